"""`freelance mcp`: the SDK's client starts real flows of a real `freelance up`, and can approve nothing."""

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp import Client, MCPError, StdioServerParameters

from cli.mcp.serve import token_of
from cli.mcp.tools import LOOK, WAIT, as_tool
from integrations.errors import BadInput
from integrations.mcp import McpAccount, list_tools
from tests.cli.commandline import Command, clean_environment, words_of
from tests.cli.up.conftest import Up, free_port

MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"


@asynccontextmanager
async def assistant(up: Up, **more: str) -> AsyncIterator[Client]:
    """A chat assistant that has started `freelance mcp`."""
    command, *words = words_of("mcp")
    environment = {**clean_environment(up.home, **more), "PYTHONPATH": str(Path.cwd())}
    server = StdioServerParameters(command=command, args=words, env=environment, cwd=up.folder)
    async with Client(server, cache=None) as client:
        yield client


async def test_flows_are_tools_that_start_runs(running: Up) -> None:
    async with assistant(running) as client:
        tools = {one.name: one for one in (await client.list_tools()).tools}
        assert {"brief", "draft", "report", "new-project", LOOK} <= set(tools)
        brief = tools["brief"]
        assert brief.annotations is not None and not brief.annotations.read_only_hint
        assert {"source", "text", "language", WAIT} <= set(brief.input_schema["properties"])
        assert brief.title and "approved through this tool" in (brief.description or "")

        heard: list[str | None] = []

        async def progress(_: float, __: float | None, message: str | None) -> None:
            heard.append(message)

        done = await client.call_tool(
            "brief", {"text": MESSAGE, "formats": ["md"], WAIT: 60}, progress_callback=progress
        )
        found = done.structured_content
        assert not done.is_error and found["state"] == "COMPLETED", found
        assert found["page"] == f"http://127.0.0.1:{running.port}/runs/flow-run/{found['run_id']}"
        assert "Acme Ltd" in found["summary"] and any(path.endswith("brief.md") for path in found["files"])
        assert all(Path(path).is_file() for path in found["files"]) and heard
        again = (await client.call_tool(LOOK, {"run_id": found["run_id"]})).structured_content
        assert again == found

        for arguments, said in [
            ({"text": MESSAGE, "language": "de"}, "language"),
            ({"text": MESSAGE, "nonsense": 1}, "nonsense"),
            ({"text": MESSAGE, WAIT: 6000}, WAIT),
        ]:
            refused = await client.call_tool("brief", arguments)
            assert refused.is_error and said in refused.content[0].text, refused
        missing = await client.call_tool("no-such-flow", {})
        assert missing.is_error and "no flow “no-such-flow” is served" in missing.content[0].text
        failed = (await client.call_tool("brief", {"source": "missing.eml", WAIT: 60})).structured_content
        assert failed["state"] == "FAILED" and "no such file" in failed["message"]


async def test_a_run_that_waits_is_told_and_nothing_approves_it(running: Up) -> None:
    later = {"type": "SCHEDULED", "state_details": {"scheduled_time": "2099-01-01T00:00:00Z"}}
    with running.api as api:
        made = api.post(f"/deployments/{running.deployment('brief')['id']}/create_flow_run", json={"state": later})
        run = made.raise_for_status().json()["id"]
        paused = {"state": {"type": "PAUSED", "name": "Suspended"}, "force": True}
        api.post(f"/flow_runs/{run}/set_state", json=paused).raise_for_status()
    async with assistant(running, FREELANCE_LANG="fr") as client:
        tools = (await client.list_tools()).tools
        assert not [one.name for one in tools if "approv" in one.name or "resume" in one.name]
        assert "ne peut être approuvé" in (next(one for one in tools if one.name == "brief").description or "")
        done = await client.call_tool(LOOK, {"run_id": run, WAIT: 30})
        assert done.structured_content["waits_for_approval"] is True
        assert "attend l'accord d'une personne" in done.content[0].text and run in done.content[0].text
        wrong = await client.call_tool(LOOK, {"run_id": "../../admin"})
        assert wrong.is_error and "identifiant" in wrong.content[0].text
    with running.api as api:
        assert api.get(f"/flow_runs/{run}").json()["state"]["type"] == "PAUSED"


def test_http_wants_the_token(running: Up) -> None:
    port = free_port()
    process = subprocess.Popen(
        words_of("mcp", "--http", "--port", str(port)), env=clean_environment(running.home), stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        token = token_of(running.home)
        assert str(port) in line and token not in line
        address = f"http://127.0.0.1:{port}/mcp"
        _wait_for(address)
        asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        for headers in ({}, {"authorization": "Bearer wrong"}):
            assert httpx.post(address, json=asked, headers=headers).status_code == 401
        own = {"authorization": f"Bearer {token}", "accept": "application/json, text/event-stream"}
        assert httpx.post(address, json=asked, headers={**own, "host": "evil.example"}).status_code == 421
        given: dict[str, Any] = {"server": address, "private": True, "secrets_by_name": {"token": token}}
        tools = asyncio.run(list_tools.fn(McpAccount(**given)))  # our own account opens our own server
        assert {one.name: one.effect for one in tools}["brief"] == "send"
    finally:
        process.terminate()
        process.wait(10)


def test_nothing_is_served_where_up_is_down(command: Command, tmp_path: Path) -> None:
    for language, said in (("en", "`freelance up` is not running"), ("fr", "`freelance up` ne tourne pas")):
        done = command("mcp", home=tmp_path / "home", FREELANCE_LANG=language)
        assert done.returncode == 1 and said in done.stderr and done.stdout == ""


async def test_up_that_ends_later_is_told(tmp_path: Path) -> None:
    nobody = Up(tmp_path / "home", tmp_path, free_port())
    api = f"http://127.0.0.1:{free_port()}/api"
    async with assistant(nobody, PREFECT_API_URL=api) as client:
        with pytest.raises(MCPError, match="does not answer"):
            await client.list_tools()


def test_a_flow_may_have_a_parameter_of_that_name() -> None:
    own = {"properties": {WAIT: {"type": "string", "position": 0, "x-choice": "client"}}}
    made = as_tool({"name": "own", "description": "My own.", "parameter_openapi_schema": own}, "en")
    assert made["input_schema"]["properties"] == {WAIT: {"type": "string"}} and made["title"] == "My own"


def test_a_token_that_others_can_read_is_not_taken(tmp_path: Path) -> None:
    token = token_of(tmp_path)
    assert len(token) >= 32 and token_of(tmp_path) == token
    assert (tmp_path / "mcp.token").stat().st_mode & 0o777 == 0o600
    (tmp_path / "mcp.token").chmod(0o644)
    with pytest.raises(BadInput, match="others can read it"):
        token_of(tmp_path)


def _wait_for(address: str) -> None:
    for _ in range(200):
        try:
            httpx.get(address)
            return
        except httpx.TransportError:
            time.sleep(0.05)
    pytest.fail(f"{sys.executable}: nothing at {address}")
