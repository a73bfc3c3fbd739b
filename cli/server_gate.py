"""What stands before Prefect's server: who may ask, and patience where its database is busy."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

BUSY = 503  # Prefect's answer where SQLite is locked: nothing was written, ask again
PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0, 1.0)  # seconds until each further attempt
LARGEST = 4_000_000  # bytes of a request that is kept to be asked again


class Gate:
    """Lets the machine's own requests through, and remembers when the last one came.

    A page of another origin, or one that reaches 127.0.0.1 under a name of its own (DNS rebinding), is refused.

    Args:
        app: Prefect's server.
        port: Where it listens.
        others: The address where it listens, and the one under which others reach it.
        any_name: It listens beyond this machine, where it has names that nobody knows here: the password guards it.
    """

    def __init__(self, app: Any, port: int, others: tuple[str, str] = ("", ""), any_name: bool = False) -> None:
        self.app, self.any_name = app, any_name
        self.hosts = {f"{name}:{port}".encode() for name in ("127.0.0.1", "localhost")}
        host, url = others
        if host:
            self.hosts.add(f"{host}:{port}".encode())
        if url:
            self.hosts.add(url.partition("://")[2].encode())
        self.last_used = time.time()
        self.connections = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if not self._ours(headers.get(b"host", b""), headers.get(b"origin", b"")):
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
            else:
                await send({"type": "http.response.start", "status": 403, "headers": []})
                await send({"type": "http.response.body", "body": b"only for this machine"})
            return
        used = scope["path"] != "/api/health"
        self.connections += used
        try:
            await self.app(scope, receive, send)
        finally:
            self.connections -= used
            if used:
                self.last_used = time.time()

    def _ours(self, host: bytes, origin: bytes) -> bool:
        """Whether it was asked for by a name of this server, and by no page of another."""
        known = {*self.hosts, host} if self.any_name else self.hosts
        return host in known and (not origin or origin.partition(b"://")[2] in known)


class Patient:
    """Asks again where Prefect answers that SQLite is busy.

    SQLite refuses a transaction that began by reading when another has written meanwhile. Prefect answers 503 and
    leaves it to the client: its own waits two seconds each time, and its UI shows an error.
    """

    def __init__(self, app: Any, pauses: tuple[float, ...] = PAUSES) -> None:
        self.app, self.pauses = app, pauses

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = await whole(receive)
        for pause in self.pauses if asked[-1].get("more_body", False) is False else ():
            attempt = Attempt(asked, receive, send)
            await self.app(dict(scope), attempt.receive, attempt.send)
            if not attempt.busy:
                return
            await asyncio.sleep(pause)
        last = Attempt(asked, receive, send, last=True)
        await self.app(scope, last.receive, last.send)


class Attempt:
    """One attempt at a request: the question as it came, the answer unless it is "busy"."""

    def __init__(self, asked: list[Message], receive: Receive, send: Send, *, last: bool = False) -> None:
        self._asked, self._receive, self._send = iter(asked), receive, send
        self.last, self.busy = last, False

    async def receive(self) -> Message:
        """What was asked, then whatever comes."""
        return next(self._asked, None) or await self._receive()

    async def send(self, message: Message) -> None:
        """Passes the answer on."""
        if message["type"] == "http.response.start":
            self.busy = message["status"] == BUSY and not self.last
        if not self.busy:
            await self._send(message)


async def whole(receive: Receive) -> list[Message]:
    """The request's body, whole, or as much as may be kept."""
    asked, size = [], 0
    while True:
        message = await receive()
        asked.append(message)
        size += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body") or size > LARGEST:
            return asked
