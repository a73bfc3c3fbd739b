"""Approvals: asked once, decided once, bound to what was shown; on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from ledger import Ledger, open_ledger
from ledger.approval_reads import files_of, find, listed, newest, to_wake, waiting_count
from ledger.approval_rows import DecisionRefused
from ledger.approvals import adopt, ask, ask_again, decide, edit, expire, follow, set_link, void, woken
from tests.ledger.approval_samples import DAY, NOW, PDF, asked, content, says


def test_what_was_asked_comes_back_whole(ledger: Ledger):
    made = asked(ledger, untraced=("5 000 €",))
    assert find(ledger, made.id) == made
    assert (made.root, made.version, made.state, made.content) == (
        made.id,
        1,
        "waiting",
        content(untraced=("5 000 €",)),
    )
    assert made.content.amounts == content().amounts and made.expires_at == NOW + DAY
    assert files_of(ledger, made.root) == [PDF]
    assert waiting_count(ledger) == 1 and to_wake(ledger) == []


def test_a_run_that_asks_again_finds_what_it_asked(ledger: Ledger):
    first = asked(ledger)
    assert asked(ledger, subject="Another") == first
    assert asked(ledger, "run-2").id != first.id
    assert newest(ledger, "run-1", "send") == first and newest(ledger, "run-1", "else") is None


@pytest.mark.parametrize("verdict", ["approved", "refused", "sent_back"])
def test_a_decision_is_kept_with_who_when_where_and_of_what(ledger: Ledger, verdict: str):
    made = asked(ledger)
    done = decide(ledger, made.id, says(made, verdict, remark="softer"), now=NOW)
    assert (done.state, done.decided_by, done.channel, done.remark) == (verdict, "ada", "terminal", "softer")
    assert (done.decided_at, done.decided_hash) == (NOW, made.content.content_hash)
    assert to_wake(ledger) == [done]
    woken(ledger, made.id)
    assert to_wake(ledger) == []


@pytest.mark.parametrize(
    ("more", "later", "why"),
    [
        ({"seen_hash": "0" * 64}, timedelta(), "changed"),
        ({}, DAY, "expired"),
        ({"cleared": ("something else",)}, timedelta(), "uncleared"),
        ({}, timedelta(), "uncleared"),
    ],
)
def test_a_decision_that_does_not_count_changes_nothing(ledger: Ledger, more: dict[str, Any], later: Any, why: str):
    made = asked(ledger, untraced=("5 000 €",))
    with pytest.raises(DecisionRefused) as caught:
        decide(ledger, made.id, says(made, **more), now=NOW + later)
    assert caught.value.why == why
    assert find(ledger, made.id).state == ("expired" if why == "expired" else "waiting")


def test_cleared_claims_are_kept(ledger: Ledger):
    made = asked(ledger, untraced=("5 000 €", "12 pages"))
    with pytest.raises(DecisionRefused):
        decide(ledger, made.id, says(made, cleared=("5 000 €",)), now=NOW)
    assert decide(ledger, made.id, says(made, cleared=("12 pages", "5 000 €")), now=NOW).cleared == (
        "12 pages",
        "5 000 €",
    )


def test_the_second_decision_does_not_count(ledger: Ledger):
    made = asked(ledger)
    decide(ledger, made.id, says(made, "refused"), now=NOW)
    with pytest.raises(DecisionRefused) as caught:
        decide(ledger, made.id, says(made), now=NOW)
    assert caught.value.why == "decided" and caught.value.approval is not None
    assert find(ledger, made.id).state == "refused"


def test_no_such_approval(ledger: Ledger):
    with pytest.raises(DecisionRefused, match="missing"):
        find(ledger, 99)


def test_an_edited_version_is_approved_under_its_own_hash(ledger: Ledger):
    made = asked(ledger)
    changed = content(subject="Corrected")
    new = edit(ledger, made.id, changed, says(made), now=NOW)
    assert (new.root, new.version, new.follows, new.state) == (made.id, 2, made.id, "approved")
    assert new.decided_hash == changed.content_hash != made.content.content_hash
    assert find(ledger, made.id).state == "superseded" and newest(ledger, "run-1", "send") == new
    assert files_of(ledger, new.root) == [PDF]
    with pytest.raises(DecisionRefused):
        decide(ledger, made.id, says(made), now=NOW)


def test_an_edited_version_with_new_claims_waits_or_is_refused(ledger: Ledger):
    made = asked(ledger)
    changed = content(body="Now 9 000 €", untraced=("9 000 €",))
    with pytest.raises(DecisionRefused, match="uncleared"):
        edit(ledger, made.id, changed, says(made), now=NOW)
    new = edit(ledger, made.id, changed, says(made), approve=False, asked_again="clear it", now=NOW)
    assert (new.state, new.asked_again, new.decided_hash) == ("waiting", "clear it", "")
    assert [each.id for each in listed(ledger, ["waiting"], "luma")] == [new.id]


def test_after_it_was_sent_back_it_is_asked_anew_once(ledger: Ledger):
    made = asked(ledger)
    with pytest.raises(DecisionRefused):
        follow(ledger, made.id, content(subject="New"), NOW + DAY, "", now=NOW)
    decide(ledger, made.id, says(made, "sent_back", remark="shorter"), now=NOW)
    new = follow(ledger, made.id, content(subject="New"), NOW + 2 * DAY, "shorter", now=NOW)
    assert (new.version, new.state, new.asked_again) == (2, "waiting", "shorter")
    assert follow(ledger, made.id, content(subject="Newer"), NOW + DAY, "", now=NOW) == new


def test_time_runs_out(ledger: Ledger):
    made, other = asked(ledger), asked(ledger, "run-2", now=NOW + DAY)
    assert expire(ledger, now=NOW) == 0
    assert expire(ledger, now=NOW + DAY) == 1
    assert (find(ledger, made.id).state, find(ledger, other.id).state) == ("expired", "waiting")
    assert [each.id for each in to_wake(ledger)] == [made.id]


def test_a_policy_decides_at_once_but_never_over_claims(ledger: Ledger):
    shown = content()
    asker = asked(ledger).asker
    policy = says(asked(ledger), by="clients/luma.yaml", channel="policy")
    from dataclasses import replace

    made = ask(ledger, replace(asker, run_id="run-9"), shown, [], NOW + DAY, policy=policy, now=NOW)
    assert (made.state, made.channel, made.decided_by, made.woken_at) == (
        "approved",
        "policy",
        "clients/luma.yaml",
        NOW,
    )
    doubtful = content(untraced=("5 000 €",))
    policy = replace(policy, seen_hash=doubtful.content_hash)
    with pytest.raises(DecisionRefused, match="uncleared"):
        ask(ledger, replace(asker, run_id="run-10"), doubtful, [], NOW + DAY, policy=policy, now=NOW)
    assert newest(ledger, "run-10", "send") is None


def test_a_link_is_for_what_waits(ledger: Ledger):
    made = asked(ledger)
    assert set_link(ledger, made.id, "n" * 64, now=NOW).link_nonce == "n" * 64
    assert decide(ledger, made.id, says(made), now=NOW).link_nonce == ""
    with pytest.raises(DecisionRefused):
        set_link(ledger, made.id, "n" * 64, now=NOW)


def test_remarks_and_other_runs(ledger: Ledger):
    made = asked(ledger)
    assert ask_again(ledger, made.id, "choose").asked_again == "choose"
    assert adopt(ledger, made.id, "run-7").asker.run_id == "run-7" and newest(ledger, "run-1", "send") is None
    decide(ledger, made.id, says(made), now=NOW)
    void(ledger, made.id, "changed")
    assert find(ledger, made.id).state == "superseded"


def test_of_two_deciders_one_counts(ledger_url: str):
    first = open_ledger(ledger_url)
    made = [asked(first, f"run-{number}") for number in range(10)]

    def everyone(verdict: str) -> list[int]:
        own, won = open_ledger(ledger_url), []
        for each in made:
            try:
                decide(own, each.id, says(each, verdict, by=verdict), now=NOW)
                won.append(each.id)
            except DecisionRefused as error:
                assert error.why == "decided"
        own.close()
        return won

    with ThreadPoolExecutor(4) as threads:
        won = list(threads.map(everyone, ["approved", "refused", "sent_back", "approved"]))
    assert sorted(number for each in won for number in each) == [each.id for each in made]
    first.close()
