"""`POST /hooks/<name>`: how large, how many, from whom; then durably into the inbox; only then the answer.

What is answered says nothing of why: 200 kept (now or before), 401 not from who holds the secret, 404 no such hook, 405
not a POST, 408 too slow, 413 too large, 429 too many, 503 try again later.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from cli.hooks.pace import Paces
from integrations.webhook import Webhook
from integrations.webhook_delivery import challenge
from ledger import LedgerError
from ledger.inbox import Delivery, Received

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
PATH = "/hooks/"
SLOWEST = 15.0  # seconds until a body must be there
LEDGER_WAITS = 20.0  # seconds until a ledger that does not write is given up: senders do not wait longer
MOST_IN_MEMORY = 64 * 1024 * 1024  # bytes of all bodies that are being taken
AGAIN = 5  # seconds after which a sender may try again


class Known(Protocol):
    """The hooks that there are."""

    async def find(self, name: str) -> Webhook | None:
        """A hook by name; None where there is none.

        Raises:
            Unready: It is not known yet which there are.
        """


class Unready(Exception):
    """It is not known yet which hooks there are."""


class Gone(Exception):
    """The sender hung up before all was sent."""


class Answer(Exception):
    """What is answered in place of 200.

    Args:
        status: Of HTTP.
        retry: Seconds after which the sender may try again.
        text: The body: Slack's challenge.
    """

    def __init__(self, status: int, retry: float = 0, text: str = "") -> None:
        self.status, self.retry, self.text = status, retry, text
        super().__init__(status)


class Receiver:
    """The ASGI application.

    Args:
        known: The hooks.
        keep: Puts a delivery into the inbox; returns once it is on the disk.
        told: Called after an answer to a new delivery.
        clock: Seconds since 1970.
    """

    def __init__(
        self,
        known: Known,
        keep: Callable[[Delivery], Awaitable[Received]],
        told: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.known, self.keep, self.told, self.clock = known, keep, told, clock
        self.paces = Paces()
        self.held = 0  # bytes of the bodies that are being taken

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        is_new = False
        try:
            is_new = await self._take(scope, receive)
            answer = Answer(200)
        except Answer as given:
            answer = given
        except Gone:
            return
        await send({"type": "http.response.start", "status": answer.status, "headers": _headers(answer)})
        await send({"type": "http.response.body", "body": answer.text.encode()})
        if is_new:
            self.told()

    async def _take(self, scope: Scope, receive: Receive) -> bool:
        """Takes a delivery.

        Returns:
            Whether it is new.
        """
        path, method = str(scope["path"]), str(scope["method"])
        if path == "/health":
            raise Answer(200, text="ok")
        name = path.removeprefix(PATH)
        if not path.startswith(PATH) or not name or "/" in name:
            raise Answer(404)
        try:
            hook = await self.known.find(name)
        except Unready:
            raise Answer(503, AGAIN) from None
        if hook is None:
            raise Answer(404)
        if method != "POST":
            raise Answer(405)
        headers = _by_name(scope["headers"])
        body = await self._body(receive, headers, hook.largest)
        try:
            if wait := self.paces.wait(name, hook.rate, hook.burst):
                raise Answer(429, wait)
            peer = scope.get("client") or ("",)
            if not hook.admits(body, headers, str(peer[0]), self.clock()):
                raise Answer(401)
            if hook.check == "slack" and (echo := challenge(body)) is not None:
                raise Answer(200, text=echo)
            delivery = Delivery(
                name, hook.number_of(body, headers), body, headers.get("content-type", ""), hook.kept(headers)
            )
            return (await self._kept(delivery)).is_new
        finally:
            self.held -= len(body)

    async def _kept(self, delivery: Delivery) -> Received:
        try:
            async with asyncio.timeout(LEDGER_WAITS):
                return await self.keep(delivery)
        except LedgerError as error:  # its words hold neither values nor the password
            print(f"hooks: {delivery.hook}: {error}", flush=True)
        except Exception as error:
            print(f"hooks: {delivery.hook}: not kept: {type(error).__name__}", flush=True)
        raise Answer(503, AGAIN)

    async def _body(self, receive: Receive, headers: dict[str, str], largest: int) -> bytes:
        """Reads the body, never more of it than a hook takes."""
        told = headers.get("content-length", "0")
        if told.isdigit() and int(told) > largest:
            raise Answer(413)
        parts: list[bytes] = []
        size = 0
        try:
            async with asyncio.timeout(SLOWEST):
                while True:
                    event = await receive()
                    if event["type"] == "http.disconnect":
                        raise Gone
                    part = event.get("body", b"")
                    size += len(part)
                    self.held += len(part)
                    if size > largest:
                        raise Answer(413)
                    if self.held > MOST_IN_MEMORY:
                        raise Answer(503, AGAIN)
                    parts.append(part)
                    if not event.get("more_body"):
                        return b"".join(parts)
        except TimeoutError:
            self.held -= size
            raise Answer(408) from None
        except BaseException:
            self.held -= size
            raise


def _by_name(pairs: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by their names in lower case; one that came twice as one list, as HTTP has it."""
    found: dict[str, str] = {}
    for name, value in pairs:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _headers(answer: Answer) -> list[tuple[bytes, bytes]]:
    found = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(answer.text.encode())).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    if answer.retry:
        found.append((b"retry-after", str(max(1, math.ceil(answer.retry))).encode()))
    if answer.status == 405:
        found.append((b"allow", b"POST"))
    if answer.status in (408, 413):
        found.append((b"connection", b"close"))  # the rest of the body is not read
    return found
