"""Outlook's .msg files, through python-oxmsg. Sources: [MS-OXMSG] 2.4, [MS-OXPROPS]."""

import re
import struct
from email import message_from_string
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.files import limits
from integrations.files.assemble import Raw, message
from integrations.files.attachments import attachment, left_out, pictures_note
from integrations.files.decode import decode, tidy, without_trailing_blanks
from integrations.files.document import Message
from integrations.files.headers import NOBODY, Person, person
from integrations.files.kinds import is_picture
from integrations.files.mail import attached_mail, person_in
from integrations.files.markup import HIDDEN, readable
from integrations.files.mime import Attached, header
from integrations.words import Words

_TOP_HEADER, _EMBEDDED_HEADER, _PART_HEADER = 32, 24, 8
_SUBJECT, _BODY, _HTML, _RTF, _HEADERS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SENT, _DELIVERED = 0x0039, 0x0E06
_SENDER_NAME, _SENDER_SMTP, _SENDER_ADDRESS = 0x0C1A, 0x5D01, 0x0C1F
_FOR_NAME, _FOR_SMTP, _FOR_ADDRESS = 0x0042, 0x5D02, 0x0065
_SMTP, _ADDRESS, _KIND = 0x39FE, 0x3003, 0x0C15
_BLIND_COPY = 3
_DATA, _LONG_NAME, _SHORT_NAME, _DISPLAY_NAME, _MIME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x370E, 0x3712
# All that olefile and python-oxmsg raise for files that are damaged.
_BROKEN = (
    OSError, KeyError, ValueError, IndexError, AssertionError, AttributeError, TypeError, OverflowError, struct.error,
    RecursionError,
)  # fmt: skip
_EMBEDDED = "__substg1.0_3701000D"


def read_outlook(data: bytes, name: str, path: Path | None, zone: ZoneInfo, *, depth: int = 0) -> Message:
    """Reads a .msg file.

    Args:
        data: Its content.
        name: What to call it.
        path: The file it came from.
        zone: Time zone of the date in the result.
        depth: How many mails it lies inside.

    Returns:
        The message, with its attachments.

    Raises:
        BadInput: It is damaged, or holds nothing that can be read.
    """
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    try:
        _check_header(data)
        with OleFileIO(data) as ole:
            _check_sizes(ole, len(data))
            storage = Storage.from_ole(ole)
        return _read(storage, _TOP_HEADER, name, path, zone, depth)
    except _BROKEN as error:
        raise BadInput(
            Words("is damaged or is not an Outlook message", "est abîmé ou n'est pas un message Outlook"),
            remedy=Words(
                "Save it again from Outlook, or paste its text.",
                "Enregistrez-le de nouveau depuis Outlook, ou collez son texte.",
            ),
            file=name,
        ) from error


def _check_header(data: bytes) -> None:
    """Refuses a header whose tables would be larger than the file ([MS-CFB] 2.2); reading them would take minutes."""
    sector = 1 << min(struct.unpack_from("<H", data, 0x1E)[0], 30)
    tables = (struct.unpack_from("<I", data, place)[0] for place in (0x2C, 0x40, 0x48))
    if sector not in (512, 4096) or any(count * sector > len(data) for count in tables):
        raise OSError("tables larger than the file")


def _check_sizes(ole: Any, length: int) -> None:
    """Refuses a directory whose streams claim more than the file holds: reading them would take minutes."""
    sizes = [entry.size for entry in ole.direntries if entry is not None]
    if max(sizes, default=0) > length or sum(sizes) > 3 * length:
        raise OSError("streams larger than the file")


def _read(storage: Any, header_size: int, name: str, path: Path | None, zone: ZoneInfo, depth: int) -> Message:
    from oxmsg.properties import Properties

    properties = Properties(storage, header_size)
    transport = message_from_string(properties.str_prop_value(_HEADERS) or "")
    raw = Raw(
        text="",
        sender=_sender(properties, transport),
        reply_to=person_in(transport, "Reply-To"),
        recipients=_recipients(storage),
        subject=tidy(properties.str_prop_value(_SUBJECT) or "")[0].strip() or None,
        answers=bool(header(transport, "In-Reply-To")),
    )
    moment = properties.date_prop_value(_SENT) or properties.date_prop_value(_DELIVERED)
    raw.sent = moment.astimezone(zone) if moment else None
    _body(properties, raw, name)
    pictures: list[str] = []
    for part in storage.iter_attachment_storages():
        _attached(part, raw, name, zone, depth, pictures)
    if note := pictures_note(pictures):
        raw.notes.append(note)
    if not raw.text.strip() and not raw.attached and not raw.mails:
        if properties.binary_prop_value(_RTF):
            raise BadInput(
                Words(
                    "holds its text only in Outlook's own format", "ne contient son texte qu'au format propre à Outlook"
                ),
                remedy=Words(
                    "Save it from Outlook as .txt or .html.", "Enregistrez-le depuis Outlook en .txt ou .html."
                ),
                file=name,
            )
        if not raw.subject:
            raise limits.empty(name)
    return message(raw, name, path, zone)


