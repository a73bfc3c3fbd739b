"""Values made from schemas: the least that a schema takes, and all that it names."""

import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from bench._patterns import text_for
from integrations.openapi.arguments import is_file
from integrations.openapi.dialect import compiled, validator
from integrations.openapi.document import Document

DEEPEST = 24  # levels of what is required; deeper, a schema holds itself without an end
OPTIONAL = 3  # levels down to which a full example has what is optional
TRIES = 12  # alternatives of a oneOf or anyOf that are tried
_TEXTS = {
    "date-time": "2026-11-02T09:30:00Z", "date": "2026-11-02", "time": "09:30:00Z", "duration": "P1D",
    "uuid": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "email": "ada@example.com", "uri": "https://www.example.com/a",
    "url": "https://www.example.com/a", "uri-reference": "/a", "hostname": "www.example.com", "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1", "byte": b64encode(b"example").decode(), "ip": "192.0.2.1", "cidr": "192.0.2.0/24",
    "iri": "https://www.example.com/a", "json-pointer": "/a", "uri-template": "https://www.example.com/{a}",
}  # fmt: skip


class NoExample(Exception):
    """No value could be made.

    Args:
        reason: Why, in a few words that are counted.
    """


class Examples:
    """Makes values for the schemas of one document.

    Args:
        document: Whose references are followed.
        full: Whether what is optional is there.
    """

    def __init__(self, document: Document, full: bool) -> None:
        self._document, self.full = document, full

    def of(self, schema: Any, some: bool = False) -> Any:
        """A value that fits a schema exactly.

        Args:
            schema: Of the value.
            some: Whether an empty list will not do: in a path, a query or a form it is nothing at all.

        Raises:
            NoExample: None was found.
        """
        last = "no value"
        for value in self._candidates(schema, 0):
            if some and value == []:
                value = [self._one(self._merged(schema, 0).get("items", {}), 1)]
            elif some and value == {}:
                value = Examples(self._document, full=True).of(schema) or {"key": "value"}
            if self.fits(schema, value):
                return value
            last = self._why(schema, value)
        if self.full:
            return self._grown(schema, Examples(self._document, full=False).of(schema, some))
        raise NoExample(last)

    def _grown(self, schema: Any, least: Any) -> Any:
        """The least value, and of what is optional as much as goes together."""
        if not isinstance(least, dict):
            return least
        made = dict(least)
        for name, one in self._merged(schema, 0).get("properties", {}).items():
            try:
                more = made if name in made else {**made, name: self._one(one, 1)}
            except NoExample:
                continue
            made = more if self.fits(schema, more) else made
        return made

    def fits(self, schema: Any, value: Any) -> bool:
        """Whether a value fits a schema by the letter."""
        return next(validator(self._document, schema, exact=True).iter_errors(value), None) is None

    def _why(self, schema: Any, value: Any) -> str:
        error = next(validator(self._document, schema, exact=True).iter_errors(value))
        return f"no value fits: {error.validator}"

    def _candidates(self, schema: Any, depth: int) -> Iterator[Any]:
        """Values that may fit, the best first."""
        if depth > DEEPEST:
            raise NoExample("holds itself without an end")
        merged = self._merged(schema, depth)
        for key in ("example", "default", "const"):
            if key in merged and (depth > 0 or key == "const") and merged[key] is not None:
                yield merged[key]
        if isinstance(merged.get("enum"), list):
            yield from merged["enum"]
            return
        for key in ("oneOf", "anyOf"):
            if isinstance(merged.get(key), list):
                rest = {name: value for name, value in merged.items() if name != key}
                for one in merged[key][:TRIES]:
                    try:
                        yield from self._candidates({"allOf": [rest, one]}, depth + 1)
                    except NoExample:
                        continue
        yield self._plain(merged, depth)

    def _one(self, schema: Any, depth: int) -> Any:
        last: NoExample | None = None
        for number, value in enumerate(self._candidates(schema, depth)):
            if self.fits(schema, value):
                return value
            last = NoExample(self._why(schema, value))
            if number > TRIES:
                break
        raise last or NoExample("no value")

    def _merged(self, schema: Any, depth: int) -> dict[str, Any]:
        """A schema and its allOf as one."""
        if depth > DEEPEST:
            raise NoExample("holds itself without an end")
        one = dict(self._document.schema(schema))
        made: dict[str, Any] = {}
        parts = one.pop("allOf", None) or []
        for part in [*(self._merged(part, depth + 1) for part in parts), one]:
            properties = {**made.get("properties", {}), **(part.get("properties") or {})}
            required = [*made.get("required", []), *(part.get("required") or [])]
            made |= part
            if properties:
                made["properties"] = properties
            if required:
                made["required"] = required
        return made

    def _plain(self, schema: dict[str, Any], depth: int) -> Any:
        kinds = schema.get("type")
        kind = next((one for one in kinds if one != "null"), "null") if isinstance(kinds, list) else kinds
        if is_file(schema):
            return b"example"
        if kind is None:
            kind = "object" if "properties" in schema else "array" if "items" in schema else "string"
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "integer" | "number":
                return _number(schema, kind)
            case "boolean":
                return True
            case "null":
                return None
        return text(schema)

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        properties = schema.get("properties") or {}
        required = set(schema.get("required") or ())
        made: dict[str, Any] = {}
        for name, one in properties.items():
            if self._document.schema(one).get("readOnly") is True:
                continue
            if name in required:
                made[name] = self._one(one, depth + 1)
            elif self.full and depth < OPTIONAL:
                try:
                    made[name] = self._one(one, depth + 1)
                except NoExample:
                    continue  # optional: its own fault is told where it is an argument by itself
        extra = schema.get("additionalProperties")
        for name in sorted(required - made.keys() - properties.keys()):
            made[name] = self._one(extra if isinstance(extra, dict) else {}, depth + 1)
        wanted = max(int(schema.get("minProperties") or 0), 1 if self.full and isinstance(extra, dict) else 0)
        for name in [one for one in properties if one not in made] if len(made) < wanted else []:
            made[name] = self._one(properties[name], depth + 1)
        number = 0
        while len(made) < wanted and extra is not False and depth < DEEPEST:
            number += 1
            made[f"key{number}"] = self._one(extra if isinstance(extra, dict) else {}, depth + 1)
        return made

    def _array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        least = int(schema.get("minItems") or 0)
        wanted = max(least, 1 if self.full and depth < OPTIONAL else 0)
        most = schema.get("maxItems")
        wanted = wanted if most is None else min(wanted, int(most))
        if not wanted:
            return []
        items = schema.get("items", {})
        first = self._one(items, depth + 1)
        if not schema.get("uniqueItems") or wanted == 1:
            return [first] * wanted
        others = self._document.schema(items).get("enum")
        if isinstance(others, list):
            return others[:wanted]
        return [first, *(_other(first, number) for number in range(1, wanted))]


