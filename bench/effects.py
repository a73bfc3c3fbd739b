"""1,000 effects through the ledger, on SQLite and on PostgreSQL, beside the raw calls: milliseconds an effect.

An effect is a call of a server on loopback with its intent written before and its outcome after, each a transaction
that waits for the disk. One after the other, and ten at once.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench._result import finish
from bench.http import SERVE, TOKEN, BenchAccount
from integrations.book import ledger
from integrations.kit.call import call
from integrations.kit.steps import action
from integrations.settings import settings
from tests.postgres import new_database, postgres

PROJECT = Path(__file__).resolve().parent.parent
EFFECTS = 1_000
WORSE = 100.0  # milliseconds an effect that nobody should wait for


@action("write", target="name", repeat="keyed")
async def put(account: BenchAccount, name: str) -> int:
    """Does it. / Le fait."""
    return len((await call(account, "GET", "/items", effect="write")).content)


async def measure(account: BenchAccount, one: Callable[[int], Awaitable[object]], at_once: int, many: int) -> float:
    """Milliseconds an effect."""
    numbers = iter(range(many))

    async def worker() -> None:
        for number in numbers:
            await one(number)

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(at_once)))
    return (time.perf_counter() - began) / many * 1000


async def both(account: BenchAccount, mark: str) -> dict[str, float]:
    """One after the other, and ten at once."""

    async def effect(number: int) -> None:
        await put.fn(account, f"{mark} {number}")

    alone = await measure(account, lambda n: effect(n), 1, EFFECTS)
    ten = await measure(account, lambda n: effect(n + EFFECTS), 10, EFFECTS)
    return {f"{mark}_ms": alone, f"{mark}_ten_at_once_ms": ten}


async def raw(account: BenchAccount) -> float:
    """The calls alone, each on a connection of its own as effects are."""
    times = [
        await measure(account, lambda _: call(account, "GET", "/items", effect="write"), 1, EFFECTS) for _ in range(3)
    ]
    return statistics.median(times)


def on(url: str) -> None:
    """Uses the ledger there from now on."""
    os.environ["FREELANCE_LEDGER_URL"] = url
    settings.cache_clear()
    ledger()


def main() -> None:
    server = subprocess.Popen([sys.executable, "-c", SERVE], cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    figures: dict[str, float] = {}
    try:
        assert server.stdout is not None
        account = BenchAccount(server=f"http://127.0.0.1:{int(server.stdout.readline())}", private=True, token=TOKEN)
        figures["raw_ms"] = asyncio.run(raw(account))
        with tempfile.TemporaryDirectory() as folder:
            on(f"sqlite:///{folder}/ledger.db")
            figures |= asyncio.run(both(account, "sqlite"))
            ledger().close()
        with postgres(durable=True) as (address, why):
            if address:
                on(f"{address}/{new_database(address)}")
                figures |= asyncio.run(both(account, "postgresql"))
                ledger().close()
            else:
                print(f"PostgreSQL: skipped, {why}")
    finally:
        server.terminate()
        server.wait(10)
    bars = {name: ("<=", WORSE) for name in figures if name.endswith("_ms") and name != "raw_ms"}
    finish("effects", figures, bars)


if __name__ == "__main__":
    main()
