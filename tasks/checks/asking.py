"""What a number may mean: what it measures, what it is about, and the days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from tasks.checks.work import DIMENSIONS, Span
from tasks.figures import Measure
from tasks.formats import iso_week


@dataclass(frozen=True, slots=True)
class Except:
    """All names of a dimension but these: the row "Others" of a table."""

    names: tuple[str, ...]


Name = str | tuple[str, ...] | Except
Derived = Literal[
    "",
    "rest",
    "per_week",
    "per_day",
    "per_month",
    "negative",
    "difference",
    "billable_share",
    "count",
    "whole",
    "of_all",
    "all_tasks",
    "previous",
]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to read what a number is about: names by dimension, and the days; `span` None is the whole period."""

    names: tuple[tuple[str, Name], ...] = ()
    span: Span | None = None

    @property
    def about(self) -> dict[str, str | tuple[str, ...]]:
        """The names by dimension."""
        return {kind: name for kind, name in self.names if not isinstance(name, Except)}

    @property
    def rest(self) -> tuple[str, Except] | None:
        """The dimension whose other names are meant, if any."""
        return next(((kind, name) for kind, name in self.names if isinstance(name, Except)), None)


@dataclass(frozen=True, slots=True)
class Ask:
    """One way to read what a number measures.

    Args:
        measure: What is measured.
        unit: "h", "%", "count", or "money" for any currency.
        of: For percentages, the measure of the whole.
        derived: What is made of it: the rest to the whole, a mean, a difference, or the count of names of `counted`.
        counted: For "count": "project", "person", "week", "month".
    """

    measure: Measure
    unit: str
    of: str | None = None
    derived: Derived = ""
    counted: str = ""


def span_keys(span: Span) -> Iterator[tuple[str, str]]:
    """How figures name a span of days: "week", "month", "day"."""
    first, last = span
    if first == last:
        yield "day", first.isoformat()
    if first.weekday() == 0 and last == first + timedelta(days=6):
        yield "week", iso_week(first)
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and (first.year, first.month) == (last.year, last.month):
        yield "month", f"{first:%Y-%m}"


def grain_of(day: date, grain: str) -> str:
    """The name of the week, month or day that a day lies in."""
    return iso_week(day) if grain == "week" else f"{day:%Y-%m}" if grain == "month" else day.isoformat()


def plain_about(option: Option) -> dict[str, str]:
    """What an option is about, as figures name it."""
    about = {kind: name if isinstance(name, str) else ", ".join(name) for kind, name in option.about.items()}
    if option.span is not None:
        for key, value in span_keys(option.span):
            about[key] = value
            break
        else:
            about["period"] = f"{option.span[0].isoformat()}/{option.span[1].isoformat()}"
    return about


def in_order(names: Iterable[tuple[str, Name]]) -> tuple[tuple[str, Name], ...]:
    """Names in the order of the dimensions."""
    return tuple(sorted(names, key=lambda pair: DIMENSIONS.index(pair[0])))
