"""How much speaks for each date being the hand-over, the day of the quote or the day of an event."""

import re
from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta

from tasks.facts import date_role_words as words
from tasks.facts.date_match import FoundDate
from tasks.facts.date_surroundings import ONLY_LINKING, Surroundings, article, led_by
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part

ENOUGH = 1.0
_CLAUSE = 0.5  # below it a cue stands in the date's own clause


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date with what speaks for each role.

    Args:
        part, segment, found: Where it stands.
        deadline, answer: How much speaks for the hand-over and for the quote; `ENOUGH` and more is believed.
        event: The word of what happens that day, where there is one.
        publication: The work appears that day.
        corrects: It replaces a date said before.
        milestone: A step before the end.
        quote_start: Where its quote begins.
        needed_for_event: The work is needed for the event of that day.
        replaced: Another date replaces it, or it is none of the message's dates at all (the letter's own date).
        eventful: The event's word stands in its clause.
        plausible: How likely it is the hand-over if no date says that it is.
    """

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
    plausible: float


def candidates(part: Part, found: list[FoundDate], today: Date) -> list[Candidate]:
    """Weighs each of a part's dates."""
    result: list[Candidate] = []
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
        result.append(_Weighing(part, segment, date, previous, following, today).candidate())
    return result


_JOINT = re.compile(r"\s(?:and|et|puis|then)\s")
# Of "within 10 days", « sous 48 h » the preposition is part of the date.
_WITHIN = re.compile(r"(?:within|in\s|inside|sous\s|d'ici|dans\s|under|en moins|by\s|before\b|avant\b)")
_RETURNED = re.compile(r"\b(?:back|retours?|returned|rendus?|reception|receipt)\b")
# "… before that, so like the 15th?": what was said comes to this day.
_HENCE = re.compile(
    r"\b(?:so|soit|donc|i\.e\.?|meaning|say|disons|hence)[ ,:]{1,2}(?:like |maybe |perhaps |about |around |vers )?(?:on |for |pour )?(?:the |le )?$"
)
# A sentence about someone, rather than "end of April" and "final 29 January".
_TELLS = re.compile(
    r"\b(?:i|we|he|she|they|our|my|their|his|her|je|nous|on|il|elle|ils|elles|mes|mon|ma|nos|notre|leurs?|ses)\b|\bj'"
)
# "… on the 17th. So that's your date."
_THAT_DATE = re.compile(
    r"[^.!?\n]{0,24}[.,;:!]{0,2}\s(?:so |donc |and |et |alors )?(?:that's|that is|this is|c'est)(?: ca| donc| la)?"
    r" (?:the |your |our |my |ta |votre |la |notre |ma |l')?(?:drop-dead )?(?:date|deadline|echeance|limite)\b"
)
# "Date: 14 May / Place: Town Hall" is when something happens.
_PLACE = re.compile(r"\b(?:place|lieu|venue|location|where|adresse|address|salle)\s?:")
_SENTENCE_END = re.compile(r"[a-z]{1,}[.!?]\s[a-z]{3,}")
_JOKE = re.compile(
    r"\W{0,6}(?:non )?(?:je (?:plaisante|rigole|blague)|just kidding|(?:only |just )?(?:kidding|joking)|jk\b|ha ?ha)"
)
_DELIVERS = re.compile(r"\b(?:livr|deliver|rendu)")