def _sender(properties: Any, transport: Any) -> Person:
    """From the mail's own headers, else from Outlook's fields; an Exchange address (/O=…) is no address."""
    if header(transport, "From"):
        return person_in(transport, "From")
    for name, *addresses in ((_FOR_NAME, _FOR_SMTP, _FOR_ADDRESS), (_SENDER_NAME, _SENDER_SMTP, _SENDER_ADDRESS)):
        shown = properties.str_prop_value(name) or ""
        email = next((value for p in addresses if "@" in (value := properties.str_prop_value(p) or "")), "")
        if shown or email:
            return person(f"{shown} <{email}>" if email and "@" not in shown else email or shown)
    return NOBODY


def _recipients(storage: Any) -> tuple[str, ...]:
    from oxmsg.properties import Properties

    found = []
    for recipient in storage.iter_recipient_storages():
        properties = Properties(recipient, _PART_HEADER)
        address = properties.str_prop_value(_SMTP) or properties.str_prop_value(_ADDRESS) or ""
        if "@" in address and properties.int_prop_value(_KIND) != _BLIND_COPY:
            found.append(address.lower())
    return tuple(dict.fromkeys(found))


def _body(properties: Any, raw: Raw, name: str) -> None:
    """The plain text, else the HTML."""
    text, notes = tidy(properties.str_prop_value(_BODY) or "")
    if text.strip():
        # Outlook writes each paragraph of the HTML as a line and a blank one with a single space.
        raw.text = re.sub(r"\n{3,}", "\n\n", without_trailing_blanks(text)).strip("\n")
        raw.notes += notes
        return
    source = properties.binary_prop_value(_HTML)
    markup = decode(source, name, declared=_charset(source))[0] if source else properties.str_prop_value(_HTML)
    if markup:
        page = readable(markup)
        raw.text, raw.hidden = page.text, page.hidden
        if page.hidden:
            raw.notes.append(HIDDEN)


def _charset(source: bytes) -> str | None:
    found = re.search(rb"charset=[\"']?([\w-]+)", source[:2048])
    return found.group(1).decode("ascii") if found else None


def _attached(part: Any, raw: Raw, name: str, zone: ZoneInfo, depth: int, pictures: list[str]) -> None:
    """Adds one attachment to what the message says, or a note on why not."""
    from oxmsg.properties import Properties

    properties = Properties(part, _PART_HEADER)
    title = next(
        (v for p in (_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME) if (v := properties.str_prop_value(p))), "attachment"
    )
    title = re.split(r"[\\/]", title.rstrip("\0"))[-1][:150]
    full = f"{name} › {title}"
    embedded = next((inner for inner in part.storages if inner.name == _EMBEDDED), None)
    data = properties.binary_prop_value(_DATA) if embedded is None else b""
    if embedded is None and title.lower().endswith((".eml", ".msg")):
        attached_mail(Attached(title, "", data or b""), raw, full, zone, depth)
        return
    if embedded is not None:
        if depth >= limits.MAX_NESTED_MAILS:
            raw.notes.append(left_out(title, Words("too many mails inside each other", "trop de messages imbriqués")))
            return
        try:
            raw.mails.append(_read(embedded, _EMBEDDED_HEADER, full, None, zone, depth + 1))
        except BadInput as error:
            raw.notes.append(left_out(title, error.problem))
        return
    type_ = properties.str_prop_value(_MIME) or ""
    if is_picture(title) or type_.startswith("image/"):
        pictures.append(title)
        return
    document, notes = attachment(data or b"", title, type_, within=name)
    raw.notes += notes
    if document:
        raw.attached.append(document)
