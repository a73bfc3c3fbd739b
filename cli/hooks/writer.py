"""Writes deliveries into the ledger, all that wait in one transaction: the disk is waited for once for all of them."""

import asyncio
import queue
import threading
from collections.abc import Callable

from ledger import Ledger, LedgerError
from ledger.inbox import Delivery, Received, receive_all

AT_ONCE = 200  # deliveries of one transaction
WAITING = 1000  # deliveries that may wait for theirs

_Result = Received | BaseException
_Waiting = tuple[Delivery, "asyncio.Future[Received]"]


class Busy(Exception):
    """More deliveries wait for the ledger than may."""


class Writer(threading.Thread):
    """The thread that writes. Each delivery's answer comes after its commit, never before.

    Args:
        open_book: Opens the ledger; called again after it failed.
        loop: Of whoever waits for the answers.
    """

    def __init__(self, open_book: Callable[[], Ledger], loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(name="inbox", daemon=True)
        self._open, self._loop = open_book, loop
        self._queue: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._book: Ledger | None = None

    async def keep(self, delivery: Delivery) -> Received:
        """Keeps a delivery; when this returns, it is on the disk.

        Raises:
            LedgerError: It is not.
            Busy: Too many wait already.
        """
        if self._queue.qsize() >= WAITING:
            raise Busy
        done: asyncio.Future[Received] = self._loop.create_future()
        self._queue.put((delivery, done))
        return await done

    def end(self) -> None:
        """Writes what waits, then ends."""
        self._queue.put(None)

    def run(self) -> None:
        """What the thread does."""
        going = True
        while going:
            first = self._queue.get()
            batch = [] if first is None else [first]
            going = first is not None
            while going and len(batch) < AT_ONCE:
                try:
                    more = self._queue.get_nowait()
                except queue.Empty:
                    break
                going = more is not None
                if more is not None:
                    batch.append(more)
            if batch:
                self._loop.call_soon_threadsafe(_answer, batch, self._write([delivery for delivery, _ in batch]))
        if self._book is not None:
            self._book.close()

    def _write(self, deliveries: list[Delivery]) -> list[_Result]:
        try:
            if self._book is None:
                self._book = self._open()
            return list(receive_all(self._book, deliveries))
        except LedgerError as error:
            return [error] * len(deliveries)
        except Exception as error:  # a delivery that the table cannot hold: it must not take the others with it
            if len(deliveries) == 1:
                return [error]
            return [result for each in deliveries for result in self._write([each])]


def _answer(batch: list[_Waiting], results: list[_Result]) -> None:
    for (_, done), result in zip(batch, results, strict=True):
        if done.done():  # whoever asked did not wait
            continue
        if isinstance(result, BaseException):
            done.set_exception(result)
        else:
            done.set_result(result)
