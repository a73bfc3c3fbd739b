"""Which of a message's amounts is the budget: candidates by the grammar of money, chosen by the words around them."""

from dataclasses import dataclass
from decimal import Decimal

from tasks.facts import budget_words as words
from tasks.facts.brief import Budget
from tasks.facts.budget_score import NEEDED, SAID, score_amount
from tasks.facts.compiled import compiled
from tasks.facts.money import Amount, amounts_in
from tasks.facts.money_words import CHANGED_TO, CURRENCIES, EXCL, INCL, NEITHER, UP_TO
from tasks.facts.segments import Segment
from tasks.facts.sources import Part, Reading

_MOST = 12  # a sentence with more amounts is a table of prices
_ALONE = -0.5  # an amount that nothing excludes, the only one of its message
_EXCLUDED = 4.0
_ANOTHER = 50  # times the money of the work, it is the money of the house: "our operating budget is $1.4 million"
_NEAR = 44  # characters from one amount to the next that goes on with it


@dataclass(frozen=True, slots=True)
class _Candidate:
    part: Part
    segment: Segment
    amount: Amount
    score: float
    corrects: bool
    former: bool
    excluded: bool
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
            if any(candidate.score >= SAID for candidate in candidates):
                break
        if chosen := _choose(_before_forward(candidates, reading)) or _choose(candidates):
            return _budget(chosen, default_currency)
    return None


def _before_forward(candidates: list[_Candidate], reading: Reading) -> list[_Candidate]:
    """The amounts said above a forwarded mail: what an agency pays, not what its client pays the agency."""
    first = min((start for start, _ in reading.headers if start > 0), default=None)
    if first is None:
        return []
    return [c for c in candidates if c.part.kind == "own" and c.amount.start < first and c.score >= SAID]


def _choose(candidates: list[_Candidate]) -> _Candidate | None:
    able = [candidate for candidate in candidates if candidate.score >= NEEDED]
    if not able:
        alone = [
            candidate
            for candidate in candidates
            if candidate.score >= _ALONE and not candidate.excluded and not candidate.amount.bare
        ]
        return alone[0] if len(alone) == 1 else None
    corrections = [one for one in able if one.corrects and (one.score >= SAID or one is not able[0])]
    if corrections:
        return corrections[-1]
    able = [one for one in able if not (one.former and _comes_after(one, able))]
    said = [candidate for candidate in able if candidate.score >= SAID]
    if any(not one.amount.bare and one.amount.unit == "total" for one in said):
        said = [
            one for one in said if not one.amount.bare or one.corrects or one.segment.label
        ]  # "22 in all" beside "3,800 €"
    priced = [one.amount for one in said if one.amount.unit == "total" and not one.amount.bare]
    least = min((amount.max or amount.min or 0 for amount in priced), default=0)
    said = [one for one in said if not least or (one.amount.max or 0) < _ANOTHER * least]
    totals = [candidate for candidate in said if candidate.amount.unit == "total"]
    pool = totals or said or able
    return max(pool, key=lambda candidate: candidate.score)


def _comes_after(former: _Candidate, able: list[_Candidate]) -> bool:
    """Whether another amount follows a plan of the past, near enough to take its place."""
    return any(
        one.part is former.part and 0 < one.amount.start - former.amount.end < 160 and not one.former for one in able
    )


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
        score = score_amount(plain, segment, amount, near, before)
        value = score.value + (1 if part.kind == "subject" else 0)
        excluded = score.excluded
        if found and value < SAID and _goes_on(found[-1], segment, amount):
            value, excluded = value - _EXCLUDED, True
        found.append(
            _Candidate(
                part, segment, amount, value, _corrects(plain, segment, amount, near, value), score.former, excluded,
                score.quote_start,
            )
        )  # fmt: skip
    return found


def _goes_on(last: _Candidate, segment: Segment, amount: Amount) -> bool:
    """Whether an amount goes on with what the one before it is about: "the plot cost €85,000 and the house €210,000"."""
    if last.segment is not segment or not last.excluded:
        return False
    between = last.part.seen.plain[last.amount.core_end : amount.core_start]
    return len(between) < _NEAR and words.CORRECTED.search(between) is None and _TURN.search(between) is None


# Words that turn to something else.
_TURN = compiled(
    r"\b(?:mais|but|donc|so|instead|reste|rest|left|leaves|leaving|dont|of which|out of|que|than|cette fois|this time|now"
    r"|maintenant|for|pour|vous|you|toi)\b|[;:.]"
)


# « 1 200 de la Sacem + 300 de notre poche, donc 1 500 »
_SUMMED_UP = compiled(r"\b(?:donc|soit|so|that's|that makes|ca fait|au total|en tout|total)\s(?:de |of |a )?$|=\s?$")


def _corrects(plain: str, segment: Segment, amount: Amount, near: list[Amount], value: float) -> bool:
    earlier = max(
        (a.core_end for a in near if segment.full_start <= a.core_end <= amount.core_start), default=segment.full_start
    )
    summed = earlier > segment.full_start and _SUMMED_UP.search(plain[earlier : amount.core_start]) is not None
    return value >= NEEDED and (summed or words.CORRECTED.search(plain, earlier, amount.core_start) is not None)


