"""E-mail addresses as people type them."""

import re
from collections.abc import Iterable

from integrations.errors import BadInput
from integrations.words import Words

LONGEST = 254  # RFC 5321, 4.5.3.1.3
_NAMED = re.compile(r"[^<>]*<([^<>]+)>")
_LOCAL = re.compile(r"[^\s@<>()\[\],;:\\\"\x00-\x20\x7f]{1,64}")
_DOMAIN = re.compile(r"(?=.{1,253}$)([^\W_]([^\W_]|-)*[^\W_]|[^\W_])(\.([^\W_]([^\W_]|-)*[^\W_]|[^\W_]))*", re.UNICODE)


def read_address(text: str, field: str | None = None) -> str:
    """The plain address in "Claire Petit <claire@luma.example>" or "claire@luma.example".

    Raises:
        BadInput: It is none.
    """
    wanted = text.strip()
    if any(character in wanted for character in "\r\n\0"):
        raise _no_address(text, field)
    named = _NAMED.fullmatch(wanted)
    address = named[1].strip() if named else wanted
    local, _, domain = address.rpartition("@")
    fits = _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain) and len(address) <= LONGEST and ".." not in local
    if not fits or local.startswith(".") or local.endswith("."):
        raise _no_address(text, field)
    try:
        # As mail servers know it; a look-alike of a Latin letter shows.
        return f"{local}@{domain.lower().encode('idna').decode('ascii')}"
    except UnicodeError:
        raise _no_address(text, field) from None


def read_addresses(texts: Iterable[str], field: str | None = None) -> tuple[str, ...]:
    """The addresses in lines, each once; commas and semicolons divide a line as well.

    Raises:
        BadInput: One of them is none.
    """
    parts = [part for text in texts for part in re.split(r"[,;\n]", text) if part.strip()]
    found = {address.casefold(): address for address in (read_address(part, field) for part in parts)}
    return tuple(found.values())


def _no_address(text: str, field: str | None) -> BadInput:
    shown = " ".join(text.split())[:80]
    return BadInput(
        Words(f"“{shown}” is not an e-mail address", f"« {shown} » n'est pas une adresse e-mail"),
        remedy=Words("Write it as name@example.com.", "Écrivez-la sous la forme nom@example.com."),
        field=field,
    )
