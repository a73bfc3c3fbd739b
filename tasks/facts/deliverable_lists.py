"""Lists of what is wanted: which bullets are asked for, and those whose thing no lexicon knows."""

import re
from dataclasses import dataclass

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_gate import names_no_work
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.sources import Part
from tasks.facts.thing_counts import count_before


@dataclass(slots=True)
class List:
    """Where one is in the lists of a text: whether the bullets here are asked for.

    Args:
        section: The heading over the present segment.
        asked: The sentence or bullet right before asks for things.
        supplied: It tells what the client brings.
        any: Whether anything was asked for so far.
        block: The paragraph or bullet of the segment before.
        loose: Nothing is asked for plainly; a thing named will do.
        bullet: The segment before was a bullet that was asked for.
        headed: Some heading of the text announces what is wanted, so that bullets below others are something else.
    """

    section: str = ""
    asked: bool = False
    supplied: bool = False
    any: bool = False
    block: int = -1
    loose: bool = False
    headed: bool = False
    bullet: bool = False

    def enter(self, part: Part, segment: Segment) -> None:
        """Looks at the next segment's heading."""
        if segment.section != self.section:
            self.section = segment.section
            self.asked = False
            self.supplied = False

    def leave(self, part: Part, segment: Segment, accepted: bool) -> None:
        """Remembers whether the segment asked for things, for the bullets that follow."""
        plain = part.seen.plain
        self.block = segment.block
        self.bullet = accepted and segment.kind == "bullet"
        self.any = self.any or accepted
        if segment.kind == "bullet":
            self.asked = self.asked or accepted
            return
        self.asked = accepted or words.REQUEST.search(plain, segment.full_start, segment.end) is not None
        self.supplied = words.SUPPLIED_HEAD.search(plain, segment.full_start, segment.end) is not None and not accepted


def in_asked_list(segment: Segment, listed: List) -> bool:
    """Whether the segment stands in a list of what is wanted."""
    headed = segment.section
    if segment.kind != "bullet":
        return (
            bool(headed)
            and len(headed.split()) <= 6
            and words.ASKED_HEAD.match(headed) is not None
            and not _about(headed)
        )
    if headed:
        if words.SUPPLIED_HEAD.search(headed):
            return _SUPPLIED_ONLY.search(headed) is None and words.ASKED_HEAD.match(headed) is not None
        return asks(headed) if listed.headed else not is_other(headed)
    return listed.asked and not listed.supplied


_LENGTHS = ("page", "pages", "slides", "minutes", "mots", "words", "signes")
_SHORT = 6  # words of a heading; more are a sentence
_SUPPLIED_ONLY = Cue(
    "we have | we've got | i have | nous avons | j'ai | on a | we (?:provide|supply) | nous fournissons"
)
_ABOUT = Cue("projet | project | contexte | context | about | a propos | brief | details?")


def _about(headed: str) -> bool:
    """Whether a heading opens prose about the project rather than a list of what is wanted."""
    return _ABOUT.search(headed) is not None


_UNLISTED = compiled(
    r"(?:(?:une?|des|an?|the|les?|la|l'|some)\s?)?(?P<words>\w(?:[\w'’&/\"«»-]|\s(?!-|–)){2,70})(?=\s*(?:[(:,;.–—-]|$))"
)
_NO_THING = Cue("""
budgets? | deadlines? | delais? | tarifs? | prix | price | ton | tone | date | dates | livraison | delivery | echeance | nous | we | vous | you | i | je | on | il | pas | no | not | must | doit | doivent
contact | telephone | email | adresse | address | est | is | are | sont | avant | before | by | rate | devis | quote | client | name | nom | english | anglais | francais | french | faut
""")


def is_other(headed: str) -> bool:
    """Whether a heading stands over something else than what is wanted; of a whole sentence, only plain words count."""
    if len(headed.split()) <= _SHORT:
        return words.OTHER_HEAD.search(headed) is not None
    return words.OFFER_HEAD.search(headed) is not None


def asks(headed: str) -> bool:
    """Whether a heading plainly announces what is wanted."""
    last = headed.rpartition(", ")[2]
    return (
        words.ASKED_HEAD.match(headed) is not None
        or words.ASKED_HEAD.match(last) is not None
        or (words.REQUEST.search(headed) is not None and not is_other(headed))
    )


def unlisted(part: Part, segment: Segment, listed: List) -> tuple[int, int, int | None, int] | None:
    """A bullet of a list of deliverables whose thing no lexicon knows ("un agenda partagé").

    Returns:
        Its start, its end, its number, and where its words begin; None for other segments.
    """
    headed = asks(segment.section) or (not is_other(segment.section) and _beside_asked(part, segment, listed))
    if segment.kind != "bullet" or segment.label or segment.block == listed.block or not headed:
        return None
    if words.SUPPLIED_HEAD.search(segment.section) or words.SUPPLIED.search(
        part.seen.plain, segment.start, segment.end
    ):
        return None
    plain = part.seen.plain
    if segment.end - segment.start > 110 or plain[segment.end - 1] == "?":
        return None
    quantity, start = count_before_start(plain, segment)
    match = _UNLISTED.match(plain, start, segment.end)
    if match is None or len(match["words"].split()) > 7 or _NO_THING.search(plain, segment.start, match.end()):
        return None
    if quantity is not None and match["words"].split()[0] in _LENGTHS:
        return None
    if names_no_work(plain, segment.start, match.end()):
        return None
    if segment.end - match.end() < 3 and words.OTHER_HEAD.match(plain[segment.start : segment.end].strip()):
        return None  # "3. Conditions": a heading
    return segment.start, match.end(), quantity, match.start("words")


def _beside_asked(part: Part, segment: Segment, listed: List) -> bool:
    """Whether the bullet right before, in a list without a heading, was asked for."""
    several = " " in part.seen.plain[segment.start : segment.end].strip()
    return several and listed.bullet and segment.block == listed.block + 1 and not listed.supplied


def count_before_start(plain: str, segment: Segment) -> tuple[int | None, int]:
    """The number at the start of a bullet, and where the words after it begin."""
    match = re.match(r"(?P<count>\d{1,4}|[a-z-]{2,20})\s?(?:x\s?)?\s", plain[segment.start : segment.end])
    if match is None:
        return None, segment.start
    quantity, _ = count_before(plain, segment.start, segment.start + match.end())
    return (quantity, segment.start + match.end()) if quantity is not None else (None, segment.start)
