"""Missed times on a real Prefect server: run once, run all, skip; and never a time twice."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from datetime import UTC, datetime, timedelta

import pytest
from prefect.states import Completed, Running

from cli.schedule import catch_up as module
from cli.schedule import tick as tick_module
from cli.schedule.catch_up import GAP, catch_up
from cli.schedule.dates import dates_between
from cli.schedule.tick import Ticked
from cli.schedule.understand import understand
from ledger.schedules import notes
from tests.cli.commandline import clean_environment

DAILY = "every day at 12:00 UTC"
MINUTE = timedelta(minutes=1)


def noons(first: datetime, days: int) -> list[datetime]:
    return [first.replace(hour=12) + timedelta(days=number) for number in range(days)]


@pytest.mark.parametrize(
    ("policy", "planned", "waiting", "made", "skipped"),
    [
        ("once", 3, [4], 1, 3),  # of five days the server had planned three
        ("once", 5, [4], 0, 4),
        ("once", 0, [4], 1, 0),
        ("all", 3, [0, 1, 2, 3, 4], 2, 0),
        ("all", 0, [0, 1, 2, 3, 4], 5, 0),
        ("skip", 3, [], 0, 3),
        ("skip", 0, [], 0, 0),
    ],
)
async def test_what_becomes_of_five_missed_days(served, tomorrow, policy, planned, waiting, made, skipped):
    await served.schedule(DAILY, tomorrow, catch_up=policy)
    if planned:
        await served.plan(tomorrow, tomorrow + timedelta(days=5), planned)
    back = tomorrow + timedelta(days=5)
    (settled,) = await catch_up(served.client, served.ledger, back)
    assert (settled.missed, settled.made, settled.skipped, settled.problem) == (5, made, skipped, "")
    days = noons(tomorrow, 5)
    assert await served.waiting(back) == [days[number] for number in waiting]
    assert await catch_up(served.client, served.ledger, back) == []
    assert await catch_up(served.client, served.ledger, back + MINUTE) == []
    assert await served.waiting(back) == [days[number] for number in waiting]
    assert all(run.state_name == "Skipped" for run in await served.runs() if run.state_type.value == "CANCELLED")


async def test_a_schedule_of_the_ui_is_caught_up_once(served, tomorrow):
    await served.schedule(DAILY, tomorrow)
    assert await catch_up(served.client, served.ledger, tomorrow) == []
    assert (await served.known()).note.catch_up == "once"
    await catch_up(served.client, served.ledger, tomorrow + timedelta(days=3))
    assert await served.waiting(tomorrow + timedelta(days=3)) == noons(tomorrow, 3)[-1:]


async def test_runs_that_only_wait_for_a_worker_are_left_alone(served, tomorrow):
    """As long as somebody looks every minute, the machine is on: a late run is merely late."""
    await served.schedule(DAILY, tomorrow, catch_up="skip")
    await served.plan(tomorrow, tomorrow + timedelta(days=1), 1)
    noon = tomorrow.replace(hour=12)
    await catch_up(served.client, served.ledger, noon - MINUTE)
    for minutes in range(-1, 30, 2):
        assert await catch_up(served.client, served.ledger, noon + minutes * MINUTE) == []
    assert await served.waiting(noon + timedelta(hours=1)) == [noon]


async def test_a_time_that_ran_is_not_missed(served, tomorrow):
    await served.schedule(DAILY, tomorrow, catch_up="once")
    await served.plan(tomorrow, tomorrow + timedelta(days=3), 3)
    first, second, third = await served.runs()
    await served.client.set_flow_run_state(first.id, Running(), force=True)
    await served.client.set_flow_run_state(third.id, Completed(), force=True)
    (settled,) = await catch_up(served.client, served.ledger, tomorrow + timedelta(days=3))
    assert (settled.missed, settled.made, settled.skipped) == (1, 0, 1)
    states = [run.state_type.value for run in await served.runs()]
    assert states == ["RUNNING", "CANCELLED", "COMPLETED"]
    assert (await served.client.read_flow_run(second.id)).state_name == "Skipped"


async def test_parameters_go_with_the_run(served, tomorrow):
    await served.schedule(DAILY, tomorrow, catch_up="once", parameters={"client": "Atelier Luma"})
    await catch_up(served.client, served.ledger, tomorrow + timedelta(days=1))
    (run,) = [run for run in await served.runs() if run.state_type.value == "SCHEDULED" and "catch-up" in run.tags]
    assert run.parameters == {"client": "Atelier Luma"}


async def test_paused_schedules_miss_nothing(served, tomorrow):
    schedule = await served.schedule(DAILY, tomorrow, catch_up="all")
    await served.client.update_deployment_schedule(served.deployment, schedule, active=False)
    assert await catch_up(served.client, served.ledger, tomorrow + timedelta(days=5)) == []
    assert notes(served.ledger)[str(schedule)].settled_until == tomorrow + timedelta(days=5)
    assert await served.waiting(tomorrow + timedelta(days=5)) == []


async def test_times_before_a_change_are_not_the_schedules_own(served):
    """Changed in the UI while the machine was off: what the new rule says about last week never was due."""
    week_ago = datetime.now(UTC) - timedelta(days=7)
    await served.schedule("every hour", week_ago, catch_up="all")
    assert await catch_up(served.client, served.ledger, datetime.now(UTC)) == []


async def test_too_many_are_made_up_for_only_in_part(served, tomorrow, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    await served.schedule("every minute", tomorrow, catch_up="all")
    (settled,) = await catch_up(served.client, served.ledger, tomorrow + timedelta(minutes=130))
    assert (settled.missed, settled.made) == (130, 3)


async def test_a_call_that_died_is_made_good_by_the_next(served, tomorrow, monkeypatch):
    """Also when time has gone on: the gap is settled as it was opened, and what is new is not part of it."""
    await served.schedule(DAILY, tomorrow, catch_up="once")
    back = tomorrow + timedelta(days=3)

    def die(*_: object) -> None:
        raise ConnectionError("the plug was pulled")

    monkeypatch.setattr(module, "close_gap", die)
    with pytest.raises(ConnectionError):
        await catch_up(served.client, served.ledger, back)
    monkeypatch.undo()
    await catch_up(served.client, served.ledger, back + MINUTE)
    await catch_up(served.client, served.ledger, back + 2 * MINUTE)
    assert await served.waiting(back) == noons(tomorrow, 3)[-1:]


@pytest.mark.parametrize("policy", ["once", "all"])
async def test_instances_that_race_and_the_server_run_no_time_twice(served, tomorrow, policy):
    """Four instances at once, the server's own planning among them, then all of it again after a restart."""
    await served.schedule(DAILY, tomorrow, catch_up=policy)
    back = tomorrow + timedelta(days=6)
    others = [catch_up(served.client, served.ledger, back + number * timedelta(seconds=1)) for number in range(4)]
    await asyncio.gather(*others, served.plan(back, back + timedelta(days=3), 3))
    await catch_up(served.client, served.ledger, back + timedelta(hours=7))
    await served.plan(back, back + timedelta(days=3), 3)
    times = [run.expected_start_time for run in await served.runs()]
    assert len(times) == len(set(times))
    assert await served.waiting(back) == (noons(tomorrow, 6)[-1:] if policy == "once" else noons(tomorrow, 6))


