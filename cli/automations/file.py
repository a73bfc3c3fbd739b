"""`flows/automations.yaml`: what is done when something has happened, as code.

automations:
  draft-to-client:
    when: draft.written              # what happened: see `freelance events list`
    where: {client: "Northwind*"}    # only for these; * stands for anything
    run: send-document               # the flow that is run
    with: {documents: ["{{ document }}"], client: "{{ client }}"}
    enabled: false
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from cli.catalogue import FLOWS, FoundFlow
from cli.schedule.parameters import check_parameters, find_flow
from cli.yaml_file import keys, line_of, load, placed, plain
from integrations.errors import BadInput
from integrations.words import Words
from tasks.events import HOOK, KINDS, OF_FLOWS, PREFIX, kind_of

NAME = "automations.yaml"
MISSING = Words("See docs/events.md and flows/automations.yaml.", "Voir docs/events.fr.md et flows/automations.yaml.")
TOP = {"automations": "automatisations"}
ENTRY = {"when": "quand", "where": "pour", "run": "lancer", "with": "avec", "enabled": "active", "about": "objet"}
WHERE = ("client", "language")
OF_HOOK = ("type",)  # of a webhook: "invoice.paid", "issues"
# « {{ document }} » stands for the event's field; the rest of Prefect's own templates is understood as well.
FIELD = re.compile(r"\{\{\s*([a-z_]+)(?=\s*[|}\[.])")
EVENT = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_*-]+)*")


@dataclass(frozen=True, slots=True)
class Automation:
    """One entry of the file.

    Args:
        name: Its key.
        when: The event's name in full, "freelance.draft.written"; may end in "*".
        where: Labels of the event, which may end in "*".
        flow: What is run.
        parameters: Its parameters, with templates.
        enabled: None where the file leaves it to the person, in the UI.
        about: What it is for, in the person's words.
    """

    name: str
    when: str
    where: dict[str, list[str]]
    flow: FoundFlow
    parameters: dict[str, Any]
    enabled: bool | None = None
    about: str = ""


@dataclass(slots=True)
class AutomationsFile:
    """What the file says, or what is wrong with it: any failure, and nothing is applied."""

    path: Path
    automations: list[Automation] = field(default_factory=list)
    failures: list[BadInput] = field(default_factory=list)


def usual_file(folder: Path | None = None) -> Path:
    """The file of the folder where one works, else that of the project."""
    own = (folder or Path.cwd()) / NAME
    return own if own.exists() else FLOWS / NAME


def read_file(path: Path) -> AutomationsFile:
    """Reads and checks the whole file.

    Raises:
        BadInput: It cannot be read, or is no YAML.
    """
    top = load(path, MISSING)
    entries, line = keys(path, top, TOP, None).get("automations", ({}, 1))
    if entries is None:
        entries = {}
    if not isinstance(entries, Mapping):
        raise BadInput(
            Words("it holds no automations", "il ne contient aucune automatisation"), remedy=MISSING, file=path,
            line=line, field="automations",
        )  # fmt: skip
    read = AutomationsFile(path)
    for name in entries:
        at = line_of(entries, name)
        lines: dict[str, int] = {}
        try:
            if not isinstance(entries[name], Mapping):
                raise BadInput(
                    Words(f"“{name}” needs `when` and `run`", f"« {name} » a besoin de `when` et de `run`"),
                    remedy=MISSING,
                    field=str(name),
                )
            values = keys(path, entries[name], ENTRY, str(name))
            lines = {key: number for key, (_, number) in values.items()}
            given = values.get("with", ({}, at))[0]
            if isinstance(given, Mapping):
                lines = {str(key): line_of(given, key) for key in given} | lines
            read.automations.append(_entry(str(name), {key: plain(value) for key, (value, _) in values.items()}))
        except BadInput as error:
            read.failures.append(placed(error, path, lines.get(error.field or "", at), str(name)))
    if not read.failures:
        read.failures += [placed(error, path, line_of(entries, error.field)) for error in _circles(read.automations)]
    return read


def _entry(name: str, values: dict[str, Any]) -> Automation:
    for key, example in (("when", "when: draft.written"), ("run", "run: send-document")):
        if not str(values.get(key) or "").strip():
            raise BadInput(
                Words(f"“{name}” has no `{key}`", f"« {name} » n'a pas de `{key}`"),
                remedy=Words(f"For instance: `{example}`.", f"Par exemple : `{example}`."),
                field=key,
            )
    enabled = values.get("enabled")
    if enabled is not None and not isinstance(enabled, bool):
        raise BadInput(
            Words(f"“{enabled}” is neither true nor false", f"« {enabled} » n'est ni true ni false"),
            remedy=Words("Write `enabled: true`.", "Écrivez `enabled: true`."),
            field="enabled",
        )
    when = _event(str(values["when"]).strip())
    try:
        found = find_flow(str(values["run"]))
    except BadInput as error:
        raise BadInput(error.problem, remedy=error.remedy, field="run") from None
    given = values.get("with") or {}
    if not isinstance(given, Mapping):
        raise BadInput(
            Words("`with` names no parameters", "`with` ne nomme aucun paramètre"),
            remedy=Words("One `name: value` a line below it.", "Un `nom: valeur` par ligne en dessous."),
            field="with",
        )
    parameters = _parameters(found, dict(given), when)
    return Automation(name, when, _where(values.get("where") or {}, when), found, parameters, enabled,
                      str(values.get("about") or ""))  # fmt: skip


def _event(name: str) -> str:
    """The event's name in full.

    Raises:
        BadInput: None is called so; a name of one's own begins with "my.".
    """
    short = name.removeprefix(PREFIX)
    known = [*KINDS, "schedule.silent"]
    if EVENT.fullmatch(short) and (short.startswith(("my.", HOOK)) or any(fnmatchcase(each, short) for each in known)):
        return PREFIX + short
    # Prefect's own events are not taken: each run tells them, so the run that follows would set it off again.
    near = get_close_matches(short, known, 1)
    raise BadInput(
        Words(f"there is no event “{name}”", f"il n'y a pas d'événement « {name} »"),
        remedy=Words(f"Did you mean “{near[0]}”?", f"Vouliez-vous dire « {near[0]} » ?") if near else Words(
            f"One of: {', '.join(known)}; webhooks “hook.NAME”; your own begin with “my.”.",
            f"Au choix : {', '.join(known)} ; webhooks « hook.NOM » ; les vôtres commencent par « my. ».",
        ),
        field="when",
    )  # fmt: skip


def _where(given: Any, when: str) -> dict[str, list[str]]:
    labels = OF_HOOK if when.startswith(PREFIX + HOOK) else WHERE
    if not isinstance(given, Mapping) or (unknown := [key for key in given if key not in labels]):
        what = ", ".join(map(str, unknown)) if isinstance(given, Mapping) else str(given)
        raise BadInput(
            Words(f"`where` does not know “{what}”", f"`where` ne connaît pas « {what} »"),
            remedy=Words(f"It takes {' and '.join(labels)}.", f"Il prend {' et '.join(labels)}."),
            field="where",
        )
    return {str(key): [str(each) for each in (value if isinstance(value, list) else [value])]
            for key, value in given.items()}  # fmt: skip


def _parameters(found: FoundFlow, given: dict[str, Any], when: str) -> dict[str, Any]:
    """The parameters with Prefect's templates in place of the short ones; what is no template must fit the flow."""
    fixed = {name: value for name, value in given.items() if "{{" not in repr(value) and "{%" not in repr(value)}
    templates = {name: _templated(value, name, when) for name, value in given.items() if name not in fixed}
    return check_parameters(found, fixed, templates) | templates


