"""--reload: sees that files of flows and tasks have changed, once they have not changed for a moment."""

import re
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from integrations.places import PROJECT, spoken_language
from integrations.words import Words

PATIENCE = 60.0  # seconds until a fresh process that takes no orders is given up
_NOT_LOADED = Words(
    "the changed files cannot be loaded{0}. What was loaded stays served; runs begin slowly until they are mended",
    "les fichiers modifiés ne se chargent pas{0}. Ce qui était chargé reste servi ; d'ici là, les exécutions "
    "commencent lentement",
)
_FAILURE = re.compile(r"(?:[\w.]*(?:Error|Exception|Exit|Interrupt|Failure)|Fatal [^:]+):? ?.*")


@dataclass(slots=True)
class Watch:
    """The files that runs are made of.

    Args:
        served: As they are served.
    """

    served: dict[str, int] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    look_at: float = 0.0

    def changed(self) -> bool:
        """Whether they are others than those served, and have stayed so for a second; they count as served then."""
        if time.monotonic() < self.look_at:
            return False
        self.look_at = time.monotonic() + 1
        now = fingerprint()
        if now == self.served or now != self.seen:
            self.seen = now
            return False
        self.served = now
        return True


def fingerprint() -> dict[str, int]:
    """When each file that runs are made of was changed last."""
    found = {}
    for room in ("flows", "tasks", "integrations", "ledger"):
        for path in (PROJECT / room).rglob("*"):
            if path.suffix in (".py", ".toml"):
                with suppress(OSError):
                    found[str(path)] = path.stat().st_mtime_ns
    return found


def inode(path: Path) -> int:
    """The file's number; 0 where there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def not_loaded(log: Path, since: int) -> str:
    """What the person is told when a fresh process has not come to life: the last failure that it told.

    Args:
        log: Of all processes.
        since: Its length before that process began.
    """
    try:
        with log.open("rb") as file:
            file.seek(since)
            lines = file.read(100_000).decode("utf-8", "replace").splitlines()
    except OSError:
        lines = []
    said = next((line.strip() for line in reversed(lines) if _FAILURE.fullmatch(line.strip())), "")
    language = spoken_language()
    colon = Words(": ", " : ").in_(language)
    return _NOT_LOADED.in_(language).format(f"{colon}{said[:300]}" if said else "")


def size_of(path: Path) -> int:
    """A file's length; 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
