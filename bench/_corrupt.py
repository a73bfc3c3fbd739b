"""Errors put into correct texts, one at a time: what a slip of the pen, a spreadsheet or a model does to a report.

Nothing here knows how the checker works: tokens are found by plain patterns of their own, and whether a change makes
the text false is told from the case's data.
"""

import calendar
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bench._work import Case
from integrations.words import Language
from tasks.formats import format_percent, rounded

KINDS = ("digit", "sign", "separator", "unit", "date", "base", "name", "exchange")
_SPACES = "[\u00a0\u202f ]"
_FIGURE = {
    "en": re.compile(r"(?<![\w.,/#])[£€$]?\d+(?:,\d{3})*(?:\.\d+)?(?:\u00a0h\b|%)?(?![\w/])"),
    "fr": re.compile(
        rf"(?<![\w.,/#])\d+(?:[\u202f]\d{{3}})*(?:,\d+)?(?:\u00a0h\b|{_SPACES}%|\u00a0(?:€|CHF|£|\$))?(?![\w/])"
    ),
}
_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
           "décembre"),
}  # fmt: skip
_DATE = {
    language: re.compile(
        rf"(?<![\w–-])(?P<day>\d{{1,2}})(?:er)? (?P<month>{'|'.join(names)})(?: (?P<year>\d{{4}}))?(?!\w)"
    )
    for language, names in _MONTHS.items()
}
_UNITS = {
    "en": (("\u00a0h", "€"), ("€", "$"), ("£", "€"), ("$", "£"), ("%", "\u00a0h"), ("\u00a0h", " days"),
           ("\u00a0h", " min"), ("\u00a0h", "%")),
    "fr": (("\u00a0h", "\u00a0€"), ("\u00a0€", "\u00a0$"), ("\u00a0CHF", "\u00a0€"), ("\u202f%", "\u00a0h"),
           ("\u00a0h", " jours"), ("\u00a0h", "\u00a0min"), ("\u00a0h", "\u00a0%")),
}  # fmt: skip
# A report's fixed explanation of its own rounding states no fact about the work.
_FIXED = re.compile(r"hundredth|centième|half-up|arrondi", re.IGNORECASE)


@dataclass(frozen=True)
class Corruption:
    """One error.

    Args:
        kind: One of KINDS.
        text: The whole text with the error.
        start, end: Where the error stands in it.
        before, after: What was changed.
    """

    kind: str
    text: str
    start: int
    end: int
    before: str
    after: str


def _lines_with(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : text.find("\n", match.end())]
        if not _FIXED.search(line) and not _is_quoted_title(line):
            yield match


def _is_quoted_title(line: str) -> bool:
    return "data:" in line or line.startswith("![")


def _swap(text: str, start: int, end: int, new: str, kind: str) -> Corruption:
    return Corruption(kind, text[:start] + new + text[end:], start, start + len(new), text[start:end], new)


def _figures(text: str, language: Language, *, counts: bool = False) -> list[re.Match[str]]:
    """Figures that carry a unit or stand in a table's cell; with `counts`, whole numbers before a word too."""
    found = []
    for match in _lines_with(text, _FIGURE[language]):
        token, after = match[0], text[match.end() :]
        cell = text[: match.start()].endswith("| ") and after.startswith(" |")
        if (
            any(not char.isdigit() and char not in ".,\u202f" for char in token)
            or (cell and not token.isdigit())
            or (counts and re.fullmatch(r"\d{1,3}", token) and _counts_something(after, language))
        ):
            found.append(match)
    return found


def _counts_something(after: str, language: Language) -> bool:
    return bool(re.match(r" [^\W\d_]", after)) and not after.lstrip().startswith(_MONTHS[language])


