"""Attachments: each that can be read becomes a document, the others a note."""

from collections.abc import Iterable

from integrations.errors import BadInput
from integrations.files import limits
from integrations.files.document import Document
from integrations.files.kinds import extension, format_of, is_picture
from integrations.files.plain import plain_document
from integrations.words import Words

_BY_TYPE = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "text/csv": ".csv",
    "application/json": ".json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.ms-outlook": ".msg",
}


def left_out(name: str, why: Words) -> Words:
    """The note for an attachment that is not read."""
    return Words(
        f"attachment {name} was left out: {why.en}", f"la pièce jointe {name} a été laissée de côté : {why.fr}"
    )


def pictures_note(names: Iterable[str]) -> Words | None:
    """The note for pictures, attached or in the text; None where there are none."""
    found = list(names)
    if not found:
        return None
    known = [name for name in dict.fromkeys(found) if name]
    which = f" ({', '.join(known[:6])}{'…' if len(known) > 6 else ''})" if known else ""
    many = len(found) > 1
    return Words(
        f"{len(found)} picture{'s' if many else ''}{which} {'were' if many else 'was'} not read",
        f"{len(found)} image{'s' if many else ''}{which} n'{'ont' if many else 'a'} pas été lue{'s' if many else ''}",
    )


def attachment(data: bytes, name: str, type_: str, *, within: str) -> tuple[Document | None, tuple[Words, ...]]:
    """Reads one attachment that is no mail.

    Args:
        data: Its content.
        name: Its file name.
        type_: Its declared media type, used where the name says nothing.
        within: The mail's name.

    Returns:
        A document, or None, and notes that say what was left out and why.
    """
    full = f"{within} › {name}"
    named = name if extension(name) else name + _BY_TYPE.get(type_, "")
    if is_picture(name):
        note = pictures_note([name])
        return None, (note,) if note else ()
    try:
        limits.check_size(data, name)
        document, notes = plain_document(data, full, format_of(data, named, tables=True))
    except BadInput as error:
        return None, (left_out(name, error.problem),)
    return document, tuple(Words(f"{name}: {note.en}", f"{name} : {note.fr}") for note in notes)
