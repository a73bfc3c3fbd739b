"""`freelance up` without a screen: a line for each thing that happens. `python -m cli.up.lines WANTED`.

A process of its own, for as long as it is up: the command that asked for it has loaded twice as much.
"""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from cli.failures import tell
from cli.language import spoken
from cli.up.places import UpState
from cli.up.screen import FLOWS, NOTHING, PHASES, reached
from cli.up.supervisor import Supervisor, Wanted
from integrations.errors import FreelanceError


def words(wanted: Wanted) -> list[str]:
    """The command line that does what is wanted; a folder `cli` where it is called is not ours (-P)."""
    return [sys.executable, "-P", "-m", "cli.up.lines", json.dumps(asdict(wanted), default=os.fspath)]


def told(text: str) -> Wanted:
    """What `words` has written."""
    given = json.loads(text)
    return Wanted(**{**given, "home": Path(given["home"]), "folder": Path(given["folder"])})


def run(wanted: Wanted) -> None:
    """Runs until Ctrl-C or SIGTERM.

    Raises:
        FreelanceError: It cannot start.
    """
    language = spoken()
    last: list[object] = [None, None, None]
    served: list[list[str]] = []

    def say(state: UpState) -> None:
        now = [state.phase, state.problem, state.restarts]
        if now != last:
            about = " · ".join(filter(None, [PHASES[state.phase].in_(language), state.address, state.problem]))
            again = ", ".join(f"{name} {count}×" for name, count in state.restarts.items())
            print(f"{about}{f' · {again}' if again else ''}", flush=True)
            if state.phase == "ready" and last[0] != "ready":
                for name, value, _ in reached(state, language):
                    print(f"{name}: {value}", flush=True)
            last[:] = now
        if state.phase == "ready" and served != [state.deployments]:
            if served:  # --reload: what came and what went
                print(f"{FLOWS.in_(language)}: {', '.join(state.deployments) or NOTHING.in_(language)}", flush=True)
            served[:] = [state.deployments]

    Supervisor(wanted, say).run()


def main() -> None:
    """Runs, or says why not."""
    try:
        run(told(sys.argv[1]))
    except FreelanceError as error:
        tell(error.message(spoken()), spoken())
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
