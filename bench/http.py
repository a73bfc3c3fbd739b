"""10,000 calls at 50 in flight through the kit (paced, errors mapped, ledger off), beside a raw aiohttp loop.

Both send the same headers and read the same JSON from one server on loopback, which is a process of its own; they take
turns, and the medians are compared. httpx's own transport, and the kit's under httpx's interface, are shown beside.
A number as the argument takes other calls a turn.
"""

import asyncio
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import httpx
from pydantic import SecretStr

from bench._result import finish
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.limits import Rate

PROJECT = Path(__file__).resolve().parent.parent
CALLS, AT_ONCE, TURNS, PARTS = 10_000, 50, 5, 10
TOKEN = "bench-token"
SERVE = """
import asyncio, json
from aiohttp import web

ITEMS = json.dumps({"items": [{"id": n, "name": "Réf. %d" % n, "amount": "1200.50"} for n in range(10)]}).encode()

async def items(request):
    return web.Response(body=ITEMS, content_type="application/json", headers={"RateLimit-Remaining": "1000"})

async def main():
    app = web.Application()
    app.router.add_get("/items", items)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


class BenchAccount(Account):
    """An account of the server."""

    service = "bench"
    vendor = "Bench"
    rate = Rate(1_000_000, 1.0)

    token: SecretStr

    async def authorization(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}


async def turn(one: Callable[[int], Awaitable[None]], calls: int) -> float:
    """Seconds for so many calls, 50 in flight."""
    numbers = iter(range(calls))

    async def worker() -> None:
        for number in numbers:
            await one(number)

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(AT_ONCE)))
    return time.perf_counter() - began


async def measure(address: str, calls: int) -> dict[str, float]:
    """Seconds a turn, the median of each way; and the median of the turns' ratios."""
    account = BenchAccount(server=address, private=True, token=TOKEN)
    headers = {**account.headers(), **await account.authorization()}
    url = f"{address}/items"
    async with aiohttp.ClientSession() as session, httpx.AsyncClient() as plain, account.client() as ours:

        async def raw(number: int) -> None:
            async with session.get(url, params={"page": number}, headers=headers) as answer:
                answer.raise_for_status()
                json.loads(await answer.read())

        async def kit(number: int) -> None:
            (await call(account, "GET", "/items", params={"page": number})).json()

        async def httpx_ours(number: int) -> None:
            (await ours.get("/items", params={"page": number})).raise_for_status().json()

        async def httpx_plain(number: int) -> None:
            (await plain.get(url, params={"page": number}, headers=headers)).raise_for_status().json()

        ways = {"raw": raw, "kit": kit, "httpx_ours": httpx_ours}
        found: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(TURNS):
            took = dict.fromkeys(ways, 0.0)
            for _ in range(PARTS):  # in parts, so that what else the machine does falls on all of them alike
                for name, way in ways.items():
                    took[name] += await turn(way, calls // PARTS)
            for name in ways:
                found[name].append(took[name])
        few = max(calls // 10, AT_ONCE)
        await turn(httpx_plain, few)
        slow = await turn(httpx_plain, few) * calls / few
    ratio = statistics.median(kit / raw for kit, raw in zip(found["kit"], found["raw"], strict=True))
    return {name: statistics.median(times) for name, times in found.items()} | {"httpx": slow, "ratio": ratio}


def main() -> None:
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else CALLS
    server = subprocess.Popen([sys.executable, "-c", SERVE], cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}"
        seconds = asyncio.run(measure(address, calls))
    finally:
        server.terminate()
        server.wait(10)
    ratio = seconds.pop("ratio")
    figures = {f"{name}_microseconds_a_call": took / calls * 1e6 for name, took in seconds.items()}
    figures |= {"ratio": ratio}
    figures |= {"httpx_ratio": seconds["httpx"] / seconds["raw"]}
    finish("http", figures, {"ratio": ("<=", 1.3)})


if __name__ == "__main__":
    main()
