"""The one place where the kit meets the network: sessions of aiohttp, one of each sort a running loop."""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, cast
from urllib.parse import urlsplit

import aiohttp
import httpx
from aiohttp import ClientTimeout, DummyCookieJar, TCPConnector
from aiohttp.helpers import sentinel
from yarl import URL

from integrations.kit.network import PrivateAddress, PublicOnly, cause_of, check_literal

AT_ONCE = 100  # connections of a process to all services
IDLE = 15.0  # seconds that a connection is kept for the next call
CONNECT = 15.0  # seconds to look a name up and connect
ANSWER = 60.0  # seconds without a byte
MOST = 32 * 1024 * 1024  # bytes of an answer
_CHUNK = 65_536


class Sort(NamedTuple):
    """What distinguishes one session from another.

    Args:
        private: Whether private networks may be reached.
        fresh: Whether every call has a connection of its own: one that lay idle may be closed by the other side just
            as something is sent, and then nobody knows whether it arrived.
    """

    private: bool
    fresh: bool


SORTS = {(private, fresh): Sort(private, fresh) for private in (True, False) for fresh in (True, False)}


class NotSent(Exception):
    """The request certainly never reached the service.

    Args:
        why: For people.
        lasting: Whether trying again is of no use: a wrong certificate, a private network.
    """

    def __init__(self, why: str, lasting: bool = False) -> None:
        self.why, self.lasting = why, lasting
        super().__init__(why)


class Broken(Exception):
    """The line broke, or no answer came, after the request may have arrived."""


class TooLarge(Exception):
    """The answer is larger than what is taken; the request did arrive."""


@dataclass(slots=True)
class Answer:
    """What a service answered, whole.

    Args:
        status: HTTP status.
        headers: Their names are alike in upper and lower case.
        content: The body, unpacked.
        url: From where, after redirects.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes
    url: str


Query = Sequence[tuple[str, str]]
_Keeper = AsyncGenerator[aiohttp.ClientSession, None]
_kept: dict[tuple[asyncio.AbstractEventLoop, Sort], tuple[_Keeper, aiohttp.ClientSession]] = {}


async def exchange(
    method: str,
    url: str | URL,
    *,
    headers: Mapping[str, str],
    body: bytes | None,
    sort: Sort,
    params: Query = (),
    patience: float = ANSWER,
    most: int = MOST,
) -> Answer:
    """One request and its whole answer; no redirect is followed.

    Args:
        method: HTTP method.
        url: Whole address; its query may stand in it. A URL is sent as it is, a text is encoded where it has to be.
        headers: Of the request.
        body: Its bytes.
        sort: Through which session.
        params: What is added to its query, as names and values.
        patience: Seconds without a byte of the answer; four times as long for the whole.
        most: Bytes that the answer may have.

    Raises:
        NotSent: It certainly did not arrive.
        Broken: It may have arrived.
        TooLarge: It arrived, and the answer is not taken.
    """
    if not sort.private:
        try:
            check_literal(urlsplit(str(url)).hostname or "")
        except PrivateAddress as error:
            raise NotSent(str(error), lasting=True) from None
    kept = _kept.get((asyncio.get_running_loop(), sort))
    session = kept[1] if kept is not None else await _open(sort)
    try:
        async with session.request(
            method, url, params=params, data=body, headers=headers, allow_redirects=False, timeout=_patience(patience)
        ) as answer:
            length = answer.content_length
            if length is not None and length <= most and "Content-Encoding" not in answer.headers:
                content = await answer.read()
            else:
                content = await _measured(answer, length, most)
            return Answer(answer.status, answer.headers, content, str(answer.url) if params else str(url))
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        failure = _told(error)
    raise failure  # outside the handler: what the library holds, the headers among it, hangs on no chain


async def _measured(answer: aiohttp.ClientResponse, length: int | None, most: int) -> bytes:
    """A body that is too large, packed, or of a length that nobody says."""
    if length is not None and length > most:
        answer.close()
        raise TooLarge(f"{length} bytes")
    parts, size = [], 0
    async for part in answer.content.iter_chunked(_CHUNK):
        size += len(part)
        if size > most:
            answer.close()
            raise TooLarge(f"more than {most} bytes")
        parts.append(part)
    return b"".join(parts)


def _told(error: BaseException) -> NotSent | Broken:
    """What the library raised, as ours."""
    private = cause_of(error)
    if private is not None:
        return NotSent(str(private), lasting=True)
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientSSLError | ssl.SSLError):
        return NotSent("its certificate is not valid", lasting=True)
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return NotSent("no such server")
    if isinstance(error, aiohttp.ClientConnectorError):
        return NotSent(getattr(error.os_error, "strerror", None) or "no connection")
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NotSent("no connection in time")
    if isinstance(error, aiohttp.InvalidURL):
        return NotSent("not an address", lasting=True)
    if isinstance(error, TimeoutError):
        return Broken("no answer in time")
    return Broken("the line broke")


@lru_cache(maxsize=16)
def _patience(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=4 * seconds, sock_connect=CONNECT, sock_read=seconds)


async def _open(sort: Sort) -> aiohttp.ClientSession:
    loop = asyncio.get_running_loop()
    keeper = _keep(loop, sort)
    session = await anext(keeper)  # from here on the loop itself closes it when it ends (shutdown_asyncgens)
    _kept[loop, sort] = (keeper, session)
    return session


async def _keep(loop: asyncio.AbstractEventLoop, sort: Sort) -> _Keeper:
    connector = TCPConnector(
        limit=AT_ONCE,
        ssl=_certificates(),
        resolver=None if sort.private else PublicOnly(),
        force_close=sort.fresh,
        keepalive_timeout=cast(float, sentinel if sort.fresh else IDLE),  # aiohttp takes none of both together
    )
    # No cookies: an account is what its headers say. No variables of the environment: a proxy would connect for us.
    session = aiohttp.ClientSession(
        connector=connector, cookie_jar=DummyCookieJar(), trust_env=False, auto_decompress=True,
        skip_auto_headers=("User-Agent",),
    )  # fmt: skip
    # It would send a PUT or a DELETE again by itself when the line breaks: that is for the caller to decide (a test
    # holds this).
    session._retry_connection = False
    try:
        yield session
    finally:
        _kept.pop((loop, sort), None)
        await session.close()


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context()  # httpx's choice of certificates, SSL_CERT_FILE among it, for both clients
