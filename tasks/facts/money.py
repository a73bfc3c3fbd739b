"""Amounts of money in a text, as written: ranges, limits, currencies, units and tax. What they are for is not said here."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from tasks.facts import money_words as words
from tasks.facts.brief import Unit
from tasks.facts.compiled import compiled
from tasks.facts.number_reading import parse_digits, parse_words
from tasks.facts.view import View, view

Tax = Literal["excl", "incl"]


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount or range, with what is said right at it.

    Args:
        start, end: The whole expression in the text, with its limit, unit and tax words ("max 450 € HT par jour").
        core_start, core_end: Only figures and currency ("450 €").
        min, max: One exact figure: equal. "Up to": `min` is None. "From": `max` is None.
        currency: ISO 4217, None when not said.
        unit: What one pays it for; "total" unless said.
        tax: Whether tax is in it, where said.
        approximate: "About" stands before it.
        bare: No currency stands there; money only by the word before it ("budget 3000") or a "k".
    """

    start: int
    end: int
    min: Decimal | None
    max: Decimal | None
    currency: str | None
    core_start: int
    core_end: int
    unit: Unit = "total"
    tax: Tax | None = None
    approximate: bool = False
    bare: bool = False


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    raw: Decimal
    scale: int
    rest: int
    currency: str | None
    cents: bool
    k: bool
    worded: bool = False

    @property
    def value(self) -> Decimal:
        value = self.raw * self.scale + self.rest
        return value / 100 if self.cents else value


_KIND_OF_SCALE = {"k": 1000, "ke": 1000, "mille": 1000, "thousand": 1000, "grand": 1000, "millier": 1000,
                  "milliers": 1000, "million": 1_000_000, "millions": 1_000_000, "mio": 1_000_000, "m": 1_000_000, "bn": 1_000_000_000,
                  "lakh": 100_000, "lakhs": 100_000, "crore": 10_000_000, "crores": 10_000_000}  # fmt: skip
_BIG_ALONE = frozenset(
    {"grand", "thousand", "thousands", "hundred", "hundreds", "million", "millions", "cents", "milliers"}
)
_ARTICLES = frozenset({"un", "une", "one", "a one", "six", "cent", "cents", "sept", "dix", "couple", "a couple"})


def find_amounts(text: str, *, loose: bool = True) -> list[Amount]:
    """Finds every amount of money in `text`, in order.

    Args:
        text: Any text, French or English.
        loose: Also figures without a currency where a word before them says that they are money ("Budget : 3000",
            "TJM 450") or where they carry a "k"; they have `bare` set.
    """
    seen = view(text)
    return [
        replace(
            found,
            start=seen.start(found.start),
            end=seen.end(found.end),
            core_start=seen.start(found.core_start),
            core_end=seen.end(found.core_end),
        )
        for found in amounts_in(seen, loose=loose)
    ]


def amounts_in(seen: View, *, loose: bool = True) -> list[Amount]:
    """Like `find_amounts`, with offsets in the plain text of `seen`."""
    pieces = [piece for match in words.PIECE.finditer(seen.plain) if (piece := _piece(match, seen.plain)) is not None]
    found: list[Amount] = []
    position = reach = 0
    while position < len(pieces):
        first = pieces[position]
        second = pieces[position + 1] if position + 1 < len(pieces) else None
        amount = None
        if second is not None and _is_range(seen.plain, first, second, reach):
            low, high = _share(first, second)
            amount = _amount(seen.plain, low, high, loose, reach)
        step = 2
        if amount is None:
            step, amount = 1, _amount(seen.plain, first, None, loose, reach)
        if amount is None and loose and found:
            amount = _taking_over(seen.plain, first, found[-1])
        if amount is not None:
            found.append(_in_the_same_money(seen.plain, amount, found[-1] if found else None))
        position += step
        reach = pieces[position - 1].end
    return found


_ONE_SENTENCE = compiled(r"[.!?;]\s|\n\s*\n")
_INSTEAD = compiled(
    r"\b(?:plutot|finalement|disons|donc|soit|so|total|actually|rather|instead|make (?:it|that)|let's say|say|up to|jusqu'a|(?:monter|aller|passer|passe|pousser) a"
    r"|(?:go|stretch) to)\s(?:a |les |the |to )?$"
)


def _taking_over(plain: str, figure: "_Piece", earlier: Amount) -> Amount | None:
    """A figure without a currency that takes the place of an amount in its sentence: « 3 000 €, … finalement plutôt 4 000 »."""
    if earlier.currency is None or earlier.max is None or figure.currency is not None or figure.worded:
        return None
    between = plain[earlier.end : figure.start]
    if len(between) > 140 or _ONE_SENTENCE.search(between) or not _INSTEAD.search(between):
        return None
    if not earlier.max / 4 < figure.value < earlier.max * 4 or _counts_something(plain, figure.end):
        return None
    end, unit, tax = _tail(plain, figure.end)
    return Amount(figure.start, end, figure.value, figure.value, earlier.currency, figure.start, figure.end, unit, tax)


