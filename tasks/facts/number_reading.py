"""Numbers as people write them: "3 000", "3.000,50", "3,000.50", "2,5k", « trois mille », "a dozen"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tasks.facts.compiled import compiled
from tasks.facts.patterns import longest_first
from tasks.facts.view import view

# All patterns read plain text (tasks.facts.view): lower case, no accents, plain spaces.
DIGITS = r"(?:\d{1,2}(?:,\d{2}){1,3},\d{3}(?![\d,])|\d{1,3}(?:[ .,']\d{3}){1,3}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,9}(?:[.,]\d{1,4}(?!\d))?)"

_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2, "dozen": 12,
}  # fmt: skip
_FRENCH = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "nonante": 90,
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "paire": 2,
}  # fmt: skip
SMALL = _ENGLISH | _FRENCH | {"vingts": 20, "dizaines": 10, "douzaines": 12, "dozens": 12, "centaines": 100}
BIG = {
    "hundred": 100, "hundreds": 100, "cent": 100, "cents": 100, "thousand": 1000, "thousands": 1000, "grand": 1000,
    "mille": 1000, "milliers": 1000, "millier": 1000, "million": 1_000_000, "millions": 1_000_000,
    "lakh": 100_000, "lakhs": 100_000,
}  # fmt: skip
_WORD = "(?:" + longest_first(SMALL.keys() | BIG.keys()) + ")"
# "a", "half a", "une" before; "and", "et" and hyphens within. Eight words hold any number below a million.
WORDED = (
    rf"(?:half a dozen|(?:one|two|three|four|five|six|seven|eight|nine|ten) and a half (?:thousand|grand)|(?:une )?demi[ -]douzaine|(?:an? )?{_WORD}"
    rf"(?:(?: |-|(?:(?<=hundred)|(?<=thousand)) and | et (?=une?\b|onze\b)|-et-(?=une?\b|onze\b)| of (?=thousand|hundred|grand))(?:a )?{_WORD}){{0,8}})\b"
)
NUMBER = rf"(?:{DIGITS}|\b{WORDED})"
_FULL_DIGITS = compiled(DIGITS)
_WORDS = compiled(r"[a-z]+")
_ANY = compiled(rf"(?<![\w.,])(?:(?P<digits>{DIGITS})(?:\s?(?P<k>k)(?P<rest>\d)?\b)?|(?P<words>{WORDED}))")
_AND_A_HALF = compiled(r"([a-z]+) and a half (?:thousand|grand)")
_COUNTING = frozenset({"dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine",
                       "soixantaine", "centaine", "couple", "dozen", "paire", "millier", "hundred", "thousand"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in a text: `text[start:end]` says `value`."""

    start: int
    end: int
    value: Decimal


def parse_digits(text: str) -> Decimal | None:
    """Reads digits with either language's separators; a lone separator before three digits groups thousands.

    Args:
        text: Plain text such as "3 000,50"; no sign, no currency.
    """
    text = text.replace(" ", "").replace("'", "")
    if not text or not text[0].isdigit():
        return None
    last = max(text.rfind("."), text.rfind(","))
    if last < 0:
        return Decimal(text) if text.isascii() and text.isdigit() else None
    mark = text[last]
    head, tail = text[:last], text[last + 1 :]
    other = "," if mark == "." else "."
    decimal = other in head or (text.count(mark) == 1 and not (len(tail) == 3 and len(head) <= 3 and head != "0"))
    whole = head.replace(",", "").replace(".", "") + ("" if decimal else tail)
    number = f"{whole}.{tail}" if decimal and tail else whole
    return Decimal(number) if number.replace(".", "", 1).isdigit() and number.isascii() else None


def parse_words(text: str) -> int | None:
    """Reads a number in words, French or English: « deux mille cinq cents », "fifteen hundred", "a dozen"."""
    if "half a dozen" in text or "demi" in text:
        return 6
    if (half := _AND_A_HALF.match(text)) is not None:
        return SMALL[half[1]] * 1000 + 500
    total = current = 0
    seen = False
    words = _WORDS.findall(text)
    for position, word in enumerate(words):
        if word in BIG:
            size = BIG[word]
            if size == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * size
                current = 0
            seen = True
        elif word in SMALL:
            value = SMALL[word]
            follows = words[position + 1] if position + 1 < len(words) else ""
            if word in ("un", "une") and follows in _COUNTING:
                continue  # « une dizaine »: one ten, not eleven
            if word in ("vingt", "vingts") and current % 10 == 4 and current % 100 == 4:
                current += 76  # quatre-vingts: 4 became 80
            elif word in _COUNTING or word in ("dozens", "dizaines", "douzaines", "centaines"):
                current = (current or 1) * value
            else:
                current += value
            seen = True
    return total + current if seen else None


def parse_number(text: str) -> Decimal | None:
    """Reads one number, in digits (with "k" or "3k5") or in words; None when `text` is not one."""
    plain = view(text).plain.strip()
    match = _ANY.fullmatch(plain)
    return _value(match) if match else None


def _value(match: re.Match[str]) -> Decimal | None:
    if match["words"]:
        value = parse_words(match["words"])
        return None if value is None else Decimal(value)
    digits = parse_digits(match["digits"])
    if digits is None or not match["k"]:
        return digits
    return digits * 1000 + int(match["rest"] or 0) * 100


def find_numbers(text: str) -> list[FoundNumber]:
    """Every number in `text`, in digits or words, in order; a lone article (« un », "one") is not one."""
    seen = view(text)
    found = []
    for match in _ANY.finditer(seen.plain):
        value = _value(match)
        if value is not None and match[0] not in ("un", "une", "one"):
            found.append(FoundNumber(seen.start(match.start()), seen.end(match.end()), value))
    return found
