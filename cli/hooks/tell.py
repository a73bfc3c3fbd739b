"""Tells Prefect what is in the inbox: one event for each delivery, after its answer, and until the server has it.

The event's number follows from the delivery, so that one that is told twice, because this process was killed before it
could note the first time, is taken once by the server.
"""

import asyncio
import json
import platform
import time
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from integrations.webhook_delivery import carried, event_type, json_of
from ledger import Ledger
from ledger.inbox import Entry, settle, told, untold
from ledger.leases import take
from tasks.events import PREFIX, resource

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

SMALL = 8192  # bytes of a body that goes along
AT_ONCE = 100  # events of one request
EVERY = 3.0  # seconds between two looks, where nothing has woken it
LEASE = timedelta(seconds=30)  # one machine tells at a time
LEASE_NAME = "hooks: telling"


def event_of(entry: Entry, *, with_body: bool = True) -> dict[str, Any]:
    """The event of a delivery, as Prefect's API takes it."""
    name = f"hook.{entry.hook}"
    body = json_of(entry.body) if entry.body else None
    sort = event_type(b"", entry.headers, body if body is not None else "")
    what = resource(name, entry.hook, "", "")
    what["prefect.resource.id"] = f"{PREFIX}{name}"
    payload: dict[str, Any] = {
        "client": "", "language": "", "number": entry.id, "hook": entry.hook, "delivery": entry.delivery_id,
        "type": sort,
    }  # fmt: skip
    payload["body"] = body if with_body and carried(body) else None
    occasion = json.dumps([entry.hook, entry.delivery_id, entry.received_at.isoformat(), entry.attempts])
    return {
        "id": str(uuid5(NAMESPACE_URL, occasion)),
        "occurred": entry.received_at.isoformat(),
        "event": PREFIX + name,
        "resource": what | {"freelance.type": sort},
        "payload": payload,
    }


class Teller:
    """Tells, until cancelled.

    Args:
        open_book: Opens the ledger; called again after it failed.
        client: Of Prefect's server.
        home: Whose receiver this is: the lease's holder, so that a new process takes its predecessor's over.
    """

    def __init__(self, open_book: Callable[[], Ledger], client: "PrefectClient", home: str) -> None:
        self._open, self._client = open_book, client
        self._holder = f"{platform.node()[:40]} {uuid5(NAMESPACE_URL, home).hex[:16]}"
        self._book: Ledger | None = None
        self._renew = 0.0  # when the lease is to be prolonged
        self._due = asyncio.Event()

    def wake(self) -> None:
        """There is something to tell."""
        self._due.set()

    async def keep_telling(self) -> None:
        """Tells what is there, then waits to be woken, at most a few seconds."""
        while True:
            self._due.clear()
            try:
                while await self.tell():
                    pass
            except Exception as error:  # the deliveries stay in the inbox; the next look tells them
                print(f"hooks: not told yet: {type(error).__name__}", flush=True)
                await asyncio.sleep(EVERY)
            try:
                async with asyncio.timeout(EVERY):
                    await self._due.wait()
            except TimeoutError:
                continue

    async def tell(self) -> bool:
        """Tells some.

        Returns:
            Whether there may be more.
        """
        entries = await asyncio.to_thread(self._waiting)
        if not entries:
            return False
        try:
            await self._post([event_of(entry) for entry in entries])
        except Exception as error:
            if not _refused(error):
                raise
            await self._one_by_one(entries)
        else:
            await asyncio.to_thread(self._noted, [entry.id for entry in entries])
        return len(entries) == AT_ONCE

    async def _post(self, events: list[dict[str, Any]]) -> None:
        await self._client.request("POST", "/events", json=events)

    async def _one_by_one(self, entries: list[Entry]) -> None:
        """The server takes one of them in no form: that one is told without its body, or fails; the others are told."""
        for entry in entries:
            for with_body in (True, False):
                try:
                    await self._post([event_of(entry, with_body=with_body)])
                except Exception as error:
                    if not _refused(error):
                        raise
                else:
                    await asyncio.to_thread(self._noted, [entry.id])
                    break
            else:
                await asyncio.to_thread(self._failed, entry.id)

    def _waiting(self) -> list[Entry]:
        if self._book is None:
            self._book = self._open()
        found = untold(self._book, most=AT_ONCE, body_up_to=SMALL)
        if found and time.monotonic() > self._renew:
            if not take(self._book, LEASE_NAME, self._holder, LEASE):
                return []  # another machine tells them
            self._renew = time.monotonic() + LEASE.total_seconds() / 2
        return found

    def _failed(self, number: int) -> None:
        assert self._book is not None
        settle(self._book, number, "failed", why="Prefect's server does not take its event")

    def _noted(self, numbers: list[int]) -> None:
        assert self._book is not None
        told(self._book, numbers)


def _refused(error: Exception) -> bool:
    """Whether the server would refuse the same again."""
    return getattr(getattr(error, "response", None), "status_code", None) in (400, 413, 422)