def _other(value: Any, number: int) -> Any:
    if isinstance(value, str):
        return f"{value[: -len(str(number))]}{number}" if len(value) > 1 else str(number)
    return value + number if isinstance(value, int) else value


def _number(schema: dict[str, Any], kind: str) -> float:
    least, most = schema.get("minimum"), schema.get("maximum")
    step = schema.get("multipleOf") or 1
    for key, sign in (("exclusiveMinimum", 1), ("exclusiveMaximum", -1)):
        value = schema.get(key)
        if value is True:
            least, most = (least + step, most) if sign == 1 and least is not None else (least, most)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            least, most = (value + step, most) if sign == 1 else (least, value - step)
    found = 1 if least is None else least
    if most is not None and found > most:
        found = most
    if schema.get("multipleOf"):
        found = -(-found // step) * step
    return int(found) if kind == "integer" else found


def text(schema: dict[str, Any]) -> str:
    """A text that fits a schema's format, pattern and length, as far as one is found."""
    least = int(schema.get("minLength") or 0)
    most = schema.get("maxLength")
    pattern = schema.get("pattern")
    found = _TEXTS.get(str(schema.get("format")), "example")
    expression = compiled(pattern) if isinstance(pattern, str) else None
    if expression is not None and not _suits(expression, found, least, most):
        for made in text_for(pattern, least):
            if _suits(expression, made, least, most):
                return made
    if len(found) < least:
        found += "a" * (least - len(found))
    return found if most is None else found[: int(most)]


def _suits(expression: re.Pattern[str], value: str, least: int, most: Any) -> bool:
    return bool(expression.search(value)) and least <= len(value) and (most is None or len(value) <= int(most))
