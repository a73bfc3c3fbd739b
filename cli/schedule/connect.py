"""A server and a ledger for the commands about schedules."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeVar

from integrations.settings import settings
from ledger import Ledger

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

Answer = TypeVar("Answer")


def with_server(act: "Callable[[PrefectClient, Ledger], Awaitable[Answer]]") -> Answer:
    """Calls something with a client and an open ledger, both closed after.

    The server is PREFECT_API_URL's if that is set, else the one of this home: that of `freelance up`, or one that is
    started in the background.
    """
    from tasks.model.failures import ledger_in_words

    with _server(), ledger_in_words():
        _read_settings_again()
        from ledger import open_ledger

        book = open_ledger(settings().ledger_url)
        try:
            return asyncio.run(_call(act, book))
        finally:
            book.close()


def quietly() -> None:
    """Prefect's settings for a command that reads words before it looks for a server; call it first of all."""
    from cli.environment import quiet_environment

    os.environ.update(quiet_environment(verbose=False))


def _read_settings_again() -> None:
    """Reading words has imported Prefect, and so its settings, before the server's address was known."""
    if "prefect" in sys.modules:
        from prefect.context import refresh_global_settings_context

        refresh_global_settings_context()


async def _call(act: "Callable[[PrefectClient, Ledger], Awaitable[Answer]]", book: Ledger) -> Answer:
    from prefect import get_client

    async with get_client() as client:
        return await act(client, book)


@contextmanager
def _server() -> Iterator[None]:
    from cli.environment import set_environment
    from cli.language import spoken
    from cli.progress import Progress
    from cli.run import check_own_server, starting
    from cli.server import Server
    from integrations.places import looked_up

    if api := looked_up("PREFECT_API_URL"):
        check_own_server(api)
        set_environment(api, None, False)
        yield
        return
    server = Server(settings().freelance_home, settings().freelance_server_idle * 60)
    with ExitStack() as stack:
        stack.enter_context(server.lease())
        first = server.first_start()
        if not server.begin():
            with Progress(spoken()).show(), starting(first):
                server.wait()
        state = server.wait()
        set_environment(f"{state.address}/api", server.files.prefect, False)
        yield
