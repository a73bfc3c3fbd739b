"""Values as text: every style of OpenAPI 3, and the one of Swagger 2 that it lacks (tabs)."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any
from urllib.parse import quote
from uuid import UUID

from integrations.openapi.model import Style

# RFC 3986: what is reserved and may stay as it is where the document says so (allowReserved).
_RESERVED = ":/?#[]@!$&'()*+,;="
# In a query these would end a value or the query, whatever the document says.
_QUERY_RESERVED = "".join(sign for sign in _RESERVED if sign not in "#&+=[]")
_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "tabDelimited": "%09"}
Pairs = list[tuple[str, str]]


def plain(value: Any) -> Any:
    """A value as JSON has it: dates as ISO 8601, decimals as numbers, enumerations by their value.

    Args:
        value: Of an argument. Bytes and files stay what they are.
    """
    match value:
        case str() | bool() | int() | float() | None | bytes() if not isinstance(value, Enum):
            return value
        case Enum():
            return plain(value.value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case datetime() | date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(one) for one in value]
    return value


def text_of(value: Any) -> str:
    """A single value as text; what is no single value as JSON.

    Args:
        value: As JSON has it.
    """
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case dict() | list():
            return to_json(value)
        case bytes():
            return b64encode(value).decode("ascii")
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
    return str(value)


def to_json(value: Any) -> str:
    """Compact JSON, any letter as itself; bytes as base64, for JSON has no other way."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_base64)


def _base64(value: Any) -> str:
    content = value if isinstance(value, bytes) else getattr(value, "content", None)
    if not isinstance(content, bytes):
        raise TypeError(f"{type(value).__name__} has no form in JSON")
    return b64encode(content).decode("ascii")


def is_json(media: str) -> bool:
    """Whether a media type is JSON's or one that is written as JSON: "application/problem+json; charset=utf-8"."""
    return media.partition(";")[0].strip().lower().endswith(("/json", "+json"))


def percent(text: str, safe: str = "") -> str:
    """Percent-encoded as RFC 3986 says; only letters, figures and -._~ stay, and what is `safe`."""
    return quote(text, safe=safe)


def in_path(style: Style, name: str, value: Any) -> str:
    """A parameter of a path: simple, label or matrix.

    Args:
        style: How it is written.
        name: What the service calls it.
        value: As JSON has it.
    """
    safe = _RESERVED.replace("?", "").replace("#", "") if style.reserved else ""
    if style.media:
        return percent(_in_media(style.media, value), safe)

    def written(one: Any) -> str:
        return percent(text_of(one), safe)

    if style.name == "matrix":
        return "".join(f";{key}={one}" if one else f";{key}" for key, one in _matrix(style, name, value, written))
    if style.name == "label":
        delimiter = "." if style.explode else ","
        return "." + delimiter.join(_parts(style.explode, value, written))
    return ",".join(_parts(style.explode, value, written))


def _matrix(style: Style, name: str, value: Any, written: Any) -> Pairs:
    key = percent(name)
    if isinstance(value, list) and style.explode:
        return [(key, written(one)) for one in value]
    if isinstance(value, dict) and style.explode:
        return [(percent(one), written(inner)) for one, inner in value.items()]
    return [(key, ",".join(_parts(False, value, written)))]


def _parts(explode: bool, value: Any, written: Any) -> Iterator[str]:
    """The texts that a list, an object or a single value is made of."""
    if isinstance(value, list):
        yield from map(written, value)
    elif isinstance(value, dict):
        for key, one in value.items():
            if explode:
                yield f"{written(key)}={written(one)}"
            else:
                yield from (written(key), written(one))
    else:
        yield written(value)


def in_query(style: Style, name: str, value: Any) -> Pairs:
    """A parameter of a query, or a field of a form: pairs that are percent-encoded already.

    Args:
        style: form, spaceDelimited, pipeDelimited, tabDelimited or deepObject.
        name: What the service calls it.
        value: As JSON has it.
    """
    safe = _QUERY_RESERVED if style.reserved else ""
    key = percent(name)

    def written(one: Any) -> str:
        return percent(text_of(one), safe)

    if style.media:
        return [(key, percent(_in_media(style.media, value), safe))]
    if style.name == "deepObject" and isinstance(value, dict | list):
        return [(percent(path), written(one)) for path, one in _deep(name, value)]
    if not isinstance(value, list | dict):
        return [(key, written(value))]
    if style.explode:
        if isinstance(value, list):
            return [(key, written(one)) for one in value]
        return [(percent(one), written(inner)) for one, inner in value.items()]
    if not value:
        return [(key, "")]
    return [(key, _DELIMITERS.get(style.name, ",").join(_parts(False, value, written)))]


def _deep(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """a[b][0][c]=…: deeper than the specification goes, as Stripe, Rails' and PHP's servers read it."""
    if isinstance(value, dict) and value:
        for key, one in value.items():
            yield from _deep(f"{name}[{key}]", one)
    elif isinstance(value, list) and value:
        for number, one in enumerate(value):
            yield from _deep(f"{name}[{number}]", one)
    else:
        yield name, "" if value in ({}, []) else value


def in_header(style: Style, value: Any) -> str:
    """A header: simple, and nothing percent-encoded.

    Args:
        style: How it is written.
        value: As JSON has it.
    """
    if style.media:
        return _in_media(style.media, value)
    return ",".join(_parts(style.explode, value, text_of))


def in_cookie(style: Style, name: str, value: Any) -> Pairs:
    """A cookie: form; what a cookie cannot hold is percent-encoded.

    Args:
        style: How it is written.
        name: What the service calls it.
        value: As JSON has it.
    """
    if style.media:
        return [(name, percent(_in_media(style.media, value)))]
    if style.explode and isinstance(value, dict):
        return [(key, percent(text_of(one))) for key, one in value.items()]
    return [(name, ",".join(_parts(False, value, lambda one: percent(text_of(one)))))]


def _in_media(media: str, value: Any) -> str:
    return to_json(value) if is_json(media) or isinstance(value, dict | list) else text_of(value)
