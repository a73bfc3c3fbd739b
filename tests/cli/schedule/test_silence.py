"""Silence alarms on a real Prefect server: why nothing came, once each, told to Prefect."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from prefect.client.schemas.actions import ArtifactCreate
from prefect.states import Cancelled, Completed, Crashed, Failed, Running, Scheduled

from cli.schedule import silence
from cli.schedule.known import read_scheduled
from cli.schedule.silence import check_silence
from cli.schedule.tell import EVENT, sentence
from ledger.alarms import alarms

PARAMETERS = {"client": "Atelier Luma"}


@pytest.fixture
def due() -> datetime:
    """The last full hour."""
    return datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


@pytest.fixture
async def expecting(served, due, monkeypatch):
    """A schedule of every hour whose files are due two hours later; it is older than the test."""

    async def older(client, ledger):
        return [replace(each, since=due - timedelta(days=9)) for each in await read_scheduled(client, ledger)]

    monkeypatch.setattr(silence, "read_scheduled", older)
    before = due - timedelta(minutes=1)
    known = {"expect_by": "PT7200S", "expected_from": before, "looked_until": before}
    schedule = await served.schedule("every hour UTC", before, parameters=PARAMETERS, **known)
    each = await served.known()
    (local,) = silence.dates_between(each.rule, before, due)
    return served, served.key(schedule, local)


async def run_of(bench, key, state, files=False, parameters=PARAMETERS):
    """A run of the flow in a state, with the list of its files or without."""
    run = await bench.client.create_flow_run_from_deployment(
        bench.deployment, parameters=parameters, state=Scheduled(), idempotency_key=key
    )
    if state is not None:
        await bench.client.set_flow_run_state(run.id, state, force=True)
    if files:
        listed = ArtifactCreate(key="files", type="markdown", data="- report.pdf", flow_run_id=run.id)
        await bench.client.create_artifact(listed)
    return str(run.id)


REASONS = [
    (None, False, "missed"),
    (Cancelled(name="Skipped"), False, "missed"),
    (Running(), False, "late"),
    (Crashed(), False, "crashed"),
    (Failed(), True, "failed"),
    (Cancelled(), False, "cancelled"),
    (Completed(), False, "empty"),
    (Completed(), True, ""),
]


@pytest.mark.parametrize(("state", "files", "reason"), REASONS, ids=[str(number) for number in range(len(REASONS))])
async def test_why_nothing_came(expecting, due, state, files, reason):
    bench, key = expecting
    run_id = await run_of(bench, key, state, files)
    end = due + timedelta(hours=2)
    assert await check_silence(bench.client, bench.ledger, end - timedelta(seconds=1)) == []
    await check_silence(bench.client, bench.ledger, end + timedelta(minutes=1))
    found = [(each.reason, each.run_id, each.due, each.deadline) for each in alarms(bench.ledger)]
    assert found == ([(reason, run_id, due, end)] if reason else [])


async def test_no_run_at_all_is_missed_and_told_once(expecting, due):
    bench, _ = expecting
    later = due + timedelta(hours=2, minutes=1)
    told = await asyncio.gather(*(check_silence(bench.client, bench.ledger, later) for _ in range(3)))
    assert {each.id for some in told for each in some} == {1}
    assert await check_silence(bench.client, bench.ledger, later + timedelta(minutes=1)) == []
    (alarm,) = alarms(bench.ledger)
    assert (alarm.reason, alarm.times, alarm.run_id) == ("missed", 1, "")
    assert sentence(alarm, "en").startswith(f"{alarm.slug}: nothing by ")
    assert sentence(alarm, "en").endswith("it did not run")
    assert sentence(alarm, "fr").endswith("il n'a pas tourné")
    shown = await bench.client.read_latest_artifacts()
    (artifact,) = [each for each in shown if each.key == f"silence-{alarm.slug}"]
    assert sentence(alarm, "en") in str(artifact.data)


async def test_the_event_reaches_prefect(expecting, due):
    bench, _ = expecting
    await check_silence(bench.client, bench.ledger, due + timedelta(hours=2, minutes=1))
    (alarm,) = alarms(bench.ledger)
    resource = {"id": [f"freelance.schedule.{alarm.schedule_id}"]}
    wanted = {"filter": {"event": {"name": [EVENT]}, "resource": resource, "occurred": {"since": due.isoformat()}}}
    for _ in range(100):
        events = (await bench.client.request("POST", "/events/filter", json=wanted)).json()["events"]
        if events:
            break
        await asyncio.sleep(0.1)
    assert [(each["payload"]["reason"], each["payload"]["due"]) for each in events] == [("missed", due.isoformat())]


@pytest.mark.parametrize(("parameters", "reason"), [(PARAMETERS, ""), ({"client": "Bureau Nord"}, "missed")])
async def test_a_run_that_a_person_started_counts_if_it_is_the_same_job(expecting, due, parameters, reason):
    bench, _ = expecting
    await run_of(bench, "by hand", Completed(), files=True, parameters=parameters)
    await check_silence(bench.client, bench.ledger, due + timedelta(hours=2, minutes=1))
    assert [each.reason for each in alarms(bench.ledger)] == ([reason] if reason else [])


async def test_deadlines_that_passed_while_the_machine_was_off_are_one_alarm(expecting, due):
    bench, _ = expecting
    await check_silence(bench.client, bench.ledger, due + timedelta(hours=12, minutes=1))
    (alarm,) = alarms(bench.ledger)
    assert (alarm.times, alarm.due) == (11, due + timedelta(hours=10))
    assert "(11 times in a row)" in sentence(alarm, "en")


async def test_paused_schedules_are_not_expected(expecting, due):
    bench, _ = expecting
    each = await bench.known()
    await bench.client.update_deployment_schedule(bench.deployment, each.id, active=False)
    assert await check_silence(bench.client, bench.ledger, due + timedelta(days=1)) == []
    assert alarms(bench.ledger) == []
