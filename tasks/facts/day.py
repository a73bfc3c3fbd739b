"""The facts of a message, counted from the day on which it came."""

from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from integrations.files.document import Message
from integrations.settings import settings
from tasks.facts.brief import Facts
from tasks.facts.extract import extract_facts

Origin = Literal["message", "given", "file", "today"]


def facts_of(message: Message, received: date | None = None) -> Facts:
    """The facts of a message; relative dates count from its own date, else the day given, else the file's, else today.

    Args:
        message: As it was read.
        received: The day that a person names, for a message without a date.
    """
    config = settings()
    mine = frozenset({config.freelance_email.casefold()}) if config.freelance_email else frozenset()
    day, origin = day_of(message, received, config.timezone)
    facts = extract_facts(message, zone=config.timezone, own_emails=mine, received=day)
    return facts.model_copy(update={"received_from": origin})


def day_of(message: Message, received: date | None, zone: ZoneInfo) -> tuple[datetime, Origin]:
    """When a message came, and how that is known."""
    if message.sent is not None:
        return message.sent, "message"
    if received is not None:
        return datetime.combine(received, time(12), zone), "given"
    if message.path is not None and message.path.exists():
        return datetime.fromtimestamp(message.path.stat().st_mtime, zone), "file"
    return datetime.now(zone), "today"
