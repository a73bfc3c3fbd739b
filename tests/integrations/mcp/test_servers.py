"""MCP servers as accounts: a real small one, on stdio and on HTTP; its tools' effects go through the ledger."""

import asyncio
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import psutil
import pytest
from pydantic import ValidationError

from integrations import mcp
from integrations.errors import BadInput, FreelanceError, Refused, Unavailable, Unknown
from integrations.mcp import McpAccount, Tool
from integrations.mcp.line import Line, once
from integrations.mcp.reading import check_arguments, effect_of
from ledger import Ledger
from ledger.effects import listed_effects
from tests.integrations.steps import do

SERVER = Path(__file__).with_name("server.py")
SECRET = "hush-" + "7f3a" * 4
Kept = tuple[McpAccount, Path]


@pytest.fixture(scope="module")
def at_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """The server at an address, which wants a token."""
    folder = tmp_path_factory.mktemp("mcp")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "SMALL_TOKEN": SECRET, "SMALL_SECRET": SECRET}
    process = subprocess.Popen([sys.executable, SERVER, folder, str(port)], env=environment)
    try:
        for _ in range(300):
            try:
                httpx.get(f"http://127.0.0.1:{port}/mcp")
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield _web(port), folder
    finally:
        process.kill()
        process.wait()


def _web(port: int, token: str = SECRET, **more: Any) -> McpAccount:
    given = {"server": f"http://127.0.0.1:{port}/mcp", "private": True, "secrets_by_name": {"token": token}}
    return McpAccount(**(given | more))


def _child(folder: Path, **more: Any) -> McpAccount:
    return McpAccount(command=f"{sys.executable} {SERVER} '{folder}'", secrets_by_name={"SMALL_SECRET": SECRET}, **more)