def _in_the_same_money(plain: str, amount: Amount, earlier: Amount | None) -> Amount:
    """An amount that names no currency, in that of the one before it in its sentence."""
    if amount.currency is not None or earlier is None or earlier.currency is None:
        return amount
    if len(between := plain[earlier.end : amount.start]) > 140 or _ONE_SENTENCE.search(between):
        return amount
    return replace(amount, currency=earlier.currency)


def _piece(match: re.Match[str], plain: str) -> _Piece | None:
    if match["digits"]:
        raw = parse_digits(match["digits"])
    else:
        if match["words"] in _ARTICLES and not match["post"]:
            return None
        if match["words"] in _BIG_ALONE:
            return None
        number = parse_words(match["words"])
        raw = None if number is None else Decimal(number)
    if raw is None:
        return None
    k = match["k"]
    rest = int(match["rest"]) * 100 if match["rest"] else 0
    scale = 1000 if rest or (match["rest"] == "0") else _KIND_OF_SCALE.get(k or "", 1)
    sign = (match["pre"] or match["post"] or "").strip()
    for filler in ("de ", "d'", "of ", "kilo"):
        sign = sign.removeprefix(filler)
    end = match.end()
    if sign == "e" and (raw < 30 or not match["digits"] or plain[end - 2] == " "):
        sign, end = "", end - len(match["post"])
    if k == "m" and not sign:
        scale = 1
    return _Piece(
        match.start(), end, raw, scale, rest, words.CURRENCIES.get(sign), sign in words.CENTS,
        bool(k) or (match["words"] or "").endswith("grand"), bool(match["words"]),
    )  # fmt: skip


def _is_range(plain: str, first: _Piece, second: _Piece, reach: int) -> bool:
    gap = plain[first.end : second.start]
    if len(gap) > 20 or not words.BETWEEN.fullmatch(gap):
        return False
    if not (first.currency or second.currency or first.k or second.k or _cued(plain, first.start, reach)):
        return False
    if first.currency and second.currency and not _same_money(first.currency, second.currency):
        return False
    if words.NEEDS_BETWEEN.fullmatch(gap) and not words.OPENING.search(
        plain[max(reach, first.start - 24) : first.start]
    ):
        return False
    low, high = _share(first, second)
    return low.value < high.value <= low.value * 20


def _same_money(first: str, second: str) -> bool:
    """Whether two ends of a range can share a currency: "$3,000 to $3,800 Canadian" says it once."""
    return first == second or (first == "USD" and second in ("CAD", "AUD", "NZD"))


def _share(first: _Piece, second: _Piece) -> tuple[_Piece, _Piece]:
    """Gives each end of a range the currency and the "k" of the other: "2-3k€" is 2,000 to 3,000."""
    currency = second.currency if first.currency == "USD" and second.currency else first.currency or second.currency
    cents = first.cents or second.cents
    scale = first.scale
    if second.scale > 1 and first.scale == 1 and first.raw < 1000 and first.raw < second.raw + 1:
        scale = second.scale
    elif first.scale == 1 and first.raw < 100 and second.raw >= 100 * first.raw:
        # "four to five thousand pounds": the words of the second hold the thousand of the first
        scale = 1000 if second.raw >= 1000 and second.worded else 100 if second.worded else 1
        if not second.worded and second.raw % 1000 == 0 and first.raw < second.raw / 1000:
            scale = 1000  # « 5 ou 6 000 € »
    second_scale = second.scale
    if first.scale > 1 and second.scale == 1 and second.raw < 100:
        second_scale = first.scale
    one = _Piece(first.start, first.end, first.raw, scale, first.rest, currency, cents, first.k or second.k)
    two = _Piece(second.start, second.end, second.raw, second_scale, second.rest, currency, cents, first.k or second.k)
    return one, two


def _before(plain: str, start: int, reach: int, width: int) -> str:
    """The words before an amount: on its line, after the amount before it, at most `width` characters."""
    return plain[max(reach, start - width) : start].rpartition("\n")[2]


_VERB_ENDS = ("environ ", "about ", "around ", "entre ", "between ", "to ", "jusqu'a ", "les ", "de ", "pres ")


def _cued(plain: str, start: int, reach: int) -> bool:
    before = _before(plain, start, reach, 60)
    if words.BARE_CUE.search(before) is not None:
        return True
    # The rarer forms are tried only where their last sign stands: a checker asks this of every number of a report.
    if (":" in before or "|" in before or "=" in before) and words.BARE_LABEL.search(before) is not None:
        return True
    return before.endswith(_VERB_ENDS) and words.BARE_VERB.search(before) is not None


