"""The report as a client reads it, from the example data and from harder cases."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from integrations.errors import BadInput
from integrations.exports.records import Commit, Notes, TimeEntry, WorkItem
from integrations.settings import PROJECT
from tasks.documents.blocks import (
    Bullets,
    Callout,
    Chart,
    DocumentModel,
    Heading,
    KeyFigures,
    Paragraph,
    Table,
)
from tasks.report.document import build_report
from tasks.report.figures import compute_figures
from tasks.report.gather import gather
from tasks.report.period import Period, read_period

OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
CASES = {
    "atelier-luma": ("fr", "Atelier Luma", "48", "EUR", "3000", "Europe/Paris"),
    "northwind-bakery": ("en", "Northwind Bakery", "45", "GBP", "1800", "Europe/London"),
}


def plain(text) -> str:
    return text if isinstance(text, str) else "".join(run.text for run in text)


def words_of(document: DocumentModel) -> str:
    """Everything that a reader sees, one piece a line."""
    lines = [document.title, document.subtitle, document.label]
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph | Callout):
            lines.append(plain(block.text))
        elif isinstance(block, Bullets):
            lines += [plain(item) for item in block.items]
        elif isinstance(block, Table):
            lines += [" | ".join(map(plain, row)) for row in (*block.rows, block.total or ())]
        elif isinstance(block, KeyFigures):
            lines += [f"{one.value} {one.label} {one.note}" for one in block.figures]
        elif isinstance(block, Chart):
            lines.append(block.alt)
    return "\n".join(lines).replace("\u202f", " ").replace("\u00a0", " ")


def of_example(name: str) -> DocumentModel:
    language, client, rate, currency, budget, zone = CASES[name]
    found = gather([PROJECT / "examples" / name / "data"], period=None, zone=zone, currency=currency, client=client)
    data = compute_figures(
        found.entries,
        period=found.period,
        rate=Decimal(rate),
        currency=currency,
        budget_amount=Decimal(budget),
        items=found.items,
        commits=found.commits,
        notes=found.notes,
        remarks=found.remarks,
        sources=found.sources,
    )
    return build_report(data, language=language, client=client, project="Textes", freelancer="Alex")


def test_the_french_example():
    text = words_of(of_example("atelier-luma"))
    for words in (
        "Compte rendu pour Atelier Luma",
        "Octobre 2026",
        "En octobre 2026, j’ai travaillé 39,33 h sur 17 jours pour Atelier Luma, soit 1 888,00 €.",
        "62,9 % du budget de 3 000 € sont utilisés ; il reste 1 112 €.",
        "Fiches produits | 13,83 | 664,00 € | 35,2 %",
        "Total | 39,33 | 1 888,00 € | 100,0 %",
        "5–11 octobre | 2,25 | 108,00 € | 5,7 %",
        "Fiches des vases (4,17 h)",
        "Questions pour vous",
        "Peut-on citer le prénom de l'apprentie dans l'article sur le four ?",
        "Relecture finale de tous les textes (pour le 27 novembre 2026)",
        "Assemblé sans modèle à partir de notes.md, taches.csv, toggl-octobre-2026.csv",
    ):
        assert words in text
    assert "relancer" not in text  # stands under “Privé”


def test_the_english_example():
    text = words_of(of_example("northwind-bakery"))
    for words in (
        "Work report for Northwind Bakery",
        "In October 2026, I worked 32.75 h over 16 days for Northwind Bakery, which comes to £1,473.75.",
        "Most of it went into “Landing page” (13 h, 39.7% of the time), then “Email sequence” (9.75 h).",
        "So far 81.9% of the budget of £1,800 is used; £326.25 is left.",
        "Landing page | 13.00 | £585.00 | 39.7%",
        "Emails loaded and tested (due 5 November 2026)",
        "Assembled without a model",
    ):
        assert words in text
    assert "testimonial" not in text


def many(projects: int, weeks: int) -> list[TimeEntry]:
    return [
        TimeEntry(
            "t.csv",
            2,
            date.fromordinal(date(2026, 1, 5).toordinal() + 7 * week),
            Decimal(3600 + 36 * project),
            project=f"P{project}",
        )
        for project in range(projects)
        for week in range(weeks)
    ]


def test_many_projects_and_weeks_stay_short_and_add_up():
    data = compute_figures(many(20, 40), period=None, rate=Decimal(10))
    document = build_report(data, language="en")
    by_project, by_week = [block for block in document.blocks if isinstance(block, Table)]
    assert len(by_project.rows) == 8 and by_project.rows[-1][0] == "Others (13)"
    assert len(by_week.rows) <= 14
    for table in (by_project, by_week):
        assert table.total is not None
        cents = [Decimal(plain(row[2]).strip("€").replace(",", "")) for row in (*table.rows, table.total)]
        assert sum(cents[:-1]) == cents[-1]
    (columns,) = [block for block in document.blocks if isinstance(block, Chart) and block.kind == "columns"]
    assert len(columns.series) == 5 and columns.series[-1].name == "Others"
    assert sum(sum(one.values) for one in columns.series) == pytest.approx(float(data.total.hours), abs=0.5)


def test_over_budget_not_billed_and_without_project():
    entries = [
        TimeEntry("t.csv", 2, date(2026, 10, 5), Decimal(7200)),
        TimeEntry("t.csv", 3, date(2026, 10, 6), Decimal(3600), billable=False),
    ]
    data = compute_figures(entries, period=OCTOBER, rate=Decimal(50), budget_amount=Decimal(80))
    text = words_of(build_report(data, language="fr"))
    assert "Le budget de 80 € est dépassé de 20 € (125 % utilisés)." in text
    assert "Non facturé : 1 h." in text
    assert "Hors projet" in text
    assert "budget of €80 is exceeded by €20" in words_of(build_report(data, language="en"))


def test_commits_are_told_in_plain_words():
    subjects = [
        "feat(shop): cart #12",
        "fix: price of bowls",
        "chore: deps",
        "wip",
        "Merge branch x",
        "typo",
        "Add a map",
        "Add a map",
    ]
    when = datetime(2026, 10, 5, tzinfo=UTC)
    commits = [Commit("site", str(at), when, "Ada", subject) for at, subject in enumerate(subjects)]
    data = compute_figures([], period=OCTOBER, commits=commits, notes=[Notes("n.md", next=("More",))])
    document = build_report(data, language="fr")
    (changes,) = [block for block in document.blocks if isinstance(block, Bullets)][:1]
    assert [plain(item).replace("\u00a0", " ") for item in changes.items] == [
        "Add a map",
        "Corrigé : price of bowls",
        "Nouveau : cart",
    ]


def test_a_models_words_stand_first_and_untraced_claims_before_them():
    data = compute_figures([TimeEntry("t.csv", 2, date(2026, 10, 5), Decimal(3600))], period=OCTOBER)
    document = build_report(
        data, language="en", summary="A fine month.", highlights=["the page is live"], model="m-1", untraced=["42%"]
    )
    assert isinstance(document.blocks[0], Callout) and document.blocks[0].kind == "warning"
    text = words_of(document)
    assert text.index("42%") < text.index("A fine month.") < text.index("The page is live")
    assert "I worked" not in text
    assert document.label == "Worded with m-1 from t.csv; figures computed by code"


def test_open_tasks_that_the_notes_name_are_not_told_twice():
    items = [WorkItem("t.csv", "4 fiches d'assiettes", "doing"), WorkItem("t.csv", "Relecture", "open")]
    data = compute_figures(
        [], period=OCTOBER, items=items, notes=[Notes("n", next=("Terminer les 4 fiches d'assiettes",))]
    )
    text = words_of(build_report(data, language="fr"))
    assert text.count("fiches d'assiettes") == 1
    assert "Relecture" in text


TIMES = "user,client,date,start,end,project,description\n"


def folder_of(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_is_looked_through_and_what_is_left_out_is_told(tmp_path):
    folder = folder_of(
        tmp_path,
        times_csv=TIMES + "Max,Luma,2026-10-05,09:00,10:00,Site,A\n",
        colours_csv="colour,size\nred,2\n",
        notes_md="## Next\n- Blog\n",
        photo_png="x",
    )
    (tmp_path / ".hidden.csv").write_text("date,hours\n")
    found = gather([folder], period=read_period("2026-10"), zone="Europe/Paris")
    assert (len(found.entries), found.notes[0].next, found.period) == (1, ("Blog",), OCTOBER)
    assert found.sources == ["notes.md", "times.csv"]
    assert [word.en.split(":")[0] for word in found.remarks] == ["colours.csv", "photo.png"]


@pytest.mark.parametrize("name", ["colours.csv", "photo.png"])
def test_what_is_named_must_be_readable(tmp_path, name):
    folder_of(tmp_path, colours_csv="colour,size\nred,2\n", photo_png="x")
    with pytest.raises(BadInput) as caught:
        gather([tmp_path / name], period=None, zone="UTC")
    assert name in caught.value.message("en")


def test_times_with_a_missing_column_are_refused_even_in_a_folder(tmp_path):
    folder_of(tmp_path, times_csv="date,project\n2026-10-05,Site\n")
    with pytest.raises(BadInput, match="duration"):
        gather([tmp_path], period=None, zone="UTC")


def test_overlaps_are_refused_or_allowed_with_a_remark(tmp_path):
    rows = "Max,Luma,2026-10-05,09:00,11:00,Site,A\nMax,Luma,2026-10-05,10:00,12:00,Site,B\n"
    folder = folder_of(tmp_path, times_csv=TIMES + rows)
    with pytest.raises(BadInput) as caught:
        gather([folder], period=None, zone="UTC")
    assert caught.value.line == 3
    found = gather([folder], period=None, zone="UTC", allow_overlaps=True)
    assert "line 2" in found.remarks[0].en and "line 3" in found.remarks[0].en
    data = compute_figures(found.entries, period=found.period)
    assert data.total.hours == 4
    assert "overlap" in words_of(build_report(data, language="en"))


def test_other_clients_are_kept_out_of_the_report(tmp_path):
    rows = "Max,Atelier Luma,2026-10-05,09:00,10:00,Site,A\nMax,Rival,2026-10-05,10:00,12:00,Secret,B\n"
    folder = folder_of(tmp_path, times_csv=TIMES + rows)
    found = gather([folder], period=None, zone="UTC", client="atelier luma")
    assert [one.project for one in found.entries] == ["Site"]
    data = compute_figures(found.entries, period=found.period, remarks=found.remarks)
    assert "Secret" not in words_of(build_report(data, language="en", client="Atelier Luma"))
    assert "2 clients" in gather([folder], period=None, zone="UTC").remarks[0].en


def test_a_mapping_is_for_the_table_that_has_its_columns(tmp_path):
    toggl = "Description,Start date,Start time,Duration\nA,2026-10-05,09:00:00,1:00:00\n"
    folder = folder_of(tmp_path, toggl_csv=toggl, own_csv="Quand,Combien\n2026-10-06,2\n")
    found = gather([folder], period=None, zone="UTC", mapping={"date": "Quand", "duration": "Combien"})
    assert sorted(one.seconds for one in found.entries) == [3600, 7200]


def test_a_date_format_alone_settles_every_file(tmp_path):
    folder = folder_of(
        tmp_path,
        times_csv="date,hours\n03/11/2026,1\n",
        tasks_csv="title,status,done on\nHome,Done,03/11/2026\n",
        colours_csv="colour,size\nred,2\n",
    )
    with pytest.raises(BadInput, match="date_format"):
        gather([folder], period=None, zone="UTC")
    found = gather([folder], period=None, zone="UTC", mapping={"date_format": "DD/MM/YYYY"})
    assert (found.entries[0].day, found.items[0].done_on) == (date(2026, 11, 3), date(2026, 11, 3))
    with pytest.raises(BadInput, match="unknown date format"):
        gather([folder], period=None, zone="UTC", mapping={"date_format": "soon"})
