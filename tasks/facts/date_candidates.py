"""How much speaks for each date being the hand-over, the day of the quote or the day of an event."""

import re
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import timedelta

from tasks.facts import date_event_words as events
from tasks.facts import date_role_words as words
from tasks.facts.compiled import compiled
from tasks.facts.date_guess import LIKELY, plausible
from tasks.facts.date_match import FoundDate
from tasks.facts.date_signs import CLAUSE, RETURNED, DateSigns
from tasks.facts.date_surroundings import ONLY_LINKING, led_by
from tasks.facts.segments import Segment
from tasks.facts.sources import Part

ENOUGH = 1.0


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


_COORDINATED = compiled(r",? (?:and|et|&|puis|then|,) ?(?:on |by |le |the |the )?")


# "site map 12 Feb / templates 26 Feb / full site 26 March": the next of a list says its date alone.
_NEXT_OF_LIST = compiled(r"\s?[,;/|](?:[^,;/|.!?:]|\.(?=\d)){0,45}$")


def _like(weighed: Candidate, before: Candidate) -> Candidate:
    """The second of two dates for the same thing: "delivery in two lots: 30 April and 30 June"."""
    if weighed.replaced or before.replaced or weighed.event is not None:
        return weighed
    return replace(weighed, deadline=max(weighed.deadline, before.deadline), answer=max(weighed.answer, before.answer))


_MANY = 4000  # dates of one document; a longer list is a log, not a message


def candidates(part: Part, found: list[FoundDate], today: Date, *, hired: bool = False) -> list[Candidate]:
    """Weighs each of a part's dates.

    Args:
        part: The words.
        found: Their dates, in order.
        today: The message's day.
        hired: Somebody is wanted who works at the event itself.
    """
    result: list[Candidate] = []
    position = 0
    for number, date in enumerate(found[:_MANY]):
        while position < len(part.segments) and part.segments[position].end <= date.start:
            position += 1
        if position >= len(part.segments):
            break
        segment = part.segments[position]
        if date.start < segment.full_start:
            continue
        previous = found[number - 1].end if number else 0
        following = found[number + 1].start if number + 1 < len(found) else len(part.seen.plain)
        weighed = _Weighing(part, segment, date, previous, following, today, hired).candidate()
        if result and result[-1].segment is segment:
            listed = weighed.plausible >= LIKELY and _NEXT_OF_LIST.match(part.seen.plain, previous, date.start)
            if listed or _COORDINATED.fullmatch(part.seen.plain, previous, date.start):
                weighed = _like(weighed, result[-1])
        result.append(weighed)
    return result


_JOINT = compiled(r"\s(?:and|et|puis|then)\s")
# "Are you free for a quick chat on Thursday?" needs no work by then.
_FREE_FOR = compiled(r"\b(?:free|available|around|dispo(?:nibles?)?|libres?) (?:for|pour) (?:[\w'-]+ ){0,3}$")
# "when we open on 3 April", with something needed before it
_WHEN = compiled(r"\b(?:when|quand|lorsque)\s(?:\w+\s){0,3}$")
# "before the sales, so by 15 June": the day is the limit, not the event's.
_TURN = compiled(r"[,;]\s?|\s(?:so|donc|soit)\s")
_JOKE = compiled(
    r"\W{0,6}(?:non )?(?:je (?:plaisante|rigole|blague)|just kidding|(?:only |just )?(?:kidding|joking)|jk\b|ha ?ha)"
)
_DELIVERS = compiled(r"\b(?:livr|deliver|rendu)")


