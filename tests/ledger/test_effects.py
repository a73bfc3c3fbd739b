"""Effects: never twice, never without an approval, never lost; on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from ledger import Ledger, open_ledger
from ledger.approval_reads import find
from ledger.approvals import decide, edit, void
from ledger.effects import EffectRefused, begin, effect_of, give_up, listed_effects, resolve, settle
from tests.ledger.approval_samples import NOW, asked, content, intent, says

LEASE = timedelta(minutes=5)


def test_an_effect_is_done_once(ledger: Ledger):
    made = asked(ledger)
    decide(ledger, made.id, says(made), now=NOW)
    begun = begin(ledger, intent(made), LEASE, now=NOW)
    assert begun.mine and begun.effect.state == "intended" and find(ledger, made.id).used_at == NOW
    assert settle(ledger, begun.effect, "done", {"id": "<1@example.com>"}, now=NOW)
    again = begin(ledger, intent(made), LEASE, now=NOW)
    assert not again.mine and again.effect.state == "done" and again.effect.result == {"id": "<1@example.com>"}
    assert not settle(ledger, begun.effect, "failed", {}, now=NOW)


@pytest.mark.parametrize("state", ["waiting", "refused", "sent_back", "superseded", "void"])
def test_nothing_leaves_without_an_approval(ledger: Ledger, state: str):
    made = asked(ledger)
    match state:
        case "superseded":
            edit(ledger, made.id, content(subject="Other"), says(made), now=NOW)
        case "void":
            decide(ledger, made.id, says(made), now=NOW)
            void(ledger, made.id, "changed")
        case "refused" | "sent_back":
            decide(ledger, made.id, says(made, state), now=NOW)
    with pytest.raises(EffectRefused) as caught:
        begin(ledger, intent(made), LEASE, now=NOW)
    assert caught.value.why == "unapproved" and listed_effects(ledger) == []


@pytest.mark.parametrize(
    "more", [{"content_hash": "0" * 64}, {"account": "other"}, {"kind": "post"}, {"approval_id": 99}]
)
def test_something_else_than_what_was_approved_is_refused(ledger: Ledger, more: dict[str, Any]):
    made = asked(ledger)
    decide(ledger, made.id, says(made), now=NOW)
    with pytest.raises(EffectRefused):
        begin(ledger, intent(made, **more), LEASE, now=NOW)
    assert listed_effects(ledger) == [] and find(ledger, made.id).used_at is None


def test_a_row_changed_behind_our_back_is_refused(ledger: Ledger):
    made = asked(ledger)
    decide(ledger, made.id, says(made), now=NOW)
    with ledger.write() as connection:
        connection.exec_driver_sql("UPDATE approvals SET content_hash = 'forged'")
    with pytest.raises(EffectRefused, match="changed"):
        begin(ledger, intent(made, content_hash="forged"), LEASE, now=NOW)


def test_a_key_stands_for_one_thing(ledger: Ledger):
    free = intent(asked(ledger), approval_id=None)
    assert begin(ledger, free, LEASE, now=NOW).mine
    from dataclasses import replace

    with pytest.raises(EffectRefused, match="changed"):
        begin(ledger, replace(free, content_hash="0" * 64), LEASE, now=NOW)


@pytest.mark.parametrize(
    ("run", "later", "state"),
    [
        ("run-1", timedelta(), "unknown"),  # the same run, started again after a crash
        ("run-2", timedelta(), "intended"),  # another one: whoever began it may be at it
        ("run-2", LEASE, "unknown"),
    ],
)
def test_an_effect_that_was_begun_and_not_settled_is_not_done_again(ledger: Ledger, run: str, later: Any, state: str):
    made = asked(ledger)
    decide(ledger, made.id, says(made), now=NOW)
    first = begin(ledger, intent(made), LEASE, now=NOW)
    again = begin(ledger, intent(made, run_id=run), LEASE, now=NOW + later)
    assert (again.mine, again.effect.state) == (False, state)
    assert settle(ledger, first.effect, "done", {}, now=NOW + later)  # it was only slow
    assert effect_of(ledger, first.effect.key).state == "done"  # type: ignore[union-attr]


def test_what_certainly_failed_may_be_tried_again_and_the_first_attempt_no_longer_counts(ledger: Ledger):
    made = asked(ledger)
    decide(ledger, made.id, says(made), now=NOW)
    first = begin(ledger, intent(made), LEASE, now=NOW).effect
    settle(ledger, first, "failed", {"why": "no route"}, now=NOW)
    second = begin(ledger, intent(made), LEASE, now=NOW)
    assert second.mine and second.effect.attempt == 2
    assert not settle(ledger, first, "done", {}, now=NOW) and settle(ledger, second.effect, "done", {}, now=NOW)


@pytest.mark.parametrize("state", ["done", "failed"])
def test_a_person_settles_what_is_unknown(ledger: Ledger, state: Any):
    free = intent(asked(ledger), approval_id=None)
    effect = begin(ledger, free, LEASE, now=NOW).effect
    assert resolve(ledger, effect.id, state, "ada") is None  # it may still be under way
    assert give_up(ledger, now=NOW) == 0 and give_up(ledger, now=NOW + LEASE) == 1
    assert [each.id for each in listed_effects(ledger, ["unknown"])] == [effect.id]
    settled = resolve(ledger, effect.id, state, "ada", "seen in the inbox", now=NOW)
    assert settled is not None and (settled.state, settled.settled_by) == (state, "ada")
    assert begin(ledger, free, LEASE, now=NOW).mine is (state == "failed")


def test_of_many_senders_one_begins(ledger_url: str):
    first = open_ledger(ledger_url)
    made = [asked(first, f"run-{number}") for number in range(10)]
    for each in made:
        decide(first, each.id, says(each), now=NOW)

    def sender(run: str) -> int:
        own = open_ledger(ledger_url)
        mine = [begin(own, intent(each, run_id=run), LEASE, now=NOW).mine for each in made]
        own.close()
        return sum(mine)

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(sender, ["a", "b", "c", "d"])) == 10
    assert len(listed_effects(first)) == 10
    first.close()
