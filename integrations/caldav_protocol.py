"""CalDAV's requests and answers (RFC 4791, 6578): XML there, plain data here."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as xml
from xml.sax.saxutils import escape

from integrations.errors import Refused
from integrations.kit.account import Account
from integrations.kit.call import Reply, call
from integrations.words import Words

DAV, CAL = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_NAMESPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:A="http://apple.com/ns/ical/"'
_ELSEWHERE = frozenset({301, 302, 303, 307, 308})
_TAGS = re.compile(r"<[^>]*>")


class Found:
    """One resource of an answer.

    Args:
        href: Its path on the server.
        gone: Whether the server says that it is no more.
        properties: Those that it has, by their names in Clark's notation.
    """

    def __init__(self, href: str, gone: bool, properties: Mapping[str, xml.Element]) -> None:
        self.href, self.gone, self._properties = href, gone, properties

    def text(self, name: str) -> str:
        """A property's text; "" where there is none."""
        found = self._properties.get(name)
        return (found.text or "").strip() if found is not None else ""

    def href_in(self, name: str) -> str:
        """The address that a property holds."""
        found = self._properties.get(name)
        inner = found.find(f"{DAV}href") if found is not None else None
        return (inner.text or "").strip() if inner is not None else ""

    def has(self, name: str, child: str) -> bool:
        """Whether a property holds an element."""
        found = self._properties.get(name)
        return found is not None and found.find(child) is not None

    def names_in(self, name: str, child: str) -> set[str]:
        """The names of a property's elements."""
        found = self._properties.get(name)
        return {one.get("name", "") for one in found.iterfind(child)} if found is not None else set()


async def propfind(account: Account, path: str, properties: str, depth: int = 0) -> tuple[str, list[Found]]:
    """Asks for properties.

    Returns:
        Where it was answered, redirects followed, and the resources.
    """
    body = f"<D:propfind {_NAMESPACES}><D:prop>{properties}</D:prop></D:propfind>"
    for _ in range(4):
        reply = await _send(account, "PROPFIND", path, body, depth, _ELSEWHERE)
        if reply.status not in _ELSEWHERE:
            return reply.url, _multistatus(reply)[0]
        path = urljoin(reply.url, reply.headers.get("location", ""))  # another server is refused by the kit
    raise Refused(Words("caldav leads in circles", "caldav tourne en rond"))


async def query(account: Account, path: str, condition: str, data: str = "<C:calendar-data/>") -> list[Found]:
    """The events that a condition holds for.

    Args:
        account: Through which account.
        path: The calendar.
        condition: What stands inside the filter for VEVENT.
        data: What is wanted of each.
    """
    body = (
        f"<C:calendar-query {_NAMESPACES}><D:prop><D:getetag/>{data}</D:prop><C:filter>"
        f'<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">{condition}</C:comp-filter></C:comp-filter>'
        "</C:filter></C:calendar-query>"
    )
    return _multistatus(await _send(account, "REPORT", path, body, 1))[0]


async def multiget(account: Account, path: str, hrefs: list[str]) -> list[Found]:
    """The events at some addresses."""
    wanted = "".join(f"<D:href>{escape(one)}</D:href>" for one in hrefs)
    body = (
        f"<C:calendar-multiget {_NAMESPACES}><D:prop><D:getetag/><C:calendar-data/></D:prop>{wanted}"
        "</C:calendar-multiget>"
    )
    return _multistatus(await _send(account, "REPORT", path, body, 1))[0]


async def changes(account: Account, path: str, token: str) -> tuple[list[Found], str]:
    """What changed in a calendar since a token, and the next token."""
    body = (
        f"<D:sync-collection {_NAMESPACES}><D:sync-token>{escape(token)}</D:sync-token>"
        "<D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>"
    )
    reply = await _send(account, "REPORT", path, body, 0, frozenset({403, 409}))
    if reply.status >= 300:
        raise Refused(
            Words("caldav no longer knows this cursor", "caldav ne connaît plus ce curseur"),
            remedy=Words("Begin anew with an empty one.", "Recommencez avec un curseur vide."),
        )
    return _multistatus(reply)


async def _send(
    account: Account, method: str, path: str, body: str, depth: int, expected: frozenset[int] = frozenset()
) -> Reply:
    text = f'<?xml version="1.0" encoding="utf-8"?>{body}'.encode()
    headers = {"content-type": "application/xml; charset=utf-8", "depth": str(depth), "accept": "application/xml"}
    return await call(
        account, method, path, content=text, headers=headers, effect="read", expected=expected
    )  # fmt: skip


def _multistatus(reply: Reply) -> tuple[list[Found], str]:
    try:
        root = xml.fromstring(reply.content)
    except xml.ParseError:
        root = None
    if root is None or root.tag != f"{DAV}multistatus":
        raise Refused(
            Words("this server does not speak CalDAV there", "ce serveur ne parle pas CalDAV à cet endroit"),
            remedy=Words("Look at the account's address.", "Vérifiez l'adresse du compte."),
        )
    return [_found(one) for one in root.iterfind(f"{DAV}response")], root.findtext(f"{DAV}sync-token", "").strip()


def _found(response: xml.Element) -> Found:
    properties: dict[str, Any] = {}
    for part in response.iterfind(f"{DAV}propstat"):
        if " 200" in part.findtext(f"{DAV}status", ""):
            properties |= {one.tag: one for one in part.iterfind(f"{DAV}prop/*")}
    gone = " 404" in response.findtext(f"{DAV}status", "")
    return Found(response.findtext(f"{DAV}href", "").strip(), gone, properties)


def said_in_xml(content: bytes) -> str:
    """The words of an error."""
    return " ".join(_TAGS.sub(" ", content[:65_536].decode("utf-8", "replace")).split())


def utc(at: datetime) -> str:
    """A moment as iCalendar writes it; one without a zone is taken to be in UTC."""
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
