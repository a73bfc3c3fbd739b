"""`freelance schedule add|list|pause|resume|remove|preview`."""

import json as to_json
import re
from typing import Literal

from cli.language import spoken
from cli.schedule.known import COMMAND, deployment_of, pick, read_deployments, read_scheduled
from cli.schedule.understand import understand
from integrations.errors import BadInput
from integrations.words import Words


def add(
    flow: str,
    when: str,
    *,
    set: tuple[str, ...] = (),
    name: str = "",
    zone: str = "",
    catch_up: Literal["once", "all", "skip"] = "once",
    expect_by: str = "",
    paused: bool = False,
    yes: bool = False,
    json: bool = False,
) -> int:
    """Makes a schedule, once you have seen its next five times.

    Args:
        flow: Which flow: report, brief …
        when: In words ("every Monday 08:30"), as a cron line, or as an RRULE.
        set: Parameters of its runs: name=value, as often as need be.
        name: What to call it; without it, a name is made of flow and words.
        zone: Time zone, Europe/Paris; without it the one of the settings.
        catch_up: Times missed while the machine was off: run the newest once, run all, or skip them.
        expect_by: Raise an alarm if no file was written by a time (10:00) or within a duration (2 hours).
        paused: Save it, and do not run it yet.
        yes: Save without asking.
        json: One line of JSON.
    """
    from cli.schedule.connect import quietly, with_server
    from cli.schedule.console import as_read, ask, print_next, record
    from cli.schedule.expect import read_expectation
    from cli.schedule.parameters import check_parameters, find_flow, read_settings
    from cli.schedule.write import Wanted, create
    from integrations.settings import settings

    quietly()
    language = spoken()
    found = find_flow(flow)
    rule = understand(when, zone or settings().freelance_timezone)
    parameters = check_parameters(found, read_settings(set))
    wanted = Wanted(
        slug_of(name or f"{found.command} {when}", given=bool(name)),
        when,
        rule,
        parameters,
        catch_up,
        read_expectation(expect_by),
        paused,
        COMMAND,
    )
    if not json:
        print(f"{found.command} · {when} → {as_read(rule)} ({wanted.name})")
        print_next(rule, language)
    ask(Words("Save it?", "L'enregistrer ?"), yes, language)

    async def act(client, ledger):  # type: ignore[no-untyped-def]
        deployments = await read_deployments(client)
        deployment = deployment_of(found, deployments)
        _free(wanted.name, [str(row.slug) for row in deployment.schedules])
        made = await create(client, ledger, deployment, wanted)
        return next(each for each in await read_scheduled(client, ledger) if str(each.id) == made)

    made = with_server(act)
    if json:
        print(to_json.dumps(record(made), ensure_ascii=False))
    else:
        saved = Words(
            f"Saved as “{made.name}”. It runs while `freelance up` runs.",
            f"Enregistrée sous « {made.name} ». Elle tourne tant que `freelance up` tourne.",
        )
        print(saved.in_(language))
    return 0


def slug_of(text: str, given: bool = True) -> str:
    """A name for a schedule: small letters, digits and dashes.

    Raises:
        BadInput: Nothing of a name is left.
    """
    from cli.schedule.vocabulary import plain

    slug = re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:80].strip("-")
    if not slug or (given and len(text) > 80):
        raise BadInput(
            Words(f"“{text[:60]}” is no name", f"« {text[:60]} » n'est pas un nom"),
            remedy=Words("Letters, digits and dashes; 80 at most.", "Lettres, chiffres et tirets ; 80 au plus."),
            field="name",
        )
    return slug


def _free(name: str, taken: list[str]) -> None:
    if name in taken:
        raise BadInput(
            Words(f"there is a schedule “{name}” already", f"il y a déjà une planification « {name} »"),
            remedy=Words("Give it another --name, or remove the other first.",
                         "Donnez-lui un autre --name, ou retirez d'abord l'autre."),
            field="--name",
        )  # fmt: skip


def preview(when: str, *, zone: str = "", json: bool = False) -> int:
    """Shows the next five times of some words, and saves nothing.

    Args:
        when: In words, as a cron line, or as an RRULE.
        zone: Time zone; without it the one of the settings.
        json: One line of JSON.
    """
    from cli.schedule.connect import quietly
    from cli.schedule.console import as_read, next_record, print_next
    from integrations.settings import settings

    quietly()
    rule = understand(when, zone or settings().freelance_timezone)
    if json:
        line = {"when": when, "kind": rule.kind, "rule": rule.value, "zone": rule.zone, "next": next_record(rule)}
        print(to_json.dumps(line, ensure_ascii=False))
    else:
        print(f"{when} → {as_read(rule)}")
        print_next(rule, spoken())
    return 0


def pause(name: str) -> int:
    """Pauses a schedule: its planned runs go, and none come until it is resumed.

    Args:
        name: Its name, as `freelance schedule list` shows it.
    """
    return _set_active(name, False, Words("Paused", "En pause"))


def resume(name: str) -> int:
    """Resumes a paused schedule.

    Args:
        name: Its name, as `freelance schedule list` shows it.
    """
    return _set_active(name, True, Words("Resumed", "Reprise"))


def _set_active(name: str, active: bool, done: Words) -> int:
    from cli.schedule.connect import with_server
    from cli.schedule.console import print_next
    from cli.schedule.write import set_active

    async def act(client, ledger):  # type: ignore[no-untyped-def]
        each = pick(name, await read_scheduled(client, ledger))
        await set_active(client, each, active)
        return each

    language, each = spoken(), with_server(act)
    print(Words(f"{done.en}: {each.name}", f"{done.fr} : {each.name}").in_(language))
    if active:
        print_next(each.rule, language)
    return 0


def remove(name: str, *, yes: bool = False) -> int:
    """Removes a schedule and its planned runs; what ran stays.

    Args:
        name: Its name, as `freelance schedule list` shows it.
        yes: Remove without asking.
    """
    from cli.schedule.connect import with_server
    from cli.schedule.console import ask, said
    from cli.schedule.write import remove as take_away

    language = spoken()

    async def act(client, ledger):  # type: ignore[no-untyped-def]
        each = pick(name, await read_scheduled(client, ledger))
        what = f"{each.deployment.name}/{each.name}, {said(each)}"
        ask(Words(f"Remove {what}?", f"Retirer {what} ?"), yes, language)
        await take_away(client, ledger, each)
        return each

    each = with_server(act)
    print(Words(f"Removed: {each.name}", f"Retirée : {each.name}").in_(language))
    if each.owner.startswith("file:"):
        again = Words(
            f"It stands in {each.owner[5:]}: the next `freelance schedule apply` makes it again.",
            f"Elle figure dans {each.owner[5:]} : le prochain `freelance schedule apply` la recréera.",
        )
        print(again.in_(language))
    return 0
