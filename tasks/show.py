"""What the Prefect UI shows of a run: its name and tags, and its results as artifacts.

Artifacts are pictures of the result, never the result: where the server does not take one, the run goes on and says so
in its log.
"""

import asyncio
import base64
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from prefect import get_client
from prefect.artifacts import (
    acreate_image_artifact,
    acreate_markdown_artifact,
    acreate_progress_artifact,
    acreate_table_artifact,
    aupdate_progress_artifact,
)
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterParentFlowRunId
from prefect.context import FlowRunContext

from integrations.words import Language, Words
from tasks.facts.brief import Evidence

MOST_MARKDOWN = 400_000  # characters that one artifact may hold before the page in the UI becomes slow
MOST_ROWS = 200


def run_id() -> str:
    """The id of the flow run that this is called in; "" outside of one."""
    context = FlowRunContext.get()
    return str(context.flow_run.id) if context and context.flow_run else ""


async def runs_of_this() -> list[str]:
    """The id of the flow run that this is called in, and those of the flows it called."""
    own = run_id()
    if not own:
        return []
    parent = FlowRunFilterParentFlowRunId(any_=[UUID(own)])
    async with get_client() as client:
        called = await client.read_flow_runs(flow_run_filter=FlowRunFilter(parent_flow_run_id=parent))
    return [own, *(str(run.id) for run in called)]


async def name_run(name: str, flow: str, clients: Iterable[str] = (), language: Language | None = None) -> None:
    """Names the flow run after its client and job, and tags it so that the run list can be filtered by each."""
    context = FlowRunContext.get()
    if context is None or context.flow_run is None:
        return
    tags = [f"flow:{flow}", *(f"client:{who}" for who in clients if who), *([f"lang:{language}"] if language else [])]
    async with get_client() as client:
        await client.update_flow_run(context.flow_run.id, name=name[:200], tags=sorted({*context.flow_run.tags, *tags}))


def run_name(kind: Words, who: str, what: str, language: Language) -> str:
    """ "Brief · Atelier Luma · New product pages"."""
    return " · ".join(part for part in (kind.in_(language), who, what) if part)


async def show_markdown(key: str, text: str, description: str) -> None:
    """Shows a document on the run's page."""
    await acreate_markdown_artifact(key=key, markdown=text[:MOST_MARKDOWN], description=description)


async def show_table(key: str, rows: Sequence[dict[str, str]], description: str) -> None:
    """Shows a table on the run's page, at most 200 rows."""
    if rows:
        await acreate_table_artifact(key=key, table=list(rows[:MOST_ROWS]), description=description)


async def show_png(key: str, png: bytes, description: str) -> None:
    """Shows a picture on the run's page."""
    address = "data:image/png;base64," + base64.b64encode(png).decode()
    await acreate_image_artifact(key=key, image_url=address, description=description)


async def show_files(key: str, files: Sequence[Path], language: Language) -> None:
    """Lists the files that the run wrote, by their whole path: browsers follow no link from a server to a file."""
    if not files:
        return
    lines = [f"- **{path.name}**  \n  `{path.resolve()}`" for path in files[:MOST_ROWS]]
    title = Words("Files of this run", "Fichiers de cette exécution").in_(language)
    await acreate_markdown_artifact(key=key, markdown="\n".join(lines), description=title)


def evidence_row(label: str, value: str, evidence: Evidence | None, language: Language) -> dict[str, str]:
    """One fact for the table of facts."""
    french = language == "fr"
    return {
        ("Élément" if french else "Fact"): label,
        ("Valeur" if french else "Value"): value,
        ("Citation" if french else "Quote"): evidence.quote if evidence else "",
        ("Où" if french else "Where"): f"{evidence.document} @{evidence.start}–{evidence.end}" if evidence else "",
    }


class Progress:
    """A progress bar on the run's page: `total` steps, moved by `done`.

    The bar moves while the next step works; only the last move is waited for.
    """

    def __init__(self, total: int, description: str) -> None:
        self.total = total
        self.description = description
        self.count = 0
        self._id: UUID | None = None
        self._moving: asyncio.Task[None] | None = None

    async def done(self, what: str = "") -> None:
        """One more step is done."""
        self.count += 1
        if self._moving is not None:
            await self._moving
        self._moving = asyncio.create_task(self._move(float(round(100 * self.count / self.total)), what))
        if self.count >= self.total:
            await self._moving

    async def _move(self, share: float, what: str) -> None:
        if self._id is None:
            self._id = await acreate_progress_artifact(share, key="progress", description=self.description)
        else:
            await aupdate_progress_artifact(self._id, share, description=what or self.description)
