"""Numbers with their units as a finished document prints them, in the language's own form.

`tasks.facts.money` reads what clients write, in any form; a checker must see exactly what is printed: how many decimals
are shown, and whether the separators are the language's.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from integrations.words import Language
from tasks.checks.vocabulary import each_word
from tasks.facts.money_words import CURRENCIES
from tasks.facts.number_reading import parse_digits, parse_words

LARGEST = Decimal(10) ** 15  # longer numbers are those of accounts and cards: they count nothing
Sort = Literal["hours", "amount", "percent", "count", "plain"]
Fault = Literal["", "separator", "grouping"]

_NUMBER = r"\d{1,3}(?:[ ,.']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_CODES = "eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|ron|jpy|mad|xof|tnd|inr|sgd|hkd|zar|brl|mxn"
_SIGNS = r"(?:us|cad?|au?|nz)\$|\$(?:us|ca)|[€$£¥]"
_BEFORE = rf"(?:(?P<pre>{_SIGNS}|\b(?:{_CODES})(?![a-z]))\s?)?"
_MONEY = (
    rf"{_SIGNS}|(?:{_CODES})(?![a-z])|(?:d'|de )?(?:euros?|dollars?|francs?)(?![a-z])|pounds?(?! of)(?![a-z])"
    r"|livres(?: sterling)?(?![a-z])"
)
_HOURS = r"h(?:rs?|eures?|ours?)?(?![a-z])|person[- ]hours?"
_TOKEN = re.compile(
    rf"(?<![\w.,:/#])(?P<sign>[-+] ?)?{_BEFORE}(?P<inner>-)?(?P<number>{_NUMBER})(?![\d])"
    r"(?:"
    r" ?(?P<h>h|hours?|heures?|hrs?)(?: (?:and |et ))? ?(?P<minutes>[0-5]\d)(?: ?(?:min(?:utes?)?|mn))?(?![\w.,]\d|\w)"
    r"|:(?P<clock>[0-5]\d)(?!\d)"
    rf"|(?P<k> ?k(?![a-z])| ?k(?=€|\$|£|eur|usd|gbp|chf)| mille(?![a-z])| thousand(?![a-z])"
    rf"| millions?(?![a-z]))? ?(?P<unit>"
    rf"%|pour ?cents?(?![a-z])|per ?cent(?![a-z])|points? de pourcentage|percentage points?|pts?(?![a-z])"
    rf"|(?P<hours>{_HOURS})|(?P<min>min(?:utes?)?(?![a-z])|mn(?![a-z]))|(?P<money>{_MONEY}))?"
    r")"
)
_ENGLISH = each_word(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million
    """
)
_FRENCH = each_word(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente
    quarante cinquante soixante dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine
    soixantaine centaine cent cents mille million
    """
)


def _worded(words: frozenset[str]) -> re.Pattern[str]:
    word = "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
    return re.compile(
        rf"(?<![\w'-]){word}(?:(?: |-| and | et |-et-){word}){{0,6}}(?![\w'])"
        r"(?: (?P<unit>%|pour cent|per cent|percent|(?P<hours>hours?|heures?)|(?P<money>euros?|dollars?|pounds?"
        r"|livres|francs)))?"
    )


_WORDS = {"en": _worded(_ENGLISH), "fr": _worded(_FRENCH)}
_NOUN = re.compile(r"(?: ?[×x] |[ -]?)((?:[a-z][a-z'/-]*[ ,]?){1,4})")
_NO_NOUN = each_word(
    """
    of to for in on and or is are was were at by with from the a an than over under per de du des d et ou sur
    pour dans en par avec est sont ont le la les l au aux que dont soit went goes came gone have has had be been
    as that this
    """
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|close to|just (?:over|under)"
    r"|environ|pres de|autour de|quelque|presque|a peu pres|un peu (?:plus|moins) de)|~|≈|d'environ) ?$"
)
_GOOD = {
    "en": re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"),
    "fr": re.compile(r"(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?"),
}
_LABEL = re.compile(
    r"(?:\b(?:no|n°|number|numero|step|etape|phase|part|partie|section|chapter|chapitre|version|v|figure|fig|table"
    r"|tableau"
    r"|annexe|appendix|article|lot|option|level|niveau|type|top|page|p|line|ligne|sprint|invoice|facture|order"
    r"|commande|ticket"
    r"|issue|siret|siren|tel|phone|iso|en|bp|cs|batiment|apt|sro|h|room|bureau|salle|windows|python|html|css"
    r"|word)\.?|#|n°|\bpage \d{1,4} (?:of|sur)) ?$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed, with offsets in the plain text.

    Args:
        value: Its value, durations in hours, "3k" as 3,000.
        step: The worth of its last printed digit: 0.1 for "12.5", 1000 for "3k", 1/60 for "2 h 30".
        sort: By its unit; "count" has a noun after it, "plain" nothing.
        currency: ISO 4217, for amounts.
        noun: Up to four words after it, for counts ("product sheets of").
        about: "About", "nearly", "over" stands before it.
        fault: Its separators are not the language's, or do not group by three.
        signed: A plus or minus sign is printed.
        worded: It is written in words.
        label: It numbers something ("phase 2") and claims nothing.
        number_end: Where its digits end, before the unit.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    sort: Sort
    currency: str | None = None
    noun: str = ""
    about: bool = False
    fault: Fault = ""
    signed: bool = False
    worded: bool = False
    label: bool = False
    number_end: int = 0

    def shows(self, exact: Decimal) -> bool:
        """Whether `exact`, rounded half-up to the printed decimals, is this; "about" allows 5 %."""
        if max(abs(exact), abs(self.value)) >= LARGEST:
            return False
        if self.about and abs(exact - self.value) <= abs(exact) * Decimal("0.05"):
            return True
        shown = (exact / self.step).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        return shown == (self.value / self.step).quantize(Decimal(1), rounding=ROUND_HALF_UP)


def find_quantities(plain: str, clean: str, language: Language, taken: list[tuple[int, int]]) -> list[Quantity]:
    """Every number of a text, in order, outside the stretches `taken` by dates, addresses and the like."""
    mask = bytearray(len(plain))
    for start, end in taken:
        mask[start:end] = b"\1" * (end - start)
    found = []
    for match in _TOKEN.finditer(plain):
        if mask[match.start("number")] or mask[match.end("number") - 1]:
            continue
        found.append(_quantity(match, plain, clean, language))
        mask[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    for match in _WORDS[language].finditer(plain):
        if not mask[match.start()] and (quantity := _in_words(match, plain)) is not None:
            found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.start)


def _quantity(match: re.Match[str], plain: str, clean: str, language: Language) -> Quantity:
    raw = match["number"]
    start, end, number_end = match.start(), match.end(), match.end("number")
    sign = match["sign"] or ""
    before = plain[max(0, start - 24) : start].rpartition("\n")[2]
    if sign and not _is_sign(sign, before):
        start += len(sign)
        before = plain[max(0, start - 24) : start].rpartition("\n")[2]
        sign = ""
    raw, cut = _ungroup(raw, match.start("number"), clean, language)
    if cut:  # only the last group belongs to the unit: "in 12 500 h" of an English text
        start = match.start("number") + cut
    value = parse_digits(raw) if _GOOD[language].fullmatch(raw) is None else _exact(raw, language)
    fault: Fault = "" if _GOOD[language].fullmatch(raw) else "separator"
    value = Decimal(0) if value is None else value
    places = _places(raw, language)
    step = Decimal(1).scaleb(-places)
    if match["minutes"] or match["clock"]:
        value += Decimal(int(match["minutes"] or match["clock"])) / 60
        step = Decimal(1) / 60
    if k := (match["k"] or "").strip():
        size = 1_000_000 if k.startswith("million") else 1000
        value, step = value * size, step * size
    if sign.startswith("-") or match["inner"]:
        value = -value
    sort, currency = _sort(match)
    if match["min"]:
        value, step = value / 60, step / 60
    noun = ""
    if sort == "plain" and not match["clock"] and (follows := _NOUN.match(plain, end)):
        noun = follows[1].strip(" ,-")
        if re.split(r"[ ']", noun)[0] in _NO_NOUN:
            noun = ""
        sort = "count" if noun else "plain"
    label = abs(value) >= LARGEST or (
        sort in ("count", "plain") and (bool(_LABEL.search(before)) or _is_list_number(match, plain))
    )
    return Quantity(
        start, end, value, step, sort, currency, noun, bool(_ABOUT.search(before)), fault,
        bool(sign or match["inner"]), False, label, number_end,
    )  # fmt: skip


def _is_sign(sign: str, before: str) -> bool:
    """A minus, rather than a dash between two things or at the head of a list."""
    left = before.rstrip(" ")
    if sign.endswith(" "):
        return bool(left) and left[-1] in "=:("
    return not before or (not (before[-1].isalnum() or before[-1] in ")%€$£") and not (left and left[-1].isdigit()))


def _ungroup(raw: str, start: int, clean: str, language: Language) -> tuple[str, int]:
    """In English a plain space ends a number; no-break spaces group in both languages."""
    if language == "fr" or " " not in raw:
        return raw, 0
    cut = 0
    for at, char in enumerate(raw):
        if char == " " and clean[start + at] == " ":
            cut = at + 1
    rest = raw[cut:]
    return (rest.replace(" ", ",") if " " in rest and "," not in rest else rest), cut


def _exact(raw: str, language: Language) -> Decimal:
    if language == "fr":
        return Decimal(raw.replace(" ", "").replace(",", "."))
    return Decimal(raw.replace(",", ""))


def _places(raw: str, language: Language) -> int:
    mark = "," if language == "fr" else "."
    if _GOOD[language].fullmatch(raw) is None:
        last = max(raw.rfind("."), raw.rfind(","))
        tail = len(raw) - last - 1
        return tail if last >= 0 and tail < 3 else 0
    return len(raw.partition(mark)[2])


def _sort(match: re.Match[str]) -> tuple[Sort, str | None]:
    sign = match["pre"] or match["money"]
    if sign:
        sign = sign.strip().removeprefix("d'").removeprefix("de ")
        return "amount", CURRENCIES.get(sign, sign.upper())
    if match["minutes"] or match["hours"] or match["min"]:
        return "hours", None
    if match["unit"]:
        return "percent", None
    return "plain", None


def _is_list_number(match: re.Match[str], plain: str) -> bool:
    """Whether it numbers a list's item or a heading: "1. ", "2.3 " at the head of a line."""
    line = plain[plain.rfind("\n", 0, match.start()) + 1 : match.start()]
    return not line.strip("# >\t") and bool(re.match(r"[.)](?:\s|$)|(?:\.\d+)+", plain[match.end() : match.end() + 4]))


def _in_words(match: re.Match[str], plain: str) -> Quantity | None:
    words = match[0][: match.start("unit") - match.start()] if match["unit"] else match[0]
    value = parse_words(words)
    if value is None or (value < 2 and not match["unit"]):
        return None
    sort: Sort = "count"
    currency = None
    if match["money"]:
        sort, currency = "amount", CURRENCIES.get(match["money"])
    elif match["hours"]:
        sort = "hours"
    elif match["unit"]:
        sort = "percent"
    follows = _NOUN.match(plain, match.end()) if sort == "count" else None
    if sort == "count" and (follows is None or re.split(r"[ ']", follows[1].strip())[0] in _NO_NOUN):
        return None  # "the two of us", « à deux »: counts nothing that is named
    before = plain[max(0, match.start() - 24) : match.start()]
    noun = follows[1].strip(" ,-") if follows else ""
    return Quantity(
        match.start(), match.end(), Decimal(value), Decimal(1), sort, currency, noun, bool(_ABOUT.search(before)),
        worded=True, number_end=match.end(),
    )  # fmt: skip
