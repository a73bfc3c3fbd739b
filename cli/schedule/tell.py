"""A silence as people and machines hear of it: words, a Markdown artifact, and a Prefect event."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from integrations.settings import settings
from integrations.words import Language, Words
from ledger.alarms import Alarm, Reason

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

EVENT = "freelance.schedule.silent"  # automations can act on it
_SPACE = UUID("5a2f4c1e-8d57-4c36-9c4e-2b6f6c2a9d10")  # any: the same alarm is the same event, however often it is sent
REASONS: dict[Reason, Words] = {
    "missed": Words("it did not run", "il n'a pas tourné"),
    "late": Words("it had not ended", "il n'avait pas fini"),
    "crashed": Words("it crashed", "il s'est interrompu"),
    "failed": Words("it failed", "il a échoué"),
    "cancelled": Words("it was cancelled", "il a été annulé"),
    "empty": Words("it wrote no file", "il n'a écrit aucun fichier"),
}


def when(moment: datetime, language: Language) -> str:
    """A moment in the person's zone: "Mon 30 Nov 2026, 10:00"."""
    from babel.dates import format_datetime

    local = moment.astimezone(settings().timezone)
    return format_datetime(local, "EEE d MMM y, HH:mm", locale=language)


def sentence(alarm: Alarm, language: Language) -> str:
    """ "weekly-report: nothing by Mon 30 Nov 2026, 10:00: it crashed (3 times in a row)"."""
    why, by = REASONS[alarm.reason], when(alarm.deadline, language)
    many = Words(f" ({alarm.times} times in a row)", f" ({alarm.times} fois de suite)") if alarm.times > 1 else None
    return Words(
        f"{alarm.slug}: nothing by {by}: {why.en}{many.en if many else ''}",
        f"{alarm.slug} : rien avant {by} : {why.fr}{many.fr if many else ''}",
    ).in_(language)


async def tell_prefect(client: "PrefectClient", alarm: Alarm) -> None:
    """Shows an alarm in Prefect's UI and lets automations hear of it."""
    language = settings().freelance_lang
    await _show(client, alarm, language)
    await client.request("POST", "/events", json=[_event(alarm, language)])  # type: ignore[arg-type]


async def _show(client: "PrefectClient", alarm: Alarm, language: Language) -> None:
    from prefect.client.schemas.actions import ArtifactCreate

    due = Words("Due", "Prévu").in_(language)
    run = f"[{alarm.run_id[:8]}](/runs/flow-run/{alarm.run_id})" if alarm.run_id else "—"
    lines = [
        f"**{sentence(alarm, language)}**",
        "",
        f"- {due} : {when(alarm.due, language)}" if language == "fr" else f"- {due}: {when(alarm.due, language)}",
        f"- {'Flow : ' if language == 'fr' else 'Flow: '}`{alarm.deployment}`",
        f"- {'Exécution : ' if language == 'fr' else 'Run: '}{run}",
        "",
        Words("`freelance schedule alarms --clear` once you have seen it.",
              "`freelance schedule alarms --clear` quand vous l'avez vue.").in_(language),
    ]  # fmt: skip
    key = "silence-" + (re.sub(r"[^a-z0-9]+", "-", alarm.slug.lower()).strip("-") or "schedule")
    title = Words("Silence alarm", "Alarme de silence").in_(language)
    about = ArtifactCreate(
        key=key,
        type="markdown",
        description=title,
        data="\n".join(lines),
        flow_run_id=UUID(alarm.run_id) if alarm.run_id else None,
    )
    await client.create_artifact(about)


def _event(alarm: Alarm, language: Language) -> dict[str, Any]:
    """The event, as Prefect's API takes it; text from the person only, no secret."""
    related = []
    if alarm.run_id:
        related.append({"prefect.resource.id": f"prefect.flow-run.{alarm.run_id}", "prefect.resource.role": "flow-run"})
    return {
        "id": str(uuid5(_SPACE, f"{alarm.schedule_id} {alarm.due.isoformat()}")),
        "occurred": datetime.now(UTC).isoformat(),
        "event": EVENT,
        "resource": {
            "prefect.resource.id": f"freelance.schedule.{alarm.schedule_id}",
            "prefect.resource.name": alarm.slug,
        },
        "related": related,
        "payload": {
            "message": sentence(alarm, language),
            "deployment": alarm.deployment,
            "reason": alarm.reason,
            "due": alarm.due.isoformat(),
            "deadline": alarm.deadline.isoformat(),
            "times": alarm.times,
        },
    }
