"""JSON Schema as OpenAPI speaks it: 3.1 is JSON Schema 2020-12; 3.0 and Swagger 2 have words and habits of their own.

What real documents get wrong is read kindly, for a call that the service would take must not be refused here: a pattern
that only JavaScript reads is left to the service, an unknown type says nothing, and where several alternatives of a
oneOf fit, that is the document's slip. `exact=True` takes a oneOf by the letter (bench/openapi.py does).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from jsonschema import Draft4Validator, Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from integrations.openapi.arguments import is_file
from integrations.openapi.bodies import File
from integrations.openapi.document import Document

_TYPES = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
_LONGEST = 10_000  # letters of a text that a document's pattern is tried on
Keyword = Callable[[Any, Any, Any, Any], Iterator[ValidationError]]


def validator(document: Document, schema: Any, exact: bool = False) -> Validator:
    """What checks values against a schema of a document.

    Args:
        document: Whose references it follows.
        schema: Of the document.
        exact: Whether exactly one alternative of a oneOf has to fit.
    """
    key = f"dialect {exact}"
    kind = document.kept.get(key)
    if kind is None:
        kind = document.kept[key] = _dialect(document, exact)
    return kind(schema)


def _dialect(document: Document, exact: bool) -> type[Validator]:
    base = Draft202012Validator if document.version == "3.1" else Draft4Validator
    known: Mapping[str, Keyword] = base.VALIDATORS

    def reference(checking: Any, ref: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        yield from checking.descend(instance, document.at(str(ref)))

    def required(checking: Any, names: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        if not isinstance(instance, dict) or not isinstance(names, list):
            return
        properties = schema.get("properties")
        for name in names:
            if name not in instance and not _read_only(document, properties, name):
                yield ValidationError(f"{name!r} is missing")

    words: dict[str, Keyword] = {"$ref": reference, "required": required, "type": _type, "pattern": _pattern}
    words["patternProperties"] = _pattern_properties
    if not exact:
        words["oneOf"] = known["anyOf"]
    if document.version != "3.1":
        for name in ("enum", "allOf", "anyOf", "oneOf", "not"):
            words[name] = _unless_null(words.get(name) or known[name])
    return extend(base, words)


def _read_only(document: Document, properties: Any, name: str) -> bool:
    return isinstance(properties, Mapping) and document.schema(properties.get(name) or {}).get("readOnly") is True


def _nullable(schema: Any) -> bool:
    return schema.get("nullable") is True or schema.get("x-nullable") is True


def _unless_null(keyword: Keyword) -> Keyword:
    """A keyword that has nothing to say of null where the schema is nullable."""

    def check(checking: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        if not (instance is None and _nullable(schema)):
            yield from keyword(checking, value, instance, schema) or ()

    return check


def _type(checking: Any, wanted: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    kinds = [kind for kind in (wanted if isinstance(wanted, list) else [wanted]) if isinstance(kind, str)]
    if (not kinds or any(kind not in _TYPES for kind in kinds)) and not is_file(schema):
        return
    if isinstance(instance, bytes | File):
        if not is_file(schema) and "string" not in kinds:  # many documents do not say that a text is a file
            yield ValidationError(f"is not of type {wanted}")
        return
    if instance is None and _nullable(schema):
        return
    if not any(checking.is_type(instance, kind) for kind in kinds if kind in _TYPES):
        if is_file(schema) and isinstance(instance, str):
            return  # text is as good as its bytes
        yield ValidationError(f"is not of type {wanted}")


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """A document's pattern as Python reads it, None where it does not."""
    try:
        return re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return None


def _pattern(checking: Any, pattern: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and isinstance(pattern, str) and len(instance) <= _LONGEST:
        expression = compiled(pattern)
        if expression is not None and not expression.search(instance):
            yield ValidationError(f"does not match {pattern}")


def _pattern_properties(checking: Any, patterns: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if not isinstance(instance, dict):
        return
    for pattern, one in patterns.items():
        expression = compiled(pattern)
        for name, value in instance.items():
            if expression is not None and expression.search(name):
                yield from checking.descend(value, one, path=name, schema_path=pattern)
