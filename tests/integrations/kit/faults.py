"""Kills processes at each point of an effect, and lets the next one go on: `python -m tests.integrations.kit.faults`.

Each process first goes on with the effects that its predecessor died of, then begins some of its own and dies. They are
forks of this one, which never opens the ledger: a start costs milliseconds.
"""

import asyncio
import gc
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any

from integrations import book
from integrations.errors import Unavailable, Unknown
from integrations.kit import call as calling
from integrations.kit import effects
from integrations.kit.doing import once
from integrations.settings import settings
from tests.integrations.kit import doings
from tests.integrations.kit.service import SampleAccount

POINTS = (
    "before the intent", "after it", "during the request", "after the response", "before the settle", "after it all",
)  # fmt: skip
GRACE = 1.0  # seconds; the service finishes a request whose caller is dead long before
BATCH = 5  # effects that a process has under way when it dies; it has six threads at least


class Together:
    """Where all effects of a process arrive before it dies."""

    def __init__(self) -> None:
        self._here = count(1)

    def arrive(self) -> None:
        """The last one kills the process; the others stay where they are."""
        if next(self._here) == BATCH:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(60)

    async def arrive_in_loop(self) -> None:
        """The same for what shares one thread."""
        if next(self._here) == BATCH:
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(60)


def _dies_at(point: str) -> None:
    """Arranges that this process does not survive that point."""
    together = Together()

    def deadly(before: Callable[..., Any] | None) -> Callable[..., Any]:
        def step(*args: Any, **kwargs: Any) -> Any:
            if before is not None:
                before(*args, **kwargs)
            together.arrive()

        return step

    match point:
        case "before the intent":
            effects.begin = deadly(None)
        case "after it":
            effects.begin = deadly(effects.begin)
        case "during the request":
            doings.DYING.update({"x-dies": str(os.getpid()), "x-together": str(BATCH)})
        case "after the response":
            exchange = calling.exchange

            async def answered(*args: Any, **kwargs: Any) -> Any:
                await exchange(*args, **kwargs)
                await together.arrive_in_loop()

            calling.exchange = answered
        case "before the settle":
            effects.settle = deadly(None)
        case "after it all":
            effects.settle = deadly(effects.settle)


async def _one(kind: str, address: str, name: str) -> str:
    """One effect of a run of its own: "done" or "unknown"."""
    account = SampleAccount(server=address, private=True)
    effects.run_now = lambda: "the run"
    until = time.monotonic() + 20
    while True:
        try:
            with once(name):
                await doings.KINDS[kind].fn(account, name)
            return "done"
        except Unknown:
            return "unknown"
        except Unavailable as error:
            if time.monotonic() > until:
                raise
            await asyncio.sleep(error.retry_after or 0.05)


def _process(work: Callable[[], str]) -> tuple[int, str]:
    """Runs it in a fork.

    Returns:
        How it ended, and what it said.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            os.write(writing, work().encode())
        except BaseException as error:
            os.write(writing, f"failed: {error!r}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def _warm(address: str) -> None:
    """What every fork would load and work out anew: a whole effect, in another ledger."""
    home = os.environ["FREELANCE_HOME"]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FREELANCE_HOME"] = folder
        settings.cache_clear()
        for kind in doings.KINDS:
            asyncio.run(_one(kind, address, f"warm {kind} {os.getpid()}"))
        book.ledger().close()
        book._opened.cache_clear()
    os.environ["FREELANCE_HOME"] = home
    settings.cache_clear()
    gc.disable()  # it would touch, and so copy, every page that the forks share
    gc.freeze()


def main(address: str, kind: str, point: str, many: int) -> dict[str, Any]:
    """All effects of one cell of the matrix.

    Returns:
        How many effects a killed process had under way, and what became of each effect.
    """
    batches = [[f"{kind} {point} {first + number}" for number in range(BATCH)] for first in range(0, many, BATCH)]
    killed, ends = 0, {}

    async def all_of(names: list[str]) -> list[str]:
        return list(await asyncio.gather(*(_one(kind, address, name) for name in names)))

    def turn(former: list[str], own: list[str]) -> str:
        for name, end in zip(former, asyncio.run(all_of(former)), strict=True):
            os.write(progress[1], f"{name}={end}\n".encode())
        if own:
            _dies_at(point)
            asyncio.run(all_of(own))
        return "survived" if own else "end"

    progress = os.pipe()
    for former, own in zip([[], *batches], [*batches, []], strict=True):
        code, said = _process(lambda former=former, own=own: turn(former, own))  # type: ignore[misc]
        killed += BATCH * (code == -signal.SIGKILL)
        if said.startswith("failed"):
            raise SystemExit(said)
    os.close(progress[1])
    with os.fdopen(progress[0], "r") as pipe:
        for line in pipe:
            name, _, end = line.strip().partition("=")
            ends[name] = end
    return {"killed": killed, "ends": ends}


if __name__ == "__main__":
    effects.GRACE = timedelta(seconds=GRACE)
    _warm(sys.argv[1])
    cells = [(kind, point) for kind in sys.argv[2].split(",") for point in POINTS]
    found = {f"{kind}|{point}": main(sys.argv[1], kind, point, int(sys.argv[3])) for kind, point in cells}
    print(json.dumps(found))
