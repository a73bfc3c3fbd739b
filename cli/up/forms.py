"""The form that Prefect's UI shows for a flow, made from its signature, in the person's language.

Prefect's own schema is the start. What its form would show as tabs "X | None" becomes one field that may stay empty;
names become titles; the help is the docstring's, or its French; a client is picked from those known, or typed.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from cli.catalogue import FLOWS, FoundFlow
from integrations.words import Language, Words

if TYPE_CHECKING:
    from prefect import Flow

KNOWN = Words("Known client", "Client connu")
OTHER = Words("Another name", "Autre nom")
RENDERED = frozenset({"string", "integer", "number", "boolean", "array", "object"})


@cache
def titles() -> dict[str, dict[str, list[str]]]:
    """The fields' names, by flow and for all flows."""
    return tomllib.loads((FLOWS / "titles.toml").read_text("utf-8"))


def title_of(flow: str, name: str, language: Language) -> str:
    """What a field is called; its own name, spaced, where nobody named it."""
    for section in (flow, "all"):
        if (found := titles().get(section, {}).get(name)) is not None:
            return found[language == "fr"]
    return name.replace("_", " ").capitalize()


def form(flow: "Flow[..., Any]", found: FoundFlow, language: Language, clients: Sequence[str] = ()) -> dict[str, Any]:
    """The schema of a flow's form.

    Args:
        flow: The flow.
        found: The same flow, as its file's text says it.
        language: Of titles and help.
        clients: Names to pick from.
    """
    from prefect.utilities.callables import parameter_schema

    schema = parameter_schema(flow).model_dump(mode="json")
    said = found.help_in(language).parameters
    for name, field in schema["properties"].items():
        if field.get("title", name) == name:
            field["title"] = title_of(found.name, name, language)
        if name in said:
            field["description"] = said[name]
        _simplify(field)
        if name == "client" and field.get("type") == "string" and clients:
            _pick(field, clients, language)
    return schema


def _simplify(field: dict[str, Any]) -> None:
    """One kind of value where Prefect offers several, and no default where it means "empty"."""
    options = [option for option in field.get("anyOf", ()) if option.get("type") != "null"]
    kinds = [option.get("type") for option in options]
    if options and (len(options) == 1 or set(kinds) == {"number", "string"}):  # Decimal: a number, or its text
        del field["anyOf"]
        field |= {key: value for key, value in options[0].items() if key not in ("title", "description")}
    elif options and len(options) < len(field["anyOf"]):
        field["anyOf"] = options
    if field.get("default", 0) in (None, "", []):
        del field["default"]


def _pick(field: dict[str, Any], clients: Sequence[str], language: Language) -> None:
    del field["type"]
    field["anyOf"] = [
        {"type": "string", "title": OTHER.in_(language)},
        {"type": "string", "title": KNOWN.in_(language), "enum": sorted(set(clients), key=str.casefold)},
    ]


def misfits(schema: dict[str, Any]) -> list[str]:
    """What a person could not understand or the UI could not render, in words for a developer; empty: all is well."""
    found = []
    for name, field in schema.get("properties", {}).items():
        if not str(field.get("title", "")).strip():
            found.append(f"{name} has no title")
        if not str(field.get("description", "")).strip():
            found.append(f"{name} has no description: write one under Args: in the flow's docstring")
        options = field.get("anyOf") or [field]
        for option in options:
            if "$ref" not in option and "allOf" not in option and option.get("type") not in RENDERED:
                found.append(f"{name} is of a kind that the form cannot show: {option.get('type')}")
    return found
