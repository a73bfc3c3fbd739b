"""What is hard to bring about over a line: slow senders, full memory, a server that is away, a ledger that is slow."""

import asyncio
import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from cli.hooks import app as hooks_app
from cli.hooks.app import Receiver, Unready
from cli.hooks.pace import Paces
from cli.hooks.serve import listen
from cli.hooks.tell import Teller, event_of
from cli.hooks.writer import Busy, Writer
from integrations.webhook import Webhook
from ledger import Ledger, LedgerError, open_ledger
from ledger.inbox import Delivery, Entry, Received, find, listed, receive, untold
from tests.cli.up.conftest import free_port


class Known:
    def __init__(self, **hooks: Webhook) -> None:
        self.hooks = hooks

    async def find(self, name: str) -> Webhook | None:
        if not self.hooks:
            raise Unready
        return self.hooks.get(name)


async def keep(delivery: Delivery) -> Received:
    return Received(1, True)


async def call(receiver: Receiver, *parts: bytes | float, **headers: str) -> tuple[int, dict[str, str]]:
    """One request, its body in parts; a number waits so many seconds."""
    waiting = list(parts)
    sent: list[dict[str, Any]] = []

    async def give() -> dict[str, Any]:
        if waiting and isinstance(waiting[0], float):
            await asyncio.sleep(waiting.pop(0))  # type: ignore[arg-type]
        if not waiting:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    async def take(message: dict[str, Any]) -> None:
        sent.append(message)

    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    given.append((b"host", b"127.0.0.1"))
    scope = {"type": "http", "path": "/hooks/a", "method": "POST", "headers": given, "client": ("127.0.0.1", 1)}
    await receiver(scope, give, take)
    if not sent:
        return 0, {}
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}


async def test_a_server_that_is_away_is_no_404() -> None:
    assert (await call(Receiver(Known(), keep), b""))[0] == 503
    assert (await call(Receiver(Known(b=Webhook(check="none")), keep), b""))[0] == 404


async def test_a_sender_that_is_slow_or_hangs_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hooks_app, "SLOWEST", 0.05)
    receiver = Receiver(Known(a=Webhook(check="none")), keep)
    status, headers = await call(receiver, b"a", 1.0, b"b")
    assert (status, headers["connection"], receiver.held) == (408, "close", 0)
    assert await call(receiver, b"a", 0.0) == (0, {}) and receiver.held == 0, "nobody is there to be answered"
    assert (await call(receiver, b"a", b"b"))[0] == 200


async def test_never_more_is_held_than_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hooks_app, "MOST_IN_MEMORY", 1500)
    receiver = Receiver(Known(a=Webhook(check="none", largest=1000)), keep)
    first = asyncio.create_task(call(receiver, b"x" * 900, 0.1, b"x"))
    await asyncio.sleep(0.02)
    status, headers = await call(receiver, b"x" * 900)
    assert status == 503 and int(headers["retry-after"]) > 0
    assert (await first)[0] == 200 and receiver.held == 0
    assert (await call(receiver, b"x" * 600, b"x" * 600))[0] == 413 and receiver.held == 0
    assert (await call(receiver, content_length="1001"))[0] == 413


@pytest.mark.parametrize("error", [LedgerError("full", "ledger.db"), Busy(), ValueError("swordfish")])
async def test_what_is_not_kept_is_not_answered_with_200(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    async def fail(delivery: Delivery) -> Received:
        raise error

    woken: list[int] = []
    receiver = Receiver(Known(a=Webhook(check="none")), fail, lambda: woken.append(1))
    assert (await call(receiver, b"x"))[0] == 503
    assert not woken and "swordfish" not in capsys.readouterr().out


async def test_a_ledger_that_takes_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hooks_app, "LEDGER_WAITS", 0.02)

    async def slowly(delivery: Delivery) -> Received:
        await asyncio.sleep(1)
        return Received(1, True)

    assert (await call(Receiver(Known(a=Webhook(check="none")), slowly), b"x"))[0] == 503


def test_the_pace_of_a_hook() -> None:
    now = [100.0]
    paces = Paces(lambda: now[0])
    assert [paces.wait("a", 2, 3) for _ in range(4)] == [0, 0, 0, 0.5]
    assert paces.wait("b", 2, 3) == 0
    now[0] += 0.5
    assert paces.wait("a", 2, 3) == 0 and paces.wait("a", 2, 3) > 0
    now[0] += 100
    assert [paces.wait("a", 2, 3) > 0 for _ in range(4)] == [False, False, False, True], "never more than the burst"
    assert paces.wait("a", 2, 5) == 0, "changed limits begin anew"


@pytest.fixture
def book(tmp_path: Path) -> Callable[[], Ledger]:
    return lambda: open_ledger(f"sqlite:///{tmp_path / 'ledger.db'}")