class _Weighing(DateSigns):
    """The weighing of one date."""

    def __init__(
        self, part: Part, segment: Segment, found: FoundDate, previous: int, following: int, today: Date, hired: bool
    ) -> None:
        super().__init__(part, segment, found, previous, following)
        self.today, self.hired = today, hired

    def candidate(self) -> Candidate:
        """The date with its weights."""
        deadline = self._deadline()
        answer, deadline = self._answer(deadline)
        deadline = self._labelled(deadline)
        deadline, answer, publication, needed, eventful = self._event(deadline, answer)
        if self.printer and not self.bounded and self.delivery is None and self.limit is None and not self.needs():
            publication = True  # the printer's day, unless the client names one of their own
        if not (self.bounded or needed or publication or self.said()) or (self.hired and publication):
            deadline = min(deadline, 0.5)
        if self.around.nearest(words.SUPPLIED)[1] < CLAUSE:
            deadline, answer = min(deadline, 0.0), min(answer, 0.0)
        if self.lower:
            deadline = min(deadline, ENOUGH)
        if self.lower and self.at_delivery >= CLAUSE and self.at_need >= CLAUSE:
            deadline, answer = min(deadline, 0.0), min(answer, 0.0)
        replaced = self._replaced()
        if replaced or self.found.last < self.today:
            deadline = answer = -5.0
        milestone, final = self._milestone()
        if final and deadline >= ENOUGH:
            deadline += 1.5
        excluded = replaced or eventful or self.lower is not None or answer >= ENOUGH
        excluded = excluded or (self.hired and not (self.bounded or self.worked))  # the day on which they work
        return Candidate(
            part=self.part, segment=self.segment, found=self.found, deadline=deadline, answer=answer, event=self.event,
            publication=publication, corrects=self._corrects(max(deadline, answer)), milestone=milestone,
            quote_start=self.quote_start, needed_for_event=needed, replaced=replaced, eventful=eventful,
            plausible=0.0 if excluded else plausible(self, self.today),
        )  # fmt: skip

    def _deadline(self) -> float:
        """What the words near the date say for the hand-over."""
        weight = 1.0 if self.bounded else 0.0
        if self.bounded and self.worked:
            weight += 1.0
        if self.bounded and self.wanted:
            weight += 1.2 if self.at_wanted < CLAUSE else 0.3
        if words.DELIVERY.search(self.within) or words.LIMIT.search(self.within):
            weight += 3.0
        elif self.delivery is not None:
            weight += 3.0 if self.at_delivery < CLAUSE else 1.6
        elif self.limit is not None:
            weight += 2.5 if self.at_limit < CLAUSE else 1.2
        elif self.printer is not None:
            weight = max(weight, 1.5)
        if self.at_arrival < CLAUSE and self.delivery is None:
            weight += 1.4
        if self.at_feasible < CLAUSE and self.event is None:
            weight = max(weight, 1.3)
        if self.needs():
            weight = max(weight, 2.6 if self.bounded else 2.0)
        if self.around.nearest(words.WHOLE)[1] < CLAUSE:
            weight = max(weight + 0.5, 2.5)
        return weight

    def _answer(self, deadline: float) -> tuple[float, float]:
        """What speaks for the quote, and what is left for the hand-over."""
        answer = 0.0
        reach = 0.9 if self.bounded else CLAUSE  # « …, une réponse avant vendredi » reaches further than a bare day
        if self.asked is not None and self.at_asked < min(self.at_delivery, reach):
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
        if events.PUBLICATION.search(label):
            return deadline + 1.5
        if RETURNED.search(label) and not events.EVENT.search(label):
            return deadline + 2
        if words.DELIVERY.search(section) or words.LIMIT.search(section):
            return deadline + 0.8
        return deadline

    def _event(self, deadline: float, answer: float) -> tuple[float, float, bool, bool, bool]:
        """What an event near the date adds or takes: weights, publication, needed for it, in the date's clause."""
        publication = bool(events.PUBLICATION.search(self.label))
        event, found = self.event, self.found
        if (
            event is None
            or self.at_event >= min(self.at_delivery, self.at_limit, self.at_printer)
            or words.DELIVERY.search(self.label)
            or (self.needs() and not self.at_event < self.at_need)
            or (answer >= ENOUGH and self.at_asked <= self.at_event)
            or self.at_others_need < min(self.at_event, CLAUSE)
            or (found.counts_from is not None and (event.start() >= found.end or self.inner))  # "a week before opening"
        ):
            return deadline, answer, publication, False, False
        close = self.at_event < CLAUSE
        talk = _FREE_FOR.search(self.plain, self.segment.full_start, event.start())
        led = led_by(self.plain, self.around.left, event) if event.end() <= found.start and not talk else None
        publication = publication or bool(events.PUBLICATION.search(event[0]))
        if led is None and self.at_need < CLAUSE and event.end() <= found.start:
            led = _WHEN.search(self.plain, max(self.segment.full_start, event.start() - 40), event.start())
        performed = (self.hired and not self.worked) or (
            led is not None and events.PERFORMER.search(self.plain, self.segment.full_start, self.segment.end)
        )
        if performed:
            return -5.0, answer, publication, False, close
        if led is not None:
            deadline = max(deadline, 1.2 + (0.2 if self.wanted or self.delivery else 0.0))
            self.quote_start = led.start()
            if self.asked is not None and led.start() <= self.asked.start() < found.start:
                answer = 0.0  # "the translation for the tender, which closes on …"
        elif (publication and (self.bounded or close)) or (
            self.around.nearest(words.WISHED)[1] < CLAUSE and not events.START.match(event[0])
        ):
            deadline, publication = max(deadline, 1.0), True
        elif event.end() <= found.start and ONLY_LINKING.fullmatch(self.plain[event.end() : found.start]):
            deadline, answer = deadline - 4, answer - 2
        elif close and not self.bounded:
            deadline, answer = deadline - 3, answer - 2
        its_own = self.by and _TURN.search(self.plain, event.end(), max(event.end(), self.by.start()))
        return deadline, answer, publication, led is not None and not its_own, close

    def _replaced(self) -> bool:
        """Whether the date is taken back, comes again and again, or is the day on which the message was written."""
        plain, found = self.plain, self.found
        if self.moved:
            return False
        if words.REPLACED.search(plain, max(self.around.left, found.start - 40), found.start):
            return True
        if self.lower and words.CORRECTED.search(plain, self.segment.full_start, found.start):
            return True  # "back to 28 May, from the 7th"
        if _JOKE.match(plain, found.end):
            return True
        if self.inner is not None and self.delivery is None and self.before(words.PAYMENT, 44):
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
        if self.moved and weight >= ENOUGH:
            return True
        closer = (
            self.around.latest()
            and found.start - self.previous < 22
            and plain[self.previous : found.start].strip(" ,") in ("", "the", "le", "on", "soit")
        )
        said = bool(words.CORRECTED.search(plain, self.segment.full_start, self.segment.end))
        return closer or (weight >= ENOUGH and said)
