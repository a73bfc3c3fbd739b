"""Dates and clock times of exports; whether 03/11 is March or November is decided over a whole file, or asked."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from integrations.errors import BadInput
from integrations.words import Words

Order = Literal["DMY", "MDY"]

_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-]?)(\d{2})\2(\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+([a-z]{3,9})\.?,?[ .-]+(\d{4}|\d{2})")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?[ .-]+(\d{1,2})(?:st|nd|rd|th)?,?[ .-]+(\d{4})")
_WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]*[.,]*\s+(?=\d|[a-z]+\.?\s+\d)", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:h](\d{2})?(?::(\d{2})(?:[.,]\d+)?)?)?\s*([ap])?\.?(?:m\.?)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan janv janvier january", "feb fev fevr fevrier february", "mar mars march", "apr avr avril april",
            "may mai", "jun juin june", "jul juil juillet july", "aug aou aout august", "sep sept septembre september",
            "oct octobre october", "nov novembre november", "dec decembre december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ORDERS: dict[str, Order] = {"dmy": "DMY", "mdy": "MDY", "jma": "DMY", "mja": "MDY"}


def plain(text: str) -> str:
    """Lower case without accents and without doubled spaces."""
    if text.isascii():
        return " ".join(text.casefold().split())
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join(bare.split())


@dataclass(frozen=True, slots=True)
class Moment:
    """A cell that holds a day, a clock time or both."""

    day: date | None
    clock: time | None  # with tzinfo where the cell gives an offset


@lru_cache(maxsize=20_000)
def read_day(text: str, order: Order | None) -> date | None:
    """A day in any usual form; None where it is none, or where `order` is needed and not known."""
    written = text.strip()
    # "Mar 12, 2026" is a month, "mar. 6 octobre 2026" a French Tuesday: the whole cell is tried first.
    return _read_day(plain(written), order) or _read_day(plain(_WEEKDAY.sub("", written)), order)


def _read_day(found: str, order: Order | None) -> date | None:
    try:
        if match := _YEAR_FIRST.fullmatch(found):
            return date(int(match[1]), int(match[3]), int(match[4]))
        if match := _NUMERIC.fullmatch(found):
            if order is None:
                return None
            first, second = int(match[1]), int(match[3])
            day, month = (first, second) if order == "DMY" else (second, first)
            return date(_year(match[4]), month, day)
        if (match := _DAY_MONTH.fullmatch(found)) and match[2] in _MONTHS:
            return date(_year(match[3]), _MONTHS[match[2]], int(match[1]))
        if (match := _MONTH_DAY.fullmatch(found)) and match[1] in _MONTHS:
            return date(int(match[3]), _MONTHS[match[1]], int(match[2]))
    except ValueError:
        return None
    return None


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


@lru_cache(maxsize=20_000)
def read_clock(text: str) -> time | None:
    """A clock time: "09:00", "9:00:30", "9h30", "02:15 PM"; with an offset where the cell gives one."""
    match = _CLOCK.fullmatch(text.strip().replace("\u202f", " ").replace("\u00a0", " "))
    if match is None or (match[2] is None and match[4] is None and "h" not in text.casefold()):
        return None
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4].casefold() == "p" else 0)
    try:
        return time(hour, minute, second, tzinfo=_offset(match[5]))
    except ValueError:
        return None


def _offset(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    return timezone((1 if text[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))


@lru_cache(maxsize=20_000)
def read_moment(text: str, order: Order | None) -> Moment | None:
    """A cell that holds a day, a clock time or both; None where it holds neither."""
    found = text.strip()
    clock = read_clock(found)
    if clock is not None:
        return Moment(None, clock)
    day = read_day(found, order)
    if day is not None:
        return Moment(day, None)
    for match in re.finditer(r"T(?=\d)|,?\s+(?:at\s+|à\s+)?", found):
        day, clock = read_day(found[: match.start()], order), read_clock(found[match.end() :])
        if day is not None and clock is not None:
            return Moment(day, clock)
    return None


def given_order(text: str) -> Order | None:
    """DMY or MDY out of a format that a person writes: "DD/MM/YYYY", "JJ/MM/AAAA", "%m/%d/%Y"; None: neither."""
    letters = re.sub(r"[^a-z]", "", text.casefold()).replace("a", "y").replace("j", "d")
    return _ORDERS.get(re.sub(r"(.)\1+", r"\1", letters))


def stated_order(text: str, path: Path) -> Order | None:
    """The order of a date format that a person gave; None where the year comes first.

    Raises:
        BadInput: It is no date format.
    """
    order = given_order(text)
    if order is None and not text.strip().upper().startswith(("Y", "A", "%Y")):
        raise BadInput(
            Words(f"unknown date format {text!r}", f"format de date inconnu : {text!r}"),
            remedy=Words("Use DD/MM/YYYY or MM/DD/YYYY.", "Utilisez JJ/MM/AAAA ou MM/JJ/AAAA."),
            file=path,
            field="date_format",
        )
    return order


def find_order(cells: Iterable[tuple[int, str]], path: Path, field: str, *, french: bool) -> Order | None:
    """Which of day and month stands first in a column, decided over all its rows.

    A number above 12 decides; so does a dot between the numbers, or a file that is French in its header or numbers.

    Args:
        cells: Line and text of each cell.
        path: The file, for messages.
        field: The column's name, for messages.
        french: The file's headers or decimal signs are French.

    Returns:
        The order, or None where no cell needs one.

    Raises:
        BadInput: Rows contradict each other, or nothing decides.
    """
    day_first: tuple[int, str] | None = None
    month_first: tuple[int, str] | None = None
    open_case: tuple[int, str] | None = None
    dotted = False
    for line, text in cells:
        match = _NUMERIC.match(text.strip())
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        dotted = dotted or match[2] == "."
        if first > 12 >= second:
            day_first = day_first or (line, text)
        elif second > 12 >= first:
            month_first = month_first or (line, text)
        elif open_case is None and first != second:
            open_case = (line, text)
    if day_first and month_first:
        raise BadInput(
            Words(
                f"dates contradict each other: {day_first[1]!r} (line {day_first[0]}) has the day first, "
                f"{month_first[1]!r} (line {month_first[0]}) the month",
                f"les dates se contredisent : {day_first[1]!r} (ligne {day_first[0]}) commence par le jour, "
                f"{month_first[1]!r} (ligne {month_first[0]}) par le mois",
            ),
            remedy=Words("Export with dates as YYYY-MM-DD.", "Exportez avec des dates AAAA-MM-JJ."),
            file=path,
            line=max(day_first[0], month_first[0]),
            field=field,
        )
    if day_first:
        return "DMY"
    if month_first:
        return "MDY"
    if open_case is None:
        return "DMY"  # 05/05 reads the same either way
    if dotted or french:
        return "DMY"
    raise BadInput(
        Words(f"{open_case[1]!r} may be day/month or month/day", f"{open_case[1]!r} peut être jour/mois ou mois/jour"),
        remedy=Words(
            "Say which with --columns date_format=DD/MM/YYYY (or MM/DD/YYYY).",
            "Précisez-le par --columns date_format=JJ/MM/AAAA (ou MM/JJ/AAAA).",
        ),
        file=path,
        line=open_case[0],
        field=field,
    )


def find_zone(name: str | ZoneInfo, path: Path | None = None, line: int | None = None) -> ZoneInfo:
    """The time zone of that name.

    Raises:
        BadInput: There is no such zone.
    """
    if isinstance(name, ZoneInfo):
        return name
    try:
        return ZoneInfo(name.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadInput(
            Words(f"unknown time zone {name!r}", f"fuseau horaire inconnu : {name!r}"),
            remedy=Words("Use a name such as Europe/Paris.", "Utilisez un nom tel que Europe/Paris."),
            file=path,
            line=line,
        ) from error


def local_moment(day: date, clock: time, zone: ZoneInfo, target: ZoneInfo) -> datetime:
    """That clock time in `zone` (or at the offset that it carries), in the zone of the report."""
    return datetime.combine(day, clock, clock.tzinfo or zone).astimezone(target)
