"""Cells of exports: durations, amounts, days, clock times, and which of day and month comes first."""

from datetime import UTC, date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadInput
from integrations.exports.dates import Moment, find_order, find_zone, given_order, read_moment
from integrations.exports.values import read_decimal, read_duration, read_flag, read_money, read_tags


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:30:00", 5400),
        ("1:30", 5400),
        ("00:35:05", 2105),
        ("1.5", 5400),
        ("1,5", 5400),
        ("1h30", 5400),
        ("1 h 30 min", 5400),
        ("1h05", 3900),
        ("1,5 h", 5400),
        ("90 min", 5400),
        ("90m", 5400),
        ("30s", 30),
        ("1 heure et 5 minutes", 3900),
        ("1 hour 30 minutes", 5400),
        ("PT1H30M", 5400),
        ("P1DT2H", 93600),
        ("-0:30", -1800),
        ("\u22121,5", -5400),
        ("1.333", Decimal("4798.8")),
        ("", None),
        ("0:75", None),
        ("30 20s", None),
        ("soon", None),
        ("P", None),
    ],
)
def test_durations(text, seconds):
    assert read_duration(text) == seconds


def test_bare_numbers_count_the_columns_unit():
    assert read_duration("90", 60) == 5400
    assert read_duration("90", 1) == 90


@given(st.integers(0, 359_999))
def test_a_clock_duration_is_exact(seconds):
    text = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    assert read_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234,50", "1234.50"),
        ("1\u202f234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234,567", "1234567"),
        ("0,5", "0.5"),
        ("12a", None),
    ],
)
def test_decimals(text, value):
    assert read_decimal(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€1,234.50", ("1234.50", "EUR")),
        ("1 234,50 €", ("1234.50", "EUR")),
        ("12 GBP", ("12", "GBP")),
        ("CA$ 12", ("12", "CAD")),
        ("€1,234", ("1234", "EUR")),
        ("0.125", ("0.125", None)),
        ("-5,00", ("-5.00", None)),
        ("free", None),
        ("5 apples", None),
    ],
)
def test_money(text, value):
    assert read_money(text) == (None if value is None else (Decimal(value[0]), value[1]))


def test_flags_and_tags():
    assert [read_flag(text) for text in ("Yes", "oui", "FALSE", "non", "", "perhaps")] == [
        True,
        True,
        False,
        False,
        None,
        None,
    ]
    assert read_tags("a, b;c|") == ("a", "b", "c")


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("2026-10-05", date(2026, 10, 5), None),
        ("05/10/2026", date(2026, 10, 5), None),
        ("5.10.26", date(2026, 10, 5), None),
        ("1er mars 2026", date(2026, 3, 1), None),
        ("Mar 12, 2026", date(2026, 3, 12), None),
        ("mar. 6 octobre 2026", date(2026, 10, 6), None),
        ("Monday 12 October 2026", date(2026, 10, 12), None),
        ("2026-10-05T09:00:00Z", date(2026, 10, 5), time(9, tzinfo=UTC)),
        ("05/10/2026 02:30 PM", date(2026, 10, 5), time(14, 30)),
        ("05-10-2026 à 14h30", date(2026, 10, 5), time(14, 30)),
        ("12:15 AM", None, time(0, 15)),
        ("9h", None, time(9)),
    ],
)
def test_moments(text, day, clock):
    assert read_moment(text, "DMY") == Moment(day, clock)


@pytest.mark.parametrize("text", ["31/02/2026", "12", "25:00", "13:00 PM", "tomorrow", "mars 2026"])
def test_what_is_no_moment(text):
    assert read_moment(text, "DMY") is None


@pytest.mark.parametrize(
    ("cells", "french", "order"),
    [
        (["03/11/2026", "25/11/2026"], False, "DMY"),
        (["03/11/2026", "11/25/2026"], False, "MDY"),
        (["03.11.2026"], False, "DMY"),
        (["03/11/2026"], True, "DMY"),
        (["05/05/2026", "2026-10-05", ""], False, "DMY"),
    ],
)
def test_the_order_is_decided_over_the_whole_file(cells, french, order):
    assert find_order(enumerate(cells, 2), Path("t.csv"), "Date", french=french) == order


def test_an_open_order_is_asked_for():
    with pytest.raises(BadInput) as caught:
        find_order([(2, "03/11/2026"), (3, "04/11/2026")], Path("t.csv"), "Date", french=False)
    assert (caught.value.line, caught.value.field) == (2, "Date")
    assert "date_format" in caught.value.message("fr")


def test_contradicting_dates_name_both_lines():
    with pytest.raises(BadInput, match=r"line 2.*line 3"):
        find_order([(2, "25/11/2026"), (3, "11/25/2026")], Path("t.csv"), "Date", french=True)


def test_given_orders_and_zones():
    assert [given_order(text) for text in ("DD/MM/YYYY", "JJ/MM/AAAA", "MM/DD/YYYY", "YYYY-MM-DD")] == [
        "DMY",
        "DMY",
        "MDY",
        None,
    ]
    for name in ("Europe/Lyon", "../etc/passwd", "", "\x00"):
        with pytest.raises(BadInput, match="time zone"):
            find_zone(name)
