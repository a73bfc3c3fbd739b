"""The flows, imported before the runs that need them are forked."""

import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

from cli.up.fork_server import ROOMS, ForkServer


def modules() -> Iterator[str]:
    """The flows, and what they import late."""
    from cli.catalogue import find_flows

    for found in find_flows()[0]:
        name = f"flows.{found.file.stem}"
        yield name
        yield from getattr(sys.modules.get(name), "LATER", ())


def serve_forks(parent: int, address: str) -> None:
    """Imports the flows as they are now, and forks the runs from then on: what --reload has the base call in a fork."""
    warnings.filterwarnings("ignore", message=".* matches existing registered type")  # the types of the code before
    for name in list(sys.modules):
        if name.partition(".")[0] in ROOMS and name.partition(".")[0] != "cli":
            del sys.modules[name]
    ForkServer(Path(address), modules(), parent).serve()
