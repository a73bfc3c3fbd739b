"""The server's automations become what the file says. Only those that an apply has made are touched."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cli.automations.file import Automation, AutomationsFile
from cli.up.places import POOL

if TYPE_CHECKING:
    from uuid import UUID

    from prefect.client.orchestration import PrefectClient
    from prefect.events.schemas.automations import Automation as Made
    from prefect.events.schemas.automations import AutomationCore

PREFIX = "freelance · "  # of the names of those that come from a file
MARK = re.compile(r"\(([\w.-]+), ([0-9a-f]{8})\)$")  # the file, and what it said


@dataclass(slots=True)
class Applied:
    """What an apply did, by name.

    Args:
        waiting: Automations whose flow is not served yet.
    """

    created: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)


async def apply_file(client: "PrefectClient", read: AutomationsFile) -> Applied:
    """Makes, changes and removes what the file asks for; a switch in the UI stays unless the file says `enabled`.

    Raises:
        BadInput: The file has mistakes; nothing was changed.
    """
    if read.failures:
        raise read.failures[0]
    done = Applied()
    flows = await served(client)
    there = {each.name: each for each in await client.read_automations() if each.name.startswith(PREFIX)}
    for wanted in read.automations:
        if (deployment := flows.get(wanted.flow.command)) is None:
            done.waiting.append(wanted.name)
            continue
        core = core_of(wanted, deployment, read.path.name)
        found = there.pop(PREFIX + wanted.name, None)
        if found is None:
            await client.create_automation(core)
            done.created.append(wanted.name)
        elif same(found, core, wanted):
            done.kept.append(wanted.name)
        else:
            if wanted.enabled is None:
                core.enabled = found.enabled
            await client.update_automation(found.id, core)
            done.changed.append(wanted.name)
    waiting = {PREFIX + name for name in done.waiting}
    for name, found in there.items():
        if name not in waiting and MARK.search(found.description):
            await client.delete_automation(found.id)
            done.removed.append(name.removeprefix(PREFIX))
    return done


async def served(client: "PrefectClient") -> "dict[str, UUID]":
    """The deployments that `freelance up` made, by the flow's command."""
    from prefect.client.schemas.filters import WorkPoolFilter, WorkPoolFilterName

    pool = WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL]))
    return {each.name: each.id for each in await client.read_deployments(work_pool_filter=pool, limit=200)}


def same(found: "Made", wanted: "AutomationCore", said: Automation) -> bool:
    """Whether the server has it as the file says it."""
    return found.description == wanted.description and (said.enabled is None or said.enabled == found.enabled)


def core_of(wanted: Automation, deployment: "UUID", file: str) -> "AutomationCore":
    """An automation as Prefect takes it."""
    from prefect.events.actions import RunDeployment
    from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture

    match: dict[str, Any] = {f"freelance.{label}": values for label, values in wanted.where.items()}
    text = json.dumps([wanted.when, match, str(deployment), wanted.parameters, wanted.about], sort_keys=True)
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return AutomationCore(
        name=PREFIX + wanted.name,
        description=f"{wanted.about} ({file}, {mark})".strip(),
        enabled=wanted.enabled is not False,
        trigger=EventTrigger(
            expect={wanted.when}, match=match, posture=Posture.Reactive, threshold=1, within=timedelta(0)
        ),
        actions=[RunDeployment(deployment_id=deployment, parameters=wanted.parameters)],
    )