def _amount(plain: str, low: _Piece, high: _Piece | None, loose: bool, reach: int) -> Amount | None:
    """The amount of one figure or of a range, with its limit, unit and tax; None where it is no money."""
    last = high or low
    bare = low.currency is None and not low.cents
    if bare and not (loose and _is_money(plain, low, last, reach)):
        return None
    before = _before(plain, low.start, reach, 48)
    start = low.start
    near = words.APPROXIMATE.search(before)
    if near:
        start -= len(before) - near.start()
        before = before[: near.start()]
    end, unit, tax = _tail(plain, last.end)
    minimum: Decimal | None = low.value
    maximum: Decimal | None = last.value
    if thousand := words.PER_THOUSAND.match(plain, last.end):
        end, unit = thousand.end(), "word"
        minimum, maximum = low.value / 1000, last.value / 1000
    if high is None:
        limit, at_limit, after = _limit(plain, before, start, end)
        start = min(start, at_limit)
        minimum, maximum = (None if limit == "max" else minimum), (None if limit == "min" else maximum)
        if after > end:
            end = after
            more, late_unit, late_tax = _tail(plain, end)
            if unit == "total" and (late_unit != "total" or late_tax):
                end, unit, tax = more, late_unit, tax or late_tax
    if unit == "total":
        unit = _rate_before(plain[max(reach, low.start - 48) : low.start])
    if plain[end - 1] == "." and end > last.end:
        end -= 1
    return Amount(start, end, minimum, maximum, low.currency, low.start, last.end, unit, tax, bool(near), bare)


def _is_money(plain: str, low: _Piece, last: _Piece, reach: int) -> bool:
    """Whether a figure without a currency is money: by tax, by the word before it, or as "3k" that stands alone."""
    taxed = words.BARE_TAX.match(plain, last.end) or words.BARE_FOR_YOU.match(plain, last.end)
    if not taxed and not _cued(plain, low.start, reach) and not (low.k and _stands_alone(plain, last.end)):
        return False
    return (low.k or low.value >= 10) and not _counts_something(plain, last.end)


def _limit(plain: str, before: str, start: int, end: int) -> tuple[Literal["max", "min", ""], int, int]:
    """Whether the amount is a ceiling or a floor, and where the words that say so begin and end."""
    if (
        not words.CHANGED_TO.search(before)
        and not words.NEITHER.search(before)
        and (limit := words.UP_TO.search(before))
    ):
        return "max", start - (len(before) - limit.start()), end
    whole = words.ALL_IN.match(plain, end)
    if ceiling := words.MAX_AFTER.match(plain, end) or (whole and words.MAX_AFTER.match(plain, whole.end())):
        return "max", start, ceiling.end()
    if floor := words.FROM.search(before):
        kind: Literal["max", "min"] = "max" if words.IF_MORE.search(before, 0, floor.start()) else "min"
        return kind, start - (len(before) - floor.start()), end
    if floor := words.MIN_AFTER.match(plain, end):
        return "min", start, floor.end()
    return "", start, end


_COUNTED = compiled(
    r"\s?(?:mots|words|signes|characters|caracteres|articles?|pages?|heures?|hours?|jours?|days?|h\b|%|km|m2|abonnes|followers"
    r"|subscribers|users|utilisateurs|visit\w{0,6}|clients?|customers|produits|products|personnes|people|visitors|lecteurs"
    r"|readers|vues|views|contacts|exemplaires|copies|ans\b|years?|mois|months?|minutes?|min\b|px|dpi|references|fans|likes"
    r"|membres|members|salaries|employees|inscrits|weeks?|semaines?|fois|x\b|photos|videos|posts)"
)


def _counts_something(plain: str, end: int) -> bool:
    return bool(_COUNTED.match(plain, end))


_ALONE = compiled(
    r"\s?(?:[.,;:!?()/\n-]|$|(?:in|ht|ttc|max|maxi|maximum|mini|minimum|min|at|cash|for|pour|all in|tops|total|tout|or|ou|to|is|et|and|if|si|but|mais|on"
    r"|budget|de budget|of budget|mark|region|range|plus|by|avant|before|grand|rather|plutot|instead|ex|excl|for|in total|au total|en tout|because|car)\b|\+)"
)


def _stands_alone(plain: str, end: int) -> bool:
    """Whether a figure such as "3k" stands alone, so that it is money rather than "3k followers"."""
    return bool(_ALONE.match(plain, end))


_CLAUSE_END = compiled(r"[.;!?\n](?:\s|$)|, ")


def _rate_before(before: str) -> Unit:
    """The unit that stands before an amount: "TJM 450", "hourly rate: $60"."""
    before = before.rstrip(" ,")
    clause = before[max((m.end() for m in _CLAUSE_END.finditer(before)), default=0) :]
    for unit, pattern in words.RATES:
        if pattern.search(clause):
            return unit
    return "total"


def _tail(plain: str, end: int) -> tuple[int, Unit, Tax | None]:
    """Reads unit and tax after an amount, in either order."""
    unit: Unit = "total"
    tax: Tax | None = None
    timed = False
    for _ in range(3):
        if tax is None and (match := words.TAX.match(plain, end)):
            tax = "excl" if match["excl"] else "incl"
            end = match.end()
        elif unit == "total" and not timed and (match := words.UNIT.match(plain, end)):
            timed = True
            kind = match.lastgroup or ""
            if words.LONG_TIME.search(match[0]):
                kind = "total"
            if kind in ("total", "hour", "day", "word", "item"):
                unit = kind  # type: ignore[assignment]
            else:
                unit = {"each": "item", "each_hour": "hour", "each_day": "day"}.get(kind, "item")  # type: ignore[assignment]
            end = match.end()
        else:
            break
    return end, unit, tax
