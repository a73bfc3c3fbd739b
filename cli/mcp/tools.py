"""The deployed flows as tools: their schemas, the start of a run, and how a run stands."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from copy import deepcopy
from typing import Any
from uuid import UUID

from cli.mcp.prefect import Up, files_in
from integrations.errors import BadInput
from integrations.words import Language, Words

LOOK = "look_at_run"
WAIT = "wait_seconds"
LONGEST_WAIT = 600
PAUSE = 0.5  # seconds between two looks at a run
LONGEST_TEXT = 20_000  # characters of what a run shows
ENDED = frozenset({"COMPLETED", "FAILED", "CRASHED", "CANCELLED"})
Tell = Callable[[float, float, str], Awaitable[None]]

STATES = {
    "SCHEDULED": Words("waits for its turn", "attend son tour"),
    "PENDING": Words("starts", "démarre"),
    "RUNNING": Words("in progress", "en cours"),
    "PAUSED": Words("waits for a person", "attend une personne"),
    "COMPLETED": Words("done", "terminée"),
    "FAILED": Words("failed", "échouée"),
    "CRASHED": Words("crashed", "plantée"),
    "CANCELLED": Words("cancelled", "annulée"),
    "CANCELLING": Words("is being cancelled", "en cours d'annulation"),
}
STARTS = Words(
    "Starts a run of this flow. Whatever would reach others waits until a person approves it, and nothing can be "
    "approved through this tool.",
    "Lance une exécution de ce flow. Ce qui atteindrait d'autres personnes attend l'accord d'une personne, et rien ne "
    "peut être approuvé par cet outil.",
)
WAITS = Words("Seconds to wait for its end; 0 answers at once.", "Secondes d'attente de sa fin ; 0 répond aussitôt.")
LOOKS = Words("Says how a run stands, and what came of it.", "Dit où en est une exécution, et ce qu'elle a donné.")
LOOK_TITLE = Words("Look at a run", "Voir une exécution")
RUN = Words("Its id, as it was answered at its start.", "Son identifiant, donné à son lancement.")
APPROVE = Words(
    "It waits for a person's approval: open {page}, or type: freelance approvals. It cannot be approved from here.",
    "Elle attend l'accord d'une personne : ouvrez {page}, ou tapez : freelance approvals. Rien ne peut être approuvé "
    "d'ici.",
)


def as_tool(deployment: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """A deployment as a tool, in the person's language: name, title, description and schema."""
    schema = deepcopy(dict(deployment.get("parameter_openapi_schema") or {}))
    properties = {name: _plain(field) for name, field in schema.get("properties", {}).items()}
    properties.setdefault(WAIT, _wait(language))
    schema |= {"type": "object", "properties": properties, "additionalProperties": False}
    schema.pop("title", None)
    said = str(deployment.get("description") or deployment["name"]).strip()
    return {
        "name": str(deployment["name"]),
        "title": said.split(":")[0].split("\u00a0:")[0].rstrip(" .\u00a0\u202f") or str(deployment["name"]),
        "description": f"{said}\n\n{STARTS.in_(language)}",
        "input_schema": schema,
    }


def look_tool(language: Language) -> dict[str, Any]:
    """The tool by which a run is looked at."""
    run = {"type": "string", "format": "uuid", "description": RUN.in_(language)}
    return {
        "name": LOOK,
        "title": LOOK_TITLE.in_(language),
        "description": LOOKS.in_(language),
        "input_schema": {
            "type": "object",
            "properties": {"run_id": run, WAIT: _wait(language)},
            "required": ["run_id"],
            "additionalProperties": False,
        },
    }


def _wait(language: Language) -> dict[str, Any]:
    described = WAITS.in_(language)
    return {"type": "integer", "minimum": 0, "maximum": LONGEST_WAIT, "default": 0, "description": described}


def _plain(field: Any) -> Any:
    """A field without what only Prefect's form reads."""
    if isinstance(field, Mapping):
        return {name: value for name, value in field.items() if name != "position" and not name.startswith("x-")}
    return field


