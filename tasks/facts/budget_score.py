"""How surely an amount is the budget: what the words before it, after it and over it say of it."""

import re
from dataclasses import dataclass

from tasks.facts import budget_words as words
from tasks.facts.budget_asides import Place, is_aside, is_bracketed, is_price_of_thing, is_spent_elsewhere
from tasks.facts.budget_other_words import OTHER, PAST
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_words import REQUEST
from tasks.facts.money import Amount
from tasks.facts.segments import Segment, clause

SAID = 3.0  # from here on, words say that it is the budget
NEEDED = 1.0  # from here on, it may be the budget though no word says so


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


def score_amount(plain: str, segment: Segment, amount: Amount, near: list[Amount], before: Segment | None) -> Score:
    """Scores one amount.

    Args:
        plain: The text.
        segment: The sentence, bullet or row that holds the amount.
        near: The amounts around it, itself among them.
        before: The segment before its own.
    """
    left, right = clause(plain, segment, amount.core_start, amount.core_end, colon=False)
    place = Place(
        plain, segment, amount, left, right,
        previous=max((a.core_end for a in near if left <= a.core_end <= amount.core_start), default=left),
        following=min((a.core_start for a in near if amount.core_end <= a.core_start <= right), default=right),
        beyond=min((a.core_start for a in near if amount.core_end <= a.core_start <= segment.end), default=segment.end),
    )  # fmt: skip
    cue = words.BUDGET.last(plain, place.previous, amount.core_start)
    if cue is None:
        cue = _before_bracket(place)
    late = _late(place)
    value, quote_start = _named(place, cue, before)
    if _AS_BEFORE.search(plain[segment.full_start : amount.start][-60:]):
        value += SAID
    value += _spoken(place, cue, late) + _built(place) + (0.0 if amount.bare and amount.tax is None else 1.0)
    if cue is not None and amount.core_start - cue.start() <= 60:
        quote_start = min(quote_start, cue.start())
    against = _against(place, cue, late, near)
    value -= against
    if value < SAID and not against and not _may_be_bare(place):
        value -= 2
    return Score(value, quote_start, _is_former(place), against > 0)


def _before_bracket(place: Place) -> re.Match[str] | None:
    """Words of the budget right before the brackets that hold the amount: "tight budget ($1,400)"."""
    start = max(place.segment.full_start, place.amount.core_start - 24)
    opened = place.plain.rfind("(", start, place.amount.core_start)
    if opened < 0:
        return None
    return words.STRONG.last(place.plain, max(place.segment.full_start, opened - 24), opened)


def _late(place: Place) -> re.Match[str] | None:
    """Words of the budget right after the amount."""
    stop = place.plain.find("; ", place.amount.core_end, place.beyond)
    late = words.BUDGET_AFTER.search(place.plain, place.amount.core_end, place.beyond if stop < 0 else stop)
    return late if late is not None and late.start() - place.amount.core_end < 36 else None


def _spoken(place: Place, cue: re.Match[str] | None, late: re.Match[str] | None) -> float:
    """What the sentence's own words say for it."""
    plain, amount = place.plain, place.amount
    if cue is not None:
        return 4 if words.STRONG.search(plain, cue.start(), amount.core_start) else 3
    if late is not None or words.STRONG.search(plain, place.left, place.right):
        return 3
    if words.BUDGET.search(plain, max(place.segment.full_start, place.previous - 90), place.left):
        return 3
    return 0


def _named(place: Place, cue: re.Match[str] | None, before: Segment | None) -> tuple[float, int]:
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


def _built(place: Place) -> float:
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


def _against(place: Place, cue: re.Match[str] | None, late: re.Match[str] | None, near: list[Amount]) -> float:
    """What speaks against it."""
    plain, amount, segment = place.plain, place.amount, place.segment
    against = 0.0
    other = OTHER.last(plain, place.left, amount.core_start)
    corrected = words.CORRECTED.last(plain, place.previous, amount.core_start)
    if other is not None and corrected is not None and corrected.start() <= other.start() < corrected.end():
        other = None  # "raised that to £3,200" is a correction, no fund-raising
    if other is not None and _FOR_YOU.match(plain, amount.end) and not PAST.search(other[0]):
        other = None
    if other is not None and other.start() < place.previous and ":" in plain[place.previous : amount.core_start]:
        other = None  # it was about the amount before; a colon turns to something else
    agreed = _ACCEPTED.match(plain, amount.end) is not None or _AS_BEFORE.search(
        plain[segment.full_start : amount.start][-60:]
    )
    if other is not None and agreed:
        other = None  # "your rate of £40 works for us"; « comme l'an dernier, 450 € »
    other_late = OTHER.search(plain, amount.core_end, place.following)
    if other_late is not None and amount.start <= segment.start and _FOR.match(plain, amount.end):
        other_late = None  # "$750 for a two-year licence": an offer, and what it is for
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
    if is_bracketed(place):
        against += 8
    elif cue is None and is_aside(place):
        against += 4
    if is_spent_elsewhere(place) or (cue is None and late is None and is_price_of_thing(place)):
        against += 6
    if _ALREADY.search(plain[place.left : amount.start]):
        against += 6
    head = plain[place.previous : amount.core_start]
    if (not agreed and words.REPLACED.search(head)) or (amount.min is not None and words.REPLACED_AT.search(head)):
        against += 8
    if plain[amount.core_end : amount.core_end + 2].strip().startswith("%"):
        against += 8
    return against


