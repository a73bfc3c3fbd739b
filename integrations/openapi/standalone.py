"""Schemas that stand by themselves: JSON Schema 2020-12 for the catalogue, for editors and for models."""

from collections.abc import Mapping
from typing import Any

from integrations.openapi.dialect import compiled
from integrations.openapi.document import Document
from integrations.openapi.model import Operation
from integrations.openapi.names import identifier, unused

DEEPEST = 64
_SCHEMAS = (
    "items",
    "additionalProperties",
    "not",
    "additionalItems",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
)
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("properties", "patternProperties", "$defs", "dependentSchemas")
# What a reader of a schema has no use for, or what means something else in JSON Schema.
_DROPPED = frozenset({"nullable", "discriminator", "xml", "externalDocs", "example", "examples", "$ref", "id", "$id"})


def standalone(document: Document, operation: Operation) -> dict[str, Any]:
    """The schema of an operation's arguments with all that it refers to under `$defs`.

    Args:
        document: Of the operation.
        operation: Whose arguments.

    Raises:
        BadInput: A reference leads nowhere.
    """
    maker = _Maker(document)
    made = maker.of(operation.inputs(), 0)
    return made | ({"$defs": maker.definitions} if maker.definitions else {})


class _Maker:
    """Rewrites schemas of one operation, and collects what they refer to."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names: dict[str, str] = {}
        self.definitions: dict[str, Any] = {}

    def of(self, schema: Any, depth: int) -> Any:
        """A schema without the document's own words and references."""
        if not isinstance(schema, Mapping) or depth > DEEPEST:
            return schema if isinstance(schema, bool) else {}
        made: dict[str, Any] = {}
        for key, value in schema.items():
            if key in _SCHEMAS and isinstance(value, Mapping | bool):
                made[key] = self.of(value, depth + 1)
            elif key in _LISTS and isinstance(value, list):
                made[key] = [self.of(one, depth + 1) for one in value]
            elif key in _MAPS and isinstance(value, Mapping):
                made[key] = {str(name): self.of(one, depth + 1) for name, one in value.items()}
            elif key not in _DROPPED and not key.startswith("x-"):
                made[key] = value
        reference = schema.get("$ref")
        if isinstance(reference, str):
            beside = made if self._document.version == "3.1" else {}
            return {"$ref": f"#/$defs/{self._defined(reference, depth)}"} | beside
        return self._in_2020(schema, made)

    def _defined(self, reference: str, depth: int) -> str:
        if reference not in self._names:
            name = unused(identifier(reference.rsplit("/", 1)[-1]), self.definitions)
            self._names[reference] = name
            self.definitions[name] = {}  # its place, for what refers to itself
            self.definitions[name] = self.of(self._document.at(reference), depth + 1)
        return self._names[reference]

    def _in_2020(self, schema: Mapping[str, Any], made: dict[str, Any]) -> dict[str, Any]:
        """3.0's and Swagger 2's words as JSON Schema 2020-12 has them."""
        if isinstance(made.get("pattern"), str) and compiled(made["pattern"]) is None:
            del made["pattern"]  # only JavaScript reads it; a validator of Python's would stumble
        if self._document.version == "3.1":
            return made
        for word, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(made.get(word), bool):
                exclusive = made.pop(word)
                if exclusive and limit in made:
                    made[word] = made.pop(limit)
        if made.get("type") == "file":
            made["type"] = "string"
        if schema.get("nullable") is True or schema.get("x-nullable") is True:
            return _or_null(made)
        return made


def _or_null(made: dict[str, Any]) -> dict[str, Any]:
    kind = made.get("type")
    if not isinstance(kind, str) or any(key in made for key in ("allOf", "anyOf", "oneOf")):
        described = {key: made.pop(key) for key in ("description", "title", "default") if key in made}
        return {"anyOf": [made, {"type": "null"}]} | described
    extended = made | {"type": [kind, "null"]}
    if isinstance(made.get("enum"), list) and None not in made["enum"]:
        extended["enum"] = [*made["enum"], None]
    return extended