@pytest.mark.parametrize(
    ("annotations", "given", "effect"),
    [
        (None, {}, "send"),
        (None, {"*": "write"}, "write"),
        ({"read_only_hint": True}, {}, "read"),
        ({"read_only_hint": True}, {"*": "write"}, "read"),
        ({"read_only_hint": True}, {"tool": "send"}, "send"),
        ({"open_world_hint": False}, {}, "write"),
        ({"open_world_hint": True}, {}, "send"),
        ({"destructive_hint": False}, {}, "send"),
        ({"open_world_hint": True}, {"tool": "write", "*": "send"}, "write"),
    ],
)
def test_what_a_tool_does_is_told_by_its_annotations_or_the_account(
    annotations: dict[str, bool] | None, given: dict[str, Any], effect: str
) -> None:
    hints = {"read_only_hint": None, "open_world_hint": None, "destructive_hint": None}
    said = None if annotations is None else SimpleNamespace(**(hints | annotations))
    assert effect_of("tool", said, given) == effect


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "command or an address"),
        ({"command": "x", "server": "https://mcp.example.com"}, "command or an address"),
        ({"command": "x", "variables": "A=B"}, "no name of a variable"),
        ({"command": "x", "effects": "post=shout"}, "'read', 'write' or 'send'"),
    ],
)
def test_an_account_that_cannot_be(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        McpAccount(**given)


async def test_an_account_asks_for_the_secrets_that_it_names() -> None:
    program = McpAccount(command="npx -y tracker", variables="TRACKER_KEY,  ORG", effects="make=write, *=send")
    assert [one.name for one in await program.asks()] == ["TRACKER_KEY", "ORG"]
    assert program.effects == {"make": "write", "*": "send"}
    web = McpAccount(server="https://mcp.example.com/mcp", variables="X-Org")
    assert [one.name for one in await web.asks()] == ["X-Org", "token"]


@pytest.mark.parametrize(
    ("schema", "arguments", "error", "said"),
    [
        ({"type": "object", "properties": {"n": {"type": "integer"}}}, {"n": "x"}, BadInput, "tool: n must be"),
        ({"type": "object", "required": ["n"]}, {}, BadInput, "lacks n"),
        (
            {"type": "object", "properties": {"n": {"$ref": "http://127.0.0.1:9/s"}}},
            {"n": 1},
            Refused,
            "cannot be used",
        ),
        ({"type": "nothing"}, {}, Refused, "cannot be used"),
    ],
)
def test_arguments_are_checked_before_anything_is_sent(
    schema: dict[str, Any], arguments: dict[str, Any], error: type[FreelanceError], said: str
) -> None:
    tool = Tool(name="tool", title="Tool", effect="read", arguments=schema)
    with pytest.raises(error, match=said):
        check_arguments(tool, arguments)


async def test_an_address_is_read(at_address: Kept, book: Ledger) -> None:
    account, _ = at_address
    assert await account.verify() == "small 1.0: 9 tools"
    assert {one.name: one.effect for one in await mcp.list_tools.fn(account)} == {
        "add": "read", "keep": "write", "post": "send", "unsaid": "send", "refuse": "read", "environment": "read",
        "die": "write", "large": "read", "slow": "write",
    }  # fmt: skip
    result = await mcp.read.fn(account, "add", {"a": 1, "b": 2})
    assert (result.text, result.data) == ("3", {"result": 3})
    assert [one.address for one in await mcp.list_resources.fn(account)] == ["note://today"]
    assert (await mcp.read_resource.fn(account, "note://today"))[0].text == "Call Ann Lee. ***"
    assert [one.arguments for one in await mcp.list_prompts.fn(account)] == [["name*"]]
    assert "hello to Ann" in await mcp.get_prompt.fn(account, "greet", {"name": "Ann"})
    with pytest.raises(BadInput, match="has no tool “subtract”"):
        await mcp.call(account, "subtract", a=1)
    assert listed_effects(book) == []


async def test_a_write_is_recorded_and_a_send_needs_an_approval(at_address: Kept, book: Ledger) -> None:
    account, folder = at_address
    done = await mcp.write.fn(account, "keep", {"name": "note", "text": "one"})
    assert done.text == "kept" and (folder / "note").read_text() == "one\n"
    given = {"tool": "post", "arguments": {"text": "hello"}}
    with pytest.raises(Refused, match="nobody has approved"):
        await mcp.send.fn(account, **given)
    assert not (folder / "posted").exists()
    assert (await do(mcp.send, account, **given)).text == "posted"
    assert (folder / "posted").read_text() == "hello\n"
    found = {one.kind: (one.label, one.state, one.target) for one in listed_effects(book)}
    assert found == {"mcp.write": ("write", "done", "keep"), "mcp.send": ("send", "done", "post")}


@pytest.mark.parametrize(
    ("step", "tool", "arguments", "error", "said"),
    [
        ("write", "post", {"text": "x"}, BadInput, "does “send”"),
        ("read", "keep", {"name": "a", "text": "b"}, BadInput, "does “write”"),
        ("read", "ad", {"a": 1, "b": 2}, BadInput, "has no tool “ad”"),
        ("read", "add", {"a": "one", "b": 2}, BadInput, "a must be"),
        ("read", "refuse", {}, Refused, "refuse refused it"),
        ("read", "large", {"size": 9_000_000}, Refused, "too large"),
    ],
)
async def test_what_cannot_be_is_named(
    at_address: Kept, book: Ledger, step: str, tool: str, arguments: dict[str, Any], error: Any, said: str
) -> None:
    account, folder = at_address
    with pytest.raises(error, match=said) as raised:
        await getattr(mcp, step).fn(account, tool, arguments)
    assert SECRET not in raised.value.message("en") + raised.value.message("fr")
    assert not (folder / "a").exists()


async def test_an_address_that_does_not_open(at_address: Kept, book: Ledger) -> None:
    account, _ = at_address
    for wrong, error, said in [
        ({"secrets_by_name": {"token": "wrong"}}, Refused, "does not let this account in: HTTP 401"),
        ({"server": "http://127.0.0.1:9/mcp"}, Unavailable, "cannot be reached"),
        ({"private": False}, BadInput, "is not https"),
        ({"private": False, "server": "https://127.0.0.1:9/mcp"}, Refused, "private network"),
    ]:
        made = McpAccount(**({"server": account.server, "private": True, "secrets_by_name": {"token": SECRET}} | wrong))
        with pytest.raises(error, match=said):
            await made.verify()


async def test_an_answer_that_comes_too_late_leaves_it_open(at_address: Kept, book: Ledger) -> None:
    account, _ = at_address
    hasty = McpAccount(**{**account.model_dump(include={"server", "private"}), "patience": 0.5},
                       secrets_by_name={"token": SECRET})  # fmt: skip
    with pytest.raises(Unknown, match="did not say whether it was done"):
        await mcp.write.fn(hasty, "slow", {"seconds": 2})
    assert [one.state for one in listed_effects(book)] == ["unknown"]


async def test_a_program_is_started_alone_and_ended_for_sure(
    tmp_path: Path, book: Ledger, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It sees what its account names; it dies in the middle of a write, and says its secret aloud."""
    monkeypatch.setenv("OPENAI_API_KEY", "not-for-servers")
    account = _child(tmp_path)
    caplog.set_level(logging.DEBUG)

    async def look(line: Line) -> Any:
        process = psutil.Process(int((tmp_path / "pid").read_text()))
        return process, (await line.call(await line.tool("environment"), {})).data

    process, seen = await once(account, look)
    assert set(seen) - {"LC_CTYPE"} == {"PATH", "HOME", "SMALL_SECRET"}  # LC_CTYPE: Python's own, in the child
    assert seen["SMALL_SECRET"] == "***"
    assert not process.is_running()

    with pytest.raises(Unknown, match=r"it ended \(dying with \*\*\*\)") as raised:
        await mcp.write.fn(account, "die", {})
    assert (tmp_path / "died").read_text() == "x\n"
    (effect,) = listed_effects(book)
    assert (effect.kind, effect.state) == ("mcp.write", "unknown")
    assert SECRET not in caplog.text + raised.value.message("fr") + str(effect)
    assert not psutil.pid_exists(int((tmp_path / "pid").read_text()))


@pytest.mark.parametrize(
    ("command", "error", "said"),
    [
        ("no-such-program-here --x", BadInput, "cannot be started: no-such-program-here"),
        ("sh 'open", BadInput, "left open"),
        ("sh -c 'echo $SMALL_SECRET is wrong >&2; exit 1'", Unavailable, r"it ended \(\*\*\* is wrong\)"),
    ],
)
async def test_a_program_that_does_not_start(command: str, error: Any, said: str) -> None:
    account = McpAccount(command=command, secrets_by_name={"SMALL_SECRET": SECRET})
    with pytest.raises(error, match=said):
        await account.verify()


async def test_what_a_program_leaves_behind_ends_with_it_even_when_the_caller_is_cancelled(tmp_path: Path) -> None:
    """A program that answers nothing and keeps a child of its own."""
    script = f"sleep 300 & echo $! > '{tmp_path}/child'; trap '' TERM; while true; do sleep 0.1; done"
    account = McpAccount(command=f'sh -c "{script}"', patience=60)
    task = asyncio.create_task(account.verify())
    await _until((tmp_path / "child").exists)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    pid = int((tmp_path / "child").read_text())
    await _until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)


async def _until(true: Callable[[], bool]) -> None:
    for _ in range(200):
        if true():
            return
        await asyncio.sleep(0.05)
    pytest.fail("it did not come true")
