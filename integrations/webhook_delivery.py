"""What is known of a webhook besides its content: the sender's number of it, its sort, and the headers to keep."""

import hashlib
import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

SLUG = "inbound-webhook"  # of the Block; Prefect has a "webhook" of its own, for calls that go out
LONGEST_ID = 255
LONGEST_TYPE = 100
MOST_HEADERS, LONGEST_HEADER = 60, 1000
# What signs in, signs, or names a session is not kept; nor is what proxies add about themselves.
_SECRET = re.compile(r"auth|cookie|signature|token|secret|passw|credential|session|csrf|api-?key|digest|\bkey\b|jwt")
_PRINTABLE = re.compile(r"[!-~]+")
# The header that tells the sort of event, where the body does not.
TYPE_HEADERS = (
    "x-github-event", "x-gitlab-event", "x-gitea-event", "x-event-key", "x-shopify-topic", "x-wc-webhook-topic",
    "ce-type", "x-event-type", "x-event-name", "x-webhook-event", "x-hook-event",
)  # fmt: skip


def json_of(body: bytes) -> Any:
    """The body as JSON; None where it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def carried(value: Any, depth: int = 12) -> bool:
    """Whether every database and every reader of an event can hold a piece of JSON: nothing endless, nothing broken."""
    if isinstance(value, str):
        return "\0" not in value and not any("\ud800" <= sign <= "\udfff" for sign in value)
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int):
        return abs(value) < 2**53
    if isinstance(value, float):
        return math.isfinite(value)
    if depth == 0:
        return False
    if isinstance(value, dict):
        return all(carried(key) and carried(each, depth - 1) for key, each in value.items())
    return isinstance(value, list) and all(carried(each, depth - 1) for each in value)


def delivery_id(check: str, body: bytes, headers: Mapping[str, str], header: str = "") -> str:
    """By which a delivery is known as the same one when it comes again.

    Args:
        check: The sender's scheme.
        body: As it came.
        headers: By their names in lower case.
        header: The header that holds it, where the scheme knows none.
    """
    found: object = None
    if check == "github":
        found = headers.get("x-github-delivery")
    elif check == "standard":
        found = headers.get("webhook-id") or headers.get("svix-id")
    elif check in ("stripe", "slack") and isinstance(told := json_of(body), dict):
        found = told.get("id" if check == "stripe" else "event_id")
    elif header:
        found = headers.get(header.lower())
    if isinstance(found, str) and len(found) <= LONGEST_ID and _PRINTABLE.fullmatch(found):
        return found
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def event_type(body: bytes, headers: Mapping[str, str], told: Any = None) -> str:
    """The sort of event that the sender names; "" where it names none.

    Args:
        body: As it came.
        headers: By their names in lower case.
        told: The body as JSON, where that is known.
    """
    told = json_of(body) if told is None else told
    inner = told.get("event") if isinstance(told, dict) else None
    candidates: list[object] = [headers.get(name) for name in TYPE_HEADERS]
    if isinstance(inner, dict):  # Slack's
        candidates.append(inner.get("type"))
    if isinstance(told, dict):
        candidates += [told.get("type"), inner, told.get("event_type"), told.get("topic")]
    for found in candidates:
        if isinstance(found, str) and 0 < len(found) <= LONGEST_TYPE and _PRINTABLE.fullmatch(found):
            return found
    return ""


def challenge(body: bytes) -> str | None:
    """What Slack wants to hear back before it sends anything; None for a delivery."""
    if b"url_verification" not in body:
        return None
    told = json_of(body)
    if not isinstance(told, dict) or told.get("type") != "url_verification":
        return None
    found = told.get("challenge")
    return found if isinstance(found, str) and len(found) <= 500 and _PRINTABLE.fullmatch(found) else None


def kept_headers(headers: Mapping[str, str], secrets: Sequence[str], also: Sequence[str] = ()) -> dict[str, str]:
    """The headers without what signs in or signs.

    Args:
        headers: By their names in lower case.
        secrets: No value that holds one is kept, whatever its name.
        also: Names of headers that are secret here.
    """
    hidden = {name.lower() for name in also}
    kept = {}
    for name, value in headers.items():
        if name in hidden or _SECRET.search(name) or any(secret and secret in value for secret in secrets):
            continue
        kept[name[:100]] = value[:LONGEST_HEADER]
        if len(kept) == MOST_HEADERS:
            break
    return kept


def form_of(body: bytes, content_type: str) -> dict[str, list[str]] | None:
    """The fields of a form; None where the body is none."""
    if content_type.partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        return None
    try:
        return parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=10_000)
    except ValueError:
        return None
