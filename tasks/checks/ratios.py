"""Comparisons as a multiple: "twice as many hours as the blog", « deux fois plus de temps que le blog »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from integrations.words import Words
from tasks.checks.asking import Ask, Option
from tasks.checks.layout import Span as Place
from tasks.checks.question import Ground, Token
from tasks.checks.store import Store
from tasks.figures import Figure, Measure
from tasks.formats import format_number

_FACTORS = {
    "twice": "2", "double": "2", "deux": "2", "two": "2", "trois": "3", "three": "3", "triple": "3", "quatre": "4",
    "four": "4", "cinq": "5", "five": "5", "six": "6", "sept": "7", "seven": "7", "huit": "8", "eight": "8",
    "dix": "10", "ten": "10", "half": "0.5",
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_TIMES = re.compile(
    rf"(?<!\w)(?:(?P<en>twice|half|(?:two|three|four|five|six|seven|eight|ten|{_NUMBER}) times)"
    r" as (?:many|much|long)(?!\w)"
    r"|(?P<fixed>(?:the )?(?:double|triple|twice) (?:the )?(?:hours|time|amount|cost|effort|work))"
    r"(?= (?:of|spent|on)(?!\w))"
    rf"|(?P<fr>(?:deux|trois|quatre|cinq|six|sept|huit|dix|{_NUMBER}) fois) (?P<way>plus|moins)(?! tard| tot)(?!\w)"
    r"|(?P<le>le (?:double|triple)) (?:de temps |d'heures |du temps |des heures )?(?=d))"
)
_MONEY = re.compile(r"(?<!\w)(?:cost\w*|money|amounts?|expensive|cher\w*|cout\w*|montants?|couteu\w*)(?!\w)")
_LOOSE = re.compile(r"(?:about|nearly|almost|roughly|around|environ|presque|pres de|a peu pres|quasiment) $")
_KINDS = ("project", "person", "task", "client", "days")
NEAR, ROUGH = Decimal("0.1"), Decimal("0.2")  # how far a multiple in words may be from the exact one


@dataclass(frozen=True, slots=True)
class Ratio:
    """A multiple that a text states.

    Args:
        place: Where it stands in the plain text.
        traced: The sources give this multiple.
        exact: The multiple of the sources; None where they do not say what is compared.
        figure: What the multiple is of, where the sources have it.
    """

    place: Place
    traced: bool
    exact: Decimal | None = None
    figure: Figure | None = None

    @property
    def problem(self) -> Words:
        """Why it is not believed."""
        if self.exact is None:
            return Words("No source makes this comparison", "Aucune source ne fait cette comparaison")
        told = format_number(self.exact, "en"), format_number(self.exact, "fr")
        return Words(f"The sources give {told[0]} times", f"Les sources donnent {told[1]} fois")


def find_ratios(ground: Ground, passages: Sequence[Place], store: Store) -> Iterator[Ratio]:
    """Every multiple in the sentences of a text, compared with the sums of the two things beside it."""
    plain = ground.reading.plain
    for low, high in passages:
        for match in _TIMES.finditer(plain, low, high):
            said = match["en"] or match["fixed"] or match["fr"] or match["le"]
            factor = _factor(said)
            first = re.match(r"(?:the |le )?", said)
            place = (match.start() + (first.end() if first else 0), match.end())
            loose = ROUGH if _LOOSE.search(plain[max(low, place[0] - 14) : place[0]]) else NEAR
            measure: Measure = "amount" if _MONEY.search(plain, low, high) else "hours"
            yield _judged(ground, store, (low, high), place, factor, loose, measure, match["way"] == "moins")


def _factor(said: str) -> Decimal:
    for word in said.split():
        if word in _FACTORS:
            return Decimal(_FACTORS[word])
        if word[0].isdigit() and Decimal(word.replace(",", ".")):
            return Decimal(word.replace(",", "."))
    return Decimal(1)


def _judged(
    ground: Ground,
    store: Store,
    sentence: Place,
    place: Place,
    factor: Decimal,
    loose: Decimal,
    measure: Measure,
    fewer: bool,
) -> Ratio:
    ask = Ask(measure, "money" if measure == "amount" else "h")
    before, after = ground.tokens((sentence[0], place[0])), ground.tokens((place[1], sentence[1]))
    exact: Decimal | None = None
    for kind in _KINDS:
        if not before.get(kind) or not after.get(kind):
            continue
        wholes = store.find(ask, _option(kind, before[kind][-1]))
        parts = store.find(ask, _option(kind, after[kind][0]))
        if fewer:
            wholes, parts = parts, wholes
        if wholes and parts and parts[0].value:
            exact = wholes[0].value / parts[0].value
            if abs(exact - factor) <= factor * loose:
                return Ratio(place, True, exact, wholes[0])
    return Ratio(place, False, exact.quantize(Decimal("0.01")) if exact is not None else None)


def _option(kind: str, token: Token) -> Option:
    if kind == "days":
        return Option((), token.value)  # type: ignore[arg-type]
    return Option(((kind, token.value),))  # type: ignore[arg-type]
