"""What the files of a folder were when they were written: which of them a person has changed since, and whose they are.

Kept in the folder itself, as `.written.json`, so that it moves with the files. Without it a file counts as the
person's own.
"""

import hashlib
import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

RECORD = ".written.json"


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a folder.

    Args:
        of: A hash of what its files were made from; "" where nobody wrote that down.
        files: SHA-256 of each file, as it was written.
    """

    of: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One writer of a folder at a time; a folder that is not there yet has none."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        yield
        return
    try:
        flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)


def record_of(folder: Path) -> Record:
    """The record of a folder; an empty one where there is none that can be read."""
    try:
        found: Any = json.loads((folder / RECORD).read_text("utf-8"))
        return Record(str(found["of"]), {str(name): str(value) for name, value in found["files"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Record()


def record_text(record: Record, files: Mapping[str, bytes], of: str) -> str:
    """The record with `files` added to it."""
    known = {**record.files, **{name: digest(content) for name, content in files.items()}}
    return json.dumps({"of": record.of or of, "files": known}, indent=1) + "\n"


def digest(content: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def is_theirs(folder: Path, name: str, content: bytes, record: Record) -> bool:
    """Whether a file is there that is neither as it was written nor as it is to be now."""
    try:
        there = digest((folder / name).read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
    except OSError:  # it cannot be read, so it cannot be known to be ours
        return True
    return there not in (record.files.get(name), digest(content))


def theirs_name(folder: Path, name: str, label: str) -> str:
    """A free name for a person's own version: "draft (yours 2026-11-23 14.05).md"."""
    path = Path(name)
    for number in range(1, 1000):
        again = f" {number}" if number > 1 else ""
        wanted = f"{path.stem} ({label}{again}){path.suffix}"
        if not (folder / wanted).exists():
            return wanted
    raise FileExistsError(str(folder / name))


def key_of(*what: object) -> str:
    """A hash of what files are made from: a path, a text."""
    return digest("\0".join(map(str, what)).encode("utf-8", "replace"))[:32]


def folder_name(out: Path, stem: str, of: str, taken: Collection[str] = ()) -> str:
    """The name of the folder below `out` for files made from `of`.

    The one that holds what was made from it before, else `stem`, else the first free of `stem-2`, `stem-3` …

    Args:
        out: Where the folders are.
        stem: The name to begin with.
        of: A hash of what the files are made from.
        taken: Names that others of the same run have.
    """
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    known = [(name, record_of(out / name).of) for name in names if name not in taken]
    return next((name for name, key in known if key == of), None) or next(name for name, key in known if not key)
