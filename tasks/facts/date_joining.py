"""Dates beside each other: overlaps, lone day numbers, periods of two dates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date
from datetime import timedelta

from tasks.facts import calendar_rules as rules
from tasks.facts.calendar_rules import Days
from tasks.facts.compiled import compiled
from tasks.facts.date_match import DateMatch, FoundDate

_NEAR = 260  # characters within which "the 18th" leans on the date before


def lean(found: list[DateMatch], today: Date) -> list[DateMatch]:
    """Puts lone day numbers in the month that was spoken of: "15 July at the latest … on the 18th"."""
    settled: list[DateMatch] = []
    for match in found:
        before = settled[-1] if settled else None
        if (
            match.number
            and before is not None
            and match.start - before.end < _NEAR
            and (before.explicit or before.number or _in_one_month(before.days))
        ):
            month = before.days.last
            day = rules.day_of(month.year, month.month, match.number)
            if day is not None and (day >= today or today > day > month):
                match = replace(match, days=rules.one(day))
        settled.append(match)
    return settled


def _in_one_month(days: Days) -> bool:
    """Whether a month or a part of it was named."""
    return (days.first.year, days.first.month) == (days.last.year, days.last.month) and (
        days.first.day == 1 or days.last.day > 27
    )


def settle(matches: list[DateMatch]) -> list[DateMatch]:
    """Keeps the longest of matches that overlap; of equals the one whose rule comes first."""
    kept: list[DateMatch] = []
    for match in sorted(matches, key=lambda found: (found.start, found.start - found.end, found.rank)):
        if kept and match.start < kept[-1].end:
            last = kept[-1]
            if match.end - match.start > last.end - last.start:
                kept[-1] = match
            continue
        kept.append(match)
    return kept


_JOINT = compiled(
    r"(?:,? ?(?:a|at|@) )?(?:\d{1,2}(?:h\d{0,2}|am|pm))?\s?"
    r"(?P<joint>-|au|to|until|till|through|jusqu'au|jusqu'a|et|and|a|/|&|ou|or|->)"
    r"\s?(?:le |the |mi-|about )?"
)
_OPENING = compiled(r"(?:\b(?:du|from|between|entre|de|le|the|des|starting)|\()\s?(?:le |the )?$")


def join(found: list[DateMatch], plain: str) -> Iterator[FoundDate]:
    """Makes one period of two dates with "to", « au », a dash, or "between … and …"."""
    position = 0
    while position < len(found):
        first = found[position]
        second = found[position + 1] if position + 1 < len(found) else None
        days, end, has_year = first.days, first.end, first.has_year
        if second is not None and second.start - first.end < 30 and _joined(first, second, plain):
            start = first.days.first
            if not first.has_year and second.has_year:
                start = _same_year(start, second.days.last)
            last = second.days.last
            if not second.has_year and last < start:
                last = rules.next_such(start, last.month, last.day) or last
            if start < last:
                days, end, has_year = Days(start, last), second.end, first.has_year or second.has_year
                position += 1
        if days.single:
            yield FoundDate(first.start, end, days.first, None, None, first.explicit, has_year)
        else:
            yield FoundDate(first.start, end, None, days.first, days.last, first.explicit, has_year)
        position += 1


def _joined(first: DateMatch, second: DateMatch, plain: str) -> bool:
    match = _JOINT.fullmatch(plain[first.end : second.start])
    if match is None or (first.explicit != second.explicit and second.rank >= 100 != first.rank >= 100):
        return False
    opening = _OPENING.search(plain[max(0, first.start - 14) : first.start])
    if match["joint"] in ("et", "and", "&"):
        return bool(opening) and opening is not None and opening[0].strip().startswith(("entre", "between"))
    if match["joint"] in ("/", "ou", "or"):
        return not first.days.single and not second.days.single
    if match["joint"] == "a":
        return opening is not None or not first.days.single
    return True


def _same_year(start: Date, last: Date) -> Date:
    """`start` in the year that puts it last before `last`."""
    moved = rules.day_of(last.year, start.month, start.day) or start + timedelta(days=0)
    return moved if moved <= last else (rules.day_of(last.year - 1, start.month, start.day) or start)
