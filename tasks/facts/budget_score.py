"""How surely an amount is the budget: what the words before it, after it and over it say of it."""

import re
from dataclasses import dataclass

from tasks.facts import budget_words as words
from tasks.facts.budget_other_words import OTHER, PAST
from tasks.facts.deliverable_words import REQUEST
from tasks.facts.money import Amount
from tasks.facts.segments import Segment, clause

SAID = 3.0  # from here on, words say that it is the budget
NEEDED = 1.0  # from here on, it may be the budget though no word says so

_LEAST = 20  # no work is paid less, where nothing says that it is pay


@dataclass(frozen=True, slots=True)
class Score:
    """What speaks for an amount.

    Args:
        value: Against `SAID` and `NEEDED`.
        quote_start: Where the words that say so begin, in plain text.
        excluded: Something speaks against it.
        former: It is told as a plan of the past: a later one replaces it.
    """

    value: float
    quote_start: int
    former: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """An amount and the stretches around it: its clause, and that clause up to the amounts beside it."""

    plain: str
    segment: Segment
    amount: Amount
    left: int
    right: int
    previous: int
    following: int
    beyond: int


def score_amount(plain: str, segment: Segment, amount: Amount, near: list[Amount], before: Segment | None) -> Score:
    """Scores one amount.

    Args:
        plain: The text.
        segment: The sentence, bullet or row that holds the amount.
        near: The amounts around it, itself among them.
        before: The segment before its own.
    """
    left, right = clause(plain, segment, amount.core_start, amount.core_end, colon=False)
    place = _Place(
        plain, segment, amount, left, right,
        previous=max((a.core_end for a in near if left <= a.core_end <= amount.core_start), default=left),
        following=min((a.core_start for a in near if amount.core_end <= a.core_start <= right), default=right),
        beyond=min((a.core_start for a in near if amount.core_end <= a.core_start <= segment.end), default=segment.end),
    )  # fmt: skip
    cue = words.BUDGET.last(plain, place.previous, amount.core_start)
    late = _late(place)
    value, quote_start = _named(place, cue, before)
    value += _spoken(place, cue, late) + _built(place) + (0.0 if amount.bare else 1.0)
    if cue is not None and amount.core_start - cue.start() <= 60:
        quote_start = min(quote_start, cue.start())
    against = _against(place, cue, late, near)
    value -= against
    if value < SAID and not against and not _may_be_bare(place):
        value -= 1
    return Score(value, quote_start, _is_former(place), against > 0)


def _late(place: _Place) -> re.Match[str] | None:
    """Words of the budget right after the amount."""
    stop = place.plain.find("; ", place.amount.core_end, place.beyond)
    late = words.BUDGET_AFTER.search(place.plain, place.amount.core_end, place.beyond if stop < 0 else stop)
    return late if late is not None and late.start() - place.amount.core_end < 36 else None


def _spoken(place: _Place, cue: re.Match[str] | None, late: re.Match[str] | None) -> float:
    """What the sentence's own words say for it."""
    plain, amount = place.plain, place.amount
    if cue is not None:
        return 4 if words.STRONG.search(plain, cue.start(), amount.core_start) else 3
    if late is not None or words.STRONG.search(plain, place.left, place.right):
        return 3
    if words.BUDGET.search(plain, max(place.segment.full_start, place.previous - 90), place.left):
        return 3
    return 0


def _named(place: _Place, cue: re.Match[str] | None, before: Segment | None) -> tuple[float, int]:
    """What its label, its heading or the sentence before it says, and where a quote begins."""
    segment, amount, plain = place.segment, place.amount, place.plain
    start = max(amount.start, segment.start)
    label = segment.label if _is_label(segment, amount) else ""
    if words.MONEY_TALK.search(label) and not _OTHER_LABEL.search(label):
        return 4, segment.full_start if amount.start - segment.full_start <= 48 else start
    if words.MONEY_TALK.search(segment.section) and not label:
        return 4, start
    if (
        before is not None
        and before.block >= segment.block - 1
        and words.MONEY_TALK.search(plain, before.full_start, before.end)
    ):
        return 2, start
    return 0, start


