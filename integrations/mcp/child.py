"""An MCP server that is a program of this machine: started with an environment of its own, and ended for sure.

The SDK's own way of starting one hands on more of the environment, takes lines of any length, and writes what the
program says of itself to our standard error; so the program is started here, and the SDK speaks through it.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import anyio
from mcp.shared.message import SessionMessage
from mcp_types import jsonrpc_message_adapter

LONGEST = 8 * 1024 * 1024  # bytes of one message
GRACE = 1.5  # seconds to end by itself once its input is closed, and again after SIGTERM
REMEMBERED = 4096  # bytes of the last things that it said of itself
_LOOK = 0.01


@dataclass(slots=True)
class Child:
    """A program that was started.

    Args:
        said: The end of its standard error.
        too_long: Whether a message was larger than what is taken.
        process: It.
    """

    said: bytearray = field(default_factory=bytearray)
    too_long: bool = False
    process: "asyncio.subprocess.Process | None" = None


@asynccontextmanager
async def started(words: Sequence[str], environment: Mapping[str, str], child: Child) -> AsyncIterator[Any]:
    """Starts a program and speaks with it by lines, as the SDK wants a transport.

    Args:
        words: The program and its arguments.
        environment: All that it sees.
        child: Where what becomes of it is noted.

    Raises:
        OSError: It cannot be started.
    """
    process = await asyncio.create_subprocess_exec(
        *words, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        env=dict(environment), start_new_session=True, limit=LONGEST,
    )  # fmt: skip
    child.process = process
    told, heard = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    asked, asking = anyio.create_memory_object_stream[SessionMessage](0)
    tasks = [
        asyncio.create_task(_hear(process, told, child)),
        asyncio.create_task(_ask(process, asking, told)),
        asyncio.create_task(_remember(process, child)),
    ]
    try:
        yield heard, asked
    finally:
        with anyio.CancelScope(shield=True):  # the program is ended whatever ends the caller
            for stream in (heard, asked):
                await stream.aclose()
            await _end(process)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for other in (told, asking):
                await other.aclose()
            _close(process)


async def _hear(process: asyncio.subprocess.Process, told: Any, child: Child) -> None:
    assert process.stdout is not None
    async with told:
        with suppress(anyio.ClosedResourceError, anyio.BrokenResourceError):
            while True:
                try:
                    line = await process.stdout.readline()
                except ValueError:  # longer than the limit: what follows has no beginning
                    child.too_long = True
                    return
                if not line:
                    return
                if line.strip():
                    await told.send(_message(line))


def _message(line: bytes) -> SessionMessage | Exception:
    try:
        return SessionMessage(jsonrpc_message_adapter.validate_json(line, by_name=False))
    except ValueError:
        return ValueError("a line that is no message")  # without the line: it may hold anything


async def _ask(process: asyncio.subprocess.Process, asking: Any, told: Any) -> None:
    assert process.stdin is not None
    try:
        async with asking:
            async for message in asking:
                text = message.message.model_dump_json(by_alias=True, exclude_unset=True)
                process.stdin.write(text.encode() + b"\n")
                await process.stdin.drain()
    except (OSError, anyio.ClosedResourceError, anyio.BrokenResourceError):
        await told.aclose()  # nobody listens there any more: whoever waits for an answer is told


async def _remember(process: asyncio.subprocess.Process, child: Child) -> None:
    """Keeps the end of what it says of itself; all is read, so that it never waits for us."""
    assert process.stderr is not None
    while part := await process.stderr.read(65_536):
        child.said += part
        del child.said[:-REMEMBERED]


async def _end(process: asyncio.subprocess.Process) -> None:
    """Its input is closed; what does not end by itself is ended, and whatever it has started with it."""
    assert process.stdin is not None
    with suppress(OSError):
        process.stdin.close()
    for number in (signal.SIGTERM, signal.SIGKILL):
        if await _ended(process, GRACE):
            break
        _signal(process, number)
    await _ended(process, GRACE)
    _signal(process, signal.SIGKILL)  # what it has left behind in its group


def _signal(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


async def _ended(process: asyncio.subprocess.Process, within: float) -> bool:
    """Whether it has ended; asked for, since to wait for it also waits for whoever holds its pipes."""
    until = asyncio.get_running_loop().time() + within
    while process.returncode is None:
        if asyncio.get_running_loop().time() >= until:
            return False
        await asyncio.sleep(_LOOK)
    return True


def _close(process: asyncio.subprocess.Process) -> None:
    transport = getattr(process, "_transport", None)  # its pipes, which nothing else closes
    if transport is not None:
        transport.close()
