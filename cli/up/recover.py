"""Runs that crashed are seen, and started again: what the worker's process does every few seconds.

Seen: a run of this home whose process is gone, by its mark (cli.up.marks), within seconds; a run of a machine that is
gone, by its heartbeats, within two minutes, by Prefect's server (cli.up.heartbeats). Started again: as often as
FREELANCE_RESTARTS says, as the same run, so that it finds what it had done (tasks.kept); never one that a person
cancelled.
"""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from prefect.client.schemas.objects import StateType
from prefect.exceptions import ObjectNotFound
from prefect.states import Cancelled, Crashed, Running, Scheduled, State

from cli.up.heartbeats import SILENT
from cli.up.marks import alive, dead
from cli.up.places import POOL
from integrations.settings import settings
from integrations.words import Words
from ledger import Ledger, open_ledger
from tasks.kept import forget

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import FlowRun

EVERY = 3.0  # seconds between two looks
OLDEST = timedelta(hours=24)  # what crashed before is a person's to look at
TAKEN = timedelta(minutes=2)  # a run that a worker took and did not start within them never will be
OTHERS = timedelta(seconds=12)  # in which another machine may say that a run without heartbeats lives
GONE = Words(
    "Its process is gone: killed, out of memory, or the machine went off.",
    "Son processus a disparu : arrêté, à court de mémoire, ou la machine s'est éteinte.",
)
LOST = Words("The worker that took it is gone.", "Le worker qui l'avait prise a disparu.")


async def recover(client: "PrefectClient", marks: Path, only_worker: bool) -> None:
    """Looks every few seconds, until cancelled; a look that fails is taken again.

    Args:
        client: Of the server.
        marks: The folder of the runs' marks.
        only_worker: Starting again is left to the machine of `freelance up`.
    """
    settled: set[UUID] = set()
    looks = 0
    book: Ledger | None = None
    while True:
        try:
            await tell_dead(client, marks)
            found = [run for run in await crashed(client) if run.id not in settled]
            found = [run for run in found if not await lives(client, marks, run)]
            if not only_worker:
                if found and book is None:
                    book = await asyncio.to_thread(open_ledger, settings().ledger_url)
                for run in found:
                    assert book is not None
                    why_not = await asyncio.to_thread(start_again, book, run.id, settings().freelance_restarts)
                    if why_not:
                        settled.add(run.id)
                    print(f"crashed: {run.name} ({run.id}): {why_not or 'started again'}", flush=True)
                if looks % 10 == 0:
                    await tell_lost(client)
        except Exception as error:  # the server restarts: the next look makes it good
            print(f"crashed runs: {type(error).__name__}: {error}", flush=True)
        looks += 1
        await asyncio.sleep(EVERY)


async def tell_dead(client: "PrefectClient", marks: Path) -> None:
    """Tells the server of runs of this home whose process is gone."""
    for name in dead(marks):
        with suppress(ObjectNotFound, ValueError):
            run = await client.read_flow_run(UUID(name))
            if run.state_type in (StateType.RUNNING, StateType.PENDING):
                await client.set_flow_run_state(run.id, Crashed(message=GONE.in_(settings().freelance_lang)))
            elif run.state_type == StateType.CANCELLING:
                await client.set_flow_run_state(run.id, Cancelled(), force=True)
            elif run.state_type != StateType.CRASHED:
                forget(name)  # it ended, and was not one that forgets by itself


async def lives(client: "PrefectClient", marks: Path, run: "FlowRun") -> bool:
    """Whether a run that is said to have crashed is to be left alone: its process lives, or may live elsewhere.

    A machine that slept, or lost the network for a while, sent no heartbeats: where its run goes on, it is Running.
    """
    silent = run.state is not None and run.state.message in (SILENT.en, SILENT.fr)
    if alive(marks, str(run.id)):
        if silent:
            await client.set_flow_run_state(run.id, Running(), force=True)
        return True
    return silent and run.state is not None and datetime.now(UTC) - run.state.timestamp < OTHERS


async def tell_lost(client: "PrefectClient") -> None:
    """Tells the server of runs that a worker took and never started: it was killed in between."""
    for run in await _runs(client, StateType.PENDING):
        if run.state is not None and datetime.now(UTC) - run.state.timestamp > TAKEN:
            await client.set_flow_run_state(run.id, Crashed(message=LOST.in_(settings().freelance_lang)))


async def crashed(client: "PrefectClient") -> list["FlowRun"]:
    """Runs of the work pool that crashed of late; not those within another run, which it starts itself."""
    found = await _runs(client, StateType.CRASHED)
    since = datetime.now(UTC) - OLDEST
    return [run for run in found if run.parent_task_run_id is None and run.state and run.state.timestamp > since]


async def _runs(client: "PrefectClient", kind: StateType) -> list["FlowRun"]:
    from prefect.client.schemas.filters import (
        FlowRunFilter,
        FlowRunFilterState,
        FlowRunFilterStateType,
        WorkPoolFilter,
        WorkPoolFilterName,
    )
    from prefect.client.schemas.sorting import FlowRunSort

    return await client.read_flow_runs(
        flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[kind]))),
        work_pool_filter=WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL])),
        sort=FlowRunSort.END_TIME_DESC,
        limit=100,
    )


def start_again(book: Ledger, run_id: UUID, times: int) -> str:
    """Starts a crashed run again, unless that was done often enough or a person had cancelled it.

    The ledger is locked meanwhile, so that of several processes that see the same run one starts it.

    Returns:
        Why it was not started; empty: it was.
    """
    from prefect.client.orchestration import get_client

    with book.write(), get_client(sync_client=True) as client:
        run = client.read_flow_run(run_id)
        if run.state_type != StateType.CRASHED:
            return "it goes on already"
        why_not = verdict(client.read_flow_run_states(run_id), times)
        if not why_not:
            message = Words("Started again after a crash.", "Relancée après un plantage.")
            again: State[Any] = Scheduled(name="AwaitingRetry", message=message.in_(settings().freelance_lang))
            client.set_flow_run_state(run_id, again)
        return why_not


def verdict(states: Iterable[State], times: int) -> str:
    """Why a run is not started again; empty: it is.

    Args:
        states: All that it was in.
        times: How often it may be.
    """
    kinds = [state.type for state in sorted(states, key=lambda state: state.timestamp)]
    if StateType.CANCELLING in kinds or StateType.CANCELLED in kinds:
        return "it was cancelled"
    # A run that waits for a person has no heartbeats: where one came late and it was taken for dead, that is no crash.
    crashes = sum(
        kind == StateType.CRASHED and before != StateType.PAUSED
        for before, kind in zip([None, *kinds], kinds, strict=False)
    )
    return f"it crashed {crashes} times" if crashes > times else ""
