"""Dates in a text, French and English, worked out from the message's day. What they are for is not said here."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date as Date  # `date` is a field's name below
from datetime import timedelta

from integrations.words import Language
from tasks.facts import calendar_rules as rules
from tasks.facts import date_words as words
from tasks.facts import relative_dates
from tasks.facts.calendar_rules import Days
from tasks.facts.view import View, view


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One date or period: `text[start:end]` says it.

    Args:
        start, end: Its place, without a preposition ("12 March" of "by 12 March").
        date: The day, or None for a period.
        from_, to: First and last day of a period, both inclusive; None for a day.
        explicit: A calendar date (a day with its month) rather than a relative or partial one.
        has_year: The text names the year.
    """

    start: int
    end: int
    date: Date | None
    from_: Date | None
    to: Date | None
    explicit: bool
    has_year: bool

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
class _Found:
    """A match before overlaps are settled."""

    start: int
    end: int
    days: Days
    explicit: bool
    has_year: bool
    rank: int  # of two matches of equal length the lower one wins
    number: int = 0  # the day of the month where nothing else is said


@dataclass(frozen=True, slots=True)
class _Context:
    seen: View
    today: Date
    language: Language
    month_first: bool


def find_dates(text: str, *, today: Date, language: Language, month_first: bool | None = None) -> list[FoundDate]:
    """Finds every date in `text`, in order, without overlaps.

    Args:
        text: Any text, French or English.
        today: The message's day; relative dates count from it.
        language: Of the text; decides what words such as "may" and "mar." mean.
        month_first: Whether "03/04" is 4 March. None: told from the text (French: never; a "$" with no day above 12 in
            first place: yes).
    """
    seen = view(text)
    return [
        replace(found, start=seen.start(found.start), end=seen.end(found.end))
        for found in dates_in(seen, today=today, language=language, month_first=month_first)
    ]


def dates_in(seen: View, *, today: Date, language: Language, month_first: bool | None = None) -> list[FoundDate]:
    """Like `find_dates`, with offsets in the plain text of `seen`."""
    if month_first is None:
        month_first = reads_month_first(seen.plain, language)
    context = _Context(seen, today, language, month_first)
    matches: list[_Found] = []
    for rank, (pattern, rule) in enumerate(_RULES):
        for match in pattern.finditer(seen.plain):
            answer = rule(match, context)
            if answer is not None:
                days, explicit, has_year, end = answer
                start = match.start("month") if match.groupdict().get("to") else match.start()
                matches.append(_Found(start, end, days, explicit, has_year, rank))
    for rank, (start, end, days, number) in enumerate(relative_dates.find(seen, today, language)):
        matches.append(_Found(start, end, days, False, False, 100 + rank, number))
    return list(_join(_lean(_settle(matches), today), seen.plain))


_NEAR = 260  # characters within which "the 18th" leans on the date before


def _lean(found: list[_Found], today: Date) -> list[_Found]:
    """Puts lone day numbers in the month that was spoken of: "15 July at the latest … on the 18th"."""
    settled: list[_Found] = []
    for match in found:
        before = settled[-1] if settled else None
        if (
            match.number
            and before is not None
            and before.days.single
            and match.start - before.end < _NEAR
            and (before.explicit or before.number)
        ):
            month = before.days.first
            day = rules.day_of(month.year, month.month, match.number)
            if day is not None and day >= today:
                match = replace(match, days=rules.one(day))
        settled.append(match)
    return settled


_US = re.compile(r"\$|\busd\b|\b(?:new york|california|texas|chicago|boston|seattle|usa|u\.s\.|est\b|pst\b|\+1[ (-])")
_UK = re.compile(
    r"£|\bgbp\b|€|\beur\b|\b(?:london|manchester|uk|vat|tva|dublin|paris)\b|\+44|\+33|\+353|\.uk\b|\.fr\b|\.eu\b|\.ie\b"
)


def reads_month_first(plain: str, language: Language) -> bool:
    """Whether numeric dates in this text put the month first, by what only one order can mean, then by its country."""
    if language == "fr":
        return False
    for match in words.NUMERIC.finditer(plain):
        if int(match["two"]) > 12 >= int(match["one"]):
            return True
        if int(match["one"]) > 12:
            return False
    return bool(_US.search(plain)) and not _UK.search(plain)


