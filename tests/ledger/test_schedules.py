"""What the ledger keeps of schedules, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ledger.alarms import alarms, clear_alarms, raise_alarm, told, untold
from ledger.schedules import (
    ScheduleNote,
    close_gap,
    first_seen,
    forget_notes,
    keep_note,
    looked,
    notes,
    open_gap,
    settled,
)

NOW = datetime(2027, 3, 1, 8, 30, tzinfo=UTC)
NOTE = ScheduleNote("id-1", "client_brief/brief", "mondays", NOW, owner="command", said="every Monday", rule="cron")


def test_a_note_is_kept_changed_and_forgotten(ledger):
    keep_note(ledger, NOTE)
    keep_note(ledger, replace(NOTE, catch_up="skip", expect_by="10:00", expected_from=NOW))
    first_seen(ledger, replace(NOTE, owner="", catch_up="all"))
    (note,) = notes(ledger).values()
    assert (note.catch_up, note.expect_by, note.expected_from, note.owner) == ("skip", "10:00", NOW, "command")
    first_seen(ledger, replace(NOTE, schedule_id="id-2"))
    assert set(notes(ledger)) == {"id-1", "id-2"}
    forget_notes(ledger, ["id-1"])
    assert set(notes(ledger)) == {"id-2"}


def test_two_instances_settle_the_same_gap(ledger):
    keep_note(ledger, NOTE)
    first, second = NOW + timedelta(days=1), NOW + timedelta(days=1, seconds=5)
    assert open_gap(ledger, "id-1", first) == (NOW, first)
    assert open_gap(ledger, "id-1", second) == (NOW, first)
    settled(ledger, ["id-1"], second)
    assert notes(ledger)["id-1"].settled_until == NOW, "an open gap is not jumped over"
    close_gap(ledger, "id-1", first)
    close_gap(ledger, "id-1", first)
    assert notes(ledger)["id-1"].settled_until == first
    settled(ledger, ["id-1"], second)
    settled(ledger, ["id-1"], first)
    assert notes(ledger)["id-1"].settled_until == second, "it never goes back"
    looked(ledger, ["id-1"], second)
    assert notes(ledger)["id-1"].looked_until == second


def test_an_alarm_is_raised_once_told_once_and_cleared(ledger):
    which = {
        "schedule_id": "id-1",
        "deployment": "client_brief/brief",
        "slug": "mondays",
        "due": NOW,
        "deadline": NOW + timedelta(hours=1),
        "reason": "crashed",
        "now": NOW + timedelta(hours=1),
    }
    assert raise_alarm(ledger, **which, run_id="run-1")
    assert not raise_alarm(ledger, **which | {"reason": "missed"})
    assert raise_alarm(ledger, **which | {"due": NOW + timedelta(days=7), "slug": "tuesdays"})
    newest, oldest = alarms(ledger)
    assert (oldest.reason, oldest.run_id, oldest.due, oldest.told_at) == ("crashed", "run-1", NOW, None)
    told(ledger, newest, NOW)
    assert [each.id for each in untold(ledger)] == [oldest.id]
    assert clear_alarms(ledger, NOW, ["mondays"]) == 1
    assert [each.slug for each in alarms(ledger)] == ["tuesdays"]
    assert clear_alarms(ledger, NOW) == 1
    assert (alarms(ledger), len(alarms(ledger, cleared=True))) == ([], 2)
