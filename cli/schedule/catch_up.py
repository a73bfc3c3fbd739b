"""Times that were missed while the machine slept or was off.

A schedule was looked after for as long as somebody called `catch_up` every minute. Where the calls stopped for longer
than `GAP`, the times in between that did not run are missed, and the schedule's policy says what becomes of them:

    once  the newest of them runs, the others are skipped (the default)
    all   each of them runs, at most `MOST`, the newest
    skip  none of them runs

The server plans a few runs ahead: those wait as late when the machine wakes. Times further on were never planned. Both
go under the key that the server gives its own runs, so a time that runs at all runs once, whoever asks for it. A run
that merely waits for a free worker lies in no gap, and is never touched.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cli.schedule.dates import dates_between, key_of
from cli.schedule.known import PAGE, Scheduled, of_deployments, read_deployments
from integrations.settings import settings
from integrations.words import Words
from ledger import Ledger
from ledger.schedules import close_gap, first_seen, open_gap, settled

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

GAP = timedelta(seconds=150)  # no call for so long: the machine was off; a busy one is never so late
MOST = 100  # runs that are made up for at once
CAUGHT_UP = Words("missed while the machine was off; run now", "manquée, machine éteinte ; exécutée maintenant")
SKIPPED = Words("missed while the machine was off; skipped", "manquée, machine éteinte ; laissée de côté")


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one schedule's missed times.

    Args:
        name: The schedule's.
        missed: How many there were.
        made: Runs that were made because the server had not planned them.
        skipped: Planned runs that were taken back.
        problem: Why runs could not be made; "" where they could.
    """

    name: str
    missed: int
    made: int
    skipped: int
    problem: str = ""


async def catch_up(client: "PrefectClient", ledger: Ledger, now: datetime) -> list[Settled]:
    """Does what each schedule's policy says about its missed times; call it every minute.

    May be called as often as one likes and by several instances at once. A call that fails half-way is made good by the
    next one. To keep "once" and "skip" it has to be called before a worker takes late runs: at its start, and when the
    machine wakes.

    Args:
        client: Of the server.
        ledger: Open.
        now: The moment, with a time zone.

    Returns:
        The schedules that had missed times.
    """
    scheduled = of_deployments(await read_deployments(client), ledger)
    fresh: list[str] = []
    report: list[Settled] = []
    for each in scheduled:
        if each.note is None:
            first_seen(ledger, each.new_note(now))
        elif not each.runs or (each.note.gap_until is None and now - each.note.settled_until <= GAP):
            fresh.append(str(each.id))
        else:
            after, until = open_gap(ledger, str(each.id), now)
            dates = dates_between(each.rule, max(after, each.since), until)
            if dates:
                report.append(await _settle(client, each, dates))
            close_gap(ledger, str(each.id), until)
    settled(ledger, fresh, now)
    return [each for each in report if each.missed]


async def _settle(client: "PrefectClient", each: Scheduled, dates: Sequence[datetime]) -> Settled:
    """Makes and takes back runs for the times of a gap."""
    keys = {key_of(each.deployment.id, each.id, date): date for date in dates}
    runs = await runs_of(client, list(keys))
    wanted = {"once": dates[-1:], "all": dates[-MOST:], "skip": []}[each.catch_up]
    missed = made = skipped = 0
    problem = ""
    for key, date in keys.items():
        run = runs.get(key)
        if run is not None and not unstarted(run):
            continue  # it ran: another worker was there
        missed += 1
        if date not in wanted and run is not None:
            await _take_back(client, run)
            skipped += 1
        elif date in wanted and run is None:
            why = await _make(client, each, date, key)
            problem, made = problem or why, made + (not why)
    return Settled(each.name, missed, made, skipped, problem)


def unstarted(run: Any) -> bool:
    """Whether nobody has taken a run so far."""
    return run.state_type is not None and run.state_type.value == "SCHEDULED" and not run.run_count


async def runs_of(client: "PrefectClient", keys: Sequence[str]) -> dict[str, Any]:
    """The runs that the server has under these keys."""
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterIdempotencyKey

    found: dict[str, Any] = {}
    for start in range(0, len(keys), PAGE):
        which = FlowRunFilter(idempotency_key=FlowRunFilterIdempotencyKey(any_=list(keys[start : start + PAGE])))
        for run in await client.read_flow_runs(flow_run_filter=which, limit=PAGE):
            found[str(run.idempotency_key)] = run
    return found


async def _take_back(client: "PrefectClient", run: Any) -> None:
    from prefect.states import Cancelled

    words = SKIPPED.in_(settings().freelance_lang)
    # Not by force: where a worker takes it at this very moment, the server's rules decide between the two.
    await client.set_flow_run_state(run.id, Cancelled(name="Skipped", message=words))


async def _make(client: "PrefectClient", each: Scheduled, date: datetime, key: str) -> str:
    """Makes the run of one time, unless there is one.

    Returns:
        Why the server refuses it; "" where it does not.
    """
    from prefect.exceptions import PrefectHTTPStatusError
    from prefect.states import Scheduled as Planned

    words = CAUGHT_UP.in_(settings().freelance_lang)
    try:
        await client.create_flow_run_from_deployment(
            each.deployment.id,
            parameters=each.parameters,
            state=Planned(scheduled_time=date, message=words),
            idempotency_key=key,
            tags=["auto-scheduled", "catch-up"],
        )
    except PrefectHTTPStatusError as error:
        if error.response.status_code >= 500:
            raise
        return error.response.text[:300]  # parameters that no longer fit: trying again would not help
    return ""
