"""Every flow as a deployment of the work pool: what the UI lists, with forms in the person's language."""

import asyncio
import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.catalogue import FoundFlow, find_flows
from cli.up.choices import Choices, find_choices
from cli.up.forms import form, schema_of
from cli.up.heartbeats import job_variables, make_automation
from cli.up.places import POOL
from integrations.errors import FreelanceError
from integrations.places import PROJECT
from integrations.settings import settings
from integrations.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.responses import DeploymentResponse

    from cli.automations.file import AutomationsFile

POOL_TEXT = Words(
    "Runs of freelance-flows. `freelance up` works on it; so does `prefect worker start --pool freelance`.",
    "Exécutions de freelance-flows. `freelance up` y travaille ; `prefect worker start --pool freelance` aussi.",
)

# The code is installed where the run is. Without a step Prefect's own worker copies the folder before each run: half a
# minute, with an environment in it.
STAY = "prefect.deployments.steps.set_working_directory"
PAGE = 100  # deployments that are asked for at once
GONE = "file-gone"  # tag of a deployment whose flow is away


@dataclass(slots=True)
class Served:
    """What is served, and what is not.

    Args:
        deployments: Names such as "client_brief/brief".
        broken: Files that could not be served, and why.
    """

    deployments: list[str] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)


async def serve_all(client: "PrefectClient", folder: Path = PROJECT) -> Served:
    """Makes the work pool and a deployment of every flow; one broken file does not hide the others.

    Args:
        client: Of the server.
        folder: Where runs work.
    """
    language = settings().freelance_lang
    flows, unread = find_flows()
    served = Served(broken={one.file.name: _at(one.line, one.reason) for one in unread})
    _, _, choices, there = await asyncio.gather(
        make_pool(client, language), make_automation(client, language), find_choices(client, folder), deployed(client)
    )
    for found in flows:
        known = next(
            (one for one in there if (one.entrypoint, one.name) == (entrypoint_of(found), found.command)), None
        )
        try:
            served.deployments.append(
                await patiently(partial(serve_one, client, found, language, choices, folder, known))
            )
        except (Exception, SystemExit) as error:  # a file of the person's own: named, and the rest is served
            served.broken[found.file.name] = _why(error, found)
    await pause_gone(client, there, {entrypoint_of(found) for found in flows}, {one.file.stem for one in unread})
    await _automate(client, folder, served, language)
    return served


async def _automate(client: "PrefectClient", folder: Path, served: Served, language: Language) -> None:
    """Applies automations.yaml; a mistake in it is named like a flow's, and nothing of it is changed."""
    from cli.automations.apply import apply_file
    from cli.automations.file import usual_file

    path = usual_file(folder)
    try:
        await apply_file(client, _automations(path))
    except FreelanceError as error:
        served.broken[path.name] = error.message(language)
    except Exception as error:  # the runs are served all the same
        served.broken[path.name] = f"{type(error).__name__}: {error}"


@cache
def _automations(path: Path) -> "AutomationsFile":
    """What the file says; this process ends once it has served."""
    from cli.automations.file import read_file

    return read_file(path)


async def patiently(act: "Callable[[], Awaitable[str]]") -> str:
    """Does it again where the server, hardly started, says that it failed; all that is done here can be done twice."""
    from prefect.exceptions import PrefectHTTPStatusError

    for pause in (0.2, 0.5, 1.0):
        try:
            return await act()
        except PrefectHTTPStatusError as error:
            if error.response.status_code < 500:
                raise
            await asyncio.sleep(pause)
    return await act()


async def make_pool(client: "PrefectClient", language: Language) -> None:
    """The work pool, unless it is there."""
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.exceptions import ObjectAlreadyExists
    from prefect.workers.process import ProcessWorker

    pool = WorkPoolCreate(
        name=POOL,
        type="process",
        description=POOL_TEXT.in_(language),
        base_job_template=ProcessWorker.get_default_base_job_template(),
    )
    try:
        await client.create_work_pool(pool)
    except ObjectAlreadyExists:
        return


async def deployed(client: "PrefectClient") -> list["DeploymentResponse"]:
    """The deployments that the work pool has."""
    from prefect.client.schemas.filters import WorkPoolFilter, WorkPoolFilterName

    pool = WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL]))
    found: list[DeploymentResponse] = []
    while page := await client.read_deployments(work_pool_filter=pool, limit=PAGE, offset=len(found)):
        found += page
        if len(page) < PAGE:
            break
    return found


