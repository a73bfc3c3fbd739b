"""Documents to files: all is rendered first, then written together or not at all."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from tasks.documents.blocks import DocumentModel
from tasks.documents.files import write_files
from tasks.documents.record import RECORD, alone, is_theirs, record_of, record_text, theirs_name

Format = Literal["pdf", "docx", "html", "md"]

__all__ = ["Format", "render", "save_files"]


def render(document: DocumentModel, stem: str, formats: Sequence[Format]) -> dict[str, bytes]:
    """Every file of a document by name, in the order of `formats`; the Markdown's pictures follow it."""
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


def save_files(
    folder: Path, files: Mapping[str, bytes | str], *, of: str = "", label: str = "yours"
) -> tuple[list[Path], list[Path]]:
    """Writes files, all or nothing; what a person has changed since they were written stays, under another name.

    Args:
        folder: Where; made if need be.
        files: Contents by plain name; text is written as UTF-8.
        of: A hash of what they are made from (tasks.documents.record).
        label: What a person's own version is called: "draft (yours 2026-11-23 14.05).md".

    Returns:
        The files, and the person's own versions that were set aside.

    Raises:
        BadInput: The folder cannot be written or the disk is full; what was there before is untouched.
    """
    contents = {
        name: content.encode("utf-8", "replace") if isinstance(content, str) else content
        for name, content in files.items()
    }
    with alone(folder):
        record = record_of(folder)
        aside = {
            name: theirs_name(folder, name, label)
            for name, content in contents.items()
            if is_theirs(folder, name, content, record)
        }
        written = write_files(folder, {**contents, RECORD: record_text(record, contents, of)}, aside)
    return written[:-1], [folder / name for name in aside.values()]
