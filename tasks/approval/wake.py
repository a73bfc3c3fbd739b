"""Runs are told of what was decided: what the ledger says is carried to Prefect, now or when its server is back."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from integrations.book import ledger
from ledger import Ledger
from ledger import approvals as kept
from ledger.approval_reads import find, listed, to_wake
from ledger.approval_rows import Approval, Decision, DecisionRefused
from tasks.approval.continued import TAG

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import FlowRun

BATCH = 100
SWEEP = 60.0  # seconds
How = Literal["resumed", "started", "busy", "homeless"]


@dataclass(frozen=True, slots=True)
class Woken:
    """What became of one decision.

    Args:
        approval: The decided approval.
        how: "resumed" (its run goes on), "started" (its run was gone, another goes on with it), "busy" (its run is at
            work and will see it), "homeless" (no run and no deployment: a command has to go on with it).
    """

    approval: Approval
    how: How


class _Sweep:
    """When runs that were cancelled in the UI are looked for: less often than decisions are carried."""

    def __init__(self, every: float) -> None:
        self.every, self.last = every, -every

    def is_due(self) -> bool:
        """Whether it is time; then the next time counts from now."""
        now = time.monotonic()
        due = now - self.last >= self.every
        if due:
            self.last = now
        return due


_sweep = _Sweep(SWEEP)


async def resume_decided(only: int | None = None, client: "PrefectClient | None" = None) -> list[Woken]:
    """Carries decisions to the runs that wait for them, and lets time run out. Safe to call at any time, by several.

    Called by `freelance up` every few seconds and by `freelance approvals` after a decision.

    Args:
        only: The root of the one approval to look at; None: all.
        client: Of the server; None opens one for PREFECT_API_URL.

    Raises:
        httpx.HTTPError and the like: The server is away; the decisions stay, and are carried the next time.
    """
    if client is None:
        from prefect import get_client

        async with get_client() as own:
            return await resume_decided(only, own)
    book = await asyncio.to_thread(ledger)
    await asyncio.to_thread(kept.expire, book)
    if _sweep.is_due():
        await close_cancelled(client)
    waiting = [each for each in await asyncio.to_thread(to_wake, book) if only in (None, each.root)]
    runs = await _runs(client, waiting)
    return [Woken(each, await _wake(book, client, each, runs.get(each.asker.run_id))) for each in waiting]


async def _runs(client: "PrefectClient", approvals: Sequence[Approval]) -> dict[str, "FlowRun"]:
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId

    ids = [identity for each in approvals if (identity := _uuid(each.asker.run_id))]
    runs: dict[str, FlowRun] = {}
    for start in range(0, len(ids), BATCH):
        only = FlowRunFilter(id=FlowRunFilterId(any_=ids[start : start + BATCH]))
        for run in await client.read_flow_runs(flow_run_filter=only, limit=BATCH):
            runs[str(run.id)] = run
    return runs


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


async def _wake(book: Ledger, client: "PrefectClient", approval: Approval, run: "FlowRun | None") -> How:
    if run is not None and run.state is not None and not run.state.is_final():
        if not run.state.is_paused():
            return "busy"
        result = await client.resume_flow_run(run.id, run_input={})
        return "resumed" if result.status.value == "ACCEPT" else "busy"
    if approval.state in ("refused", "expired"):
        kept.woken(book, approval.id)  # its run is over, and nothing is to be done
        return "busy"
    return await _start(client, approval)


async def try_again(number: int) -> How:
    """Has an approved mail sent that certainly did not leave: its run is started once more."""
    from prefect import get_client
    from prefect.states import AwaitingRetry

    book = ledger()
    approval = find(book, number)
    async with get_client() as client:
        run = (await _runs(client, [approval])).get(approval.asker.run_id)
        if run is None or run.deployment_id is None:
            return await _start(client, approval, again=True)
        if run.state is None or not run.state.is_final():
            return "busy"
        await client.set_flow_run_state(run.id, AwaitingRetry())
        return "resumed"


async def _start(client: "PrefectClient", approval: Approval, *, again: bool = False) -> How:
    """Another run goes on with what the first one asked; of several who start it, one does."""
    from prefect.exceptions import ObjectNotFound

    flow = approval.asker.flow
    try:
        deployment = await client.read_deployment_by_name(f"{flow}/{flow.replace('_', '-')}")
    except ObjectNotFound:
        return "homeless"
    await client.create_flow_run_from_deployment(
        deployment.id,
        parameters=_least(deployment.parameter_openapi_schema or {}),
        tags=[f"{TAG}{approval.id}", f"flow:{flow}"],
        name=f"{flow} · {approval.content.subject}"[:200],
        idempotency_key=None if again else f"approval-{approval.root}-{approval.version}-{approval.state}",
    )
    return "started"


def _least(schema: dict[str, Any]) -> dict[str, Any]:
    """The fewest parameters with which the flow begins: it takes everything from the ledger."""
    empty = {"array": [], "string": "", "integer": 0, "number": 0, "boolean": False, "object": {}}
    kinds = {
        name: schema.get("properties", {}).get(name, {}).get("type", "string") for name in schema.get("required", [])
    }
    return {name: empty.get(kind, "") for name, kind in kinds.items()}


async def close_cancelled(client: "PrefectClient") -> None:
    """A run that a person cancelled in the UI waits for nothing any more."""
    from prefect.client.schemas.filters import (
        FlowRunFilter,
        FlowRunFilterId,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import StateType

    book = await asyncio.to_thread(ledger)
    waiting = {each.asker.run_id: each for each in await asyncio.to_thread(listed, book, ["waiting"])}
    ids = [identity for each in waiting if (identity := _uuid(each))]
    cancelled = FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.CANCELLED]))
    for start in range(0, len(ids), BATCH):
        only = FlowRunFilter(id=FlowRunFilterId(any_=ids[start : start + BATCH]), state=cancelled)
        for run in await client.read_flow_runs(flow_run_filter=only, limit=BATCH):
            found = waiting[str(run.id)]
            no = Decision("refused", found.content.content_hash, "Prefect UI", "ui", "the run was cancelled")
            try:
                kept.decide(book, found.id, no)
                kept.woken(book, found.id)
            except DecisionRefused:  # decided meanwhile: that counts
                continue
