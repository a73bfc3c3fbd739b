"""CalDAV, against a real Radicale on this machine."""

import asyncio
import base64
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from integrations import caldav
from integrations.caldav import CalDavAccount
from integrations.caldav_events import parsed
from integrations.errors import BadInput, Refused
from integrations.kit import call as calling
from integrations.kit import effects
from integrations.kit.doing import once
from tests.integrations.steps import do

PASSWORD = "not-a-real-password"
START = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
INVITED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:invited@studio.example
DTSTAMP:20261101T000000Z
DTSTART:20261201T090000Z
DURATION:PT30M
SUMMARY:Point client
ATTENDEE:mailto:client@bakery.example
END:VEVENT
END:VCALENDAR
"""
SERIES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:series@studio.example
DTSTAMP:20261101T000000Z
DTSTART:20261201T080000Z
DTEND:20261201T081500Z
RRULE:FREQ=DAILY;COUNT=5
SUMMARY:Café d'équipe
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("radicale")
    (folder / "users").write_text(f"ines:{PASSWORD}\nluc:{PASSWORD}\n")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder / 'users'}\n"
        f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {folder / 'data'}\n"
        "[logging]\nlevel = error\n"
    )
    command = [sys.executable, "-m", "radicale", "--config", str(folder / "config")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait(process, port, folder / "log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(process: subprocess.Popen, port: int, log: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(log.read_text("utf-8", "replace"))


def _put(url: str, method: str, body: str = "", type_: str = "text/calendar") -> None:
    """What another program does at the server."""
    sign = base64.b64encode(f"ines:{PASSWORD}".encode()).decode()
    headers = {"Authorization": f"Basic {sign}", "Content-Type": type_}
    urllib.request.urlopen(urllib.request.Request(url, body.encode(), headers, method=method), timeout=10).close()


@pytest.fixture
def agenda(server: str) -> str:
    """An empty calendar of its own."""
    url = f"{server}/ines/{uuid4().hex}/"
    _put(url, "MKCALENDAR", '<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>'
         f"<D:displayname>Été {url[-6:-1]}</D:displayname></D:prop></D:set></C:mkcalendar>", "text/xml")  # fmt: skip
    return url


@pytest.fixture
def account(server: str, monkeypatch: pytest.MonkeyPatch) -> CalDavAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return CalDavAccount(server=server, private=True, user="ines", password=PASSWORD)


async def test_who_the_account_is_and_which_calendars_it_has(server, account, agenda):
    assert f"Été {agenda[-6:-1]}" in await account.verify()
    assert agenda in [one.url for one in await caldav.list_calendars.fn(account)]
    with pytest.raises(Refused) as caught:
        await account.model_copy(update={"password": caldav.SecretStr("wrong")}).verify()
    assert "freelance connect caldav" in caught.value.message("en")
    with pytest.raises(Refused, match="no one calendar"):
        await caldav.get_event.fn(account, "Nulle part", "x")


async def test_an_event_is_made_changed_and_deleted(account, agenda, book):
    name = f"Été {agenda[-6:-1]}"
    made = await do(caldav.create_event, account, calendar=name, summary="Réunion ; budget, 1 200 €",
                    start=datetime(2026, 12, 1, 10, 0), zone="Europe/Paris", location="Café de l'Œuvre")  # fmt: skip
    assert (made.summary, made.location) == ("Réunion ; budget, 1 200 €", "Café de l'Œuvre")
    assert (made.start, made.end) == (START, START + timedelta(hours=1))
    moved = await do(caldav.update_event, account, calendar=agenda, event=made.id,
                     start=datetime(2026, 12, 2, 10, 0), zone="Europe/Paris")  # fmt: skip
    assert moved.start == START + timedelta(days=1) and moved.end - moved.start == timedelta(hours=1)
    assert (moved.summary, moved.etag != made.etag) == (made.summary, True)
    assert (await caldav.get_event.fn(account, agenda, made.id)).start == moved.start
    assert await do(caldav.delete_event, account, calendar=agenda, event=made.id)
    with pytest.raises(Refused, match="no event"):
        await caldav.get_event.fn(account, agenda, made.id)


async def test_whole_days_and_what_cannot_be(account, agenda, book):
    days = {"start": datetime(2026, 12, 24), "end": datetime(2026, 12, 26), "all_day": True, "zone": "Europe/Paris"}
    day = await do(caldav.create_event, account, calendar=agenda, summary="Congés", **days)
    assert day.all_day and (day.start.day, day.end.day) == (24, 26)
    for wrong in ({"start": datetime(2026, 12, 1)}, {"start": START, "zone": "Paris"}, {"start": START, "end": START}):
        with pytest.raises(BadInput):
            await do(caldav.create_event, account, calendar=agenda, summary="x", **wrong)


async def test_a_series_is_listed_by_its_occurrences(account, agenda):
    _put(f"{agenda}series.ics", "PUT", SERIES)
    found = await caldav.list_events.fn(account, agenda, START, START + timedelta(days=2))
    assert [one.start.day for one in found] == [2, 3]
    assert {one.summary for one in found} == {"Café d'équipe"}


async def test_an_event_with_guests_is_only_read(account, agenda, book):
    _put(f"{agenda}invited.ics", "PUT", INVITED)
    event = await caldav.get_event.fn(account, agenda, "invited@studio.example")
    assert event.guests == ["client@bakery.example"] and event.end - event.start == timedelta(minutes=30)
    for step in (caldav.update_event, caldav.delete_event):
        with pytest.raises(Refused, match="guests"):
            await do(step, account, calendar=agenda, event=event.id)
    assert len(await caldav.list_events.fn(account, agenda, START, START + timedelta(hours=1))) == 1


async def test_an_interrupted_creation_is_found_again(account, agenda, book, monkeypatch):
    monkeypatch.setattr(effects, "GRACE", timedelta(0))
    monkeypatch.setattr(effects, "LEASE", timedelta(0))
    given: dict[str, Any] = {"calendar": agenda, "summary": "Une fois", "start": START}

    async def cut(*_args: Any, **_given: Any) -> Any:
        raise asyncio.CancelledError

    with monkeypatch.context() as patch, once("une fois"):
        patch.setattr(caldav, "_resource", cut)  # the process ends after the PUT
        with pytest.raises(asyncio.CancelledError):
            await do(caldav.create_event, account, **given)
    with once("une fois"):
        again = await do(caldav.create_event, account, **given)
    found = await caldav.list_events.fn(account, agenda, START, START + timedelta(hours=1))
    assert [one.id for one in found] == [again.id]


async def test_what_changed_is_news(account, agenda, book):
    start = await caldav.changed_events.fn(account, agenda)
    made = await do(caldav.create_event, account, calendar=agenda, summary="Appel", start=START)
    first = await caldav.changed_events.fn(account, agenda, since=start.cursor)
    await do(caldav.delete_event, account, calendar=agenda, event=made.id)
    second = await caldav.changed_events.fn(account, agenda, since=first.cursor)
    third = await caldav.changed_events.fn(account, agenda, since=second.cursor)
    assert [one.summary for one in first.items] == ["Appel"]
    assert [(one.deleted, one.url) for one in second.items] == [(True, made.url)]
    assert (start.items, third.items) == ([], [])
    with pytest.raises(Refused, match="cursor"):
        await caldav.changed_events.fn(account, agenda, since="http://radicale.org/ns/sync/unknown")


async def test_an_address_that_speaks_no_caldav_is_told(account):
    with pytest.raises(Refused):
        await account.model_copy(update={"server": account.server + "/.web"}).verify()


def test_what_is_no_event_is_told():
    with pytest.raises(Refused, match="cannot be read"):
        parsed("no calendar")
