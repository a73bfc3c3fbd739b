"""`schedules.yaml` as it is read: both languages, and every mistake with file, line, field and remedy."""

from pathlib import Path

import pytest

from cli.schedule.file import read_file
from integrations.errors import BadInput

PROJECT = Path(__file__).resolve().parents[3]
GOOD = """\
zone: America/New_York
catch-up: skip
schedules:
  weekly-report:
    flow: report
    when: every Monday 08:30
    expect-by: 10:00
    with:
      sources: data/time.csv, data/tasks.csv
      rate: 85.50
      client: 12
      formats: [pdf, md]
  fin-de-mois:
    flow: client_report/report
    quand: le dernier jour ouvré du mois à 17h
    fuseau: Europe/Paris
    rattrapage: toutes
    attendu: 2 heures
    en-pause: true
    avec: {sources: [data]}
"""


def _read(tmp_path: Path, text: str):
    path = tmp_path / "schedules.yaml"
    path.write_text(text, "utf-8")
    return read_file(path, "Europe/Paris")


def test_a_good_file_in_both_languages(tmp_path: Path):
    read = _read(tmp_path, GOOD)
    assert (read.failures, read.owner) == ([], "file:schedules.yaml")
    weekly, monthly = (entry.wanted for entry in read.entries)
    assert weekly.rule.text() == "cron 30 8 * * 1 America/New_York"
    assert (weekly.catch_up, weekly.expect_by, weekly.paused, weekly.name) == ("skip", "10:00", None, "weekly-report")
    assert weekly.parameters == {
        "sources": ["data/time.csv", "data/tasks.csv"],
        "rate": "85.5",
        "client": "12",
        "formats": ["pdf", "md"],
    }
    assert (monthly.catch_up, monthly.expect_by, monthly.paused) == ("all", "PT7200S", True)
    assert monthly.rule.zone == "Europe/Paris"


def _with(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


MISTAKES = [
    # the file, the line, the field, a part of the problem, a part of the remedy
    (_with("every Monday", "evry Mondy"), 6, "weekly-report.when", "“evry” is not understood", "“every”"),
    (_with("flow: report", "flow: reprot"), 5, "weekly-report.flow", "no flow “reprot”", "“report”"),
    (_with("rate: 85.50", "rate: cheap"), 10, "weekly-report.rate", "“cheap” does not fit", "help"),
    (_with("client: 12", "cliant: 12"), 11, "weekly-report.cliant", "takes no “cliant”", "“client”"),
    (_with("[pdf, md]", "[pdf, gif]"), 12, "weekly-report.formats", "does not fit", ""),
    (_with("expect-by: 10:00", "expect-by: soon"), 7, "weekly-report.expect-by", "neither a time", "10:00"),
    (_with("zone: America/New_York", "zone: America/New_Yorck"), 1, "zone", "no time zone", "America/New_York"),
    (_with("Europe/Paris", "Europe/Pari"), 16, "fin-de-mois.zone", "no time zone", "Europe/Paris"),
    (_with("catch-up: skip", "catch-up: maybe"), 2, "catch-up", "no way to catch up", "once"),
    (_with("rattrapage: toutes", "rattrapage: x"), 17, "fin-de-mois.catch-up", "no way to catch up", "once"),
    (_with("en-pause: true", "en-pause: peut-être"), 19, "fin-de-mois.paused", "neither true nor false", "true"),
    (_with("    quand:", "    quend:"), 15, "fin-de-mois.quend", "is not understood", "“quand”"),
    (_with("  fin-de-mois:", "  Fin de mois:"), 13, "Fin de mois", "cannot be a name", "“fin-de-mois”"),
    (_with("avec: {sources: [data]}", "avec: {}"), 13, "fin-de-mois.sources", "needs “sources”", "--set"),
    (_with("    flow: report\n", ""), 4, "weekly-report.flow", "has no `flow`", "flow: report"),
]


@pytest.mark.parametrize(("text", "line", "field", "problem", "remedy"), MISTAKES, ids=[each[2] for each in MISTAKES])
def test_a_mistake_is_placed(tmp_path: Path, text: str, line: int, field: str, problem: str, remedy: str):
    (failure,) = _read(tmp_path, text).failures
    assert (failure.line, failure.field, failure.exit_code) == (line, field, 2)
    assert failure.file == str(tmp_path / "schedules.yaml")
    assert problem in failure.problem.en
    assert failure.remedy is not None
    assert remedy in failure.remedy.en
    assert failure.message("fr").startswith(f"{failure.file}, ligne {line}, champ ")


def test_every_mistake_is_told_at_once(tmp_path: Path):
    text = GOOD.replace("every Monday", "Mondy").replace("[data]", "[data], oops: 1")
    assert [failure.field for failure in _read(tmp_path, text).failures] == ["weekly-report.when", "fin-de-mois.oops"]


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("schedules: [", "is not YAML", 1),
        ("schedules:\n  a: *x\n", "is not YAML", 2),
        ("schedules:\n  a: {flow: report}\n  a: {flow: brief}\n", "is not YAML", 3),
        ("", "holds no schedules", 1),
        ("schedules: soon\n", "holds no schedules", 1),
        ("shedules: {}\n", "“shedules” is not understood", 1),
    ],
)
def test_what_is_no_file_of_schedules(tmp_path: Path, text: str, problem: str, line: int):
    with pytest.raises(BadInput, match=problem) as refused:
        _read(tmp_path, text)
    assert refused.value.line == line


def test_a_missing_file_says_where_to_look(tmp_path: Path):
    with pytest.raises(BadInput, match="does not exist") as refused:
        read_file(tmp_path / "schedules.yaml", "Europe/Paris")
    assert refused.value.remedy is not None


def test_the_example_is_good():
    read = read_file(PROJECT / "examples" / "schedules.yaml", "Europe/Paris")
    assert read.failures == []
    assert len(read.entries) >= 4
