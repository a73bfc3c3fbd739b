"""CalDAV: the calendars of iCloud, Nextcloud, Fastmail, Infomaniak, Radicale… (RFC 4791; changes by RFC 6578).

Events with guests are only read here: a server tells the guests of what changes (RFC 6638).
"""

import base64
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from pydantic import BaseModel, Field, SecretStr

from integrations import caldav_protocol as protocol
from integrations.caldav_events import Event, changed, event_of, events_in, made, main_event, parsed, times
from integrations.caldav_protocol import CAL, DAV, Found, utc
from integrations.errors import Refused
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.news import News
from integrations.kit.steps import action, search, trigger
from integrations.kit.transport import Answer
from integrations.words import Words

AT_ONCE = 50  # events asked for by their addresses in one request
_ICLOUD = tuple(f"https://p{number:02}-caldav.icloud.com" for number in range(1, 201))


class CalDavAccount(Account):
    """A person's calendars on a server. / Les agendas d'une personne sur un serveur."""

    service = "caldav"
    vendor = "CalDAV"
    where = "iCloud: appleid.apple.com → app-specific passwords"

    server: str = Field(
        title="Address / Adresse",
        description="https://caldav.icloud.com, https://cloud.studio.example/remote.php/dav…",
        pattern=r"^https?://[^\s?#]+$",
        max_length=500,
    )
    user: str = Field(title="User name / Identifiant", min_length=1, max_length=200)
    password: SecretStr = Field(
        title="Password / Mot de passe",
        description="One for this program alone, where the server makes such / "
        "un mot de passe d'application, si le serveur en propose",
    )

    @property
    def hosts(self) -> tuple[str, ...]:  # type: ignore[override]
        """iCloud keeps each person's calendars on one of its numbered servers."""
        return _ICLOUD if urlsplit(self.server).hostname == "caldav.icloud.com" else ()

    async def authorization(self) -> Mapping[str, str]:
        pair = f"{self.user}:{self.password.get_secret_value()}"
        return {"authorization": "Basic " + base64.b64encode(pair.encode()).decode()}

    def explain(self, answer: Answer) -> str:
        return protocol.said_in_xml(answer.content)

    async def verify(self) -> str:
        """Counts the calendars. / Compte les agendas."""
        found = await _calendars(self)
        return f"{self.user} @ {urlsplit(self.address).hostname}: {', '.join(one.name for one in found)}"


class Agenda(BaseModel):
    """A calendar.

    Args:
        url: Its address, by which it is named in the other steps.
        name: As the person calls it.
        color: As #rrggbb; "" where it has none.
    """

    url: str
    name: str = ""
    color: str = ""


@search
async def list_calendars(account: CalDavAccount) -> list[Agenda]:
    """Lists the calendars that hold events. / Liste les agendas qui contiennent des événements."""
    return await _calendars(account)


@search
async def list_events(
    account: CalDavAccount, calendar: str, start: datetime, end: datetime, most: int = Field(500, ge=1, le=10_000)
) -> list[Event]:
    """Lists what is in a calendar in some time, the first first. / Liste les événements d'une période.

    Args:
        calendar: Its name or address. / Son nom ou son adresse.
        start: From when, with a zone. / À partir de quand, avec un fuseau.
        end: Until when. / Jusqu'à quand.
        most: How many at most. / Combien au plus.
    """
    url, between = await _url(account, calendar), f'start="{utc(start)}" end="{utc(end)}"'
    data = f"<C:calendar-data><C:expand {between}/></C:calendar-data>"  # each occurrence of a series by itself
    found = await protocol.query(account, url, f"<C:time-range {between}/>", data)
    events = [event for one in found for event in _events(url, one)]
    return sorted(events, key=lambda event: event.start or start)[:most]


@search
async def get_event(account: CalDavAccount, calendar: str, event: str) -> Event:
    """Gets an event. / Lit un événement.

    Args:
        calendar: The calendar's name or address. / Le nom ou l'adresse de l'agenda.
        event: The event's id. / L'identifiant de l'événement.
    """
    url = await _url(account, calendar)
    return _one(url, await _resource(account, url, event))


async def _left(account: CalDavAccount, calendar: str, **_given: Any) -> Event | None:
    """The event that an interrupted try left there, by its UID."""
    url = await _url(account, calendar)
    found = await _look(account, url, now_doing().marker)
    return _one(url, found) if found else None


