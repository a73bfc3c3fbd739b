"""What a draft will hold before a word of it is written: its pieces, its sections and their words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from integrations.files.document import Document
from integrations.words import Language, Words
from tasks.draft.kinds import DraftKind, Section
from tasks.draft.length import length_of
from tasks.facts.brief import Deliverable, Facts

MOST_PIECES = 12  # pieces of one draft; more would be one more copy of the same outline


@dataclass(frozen=True, slots=True)
class Part:
    """One section of one piece: its number, heading, words and the items of the brief that it serves."""

    key: str
    piece: int
    section: Section
    words: int
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The outline of a draft.

    Args:
        kind: What is drafted.
        language: In which language.
        pieces: How many pieces (posts, product descriptions); 1 for most kinds.
        asked: How many the brief asks for, when that is more than `pieces`.
        words: Target of the whole draft.
        words_from: Where the target comes from, for the person.
        deliverable: The brief's item that this draft delivers, if one fits.
        parts: In order.
    """

    kind: DraftKind
    language: Language
    pieces: int
    asked: int
    words: int
    words_from: Words
    deliverable: Deliverable | None
    parts: tuple[Part, ...]


def deliverable_for(kind: DraftKind, facts: Facts) -> Deliverable | None:
    """The first deliverable that this kind covers."""
    for item in facts.deliverables:
        said = f"{item.what} {item.evidence.quote}".casefold()
        if any(re.search(rf"\b{re.escape(word)}", said) for word in kind.covers):
            return item
    return None


def pieces_asked(kind: DraftKind, item: Deliverable) -> int:
    """How many pieces a deliverable holds: a sequence of 4 e-mails is one thing to hand over, and four to write."""
    if item.quantity is not None and item.quantity > 1:
        return item.quantity
    said = f"{item.what} {item.evidence.quote}".casefold()
    inside = [re.search(rf"\b(\d{{1,3}})\s+{re.escape(word)}s?\b", said) for word in kind.covers]
    return max((int(match.group(1)) for match in inside if match), default=1) or 1


def plan_draft(
    kind: DraftKind,
    facts: Facts,
    *,
    language: Language,
    words: int | None = None,
    documents: Sequence[Document] = (),
) -> Plan:
    """Makes the outline.

    Args:
        kind: The kind of draft.
        facts: The brief's facts.
        language: The draft's language.
        words: Target of one piece; None: the brief's own figure, else the kind's.
        documents: The texts that the facts' evidence points into.
    """
    item = deliverable_for(kind, facts)
    asked = pieces_asked(kind, item) if item and kind.each else 1
    pieces = max(1, min(asked, MOST_PIECES))
    in_brief = length_of(item, documents) if item else None
    if words is not None:
        each, origin = words, Words("as asked", "comme demandé")
    elif in_brief:
        each, origin = in_brief, Words("from the brief", "d'après le brief")
    else:
        each, origin = kind.words, Words("usual for this kind", "usuel pour ce type de texte")
    whole = sum(section.share for section in kind.sections) or 1
    parts = tuple(
        Part(
            key=f"{piece}.{number}" if pieces > 1 else str(number),
            piece=piece,
            section=section,
            words=max(1, round(each * section.share / whole)),
            serves=tuple(name for name in section.serves if has_item(facts, name)),
        )
        for piece in range(1, pieces + 1)
        for number, section in enumerate(kind.sections, 1)
    )
    return Plan(kind, language, pieces, asked, each * pieces, origin, item, parts)


def has_item(facts: Facts, name: str) -> bool:
    """Whether the brief says anything under this item."""
    match name:
        case "client":
            return bool(facts.client.name or facts.client.company)
        case "dates":
            return bool(facts.other_dates)
        case "tone":
            return any(c.kind == "tone" for c in facts.constraints)
        case _:
            return bool(getattr(facts, name))
