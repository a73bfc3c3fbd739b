"""Compares the numbers of a text with the figures of the sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tasks.checks.asking import Ask, Option
from tasks.checks.measures import asks_for
from tasks.checks.quantities import Quantity
from tasks.checks.question import Question
from tasks.checks.store import Store
from tasks.figures import Figure


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one question.

    Args:
        question: The number and its readings.
        figure: The figure that bears it out; None where none does.
        option: The reading under which it does.
        expected: Where none does, what the sources give for the nearest reading.
        known: The sources know this sort of figure at all.
    """

    question: Question
    figure: Figure | None
    option: Option | None = None
    expected: Figure | None = None
    wrong_unit: bool = False

    @property
    def traced(self) -> bool:
        """Whether a figure bears it out."""
        return self.figure is not None


def match(question: Question, store: Store) -> Match:
    """Looks for a figure that bears a number out under one of its readings."""
    quantity = question.quantity
    if question.sorts and quantity.sort in ("hours", "amount", "percent") and quantity.sort not in question.sorts:
        return Match(question, None, wrong_unit=True)
    asks = asks_for(question)
    expected: Figure | None = None
    for option, ask in _readings(question, asks):
        for figure in store.find(ask, option):
            if _agrees(quantity, figure, ask):
                if not quantity.fault:
                    return Match(question, figure, option)
                return Match(question, None, option, figure)
            if expected is None and figure.value:
                expected = figure
    return Match(question, None, None, expected)


def is_undated(ask: Ask) -> bool:
    """Budgets and rates: of the whole, whoever the sentence is about."""
    return ask.of == "budget" or ask.measure in ("budget", "budget_left", "budget_used", "rate")


def _readings(question: Question, asks: Sequence[Ask]) -> Iterator[tuple[Option, Ask]]:
    """Every mix of whom it is about and what it measures, the nearest first."""
    for option in question.options:
        for ask in asks:
            yield option, ask
    dated = [ask for ask in asks if not is_undated(ask)]
    for option in question.around:
        for ask in dated:
            yield option, ask
    undated = [ask for ask in asks if is_undated(ask)]
    for option in question.wide:
        for ask in undated:
            yield option, ask


def _agrees(quantity: Quantity, figure: Figure, ask: Ask) -> bool:
    if quantity.currency is not None and figure.unit != quantity.currency:
        return False
    if ask.derived == "difference":
        return quantity.shows(figure.value) or _plus(quantity).shows(figure.value)
    if quantity.shows(figure.value):
        return True
    # A report spreads cents so that a table adds up: a sum of its own may be one cent beside it.
    return (
        ask.unit == "money" and ask.measure == "amount" and figure.source.endswith("×") and quantity.step < 1
        and abs(figure.value - quantity.value) < quantity.step
    )  # fmt: skip


def _plus(quantity: Quantity) -> Quantity:
    from dataclasses import replace

    return replace(quantity, value=abs(quantity.value))


def traced_count(matches: Iterable[Match]) -> int:
    """How many were borne out."""
    return sum(found.traced for found in matches)


ZERO = Decimal(0)
