"""A real receiver process, with hooks of every sort, beside a real Prefect server."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from ledger import Ledger, open_ledger
from ledger.inbox import Entry, listed
from tests.cli.commandline import Command, clean_environment
from tests.cli.hooks.signing import HOOKS
from tests.cli.up.conftest import free_port

SAVE = """
import asyncio, json, sys
from prefect import get_client
from integrations.webhook import Webhook

async def main():
    async with get_client() as client:
        for name, given in json.loads(sys.argv[1]).items():
            await Webhook(**given).asave(name, overwrite=True, client=client)

asyncio.run(main())
"""


@dataclass
class Receiver:
    """A receiver that runs, its home and its log."""

    home: Path
    api: str
    server: int
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def log(self) -> Path:
        return self.home / "receiver.log"

    @property
    def environment(self) -> dict[str, str]:
        return clean_environment(self.home, FREELANCE_HOOKS_PORT=str(self.port), PREFECT_API_URL=self.api)

    def start(self) -> None:
        """Starts it, and waits until it answers and knows its hooks."""
        words = [sys.executable, "-m", "cli.hooks.serve", str(self.home), str(self.home)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                words, env=self.environment | {"PYTHONPATH": os.pathsep.join(sys.path)}, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, cwd=Path(__file__).resolve().parents[3],
            )  # fmt: skip
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                if httpx.post(self.url("none-such"), timeout=5).status_code == 404:
                    return
            except httpx.TransportError:
                assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.1)
        pytest.fail("the receiver did not start: " + self.log.read_text())

    def end(self, number: int = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(20)

    def url(self, name: str) -> str:
        return f"http://127.0.0.1:{self.port}/hooks/{name}"

    def post(self, name: str, body: bytes, headers: dict[str, str] | None = None) -> httpx.Response:
        return httpx.post(self.url(name), content=body, headers=headers or {}, timeout=30)

    def ledger(self) -> Ledger:
        return open_ledger(f"sqlite:///{self.home / 'ledger.db'}")

    def entries(self, hook: str) -> list[Entry]:
        """What the inbox holds of a hook's, the oldest first."""
        book = self.ledger()
        try:
            return listed(book, hook=hook)[::-1]
        finally:
            book.close()

    def told(self, hook: str, count: int, within: float = 20) -> list[dict[str, Any]]:
        """The server's events of a hook, once there are so many; also those of each number."""
        asked = {"filter": {"event": {"name": [f"freelance.hook.{hook}"]}}, "limit": 50}
        until = time.monotonic() + within
        while True:
            found = httpx.post(f"{self.api}/events/filter", json=asked, timeout=30).raise_for_status().json()["events"]
            if len(found) >= count or time.monotonic() > until:
                return sorted(found, key=lambda each: each["payload"]["number"])
            time.sleep(0.2)


@pytest.fixture(scope="module")
def receiver(home: Path, command: Command, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Receiver]:
    """The receiver of a file's tests."""
    assert command("server", "start", home=home).returncode == 0
    state = json.loads(command("server", "status", "--json", home=home).stdout)
    made = Receiver(tmp_path_factory.mktemp("receiver"), state["api"], state["pid"])
    saved = subprocess.run(
        [sys.executable, "-c", SAVE, json.dumps(HOOKS)], env=made.environment, capture_output=True, text=True,
        cwd=Path(__file__).resolve().parents[3],
    )  # fmt: skip
    assert saved.returncode == 0, saved.stderr
    made.start()
    yield made
    if made.process is not None and made.process.poll() is None:
        assert made.end() == 0, made.log.read_text()