def _is_label(segment: Segment, amount: Amount) -> bool:
    return segment.start <= amount.core_start


def _built(place: _Place) -> float:
    """What the amount's own form says: a rate, a sum, a ceiling, for whom it is."""
    plain, amount = place.plain, place.amount
    value = 0.0
    if amount.unit != "total":
        value += 1.5
    elif _SUM.match(plain, amount.end) or _SUM_BEFORE.search(
        plain[max(place.segment.full_start, amount.start - 24) : amount.start]
    ):
        value += 2
    if amount.min is None and not amount.bare:
        value += 2
    if _FOR_YOU.match(plain, amount.end) or _LEFT_FOR_YOU.search(plain[place.previous : amount.start][-40:]):
        value += 3
    return value


def _against(place: _Place, cue: re.Match[str] | None, late: re.Match[str] | None, near: list[Amount]) -> float:
    """What speaks against it."""
    plain, amount, segment = place.plain, place.amount, place.segment
    against = 0.0
    other = OTHER.last(plain, place.left, amount.core_start)
    corrected = words.CORRECTED.last(plain, place.previous, amount.core_start)
    if other is not None and corrected is not None and corrected.start() <= other.start() < corrected.end():
        other = None  # "raised that to £3,200" is a correction, no fund-raising
    if other is not None and _FOR_YOU.match(plain, amount.end) and not PAST.search(other[0]):
        other = None
    other_late = OTHER.search(plain, amount.core_end, place.following)
    named = f"{segment.label} | {segment.section}"
    if (other is not None and _nearer(other, cue, late, own=other.start() >= place.previous)) or (
        cue is None
        and other_late is not None
        and other_late.start() - amount.core_end < 32
        and not (late is not None and late.start() <= other_late.start())
    ):
        against += 6
    elif (OTHER.search(named) or _OTHER_LABEL.search(named)) and not words.BUDGET.search(segment.label):
        against += 4
    elif cue is None and late is None:
        start = max(
            (a.core_end for a in near if segment.full_start <= a.core_end <= amount.core_start),
            default=segment.full_start,
        )
        against += 2 if OTHER.search(plain, max(start, amount.core_start - 70), amount.core_start) else 0
    if _is_bracketed(place):
        against += 8
    elif cue is None and _is_aside(place):
        against += 4
    tail = plain[amount.end : min(segment.end, amount.end + 60)]
    if _SPENT_ON.match(tail) or (_OF_THINGS.match(tail) and (cue is None or amount.unit == "total")):
        against += 6
    head = plain[max(segment.full_start, amount.start - 48) : amount.start]
    if cue is None and late is None and (_THINGS_PRICE.search(head) or _priced_thing(head, tail)):
        against += 6
    if _ALREADY.search(plain[place.left : amount.start]):
        against += 6
    head = plain[place.previous : amount.core_start]
    if words.REPLACED.search(head) or (amount.min is not None and words.REPLACED_AT.search(head)):
        against += 8
    if plain[amount.core_end : amount.core_end + 2].strip().startswith("%"):
        against += 8
    return against


def _is_aside(place: _Place) -> bool:
    """Whether an amount that no word of the budget introduces is quoted, told in brackets, or part of what to write."""
    plain, amount, segment = place.plain, place.amount, place.segment
    before = plain[max(segment.full_start, amount.core_start - 160) : amount.core_start]
    after = plain[amount.core_end : min(segment.end, amount.core_end + 80)]
    if before.count('"') % 2 or (_OPEN_QUOTE.search(before) and _CLOSED_QUOTE.search(after)):
        return True
    if before.rfind("(") > before.rfind(")") and len(before) > 24:
        return True
    if amount.unit == "total" and (amount.max or amount.min or 0) < _LEAST:
        return True
    if amount.unit == "item" and _CONSUMED.search(plain, amount.core_end, amount.end):
        return True
    if amount.unit == "total" and _UNIT_PRICE.search(before):
        return True
    return (
        _TOPIC.search(plain, place.left, amount.core_start) is not None
        or _CONTENTS.search(plain, segment.full_start, amount.core_start) is not None
    )


