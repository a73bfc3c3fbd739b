"""A deployment of its own on a real Prefect server, a ledger of its own, and hands for both."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from prefect import flow, get_client
from prefect.client.orchestration import PrefectClient

from cli.schedule.dates import key_of
from cli.schedule.known import of_deployments, read_deployments
from cli.schedule.understand import understand
from ledger import Ledger, open_ledger
from ledger.schedules import ScheduleNote, keep_note

ZONE = "Europe/Paris"


@flow(name="scheduled_sample")
async def scheduled_sample(client: str = "", words: int = 0) -> None:
    """A flow that nobody runs."""


@dataclass
class Bench:
    """One deployment, and what tests do with it."""

    client: PrefectClient
    ledger: Ledger
    deployment: UUID
    label: str

    async def schedule(self, words: str, now: datetime, **known: Any) -> UUID:
        """Makes a schedule; with `known`, as a command would: the ledger knows it."""
        from prefect.client.schemas.actions import DeploymentScheduleCreate

        rule, slug = understand(words, ZONE), f"sample-{uuid4().hex[:6]}"
        wanted = DeploymentScheduleCreate(schedule=rule.prefect(), slug=slug, parameters=known.pop("parameters", {}))
        (made,) = await self.client.create_deployment_schedules(self.deployment, [wanted])
        if known:
            note = ScheduleNote(str(made.id), self.label, slug, now, rule=rule.text(), said=words, **known)
            keep_note(self.ledger, note)
        return made.id

    async def plan(self, start: datetime, end: datetime, most: int) -> None:
        """Lets the server plan runs, as its scheduler does by and by."""
        body = {
            "start_time": start.isoformat(),
            "end_time": end.isoformat(),
            "min_time": (end - start).total_seconds(),
            "min_runs": most,
            "max_runs": most,
        }
        await self.client.request("POST", f"/deployments/{self.deployment}/schedule", json=body)

    async def runs(self) -> list[Any]:
        """Every run of the deployment, by the time it was due."""
        from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId

        mine = DeploymentFilter(id=DeploymentFilterId(any_=[self.deployment]))
        found = await self.client.read_flow_runs(deployment_filter=mine, limit=200)
        return sorted(found, key=lambda run: run.expected_start_time)

    async def waiting(self, until: datetime) -> list[datetime]:
        """The times up to one that a worker would run."""
        return [
            run.expected_start_time.astimezone(UTC)
            for run in await self.runs()
            if run.state_type.value == "SCHEDULED" and run.expected_start_time <= until
        ]

    async def known(self) -> Any:
        """The deployment's one schedule, as the commands see it."""
        (deployment,) = [each for each in await read_deployments(self.client) if each.id == self.deployment]
        return of_deployments([deployment], self.ledger)[0]

    def key(self, schedule: UUID, date: datetime) -> str:
        return key_of(self.deployment, schedule, date)


@pytest.fixture
def book(tmp_path: Any) -> Iterator[Ledger]:
    """An open ledger of its own."""
    opened = open_ledger(f"sqlite:///{tmp_path / 'ledger.db'}")
    yield opened
    opened.close()


@pytest.fixture
async def served(prefect_server: str, book: Ledger) -> AsyncIterator[Bench]:
    """A deployment that is gone after the test."""
    name = f"sample-{uuid4().hex[:8]}"
    async with get_client() as client:
        flow_id = await client.create_flow(scheduled_sample)
        deployment = await client.create_deployment(flow_id, name, entrypoint="flows.sample.scheduled_sample")
        yield Bench(client, book, deployment, f"scheduled_sample/{name}")
        await client.delete_deployment(deployment)


@pytest.fixture
def tomorrow() -> datetime:
    """Midnight of tomorrow in UTC: tests play from there, so that a new schedule is older than its times."""
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
