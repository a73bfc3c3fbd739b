"""`freelance schedule apply`: the server's schedules become what the file says.

Only what the file owns is touched: schedules that an apply of it has made, by the ledger. One that somebody made under
the same name with the command or in the UI is left alone, and named, unless `--take-over` is given; others are never
looked at unless `--remove-others` is.
"""

import json as to_json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.language import spoken
from cli.schedule.known import Deployment, Scheduled, deployment_of, of_deployments, read_deployments
from cli.schedule.write import Wanted, change, create, remove
from integrations.errors import BadInput, FreelanceError
from integrations.words import Language, Words
from ledger import Ledger

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

    from cli.schedule.file import SchedulesFile


@dataclass(slots=True)
class Plan:
    """What an apply would do.

    Args:
        create: New ones.
        change: Those that differ, and in what.
        remove: Those that the file no longer holds.
        keep: Names of those that are as they should be.
        conflicts: What stands in the way.
    """

    create: list[tuple[Deployment, Wanted]] = field(default_factory=list)
    change: list[tuple[Scheduled, Wanted, list[Words]]] = field(default_factory=list)
    remove: list[Scheduled] = field(default_factory=list)
    keep: list[str] = field(default_factory=list)
    conflicts: list[FreelanceError] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not (self.create or self.change or self.remove)


def make_plan(
    read: "SchedulesFile", deployments: list[Deployment], ledger: Ledger, *, take_over: bool, remove_others: bool
) -> Plan:
    """Compares the file with the server; changes nothing."""
    plan = Plan()
    existing = of_deployments(deployments, ledger)
    mine = {str(each.id) for each in existing if each.owner == read.owner}
    held: set[str] = set()
    for entry in read.entries:
        wanted = entry.wanted
        try:
            deployment = deployment_of(entry.found, deployments)
        except BadInput as error:
            plan.conflicts.append(error)
            continue
        same = [each for each in existing if each.slug == wanted.name and each.deployment.id == deployment.id]
        if not same:
            plan.create.append((deployment, wanted))
            continue
        (each,) = same
        held.add(str(each.id))
        differences = _differences(each, wanted)
        if str(each.id) not in mine and differences != [] and not take_over and not _only_owner(differences):
            plan.conflicts.append(_foreign(each))
        elif differences:
            plan.change.append((each, wanted, differences))
        else:
            plan.keep.append(wanted.name)
    plan.remove = [each for each in existing if str(each.id) not in held and (str(each.id) in mine or remove_others)]
    return plan


_OWNER = Words("owner", "source")


def _only_owner(differences: list[Words]) -> bool:
    """An apply that died between server and ledger left it so; it is the file's."""
    return differences == [_OWNER]


def _differences(each: Scheduled, wanted: Wanted) -> list[Words]:
    """In what a schedule is not what the file says."""
    active = each.active if wanted.paused is None else not wanted.paused
    note = each.note
    parts = [
        (each.rule.text() == wanted.rule.text(), Words("when", "quand")),
        (each.parameters == wanted.parameters, Words("parameters", "paramètres")),
        (each.active == active, Words("paused", "en pause")),
        (each.catch_up == wanted.catch_up, Words("catch-up", "rattrapage")),
        ((note.expect_by if note else "") == wanted.expect_by, Words("files due", "fichiers attendus")),
        (bool(note) and each.owner == wanted.owner, _OWNER),
    ]
    found = [words for same, words in parts if not same]
    if not found and note is not None and note.said != wanted.said[:300]:
        found.append(Words("wording", "formulation"))
    return found


def _foreign(each: Scheduled) -> BadInput:
    who = each.owner or "UI"
    return BadInput(
        Words(f"“{each.name}” is there already and not this file's ({who})",
              f"« {each.name} » existe déjà et n'est pas de ce fichier ({who})"),
        remedy=Words("Give the file's another name, or add --take-over.",
                     "Donnez un autre nom à celle du fichier, ou ajoutez --take-over."),
        field=each.name,
    )  # fmt: skip


