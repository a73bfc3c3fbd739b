"""Dates in a text, French and English, worked out from the message's day. What they are for is not said here."""

import re
from dataclasses import replace
from datetime import date as Date

from integrations.words import Language
from tasks.facts import calendar_dates, relative_dates
from tasks.facts import date_words as words
from tasks.facts.calendar_dates import DateContext
from tasks.facts.date_joining import join, lean, settle
from tasks.facts.date_match import DateMatch, FoundDate
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
        month_first = reads_month_first(seen.plain, language)
    context = DateContext(seen, today, language, month_first)
    matches = list(calendar_dates.find(context))
    for rank, (start, end, days, number) in enumerate(relative_dates.find(seen, today, language)):
        matches.append(DateMatch(start, end, days, False, False, 100 + rank, number))
    return list(join(lean(settle(matches), today), seen.plain))


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
