"""The schema that a model's answer must fit: a Pydantic model's own, made strict and checked for bounds."""

import copy
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

# Limits that some strict modes refuse to read; the answer is checked against them afterwards all the same.
BOUNDS = frozenset(
    ("maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum",
     "multipleOf", "pattern", "format")
)  # fmt: skip
_NESTED = ("items", "additionalItems")
_BRANCHES = ("anyOf", "oneOf", "allOf", "prefixItems")
_NAMED = ("properties", "$defs")


@lru_cache(maxsize=64)
def strict_schema(output: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema of `output` for a provider's strict mode: every property required, no other allowed.

    Raises:
        TypeError: A text or list without `max_length`: small models loop in it until the token limit. Or a mapping
            with free keys, which strict modes do not know.
    """
    return _tightened(output.model_json_schema(), output.__name__) | {"title": output.__name__}


def loose_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema without its bounds, for providers that refuse them."""
    loose = _walked(schema, lambda node: {key: value for key, value in node.items() if key not in BOUNDS})
    return loose


def _tightened(node: dict[str, Any], path: str) -> dict[str, Any]:
    kind = node.get("type")
    if kind == "object":
        if "properties" not in node:
            raise TypeError(f"{path}: a mapping with free keys cannot be asked for")
        node = node | {"additionalProperties": False, "required": list(node["properties"])}
    if kind == "array" and "maxItems" not in node:
        raise TypeError(f"{path}: a list needs max_length")
    if kind == "string" and "maxLength" not in node and not node.keys() & {"enum", "const", "format"}:
        raise TypeError(f"{path}: a text needs max_length")
    # Strict modes refuse defaults, and a title says no more than the property's name.
    node = {key: value for key, value in node.items() if key not in ("default", "title", "discriminator")}
    return _children(node, lambda child, name: _tightened(child, f"{path}.{name}" if name else path))


def _walked(node: dict[str, Any], change: Any) -> dict[str, Any]:
    return _children(change(node), lambda child, _: _walked(child, change))


def _children(node: dict[str, Any], change: Any) -> dict[str, Any]:
    """A copy of a schema with each schema inside it changed; names of properties are never taken for keywords."""
    node = copy.copy(node)
    for key in _NAMED:
        if key in node:
            node[key] = {name: change(child, name) for name, child in node[key].items()}
    for key in _BRANCHES:
        if key in node:
            node[key] = [change(child, "") for child in node[key]]
    for key in _NESTED:
        if isinstance(node.get(key), dict):
            node[key] = change(node[key], "items")
    return node
