"""Reading of what clients send: mails, texts, Word and PDF files. The parts are imported when they are used."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from integrations.files.document import Document, Message
    from integrations.files.folder import Folder

__all__ = ["message_from_bytes", "message_from_text", "read_document", "read_messages", "readable_files"]


def read_messages(path: Path, *, zone: ZoneInfo) -> list["Message"]:
    """Reads a file or a folder of messages: .eml, .msg, .txt, .md, .html, .docx, .pdf.

    Args:
        path: A file, or a folder whose files are read in the order of their paths, with those of its folders.
        zone: Time zone of dates that name none.

    Returns:
        The messages; several for a text or PDF of several printed mails. What was passed over in a folder is noted
        on the first.

    Raises:
        BadInput: Nothing could be read; names the file, what is wrong and the remedy.
    """
    from integrations.files.read import read_path

    return read_path(path, zone)


def readable_files(path: Path) -> "Folder":
    """The files that `read_messages` would read: the file itself, or a folder's, sorted, with a note on the others.

    Args:
        path: A file or a folder.

    Raises:
        BadInput: There is nothing there, or a folder holds nothing that can be read.
    """
    from integrations.files.folder import readable_files as files

    return files(path)


def message_from_bytes(data: bytes, name: str, *, zone: ZoneInfo) -> list["Message"]:
    """Reads what came on standard input: a mail or any other kind of file, told by its content, else text.

    Args:
        data: All of it.
        name: What to call it.
        zone: Time zone of dates that name none.

    Returns:
        The messages, at least one.

    Raises:
        BadInput: It is empty, too large, or no text.
    """
    from integrations.files.read import read_bytes

    return read_bytes(data, name, zone)


def message_from_text(text: str, name: str, *, zone: ZoneInfo, sent: datetime | None = None) -> "Message":
    """Reads a pasted text as one message; headers typed at its top (From:, Date:, Subject:) are read.

    Args:
        text: The text.
        name: What to call it.
        zone: Time zone of dates that name none.
        sent: When it was sent, for a text without a date of its own.

    Raises:
        BadInput: It is empty.
    """
    from integrations.files.read import read_text

    return read_text(text, name, zone, sent)


def read_document(path: Path) -> "Document":
    """Reads any supported file as one text, also .csv and .json (kind "table"); a mail with its attachments.

    Args:
        path: A file.

    Raises:
        BadInput: It cannot be read; names the file, what is wrong and the remedy.
    """
    from integrations.files.read import read_whole

    return read_whole(path)
