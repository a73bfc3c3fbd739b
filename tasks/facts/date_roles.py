"""What each date of a message is for: the hand-over of the work, the freelancer's quote, or something that happens."""

import re
from dataclasses import dataclass, replace
from datetime import date as Date

from integrations.words import Language
from tasks.facts import date_event_words as events
from tasks.facts.brief import When
from tasks.facts.compiled import compiled
from tasks.facts.date_candidates import ENOUGH, Candidate, candidates
from tasks.facts.date_guess import LIKELY
from tasks.facts.date_match import FoundDate
from tasks.facts.dates import dates_in, reads_month_first
from tasks.facts.event_names import event_name
from tasks.facts.sources import Reading

OLDER = ("background", "earlier")  # parts whose dates only count where the message itself gives none


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a message by role."""

    deadline: When | None
    quote_by: When | None
    others: tuple[When, ...]


def find_roles(reading: Reading, *, today: Date, language: Language) -> Dates:
    """Sorts the dates of a message by what they are for.

    Args:
        reading: The message, divided.
        today: The message's day.
        language: Of the client's words.
    """
    month_first = reads_month_first(reading.body.plain, language, today)
    weighed: list[Candidate] = []
    hired = any(events.HIRED.search(part.seen.plain) for part in reading.parts if part.kind in ("own", "subject"))
    for part in reading.parts:
        found = dates_in(part.seen, today=today, language=language, month_first=month_first)
        weighed += candidates(part, found, today, hired=hired)
    deadline = _last_of_its_list(_best_deadline(weighed), weighed)
    if deadline is not None and hired:
        deadline = _from_the_day(deadline, weighed, today)
    event_day = None if deadline else _needed_elsewhere(reading, weighed)
    answer = _best_answer(weighed)
    deadline = deadline or event_day or _only_plausible(weighed, today, answer)
    others: list[When] = []
    listed: set[tuple[Date, Date]] = set()
    taken = {(day_key(c.found)) for c in (deadline, answer) if c is not None}
    for candidate in weighed:
        if candidate.replaced or _long_ago(candidate, today):
            continue
        if candidate.part.kind not in ("cover", "own", "attachment"):
            continue
        if candidate is answer or (
            deadline is not None
            and candidate.found.start == deadline.found.start
            and candidate.part is deadline.part
            and candidate is not event_day
            and not (candidate.event and candidate.needed_for_event)
        ):
            continue
        if candidate.found.counts_from is None and _DURATION.match(_said(candidate)):
            continue  # "£350 a day, 8 days max"
        if _is_stamp(candidate, today):
            continue
        key = day_key(candidate.found)
        if key in taken and (candidate.event is None or candidate.found.counts_from is not None):
            continue
        when = _when(candidate, what=event_name(candidate))
        if key not in listed:
            others.append(when)
            listed.add(key)
    return Dates(_when(deadline) if deadline else None, _when(answer) if answer else None, tuple(others))


# « Reçu via le formulaire du site le 16/11/2026 », over the message: when it was sent.
_STAMP = compiled(
    r"\b(?:recue?|received|submitted|soumise?|deposee?|transmise?)\b[^.\n]{0,50}\b(?:le|on|at|date) ?:?\s?$"
)


def _is_stamp(candidate: Candidate, today: Date) -> bool:
    found, segment = candidate.found, candidate.segment
    if found.date is None or found.date > today or segment.full_start > 300:
        return False
    return _STAMP.search(candidate.part.seen.plain[segment.full_start : found.start].rstrip() + " ") is not None


def _said(candidate: Candidate) -> str:
    """The plain words of the date."""
    return candidate.part.seen.plain[candidate.found.start : candidate.found.end]


_DURATION = compiled(
    r"(?:\d+ ?(?:to |a |- ?))?\d+ ?(?:working |business )?(?:days?|jours?|j|weeks?|semaines?|months?|mois)\b"
)
_FOUNDED = compiled(
    r"\b(?:fondee?s?|creee?s?|founded|established|est\.|born|nee?s? (?:le|en)|recue? le|received|sent on"
    r"|envoyee? le)\b[^.]{0,20}$"
)
_SINCE = compiled(r"\b(?:since|depuis)\s(?:the |le |early |late |debut |fin )?$")
_PAYMENT = compiled(r"\b(?:paiement|reglement|payment|invoic|factur)")
_STARTING = compiled(r"\b(?:a partir (?:de|du)|starting (?:in|from|on)?|from|des|a compter (?:de|du))\s?(?:le |the )?$")


def _long_ago(candidate: Candidate, today: Date) -> bool:
    """Whether a date only tells the client's history, or from which month on something recurs."""
    plain, found = candidate.part.seen.plain, candidate.found
    if not found.explicit and (_PAYMENT.search(candidate.segment.label) or (found.date is None and found.last < today)):
        return True  # terms of payment; a month long past
    before = plain[max(candidate.segment.full_start, found.start - 34) : found.start]
    if _SINCE.search(before) or _FOUNDED.search(before) or _FOUNDED.search(candidate.segment.label):
        return True
    return found.date is None and not found.explicit and _STARTING.search(before) is not None


def day_key(found: FoundDate) -> tuple[Date, Date]:
    """What makes two dates the same day or period."""
    return found.first, found.last