async def carry_out(client: "PrefectClient", ledger: Ledger, plan: Plan) -> None:
    """Makes the plan true: removals first, so that a name may move to another flow."""
    for each in plan.remove:
        await remove(client, ledger, each)
    for each, wanted, _ in plan.change:
        await change(client, ledger, each, wanted)
    for deployment, wanted in plan.create:
        await create(client, ledger, deployment, wanted)


def apply(
    file: Path = Path("schedules.yaml"),
    *,
    dry_run: bool = False,
    yes: bool = False,
    take_over: bool = False,
    remove_others: bool = False,
    json: bool = False,
) -> int:
    """Makes true what schedules.yaml says, once you have seen what would change.

    Args:
        file: The file.
        dry_run: Show what would change, and change nothing.
        yes: Change without asking.
        take_over: Also change schedules of the same name that were made with the command or in the UI.
        remove_others: Also remove every schedule that is not in the file, whoever made it.
        json: One line of JSON a change.
    """
    from cli.failures import tell_all
    from cli.schedule.connect import quietly, with_server
    from cli.schedule.console import ask
    from cli.schedule.file import read_file
    from integrations.settings import settings

    quietly()
    language = spoken()
    read = read_file(file, settings().freelance_timezone)
    if read.failures:
        return tell_all(read.failures, language)

    async def act(client: "PrefectClient", ledger: Ledger) -> int:
        deployments = await read_deployments(client)
        plan = make_plan(read, deployments, ledger, take_over=take_over, remove_others=remove_others)
        if plan.conflicts:
            return tell_all(plan.conflicts, language)
        (_print_records if json else _print)(plan, language)
        if dry_run or plan.empty:
            return 0
        ask(Words("Apply it?", "L'appliquer ?"), yes, language)
        await carry_out(client, ledger, plan)
        if not json:
            print(Words("Applied.", "Appliqué.").in_(language))
        return 0

    return with_server(act)


def _print(plan: Plan, language: Language) -> None:
    from cli.schedule.console import as_read, print_next, said

    if plan.empty:
        count = len(plan.keep)
        print(
            Words(f"Nothing to change: {count} as they should be.", f"Rien à changer : {count} conformes.").in_(
                language
            )
        )
        return
    for each in plan.remove:
        print(Words(f"- remove {each.deployment.name}/{each.name} ({said(each)})",
                    f"- retirer {each.deployment.name}/{each.name} ({said(each)})").in_(language))  # fmt: skip
    for each, wanted, differences in plan.change:
        what = ", ".join(part.in_(language) for part in differences)
        print(Words(f"~ change {each.deployment.name}/{wanted.name}: {what}",
                    f"~ changer {each.deployment.name}/{wanted.name} : {what}").in_(language))  # fmt: skip
        print(f"    {said(each)} → {wanted.said}" if said(each) != wanted.said else f"    {wanted.said}")
        print_next(wanted.rule, language, "    ")
    for deployment, wanted in plan.create:
        what = f"{deployment.name}/{wanted.name}"
        print(Words(f"+ create {what}: {wanted.said}", f"+ créer {what} : {wanted.said}").in_(language))
        print(f"    {as_read(wanted.rule)}")
        print_next(wanted.rule, language, "    ")


def _print_records(plan: Plan, language: Language) -> None:
    from cli.schedule.console import next_record

    rows: list[dict[str, Any]] = [
        {"do": "remove", "flow": each.deployment.name, "name": each.name} for each in plan.remove
    ]
    for each, wanted, differences in plan.change:
        row = {"do": "change", "flow": each.deployment.name, "name": wanted.name}
        rows.append(row | {"what": [part.en for part in differences], "next": next_record(wanted.rule)})
    for deployment, wanted in plan.create:
        row = {"do": "create", "flow": deployment.name, "name": wanted.name}
        rows.append(row | {"next": next_record(wanted.rule)})
    rows += [{"do": "keep", "name": name} for name in plan.keep]
    for row in rows:
        print(to_json.dumps(row, ensure_ascii=False))