async def test_two_processes_settle_the_same_gap_once(served, tomorrow, tmp_path):
    """Two instances on two machines, as far as one machine can play them: two programs, one server, one ledger."""
    await served.schedule(DAILY, tomorrow, catch_up="once")
    back = tomorrow + timedelta(days=4)
    shared = str(served.ledger.engine.url)
    program = (
        "import asyncio, sys; from datetime import datetime; from cli.schedule.tick import tick;"
        " print(asyncio.run(tick(datetime.fromisoformat(sys.argv[1]))).lines())"
    )
    environment = clean_environment(tmp_path, PREFECT_API_URL=str(served.client.api_url), FREELANCE_LEDGER_URL=shared)
    ends = await asyncio.gather(
        *(
            asyncio.create_subprocess_exec(
                sys.executable, "-c", program, back.isoformat(), env=environment, stdout=PIPE
            )
            for _ in range(2)
        )
    )
    said = [(await end.communicate())[0].decode() for end in ends]
    assert [end.returncode for end in ends] == [0, 0], said
    assert await served.waiting(back) == noons(tomorrow, 4)[-1:]


async def test_serving_again_keeps_schedules_runs_and_policies(served, tomorrow):
    """What `freelance up` does to a deployment when it starts again: an update, which names no schedules."""
    from prefect.client.schemas.actions import DeploymentUpdate

    schedule = await served.schedule(DAILY, tomorrow, catch_up="all")
    await served.plan(tomorrow, tomorrow + timedelta(days=2), 2)
    await served.client.update_deployment(served.deployment, DeploymentUpdate(description="again"))
    assert (await served.known()).id == schedule
    await served.plan(tomorrow, tomorrow + timedelta(days=2), 2)
    await catch_up(served.client, served.ledger, tomorrow + timedelta(days=2))
    assert await served.waiting(tomorrow + timedelta(days=2)) == noons(tomorrow, 2)


class Calls:
    """Stands in for `tick`, and counts."""

    def __init__(self) -> None:
        self.moments: list[datetime] = []
        self.fail = False

    async def __call__(self, now: datetime, client: object = None) -> Ticked:
        self.moments.append(now)
        if self.fail:
            raise ConnectionError("the server is away")
        return Ticked()


async def test_a_beat_ticks_first_each_minute_and_after_a_sleep(monkeypatch):
    calls, minute, start = Calls(), tick_module.Minute(), datetime(2027, 3, 1, 8, tzinfo=UTC)
    monkeypatch.setattr(tick_module, "tick", calls)
    for second in range(0, 125):
        await minute.beat(start + timedelta(seconds=second))
    assert calls.moments == [start, start + MINUTE, start + 2 * MINUTE]
    awake = start + timedelta(hours=9)
    assert await minute.beat(awake) == Ticked()
    assert await minute.beat(awake + timedelta(seconds=1)) is None
    calls.fail = True
    for second in (61, 62):
        with pytest.raises(ConnectionError):
            await minute.beat(awake + timedelta(seconds=second))
    assert len(calls.moments) == 6, "a tick that failed is tried again at the next beat"


async def test_missed_times_are_those_of_the_zone_on_the_day_of_change(served):
    """Computed, not planned: two days around the change in Paris, at the hour that stays."""
    rule = understand("every day at 8:30", "Europe/Paris")
    start = datetime(2027, 3, 27, tzinfo=UTC)
    dates = dates_between(rule, start, start + timedelta(days=3))
    keys = [served.key(served.deployment, date).rpartition(" ")[2] for date in dates]
    assert keys == ["08:30:00+01:00", "08:30:00+02:00", "08:30:00+02:00"]
    assert timedelta(minutes=2) < GAP < timedelta(minutes=5)
