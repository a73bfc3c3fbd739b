"""Days worked out from words: months, weeks, quarters and holidays, counted from the message's day."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple


class Days(NamedTuple):
    """One day (`first` == `last`, `single`) or a period, both ends inclusive."""

    first: date
    last: date
    single: bool = False


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day, True)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_such(today: date, month: int, day: int) -> date | None:
    """The first such day on or after `today`."""
    for year in range(today.year, today.year + 5):
        found = day_of(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def month_end(year: int, month: int) -> date:
    """The month's last day."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the month's last one."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_working_days(day: date, count: int) -> date:
    """So many days from Monday to Friday later."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            count -= 1
    return day


def month_part(year: int, month: int, part: str) -> Days:
    """A part of a month: "early" 1–10, "mid" the 15th, "end" the last day, "late" from the 21st, else all of it."""
    last = month_end(year, month)
    if part == "early":
        return Days(date(year, month, 1), date(year, month, 10))
    if part == "mid":
        return one(date(year, month, 15))
    if part == "end":
        return one(last)
    if part == "late":
        return Days(date(year, month, 21), last)
    return Days(date(year, month, 1), last)


def month_week(year: int, month: int, which: int) -> Days:
    """The first (1) to fourth (4) seven days of a month; 5 is its last seven days."""
    last = month_end(year, month)
    if which == 5:
        return Days(last - timedelta(days=6), last)
    start = date(year, month, 1 + 7 * (which - 1))
    return Days(start, start + timedelta(days=6))


def month_half(year: int, month: int, which: int) -> Days:
    """The first half of a month (1–15) or the second."""
    last = month_end(year, month)
    return Days(date(year, month, 1), date(year, month, 15)) if which == 1 else Days(date(year, month, 16), last)


def week(day: date, part: str = "") -> Days:
    """The ISO week that holds `day`, or a part of it: "early" Monday–Wednesday, "mid" Wednesday, "end" Friday."""
    monday = day - timedelta(days=day.weekday())
    if part == "early":
        return Days(monday, monday + timedelta(days=2))
    if part == "mid":
        return one(monday + timedelta(days=2))
    if part in ("end", "late"):
        return one(monday + timedelta(days=4))
    return Days(monday, monday + timedelta(days=6))


def end_of_week(today: date) -> date:
    """Friday of this week; of the next from Saturday on."""
    friday = week(today, "end").first
    return friday if today <= friday else friday + timedelta(days=7)


def next_weekday(today: date, weekday: int) -> date:
    """The first such weekday after `today`."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def weekday_of_next_week(today: date, weekday: int) -> date:
    """That weekday of the next ISO week."""
    return today - timedelta(days=today.weekday()) + timedelta(days=7 + weekday)


def quarter(year: int, number: int) -> Days:
    """Three months, by number 1–4."""
    return Days(date(year, number * 3 - 2, 1), month_end(year, number * 3))


def half_year(year: int, number: int) -> Days:
    """Six months, 1 or 2."""
    return Days(date(year, 1 if number == 1 else 7, 1), month_end(year, 6 if number == 1 else 12))


def easter(year: int) -> date:
    """Easter Sunday (Gregorian), by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, g = b // 4, b % 4, (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first (1), second … such weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def holiday(name: str, today: date) -> date | None:
    """The next such holiday by its plain name, on or after `today`."""
    for year in (today.year, today.year + 1):
        if "mothering" in name:
            found = easter(year) - timedelta(days=21)
        elif "easter" in name or "paques" in name or "good friday" in name:
            found = easter(year) + timedelta(
                days=1 if "monday" in name or "lundi" in name else -2 if "friday" in name else 0
            )
        elif "black friday" in name:
            found = nth_weekday(year, 11, 3, 4) + timedelta(days=1)
        elif "thanksgiving" in name:
            found = nth_weekday(year, 11, 3, 4)
        elif "peres" in name or "father" in name:
            found = nth_weekday(year, 6, 6, 3)
        elif "meres" in name:  # the last Sunday of May, a week later where that is Whitsun
            found = month_end(year, 5) - timedelta(days=(month_end(year, 5).weekday() + 1) % 7)
            if found == easter(year) + timedelta(days=49):
                found += timedelta(days=7)
        else:
            fixed = next((days for word, days in _FIXED if word in name), None)
            if fixed is None:
                return None
            found = date(year, *fixed)
        if found >= today:
            return found
    return None


_FIXED: tuple[tuple[str, tuple[int, int]], ...] = (
    ("christmas eve", (12, 24)), ("christmas", (12, 25)), ("xmas", (12, 25)), ("noel", (12, 25)),
    ("year's eve", (12, 31)), ("new year", (1, 1)), ("nouvel an", (1, 1)), ("valentin", (2, 14)),
    ("halloween", (10, 31)), ("toussaint", (11, 1)), ("chandeleur", (2, 2)), ("patrick", (3, 17)), ("boxing", (12, 26)),
    ("bonfire", (11, 5)), ("may day", (5, 1)), ("travail", (5, 1)), ("musique", (6, 21)), ("epiphanie", (1, 6)),
    ("independence", (7, 4)), ("april fool", (4, 1)), ("juillet", (7, 14)),
)  # fmt: skip
