"""`freelance up --reload`: what comes, changes, goes and fails in flows/ and tasks/ while it is up, in a copy of the
project.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

from cli.up.places import UpFiles, UpState
from integrations.places import PROJECT
from tests.cli.commandline import clean_environment
from tests.cli.up.conftest import Done, Up, copy_database, free_port

ROOMS = ("cli", "flows", "tasks", "integrations", "ledger")
LEFT_OUT = ("client_brief.py", "client_report.py", "new_project.py", "write_draft.py", "automations.yaml")
STEADY = '''
import asyncio
from pathlib import Path
from prefect import flow
from tasks.saying import WORD

@flow(name="steady", persist_result=False)
async def steady(file: str, gate: str = "") -> None:
    """Waits until there is a file, then writes what its task says."""
    while gate and not Path(gate).exists():
        await asyncio.sleep(0.1)
    Path(f"{file}.txt").write_text(WORD)
'''
OTHER = '''
from prefect import flow

@flow
async def {name}(words_wanted: int = 3) -> None:
    """Does nothing."""
'''


def lives(pid: int) -> bool:
    """Whether a process does anything still."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@dataclass(frozen=True)
class Copy(Up):
    """`freelance up --reload` of a copy of the project."""

    project: Path = Path()

    def say(self, *words: str, **more: str) -> Done:
        search = os.pathsep.join([str(self.project), os.environ["PYTHONPATH"]])
        environment = clean_environment(self.home, FREELANCE_DESK_PORT=str(self.desk), PYTHONPATH=search, **more)
        return subprocess.run(
            [sys.executable, "-m", "cli.main", *words], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    def write(self, room: str, **texts: str) -> None:
        """Files of a room of the copy, by name."""
        for name, text in texts.items():
            stem, _, suffix = name.rpartition("_")
            (self.project / room / f"{stem}.{suffix}").write_text(text)

    def until(self, fits: Callable[[UpState], bool], within: float = 60) -> UpState:
        """What it says of itself, once it fits."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            state = UpFiles(self.home).read_state()
            if state is not None and fits(state):
                return state
            time.sleep(0.05)
        pytest.fail(f"not so: {state}\n{self.say('up', 'logs').stdout}")

    def began(self, **parameters: Any) -> str:
        """A run of the flow `steady` that has begun."""
        run: str = self.click("steady", **parameters).raise_for_status().json()["id"]
        end = time.monotonic() + 60
        with self.api as api:
            while (kind := api.get(f"/flow_runs/{run}").json()["state"]["type"]) != "RUNNING":
                assert time.monotonic() < end and kind in ("SCHEDULED", "PENDING"), kind
                time.sleep(0.05)
        return run

    def said(self, name: str) -> str:
        """What a run has written."""
        return (self.folder / f"{name}.txt").read_text()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, laid_out: Path) -> Iterator[Copy]:
    """It, with two flows and a task of a person's own."""
    project = tmp_path_factory.mktemp("project")
    for room in ROOMS:
        shutil.copytree(PROJECT / room, project / room, ignore=shutil.ignore_patterns(*LEFT_OUT))
    folder, home = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("home")
    up = Copy(home, folder, free_port(), project=project)
    copy_database(laid_out, up.home)
    up.write("tasks", saying_py='WORD = "before"\n')
    up.write("flows", automations_yaml="automations: {}\n", steady_py=STEADY, doomed_py=OTHER.format(name="doomed"))
    done = up.say("up", "--reload", "--detach", "--port", str(up.port))
    assert done.returncode == 0, done.stderr + up.say("up", "logs").stdout
    yield up
    assert up.say("up", "down").returncode == 0


def test_files_come_change_and_go_while_a_run_goes_on(copy: Copy) -> None:
    state = copy.until(lambda state: state.phase == "ready")
    assert {"steady", "doomed"} <= set(state.deployments) and state.problem == ""
    running = copy.began(file="running", gate="go")

    copy.write("tasks", saying_py='WORD = "afterwards"\n')
    copy.write("flows", fresh_py=OTHER.format(name="fresh"), fresh_toml='[titles]\nwords_wanted = ["Words", "Mots"]\n')
    copy.write("flows", wrong_py="from prefect import flow\n\n@flow\nasync def wrong(:\n")
    copy.write("flows", leaves_py="import sys\nsys.exit('bye')\n" + OTHER.format(name="leaves"))
    (copy.project / "flows" / "doomed.py").unlink()
    state = copy.until(lambda state: "fresh" in state.deployments)

    assert "wrong.py: line 4: invalid syntax" in state.problem, "a file with a mistake is named"
    assert "leaves.py: line 2: SystemExit: bye" in state.problem, "and so is one that would end its process"
    assert {"steady", "fresh"} <= set(state.deployments) and not {"wrong", "leaves", "doomed"} & set(state.deployments)
    shown = copy.say("up", "status").stdout
    assert "Not served" in shown and "wrong.py" in shown
    assert copy.deployment("fresh")["parameter_openapi_schema"]["properties"]["words_wanted"]["title"] == "Words"
    doomed = copy.deployment("doomed")
    assert doomed["paused"] and "file-gone" in doomed["tags"], "its schedules rest"

    after = copy.click("steady", file="after").json()["id"]
    assert copy.ended(after)["state"]["type"] == "COMPLETED" and copy.said("after") == "afterwards"
    (copy.folder / "go").touch()
    ended = copy.ended(running)
    assert ended["state"]["type"] == "COMPLETED" and ended["run_count"] == 1
    assert copy.said("running") == "before", "a run goes on with the code that it began with"


def test_code_that_cannot_be_loaded_is_told_and_mended(copy: Copy) -> None:
    thread = "import threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()\n"
    running = copy.began(file="second", gate="go-on")
    old = copy.until(lambda state: "warm" in state.processes).processes["warm"]
    (copy.project / "flows" / "leaves.py").unlink()
    copy.write("flows", wrong_py=OTHER.format(name="wrong"), doomed_py=OTHER.format(name="doomed"))
    copy.write("flows", threaded_py=thread + OTHER.format(name="threaded"))
    state = copy.until(lambda state: "threads" in state.problem)
    assert "RuntimeError: flows.threaded started threads when imported" in state.problem
    assert {"steady", "fresh"} <= set(state.deployments), "what was served stays served"
    assert state.processes["warm"] == old

    (copy.project / "flows" / "threaded.py").unlink()
    copy.write("flows", fresh_toml='[titles]\nwords_wanted = ["Length", "Longueur"]\n')
    state = copy.until(lambda state: state.problem == "")
    assert {"steady", "fresh", "wrong", "doomed"} <= set(state.deployments)
    doomed = copy.deployment("doomed")
    assert not doomed["paused"] and "file-gone" not in doomed["tags"], "it is there again"
    form = copy.deployment("fresh")["parameter_openapi_schema"]["properties"]
    assert form["words_wanted"]["title"] == "Length", "a form changes with its words"
    assert copy.until(lambda state: state.processes["warm"] != old) and lives(old), "its run has not ended"
    (copy.folder / "go-on").touch()
    assert copy.ended(running)["state"]["type"] == "COMPLETED"
    end = time.monotonic() + 10
    while lives(old):
        assert time.monotonic() < end, "it ends with its last run"
        time.sleep(0.05)
