"""What the processes of `freelance up` know of each other, by files in the home.

up/up.lock       held by the supervisor for as long as it lives
up/up.json       its process id, address and phase
up/warm.sock     where the warm process takes orders
up/poke.sock     where the server tells the worker that a run was asked for
up/runs/         a file for each run that has a process (cli.up.marks)
up/hooks.json    what the receiver of webhooks takes, and what is wrong
up/status.json   what the worker saw last: deployments, next runs, runs in progress, what waits for a person
logs/up.log      what all of them say
"""

import json
import os
from dataclasses import asdict, dataclass, field
from fcntl import LOCK_SH
from pathlib import Path
from typing import Any, Literal

from cli.server_files import lock
from integrations.errors import BadInput
from integrations.words import Words

POOL = "freelance"  # the work pool of every deployment
Phase = Literal["starting", "ready", "stopping"]


def no_home(home: Path, error: OSError) -> BadInput:
    """The error for a home that cannot be made or written."""
    reason = error.strerror or str(error)
    return BadInput(
        Words(f"cannot be freelance's folder ({reason})", f"ne peut pas être le dossier de freelance ({reason})"),
        remedy=Words(
            "Name another folder in FREELANCE_HOME, or change its rights.",
            "Indiquez un autre dossier dans FREELANCE_HOME, ou changez ses droits.",
        ),
        file=home,
    )


@dataclass(frozen=True, slots=True)
class UpState:
    """What the supervisor says of itself.

    Args:
        pid: Its process.
        address: Of the Prefect UI.
        folder: Where runs work: relative paths, inbox/ and out/ are looked up there.
        started: Seconds since 1970.
        phase: "ready" once the deployments are served.
        deployments: What is served, as a person calls it: "brief".
        processes: The children's process ids.
        restarts: How often each child was started again.
        problem: The last thing that went wrong, in words.
        reach: The address to open from other machines; empty where nobody else reaches the server.
        password: Where the password is read, never the password itself; empty where none is asked for.
    """

    pid: int
    address: str
    folder: str
    started: float
    phase: Phase = "starting"
    deployments: list[str] = field(default_factory=list)
    processes: dict[str, int] = field(default_factory=dict)
    restarts: dict[str, int] = field(default_factory=dict)
    problem: str = ""
    reach: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class UpFiles:
    """The places of one home."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "up"

    @property
    def lock(self) -> Path:
        return self.folder / "up.lock"

    @property
    def state(self) -> Path:
        return self.folder / "up.json"

    @property
    def status(self) -> Path:
        return self.folder / "status.json"

    @property
    def hooks(self) -> Path:
        """What the receiver of webhooks says of itself."""
        return self.folder / "hooks.json"

    @property
    def marks(self) -> Path:
        """The marks of runs that have a process."""
        return self.folder / "runs"

    @property
    def log(self) -> Path:
        return self.home / "logs" / "up.log"

    @property
    def base(self) -> Path:
        """The base process's address."""
        return self._socket("base")

    @property
    def warm(self) -> Path:
        """The warm process's address."""
        return self._socket("warm")

    @property
    def poke(self) -> Path:
        """Where the server tells the worker that a run was asked for."""
        return self._socket("poke")

    def _socket(self, name: str) -> Path:
        """Short, because a socket's path must stay below some hundred bytes."""
        wanted = self.folder / f"{name}.sock"
        if len(os.fsencode(wanted)) < 100:
            return wanted
        import hashlib
        import tempfile

        home = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"freelance-{os.getuid()}-{home}-{name}.sock"

    def make(self) -> None:
        """Makes the folders; only the person can read them.

        Raises:
            BadInput: The home cannot be a folder.
        """
        try:
            for folder in (self.home, self.folder, self.marks, self.log.parent):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise no_home(self.home, error) from error

    def read_state(self) -> UpState | None:
        """The state of a supervisor that lives; None where none does."""
        if not self.alive():
            return None
        try:
            return UpState(**json.loads(self.state.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write_state(self, state: UpState) -> None:
        write_json(self.state, asdict(state))

    def read_status(self) -> dict[str, Any]:
        """What the worker saw last; empty where it has seen nothing yet."""
        found = _read(self.status)
        if problem := _read(self.hooks).get("problem"):
            found["hooks_problem"] = problem
        return found

    def alive(self) -> bool:
        """Whether a supervisor of this home lives."""
        if not self.lock.exists():
            return False
        with lock(self.lock, LOCK_SH, wait=0) as got:
            return not got


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, value: Any) -> None:
    """Replaces a file in one step: a reader sees the old or the new text."""
    part = path.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    part.chmod(0o600)
    part.replace(path)
