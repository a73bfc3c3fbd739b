"""The server tells the worker of its machine that a run was asked for: a click does not wait for the worker to look.

A datagram without content, to a socket that only the person can open. One that is lost costs a second, no more: the
worker looks by itself as well, and so do workers on other machines, which are not told.
"""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

ASKS = ("/create_flow_run", "/flow_runs/", "/resume")  # ends of paths by which a run is asked for


class Telling:
    """Stands before Prefect's server, and tells the worker after each run that was asked for.

    Args:
        app: Prefect's server.
        path: The worker's socket.
    """

    def __init__(self, app: Any, path: Path) -> None:
        self.app, self.path = app, path
        self.line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.line.setblocking(False)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)
        if scope["type"] == "http" and scope["method"] == "POST" and scope["path"].endswith(ASKS):
            with suppress(OSError):  # no worker yet, or one that has been told often enough
                self.line.sendto(b"", str(self.path))


async def when_told(path: Path, act: Callable[[], Awaitable[object]]) -> None:
    """Acts each time the server tells, until cancelled; told several times meanwhile, it acts once.

    Args:
        path: The worker's socket; made anew.
        act: What to do. What goes wrong in it is left to the worker's own look.
    """
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        before = os.umask(0o177)
        try:
            line.bind(str(path))
        finally:
            os.umask(before)
        line.setblocking(False)
        while True:
            await asyncio.get_running_loop().sock_recv(line, 16)
            with suppress(BlockingIOError):
                while True:
                    line.recv(16)
            try:
                await act()
            except Exception as error:
                print(f"told of a run: {type(error).__name__}: {error}", flush=True)