_Answer = tuple[Days, bool, bool, int] | None


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        year = int(groups["year"])
        return year + 2000 if year < 100 else year
    if groups.get("short"):
        return 2000 + int(groups["short"][1:])
    return None


def _month(match: re.Match[str]) -> int:
    return words.MONTHS[match["month"].rstrip(".")]


def _doubtful(match: re.Match[str], context: _Context) -> bool:
    """Whether the month's word is an ordinary word here ("may", "march", « mar »)."""
    word = match["month"].rstrip(".")
    if word not in words.DOUBTFUL_MONTHS:
        return False
    clean = context.seen.clean
    if word in ("may", "march", "mar"):
        at = match.start("month")
        following = clean[match.end("month") : match.end("month") + 12].lower().split()
        if following and following[0] in ("be", "have", "need", "not", "also", "want", "i", "we", "you"):
            return True
        return not clean[at].isupper()
    return False


def _with_year(today: Date, month: int, day: int, year: int | None, next_year: bool) -> Date | None:
    if year is not None:
        return rules.day_of(year, month, day)
    if next_year:
        return rules.day_of(today.year + 1, month, day)
    return rules.next_such(today, month, day)


def _later_year(match: re.Match[str]) -> bool:
    return (
        "year" in (match.groupdict().get("next") or "") or "an" in (match.groupdict().get("next") or "").split("'")[-1:]
    )


def _day_month(match: re.Match[str], context: _Context) -> _Answer:
    day = int(match["day"]) if match["day"] else 1
    if not (match["of"] or match["suffix"] or _year(match)) and _doubtful(match, context):
        word = match["month"].rstrip(".")
        if word == "may" or context.language == "fr" or not match["day"]:
            before = context.seen.plain[max(0, match.start() - 12) : match.start()]
            if not re.search(r"\b(?:by|on|before|until|from|to|the|le|au|du|for|-)\s?$", before):
                return None
    found = _with_year(context.today, _month(match), day, _year(match), _later_year(match))
    return None if found is None else (rules.one(found), True, _year(match) is not None, _end(match))


def _end(match: re.Match[str]) -> int:
    """A full stop after an abbreviated month belongs to the date only inside it."""
    text = match[0]
    return match.end() - 1 if text.endswith(".") and not text[:-1].endswith(tuple("0123456789")) else match.end()


def _month_day(match: re.Match[str], context: _Context) -> _Answer:
    if context.language == "fr" and not match["suffix"]:
        return None
    if _doubtful(match, context) and not (match["suffix"] or match["the"] or _year(match)):
        return None
    found = _with_year(context.today, _month(match), int(match["day"]), _year(match), _later_year(match))
    return None if found is None else (rules.one(found), True, _year(match) is not None, _end(match))


def _day_range(match: re.Match[str], context: _Context) -> _Answer:
    first, last = int(match["one"]), int(match["two"])
    month = int(match["month"]) if match["month"].isdigit() else _month(match)
    end = _with_year(context.today, month, last, _year(match), "next" in match.groupdict() and _later_year(match))
    if first >= last or end is None:
        return None
    start = rules.day_of(end.year, month, first)
    return None if start is None else (Days(start, end), True, _year(match) is not None, _end(match))


def _typo(match: re.Match[str], context: _Context) -> _Answer:
    from rapidfuzz.distance import OSA

    word = match["word"]
    if word in words.MONTHS:
        return None
    near = [name for name in words.TYPO_MONTHS if OSA.distance(word, name, score_cutoff=1) <= 1]
    if not near:
        return None
    found = _with_year(context.today, words.MONTHS[near[0]], int(match["day"]), _year(match), _later_year(match))
    return None if found is None else (rules.one(found), True, _year(match) is not None, match.end())


def _iso(match: re.Match[str], context: _Context) -> _Answer:
    found = rules.day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return None if found is None else (rules.one(found), True, True, match.end())


