"""Texts that a regular expression matches, made from its own parts."""

import re
from collections.abc import Iterator
from re import _constants as names  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LETTERS = "aA0b1Z9_-. /:@#+é,;=!?*"
_CLASSES = {
    names.CATEGORY_DIGIT: "0", names.CATEGORY_WORD: "a", names.CATEGORY_SPACE: " ", names.CATEGORY_NOT_DIGIT: "a",
    names.CATEGORY_NOT_WORD: "-", names.CATEGORY_NOT_SPACE: "a",
}  # fmt: skip


def text_for(pattern: str, least: int = 0) -> Iterator[str]:
    """Texts that may match: with as few repetitions as it allows, then with more.

    Args:
        pattern: Of Python's re.
        least: Letters that are wanted.
    """
    try:
        tree = parser.parse(pattern)
    except re.error:
        return
    for more in (0, 1, least, 3, 8, 16):
        try:
            yield _sequence(tree, more)
        except (NotImplementedError, RecursionError):
            return


def _sequence(tree: Any, more: int) -> str:
    return "".join(_part(kind, value, more) for kind, value in tree)


def _part(kind: Any, value: Any, more: int) -> str:
    if kind is names.LITERAL:
        return chr(value)
    if kind is names.NOT_LITERAL:
        return next(one for one in _LETTERS if ord(one) != value)
    if kind is names.ANY:
        return "a"
    if kind is names.IN:
        return _member(value)
    if kind in (names.MAX_REPEAT, names.MIN_REPEAT, names.POSSESSIVE_REPEAT):
        least, most, inner = value
        return _sequence(inner, more) * min(max(least, more), int(most))
    if kind is names.SUBPATTERN:
        return _sequence(value[3], more)
    if kind is names.ATOMIC_GROUP:
        return _sequence(value, more)
    if kind is names.BRANCH:
        return _sequence(value[1][0], more)
    if kind in (names.AT, names.ASSERT, names.ASSERT_NOT):
        return ""
    raise NotImplementedError(str(kind))


def _member(parts: Any) -> str:
    if parts[0][0] is names.NEGATE:
        expression = list(parts[1:])
        return next((one for one in _LETTERS if not any(_holds(part, one) for part in expression)), "a")
    kind, value = parts[0]
    if kind is names.RANGE:
        return chr(value[0])
    if kind is names.CATEGORY:
        return _CLASSES.get(value, "a")
    return chr(value)


def _holds(part: Any, sign: str) -> bool:
    kind, value = part
    if kind is names.RANGE:
        return value[0] <= ord(sign) <= value[1]
    if kind is names.CATEGORY:
        tests = {names.CATEGORY_DIGIT: r"\d", names.CATEGORY_WORD: r"\w", names.CATEGORY_SPACE: r"\s"}
        return value in tests and re.match(tests[value], sign) is not None
    return value == ord(sign)