def _templated(value: Any, name: str, when: str) -> Any:
    if isinstance(value, Mapping):
        return {key: _templated(each, name, when) for key, each in value.items()}
    if isinstance(value, list):
        return [_templated(each, name, when) for each in value]
    if not isinstance(value, str):
        return value
    kind = kind_of(when.removeprefix(PREFIX))
    known = ("client", "language", *kind.fields) if kind else None

    def full(match: re.Match[str]) -> str:
        word = match[1]
        if word == "event":
            return match[0]
        if known is not None and word not in known:
            near = get_close_matches(word, known, 1)
            hint = Words(f"Did you mean “{near[0]}”?", f"Vouliez-vous dire « {near[0]} » ?") if near else Words(
                f"It carries {', '.join(known)}.", f"Il porte {', '.join(known)}."
            )  # fmt: skip
            short = when.removeprefix(PREFIX)
            raise BadInput(
                Words(f"“{short}” carries no “{word}”", f"« {short} » ne porte pas « {word} »"), remedy=hint, field=name
            )
        return "{{ event.payload." + word

    return FIELD.sub(full, value)


def _circles(automations: list[Automation]) -> list[BadInput]:
    """Entries that would set off themselves, in one step or several."""
    follows = {
        each.name: [
            other.name
            for other in automations
            for event in OF_FLOWS.get(each.flow.name, ())
            if fnmatchcase(PREFIX + event, other.when)
        ]
        for each in automations
    }

    def reaches(start: str) -> bool:
        seen, ahead = set(), list(follows[start])
        while ahead:
            name = ahead.pop()
            if name == start:
                return True
            if name not in seen:
                seen.add(name)
                ahead += follows[name]
        return False

    return [
        BadInput(
            Words(f"“{each.name}” would set itself off, again and again",
                  f"« {each.name} » se déclencherait elle-même, sans fin"),
            remedy=Words("Wait for another event, or run another flow.",
                         "Attendez un autre événement, ou lancez un autre flow."),
            field=each.name,
        )
        for each in automations
        if reaches(each.name)
    ]  # fmt: skip
