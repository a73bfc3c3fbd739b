"""Runs a flow on the session's Prefect server, and reads back what the server keeps of the run."""

import asyncio
import base64
import json
from dataclasses import dataclass
from typing import Any

from prefect import get_client
from prefect.client.schemas.filters import (
    ArtifactFilter,
    ArtifactFilterFlowRunId,
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunFilterParentFlowRunId,
)
from prefect.client.schemas.objects import Artifact, FlowRun

from flows.result import FlowResult

TRIES = 200


@dataclass(frozen=True, slots=True)
class Run:
    """A flow that has run, and what Prefect shows of it.

    Args:
        result: What the flow gave back.
        name: Of the run.
        tags: Of the run.
        tasks: Names of its task runs, in the order of their starts.
        artifacts: In the order of their making.
        children: Names of the runs of flows that it called.
    """

    result: FlowResult
    name: str
    tags: set[str]
    tasks: list[str]
    artifacts: list[Artifact]
    children: list[str]

    def markdown(self, key: str) -> str:
        """The one Markdown artifact of that key."""
        return str(self._one(key, "markdown").data)

    def markdowns(self, key: str) -> list[str]:
        """All Markdown artifacts of that key."""
        return [str(found.data) for found in self.artifacts if (found.key, found.type) == (key, "markdown")]

    def table(self, key: str) -> list[dict[str, Any]]:
        """The rows of the one table of that key."""
        rows: list[dict[str, Any]] = json.loads(str(self._one(key, "table").data))
        return rows

    def png(self, key: str) -> bytes:
        """The one picture of that key."""
        head, _, body = str(self._one(key, "image").data).partition(",")
        assert head == "data:image/png;base64"
        return base64.b64decode(body, validate=True)

    def pictures(self) -> list[str]:
        """Keys of the pictures."""
        return [str(found.key) for found in self.artifacts if found.type == "image"]

    def progress(self) -> float:
        """How far the run says it came, in percent."""
        return float(str(self._one("progress", "progress").data))

    def _one(self, key: str, kind: str) -> Artifact:
        (found,) = (artifact for artifact in self.artifacts if (artifact.key, artifact.type) == (key, kind))
        return found


async def ran(flow: Any, tasks: int, **given: Any) -> Run:
    """Runs a flow for real.

    Args:
        flow: Which.
        tasks: How many task runs to wait for.
        given: Its parameters.

    Raises:
        FreelanceError: What the flow raised.
    """
    state = await flow(**given, return_state=True)
    result = await state.aresult()
    run_id = state.state_details.flow_run_id
    async with get_client() as client:
        run: FlowRun = await client.read_flow_run(run_id)
        only = FlowRunFilter(id=FlowRunFilterId(any_=[run_id]))
        found = await client.read_task_runs(flow_run_filter=only)
        for _ in range(TRIES):  # the server records task runs from events, some moments after they end
            if len(found) >= tasks:
                break
            await asyncio.sleep(0.1)
            found = await client.read_task_runs(flow_run_filter=only)
        artifacts = await client.read_artifacts(
            artifact_filter=ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run_id]))
        )
        below = FlowRunFilter(parent_flow_run_id=FlowRunFilterParentFlowRunId(any_=[run_id]))
        children = await client.read_flow_runs(flow_run_filter=below)
    assert run.state is not None and run.state.is_completed()
    return Run(
        result=result,
        name=run.name,
        tags=set(run.tags),
        tasks=[task.name for task in sorted(found, key=lambda task: (str(task.start_time), task.name))],
        artifacts=sorted(artifacts, key=lambda artifact: str(artifact.created)),
        children=[child.name for child in sorted(children, key=lambda child: str(child.start_time))],
    )
