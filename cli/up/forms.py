"""The form that Prefect's UI shows for a flow, made from its signature, in the person's language.

Prefect's own schema is the start. What its form would show as tabs "X | None" becomes one field that may stay empty;
names become titles; the help is the docstring's, or its French; what is known is picked, or typed (cli/up/choices.py).
"""

import tomllib
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

from cli.catalogue import FLOWS, FoundFlow
from cli.flow_words import words_file
from cli.up.choices import MARK, ONLY, TABS, Choices, offer, pick_of, picks
from integrations.words import Language

if TYPE_CHECKING:
    from prefect import Flow

# What both of Prefect's UIs have a field for.
RENDERED = frozenset({"string", "integer", "number", "boolean", "array", "object"})
FORMATS = frozenset({"date", "date-time", "time-delta", "json-string", "password", "email", "regex", "uri"})


@cache
def titles() -> dict[str, dict[str, list[str]]]:
    """The fields' names, by flow and for all flows."""
    return tomllib.loads((FLOWS / "titles.toml").read_text("utf-8"))


def title_of(found: FoundFlow, name: str, language: Language) -> str:
    """What a field is called; its own name, spaced, where nobody named it."""
    if (own := found.words.titles.get(name)) is not None:
        return own[language == "fr"]
    for section in (found.name, "all"):
        if (shared := titles().get(section, {}).get(name)) is not None:
            return shared[language == "fr"]
    return name.replace("_", " ").capitalize()


@cache
def schema_of(flow: "Flow[..., Any]") -> dict[str, Any]:
    """The schema of a flow's parameters, as Prefect reads it from the signature; not to be changed."""
    from prefect.utilities.callables import parameter_schema

    return parameter_schema(flow).model_dump(mode="json")


def form(
    flow: "Flow[..., Any]", found: FoundFlow, language: Language, choices: Choices | None = None
) -> dict[str, Any]:
    """The schema of a flow's form.

    Args:
        flow: The flow.
        found: The same flow, as its file's text says it.
        language: Of titles and help.
        choices: What there is to pick from, by sort.
    """
    schema = deepcopy(schema_of(flow))
    said = found.help_in(language).parameters
    for name, field in schema["properties"].items():
        if field.get("title", name) == name:
            field["title"] = title_of(found, name, language)
        if name in said:
            field["description"] = said[name]
        _simplify(field)
        if (sort := _sort_of(found, name)) and _is_text(field):
            field[MARK] = sort
        least = found.words.least.get(name, picks().get("least", {}).get(name))
        if least is not None and field.get("type") in ("integer", "number"):
            field["minimum"] = least
        if name in schema.get("required", ()) and field.get("type") == "array":
            field["minItems"] = 1
    offer(schema, choices or {}, language)
    return schema


def _sort_of(found: FoundFlow, name: str) -> str:
    """What a field is picked from; "" where it is not.

    Raises:
        ValueError: The flow's own file of words names something that there is not.
    """
    own = found.words.choices.get(name, "")
    if own and own not in TABS and own not in ONLY:
        known = ", ".join(sorted({*TABS, *ONLY}))
        raise ValueError(f"{words_file(found.file).name}: choices: {name}: “{own}” is not known; {known} are")
    return own or pick_of(found.name, name)


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


def _is_text(field: dict[str, Any]) -> bool:
    """Whether it takes any text, or a list of texts: what can be picked."""
    kind = field["items"] if field.get("type") == "array" and "items" in field else field
    return bool(kind.get("type") == "string" and "enum" not in kind and "format" not in kind)


def misfits(schema: dict[str, Any]) -> list[str]:
    """What a person could not understand or the UI could not render, in words for a developer; empty: all is well."""
    found = []
    known = schema.get("definitions", {})
    for name, field in schema.get("properties", {}).items():
        if not str(field.get("title", "")).strip():
            found.append(f"{name} has no title")
        if not str(field.get("description", "")).strip():
            found.append(f"{name} has no description: write one under Args: in the flow's docstring")
        options = field.get("anyOf") or field.get("allOf") or [field]
        tabs = [str(option.get("title") or option.get("type") or option.get("$ref")) for option in options]
        if len(set(tabs)) < len(tabs):
            found.append(f"{name} has tabs of the same name: {', '.join(tabs)}")
        found += [f"{name} {said}" for option in options for said in _unshown(option, known)]
    return found


def _unshown(kind: dict[str, Any], known: dict[str, Any]) -> list[str]:
    """Why the UI has no field for a kind of value."""
    if "block_type_slug" in kind:
        return []
    if "$ref" in kind:
        there = kind["$ref"].removeprefix("#/definitions/") in known
        return [] if there else [f"is of a kind that the form cannot show: {kind['$ref']}"]
    if kind.get("enum") == []:
        return ["has nothing to choose from"]
    if kind.get("type") not in RENDERED or kind.get("format", "date") not in FORMATS:
        said = " ".join(str(kind[key]) for key in ("type", "format") if key in kind) or "none"
        return [f"is of a kind that the form cannot show: {said}"]
    if kind["type"] == "array":
        items = [*kind.get("prefixItems", ()), *([kind["items"]] if "items" in kind else [])]
        return [said for item in items for said in _unshown(item, known)] if items else ["says nothing of its items"]
    return []
