"""What has to be handed over: noun phrases of things that freelancers make, where the client asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from integrations.words import Language
from tasks.facts.brief import Deliverable
from tasks.facts.deliverable_lists import List, unlisted
from tasks.facts.deliverable_names import named_work
from tasks.facts.deliverable_roles import is_asked, is_measure
from tasks.facts.noun_phrases import Thing, after_number, served, things_in
from tasks.facts.segments import Segment
from tasks.facts.sources import Part, Reading

_LIMIT = 60
_READ = 400  # nobody orders more; what follows is no list of deliverables


@dataclass(frozen=True, slots=True)
class _Found:
    deliverable: Deliverable
    head: str
    segment: Segment
    opens: bool = False  # a colon follows


def find_deliverables(reading: Reading, language: Language) -> tuple[Deliverable, ...]:
    """The deliverables of a message in order, without duplicates.

    Args:
        reading: The message, divided.
        language: Of the client's words.
    """
    found: list[_Found] = []
    for kinds in (("cover", "own"), ("attachment",), ("subject",), ("earlier",)):
        for part in reading.parts:
            if part.kind in kinds:
                for new in islice(_in_part(part, language), _READ):
                    _add(found, new)
        if "own" in kinds and not found:
            for part in reading.parts:
                if part.kind == "own":
                    for new in _in_part(part, language, subject_line=True):
                        _add(found, new)
        if found:
            break
    return tuple(one.deliverable for one in _without_headings(found)[:_LIMIT])


def _without_headings(found: list[_Found]) -> list[_Found]:
    """Drops what only announces the counted things after its colon: "illustrations: 6 small ones and 1 large one"."""
    kept = []
    for position, one in enumerate(found):
        last = one.head.split()[-1]
        counted = [o for o in found[position + 1 :] if o.deliverable.quantity and o.head.split()[-1] == last]
        if not (one.opens and one.deliverable.quantity is None and counted):
            kept.append(one)
    return kept


def _add(found: list[_Found], new: _Found) -> None:
    """Adds a deliverable unless it is there; a mention with its number replaces one without."""
    for position, old in enumerate(found):
        if old.head != new.head and old.deliverable.what.lower() != new.deliverable.what.lower():
            continue
        one, two = old.deliverable, new.deliverable
        apart = old.segment.kind == new.segment.kind == "bullet" or old.segment == new.segment
        if apart and one.what.lower() != two.what.lower():
            continue
        if one.quantity == two.quantity or two.quantity is None:
            if len(two.what) > len(one.what) and not apart and one.quantity is None:
                found[position] = new
            return
        if one.quantity is None:
            found[position] = new
            return
    found.append(new)


_SUBJECT_LINE = frozenset({"objet", "subject", "sujet", "re", "object", "concerne"})


def _in_part(part: Part, language: Language, *, subject_line: bool = False) -> Iterator[_Found]:
    """The things asked for in one document; a letter's « Objet : » line only where nothing else asks."""
    listed = List()
    for segment in part.segments:
        listed.enter(part, segment)
        if segment.kind == "heading" or (segment.label in _SUBJECT_LINE) is not subject_line:
            continue
        accepted: Thing | None = None
        reach = 0
        for thing in things_in(part.seen, segment, language):
            if is_asked(part, segment, thing, accepted, listed, reach):
                accepted = thing
                opens = part.seen.plain[thing.end : thing.end + 3].lstrip().startswith(":")
                yield _Found(_deliverable(part, segment, thing), thing.head, segment, opens)
            elif is_measure(part.seen.plain, thing, accepted):
                reach = thing.end
        if accepted is None and (stretch := unlisted(part, segment, listed)) is not None:
            start, end, quantity, words_from = stretch
            what = part.seen.words(words_from, end)
            evidence = part.evidence(start, end)
            yield _Found(Deliverable(what=what, quantity=quantity, evidence=evidence), what.lower(), segment)
        listed.leave(part, segment, accepted is not None)


def _deliverable(part: Part, segment: Segment, thing: Thing) -> Deliverable:
    start = thing.start
    what = part.seen.words(after_number(part.seen, thing), thing.end)
    if (work := named_work(part.seen, segment, thing)) is not None:
        start, what = work
    quantity = thing.quantity if thing.quantity is not None else served(part.seen.plain, thing)
    return Deliverable(what=what, quantity=quantity, evidence=part.evidence(start, thing.end))
