"""What each date of a message is for: the hand-over of the work, the freelancer's quote, or something else that happens."""

import re
from dataclasses import dataclass
from datetime import date as Date

from integrations.words import Language
from tasks.facts import date_role_words as words
from tasks.facts.brief import When
from tasks.facts.dates import FoundDate, dates_in, reads_month_first
from tasks.facts.patterns import Cue
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
    replaced: bool
    eventful: bool


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
    event_day = None if deadline else _needed_elsewhere(reading, candidates)
    deadline = deadline or event_day
    answer = _best_answer(candidates)
    others: list[When] = []
    taken = {(day_key(c.found)) for c in (deadline, answer) if c is not None}
    for candidate in candidates:
        if candidate.replaced or _long_ago(candidate):
            continue
        if candidate.part.kind not in ("cover", "own", "attachment"):
            continue
        if candidate is answer or (
            candidate is deadline
            and candidate is not event_day
            and not (candidate.event and candidate.needed_for_event)
        ):
            continue
        key = day_key(candidate.found)
        if key in taken and candidate.event is None:
            continue
        when = _when(candidate, what=_event_name(candidate))
        if not any((o.date, o.start, o.end, o.what) == (when.date, when.start, when.end, when.what) for o in others):
            others.append(when)
    return Dates(_when(deadline) if deadline else None, _when(answer) if answer else None, tuple(others))


_FOUNDED = re.compile(
    r"\b(?:fondee?s?|creee?s?|founded|established|est\.|since|depuis|born|nee?s? (?:le|en)|recue? le|received|sent on|envoyee? le)\b[^.]{0,20}$"
)
_STARTING = re.compile(
    r"\b(?:a partir (?:de|du)|starting (?:in|from|on)?|from|des|a compter (?:de|du))\s?(?:le |the )?$"
)


def _long_ago(candidate: _Candidate) -> bool:
    """Whether a date only tells the client's history, or from which month on something recurs."""
    plain, found = candidate.part.seen.plain, candidate.found
    before = plain[max(candidate.segment.full_start, found.start - 34) : found.start]
    if _FOUNDED.search(before) or _FOUNDED.search(candidate.segment.label):
        return True
    return found.date is None and not found.explicit and _STARTING.search(before) is not None


def day_key(found: FoundDate) -> tuple[Date, Date]:
    """What makes two dates the same day or period."""
    return found.first, found.last


def _best_deadline(candidates: list[_Candidate]) -> _Candidate | None:
    for kinds in (("cover",), ("own",), ("subject", "attachment"), ("earlier",)):
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
        if any(not c.eventful for c in able):
            able = [c for c in able if not c.eventful]
        best = max(c.deadline for c in able)
        near = [c for c in able if c.deadline >= best - 1.7 and c.deadline >= min(2.0, best)]
        return max(near, key=lambda c: (c.found.last, c.deadline))
    return None