@action("write", target="summary", repeat="asked", ask=_left)
async def create_event(
    account: CalDavAccount,
    calendar: str,
    summary: str,
    start: datetime,
    end: datetime | None = None,
    all_day: bool = False,
    zone: str = "",
    location: str = "",
    description: str = "",
) -> Event:
    """Puts an event into a calendar; nobody is invited. / Ajoute un événement à un agenda ; personne n'est invité.

    Args:
        calendar: The calendar's name or address. / Le nom ou l'adresse de l'agenda.
        summary: What it is. / De quoi il s'agit.
        start: When it begins. / Quand il commence.
        end: When it is over; an hour later, or the same day, by default. / Quand il se termine.
        all_day: Whether it lasts whole days; the end is then the day after. / S'il dure des journées entières.
        zone: Time zone, such as Europe/Paris. / Fuseau horaire, tel que Europe/Paris.
        location: Where. / Où.
        description: More about it. / Plus de détails.
    """
    url, uid = await _url(account, calendar), now_doing().marker
    fields = {**times(start, end, all_day, zone), "summary": summary, "location": location, "description": description}
    path = urljoin(url, f"{uid}.ics")
    headers = {"content-type": "text/calendar; charset=utf-8", "if-none-match": "*"}
    reply = await call(account, "PUT", path, content=made(uid, fields), headers=headers, expected=frozenset({412}))
    if reply.status == 412 and not await _look(account, url, uid):
        raise Refused(Words("caldav has something else at that address", "caldav a autre chose à cette adresse"))
    return _one(url, await _resource(account, url, uid))


@action("write", target="event", repeat="keyed")
async def update_event(
    account: CalDavAccount,
    calendar: str,
    event: str,
    summary: str | None = None,
    start: datetime | None = None,
    end: datetime | None = None,
    all_day: bool = False,
    zone: str = "",
    location: str | None = None,
    description: str | None = None,
) -> Event:
    """Changes an event without guests; what is not given stays. / Modifie un événement sans invités.

    Args:
        calendar: The calendar's name or address. / Le nom ou l'adresse de l'agenda.
        event: The event's id. / L'identifiant de l'événement.
        summary: What it is. / De quoi il s'agit.
        start: When it begins. / Quand il commence.
        end: When it is over, given with the start. / Quand il se termine, avec le début.
        all_day: Whether it lasts whole days. / S'il dure des journées entières.
        zone: Time zone, such as Europe/Paris. / Fuseau horaire, tel que Europe/Paris.
        location: Where. / Où.
        description: More about it. / Plus de détails.
    """
    url = await _url(account, calendar)
    found = await _resource(account, url, event)
    before = _alone(_one(url, found))
    fields: dict[str, Any] = {"summary": summary, "location": location, "description": description}
    fields = {name: value for name, value in fields.items() if value is not None}
    if start is not None:
        lasts = before.end - before.start if before.end and before.start and before.all_day == all_day else None
        fields |= times(start, end or (start + lasts if lasts else None), all_day, zone)
    content = changed(parsed(found.text(f"{CAL}calendar-data")), fields)
    headers = {"content-type": "text/calendar; charset=utf-8", **_as_seen(before)}
    await call(account, "PUT", before.url, content=content, headers=headers)
    return _one(url, await _resource(account, url, event))


async def _is_gone(account: CalDavAccount, calendar: str, event: str) -> bool | None:
    return None if await _look(account, await _url(account, calendar), event) else True


@action("write", target="event", repeat="asked", ask=_is_gone)
async def delete_event(account: CalDavAccount, calendar: str, event: str) -> bool:
    """Deletes an event without guests, with all its occurrences. / Supprime un événement sans invités.

    Args:
        calendar: The calendar's name or address. / Le nom ou l'adresse de l'agenda.
        event: The event's id. / L'identifiant de l'événement.
    """
    url = await _url(account, calendar)
    before = _alone(_one(url, await _resource(account, url, event)))
    await call(account, "DELETE", before.url, headers=_as_seen(before))
    return True


