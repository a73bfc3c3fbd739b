"""Flows that should have produced something by a time, and did not.

For each time that a schedule with `expect_by` was due, one question once its deadline has passed: did any run of the
flow, with the schedule's parameters, complete in between and write files? It may be the scheduled run, one that was
made up for, or one that a person started. If not, the silence is recorded in the ledger and told to Prefect.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cli.schedule.catch_up import runs_of, unstarted
from cli.schedule.dates import dates_between, key_of
from cli.schedule.expect import deadline, longest_wait
from cli.schedule.known import PAGE, Scheduled, read_scheduled
from cli.schedule.tell import tell_prefect
from ledger import Ledger
from ledger.alarms import Alarm, Reason, alarms, raise_alarm, told, untold
from ledger.schedules import looked

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

FILES = "files"  # the artifact in which a run lists what it wrote (tasks.show.show_files)
_REASONS: dict[str, Reason] = {
    "CRASHED": "crashed",
    "FAILED": "failed",
    "CANCELLED": "cancelled",
    "CANCELLING": "cancelled",
    "COMPLETED": "empty",
    "RUNNING": "late",
    "PENDING": "late",
    "PAUSED": "late",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    """Why nothing came, and from which run."""

    reason: Reason
    run_id: str = ""


async def check_silence(client: "PrefectClient", ledger: Ledger, now: datetime) -> list[Alarm]:
    """Looks at every deadline that has passed since the last look; call it every minute, after `catch_up`.

    May be called as often as one likes and by several instances at once: a silence is recorded once. Of several
    deadlines that one schedule let pass since the last look, the newest is recorded with their number.

    Args:
        client: Of the server.
        ledger: Open.
        now: The moment, with a time zone.

    Returns:
        The alarms that Prefect was told of.
    """
    seen: list[str] = []
    for each in await read_scheduled(client, ledger):
        if each.note is None or not each.note.expect_by:
            continue
        if each.runs:
            await _look(client, ledger, each, now)
        seen.append(str(each.id))
    looked(ledger, seen, now)
    new = untold(ledger)
    for alarm in new:
        await tell_prefect(client, alarm)
        told(ledger, alarm, now)
    return new


def silent_schedules(ledger: Ledger) -> set[str]:
    """The ids of schedules that have an open alarm."""
    return {alarm.schedule_id for alarm in alarms(ledger)}


async def _look(client: "PrefectClient", ledger: Ledger, each: Scheduled, now: datetime) -> None:
    """One schedule's deadlines since the last look."""
    note = each.note
    assert note is not None
    begun = max(each.since, note.expected_from or each.since)  # what was due before, nobody had promised
    since = max(note.looked_until or begun, begun)
    dates = dates_between(each.rule, max(begun, since - longest_wait(note.expect_by)), now)
    passed = [(date, deadline(date, note.expect_by, each.rule.zone)) for date in dates]
    silent: list[tuple[datetime, datetime, _Answer]] = []
    for due, end in passed:
        if since < end <= now and (answer := await _why_silent(client, each, due, end)) is not None:
            silent.append((due, end, answer))
    if silent:
        due, end, answer = silent[-1]
        raise_alarm(
            ledger,
            schedule_id=str(each.id),
            deployment=each.deployment.label,
            slug=each.name,
            due=due,
            deadline=end,
            reason=answer.reason,
            run_id=answer.run_id,
            times=len(silent),
            now=now,
        )


async def _why_silent(client: "PrefectClient", each: Scheduled, due: datetime, end: datetime) -> _Answer | None:
    """Why nothing came between a due time and its deadline; None where something did."""
    completed = await _completed(client, each, due, end)
    if completed and await _wrote_files(client, completed):
        return None
    planned = (await runs_of(client, [key_of(each.deployment.id, each.id, due)])).values()
    for run in planned:
        if unstarted(run) or (run.state_name or "") == "Skipped":
            return _Answer("missed", str(run.id))
        late = run.end_time is not None and run.end_time > end
        return _Answer("late" if late else _REASONS.get(run.state_type.value, "missed"), str(run.id))
    return _Answer("empty", str(completed[-1].id)) if completed else _Answer("missed")


async def _completed(client: "PrefectClient", each: Scheduled, due: datetime, end: datetime) -> list[Any]:
    """Runs of the flow with the schedule's parameters that completed between the two."""
    from prefect.client.schemas.filters import (
        DeploymentFilter,
        DeploymentFilterId,
        FlowRunFilter,
        FlowRunFilterEndTime,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import StateType
    from prefect.client.schemas.sorting import FlowRunSort

    found: list[Any] = []
    which = FlowRunFilter(
        end_time=FlowRunFilterEndTime(after_=due, before_=end),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.COMPLETED])),
    )
    while True:
        some = await client.read_flow_runs(
            flow_run_filter=which,
            deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[each.deployment.id])),
            sort=FlowRunSort.END_TIME_DESC,
            limit=PAGE,
            offset=len(found),
        )
        found += some
        if len(some) < PAGE:
            break
    wanted = each.parameters.items()
    return [run for run in found if all(run.parameters.get(name) == value for name, value in wanted)]


async def _wrote_files(client: "PrefectClient", runs: list[Any]) -> bool:
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId, ArtifactFilterKey

    ids = [run.id for run in runs[:PAGE]]
    which = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=ids), key=ArtifactFilterKey(any_=[FILES]))
    return bool(await client.read_artifacts(artifact_filter=which, limit=1))
