"""The example of a package that brings a connector: installed, found, called."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
CALL = """
import asyncio, sys
from aiohttp import web
from integrations.kit.catalogue import account_of, find_step

async def main():
    async def today(request):
        assert request.headers["Authorization"] == "Bearer t"
        return web.json_response({"text": "Rien", "author": request.query["language"]})
    app = web.Application()
    app.router.add_get("/today", today)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    account = account_of("quotes")(server=f"http://127.0.0.1:{runner.addresses[0][1]}", private=True, token="t")
    quote = await find_step("quotes.quote_of_the_day").fn(account, "fr")
    print(quote.author, find_step("counting.count_words").fn("a b"))
    await runner.cleanup()

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a Python that has the package."""
    folder = tmp_path_factory.mktemp("plugin")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run(
        [*command, "--target", str(folder), str(PROJECT / "examples" / "plugin")], capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])}


def test_it_is_found_and_called(installed: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALL],
        cwd=PROJECT,
        env=installed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.split() == ["fr", "2"]


def test_it_is_in_the_catalogue(installed: dict[str, str]) -> None:
    command = [sys.executable, "-m", "cli.main", "catalog", "--json"]
    done = subprocess.run(command, cwd=PROJECT, env=installed, capture_output=True, text=True, timeout=60, check=False)
    found = {one["name"]: one for one in map(json.loads, done.stdout.splitlines())}
    assert found["quotes.quote_of_the_day"]["says"]["fr"] == "Donne la citation du jour."
    assert found["counting.count_words"]["kind"] == "task"
    assert "slack.post_message" in found
