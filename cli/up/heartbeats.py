"""The automation by which Prefect's server sees that a run's machine is gone: no heartbeat, no end, so it has crashed.

As Prefect recommends it (https://docs.prefect.io/v3/advanced/detect-zombie-flows), for the runs of these deployments,
which send a heartbeat every 30 seconds; others send theirs every three minutes.
"""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from integrations.words import Language, Words

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

NAME = "freelance: runs without a heartbeat"
BEAT = 30  # seconds; Prefect takes none below
MISSED = 3  # heartbeats
TEXT = Words(
    "A run of which nothing was heard for a minute and a half has crashed; it is started again by `freelance up`.",
    "Une exécution muette depuis une minute et demie a planté ; `freelance up` la relance.",
)
SILENT = Words("Nothing was heard of it any more.", "Elle ne donne plus signe de vie.")


def job_variables(there: dict[str, Any] | None) -> dict[str, Any]:
    """A deployment's job variables, with the pace of the heartbeats; the person's own stay."""
    kept = there or {}
    return {**kept, "env": {"PREFECT_FLOWS_HEARTBEAT_FREQUENCY": str(BEAT), **(kept.get("env") or {})}}


async def make_automation(client: "PrefectClient", language: Language) -> None:
    """Makes the automation, or brings it up to date; one that a person switched off stays off."""
    from prefect.client.schemas.objects import StateType
    from prefect.events.actions import ChangeFlowRunState
    from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture

    wanted = AutomationCore(
        name=NAME,
        description=TEXT.in_(language),
        trigger=EventTrigger(
            match={"prefect.resource.id": "prefect.flow-run.*"},
            match_related={"prefect.resource.role": "tag", "prefect.resource.id": "prefect.tag.flow:*"},
            for_each={"prefect.resource.id"},
            after={"prefect.flow-run.heartbeat"},
            expect={"prefect.flow-run.*"},  # another heartbeat, or any new state: it ended, it waits for a person
            posture=Posture.Proactive,
            threshold=1,
            within=timedelta(seconds=BEAT * MISSED),
        ),
        actions=[ChangeFlowRunState(state=StateType.CRASHED, message=SILENT.in_(language))],
    )
    for found in await client.read_automations_by_name(NAME):
        if found.description != wanted.description:
            wanted.enabled = found.enabled
            await client.update_automation(found.id, wanted)
        return
    await client.create_automation(wanted)
