"""One `freelance up` for the tests of a file, in a home and a folder of its own."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from cli.access import known_password
from tests.cli.commandline import Command, clean_environment, words_of

Done = subprocess.CompletedProcess[str]
ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Up:
    """A `freelance up` that runs: its home, the folder of its runs, its port."""

    home: Path
    folder: Path
    port: int
    desk: int = field(default_factory=free_port)
    hooks: int = field(default_factory=free_port)

    def say(self, *words: str, **more: str) -> Done:
        """`freelance WORDS…` in its home and folder."""
        ports = {"FREELANCE_DESK_PORT": str(self.desk), "FREELANCE_HOOKS_PORT": str(self.hooks)}
        environment = clean_environment(self.home, **ports, **more)
        return subprocess.run(
            words_of(*words), cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    @property
    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.say("up", "status", "--json").stdout)
        return found

    @property
    def api(self) -> httpx.Client:
        """The server's API, by the home's password where it has one."""
        name, _, secret = (known_password(self.home) or "").partition(":")
        given = httpx.BasicAuth(name, secret) if secret else None
        return httpx.Client(base_url=f"http://127.0.0.1:{self.port}/api", timeout=30, auth=given)

    def answers(self) -> bool:
        """Whether the server does."""
        try:
            with self.api as api:
                return api.get("/health").is_success
        except httpx.TransportError:
            return False

    def deployment(self, name: str) -> dict[str, Any]:
        with self.api as api:
            found = api.post("/deployments/filter", json={}).raise_for_status().json()
        return next(each for each in found if each["name"] == name)

    def click(self, name: str, **parameters: Any) -> httpx.Response:
        """What the form's button does."""
        with self.api as api:
            asked = {"parameters": parameters, "state": {"type": "SCHEDULED"}}
            return api.post(f"/deployments/{self.deployment(name)['id']}/create_flow_run", json=asked)

    def ended(self, run: str, within: float = 60) -> dict[str, Any]:
        """The run, once it has ended."""
        with self.api as api:
            until = time.monotonic() + within
            while time.monotonic() < until:
                found: dict[str, Any] = api.get(f"/flow_runs/{run}").raise_for_status().json()
                if found["state"]["type"] in ENDED:
                    return found
                time.sleep(0.1)
        pytest.fail(f"the run did not end: {found['state']}")

    def log_of(self, run: str, until: Callable[[str], bool]) -> str:
        """What the run's page shows as its log, once it fits."""
        text = ""
        for _ in range(100):
            with self.api as api:
                asked = {"logs": {"flow_run_id": {"any_": [run]}}}
                text = "\n".join(line["message"] for line in api.post("/logs/filter", json=asked).json())
            if until(text):
                break
            time.sleep(0.1)
        return text


@pytest.fixture(scope="session")
def laid_out(home: Path, command: Command) -> Path:
    """A home whose Prefect database is laid out, which takes ten seconds once."""
    if not (home / "prefect" / "prefect.db").exists():
        assert command("server", "start", home=home).returncode == 0
    return home


def copy_database(laid_out: Path, home: Path) -> None:
    """Gives a home the database of another."""
    (home / "prefect").mkdir(parents=True, exist_ok=True)
    for file in (laid_out / "prefect").glob("prefect.db*"):
        shutil.copy(file, home / "prefect")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, laid_out: Path) -> Iterator[Up]:
    """`freelance up --detach`, ended after the file's tests."""
    folder = tmp_path_factory.mktemp("work")
    up = Up(tmp_path_factory.mktemp("up-home"), folder, free_port())
    copy_database(laid_out, up.home)
    done = up.say("up", "--detach", "--port", str(up.port))
    assert done.returncode == 0, done.stderr + up.say("up", "logs").stdout
    yield up
    assert up.say("up", "down").returncode == 0
