"""What a run shows while it goes on and when it ends, and the commands that look at money and settings."""

import io
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from cli.closing import close, rows_of
from cli.progress import Progress, Totals
from flows.result import FlowResult
from integrations.words import Words
from ledger import open_ledger
from ledger.calls import Call, Limits, reserve, settle
from tasks.progress import Event, step, tell
from tests.cli.commandline import Command

READ = Words("Read", "Lire")


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def play() -> None:
    with step("read", READ):
        tell(Event("detail", "read", "a.eml", done=1, total=3))
    with pytest.raises(ValueError), step("write", Words("Write", "Écrire")):
        tell(Event("text", "write", "streamed words"))
        tell(Event("spend", "write", tokens=1200, cost=Decimal("0.002")))
        tell(Event("spend", "write", tokens=34, cost=Decimal("0.0011")))
        tell(Event("note", "write", Words("Careful.", "Attention.")))
        raise ValueError


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Read: 0.0\u00a0s", "Write (failed): 0.0\u00a0s"]),
        ("fr", ["Lire : 0,0\u00a0s", "Écrire (échec) : 0,0\u00a0s"]),
    ],
)
def test_plain_lines_where_nobody_looks(language, lines: list[str]) -> None:
    stream = io.StringIO()
    progress = Progress(language, stream=stream)
    with progress.show():
        play()
    assert [line.replace("\u00a0:", " :") for line in stream.getvalue().splitlines()] == lines
    assert progress.notes == ["Careful." if language == "en" else "Attention."]


def test_a_terminal_shows_ticks_and_crosses() -> None:
    stream = Terminal()
    progress = Progress("en", stream=stream)
    with progress.show():
        play()
    assert "✓ Read" in stream.getvalue() and "✗ Write" in stream.getvalue()


def test_the_live_region_is_bounded() -> None:
    """However much a model streams, with whatever control characters, a few lines of it show."""
    from rich.console import Console

    progress = Progress("en", stream=Terminal())
    progress._console = Console(file=io.StringIO(), width=60)
    progress.hear(Event("start", "write", READ))
    for number in range(3000):
        progress.hear(Event("text", "write", f"word {number}\x1b[31m " + "\n" * (number % 50 == 0)))
    with progress._console.capture() as captured:
        progress._console.print(progress._picture())
    shown = captured.get()
    assert len(shown.splitlines()) <= 6 and "word 2999" in shown and "\x1b[31m" not in shown


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "1,234 tokens, 0.0031 USD"), ("fr", "1\u202f234 jetons, 0,0031 USD")],
)
def test_tokens_and_cost(language, text: str) -> None:
    totals = Totals()
    assert totals.text(language) == ""
    totals.add(Event("spend", "x", tokens=1200, cost=Decimal("0.002")))
    totals.add(Event("spend", "x", tokens=34, cost=Decimal("0.0011")))
    assert totals.text(language) == text


def test_many_files_are_counted_not_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = FlowResult(files=[tmp_path / f"{number}" / "brief.md" for number in range(30)], notes=["Same.", "Same."])
    close("Title", result, ["Same."], rows_of(result, 1.25, Totals(), "", "en"), "en")
    printed = capsys.readouterr().out
    assert f"and 6 more in {tmp_path}" in printed
    assert printed.count("brief.md") == 24 and printed.count("Same.") == 1 and "Time: 1.2" in printed


def spent(home: Path) -> None:
    ledger = open_ledger(f"sqlite:///{home / 'ledger.db'}")
    for client, flow, cost in (("Atelier Luma", "client_brief", "0.75"), ("Northwind", "write_draft", "0.1")):
        call = Call(client, flow, "run", "small-1", "provider", "brief", Decimal(1), "test")
        row = reserve(ledger, call, Limits(), now=datetime.now(UTC))
        settle(ledger, row, cost=Decimal(cost), input_tokens=12_000, output_tokens=345)
    ledger.close()


