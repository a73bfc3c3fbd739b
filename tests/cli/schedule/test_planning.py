"""What the server itself makes of a schedule."""

from datetime import timedelta

import pytest

from cli.schedule.understand import understand
from tests.cli.schedule.conftest import PLANS


@pytest.mark.xfail(not PLANS, reason="Prefect 3.8.8 plans no run with SQLAlchemy 2.1", strict=True)
async def test_the_server_plans_under_the_key_that_catching_up_uses(served, tomorrow):
    import httpx

    schedule = await served.schedule("every day at 8:30", tomorrow)
    address = f"{str(served.client.api_url).rstrip('/')}/deployments/{served.deployment}/schedule"
    end = tomorrow + timedelta(days=9)
    body = {"start_time": tomorrow.isoformat(), "end_time": end.isoformat(), "min_runs": 3, "max_runs": 3}
    async with httpx.AsyncClient(timeout=30) as once:  # Prefect's own client tries again for a minute
        for _ in range(5):
            if (answer := await once.post(address, json=body)).status_code != 503 or not PLANS:
                break
    answer.raise_for_status()
    runs = [run for run in await served.runs() if run.expected_start_time >= tomorrow]
    assert {run.idempotency_key for run in runs} >= {
        served.key(schedule, run.expected_start_time.in_timezone("Europe/Paris")) for run in runs
    }
    assert len(runs) >= 3


SHAPES = [
    "every Monday 08:30",
    "every 2 hours",
    "every 2 hours starting 2026-12-01",
    "le dernier jour ouvré du mois à 17h",
    "un mardi sur deux à partir du 1er décembre 2026",
    "Mondays until 31 December 2099",
    "Monday at 9:15 and 17:30",
    "first and third Tuesday of the month at noon America/New_York",
    "FREQ=WEEKLY;BYDAY=MO;BYHOUR=8",
    "@daily",
]


async def test_a_rule_comes_back_as_it_was_sent(served, tomorrow):
    """Else `apply` would find a change each time."""
    from cli.schedule.rule import rule_of

    for words in SHAPES:
        schedule = await served.schedule(words, tomorrow)
        (row,) = [row for row in await served.client.read_deployment_schedules(served.deployment) if row.id == schedule]
        zone = "America/New_York" if "New_York" in words else "Europe/Paris"
        assert rule_of(row.schedule).text() == understand(words, zone).text()