def _budget(chosen: _Candidate, default_currency: str | None) -> Budget:
    amount, segment, part = chosen.amount, chosen.segment, chosen.part
    plain = part.seen.plain
    minimum, maximum = amount.min, amount.max
    if minimum is not None and maximum == minimum and _limited(plain, segment, amount):
        minimum = None
    near = plain[segment.full_start : segment.end]
    tax = amount.tax
    if tax is None:
        excl, incl = bool(EXCL.search(near)), bool(INCL.search(near))
        if excl != incl:
            tax = "excl" if excl else "incl"
    start = min(chosen.quote_start, amount.start) if amount.start >= segment.full_start else chosen.quote_start
    return Budget(
        min=_tidy(minimum),
        max=_tidy(maximum),
        currency=_currency(plain, segment, amount) or default_currency,
        unit=amount.unit,
        tax=tax,
        evidence=part.evidence(max(start, segment.full_start), min(amount.end, segment.end)),
    )


def _currency(plain: str, segment: Segment, amount: Amount) -> str | None:
    """The currency at the amount, or else the one that the message names without an amount."""
    currency = amount.currency
    if currency is None:
        near = f"{segment.label} {plain[segment.full_start : segment.end]}"
        named = _IN_EUROS.search(near) or _NAMED.search(plain)
        currency = CURRENCIES.get(named[1]) if named else None
    after = plain[amount.core_end : min(segment.end, amount.core_end + 48)]
    if (
        currency in ("USD", "EUR")
        and (apart := _APART.search(after))
        and _SLANG.search(plain[amount.core_start : amount.core_end])
    ):
        return next(code for code, group in _NATIONS.items() if apart[group])
    if currency in ("USD", None):
        for other, pattern in _DOLLARS:
            if (currency == "USD" or pattern is _AUSSIE) and pattern.search(plain):
                return other
    return currency


_MONEYS = r"(euros?|eur|€|dollars?|usd|\$|gbp|£|chf|cad|aud|pounds?|francs suisses)"
_IN_EUROS = compiled(rf"\b(?:en |in )?{_MONEYS}(?![a-z])")
# Said apart from the figure: « En euros évidemment. », "Dollars, I'm in Ohio."
_NAMED = compiled(rf"(?:\b(?:en|in)\s|[.(!?:]\s?){_MONEYS}(?![a-z\d])(?! ?\d)")
_AUSSIE = compiled(r"\b(?:aussie|australian) dollars?\b|\ba\$\s?\d|\baud\b")
_DOLLARS = (
    ("CAD", compiled(
        r"\b(?:canada|canadien(?:ne)?s?|canadian|quebec|montreal|toronto|vancouver|ottawa)\b|\.ca\b"
        r"|\+1 ?\(?(?:514|438|418|450|416|604)"
    )),
    ("AUD", _AUSSIE),
    ("AUD", compiled(r"\.com\.au\b|\baustralia\b|\bsydney\b|\bmelbourne\b|\bbrisbane\b|\bperth\b|\+61\b")),
    ("NZD", compiled(r"\.co\.nz\b|\bnew zealand\b|\bauckland\b|\bkiwi dollars?\b|\+64\b")),
)  # fmt: skip
# Slang for money belongs to no country until one is named: "2,500 bucks (Aussie)", « 3000 balles, des CHF ».
_SLANG = compiled(r"\b(?:balles|bucks|dollars|francs)\b|\$")
_APART = compiled(
    r"\b(?:(?P<chf>suisses?|swiss|chf)|(?P<cad>canadi\w+|cad)|(?P<aud>aussie|austral\w+|aud)|(?P<nzd>kiwi|nzd))\b"
)
_NATIONS = {"CHF": "chf", "CAD": "cad", "AUD": "aud", "NZD": "nzd"}
_LIMIT_LABEL = compiled(r"\b(?:max(?:i|imum)?|plafond|cap|ceiling|limite?|not[- ]to[- ]exceed|upper|maximal[es]?)\b")


def _limited(plain: str, segment: Segment, amount: Amount) -> bool:
    """Whether a limit stands at some distance: "Budget max : environ 1 500 €"."""
    if _LIMIT_LABEL.search(segment.label):
        return True
    line = plain[max(0, amount.core_start - 60) : amount.core_start].rpartition("\n")[2]
    before = max(plain[segment.full_start : amount.core_start], line, key=len)
    if CHANGED_TO.search(before) or NEITHER.search(before):
        return False
    return bool(UP_TO.search(before)) or bool(_FAR_LIMIT.search(before[-80:]))


_FAR_LIMIT = compiled(
    r"\b(?:max(?:i|imum|imale?s?)?|plafond|cap|ceiling|limite?|barre|seuil|threshold)\b\.?[^.;,\n]{0,40}$"
)


def _tidy(value: Decimal | None) -> Decimal | None:
    """The same number without a trail of zeros: 2500 rather than 2500.0."""
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
