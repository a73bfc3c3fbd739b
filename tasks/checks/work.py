"""Every sum that can be made of time entries: by any mix of project, person, client and task, over any days.

A report's figures are computed anew from these, so that a checker does not depend on what the report chose to compute.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

Span = tuple[date, date]
DIMENSIONS = ("project", "client", "person", "task")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One time entry as far as sums need it.

    Args:
        day: Its day in the report's time zone.
        project, client, person: "" where there is none.
        tasks: What was done: the kind of work and the description, each one a name to sum by.
        hours: Decimal hours.
        billable: Whether it is charged.
        amount: What is charged for it, 0 where it is not.
    """

    day: date
    hours: Decimal
    project: str = ""
    client: str = ""
    person: str = ""
    tasks: tuple[str, ...] = ()
    billable: bool = True
    amount: Decimal = Decimal(0)


@dataclass(slots=True)
class Sums:
    """What one stretch of days comes to."""

    hours: Decimal = Decimal(0)
    billable_hours: Decimal = Decimal(0)
    amount: Decimal = Decimal(0)
    entries: int = 0
    days_worked: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.hours + other.hours,
            self.billable_hours + other.billable_hours,
            self.amount + other.amount,
            self.entries + other.entries,
            max(self.days_worked, other.days_worked),
        )


class _Series:
    """Running sums by day of one group."""

    def __init__(self, days: Mapping[date, list[Decimal | int]]) -> None:
        self.days = sorted(days)
        hours = billable = amount = Decimal(0)
        entries = 0
        self.running: list[tuple[Decimal, Decimal, Decimal, int]] = [(hours, billable, amount, entries)]
        for day in self.days:
            more = days[day]
            hours, billable, amount, entries = (
                hours + more[0],
                billable + more[1],
                amount + more[2],
                entries + int(more[3]),
            )
            self.running.append((hours, billable, amount, entries))

    def between(self, span: Span | None) -> Sums:
        low, high = 0, len(self.days)
        if span is not None:
            low, high = bisect_left(self.days, span[0]), bisect_right(self.days, span[1])
        if high <= low:
            return Sums()
        first, last = self.running[low], self.running[high]
        return Sums(last[0] - first[0], last[1] - first[1], last[2] - first[2], last[3] - first[3], high - low)


class Work:
    """Time entries, ready to be summed.

    Args:
        stretches: The entries.
        currency: ISO 4217 of every amount.
    """

    def __init__(self, stretches: Sequence[Stretch], currency: str = "EUR") -> None:
        self.stretches = stretches
        self.currency = currency
        self._members: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], list[_Series]]] = {}
        self._groups: dict[tuple[str, ...], dict[tuple[str, ...], _Series]] = {}

    def names(self, dimension: str) -> tuple[str, ...]:
        """The names of a dimension, in order of appearance."""
        if dimension == "task":
            return tuple(dict.fromkeys(name for stretch in self.stretches for name in stretch.tasks if name))
        return tuple(dict.fromkeys(name for s in self.stretches if (name := getattr(s, dimension))))

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every day with an entry, in order."""
        return tuple(sorted({stretch.day for stretch in self.stretches}))

    def days_of(self, about: Mapping[str, str | tuple[str, ...]]) -> Sequence[date]:
        """Every day with an entry about these names, in order."""
        plain = {kind: name for kind, name in about.items() if isinstance(name, str)}
        dimensions = tuple(kind for kind in DIMENSIONS if kind in plain)
        series = self._group(dimensions).get(tuple(plain[kind] for kind in dimensions))
        return series.days if series else ()

    @property
    def span(self) -> Span | None:
        """First and last day with an entry."""
        return (self.days[0], self.days[-1]) if self.days else None

    def sums(self, about: Mapping[str, str | tuple[str, ...]], span: Span | None) -> Sums:
        """What the entries come to.

        Args:
            about: Names by dimension; several names of one dimension are added up.
            span: First and last day, both included; None for all days.
        """
        for dimension, name in about.items():
            if isinstance(name, tuple):
                rest = {kind: value for kind, value in about.items() if kind != dimension}
                total = Sums()
                for one in name:
                    total = total + self.sums({**rest, dimension: one}, span)
                return total
        dimensions = tuple(kind for kind in DIMENSIONS if kind in about)
        series = self._group(dimensions).get(tuple(str(about[kind]) for kind in dimensions))
        return series.between(span) if series else Sums()

    def count(self, dimension: str, about: Mapping[str, str], span: Span | None) -> int:
        """How many different names of a dimension have entries there."""
        others = tuple(kind for kind in DIMENSIONS if kind in about and kind != dimension)
        index = self._members.get((dimension, others))
        if index is None:
            index = self._members[dimension, others] = self._index(dimension, others)
        members = index.get(tuple(about[kind] for kind in others), ())
        return sum(series.between(span).entries > 0 for series in members)

    def _index(self, dimension: str, others: tuple[str, ...]) -> dict[tuple[str, ...], list[_Series]]:
        """The series of every name of a dimension, by the names of the other dimensions."""
        dimensions = tuple(kind for kind in DIMENSIONS if kind in others or kind == dimension)
        at = dimensions.index(dimension)
        index: dict[tuple[str, ...], list[_Series]] = {}
        for key, series in self._group(dimensions).items():
            if key[at]:
                index.setdefault((*key[:at], *key[at + 1 :]), []).append(series)
        return index

    def _group(self, dimensions: tuple[str, ...]) -> dict[tuple[str, ...], _Series]:
        if dimensions not in self._groups:
            sums: dict[tuple[str, ...], dict[date, list[Decimal | int]]] = {}
            for stretch in self.stretches:
                for key in _keys(stretch, dimensions):
                    days = sums.setdefault(key, {})
                    have = days.get(stretch.day)
                    if have is None:
                        have = days[stretch.day] = [Decimal(0), Decimal(0), Decimal(0), 0]
                    have[0] += stretch.hours
                    if stretch.billable:
                        have[1] += stretch.hours
                    have[2] += stretch.amount
                    have[3] += 1
            self._groups[dimensions] = {key: _Series(days) for key, days in sums.items()}
        return self._groups[dimensions]


def _keys(stretch: Stretch, dimensions: Iterable[str]) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [()]
    for dimension in dimensions:
        names = tuple(dict.fromkeys(stretch.tasks)) if dimension == "task" else (getattr(stretch, dimension),)
        keys = [(*key, name) for key in keys for name in names]
    return keys
