"""Spend: never over a limit, whoever asks at once; sums exact; ends recorded once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from ledger import LedgerError, OverBudget, open_ledger
from ledger.answers import keep_answer, kept_answer
from ledger.calls import Call, Limits, lost, release, reserve, settle
from ledger.spend import RunCall, SpendRow, calls_of, month_of, spend_report, spent

PROJECT = Path(__file__).resolve().parents[2]
NOON = datetime(2027, 3, 15, 12, tzinfo=UTC)


def call(cost: str = "0.10", **changes: str) -> Call:
    values = {
        "client": "Northwind", "flow": "client_brief", "run_id": "r1", "model": "m1", "provider": "p.example",
        "purpose": "brief", "price_source": "settings",
    } | changes  # fmt: skip
    return Call(worst_cost=Decimal(cost), **values)


def paid(ledger, cost: str, at: datetime = NOON, tokens: tuple[int, int] = (10, 5), **changes: str) -> None:
    row = reserve(ledger, call(cost, **changes), Limits(), now=at)
    settle(ledger, row, cost=Decimal(cost), input_tokens=tokens[0], output_tokens=tokens[1])


@pytest.mark.parametrize(
    ("limits", "name"),
    [(Limits(run=Decimal("0.25")), "run"), (Limits(client_month=Decimal("0.25")), "client")],
)
def test_a_call_that_could_exceed_is_not_recorded(ledger, limits, name):
    rows = [reserve(ledger, call(), limits, now=NOON) for _ in range(2)]
    with pytest.raises(OverBudget) as caught:
        reserve(ledger, call(), limits, now=NOON)
    assert caught.value.limit_name == name
    assert (caught.value.limit, caught.value.spent, caught.value.asked) == (
        Decimal("0.25"), Decimal("0.20"), Decimal("0.10"),
    )  # fmt: skip
    settle(ledger, rows[0], cost=Decimal("0.01"), input_tokens=1, output_tokens=1)
    release(ledger, rows[1])
    reserve(ledger, call(), limits, now=NOON)
    assert spent(ledger, run_id="r1") == Decimal("0.11")


def test_to_the_last_cent_is_within(ledger):
    reserve(ledger, call("0.25"), Limits(run=Decimal("0.25")))
    with pytest.raises(OverBudget):
        reserve(ledger, call("0.000000000001"), Limits(run=Decimal("0.25")))


def test_limits_are_of_their_own_run_client_and_month(ledger):
    limits = Limits(run=Decimal("0.10"), client_month=Decimal("0.20"))
    reserve(ledger, call(), limits, now=NOON)
    reserve(ledger, call(run_id="r2"), limits, now=NOON)
    with pytest.raises(OverBudget, match="client"):
        reserve(ledger, call(run_id="r3"), limits, now=NOON)
    reserve(ledger, call(run_id="r3", client="Luma"), limits, now=NOON)
    reserve(ledger, call(run_id="r4"), limits, now=NOON + timedelta(days=31))


@pytest.mark.parametrize(
    ("moment", "start", "end"),
    [
        (
            datetime(2027, 12, 31, 23, 59, tzinfo=UTC),
            datetime(2027, 12, 1, tzinfo=UTC),
            datetime(2028, 1, 1, tzinfo=UTC),
        ),
        (
            datetime(2027, 3, 1, 0, 30, tzinfo=timezone(timedelta(hours=1))),
            datetime(2027, 2, 1, tzinfo=UTC),
            datetime(2027, 3, 1, tzinfo=UTC),
        ),
    ],
)
def test_months_are_of_utc(moment, start, end):
    assert month_of(moment) == (start, end)


def test_threads_cannot_share_the_last_euro(ledger):
    def ask(number: int) -> bool:
        try:
            reserve(ledger, call(run_id=f"r{number}"), Limits(client_month=Decimal("0.50")), now=NOON)
        except OverBudget:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        passed = list(pool.map(ask, range(24)))
    assert sum(passed) == 5
    assert spent(ledger, client="Northwind", month=NOON) == Decimal("0.50")


def test_processes_cannot_share_the_last_euro(ledger, ledger_url):
    code = f"""
from decimal import Decimal
from ledger import OverBudget, open_ledger
from ledger.calls import Call, Limits, reserve
ledger, passed = open_ledger({ledger_url!r}), 0
for _ in range(10):
    try:
        reserve(ledger, Call("c", "f", "shared", "m", "p", "x", Decimal("0.10"), "s"), Limits(run=Decimal("0.70")))
        passed += 1
    except OverBudget:
        pass
