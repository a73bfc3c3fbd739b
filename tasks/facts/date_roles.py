"""What each date of a message is for: the hand-over of the work, the freelancer's quote, or something else that happens."""

import re
from dataclasses import dataclass
from datetime import date as Date

from integrations.words import Language
from tasks.facts import date_role_words as words
from tasks.facts.brief import When
from tasks.facts.dates import FoundDate, dates_in, reads_month_first
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part, Reading

_NEEDED = 1.0


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a message by role."""

    deadline: When | None
    quote_by: When | None
    others: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    part: Part
    segment: Segment
    found: FoundDate
    deadline: float
    answer: float
    event: re.Match[str] | None
    publication: bool
    corrects: bool
    milestone: bool
    quote_start: int
    needed_for_event: bool


def find_roles(reading: Reading, *, today: Date, language: Language) -> Dates:
    """Sorts the dates of a message by what they are for.

    Args:
        reading: The message, divided.
        today: The message's day.
        language: Of the client's words.
    """
    month_first = reads_month_first(reading.body.plain, language)
    candidates: list[_Candidate] = []
    for part in reading.parts:
        found = dates_in(part.seen, today=today, language=language, month_first=month_first)
        candidates += _candidates(part, found, today)
    deadline = _best_deadline(candidates)
    answer = _best_answer(candidates)
    others: list[When] = []
    taken = {(When_key(c.found)) for c in (deadline, answer) if c is not None}
    for candidate in candidates:
        if candidate.part.kind != "own" and candidate.part.kind != "attachment":
            continue
        if candidate is answer or (candidate is deadline and not (candidate.event and candidate.needed_for_event)):
            continue
        key = When_key(candidate.found)
        if key in taken and candidate.event is None:
            continue
        when = _when(candidate, what=_event_name(candidate))
        if not any((o.date, o.start, o.end, o.what) == (when.date, when.start, when.end, when.what) for o in others):
            others.append(when)
    return Dates(_when(deadline) if deadline else None, _when(answer) if answer else None, tuple(others))


def When_key(found: FoundDate) -> tuple[Date, Date]:
    """What makes two dates the same day or period."""
    return found.first, found.last


def _best_deadline(candidates: list[_Candidate]) -> _Candidate | None:
    for kinds in (("own",), ("subject", "attachment"), ("earlier",)):
        able = [c for c in candidates if c.part.kind in kinds and c.deadline >= _NEEDED and c.deadline > c.answer]
        if not able:
            continue
        corrections = [c for c in able if c.corrects and not c.milestone]
        if corrections:
            return corrections[-1]
        if any(not c.milestone for c in able):
            able = [c for c in able if not c.milestone]
        if any(not c.publication for c in able):
            able = [c for c in able if not c.publication]
        return max(able, key=lambda c: c.deadline)
    return None


def _best_answer(candidates: list[_Candidate]) -> _Candidate | None:
    able = [c for c in candidates if c.answer >= _NEEDED and c.answer >= c.deadline and c.part.kind != "earlier"]
    if not able:
        return None
    corrections = [c for c in able if c.corrects]
    return corrections[-1] if corrections else max(able, key=lambda c: c.answer)


def _candidates(part: Part, found: list[FoundDate], today: Date) -> list[_Candidate]:
    result: list[_Candidate] = []
    position = 0
    for number, date in enumerate(found):
        while position < len(part.segments) and part.segments[position].end <= date.start:
            position += 1
        if position >= len(part.segments):
            break
        segment = part.segments[position]
        if date.start < segment.full_start:
            continue
        previous = found[number - 1].end if number else 0
        following = found[number + 1].start if number + 1 < len(found) else len(part.seen.plain)
        result.append(_candidate(part, position, date, previous, following, today))
    return result


def _candidate(part: Part, position: int, found: FoundDate, previous: int, following: int, today: Date) -> _Candidate:
    plain, segment = part.seen.plain, part.segments[position]
    left = max(segment.full_start, previous)
    right = min(segment.end, following)
    by = words.BY.search(plain, max(segment.full_start, found.start - 30), found.start)
    quote_start = by.start() if by else found.start
    clause_left, clause_right = clause(plain, segment, found.start, found.end)
    near_left = max(left, clause_left)
    handover, at_handover = _nearest(words.HANDOVER, plain, near_left, left, found, min(right, clause_right), right)
    answer, at_answer = _nearest(words.ANSWER, plain, near_left, left, found, min(right, clause_right), right)
    event, at_event = _nearest(words.EVENT, plain, near_left, left, found, min(right, clause_right), right)
    wanted, _ = _nearest(words.WANTED, plain, near_left, left, found, min(right, clause_right), right)
    headed = f"{segment.label} | {segment.section}"
    latest = words.LATEST_AFTER.match(plain, found.end + (1 if plain[found.end : found.end + 1] in " (," else 0))
    if latest is None and plain[found.end : found.end + 2] == ", ":
        latest = words.LATEST_AFTER.match(plain, found.end + 2)
    deadline = (1.0 if by or latest else 0.0) + (0.6 if by and wanted is not None else 0.0)
    if handover is not None:
        deadline += 3.0 if at_handover < 0.5 else 1.6
    elif wanted is not None:
        deadline += 0.8
    if words.HANDOVER.search(segment.label):
        deadline += 4
    elif words.HANDOVER.search(segment.section):
        deadline += 1.5
    quoted = 0.0
    if answer is not None and (handover is None or at_answer < at_handover):
        quoted = 2.0 + (1.0 if by else 0.0) - at_answer
        deadline -= 2.0
    if words.ANSWER.search(segment.label) and not words.HANDOVER.search(segment.label):
        quoted += 4
    publication = False
    needed_for_event = False
    if event is not None and (handover is None or at_event < at_handover) and not _labelled(segment):
        publication = bool(words.PUBLICATION.search(event[0]))
        attached = by is None and at_event < 0.5
        between = plain[event.end() : found.start] if event.end() <= found.start else ""
        if event.end() <= found.start and (
            led := words.BEFORE_EVENT.last(plain, max(left, event.start() - 40), event.start())
        ):
            gap = plain[led.end() : event.start()]
            needed_for_event = len(gap.split()) <= 4 and not re.search(r"[.;]", gap)
        if needed_for_event:
            deadline = max(deadline, 1.2) + (0.5 if wanted or handover else 0.0)
            quote_start = led.start() if led else quote_start
        elif publication and (by or latest or attached):
            deadline = max(deadline, 1.0)
        elif event.end() <= found.start and (attached or _is_for_event(between)):
            deadline -= 4
            quoted -= 2
        elif at_event < 0.5 and by is None:
            deadline -= 3
            quoted -= 2
    if (
        by is None
        and latest is None
        and handover is None
        and not words.HANDOVER.search(headed)
        and not needed_for_event
        and not publication
    ):
        deadline = min(deadline, 0.5)
    if words.REPLACED.search(plain, max(left, found.start - 40), quote_start):
        deadline, quoted = deadline - 6, quoted - 6
    if found.last < today:
        deadline, quoted = -5, -5
    sentence = (segment.full_start, segment.end)
    milestone = bool(words.MILESTONE.search(plain, left, right)) and not words.FINAL.search(
        plain, near_left, min(right, clause_right)
    )
    if deadline >= _NEEDED and words.FINAL.search(plain, near_left, min(right, clause_right)):
        deadline += 0.7
    corrects = bool(words.CORRECTED.search(plain, *sentence)) and max(deadline, quoted) >= _NEEDED
    return _Candidate(
        part, segment, found, deadline, quoted, event, publication, corrects, milestone, quote_start, needed_for_event
    )


def _labelled(segment: Segment) -> bool:
    return bool(words.HANDOVER.search(segment.label))


_ONLY_LINKING = re.compile(
    r"\s?(?:(?:is|are|was|will be|on|est|sont|sera|aura|auront|lieu|prevue?s?|le|la|du|de|des|the|of|in|from|takes? place|happens|starts?|opens?|a|:|-|at|,|scheduled|planned|set|for|pour|se|tient|tiendra|fixee?|qui|which|that|au|aux|from|between|entre|debut|ce|this|est)\s?){0,7}"
)


def _is_for_event(between: str) -> bool:
    """Whether only linking words stand between the event and its date: "the launch is planned for"."""
    return bool(_ONLY_LINKING.fullmatch(between))


def _nearest(
    cue: words.Cue, plain: str, near_left: int, left: int, found: FoundDate, near_right: int, right: int
) -> tuple[re.Match[str] | None, float]:
    """The cue that belongs to the date most closely, and how far it is: 0 beside it in its clause, 1 and more outside."""
    best: re.Match[str] | None = None
    far = 9.0
    if match := cue.last(plain, near_left, found.start):
        best, far = match, min((found.start - match.end()) / 160, 0.49)
    if match := cue.search(plain, found.end, near_right):
        distance = 0.08 + min((match.start() - found.end) / 120, 0.41)
        if distance < far:
            best, far = match, distance
    if best is None and (match := cue.last(plain, left, near_left)):
        best, far = match, 0.6 + (near_left - match.end()) / 400
    if best is None and (match := cue.search(plain, near_right, right)):
        best, far = match, 0.9 + (match.start() - near_right) / 400
    return best, far


_NAME_END = re.compile(
    r"[,.;:()\n]|\s(?:is|are|will|est|sont|sera|aura|on|le|du|the|qui|which|that|and|et|a|at|in|en|prevue?|from|of|starts?)\s"
)


def _event_name(candidate: _Candidate) -> str | None:
    """The words that name the event: "our spring fair"."""
    seen, segment, match = candidate.part.seen, candidate.segment, candidate.event
    if match is None:
        if segment.label and not words.HANDOVER.search(segment.label):
            return seen.words(segment.full_start, segment.full_start + len(segment.label))
        return None
    start, end = match.start(), match.end()
    lead = re.search(r"(?:[a-z'&-]+ ){0,2}$", seen.plain[max(segment.full_start, start - 30) : start])
    if lead and lead[0]:
        kept = [word for word in lead[0].split() if word not in _FILLER]
        if kept and lead[0].split()[-1] == kept[-1]:
            start -= len(kept[-1]) + 1
    limit = min(segment.end, end + 30, candidate.found.start if candidate.found.start > end else segment.end)
    stop = _NAME_END.search(seen.plain, end, limit)
    following = seen.words(end, stop.start() if stop else limit)
    if following and len(following.split()) <= 4 and not seen.plain[end : end + 1].isalnum():
        end = stop.start() if stop else limit
    return seen.words(start, end) or None


_FILLER = frozenset(
    {"the", "our", "my", "a", "an", "le", "la", "les", "un", "une", "notre", "nos", "mon", "ma", "de", "du", "des", "for", "to", "is", "we",
     "on", "pour", "avant", "before", "at", "au", "in", "en", "of", "and", "et", "are", "est", "nous", "i", "je", "by", "have", "avons",
     "with", "will", "be", "this", "that", "ce", "cette", "votre", "your", "their", "leur", "it", "il", "elle", "you", "vous", "can", "could"}
)  # fmt: skip


def _when(candidate: _Candidate, what: str | None = None) -> When:
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