def _best_deadline(weighed: list[Candidate]) -> Candidate | None:
    for kinds in (("cover",), ("own",), ("subject", "attachment"), OLDER):
        if kinds == OLDER and any(c.plausible >= LIKELY and c.part.kind == "own" for c in weighed):
            return None  # what they say now wins over what they said before
        able = [c for c in weighed if c.part.kind in kinds and c.deadline >= ENOUGH and c.deadline > c.answer]
        anchors = {
            c.found.counts_from
            for c in weighed
            if (c.deadline >= ENOUGH and not c.publication) or c.plausible >= LIKELY
        }
        if able and all(c.found.start in anchors for c in able):
            leaning = [c for c in weighed if c.found.counts_from in {one.found.start for one in able}]
            return max(leaning, key=lambda c: (c.deadline, c.plausible))
        able = [c for c in able if c.found.start not in anchors]
        if not able:
            continue
        corrections = [c for c in able if c.corrects and not c.milestone]
        if corrections:
            return corrections[-1]
        ends = [c.found.last for c in able if not c.milestone]
        if ends:
            able = [c for c in able if not c.milestone or c.found.last > max(ends)]
        if any(not c.publication for c in able):
            able = [c for c in able if not c.publication]
        if any(not c.eventful for c in able):
            able = [c for c in able if not c.eventful]
        able = [c for c in able if not c.needed_for_event] or able
        if all(c.milestone for c in able):
            later = [c for c in weighed if c.part.kind in kinds and c.plausible >= LIKELY and not c.milestone]
            later = [c for c in later if c.found.last > max(one.found.last for one in able)]
            if later:
                return max(later, key=lambda c: (c.plausible, c.found.last))
        best = max(c.deadline for c in able)
        near = [c for c in able if c.deadline >= best - 1.7 and c.deadline >= min(2.0, best)]
        return max(near, key=lambda c: (c.found.last, c.deadline))
    return None


def _last_of_its_list(deadline: Candidate | None, weighed: list[Candidate]) -> Candidate | None:
    """The later date that the same sentence gives for the rest: "20 July for the first report, 3 August for the second"."""
    if deadline is None or deadline.corrects or not _OF_A_PART.match(deadline.part.seen.plain, deadline.found.end):
        return deadline
    later = [
        c
        for c in weighed
        if c.segment is deadline.segment and c.plausible >= LIKELY and c.found.last > deadline.found.last
    ]
    return max(later, key=lambda c: c.found.last) if later else deadline


_OF_A_PART = compiled(r"[ (]{1,2}(?:pour|for)\s[^,;.!?\n]{3,60}(?:[,;/)]|\s(?:and|et|puis|then)\s)")


def _from_the_day(deadline: Candidate, weighed: list[Candidate], today: Date) -> Candidate:
    """« Les photos sous quinze jours » of somebody hired for a day: counted from that day."""
    found = deadline.found
    if found.date is None or found.explicit or found.counts_from is not None or not _SPAN.match(_said(deadline)):
        return deadline
    days = [
        c
        for c in weighed
        if c.answer < ENOUGH and c.part is deadline.part and c.found.start < found.start and c.found.explicit
    ]
    if not days or days[-1].found.last <= today:
        return deadline
    counted = replace(found, date=days[-1].found.last + (found.date - today), counts_from=days[-1].found.start)
    return replace(deadline, found=counted)


_SPAN = compiled(r"(?:within|in|sous|dans|d'ici)\s(?:les |the )?(?:an?|\d+|une?|[a-z]{2,8})\s")


def _needed_elsewhere(reading: Reading, weighed: list[Candidate]) -> Candidate | None:
    """The day of an event for which another sentence wants the work: "a video for our AGM. The AGM is on 20 March"."""
    sought: set[str] = set()
    for candidate in weighed:
        if (
            candidate.event is None
            or not candidate.eventful
            or candidate.part.kind != "own"
            or candidate.deadline <= -5
        ):
            continue
        word = re.sub(r"^(?:l'|une |notre )", "", candidate.event[0])
        if word in sought:
            continue
        sought.add(word)
        if re.search(_FOR_THE + re.escape(word) + r"(?!\w)", reading.body.plain):
            return candidate
    return None


_FOR_THE = (
    r"\b(?:pour|avant|for|before|d'ici|in time for|ahead of) (?:notre |nos |l'|le |la |our |the |my |mon |ma )(?:\w+ )?"
)


def _only_plausible(weighed: list[Candidate], today: Date, answer: Candidate | None) -> Candidate | None:
    """Of the dates that nothing explains otherwise the likeliest hand-over: the last one of the best."""
    if answer is not None:
        weighed = [c for c in weighed if day_key(c.found) != day_key(answer.found)]
    for kinds in (("cover",), ("own",), ("subject", "attachment")):
        able = [c for c in weighed if c.part.kind in kinds and c.plausible >= LIKELY and not _long_ago(c, today)]
        able = [c for c in able if not c.milestone] or able
        if able:
            return max(able, key=lambda c: (c.plausible, c.found.last))
    return None


def _best_answer(candidates: list[Candidate]) -> Candidate | None:
    able = [c for c in candidates if c.answer >= ENOUGH and c.answer >= c.deadline and c.part.kind not in OLDER]
    if not able:
        return None
    corrections = [c for c in able if c.corrects]
    return corrections[-1] if corrections else max(able, key=lambda c: c.answer)


def _when(candidate: Candidate, what: str | None = None) -> When:
    found, part = candidate.found, candidate.part
    start = max(candidate.segment.full_start, min(candidate.quote_start, found.start))
    return When(
        date=found.date,
        start=found.from_,
        end=found.to,
        what=what[:120] if what else None,
        evidence=part.evidence(
            start, min(found.end, candidate.segment.end) if found.end > candidate.segment.end else found.end
        ),
    )
