"""The page of the approval links, served by the worker's process: one process less to keep."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn

AGAIN = 10.0  # seconds until a port that is taken is tried again


class InLoop(uvicorn.Server):
    """A server inside a loop that is not its own: signals stay the worker's."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Captures none."""
        yield


async def serve_desk(port: int) -> None:
    """Serves the page on this machine until cancelled; a port that is taken is tried again."""
    from cli.desk.app import app

    while True:
        with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(("127.0.0.1", port))
            except OSError as error:
                print(f"approval links: port {port}: {error.strerror}; FREELANCE_DESK_PORT chooses another", flush=True)
            else:
                # No access log: a link is a key as long as it works.
                config = uvicorn.Config(
                    app, http="h11", ws="none", log_config=None, log_level="warning", access_log=False,
                    server_header=False, proxy_headers=False, timeout_graceful_shutdown=2,
                )  # fmt: skip
                await InLoop(config).serve(sockets=[listener])
        await asyncio.sleep(AGAIN)
