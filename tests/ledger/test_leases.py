"""Leases: one holder at a time, a dead one's runs out."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from ledger.leases import let_go, take

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_only_one_holds_it_until_it_is_let_go(ledger):
    assert take(ledger, "token", "a", MINUTE, now=NOW)
    assert take(ledger, "token", "a", MINUTE, now=NOW)  # its own, prolonged
    assert not take(ledger, "token", "b", MINUTE, now=NOW)
    assert take(ledger, "another", "b", MINUTE, now=NOW)
    let_go(ledger, "token", "b")  # not theirs
    assert not take(ledger, "token", "b", MINUTE, now=NOW)
    let_go(ledger, "token", "a")
    assert take(ledger, "token", "b", MINUTE, now=NOW)


def test_a_dead_holders_lease_runs_out(ledger):
    assert take(ledger, "token", "a", MINUTE, now=NOW)
    assert not take(ledger, "token", "b", MINUTE, now=NOW + MINUTE / 2)
    assert take(ledger, "token", "b", MINUTE, now=NOW + MINUTE)
    assert not take(ledger, "token", "a", MINUTE, now=NOW + MINUTE)


def test_of_many_at_once_one_gets_it(ledger):
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda n: take(ledger, "token", f"holder {n}", MINUTE), range(8)))
    assert got.count(True) == 1