print(passed)
"""

    def start(_: int) -> int:
        end = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=PROJECT)
        assert end.returncode == 0, end.stderr[-800:]
        return int(end.stdout)

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(start, range(4))) == 7
    assert spent(ledger, run_id="shared") == Decimal("0.70")


def test_sums_are_exact(ledger):
    for _ in range(3):
        paid(ledger, "0.0000000375")
        paid(ledger, "0.1")
    assert spent(ledger, run_id="r1") == Decimal("0.3000001125")


def test_less_than_the_smallest_part_is_rounded_up(ledger):
    paid(ledger, "0.0000000000001")
    assert spent(ledger) == Decimal("0.000000000001")


@pytest.mark.parametrize(("end", "counts"), [(lost, "0.10"), (release, "0")])
def test_ends(ledger, end, counts):
    row = reserve(ledger, call(), Limits())
    end(ledger, row)
    assert spent(ledger, run_id="r1") == Decimal(counts)


def test_an_end_is_recorded_once(ledger):
    row = reserve(ledger, call(), Limits())
    settle(ledger, row, cost=Decimal("0.02"), input_tokens=1, output_tokens=1)
    for again in (lambda: release(ledger, row), lambda: lost(ledger, row), lambda: release(ledger, row + 1)):
        with pytest.raises(LedgerError, match="not reserved"):
            again()
    assert spent(ledger) == Decimal("0.02")


def test_a_killed_process_leaves_an_unknown_call(ledger):
    row = reserve(ledger, call(), Limits(), now=NOON)
    assert spend_report(ledger, "client")[0].unknown == 1
    reserve(ledger, call(run_id="r2"), Limits(), now=NOON + timedelta(hours=7))
    with ledger.read() as connection:
        states = connection.exec_driver_sql("SELECT state FROM spend ORDER BY id").scalars().all()
    assert states == ["unknown", "reserved"]
    settle(ledger, row, cost=Decimal("0.03"), input_tokens=1, output_tokens=1)
    assert spent(ledger, run_id="r1") == Decimal("0.03")


def test_anything_may_be_a_name(ledger):
    name = "Éditions « L'Œuvre »; DROP TABLE spend -- \0" + "x" * 300
    limits = Limits(client_month=Decimal("0.15"))
    reserve(ledger, call(client=name), limits)
    with pytest.raises(OverBudget):
        reserve(ledger, call(client=name), limits)
    assert spent(ledger, client=name) == Decimal("0.10")


def test_a_provider_may_count_anything(ledger):
    row = reserve(ledger, call(), Limits())
    settle(ledger, row, cost=Decimal(1), input_tokens=10**30, output_tokens=2)
    assert spend_report(ledger, "model")[0].input_tokens == 2**31 - 1


def test_the_report_by_each_group(ledger):
    paid(ledger, "0.10")
    paid(ledger, "0.30", client="Luma", flow="write_draft", model="m2", at=NOON + timedelta(days=20))
    paid(ledger, "0.05", tokens=(1, 1))
    paid(ledger, "0", client="Luma", price_source="unknown", at=NOON + timedelta(days=20))
    release(ledger, reserve(ledger, call(), Limits(), now=NOON))
    lost(ledger, reserve(ledger, call("0.01"), Limits(), now=NOON))
    luma = SpendRow("Luma", 2, 20, 10, Decimal("0.30"), 0, 1)
    northwind = SpendRow("Northwind", 3, 11, 6, Decimal("0.16"), 1)
    assert spend_report(ledger, "client") == [luma, northwind]
    assert [(r.group, r.cost) for r in spend_report(ledger, "flow")] == [
        ("write_draft", Decimal("0.30")), ("client_brief", Decimal("0.16")),
    ]  # fmt: skip
    assert [(r.group, r.calls) for r in spend_report(ledger, "month")] == [("2027-03", 3), ("2027-04", 2)]
    assert [r.group for r in spend_report(ledger, "model")] == ["m2", "m1"]


def test_the_report_between_two_moments(ledger):
    edge = datetime(2027, 4, 1, tzinfo=timezone(timedelta(hours=2)))
    paid(ledger, "0.10", at=edge - timedelta(seconds=1))
    paid(ledger, "0.20", at=edge)
    assert [r.cost for r in spend_report(ledger, "client", since=edge)] == [Decimal("0.20")]
    assert [r.cost for r in spend_report(ledger, "client", until=edge)] == [Decimal("0.10")]
    assert [r.group for r in spend_report(ledger, "month", since=edge)] == ["2027-03"], "months are of UTC"


def test_a_moment_without_a_zone_is_refused(ledger):
    with pytest.raises(Exception, match="time zone"):
        reserve(ledger, call(), Limits(), now=datetime(2027, 3, 1))
    assert spent(ledger) == 0


def test_moments_come_back_in_utc(ledger):
    from sqlalchemy import select

    from ledger.schema import spend

    reserve(ledger, call(), Limits(), now=datetime(2027, 3, 1, 0, 30, tzinfo=timezone(timedelta(hours=1))))
    with ledger.read() as connection:
        at = connection.execute(select(spend.c.at)).scalar_one()
    assert at == datetime(2027, 2, 28, 23, 30, tzinfo=UTC)
    assert at.utcoffset() == timedelta(0)


def test_answers_are_kept_and_replaced(ledger, ledger_url):
    assert kept_answer(ledger, "k" * 64) is None
    keep_answer(ledger, "k" * 64, '{"résumé": "é"}', "m1", 30)
    keep_answer(ledger, "k" * 64, '{"résumé": "è"}', "m2", 31)
    again = open_ledger(ledger_url)
    assert kept_answer(again, "k" * 64) == ('{"résumé": "è"}', "m2")
    again.close()


def test_the_calls_of_runs_in_their_order(ledger):
    paid(ledger, "0.02", at=NOON + timedelta(minutes=1), purpose="words")
    paid(ledger, "0.01")
    paid(ledger, "0.03", run_id="r2", at=NOON + timedelta(minutes=2))
    paid(ledger, "0.09", run_id="other")
    release(ledger, reserve(ledger, call(run_id="r1"), Limits(), now=NOON))
    lost(ledger, reserve(ledger, call("0.50", run_id="r1"), Limits(), now=NOON + timedelta(minutes=3)))
    found = calls_of(ledger, ["r1", "r2"])
    assert found[0] == RunCall("brief", "m1", 10, 5, Decimal("0.01"), True)
    assert [each.purpose for each in found] == ["brief", "words", "brief", "brief"]
    assert [each.settled for each in found] == [True, True, True, False]
    assert found[-1].cost == Decimal("0.50")
    assert calls_of(ledger, []) == []
