"""Dates that name a month, a day of it or both: "12 March", « du 3 au 5 avril », "2027-03-12", "mid-March", "05/03"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date as Date

from integrations.words import Language
from tasks.facts import calendar_rules as rules
from tasks.facts import date_words as words
from tasks.facts.calendar_rules import Days
from tasks.facts.date_match import DateMatch
from tasks.facts.view import View


@dataclass(frozen=True, slots=True)
class DateContext:
    """What the reading of one date depends on besides its words."""

    seen: View
    today: Date
    language: Language
    month_first: bool


def find(context: DateContext) -> Iterator[DateMatch]:
    """Every calendar date of the text; they may overlap."""
    for rank, (pattern, rule) in enumerate(_RULES):
        for match in pattern.finditer(context.seen.plain):
            answer = rule(match, context)
            if answer is not None:
                days, explicit, has_year, end = answer
                start = match.start("month") if match.groupdict().get("to") else match.start()
                yield DateMatch(start, end, days, explicit, has_year, rank)


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


def _doubtful(match: re.Match[str], context: DateContext) -> bool:
    """Whether the month's word is an ordinary word here ("may", "march", « mar »)."""
    word = match["month"].rstrip(".")
    if word not in words.DOUBTFUL_MONTHS:
        return False
    clean = context.seen.clean
    if word in ("may", "march", "mar"):
        at = match.start("month")
        following = clean[match.end("month") : match.end("month") + 12].lower().split()
        if (
            following
            and not match["month"].endswith(".")
            and following[0] in ("be", "have", "need", "not", "also", "want", "i", "we", "you")
        ):
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


def _day_month(match: re.Match[str], context: DateContext) -> _Answer:
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


def _worded(match: re.Match[str], context: DateContext) -> _Answer:
    """« le vingt mars », "the twelfth of June"."""
    if match.start("words") > match.start("month") and (
        context.language == "fr" or match["words"] in words.FRENCH_DAYS
    ):
        return None  # « le 30 avril. Deux devis »
    if context.language == "en" and match["month"] == "may" and " of " not in match[0]:
        return None
    day = words.DAY_WORDS[match["words"].replace("-", " ")]
    found = _with_year(context.today, _month(match), day, _year(match), _later_year(match))
    return None if found is None else (rules.one(found), True, _year(match) is not None, _end(match))


def _month_day(match: re.Match[str], context: DateContext) -> _Answer:
    if context.language == "fr" and not match["suffix"]:
        return None
    if _doubtful(match, context) and not (match["suffix"] or match["the"] or _year(match)):
        return None
    found = _with_year(context.today, _month(match), int(match["day"]), _year(match), _later_year(match))
    return None if found is None else (rules.one(found), True, _year(match) is not None, _end(match))


def _day_range(match: re.Match[str], context: DateContext) -> _Answer:
    first, last = int(match["one"]), int(match["two"])
    month = int(match["month"]) if match["month"].isdigit() else _month(match)
    end = _with_year(context.today, month, last, _year(match), "next" in match.groupdict() and _later_year(match))
    if first >= last or end is None:
        return None
    start = rules.day_of(end.year, month, first)
    return None if start is None else (Days(start, end), True, _year(match) is not None, _end(match))


def _typo(match: re.Match[str], context: DateContext) -> _Answer:
    from rapidfuzz.distance import OSA

    word = match["word"]
    if word in words.MONTHS:
        return None
    near = [name for name in words.TYPO_MONTHS if OSA.distance(word, name, score_cutoff=1) <= 1]
    if not near:
        return None
    found = _with_year(context.today, words.MONTHS[near[0]], int(match["day"]), _year(match), _later_year(match))
    return None if found is None else (rules.one(found), True, _year(match) is not None, match.end())


def _iso(match: re.Match[str], context: DateContext) -> _Answer:
    found = rules.day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return None if found is None else (rules.one(found), True, True, match.end())


def _numeric(match: re.Match[str], context: DateContext) -> _Answer:
    one, two = int(match["one"]), int(match["two"])
    swap = two > 12 or (context.month_first and one <= 12 and match["mark"] == "/")
    day, month = (two, one) if swap else (one, two)
    found = rules.day_of(_year(match) or context.today.year, month, day)
    return None if found is None else (rules.one(found), True, True, match.end())


def _numeric_short(match: re.Match[str], context: DateContext) -> _Answer:
    one, two = int(match["one"]), int(match["two"])
    full = len(match["one"]) == 2 and len(match["two"]) == 2 and match["mark"] == "/"
    before = context.seen.plain[max(0, match.start() - 14) : match.start()]
    sure = two > 12 >= one and context.month_first  # "3/20" is nothing else
    if (
        not words.BEFORE_NUMERIC.search(before)
        and not (full and one != two)
        and not sure
        and not _among(match, context)
    ):
        return None
    if match["mark"] == "." and (len(match["two"]) != 2 or context.month_first):
        return None
    swap = two > 12 or (context.month_first and one <= 12)
    day, month = (two, one) if swap else (one, two)
    if month > 12:
        return None
    found = rules.next_such(context.today, month, day)
    return None if found is None else (rules.one(found), True, False, match.end())


def _among(match: re.Match[str], context: DateContext) -> bool:
    """Whether "art 3/8" is a date because the text writes its other dates so, and it ends a phrase."""
    plain = context.seen.plain
    named = words.NAMED_NUMERIC.search(plain, max(0, match.start() - 20), match.start())
    if named is None or words.ENDS_PHRASE.match(plain, match.end()) is None:
        return False
    for other in words.NUMERIC_SHORT.finditer(plain, max(0, match.start() - 400), match.start() + 400):
        if other.start() == match.start() or other["mark"] != match["mark"]:
            continue
        if words.BEFORE_NUMERIC.search(plain[max(0, other.start() - 14) : other.start()]):
            return True
        if words.NAMED_NUMERIC.search(plain, max(0, other.start() - 20), other.start()) and words.ENDS_PHRASE.match(
            plain, other.end()
        ):
            return True
    return False


def _month_period(match: re.Match[str], context: DateContext) -> _Answer:
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


_Rule = Callable[[re.Match[str], DateContext], _Answer]
_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = (
    (words.RANGE_DAY_MONTH, _day_range),
    (words.RANGE_MONTH_DAY, _day_range),
    (words.RANGE_NUMERIC, _day_range),
    (words.ISO, _iso),
    (words.NUMERIC, _numeric),
    (words.DAY_MONTH, _day_month),
    (words.MONTH_DAY, _month_day),
    (words.DAY_WORDED, _worded),
    (words.MONTH_WORDED, _worded),
    (words.DAY_TYPO, _typo),
    (words.NUMERIC_SHORT, _numeric_short),
    (words.MONTH_PERIOD, _month_period),
)
