"""How Prefect's server begins a transaction on SQLite: so that it waits for its turn instead of failing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any


def begin_immediately() -> None:
    """Has every transaction of this process that may write take its turn at its start.

    Prefect begins them DEFERRED: one that has read, and then writes after another has written, is refused at once,
    whatever busy_timeout says (https://www.sqlite.org/isolation.html). With ten runs at a time, requests were answered
    500 and runs crashed before they began. Begun IMMEDIATE, they queue, for milliseconds each.
    """
    from prefect.server.database.configurations import AioSqliteConfiguration

    begin = AioSqliteConfiguration.begin_transaction
    if getattr(begin, "immediate", False):
        return

    @asynccontextmanager
    async def begin_transaction(self: Any, session: Any, with_for_update: bool = True) -> AsyncIterator[Any]:
        async with begin(self, session, with_for_update=True) as transaction:
            yield transaction

    begin_transaction.immediate = True  # type: ignore[attr-defined]
    AioSqliteConfiguration.begin_transaction = begin_transaction  # type: ignore[method-assign]
