"""Which stretches of days a text may speak of: units of the calendar, the period, and days on which work was done."""

from collections.abc import Iterable
from datetime import date, timedelta

from tasks.checks.asking import Option
from tasks.checks.days import DateMention
from tasks.checks.store import Store
from tasks.checks.work import Span

DAY = timedelta(days=1)
FRIDAY, SUNDAY = 4, 6


def week_of(day: date) -> Span:
    """Monday and Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


class Spans:
    """Judges stretches of days against the period and the days of work.

    Args:
        store: Figures, entries and the period.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.period = store.period or store.extent

    def is_period(self, span: Span) -> bool:
        """The period itself, or its first or last day."""
        period = self.store.period
        if period is None:
            return False
        return span in (period, (period[0], period[0]), (period[1], period[1]))

    def is_unit(self, mention: DateMention, span: Span, options: Iterable[Option]) -> bool:
        """Whether the days are a unit of the work that the text may speak of.

        A day: those named worked on it. A week, month, quarter or year: it shares days with the period or has entries.
        A range: whole weeks or months, cut by the period, or from one day of work to another. Under a head "Week" only
        whole weeks, cut by the period, will do.
        """
        if mention.grain == "day" and not mention.week_of:
            return any(self.store.has_entries(Option(option.names, span)) for option in options)
        if not (self._shares_period(span) or self.store.has_entries(Option((), span))):
            return False
        if mention.grain != "range":
            return True
        weeks = self._is_weeks(span, SUNDAY)
        if mention.week_of:
            return weeks
        return not self._swallows_period(span) and (
            weeks or self._is_weeks(span, FRIDAY) or self._is_months(span) or self._is_of_work(span)
        )

    def is_range(self, mention: DateMention, span: Span) -> bool:
        """Whether the days must pass `is_unit` even where a number beside them is right."""
        return (
            mention.grain == "range" and (mention.week_of or self.store.work is not None) and not self.is_period(span)
        )

    def _shares_period(self, span: Span) -> bool:
        return self.period is not None and span[0] <= self.period[1] and span[1] >= self.period[0]

    def _starts(self, day: date) -> bool:
        return self.period is not None and day == self.period[0]

    def _ends(self, day: date) -> bool:
        return self.period is not None and day == self.period[1]

    def _is_weeks(self, span: Span, last_weekday: int) -> bool:
        first, last = span
        if not (first.weekday() == 0 or self._starts(first)) or not (
            last.weekday() == last_weekday or self._ends(last)
        ):
            return False
        return not (self._starts(first) and first.weekday() != 0 and self.period is not None and last > self.period[1])

    def _is_months(self, span: Span) -> bool:
        first, last = span
        return (first.day == 1 or self._starts(first)) and ((last + DAY).day == 1 or self._ends(last))

    def _is_of_work(self, span: Span) -> bool:
        return all(self.store.has_entries(Option((), (day, day))) for day in span)

    def _swallows_period(self, span: Span) -> bool:
        """Longer than the period without any more work in it: its ends were meant to be the period's."""
        if self.store.period is None or self.store.work is None or span == self.store.period:
            return False
        first, last = self.store.period
        if span[0] > first or span[1] < last:
            return False
        work = self.store.work
        return work.sums({}, span).entries == work.sums({}, self.store.period).entries
