"""Swagger 2 as OpenAPI 3 would say it, operation by operation; schemas stay where and as they are."""

from collections.abc import Mapping, Sequence
from typing import Any

from integrations.openapi.document import Document

# What stands beside a parameter's name in Swagger 2 and belongs into its schema.
_SCHEMA_WORDS = (
    "type", "format", "items", "default", "enum", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf", "x-nullable",
)  # fmt: skip
_STYLES = {
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
}
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"


def servers(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The addresses: host and basePath, https where it is offered."""
    host = str(data.get("host") or "")
    base = str(data.get("basePath") or "")
    schemes = data.get("schemes") or ["https"]
    scheme = "https" if "https" in schemes else str(schemes[0])
    return [{"url": f"{scheme}://{host}{base}" if host else base}]


def security_schemes(data: Mapping[str, Any]) -> dict[str, Any]:
    """The ways to sign in, as components/securitySchemes has them."""
    found = data.get("securityDefinitions")
    schemes = dict(found) if isinstance(found, Mapping) else {}
    for name, scheme in schemes.items():
        if isinstance(scheme, Mapping) and scheme.get("type") == "basic":
            schemes[name] = {**scheme, "type": "http", "scheme": "basic"}
    return schemes


def operation(document: Document, operation: Mapping[str, Any], shared: Sequence[Any], place: str) -> dict[str, Any]:
    """An operation in the form of OpenAPI 3.

    Args:
        document: Where it stands.
        operation: As Swagger 2 writes it.
        shared: The parameters of its path.
        place: Its place, for errors.
    """
    own = operation.get("parameters") or []
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for given in [*shared, *own]:
        one = document.resolve(given, place)
        found[str(one.get("in")), str(one.get("name"))] = one
    plain = [_parameter(one) for (where, _), one in found.items() if where not in ("body", "formData")]
    fields = [one for (where, _), one in found.items() if where == "formData"]
    bodies = [one for (where, _), one in found.items() if where == "body"]
    kinds = operation.get("consumes") or document.data.get("consumes") or []
    made = {**operation, "parameters": plain}
    if bodies:
        made["requestBody"] = _body(bodies[0], kinds)
    elif fields:
        made["requestBody"] = _form(fields, kinds)
    made["responses"] = _responses(document, operation, place)
    return made


def _parameter(one: Mapping[str, Any]) -> dict[str, Any]:
    schema = {key: one[key] for key in _SCHEMA_WORDS if key in one}
    made = {key: one[key] for key in ("name", "in", "required", "description", "deprecated") if key in one} | {
        "schema": schema
    }
    if schema.get("type") == "array":
        in_query = one.get("in") == "query"
        style, explode = _STYLES.get(str(one.get("collectionFormat")), ("form" if in_query else "simple", False))
        made |= {"style": style, "explode": explode}
    return made


def _body(one: Mapping[str, Any], kinds: Sequence[str]) -> dict[str, Any]:
    schema = one.get("schema", {})
    content = {kind: {"schema": schema} for kind in kinds or ["application/json"]}
    return {"content": content, "required": one.get("required", False), "description": one.get("description", "")}


def _form(fields: Sequence[Mapping[str, Any]], kinds: Sequence[str]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    encoding: dict[str, Any] = {}
    for one in fields:
        name = str(one.get("name"))
        said = {"description": one["description"]} if one.get("description") else {}
        properties[name] = {key: one[key] for key in _SCHEMA_WORDS if key in one} | said
        if one.get("type") == "array":
            style, explode = _STYLES.get(str(one.get("collectionFormat")), ("form", False))
            encoding[name] = {"style": style, "explode": explode}
    required = [str(one.get("name")) for one in fields if one.get("required")]
    schema = {"type": "object", "properties": properties} | ({"required": required} if required else {})
    has_file = any(one.get("type") == "file" for one in fields)
    kind = _MULTIPART if has_file or (_MULTIPART in kinds and _FORM not in kinds) else _FORM
    return {"content": {kind: {"schema": schema, "encoding": encoding}}, "required": bool(required)}


def _responses(document: Document, operation: Mapping[str, Any], place: str) -> dict[str, Any]:
    given = operation.get("responses")
    kinds = operation.get("produces") or document.data.get("produces") or ["application/json"]
    made: dict[str, Any] = {}
    for status, response in (given or {}).items() if isinstance(given, Mapping) else ():
        if not isinstance(response, Mapping):
            continue
        one = document.resolve(response, place) if "$ref" in response else response
        content = {kind: {"schema": one["schema"]} for kind in kinds} if "schema" in one else {}
        made[str(status)] = {**one, "content": content}
    return made
