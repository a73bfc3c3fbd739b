"""How fast the command starts: help, a warm run, the background server. Medians of five, taken in turn.

Three ratios and times, each in this one run:
(a) `freelance --help` against `python -c "import typer, rich"`;
(b) a warm `freelance run brief` against a bare script with as many empty async tasks in an async flow, a fresh process
    too, against the same running server, with Prefect's own settings;
(c) the server's first start, its start with a database laid out, memory of both.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._result import finish

PROJECT = Path(__file__).resolve().parent.parent
MESSAGE = PROJECT / "examples" / "atelier-luma" / "message.eml"
TIMES = 5
BARE = """
import asyncio
from prefect import flow, task

@task
async def empty():
    pass

@flow
async def bare():
    for _ in range({count}):
        await empty()

asyncio.run(bare())
"""


@dataclass(frozen=True, slots=True)
class Done:
    """One process that has ended: seconds of wall clock, megabytes at its largest, what it printed."""

    seconds: float
    megabytes: float
    output: str


def timed(words: Sequence[str | Path], environment: dict[str, str]) -> Done:
    """Runs a process to its end.

    Raises:
        SystemExit: It failed; its message is shown.
    """
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        began = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in words], env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        for stream in (output, errors):
            stream.seek(0)
        if process.returncode:
            sys.exit(f"{' '.join(map(str, words))} ended with {process.returncode}:\n{errors.read()}{output.read()}")
        unit = 1024 if sys.platform != "darwin" else 1024 * 1024
        return Done(seconds, usage.ru_maxrss / unit, output.read())


def in_turn(*sides: tuple[Sequence[str | Path], dict[str, str]], pause: float = 0.0) -> list[list[Done]]:
    """Runs every side five times, one after the other in each round, so that a busy moment meets all of them."""
    for words, environment in sides:
        timed(words, environment)  # once before, uncounted: files come into the system's cache
    rounds: list[list[Done]] = [[] for _ in sides]
    for _ in range(TIMES):
        for number, (words, environment) in enumerate(sides):
            time.sleep(pause)
            rounds[number].append(timed(words, environment))
    return rounds


def median(runs: Sequence[Done]) -> float:
    """Median of the seconds."""
    return statistics.median(run.seconds for run in runs)


def tasks_of_latest_run(api: str) -> int:
    """How many tasks the server has recorded for its latest flow run."""

    def ask(path: str, question: dict) -> object:
        request = urllib.request.Request(
            f"{api}{path}", json.dumps(question).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    time.sleep(3)  # task runs are recorded from events, a moment later
    latest = ask("/flow_runs/filter", {"sort": "START_TIME_DESC", "limit": 1})
    assert isinstance(latest, list)
    count = ask("/task_runs/count", {"flow_runs": {"id": {"any_": [latest[0]["id"]]}}})
    assert isinstance(count, int)
    return count


def main() -> None:
    """Measures and prints."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("FREELANCE_", "PREFECT_", "OPENAI_"))
    }
    folder = Path(tempfile.mkdtemp(prefix="startup-"))
    freelance = Path(sys.executable).parent / "freelance"
    ours = {**kept, "FREELANCE_HOME": str(folder / "home"), "FREELANCE_LANG": "en", "DO_NOT_TRACK": "1"}
    figures: dict[str, float | int] = {}
    try:
        measure_help(figures, freelance, ours, kept)
        measure_server(figures, freelance, ours)
        measure_run(figures, freelance, ours, kept, folder)
    finally:
        subprocess.run([str(freelance), "server", "stop", "--force"], env=ours, capture_output=True, timeout=60)
        shutil.rmtree(folder, ignore_errors=True)
    bars = {"help_ratio": ("<=", 3.0), "brief_ratio": ("<=", 1.5), "brief_seconds": ("<=", 4.0)}
    finish("startup", figures, bars)


def measure_help(figures: dict, freelance: Path, ours: dict[str, str], kept: dict[str, str]) -> None:
    """(a)"""
    peer, helped = in_turn(([sys.executable, "-c", "import typer, rich"], kept), ([freelance, "--help"], ours))
    figures["typer_rich_seconds"] = median(peer)
    figures["help_seconds"] = median(helped)
    figures["help_ratio"] = median(helped) / median(peer)
    figures["help_peak_mb"] = max(run.megabytes for run in helped)


def measure_server(figures: dict, freelance: Path, ours: dict[str, str]) -> None:
    """(c)"""
    figures["server_first_start_seconds"] = timed([freelance, "server", "start", "--json"], ours).seconds
    figures["server_stop_seconds"] = timed([freelance, "server", "stop"], ours).seconds
    figures["server_start_seconds"] = timed([freelance, "server", "start", "--json"], ours).seconds
    figures["server_found_seconds"] = median(in_turn(([freelance, "server", "start", "--json"], ours))[0])


def measure_run(figures: dict, freelance: Path, ours: dict[str, str], kept: dict[str, str], folder: Path) -> None:
    """(b)"""
    brief = [freelance, "run", "brief", MESSAGE, "--out", folder / "out"]
    timed(brief, ours)
    api = json.loads(timed([freelance, "server", "status", "--json"], ours).output)["api"]
    count = tasks_of_latest_run(api)
    script = folder / "bare.py"
    script.write_text(BARE.format(count=count), "utf-8")
    peer = {**kept, "PREFECT_API_URL": api, "DO_NOT_TRACK": "1"}
    bare, briefs = in_turn(([sys.executable, script], peer), (brief, ours), pause=1.0)
    figures["tasks"] = count
    figures["bare_seconds"] = median(bare)
    figures["brief_seconds"] = median(briefs)
    figures["brief_ratio"] = median(briefs) / median(bare)
    figures["bare_peak_mb"] = max(run.megabytes for run in bare)
    figures["brief_peak_mb"] = max(run.megabytes for run in briefs)
    figures["server_mb"] = json.loads(timed([freelance, "server", "status", "--json"], ours).output)["memory_mb"]


if __name__ == "__main__":
    main()