def _needed_elsewhere(reading: Reading, candidates: list[_Candidate]) -> _Candidate | None:
    """The day of an event for which another sentence wants the work: "a video for our AGM. The AGM is on 20 March"."""
    plain = reading.body.plain
    for candidate in candidates:
        if candidate.event is None or candidate.part.kind != "own" or candidate.deadline <= -5:
            continue
        word = re.escape(re.sub(r"^(?:l'|une |notre )", "", candidate.event[0]))
        if re.search(
            rf"\b(?:pour|avant|for|before|d'ici|in time for|ahead of) (?:notre |nos |l'|le |la |our |the |my |mon |ma )(?:\w+ )?{word}(?!\w)",
            plain,
        ):
            return candidate
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
    """Weighs the words around one date."""
    plain, segment = part.seen.plain, part.segments[position]
    around = _Around(
        plain, found, max(segment.full_start, previous), min(segment.end, following),
        *clause(plain, segment, found.start, found.end),
    )  # fmt: skip
    by = words.BY.search(plain, max(segment.full_start, found.start - 30), found.start)
    delivery, at_delivery = around.nearest(words.DELIVERY)
    within = plain[found.start : found.end]
    limit, at_limit = around.nearest(words.LIMIT)
    answer, at_answer = around.nearest(words.ANSWER)
    event, at_event = around.nearest(words.EVENT)
    wanted, at_wanted = around.nearest(words.WANTED)
    if by is None and event is None:
        by = words.UNTIL.search(plain, max(segment.full_start, found.start - 24), found.start)
    quote_start = by.start() if by else _article(plain, segment, found.start)
    if by is None:
        by = words.NEEDED.search(plain, max(segment.full_start, found.start - 40), found.start)
    arrival, at_arrival = around.nearest(words.ARRIVAL)
    feasible, at_feasible = around.nearest(words.FEASIBLE)
    inner = _WITHIN.match(within)
    bounded = by is not None or around.latest() or inner is not None
    label, section = segment.label, segment.section
    alone = previous <= segment.full_start  # the first date after a label is the one that it names
    label = label if alone else ""
    deadline = (1.0 if bounded else 0.0) + (1.2 if bounded and at_wanted < 0.5 else 0.3 if bounded and wanted else 0.0)
    if words.DELIVERY.search(within) or words.LIMIT.search(within):
        deadline += 3.0
    elif delivery is not None:
        deadline += 3.0 if at_delivery < 0.5 else 1.6
    elif limit is not None:
        deadline += 2.5 if at_limit < 0.5 else 1.2
    elif around.nearest(words.PRINTER)[0] is not None:
        deadline = max(deadline, 1.5)
    if arrival is not None and at_arrival < 0.5 and delivery is None:
        deadline += 1.4
    if feasible is not None and at_feasible < 0.5 and event is None:
        deadline = max(deadline, 1.3)
    if around.nearest(words.WHOLE)[1] < 0.5:
        deadline = max(deadline + 0.5, 2.5)
    quoted = 0.0
    if answer is not None and at_answer < min(at_delivery, 0.9):
        quoted = 2.0 + (1.0 if bounded or limit else 0.0) - at_answer
        deadline -= 2.5
    if words.ANSWER.search(label) and not _DELIVERS.search(label):
        quoted, deadline = quoted + 4, deadline - 4
    elif words.DELIVERY.search(label) or words.LIMIT.search(label):
        deadline += 4
    elif words.WHOLE.search(label):
        deadline += 3
    elif words.PUBLICATION.search(label):
        deadline += 1.5
    elif words.DELIVERY.search(section) or words.LIMIT.search(section):
        deadline += 0.8
    publication, needed = bool(words.PUBLICATION.search(label)), False
    eventful = False
    if event is not None and at_event < at_delivery and at_event < at_limit and not words.DELIVERY.search(label):
        eventful = at_event < 0.5
        led = _led_by(plain, around.left, event) if event.end() <= found.start else None
        publication = publication or bool(words.PUBLICATION.search(event[0]))
        needed = led is not None
        if led is not None:
            deadline = max(deadline, 1.2 + (0.2 if wanted or delivery else 0.0))
            quote_start = led.start()
        elif (publication and (bounded or at_event < 0.5)) or around.nearest(words.WISHED)[1] < 0.5:
            deadline, publication = max(deadline, 1.0), True
        elif event.end() <= found.start and _ONLY_LINKING.fullmatch(plain[event.end() : found.start]):
            deadline, quoted = deadline - 4, quoted - 2
        elif at_event < 0.5 and not bounded:
            deadline, quoted = deadline - 3, quoted - 2
    said = (
        delivery
        or (arrival is not None and at_arrival < 0.5)
        or (feasible is not None and at_feasible < 0.5)
        or limit
        or around.nearest(words.PRINTER)[0]
        or words.DELIVERY.search(within)
        or words.LIMIT.search(within)
        or words.WHOLE.search(label)
        or around.nearest(words.WHOLE)[1] < 0.5
        or words.DELIVERY.search(f"{label} | {section}")
        or words.LIMIT.search(f"{label} | {section}")
    )
    if not (bounded or said or needed or publication):
        deadline = min(deadline, 0.5)
    replaced = words.REPLACED.search(plain, max(around.left, found.start - 40), quote_start) is not None
    recurring = inner is not None and words.REPEATED.search(plain, segment.full_start, found.start) is not None
    replaced = replaced or recurring
    if replaced or found.last < today:
        deadline = quoted = -5.0
    joint = _JOINT.search(plain, found.end, min(around.right, around.clause_right))
    last = joint.start() if joint else min(around.right, around.clause_right)
    final = words.FINAL.search(plain, max(around.left, around.clause_left), last)
    milestone = not final and bool(words.MILESTONE.search(plain, around.left, around.right))
    if final and deadline >= _NEEDED:
        deadline += 1.5
    closer = (
        around.latest()
        and found.start - previous < 22
        and plain[previous : found.start].strip(" ,") in ("", "the", "le", "on", "soit")
    )
    corrects = (
        closer
        or max(deadline, quoted) >= _NEEDED
        and bool(words.CORRECTED.search(plain, segment.full_start, segment.end))
    )
    return _Candidate(
        part, segment, found, deadline, quoted, event, publication, corrects, milestone, quote_start, needed, replaced, eventful
    )  # fmt: skip


