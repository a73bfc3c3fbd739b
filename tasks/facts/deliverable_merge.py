"""What was found becomes one list: without doubles, without words that only announce what follows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tasks.facts.brief import Deliverable
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_lexicon import SERVICES
from tasks.facts.noun_words import DEFINITE
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.sources import Part


@dataclass(frozen=True, slots=True)
class Found:
    """A deliverable with what tells it from others.

    Args:
        deliverable: What was read.
        head: Its head words, by which doubles are known.
        segment: Where it stands.
        start, end: Its phrase, in the plain text of its part.
        determiner: Its article.
        opens: A colon or a dash follows.
        corrects: Its sentence takes back what was said before.
    """

    deliverable: Deliverable
    head: str
    segment: Segment
    start: int
    end: int
    determiner: str = ""
    opens: bool = False
    corrects: bool = False


_CATEGORY = Cue("""
services? | type(?: .{1,20})? | categor(?:ie|y) | nature(?: .{1,20})? | domaine | field | area | prestation | interested in | objet
subject | sujet | re | projet | project | titre | title | intitule | specialite | your need | besoin
""")


def without_headings(found: list[Found]) -> list[Found]:
    """Drops what only announces what follows: "illustrations: 6 small ones and 1 large one", "Service: animation"."""
    kept = []
    listed = [one for one in found if one.segment.kind == "bullet"]
    for position, one in enumerate(found):
        if len(listed) >= 2 and one.segment.kind == "sentence" and _is_loose(one):
            continue
        later = found[position + 1 :]
        uncounted = one.deliverable.quantity is None
        if uncounted and one.opens and _announces(one, later):
            continue
        if uncounted and _CATEGORY.match(one.segment.label) and any(o.segment != one.segment for o in found):
            continue
        kept.append(one)
    return kept


def _is_loose(one: Found) -> bool:
    """Whether a sentence beside a list names it without number and "a": the list says what is wanted."""
    return one.deliverable.quantity is None and one.determiner not in _ONE


_POSSESSIVES = frozenset(("notre", "nos", "our", "my", "mon", "ma", "mes"))


def _announces(one: Found, later: list[Found]) -> bool:
    last = one.head.split()[-1]
    if any(other.deliverable.quantity and other.head.split()[-1] == last for other in later):
        return True
    beneath = [o for o in later if o.segment == one.segment or 0 < o.segment.block - one.segment.block <= 2]
    counted = any((other.deliverable.quantity or 0) > 1 for other in beneath)
    plural = re.search(r"[a-z]s\b", one.deliverable.what) is not None
    if one.determiner in ("", "des", "some") and plural and len([o for o in beneath if o.segment == one.segment]) >= 2:
        return True  # "drawings: site plan, two elevations"
    return one.determiner in DEFINITE and bool(beneath) and (counted or one.determiner in _POSSESSIVES)


def _said_shorter(old: Found, new: Found) -> bool:
    """Whether a later sentence names the same single thing in other words: "annual report", "a 48-page report"."""
    if old.segment == new.segment or "bullet" in (old.segment.kind, new.segment.kind):
        return False
    if (old.deliverable.quantity or 1) > 1 or (new.deliverable.quantity or 1) > 1:
        return False
    one = old.head.split()
    if len(one) > 1 and one[-1] in SERVICES and " ".join(one[:-1]) == new.head:
        return True  # "handbook refresh", "a rewritten handbook"
    return old.head.endswith(f" {new.head}") or new.head.endswith(f" {old.head}")


# One kind of thing under several names.
_SAME = (
    frozenset("photo photograph picture image pic shot photographie cliche".split()),
    frozenset("site website webpage shop web boutique e-shop vitrine".split()),
    frozenset("video film clip movie".split()),
    frozenset("flyer leaflet tract depliant brochure".split()),
    frozenset("email mail e-mail".split()),
    frozenset("drawing illustration sketch dessin illustration croquis aquarelle".split()),
    frozenset("text texte copy content contenu word".split()),
    frozenset("translation traduction translating".split()),
    frozenset("plan drawing".split()),
)


def _said_otherwise(old: Found, new: Found) -> bool:
    """Whether a later sentence names the same kind of thing by another word: "60 images … Pictures by Wednesday"."""
    if old.segment == new.segment or new.segment.kind == "bullet" or new.determiner in _ONE:
        return False
    if new.deliverable.quantity not in (None, old.deliverable.quantity):
        return False
    one, two = old.head.split()[-1], new.head.split()[-1]
    return one != two and any(one in names and two in names for names in _SAME)


_ONE = frozenset(("a", "an", "un", "une"))


def add(found: list[Found], new: Found) -> None:
    """Adds a deliverable unless it is there; a mention with its number replaces one without."""
    for position, old in enumerate(found):
        if old.head != new.head and old.deliverable.what.lower() != new.deliverable.what.lower():
            if _said_shorter(old, new) or _said_otherwise(old, new):
                return
            continue
        one, two = old.deliverable, new.deliverable
        apart = old.segment.kind == new.segment.kind == "bullet" or old.segment == new.segment
        restated = old.segment == new.segment and one.quantity is None and two.quantity and old.determiner in _ONE
        if restated and 0 < new.start - old.end < 60:
            found[position] = new  # « un plan par étage, soit 7 plans »
            return
        if apart and one.what.lower() != two.what.lower() and not old.opens:
            continue
        if one.quantity == two.quantity or two.quantity is None:
            if len(two.what) > len(one.what) and not apart and one.quantity is None:
                found[position] = new
            return
        if one.quantity is None:
            found[position] = new
            return
        if new.corrects and not apart:
            found[position] = new  # "two maps … so three maps"
            return
    found.append(new)


_AND = compiled(r"\s?(?:et|and|,|&|/|\+|puis|then|ainsi que)\s?(?:de |d')?(?:la |le |les |l'|the )?")


def _is_service(head: str) -> bool:
    return head in SERVICES or head.split()[-1] in SERVICES


def merged_services(part: Part, found: Iterable[Found]) -> list[Found]:
    """Services on one object are one: « le montage et l'habillage sonore de douze capsules »."""
    kept: list[Found] = []
    for new in found:
        old = kept[-1] if kept else None
        if (
            old is not None
            and old.segment == new.segment
            and _is_service(old.head)
            and _is_service(new.head)
            and old.deliverable.quantity is None
            and _AND.fullmatch(part.seen.plain, old.end, new.start)
            and len(old.deliverable.what.split()) <= len(old.head.split())
            and len(new.deliverable.what.split()) > len(new.head.split())
        ):
            what = part.seen.words(old.start, new.end)
            both = new.deliverable.model_copy(update={"what": what, "evidence": part.evidence(old.start, new.end)})
            kept[-1] = replace(new, deliverable=both, start=old.start)
        else:
            kept.append(new)
    return kept
