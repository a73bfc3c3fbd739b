"""The period of a report: a month, a week, a year, or from one day to another."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from integrations.errors import BadInput
from integrations.words import Words


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both days included."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def weeks(self) -> list[str]:
        """Every ISO week that has a day in the period, in order."""
        monday = self.start - timedelta(days=self.start.weekday())
        found = []
        while monday <= self.end:
            year, number, _ = monday.isocalendar()
            found.append(f"{year:04}-W{number:02}")
            monday += timedelta(days=7)
        return found


def whole_month(year: int, month: int) -> Period:
    """All days of a month."""
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def read_period(text: str) -> Period | None:
    """A period as a person writes it: "2026-10", "2026-W41", "2026", "2026-10-01..2026-10-31" or one day; "" is None.

    Raises:
        BadInput: None of these, no such day, or its end comes before its start.
    """
    plain = text.strip()
    if not plain:
        return None
    try:
        period = _parse(plain)
    except ValueError:
        period = None
    if period is None or period.end < period.start:
        raise BadInput(
            Words(f"{text!r} is no period", f"{text!r} n'est pas une période"),
            remedy=Words(
                "Write 2026-10, 2026-W41, 2026 or 2026-10-01..2026-10-15.",
                "Écrivez 2026-10, 2026-W41, 2026 ou 2026-10-01..2026-10-15.",
            ),
            field="period",
        )
    return period


def _parse(text: str) -> Period | None:
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        return whole_month(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-W(\d{2})", text, re.IGNORECASE):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return Period(monday, monday + timedelta(days=6))
    if re.fullmatch(r"\d{4}", text):
        return Period(date(int(text), 1, 1), date(int(text), 12, 31))
    if match := re.fullmatch(
        r"(\d{4}-\d{2}(?:-\d{2})?)\s*(?:\.\.|/|\bto\b|\bau\b|à|–)\s*(\d{4}-\d{2}(?:-\d{2})?)", text
    ):
        return Period(_day(match[1], last=False), _day(match[2], last=True))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        day = date.fromisoformat(text)
        return Period(day, day)
    return None


def _day(text: str, *, last: bool) -> date:
    if len(text) == 10:
        return date.fromisoformat(text)
    month = whole_month(int(text[:4]), int(text[5:]))
    return month.end if last else month.start


def period_of(days: Iterable[date]) -> Period | None:
    """The period that days cover: their month when they share one, else from the first to the last."""
    held = list(days)
    if not held:
        return None
    first, last = min(held), max(held)
    if (first.year, first.month) == (last.year, last.month):
        return whole_month(first.year, first.month)
    return Period(first, last)