async def serve_one(
    client: "PrefectClient",
    found: FoundFlow,
    language: Language,
    choices: Choices,
    folder: Path,
    there: "DeploymentResponse | None",
) -> str:
    """One flow's deployment, made or brought up to date; its schedules stay, and what is right already is not sent."""
    from prefect.client.schemas.actions import DeploymentUpdate

    flow = getattr(import_module(f"flows.{found.file.stem}"), found.name)
    name = found.command
    shown: dict[str, Any] = {
        "description": found.help_in(language).summary,
        "work_pool_name": POOL,
        "entrypoint": entrypoint_of(found),
        "pull_steps": [{STAY: {"directory": str(folder)}}],
        "tags": [f"flow:{found.name}"],
        "parameter_openapi_schema": form(flow, found, language, choices),
        "enforce_parameter_schema": True,
        "job_variables": job_variables(there.job_variables if there is not None else None),
    }
    if there is None:
        flow_id = await client.create_flow(flow)
        await client.create_deployment(flow_id=flow_id, name=name, **shown)
    else:  # to create it again would delete its schedules
        changed = {key: value for key, value in shown.items() if getattr(there, key) != value}
        if GONE in there.tags:
            changed["paused"] = False
        if changed:
            await client.update_deployment(there.id, DeploymentUpdate(**changed))
    return f"{flow.name}/{name}"


def entrypoint_of(found: FoundFlow) -> str:
    """Where Prefect finds the flow: "flows.client_brief.client_brief"."""
    return f"flows.{found.file.stem}.{found.name}"


async def pause_gone(
    client: "PrefectClient", there: list["DeploymentResponse"], known: set[str], unread: set[str]
) -> None:
    """Pauses deployments whose flow is gone: their schedules rest, their runs can still be looked at.

    Args:
        client: Of the server.
        there: The deployments that there were.
        known: Entrypoints of the flows that there are.
        unread: Names of files that could not be read: what was in them may still be.
    """
    from prefect.client.schemas.actions import DeploymentUpdate

    for deployment in there:
        entrypoint = deployment.entrypoint or ""
        room, _, rest = entrypoint.partition(".")
        if room != "flows" or entrypoint in known or rest.partition(".")[0] in unread or GONE in deployment.tags:
            continue
        update = DeploymentUpdate(paused=True, tags=[*deployment.tags, GONE])
        await client.update_deployment(deployment.id, update)


def _at(line: int | None, reason: str) -> str:
    return f"line {line}: {reason}" if line else reason


def _why(error: BaseException, found: FoundFlow) -> str:
    """The reason, with the line of the person's own file that raised it."""
    line, step = None, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == str(found.file):
            line = step.tb_lineno
        step = step.tb_next
    return _at(line, f"{type(error).__name__}: {error}")


async def _main(folder: Path) -> dict[str, Any]:
    from prefect import get_client

    async with get_client() as client:
        return asdict(await serve_all(client, folder))


def make_ready(folder: Path) -> None:
    """Imports and reads what takes time, before there is a server to ask."""
    import prefect.workers.process  # noqa: F401

    import cli.automations.apply  # noqa: F401
    from cli.automations.file import usual_file

    for found in find_flows()[0]:
        with suppress(Exception, SystemExit):  # told when it is served
            schema_of(getattr(import_module(f"flows.{found.file.stem}"), found.name))
    with suppress(Exception):  # told when it is applied
        _automations(usual_file(folder))


def until_answered(seconds: float = 120.0) -> None:
    """Waits for the server; it listens before it answers.

    Raises:
        httpx.TransportError: It does not.
    """
    import httpx

    end = time.monotonic() + seconds
    while True:
        try:
            httpx.get(f"{os.environ['PREFECT_API_URL']}/health", timeout=seconds)
        except httpx.TransportError:
            if time.monotonic() > end:
                raise
            time.sleep(0.03)
        else:
            return


def main(folder: str) -> None:
    """What the warm process calls in a fork of it; prints what is served as one line of JSON."""
    make_ready(Path(folder))
    until_answered()
    print(json.dumps(asyncio.run(_main(Path(folder)))), flush=True)
    sys.stdout.flush()
