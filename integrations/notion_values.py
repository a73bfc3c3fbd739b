"""Notion's property values as plain ones, and back: a title is a text, a select its option's name, a date a date."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, Field

from integrations.errors import BadInput
from integrations.words import Words

LONGEST = 2000  # characters of a piece of text (developers.notion.com/reference/request-limits)
MANY = 100  # pieces of a text, options, people, relations, blocks of one request
_TEXTS = frozenset({"title", "rich_text"})
_NAMED = frozenset({"select", "status"})
_LISTED = frozenset({"people", "relation"})
_PLAIN = frozenset({"url", "email", "phone_number"})


class Page(BaseModel):
    """A page; a row where it lies in a data source.

    Args:
        id: Notion's.
        url: Where a person sees it.
        title: What it is called.
        properties: Its values by name, as plain ones.
        created: When it was made.
        edited: When it was last changed, to the minute.
        archived: Whether it lies in the bin.
    """

    id: str
    url: str = ""
    title: str = ""
    properties: dict[str, Any] = Field(default_factory=dict)
    created: datetime
    edited: datetime
    archived: bool = False


class DataSource(BaseModel):
    """A table in a database.

    Args:
        id: Notion's.
        name: What it is called.
        url: Where a person sees it.
    """

    id: str
    name: str = ""
    url: str = ""


def rich_text(text: str) -> list[dict[str, Any]]:
    """A text in pieces that Notion takes."""
    pieces = [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]
    return [{"type": "text", "text": {"content": piece}} for piece in pieces]


def text_of(pieces: Any) -> str:
    """A text out of its pieces."""
    return "".join(piece.get("plain_text") or piece.get("text", {}).get("content", "") for piece in pieces or [])


def to_notion(given: Mapping[str, Any], kinds: Mapping[str, str]) -> dict[str, Any]:
    """Plain values as property values.

    Args:
        given: By property name.
        kinds: Every property's type.

    Raises:
        BadInput: There is no such property, it cannot be written, or the value is none of its type.
    """
    return {name: _value(name, value, kinds.get(name, ""), kinds) for name, value in given.items()}


def _value(name: str, value: Any, kind: str, kinds: Mapping[str, str]) -> dict[str, Any]:
    if not kind:
        known = ", ".join(sorted(kinds))
        raise BadInput(
            Words(f"Notion has no property “{name}” there", f"il n'y a pas de propriété « {name} » dans Notion"),
            remedy=Words(f"There are: {known}.", f"Il y a : {known}."), field="properties",
        )  # fmt: skip
    if kind in _TEXTS:
        return {kind: rich_text("" if value is None else str(value))}
    if kind in _NAMED:
        return {kind: None if value in (None, "") else {"name": str(value)}}
    if kind == "multi_select":
        return {kind: [{"name": str(one)} for one in _list(value)]}
    if kind in _LISTED:
        return {kind: [{"id": str(one)} for one in _list(value)]}
    if kind in _PLAIN:
        return {kind: None if value in (None, "") else str(value)}
    if kind == "checkbox" and isinstance(value, bool):
        return {kind: value}
    if kind == "date":
        return {kind: _date(value)}
    if kind == "number" and (value is None or (isinstance(value, int | float | Decimal) and value is not True)):
        return {kind: float(value) if isinstance(value, Decimal) else value}
    raise BadInput(
        Words(f"“{name}” in Notion is of type {kind} and does not take {value!r}",
              f"« {name} » dans Notion est de type {kind} et ne prend pas {value!r}"), field="properties",
    )  # fmt: skip


def _list(value: Any) -> list[Any]:
    return [] if value in (None, "") else list(value) if isinstance(value, list | tuple) else [value]


def _date(value: Any) -> dict[str, Any] | None:
    """A date, a time, or both ends of a span."""
    if value in (None, ""):
        return None
    ends = [one.isoformat() if isinstance(one, date | datetime) else str(one) for one in _list(value)]
    return {"start": ends[0], **({"end": ends[1]} if len(ends) > 1 else {})}


def from_notion(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Property values as plain ones."""
    return {name: _plain(one) for name, one in properties.items()}


def _plain(one: Mapping[str, Any]) -> Any:
    kind = one.get("type", "")
    value: Any = one.get(kind)
    if kind in _TEXTS:
        return text_of(value)
    if kind in _NAMED:
        return (value or {}).get("name", "")
    if kind in ("multi_select", "files"):
        return [each.get("name", "") for each in value or []]
    if kind in _LISTED:
        return [each["id"] for each in value or []]
    if kind in ("created_by", "last_edited_by"):
        return (value or {}).get("id", "")
    if kind == "date":
        return _ends(value)
    if kind == "formula":
        return _ends(value["date"]) if value["type"] == "date" else value[value["type"]]
    if kind == "rollup":
        return [_plain(each) for each in value["array"]] if value["type"] == "array" else value.get(value["type"])
    if kind == "unique_id":
        prefix, number = (value or {}).get("prefix"), (value or {}).get("number")
        return f"{prefix}-{number}" if prefix else number
    return value


def _ends(value: Mapping[str, Any] | None) -> Any:
    if not value:
        return None
    return [value["start"], value["end"]] if value.get("end") else value["start"]


def title_of(properties: Mapping[str, Any]) -> str:
    """What a page is called."""
    return next((text_of(one["title"]) for one in properties.values() if one.get("type") == "title"), "")


def page_of(one: Mapping[str, Any]) -> Page:
    """A page as Notion gives it."""
    return Page(
        id=one["id"], url=one.get("url") or "", title=title_of(one["properties"]),
        properties=from_notion(one["properties"]), created=one["created_time"], edited=one["last_edited_time"],
        archived=bool(one.get("in_trash") or one.get("archived")),
    )  # fmt: skip
