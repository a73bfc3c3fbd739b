"""Documents to files: all is rendered first, then written together or not at all."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from tasks.documents.blocks import DocumentModel
from tasks.documents.files import write_files

Format = Literal["pdf", "docx", "html", "md"]

__all__ = ["Format", "render", "save_documents", "write_files"]


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


def save_documents(
    document: DocumentModel,
    folder: Path,
    stem: str,
    formats: Sequence[Format],
    extra: Mapping[str, bytes | str] | None = None,
) -> list[Path]:
    """Renders a document and writes it with the `extra` files, all or nothing.

    Args:
        document: What to write.
        folder: Where; made if need be.
        stem: The files' name without its ending.
        formats: Which files; one that is named twice is written once.
        extra: More files by name; text is written as UTF-8.

    Returns:
        The files, in the order of `formats`, then the extra ones.

    Raises:
        BadInput: The folder cannot be written or the disk is full; what was there before is untouched.
    """
    return write_files(folder, {**render(document, stem, formats), **(extra or {})})
