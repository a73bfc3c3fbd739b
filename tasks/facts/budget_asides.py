"""Amounts that are told aside: the price on a thing, what guests pay, money that goes elsewhere, what a text shall say."""

from dataclasses import dataclass

from tasks.facts.budget_other_words import OTHER
from tasks.facts.compiled import compiled
from tasks.facts.money import Amount
from tasks.facts.segments import Segment

_MOST = 250_000
_LEAST = 20  # no work is paid less, where nothing says that it is pay


@dataclass(frozen=True, slots=True)
class Place:
    """An amount and the stretches around it: its clause, and that clause up to the amounts beside it."""

    plain: str
    segment: Segment
    amount: Amount
    left: int
    right: int
    previous: int
    following: int
    beyond: int


def is_spent_elsewhere(place: Place) -> bool:
    """Whether it pays, or is worth of, something other than the work: "$250 on ads", "$240K of rods", "our $49 mat"."""
    plain, amount = place.plain, place.amount
    tail = plain[amount.end : min(place.segment.end, amount.end + 60)]
    return bool(_SPENT_ON.match(tail)) or (amount.unit == "total" and _OF_THINGS.match(tail) is not None)


def is_price_of_thing(place: Place) -> bool:
    """Whether it is the price on a thing: "our $49 yoga mat", « notre vélo à 1 299 € »."""
    plain, amount = place.plain, place.amount
    head = plain[max(place.segment.full_start, amount.start - 48) : amount.start]
    tail = plain[amount.end : min(place.segment.end, amount.end + 60)]
    return bool(_THINGS_PRICE.search(head)) or bool(_OWNER.search(head) and _THING.match(tail))


def is_aside(place: Place) -> bool:
    """Whether an amount that no word of the budget introduces is quoted, told in brackets, or part of what to write."""
    plain, amount, segment = place.plain, place.amount, place.segment
    before = plain[max(segment.full_start, amount.core_start - 160) : amount.core_start]
    after = plain[amount.core_end : min(segment.end, amount.core_end + 80)]
    if before.count('"') % 2 or (_OPEN_QUOTE.search(before) and _CLOSED_QUOTE.search(after)):
        return True
    if before.rfind("(") > before.rfind(")") and len(before) > 12:
        return True
    if amount.unit == "total" and not _LEAST <= (amount.max or amount.min or 0) <= _MOST:
        return True
    if amount.unit == "item" and _CONSUMED.search(plain, amount.core_end, amount.end):
        return True
    if _A_THING_AT.search(before) and _BY_MONTH.match(plain, amount.core_end):
        return True
    if amount.unit == "total" and _UNIT_PRICE.search(before):
        return True
    return (
        _TOPIC.search(plain, place.left, amount.core_start) is not None
        or _CONTENTS.search(plain, segment.full_start, amount.core_start) is not None
    )


def is_bracketed(place: Place) -> bool:
    """Whether it is told in brackets after something else that costs: "travel (capped at £200)"."""
    start = max(place.segment.full_start, place.amount.core_start - 60)
    opened = place.plain.rfind("(", start, place.amount.core_start)
    if opened < 0 or place.plain.find(")", opened, place.amount.core_start) >= 0:
        return False
    other = OTHER.last(place.plain, start, opened)
    return other is not None and opened - other.end() < 16


