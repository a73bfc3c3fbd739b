"""Making, changing and removing schedules: first on the server, then what the ledger keeps beside."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cli.schedule.known import Deployment, Scheduled
from cli.schedule.rule import Rule
from integrations.errors import Refused
from integrations.words import Words
from ledger import Ledger
from ledger.schedules import CatchUp, ScheduleNote, forget_notes, keep_note

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient


@dataclass(frozen=True, slots=True)
class Wanted:
    """A schedule as a person wants it.

    Args:
        name: Its slug.
        said: The words for when.
        rule: What they mean.
        parameters: Of its runs, checked.
        catch_up: What becomes of missed times.
        expect_by: As `read_expectation` gives it.
        paused: None leaves what is, and begins unpaused.
        owner: Who keeps it: "command" or "file:…".
    """

    name: str
    said: str
    rule: Rule
    parameters: Mapping[str, Any]
    catch_up: CatchUp = "once"
    expect_by: str = ""
    paused: bool | None = None
    owner: str = "command"


async def create(client: "PrefectClient", ledger: Ledger, deployment: Deployment, wanted: Wanted) -> str:
    """Makes a schedule.

    Returns:
        Its id.

    Raises:
        Refused: The server does not take it: somebody else has just taken the name, for instance.
    """
    from prefect.client.schemas.actions import DeploymentScheduleCreate
    from prefect.exceptions import PrefectHTTPStatusError

    row = DeploymentScheduleCreate(
        schedule=wanted.rule.prefect(),
        active=not wanted.paused,
        parameters=dict(wanted.parameters),
        slug=wanted.name,
    )
    try:
        (made,) = await client.create_deployment_schedules(deployment.id, [row])
    except PrefectHTTPStatusError as error:
        text = error.response.text[:300]
        raise Refused(Words(f"the server does not take “{wanted.name}”: {text}",
                            f"le serveur refuse « {wanted.name} » : {text}")) from None  # fmt: skip
    await plan(client, deployment.id)
    now = datetime.now(UTC)
    keep_note(ledger, _noted(ScheduleNote(str(made.id), deployment.label[:200], wanted.name, now), wanted, now))
    return str(made.id)


async def plan(client: "PrefectClient", deployment: Any) -> None:
    """Has the server plan the runs now: it looks once a minute, and a time that comes before would be passed over.

    A run that is planned already is not planned again. Where the server cannot, its next look does it.
    """
    from prefect.exceptions import PrefectHTTPStatusError

    with suppress(PrefectHTTPStatusError):
        await client.request("POST", "/deployments/{id}/schedule", path_params={"id": deployment}, json={})


async def change(client: "PrefectClient", ledger: Ledger, each: Scheduled, wanted: Wanted) -> None:
    """Makes a schedule what is wanted; the server is asked only for what differs there."""
    active = each.active if wanted.paused is None else not wanted.paused
    parameters = dict(wanted.parameters)
    if each.rule.text() != wanted.rule.text() or each.parameters != parameters or each.active != active:
        await client.update_deployment_schedule(
            each.deployment.id, each.id, active=active, schedule=wanted.rule.prefect(), parameters=parameters
        )
        await plan(client, each.deployment.id)
    now = datetime.now(UTC)
    keep_note(ledger, _noted(each.note or each.new_note(now), wanted, now))


async def set_active(client: "PrefectClient", each: Scheduled, active: bool) -> None:
    """Pauses or resumes a schedule; its planned runs go or come with it."""
    await client.update_deployment_schedule(each.deployment.id, each.id, active=active)
    if active:
        await plan(client, each.deployment.id)


async def remove(client: "PrefectClient", ledger: Ledger, each: Scheduled) -> None:
    """Removes a schedule and its planned runs; runs that began stay."""
    await client.delete_deployment_schedule(each.deployment.id, each.id)
    forget_notes(ledger, [str(each.id)])


def _noted(note: ScheduleNote, wanted: Wanted, now: datetime) -> ScheduleNote:
    """The note with what is wanted; a new expectation begins now."""
    begins = now if wanted.expect_by else None
    same = note.expect_by == wanted.expect_by and note.expected_from is not None
    return replace(
        note,
        slug=wanted.name[:100],
        owner=wanted.owner[:100],
        said=wanted.said[:300],
        rule=wanted.rule.text(),
        catch_up=wanted.catch_up,
        expect_by=wanted.expect_by,
        expected_from=note.expected_from if same else begins,
        looked_until=note.looked_until if same else begins,
    )
