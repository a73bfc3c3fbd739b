"""The status screen of `freelance up`: where the UI is, what is served, what comes next, what waits for a person."""

import shlex
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cli.up.places import UpState
from integrations.words import Language, Words

if TYPE_CHECKING:
    from rich.console import RenderableType

PHASES = {
    "starting": Words("starting …", "démarrage …"),
    "ready": Words("ready", "prêt"),
    "stopping": Words("stopping …", "arrêt …"),
}
UI = Words("Prefect UI", "Interface Prefect")
FOLDER = Words("Folder", "Dossier")
FLOWS = Words("Flows", "Flows")
NEXT = Words("Next runs", "À venir")
RUNNING = Words("In progress", "En cours")
WAITING = Words("Waits for you", "Vous attend")
FAILED = Words("Failed lately", "Échecs récents")
NOTHING = Words("nothing", "rien")
OUTSIDE = Words("For others", "Pour les autres")
PASSWORD = Words("Password", "Mot de passe")
OPEN = Words(
    "unencrypted: put TLS in front (docs/access.md)",
    "non chiffré : mettez TLS devant (docs/access.fr.md)",
)
HOOKS = Words("Webhooks", "Webhooks")
PROBLEM = Words("Not served", "Non servi")
RESTARTED = Words("Started again", "Relancé")
STOP = Words("Ctrl-C stops everything.", "Ctrl-C arrête tout.")


def screen(state: UpState, status: dict[str, Any], language: Language, now: datetime | None = None) -> "RenderableType":
    """The whole screen, for a terminal."""
    from rich.panel import Panel
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value, style in rows(state, status, language, now):
        table.add_row(name, Text(value, style=style))
    title = f"freelance · {PHASES[state.phase].in_(language)}"
    return Panel(table, title=title, title_align="left", subtitle=STOP.in_(language), subtitle_align="right")


def rows(
    state: UpState, status: dict[str, Any], language: Language, now: datetime | None = None
) -> list[tuple[str, str, str]]:
    """The screen's rows: name, value, style; also what `freelance up status` prints."""
    now = now or datetime.now(UTC)
    found = [(UI.in_(language), state.address, "cyan"), (FOLDER.in_(language), state.folder, "")]
    found[1:1] = reached(state, language)
    if state.phase == "starting":
        return found
    found.append((FLOWS.in_(language), ", ".join(state.deployments) or NOTHING.in_(language), ""))
    if hooks := status.get("hooks"):
        found.append(hooked(hooks, str(status.get("hooks_problem", "")), language))
    for words, key, style in ((RUNNING, "running", "green"), (WAITING, "waiting", "yellow"), (NEXT, "next", "")):
        lines = [line(one, language, now) for one in status.get(key, [])]
        if lines or key != "next":
            found.append((words.in_(language), "\n".join(lines) or NOTHING.in_(language), style if lines else "dim"))
    if failed := status.get("failed"):
        found.append((FAILED.in_(language), "\n".join(line(one, language, now) for one in failed), "red"))
    if state.problem:
        found.append((PROBLEM.in_(language), state.problem, "red"))
    if state.restarts:
        times = ", ".join(f"{name} ({count}×)" for name, count in state.restarts.items())
        found.append((RESTARTED.in_(language), times, "yellow"))
    return found


def hooked(names: list[str], problem: str, language: Language) -> tuple[str, str, str]:
    """Where webhooks come in, and for whom; or why they do not."""
    from integrations.settings import settings

    given = settings()
    base = given.freelance_hooks_url.rstrip("/") or f"http://127.0.0.1:{given.freelance_hooks_port}"
    where = f"{base}/hooks/…  {', '.join(names)}"
    return HOOKS.in_(language), f"{where}\n{problem}" if problem else where, "red" if problem else ""


def reached(state: UpState, language: Language) -> list[tuple[str, str, str]]:
    """How others reach the server, and where its password is read; nothing where nobody does."""
    found = []
    if state.reach.startswith("http://"):
        found.append((OUTSIDE.in_(language), f"{state.reach}\n{OPEN.in_(language)}", "yellow"))
    elif state.reach:
        found.append((OUTSIDE.in_(language), state.reach, "cyan"))
    if state.password:
        how = f"cat {shlex.quote(state.password)}" if "/" in state.password else state.password
        found.append((PASSWORD.in_(language), how, ""))
    return found


def line(run: dict[str, Any], language: Language, now: datetime) -> str:
    """One run: when, and what."""
    if not run.get("at"):
        return str(run["name"])
    from integrations.settings import settings

    zone = settings().timezone
    at = datetime.fromisoformat(run["at"]).astimezone(zone)
    same_day = at.date() == now.astimezone(zone).date()
    day = "" if same_day else f"{at:%d/%m} " if language == "fr" else f"{at:%d %b} "
    return f"{day}{at:%H:%M}  {run['name']}"