def _nearer(other: re.Match[str], cue: re.Match[str] | None, late: re.Match[str] | None, *, own: bool) -> bool:
    """Whether the other meaning's words stand nearer to the amount than the budget's, or hold them ("your rate")."""
    if cue is None:
        return own or late is None
    return own and (other.end() > cue.end() or other.start() <= cue.start() < other.end())


def _is_former(place: Place) -> bool:
    start, end = place.previous, min(place.following, place.amount.core_end + 24)
    return words.FORMER.search(place.plain, start, end) is not None


def _may_be_bare(place: Place) -> bool:
    """Whether an amount that nothing introduces can be the budget: alone in a few words, asked, or with what it buys."""
    plain, segment, amount = place.plain, place.segment, place.amount
    if amount.max is not None and amount.max > 20000:
        return False
    if (
        amount.unit != "total"
        or amount.tax is not None
        or segment.end - segment.full_start - (amount.end - amount.start) <= _FEW
    ):
        return True
    if plain[segment.end - 1] == "?" or words.CORRECTED.search(plain, segment.full_start, amount.core_start):
        return True
    if place.right - place.left - (amount.end - amount.start) <= _FEW // 2:
        return True
    around = plain[max(segment.full_start, amount.start - 80) : min(segment.end, amount.end + 40)]
    return _BUYS.search(around) is not None or REQUEST.search(plain, segment.full_start, segment.end) is not None


_FEW = 40  # characters beside the amount, in a sentence that says little more than it
_BUYS = compiled(
    r"\b(?:for|pour|pr|imagin\w+|hop(?:e|ed|ing)|esper\w+|count(?:ing)? on|compt\w+ sur|somewhere|quelque chose|becomes|devient"
    r"|pass\w+ a|mont\w+ a|thinking)\b"
)
_OTHER_LABEL = compiled(
    r"\b(?:threshold|seuil|acompte|deposit|penalit\w+|penalty|ticket|entry|inscription|ventes?|sales|turnover|insurance|assurance"
    r"|liability|discount|remise|products?|produits?|marque|brand|customers?|cibles?|audience|goods|company|entreprise|activite|contexte?|background"
    r"|about us|a propos|sub-?total|sous-total|product price|prix (?:public|de vente|produit)|rrp|retail price|paid|payes?|paye|facture|invoice|iban"
    r"|payment terms|conditions de paiement|capital)\b"
)
_FOR_YOU = compiled(
    r"[^.;€$£]{0,60}\b(?:a ce (?:prix|tarif)|pour (?:ce prix|cette somme)|for (?:that|this) (?:money|sum|price))\b|[^.;€$£]{0,36}\b(?:cover|pay(?: for)?|couvrir|payer|financer|finance|remunerer|regler) (?:all )?(?:your|votre|ton|vos|tes|you|vous|te)\b|,?\s?(?:for (?:you|your (?:part|work|share|bit|time))|pour (?:toi|vous|(?:ta|votre) (?:part|partie|prestation|intervention"
    r"|travail)))\b"
)
_LEFT_FOR_YOU = compiled(r"\b(?:for you|pour (?:toi|vous)|te revien\w+|vous revien\w+)\b[^.;]{0,16}$")
_ACCEPTED = compiled(
    r"(?:[^.;?!€$£]{0,30}|[;.] )\b(?:(?:nous|me|m'|te) ?(?:convient|conviennent|va|vont|irait|iraient)|(?:(?:that|this|which|it) )?(?:is|'s|are|sounds?|looks?|seems?) (?:fine|ok|okay|good|great"
    r"|acceptable|agreed|all right)|works? for (?:us|me)|suits? (?:us|me)|(?:c'est|est) (?:ok|bon|d'accord|accepte|valide))\b"
)
_FOR = compiled(r" (?:for|pour) ")
_AS_BEFORE = compiled(
    r"\b(?:comme|pareil que|meme (?:prix|tarif|montant) que|same as|as|like) (?:l'an(?:nee)? (?:derniere?|passee?)|la derniere fois|la fois d'avant|d'habitude"
    r"|last (?:year|time)|usual|before)\b[^.;?!]{0,24}$"
)
_ALREADY = compiled(r"\b(?:deja|already)\b[^.;]{0,24}$")
_SUM = compiled(
    r",? ?(?:all told|all up|au total|en tout|in total|in all|altogether|all[- ]in|tout compris|total\b|pour le tout|pour l'ensemble"
    r"|for everything|for the lot)"
)
_SUM_BEFORE = compiled(
    r"\b(?:total|au total|en tout|in total|altogether|pour l'ensemble)\s?(?::|is|of|de|est|soit|=|comes to)?\s?$"
    r"|,? (?:donc|so|soit|=|ca fait|that's|that makes|which makes|ce qui fait) $"
)
