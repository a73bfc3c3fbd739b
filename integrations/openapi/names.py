"""Names of operations and arguments: Python identifiers, each once, the same at every reading."""

import keyword
import re
from collections.abc import Collection

_OTHER = re.compile(r"[^A-Za-z0-9_]+")
_SLOT = re.compile(r"\{([^{}]*)\}")


def identifier(text: str, fallback: str = "value") -> str:
    """A text as a Python identifier: "issues/create" → "issues_create", "filter[name]" → "filter_name".

    Args:
        text: Any.
        fallback: What a text without a letter or figure becomes.
    """
    name = _OTHER.sub("_", text).strip("_") if not text.isidentifier() else text
    if not name:
        return fallback
    if name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def from_path(method: str, path: str) -> str:
    """A name for an operation that has none: "GET /pets/{petId}" → "get_pets_by_petId"."""
    said = _SLOT.sub(r"by \1", path)
    return identifier(f"{method.lower()} {said}")


def unused(name: str, taken: Collection[str], suffix: str = "") -> str:
    """The name, or the first of its kind that is not taken yet.

    Args:
        name: Wanted.
        taken: Names that are used.
        suffix: What is tried first: "id" of a query → "id_query".
    """
    if name not in taken:
        return name
    wanted = f"{name}_{suffix}" if suffix else name
    if wanted not in taken and suffix:
        return wanted
    number = 2
    while f"{wanted}_{number}" in taken:
        number += 1
    return f"{wanted}_{number}"
