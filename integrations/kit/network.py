"""Which machines may be reached: names are looked up here, and only addresses that may be reached are connected to.

The check is made on the very addresses that are then connected to, so a name that answers differently the second time
(DNS rebinding) gains nothing.
"""

import ipaddress
import socket
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

# IPv6 addresses that stand for an IPv4 address: RFC 6052 (NAT64), with the IPv4 address in the last 32 bits.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class PrivateAddress(OSError):
    """A name leads into a private network, or an address lies there.

    Args:
        host: What was asked for.
    """

    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(f"{host} lies in a private network")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet (IANA's registries of special addresses, as Python has them).

    Args:
        address: IPv4 or IPv6, a zone ("%eth0") allowed.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


def check_literal(host: str) -> None:
    """A host that is an address itself is never looked up, so it is checked here.

    Raises:
        PrivateAddress: It is none of the public internet.
    """
    try:
        public = is_public(host.strip("[]"))
    except ValueError:
        return  # a name
    if not public:
        raise PrivateAddress(host)


class PublicOnly(AbstractResolver):
    """Looks names up, and keeps to itself what lies in private networks."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The public addresses of a name.

        Raises:
            PrivateAddress: It has others only.
        """
        found = await self._inner.resolve(host, port, family)
        public = [one for one in found if is_public(one["host"])]
        if found and not public:
            raise PrivateAddress(host)
        return public

    async def close(self) -> None:
        """Nothing is held."""
        await self._inner.close()


def cause_of(error: BaseException) -> PrivateAddress | None:
    """The refusal of a private address behind what a library raised, if that was it."""
    seen: Any = error
    while seen is not None:
        if isinstance(seen, PrivateAddress):
            return seen
        seen = getattr(seen, "os_error", None) or seen.__cause__ or seen.__context__
    return None
