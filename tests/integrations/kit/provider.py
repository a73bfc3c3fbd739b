"""A service that does things: for an idempotency key, with a marker that can be looked for, or simply."""

import asyncio
import os
import signal
import threading
from collections import Counter
from contextlib import suppress
from typing import Any

from aiohttp import web


class Provider:
    """The service, in a thread of its own: what kills its caller leaves it alone.

    A request with the header x-dies carries its caller's process id: that process is killed when x-together of its
    requests are at work, and the work is finished afterwards, as services do.
    """

    def __init__(self, slow: float = 0.0) -> None:
        self.done: Counter[str] = Counter()
        self._keys: dict[str, str] = {}
        self._markers: dict[str, str] = {}
        self._dying: dict[str, tuple[list[str], asyncio.Event]] = {}
        self._slow = slow
        self._loop = asyncio.new_event_loop()
        self._runner: web.AppRunner | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.address = ""

    def __enter__(self) -> "Provider":
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: Any) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._start())
        self._ready.set()
        self._loop.run_forever()
        assert self._runner is not None
        self._loop.run_until_complete(self._runner.cleanup())
        self._loop.close()

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_post("/{kind}", self._do)
        app.router.add_get("/asked", self._look)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=False)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def _do(self, request: web.Request) -> web.Response:
        given = await request.json()
        name, kind = given["name"], request.match_info["kind"]
        if dies := request.headers.get("x-dies"):
            here, all_here = self._dying.setdefault(dies, ([], asyncio.Event()))
            here.append(given["name"])
            if len(here) == int(request.headers["x-together"]):
                with suppress(ProcessLookupError):
                    os.kill(int(dies), signal.SIGKILL)
                all_here.set()
            await all_here.wait()
            await asyncio.sleep(self._slow)
        key = request.headers.get("idempotency-key", "")
        if kind == "keyed" and key in self._keys:
            return web.json_response({"id": self._keys[key]})
        self.done[name] += 1
        number = f"{name}-{self.done[name]}"
        if key:
            self._keys[key] = number
        if marker := given.get("marker"):
            self._markers[marker] = number
        return web.json_response({"id": number})

    async def _look(self, request: web.Request) -> web.Response:
        found = self._markers.get(request.query["marker"])
        return web.json_response({"found": [{"id": found}] if found else []})
