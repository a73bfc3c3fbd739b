"""Bodies of requests as bytes: JSON, forms, multipart, text and bytes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from integrations.openapi.model import Body, Style
from integrations.openapi.serialise import in_query, is_json, percent, text_of, to_json

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class File:
    """A file to be sent.

    Args:
        content: Its bytes.
        name: Of the file.
        media: Its media type.
    """

    content: bytes
    name: str = "file"
    media: str = "application/octet-stream"


def write_body(body: Body, value: Any) -> tuple[bytes, str]:
    """The bytes of a body and its media type.

    Args:
        body: How it is written.
        value: As JSON has it; files as bytes or `File`.
    """
    if body.kind == "json":
        media = body.media if "*" not in body.media else "application/json"
        return to_json(value).encode(), media
    if body.kind == "form":
        return _form(body.encoding, value), FORM
    if body.kind == "multipart":
        return _multipart(body.encoding, value)
    media = body.media if "/" in body.media and "*" not in body.media else "application/octet-stream"
    if isinstance(value, File):
        return value.content, value.media if "*" in body.media else media
    return value if isinstance(value, bytes) else text_of(value).encode(), media


def _form(encoding: Mapping[str, Any], value: Any) -> bytes:
    if not isinstance(value, dict):
        return percent(text_of(value)).encode()
    pairs = [pair for name, one in value.items() for pair in _field(encoding.get(name), name, one)]
    return "&".join(f"{name}={text}" for name, text in pairs).replace("%20", "+").encode()


def _field(said: Any, name: str, value: Any) -> list[tuple[str, str]]:
    """One property of a form.

    With a style it is written as a parameter of a query; without, OpenAPI 3.0.4 and 3.1.1 say: what is simple as text,
    a list item by item, an object as JSON.
    """
    style = _style(said)
    if style is not None:
        return in_query(style, name, value)
    items = value if isinstance(value, list) and not _is_json(said) else [value]
    return [(percent(name), percent(text_of(one))) for one in items]


def _style(said: Any) -> Style | None:
    if not isinstance(said, Mapping) or not {"style", "explode", "allowReserved"} & said.keys():
        return None
    name = str(said.get("style") or "form")
    explode = said.get("explode")
    exploded = name in ("form", "deepObject") if explode is None else bool(explode)
    return Style(name, exploded, bool(said.get("allowReserved")))


def _is_json(said: Any) -> bool:
    return isinstance(said, Mapping) and is_json(str(said.get("contentType") or ""))


def _multipart(encoding: Mapping[str, Any], value: Any) -> tuple[bytes, str]:
    """Parts between boundaries that follow from what they hold: the same form is the same bytes at every try."""
    fields = value.items() if isinstance(value, dict) else [("file", value)]
    parts = [part for name, one in fields for part in _parts(name, one, encoding.get(name))]
    boundary = "part-" + sha256(b"".join(head + content for head, content in parts)).hexdigest()[:32]
    edge = f"--{boundary}".encode()
    lines = [edge + b"\r\n" + head + b"\r\n\r\n" + content + b"\r\n" for head, content in parts]
    return b"".join(lines) + edge + b"--\r\n", f"multipart/form-data; boundary={boundary}"


def _parts(name: str, value: Any, said: Any) -> Iterator[tuple[bytes, bytes]]:
    if isinstance(value, list) and not _is_json(said):
        for one in value:
            yield from _parts(name, one, said)
        return
    media = str(said.get("contentType") or "").partition(",")[0].strip() if isinstance(said, Mapping) else ""
    media = "" if "*" in media else media
    head = f'Content-Disposition: form-data; name="{_quoted(name)}"'
    if isinstance(value, bytes | File):
        file = value if isinstance(value, File) else File(value)
        head += f'; filename="{_quoted(file.name)}"\r\nContent-Type: {media or file.media}'
        yield head.encode(), file.content
        return
    if isinstance(value, dict | list):
        media = media or "application/json"
    if media:
        head += f"\r\nContent-Type: {media}"
    yield head.encode(), (to_json(value) if is_json(media) else text_of(value)).encode()


def _quoted(name: str) -> str:
    """As browsers write names (WHATWG, multipart/form-data)."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
