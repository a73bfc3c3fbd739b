"""The base process: Prefect is imported, and server, worker and warm process begin as forks of it.

`python -m cli.up.base SOCKET`
"""

import atexit
import gc
import os
import sys
from pathlib import Path

from cli.up.fork_server import ForkServer, skip_the_rest

# What every one of its forks needs.
MODULES = (
    "prefect.engine", "prefect.flow_engine", "prefect.task_engine", "prefect.artifacts", "prefect.client.orchestration",
    "sqlalchemy", "cli.up.engine",
)  # fmt: skip


def main() -> None:
    """Imports, then serves."""
    atexit.register(skip_the_rest)
    gc.disable()  # what is imported stays: looking through it while it grows takes a seventh of the start
    supervisor = os.dup(0)  # a pipe that closes when it ends, however it ends
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    ForkServer(Path(sys.argv[1]), MODULES, supervisor).serve()


if __name__ == "__main__":
    main()
