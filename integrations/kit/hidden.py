"""Secrets in what a service says: found as they are, and in the forms in which they travel."""

import base64
import binascii
import html
import json
import re
from collections.abc import Sequence

HIDDEN = "***"
_PACKED = re.compile(r"[A-Za-z0-9+/_-]{6,}={0,2}")


def hide(text: str, secrets: Sequence[str]) -> str:
    """The text without the secrets, nor what they become in an address, in JSON, in HTML, in base64 or a Basic header.

    Args:
        text: What was said.
        secrets: None of them empty.
    """
    if not secrets:
        return text
    # The longest first: one secret may be the start of another.
    longest = tuple(sorted(secrets, key=len, reverse=True))
    text = _pattern(longest).sub(HIDDEN, text)
    sought = [one.encode() for one in secrets]
    return _PACKED.sub(lambda found: HIDDEN if _holds(found[0], sought) else found[0], text)


def _pattern(secrets: Sequence[str]) -> re.Pattern[str]:
    """The secrets however each of their characters is written: every library leaves others as they are."""
    return re.compile("|".join("".join(map(_written, secret)) for secret in secrets))


def _written(sign: str) -> str:
    """A pattern of what a character becomes where it is not packed; letters and digits stay themselves."""
    if sign.isascii() and sign.isalnum():
        return sign
    percent = "".join(f"%(?i:{byte:02x})" for byte in sign.encode("utf-8", "surrogatepass"))
    escaped = {json.dumps(sign)[1:-1], html.escape(sign), f"&#{ord(sign)};", f"\\u{ord(sign):04x}", f"\\{sign}"}
    if sign == " ":
        escaped.add("+")
    forms = [percent, *map(re.escape, sorted(escaped, key=len, reverse=True)), re.escape(sign)]
    return r"\\*(?:" + "|".join(forms) + ")"  # backslashes before it: JSON in JSON escapes them again


def _holds(word: str, sought: Sequence[bytes]) -> bool:
    """Whether it is base64 of something with a secret in it, as “user:password” in a header; its start may be text."""
    plain = word.rstrip("=").translate(str.maketrans("-_", "+/"))
    for skipped in range(4):
        part = plain[skipped:]
        part = part[: len(part) - (len(part) % 4 == 1)]
        try:
            packed = base64.b64decode(part + "=" * (-len(part) % 4))
        except binascii.Error:  # pragma: no cover - the characters are all of the alphabet
            continue
        if any(one in packed for one in sought):
            return True
    return False
