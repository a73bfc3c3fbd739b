"""Writes what is new, all of it or nothing, and never over anything that is there."""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cli.new.plan import Names, Piece
from integrations.errors import BadInput
from integrations.words import Words

YAML_FILE = Path("prefect.yaml")


def write_pieces(pieces: Sequence[Piece], root: Path, served: str | None = None) -> None:
    """Writes files that are not there yet and, last, prefect.yaml; should one fail, all are taken away again.

    Args:
        pieces: The files.
        root: The project's folder.
        served: The new text of prefect.yaml; None leaves it.

    Raises:
        BadInput: One of them is there already.
        OSError: The disk is full or the folder not ours.
    """
    made: list[Path] = []
    folders: list[Path] = []
    try:
        for piece in pieces:
            path = root / piece.path
            missing = [folder for folder in path.parents if folder.is_relative_to(root) and not folder.exists()]
            path.parent.mkdir(parents=True, exist_ok=True)
            folders += missing
            with path.open("x", encoding="utf-8") as file:
                made.append(path)
                file.write(piece.text)
        if served is not None:
            _replace(root / YAML_FILE, served)
    except BaseException as error:
        for path in made:
            path.unlink(missing_ok=True)
        for folder in folders:
            with suppress(OSError):  # somebody else has put something there meanwhile
                folder.rmdir()
        if isinstance(error, FileExistsError):
            raise BadInput(
                Words("exists already; nothing was written", "existe déjà ; rien n'a été écrit"),
                remedy=Words("Choose another name, or delete it first.", "Choisissez un autre nom, ou supprimez-le."),
                file=error.filename,
            ) from error
        raise


def _replace(path: Path, text: str) -> None:
    """The old text or the new: nobody sees a part of it."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with part.open("x", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def entry_of(names: Names) -> str:
    """The flow's entry in prefect.yaml."""
    return (
        f"  - name: {names.command}\n"
        f"    entrypoint: flows.{names.name}.{names.name}\n"
        f'    tags: ["flow:{names.name}"]\n'
        "    work_pool: *freelance\n"
    )


def served_too(names: Names, root: Path) -> str | None:
    """prefect.yaml with the flow in it; None where there is none, or its list cannot be added to at its end.

    The text is added to and read again, so that comments and anchors stay as they are.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        before = (root / YAML_FILE).read_text("utf-8")
        text = before.rstrip("\n") + "\n" + entry_of(names)
        known = YAML(typ="safe").load(before)["deployments"]
        found = YAML(typ="safe").load(text)["deployments"]
    except (OSError, ValueError, KeyError, TypeError, YAMLError):
        return None
    added = len(found) == len(known) + 1 and found[:-1] == known and found[-1].get("name") == names.command
    return text if added else None
