"""What words say about when, piece by piece, before it becomes a rule."""

from dataclasses import dataclass, field
from datetime import date

UnitName = str  # minute, hour, day, week, month, quarter, semester, year

Time = tuple[int, int]


@dataclass(slots=True)
class Said:
    """The pieces that were read.

    Args:
        every: How many of which unit: (2, "week").
        weekdays: 0 is Monday.
        ordinals: Which ones of the month or quarter: 1 the first, -1 the last.
        days_counted: What the ordinals count: "weekday" (those in `weekdays`), "day", or "" for none.
        month_days: Days of the month.
        dates: Days of the year: (month, day).
        months: Which months.
        times: Hours and minutes.
        window: From and to which time, for minutes and hours.
        start: The first day.
        until: The last day.
        zone: IANA name, "" where none was said.
    """

    every: tuple[int, UnitName] | None = None
    weekdays: list[int] = field(default_factory=list)
    ordinals: list[int] = field(default_factory=list)
    days_counted: str = ""
    month_days: list[int] = field(default_factory=list)
    dates: list[tuple[int, int]] = field(default_factory=list)
    months: list[int] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    window: tuple[Time, Time] | None = None
    start: date | None = None
    until: date | None = None
    zone: str = ""
    order: str = ""  # days (d) and times (t) as they came: "dtdt" is two schedules in one sentence

    def came(self, what: str) -> None:
        """Notes that a day or a time was read."""
        if not self.order.endswith(what):
            self.order += what
