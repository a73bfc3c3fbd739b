"""A date as it was found in a text, before and after its neighbours are considered."""

from dataclasses import dataclass
from datetime import date as Date  # `date` is a field's name below

from tasks.facts.calendar_rules import Days


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One date or period: `text[start:end]` says it.

    Args:
        start, end: Its place, without a preposition ("12 March" of "by 12 March").
        date: The day, or None for a period.
        from_, to: First and last day of a period, both inclusive; None for a day.
        explicit: A calendar date (a day with its month) rather than a relative or partial one.
        has_year: The text names the year.
        counts_from: Where the date begins from which it counts ("3 days before that"), or None.
    """

    start: int
    end: int
    date: Date | None
    from_: Date | None
    to: Date | None
    explicit: bool
    has_year: bool
    counts_from: int | None = None

    @property
    def first(self) -> Date:
        """Its first day."""
        first = self.date or self.from_
        assert first is not None
        return first

    @property
    def last(self) -> Date:
        """Its last day."""
        last = self.date or self.to
        assert last is not None
        return last


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A match before overlaps are settled; offsets count the plain text.

    Args:
        start, end: Its place.
        days: What it says.
        explicit, has_year: As in `FoundDate`.
        rank: Of two matches of equal length the lower one wins.
        number: The day of the month where nothing else is said ("the 18th"), else 0.
    """

    start: int
    end: int
    days: Days
    explicit: bool
    has_year: bool
    rank: int
    number: int = 0
