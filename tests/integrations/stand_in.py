"""Stand-ins for services that cannot run here: real HTTP on this machine, with the rules their documentation names.

A stand-in keeps what it is given and gives it back, refuses what the service would refuse, and pages as it does. What
it does not know, it answers with 404, so that a call of something else fails.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class StandIn:
    """A service. Subclasses name its routes in `routes`, and what opens it in `allows`.

    Args:
        token: What it takes as the account's secret.
    """

    def __init__(self, token: str) -> None:
        self.token = token
        self.address = ""
        self.refusals: list[
            web.Response
        ] = []  # answered first, once each, in this order: what a service does under load
        self._runner: web.AppRunner | None = None

    def routes(self) -> list[web.RouteDef]:
        """What it answers."""
        raise NotImplementedError

    def allows(self, request: web.Request) -> bool:
        """Whether a request carries the account's secret."""
        return request.headers.get("Authorization") == f"Bearer {self.token}"

    def unauthorised(self) -> web.Response:
        """What it says to others."""
        return web.json_response({"message": "Bad credentials"}, status=401)

    async def start(self) -> None:
        """Listens."""
        app = web.Application(middlewares=[self._guard], client_max_size=64 * 1024 * 1024)
        app.add_routes(self.routes())
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Ends."""
        assert self._runner is not None
        await self._runner.cleanup()

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self.allows(request):
            return self.unauthorised()
        if self.refusals:
            return self.refusals.pop(0)
        return await handler(request)


async def given(request: web.Request) -> dict[str, Any]:
    """A request's JSON."""
    found: dict[str, Any] = await request.json()
    return found
