"""200 mails wait for a person at once: what they hold, and whether each leaves once after everything was killed.

(a) so many runs of send_document suspend themselves; processes and memory (PSS) of everything when nothing waits and
    when all wait, each time after a start, so that what the server keeps of past work does not count;
(b) everything is ended by SIGKILL, `freelance up` starts anew, all are approved: each mail leaves once;
(c) seconds from a decision to the mail at the mail server, one at a time, medians.
A number as the argument takes another count than 200.
"""

import asyncio
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil

from bench._result import finish
from tests.smtp_server import Mailserver, running

PROJECT = Path(__file__).resolve().parent.parent
PORT = 14_270
SINGLE = 5
PAUSED, DONE, BAD = "PAUSED", "COMPLETED", ("FAILED", "CRASHED", "CANCELLED")


class Api:
    """The server's API, as far as the bench asks it."""

    def __init__(self) -> None:
        self.busy = 0
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{PORT}/api", timeout=60)

    def ask(self, method: str, path: str, **given: Any) -> Any:
        for _ in range(60):  # SQLite is busy now and then: Prefect's own client asks again, too
            answer = self.client.request(method, path, **given)
            if answer.status_code < 500:
                break
            self.busy += 1
            time.sleep(0.25)
        return answer.raise_for_status().json() if answer.content else None

    def start(self, deployment: str, parameters: dict[str, Any]) -> str:
        # The key: a request that the server answered badly may have been obeyed.
        asked = {"parameters": parameters, "state": {"type": "SCHEDULED"}, "idempotency_key": parameters["to"][0]}
        return str(self.ask("POST", f"/deployments/{deployment}/create_flow_run", json=asked)["id"])

    def states(self) -> Counter[str]:
        """How many runs are in which state."""
        found: Counter[str] = Counter()
        for kind in ("SCHEDULED", "PENDING", "RUNNING", PAUSED, DONE, *BAD):
            given = {"flow_runs": {"state": {"type": {"any_": [kind]}}}}
            found[kind] = int(self.ask("POST", "/flow_runs/count", json=given))
        return found


def wait(what: str, until: Callable[[], object], seconds: float) -> None:
    """Waits for something to come true."""
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            sys.exit(f"gave up waiting: {what}")
        time.sleep(0.1)


def tree(root: int) -> list[psutil.Process]:
    """A process and all that it started."""
    parent = psutil.Process(root)
    return [parent, *parent.children(recursive=True)]


def megabytes(root: int) -> float:
    """Memory of all of them; pages that several share count once."""
    return sum(getattr(one.memory_full_info(), "pss", one.memory_info().rss) for one in tree(root)) / 1_000_000


