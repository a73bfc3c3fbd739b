"""How a thing stands to its neighbours: the object of work, work still to be done on it, or a measure of another."""

import re

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_enumerations import LENGTHS
from tasks.facts.deliverable_lexicon import WEAK
from tasks.facts.noun_phrases import Thing
from tasks.facts.noun_words import DEFINITE
from tasks.facts.segments import Segment, clause
from tasks.facts.work_verbs import governs, infinitive, participle

INDEFINITE = frozenset(("a", "an", "un", "une", "another", "some", "des"))
# What comes with something else and is handed over too: "a film, with a short version".
COMPANIONS = frozenset(
    """
version courte | short version | version | teaser | trailer | bande-annonce | cutdown | cut-down | macro | declinaison
support | support de cour | handout | workbook | variation | mode d'emploi | notice | user guide | guide utilisateur | manual | variant
""".strip()
    .replace("\n", " | ")
    .split(" | ")
)
MEASURES = LENGTHS | frozenset(
    "ecran screen chapter chapitre planche diapo diapositive session seance text texte product figure scenario question".split()
)


def is_governed(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether it is the object of a verb of work that the client asks for: "rework my résumé"."""
    verb = governs(plain, segment.full_start, thing.object_start)
    pictured = not thing.known and thing.quantity is None and thing.determiner in DEFINITE
    if verb is not None and pictured and _PICTURED.match(verb[0]):
        return False  # « filmer le bal »: the film is handed over
    return verb is not None and (thing.known or _VAGUE.match(verb[0]) is None)


_PICTURED = compiled(r"(?:film|shoot|photograph|record|filmer|filmiez|photographi|enregistr|couvr|cover|capt|sonoris)")
# "Doing a drop", « faire une pause »: only with a thing that is known to be made.
_VAGUE = compiled(
    r"(?:do|doing|make|making|mak|faire|fassiez|fasses|faites|take on|taking on|set(?:ting)? up|hold|fix|review\w*|check\w*|prepar\w*|plan\w*)\b"
)


def is_still_to_do(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether work on it is said to be left: "22 drawings to make", « douze fiches à traduire »."""
    if thing.head in WEAK and thing.quantity is None and not thing.determiner:
        return False  # "Texts must be written by a human"
    before = plain[max(segment.full_start, thing.object_start - 20) : thing.object_start]
    aside = _BRACKET.match(plain, thing.end, segment.end)
    if words.CAUSATIVE.search(before) and (
        participle().match(plain, thing.head_end) or (aside and participle().match(plain, aside.end()))
    ):
        return True
    if _REDONE.match(plain, thing.head_end) and words.REQUEST.search(plain, segment.full_start, thing.start):
        return True  # "need a wrap, also my price list redone"
    if _MENDS.search(before) and _MENDED.match(plain, thing.end):
        return True  # "bring our website up to date"
    if not thing.known and thing.quantity is None and thing.determiner in DEFINITE:
        return False
    right = _clause_end(plain, segment, thing)
    match = infinitive().search(plain, thing.head_end, min(right, thing.end + 60))
    if match is None and plain[right : right + 1] == "," and right < segment.end:
        match = infinitive().match(plain, right + 2, segment.end)  # « 5 vidéos tournées, à monter »
    if match is None or _WORKERS.search(plain, thing.head_end, match.end()):
        return False
    if thing.determiner in DEFINITE and thing.quantity is None and _IS.match(plain, thing.end):
        return False  # « Les textes sont à saisir dans notre outil »
    return not match[0].startswith("to ") or _ENDS_THERE.match(plain, match.end()) is not None


_IS = compiled(r"\s(?:is|are|est|sont)\b")
_BRACKET = compiled(r"\s?\([^()\n]{1,40}\)")
_REDONE = compiled(
    r"\s(?:redone|redesigned|rewritten|redrawn|updated|translated|refreshed|retyped|edited|proofread|refaite?s?|mise?s? a jour|relue?s?)"
    r"(?=\s?(?:[.,;!?]|$)|\s(?:cos|because|as|too|also|please|by|for|into|aussi|svp|stp|pour|car)\b)"
)
_MENDS = compiled(r"\b(?:(?:re)?mettre|(?:re)?mettez|bring|bringing|get|getting|put|putting)\s$")
_MENDED = compiled(
    r"\s(?:up to (?:date|scratch|speed|standard)|into shape|a jour|a neuf|au propre|en forme|au gout du jour|aux normes)\b"
)


def _clause_end(plain: str, segment: Segment, thing: Thing) -> int:
    """Where the clause ends that the thing stands in, beyond brackets right after it."""
    _, right = clause(plain, segment, thing.start, thing.end)
    if plain.startswith("(", right) or plain.startswith(" (", right):
        closing = plain.find(")", right, min(right + 60, segment.end))
        if closing > 0:
            return min(closing + 60, segment.end)
    return right


_WORKERS = compiled(
    r"\b(?:who|(?:which|that)(?! (?:need|want|ha[sv]|must|should|require))|qui(?! (?:doi|devr|rest|attend))|que|(?:is|are|est|sont)(?! (?:a|to)\b)|was"
    r"|you|we|vous|nous|on|i|and|et)\b"
)
_ENDS_THERE = compiled(
    r"\s*(?:[.,;:!?)]|$|\n|(?:from|by|before|in|for|within|and|with|on|into|as|asap|please|this|next|or|ready)\b)"
)


def is_measure(plain: str, thing: Thing, accepted: Thing | None) -> bool:
    """Whether it only measures the thing before: "a brochure (12 pages)", « une carte, 8 pages, avec des photos »."""
    opened = plain.rfind("(", max(0, thing.start - 60), thing.start)
    if thing.head in MEASURES and opened > plain.rfind(")", max(0, thing.start - 60), thing.start):
        return True
    if thing.quantity is not None and _LONG.match(plain, thing.head_end):
        return True  # "a sequence five emails long"
    if accepted is None:
        return False
    between = plain[accepted.end : thing.start]
    if thing.head in LENGTHS and not between.strip(" '"):
        return True  # « un site une page »
    companion = thing.head in COMPANIONS and (thing.quantity is not None or thing.determiner in INDEFINITE)
    if companion and thing.lead in ("avec", "with"):
        return False
    if thing.lead in ("avec", "with") and len(between) < 60 and not re.search(r"\b(?:together|along) with\b", between):
        return True
    if accepted.head in VOICES and thing.lead in ("pour", "for") and not _AND.search(between):
        return True  # « une voix off, plutôt chaleureuse, pour trois spots »
    if _WITH_ONLY.fullmatch(between):
        return True  # "a deck of slides with proper charts"
    if thing.lead in ("de", "d'", "of") and _OF_ONLY.fullmatch(between):
        return True
    if thing.lead in ("pour", "for") and _FOR_ONLY.fullmatch(between):
        return True  # "a voice-over for a radio spot"
    if between.count("(") > between.count(")") and " - " not in between:
        return True
    if thing.quantity is None and (thing.determiner or thing.head not in LENGTHS):
        return False
    if thing.head not in LENGTHS and ":" in between:
        return False  # "an MVP: 12 screens"
    return thing.head in MEASURES and len(between) < 30 and not re.search(r"\b(?:et|and|plus)\b|\+|&", between)


_LONG = compiled(r"\s(?:long|deep|wide|tall|strong|in length|de long)\b")
VOICES = frozenset(("voi off", "voix off", "voice-over", "voiceover", "voice over", "narration"))
_AND = compiled(r"\b(?:et|and|plus|puis|then)\b|[.;:+&]")
_WITH_ONLY = compiled(r"\s(?:with|avec)\s(?:[a-z-]{3,14}\s){0,2}")
_FOR_ONLY = compiled(
    r"(?:\s\([^()]{0,60}\))?\s?(?:pour|for)\s(?:une? |an? |the |l'|la |le |les |notre |our |my |mon |ma |app )?"
)
_OF_ONLY = compiled(
    r"\s?(?:de|d'|of|des|du)\s?(?:une? |an? |the |la |le |les |l'|nos |notre |our |my |mes |mon |ma |son |sa |ses |leurs? |its |their )?"
)
