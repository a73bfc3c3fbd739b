"""Numbers, money and dates as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from integrations.words import Words
from tasks.formats import (
    currency_symbol,
    format_date,
    format_days,
    format_hours,
    format_in_period,
    format_money,
    format_number,
    format_percent,
    format_period,
    format_week,
    iso_week,
    plural,
    rounded,
    week_start,
)

NARROW, WIDE = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("value", "currency", "french", "english"),
    [
        ("1234.5", "EUR", f"1{NARROW}234,50{WIDE}€", "€1,234.50"),
        ("1234.5", "GBP", f"1{NARROW}234,50{WIDE}£", "£1,234.50"),
        ("1234.5", "USD", f"1{NARROW}234,50{WIDE}$US", "$1,234.50"),
        ("1234.5", "CHF", f"1{NARROW}234,50{WIDE}CHF", f"CHF{WIDE}1,234.50"),
        ("1234.5", "JPY", f"1{NARROW}235{WIDE}JPY", "¥1,235"),
        ("0.005", "EUR", f"0,01{WIDE}€", "€0.01"),
        ("-12.344", "EUR", f"-12,34{WIDE}€", "-€12.34"),
        ("-0.001", "EUR", f"0,00{WIDE}€", "€0.00"),
        ("1200", "XYZ", f"1{NARROW}200,00{WIDE}XYZ", f"XYZ{WIDE}1,200.00"),
    ],
)
def test_money(value, currency, french, english):
    assert format_money(Decimal(value), currency, "fr") == french
    assert format_money(Decimal(value), currency, "en") == english


def test_money_without_needless_decimals():
    assert format_money(Decimal(1200), "EUR", "fr", trim=True) == f"1{NARROW}200{WIDE}€"
    assert format_money(Decimal("1200.5"), "EUR", "en", trim=True) == "€1,200.50"
    assert currency_symbol("GBP", "fr") == "£"


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        ("1234567.891", None, f"1{NARROW}234{NARROW}567,89", "1,234,567.89"),
        ("3", None, "3", "3"),
        ("3", 2, "3,00", "3.00"),
        ("2.5", 0, "3", "3"),
        ("1.005", 2, "1,01", "1.01"),
    ],
)
def test_numbers(value, decimals, french, english):
    assert format_number(Decimal(value), "fr", decimals) == french
    assert format_number(Decimal(value), "en", decimals) == english


def test_hours_and_percentages():
    assert format_hours(Decimal("12.5"), "fr") == f"12,5{WIDE}h"
    assert format_hours(Decimal(1) / 3, "en") == f"0.33{WIDE}h"
    assert format_percent(Decimal("42.55"), "fr") == f"42,6{NARROW}%"
    assert format_percent(Decimal(100), "en") == "100%"
    assert format_percent(Decimal(100), "en", 1) == "100.0%"
    assert rounded(Decimal("-2.345"), 2) == Decimal("-2.35")


@pytest.mark.parametrize(
    ("style", "french", "english"),
    [
        ("long", "1er mars 2027", "1 March 2027"),
        ("short", "01/03/2027", "1 Mar 2027"),
        ("weekday", "lundi 1er mars 2027", "Monday 1 March 2027"),
    ],
)
def test_dates(style, french, english):
    assert format_date(date(2027, 3, 1), "fr", style) == french
    assert format_date(date(2027, 3, 1), "en", style) == english


@pytest.mark.parametrize(
    ("start", "end", "french", "english", "in_french", "in_english"),
    [
        ("2027-03-01", "2027-03-31", "mars 2027", "March 2027", "en mars 2027", "in March 2027"),
        ("2027-03-01", "2027-03-15", "du 1er au 15 mars 2027", "1–15 March 2027", None, "from 1 to 15 March 2027"),
        ("2028-02-01", "2028-02-29", "février 2028", "February 2028", "en février 2028", "in February 2028"),
        ("2027-01-01", "2027-12-31", "2027", "2027", "en 2027", "in 2027"),
        (
            "2027-08-01",
            "2027-10-31",
            "d’août à octobre 2027",
            "August–October 2027",
            None,
            "from August to October 2027",
        ),
        (
            "2026-12-28",
            "2027-01-03",
            "du 28 décembre 2026 au 3 janvier 2027",
            "28 December 2026 – 3 January 2027",
            None,
            "from 28 December 2026 to 3 January 2027",
        ),
        ("2027-03-03", "2027-03-03", "3 mars 2027", "3 March 2027", "le 3 mars 2027", "on 3 March 2027"),
    ],
)
def test_periods(start, end, french, english, in_french, in_english):
    days = date.fromisoformat(start), date.fromisoformat(end)
    assert format_period(*days, "fr") == french
    assert format_period(*days, "en") == english
    assert format_in_period(*days, "fr") == (in_french or french)
    assert format_in_period(*days, "en") == in_english


def test_weeks():
    assert format_week("2027-W10", "fr") == "semaine du 8 mars"
    assert format_week("2027-W10", "en") == "week of 8 March"
    assert format_week("2027-W09", "fr") == "semaine du 1er mars"
    assert format_week("2026-W53", "en", "short") == "28 December – 3 January"
    assert format_days(date(2027, 3, 1), date(2027, 3, 7), "fr") == "1er–7 mars"
    assert iso_week(date(2027, 1, 3)) == "2026-W53"
    assert week_start("2026-W53") == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("count", "french", "english"), [(0, "0 tâche", "0 tasks"), (1, "1 tâche", "1 task"), (2, "2 tâches", "2 tasks")]
)
def test_plural(count, french, english):
    one, many = Words("task", "tâche"), Words("tasks", "tâches")
    assert plural(count, one, many, "fr") == french
    assert plural(count, one, many, "en") == english
