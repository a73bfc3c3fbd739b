"""`freelance connect`, `accounts` and `catalog`, as typed; the service is a stand-in on this machine."""

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.connect.connect import _made
from integrations.errors import BadInput
from integrations.slack import SlackAccount
from tests.cli.commandline import Command
from tests.integrations.test_slack import TOKEN, Slack


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A stand-in for Slack in a thread of its own."""
    loop, made, ready = asyncio.new_event_loop(), Slack(), threading.Event()

    def serve() -> None:
        loop.run_until_complete(made.start())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(made.stop())

    thread = threading.Thread(target=serve)
    thread.start()
    assert ready.wait(10)
    yield made.address
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


def test_an_account_is_tried_kept_listed_and_forgotten(command: Command, home: Path, address: str) -> None:
    here = ("--set", f"server={address}", "--set", "private=true")
    wrong = command("connect", "slack", "studio", *here, home=home, input="xoxb-other\n", FREELANCE_LANG="fr")
    assert wrong.returncode == 1 and "invalid_auth" in wrong.stderr and "Rien n'a été gardé" in wrong.stderr
    made = command("connect", "slack", "studio", *here, home=home, input=f"{TOKEN}\n")
    assert made.returncode == 0, made.stderr
    assert "reports @ Studio Example" in made.stdout
    again = command("connect", "slack", "studio", *here, home=home, input=f"{TOKEN}\n")
    assert again.returncode == 2 and "--replace" in again.stderr
    command("connect", "slack", "other", *here, "--unverified", home=home, input="xoxb-other\n")
    listed = command("accounts", "--verify", "--json", home=home)
    found = {one["account"]: one for one in map(json.loads, listed.stdout.splitlines()) if one["service"] == "slack"}
    assert found["studio"] | {"server": ""} == {
        "service": "slack", "account": "studio", "server": "", "opens": True, "said": "reports @ Studio Example",
    }  # fmt: skip
    assert found["other"]["opens"] is False and "invalid_auth" in found["other"]["said"]
    assert listed.returncode == 1, "one does not open"
    for name in ("studio", "other"):
        assert command("accounts", "remove", "slack", name, home=home).returncode == 0
    gone = command("accounts", "remove", "slack", "studio", home=home, FREELANCE_LANG="fr")
    assert gone.returncode == 2 and "pas de compte" in gone.stderr
    said = "".join(one.stdout + one.stderr for one in (wrong, made, again, listed, gone))
    assert TOKEN not in said and "xoxb-other" not in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("slac",), "Do you mean slack"),
        (("slack", "My Studio"), "small letters"),
        (("slack", "--set", "token=xoxb-1"), "shell's history"),
        (("slack", "--set", "colour=red"), "Fields: private, server"),
        (("slack", "--set", "server=ftp://x"), "server"),
    ],
)
def test_what_does_not_fit_is_named(command: Command, home: Path, given: tuple[str, ...], said: str) -> None:
    ended = command("connect", *given, home=home, input="xoxb-1\n")
    assert ended.returncode == 2 and said in ended.stderr, ended.stderr


def test_a_field_that_is_missing_is_named_without_the_others() -> None:
    with pytest.raises(BadInput) as caught:
        _made(SlackAccount, {"server": "https://slack.example"})
    assert caught.value.field == "token" and caught.value.problem == ("is missing", "manque")


def test_the_catalogue_says_what_a_step_takes(command: Command, home: Path) -> None:
    ended = command("catalog", "slack.post_message", "--json", home=home)
    found = json.loads(ended.stdout)
    assert (found["kind"], found["effect"], found["account"]) == ("action", "send", "slack")
    assert found["arguments"]["required"] == ["channel", "text"]
    assert found["says"]["fr"].startswith("Publie")
    table = command("catalog", "slack.post_message", home=home, FREELANCE_LANG="fr").stdout
    assert "envoie : vous demande d'abord" in table.replace("\u00a0", " ") and "Le nom ou l'identifiant" in table
    unknown = command("catalog", "slack.post_mesage", home=home)
    assert unknown.returncode == 2 and "slack.post_message" in unknown.stderr
