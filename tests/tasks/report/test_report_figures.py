"""The report's figures: sums, cents, budget, currencies, periods."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadInput
from integrations.exports.records import Notes, TimeEntry, WorkItem
from tasks.formats import rounded
from tasks.report.figures import compute_figures
from tasks.report.money import spread
from tasks.report.period import Period, period_of, read_period

OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
ZERO = Decimal(0)


def entry(day: str, minutes: int, project: str = "Site", **more) -> TimeEntry:
    line = more.pop("line", 2)
    return TimeEntry("t.csv", line, date.fromisoformat(day), Decimal(minutes * 60), project=project, **more)


def figure(data, measure, **about):
    (value,) = [
        one.value for one in data.figures if one.measure == measure and dict(one.about) == about and one.unit != "%"
    ]
    return value


def test_sums_by_project_week_person_and_task():
    data = compute_figures(
        [
            entry("2026-10-01", 90, task="Writing", person="Ada"),
            entry("2026-10-05", 60, task="Calls", person="Max"),
            entry("2026-10-19", 30, "Blog", task="Writing", person="Ada"),
            entry("2026-11-01", 600),
        ],
        period=OCTOBER,
        rate=Decimal(50),
    )
    assert (data.total.hours, data.total.amount, data.days_worked) == (3, Decimal("150.00"), 3)
    assert [(line.name, line.hours, line.amount) for line in data.projects] == [
        ("Site", Decimal("2.5"), Decimal("125.00")),
        ("Blog", Decimal("0.5"), Decimal("25.00")),
    ]
    weeks = [(line.name, line.hours) for line in data.weeks]
    assert weeks == [("2026-W40", Decimal("1.5")), ("2026-W41", 1), ("2026-W42", 0), ("2026-W43", Decimal("0.5"))]
    assert figure(data, "hours") == 3
    assert figure(data, "amount", project="Site") == 125
    assert figure(data, "amount", project="Site", week="2026-W41") == 50
    assert figure(data, "hours", person="Ada") == 2
    assert figure(data, "hours", task="Calls") == 1
    assert figure(data, "days_worked") == 3
    assert figure(data, "rate") == 50


def test_a_projects_amount_is_its_hours_times_the_rate_and_totals_are_sums_of_rows():
    # 20 minutes at 100 are 33.333…; three times 33.33 is 99.99, and the total says so.
    data = compute_figures([entry("2026-10-05", 20, name) for name in "ABC"], period=OCTOBER, rate=Decimal(100))
    assert [line.amount for line in data.projects] == [Decimal("33.33")] * 3
    assert data.total.amount == Decimal("99.99")
    # Inside one project nothing is rounded before its end.
    data = compute_figures([entry("2026-10-05", 20, line=at) for at in range(3)], period=OCTOBER, rate=Decimal(100))
    assert data.total.amount == Decimal("100.00")


@given(
    st.lists(
        st.tuples(st.integers(1, 31), st.integers(1, 86_400), st.sampled_from("ABCD"), st.sampled_from("xyz")),
        min_size=1,
        max_size=40,
    ),
    st.decimals("0.01", "500", places=2),
)
def test_every_table_adds_up(rows, rate):
    entries = [
        TimeEntry("t.csv", at, date(2026, 10, day), Decimal(seconds), project=project, person=person, task=person)
        for at, (day, seconds, project, person) in enumerate(rows, 2)
    ]
    data = compute_figures(entries, period=OCTOBER, rate=rate)
    for lines in (data.projects, data.weeks, data.people, data.tasks):
        assert sum(line.amount or ZERO for line in lines) == data.total.amount
        assert sum(line.seconds for line in lines) == data.total.seconds == sum(Decimal(row[1]) for row in rows)
    for line in data.projects:
        assert line.amount == rounded(line.seconds * rate / 3600, 2)
        cells = [cell for (project, _), cell in data.grid.items() if project == line.name]
        assert sum(cell.amount or ZERO for cell in cells) == line.amount


@given(st.lists(st.decimals(0, 1000, places=6), min_size=1, max_size=20), st.integers(0, 4))
def test_spread_adds_up_and_stays_near(exact, places):
    total = rounded(sum(exact, ZERO), places)
    parts = spread(total, exact, places)
    assert sum(parts, ZERO) == total
    assert all(abs(part - one) < Decimal(1).scaleb(-places) * 2 for part, one in zip(parts, exact, strict=True))


def test_money_of_the_entries_wins_over_the_given_rate():
    data = compute_figures(
        [
            entry("2026-10-05", 60, rate=Decimal(80), amount=Decimal(79), currency="EUR"),
            entry("2026-10-06", 60, amount=Decimal("70.50"), currency="EUR"),
            entry("2026-10-07", 60),
            entry("2026-10-08", 60, billable=False),
        ],
        period=OCTOBER,
        rate=Decimal(50),
    )
    assert data.total.amount == Decimal("200.50")
    assert (data.total.hours, data.total.billable_hours, data.rate) == (4, 3, None)


def test_without_any_price_there_is_no_money():
    data = compute_figures([entry("2026-10-05", 60)], period=OCTOBER)
    assert (data.total.amount, data.has_money) == (None, False)
    assert not [one for one in data.figures if one.measure in ("amount", "rate")]


def test_unpriced_entries_among_priced_ones_are_told():
    data = compute_figures(
        [entry("2026-10-05", 60, rate=Decimal(50), currency="EUR"), entry("2026-10-06", 60, line=9)], period=OCTOBER
    )
    assert data.total.amount == 50
    assert "line 9" in data.remarks[0].en and "ligne 9" in data.remarks[0].fr


def test_a_free_plans_not_billable_is_passed_over_and_told():
    data = compute_figures([entry("2026-10-05", 60, billable=False)], period=OCTOBER, rate=Decimal(50))
    assert data.total.amount == 50
    assert "not billable" in data.remarks[0].en


def test_mixed_currencies_are_refused_with_both_lines():
    both = [
        entry("2026-10-05", 60, rate=Decimal(50), currency="EUR", line=2),
        entry("2026-10-06", 60, rate=Decimal(50), currency="GBP", line=7),
    ]
    with pytest.raises(BadInput) as caught:
        compute_figures(both, period=OCTOBER)
    assert caught.value.line == 7 and "line 2" in caught.value.message("en")
    with pytest.raises(BadInput, match="EUR"):
        compute_figures(both[1:], period=OCTOBER, currency="EUR", budget_amount=Decimal(100))
    assert compute_figures(both[1:], period=OCTOBER, currency="EUR").currency == "GBP"
    data = compute_figures(both[1:], period=OCTOBER, currency_is_default=True, budget_amount=Decimal(100))
    assert (data.budgets[0].unit, data.budgets[0].percent) == ("GBP", 50)


def test_currencies_without_cents():
    data = compute_figures([entry("2026-10-05", 20)], period=OCTOBER, rate=Decimal(100), currency="JPY")
    assert data.total.amount == 33


def test_a_budget_counts_what_came_before_the_period():
    entries = [entry("2026-09-30", 60), entry("2026-10-05", 120), entry("2026-11-01", 600)]
    data = compute_figures(
        entries, period=OCTOBER, rate=Decimal(50), budget_amount=Decimal(200), budget_hours=Decimal(2)
    )
    money, hours = data.budgets
    assert (money.used, money.earlier, money.left, money.percent) == (150, 50, 50, 75)
    assert (hours.used, hours.left, hours.percent) == (3, -1, 150)
    assert {(one.measure, one.unit): one.value for one in data.figures if one.measure.startswith("budget")}[
        "budget_left", "h"
    ] == -1


def test_nothing_in_the_period_says_which_days_there_are():
    with pytest.raises(BadInput) as caught:
        compute_figures([entry("2026-09-30", 60), entry("2026-11-02", 60)], period=OCTOBER)
    assert "2026-09-30 to 2026-11-02" in caught.value.message("en")
    assert "2026-09-30 au 2026-11-02" in caught.value.message("fr")
    with pytest.raises(BadInput, match="nothing to report"):
        compute_figures([], period=OCTOBER)


def test_tasks_of_the_period_and_a_report_without_times():
    items = [
        WorkItem("t.csv", "Before", "done", done_on=date(2026, 9, 30)),
        WorkItem("t.csv", "Within", "done", done_on=date(2026, 10, 31)),
        WorkItem("t.csv", "Some day", "done"),
        WorkItem("t.csv", "Later", "open", due=date(2026, 11, 20)),
        WorkItem("t.csv", "Now", "doing"),
    ]
    data = compute_figures([], period=OCTOBER, items=items, notes=[Notes("n.md", done=("A", "a"))])
    assert [one.title for one in data.done] == ["Within", "Some day"]
    assert [one.title for one in data.open] == ["Now", "Later"]
    assert figure(data, "tasks_done") == 2
    assert "without a day" in data.remarks[0].en
    assert not [one for one in data.figures if one.measure == "hours"]


def test_works_are_merged_by_what_they_say():
    words = [
        "Fiches des vases",
        "fiches des vases (suite)",
        "Fiches des vases, partie 2.",
        "Fiches des bols",
        "Suite royale",
    ]
    data = compute_figures([entry("2026-10-05", 60, description=text) for text in words], period=OCTOBER)
    assert [(line.name, line.hours) for line in data.works["Site"]] == [
        ("Fiches des vases", 3),
        ("Fiches des bols", 1),
        ("Suite royale", 1),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-W53", "2026-12-28", "2027-01-03"),
        ("2026-10-05..2026-11-02", "2026-10-05", "2026-11-02"),
        ("2026-10..2026-11", "2026-10-01", "2026-11-30"),
        ("2026-10-05", "2026-10-05", "2026-10-05"),
    ],
)
def test_periods(text, start, end):
    assert read_period(text) == Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize("text", ["october", "2026-13", "2026-W54", "2026-11-01..2026-10-01", "2026-02-30", "0000"])
def test_what_is_no_period(text):
    with pytest.raises(BadInput) as caught:
        read_period(text)
    assert caught.value.field == "period"


def test_a_period_from_days():
    assert read_period("") is None and period_of([]) is None
    assert period_of([date(2026, 10, 5), date(2026, 10, 20)]) == OCTOBER
    assert period_of([date(2026, 9, 5), date(2026, 10, 20)]) == Period(date(2026, 9, 5), date(2026, 10, 20))
