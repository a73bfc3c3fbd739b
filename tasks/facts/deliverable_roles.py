"""Whether a thing that a message names is asked for, or is there already, or only spoken of."""

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_additions import (
    POSSESSED,
    PREDICATE,
    added_to,
    continues_list,
    is_fragment,
    is_need_of,
    is_subject,
    is_topic,
)
from tasks.facts.deliverable_context import is_part
from tasks.facts.deliverable_enumerations import LENGTHS
from tasks.facts.deliverable_known_of import is_known_of
from tasks.facts.deliverable_lexicon import SERVICES, WEAK
from tasks.facts.deliverable_lists import List, in_asked_list
from tasks.facts.deliverable_names import ACT_OF
from tasks.facts.deliverable_relations import COMPANIONS, INDEFINITE, MEASURES, is_governed, is_measure, is_still_to_do
from tasks.facts.noun_phrases import Thing
from tasks.facts.noun_words import ASIDE, DEFINITE, FUNCTION_WORDS
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part
from tasks.facts.work_verbs import governs

_ONE = frozenset(("a", "an", "un", "une"))
_POINTED = frozenset(("this", "that", "these", "those", "cette", "ce", "cet", "ces"))
_NEVER_BEHIND = frozenset(
    "cote niveau on in sur dans per par as comme than like from via onto into chez behind".split()
)
# What is handed over, whatever it is.
_GENERIC = frozenset(
    "artwork text texte content contenu copy visuel visual design file pdf proof draft support document asset".split()
)
_NOT_BEFORE_SERVICE = ASIDE - {"avec", "with"} | {"a", "to"}


def is_asked(part: Part, segment: Segment, thing: Thing, accepted: Thing | None, listed: List, reach: int = 0) -> bool:
    """Whether the client asks for this thing.

    Args:
        part: The document it stands in.
        segment: Its sentence or bullet.
        thing: The noun phrase.
        accepted: The thing before it in the same segment that is asked for.
        listed: The list it stands in.
        reach: Where what belongs to the thing before ends: its length, its parts.
    """
    plain = part.seen.plain
    if words.TIMING.search(segment.label) and len(segment.label.split()) <= 3:
        return False
    governed = is_governed(plain, segment, thing)
    if (thing.determiner in _POINTED and not governed) or is_part(plain, segment, thing, governed=governed):
        return False
    if (
        thing.doubtful
        and thing.quantity is not None
        and words.HELP_FOR.search(plain[segment.full_start : thing.start].rstrip(" 0123456789"))
    ):
        return True
    if thing.doubtful and not (governed and thing.quantity is not None) and not is_still_to_do(plain, segment, thing):
        return False
    in_list = in_asked_list(segment, listed)
    if _OURS.fullmatch(segment.label):
        return False
    if not in_list and (words.SUPPLIED_HEAD.search(segment.section) or words.SUPPLIED_HEAD.search(segment.label)):
        return False
    measured = is_measure(plain, thing, accepted) and not (
        thing.known and thing.lead in ("avec", "with") and is_still_to_do(plain, segment, thing)
    )
    if measured or _is_there(plain, segment, thing, governed):
        return False
    if thing.quantity is None and words.OTHER_VERB.search(
        plain[max(segment.full_start, thing.object_start - 30) : thing.object_start]
    ):
        return False
    if thing.head == "image" and thing.determiner in POSSESSED:
        return False  # how they are seen
    if accepted is not None and (is_topic(plain, thing, accepted) or is_need_of(plain, thing, accepted)):
        return False
    if accepted is not None and _PURPOSE.fullmatch(plain, accepted.head_end, thing.object_start):
        return False  # « dix photos pour renouveler le site »
    of_its_own = accepted is not None and is_subject(plain, segment, thing)
    if not of_its_own and continues_list(plain, segment, thing, accepted, reach):
        return True
    if _asks_about_you(plain, segment, thing) or (of_its_own and not governed):
        return False
    if governed or is_still_to_do(plain, segment, thing):
        return True
    act = ACT_OF.search(plain[segment.full_start : thing.object_start].rstrip())
    if thing.known and act and words.REQUEST.search(plain, segment.full_start, segment.full_start + act.start()):
        return True  # « quelqu'un pour la gestion de notre page »
    if words.ITEM.match(plain[segment.full_start : thing.object_start]) and thing.determiner not in DEFINITE:
        return True
    if (
        thing.known
        and segment.start - segment.full_start <= 1
        and words.OFFERED_AFTER.match(plain, thing.head_end, segment.end)
    ):
        return thing.head not in LENGTHS and thing.lead not in ASIDE
    if thing.known and words.JUST.match(plain[segment.full_start : thing.object_start]):
        return True
    if words.TURNED_INTO.search(plain[segment.full_start : thing.object_start]):
        return True
    if thing.known and words.HELP_FOR.search(plain[segment.full_start : thing.object_start].rstrip()):
        return True
    if thing.known and not listed.any and is_known_of(plain, segment, thing):
        return True
    if thing.known and words.WANTED_AFTER.match(plain, thing.head_end, segment.end):
        return True
    if not _may_be_object(plain, segment, thing, in_list, listed):
        return False
    if not thing.known and added_to(plain, segment, thing, accepted):
        return True
    return _is_wanted(part, segment, thing, in_list, listed) or (listed.loose and _is_named(part, segment, thing))