@contextmanager
def up(environment: dict[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`freelance up`, until the block ends or kills it."""
    log = folder / "up.log"
    log.unlink(missing_ok=True)
    words = [str(Path(sys.executable).parent / "freelance"), "up", "--port", str(PORT)]
    with log.open("wb") as output:
        child = subprocess.Popen(
            words, env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            start_new_session=True,
        )  # fmt: skip
    try:
        wait("up", lambda: "ready" in log.read_text() or child.poll() is not None, 180)
        if child.poll() is not None:
            sys.exit(log.read_text())
        yield child
    finally:
        if child.poll() is None:
            child.send_signal(signal.SIGINT)
            child.wait(60)


def kill_all(child: subprocess.Popen[bytes]) -> None:
    """Ends everything at once, as a power cut does."""
    for one in tree(child.pid):
        one.kill()
    child.wait(10)
    time.sleep(1)


def main() -> None:
    """Measures and prints."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    folder = Path(tempfile.mkdtemp(prefix="approvals-"))
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("FREELANCE_", "PREFECT_", "OPENAI_"))
    }
    try:
        with running() as server:
            ours = {
                "FREELANCE_HOME": str(folder / "home"),
                "FREELANCE_LANG": "en",
                "FREELANCE_SMTP_HOST": "127.0.0.1",
                "FREELANCE_SMTP_PORT": str(server.port),
                "FREELANCE_SMTP_SECURITY": "none",
                "FREELANCE_SMTP_SENDER": "ada@studio.example",
                "PREFECT_API_URL": "",
            }
            environment = kept | {key: value for key, value in ours.items() if value}
            os.environ.update(environment | {"PREFECT_API_URL": f"http://127.0.0.1:{PORT}/api"})
            for name in ("report.md", "source.md"):
                (folder / name).write_text("# Report\n\nA new site for the bakery.\n" + "Words. " * 2000, "utf-8")
            figures = measure(count, environment, folder, server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    bars: dict[str, tuple[str, float]] = {
        "processes_added": ("==", 0),
        "memory_ratio": ("<=", 1.1),
        "sent": ("==", count),
        "sent_twice": ("==", 0),
        "resume_seconds": ("<=", 3.0),
    }
    finish("approvals", figures, bars)


def measure(count: int, environment: dict[str, str], folder: Path, server: Mailserver) -> dict[str, float | int]:
    """All of it, in one home."""
    figures: dict[str, float | int] = {"approvals": count}
    api = Api()
    with up(environment, folder) as child:
        deployment = api.ask("GET", "/deployments/name/send_document/send-document")["id"]
        time.sleep(15)
        before, figures["idle_mb"] = len(tree(child.pid)), megabytes(child.pid)
        at = time.perf_counter()
        for number in range(count):
            begin(api, deployment, f"client{number}@luma.example")
        wait("all wait", lambda: told(api)[PAUSED] == count, 60 + 8 * count)
        figures["suspend_all_seconds"] = time.perf_counter() - at
        settle(api)
        figures["processes_added"] = len(tree(child.pid)) - before
        figures["after_the_work_mb"] = megabytes(child.pid)
        kill_all(child)
    with up(environment, folder) as child:
        time.sleep(15)
        figures["waiting_mb"] = megabytes(child.pid)
        figures["memory_ratio"] = figures["waiting_mb"] / figures["idle_mb"]
        at = time.perf_counter()
        figures["decide_all_seconds"] = decide_all()
        wait("all are done", lambda: told(api)[DONE] == count, 60 + 8 * count)
        figures["resume_all_seconds"] = time.perf_counter() - at
        found = Counter(address for mail in server.mails for address in mail.recipients)
        figures["sent"] = len(found)
        figures["sent_twice"] = sum(times > 1 for times in found.values())
        figures["unsettled_effects"] = unsettled()
        figures["server_errors"] = api.busy
        figures["ended_badly"] = sum(api.states()[kind] for kind in BAD)
        settle(api)
        times = [one(api, deployment, f"single{number}@luma.example", server) for number in range(SINGLE)]
        figures["resume_seconds"] = statistics.median(times)
    return figures


def begin(api: Api, deployment: str, to: str) -> None:
    """One more mail that will wait."""
    given = {"documents": ["report.md"], "to": [to], "client": "Luma", "against": ["source.md"]}
    api.start(deployment, given)


def told(api: Api) -> Counter[str]:
    """The states, shown on a terminal's error stream while one waits."""
    states = api.states()
    print(dict(states), end="   \r", file=sys.stderr, flush=True)
    return states


def settle(api: Api) -> None:
    """Until nothing runs any more, and what ended has left."""
    wait("nothing runs", lambda: sum(api.states()[kind] for kind in ("RUNNING", "PENDING", "SCHEDULED")) == 0, 300)
    time.sleep(10)


def decide_all() -> float:
    """Approves everything that waits, and tells the runs. Returns how long the decisions took."""
    from integrations.book import ledger
    from ledger.approval_reads import listed
    from tasks.approval.decide import Answer, decide, load
    from tasks.approval.wake import resume_decided

    at = time.perf_counter()
    for each in listed(ledger(), ["waiting"]):
        decide(ledger(), each.id, Answer("approve", load(ledger(), each.id).version, "bench", "terminal"))
    took = time.perf_counter() - at
    asyncio.run(resume_decided())
    return took


def unsettled() -> int:
    """Effects of which nobody knows."""
    from integrations.book import ledger
    from ledger.effects import listed_effects

    return len(listed_effects(ledger(), ["intended", "failed", "unknown"]))


def one(api: Api, deployment: str, to: str, server: Mailserver) -> float:
    """Seconds from a decision to the mail."""
    begin(api, deployment, to)
    wait("one waits", lambda: api.states()[PAUSED] == 1, 60)
    time.sleep(3)
    at = time.perf_counter()
    decide_all()
    while not server.to(to):
        time.sleep(0.01)
        if time.perf_counter() - at > 60:
            sys.exit("the mail did not come")
    took = time.perf_counter() - at
    settle(api)
    return took


if __name__ == "__main__":
    main()
