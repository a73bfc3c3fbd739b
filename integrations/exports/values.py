"""Cells of exports as values: decimals, durations, money, yes and no."""

import re
from decimal import Decimal
from functools import lru_cache

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']+")
_DECIMAL = re.compile(r"[+-]?\d+(?:\.\d+)?|[+-]?\.\d+")
_CLOCK = re.compile(r"(?P<sign>[+-]?)(?P<h>\d{1,5}):(?P<m>\d{1,2})(?::(?P<s>\d{1,2}(?:[.,]\d{1,6})?))?")
_ISO = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<d>\d+)D)?(?:T(?:(?P<h>\d+(?:[.,]\d+)?)H)?(?:(?P<m>\d+(?:[.,]\d+)?)M)?"
    r"(?:(?P<s>\d+(?:[.,]\d+)?)S)?)?",
    re.IGNORECASE,
)
_NUMBER = r"\d+(?:[.,]\d+)?"
_WORDED = re.compile(
    rf"(?P<sign>[+-]?)\s*(?:(?P<h>{_NUMBER})\s*(?:h|hr|hrs|hours?|heures?)\.?)?\s*(?:et|and|,)?\s*"
    rf"(?:(?P<m>{_NUMBER})(?![\d.,])\s*(?P<unit>m|mn|min|mins|minutes?)?\.?)?\s*"
    rf"(?:(?P<s>{_NUMBER})\s*(?:s|sec|secs|seconds?|secondes?)\.?)?",
    re.IGNORECASE,
)
_CURRENCY_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD", "US$": "USD", "CA$": "CAD", "CHF": "CHF"}
_YES = {"yes", "y", "true", "1", "x", "oui", "o", "vrai", "billable", "facturable", "ja", "si", "sí"}
_NO = {"no", "n", "false", "0", "non", "faux", "non-billable", "non billable", "non facturable", "-"}


def read_decimal(text: str) -> Decimal | None:
    """A number with either decimal sign: "1,5", "1 234,50", "1,234.50", "1.234,50"; None where it is none.

    One comma or one dot alone is the decimal sign, unless it comes more than once ("1,234,567").
    """
    plain = _SPACES.sub("", text).replace("\u2212", "-")
    comma, dot = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and dot >= 0:
        plain = plain.replace("." if comma > dot else ",", "")
    elif plain.count(",") > 1 or plain.count(".") > 1:
        plain = plain.replace(",", "").replace(".", "")
    plain = plain.replace(",", ".")
    return Decimal(plain) if _DECIMAL.fullmatch(plain) else None


@lru_cache(maxsize=20_000)
def read_duration(text: str, seconds_a_unit: int = 3600) -> Decimal | None:
    """A duration in seconds; None where it is none. Negative ones come back negative.

    "1:30:00", "1:30", "1.5", "1,5", "1h30", "1 h 30 min", "90 min", "PT1H30M".

    Args:
        text: The cell.
        seconds_a_unit: What a bare number counts: 3600 for hours, 60 for minutes, 1 for seconds.
    """
    plain = text.strip().replace("\u2212", "-").replace("\u00a0", " ").replace("\u202f", " ")
    if not plain:
        return None
    number = read_decimal(plain)
    if number is not None:
        return number * seconds_a_unit
    for pattern in (_CLOCK, _ISO, _WORDED):
        match = pattern.fullmatch(plain)
        if match is None:
            continue
        parts = match.groupdict()
        if not any(parts.get(name) for name in "dhms"):
            continue
        if pattern is _WORDED and parts["m"] and not parts["unit"] and not parts["h"]:
            return None  # "30 20s": thirty what?
        values = {name: Decimal((parts.get(name) or "0").replace(",", ".")) for name in "dhms"}
        if pattern is _CLOCK and (values["m"] >= 60 or values["s"] >= 60):
            return None
        total = values["d"] * 86400 + values["h"] * 3600 + values["m"] * 60 + values["s"]
        return -total if parts["sign"] == "-" else total
    return None


@lru_cache(maxsize=5_000)
def read_money(text: str) -> tuple[Decimal, str | None] | None:
    """An amount and the currency that stands with it, if one does; None where it is no amount.

    "1,234" and "1.234" are 1234 here: money has no three decimals.
    """
    plain = _SPACES.sub("", text)
    match = re.fullmatch(r"([^\d.,+-]*)([+-]?)([^\d.,+-]*)([\d.,]+)([^\d.,+-]*)", plain.replace("\u2212", "-"))
    if match is None:
        return None
    digits = match.group(4)
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits):
        digits = digits.replace(",", "").replace(".", "")
    number = read_decimal(match.group(2) + digits)
    sign = match.group(1) or match.group(3) or match.group(5)
    if number is None:
        return None
    if not sign:
        return number, None
    code = _CURRENCY_SIGNS.get(sign.upper())
    if code is None and re.fullmatch(r"[A-Za-z]{3}", sign):
        code = sign.upper()
    return None if code is None else (number, code)


def read_flag(text: str) -> bool | None:
    """Yes or no, in French or English; None where the cell is empty or says neither."""
    plain = text.strip().casefold()
    if plain in _YES:
        return True
    return False if plain in _NO else None


def read_tags(text: str) -> tuple[str, ...]:
    """Labels divided by commas, semicolons or bars."""
    return tuple(tag.strip() for tag in re.split(r"[,;|]", text) if tag.strip())