class _Weighing:
    """The weighing of one date."""

    def __init__(
        self, part: Part, segment: Segment, found: FoundDate, previous: int, following: int, today: Date
    ) -> None:
        plain = part.seen.plain
        self.part, self.segment, self.found, self.plain = part, segment, found, plain
        self.previous, self.today = previous, today
        self.around = Surroundings(
            plain, found, max(segment.full_start, previous), min(segment.end, following),
            *clause(plain, segment, found.start, found.end),
        )  # fmt: skip
        nearest = self.around.nearest
        self.delivery, self.at_delivery = nearest(words.DELIVERY)
        self.limit, self.at_limit = nearest(words.LIMIT)
        self.asked, self.at_asked = nearest(words.ANSWER)
        self.event, self.at_event = nearest(words.EVENT)
        self.wanted, self.at_wanted = nearest(words.WANTED)
        self.need, self.at_need = nearest(words.NEED)
        self.arrival, self.at_arrival = nearest(words.ARRIVAL)
        if _THAT_DATE.match(plain, found.end):
            self.at_need = 0.0
        self.at_others_need = nearest(words.OTHERS_NEED)[1]
        self.feasible, self.at_feasible = nearest(words.FEASIBLE)
        self.printer, self.at_printer = nearest(words.PRINTER)
        self.within = plain[found.start : found.end]
        self.inner = _WITHIN.match(self.within)
        # The first date after a label is the one that it names.
        alone = previous <= segment.full_start and not _SENTENCE_END.search(plain, segment.start, found.start)
        self.label = segment.label if alone else ""
        self.lower = self._lower_bound()
        by = None if self.lower else self._before(words.BY, 30)
        if by is None and self.at_event >= _CLAUSE and not self.lower:
            by = self._before(words.UNTIL, 24)
        self.quote_start = by.start() if by else article(plain, segment, found.start)
        if by is None:
            by = self._before(words.NEEDED, 40)
        self.bounded = by is not None or self.around.latest() or self.inner is not None

    def _before(self, cue: words.Cue, width: int) -> re.Match[str] | None:
        return cue.search(self.plain, max(self.segment.full_start, self.found.start - width), self.found.start)

    def _lower_bound(self) -> re.Match[str] | None:
        """The words that make it the earliest day: "not before", « à partir du »."""
        if self.found.date is None and self.found.explicit:
            return None  # "from 3 March to 5 April"
        return words.LOWER_BOUND.search(
            self.plain, max(self.segment.full_start, self.found.start - 34), self.found.start
        )

    def candidate(self) -> Candidate:
        """The date with its weights."""
        deadline = self._deadline()
        answer, deadline = self._answer(deadline)
        deadline = self._labelled(deadline)
        deadline, answer, publication, needed, eventful = self._event(deadline, answer)
        if not (self.bounded or needed or publication or self._said()):
            deadline = min(deadline, 0.5)
        if self.around.nearest(words.SUPPLIED)[1] < _CLAUSE and not self._needs():
            deadline = min(deadline, 0.0)
        if self.lower and self.at_delivery >= _CLAUSE and self.at_need >= _CLAUSE:
            deadline, answer = min(deadline, 0.0), min(answer, 0.0)
        replaced = self._replaced()
        if replaced or self.found.last < self.today:
            deadline = answer = -5.0
        milestone, final = self._milestone()
        if final and deadline >= ENOUGH:
            deadline += 1.5
        return Candidate(
            part=self.part, segment=self.segment, found=self.found, deadline=deadline, answer=answer, event=self.event,
            publication=publication, corrects=self._corrects(max(deadline, answer)), milestone=milestone,
            quote_start=self.quote_start, needed_for_event=needed, replaced=replaced, eventful=eventful,
            plausible=0.0 if replaced or self.lower else self._plausible(answer, eventful),
        )  # fmt: skip

    def _deadline(self) -> float:
        """What the words near the date say for the hand-over."""
        weight = 1.0 if self.bounded else 0.0
        if self.bounded and self.wanted:
            weight += 1.2 if self.at_wanted < _CLAUSE else 0.3
        if words.DELIVERY.search(self.within) or words.LIMIT.search(self.within):
            weight += 3.0
        elif self.delivery is not None:
            weight += 3.0 if self.at_delivery < _CLAUSE else 1.6
        elif self.limit is not None:
            weight += 2.5 if self.at_limit < _CLAUSE else 1.2
        elif self.printer is not None:
            weight = max(weight, 1.5)
        if self.at_arrival < _CLAUSE and self.delivery is None:
            weight += 1.4
        if self.at_feasible < _CLAUSE and self.event is None:
            weight = max(weight, 1.3)
        if self._needs():
            weight = max(weight, 2.6 if self.bounded else 2.0)
        if self.around.nearest(words.WHOLE)[1] < _CLAUSE:
            weight = max(weight + 0.5, 2.5)
        return weight

    def _needs(self) -> bool:
        """Whether the client says that they need something then, and no event stands between."""
        return self.at_need < _CLAUSE and self.at_need <= self.at_event

    def _answer(self, deadline: float) -> tuple[float, float]:
        """What speaks for the quote, and what is left for the hand-over."""
        answer = 0.0
        if self.asked is not None and self.at_asked < min(self.at_delivery, 0.9):
            answer = 2.0 + (1.0 if self.bounded or self.limit else 0.0) - self.at_asked
            deadline -= 2.5
        if words.ANSWER.search(self.label) and not _DELIVERS.search(self.label):
            return answer + 4, deadline - 4
        return answer, deadline

    def _labelled(self, deadline: float) -> float:
        """What the line's label and the heading over it add."""
        label, section = self.label, self.segment.section
        if words.ANSWER.search(label) and not _DELIVERS.search(label):
            return deadline
        if words.DELIVERY.search(label) or words.LIMIT.search(label):
            return deadline + 4
        if words.WHOLE.search(label) or words.FINAL.search(label):
            return deadline + 3
        if words.PUBLICATION.search(label):
            return deadline + 1.5
        if _RETURNED.search(label) and not words.EVENT.search(label):
            return deadline + 2
        if words.DELIVERY.search(section) or words.LIMIT.search(section):
            return deadline + 0.8
        return deadline

    def _event(self, deadline: float, answer: float) -> tuple[float, float, bool, bool, bool]:
        """What an event near the date adds or takes: weights, publication, needed for it, in the date's clause."""
        publication = bool(words.PUBLICATION.search(self.label))
        event, found = self.event, self.found
        if (
            event is None
            or self.at_event >= min(self.at_delivery, self.at_limit, self.at_printer)
            or words.DELIVERY.search(self.label)
            or (self._needs() and not self.at_event < self.at_need)
            or self.at_others_need < min(self.at_event, _CLAUSE)
        ):
            return deadline, answer, publication, False, False
        close = self.at_event < _CLAUSE
        led = led_by(self.plain, self.around.left, event) if event.end() <= found.start else None
        publication = publication or bool(words.PUBLICATION.search(event[0]))
        performed = led is not None and words.PERFORMER.search(self.plain, self.segment.full_start, self.segment.end)
        if performed:
            return -5.0, answer, publication, False, close
        if led is not None:
            deadline = max(deadline, 1.2 + (0.2 if self.wanted or self.delivery else 0.0))
            self.quote_start = led.start()
            if self.asked is not None and led.start() <= self.asked.start() < found.start:
                answer = 0.0  # "the translation for the tender, which closes on …"
        elif (publication and (self.bounded or close)) or (
            self.around.nearest(words.WISHED)[1] < _CLAUSE and not words.START.match(event[0])
        ):
            deadline, publication = max(deadline, 1.0), True
        elif event.end() <= found.start and ONLY_LINKING.fullmatch(self.plain[event.end() : found.start]):
            deadline, answer = deadline - 4, answer - 2
        elif close and not self.bounded:
            deadline, answer = deadline - 3, answer - 2
        return deadline, answer, publication, led is not None, close

    def _said(self) -> bool:
        """Whether any word says that something is handed over or due."""
        near_label = f"{self.label} | {self.segment.section}"
        return bool(
            self.delivery
            or self.at_arrival < _CLAUSE
            or self.at_feasible < _CLAUSE
            or self._needs()
            or self.limit
            or self.printer
            or words.DELIVERY.search(self.within)
            or words.LIMIT.search(self.within)
            or words.WHOLE.search(self.label)
            or words.FINAL.search(self.label)
            or _RETURNED.search(self.label)
            or self.around.nearest(words.WHOLE)[1] < _CLAUSE
            or words.DELIVERY.search(near_label)
            or words.LIMIT.search(near_label)
        )

    def _replaced(self) -> bool:
        """Whether the date is taken back, comes again and again, or is the day on which the message was written."""
        plain, found = self.plain, self.found
        if words.REPLACED.search(plain, max(self.around.left, found.start - 40), found.start):
            return True
        if self.lower and words.CORRECTED.search(plain, self.segment.full_start, found.start):
            return True  # "back to 28 May, from the 7th"
        if _JOKE.match(plain, found.end):
            return True
        if self.inner is not None and self.delivery is None and self._before(words.PAYMENT, 44):
            return True
        if self.inner is not None and words.REPEATED.search(plain, self.segment.full_start, found.start):
            return True
        return found.has_year and found.date is not None and abs(found.date - self.today) <= timedelta(days=1)

    def _milestone(self) -> tuple[bool, bool]:
        """Whether it is a step before the end, and whether it is said to be the end."""
        joint = _JOINT.search(self.plain, self.found.end, min(self.around.right, self.around.clause_right))
        last = joint.start() if joint else min(self.around.right, self.around.clause_right)
        final = words.FINAL.search(self.plain, max(self.around.left, self.around.clause_left), last)
        step = not final and bool(words.MILESTONE.search(self.plain, self.around.left, self.around.right))
        return step, final is not None

    def _corrects(self, weight: float) -> bool:
        plain, found = self.plain, self.found
        closer = (
            self.around.latest()
            and found.start - self.previous < 22
            and plain[self.previous : found.start].strip(" ,") in ("", "the", "le", "on", "soit")
        )
        said = bool(words.CORRECTED.search(plain, self.segment.full_start, self.segment.end))
        return closer or (weight >= ENOUGH and said)

    def _plausible(self, answer: float, eventful: bool) -> float:
        """How likely it is the hand-over although nothing near says so."""
        if answer >= ENOUGH or eventful or self.found.last < self.today:
            return 0.0
        if self.at_event < min(_CLAUSE, self.at_others_need):
            return 0.0
        if self.around.nearest(words.SUPPLIED)[1] < _CLAUSE:
            return 0.0
        if self.bounded:
            return 3.0
        if words.SUITS.search(self.plain, self.segment.full_start, self.segment.end) or _HENCE.search(
            self.plain, max(self.segment.full_start, self.found.start - 30), self.found.start
        ):
            return 2.0
        if self.at_others_need < _CLAUSE:
            return 1.8
        wanted = self.wanted is not None and self.at_wanted < _CLAUSE and not self.wanted[0].startswith(("get", "have"))
        if wanted or self.around.nearest(words.WORK)[1] < _CLAUSE:
            return 1.5
        start, end = max(0, self.segment.full_start - 120), self.segment.end + 120
        if self.label in ("date", "dates", "day", "jour") and _PLACE.search(self.plain, start, end):
            return 0.0
        if (
            words.START.search(self.label)
            or self.around.nearest(words.START)[1] < _CLAUSE
            or (self.found.date is None and self.found.explicit)
        ):
            return 0.0  # several days together: something happens then
        # "Start on site: 6 April" names what happens.
        named = self.event is not None and ":" in self.plain[self.event.end() : self.found.start]
        told = _TELLS.search(self.plain, max(self.around.left, self.around.clause_left), self.found.start)
        return 0.0 if named or told else 0.8
