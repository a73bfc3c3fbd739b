"""`freelance approvals` and `freelance effects`, as a person types them, with a real server behind."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cli.approvals.commands import read_edited
from integrations.errors import BadInput
from integrations.places import PROJECT
from ledger import Ledger, open_ledger
from ledger.approval_reads import find, listed
from ledger.effects import Intent, begin, listed_effects
from tests.cli.commandline import clean_environment
from tests.smtp_server import Mailserver, running
from tests.tasks.approval.samples import asked

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def freelance(tmp_path: Path) -> Run:
    """Runs the command in a home of its own, without a terminal."""

    def run(*words: str, home: Path = tmp_path, **more: str) -> subprocess.CompletedProcess[str]:
        environment = clean_environment(home, FREELANCE_NAME="Ada Martin", PYTHONPATH=str(PROJECT), **more)
        return subprocess.run(
            [sys.executable, "-m", "cli.main", *words],
            env=environment,
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


@pytest.fixture
def book(tmp_path: Path, own_settings: Callable[..., None]) -> Iterator[Ledger]:
    """The ledger of that home."""
    own_settings(freelance_home=tmp_path)
    opened = open_ledger(f"sqlite:///{tmp_path / 'ledger.db'}")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("language", "nothing", "waits", "time"),
    [("en", "Nothing waits for you.", "Decide: freelance approvals approve 1", "Time left"),
     ("fr", "Rien ne vous attend.", "Décidez\u00a0: freelance approvals approve 1", "Temps restant")],
)  # fmt: skip
def test_the_list(freelance: Run, book: Ledger, language: str, nothing: str, waits: str, time: str):
    assert freelance("approvals", "--lang", language).stdout.strip() == nothing
    asked(book, subject="Report\x1b[2J of October")
    shown = freelance("approvals", "list", "--lang", language).stdout
    assert waits in shown and time in shown and "claire@luma.example" in shown and "\x1b" not in shown
    assert nothing in freelance("approvals", "--client", "Other", "--lang", language).stdout
    (line,) = freelance("approvals", "--json").stdout.splitlines()
    record = json.loads(line)
    assert (record["id"], record["state"], record["to"]) == (1, "waiting", ["claire@luma.example"])


def test_what_is_shown(freelance: Run, book: Ledger):
    asked(book, untraced=("✉ · a claim",))
    text = freelance("approvals", "show", "1").stdout
    for part in ("From: ada@studio.example", "To: claire@luma.example", "Amounts: €2,520.00", "    Here is the report.",
                 "+ report.md", "1. ✉ · a claim", "State: waits for you"):  # fmt: skip
        assert part in text
    assert freelance("approvals", "show", "9").returncode == 2


def test_nobody_approves_what_they_have_not_seen(freelance: Run, book: Ledger):
    asked(book)
    done = freelance("approvals", "approve", "1")
    assert done.returncode == 2 and "freelance approvals show 1" in done.stderr
    assert find(book, 1).content.content_hash[:12] not in done.stderr
    wrong = freelance("approvals", "approve", "1", "--hash", "0" * 12)
    assert wrong.returncode == 1 and "not what you were shown" in wrong.stderr and find(book, 1).state == "waiting"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (["approve", "--clear", "1", "--hash"], "approved"),
        (["refuse", "--remark", "no", "--hash"], "refused"),
        (["send-back", "--remark", "shorter", "--hash"], "sent_back"),
    ],
)
def test_a_decision_stays_where_the_server_is_away(freelance: Run, book: Ledger, words: list[str], state: str):
    made = asked(book, "5b987736-c513-4a39-9dd0-2f6a3c1f0001", untraced=("✉ · a claim",))
    done = freelance("approvals", words[0], "1", *words[1:], made.content.content_hash[:12])
    assert done.returncode == 0 and "freelance up" in done.stderr, done.stderr
    decided = find(book, 1)
    assert (decided.state, decided.channel, decided.decided_by) == (state, "terminal", "Ada Martin")
    assert decided.woken_at is None
    again = freelance("approvals", "refuse", "1", "--lang", "fr")
    assert again.returncode == 1 and "n'attend plus" in again.stderr


def test_an_edit_from_the_terminal(freelance: Run, book: Ledger, tmp_path: Path):
    made = asked(book, "5b987736-c513-4a39-9dd0-2f6a3c1f0001")
    (tmp_path / "text.md").write_text("Hello Paul,\n\nIt costs EUR 9,100.\n", "utf-8")
    words = ["approvals", "edit", "1", "--to", "paul@luma.example", "--body", "text.md", "--hash"]
    done = freelance(*words, made.content.content_hash)
    assert done.returncode == 2 and "waits as 2" in done.stdout and "9,100" in done.stdout
    (second,) = listed(book, ["waiting"])
    assert second.content.recipients["to"] == ("paul@luma.example",)
    assert freelance("approvals", "approve", "2", "--hash", second.content.content_hash, "--clear", "1").returncode == 0
    nothing = freelance("approvals", "edit", "2")
    assert nothing.returncode == 2 and "--subject" in nothing.stderr


def test_a_link_is_printed(freelance: Run, book: Ledger):
    asked(book)
    record = json.loads(freelance("approvals", "link", "1", "--json", FREELANCE_DESK_PORT="4999").stdout)
    assert record["url"].startswith("http://127.0.0.1:4999/a/1.") and record["served"] is False
    assert "freelance up" in freelance("approvals", "link", "1").stdout


def test_what_nobody_knows_is_listed_and_settled_by_a_person(freelance: Run, book: Ledger):
    assert "done" in freelance("effects").stdout
    past = datetime.now(UTC) - timedelta(hours=1)
    for number in (1, 2):
        intent = Intent(
            f"approval:{number}", "mail", "send", "studio", "claire@luma.example", "h", "run-1", f"<{number}@x>"
        )
        begin(book, intent, timedelta(minutes=5), now=past)
    for words in (["effects"], ["approvals", "--unknown"]):
        text = freelance(*words).stdout
        assert "<1@x>" in text and "nobody knows" in text and "freelance effects done 2" in text
    assert freelance("effects", "done", "1", "--remark", "seen").returncode == 0
    assert "did not happen" in freelance("effects", "again", "2").stdout
    assert {each.id: (each.state, each.settled_by) for each in listed_effects(book)} == {
        1: ("done", "Ada Martin"),
        2: ("failed", "Ada Martin"),
    }
    assert freelance("effects", "done", "1").returncode == 2 and freelance("effects", "done", "77").returncode == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("To: a@b.example\nCc: \nSubject: S: t\n\nBody\n\nmore\n",
         {"to": ["a@b.example"], "cc": [""], "bcc": [], "subject": "S: t", "body": "Body\n\nmore\n"}),
        ("Reply: x\n\nBody", None),
        ("No head at all\n\nBody", None),
    ],
)  # fmt: skip
def test_a_mail_from_the_editor(text: str, found: dict | None):
    if found is None:
        with pytest.raises(BadInput, match="To:"):
            read_edited(text)
    else:
        assert read_edited(text) == found


@pytest.fixture
def mailserver() -> Iterator[Mailserver]:
    with running() as server:
        yield server


def test_from_a_run_to_a_mail_in_the_terminal_alone(
    freelance: Run, copied_home: Path, mailserver: Mailserver, tmp_path: Path
):
    """Without `freelance up`: the run ends, the approval waits, and the decision sends."""
    (tmp_path / "report.md").write_text("# Report\n\nA new site for the bakery.\n", "utf-8")
    (tmp_path / "source.md").write_text("# Report\n\nA new site for the bakery.\n", "utf-8")
    post = {
        "FREELANCE_SMTP_HOST": "127.0.0.1",
        "FREELANCE_SMTP_PORT": str(mailserver.port),
        "FREELANCE_SMTP_SECURITY": "none",
        "FREELANCE_SMTP_SENDER": "ada@studio.example",
    }
    words = ["run", "send-document", "report.md", "--to", "claire@luma.example", "--against", "source.md", "--json"]
    ran = freelance(*words, home=copied_home, **post)
    assert ran.returncode == 0, ran.stderr
    record = json.loads(ran.stdout)
    assert record["state"] == "waiting" and mailserver.mails == [] and "approvals approve" in ran.stderr
    number = str(record["approval"])
    version = json.loads(freelance("approvals", "show", number, "--json", home=copied_home).stdout)["hash"]
    done = freelance("approvals", "approve", number, "--hash", version, "--json", home=copied_home, **post)
    assert done.returncode == 0, done.stderr
    decided, sent = map(json.loads, done.stdout.splitlines())
    assert decided["state"] == "approved" and sent["state"] == "sent"
    (kept,) = mailserver.mails
    assert kept.recipients == ["claire@luma.example"] and kept.mail["Message-ID"] == sent["message_id"]
    again = freelance("approvals", "approve", number, "--hash", version, home=copied_home, **post)
    assert again.returncode == 1 and len(mailserver.mails) == 1
