"""50 runs queued at once through 1, 2 and 4 workers, each in a home of its own; and runs whose process is killed.

Prefect's data and the ledger are on one PostgreSQL; a model stands in that answers within a second and counts.
(a) seconds until all have ended, runs that did not end well, runs made twice (by output folders in all homes, by the
    server's count, by model calls in the shared ledger);
(b) kill -9 of a worker and its run on a machine that goes on: seconds until the server shows the crash, and until the
    run goes on;
(c) kill -9 of everything on a second machine: the same, by missed heartbeats; model calls that were paid for twice.
A number as the argument takes another count than 50.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil

from bench._result import finish, skipped
from tests.obedient import obedient_value
from tests.postgres import new_database, postgres
from tests.stand_ins import Hangs, ModelServer, Reply, Request, Says

PORT = 14_310
LIMIT = 5  # runs at a time in each home
LETTER = "Hello, I am Ann Lee of {name} Ltd. I need a logo by 12 March 2027 for 500 EUR. Thanks, Ann"
ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")


class Api:
    """The server's API, as far as the bench asks it."""

    def __init__(self) -> None:
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{PORT}/api", timeout=60)

    def ask(self, method: str, path: str, **given: Any) -> Any:
        answer = self.client.request(method, path, **given).raise_for_status()
        return answer.json() if answer.content else None

    def start(self, deployment: str, number: str) -> str:
        given = {"text": LETTER.format(name=number), "formats": ["md"], "out": f"out/{number}", "model": "always"}
        asked = {"parameters": given, "state": {"type": "SCHEDULED"}}
        return str(self.ask("POST", f"/deployments/{deployment}/create_flow_run", json=asked)["id"])

    def run(self, run: str) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET", f"/flow_runs/{run}")
        return found

    def runs(self, runs: list[str]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.ask("POST", "/flow_runs/filter", json={"flow_runs": {"id": {"any_": runs}}})
        return found

    def states(self, run: str) -> list[str]:
        return [state["type"] for state in self.ask("GET", "/flow_run_states/", params={"flow_run_id": run})]


@dataclass
class Model:
    """Answers within a second; a name that begins with "Hang" waits for ever the first time."""

    asked: Counter[str] = field(default_factory=Counter)
    hanging: threading.Event = field(default_factory=threading.Event)

    def __call__(self, request: Request) -> Reply:
        name = request.text.partition("Ann Lee of ")[2].partition(" Ltd")[0]
        self.asked[name] += 1
        if name.startswith("Hang") and self.asked[name] == 1:
            self.hanging.set()
            return Hangs(600)
        return Says(obedient_value(request.schema, []), pieces=4, pause=0.25)


@dataclass(frozen=True)
class Home:
    """One machine: its home, the folder of its runs, its process."""

    folder: Path
    process: "subprocess.Popen[bytes]"

    @property
    def outputs(self) -> list[str]:
        return [path.name for path in (self.folder / "out").glob("*") if list(path.rglob("brief.md"))]

    def runs(self) -> list[psutil.Process]:
        """Processes of runs: what the base has forked but server and worker, the first ones, and what starts runs."""
        base = next(one for one in psutil.Process(self.process.pid).children() if "cli.up.base" in one.cmdline())
        forks = sorted(base.children(), key=lambda one: one.create_time())
        first = 2 if self.folder.name == "home0" else 1
        return [*forks[first:], *psutil.Process(worker_of(self)).children(recursive=True)]


def wait(what: str, until: Callable[[], object], seconds: float) -> float:
    """Waits for something to come true; returns how long it took."""
    begin = time.monotonic()
    while not until():
        if time.monotonic() - begin > seconds:
            sys.exit(f"gave up waiting: {what}")
        time.sleep(0.1)
    return time.monotonic() - begin


@contextmanager
def machine(root: Path, number: int, environment: dict[str, str]) -> Iterator[Home]:
    """`freelance up` for the first home, `freelance worker` for the others, until the block ends or kills it."""
    folder = root / f"home{number}"
    folder.mkdir()
    ours = environment | {"FREELANCE_HOME": str(folder / "home"), "FREELANCE_RESULTS": str(root / "results")}
    words = ["up", "--port", str(PORT)] if number == 0 else ["worker"]
    if number:
        ours["PREFECT_API_URL"] = f"http://127.0.0.1:{PORT}/api"
    log = folder / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(Path(sys.executable).parent / "freelance"), *words, "--limit", str(LIMIT)], env=ours, cwd=folder,
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    try:
        wait(f"home {number}", lambda: "ready" in log.read_text() or process.poll() is not None, 180)
        if process.poll() is not None:
            sys.exit(log.read_text())
        yield Home(folder, process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(90)


def main() -> None:
    """Measures and prints."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    root = Path(tempfile.mkdtemp(prefix="scaling-"))
    model = Model()
    try:
        with postgres(trigrams=True) as (server, why), ModelServer(model) as asked:
            if not server:
                skipped("scaling", why)
            environment = {
                name: value for name, value in os.environ.items()
                if not name.startswith(("FREELANCE_", "PREFECT_", "OPENAI_"))
            } | {
                "FREELANCE_LANG": "en",
                "FREELANCE_PREFECT_DATABASE_URL": f"{server}/{new_database(server)}",
                "FREELANCE_LEDGER_URL": f"{server}/{new_database(server)}",
                "OPENAI_BASE_URL": asked.base_url,
                "FREELANCE_MODEL": "test-model",
            }  # fmt: skip
            os.environ["SCALING_LEDGER"] = environment["FREELANCE_LEDGER_URL"]
            figures = measure(count, environment, root, model)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    bars: dict[str, tuple[str, float]] = {
        "not_completed": ("==", 0),
        "made_twice": ("==", 0),
        "crash_seen_seconds": ("<=", 15),
        "goes_on_seconds": ("<=", 30),
        "machine_gone_seen_seconds": ("<=", 120),
        "paid_twice": ("==", 0),
    }
    finish("scaling", figures, bars)


def measure(count: int, environment: dict[str, str], root: Path, model: Model) -> dict[str, float | int]:
    """All of it, on one server."""
    figures: dict[str, float | int] = {"runs": count, "not_completed": 0, "made_twice": 0}
    with ExitStack() as stack:
        homes = [stack.enter_context(machine(root, 0, environment))]
        api = Api()
        deployment = str(api.ask("GET", "/deployments/name/client_brief/brief")["id"])
        queue(api, deployment, homes, 4, "Warm", figures={})  # uncounted: files come into the system's cache
        for workers in (1, 2, 4):
            while len(homes) < workers:
                homes.append(stack.enter_context(machine(root, len(homes), environment)))
            seconds = queue(api, deployment, homes, count, f"Queue{workers}x", figures)
            figures[f"seconds_{workers}_workers"] = seconds
            figures[f"runs_a_minute_{workers}_workers"] = 60 * count / seconds
            print(f"{workers} workers: {count} runs in {seconds:.1f} s", file=sys.stderr, flush=True)
        for each in homes[2:]:
            each.process.send_signal(signal.SIGINT)
            each.process.wait(90)
        kill_run(api, deployment, homes[0], model, figures, homes[1])
        kill_machine(api, deployment, homes, model, figures)
    figures["paid_twice"] = sum(times > 1 + name.startswith("Hang") for name, times in model.asked.items())
    return figures


def queue(
    api: Api, deployment: str, homes: list[Home], count: int, name: str, figures: dict[str, float | int]
) -> float:
    """Seconds until so many runs have ended; what went wrong is counted."""
    begin = time.monotonic()
    runs = [api.start(deployment, f"{name}{number}") for number in range(count)]
    wait("all end", lambda: all(run["state"]["type"] in ENDED for run in api.runs(runs)), 120 + 10 * count)
    seconds = time.monotonic() - begin
    ended = api.runs(runs)
    written = Counter(output for home in homes for output in home.outputs if output.startswith(name))
    figures["not_completed"] = figures.get("not_completed", 0) + sum(
        run["state"]["type"] != "COMPLETED" for run in ended
    )
    twice = sum(times > 1 for times in written.values()) + sum(run["run_count"] > 1 for run in ended)
    figures["made_twice"] = figures.get("made_twice", 0) + twice + abs(count - len(written)) + calls_too_many(runs)
    return seconds


def calls_too_many(runs: list[str]) -> int:
    """Model calls in the shared ledger beyond one a run."""
    from sqlalchemy import func, select

    from ledger import open_ledger
    from ledger.schema import spend

    book = open_ledger(os.environ["SCALING_LEDGER"])
    try:
        with book.read() as connection:
            counted = connection.execute(select(func.count()).where(spend.c.run_id.in_(runs))).scalar_one()
    finally:
        book.close()
    return abs(int(counted) - len(runs))


def kill_run(api: Api, deployment: str, home: Home, model: Model, figures: dict[str, float | int], other: Home) -> None:
    """(b): only the first home takes the run."""
    other.process.send_signal(signal.SIGSTOP)
    for child in psutil.Process(other.process.pid).children(recursive=True):
        child.suspend()
    run = api.start(deployment, "HangA")
    if not model.hanging.wait(60):
        sys.exit("the run did not ask the model")
    model.hanging.clear()
    time.sleep(2)
    victims = home.runs()
    worker = next(one for one in tree(home) if one.pid == worker_of(home))
    for victim in (worker, *victims):
        victim.kill()
    figures["crash_seen_seconds"] = wait("the crash is seen", lambda: "CRASHED" in api.states(run), 150)
    figures["goes_on_seconds"] = figures["crash_seen_seconds"] + wait("it ends", lambda: done(api, run), 150)
    for child in psutil.Process(other.process.pid).children(recursive=True):
        child.resume()
    other.process.send_signal(signal.SIGCONT)


def kill_machine(api: Api, deployment: str, homes: list[Home], model: Model, figures: dict[str, float | int]) -> None:
    """(c): only the second home takes the run; then nothing of it is left."""
    worker = psutil.Process(worker_of(homes[0]))
    worker.suspend()  # it takes no run
    run = api.start(deployment, "HangB")
    if not model.hanging.wait(90):
        sys.exit("the run did not ask the model")
    time.sleep(2)
    for victim in tree(homes[1]):
        victim.kill()
    homes[1].process.wait(10)
    worker.resume()
    figures["machine_gone_seen_seconds"] = wait("the crash is seen", lambda: "CRASHED" in api.states(run), 300)
    wait("it ends", lambda: done(api, run), 150)


def done(api: Api, run: str) -> bool:
    return bool(api.run(run)["state"]["type"] == "COMPLETED")


def tree(home: Home) -> list[psutil.Process]:
    """All processes of a home."""
    parent = psutil.Process(home.process.pid)
    return [*parent.children(recursive=True), parent]


def worker_of(home: Home) -> int:
    """The process id of a home's worker."""
    import json

    found: int = json.loads((home.folder / "home" / "up" / "up.json").read_text("utf-8"))["processes"]["worker"]
    return found


if __name__ == "__main__":
    main()
