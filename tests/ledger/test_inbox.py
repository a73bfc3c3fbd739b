"""What comes in is kept once, on both databases."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from ledger import Ledger, LedgerError, open_ledger
from ledger.inbox import Delivery, clear, counts, find, listed, receive, receive_all, replay, settle, take, told, untold

NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)


def some(delivery_id: str, body: bytes = b'{"a": 1}', hook: str = "shop") -> Delivery:
    return Delivery(hook, delivery_id, body, "application/json", {"user-agent": "Shop/1.0 é"})


def test_a_delivery_is_kept_as_it_came(ledger: Ledger) -> None:
    body = bytes(range(256)) * 10
    got = receive(ledger, some("evt_1", body), now=NOW)
    assert got.is_new
    entry = find(ledger, got.number)
    assert entry is not None and entry.body == body and entry.size == 2560
    assert (entry.hook, entry.delivery_id, entry.state, entry.attempts) == ("shop", "evt_1", "new", 0)
    assert (entry.received_at, entry.headers) == (NOW, {"user-agent": "Shop/1.0 é"})
    assert find(ledger, got.number + 1) is None


def test_the_same_delivery_is_kept_once(ledger: Ledger) -> None:
    first = receive(ledger, some("evt_1"))
    again = receive(ledger, some("evt_1", b"another body"))
    other = receive(ledger, some("evt_1", hook="git"))
    assert (again.number, again.is_new) == (first.number, False)
    assert other.is_new and other.number != first.number
    entry = find(ledger, first.number)
    assert entry is not None and entry.body == b'{"a": 1}'


def test_several_in_one_transaction(ledger: Ledger) -> None:
    receive(ledger, some("b"))
    got = receive_all(ledger, [some("a"), some("b"), some("a"), some("c", hook="git")])
    assert [each.is_new for each in got] == [True, False, False, True]
    assert got[0].number == got[2].number
    assert len(listed(ledger)) == 3
    many = receive_all(ledger, [some(f"m{number}") for number in range(1200)])
    assert all(each.is_new for each in many) and len({each.number for each in many}) == 1200
    assert [find(ledger, many[at].number).delivery_id for at in (0, 700, 1199)] == ["m0", "m700", "m1199"]  # type: ignore[union-attr]


def test_a_long_statement_does_not_wait_for_the_network(ledger: Ledger) -> None:
    """40 ms a statement, where the system held back what pg8000 writes in pieces."""
    took = []
    for number in range(12):
        begin = time.perf_counter()
        receive_all(ledger, [some(f"{number}-{each}", b"x" * 600) for each in range(10)])
        took.append(time.perf_counter() - begin)
    assert min(took) < 0.025


def test_twenty_at_once_make_one_row(ledger_url: str) -> None:
    open_ledger(ledger_url).close()
    results, gate = [], threading.Barrier(20)

    def send() -> None:
        book = open_ledger(ledger_url)
        gate.wait()
        results.append(receive(book, some("evt_race")))
        book.close()

    threads = [threading.Thread(target=send) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.is_new for each in results) == [False] * 19 + [True]
    assert len({each.number for each in results}) == 1


def test_the_way_of_a_delivery(ledger: Ledger) -> None:
    small, large = receive_all(ledger, [some("a"), some("b", b"x" * 5000)])
    waiting = untold(ledger, body_up_to=1000)
    assert [(each.id, each.body, each.size) for each in waiting] == [
        (small.number, b'{"a": 1}', 8),
        (large.number, None, 5000),
    ]
    told(ledger, [small.number], now=NOW)
    assert [each.id for each in untold(ledger)] == [large.number]
    assert take(ledger, small.number, "run-1") and take(ledger, small.number, "run-1")
    assert not take(ledger, small.number, "run-2"), "another run has it"
    assert settle(ledger, small.number, "failed", run_id="run-1", why="no\0 room", now=NOW)
    assert not settle(ledger, small.number, "done"), "it is settled"
    entry = find(ledger, small.number)
    assert entry is not None
    assert (entry.state, entry.attempts, entry.why, entry.settled_at) == ("failed", 1, "no room", NOW)
    assert not take(ledger, small.number, "run-1")
    assert counts(ledger) == {"shop": {"failed": 1, "new": 1}}


def test_replayed_and_cleared(ledger: Ledger) -> None:
    old, new = (
        receive(ledger, some("a"), now=NOW).number,
        receive(ledger, some("b"), now=NOW + timedelta(days=9)).number,
    )
    told(ledger, [old, new])
    settle(ledger, old, "done", run_id="run-1")
    assert replay(ledger, old) and not replay(ledger, 999)
    assert [each.id for each in untold(ledger)] == [old]
    told(ledger, [old])
    entry = find(ledger, old)
    assert entry is not None and (entry.attempts, entry.run_id, entry.settled_at) == (2, "", None)
    assert clear(ledger, before=NOW + timedelta(days=1)) == 1
    assert clear(ledger, number=old) == 0, "it is cleared"
    entry = find(ledger, old)
    assert entry is not None and (entry.state, entry.body, entry.headers) == ("cleared", b"", {})
    assert not replay(ledger, old) and not take(ledger, old, "run-3")
    assert not receive(ledger, some("a")).is_new, "that it was there is still known"
    assert clear(ledger, hook="git") == 0 and clear(ledger, hook="shop") == 1
    assert [each.state for each in listed(ledger)] == ["cleared", "cleared"]
    assert listed(ledger, states=["new"]) == [] and len(listed(ledger, most=1)) == 1


def test_a_ledger_that_is_away_keeps_nothing(ledger: Ledger) -> None:
    with ledger.write() as connection:
        connection.exec_driver_sql("DROP TABLE inbox")
    with pytest.raises(LedgerError):
        receive(ledger, some("a"))