async def call(up: Up, name: str, arguments: Mapping[str, Any], tell: Tell, language: Language) -> dict[str, Any]:
    """Starts a run of a deployment, or looks at one.

    Args:
        up: The running `freelance up`.
        name: Of the tool.
        arguments: By name.
        tell: Takes how far it is, of how much, and what it does.
        language: To speak.

    Raises:
        BadInput: There is no such tool, or an argument does not fit.
        Unavailable: `freelance up` does not run.
    """
    given = dict(arguments)
    if name == LOOK:
        run = _run_id(given.get("run_id"))
        wait = _seconds(given.get(WAIT, 0))
    else:
        deployment = next((one for one in await up.deployments() if one["name"] == name), None)
        if deployment is None:
            raise BadInput(
                Words(f"no flow “{name}” is served", f"aucun flow « {name} » n'est servi"),
                remedy=Words("List the tools again.", "Redemandez la liste des outils."),
            )
        _check(as_tool(deployment, language), given)
        own = WAIT in (deployment.get("parameter_openapi_schema") or {}).get("properties", {})
        wait = 0 if own else _seconds(given.pop(WAIT, 0))
        run = str((await up.start(deployment["id"], given))["id"])
    await _until_ended(up, run, wait, tell, language)
    return await told(up, run, language)


async def told(up: Up, run: str, language: Language) -> dict[str, Any]:
    """How a run stands: its id, state, page, what it says, and its files."""
    found = await up.run(run)
    state = found.get("state") or {}
    kind = str(state.get("type") or "SCHEDULED")
    shown = await up.shown(run) if kind in ENDED or kind == "PAUSED" else []
    page = up.page(run)
    texts = [str(one.get("data")) for one in shown if one.get("type") == "markdown" and one.get("key") != "files"]
    message = str(state.get("message") or "") if kind in ("FAILED", "CRASHED", "CANCELLED") else ""
    if kind == "PAUSED":
        message, texts = APPROVE.in_(language).format(page=page), []  # what waits is shown where it is decided
    return {
        "run_id": run,
        "name": str(found.get("name") or ""),
        "state": kind,
        "state_in_words": STATES.get(kind, Words(kind, kind)).in_(language),
        "page": page,
        "message": message,
        "waits_for_approval": kind == "PAUSED",
        "summary": "\n\n".join(texts)[:LONGEST_TEXT],
        "files": [str(path) for path in files_in(shown)],
    }


async def _until_ended(up: Up, run: str, wait: int, tell: Tell, language: Language) -> None:
    """Waits for a run's end, or until it waits for a person, and tells how far it is."""
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < wait:
        kind = str(((await up.run(run)).get("state") or {}).get("type") or "")
        if kind in ENDED or kind == "PAUSED":
            return
        await tell(passed, float(wait), STATES.get(kind, Words(kind, kind)).in_(language))
        await asyncio.sleep(min(PAUSE, wait - passed))


def _check(tool: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    """Holds arguments against the schema that was told; Prefect's server takes names that the form does not have."""
    from integrations.mcp.model import Tool
    from integrations.mcp.reading import check_arguments

    known = tool["input_schema"]["properties"]
    if unknown := sorted(set(given) - set(known)):
        name, flow, listed = unknown[0], tool["name"], ", ".join(known)
        raise BadInput(
            Words(f"{flow} has no argument “{name}”", f"{flow} n'a pas d'argument « {name} »"),
            remedy=Words(f"It takes: {listed}.", f"Il prend : {listed}."),
            field=name,
        )
    try:
        check_arguments(Tool(name=tool["name"], title="", effect="write", arguments=tool["input_schema"]), given)
    except BadInput as error:
        error.remedy = None
        raise


def _run_id(value: Any) -> str:
    try:
        return str(UUID(str(value)))
    except ValueError:
        raise BadInput(
            Words("this is no run's id", "ce n'est pas l'identifiant d'une exécution"), field="run_id"
        ) from None


def _seconds(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LONGEST_WAIT:
        words = Words(f"must be between 0 and {LONGEST_WAIT}", f"doit être entre 0 et {LONGEST_WAIT}")
        raise BadInput(words, field=WAIT)
    return int(value)
