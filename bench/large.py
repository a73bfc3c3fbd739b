"""50,000 time entries become a report, 300 pages of mails become briefs: how long and how much memory that takes.

Each half runs in a process of its own, so that its peak memory is its own. Options: `--entries 50000`.
"""

import argparse
import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench._result import finish

BARS = {
    "entries_seconds": ("<=", 60.0),
    "entries_peak_mb": ("<=", 500.0),
    "entries_wrong_by": ("==", 0.0),
    "pages_seconds": ("<=", 60.0),
    "pages_peak_mb": ("<=", 500.0),
    "pages_right": (">=", 0.99),
}
RATE = Decimal("62.50")
HEADER = (
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,"
    "Amount (EUR)"
)


def write_entries(path: Path, count: int) -> int:
    """Writes a Toggl export of `count` entries in which nobody's times overlap; returns its seconds."""
    chance = random.Random(20261001)
    projects = [f"Project {number:02}" for number in range(40)]
    verbs = ("Draft of", "Edits to", "Research for", "Review of", "Call about")
    total = 0
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER.split(","))
        people = 10
        at = [datetime(2026, 1, 1, 8) for _ in range(people)]
        for number in range(count):
            person = number % people
            seconds = chance.randrange(60, 3600)
            start = at[person]
            end = start + timedelta(seconds=seconds)
            at[person] = end + timedelta(seconds=chance.randrange(60, 1800))
            total += seconds
            clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
            words = f"{chance.choice(verbs)} page {chance.randrange(400)}"
            who = [
                f"Person {person}",
                f"person{person}@example.com",
                "Large Client",
                chance.choice(projects),
                "Writing",
            ]
            when = [f"{start:%Y-%m-%d}", f"{start:%H:%M:%S}", f"{end:%Y-%m-%d}", f"{end:%H:%M:%S}"]
            writer.writerow([*who, words, "Yes", *when, clock, "text", ""])
    return total


def report_entries(count: int) -> dict[str, Any]:
    """Reads, computes and builds the report of `count` entries and renders its PDF."""
    from tasks.documents.pdf import to_pdf
    from tasks.report.document import build_report
    from tasks.report.figures import compute_figures
    from tasks.report.gather import gather

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "toggl.csv"
        seconds = write_entries(path, count)
        begun = time.perf_counter()
        # In UTC no clock time comes twice, so the sum of the file is known.
        found = gather([path], period=None, zone="UTC", currency="EUR")
        read = time.perf_counter()
        data = compute_figures(
            found.entries, period=found.period, rate=RATE, currency="EUR", budget_amount=Decimal(3_000_000)
        )
        computed = time.perf_counter()
        document = build_report(data, language="fr", client="Large Client", project="Everything", freelancer="Someone")
        built = time.perf_counter()
        pdf = to_pdf(document)
        ended = time.perf_counter()
    figures: dict[str, Any] = {
        "entries": count,
        "entries_read_seconds": read - begun,
        "entries_compute_seconds": computed - read,
        "entries_build_seconds": built - computed,
        "entries_pdf_seconds": ended - built,
        "entries_pdf_kb": len(pdf) / 1024,
        "entries_seconds": ended - begun,
        "entries_wrong_by": float(abs(data.total.seconds - seconds)),
    }
    return figures | {"entries_peak_mb": peak_mb()}


def report_pages(count: int) -> dict[str, Any]:
    """300 pages of mails, whatever the number of entries."""
    from bench._pages import brief_pages

    return brief_pages(300) | {"pages_peak_mb": peak_mb()}


def peak_mb() -> float:
    """The most memory that this process has held, in MB (kB on Linux, bytes on macOS)."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


PARTS: dict[str, Callable[[int], dict[str, Any]]] = {"entries": report_entries, "pages": report_pages}


def in_a_process(part: str, count: int) -> dict[str, Any]:
    """One part's figures, measured in a process of its own."""
    command = [sys.executable, "-m", "bench.large", "--part", part, "--entries", str(count)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(ran.stdout.splitlines()[-1])


def main() -> None:
    """Runs every part and holds the figures against the bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=sorted(PARTS))
    parser.add_argument("--entries", type=int, default=50_000)
    wanted = parser.parse_args()
    if wanted.part:
        print(json.dumps(PARTS[wanted.part](wanted.entries)))
        return
    figures: dict[str, Any] = {}
    for part in PARTS:
        figures |= in_a_process(part, wanted.entries)
    finish("large", figures, BARS)


if __name__ == "__main__":
    main()
