"""The fault matrix: whatever a process dies of, nothing is done twice, nothing is lost without a word."""

import json
import subprocess
import sys
from pathlib import Path

from integrations.settings import settings
from ledger import open_ledger
from ledger.effects import listed_effects
from tests.integrations.kit.doings import KINDS
from tests.integrations.kit.faults import POINTS
from tests.integrations.kit.provider import Provider

PROJECT = Path(__file__).resolve().parents[3]
COUNT = 100
# Where nobody can be asked, what was begun and never reported back waits for a person.
UNSURE = {("plain", point) for point in POINTS[1:5]}


def test_a_process_killed_anywhere_does_nothing_twice_and_loses_nothing(own_settings):
    own_settings()
    open_ledger(settings().ledger_url).close()
    with Provider(slow=0.02) as provider:
        command = [sys.executable, "-m", "tests.integrations.kit.faults", provider.address]
        working = {
            kind: subprocess.Popen(
                [*command, kind, str(COUNT)], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            for kind in KINDS
        }
        said = {kind: process.communicate(timeout=400) for kind, process in working.items()}
        done = dict(provider.done)
    book = open_ledger(settings().ledger_url)
    rows = {effect.target: effect for effect in listed_effects(book, most=10_000)}
    book.close()
    assert max(done.values()) == 1, "nothing twice"
    for kind, (out, err) in said.items():
        assert working[kind].returncode == 0, err[-3000:]
        cells = json.loads(out.splitlines()[-1])
        for point in POINTS:
            cell = cells[f"{kind}|{point}"]
            assert cell["killed"] == COUNT and len(cell["ends"]) == COUNT, point
            for name, end in cell["ends"].items():
                if (kind, point) in UNSURE:
                    assert end == rows[name].state == "unknown", ("listed for a person", rows[name])
                else:
                    assert end == rows[name].state == "done" and done[name] == 1, (name, end)
                    assert rows[name].result["result"] == f"{name}-1"