def _is_named(part: Part, segment: Segment, thing: Thing) -> bool:
    """Whether a thing is named at all, in a message that asks for nothing plainly."""
    plain = part.seen.plain
    one = thing.determiner in INDEFINITE and thing.head not in WEAK
    many = thing.quantity is not None and thing.head not in LENGTHS
    if not thing.known or thing.lead in ASIDE or not (one or many):
        return False
    left, right = clause(plain, segment, thing.start, thing.end)
    told = words.STATEMENT.search(plain, segment.full_start, thing.start)
    told = told or words.TOLD_COUNT.search(plain, left, thing.start)
    return told is None and words.SUPPLIED.search(plain, left, right) is None


# "Us: footage, brand pack", « De notre côté : les photos ».
_OURS = compiled(
    r"(?:us|we|nous|moi|me|client|(?:de )?(?:notre|mon) cote|(?:on )?(?:our|my) side|from us|chez nous|(?:we|nous) (?:provide|supply|fournissons))"
)


def _is_there(plain: str, segment: Segment, thing: Thing, governed: bool) -> bool:
    """Whether the words around say that it exists or that the client brings it."""
    left, _ = clause(plain, segment, thing.start, thing.end)
    if words.NONE_OF.search(plain[max(segment.full_start, thing.start - 24) : thing.start]):
        return True
    if thing.lead == "a" and thing.determiner in ("l'", "la") and thing.head_end == thing.end:
        return True  # « à l'aquarelle »
    turned = words.TURNED_INTO.search(plain[segment.full_start : thing.object_start]) is not None
    if thing.lead in ("en", "in") and thing.quantity is None and not thing.determiner and not turned:
        return True  # « une ambiance en boucle », "in video"
    if thing.quantity is None and words.RATE.search(plain[max(segment.full_start, thing.start - 16) : thing.start]):
        return True
    if words.NEGATED.search(plain[left : thing.object_start]):
        return True
    after = plain[thing.head_end : min(segment.end, thing.head_end + 60)]
    there = words.AFTER_HEAD_EXISTING.search(after) is not None
    if there and thing.quantity is None and not governed and not _worked_on(plain, segment, thing):
        return True
    supplied = words.SUPPLIED.last(plain, left, thing.start)
    if supplied is None:
        return False
    verb = governs(plain, segment.full_start, thing.object_start)
    if verb is not None and not words.EXCLUDED.search(plain, left, thing.start):
        return False
    if is_still_to_do(plain, segment, thing):
        return False
    request = words.REQUEST.last(plain, segment.full_start, thing.head_start)
    return request is None or request.end() <= supplied.end() or request.start() < supplied.start()