# Of "within 10 days", « sous 48 h » the preposition is part of the date.
_WITHIN = re.compile(r"(?:within|in\s|inside|sous\s|d'ici|dans\s|under|en moins)")


_DELIVERS = re.compile(r"\b(?:livr|deliver|rendu)")


def _article(plain: str, segment: Segment, start: int) -> int:
    """Where the date begins with its article: « le 12 mars »."""
    match = re.search(
        r"(?<!\w)(?:le|la|les|on|the|on the|du|from)\s$", plain[max(segment.full_start, start - 7) : start]
    )
    return start - len(match[0]) if match else start


def _led_by(plain: str, left: int, event: re.Match[str]) -> re.Match[str] | None:
    """The "before", "for" or « pour » that makes the event the reason: "for our spring fair"."""
    led = words.BEFORE_EVENT.last(plain, max(left, event.start() - 40), event.start())
    if led is None or re.fullmatch(r"[a-z]{3,}(?:er|ir)", event[0]):
        return None
    gap = plain[led.end() : event.start()]
    return led if len(gap.split()) <= 4 and not _NOT_LED.search(gap) else None


# A verb after « pour » makes it a purpose, not an event: « pour animer deux ateliers ».
_NOT_LED = re.compile(
    r"[.;,:]|^\s(?!(?:le|la|les|une?|notre|votre)\b)[a-z]{2,}(?:er|ir|re|oir)\s|^\s[a-z]{2,}ing\s(?:the|a|an|our|two)"
)


_JOINT = re.compile(r"\s(?:and|et|puis|then)\s")


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around a date: between the dates before and after it in its sentence, and its clause."""

    plain: str
    found: FoundDate
    left: int
    right: int
    clause_left: int
    clause_right: int

    def latest(self) -> bool:
        """Whether « au plus tard », "at the latest", "max" follows."""
        end = self.found.end
        skip = 2 if self.plain[end : end + 2] in (", ", " (") else 1 if self.plain[end : end + 1] in (" ", "(") else 0
        return words.LATEST_AFTER.match(self.plain, end + skip) is not None

    def nearest(self, cue: Cue) -> tuple[re.Match[str] | None, float]:
        """The cue that belongs to the date most closely, and how far: below 0.5 in its clause, more before it."""
        near_left, near_right = max(self.left, self.clause_left), min(self.right, self.clause_right)
        best: re.Match[str] | None = None
        far = 9.0
        if match := cue.last(self.plain, near_left, self.found.start):
            best, far = match, min((self.found.start - match.end()) / 160, 0.49)
        if match := cue.search(self.plain, self.found.end, near_right):
            distance = 0.08 + min((match.start() - self.found.end) / 120, 0.41)
            if distance < far:
                best, far = match, distance
        if best is None and self.left < near_left and (match := cue.last(self.plain, self.left, near_left)):
            best, far = match, 0.6 + (near_left - match.end()) / 400
        return best, far


_ONLY_LINKING = re.compile(
    r"\s?(?:(?:is|are|was|will be|on|est|sont|sera|aura|auront|lieu|prevue?s?|le|la|du|de|des|the|of|in|from|takes? place|happens|starts?|opens?|a|:|-|at|,|scheduled|planned|set|for|pour|se|tient|tiendra|fixee?|qui|which|that|au|aux|from|between|entre|debut|ce|this|est)\s?){0,7}"
)


_NAME_END = re.compile(
    r"[,.;:()\n]|\s(?:is|are|will|est|sont|sera|aura|on|le|du|the|qui|which|that|and|et|a|at|in|en|prevue?|from|of|starts?)\s"
)


def _event_name(candidate: _Candidate) -> str | None:
    """The words that name the event: "our spring fair"."""
    seen, segment, match = candidate.part.seen, candidate.segment, candidate.event
    if match is None:
        if segment.label and not words.DELIVERY.search(segment.label):
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
