"""Adds time entries up: by project, week, person, task and piece of work, in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from integrations.exports.dates import plain
from integrations.exports.records import TimeEntry
from tasks.formats import iso_week
from tasks.report.data import ZERO, Line
from tasks.report.money import worth

_CONTINUED = re.compile(
    r"\s*(?:[,;:–—-]\s*|\()(?:suite(?: et fin)?|fin|cont(?:inued|d)?\.?|(?:part|partie|pt)\.? ?\d{1,2})\)?[\s.]*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Sum:
    """A running sum."""

    seconds: Decimal = ZERO
    paid_seconds: Decimal = ZERO
    exact: Decimal = ZERO
    priced: bool = False
    entries: int = 0

    def add(self, seconds: Decimal, money: Decimal | None, paid: bool) -> None:
        """Adds one entry."""
        self.seconds += seconds
        self.entries += 1
        if paid:
            self.paid_seconds += seconds
        if money is not None:
            self.exact += money
            self.priced = True

    def line(self, name: str, amount: Decimal | None, whole: Decimal) -> Line:
        """The finished row; `whole` are the seconds of which its share is."""
        share = self.seconds * 100 / whole if whole else ZERO
        return Line(name, self.seconds, self.paid_seconds, amount, self.entries, share)


@dataclass(slots=True)
class Sums:
    """All sums of a report. Works are by project and key; `wording` holds the first wording of each key."""

    total: Sum = field(default_factory=Sum)
    projects: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))
    grid: dict[tuple[str, str], Sum] = field(default_factory=lambda: defaultdict(Sum))
    people: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))
    tasks: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))
    works: dict[tuple[str, str], Sum] = field(default_factory=lambda: defaultdict(Sum))
    wording: dict[tuple[str, str], str] = field(default_factory=dict)
    rates: set[Decimal | None] = field(default_factory=set)


def work_key(words: str) -> str:
    """What makes two descriptions the same: not case, accents, signs at the end, nor "(suite)" and "part 2"."""
    return re.sub(r"[^\w%+/&-]+", " ", plain(_CONTINUED.sub("", words) or words)).strip()


def add_up(entries: Iterable[TimeEntry], rate: Decimal | None, *, all_paid: bool) -> Sums:
    """Sums up entries.

    Args:
        entries: Of one period.
        rate: Money an hour for entries that carry neither rate nor amount.
        all_paid: Take every entry as billable, whatever it says.
    """
    sums = Sums()
    keys: dict[str, str] = {}
    weeks: dict[object, str] = {}
    for entry in entries:
        paid = all_paid or entry.billable is not False
        money = worth(entry, rate) if paid else (ZERO if worth(entry, rate) is not None else None)
        if paid:
            sums.rates.add(entry.rate or (None if entry.amount else rate))
        week = weeks.get(entry.day) or weeks.setdefault(entry.day, iso_week(entry.day))
        words = entry.description or entry.task
        key = keys.get(words)
        if key is None:
            key = keys[words] = work_key(words)
        for one in (
            sums.total,
            sums.projects[entry.project],
            sums.grid[entry.project, week],
            sums.people[entry.person],
            sums.tasks[entry.task],
            sums.works[entry.project, key],
        ):
            one.add(entry.seconds, money, paid)
        sums.wording.setdefault((entry.project, key), _CONTINUED.sub("", words) or words)
    return sums
