"""How a table of small messages is held against the dates read from them."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from integrations.files import message_from_text
from tasks.facts.brief import When
from tasks.facts.date_roles import Dates, find_roles
from tasks.facts.language import detect_language
from tasks.facts.sources import read

ZONE = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Case:
    """One message and its dates by docs/facts.md: "2027-03-12" or "2027-03-12/2027-03-15".

    Args:
        text: The message's body.
        deadline, quote_by: None where the message names none.
        others: In any order; None where they are not judged.
        day: The day of the message.
    """

    text: str
    deadline: str | None = None
    quote_by: str | None = None
    others: tuple[str, ...] | None = None
    day: str = "2027-02-03"  # a Wednesday


def dates_of(case: Case) -> Dates:
    """The dates that are read from the message."""
    day = date.fromisoformat(case.day)
    message = message_from_text(case.text, "case.txt", zone=ZONE, sent=datetime(day.year, day.month, day.day, 9))
    return find_roles(read(message, frozenset()), today=day, language=detect_language(case.text))


def shown(when: When | None) -> str | None:
    """A date as the cases write it."""
    if when is None:
        return None
    return str(when.date) if when.date else f"{when.start}/{when.end}"


def mistakes(case: Case) -> list[str]:
    """What was read otherwise than the case says, in words."""
    found = dates_of(case)
    said = [
        f"{name}: expected {expected}, found {shown(when)}"
        for name, expected, when in (
            ("deadline", case.deadline, found.deadline),
            ("quote_by", case.quote_by, found.quote_by),
        )
        if expected != shown(when)
    ]
    others = sorted({shown(when) or "" for when in found.others})
    if case.others is not None and others != sorted(case.others):
        said.append(f"others: expected {sorted(case.others)}, found {others}")
    for when in (found.deadline, found.quote_by, *found.others):
        if when is not None and when.evidence.quote not in case.text:
            said.append(f"not verbatim: {when.evidence.quote!r}")
    return said
