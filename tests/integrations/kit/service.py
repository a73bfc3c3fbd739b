"""A service on this machine that answers as it is told, and remembers what it was asked."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from pydantic import SecretStr

from integrations.kit.account import Account


@dataclass
class Said:
    """One answer to come.

    Args:
        status: HTTP status.
        json: Its body.
        headers: Its headers.
        body: Its body, where it is no JSON.
        after: Seconds to wait before.
        hang_up: Whether the line is cut instead, after the request was read.
    """

    status: int = 200
    json: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    after: float = 0.0
    hang_up: bool = False


@dataclass
class Asked:
    """One request as it came in."""

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: bytes


class Service:
    """The service. Put answers in `answers`; when none are left it says {"ok": true}."""

    def __init__(self) -> None:
        self.answers: deque[Said] = deque()
        self.asked: list[Asked] = []
        self._runner: web.AppRunner | None = None
        self.address = ""

    async def start(self) -> None:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.asked.append(Asked(request.method, request.path, list(request.query.items()), headers, body))
        said = self.answers.popleft() if self.answers else Said(json={"ok": True})
        await asyncio.sleep(said.after)
        if said.hang_up:
            assert request.transport is not None
            request.transport.abort()
        if said.body is not None:
            return web.Response(status=said.status, body=said.body, headers=said.headers)
        if said.json is None:
            return web.Response(status=said.status, headers=said.headers)
        return web.json_response(said.json, status=said.status, headers=said.headers)


class SampleAccount(Account):
    """An account of the sample service."""

    service = "sample"
    vendor = "Sample"
    where = "https://sample.example/keys"

    token: SecretStr = SecretStr("")

    async def authorization(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}

    async def verify(self) -> str:
        return "sample"
