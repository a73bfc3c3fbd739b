"""Numbers, money and dates in the language's own form.

French groups thousands with a narrow no-break space and puts a no-break space before the unit (CLDR, and the Imprimerie
nationale's "Lexique des règles typographiques"); English dates are day first, without a comma ("12 March 2027").
Rounding for display is half-up, as on an invoice.
"""

import calendar
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Literal

from integrations.words import Language, Words

# CLDR's English is American, which is what money and plain numbers want; dates are written the European way.
_MONEY_LOCALE = {"en": "en", "fr": "fr"}
_DATE_LOCALE = {"en": "en_GB", "fr": "fr"}
_NO_BREAK = "\u00a0"
_NARROW = "\u202f"


def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` rounded half away from zero to `decimals` places; never a negative zero."""
    result = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(result) if result == 0 else result


def format_number(value: Decimal | int, language: Language, decimals: int | None = None) -> str:
    """A number with the language's thousands and decimal separators.

    Args:
        value: The number.
        language: Whose form.
        decimals: Exactly so many places; None: up to two, without needless zeros.
    """
    from babel.numbers import format_decimal

    exact = rounded(Decimal(value), 2 if decimals is None else decimals)
    pattern = "#,##0.##" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(exact, format=pattern, locale=_MONEY_LOCALE[language])


def format_money(value: Decimal | int, currency: str, language: Language, *, trim: bool = False) -> str:
    """An amount with its currency: "1 234,50 €", "€1,234.50".

    Args:
        value: The amount, rounded here to the currency's own decimals.
        currency: ISO 4217 code; an unknown one is written as it is.
        language: Whose form.
        trim: Drop the decimals where they are all zero ("1 200 €").
    """
    from babel.numbers import format_currency, get_currency_precision

    places = get_currency_precision(currency)
    exact = rounded(Decimal(value), places)
    drop = trim and exact == exact.to_integral_value()
    decimals = "" if drop or not places else "." + "0" * places
    gap = _NO_BREAK if currency_symbol(currency, language)[-1:].isalpha() else ""  # "CHF 120", but "€120"
    pattern = f"#,##0{decimals}{_NO_BREAK}¤" if language == "fr" else f"¤{gap}#,##0{decimals}"
    text = format_currency(exact, currency, format=pattern, locale=_MONEY_LOCALE[language], currency_digits=False)
    # CLDR's French writes "£GB", which nobody does; no other pound is meant by "£" on an invoice.
    return text.replace("£GB", "£")


def currency_symbol(currency: str, language: Language) -> str:
    """The sign that `format_money` writes: "€", "£", "$"."""
    from babel.numbers import get_currency_symbol

    return get_currency_symbol(currency, locale=_MONEY_LOCALE[language]).replace("£GB", "£")


def format_hours(value: Decimal | int, language: Language) -> str:
    """Decimal hours, up to two places: "12,5 h", "12.5 h"."""
    return f"{format_number(value, language)}{_NO_BREAK}h"


def format_percent(value: Decimal | int, language: Language, decimals: int | None = None) -> str:
    """A percentage given as 0–100: "42,5 %", "42.5%"; up to one decimal unless `decimals` says how many."""
    text = format_number(rounded(Decimal(value), 1) if decimals is None else value, language, decimals)
    return f"{text}{_NARROW}%" if language == "fr" else f"{text}%"


@lru_cache(maxsize=4)
def _month_names(language: Language) -> dict[int, str]:
    from babel.dates import get_month_names

    return dict(get_month_names("wide", context="format", locale=_DATE_LOCALE[language]))


def _day(day: date, language: Language) -> str:
    return "1er" if language == "fr" and day.day == 1 else str(day.day)


def _day_month(day: date, language: Language) -> str:
    return f"{_day(day, language)} {_month_names(language)[day.month]}"


def format_date(day: date, language: Language, style: Literal["long", "short", "weekday"] = "long") -> str:
    """A day: long "1er mars 2027", "1 March 2027"; short "01/03/2027", "1 Mar 2027"; weekday "lundi 1er mars 2027"."""
    if style == "short":
        if language == "fr":
            return f"{day:%d/%m}/{day.year:04}"
        return f"{day.day} {_month_names(language)[day.month][:3]} {day.year}"
    long = f"{_day_month(day, language)} {day.year}"
    if style == "long":
        return long
    from babel.dates import get_day_names

    return f"{get_day_names('wide', context='format', locale=_DATE_LOCALE[language])[day.weekday()]} {long}"


def _is_whole_months(start: date, end: date) -> bool:
    return start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1] and start <= end


def _months(start: date, end: date, language: Language) -> str:
    """Whole months, by name."""
    names = _month_names(language)
    if start.year == end.year and (start.month, end.month) == (1, 12):
        return str(start.year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{names[start.month]} {start.year}"
    first = names[start.month] if start.year == end.year else f"{names[start.month]} {start.year}"
    last = f"{names[end.month]} {end.year}"
    if language == "fr":
        return f"{'d’' if first[0] in 'ao' else 'de '}{first} à {last}"
    return f"{first}–{last}" if start.year == end.year else f"{first} – {last}"


def format_period(start: date, end: date, language: Language) -> str:
    """A period, both ends included: "mars 2027", "du 1er au 15 mars 2027", "1–15 March 2027", "January–March 2027"."""
    if start == end:
        return format_date(start, language)
    if _is_whole_months(start, end):
        return _months(start, end, language)
    same_month = (start.year, start.month) == (end.year, end.month)
    if same_month:
        first = _day(start, language)
    elif start.year == end.year:
        first = _day_month(start, language)
    else:
        first = format_date(start, language)
    last = format_date(end, language)
    if language == "fr":
        return f"du {first} au {last}"
    return f"{first}–{last}" if same_month else f"{first} – {last}"


def format_in_period(start: date, end: date, language: Language) -> str:
    """The period as a sentence needs it: "en mars 2027", "du 1er au 15 mars", "in March 2027", "from 1 to 15 March"."""
    label = format_period(start, end, language)
    if start == end:
        return f"le {label}" if language == "fr" else f"on {label}"
    if _is_whole_months(start, end) and not (" à " in label or "–" in label):
        return f"en {label}" if language == "fr" else f"in {label}"
    if language == "fr":
        return label
    first, last = (part.strip() for part in label.split("–"))
    return f"from {first} to {last}"


def week_start(week: str) -> date:
    """The Monday of an ISO week, "2027-W10".

    Raises:
        ValueError: Not an ISO 8601 week.
    """
    year, _, number = week.partition("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def iso_week(day: date) -> str:
    """The ISO 8601 week of a day, "2027-W10"."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def format_week(week: str, language: Language, style: Literal["long", "short"] = "long") -> str:
    """An ISO week by its Monday: "semaine du 8 mars", "week of 8 March"; short "8–14 mars", "8–14 March"."""
    monday = week_start(week)
    if style == "long":
        return f"{'semaine du' if language == 'fr' else 'week of'} {_day_month(monday, language)}"
    return format_days(monday, monday + timedelta(days=6), language)


def format_days(start: date, end: date, language: Language) -> str:
    """Days without their year, for a narrow column: "8–14 mars", "28 février – 6 mars", "1er mars"."""
    last = _day_month(end, language)
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{_day(start, language)}–{last}"
    return f"{_day_month(start, language)} – {last}"


def plural(count: int | Decimal, one: Words, many: Words, language: Language) -> str:
    """The count and its noun: "3 tâches", "1 task". French takes the singular below 2 (0 tâche, 1,5 heure)."""
    size = abs(Decimal(count))
    single = size < 2 if language == "fr" else size == 1
    return f"{format_number(count, language)} {(one if single else many).in_(language)}"
