"""No test reaches another machine. Python loads this file at its start, in the test run and in every child of it.

An attempt is refused where it happens and written to the file that NETWORK_GUARD_LOG names; the fixture `network_guard`
in conftest.py fails the test, also where the code under test swallowed the refusal. Needs nothing but the standard
library, since it loads before anything else.
"""

import ipaddress
import os
import socket
import sys

LOG = "NETWORK_GUARD_LOG"
_LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname"}
_CALLS = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_OWN_NAMES = {"", "localhost", "ip6-localhost", socket.gethostname().lower()}


class NetworkRefused(PermissionError):
    """A test tried to leave this machine."""


def is_here(host: object) -> bool:
    """Whether a host name or address is this machine's own."""
    if host is None:
        return True
    name = _name(host)
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        return name.lower() in _OWN_NAMES


def _name(host: object) -> str:
    return host.decode("ascii", "replace") if isinstance(host, bytes | bytearray) else str(host)


def _refuse(what: str) -> None:
    if path := os.environ.get(LOG):
        with open(path, "a", encoding="utf-8") as log:  # noqa: PTH123 (pathlib costs each child 10 ms)
            log.write(f"{what}\n")
    raise NetworkRefused(f"tests reach this machine only, not {what}")


def guard(event: str, arguments: tuple) -> None:
    """The audit hook (PEP 578): it sees every socket, also those of libraries that no transport mock intercepts."""
    if event in _LOOKUPS and not is_here(arguments[0]):
        _refuse(f"{_name(arguments[0])} (look-up)")
    elif event in _CALLS:
        opened, address = arguments[0], arguments[1]
        internet = opened.family in (socket.AF_INET, socket.AF_INET6)
        if internet and address and not is_here(address[0]):
            _refuse(f"{_name(address[0])}:{address[1]}")


if os.environ.get(LOG):
    sys.addaudithook(guard)
