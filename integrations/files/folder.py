"""Which files of a folder are read, and which are passed over."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from integrations.errors import BadInput
from integrations.files import limits
from integrations.files.kinds import READ, is_readable
from integrations.words import Words

_SHOWN = 6


class Folder(NamedTuple):
    """A folder's files to read, sorted by path, and a note on the others."""

    files: tuple[Path, ...]
    notes: tuple[Words, ...]


def survey(path: Path) -> Folder:
    """Looks through a folder and the folders in it; hidden ones and links out of it are passed over in silence.

    Raises:
        BadInput: There is no such folder, no right to read it, nothing to read in it, or too much.
    """
    files: list[Path] = []
    skipped: list[str] = []
    locked: list[Path] = []
    for where, folders, names in os.walk(path, onerror=lambda error: locked.append(Path(error.filename or path))):
        folders[:] = sorted(folder for folder in folders if not folder.startswith((".", "__")))
        for name in sorted(names):
            if name.startswith((".", "~$")) or name in ("Thumbs.db", "desktop.ini"):
                continue
            full = Path(where) / name
            if not is_readable(name):
                skipped.append(str(full.relative_to(path)))
            elif _is_file(full):
                files.append(full)
            if len(files) > limits.MAX_FOLDER_FILES:
                raise _too_many(path)
    if not files:
        if locked:
            raise limits.no_rights(locked[0], folder=True)
        raise _nothing(path, skipped)
    notes = [_skipped(skipped)] if skipped else []
    notes += [
        Words(f"no right to read the folder {p.name}", f"pas le droit de lire le dossier {p.name}")
        for p in locked[:_SHOWN]
    ]
    return Folder(tuple(sorted(files)), tuple(notes))


def readable_files(path: Path) -> Folder:
    """The files to read: the file itself, or a folder's, with a note on those passed over.

    Raises:
        BadInput: There is nothing there, or nothing that can be read.
    """
    return survey(path) if is_folder(path) else Folder((path,), ())


def is_folder(path: Path) -> bool:
    """Whether the path is a folder.

    Raises:
        BadInput: There is nothing there, or no right to look.
    """
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        raise limits.missing(path) from None
    except PermissionError:
        raise limits.no_rights(path) from None
    except (OSError, ValueError) as error:
        raise limits.system_error(path, error if isinstance(error, OSError) else OSError(str(error))) from error


def _is_file(path: Path) -> bool:
    """Whether it is an ordinary file (a pipe or device would wait for ever, a broken link has nothing)."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _skipped(names: list[str]) -> Words:
    shown = ", ".join(names[:_SHOWN]) + ("…" if len(names) > _SHOWN else "")
    return Words(
        f"files of other kinds were passed over: {shown}", f"des fichiers d'autres types ont été ignorés : {shown}"
    )


def _too_many(path: Path) -> BadInput:
    limit = limits.MAX_FOLDER_FILES
    return BadInput(
        Words(
            f"holds more than {limit:,} files to read",
            f"contient plus de {limit:,} fichiers à lire".replace(",", "\u202f"),
        ),
        remedy=Words("Name a smaller folder.", "Indiquez un dossier plus petit."),
        file=path,
    )


def _nothing(path: Path, skipped: list[str]) -> BadInput:
    found = Words("", "")
    if skipped:
        shown = ", ".join(skipped[:3])
        found = Words(f" (only files such as {shown})", f" (seulement des fichiers comme {shown})")
    return BadInput(
        Words(f"holds no message that can be read{found.en}", f"ne contient aucun message lisible{found.fr}"),
        remedy=Words(f"Put messages there: {READ}.", f"Mettez-y des messages : {READ}."),
        file=path,
    )
