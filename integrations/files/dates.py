"""Dates as mail programs print them, in French and English: exact ones only, never "next Friday"."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier jan janv", "february février fevrier feb fév fev févr fevr", "march mars mar",
            "april avril apr avr", "may mai", "june juin jun", "july juillet jul juil", "august août aout aug",
            "september septembre sep sept", "october octobre oct", "november novembre nov",
            "december décembre decembre dec déc",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WORD = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)?\.?[\s-]+({_WORD})\.?,?[\s-]+(\d{{4}}|\d{{2}})\b", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"\b({_WORD})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_TIME = re.compile(r"\b(\d{1,2})\s?(?:[:h.]|heures?)\s?(\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?m?\b", re.IGNORECASE)
_ZONE = re.compile(r"(?:(?:UTC|GMT)\s*([+-]\d{1,2})(?::?(\d{2}))?|([+-]\d{2}):?(\d{2})\b)|\b(UTC|GMT|Z)\b")


def mail_date(value: str, zone: ZoneInfo) -> datetime | None:
    """A Date: header (RFC 5322), also one that breaks the rules but can be understood; None for nonsense.

    Args:
        value: The header.
        zone: For a date that names no zone, or UTC.
    """
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return printed_date(value, zone)
    if moment.tzinfo is None:  # "-0000": a moment in UTC from an unknown place; without any zone it is local time
        moment = moment.replace(tzinfo=UTC if "-0000" in value else zone)
    return _sane(moment, zone)


def printed_date(text: str, zone: ZoneInfo, *, day_first: bool | None = None) -> datetime | None:
    """A date as printed: "mercredi 3 mars 2027 10:12", "March 3, 2027 at 10:12 AM", "03/03/2027 à 10h12".

    Args:
        text: The header's value or the line it stands in.
        zone: For a date that names no zone, or UTC.
        day_first: Whether 03/04 is the 3rd of April; None: the month is first only where the clock says AM or PM.

    Returns:
        The moment; at noon where there is no time of day. None where there is no date.
    """
    text = text.replace("\u202f", " ").replace("\u00a0", " ")
    clock = None
    if found := _DAY_MONTH.search(text):
        day, month, year = int(found[1]), _MONTHS[found[2].lower()], int(found[3])
    elif found := _MONTH_DAY.search(text):
        day, month, year = int(found[2]), _MONTHS[found[1].lower()], int(found[3])
    elif found := _ISO.search(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := _NUMBERS.search(text):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        american = bool(re.search(r"\d\s*[ap]\.?m\b", text, re.IGNORECASE)) if day_first is None else not day_first
        if (american and day <= 12) or month > 12:
            day, month = month, day
    else:
        return None
    clock = _TIME.search(text, found.end()) or _TIME.search(text[: found.start()])
    hour, minute, second = (int(clock[1]), int(clock[2]), int(clock[3] or 0)) if clock else (12, 0, 0)
    if clock and clock[4]:
        hour = hour % 12 + (12 if clock[4].lower() == "p" else 0)
    year += 2000 if year < 100 else 0
    try:
        return _sane(
            datetime(year, month, day, hour, minute, second, tzinfo=_zone_in(text[found.end() :]) or zone), zone
        )
    except ValueError:
        return None


def _zone_in(text: str) -> tzinfo | None:
    found = _ZONE.search(text)
    if not found:
        return None
    if found[5]:
        return UTC
    hours, minutes = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if abs(hours) > 14 or minutes > 59:
        return None
    return timezone(timedelta(hours=hours, minutes=-minutes if hours < 0 else minutes))


def _sane(moment: datetime, zone: ZoneInfo) -> datetime | None:
    """The moment with the sender's own clock, from which "tomorrow" counts; None where no mail can have been sent then.

    A moment in UTC comes from a mailer that names no place: it is told in `zone`. A clock that was never set says 1970.
    """
    if not 1990 <= moment.year <= 2100:
        return None
    return moment if moment.utcoffset() else moment.astimezone(zone)
