"""`freelance worker`: a second home takes runs from the first one's server, and says what keeps it from it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.commandline import Command
from tests.cli.up.conftest import Up, free_port

MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"


@pytest.fixture(scope="module")
def second(running: Up, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    """A home with a worker alone."""
    other = Up(tmp_path_factory.mktemp("second-home"), tmp_path_factory.mktemp("second-work"), running.port)
    done = other.say("worker", "--detach", PREFECT_API_URL=f"http://127.0.0.1:{running.port}/api")
    assert done.returncode == 0, done.stderr + other.say("up", "logs").stdout
    yield other
    assert other.say("up", "down").returncode == 0


def test_both_take_runs_and_each_is_run_once(running: Up, second: Up) -> None:
    status = second.status
    assert set(status["processes"]) == {"base", "worker"} and "brief" in status["deployments"]
    runs = [running.click("brief", text=MESSAGE, formats=["md"], out=f"out{number}").json() for number in range(8)]
    ended = [running.ended(run["id"]) for run in runs]
    assert [run["state"]["type"] for run in ended] == ["COMPLETED"] * 8
    here, there = (
        {path.name for path in up.folder.iterdir() if path.name.startswith("out")} for up in (running, second)
    )
    assert here | there == {f"out{number}" for number in range(8)} and not here & there
    assert [run["run_count"] for run in ended] == [1] * 8
    with running.api as api:
        workers = api.post("/work_pools/freelance/workers/filter", json={}).json()
    assert len({worker["name"] for worker in workers}) == 2


def test_it_needs_a_server(command: Command, tmp_path: Path) -> None:
    done = command("worker", home=tmp_path)
    assert done.returncode == 2 and "PREFECT_API_URL" in done.stderr and len(done.stderr.splitlines()) == 1
    away = command("worker", home=tmp_path, PREFECT_API_URL=f"http://127.0.0.1:{free_port()}/api", FREELANCE_LANG="fr")
    assert away.returncode == 1 and "ne répond pas" in away.stderr


def test_its_status_is_told_like_that_of_up(second: Up) -> None:
    said = second.say("up", "status", "--json")
    assert said.returncode == 0 and json.loads(said.stdout)["address"].endswith(str(second.port))
