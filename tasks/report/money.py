"""What hours are worth, and how cents are rounded so that every table adds up."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal

from integrations.errors import BadInput
from integrations.exports.records import SECONDS_AN_HOUR, TimeEntry
from integrations.words import Words
from tasks.formats import rounded


def places_of(currency: str) -> int:
    """Decimals of a currency: 2 for EUR, 0 for JPY (CLDR)."""
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)


def own_currency(entry: TimeEntry) -> str | None:
    """The currency of an entry's own rate or amount; None where it has no money of its own or states no currency."""
    return entry.currency if entry.rate or entry.amount else None


def worth(entry: TimeEntry, rate: Decimal | None) -> Decimal | None:
    """What an entry is worth, exact: its own rate, else its own amount, else `rate`; None where none is known."""
    if entry.rate:
        return entry.seconds * entry.rate / SECONDS_AN_HOUR
    if entry.amount:
        return entry.amount
    return None if rate is None else entry.seconds * rate / SECONDS_AN_HOUR


def spread(total: Decimal, exact: Sequence[Decimal], places: int) -> list[Decimal]:
    """Rounds parts so that they add up to `total`: what is left over goes to those that lost most by rounding down.

    Args:
        total: Already rounded to `places`.
        exact: The parts, not rounded.
        places: Decimals of the currency.
    """
    step = Decimal(1).scaleb(-places)
    parts = [part.quantize(step, rounding=ROUND_FLOOR) for part in exact]
    left = int((total - sum(parts, Decimal(0))) / step)
    order = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    if left < 0:
        order.reverse()
    for turn in range(abs(left) if order else 0):
        parts[order[turn % len(order)]] += step if left > 0 else -step
    return parts


def one_currency(entries: Iterable[TimeEntry], currency: str, *, needs_given: bool) -> str:
    """The one currency of a report.

    Args:
        entries: Of the report.
        currency: Of the rate and budget that were given.
        needs_given: Some amount is in `currency` for sure: a budget, or entries priced by the given rate.

    Returns:
        The currency of the entries' own money, or `currency` where they have none.

    Raises:
        BadInput: More than one, without a rule to convert; names a line of each.
    """
    first: dict[str, TimeEntry] = {}
    for entry in entries:
        if (own := own_currency(entry)) is not None:
            first.setdefault(own, entry)
    found = list(first)
    if len(found) > 1:
        one, other = first[found[0]], first[found[1]]
        place = str(one.line) if one.source == other.source else f"{one.source}:{one.line}"
        raise BadInput(
            Words(
                f"amounts are in {other.currency} here but in {one.currency} on line {place}",
                f"les montants sont en {other.currency} ici mais en {one.currency} à la ligne {place}",
            ),
            remedy=Words(
                "Report each currency by itself, or export without amounts and give one rate.",
                "Faites un rapport par devise, ou exportez sans montants et donnez un seul taux.",
            ),
            file=other.source,
            line=other.line,
            field="currency",
        )
    if found and found[0] != currency and needs_given:
        entry = first[found[0]]
        raise BadInput(
            Words(
                f"amounts are in {found[0]}, the rate or budget in {currency}",
                f"les montants sont en {found[0]}, le taux ou le budget en {currency}",
            ),
            remedy=Words(f"Give them in {found[0]}.", f"Donnez-les en {found[0]}."),
            file=entry.source,
            line=entry.line,
            field="currency",
        )
    return found[0] if found else currency


def rounded_by(exact: Mapping[str, Decimal], places: int) -> dict[str, Decimal]:
    """Each amount rounded half-up, as on an invoice."""
    return {name: rounded(value, places) for name, value in exact.items()}
