"""`schedules.yaml`: the schedules that a project keeps in git."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cli.catalogue import FoundFlow
from cli.schedule.expect import read_expectation
from cli.schedule.parameters import check_parameters, find_flow
from cli.schedule.understand import known_zone, understand
from cli.schedule.write import Wanted
from cli.yaml_file import keys, line_of, load, placed, plain
from integrations.errors import BadInput
from integrations.words import Words
from ledger.schedules import CatchUp

NAME = "schedules.yaml"
MISSING = Words(
    "See docs/schedules.md and examples/schedules.yaml.", "Voir docs/schedules.fr.md et examples/schedules.yaml."
)
# Each key in both languages; the English one is the program's.
TOP = {"name": "nom", "zone": "fuseau", "catch-up": "rattrapage", "schedules": "planifications"}
ENTRY = {
    "flow": "flow",
    "when": "quand",
    "with": "avec",
    "zone": "fuseau",
    "catch-up": "rattrapage",
    "expect-by": "attendu",
    "paused": "en-pause",
}
POLICIES: dict[str, CatchUp] = {"once": "once", "all": "all", "skip": "skip", "une-fois": "once", "toutes": "all",
                                "aucune": "skip"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One schedule of the file, and the flow that it runs."""

    found: FoundFlow
    wanted: Wanted


@dataclass(slots=True)
class SchedulesFile:
    """What the file says, or what is wrong with it.

    Args:
        owner: Under which the ledger keeps what comes from it.
        entries: The schedules that could be read.
        failures: Each with file, line, field and remedy; any of them and nothing is applied.
    """

    owner: str
    entries: list[Entry] = field(default_factory=list)
    failures: list[BadInput] = field(default_factory=list)


def read_file(path: Path, zone: str) -> SchedulesFile:
    """Reads and checks the whole file; nothing is changed anywhere.

    Args:
        path: The file.
        zone: Time zone where the file names none.

    Raises:
        BadInput: It cannot be read, or is no YAML.
    """
    top = load(path, MISSING)
    values = keys(path, top, TOP, None)
    owner = f"file:{values.get('name', (path.name, 0))[0]}"
    read = SchedulesFile(owner[:100])
    default_zone, policy = zone, "once"
    try:
        if "zone" in values:
            default_zone = known_zone(str(values["zone"][0]))
        policy = _policy(values["catch-up"][0]) if "catch-up" in values else "once"
    except BadInput as error:
        read.failures.append(placed(error, path, values.get(error.field or "", (None, 1))[1]))
    schedules, line = values.get("schedules", (None, 1))
    if not isinstance(schedules, Mapping):
        raise BadInput(
            Words("it holds no schedules", "il ne contient aucune planification"),
            remedy=Words("Put them below `schedules:`, each under its name; see docs/schedules.md.",
                         "Mettez-les sous `schedules:`, chacune sous son nom ; voir docs/schedules.fr.md."),
            file=path,
            line=line,
            field="schedules",
        )  # fmt: skip
    for name in schedules:
        _read_entry(path, read, str(name), schedules, default_zone, policy)
    return read


def _read_entry(path: Path, read: SchedulesFile, name: str, schedules: Any, zone: str, policy: str) -> None:
    line = line_of(schedules, name)
    lines: dict[str, int] = {}
    try:
        entry = schedules[name]
        if not isinstance(entry, Mapping):
            raise BadInput(
                Words(f"“{name}” needs a flow and a time", f"« {name} » a besoin d'un flow et d'un moment"),
                remedy=Words("Write `flow:` and `when:` below it.", "Écrivez `flow:` et `when:` en dessous."),
                field=name,
            )
        values = keys(path, entry, ENTRY, name)
        lines = {key: at for key, (_, at) in values.items()}
        given = values.get("with", ({}, line))[0]
        if isinstance(given, Mapping):
            lines = {str(key): line_of(given, key) for key in given} | lines
        read.entries.append(_entry(name, {key: value for key, (value, _) in values.items()}, read.owner, zone, policy))
    except BadInput as error:
        read.failures.append(placed(error, path, lines.get(error.field or "", line), name))


def _entry(name: str, values: dict[str, Any], owner: str, zone: str, policy: str) -> Entry:
    from cli.schedule.commands import slug_of

    if slug_of(name) != name:
        raise BadInput(
            Words(f"“{name}” cannot be a name", f"« {name} » ne peut pas servir de nom"),
            remedy=Words(f"Write “{slug_of(name)}”.", f"Écrivez « {slug_of(name)} »."),
            field=name,
        )
    for key in ("flow", "when"):
        if not str(values.get(key) or "").strip():
            raise BadInput(
                Words(f"“{name}” has no `{key}`", f"« {name} » n'a pas de `{key}`"),
                remedy=Words("For instance: `flow: report` and `when: every Monday 08:30`.",
                             "Par exemple : `flow: report` et `when: chaque lundi à 8h30`."),
                field=key,
            )  # fmt: skip
    found = find_flow(str(values["flow"]))
    said = (
        " ".join(str(values["when"]).split())
        if "\n" not in str(values["when"]).strip()
        else str(values["when"]).strip()
    )
    given = values.get("with") or {}
    if not isinstance(given, Mapping):
        raise BadInput(
            Words("`with` names no parameters", "`with` ne nomme aucun paramètre"),
            remedy=Words("One `name: value` a line below it.", "Un `nom: valeur` par ligne en dessous."),
            field="with",
        )
    paused = values.get("paused")
    if paused is not None and not isinstance(paused, bool):
        raise BadInput(
            Words(f"“{paused}” is neither true nor false", f"« {paused} » n'est ni true ni false"),
            remedy=Words("Write `paused: true`.", "Écrivez `paused: true`."),
            field="paused",
        )
    wanted = Wanted(
        name,
        said,
        understand(said, known_zone(str(values.get("zone") or zone))),
        check_parameters(found, plain(given)),
        _policy(values.get("catch-up") or policy),
        read_expectation(str(values.get("expect-by") or "")),
        paused,
        owner,
    )
    return Entry(found, wanted)


def _policy(value: Any) -> CatchUp:
    policy = POLICIES.get(str(value).strip().lower().replace(" ", "-"))
    if policy is None:
        raise BadInput(
            Words(f"“{value}” is no way to catch up", f"« {value} » n'est pas une façon de rattraper"),
            remedy=Words("One of once, all, skip.", "Au choix : une-fois, toutes, aucune (ou once, all, skip)."),
            field="catch-up",
        )
    return policy
