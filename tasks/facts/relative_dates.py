"""Dates that count from the message's day: « sous quinze jours », "next Friday", "end of the month", "Q1", "by Christmas"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from integrations.words import Language
from tasks.facts import calendar_rules as rules
from tasks.facts import date_words as words
from tasks.facts.calendar_rules import Days
from tasks.facts.compiled import compiled
from tasks.facts.number_reading import parse_words
from tasks.facts.view import View

Place = tuple[int, int, Days, int]


def find(seen: View, today: date, language: Language) -> Iterator[Place]:
    """Every relative date of `seen`, as (start, end, days, number) in its plain text; they may overlap.

    `number` is the day of the month where nothing else is said ("the 18th"), else 0.
    """
    plain = seen.plain
    yield from _weeks(plain, today)
    yield from _months_and_years(plain, today)
    yield from _spans(plain, today)
    yield from _weekdays(seen, today, language)
    yield from _single_days(plain, today)


def _part(match: re.Match[str]) -> str:
    return next((name for name in ("early", "mid", "end", "late") if match[name]), "")


def _weeks(plain: str, today: date) -> Iterator[Place]:
    for match in words.WEEK.finditer(plain):
        part = _part(match)
        if match["after"]:
            yield match.start(), match.end(), rules.week(today + timedelta(days=14), part), 0
        elif match["next"]:
            yield match.start(), match.end(), rules.week(today + timedelta(days=7), part), 0
        elif match["eow"] or part in ("end", "late"):
            yield match.start(), match.end(), rules.one(rules.end_of_week(today)), 0
        elif match["this"].startswith(("this", "cette", "de cette")):
            yield match.start(), match.end(), rules.week(today, part), 0
    for match in words.WEEKEND.finditer(plain):
        friday = rules.end_of_week(today) + timedelta(days=7 if match["by"] == "next" or match["next"] else 0)
        if match["by"] in ("before", "by", "avant") or (match["by"] or "").startswith("d'ici"):
            yield match.start(), match.end(), rules.one(friday), 0
        elif match["by"]:
            yield match.start(), match.end(), Days(friday + timedelta(days=1), friday + timedelta(days=2)), 0
    for match in words.WEEK_OF.finditer(plain):
        day = words.DAY_MONTH.match(plain, match.end()) or words.MONTH_DAY.match(plain, match.end())
        if day is not None:
            year = int(day["year"]) if day["year"] else None
            month, number = words.MONTHS[day["month"].rstrip(".")], int(day["day"] or 1)
            found = rules.day_of(year, month, number) if year else rules.next_such(today, month, number)
            if found is not None:
                yield (
                    match.start(),
                    day.end() - (day[0][-1] == "."),
                    rules.week(found, "end" if match["end"] else ""),
                    0,
                )
            continue
        numeric = words.NUMERIC.match(plain, match.end()) or words.NUMERIC_SHORT.match(plain, match.end())
        if numeric is not None and int(numeric["two"]) <= 12:
            text_year = numeric.groupdict().get("year")
            number, month = int(numeric["one"]), int(numeric["two"])
            if text_year:
                found = rules.day_of(int(text_year) % 100 + 2000, month, number)
            else:
                found = rules.next_such(today, month, number)
            if found is not None:
                yield match.start(), numeric.end(), rules.week(found, "end" if match["end"] else ""), 0
            continue
        alone = compiled(words.DAY + words.SUFFIX).match(plain, match.end())
        if alone is not None:
            found = _next_number(today, int(re.sub(r"\D", "", alone[0])))
            if found is not None:
                yield match.start(), alone.end(), rules.week(found, "end" if match["end"] else ""), 0
    for match in words.WEEK_NUMBER.finditer(plain):
        number = int(match["week"] or match["s"])
        if 1 <= number <= 52 and (match["s"] is None or number > 9):
            for year in (today.year, today.year + 1):
                monday = date.fromisocalendar(year, number, 1)
                if monday + timedelta(days=6) >= today:
                    yield match.start(), match.end(), rules.week(monday), 0
                    break


def _months_and_years(plain: str, today: date) -> Iterator[Place]:
    for match in words.MONTH_RELATIVE.finditer(plain):
        month = rules.add_months(today.replace(day=1), 1) if match["next"] else today.replace(day=1)
        if match["eom"]:
            yield match.start(), match.end(), rules.month_part(today.year, today.month, "end"), 0
        elif match["day"]:
            found = rules.day_of(month.year, month.month, int(match["day"]))
            if found is not None and found < today and match["this"]:
                month = rules.add_months(month, 1)
                found = rules.day_of(month.year, month.month, int(match["day"]))
            if found is not None:
                yield match.start(), match.end(), rules.one(found), 0
        elif match["next"] or _part(match) or re.search(r"\b(?:this|ce|courant)\b", match["this"]):
            yield match.start(), match.end(), rules.month_part(month.year, month.month, _part(match)), 0
    for match in words.YEAR_PART.finditer(plain):
        year = int(match["year"]) if match["year"] else today.year + (1 if match["next"] else 0)
        if match["early"]:
            if match["this"] and not match["year"]:
                continue
            yield match.start(), match.end(), Days(date(year, 1, 1), date(year, 3, 31)), 0
        elif match["mid"]:
            yield match.start(), match.end(), rules.one(date(year, 6, 30)), 0
        else:
            yield match.start(), match.end(), rules.one(date(year, 12, 31)), 0
    for match in words.QUARTER_END.finditer(plain):
        yield match.start(), match.end(), rules.one(rules.quarter(today.year, (today.month + 2) // 3).last), 0
    for match in words.QUARTER.finditer(plain):
        number = int(match["number"]) if match["number"] else words.ORDINALS[match["ordinal"]]
        half = match["mark"] == "h" or match["word"] == "semestre"
        if (
            (half and number > 2)
            or number > 4
            or (match["mark"] in ("h", "t") and not match["year"] and _heading(plain, match))
        ):
            continue
        for year in (int(match["year"]),) if match["year"] else (today.year, today.year + 1):
            days = rules.half_year(year, number) if half else rules.quarter(year, number)
            if match["year"] or days.last >= today:
                yield match.start(), match.end(), rules.one(days.last) if match["end"] else days, 0
                break


def _heading(plain: str, match: re.Match[str]) -> bool:
    """Whether "H1" or "T2" is a heading or a flat rather than part of a year."""
    return not re.search(
        r"\b(?:en|in|au|by|for|pour|avant|before|du|d'ici|fin)\s?(?:le |the )?$",
        plain[max(0, match.start() - 12) : match.start()],
    )


def read_count(text: str) -> int | None:
    """A count in figures or words, "a" and « une » too."""
    if text.isdigit():
        return int(text)
    if text in ("a", "an", "un", "une", "the"):
        return 1
    return parse_words(text)


def counted_days(today: date, count: int, unit: str, working: bool) -> date | None:
    """The day so many days, weeks or months after `today`; None for counts that no piece of work takes."""
    if count > 400:
        return None
    if working and unit[0] in "jd":
        return rules.add_working_days(today, count)
    if unit.startswith(("h",)) and unit != "huitaine":
        return today + timedelta(days=-(-count // 24)) if count >= 12 else None
    if unit.startswith(("jour", "jr", "day")) or unit == "j":
        return today + timedelta(days=count)
    if unit.startswith(("sem", "week", "wk")):
        return today + timedelta(days=7 * count)
    if unit.startswith("fortnight"):
        return today + timedelta(days=14 * count)
    if unit.startswith("quinzaine"):
        return today + timedelta(days=15 * count)
    if unit.startswith("mo"):
        return rules.add_months(today, count)
    return None  # years: nobody waits that long for a piece of work


def _spans(plain: str, today: date) -> Iterator[Place]:
    for pattern in (words.RELATIVE, words.FROM_NOW, words.SUFFICES):
        for match in pattern.finditer(plain):
            count = read_count(match["number"])
            low = read_count(match["low"]) if match.groupdict().get("low") else None
            working = bool(match["working"] or match["before_working"])
            if not count:
                continue
            last = counted_days(today, count, match["unit"], working)
            if last is None:
                continue
            first = counted_days(today, low, match["unit"], working) if low and low < count else None
            yield match.start(), match.end(), Days(first, last) if first else rules.one(last), 0
    for match in words.SOUS.finditer(plain):
        yield match.start(), match.end(), rules.one(today + timedelta(days=8 if match["word"] == "huitaine" else 15)), 0


_BY = compiled(
    r"\b(?:4|b4|by|before|until|till|til|on|for|this|next|avant|pour|d'ici|jusqu'a|des|latest|deadline:?|vers)\s?$"
)
_WEEK_ON = ("a week ", "week on ", "a week on ", "a week this ")
# What comes back each week: "the Saturday market", « le marché du samedi ».
_WEEKLY_AFTER = compiled(
    r" (?:farmers'? |morning |evening |night |afternoon )?(?:markets?|class(?:es)?|lessons?|services?|schools?|clubs?|crowds?|brunch(?:es)?|roasts?|newsletters?"
    r"|editions?|papers?|columns?|supplements?|groups?|rush|specials?|stalls?|shifts?|prayers|mass|regulars|routines?|runs|quiz(?:zes)?|lunches)(?!\w)"
)
_WEEKLY_BEFORE = compiled(r"(?<!a partir )(?<!compter )(?<!\w)du $")
# « Ouvert du mardi au samedi », "open Monday to Friday": each week.
_HOURS = compiled(
    rf"(?:\bdu |\b(?:open|ouverte?s?|hours|horaires|closed|ferme|joignable|reachable)\b[^.\n]{{0,16}})(?:{words.WEEKDAY} (?:au|a|to|through|-|–) ?)?$"
)
_SPAN_OF_DAYS = compiled(rf" ?(?:au|to|through|-|–) ?{words.WEEKDAY}\b")
_PAST = ("last ", "every ", "each ", "chaque ", "tous les ", "les ")


def _is_of_hours(plain: str, start: int, end: int) -> bool:
    """Whether a weekday is an end of opening hours."""
    before = _HOURS.search(plain, max(0, start - 40), start)
    return before is not None and (
        before[0].endswith((" au ", " to ", "-", "–", " a ")) or _SPAN_OF_DAYS.match(plain, end) is not None
    )


def _weekdays(seen: View, today: date, language: Language) -> Iterator[Place]:
    plain = seen.plain
    for match in words.WEEKDAY_ALONE.finditer(plain):
        lead, tail = match["lead"] or "", match["tail"] or ""
        before = plain[max(0, match.start() - 10) : match.start("weekday" if match["weekday"] else "abbreviation")]
        if match["abbreviation"]:
            capital = seen.clean[match.start("abbreviation")].isupper()
            name = match["abbreviation"].rstrip(".")
            if name in ("lun", "mar", "mer", "jeu", "ven", "sam", "dim") and language == "en":
                continue
            if name in ("sun", "sat", "mon") and not (
                language == "en" and (capital or match["number"] or _BY.search(before))
            ):
                continue
            if not match["number"] and not _BY.search(before):
                continue
        else:
            name = match["weekday"]
        if lead in _PAST or "dernier" in tail or "passe" in tail or (name.endswith("s") and name == "vendredis"):
            continue
        if lead == "le " and not tail and not _BY.search(plain[max(0, match.start() - 8) : match.start()]):
            continue  # « le lundi » is every Monday
        if not match["number"] and (
            _WEEKLY_AFTER.match(plain, match.end())
            or (not tail and not lead and _WEEKLY_BEFORE.search(plain, max(0, match.start() - 14), match.start()))
        ):
            continue
        start = match.start("weekday") if match["weekday"] else match.start("abbreviation")
        if not match["number"] and _is_of_hours(plain, start, match.end()):
            continue
        if lead in ("this ", "this coming ", "next ", "ce "):
            start = match.start()
        weekday = words.WEEKDAYS[name]
        if match["number"]:
            found = _weekday_number(today, weekday, int(match["number"]))
            if found is not None:
                yield start, match.end(), rules.one(found), int(match["number"])
            continue
        if lead == "next " or "next week" in tail or ("sem" in tail and "pro" in tail):
            day = rules.weekday_of_next_week(today, weekday)
        elif (
            "en huit" in tail
            or tail.strip(", ") == "week"
            or plain[: match.start()].endswith(_WEEK_ON, max(0, match.start() - 10))
        ):
            day = rules.next_weekday(today, weekday) + timedelta(days=7)
        else:
            day = rules.next_weekday(today, weekday)
        yield start, match.end(), rules.one(day), 0


def _weekday_number(today: date, weekday: int, number: int) -> date | None:
    """The next day with this number that falls on this weekday, or else the next with this number."""
    for months in range(0, 13):
        month = rules.add_months(today.replace(day=1), months)
        found = rules.day_of(month.year, month.month, number)
        if found is not None and found >= today and found.weekday() == weekday:
            return found if months <= 4 else _next_number(today, number)
    return _next_number(today, number)


def _next_number(today: date, number: int) -> date | None:
    for months in range(0, 3):
        month = rules.add_months(today.replace(day=1), months)
        found = rules.day_of(month.year, month.month, number)
        if found is not None and found >= today:
            return found
    return None


_BESIDE_A_DAY = compiled(
    rf"(?:{words.WEEKDAY}|{words.MONTH}|tomorrow|demain|\d(?:st|nd|rd|th)?)[ ,]{{0,3}}(?:by |at |before |avant )?$"
)


def _single_days(plain: str, today: date) -> Iterator[Place]:
    for match in words.TOMORROW.finditer(plain):
        days = 2 if "after" in match[0] or "apres" in match[0] else 1
        yield match.start(), match.end(), rules.one(today + timedelta(days=days)), 0
    for match in words.TODAY.finditer(plain):
        if _BESIDE_A_DAY.search(plain[max(0, match.start() - 26) : match.start()]):
            continue  # "Friday EOD"
        yield match.start(), match.end(), rules.one(today), 0
    for match in words.NEEDED_TODAY.finditer(plain):
        yield match.start("today"), match.end(), rules.one(today), 0
    for match in words.DAY_ALONE.finditer(plain):
        english = match[0].startswith(("by", "before", "on", "until", "for", "from", "till", "the"))
        if english and not match["suffix"]:
            continue
        found = _next_number(today, int(match["day"]))
        if found is not None:
            start = match.start("the") if match["the"] else match.start("day")
            yield start, match.end(), rules.one(found), int(match["day"])
    for match in words.THE_NTH.finditer(plain):
        found = _next_number(today, int(match["day"]))
        if found is not None:
            yield match.start("day") - 4, match.end("suffix"), rules.one(found), int(match["day"])
    for match in words.DAY_PAIR.finditer(plain):
        first = _next_number(today, int(match["one"]))
        last = _next_number(first, int(match["two"])) if first else None
        english = match[0].startswith(("from", "between"))
        if first and last and first < last and not (english and not match["suffix"]):
            yield match.start("one"), match.end(), Days(first, last), 0
    for match in words.HOLIDAYS.finditer(plain):
        found = rules.holiday(match["holiday"], today)
        if found is not None:
            yield match.start("holiday"), match.end(), rules.one(found), 0
