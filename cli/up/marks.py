"""Which runs of this home have a process: a file for each, locked for as long as one of its processes lives.

The kernel frees a lock however its process ends, so a file without a lock is a run that died without a word: killed,
out of memory, or the machine went off. `start_run.py` and the run itself hold the lock; the run removes the file when
it ends by itself.
"""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

FOLDER = "FREELANCE_RUN_MARKS"  # the folder, in the environment of runs; start_run.py knows it too


def hold(folder: str, run_id: str) -> int | None:
    """Marks a run as alive for as long as this process lives.

    Returns:
        The file's descriptor; None where runs are not marked.
    """
    if not folder or not run_id:
        return None
    descriptor = os.open(Path(folder) / run_id, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def remove(folder: str, run_id: str) -> None:
    """The run has ended, and told so itself."""
    if folder and run_id:
        (Path(folder) / run_id).unlink(missing_ok=True)


def alive(folder: Path, run_id: str) -> bool:
    """Whether a process of this home works on a run."""
    try:
        descriptor = os.open(folder / run_id, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def dead(folder: Path) -> Iterator[str]:
    """Runs that have no process any more. Each file is locked until the caller asks for the next, then removed."""
    for path in folder.iterdir():
        descriptor = os.open(path, os.O_RDWR)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield path.name
            path.unlink(missing_ok=True)
        except BlockingIOError:
            continue
        finally:
            os.close(descriptor)
