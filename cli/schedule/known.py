"""The schedules that there are: Prefect's own, each with what the ledger knows of it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from uuid import UUID

from cli.catalogue import FoundFlow
from cli.schedule.rule import Rule, rule_of
from integrations.errors import BadInput
from integrations.words import Words
from ledger import Ledger
from ledger.schedules import CatchUp, ScheduleNote, notes

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

PAGE = 200  # what Prefect gives at once
COMMAND = "command"  # the owner of schedules that `freelance schedule add` made


@dataclass(frozen=True, slots=True)
class Deployment:
    """A flow as the server serves it.

    Args:
        id: Prefect's.
        label: "client_report/report".
        entrypoint: "flows.client_report.client_report".
        paused: No schedule of it runs.
        parameters: Its own defaults.
        schedules: Prefect's schedules.
    """

    id: UUID
    label: str
    entrypoint: str
    paused: bool
    parameters: dict[str, Any]
    schedules: tuple[Any, ...]

    @property
    def name(self) -> str:
        """ "report": what a person types."""
        return self.label.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One schedule.

    Args:
        deployment: Of what.
        id: Prefect's.
        slug: Its name; "" for one that was made in the UI without.
        active: Whether it runs.
        rule: When.
        parameters: Of its runs.
        since: When it was made or last changed: times before were not its own.
        note: What the ledger knows; None for one that was made in the UI and not seen so far.
    """

    deployment: Deployment
    id: UUID
    slug: str
    active: bool
    rule: Rule
    parameters: dict[str, Any]
    since: datetime
    note: ScheduleNote | None

    @property
    def name(self) -> str:
        """What a person calls it by: its name, else the beginning of its id."""
        return self.slug or str(self.id)[:8]

    @property
    def runs(self) -> bool:
        """Whether it plans any runs."""
        return self.active and not self.deployment.paused

    @property
    def owner(self) -> str:
        return self.note.owner if self.note else ""

    @property
    def catch_up(self) -> CatchUp:
        return self.note.catch_up if self.note else "once"

    def new_note(self, now: datetime) -> ScheduleNote:
        """What the ledger shall know of one that somebody made in the UI."""
        return ScheduleNote(str(self.id), self.deployment.label[:200], self.slug[:100], max(now, self.since))


async def read_deployments(client: "PrefectClient") -> list[Deployment]:
    """Every deployment of the server."""
    rows: list[Any] = []
    while len(some := await client.read_deployments(limit=PAGE, offset=len(rows))) == PAGE:
        rows += some
    rows += some
    flows: dict[UUID, str] = {}
    for row in rows:
        if row.flow_id not in flows:
            flows[row.flow_id] = (await client.read_flow(row.flow_id)).name
    return [
        Deployment(
            row.id,
            f"{flows[row.flow_id]}/{row.name}",
            row.entrypoint or "",
            bool(row.paused),
            dict(row.parameters),
            tuple(row.schedules),
        )
        for row in rows
    ]


async def read_scheduled(client: "PrefectClient", ledger: Ledger) -> list[Scheduled]:
    """Every schedule of every deployment."""
    return of_deployments(await read_deployments(client), ledger)


def of_deployments(deployments: list[Deployment], ledger: Ledger) -> list[Scheduled]:
    """The schedules of these deployments, by flow and name."""
    known = notes(ledger)
    found = [
        Scheduled(
            deployment,
            row.id,
            row.slug or "",
            bool(row.active),
            rule_of(row.schedule),
            dict(row.parameters or {}),
            datetime.fromisoformat((row.updated or row.created or datetime.now(UTC)).isoformat()),
            known.get(str(row.id)),
        )
        for deployment in deployments
        for row in deployment.schedules
        if hasattr(row.schedule, "timezone")  # Prefect's "no schedule" is none
    ]
    return sorted(found, key=lambda each: (each.deployment.label, each.name))


def deployment_of(found: FoundFlow, deployments: list[Deployment]) -> Deployment:
    """The deployment of a flow.

    Raises:
        BadInput: The server does not serve it.
    """
    entrypoint = f"flows.{found.file.stem}.{found.name}"
    named = [each for each in deployments if each.name == found.command]
    for each in (*(one for one in named if one.entrypoint == entrypoint), *named):
        return each
    raise BadInput(
        Words(f"the server does not serve “{found.command}” yet", f"le serveur ne sert pas encore « {found.command} »"),
        remedy=Words("Start `freelance up` once; it serves every flow.",
                     "Lancez `freelance up` une fois ; il sert tous les flows."),
        field="flow",
    )  # fmt: skip


def pick(name: str, scheduled: list[Scheduled]) -> Scheduled:
    """The schedule that a person means: by name, "report/name" or the beginning of its id.

    Raises:
        BadInput: There is none, or more than one.
    """
    flow, _, slug = name.rpartition("/")
    same = [
        each
        for each in scheduled
        if each.name == slug and (not flow or flow in (each.deployment.name, each.deployment.label))
    ] or [each for each in scheduled if len(name) >= 4 and str(each.id).startswith(name)]
    if len(same) == 1:
        return same[0]
    if same:
        which = ", ".join(f"{each.deployment.name}/{each.name}" for each in same)
        raise BadInput(
            Words(f"“{name}” is the name of several", f"« {name} » en désigne plusieurs"),
            remedy=Words(f"Say which: {which}.", f"Dites lequel : {which}."),
        )
    names = [each.name for each in scheduled]
    near = get_close_matches(slug, names, 1)
    if near:
        hint = Words(f"Did you mean “{near[0]}”?", f"Vouliez-vous dire « {near[0]} » ?")
    elif names:
        hint = Words(f"There are: {', '.join(names)}.", f"Il y a : {', '.join(names)}.")
    else:
        hint = Words("Make one: `freelance schedule add`.", "Créez-en une : `freelance schedule add`.")
    raise BadInput(Words(f"there is no schedule “{name}”", f"il n'y a pas de planification « {name} »"), remedy=hint)
