"""Files to messages: says how each is read, and hands it on."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.files import limits
from integrations.files.decode import tidy
from integrations.files.document import Document, Message
from integrations.files.folder import is_folder, survey
from integrations.files.kinds import Format, format_of
from integrations.files.plain import plain_document
from integrations.files.printed import messages_in
from integrations.words import Words


def read_path(path: Path, zone: ZoneInfo) -> list[Message]:
    """All messages of a file or folder. In a folder, a bad file becomes a note unless all are bad."""
    if not is_folder(path):
        return read_bytes(limits.load(path), path.name, zone, path=path)
    folder = survey(path)
    found: list[Message] = []
    notes = list(folder.notes)
    first: BadInput | None = None
    for file in folder.files:
        name = str(file.relative_to(path))
        try:
            found += read_bytes(limits.load(file), name, zone, path=file)
        except BadInput as error:
            first = first or error
            notes.append(Words(f"{name}: {error.problem.en}", f"{name} : {error.problem.fr}"))
    if not found and first is not None:
        raise first
    return [replace(found[0], notes=(*found[0].notes, *notes)), *found[1:]]


def read_bytes(data: bytes, name: str, zone: ZoneInfo, *, path: Path | None = None) -> list[Message]:
    """The messages in one file's content.

    Raises:
        BadInput: They cannot be read; names the file as the person did.
    """
    limits.check_size(data, path or name)
    try:
        kind = format_of(data, path.name if path else name)
        return _read(data, name, zone, kind, path)
    except BadInput as error:
        if path is not None and error.file in (None, name, path.name):
            raise BadInput(
                error.problem, remedy=error.remedy, file=path, line=error.line, page=error.page, field=error.field
            ) from error
        raise


def _read(data: bytes, name: str, zone: ZoneInfo, kind: Format, path: Path | None) -> list[Message]:
    if kind == "outlook":
        from integrations.files.outlook import read_outlook

        return [read_outlook(data, name, path, zone)]
    if kind == "mail":
        from integrations.files.mail import parsed, read_mail

        mail = parsed(data)
        if mail is not None:
            return [read_mail(mail, name, path, zone)]
        kind = "text"  # a text that somebody saved as .eml
    document, notes = plain_document(data, name, kind)
    return messages_in(document, path, zone, notes)


def read_text(text: str, name: str, zone: ZoneInfo, sent: datetime | None) -> Message:
    """One message from pasted text; headers at its top are read."""
    clean, notes = tidy(text)
    if not clean.strip():
        raise limits.empty(name)
    if len(clean) > limits.MAX_TEXT_CHARACTERS:
        raise limits.too_large(name, len(clean.encode()))
    message = messages_in(Document(name, clean, "text"), None, zone, notes, several=False)[0]
    return message if message.sent is not None else replace(message, sent=sent)


def read_whole(path: Path) -> Document:
    """Any supported file as one text."""
    if is_folder(path):
        raise BadInput(
            Words("is a folder, not a file", "est un dossier, pas un fichier"),
            remedy=Words("Name a file.", "Indiquez un fichier."),
            file=path,
        )
    data = limits.load(path)
    try:
        kind = format_of(data, path.name, tables=True)
        if kind not in ("mail", "outlook"):
            return plain_document(data, path.name, kind)[0]
        return _joined(_read(data, path.name, ZoneInfo("UTC"), kind, path), path.name)
    except BadInput as error:
        raise BadInput(error.problem, remedy=error.remedy, file=path, line=error.line, page=error.page) from error


def _joined(messages: list[Message], name: str) -> Document:
    """A mail as one text: its headers, its body, its attachments."""
    pieces: list[str] = []
    hidden: list[tuple[int, int]] = []
    for message in messages:
        sender = (
            f"{message.sender_name or ''} <{message.sender_email}>" if message.sender_email else message.sender_name
        )
        sent = message.sent.strftime("%Y-%m-%d %H:%M %Z") if message.sent else None
        headers = (
            ("From", sender),
            ("To", ", ".join(message.recipients)),
            ("Date", sent),
            ("Subject", message.subject),
        )
        pieces.append("\n".join(f"{label}: {value.strip()}" for label, value in headers if value))
        for document in message.documents:
            if document.kind != "subject":
                offset = sum(len(piece) + 2 for piece in pieces)
                hidden += [(offset + a, offset + b) for a, b in document.hidden]
                pieces.append(document.text)
    return Document(name, "\n\n".join(pieces), "mail", hidden=tuple(hidden))
