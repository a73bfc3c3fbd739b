"""MCP servers that others wrote, from the npm registry: they speak an older version of the protocol."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from integrations import mcp
from integrations.errors import Refused
from integrations.mcp import McpAccount
from ledger import Ledger
from ledger.effects import listed_effects

PACKAGES = ("@modelcontextprotocol/server-everything", "@modelcontextprotocol/server-filesystem")
SECONDS = 120


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the servers' programs lie."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("NOT TESTED: no node and npm on this machine, so no MCP server of the npm registry")
    folder = tmp_path_factory.mktemp("npm")
    words = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", *PACKAGES]
    try:
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        pytest.skip(f"NOT TESTED: npm did not install the MCP servers within {SECONDS} s")
    if done.returncode != 0:
        pytest.skip(f"NOT TESTED: npm could not install the MCP servers: {done.stderr[-300:]}")
    return folder / "node_modules" / ".bin"


async def test_the_server_of_everything(programs: Path, book: Ledger) -> None:
    account = McpAccount(
        command=str(programs / "mcp-server-everything"), secrets_by_name={"DEMO_KEY": "hush-hush-2041"}
    )
    assert "Everything" in await account.verify()
    tools = {one.name: one for one in await mcp.list_tools.fn(account)}
    assert tools["echo"].effect == "read" and "message" in tools["echo"].arguments["properties"]
    assert (await mcp.read.fn(account, "get-sum", {"a": 2, "b": 3})).text.endswith("5.")
    image = await mcp.read.fn(account, "get-tiny-image")
    assert [(one.kind, one.media_type) for one in image.parts] == [("image", "image/png")]
    weather = await mcp.read.fn(account, "get-structured-content", {"location": "Chicago"})
    assert {"temperature", "conditions"} <= set(weather.data)
    seen = (await mcp.read.fn(account, "get-env")).text
    assert "DEMO_KEY" in seen and "hush-hush" not in seen
    assert not [name for name in os.environ if name.startswith("FREELANCE_") and name in seen]
    resources = await mcp.list_resources.fn(account)
    assert {one.template for one in resources} == {True, False}
    first = next(one for one in resources if not one.template)
    assert (await mcp.read_resource.fn(account, first.address))[0].text
    prompts = {one.name: one.arguments for one in await mcp.list_prompts.fn(account)}
    assert prompts["args-prompt"] == ["city*", "state"]
    assert "Lyon" in await mcp.get_prompt.fn(account, "args-prompt", {"city": "Lyon"})
    assert listed_effects(book) == []


async def test_the_server_of_files(programs: Path, book: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "client notes"
    folder.mkdir()
    account = McpAccount(command=f"{programs / 'mcp-server-filesystem'} '{folder}'")
    await mcp.write.fn(account, "write_file", {"path": str(folder / "a.txt"), "content": "Ann Lee"})
    assert (folder / "a.txt").read_text() == "Ann Lee"
    assert (await mcp.read.fn(account, "read_text_file", {"path": str(folder / "a.txt")})).text == "Ann Lee"
    with pytest.raises(Refused, match="outside allowed directories"):
        await mcp.write.fn(account, "write_file", {"path": str(tmp_path / "b.txt"), "content": "no"})
    assert not (tmp_path / "b.txt").exists()
    assert sorted(one.state for one in listed_effects(book)) == ["done", "failed"]
