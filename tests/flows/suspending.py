"""Runs a flow that suspends itself: a deployment on the session's server, and a process' worth of it at a time."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from prefect import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId
from prefect.client.schemas.objects import Artifact, FlowRun
from prefect.exceptions import Pause
from prefect.flow_engine import run_flow_async
from prefect.utilities.callables import parameter_schema


async def deployed(flow: Any) -> UUID:
    """The flow's deployment, made where there is none."""
    async with get_client() as client:
        flow_id = await client.create_flow(flow)
        return await client.create_deployment(
            flow_id,
            name=flow.name.replace("_", "-"),
            entrypoint=f"{flow.fn.__module__}:{flow.fn.__name__}",
            parameter_openapi_schema=parameter_schema(flow).model_dump(),
        )


async def begun(flow: Any, **parameters: Any) -> UUID:
    """A run of the deployment, not yet started; parameters as the form sends them."""
    deployment = await deployed(flow)
    async with get_client() as client:
        run = await client.create_flow_run_from_deployment(deployment, parameters=parameters)
    return run.id


async def carried_on(flow: Any, run_id: UUID) -> FlowRun:
    """One process' worth of the run: until it ends or suspends itself."""
    run = await read(run_id)
    with suppress(Pause):
        await run_flow_async(flow, flow_run=run, parameters=run.parameters, return_type="state")
    return await read(run_id)


async def read(run_id: UUID) -> FlowRun:
    """The run as the server has it."""
    async with get_client() as client:
        return await client.read_flow_run(run_id)


async def answered(run_id: UUID, **given: Any) -> str:
    """Presses the form's button; "" where the server took it, else why not."""
    async with get_client() as client:
        result = await client.resume_flow_run(run_id, run_input=given or None)
    return "" if result.status.value == "ACCEPT" else str(getattr(result.details, "reason", result.status))


async def form_of(run_id: UUID) -> tuple[dict[str, Any], str]:
    """The schema of the form that waits, and the text above it."""
    import json

    run = await read(run_id)
    assert run.state is not None
    keys = run.state.state_details.run_input_keyset
    assert keys is not None
    async with get_client() as client:
        schema = json.loads(await client.read_flow_run_input(run_id, keys["schema"]))
        description = json.loads(await client.read_flow_run_input(run_id, keys["description"]))
    return schema, description


async def artifacts(run_id: UUID, key: str) -> list[Artifact]:
    """The run's artifacts of one key, the oldest first."""
    only = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run_id]))
    async with get_client() as client:
        found = await client.read_artifacts(artifact_filter=only)
    return sorted((each for each in found if each.key == key), key=lambda each: str(each.created))
