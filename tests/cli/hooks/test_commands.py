"""`freelance hooks`, as typed."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cli.hooks.define import add, address_of
from cli.hooks.listing import age, clear, list_, replay, show
from integrations.book import ledger as shared
from integrations.errors import BadInput
from ledger import Ledger
from ledger.inbox import Delivery, find, receive, settle, told
from tests.cli.commandline import Command

SECRET = "whsec_typed_secret_0207"


@pytest.fixture
def ledger(own_settings: Callable[..., None]) -> Iterator[Ledger]:
    own_settings(freelance_timezone="UTC")
    yield shared()


def kept(ledger: Ledger, body: bytes, at: datetime | None = None, name: str = "evt_1") -> int:
    headers = {"user-agent": "Shop\x1b[31m/1"}
    return receive(ledger, Delivery("shop", name, body, "application/json", headers), now=at).number


def test_made_replaced_and_listed(command: Command, home: Path, tmp_path: Path) -> None:
    made = command("hooks", "add", "typed", "--check", "stripe", "--json", home=home, input=SECRET + "\n")
    assert made.returncode == 0, made.stderr
    assert json.loads(made.stdout) == {
        "hook": "typed", "check": "stripe", "address": "http://127.0.0.1:4291/hooks/typed",
    }  # fmt: skip
    again = command("hooks", "add", "typed", "--check", "github", home=home, input="another secret\n",
                    FREELANCE_LANG="fr")  # fmt: skip
    assert again.returncode == 2 and "déjà un webhook" in again.stderr and "--replace" in again.stderr
    new = command("hooks", "add", "typed", "--check", "stripe", "--replace", "--generate", home=home,
                  FREELANCE_HOOKS_URL="https://hooks.example.com/")  # fmt: skip
    assert "https://hooks.example.com/hooks/typed" in new.stdout and "shown once" in new.stdout
    listed = command("hooks", "--json", home=home)
    found = next(line for line in map(json.loads, listed.stdout.splitlines()) if line["hook"] == "typed")
    assert found == {"hook": "typed", "check": "stripe", "address": "http://127.0.0.1:4291/hooks/typed", "counts": {}}
    said = made.stdout + made.stderr + again.stderr + listed.stdout
    assert SECRET not in said


@pytest.mark.parametrize("name", ["Shop", "a b", "é", "", "-a", "a/b", "x" * 101])
def test_a_name_that_is_none(name: str, ledger: Ledger) -> None:
    with pytest.raises(BadInput, match="no name for a webhook"):
        add(name, check="none")


def test_what_came_in(ledger: Ledger, capsys: pytest.CaptureFixture[str]) -> None:
    first = kept(ledger, b'{"amount": 12, "note": "\\u001b[2J"}')
    second = kept(ledger, b"\xff\x00", name="evt_2")
    told(ledger, [first])
    settle(ledger, first, "failed", why="no such client")
    assert list_(json=True) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["number"], line["state"], line["size"]) for line in lines] == [
        (second, "new", 2),
        (first, "failed", 35),
    ]
    list_(state="failed")
    assert "evt_1" in (table := capsys.readouterr().out) and "no such client" in table and "evt_2" not in table
    with pytest.raises(BadInput, match="no state"):
        list_(state="old")
    show(first)
    text = capsys.readouterr().out
    assert '"amount": 12' in text and "failed — no such client" in text and "\x1b" not in text
    show(second, json=True)
    assert json.loads(capsys.readouterr().out)["base64"] == "/wA="
    with pytest.raises(BadInput, match="nothing came in as 99"):
        show(99)


def test_its_bytes(ledger: Ledger, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    show(kept(ledger, b"\xff\x00\n"), raw=True)
    assert capfdbinary.readouterr().out == b"\xff\x00\n"


def test_replayed_and_cleared(ledger: Ledger, capsys: pytest.CaptureFixture[str]) -> None:
    now = datetime.now(UTC)
    old, new = kept(ledger, b"{}", now - timedelta(days=40)), kept(ledger, b"{}", now, "evt_2")
    settle(ledger, old, "done")
    assert replay(old) == 0 and find(ledger, old).state == "new"  # type: ignore[union-attr]
    with pytest.raises(BadInput, match="nothing came in"):
        replay(99)
    clear(older_than="30d", json=True)
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"cleared": 1}
    with pytest.raises(BadInput, match="was cleared"):
        replay(old)
    with pytest.raises(BadInput, match="nothing came in"):
        clear(99)
    for given in ({}, {"number": new, "older_than": "1d"}):
        with pytest.raises(BadInput, match="one number, or --older-than"):
            clear(**given)  # type: ignore[arg-type]
    clear(new)
    assert find(ledger, new).body == b""  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "hours"), [("12h", 12), ("30d", 720), ("30 J", 720), ("2w", 336), ("2s", 336), ("0d", 0)]
)
def test_how_long_ago(text: str, hours: int) -> None:
    assert age(text) == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["", "30", "d", "-3d", "1m", "1.5d", "1000000d"])
def test_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(BadInput, match="no length of time"):
        age(text)


def test_its_address(own_settings: Callable[..., None]) -> None:
    own_settings(freelance_hooks_port=4300)
    assert address_of("shop") == "http://127.0.0.1:4300/hooks/shop"
    own_settings(freelance_hooks_url="https://hooks.example.com/ada/")
    assert address_of("shop") == "https://hooks.example.com/ada/hooks/shop"