def digit(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """Another digit in one place of a figure."""
    match = rng.choice(_figures(text, case.language, counts=True))
    places = [at for at in range(match.start(), match.end()) if text[at].isdigit()]
    at = rng.choice(places)
    new = rng.choice([d for d in "0123456789" if d != text[at] and not (d == "0" and at == places[0])])
    return _swap(text, at, at + 1, new, "digit")


def sign(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """A minus before a figure."""
    match = rng.choice(_figures(text, case.language))
    return _swap(text, match.start(), match.start(), rng.choice("-−"), "sign")


def separator(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """The other language's decimal mark, none, or one in another place."""
    mark, other = (",", ".") if case.language == "fr" else (".", ",")
    found = [match for match in _figures(text, case.language) if re.search(rf"\d{re.escape(mark)}\d", match[0])]
    if not found:
        return None
    match = rng.choice(found)
    at = match.start() + match[0].rindex(mark)
    way = rng.choice(("foreign", "none", "moved"))
    if way == "foreign":
        return _swap(text, at, at + 1, other, "separator")
    if way == "none":
        return _swap(text, at, at + 1, "", "separator")
    return _swap(
        text, at, at + 2, text[at + 1] + mark if text[at + 2 : at + 3].isdigit() else text[at + 1], "separator"
    )


def unit(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """Another unit or currency at the same figure."""
    found = [
        (match, old, new)
        for match in _figures(text, case.language)
        for old, new in _UNITS[case.language]
        if old in match[0] and new.strip() != match[0].strip("0123456789.,\u202f\u00a0")
    ]
    if not found:
        return None
    match, old, new = rng.choice(found)
    at = match.start() + match[0].index(old)
    if case.language == "en" and old == "\u00a0h" and new == "€":
        return _swap(text, match.start(), match.end(), "€" + match[0].removesuffix("\u00a0h"), "unit")
    if case.language == "en" and old in "€£$" and len(old) == 1 and new in "€£$":
        return _swap(text, at, at + 1, new, "unit")
    return _swap(text, at, at + len(old), new, "unit")


def shifted_date(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """A date some days, a week, a month or a year off."""
    language = case.language
    found = [m for m in _lines_with(text, _DATE[language]) if not _told(text, m)]
    if not found:
        return None
    match = rng.choice(found)
    month = _MONTHS[language].index(match["month"]) + 1
    day = date(int(match["year"] or case.data.period.start.year), month, int(match["day"]))
    way = rng.choice(("days", "week", "month", "year" if match["year"] else "days"))
    if way == "days":
        new = day + timedelta(days=rng.choice((-3, -2, -1, 1, 2, 3)))
    elif way == "week":
        new = day + timedelta(days=rng.choice((-7, 7)))
    elif way == "month":
        number = (month - 1 + rng.choice((-1, 1))) % 12 + 1
        new = date(day.year, number, min(day.day, calendar.monthrange(day.year, number)[1]))
    else:
        new = day.replace(year=day.year + rng.choice((-1, 1)), day=min(day.day, 28))
    first = f"{new.day}er" if language == "fr" and new.day == 1 else str(new.day)
    words = f"{first} {_MONTHS[language][new.month - 1]}" + (f" {new.year}" if match["year"] else "")
    return None if words == match[0] else _swap(text, match.start(), match.end(), words, "date")


def _told(text: str, match: re.Match[str]) -> bool:
    """Whether the date is part of a longer range, whose other end would be moved past it."""
    return text[match.start() - 3 : match.start()].endswith("– ")


def base(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """A percentage of another whole than the words say: of the amount for of the hours, of all for of the budget."""
    data, language = case.data, case.language
    shares: list[tuple[Decimal, list[Decimal]]] = []
    for line in data.projects:
        of_hours = line.share
        of_amount = line.amount * 100 / data.total.amount if data.total.amount and line.amount is not None else None
        of_budget = [line.amount * 100 / b.whole for b in data.budgets if b.unit != "h" and line.amount is not None]
        of_budget += [line.billable_hours * 100 / b.whole for b in data.budgets if b.unit == "h"]
        others = [value for value in (of_amount, *of_budget) if value is not None]
        shares.append((of_hours, others))
        if of_amount is not None:
            shares.append((of_amount, [of_hours, *of_budget]))
    for budget in data.budgets:
        whole = [
            line.amount * 100 / budget.whole for line in data.projects if line.amount is not None and budget.unit != "h"
        ]
        shares.append((budget.percent, [data.total.billable_seconds * 100 / data.total.seconds, *whole]))
    pattern = re.compile(rf"(?<![\w.,])(\d+(?:[.,]\d+)?){_SPACES}?%")
    changes = []
    for match in _lines_with(text, pattern):
        shown = Decimal(match[1].replace(",", "."))
        places = len(re.split(r"[.,]", match[1])[1]) if re.search(r"[.,]", match[1]) else 0
        for right, wrong in shares:
            if rounded(right, places) == shown:
                changes += [(match, value, places) for value in wrong if rounded(value, places) != shown]
    if not changes:
        return None
    match, value, places = rng.choice(changes)
    return _swap(text, match.start(), match.end(), format_percent(value, language, places), "base")


def name(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """Another known name in a line that states its figures."""
    data = case.data
    hours = {line.name: line.seconds for line in (*data.projects, *data.people)}
    groups = ([line.name for line in data.projects if line.name], [line.name for line in data.people])
    found = []
    for group in groups:
        for old in group:
            for match in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text):
                line = text[text.rfind("\n", 0, match.start()) + 1 : text.find("\n", match.end())]
                others = [new for new in group if new != old and hours[new] != hours[old] and new not in line]
                if re.search(r"\d", line) and not _is_quoted_title(line) and others:
                    found.append((match, others))
    if not found:
        return None
    match, others = rng.choice(found)
    return _swap(text, match.start(), match.end(), rng.choice(others), "name")


def exchange(text: str, case: Case, rng: random.Random) -> Corruption | None:
    """Another figure of the same text, true in its own place."""
    found = _figures(text, case.language)
    match = rng.choice(found)
    sort = re.sub(r"[\d.,\u202f]", "", match[0])
    others = [m[0] for m in found if re.sub(r"[\d.,\u202f]", "", m[0]) == sort and _trimmed(m[0]) != _trimmed(match[0])]
    if not others:
        return None
    return _swap(text, match.start(), match.end(), rng.choice(others), "exchange")


def _trimmed(figure: str) -> str:
    """A figure without decimals that say nothing: €4,230.00 is €4,230."""
    return re.sub(r"[.,]00(?!\d)", "", figure)


_MAKERS: dict[str, Callable[[str, Case, random.Random], Corruption | None]] = {
    "digit": digit, "sign": sign, "separator": separator, "unit": unit, "date": shifted_date, "base": base,
    "name": name, "exchange": exchange,
}  # fmt: skip


def corrupt(kind: str, text: str, case: Case, rng: random.Random) -> Corruption | None:
    """Makes one error of a kind; None where the text offers no place for it."""
    return _MAKERS[kind](text, case, rng)
