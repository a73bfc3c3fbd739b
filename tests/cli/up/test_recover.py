"""A run whose process was killed is seen and started again, does not do again what it had done, and pays once."""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
from prefect.client.schemas.objects import StateType
from prefect.states import Cancelled, Cancelling, Completed, Crashed, Paused, Pending, Running, Scheduled

from cli.up.heartbeats import BEAT, MISSED, NAME, SILENT, job_variables
from cli.up.marks import dead, hold, remove
from cli.up.recover import lives, verdict
from tests.cli.up.conftest import Up, copy_database, free_port
from tests.obedient import obedient_value
from tests.stand_ins import Hangs, ModelServer, Reply, Request, Says

LETTER = "Hello, I am {name} of {name} Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, {name}"


@dataclass
class Counting:
    """A model that answers, except the first time that it is asked about Cora: then it never does."""

    asked: Counter[str] = field(default_factory=Counter)
    hanging: threading.Event = field(default_factory=threading.Event)

    def __call__(self, request: Request) -> Reply:
        who = next(name for name in ("Cora", "Anna") if name in request.text)
        self.asked[who] += 1
        if who == "Cora" and self.asked[who] == 1:
            self.hanging.set()
            return Hangs(120)
        return Says(obedient_value(request.schema, []))


@dataclass(frozen=True)
class Served:
    """`freelance up` with a model."""

    up: Up
    model: Counting


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, laid_out: Path) -> Iterator[Served]:
    up = Up(tmp_path_factory.mktemp("up-home"), tmp_path_factory.mktemp("work"), free_port())
    copy_database(laid_out, up.home)
    model = Counting()
    with ModelServer(model) as server:
        (up.folder / ".env").write_text(f"OPENAI_BASE_URL={server.base_url}\nFREELANCE_MODEL=test-model\n", "utf-8")
        done = up.say("up", "--detach", "--port", str(up.port))
        assert done.returncode == 0, done.stderr + up.say("up", "logs").stdout
        yield Served(up, model)
        assert up.say("up", "down").returncode == 0


def kill_worker_and_runs(up: Up) -> None:
    """SIGKILL for the worker, and for what it and the base have started for runs."""
    known = up.status["processes"]
    started = [*psutil.Process(known["base"]).children(), *psutil.Process(known["worker"]).children(recursive=True)]
    os.kill(known["worker"], signal.SIGKILL)
    for process in started:
        if process.pid not in known.values() and process.is_running():
            process.kill()


def test_a_killed_run_goes_on_and_pays_once(served: Served) -> None:
    up = served.up
    (up.folder / "letters").mkdir()
    for name in ("Anna", "Cora"):
        (up.folder / "letters" / f"{name}.txt").write_text(LETTER.format(name=name), "utf-8")
    run = up.click("brief", source="letters", formats=["md"], model="always").json()["id"]
    assert served.model.hanging.wait(60), up.log_of(run, bool)
    until = time.monotonic() + 20
    while served.model.asked["Anna"] < 1 or not list(up.home.glob("results/*/*")):
        assert time.monotonic() < until, "the first letter's answer, and the result of the task before"
        time.sleep(0.1)
    time.sleep(1)  # the answer is in the ledger
    kill_worker_and_runs(up)
    at = time.monotonic()
    with up.api as api:
        while not api.get(f"/flow_runs/{run}").json()["run_count"] > 1:
            assert time.monotonic() < at + 60, up.say("up", "logs").stdout
            time.sleep(0.2)
    ended = up.ended(run)
    assert ended["state"]["type"] == "COMPLETED", ended["state"]
    assert served.model.asked == {"Anna": 1, "Cora": 2}, "what was answered is not asked again"
    with up.api as api:
        states = [state["type"] for state in api.get("/flow_run_states/", params={"flow_run_id": run}).json()]
        tasks = api.post("/task_runs/filter", json={"flow_runs": {"id": {"any_": [run]}}}).json()
    assert states.count("CRASHED") == 1
    assert [task["state"]["name"] for task in tasks if task["name"] == "Find the facts"].count("Cached") == 1
    assert sorted(path.parent.name for path in (up.folder / "out").rglob("brief.md")) == ["anna", "cora"]
    forgotten = time.monotonic() + 20  # its process lets go of them a moment after it said that it ended
    while list(up.home.glob("results/*")) or list(up.home.glob("up/runs/*")):
        assert time.monotonic() < forgotten, "a run that ends forgets"
        time.sleep(0.1)