def _is_bracketed(place: _Place) -> bool:
    """Whether it is told in brackets after something else that costs: "travel (capped at £200)"."""
    start = max(place.segment.full_start, place.amount.core_start - 60)
    opened = place.plain.rfind("(", start, place.amount.core_start)
    if opened < 0 or place.plain.find(")", opened, place.amount.core_start) >= 0:
        return False
    other = OTHER.last(place.plain, start, opened)
    return other is not None and opened - other.end() < 16


def _nearer(other: re.Match[str], cue: re.Match[str] | None, late: re.Match[str] | None, *, own: bool) -> bool:
    """Whether the other meaning's words stand nearer to the amount than the budget's, or hold them ("your rate")."""
    if cue is None:
        return own or late is None
    return own and (other.end() > cue.end() or other.start() <= cue.start() < other.end())


def _is_former(place: _Place) -> bool:
    start, end = place.previous, min(place.following, place.amount.core_end + 24)
    return words.FORMER.search(place.plain, start, end) is not None


def _priced_thing(head: str, tail: str) -> bool:
    """Whether it is the price on a thing: "our $49 yoga mat"."""
    return bool(_OWNER.search(head)) and bool(_THING.match(tail))


def _may_be_bare(place: _Place) -> bool:
    """Whether an amount that nothing introduces can be the budget: in a few words, or with what it buys."""
    if place.amount.max is not None and place.amount.max > 20000:
        return False
    segment = place.segment
    short = segment.end - segment.full_start <= 110
    return short or REQUEST.search(place.plain, segment.full_start, segment.end) is not None