# Money that goes elsewhere, whatever verb spends it: "$250 on Facebook ads", « 200 € de pub chez Meta ».
_SPENT_ON = compiled(
    r"[^.;,()]{0,14}\b(?:on|in|for|en|de|sur|pour) (?:\w+ )?(?:ads?|adwords|pub|pubs|publicite|advertising|hosting|hebergement"
    r"|printing|impression|loyer|rent|media|sponsoring|stock|materials?|fuel|insurance|assurance|travel|tools?|outils?|apps?|appli|software|logiciel|abonnement|subscription|licen[cs]e|crm"
    r"|plugins?|platform|plateforme|electricity|electricite)\b"
)
# "$240K of rods": the worth of things, unless they are money or the work itself.
_OF_THINGS = compiled(
    r"\s?(?:(?:worth )?of |de |d')(?!(?:ici|avance|un|une|ailleurs|abord|emblee|accord|entree|apres|environ|ordinaire|habitude|ores|autres?)\b)(?!(?:the|our|that|my|it|this|which|ca|cela|cet|cette|ce|plus|moins|cote|la|le|notre|mon)\b)"
    r"(?!(?:b[ud]+gets?|funding|funds?|money|fees?|work|honoraires|prestations?|remuneration|financement|credits?|poche|travail"
    r"|cachet|forfait|gratification|retainer|pay|payment|enveloppe|defraiement|l'heure|own|copy|copywriting|design|graphisme"
    r"|translation|traduction|redaction|illustrations?|photos?|video|dev\w*|conception|creation)\b)[a-z]{3,}"
)
_OWNER = compiled(r"\b(?:our|their|his|her|its|a|an|the|my|nos?|notre)\s$")
_THING = compiled(
    r" (?!(?:pour|ht|ttc|par|de|du|des|et|ou|le|la|les|avec|hors|si|mais|en|aux?|tout|dont|soit|environ|sans|sur|qui|que|ca|je|nous"
    r"|vous|tu|il|dans|voire|plus|quand|car|donc|chacune?|puis|pas|budget|pot|limit|ceiling|cap|fee|rate|price|max\w*|total|envelope|envelop|flat|fixed|retainer|spend|figure|mark|all"
    r"|allowance|for|to|a|an|per|in|is|was|on|and|or|if|but|that|we|i|you|which|at|by|plus|each|each|as|from|including|inc\w*|excl?\w*"
    r"|vat|tops|grand|offer|project|job|or|up|with|would|will|should|the|this|he|she|they|it|of|has|had|have|day|left|set|"
    r"half|budgeted|max|now|then|so|because|too|net|gross|maximum|honorarium|stipend|commission|brief|range|contract)\b)[a-z]{3,}"
)
_THINGS_PRICE = compiled(
    r"\b(?:notre|nos|mon|mes|leurs?|son|ses|votre|vos) (?!b[ud]+get|tarif|prix|forfait|enveloppe|tjm|taux|offre|plafond|limite|maximum|cachet|remun)"
    r"[a-z']+(?: [a-z']+)? a\s$"
)
_OPEN_QUOTE = compiled(r"(?<!\w)'[^'\n]*$")
_CLOSED_QUOTE = compiled(r"[^'\n]*'(?!\w)")
# What guests and buyers pay by.
_CONSUMED = compiled(
    r"\b(?:nights?|nuit(?:ee)?s?|bottles?|bouteilles?|heads?|tetes?|person(?:ne)?s?|people|guests?|kg|kilos?|litres?|m2|metres?|couverts?"
    r"|covers?|tickets?|seats?|places?|rooms?|chambres?|glass|verre|cups?|jars?|pots?|bags?|paires?|pairs?|box|boite|menus?|plats?"
    r"|pints?|baguettes?|sachets?|exemplaires?|participants?|eleves?|pupils?|students?|adults?|adultes?|enfants?|child(?:ren)?)\b"
)
# "An article about laptops under $500": the amount belongs to the text that is wanted.
_TOPIC = compiled(
    r"\b(?:articles?|billet|listicle|guide|posts?|pages?|blog|story|texte|copy|newsletter|essay)\b[^.!?,;]{0,50}"
    r"\b(?:about|on how|sur (?:la|le|les|l'|comment)|titled|entitled|called|intitulee?)\b[^.!?;]*$"
)
_CONTENTS = compiled(
    r"\b(?:articles?|piece|billet|listicle|guide|posts?|pages?|blog|story|texte|newsletter|essay)\b[^.!?:]{0,40}"
    r"\b(?:about|on|sur)\b[^.!?:]{0,60}:[^.!?]*$"
)
# "3,000 bottles at £34": what one of them costs.
# « une box à 34 € par mois »: what subscribers pay.
_A_THING_AT = compiled(r"\b(?:une?|des|notre|nos) (?!forfait|tarif|prix|budget|retainer)[a-z'-]+ a $")
_BY_MONTH = compiled(r" ?(?:/|par |le |l'|per |a )(?:mois|an|annee|month|year)\b")
_UNIT_PRICE = compiled(
    r"(?:\b[a-z]{2,}[^s' ]s|\bfeet|\bft|\bm2)(?: an? (?:month|year|week|day|night))? at $|\b(?:an?|our|the) (?:[a-z-]+ ){1,3}at $"
)
