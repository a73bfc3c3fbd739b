"""Events as CalDAV keeps them (iCalendar, RFC 5545) and as they are given here."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, vCalAddress
from icalendar import Event as Component
from pydantic import BaseModel, Field

from integrations.errors import BadInput, Refused
from integrations.words import Words

PRODID = "-//freelance-flows//caldav//EN"


class Event(BaseModel):
    """An event in a calendar.

    Args:
        id: Its UID, the same wherever it is shown.
        calendar: The calendar's address.
        url: Its own address.
        etag: Changes whenever it does.
        summary: What it is.
        start: When it begins; of one that lasts whole days, midnight UTC of the first.
        end: When it is over; of one that lasts whole days, midnight UTC after the last.
        all_day: Whether it lasts whole days.
        location: Where.
        description: More about it.
        status: CONFIRMED, TENTATIVE or CANCELLED, where that is said.
        repeats: Whether it is one of a series.
        guests: Their mail addresses.
        deleted: Whether it is no more; nothing but its address is known then.
    """

    id: str = ""
    calendar: str = ""
    url: str = ""
    etag: str = ""
    summary: str = ""
    start: datetime | None = None
    end: datetime | None = None
    all_day: bool = False
    location: str = ""
    description: str = ""
    status: str = ""
    repeats: bool = False
    guests: list[str] = Field(default_factory=list)
    deleted: bool = False


def parsed(text: str) -> Calendar:
    """What a server keeps.

    Raises:
        Refused: It is no iCalendar.
    """
    try:
        return Calendar.from_ical(text)  # type: ignore[return-value]
    except (ValueError, IndexError, KeyError):
        raise Refused(Words("caldav answered an event that cannot be read",
                            "caldav a répondu un événement illisible")) from None  # fmt: skip


def events_in(text: str, calendar: str, url: str, etag: str) -> list[Event]:
    """The events of one resource: one, or the occurrences of a series."""
    return [event_of(one, calendar, url, etag) for one in parsed(text).walk("VEVENT")]


def main_event(calendar: Calendar) -> Component:
    """The event itself, not a changed occurrence of it.

    Raises:
        Refused: There is none.
    """
    found: list[Any] = calendar.walk("VEVENT")
    if not found:
        raise Refused(Words("caldav answered no event", "caldav n'a répondu aucun événement"))
    return next((one for one in found if "RECURRENCE-ID" not in one), found[0])


def made(uid: str, fields: dict[str, Any]) -> bytes:
    """A new event, as a server takes it."""
    calendar, event = Calendar(), Component()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    event.add("uid", uid)
    event.add("created", datetime.now(UTC))
    calendar.add_component(event)
    return changed(calendar, fields)


def changed(calendar: Calendar, fields: dict[str, Any]) -> bytes:
    """An event with other fields.

    Args:
        calendar: What the server has.
        fields: By their names in iCalendar; None leaves one out.
    """
    event = main_event(calendar)
    now = datetime.now(UTC).replace(microsecond=0)
    sequence = int(event.get("SEQUENCE", -1)) + 1
    stamps = {"dtstamp": now, "last-modified": now, "sequence": sequence}
    if "dtend" in fields:
        event.pop("DURATION", None)
    for name, value in {**fields, **stamps}.items():
        event.pop(name.upper(), None)
        if value not in (None, ""):
            event.add(name, value)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def times(start: datetime, end: datetime | None, all_day: bool, zone: str) -> dict[str, Any]:
    """When an event is, as iCalendar says it.

    Raises:
        BadInput: It ends before it begins, or nobody says in which zone it is.
    """
    first, last = _placed(start, zone), _placed(end, zone) if end else None
    if all_day:
        begins: date = first.date()
        ends: date = (last or first).date()
        ends = begins + timedelta(days=1) if ends <= begins and not last else ends
    else:
        begins, ends = first, last or first + timedelta(hours=1)
    if ends <= begins:
        raise BadInput(Words("the event ends before it begins", "l'événement se termine avant de commencer"),
                       field="end")  # fmt: skip
    return {"dtstart": begins, "dtend": ends}


def _placed(at: datetime, zone: str) -> datetime:
    if not zone:
        if at.tzinfo is None:
            raise BadInput(
                Words("a time needs its zone", "une heure a besoin de son fuseau"),
                remedy=Words("Give a zone, such as Europe/Paris.", "Indiquez un fuseau, tel que Europe/Paris."),
                field="zone",
            )
        return at.astimezone(UTC)
    try:
        place = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise BadInput(Words(f"there is no time zone “{zone}”", f"il n'y a pas de fuseau « {zone} »"),
                       field="zone") from None  # fmt: skip
    return at.replace(tzinfo=place) if at.tzinfo is None else at.astimezone(place)


def event_of(one: Any, calendar: str, url: str, etag: str) -> Event:
    """One event of a resource."""
    first = one.decoded("DTSTART") if "DTSTART" in one else None
    last = one.decoded("DTEND") if "DTEND" in one else None
    if last is None and first is not None:
        whole = timedelta(days=0 if isinstance(first, datetime) else 1)
        last = first + (one.decoded("DURATION") if "DURATION" in one else whole)
    guests = one.get("ATTENDEE", [])
    return Event(
        id=str(one.get("UID", "")),
        calendar=calendar,
        url=url,
        etag=etag,
        summary=str(one.get("SUMMARY", "")),
        start=_aware(first),
        end=_aware(last),
        all_day=first is not None and not isinstance(first, datetime),
        location=str(one.get("LOCATION", "")),
        description=str(one.get("DESCRIPTION", "")),
        status=str(one.get("STATUS", "")),
        repeats=any(name in one for name in ("RRULE", "RDATE", "RECURRENCE-ID")),
        guests=[_mail(guest) for guest in ([guests] if isinstance(guests, vCalAddress) else guests)],
    )


def _aware(value: date | datetime | None) -> datetime | None:
    if value is None:
        return None
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value if value.tzinfo else value.replace(tzinfo=UTC)  # RFC 5545's "floating" time has no zone at all


def _mail(guest: Any) -> str:
    return str(guest).removeprefix("mailto:").removeprefix("MAILTO:")
