"""The reference of all steps, made from their signatures and docstrings: Markdown, JSON, rows for the terminal."""

from collections.abc import Sequence
from typing import Any

from prefect import Task

from integrations.kit.catalogue import account_of, steps_of
from integrations.kit.spec import Spec, both
from integrations.words import Language, Words

KINDS = {
    "action": Words("action", "action"),
    "search": Words("search", "recherche"),
    "trigger": Words("trigger", "déclencheur"),
    "task": Words("task", "tâche"),
}
EFFECTS = {
    "read": Words("reads", "lit"),
    "write": Words("writes", "écrit"),
    "send": Words("sends: asks you first", "envoie : vous demande d'abord"),
    "": Words("", ""),
}
HEAD = Words("Connectors", "Connecteurs")
MADE = Words(
    "Made by `freelance catalog --markdown` from the code; do not edit it here.",
    "Produit par `freelance catalog --markdown` à partir du code ; ne le modifiez pas ici.",
)


def spec_in(step: Task[..., Any]) -> Spec | None:
    """What is known of a step; None for a plain Prefect task."""
    return getattr(step.fn, "__freelance__", None)


def kind_of(step: Task[..., Any]) -> tuple[Words, Words, Words]:
    """Its kind, its effect, and what it does."""
    found = spec_in(step)
    if found is None:
        return KINDS["task"], EFFECTS[""], both((step.description or step.name).split("\n\n")[0])
    return KINDS[found.kind], EFFECTS[found.effect], found.says


def as_record(name: str, step: Task[..., Any]) -> dict[str, Any]:
    """For machines: editors, scenarios, assistants."""
    found = spec_in(step)
    if found is None:
        from prefect.utilities.callables import parameter_schema

        return {"name": name, "kind": "task", "arguments": parameter_schema(step.fn).model_dump()}
    return {
        "name": name,
        "kind": found.kind,
        "effect": found.effect,
        "says": found.says._asdict(),
        "account": found.account_type.service if found.account_type else None,
        "repeat": found.repeat if found.effect != "read" else None,
        "arguments": found.arguments.model_json_schema(),
        "returns": found.returns.json_schema(mode="serialization"),
    }


def arguments_in(step: Task[..., Any], language: Language) -> list[list[str]]:
    """One row an argument: name, type, default, meaning."""
    found = spec_in(step)
    if found is None:
        return []
    rows = []
    schema = found.arguments.model_json_schema()
    for name, field in found.arguments.model_fields.items():
        default = "" if field.is_required() else str(field.get_default(call_default_factory=True))
        words = found.argument_words.get(name) or both(field.description or "")
        rows.append([name, _type(schema["properties"].get(name, {}), schema), default, words.in_(language)])
    return rows


def as_reference(services: Sequence[str], language: Language) -> str:
    """The reference in Markdown."""
    lines = [f"# {HEAD.in_(language)}", "", MADE.in_(language), ""]
    for service in services:
        kind = account_of(service)
        steps = steps_of(service)
        if not steps:
            continue
        lines += [f"## {kind.vendor if kind else service}", ""]
        if kind is not None:
            where = f" · {kind.where}" if kind.where else ""
            lines += [f"`freelance connect {service}`{where}", ""]
        for name, step in steps.items():
            lines += _step_lines(f"{service}.{name}", step, language)
    return "\n".join(lines).rstrip() + "\n"


def _step_lines(name: str, step: Task[..., Any], language: Language) -> list[str]:
    kind, effect, says = (words.in_(language) for words in kind_of(step))
    lines = [f"### `{name}`", "", f"{says} *({kind}{', ' if effect else ''}{effect})*", ""]
    found = spec_in(step)
    rows = arguments_in(step, language)
    if rows:
        lines += ["| | | | |", "|---|---|---|---|"]
        lines += ["| " + " | ".join([f"`{row[0]}`", *map(_cell, row[1:])]) + " |" for row in rows] + [""]
    if found is not None and found.result_words.en:
        arrow = "→ "
        lines += [arrow + found.result_words.in_(language), ""]
    return lines


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _type(schema: dict[str, Any], whole: dict[str, Any]) -> str:
    """A schema in a few words: "string", "list of Thing", "integer 1–500"."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    if choices := schema.get("anyOf") or schema.get("oneOf"):
        names = [_type(one, whole) for one in choices if one.get("type") != "null"]
        return " | ".join(dict.fromkeys(names))
    kind = str(schema.get("format") or schema.get("type") or "any")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}), whole)}"
    low, high = schema.get("minimum"), schema.get("maximum")
    return f"{kind} {low}–{high}" if low is not None and high is not None else kind
