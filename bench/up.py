"""How fast `freelance up` serves and how soon a click becomes work, beside bare Prefect, in one run.

(a) from command to first served deployment: `freelance up`, against `prefect server start` and `serve()` of one flow;
(b) from click (the API call of the form's button) to the first task's start, medians: runs forked from the warm process
    (chosen), a process a run (`prefect worker`, polling as often), runs inside one long-lived worker process, and
    `flow.serve()` as it comes;
(c) memory of everything when idle, shared pages counted once (PSS), against bare server and one runner.
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import psutil

from bench._result import finish

PROJECT = Path(__file__).resolve().parent.parent
MESSAGE = "Hello, I am Ann Lee of Acme Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"
CLICKS = 5
STARTS = 3
PORT = 14_170  # below those that the system gives to outgoing connections
SERVE = "from flows.client_brief import client_brief\nclient_brief.serve(name='bare')\n"
INSIDE = """
import asyncio
from prefect.flow_engine import run_flow
from prefect.flows import load_flow_from_flow_run
from prefect.workers.process import ProcessWorker, ProcessWorkerResult

class Inside(ProcessWorker):
    async def run(self, flow_run, configuration, task_status=None):
        task_status.started(1)
        flow = await load_flow_from_flow_run(flow_run)
        await run_flow(flow, flow_run=flow_run)
        return ProcessWorkerResult(status_code=0, identifier="inside")

asyncio.run(Inside(work_pool_name="inside", prefetch_seconds=0).start())
"""


class Api:
    """The server's API, as far as the bench asks it."""

    def __init__(self, port: int) -> None:
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{port}/api", timeout=30)

    def ask(self, method: str, path: str, **given: Any) -> Any:
        for _ in range(40):  # SQLite is busy now and then: Prefect's own client asks again, too
            answer = self.client.request(method, path, **given)
            if answer.status_code != 503:
                break
            time.sleep(0.25)
        return answer.raise_for_status().json() if answer.content else None

    def alive(self) -> bool:
        try:
            return self.client.get("/health").is_success
        except httpx.TransportError:
            return False

    def deployment(self, name: str) -> str | None:
        found = self.ask("POST", "/deployments/filter", json={})
        return next((each["id"] for each in found if each["name"] == name), None)

    def click(self, deployment: str) -> float:
        """Seconds from the click to the start of the first task."""
        begin = time.time()
        asked = {"parameters": {"text": MESSAGE, "formats": ["md"]}, "state": {"type": "SCHEDULED"}}
        run = self.ask("POST", f"/deployments/{deployment}/create_flow_run", json=asked)["id"]
        until = begin + 90
        while (state := self.ask("GET", f"/flow_runs/{run}")["state"])["type"] not in (
            "COMPLETED",
            "FAILED",
            "CRASHED",
        ):
            if time.time() > until:
                sys.exit(f"a run did not end: {state}")
            time.sleep(0.1)
        if state["type"] != "COMPLETED":
            sys.exit(f"a run ended as {state['type']}: {state['message']}")
        tasks: list[dict[str, Any]] = []
        while not tasks and time.time() < until:  # task runs are recorded from events, a moment later
            found = self.ask("POST", "/task_runs/filter", json={"flow_runs": {"id": {"any_": [run]}}})
            tasks = [task for task in found if task["start_time"]]  # one that is only being recorded has none yet
            time.sleep(0.1)
        return min(datetime.fromisoformat(task["start_time"]).timestamp() for task in tasks) - begin


def wait(until: Callable[[], object], seconds: float = 120) -> None:
    """Waits for something to come true."""
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            sys.exit("gave up waiting")
        time.sleep(0.05)


