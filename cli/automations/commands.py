"""`freelance automations list|check|apply` and `freelance events list|emit`."""

import json as to_json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.language import spoken
from integrations.errors import BadInput, FreelanceError
from integrations.words import Language, Words

if TYPE_CHECKING:
    from cli.automations.file import AutomationsFile


def list_automations(*, json: bool = False) -> int:
    """Lists the server's automations that come from a file: whether they are on, and what they do.

    Args:
        json: One line of JSON an automation.
    """
    from cli.automations.apply import PREFIX
    from cli.schedule.connect import with_server

    async def act(client, _):  # type: ignore[no-untyped-def]
        return [each for each in await client.read_automations() if each.name.startswith(PREFIX)]

    language = spoken()
    found = with_server(act)
    for each in sorted(found, key=lambda one: one.name):
        name = each.name.removeprefix(PREFIX)
        event = ", ".join(sorted(each.trigger.expect)) if hasattr(each.trigger, "expect") else ""
        if json:
            line = {"name": name, "enabled": each.enabled, "when": event, "about": each.description}
            print(to_json.dumps(line, ensure_ascii=False))
        else:
            state = (Words("on", "active") if each.enabled else Words("off", "inactive")).in_(language)
            print(f"{name} · {state} · {event}\n    {each.description}")
    if not found and not json:
        none = Words("No automation is applied: freelance automations apply, or freelance up.",
                     "Aucune automatisation appliquée : freelance automations apply, ou freelance up.")  # fmt: skip
        print(none.in_(language))
    return 0


def check(file: str = "", *, json: bool = False) -> int:
    """Reads the file and says what it does, or what is wrong; changes nothing.

    Args:
        file: Without it automations.yaml of this folder, else flows/automations.yaml.
        json: One line of JSON an automation.
    """
    read, language = _read(file), spoken()
    for each in read.automations:
        if json:
            line = {"name": each.name, "when": each.when, "run": each.flow.command, "with": each.parameters}
            print(to_json.dumps(line | {"where": each.where, "enabled": each.enabled}, ensure_ascii=False))
        else:
            only = "; ".join(f"{label} {' | '.join(values)}" for label, values in each.where.items())
            off = Words(" (off)", " (inactive)").in_(language) if each.enabled is False else ""
            print(f"{each.name}{off}: {each.when}{f' [{only}]' if only else ''} → {each.flow.command}")
    return 0


def apply(file: str = "", *, json: bool = False) -> int:
    """Makes the server's automations what the file says.

    Args:
        file: Without it automations.yaml of this folder, else flows/automations.yaml.
        json: One line of JSON.
    """
    from dataclasses import asdict

    from cli.automations.apply import apply_file
    from cli.schedule.connect import with_server

    read, language = _read(file), spoken()

    async def act(client, _):  # type: ignore[no-untyped-def]
        return await apply_file(client, read)

    done = with_server(act)
    if json:
        print(to_json.dumps(asdict(done), ensure_ascii=False))
        return 0
    told = (
        (Words("Made", "Créées"), done.created), (Words("Changed", "Modifiées"), done.changed),
        (Words("Removed", "Retirées"), done.removed), (Words("As they were", "Inchangées"), done.kept),
        (Words("Their flow is not served yet (freelance up)", "Flow pas encore servi (freelance up)"), done.waiting),
    )  # fmt: skip
    for words, names in told:
        if names:
            print(f"{words.in_(language)}{' : ' if language == 'fr' else ': '}{', '.join(names)}")
    return 0


def list_events(*, json: bool = False) -> int:
    """Lists the events that automations can wait for, and what each carries.

    Args:
        json: One line of JSON an event.
    """
    from tasks.events import HOOK, KINDS, OF_HOOKS

    language = spoken()
    for name, kind in (KINDS | {f"{HOOK}NAME": OF_HOOKS}).items():
        fields = kind.fields if kind is OF_HOOKS else ("client", "language", *kind.fields)
        if json:
            print(
                to_json.dumps({"event": name, "fields": fields, "when": kind.words.in_(language)}, ensure_ascii=False)
            )
        else:
            print(f"{name:16} {kind.words.in_(language)}\n{'':16} {', '.join(fields)}")
    return 0


def emit(name: str, fields: tuple[str, ...] = (), *, json: bool = False) -> int:
    """Tells that something has happened, so that automations act: events emit invoice.paid client=Luma amount=1200.

    Args:
        name: One of `freelance events list`, or one of your own that begins with "my.".
        fields: What it carries, as name=value.
        json: One line of JSON.
    """
    from cli.schedule.connect import with_server
    from cli.schedule.parameters import read_settings

    event = _event(name, read_settings(fields), spoken())

    async def act(client, _):  # type: ignore[no-untyped-def]
        await client.request("POST", "/events", json=[event])

    with_server(act)
    if json:
        print(
            to_json.dumps({"event": event["event"], "id": event["id"], "payload": event["payload"]}, ensure_ascii=False)
        )
    else:
        print(Words(f"Told: {event['event']}", f"Annoncé : {event['event']}").in_(spoken()))
    return 0


def _event(name: str, given: dict[str, Any], language: Language) -> dict[str, Any]:
    """The event as the server takes it; the fields are checked."""
    from datetime import UTC, datetime
    from difflib import get_close_matches
    from uuid import uuid4

    from cli.automations.file import EVENT
    from tasks.events import KINDS, PREFIX, resource

    short = name.removeprefix(PREFIX)
    kind = KINDS.get(short)
    if kind is None and not (short.startswith("my.") and EVENT.fullmatch(short) and "*" not in short):
        near = get_close_matches(short, KINDS, 1)
        hint = f"Did you mean “{near[0]}”?" if near else "See `freelance events list`; your own begin with “my.”."
        tip = f"Vouliez-vous dire « {near[0]} » ?" if near else "Voir `freelance events list` ; les vôtres : « my.… »."
        raise BadInput(
            Words(f"there is no event “{name}”", f"il n'y a pas d'événement « {name} »"), remedy=Words(hint, tip),
            field="name",
        )  # fmt: skip
    if kind is not None and (unknown := sorted(set(given) - {"client", "language", *kind.fields})):
        known = ("client", "language", *kind.fields)
        near = get_close_matches(unknown[0], known, 1)
        hint = f"Did you mean “{near[0]}”?" if near else f"It carries {', '.join(known)}."
        tip = f"Vouliez-vous dire « {near[0]} » ?" if near else f"Il porte {', '.join(known)}."
        raise BadInput(
            Words(f"“{short}” carries no “{unknown[0]}”", f"« {short} » ne porte pas « {unknown[0]} »"),
            remedy=Words(hint, tip), field=unknown[0],
        )  # fmt: skip
    empty = dict.fromkeys(kind.fields, "") if kind else {}
    payload = {"client": "", "language": language, **empty, **given}
    key = str(given.get("invoice") or given.get("subject") or given.get("title") or uuid4())
    return {
        "id": str(uuid4()),
        "occurred": datetime.now(UTC).isoformat(),
        "event": PREFIX + short,
        "resource": resource(short, key, str(payload["client"]), str(payload["language"])),
        "payload": payload,
    }


def _read(file: str) -> "AutomationsFile":
    """The file, checked.

    Raises:
        FreelanceError: Of several mistakes the last; the others are printed.
    """
    from cli.automations.file import read_file, usual_file
    from cli.failures import tell

    read = read_file(Path(file).expanduser() if file else usual_file())
    failures: list[FreelanceError] = [*read.failures]
    if failures:
        for failure in failures[:-1]:
            tell(failure.message(spoken()), spoken())
        raise failures[-1]
    return read
