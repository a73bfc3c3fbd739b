"""Small messages made ready for the rules, as the tests of the facts use them."""

from email.message import EmailMessage
from email.utils import formataddr
from zoneinfo import ZoneInfo

from integrations.files import message_from_bytes, message_from_text
from integrations.files.document import Message
from tasks.facts.blot import blotted_message
from tasks.facts.sources import Reading, read
from tasks.facts.suspicious import find_suspicious

ZONE = ZoneInfo("Europe/Paris")


def message_of(body: str, sender: str = "", subject: str = "") -> Message:
    """A mail from `sender` ("Ana Roy <ana@mail.example>"), or a pasted text where nobody is named."""
    if not sender:
        return message_from_text(body, "message.txt", zone=ZONE)
    mail = EmailMessage()
    name, _, address = sender.rpartition("<")
    mail["From"] = formataddr((name.strip(), address.rstrip(">"))) if name else sender
    mail["Subject"] = subject
    mail.set_content(body)
    return message_from_bytes(mail.as_bytes(), "message.eml", zone=ZONE)[0]


def reading_of(body: str, sender: str = "", subject: str = "") -> Reading:
    """The message, divided, with its suspicious places blotted."""
    message = message_of(body, sender, subject)
    nobody: frozenset[str] = frozenset()
    return read(blotted_message(message, find_suspicious(read(message, nobody))), nobody)