def test_spend(command: Command, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    empty = command("spend", home=home)
    assert empty.returncode == 0 and "Nothing was spent." in empty.stdout
    spent(home)
    shown = command("spend", home=home, FREELANCE_BUDGET_CLIENT_MONTH="1").stdout.splitlines()
    assert shown[1].split() == ["Atelier", "Luma", "1", "12,000", "345", "0.7500", "0.2500"]
    assert shown[3].split() == ["Total", "2", "24,000", "690", "0.8500"]
    french = command("spend", "--by", "model", home=home, FREELANCE_LANG="fr").stdout.splitlines()
    assert french[1].split() == ["small-1", "2", "24\u202f000", "690", "0,8500"] or "0,8500" in french[1]
    rows = [json.loads(line) for line in command("spend", "--by", "flow", "--json", home=home).stdout.splitlines()]
    assert [(row["flow"], row["cost"], row["currency"]) for row in rows] == [
        ("client_brief", "0.75", "USD"),
        ("write_draft", "0.1", "USD"),
    ]
    none = command("spend", "--until", "2020-01-01", "--json", home=home)
    assert (none.returncode, none.stdout) == (0, "")


def test_a_ledger_that_cannot_be_used(command: Command, tmp_path: Path) -> None:
    done = command("spend", home=tmp_path, FREELANCE_LEDGER_URL="mysql://user:hunter22@db.example/x")
    assert done.returncode != 0
    assert "hunter22" not in done.stderr + done.stdout and "Traceback" not in done.stderr


def test_doctor_finds_everything_well(command: Command, tmp_path: Path) -> None:
    done = command("doctor", "--offline", "--json", home=tmp_path / "home", OPENAI_API_KEY="sk-neverprintedkey")
    assert done.returncode == 0, done.stdout
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    by_name = {finding["name"]: finding for finding in findings}
    assert by_name["OPENAI_API_KEY"]["value"] == "set" and by_name["OPENAI_API_KEY"]["where"] == "environment"
    assert by_name["FREELANCE_TIMEZONE"]["where"] == "default"
    assert "FREELANCE_MODEL" in by_name["unset"]["value"] and ".env" in by_name["unset"]["text"]
    assert {finding["part"] for finding in findings} == {
        "versions", "settings", "home", "ledger", "server", "model", "mail", "documents", "flows",
    }  # fmt: skip
    assert "neverprinted" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("settings", "part", "said"),
    [
        ({"FREELANCE_TIMEZONE": "Paris"}, "settings", "FREELANCE_TIMEZONE"),
        ({"OPENAI_BASE_URL": "http://127.0.0.1:9/v1", "FREELANCE_MODEL": "x"}, "model", "127.0.0.1"),
        ({"PREFECT_API_URL": "http://127.0.0.1:9/api"}, "server", "does not answer"),
        ({"FREELANCE_LEDGER_URL": "postgresql://u:hunter22@127.0.0.1:9/x"}, "ledger", "127.0.0.1"),
        (
            {
                "FREELANCE_SMTP_HOST": "127.0.0.1",
                "FREELANCE_SMTP_PORT": "9",
                "FREELANCE_SMTP_PASSWORD": "hunter22",
                "FREELANCE_EMAIL": "ada@studio.example",
            },
            "mail",
            "does not take mail now",
        ),
        ({"FREELANCE_SMTP_HOST": "mail.example.com"}, "mail", "FREELANCE_SMTP_SENDER"),
    ],
)
def test_doctor_names_what_is_wrong(settings: dict[str, str], part: str, said: str, command: Command, tmp_path: Path):
    done = command("doctor", "--json", home=tmp_path / "home", **settings)
    assert done.returncode == 1
    bad = [finding for line in done.stdout.splitlines() if (finding := json.loads(line))["state"] == "bad"]
    assert [finding["part"] for finding in bad] == [part] and said in bad[0]["text"]
    assert "hunter22" not in done.stdout


def test_doctor_without_a_model_says_where_it_looked(command: Command, tmp_path: Path) -> None:
    done = command("doctor", home=tmp_path / "home", FREELANCE_LANG="fr")
    assert done.returncode == 0
    assert "OPENAI_API_KEY ou OPENAI_BASE_URL (cherchés dans l'environnement" in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("The budget is 3000 EUR, by 12 March 2027.", 0, "are traced"),
        ("The budget is 4500 EUR, by 12 March 2027.", 1, "4500 EUR"),
    ],
)
def test_check(words: str, code: int, said: str, command: Command, tmp_path: Path) -> None:
    source = tmp_path / "message.txt"
    source.write_text("Hello,\n\nWe have a budget of 3000 EUR and need it by 12 March 2027.\n\nAnn", "utf-8")
    text = tmp_path / "report.md"
    text.write_text(words + "\n", "utf-8")
    shown = command("check", text, "--against", source, home=tmp_path / "home")
    assert shown.returncode == code, shown.stderr
    assert said in shown.stdout
    told = command("check", text, "--against", source, "--json", home=tmp_path / "home", FREELANCE_LANG="fr")
    claims = [json.loads(line) for line in told.stdout.splitlines()]
    assert told.returncode == code
    assert ("4500 EUR" in {claim["text"] for claim in claims if claim["status"] != "traced"}) == bool(code)
    assert all(words[claim["start"] : claim["end"]] == claim["text"] and claim["line"] == 1 for claim in claims)
