"""Which of a message's amounts is the budget: candidates by the grammar of money, chosen by the words around them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tasks.facts import budget_words as words
from tasks.facts.brief import Budget
from tasks.facts.deliverable_words import REQUEST
from tasks.facts.money import Amount, amounts_in
from tasks.facts.money_words import CHANGED_TO, CURRENCIES, EXCL, INCL, UP_TO
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part, Reading

_NEEDED = 1.0
_MOST = 12  # a sentence with more amounts is a table of prices
_SAID = 3.0  # from here on, words say that it is the budget


@dataclass(frozen=True, slots=True)
class _Candidate:
    part: Part
    segment: Segment
    amount: Amount
    score: float
    corrects: bool
    quote_start: int


def find_budget(reading: Reading, *, default_currency: str | None = None) -> Budget | None:
    """The budget that the client states, or None.

    Args:
        reading: The message, divided.
        default_currency: ISO 4217 for amounts that name none.
    """
    for kinds in (("cover",), ("own", "subject", "attachment"), ("earlier",)):
        candidates: list[_Candidate] = []
        for kind in kinds:
            for part in reading.parts:
                if part.kind == kind:
                    candidates += _candidates(part)
            if any(candidate.score >= _SAID for candidate in candidates):
                break
        if chosen := _choose(_before_forward(candidates, reading)) or _choose(candidates):
            return _budget(chosen, default_currency)
    return None


def _before_forward(candidates: list[_Candidate], reading: Reading) -> list[_Candidate]:
    """The amounts said above a forwarded mail: what an agency pays, not what its client pays the agency."""
    first = min((start for start, _ in reading.headers if start > 0), default=None)
    if first is None:
        return []
    return [c for c in candidates if c.part.kind == "own" and c.amount.start < first and c.score >= _SAID]


def _choose(candidates: list[_Candidate]) -> _Candidate | None:
    able = [candidate for candidate in candidates if candidate.score >= _NEEDED]
    if not able:
        return None
    said = [candidate for candidate in able if candidate.score >= _SAID]
    corrections = [candidate for candidate in said if candidate.corrects]
    if corrections:
        return corrections[-1]
    totals = [candidate for candidate in said if candidate.amount.unit == "total"]
    pool = totals or said or able
    return max(pool, key=lambda candidate: candidate.score)


def _candidates(part: Part) -> list[_Candidate]:
    plain = part.seen.plain
    amounts = amounts_in(part.seen)
    found: list[_Candidate] = []
    position = here = 0
    last: Segment | None = None
    for number, amount in enumerate(amounts):
        while position < len(part.segments) and part.segments[position].end <= amount.core_start:
            position += 1
        if position >= len(part.segments):
            break
        segment = part.segments[position]
        here = here + 1 if segment is last else 0
        last = segment
        if amount.core_start < segment.full_start or here >= _MOST:
            continue
        before = part.segments[position - 1] if position else None
        near = amounts[max(0, number - 8) : number + 9]
        score, quote_start = _score(plain, segment, amount, near, before)
        if part.kind == "subject":
            score += 1
        earlier = max(
            (a.core_end for a in near if segment.full_start <= a.core_end <= amount.core_start),
            default=segment.full_start,
        )
        corrects = bool(words.CORRECTED.search(plain, earlier, amount.core_start)) and score >= _SAID
        found.append(_Candidate(part, segment, amount, score, corrects, quote_start))
    return found


def _score(
    plain: str, segment: Segment, amount: Amount, amounts: list[Amount], before: Segment | None
) -> tuple[float, int]:
    """How surely the amount is the budget, and where the words that say so begin."""
    left, right = clause(plain, segment, amount.core_start, amount.core_end, colon=False)
    previous = max((a.core_end for a in amounts if left <= a.core_end <= amount.core_start), default=left)
    following = min((a.core_start for a in amounts if amount.core_end <= a.core_start <= right), default=right)
    zone_start = max(
        (a.core_end for a in amounts if segment.full_start <= a.core_end <= amount.core_start),
        default=segment.full_start,
    )
    zone_end = min(
        (a.core_start for a in amounts if amount.core_end <= a.core_start <= segment.end), default=segment.end
    )
    own_left = plain[previous : amount.core_start]
    score = 0.0 if amount.bare else 1.0
    quote_start = max(amount.start, segment.start)
    cue = words.BUDGET.last(plain, previous, amount.core_start)
    late = words.BUDGET.search(plain, amount.core_end, following)
    other = words.OTHER.last(plain, left, amount.core_start)
    other_late = words.OTHER.search(plain, amount.core_end, following)
    strong = words.STRONG.search(plain, left, right)
    if cue is not None:
        score += 4 if words.STRONG.search(plain, cue.start(), amount.core_start) else 3
        if amount.core_start - cue.start() <= 60:
            quote_start = min(quote_start, cue.start())
    elif late is not None and late.start() - amount.core_end < 30:
        score += 3
    elif strong or words.BUDGET.search(plain, max(segment.full_start, previous - 90), left):
        score += 3
    named = f"{segment.label} | {segment.section}"
    if words.MONEY_TALK.search(named):
        score += 4
        if words.MONEY_TALK.search(segment.label) and amount.start - segment.full_start <= 48:
            quote_start = segment.full_start
    elif (
        before is not None
        and before.block >= segment.block - 1
        and words.MONEY_TALK.search(plain, before.full_start, before.end)
    ):
        score += 2
    if amount.unit != "total":
        score += 1.5
    elif _SUM.match(plain, amount.end) or _SUM_BEFORE.search(
        plain[max(segment.full_start, amount.start - 24) : amount.start]
    ):
        score += 2
    if cue is None and _HAVE.search(plain[max(segment.full_start, amount.start - 40) : amount.start]):
        score += 3
    if other is not None and _nearer(other, cue, own=other.start() >= previous):
        score -= 6
    elif (
        cue is None
        and amount.min is not None
        and other_late is not None
        and other_late.start() - amount.core_end < 32
        and not _right_at(late, other_late)
    ):
        score -= 6
    elif words.OTHER.search(named) and not words.BUDGET.search(segment.label):
        score -= 4
    elif cue is None and late is None and words.OTHER.search(plain, zone_start, zone_end):
        score -= 2
    if amount.min is None and not amount.bare:
        score += 2
    if _FOR_YOU.match(plain, amount.end):
        score += 3
    if _SPENT_ON.match(plain, amount.end) or _ALREADY.search(plain[left : amount.start]):
        score -= 6
    if score < _SAID and not _may_be_bare(plain, segment, amount):
        score -= 2
    if words.REPLACED.search(own_left):
        score -= 8
    if plain[amount.core_end : amount.core_end + 2].strip().startswith("%"):
        score -= 8
    return score, quote_start


def _nearer(other: re.Match[str], cue: re.Match[str] | None, *, own: bool) -> bool:
    """Whether the other meaning's words stand nearer to the amount than the budget's, or hold them ("your rate")."""
    if cue is None:
        return True
    return own and (other.end() > cue.end() or other.start() <= cue.start() < other.end())


def _right_at(cue: re.Match[str] | None, other: re.Match[str]) -> bool:
    return cue is not None and cue.start() <= other.start()


# Money that goes elsewhere, whatever verb spends it: "$250 on Facebook ads", « 200 € de pub chez Meta ».
_SPENT_ON = re.compile(
    r"[^.;,()]{0,14}\b(?:on|in|for|en|de|sur|pour) (?:\w+ )?(?:ads?|adwords|pub|pubs|publicite|advertising|hosting|hebergement|printing|impression|loyer|rent|media|sponsoring|stock|materials?)\b"
)
_FOR_YOU = re.compile(
    r",?\s?(?:for (?:you|your (?:part|work|share|bit|time))|pour (?:toi|vous|(?:ta|votre) (?:part|partie|prestation|intervention|travail)))\b"
)
_ALREADY = re.compile(r"\b(?:deja|already)\b[^.;]{0,24}$")


def _may_be_bare(plain: str, segment: Segment, amount: Amount) -> bool:
    """Whether an amount that nothing introduces can be the budget: in a few words, or with what it buys."""
    if amount.max is not None and amount.max > 20000:
        return False
    short = segment.end - segment.full_start <= 110
    return short or REQUEST.search(plain, segment.full_start, segment.end) is not None


_SUM = re.compile(
    r",?\s?(?:au total|en tout|in total|in all|altogether|all[- ]in|tout compris|total\b|pour le tout|pour l'ensemble|for everything|for the lot)"
)
_SUM_BEFORE = re.compile(
    r"\b(?:total|au total|en tout|in total|altogether|pour l'ensemble)\s?(?::|is|of|de|est|soit|=|comes to)?\s?$"
)
_HAVE = re.compile(
    r"(?:\b(?:i|we)(?:'ve| have)(?: only)?(?: got)?|\bgot|\b(?:on a|nous avons|j'ai|on aurait|j'aurais|nous aurions)(?: environ| a peu pres| juste| seulement)?)"
    r"(?: about| around| up to| roughly| like| only| just| a)?\s$"
)
_IN_EUROS = re.compile(r"\b(?:en |in )?(euros?|eur|€|dollars?|usd|\$|gbp|£|chf|cad)(?![a-z])")


def _budget(chosen: _Candidate, default_currency: str | None) -> Budget:
    amount, segment, part = chosen.amount, chosen.segment, chosen.part
    plain = part.seen.plain
    minimum, maximum = amount.min, amount.max
    currency = amount.currency
    near = plain[segment.full_start : segment.end]
    if currency is None:
        named = _IN_EUROS.search(f"{segment.label} {near}")
        currency = CURRENCIES.get(named[1]) if named else default_currency
    if currency == "USD" and _CANADA.search(plain):
        currency = "CAD"
    if minimum is not None and maximum == minimum and _limited(plain, segment, amount):
        minimum = None
    tax = amount.tax
    if tax is None:
        excl, incl = bool(EXCL.search(near)), bool(INCL.search(near))
        if excl != incl:
            tax = "excl" if excl else "incl"
    start = min(chosen.quote_start, amount.start) if amount.start >= segment.full_start else chosen.quote_start
    return Budget(
        min=_tidy(minimum),
        max=_tidy(maximum),
        currency=currency,
        unit=amount.unit,
        tax=tax,
        evidence=part.evidence(max(start, segment.full_start), min(amount.end, segment.end)),
    )


_CANADA = re.compile(
    r"\b(?:canada|canadien(?:ne)?s?|canadian|quebec|montreal|toronto|vancouver|ottawa)\b|\.ca\b|\+1 ?\(?(?:514|438|418|450|416|604)"
)
_LIMIT_LABEL = re.compile(r"\b(?:max(?:i|imum)?|plafond|cap|ceiling|limite?)\b")


def _limited(plain: str, segment: Segment, amount: Amount) -> bool:
    """Whether a limit stands at some distance: "Budget max : environ 1 500 €"."""
    if _LIMIT_LABEL.search(segment.label):
        return True
    before = plain[segment.full_start : amount.core_start]
    if CHANGED_TO.search(before):
        return False
    return bool(UP_TO.search(before)) or bool(
        re.search(r"\b(?:max(?:i|imum)?|plafond|cap|ceiling) (?!price|prix)[^.;,]{0,40}$", before)
    )


def _tidy(value: Decimal | None) -> Decimal | None:
    """The same number without a trail of zeros: 2500 rather than 2500.0."""
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
