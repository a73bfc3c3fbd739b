"""The schema that a model's answer must fit, made strict and bounded from a Pydantic model."""

import json
from functools import lru_cache
from typing import Any, TypeVar

import json_repair
from pydantic import BaseModel, ValidationError

T = TypeVar("T", bound=BaseModel)


@lru_cache(maxsize=64)
def strict_schema(output: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema of `output` for a provider's strict mode: every property required, no other allowed.

    Raises:
        TypeError: A text or list without `max_length`: small models loop in it until the token limit.
    """
    schema = output.model_json_schema()
    _tighten(schema, output.__name__)
    return schema


def _tighten(node: Any, path: str) -> None:
    if isinstance(node, list):
        for item in node:
            _tighten(item, path)
    if not isinstance(node, dict):
        return
    kind = node.get("type")
    if kind == "object":
        node["additionalProperties"] = False
        node["required"] = list(node.get("properties", {}))
    if kind == "array" and "maxItems" not in node:
        raise TypeError(f"{path}: a list needs max_length")
    if kind == "string" and "maxLength" not in node and not node.keys() & {"enum", "const", "format"}:
        raise TypeError(f"{path}: a text needs max_length")
    node.pop("default", None)
    if kind != "object" or "properties" not in node:
        node.pop("title", None)
    for key, value in node.items():
        _tighten(value, f"{path}.{key}")


def fit(output: type[T], text: str) -> tuple[T, bool]:
    """Reads an answer as `output`; almost-JSON (fences, a missing bracket, a trailing comma) is mended first.

    Returns:
        The value, and whether it had to be mended.

    Raises:
        ValidationError: It does not fit.
    """
    try:
        return output.model_validate_json(text), False
    except ValidationError as first:
        mended = json_repair.loads(text) if text.strip() else None
        if not isinstance(mended, dict):
            raise
        try:
            return output.model_validate_json(json.dumps(mended)), True
        except ValidationError:
            raise first from None


def misfit_in_words(error: ValidationError) -> str:
    """What does not fit, for the model: place and reason, without the values."""
    lines = [
        f"- {'.'.join(str(part) for part in item['loc']) or 'answer'}: {item['msg']}"
        for item in error.errors(include_input=False, include_url=False, include_context=False)[:8]
    ]
    return "\n".join(lines)
