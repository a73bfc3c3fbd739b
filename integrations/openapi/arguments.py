"""The arguments of an operation: parameters and the properties of its body, flat and each with a name of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from integrations.openapi.document import Document
from integrations.openapi.model import Argument, Body, BodyKind, FromAccount, Place, Style
from integrations.openapi.names import identifier, unused
from integrations.openapi.security import holder

# Headers that OpenAPI tells to ignore, and those that follow from what is sent; Authorization is the account's.
_NO_ARGUMENTS = frozenset({"accept", "content-type", "content-length", "transfer-encoding", "host", "connection"})
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_PREFERENCE: tuple[BodyKind, ...] = ("json", "form", "multipart", "text", "binary", "raw")


def parameters(
    document: Document, shared: Sequence[Any], own: Sequence[Any], path_slots: Sequence[str], place: str
) -> tuple[list[Argument], list[FromAccount]]:
    """The parameters of an operation, and those of them that the account fills in.

    Args:
        document: Where it stands.
        shared: The path's parameters.
        own: The operation's; one of the same name and place stands in for the path's.
        path_slots: Names between { and } in the path: one that is declared nowhere is an argument all the same.
        place: Of the operation, for errors.
    """
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for given in [*shared, *own]:
        one = document.resolve(given, f"{place}.parameters")
        found[str(one.get("in")), str(one.get("name"))] = one
    for slot in path_slots:
        found.setdefault(("path", slot), {"schema": {"type": "string"}})
    made: list[Argument] = []
    filled: list[FromAccount] = []
    taken: set[str] = set()
    for (where, wire), one in found.items():
        if where == "path" and wire not in path_slots:
            continue  # declared, but the path has no place for it
        scheme = holder(document, where, wire, str(one.get("description") or ""))
        if scheme is not None:
            filled.append(FromAccount(_place(where), wire, scheme))
        elif where in _DEFAULT_STYLES and (where != "header" or _is_own_header(wire)):
            argument = _argument(document, one, where, wire, taken, f"{place}.parameters.{wire}")
            taken.add(argument.name)
            made.append(argument)
    return made, filled


def _is_own_header(wire: str) -> bool:
    return wire.lower() not in _NO_ARGUMENTS and _HEADER.fullmatch(wire) is not None


def _place(where: str) -> Place:
    places: dict[str, Place] = {"path": "path", "query": "query", "header": "header", "cookie": "cookie"}
    return places[where]


def _argument(
    document: Document, one: Mapping[str, Any], where: str, wire: str, taken: set[str], place: str
) -> Argument:
    schema, media = one.get("schema", {}), ""
    content = one.get("content")
    if isinstance(content, Mapping) and content:
        media, entry = next(iter(content.items()))
        schema = entry.get("schema", {}) if isinstance(entry, Mapping) else {}
    elif "schema" not in one and "type" in one:  # Swagger 2's form in an OpenAPI 3 document, often seen
        schema = {key: one[key] for key in ("type", "format", "items", "enum") if key in one}
    document.schema(schema, place)
    style = str(one.get("style") or _DEFAULT_STYLES[where])
    explode = one.get("explode")
    reserved = bool(one.get("allowReserved") or one.get("x-multi-segment"))
    return Argument(
        name=unused(identifier(wire), taken, where),
        wire=wire,
        place=_place(where),
        required=where == "path" or bool(one.get("required")),
        schema=schema if isinstance(schema, Mapping) else {},
        description=str(one.get("description") or ""),
        style=Style(style, style in ("form", "deepObject") if explode is None else bool(explode), reserved, media),
        deprecated=bool(one.get("deprecated")),
    )


def body_of(document: Document, node: Any, place: str) -> Body | None:
    """The body of an operation, in the form that is written best; None where it takes none.

    A form that is not written from its schema (XML, above all) is given as text or bytes, whole.

    Args:
        document: Where it stands.
        node: `requestBody` of the operation.
        place: Of the operation, for errors.
    """
    if node is None:
        return None
    one = document.resolve(node, f"{place}.requestBody")
    content = one.get("content")
    if not isinstance(content, Mapping) or not content:
        return None
    kinds = [(_kind(document, str(media), content[media]), str(media)) for media in content]
    kind, media = min(kinds, key=lambda one: _PREFERENCE.index(one[0]))
    entry = document.resolve(content[media], f"{place}.requestBody.{media}")
    schema = entry.get("schema", {})
    if kind in ("binary", "raw"):
        schema = {"type": "string", "contentMediaType": media}
    document.schema(schema, f"{place}.requestBody.{media}")
    encoding = entry.get("encoding")
    return Body(
        media=media,
        kind=kind,
        schema=schema if isinstance(schema, Mapping) else {},
        required=bool(one.get("required")),
        flat=kind in ("json", "form", "multipart") and is_flat(document, schema),
        encoding=encoding if isinstance(encoding, Mapping) else {},
    )


def _kind(document: Document, media: str, entry: Any) -> BodyKind:
    name = media.partition(";")[0].strip().lower()
    if name in ("application/json", "text/json", "*/*", "application/*") or name.endswith("+json"):
        return "json" if not _is_binary(document, entry) else "binary"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name in ("multipart/form-data", "application/form-data"):
        return "multipart"
    if name.startswith("text/") and name != "text/xml":
        return "text"
    return "binary" if _is_binary(document, entry) or _is_text(document, entry) else "raw"


def _is_binary(document: Document, entry: Any) -> bool:
    schema = document.schema(entry.get("schema") or {}) if isinstance(entry, Mapping) else {}
    return is_file(schema) or (document.version == "3.1" and not schema)


def _is_text(document: Document, entry: Any) -> bool:
    schema = document.schema(entry.get("schema") or {}) if isinstance(entry, Mapping) else {}
    return schema.get("type", "string") == "string" and "properties" not in schema


def is_file(schema: Mapping[str, Any]) -> bool:
    """Whether a schema says bytes: format binary, Swagger 2's file, or 3.1's media type without an encoding."""
    if schema.get("type") == "file" or (schema.get("type") == "string" and schema.get("format") == "binary"):
        return True
    return "contentMediaType" in schema and "contentEncoding" not in schema


def is_flat(document: Document, schema: Any) -> bool:
    """Whether a body is an object whose properties can be arguments of their own."""
    one = document.schema(schema)
    if one.get("type", "object") not in ("object", ["object"], ["object", "null"], ["null", "object"]):
        return False
    return bool(properties_of(document, one)) or one.get("type") is not None


def properties_of(document: Document, schema: Any) -> dict[str, Any]:
    """The named properties of an object, those of its allOf among them."""
    return {name: value for part in _parts(document, schema) for name, value in _mapping(part, "properties").items()}


def required_of(document: Document, schema: Any) -> set[str]:
    """The properties that an object cannot be without; what only an answer holds (readOnly) is none of them."""
    names: set[str] = set()
    for part in _parts(document, schema):
        names |= {str(name) for name in part.get("required", ()) if isinstance(part.get("required"), list)}
    known = properties_of(document, schema)
    return {name for name in names if not (name in known and is_read_only(document, known[name]))}


def is_read_only(document: Document, schema: Any) -> bool:
    """Whether a property is only in answers."""
    return document.schema(schema).get("readOnly") is True


def _mapping(part: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = part.get(key)
    return found if isinstance(found, Mapping) else {}


def _parts(document: Document, schema: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """A schema and what it is made of by allOf."""
    one = document.schema(schema)
    if depth < 16:
        parts = one.get("allOf")
        for part in parts if isinstance(parts, list) else ():
            yield from _parts(document, part, depth + 1)
    yield one


def body_arguments(document: Document, body: Body, taken: set[str]) -> list[Argument]:
    """The arguments that a body is made of: one for each property, or one for the whole.

    Args:
        document: Where it stands.
        body: Which.
        taken: Names of the operation's parameters; the new ones are added.
    """
    made: list[Argument] = []
    schema = document.schema(body.schema)
    if body.flat:
        needed = required_of(document, schema)
        for wire, node in properties_of(document, schema).items():
            one = document.schema(node)
            if one.get("readOnly") is True:
                continue
            name = unused(identifier(wire), taken, "body")
            taken.add(name)
            made.append(
                Argument(
                    name, wire, "body", wire in needed and body.required, node if isinstance(node, Mapping) else {},
                    str(one.get("description") or ""), deprecated=bool(one.get("deprecated")),
                )
            )  # fmt: skip
        if schema.get("additionalProperties") is False:
            return made
    said = "Further properties of the body, by the service's own names." if body.flat else ""
    name = unused("body", taken, "whole")
    taken.add(name)
    whole = {"type": "object"} if body.flat else body.schema
    return [*made, Argument(name, "body", "body", body.required and not body.flat, whole, said, whole=True)]


def types_of(document: Document, arguments: Sequence[Argument]) -> dict[str, str]:
    """The types of arguments by name, "" where a schema says none; without the one that is a whole body."""
    made: dict[str, str] = {}
    for one in arguments:
        kind = document.schema(one.schema).get("type", "")
        if not one.whole:
            made[one.name] = kind if isinstance(kind, str) else next((k for k in kind if k != "null"), "")
    return made
