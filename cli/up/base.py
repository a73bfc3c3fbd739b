"""The base process: Prefect is imported, and server, worker and warm process begin as forks of it.

`python -m cli.up.base SOCKET`
"""

import atexit
import gc
import sys
from pathlib import Path

from cli.up.fork_server import ForkServer, skip_the_rest

# What every one of its forks needs.
MODULES = (
    "prefect.engine", "prefect.flow_engine", "prefect.task_engine", "prefect.artifacts", "prefect.client.orchestration",
    "sqlalchemy",
)  # fmt: skip


def main() -> None:
    """Imports, then serves."""
    atexit.register(skip_the_rest)
    gc.disable()  # what is imported stays: looking through it while it grows takes a seventh of the start
    ForkServer(Path(sys.argv[1]), MODULES).serve()


if __name__ == "__main__":
    main()
