"""Calendar dates as a finished document states them: days, ranges, weeks, months, years. Nothing relative.

`tasks.facts.dates` reads what clients write, liberally; a checker must see exactly what is printed: which parts were
named, and whether the weekday fits.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from integrations.words import Language
from tasks.facts.date_words import MONTHS, WEEKDAYS
from tasks.facts.dates import reads_month_first

Grain = Literal["day", "range", "week", "month", "months", "quarter", "year"]

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")(?![a-z])\.?"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY}),? (?:le |the )?)?"
_DAY = r"(?<![\d.,:/])(?:3[01]|[12]\d|0?[1-9])(?![\d%€$£])"
_SUFFIX = r"(?:er|st|nd|rd|th|e)?(?![a-z])"
_YEAR = r"(?:,? ?(?:de |of )?(?P<year>(?:19|20)\d\d)(?!\d))?"
_TO = r" ?(?:-|to|au|until|through|jusqu'au|et|and|a) ?(?:the |le )?"
_OF = r" (?:of |de )?"

_RULES: tuple[tuple[Grain, str], ...] = (
    ("week", r"(?P<year>20\d\d)-w(?P<week>\d{2})(?!\d)"),
    ("day", r"(?P<year>20\d\d)-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"),
    ("month", r"(?P<year>20\d\d)-(?P<month>\d{2})(?![\d-])"),
    ("range", rf"{_LEAD}(?P<day>{_DAY}){_SUFFIX}{_OF}(?P<month>{_MONTH})(?:,? (?P<year1>20\d\d))?{_TO}"
              rf"(?:{_WEEKDAY},? (?:le |the )?)?(?P<day2>{_DAY}){_SUFFIX}{_OF}(?P<month2>{_MONTH}){_YEAR}"),
    ("range", rf"(?P<day>{_DAY}){_SUFFIX}{_TO}(?P<day2>{_DAY}){_SUFFIX}{_OF}(?P<month>{_MONTH}){_YEAR}"),
    ("range", rf"(?P<month>{_MONTH}) (?P<day>{_DAY}){_SUFFIX}{_TO}(?P<day2>{_DAY}){_SUFFIX}{_YEAR}(?! ?{_MONTH})"),
    ("range", rf"(?P<month>{_MONTH}) (?P<day>{_DAY}){_SUFFIX}(?:,? (?P<year1>20\d\d))?{_TO}"
              rf"(?P<month2>{_MONTH}) (?P<day2>{_DAY}){_SUFFIX}{_YEAR}"),
    ("day", rf"{_LEAD}(?P<day>{_DAY}){_SUFFIX}{_OF}(?P<month>{_MONTH}){_YEAR}"),
    ("day", rf"{_LEAD}(?P<month>{_MONTH}) (?:the )?(?P<day>{_DAY}){_SUFFIX}{_YEAR}"),
    ("day", r"(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:20)?\d\d)(?![\d/])"),
    ("day", r"(?P<one>\d{1,2})(?P<mark>/)(?P<two>\d{1,2})(?![\d/%])"),
    ("months", rf"(?P<month>{_MONTH})(?:,? (?P<year1>20\d\d))?{_TO}(?P<month2>{_MONTH}){_YEAR}"),
    ("quarter", r"(?:[qt](?P<quarter>[1-4])|(?P<quarter_word>1er|1st|first|premier|2e|2nd|second|deuxieme|3e"
                r"|3rd|third"
                r"|troisieme|4e|4th|fourth|quatrieme) (?:quarter|trimestre))(?!\w)(?: ?(?:of "
                r"|de )?(?P<year>20\d\d)(?!\d))?"),
    ("week", r"(?:week|semaine|sem\.?|wk)(?: (?:n°|no\.?|number|numero))? ?(?P<week>\d{1,2})(?![\d\w]|[.,]\d"
             r"| ?[%€$£]| h\b)"
             r"(?:,? (?:of |de )?(?P<year>20\d\d)(?!\d))?"),
    ("week", r"[ws](?P<week>\d{2})(?![\d\w])(?:[ ,/-]{1,2}(?P<year>20\d\d)(?!\d))?"),
    ("month", rf"(?P<month>{_MONTH})(?:,? ?(?:de )?(?P<year>(?:19|20)\d\d)(?!\d))"),
    ("month", rf"(?P<month>{_MONTH})(?! ?\d)"),
    ("year", r"(?P<year>(?:19|20)\d\d)(?![\d\w]|[.,/:-]\d| ?[%€$£])"),
)  # fmt: skip
_PATTERNS = tuple((grain, re.compile(r"(?<![\w/])" + pattern)) for grain, pattern in _RULES)
_WEEK_OF = re.compile(
    r"\b(?:week|semaine|sem\.?|w/c|wc)(?: (?:of|commencing|beginning|starting|from|du|commencant|debutant"
    r"|qui commence))?"
    r"(?: (?:on|the|le|du))*\s?$"
)
_MONTH_CUE = re.compile(
    r"(?:\b(?:in|of|for|during|since|until|by|from|to|end|early|late|mid|and|en|de|du|pour|depuis|fin|debut|mi"
    r"|jusqu'en|et|a"
    r"|mois|month|vs|than|que|through|over)\b(?: (?:de|of))?|d')[ -]?$"
)
_YEAR_CUE = re.compile(r"(?:^|\b(?:in|en|of|de|since|depuis|year|annee|for|pour|by|from|to|a|d'ici|fin|end|spring"
                       r"|summer|autumn"
                       r"|winter|fall|printemps|ete|automne|hiver|l'annee|exercice)\b|[(,/:|\t-]|d') ?$")  # fmt: skip
_QUARTERS = {"1er": 1, "1st": 1, "first": 1, "premier": 1, "2e": 2, "2nd": 2, "second": 2, "deuxieme": 2, "3e": 3,
             "3rd": 3, "third": 3, "troisieme": 3, "4e": 4, "4th": 4, "fourth": 4, "quatrieme": 4}  # fmt: skip
_VAGUE = frozenset(
    {"may", "mar", "mai", "march", "dec", "jan", "sep", "sept", "oct", "nov", "jun", "jul", "aug", "apr", "feb"}
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar; `year` is None where the text leaves it out."""

    year: int | None
    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """The date in a year, or in its own; None where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as printed, with offsets in the plain text.

    Args:
        grain: "day", "range" of days, ISO "week", "month", "months", "quarter", "year".
        first: First day; its year may be open.
        last: Last day.
        week_of: "week of" stands before it: the day names a week.
        week: ISO week's number, where it was given by number.
        weekday: The weekday that stands before it, Monday being 0.
        impossible: There is no such day.
    """

    start: int
    end: int
    grain: Grain
    first: Day
    last: Day
    week_of: bool = False
    week: int | None = None
    weekday: int | None = None
    impossible: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the year is printed."""
        return self.last.year is not None

    def dates(self, year: int) -> tuple[date, date] | None:
        """First and last date, in `year` where the text names none."""
        if self.week is not None:
            try:
                monday = date.fromisocalendar(self.first.year or year, self.week, 1)
            except ValueError:
                return None
            return monday, monday + timedelta(days=6)
        last = self.last.in_year(year)
        first = self.first.in_year(last.year if last else year)
        if first is None or last is None:
            return None
        if first > last and self.first.year is None and first.month != last.month:  # in one month it is a slip
            first = self.first.in_year(last.year - 1) or first
        return first, last


def find_days(plain: str, clean: str, language: Language) -> list[DateMention]:
    """Every calendar date of a text, in order, the longest where several overlap.

    Args:
        plain, clean: The text as `Reading` gives it.
        language: Decides whether a month's name is one ("may", "mars").
    """
    month_first = reads_month_first(plain, language)
    found: list[DateMention] = []
    taken = bytearray(len(plain))
    for grain, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if taken[match.start()] or taken[match.end() - 1]:
                continue
            mention = _mention(grain, match, plain, clean, language, month_first)
            if mention is not None:
                found.append(mention)
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return sorted(found, key=lambda mention: mention.start)


def _mention(
    grain: Grain, match: re.Match[str], plain: str, clean: str, language: Language, month_first: bool
) -> DateMention | None:
    groups = match.groupdict()
    end = match.end() - 1 if match[0].endswith(".") else match.end()
    year = int(groups["year"]) if groups.get("year") else None
    if year is not None and year < 100:
        year += 2000
    before = plain[max(0, match.start() - 24) : match.start()].rpartition("\n")[2]
    blank = DateMention(match.start(), end, grain, Day(year, 1, 1), Day(year, 1, 1))
    if groups.get("week"):
        number = int(groups["week"])
        return replace(blank, week=number) if 1 <= number <= 53 else None
    if grain == "quarter":
        number = int(groups["quarter"]) if groups["quarter"] else _QUARTERS[groups["quarter_word"]]
        first = number * 3 - 2
        return replace(blank, first=Day(year, first, 1), last=Day(year, first + 2, 31 if number in (1, 4) else 30))
    if grain == "year":
        alone = not plain[match.end() :].lstrip(" ")[:1].isalpha()
        return replace(blank, last=Day(year, 12, 31)) if _YEAR_CUE.search(before) and alone else None
    if groups.get("one"):
        return _numeric(blank, match, year, before, month_first)
    month = int(groups["month"]) if groups["month"].isdigit() else MONTHS[groups["month"].rstrip(".")]
    if not 1 <= month <= 12:
        return None
    if grain in ("month", "months"):
        if grain == "month" and not _is_month(match, before, clean, language, year):
            return None
        last = MONTHS[groups["month2"].rstrip(".")] if grain == "months" else month
        first_year = int(groups["year1"]) if groups.get("year1") else year
        if first_year == year and month > last:
            first_year = year - 1 if year else None
        return replace(blank, first=Day(first_year, month, 1), last=Day(year, last, _length(year, last)))
    return _days(blank, match, month, year, before, clean)


def _days(
    blank: DateMention, match: re.Match[str], month: int, year: int | None, before: str, clean: str
) -> DateMention | None:
    groups = match.groupdict()
    day = int(groups["day"])
    if groups["month"] in ("may", "march", "mar") and not clean[match.start("month")].isupper() and year is None:
        return None  # "you may 3 times", "march 2 miles"
    month2 = MONTHS[groups["month2"].rstrip(".")] if groups.get("month2") else month
    day2 = int(groups["day2"]) if groups.get("day2") else day
    first_year = int(groups["year1"]) if groups.get("year1") else year
    if year is not None and first_year == year and month > month2 and not groups.get("year1"):
        first_year = year - 1
    first, last = Day(first_year, month, day), Day(year, month2, day2)
    weekday = groups.get("weekday")
    return replace(
        blank,
        first=first,
        last=last,
        week_of=bool(_WEEK_OF.search(before)),
        weekday=WEEKDAYS[weekday.rstrip(".")] if weekday else None,
        impossible=not _exists(first) or not _exists(last),
    )


def _numeric(
    blank: DateMention, match: re.Match[str], year: int | None, before: str, month_first: bool
) -> DateMention | None:
    one, two = int(match["one"]), int(match["two"])
    if year is None and not (len(match["one"]) == 2 and len(match["two"]) == 2 and one and two):
        return None
    day, month = (two, one) if month_first or (two > 12 >= one) else (one, two)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        if year is None:
            return None
        return replace(blank, impossible=True)
    at = Day(year, month, day)
    return replace(blank, first=at, last=at, week_of=bool(_WEEK_OF.search(before)), impossible=not _exists(at))


def _is_month(match: re.Match[str], before: str, clean: str, language: Language, year: int | None) -> bool:
    word = match["month"].rstrip(".")
    if year is not None:
        return True
    if language == "fr" and word == "sept" and not match[0].endswith("."):
        return False  # « sept fiches »: seven
    if language == "en" and word in _VAGUE and not clean[match.start()].isupper():
        return False
    alone = not before.strip() or before.rstrip()[-1:] in "|\t:(,;-"
    return bool(_MONTH_CUE.search(before)) or alone or (language == "en" and word not in _VAGUE)


def _length(year: int | None, month: int) -> int:
    return calendar.monthrange(year or 2027, month)[1]


def _exists(day: Day) -> bool:
    return day.in_year(2028) is not None
