"""Dates in a text, French and English, worked out from the message's day. What they are for is not said here."""

from dataclasses import replace
from datetime import date as Date

from integrations.words import Language
from tasks.facts import anchored_dates, calendar_dates, relative_dates
from tasks.facts import calendar_rules as rules
from tasks.facts import date_words as words
from tasks.facts.calendar_dates import DateContext
from tasks.facts.compiled import compiled
from tasks.facts.date_joining import join, lean, settle
from tasks.facts.date_match import DateMatch, FoundDate
from tasks.facts.past_dates import put_back
from tasks.facts.view import View, view

__all__ = ["FoundDate", "dates_in", "find_dates", "reads_month_first"]


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
        month_first = reads_month_first(seen.plain, language, today)
    context = DateContext(seen, today, language, month_first)
    matches = list(calendar_dates.find(context))
    for rank, (start, end, days, number) in enumerate(relative_dates.find(seen, today, language)):
        matches.append(DateMatch(start, end, days, False, False, 100 + rank, number))
    settled = [put_back(match, seen.plain, today) for match in settle(matches)]
    found = [_where_moved(one, seen.plain) for one in join(lean(settled, today), seen.plain)]
    # What would lie in the past counts from another day than the one that was found.
    anchored = [one for one in anchored_dates.find(seen.plain, found) if one.last >= today]
    return _with_anchored(found, anchored, seen.plain)


def _with_anchored(found: list[FoundDate], anchored: list[FoundDate], plain: str) -> list[FoundDate]:
    """Puts in the dates that count from others; they win over what they overlap. Spans from an undated order go."""
    merged: list[FoundDate] = []
    waiting = 0
    for one in sorted((*found, *anchored), key=lambda date: (date.start, -date.end)):
        if one.start < waiting:
            if one.counts_from is not None and merged and merged[-1].counts_from is None and merged[-1].end <= one.end:
                merged[-1] = one
                waiting = one.end
            continue
        if one.date is None and plain[one.start : one.end + 2].endswith("month's"):
            continue  # "this month's newsletter"
        if not one.explicit and (
            anchored_dates.undated(plain, one.end) or _WISH.search(plain, max(0, one.start - 14), one.start)
        ):
            continue
        merged.append(one)
        waiting = one.end
    return merged


_MOVED = compiled(
    r"\b(?:pass|decal|repouss|report|avanc|recul|deplac|chang|mov|push|shift|postpon|bring|brought|go)[a-z]{0,6}\s"
    r"(?:(?:back|forward|it|la|le|les|the) )?(?:du|de|from) (?:le |the )?$"
)


def _where_moved(found: FoundDate, plain: str) -> FoundDate:
    """« La livraison passe du 5 au 12 mars » names no period: the second is the day now."""
    if found.date is not None or not found.explicit or not _MOVED.search(plain, max(0, found.start - 30), found.start):
        return found
    return replace(found, date=found.last, from_=None, to=None)


# « Belle fin d'année à vous », "enjoy the weekend"
_WISH = compiled(
    r"\b(?:bonne|belle|joyeuse|excellente|bon|beau|super|happy|lovely|nice|great|good|enjoy|pleasant|une? tres bon(?:ne)?) (?:your |the )?$"
)
_US = compiled(r"\$|\busd\b|\b(?:new york|california|texas|chicago|boston|seattle|usa|u\.s\.|est\b|pst\b|\+1[ (-])")
_UK = compiled(
    r"£|\bgbp\b|€|\beur\b|\b(?:london|manchester|uk|vat|tva|dublin|paris)\b|\+44|\+33|\+353|\.uk\b|\.fr\b|\.eu\b|\.ie\b"
)


def reads_month_first(plain: str, language: Language, today: Date | None = None) -> bool:
    """Whether numeric dates in this text put the month first, by what only one order can mean, then by its country.

    A date that is the message's own day (`today`) in one order, as the lines of a chat bear it, decides too.
    """
    if language == "fr":
        return False
    for match in words.NUMERIC.finditer(plain) if today is not None else ():
        year, one, two = int(match["year"]) % 100 + 2000, int(match["one"]), int(match["two"])
        for month_first, day in ((False, rules.day_of(year, two, one)), (True, rules.day_of(year, one, two))):
            if one != two and today is not None and day is not None and 0 <= (today - day).days <= 1:
                return month_first
    for match in words.NUMERIC.finditer(plain):
        if int(match["two"]) > 12 >= int(match["one"]):
            return True
        if int(match["one"]) > 12:
            return False
    for match in words.NUMERIC_SHORT.finditer(plain):
        if int(match["two"]) > 12 >= int(match["one"]) and match["mark"] == "/":
            return True
    return bool(_US.search(plain)) and not _UK.search(plain)