@contextmanager
def process(
    words: list[str], environment: dict[str, str], folder: Path, log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """A process and what it started, ended at the end."""
    with log.open("ab") as output:
        child = subprocess.Popen(
            words, env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            start_new_session=True,
        )  # fmt: skip
    try:
        yield child
    finally:
        child.send_signal(signal.SIGINT)
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait(5)


def megabytes(*roots: int) -> float:
    """Memory of processes and all they started; pages that several share count once."""
    total = 0
    for root in roots:
        parent = psutil.Process(root)
        for one in [parent, *parent.children(recursive=True)]:
            about = one.memory_full_info()
            total += getattr(about, "pss", about.rss)
    return total / 1_000_000


def main() -> None:
    """Measures and prints."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("FREELANCE_", "PREFECT_", "OPENAI_"))
    }
    folder = Path(tempfile.mkdtemp(prefix="up-"))
    quiet = {**kept, "DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "FREELANCE_LANG": "en"}
    bare = {**quiet, "PREFECT_HOME": str(folder / "bare"), "PREFECT_API_URL": f"http://127.0.0.1:{PORT}/api"}
    bare |= {"PREFECT_SERVER_API_PORT": str(PORT), "PREFECT_WORKER_QUERY_SECONDS": "1", "FREELANCE_HOME": str(folder)}
    ours = {**quiet, "FREELANCE_HOME": str(folder / "home")}
    figures: dict[str, float | int] = {}
    waited: list[tuple[float, float]] = []
    try:
        for turn in range(1 + STARTS):  # the first time, both lay out their database: uncounted
            last = turn == STARTS
            waited.append(
                (measure_bare(figures, bare, folder, whole=last), measure_ours(figures, ours, folder, turn, whole=last))
            )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for place, name in enumerate(("bare_ready_seconds", "ready_seconds")):
        figures[name] = statistics.median(times[place] for times in waited[1:])
    figures["ready_ratio"] = figures["ready_seconds"] / figures["bare_ready_seconds"]
    figures["memory_ratio"] = figures["idle_mb"] / figures["bare_idle_mb"]
    bars = {"ready_ratio": ("<=", 1.3), "click_seconds": ("<=", 2.0), "memory_ratio": ("<=", 1.2)}
    finish("up", figures, bars)


def measure_bare(figures: dict[str, float | int], environment: dict[str, str], folder: Path, *, whole: bool) -> float:
    """Seconds until Prefect serves as its tutorial starts it; the whole: its other ways to run, on the same server."""
    prefect, python, log = str(Path(sys.executable).parent / "prefect"), sys.executable, folder / "bare.log"
    api, begin = Api(PORT), time.perf_counter()
    with process([prefect, "server", "start"], environment, folder, log) as server:
        wait(api.alive)
        with process([python, "-c", SERVE], environment, PROJECT, log) as runner:
            wait(lambda: api.deployment("bare"))
            ready = time.perf_counter() - begin
            if not whole:
                return ready
            time.sleep(12)
            figures["bare_idle_mb"] = megabytes(server.pid, runner.pid)
            figures["click_serve_seconds"] = statistics.median(
                api.click(api.deployment("bare") or "") for _ in range(3)
            )
        for name, words in (("process", [prefect, "worker", "start", "--pool", "process", "--type", "process"]),
                            ("inside", [python, "-c", INSIDE])):  # fmt: skip
            deployment = deploy(api, name)
            with process(words, environment, PROJECT, log):
                time.sleep(6)
                api.click(deployment)
                times = [api.click(deployment) for _ in range(CLICKS)]
                figures[f"click_{name}_seconds"] = statistics.median(times)
    return ready


def deploy(api: Api, pool: str) -> str:
    """The flow on a work pool of that name."""
    api.ask("POST", "/work_pools/", json={"name": pool, "type": "process"})
    flow = api.ask("POST", "/flows/", json={"name": "client_brief"})["id"]
    asked = {"flow_id": flow, "name": pool, "work_pool_name": pool, "entrypoint": "flows.client_brief.client_brief"}
    here = [{"prefect.deployments.steps.set_working_directory": {"directory": "."}}]
    return str(api.ask("POST", "/deployments/", json={**asked, "pull_steps": here})["id"])


def measure_ours(
    figures: dict[str, float | int], environment: dict[str, str], folder: Path, turn: int, *, whole: bool
) -> float:
    """Seconds until `freelance up` says that it is ready, the turn-th time; the whole: memory and clicks, too."""
    freelance, port = str(Path(sys.executable).parent / "freelance"), PORT + 1
    api, begin = Api(port), time.perf_counter()
    log = folder / "ours.log"
    with process([freelance, "up", "--port", str(port)], environment, folder, log) as up:
        wait(lambda: log.read_text().count("ready") > turn)
        ready = time.perf_counter() - begin
        if not whole:
            return ready
        time.sleep(12)
        figures["idle_mb"] = megabytes(up.pid)
        deployment = api.deployment("brief") or ""
        api.click(deployment)
        figures["click_seconds"] = statistics.median(api.click(deployment) for _ in range(CLICKS))
    return ready


if __name__ == "__main__":
    main()