_OPEN_QUOTE = re.compile(r"(?<!\w)'[^'\n]*$")
_CLOSED_QUOTE = re.compile(r"[^'\n]*'(?!\w)")
# What guests and buyers pay by.
_CONSUMED = re.compile(
    r"\b(?:nights?|nuit(?:ee)?s?|bottles?|bouteilles?|heads?|tetes?|person(?:ne)?s?|people|guests?|kg|kilos?|litres?|m2|metres?|couverts?"
    r"|covers?|tickets?|seats?|places?|rooms?|chambres?|glass|verre|cups?|jars?|pots?|bags?|paires?|pairs?|box|boite|menus?|plats?"
    r"|pints?|baguettes?|sachets?|exemplaires?|participants?|eleves?|pupils?|students?|adults?|adultes?|enfants?|child(?:ren)?)\b"
)
# "An article about laptops under $500": the amount belongs to the text that is wanted.
_TOPIC = re.compile(
    r"\b(?:articles?|billet|listicle|guide|posts?|pages?|blog|story|texte|copy|newsletter|essay)\b[^.!?,;]{0,50}"
    r"\b(?:about|on how|sur (?:la|le|les|l'|comment)|titled|entitled|called|intitulee?)\b[^.!?;]*$"
)
_CONTENTS = re.compile(
    r"\b(?:articles?|piece|billet|listicle|guide|posts?|pages?|blog|story|texte|newsletter|essay)\b[^.!?:]{0,40}"
    r"\b(?:about|on|sur)\b[^.!?:]{0,60}:[^.!?]*$"
)
# "3,000 bottles at £34": what one of them costs.
_UNIT_PRICE = re.compile(
    r"(?<!set)(?<!agreed)(?<!fixed)(?<!capped)(?<!stay)(?<!be)(?<!is)(?<!are)(?<!'s)(?<!come)(?<!in) at $"
)
_OTHER_LABEL = re.compile(
    r"\b(?:threshold|seuil|acompte|deposit|penalit\w+|penalty|ticket|entry|inscription|ventes?|sales|turnover|insurance|assurance"
    r"|liability|discount|remise|product price|prix (?:public|de vente|produit)|rrp|retail price|paid|payes?|paye|facture|invoice|iban"
    r"|payment terms|conditions de paiement|capital)\b"
)
# Money that goes elsewhere, whatever verb spends it: "$250 on Facebook ads", « 200 € de pub chez Meta ».
_SPENT_ON = re.compile(
    r"[^.;,()]{0,14}\b(?:on|in|for|en|de|sur|pour) (?:\w+ )?(?:ads?|adwords|pub|pubs|publicite|advertising|hosting|hebergement"
    r"|printing|impression|loyer|rent|media|sponsoring|stock|materials?|fuel|insurance|assurance|travel)\b"
)
# "$240K of rods": the worth of things, unless they are money or the work itself.
_OF_THINGS = re.compile(
    r"\s?(?:(?:worth )?of|de|d')\s?(?!(?:the|our|that|my|it|this|which|ca|cela|cet|cette|ce|plus|moins|cote|la|le|notre|mon)\b)"
    r"(?!(?:b[ud]+gets?|funding|funds?|money|fees?|work|honoraires|prestations?|remuneration|financement|credits?|poche|travail"
    r"|cachet|forfait|gratification|retainer|pay|payment|enveloppe|defraiement|l'heure|own|copy|copywriting|design|graphisme"
    r"|translation|traduction|redaction|illustrations?|photos?|video|dev\w*|conception|creation)\b)[a-z]{3,}"
)
_OWNER = re.compile(r"\b(?:our|their|his|her|its|a|an|the|my|nos?|notre)\s$")
_THING = re.compile(
    r"\s(?!(?:budget|pot|limit|ceiling|cap|fee|rate|price|max\w*|total|envelope|envelop|flat|fixed|retainer|spend|figure|mark|all"
    r"|allowance|for|to|a|an|per|in|is|was|on|and|or|if|but|that|we|i|you|which|at|by|plus|each|each|as|from|including|inc\w*|excl?\w*"
    r"|vat|tops|grand|offer|project|job|or|up|with|would|will|should|the|this|he|she|they|it|of|has|had|have|day|left|set|"
    r"half|budgeted|max|now|then|so|because|too|net|gross|maximum|honorarium|stipend|commission|brief|range|contract)\b)[a-z]{3,}"
)
_THINGS_PRICE = re.compile(
    r"\b(?:notre|nos|mon|mes|leurs?|son|ses|votre|vos) (?!b[ud]+get|tarif|prix|forfait|enveloppe|tjm|taux|offre|plafond|limite|maximum|cachet|remun)"
    r"[a-z']+(?: [a-z']+)? a\s$"
)
_FOR_YOU = re.compile(
    r",?\s?(?:for (?:you|your (?:part|work|share|bit|time))|pour (?:toi|vous|(?:ta|votre) (?:part|partie|prestation|intervention"
    r"|travail)))\b"
)
_LEFT_FOR_YOU = re.compile(r"\b(?:for you|pour (?:toi|vous)|te revien\w+|vous revien\w+)\b[^.;]{0,16}$")
_ALREADY = re.compile(r"\b(?:deja|already)\b[^.;]{0,24}$")
_SUM = re.compile(
    r",? ?(?:all told|all up|au total|en tout|in total|in all|altogether|all[- ]in|tout compris|total\b|pour le tout|pour l'ensemble"
    r"|for everything|for the lot)"
)
_SUM_BEFORE = re.compile(
    r"\b(?:total|au total|en tout|in total|altogether|pour l'ensemble)\s?(?::|is|of|de|est|soit|=|comes to)?\s?$"
)