def test_the_server_watches_heartbeats(served: Served) -> None:
    """By an automation, made once; bench/scaling.py waits for what it does."""
    with served.up.api as api:
        (made,) = [one for one in api.post("/automations/filter", json={}).json() if one["name"] == NAME]
    trigger = made["trigger"]
    assert made["enabled"] and (trigger["posture"], trigger["within"]) == ("Proactive", BEAT * MISSED)
    assert trigger["after"] == ["prefect.flow-run.heartbeat"] and trigger["expect"] == ["prefect.flow-run.*"]
    assert (made["actions"][0]["state"], made["actions"][0]["force"]) == ("CRASHED", False)
    variables = served.up.deployment("brief")["job_variables"]
    assert variables["env"] == {"PREFECT_FLOWS_HEARTBEAT_FREQUENCY": str(BEAT)}


@pytest.mark.parametrize("own", [{"working_dir": "/srv"}, {"env": {"TZ": "UTC"}}])
def test_a_deployments_own_job_variables_stay(own: dict) -> None:
    found = job_variables(own)
    assert found["env"] == {"PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30", **own.get("env", {})}
    assert found.get("working_dir") == own.get("working_dir")
    assert job_variables({"env": {"PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "60"}})["env"] == {
        "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "60"
    }


NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
ONCE = (Scheduled, Pending, Running, Crashed)


@pytest.mark.parametrize(
    ("kinds", "times", "why_not"),
    [
        (ONCE, 2, ""),
        (ONCE, 0, "it crashed 1 times"),
        (ONCE * 2, 2, ""),
        (ONCE * 3, 2, "it crashed 3 times"),
        ((Scheduled, Running, Cancelling, Crashed), 2, "it was cancelled"),
        ((Scheduled, Running, Cancelled, Scheduled, Running, Crashed), 2, "it was cancelled"),
        ((Scheduled, Running, Paused, Crashed), 0, ""),
        ((Scheduled, Running, Completed, Scheduled, Running, Crashed), 1, ""),
    ],
)
def test_how_often_a_run_is_started_again(kinds: tuple, times: int, why_not: str) -> None:
    states = [kind() for kind in kinds]
    told = [SimpleNamespace(type=one.type, timestamp=NOW + timedelta(seconds=at)) for at, one in enumerate(states)]
    assert verdict(reversed(told), times) == why_not


def test_a_run_without_a_process_is_found(tmp_path: Path) -> None:
    alive = hold(str(tmp_path), "alive")
    assert alive is not None and hold("", "alive") is None and hold(str(tmp_path), "") is None
    for name in ("killed", "ended"):
        descriptor = hold(str(tmp_path), name)
        assert descriptor is not None
        os.close(descriptor)  # as the kernel does when a process ends, however it ends
    remove(str(tmp_path), "ended")
    assert list(dead(tmp_path)) == ["killed"]
    assert [path.name for path in tmp_path.iterdir()] == ["alive"]
    os.close(alive)
    assert list(dead(tmp_path)) == ["alive"]


@pytest.mark.parametrize(
    ("holds", "message", "left_alone", "runs_again"),
    [
        (True, SILENT.fr, True, True),  # the machine slept
        (True, "anything else", True, False),  # it is about to end
        (False, SILENT.en, True, False),  # for a moment: another machine may say that it lives
        (False, "anything else", False, False),
    ],
)
async def test_a_run_whose_process_lives_is_not_started_again(
    tmp_path: Path, holds: bool, message: str, left_alone: bool, runs_again: bool
) -> None:
    said = []

    async def set_flow_run_state(run_id: str, state: Any, force: bool) -> None:
        said.append((run_id, state.type, force))

    state = SimpleNamespace(message=message, timestamp=datetime.now(UTC))
    run: Any = SimpleNamespace(id="run", state=state)
    client: Any = SimpleNamespace(set_flow_run_state=set_flow_run_state)
    held = hold(str(tmp_path), "run") if holds else None
    assert await lives(client, tmp_path, run) is left_alone
    assert said == ([("run", StateType.RUNNING, True)] if runs_again else [])
    if held is not None:
        os.close(held)
    state.timestamp -= timedelta(minutes=1)
    assert not await lives(client, tmp_path, run)


def test_a_caller_that_fails_finds_it_again(tmp_path: Path) -> None:
    os.close(hold(str(tmp_path), "killed") or 0)
    found = dead(tmp_path)
    assert next(found) == "killed"
    found.close()
    assert list(dead(tmp_path)) == ["killed"]
