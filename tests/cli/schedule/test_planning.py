"""What the server itself makes of a schedule."""

from datetime import timedelta

from cli.schedule.dates import dates_between
from cli.schedule.understand import understand


async def test_the_server_plans_under_the_key_that_catching_up_uses(served, tomorrow):
    """With SQLAlchemy 2.1, Prefect 3.8.8 plans no run at all."""
    schedule = await served.schedule("every day at 8:30", tomorrow)
    await served.plan(tomorrow, tomorrow + timedelta(days=9), 3)
    rule = understand("every day at 8:30", "Europe/Paris")
    keys = {served.key(schedule, date) for date in dates_between(rule, tomorrow, tomorrow + timedelta(days=3))}
    assert keys <= {run.idempotency_key for run in await served.runs()}


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
