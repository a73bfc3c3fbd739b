"""What the worker's process does beside its runs: it keeps the status that `freelance up` shows."""

import asyncio
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from cli.hooks.documents import read_documents
from cli.up.places import UpFiles, write_json

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import FlowRun

EVERY = 4.0  # seconds between two looks
WAKE = 2.0  # seconds between two looks at what was decided
SHOWN = 5  # runs of each sort


async def keep_status(files: UpFiles, client: "PrefectClient") -> None:
    """Writes what the server says into the home, until cancelled; a look that fails is taken again."""
    while True:
        try:
            write_json(files.status, await look(client))
        except Exception as error:  # the server restarts, the disk is full: the worker works on
            print(f"status: {type(error).__name__}: {error}", flush=True)
        await asyncio.sleep(EVERY)


async def wake_decided(client: "PrefectClient") -> None:
    """Carries decisions to the runs that wait for them, until cancelled."""
    from tasks.approval.wake import resume_decided

    while True:
        try:
            await resume_decided(client=client)
        except Exception as error:  # the decisions stay in the ledger; the next look carries them
            print(f"approvals: {type(error).__name__}: {error}", flush=True)
        await asyncio.sleep(WAKE)


async def look(client: "PrefectClient") -> dict[str, Any]:
    """Deployments, next runs, runs in progress, and runs that wait for a person."""
    from prefect.client.schemas.filters import (
        FlowRunFilter,
        FlowRunFilterNextScheduledStartTime,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import StateType
    from prefect.client.schemas.sorting import FlowRunSort

    def of(*kinds: StateType) -> FlowRunFilter:
        return FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(kinds))))

    soon = of(StateType.SCHEDULED)
    soon.next_scheduled_start_time = FlowRunFilterNextScheduledStartTime(after_=datetime.now(UTC))
    deployments, hooks, running, waiting, planned, failed = await asyncio.gather(
        client.read_deployments(limit=200),
        read_documents(client),
        client.read_flow_runs(flow_run_filter=of(StateType.RUNNING, StateType.PENDING), limit=SHOWN),
        client.read_flow_runs(flow_run_filter=of(StateType.PAUSED), limit=SHOWN),
        client.read_flow_runs(flow_run_filter=soon, sort=FlowRunSort.NEXT_SCHEDULED_START_TIME_ASC, limit=SHOWN),
        client.read_flow_runs(
            flow_run_filter=of(StateType.FAILED, StateType.CRASHED), sort=FlowRunSort.END_TIME_DESC, limit=SHOWN
        ),
    )
    names: dict[UUID | None, str] = {deployment.id: deployment.name for deployment in deployments}

    def told(run: "FlowRun") -> dict[str, Any]:
        at = run.next_scheduled_start_time or run.start_time or run.created
        name = names.get(run.deployment_id, "") if run.state_type == StateType.SCHEDULED else run.name
        return {"id": str(run.id), "name": name or run.name, "at": at.isoformat() if at else None}

    return {
        "at": time.time(),
        "running": [told(run) for run in running],
        "waiting": [told(run) for run in waiting],
        "next": [told(run) for run in planned],
        "failed": [told(run) for run in failed],
        "hooks": sorted(str(hook.name) for hook in hooks),
    }
