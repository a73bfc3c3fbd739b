"""How the tables of budget tests are written, and what they are held against."""

from decimal import Decimal
from zoneinfo import ZoneInfo

from integrations.files import message_from_text
from tasks.facts.brief import Budget
from tasks.facts.budget import find_budget
from tasks.facts.sources import read

_ZONE = ZoneInfo("Europe/Paris")
Row = tuple[str | None, str | None, str, str, str | None]


def expected(said: str) -> Row | None:
    """Reads "none", "1500 EUR", "1500..2000 EUR day excl", "..2000 EUR" (a ceiling) or "800.. ?" (a floor, no currency)."""
    if said == "none":
        return None
    amount, currency, *rest = said.split()
    low, ranged, high = amount.partition("..")
    unit = next((word for word in rest if word in ("hour", "day", "word", "item")), "total")
    tax = next((word for word in rest if word in ("excl", "incl")), None)
    return low or None, (high or None) if ranged else low, currency, unit, tax


def _row(budget: Budget | None) -> Row | None:
    if budget is None:
        return None
    return _text(budget.min), _text(budget.max), budget.currency or "?", budget.unit, budget.tax


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def found(text: str) -> Row | None:
    """The budget that is read in a pasted message; its quote is held against the text."""
    message = message_from_text(text, "message.txt", zone=_ZONE)
    budget = find_budget(read(message, frozenset()))
    if budget is not None:
        evidence = budget.evidence
        assert evidence.quote, text
        assert message.body.text[evidence.start : evidence.end] == evidence.quote, text
    return _row(budget)
