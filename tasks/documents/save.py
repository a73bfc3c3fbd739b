"""Writing documents: all is rendered first, then put in place together; what was there before stays on failure."""

import errno
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from integrations.errors import BadInput
from integrations.words import Words
from tasks.documents.blocks import DocumentModel

Format = Literal["pdf", "docx", "html", "md"]


def render(document: DocumentModel, stem: str, formats: Sequence[Format]) -> dict[str, bytes]:
    """Every file of a document by name, in the order of `formats`."""
    files: dict[str, bytes] = {}
    for wanted in dict.fromkeys(formats):
        match wanted:
            case "pdf":
                from tasks.documents.pdf import to_pdf

                files[f"{stem}.pdf"] = to_pdf(document)
            case "docx":
                from tasks.documents.word import to_docx

                files[f"{stem}.docx"] = to_docx(document)
            case "html":
                from tasks.documents.web import to_html

                files[f"{stem}.html"] = to_html(document).encode()
            case "md":
                from tasks.documents.markdown import to_markdown

                text, pictures = to_markdown(document, stem=stem)
                files |= {f"{stem}.md": text.encode(), **pictures}
    return files


def save_documents(
    document: DocumentModel,
    folder: Path,
    stem: str,
    formats: Sequence[Format],
    extra: Mapping[str, bytes | str] | None = None,
) -> list[Path]:
    """Renders a document and writes it with the `extra` files, all or nothing.

    Returns:
        The files, in the order of `formats`, then the extra ones.

    Raises:
        BadInput: The folder cannot be written or the disk is full; what was there before is untouched.
    """
    return write_files(folder, {**render(document, stem, formats), **(extra or {})})


def write_files(folder: Path, files: Mapping[str, bytes | str]) -> list[Path]:
    """Writes files into a folder, all or nothing: first beside their places, then into them.

    Raises:
        BadInput: See `save_documents`.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            target = folder / name
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
            waiting.append((_write_beside(target, content.encode() if isinstance(content, str) else content), target))
        _put_in_place(waiting)
    except OSError as error:
        raise _in_words(error, folder) from error
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return [folder / name for name in files]


def _write_beside(target: Path, content: bytes) -> Path:
    """Writes to a temporary file in the target's folder; it is gone again when that fails."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files for their owner alone; documents are shared like any other.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)  # noqa: PTH101
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _put_in_place(waiting: Sequence[tuple[Path, Path]]) -> None:
    """Renames every file into place; should one fail, those before it are put back as they were."""
    kept: list[tuple[Path, Path | None]] = []
    try:
        for temporary, target in waiting:
            before = None
            if target.exists():
                before = target.with_name(f".{target.name}.before")
                before.unlink(missing_ok=True)
                os.link(target, before)
            kept.append((target, before))
            temporary.replace(target)
    except OSError:
        for target, before in reversed(kept):
            if before is not None:
                before.replace(target)
            elif target not in [t for temporary, t in waiting if temporary.exists()]:
                target.unlink(missing_ok=True)
        raise
    finally:
        for _, before in kept:
            if before is not None:
                before.unlink(missing_ok=True)


def _in_words(error: OSError, folder: Path) -> BadInput:
    place = (
        error.filename if isinstance(error.filename, str) and not Path(error.filename).name.startswith(".") else folder
    )
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return BadInput(
            Words(
                "there is no room left on the disk; nothing was changed", "le disque est plein ; rien n'a été modifié"
            ),
            remedy=Words("Free some room and run it again.", "Libérez de la place et relancez."),
            file=place,
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return BadInput(
            Words("may not be written; nothing was changed", "n'est pas accessible en écriture ; rien n'a été modifié"),
            remedy=Words(
                "Change its rights, or choose another folder with --out.", "Changez ses droits ou choisissez --out."
            ),
            file=place,
        )
    return BadInput(
        Words(f"cannot be written ({error.strerror})", f"ne peut pas être écrit ({error.strerror})"),
        remedy=Words("Choose another folder with --out.", "Choisissez un autre dossier avec --out."),
        file=place,
    )
