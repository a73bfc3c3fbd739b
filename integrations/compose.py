"""A mail as bytes."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

MAIL = SMTP.clone(cte_type="7bit")


def compose(
    *,
    sender: str,
    sender_name: str,
    to: Sequence[str],
    cc: Sequence[str],
    subject: str,
    body: str,
    files: Sequence[tuple[str, str, bytes]],
    message_id: str,
    date: datetime,
) -> bytes:
    """Puts a mail together; who gets a blind copy is not in it.

    Args:
        sender: Address it comes from.
        sender_name: The person's name, "" for none.
        to: Addresses.
        cc: Addresses.
        subject: One line.
        body: Plain text.
        files: Name, media type and bytes of each attachment.
        message_id: "<…@…>".
        date: The moment, with its time zone.
    """
    mail = EmailMessage(policy=MAIL)
    mail["From"] = formataddr((sender_name, sender)) if sender_name else sender
    mail["To"] = ", ".join(to)
    if cc:
        mail["Cc"] = ", ".join(cc)
    mail["Subject"] = " ".join(subject.split())
    mail["Date"] = format_datetime(date)
    mail["Message-ID"] = message_id
    mail.set_content(body if body.endswith("\n") else body + "\n")
    for name, media_type, content in files:
        main, _, sub = media_type.partition("/")
        about = {"charset": "utf-8"} if main == "text" and _is_utf8(content) else None
        mail.add_attachment(content, maintype=main, subtype=sub or "octet-stream", filename=name, params=about)
    return mail.as_bytes()


def _is_utf8(content: bytes) -> bool:
    """Whether a text has to say that it is UTF-8: without that, a reader takes it as ASCII."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
