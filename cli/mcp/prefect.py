"""The running `freelance up`, asked over its API: its deployments, and runs of them.

Plain requests: to import Prefect would take two seconds, each time that an assistant starts.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from cli.access import CLIENT, known_password
from cli.up.deployments import GONE
from cli.up.places import POOL, UpFiles
from integrations.errors import BadInput, FreelanceError, Refused, Unavailable
from integrations.places import looked_up
from integrations.settings import settings
from integrations.words import Words

MOST = 200  # deployments, and what a run shows
PATIENCE = 30.0
_FILE = re.compile(r"^  `(.+)`$", re.MULTILINE)  # as tasks.show.show_files lists them


class Up:
    """The server of this home's `freelance up`, or the person's own (PREFECT_API_URL)."""

    def __init__(self) -> None:
        self._home = settings().freelance_home

    def address(self) -> str:
        """Where its API is.

        Raises:
            Unavailable: It is down.
        """
        if own := looked_up("PREFECT_API_URL"):
            return own.rstrip("/")
        state = UpFiles(self._home).read_state()
        if state is None or state.phase != "ready":
            raise Unavailable(
                Words("`freelance up` is not running, and it is what runs the flows",
                      "`freelance up` ne tourne pas, et c'est lui qui exécute les flows"),
                remedy=Words("Start it: freelance up", "Démarrez-le : freelance up"),
            )  # fmt: skip
        return f"{state.address}/api"

    def page(self, run: str) -> str:
        """The page of a run; whoever opens it signs in there."""
        return f"{self.address().removesuffix('/api')}/runs/flow-run/{run}"

    async def deployments(self) -> list[dict[str, Any]]:
        """What is served."""
        asked = {"work_pools": {"name": {"any_": [POOL]}}, "limit": MOST}
        found = await self._ask("POST", "/deployments/filter", asked)
        return [one for one in found if not one.get("paused") and GONE not in one.get("tags", ())]

    async def start(self, deployment: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Starts a run.

        Raises:
            BadInput: The parameters do not fit the deployment's form.
        """
        asked = {"parameters": dict(parameters), "state": {"type": "SCHEDULED"}, "tags": ["from:mcp"]}
        found: dict[str, Any] = await self._ask("POST", f"/deployments/{deployment}/create_flow_run", asked)
        return found

    async def run(self, run: str) -> dict[str, Any]:
        """A run as it stands."""
        found: dict[str, Any] = await self._ask("GET", f"/flow_runs/{run}")
        return found

    async def shown(self, run: str) -> list[dict[str, Any]]:
        """What a run, and those that it called, show on their pages; the newest of each key."""
        kept: dict[str, dict[str, Any]] = {}
        children = {"flow_runs": {"parent_flow_run_id": {"any_": [run]}}}
        for asked in ({"artifacts": {"flow_run_id": {"any_": [run]}}}, children):
            for one in await self._ask("POST", "/artifacts/filter", {**asked, "sort": "CREATED_DESC", "limit": MOST}):
                kept.setdefault(f"{one.get('flow_run_id')} {one.get('key')}", one)
        return list(kept.values())

    async def _ask(self, method: str, path: str, asked: Any = None) -> Any:
        url, failed = self.address() + path, None
        try:
            async with httpx.AsyncClient(auth=self._auth(), timeout=PATIENCE, trust_env=False) as client:
                answer = await client.request(method, url, json=asked)
        except httpx.TransportError as error:
            failed = _silent(type(error).__name__)
        if failed is not None:
            raise failed
        if answer.is_success:
            return answer.json()
        raise _refusal(answer)

    def _auth(self) -> httpx.BasicAuth | None:
        own = looked_up("PREFECT_API_URL")
        name, _, secret = ((looked_up(CLIENT) if own else known_password(self._home)) or "").partition(":")
        return httpx.BasicAuth(name, secret) if secret else None


def files_in(shown: list[dict[str, Any]]) -> list[Path]:
    """The files that a run wrote, as its page lists them."""
    found = [Path(name) for one in shown if one.get("key") == "files" for name in _FILE.findall(str(one.get("data")))]
    return list(dict.fromkeys(found))


def _silent(why: str) -> Unavailable:
    return Unavailable(
        Words(f"Prefect's server does not answer ({why})", f"le serveur Prefect ne répond pas ({why})"),
        remedy=Words("See: freelance up status", "Voir : freelance up status"),
    )


def _refusal(answer: httpx.Response) -> FreelanceError:
    if answer.status_code >= 500:
        return _silent(f"HTTP {answer.status_code}")
    try:
        said = answer.json().get("detail", "")
    except ValueError:
        said = ""
    text = "; ".join(str(one.get("msg", one)) for one in said) if isinstance(said, list) else str(said)
    text = text or f"HTTP {answer.status_code}"
    if answer.status_code in (409, 422):
        return BadInput(Words(text, text))
    return Refused(Words(f"Prefect's server refused it: {text}", f"le serveur Prefect a refusé : {text}"))
