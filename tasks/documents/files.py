"""Files written together or not at all: first beside their places, then into them."""

import errno
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from integrations.errors import BadInput
from integrations.words import Words

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_files(folder: Path, files: Mapping[str, bytes | str], aside: Mapping[str, str] | None = None) -> list[Path]:
    """Writes files into a folder, all or nothing.

    Every file is written whole beside its place and forced to the disk; only then are all renamed into place. Should
    anything fail on the way, the files and folders that were there before are as they were, and nothing else is left.

    Args:
        folder: Where; made if need be.
        files: Contents by plain name; text is written as UTF-8.
        aside: Files that are there and shall stay, under another name: the new name by the old.

    Returns:
        The files, in the given order.

    Raises:
        BadInput: The folder cannot be written, a name is taken by a folder, or the disk is full.
        ValueError: A name holds a path.
    """
    aside = aside or {}
    for name in (*files, *aside.values()):
        if Path(name).name != name or "\x00" in name:
            raise ValueError(f"not a plain file name: {name!r}")
    made: list[Path] = []
    waiting: list[tuple[Path, Path]] = []
    copies: list[Path] = []
    try:
        try:
            made = _make(folder)
            for name, content in files.items():
                target = _writable(folder / name)
                waiting.append((_beside(target), target))
                _write(waiting[-1][0], content.encode("utf-8", "replace") if isinstance(content, str) else content)
                if target.exists():
                    shutil.copymode(target, waiting[-1][0])
            for name, other in aside.items():
                copies.append(_second_name((folder / name).resolve(), folder / other))
            _put_in_place(waiting)
        except BaseException:
            _clear([*(temporary for temporary, _ in waiting), *copies], made)
            raise
    except OSError as error:
        raise _in_words(error, folder) from error
    return [folder / name for name in files]


def _make(folder: Path) -> list[Path]:
    """Makes a folder and those above it; which of them were not there, the innermost first."""
    missing: list[Path] = []
    place = folder
    while not place.exists() and place != place.parent:
        missing.append(place)
        place = place.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        _clear([], missing)
        raise
    return missing


def _writable(target: Path) -> Path:
    """The file behind `target`, which may be a link to it; a folder or a protected file is refused."""
    if target.is_symlink():
        target = target.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return target


def _beside(target: Path) -> Path:
    # The name says nothing of the target's, which may be as long as a name can be.
    return target.with_name(f".{secrets.token_hex(8)}.part")


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(waiting: list[tuple[Path, Path]]) -> None:
    """Renames every file into place; should one fail, those before it are put back as they were."""
    before: dict[Path, Path | None] = {}
    try:
        for _, target in waiting:
            before[target] = _kept(target)
        placed: list[Path] = []
        try:
            for temporary, target in waiting:
                temporary.replace(target)
                placed.append(target)
            for parent in {target.parent for _, target in waiting}:
                _sync(parent)
        except BaseException:
            for target in placed:
                old = before[target]
                if old is None:
                    target.unlink(missing_ok=True)
                else:
                    old.replace(target)
            raise
    finally:
        _clear([old for old in before.values() if old is not None], [])


def _kept(target: Path) -> Path | None:
    """A second name of what is there now; None where nothing is."""
    if not target.exists():
        return None
    return _second_name(target, _beside(target))


def _second_name(there: Path, name: Path) -> Path:
    """A file under another name, too."""
    try:
        os.link(there, name)
    except FileExistsError:
        raise
    except OSError:  # not every file system has hard links
        try:
            shutil.copy2(there, name)
        except BaseException:
            name.unlink(missing_ok=True)
            raise
    return name


def _sync(folder: Path) -> None:
    """Forces the renaming to the disk, where a folder can be opened for that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear(files: list[Path], folders: list[Path]) -> None:
    """Removes temporary files, and folders that are empty; what cannot be removed does not hide the first error."""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            continue
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            continue


def _in_words(error: OSError, folder: Path) -> BadInput:
    named = Path(error.filename) if isinstance(error.filename, str) else folder
    place = named.parent if named.suffix == ".part" else named
    if error.errno in _FULL:
        problem = Words(
            "there is no room left on the disk; nothing was changed", "le disque est plein ; rien n'a été modifié"
        )
        remedy = Words(
            "Free some room, or choose another folder with --out.",
            "Libérez de la place, ou choisissez un autre dossier avec --out.",
        )
    elif error.errno in _FORBIDDEN:
        problem = Words(
            "may not be written; nothing was changed", "n'est pas accessible en écriture ; rien n'a été modifié"
        )
        place = next(
            (p for p in (place, *place.parents) if p.exists()), place
        )  # what was to be made in it has no rights
        remedy = Words(
            "Close it where it is open, change its rights, or choose another folder with --out.",
            "Fermez-le s'il est ouvert, changez ses droits, ou choisissez un autre dossier avec --out.",
        )
        if place.is_dir():
            remedy = Words(
                "Change its rights, or choose another folder with --out.",
                "Changez ses droits, ou choisissez un autre dossier avec --out.",
            )
    elif error.errno in (errno.EEXIST, errno.ENOTDIR):
        place = next((p for p in (place, *place.parents) if p.exists()), place)
        problem = Words("is a file, not a folder", "est un fichier et non un dossier")
        remedy = Words("Choose another folder with --out.", "Choisissez un autre dossier avec --out.")
    elif error.errno == errno.EISDIR:
        problem = Words("is a folder where a file is to be written", "est un dossier, à la place d'un fichier à écrire")
        remedy = Words(
            "Rename it, or choose another folder with --out.",
            "Renommez-le, ou choisissez un autre dossier avec --out.",
        )
    else:
        problem = Words(f"cannot be written ({error.strerror})", f"ne peut pas être écrit ({error.strerror})")
        remedy = Words("Choose another folder with --out.", "Choisissez un autre dossier avec --out.")
    return BadInput(problem, remedy=remedy, file=place)
