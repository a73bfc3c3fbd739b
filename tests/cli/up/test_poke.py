"""A run that is asked for is taken at once; words that reach nobody harm nothing."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from cli.up.poke import Telling, when_told


async def answered(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 201, "headers": []})


async def ask(telling: Telling, method: str, path: str) -> list[Any]:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    await telling({"type": "http", "method": method, "path": path}, None, send)
    return sent


@pytest.mark.parametrize(
    ("method", "path", "told"),
    [
        ("POST", "/api/deployments/1/create_flow_run", True),
        ("POST", "/api/flow_runs/1/resume", True),
        ("POST", "/api/flow_runs/filter", False),
        ("POST", "/api/flow_runs/1/set_state", False),
        ("GET", "/api/flow_runs/1", False),
    ],
)
async def test_the_worker_is_told_of_what_is_asked_for(tmp_path: Path, method: str, path: str, told: bool) -> None:
    acted = asyncio.Event()

    async def act() -> None:
        acted.set()

    telling = Telling(answered, tmp_path / "poke.sock")
    listening = asyncio.create_task(when_told(tmp_path / "poke.sock", act))
    await asyncio.sleep(0)
    assert (await ask(telling, method, path))[0]["status"] == 201
    if told:
        await asyncio.wait_for(acted.wait(), 5)
    else:
        await asyncio.sleep(0.05)
    listening.cancel()
    assert acted.is_set() is told
    assert (tmp_path / "poke.sock").stat().st_mode & 0o077 == 0


async def test_an_action_that_fails_is_not_the_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, again = asyncio.Event(), asyncio.Event()

    async def act() -> None:
        if not first.is_set():
            first.set()
            raise RuntimeError("the server restarts")
        again.set()

    telling = Telling(answered, tmp_path / "poke.sock")
    listening = asyncio.create_task(when_told(tmp_path / "poke.sock", act))
    await asyncio.sleep(0)
    await ask(telling, "POST", "/create_flow_run")
    await asyncio.wait_for(first.wait(), 5)
    await ask(telling, "POST", "/create_flow_run")
    await asyncio.wait_for(again.wait(), 5)
    listening.cancel()
    assert "RuntimeError: the server restarts" in capsys.readouterr().out


async def test_without_a_worker_the_answer_is_the_same(tmp_path: Path) -> None:
    sent = await ask(Telling(answered, tmp_path / "nobody.sock"), "POST", "/create_flow_run")
    assert sent[0]["status"] == 201
