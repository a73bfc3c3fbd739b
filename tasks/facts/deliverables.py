"""What has to be handed over: noun phrases of things that freelancers make, where the client asks for them."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

from integrations.words import Language
from tasks.facts.brief import Deliverable
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_confidence import is_sure
from tasks.facts.deliverable_enumerations import LENGTHS, enumerated
from tasks.facts.deliverable_lists import List, asks, unlisted
from tasks.facts.deliverable_merge import Found, add, merged_services, without_headings
from tasks.facts.deliverable_names import named_work
from tasks.facts.deliverable_pronouns import asked_by_pronoun
from tasks.facts.deliverable_relations import is_measure
from tasks.facts.deliverable_roles import is_asked
from tasks.facts.deliverable_tables import Row, tables
from tasks.facts.noun_phrases import Thing, after_number, served, things_in
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.sources import Part, Reading

_LIMIT = 60
_READ = 400  # nobody orders more; what follows is no list of deliverables
_NOT_NAMED = LENGTHS - {"slide"}  # no pronoun stands for a page or a minute
_REMEMBERED = 6  # things named before that a pronoun may stand for


def find_deliverables(reading: Reading, language: Language) -> tuple[Deliverable, ...]:
    """The deliverables of a message in order, without duplicates.

    Args:
        reading: The message, divided.
        language: Of the client's words.
    """
    found: list[Found] = []
    for kinds in (("cover", "own"), ("attachment",), ("background",), ("earlier",), ("subject",)):
        for part in reading.parts:
            if part.kind in kinds:
                for new in merged_services(part, islice(_in_part(part, language), _READ)):
                    add(found, new)
        if "own" in kinds and not found:
            for part in reading.parts:
                if part.kind == "own":
                    for new in merged_services(part, _in_part(part, language, subject_line=True)):
                        add(found, new)
        if found:
            break
    if not found:
        for part in reading.parts:
            if part.kind == "own" and len(part.segments) <= _READ:
                for new in merged_services(part, _in_part(part, language, loose=True)):
                    add(found, new)
    return tuple(one.deliverable for one in without_headings(found)[:_LIMIT])


_SUBJECT_LINE = frozenset({"objet", "subject", "sujet", "re", "object", "concerne"})
_CORRECTS = Cue("""
finally | finalement | actually | en fait | plutot | rather | make (?:it|that) | disons | wait | no | non | so | du coup | correction | scratch that
pardon | sorry | i mean | je veux dire | let's say | mettons | on part sur
""")
_OPENS = compiled(
    r"\s{0,2}[^\w\s,.;:()-]{0,3}\s?(?:\([^()]{0,60}\)|[a-z ]{0,12}|(?: (?:for|pour|of|de) [a-z' -]{2,30}))?\s?(?::|-\s|->)"
)


def _in_part(part: Part, language: Language, *, subject_line: bool = False, loose: bool = False) -> Iterator[Found]:
    """The things asked for in one document; a letter's « Objet : » line only where nothing else asks.

    Args:
        part: The document.
        language: Of the client's words.
        subject_line: Look at the line « Objet : », and at nothing else.
        loose: Nothing is asked for plainly: a thing that is named and not excluded will do.
    """
    bulleted = {
        segment.section
        for segment in part.segments
        if segment.kind == "bullet" and segment.section and not segment.label
    }
    listed = List(loose=loose, headed=any(asks(headed) for headed in bulleted))
    named: deque[Thing] = deque(maxlen=_REMEMBERED)
    spans = [] if subject_line else list(tables(part.seen.plain))
    told: set[int] = set()
    table = 0
    for segment in part.segments:
        while table < len(spans) and spans[table][1] < segment.start:
            table += 1
        if table < len(spans) and spans[table][0] <= segment.start:
            if table not in told:
                told.add(table)
                listed.any = True
                yield from (_in_row(part, segment, row) for row in spans[table][2])
            continue
        listed.enter(part, segment)
        if segment.kind == "heading" or (segment.label in _SUBJECT_LINE) is not subject_line:
            continue
        any_asked = False
        for one in _in_segment(part, segment, language, listed, named):
            any_asked = True
            yield one
        listed.leave(part, segment, any_asked)


def _in_segment(part: Part, segment: Segment, language: Language, listed: List, named: deque[Thing]) -> Iterator[Found]:
    """The things asked for in one sentence, bullet or value."""
    plain = part.seen.plain
    accepted: Thing | None = None
    things: list[Thing] = []
    asked: list[Thing] = []
    reach = 0
    for thing in things_in(part.seen, segment, language):
        things.append(thing)
        if is_asked(part, segment, thing, accepted, listed, reach) and is_sure(part, segment, thing, accepted, listed):
            accepted = thing
            asked.append(thing)
            yield _found(part, segment, thing)
        elif is_measure(plain, thing, accepted):
            reach = thing.end
        elif (thing.known or (thing.quantity or 0) > 1) and not thing.doubtful and thing.head not in _NOT_NAMED:
            named.append(thing)
    pieces = list(enumerated(plain, segment, things, asked))
    for piece in pieces:
        name = part.seen.clean[piece.start : piece.end]
        if name.endswith(("é", "ée", "és", "ées")) and " " not in name and piece.quantity is None:
            continue  # « documenté, testé, déployé »
        what = part.seen.words(piece.name_start, piece.end)
        deliverable = Deliverable(what=what, quantity=piece.quantity, evidence=part.evidence(piece.start, piece.end))
        yield Found(deliverable, what.lower(), segment, piece.start, piece.end)
    if pieces:
        return
    first = asked[0].start if asked and asked[0].lead not in ("with", "avec") else segment.end
    meant = asked_by_pronoun(plain, segment, first, tuple(named))
    if meant is not None and listed.any and meant[0].start < segment.full_start:
        meant = None  # after what was asked for, a pronoun speaks of that
    if meant is not None:
        thing, number = meant
        what = part.seen.words(after_number(part.seen, thing), thing.end)
        deliverable = Deliverable(what=what, quantity=number, evidence=part.evidence(thing.start, thing.end))
        yield Found(deliverable, thing.head, segment, thing.start, thing.end)
    elif accepted is None and (stretch := unlisted(part, segment, listed)) is not None:
        start, end, quantity, words_from = stretch
        what = part.seen.words(words_from, end)
        deliverable = Deliverable(what=what, quantity=quantity, evidence=part.evidence(start, end))
        yield Found(deliverable, what.lower(), segment, start, end)


def _found(part: Part, segment: Segment, thing: Thing) -> Found:
    opens = _OPENS.match(part.seen.plain, thing.end, segment.end) is not None
    deliverable = _deliverable(part, segment, thing)
    corrects = _CORRECTS.search(part.seen.plain, segment.full_start, thing.start) is not None
    return Found(deliverable, thing.head, segment, thing.start, thing.end, thing.determiner, opens, corrects)


def _in_row(part: Part, segment: Segment, row: Row) -> Found:
    what = part.seen.words(row.name_start, row.name_end)
    evidence = part.evidence(row.name_start, row.name_end)
    deliverable = Deliverable(what=what, quantity=row.quantity, evidence=evidence)
    return Found(deliverable, what.lower(), segment, row.name_start, row.name_end)


def _deliverable(part: Part, segment: Segment, thing: Thing) -> Deliverable:
    start = thing.start
    what = part.seen.words(after_number(part.seen, thing), thing.end)
    if (work := named_work(part.seen, segment, thing)) is not None:
        start, what = work
    quantity = thing.quantity if thing.quantity is not None else served(part.seen.plain, thing)
    return Deliverable(what=what, quantity=quantity, evidence=part.evidence(start, thing.end))
