"""What the commands and the background server know of each other: three locks and a state file in the home.

    server/start.lock   held by the one command that starts a server, so that commands that start at once share one
    server/alive.lock   held by the server for as long as it lives; the kernel frees it however the server ends, so a
                        killed server, a used-up process id or a reboot is never taken for a running one
    server/lease.lock   shared by every command that uses the server; the server ends only when it holds it alone
    server/server.json  process id, port and phase of the server that holds alive.lock

Locks are `flock(2)`: they go with the process and need no cleaning.
"""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

LATE = 3  # exit code of a server that found another one in its home
LOG_BYTES = 2_000_000  # then the log moves to server.log.1 and starts anew


@dataclass(frozen=True, slots=True)
class ServerState:
    """What the server says of itself.

    Args:
        pid: Its process.
        port: Where it listens on 127.0.0.1; 0 in phase "failed".
        started: When it was started, seconds since 1970.
        version: Prefect's version and the project's; another one asks for a new server.
        phase: "starting" until it answers; "failed" when it could not start.
        problem: The last line of the log, for "failed".
    """

    pid: int
    port: int
    started: float
    version: str
    phase: Literal["starting", "ready", "failed"] = "starting"
    problem: str = ""

    @property
    def address(self) -> str:
        """The address of the UI."""
        return f"http://127.0.0.1:{self.port}"


@dataclass(frozen=True, slots=True)
class ServerFiles:
    """The places of one home."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "server"

    @property
    def prefect(self) -> Path:
        """Prefect's own home: its database lies there."""
        return self.home / "prefect"

    @property
    def log(self) -> Path:
        return self.home / "logs" / "server.log"

    @property
    def state(self) -> Path:
        return self.folder / "server.json"

    @property
    def start_lock(self) -> Path:
        return self.folder / "start.lock"

    @property
    def alive_lock(self) -> Path:
        return self.folder / "alive.lock"

    @property
    def lease_lock(self) -> Path:
        return self.folder / "lease.lock"

    def make(self) -> None:
        """Makes the folders; only the person can read them.

        Raises:
            OSError: The home cannot be written.
        """
        for folder in (self.home, self.folder, self.prefect, self.log.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def read_state(self) -> ServerState | None:
        """What is written; None where nothing is, or nothing that can be read."""
        try:
            return ServerState(**json.loads(self.state.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write_state(self, state: ServerState) -> None:
        """Replaces the state in one step: a reader sees the old or the new one."""
        part = self.state.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(asdict(state)), "utf-8")
        part.replace(self.state)

    def forget_state(self) -> None:
        self.state.unlink(missing_ok=True)

    def last_port(self) -> int:
        """The port of the server before; 0 for none. The same port keeps links to runs working."""
        try:
            port = int((self.folder / "port").read_text("ascii"))
        except (OSError, ValueError):
            return 0
        return port if 1024 <= port < 65536 else 0

    def keep_port(self, port: int) -> None:
        (self.folder / "port").write_text(str(port), "ascii")

    def alive(self) -> bool:
        """Whether a server of this home lives, whatever its state file says."""
        if not self.alive_lock.exists():
            return False
        # Shared, so that two commands that look at the same moment do not take each other for the server.
        with lock(self.alive_lock, fcntl.LOCK_SH, wait=0) as got:
            return not got


def try_flock(descriptor: int, how: int) -> bool:
    """Takes a lock without waiting; False where somebody holds it."""
    try:
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def lock(path: Path, how: int, *, wait: float) -> Iterator[bool]:
    """Holds a lock inside the block.

    Args:
        path: The lock's file; made where it is missing.
        how: `fcntl.LOCK_SH` or `fcntl.LOCK_EX`.
        wait: Seconds to try for; 0 tries once.

    Returns:
        Whether it was got in time.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        end = time.monotonic() + wait
        got = try_flock(descriptor, how)
        while not got and time.monotonic() < end:
            time.sleep(0.02)
            got = try_flock(descriptor, how)
        yield got
    finally:
        with suppress(OSError):
            os.close(descriptor)