def _numeric(match: re.Match[str], context: _Context) -> _Answer:
    one, two = int(match["one"]), int(match["two"])
    swap = two > 12 or (context.month_first and one <= 12 and match["mark"] == "/")
    day, month = (two, one) if swap else (one, two)
    found = rules.day_of(_year(match) or context.today.year, month, day)
    return None if found is None else (rules.one(found), True, True, match.end())


def _numeric_short(match: re.Match[str], context: _Context) -> _Answer:
    one, two = int(match["one"]), int(match["two"])
    full = len(match["one"]) == 2 and len(match["two"]) == 2 and match["mark"] == "/"
    before = context.seen.plain[max(0, match.start() - 14) : match.start()]
    if not words.BEFORE_NUMERIC.search(before) and not (full and one != two):
        return None
    if match["mark"] == "." and (len(match["two"]) != 2 or context.month_first):
        return None
    swap = two > 12 or (context.month_first and one <= 12)
    day, month = (two, one) if swap else (one, two)
    if month > 12:
        return None
    found = rules.next_such(context.today, month, day)
    return None if found is None else (rules.one(found), True, False, match.end())


def _month_period(match: re.Match[str], context: _Context) -> _Answer:
    year, month = _year(match), _month(match)
    part = next((name for name in ("early", "mid", "end", "late") if match[name]), "")
    named = part or match["ordinal"] or match["in"] or match["to"]
    word = match["month"].rstrip(".")
    if not year and not named:
        return None
    if word in words.DOUBTFUL_MONTHS and not year and not part and not match["ordinal"]:
        capital = context.seen.clean[match.start("month")].isupper()
        if not capital or (word in ("mar", "sept") and context.language == "fr"):
            return None
    if match["in"] == "en" and context.language == "en":
        return None
    if (match["to"] in ("des", "ce", "of", "for", "from", "this") or match["in"] == "en") and word == "mar":
        return None
    days = None
    for attempt in (year,) if year else range(context.today.year, context.today.year + 3):
        if match["ordinal"]:
            which = words.ORDINALS[match["ordinal"]]
            if match["part"] in ("week", "semaine"):
                days = rules.month_week(attempt, month, which)
            else:
                days = rules.month_half(attempt, month, min(which, 2))
        else:
            days = rules.month_part(attempt, month, part)
        if year or days.last >= context.today:
            break
    if days is None:
        return None
    if _later_year(match) and not year:
        days = rules.month_part(context.today.year + 1, month, part)
    return days, False, year is not None, _end(match)


_Rule = Callable[[re.Match[str], _Context], _Answer]
_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = (
    (words.RANGE_DAY_MONTH, _day_range),
    (words.RANGE_MONTH_DAY, _day_range),
    (words.RANGE_NUMERIC, _day_range),
    (words.ISO, _iso),
    (words.NUMERIC, _numeric),
    (words.DAY_MONTH, _day_month),
    (words.MONTH_DAY, _month_day),
    (words.DAY_TYPO, _typo),
    (words.NUMERIC_SHORT, _numeric_short),
    (words.MONTH_PERIOD, _month_period),
)


def _settle(matches: list[_Found]) -> list[_Found]:
    """Keeps the longest of matches that overlap; of equals the one whose rule comes first."""
    kept: list[_Found] = []
    for match in sorted(matches, key=lambda found: (found.start, found.start - found.end, found.rank)):
        if kept and match.start < kept[-1].end:
            last = kept[-1]
            if match.end - match.start > last.end - last.start:
                kept[-1] = match
            continue
        kept.append(match)
    return kept


_JOINT = re.compile(
    r"(?:,? ?(?:a|at|@) )?(?:\d{1,2}(?:h\d{0,2}|am|pm))?\s?(?P<joint>-|au|to|until|till|through|jusqu'au|jusqu'a|et|and|a|/|&|ou|or|->)"
    r"\s?(?:le |the |mi-|about )?"
)
_OPENING = re.compile(r"(?:\b(?:du|from|between|entre|de|le|the|des|starting)|\()\s?(?:le |the )?$")


def _join(found: list[_Found], plain: str) -> Iterator[FoundDate]:
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


def _joined(first: _Found, second: _Found, plain: str) -> bool:
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