def _asks_about_you(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether it stands in a question about what the freelancer offers: "Do you write SEO titles as well?"."""
    if plain[segment.end - 1] != "?" and not _ASKS.match(plain, segment.full_start):
        return False
    about = words.ABOUT_YOU.search(plain, segment.full_start, thing.start)
    return about is not None and _FOR_HOW_MUCH.search(plain, segment.full_start, thing.start) is None


_FOR_HOW_MUCH = compiled(r"\b(?:combien|quel (?:prix|tarif)|how much|what price) (?:pour|for|to)\b")
_ASKS = compiled(r"(?:also|and|btw|oh|et|aussi|au fait)?,?\s?(?:do (?:you|u)|est-ce que (?:vous|tu))\b")


def _worked_on(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether a verb or noun of work governs it: « refonte de notre site », "help with our brochure"."""
    upto = max(segment.full_start, thing.object_start)
    before = plain[max(segment.full_start, upto - 70) : upto].rstrip()
    return words.WORK_ON.search(before + " ") is not None or words.HELP_FOR.search(before) is not None


def _may_be_object(plain: str, segment: Segment, thing: Thing, in_list: bool, listed: List) -> bool:
    """Whether its article and preposition let it be the object of a request."""
    definite = thing.determiner in DEFINITE
    if (
        definite
        and thing.head in SERVICES
        and thing.lead not in _NOT_BEFORE_SERVICE
        and words.REQUEST.search(plain, segment.full_start, thing.start)
    ):
        return True  # « nous vous confions la mise en page », "we need the typesetting"
    if definite and words.STILL_ON.search(plain[thing.end : thing.end + 40]):
        return thing.known
    first = thing.start - segment.start <= len(thing.determiner) + 2
    if (
        definite
        and not (in_list and first and segment.kind == "bullet" and segment.block != listed.block)
        and not (thing.known and _worked_on(plain, segment, thing))
    ):
        return thing.known and bool(segment.label) and words.ASKED_HEAD.search(segment.label) is not None and first
    if thing.lead in ASIDE and not (
        thing.lead == "like" and _WOULD_LIKE.search(plain[max(0, thing.start - 30) : thing.start])
    ):
        request = words.REQUEST.search(plain, segment.full_start, thing.start)
        if words.TOWARDS.search(plain[max(segment.full_start, thing.start - 40) : thing.object_start]):
            return True
        if thing.lead in _NEVER_BEHIND or not (thing.quantity is not None or request):
            return False
        return not definite or _worked_on(plain, segment, thing)
    return True


_AND_BEFORE = compiled(
    r"(?:,|\bet|\band|\bplus|\+|&|\bfollowed by|\bsuivie? d'|\baussi|\balso)\s?(?:an?|une?|d'une?)?\s?$"
)
_ELABORATES = compiled(r"(?:\s[-:]|:|\()\s?(?:about |around |some |environ )?(?:an? |une? |des |some )?$")
_DATED = compiled(r"\s?(?::|le|on|du|from|the|-)?\s?(?:the )?\d{1,2}(?:st|nd|rd|th|er)?\b")
_WOULD_LIKE = compiled(r"(?:would|'d|d|also|really) (?:\w+ )?like (?:an? |the |some |to have )?$")
_PURPOSE = compiled(
    r"(?:\s[a-z]{2,14}){0,3}\s(?:pour|afin de|to|in order to)\s[a-z]{3,14}(?:\s(?:et|and|or|ou)\s[a-z]{3,14})?\s?"
)
_SO = compiled(r"\b(?:donc|du coup|so|hence)\s$")
_ONLY_COUNT = compiled(r"\d{1,4}\s?(?:x\b.{0,40}|[(,;.].{0,60})?$")


def _is_wanted(part: Part, segment: Segment, thing: Thing, in_list: bool, listed: List) -> bool:
    """Whether a request, a list, a label or its number says that it is wanted."""
    plain = part.seen.plain
    left, right = clause(plain, segment, thing.start, thing.end)
    weak, counted = thing.head in WEAK or not thing.known, thing.quantity is not None
    if in_list and segment.kind == "bullet" and segment.block == listed.block:
        several = (thing.quantity or 0) > 1 and thing.start == segment.full_start
        if not several and words.REQUEST.search(plain, segment.full_start, thing.head_start) is None:
            return False  # "A landing page. Short, one form." tells more of the page
    elif in_list and 0 <= thing.start - segment.start < 45:
        return "(" not in plain[segment.start : thing.start]
    if segment.label and thing.head_start >= segment.start and words.ASKED_HEAD.search(segment.label):
        return True
    if segment.label and thing.head_start < segment.start:
        if counted and _ONLY_COUNT.match(plain, segment.start, segment.end) is not None:
            return True  # "Articles : 5"
        if words.REQUEST.search(plain, segment.full_start, thing.start) is None:
            return False
    if part.kind == "subject":
        return not weak or counted or words.REQUEST.search(plain, segment.full_start, thing.start) is not None
    if listed.any and thing.head in _GENERIC and not counted and thing.determiner not in INDEFINITE:
        return False  # "Final artwork to me by …"
    if listed.any and thing.head in COMPANIONS and thing.lead in ("avec", "with"):
        return True
    named = thing.known or thing.determiner in INDEFINITE
    if listed.any and named and words.ADDED.match(plain[segment.full_start : thing.object_start]):
        return True
    if listed.any and thing.known and thing.determiner in _ONE and is_fragment(plain, segment, thing):
        return True
    if (counted or thing.determiner in INDEFINITE) and words.ALSO.match(plain[segment.full_start : thing.start]):
        return True
    states = words.STATEMENT.search(plain, left, thing.start)
    request = words.REQUEST.last(plain, left if states else segment.full_start, thing.head_start)
    if request is not None and (states is None or (request.start() > states.start() and request.end() > states.end())):
        return _is_requested(plain, segment, thing, request.end(), weak=weak)
    if not thing.known:
        return False
    if words.STILL_ON.search(plain[thing.end : thing.end + 40]):
        return True
    if words.REQUEST_AFTER.search(plain, thing.end, min(right, thing.end + 40)) and not states:
        return True
    so = thing.determiner in INDEFINITE or counted
    if so and not states and _SO.search(plain[max(segment.full_start, thing.object_start - 10) : thing.object_start]):
        return True  # « on recrute sur Insta, donc un carrousel »
    if counted:
        if thing.head in LENGTHS and not segment.label and segment.kind != "bullet":
            return False  # "They run to 14 pages"
        if thing.lead in ("de", "d'", "of"):
            return False  # « issu du rapprochement de deux études »
        if thing.head in MEASURES and listed.any:
            return False  # "Think 15 slides" after the deck was asked for
        if words.IN_ALL.search(plain[max(left, thing.start - 12) : thing.start]) or words.IN_ALL.match(
            plain, thing.end
        ):
            return True
        told = words.STATEMENT.search(plain, segment.full_start, thing.start)
        told = told or words.TOLD_COUNT.search(plain, left, thing.start)
        if plain.count("(", segment.full_start, thing.start) > plain.count(")", segment.full_start, thing.start):
            return False  # "my cookbook is done (120 recipes)"
        return told is None and words.SUPPLIED.search(plain, left, right) is None
    if _DATED.match(plain, thing.end):
        return False  # "Webinar on 22 April"
    alone = len(part.segments) <= 2
    opening = plain[segment.start : thing.start].split()
    opens_it = thing.start - segment.start <= 4 or (
        part.seen.clean[thing.head_start].islower()
        and len(opening) <= 3
        and all(word.isalpha() and word not in FUNCTION_WORDS for word in opening)
    )
    first = opens_it and (alone or not weak) and part.kind != "attachment"
    opens = (
        first and thing.determiner not in DEFINITE and (not listed.any or thing.determiner != "" or bool(segment.label))
    )
    return opens and not PREDICATE.search(plain[thing.end : right]) and segment.end - segment.full_start < 160


def _is_requested(plain: str, segment: Segment, thing: Thing, request_end: int, *, weak: bool) -> bool:
    """Whether a request before it in its sentence reaches this thing."""
    between = plain[request_end : thing.start]
    counted = thing.quantity is not None
    before = plain[segment.full_start : thing.start]
    if thing.head in LENGTHS and (counted or thing.end == thing.head_end):
        return words.NOTHING_BETWEEN.fullmatch(between) is not None
    if thing.known:
        many = plain[thing.head_start : thing.head_end].endswith("s")
        listing = (thing.determiner != "" or many) and _AND_BEFORE.search(before) is not None
        return counted or not weak or listing or len(between.split()) <= 5
    if thing.determiner in DEFINITE or not (counted or thing.determiner):
        return False
    if words.NOTHING_BETWEEN.fullmatch(between):
        return True
    if _ELABORATES.search(before):
        return True
    return counted and thing.quantity != 1 and _AND_BEFORE.search(before) is not None
