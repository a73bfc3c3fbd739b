"""The receiver of webhooks as a process: `python -m cli.hooks.serve FOLDER HOME`; `freelance up` starts it."""

import asyncio
import contextlib
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

AGAIN = 10.0  # seconds until a port that is taken is tried again
BACKLOG = 512
OPEN = 400  # connections at a time; more are answered 503


def main(folder: str, home: str) -> None:
    """Serves until SIGTERM.

    Args:
        folder: Where one works: its .env is read.
        home: FREELANCE_HOME.
    """
    os.environ["FREELANCE_HOME"] = home
    os.chdir(folder)
    asyncio.run(serve(Path(home)))


async def serve(home: Path) -> None:
    """Takes webhooks, keeps them and tells of them."""
    from prefect import get_client

    from cli.hooks.app import Receiver
    from cli.hooks.known import Hooks
    from cli.hooks.tell import Teller
    from cli.hooks.writer import Writer
    from cli.up.places import UpFiles, write_json
    from integrations.settings import settings
    from ledger import Ledger, open_ledger

    given = settings()
    files = UpFiles(home)
    files.make()

    def open_book() -> Ledger:
        return open_ledger(given.ledger_url)

    said: dict[str, Any] = {"hooks": [], "port": "", "blocks": ""}

    def say(**more: Any) -> None:
        said.update(more)
        problem = "; ".join(filter(None, (said["port"], said["blocks"])))
        with contextlib.suppress(OSError):  # a full disk: only the status screen says less
            write_json(files.hooks, {"at": time.time(), "hooks": said["hooks"], "problem": problem})
        if problem:
            print(f"hooks: {problem}", flush=True)

    writer = Writer(open_book, asyncio.get_running_loop())
    writer.start()
    async with get_client() as client:
        hooks = Hooks(client, lambda names, wrong: say(hooks=names, blocks=wrong))
        teller = Teller(open_book, client, str(home))
        app = Receiver(hooks, writer.keep, teller.wake)
        taking = listen(app, given.freelance_hooks_host, given.freelance_hooks_port, lambda wrong: say(port=wrong))
        tasks = [asyncio.ensure_future(each) for each in (taking, hooks.keep_looking(), teller.keep_telling())]
        try:
            ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in ended:
                task.result()  # one that failed ends this process, and it is started again
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            writer.end()
            await asyncio.to_thread(writer.join, 5)


async def listen(app: Any, host: str, port: int, wrong: Callable[[str], None]) -> None:
    """Serves an application until SIGTERM or SIGINT; a port that is taken is told of and tried again."""
    import uvicorn

    class Quiet(uvicorn.Server):
        """Ends with the process's own code: the supervisor has sent the signal."""

        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            import signal

            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, lambda: setattr(self, "should_exit", True))
            yield

    while True:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with contextlib.closing(socket.socket(family, socket.SOCK_STREAM)) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind((host, port))
            except OSError as error:
                wrong(f"{host} port {port}: {error.strerror} (FREELANCE_HOOKS_PORT)")
            else:
                wrong("")
                # No access log: an address may hold what nobody else should read.
                config = uvicorn.Config(
                    app, http="h11", ws="none", lifespan="off", log_config=None, log_level="warning", access_log=False,
                    server_header=False, proxy_headers=False, timeout_graceful_shutdown=5, timeout_keep_alive=15,
                    backlog=BACKLOG, limit_concurrency=OPEN,
                )  # fmt: skip
                await Quiet(config).serve(sockets=[listener])
                return
        await asyncio.sleep(AGAIN)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
