"""Amounts as written: currencies, ranges, limits, units and tax, whatever they are for."""

from decimal import Decimal

import pytest

from tasks.facts.money import find_amounts

# What is written, and (min, max, currency, unit, tax).
WRITTEN = [
    ("4000€HT", (4000, 4000, "EUR", "total", "excl")),
    ("3 000 €", (3000, 3000, "EUR", "total", None)),
    ("1.234,50 €", (Decimal("1234.50"), Decimal("1234.50"), "EUR", "total", None)),
    ("CHF 5'000.–", (5000, 5000, "CHF", "total", None)),
    ("Fr. 5'500.-", (5500, 5500, "CHF", "total", None)),
    ("INR 1,20,000", (120000, 120000, "INR", "total", None)),
    ("2 lakh rupees", (200000, 200000, "INR", "total", None)),
    ("150.000 F CFA", (150000, 150000, "XOF", "total", None)),
    ("8 000 DH", (8000, 8000, "MAD", "total", None)),
    ("$2M", (2_000_000, 2_000_000, "USD", "total", None)),
    ("R5 000", (5000, 5000, "ZAR", "total", None)),
    ("de 3 000 $ à 3 800 $ canadiens", (3000, 3800, "CAD", "total", None)),
    ("5 ou 6 000 €", (5000, 6000, "EUR", "total", None)),
    ("four or five thousand pounds", (4000, 5000, "GBP", "total", None)),
    ("two and a half thousand pounds", (2500, 2500, "GBP", "total", None)),
    ("2-3k€", (2000, 3000, "EUR", "total", None)),
    ("pas plus de 450 €", (None, 450, "EUR", "total", None)),
    ("if it is more than £450", (None, 450, "GBP", "total", None)),
    ("neither more nor less than £450", (450, 450, "GBP", "total", None)),
    ("rounded it up to £450", (450, 450, "GBP", "total", None)),
    ("£450 and not a penny over", (None, 450, "GBP", "total", None)),
    ("$450 absolute max", (None, 450, "USD", "total", None)),
    ("à partir de 450 €", (450, None, "EUR", "total", None)),
    ("£400 per training day + VAT", (400, 400, "GBP", "day", "excl")),
    ("USD 0.10 per source word", (Decimal("0.10"), Decimal("0.10"), "USD", "word", None)),
    ("8 centimes le mot", (Decimal("0.08"), Decimal("0.08"), "EUR", "word", None)),
    ("350€/newsletter", (350, 350, "EUR", "item", None)),
    ("300 € par mois", (300, 300, "EUR", "total", None)),
    ("55 €/h", (55, 55, "EUR", "hour", None)),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_amount(text: str, value: tuple) -> None:
    amounts = find_amounts(text)
    assert [(one.min, one.max, one.currency, one.unit, one.tax) for one in amounts] == [value]
    assert text[amounts[0].start : amounts[0].end].strip() in text


@pytest.mark.parametrize(
    "text",
    [
        "the brightest idea we thought of",
        "3k followers",
        "10 000 abonnés",
        "le 12 mars 2027",
        "75 %",
        "300 mots",
        "a 4K camera",
    ],
)
def test_no_amount(text: str) -> None:
    assert find_amounts(text) == []


def test_a_word_that_ends_in_ht_is_no_tax() -> None:
    [amount] = find_amounts("we thought of NOK 12,000 to 14,000, a fright")
    assert (amount.currency, amount.tax) == ("NOK", None)
