"""Mails as sent: .eml, standard input, mails attached to mails."""

import re
from datetime import datetime
from email import message_from_bytes as parse
from email.message import Message as Part
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.files import limits
from integrations.files.assemble import Raw, message
from integrations.files.attachments import attachment, left_out, pictures_note
from integrations.files.dates import mail_date
from integrations.files.document import Message
from integrations.files.headers import Person, person
from integrations.files.mime import Attached, header, parts_of, walk_addresses
from integrations.files.tnef import is_tnef, unpack
from integrations.words import Words

_HEADERS = (
    "From",
    "Date",
    "Subject",
    "To",
    "MIME-Version",
    "Content-Type",
    "Received",
    "Return-Path",
    "Message-ID",
    "Sender",
)


def parsed(data: bytes) -> Part | None:
    """The mail in the bytes; None where they do not begin with a mail's headers.

    Raises:
        BadInput: Its parts lie too deep inside each other.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n \t")
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    try:
        mail = parse(data)
    except RecursionError:
        raise _too_deep() from None
    known = {key.lower() for key, _ in mail.raw_items()}
    return mail if known & {name.lower() for name in _HEADERS} else None


def read_mail(mail: Part, name: str, path: Path | None, zone: ZoneInfo, *, depth: int = 0) -> Message:
    """Reads a parsed mail.

    Args:
        mail: The mail.
        name: What to call it.
        path: The file it came from.
        zone: Time zone of dates that name none, and of the date in the result.
        depth: How many mails it lies inside.

    Returns:
        The message, with its attachments.

    Raises:
        BadInput: It holds nothing that can be read.
    """
    try:
        parts = parts_of(mail, name)
    except RecursionError:
        raise _too_deep() from None
    text, hidden = parts.text()
    raw = Raw(
        text=text,
        hidden=hidden,
        sender=person_in(mail, "From") if header(mail, "From") else person_in(mail, "Sender"),
        reply_to=person_in(mail, "Reply-To"),
        recipients=tuple(walk_addresses(mail, "To", "Cc")),
        subject=header(mail, "Subject") or None,
        sent=_sent(mail, zone),
        answers=bool(header(mail, "In-Reply-To") or header(mail, "References")),
        notes=list(parts.notes),
    )
    for attached in parts.attached:
        _attached(attached, raw, name, zone, depth)
    if note := pictures_note(parts.pictures):
        raw.notes.append(note)
    if not raw.text.strip() and not raw.attached and not raw.mails and not raw.subject:
        raise _nothing(name, parts.notes, raw.notes, bool(parts.pictures))
    return message(raw, name, path, zone)


def person_in(mail: Part, name: str) -> Person:
    """The first person of an address header, however it is quoted or encoded."""
    value = header(mail, name) or ""
    found = re.match(r"\s*(?:\"[^\"]*\"|[^<,;]|,(?=[^@]*<))*<[^>]*>|[^,;]*", value)
    return person(found.group() if found else value)


def _sent(mail: Part, zone: ZoneInfo) -> datetime | None:
    """From the Date: header, else from the last hop that took the mail on."""
    for value in (header(mail, "Date"), (header(mail, "Received") or "").rpartition(";")[2]):
        if value and (moment := mail_date(value, zone)):
            return moment
    return None


def _too_deep() -> BadInput:
    return BadInput(
        Words("has parts inside each other without end", "a des parties imbriquées sans fin"),
        remedy=Words("Paste its text instead.", "Collez plutôt son texte."),
    )


def attached_mail(attached: Attached, raw: Raw, full: str, zone: ZoneInfo, depth: int) -> None:
    """Reads a mail attached to a mail, or notes why not."""
    if depth >= limits.MAX_NESTED_MAILS:
        why = Words("too many mails inside each other", "trop de messages imbriqués")
        raw.notes.append(left_out(attached.name, why))
        return
    try:
        if attached.mail is None and attached.name.lower().endswith(".msg"):
            from integrations.files.outlook import read_outlook

            raw.mails.append(read_outlook(attached.data, full, None, zone, depth=depth + 1))
            return
        inner = attached.mail if attached.mail is not None else parsed(attached.data)
        if inner is not None:
            raw.mails.append(read_mail(inner, full, None, zone, depth=depth + 1))
            return
        from integrations.files.plain import plain_document

        limits.check_size(attached.data, attached.name)
        document, notes = plain_document(attached.data, full, "text")  # a text that somebody saved as .eml
        raw.notes += notes
        raw.attached.append(document)
    except BadInput as error:
        raw.notes.append(left_out(attached.name, error.problem))


def _attached(attached: Attached, raw: Raw, name: str, zone: ZoneInfo, depth: int) -> None:
    """Adds one attachment to what the mail says, or a note on why not."""
    if attached.mail is not None or attached.name.lower().endswith((".eml", ".msg")):
        attached_mail(attached, raw, f"{name} › {attached.name}", zone, depth)
        return
    if is_tnef(attached.data):
        body, files = unpack(attached.data)
        if body and not raw.text.strip():
            from integrations.files.decode import decode

            raw.text = decode(body, name)[0]
        for inner_name, data in files:
            _attached(Attached(inner_name, "application/octet-stream", data), raw, name, zone, depth + 1)
        if not files:
            raw.notes.append(Words("winmail.dat holds no attachment", "winmail.dat ne contient aucune pièce jointe"))
        return
    document, notes = attachment(attached.data, attached.name, attached.type, within=name)
    raw.notes += notes
    if document:
        raw.attached.append(document)


def _nothing(name: str, structure: list[Words], notes: list[Words], pictures: bool) -> BadInput:
    """The error for a mail without anything to read; says what it does hold."""
    if pictures:
        from integrations.files.pdf import needs_recognition

        return needs_recognition(name)
    told = (*structure, *notes)
    if told:
        return BadInput(
            Words(f"holds no text that can be read ({told[0].en})", f"ne contient aucun texte lisible ({told[0].fr})"),
            remedy=Words(
                "Open it in your mail program and save it as .eml again, or paste its text.",
                "Ouvrez-le dans votre messagerie et enregistrez-le de nouveau en .eml, ou collez son texte.",
            ),
            file=name,
        )
    return limits.empty(name)