@trigger
async def changed_events(account: CalDavAccount, calendar: str, since: str = "") -> News[Event]:
    """Lists the events that were made, changed or deleted since the last time. / Liste les événements modifiés.

    Args:
        calendar: The calendar's name or address. / Le nom ou l'adresse de l'agenda.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    url = await _url(account, calendar)
    if not since:
        _, found = await protocol.propfind(account, url, "<D:sync-token/>")
        token = found[0].text(f"{DAV}sync-token") if found else ""
        if not token:
            raise Refused(Words("this server does not say what changed (RFC 6578)",
                                "ce serveur ne dit pas ce qui a changé (RFC 6578)"))  # fmt: skip
        return News(cursor=token)
    seen, token = await protocol.changes(account, url, since)
    items = [Event(calendar=url, url=urljoin(url, one.href), deleted=True) for one in seen if one.gone]
    hrefs = [one.href for one in seen if not one.gone and not one.href.endswith("/")]
    for first in range(0, len(hrefs), AT_ONCE):
        found = await protocol.multiget(account, url, hrefs[first : first + AT_ONCE])
        items += [_one(url, one) for one in found if one.text(f"{CAL}calendar-data")]
    return News(items=items, cursor=token)


async def _calendars(account: CalDavAccount) -> list[Agenda]:
    """By way of the principal and its home (RFC 6764, 6; RFC 4791, 6.2.1)."""
    base, found = await protocol.propfind(account, account.address, "<D:current-user-principal/>")
    principal = found[0].href_in(f"{DAV}current-user-principal") if found else ""
    base, found = await protocol.propfind(account, urljoin(base, principal), "<C:calendar-home-set/>")
    home = found[0].href_in(f"{CAL}calendar-home-set") if found else ""
    if not home:
        raise Refused(Words("this person has no calendars there", "cette personne n'a pas d'agendas à cet endroit"))
    wanted = "<D:resourcetype/><D:displayname/><C:supported-calendar-component-set/><A:calendar-color/>"
    base, found = await protocol.propfind(account, urljoin(base, home), wanted, depth=1)
    return [
        Agenda(
            url=urljoin(base, one.href),
            name=one.text(f"{DAV}displayname") or one.href.rstrip("/").rpartition("/")[2],
            color=one.text("{http://apple.com/ns/ical/}calendar-color")[:7],
        )
        for one in found
        if one.has(f"{DAV}resourcetype", f"{CAL}calendar") and _holds_events(one)
    ]


def _holds_events(one: Found) -> bool:
    kinds = one.names_in(f"{CAL}supported-calendar-component-set", f"{CAL}comp")
    return not kinds or "VEVENT" in kinds  # a list of tasks is a calendar too


async def _url(account: CalDavAccount, calendar: str) -> str:
    """A calendar's address, which may have been given by its name.

    Raises:
        Refused: There is none of that name, or several.
    """
    if calendar.startswith(("https://", "http://")):
        return calendar.rstrip("/") + "/"
    known = await _calendars(account)
    named = [one.url for one in known if calendar in (one.name, urlsplit(one.url).path)]
    if len(named) != 1:
        listed = ", ".join(one.name for one in known)
        raise Refused(
            Words(f"there is no one calendar “{calendar}”", f"il n'y a pas un seul agenda « {calendar} »"),
            remedy=Words(f"Choose among {listed}.", f"Choisissez parmi {listed}."),
        )
    return named[0]


async def _look(account: CalDavAccount, url: str, uid: str) -> Found | None:
    matches = f'<C:text-match collation="i;octet">{escape(uid)}</C:text-match>'
    found = await protocol.query(account, url, f'<C:prop-filter name="UID">{matches}</C:prop-filter>')
    return next((one for one in found if _uid(one) == uid), None)  # text-match finds parts of texts too


def _uid(one: Found) -> str:
    text = one.text(f"{CAL}calendar-data")
    return str(main_event(parsed(text)).get("UID", "")) if text else ""


async def _resource(account: CalDavAccount, url: str, uid: str) -> Found:
    found = await _look(account, url, uid)
    if found is None:
        raise Refused(Words(f"there is no event {uid} in that calendar",
                            f"il n'y a pas d'événement {uid} dans cet agenda"))  # fmt: skip
    return found


def _events(url: str, one: Found) -> list[Event]:
    text = one.text(f"{CAL}calendar-data")
    return events_in(text, url, urljoin(url, one.href), one.text(f"{DAV}getetag")) if text else []


def _one(url: str, one: Found) -> Event:
    """The event itself; of a series, its first."""
    text = one.text(f"{CAL}calendar-data")
    return event_of(main_event(parsed(text)), url, urljoin(url, one.href), one.text(f"{DAV}getetag"))


def _alone(event: Event) -> Event:
    """An event that concerns nobody else.

    Raises:
        Refused: Its guests would be told.
    """
    if event.guests:
        raise Refused(
            Words(
                "the event has guests, whom the server would tell",
                "l'événement a des invités, que le serveur préviendrait",
            ),
            remedy=Words("Change it in the calendar itself.", "Modifiez-le dans l'agenda lui-même."),
        )
    return event


def _as_seen(event: Event) -> dict[str, str]:
    return {"if-match": event.etag} if event.etag and not event.etag.startswith("W/") else {}