async def test_the_writer_answers_each_and_outlives_a_failure(book: Callable[[], Ledger]) -> None:
    opened = 0

    def open_book() -> Ledger:
        nonlocal opened
        opened += 1
        if opened == 1:
            raise LedgerError("unreachable", "ledger.db")
        return book()

    writer = Writer(open_book, asyncio.get_running_loop())
    writer.start()
    with pytest.raises(LedgerError):
        await writer.keep(Delivery("a", "0", b""))
    wanted = [Delivery("a", str(number % 30), b"x") for number in range(60)]
    got = await asyncio.gather(*(writer.keep(each) for each in wanted))
    assert sum(each.is_new for each in got) == 30 and len({each.number for each in got}) == 30
    bad = Delivery("a", "bad", "no bytes")  # type: ignore[arg-type]
    results = await asyncio.gather(writer.keep(bad), writer.keep(Delivery("a", "good", b"")), return_exceptions=True)
    assert isinstance(results[0], Exception) and isinstance(results[1], Received), "one does not take others with it"
    writer.end()
    await asyncio.to_thread(writer.join, 5)
    assert not writer.is_alive() and opened == 2


def entry_of(body: bytes, book: Callable[[], Ledger]) -> Entry:
    ledger = book()
    receive(ledger, Delivery("shop", "evt_1", body, "application/json", {"x-github-event": "issues"}))
    (entry,) = untold(ledger, body_up_to=8192)
    assert find(ledger, entry.id) is not None
    ledger.close()
    return entry


@pytest.mark.parametrize(
    ("body", "carried"),
    [
        (b'{"a": [1, 2.5, null, true, "\xc3\xa9"]}', {"a": [1, 2.5, None, True, "é"]}),
        (b'{"a": 1e999}', None),
        (b'{"a": NaN}', None),
        (b'{"a": 123456789012345678901234567890}', None),
        (b'{"a": "\\ud800"}', None),
        (b'{"a": "\\u0000"}', None),
        (b"[" * 20 + b"]" * 20, None),
        (b"[" * 4000, None),
        (b"a=1", None),
        (b'"' + b"x" * 9000 + b'"', None),
    ],
)
def test_an_event_carries_what_every_reader_can_hold(body: bytes, carried: Any, book: Callable[[], Ledger]) -> None:
    entry = entry_of(body, book)
    event = event_of(entry)
    assert event["payload"]["body"] == carried and event["payload"]["type"] == "issues"
    json.dumps(event, allow_nan=False, ensure_ascii=False).encode()
    assert event["id"] == event_of(entry)["id"], "told twice, it is the same event"


class Server:
    """Stands in for Prefect's API: it takes no event that carries one of these, and none at all while it is away."""

    def __init__(self, *hated: object) -> None:
        self.hated, self.away = hated, False
        self.events: list[dict[str, Any]] = []

    async def request(self, method: str, path: str, json: list[dict[str, Any]]) -> None:
        assert (method, path) == ("POST", "/events")
        request = httpx.Request(method, f"http://127.0.0.1{path}")
        if self.away:
            raise httpx.ConnectError("away", request=request)
        if any(event["payload"]["body"] in self.hated or event["payload"]["hook"] in self.hated for event in json):
            raise httpx.HTTPStatusError("no", request=request, response=httpx.Response(422, request=request))
        self.events += json


async def test_one_event_that_is_refused_does_not_stop_the_others(book: Callable[[], Ledger]) -> None:
    ledger, server = book(), Server("bad body", "bad")
    for number, (hook, body) in enumerate([("a", b'"fine"'), ("a", b'"bad body"'), ("bad", b"1"), ("a", b'"fine"')]):
        receive(ledger, Delivery(hook, f"{number}", body))
    teller = Teller(book, cast(Any, server), "home")
    server.away = True
    with pytest.raises(httpx.ConnectError):
        await teller.tell()
    assert len(untold(ledger)) == 4
    server.away = False
    assert not await teller.tell()
    assert [(each["payload"]["number"], each["payload"]["body"]) for each in server.events] == [
        (1, "fine"), (2, None), (4, "fine"),
    ]  # fmt: skip
    assert [entry.state for entry in listed(ledger)][::-1] == ["told", "told", "failed", "told"]
    assert "does not take" in listed(ledger, states=["failed"])[0].why
    ledger.close()


async def test_one_machine_tells_at_a_time(book: Callable[[], Ledger]) -> None:
    ledger, server = book(), Server()
    here, there = (Teller(book, cast(Any, server), home) for home in ("here", "there"))
    receive(ledger, Delivery("a", "1", b""))
    await here.tell()
    receive(ledger, Delivery("a", "2", b""))
    assert not await there.tell() and len(server.events) == 1
    await Teller(book, cast(Any, server), "here").tell()  # its process was started again
    assert len(server.events) == 2 and len({event["id"] for event in server.events}) == 2
    ledger.close()


async def test_a_port_that_is_taken_is_told() -> None:
    port, said = free_port(), []
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        serving = asyncio.create_task(listen(Receiver(Known(), keep), "127.0.0.1", port, said.append))
        await asyncio.sleep(0.2)
        assert len(said) == 1 and str(port) in said[0] and "FREELANCE_HOOKS_PORT" in said[0]
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
