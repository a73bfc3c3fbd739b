"""How sure it is that a thing is asked for: what its sentence and its message say against it, weighed in one place."""

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_existing import THERE
from tasks.facts.deliverable_gate import names_no_work
from tasks.facts.deliverable_lexicon import WEAK
from tasks.facts.deliverable_lists import List, in_asked_list
from tasks.facts.deliverable_relations import INDEFINITE, is_governed, is_still_to_do
from tasks.facts.noun_phrases import Thing
from tasks.facts.noun_words import ASIDE
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part
from tasks.facts.view import View
from tasks.facts.work_verbs import governing, is_told

_TOO_MUCH = 2

# Papers that go between the two about the job; work only where a verb of making says so.
_PAPERS = frozenset(
    """
contract contrat cv portfolio calendrier calendar planning schedule timeline agenda retroplanning certificate certificat
letter lettre courrier mail email e-mail message call photo-id
""".split()
)
# What the sentence is about when it tells how to apply.
_OFFER = Cue(r"""
(?:votre|vos|ton|ta|tes|une|chaque|les|your|any|each|the|all) (?:offres?|propositions?|devis|candidatures?|dossiers?|reponses?|candidats?|soumissionnaires?|quotes?|proposals?|bids?|tenders?|submissions?|applications?|quotations?|bidders?|applicants?|suppliers?|tenderers?) (?:\w+ ){0,6}?(?:devr\w+|doi\w+|sera|seront|comport\w+|comprend\w+|inclu\w+|precis\w+|indiqu\w+|must|should|shall|will|to|include\w*|state|contain|with|avec)
""")
_APPLY = compiled(
    r"\b(?:send|include|attach|enclose|provide|share|joindre|joignez|envoyer|envoyez|envoie|transmettre|transmettez|fournir|preciser|indiquer)\b[^.;:!?]{0,60}"
    r"\b(?:your|vos|votre|tes|ton|ta) (?:[a-z]+ )?(?:rates?|availability|portfolio|cv|references?|fees?|tarifs?|disponibilites?|conditions|book|experience)\b"
)
_SENDS = compiled(
    r"\b(?:send|share|include|attach|provide|enclose|email|have|give|comport|joindre|joign|joins|envoy|transm|fourni|adress|precis|indiqu|donn|contenir)\w*\b"
)
# From here on it is told when, why or for whom the thing asked for is.
_ASIDE_CLAUSE = compiled(
    r"\b(?:because|cos|coz|since|so that|as soon as|when|whether|until|unless|although|whom|whose|parce qu['e]|puisqu['e]|car|lorsqu['e]|quand(?! meme)|dont|tandis qu['e]"
    r"|if (?:you|it|we)|s'ils?|si (?:vous|tu|on|nous)|des qu['e]|afin qu['e]|pour qu['e]|(?:let (?:me|us) know|tell (?:me|us)|dites-(?:moi|nous)|dis-moi) (?:if|si|s'))\b"
)
_FOR_REASON = compiled(
    r"\b(?:because|cos|coz|since|as|car|parce qu[e']|puisqu[e']|vu qu[e'])\s?(?:the|my|our|his|her|their|it|he|she|they|le|la|l'|les|mon|ma|notre|nos|il|elle|ils)\b"
)
# "for each of our eight episodes": what there is one of.
_EACH_OF = compiled(
    r"\b(?:each of|every one of|chacune? de|chaque|pour chacun de[s]?)\s?(?:our |the |my |nos |mes |ces |these )?(?:next |first |prochain\w* )?$"
)
# What the freelancer needs for the work is no deliverable.
_YOU_NEED = compiled(
    r"\b(?:you(?:'ll|'d| will| would| might| may)? need(?! to\b)|(?:vous|tu) (?:aurez|auras|auriez|avez|as) besoin|(?:vous|te) (?:faut|faudra|faudrait))"
)
_IF_YOU_DO = compiled(
    r"\b(?:if|whether) you(?: also| ever)? (?:do|offer|make|shoot|handle)\s$|\bsi (?:vous|tu) (?:faites|fais|proposez|proposes)(?: aussi| egalement)?(?: de la| du| des)?\s$"
)
_SAME = compiled(r"(?<!quand )\b(?:same|memes?)\s(?:(?!une|des)[a-z]{3,12}\s)?$")
_ADDED_WITH = compiled(r"\b(?:together|along) with\s$")
_MORE_WORDS = compiled(r", [a-zœæ-]{3,16} [a-zœæ-]{3,}")


def is_sure(part: Part, segment: Segment, thing: Thing, accepted: Thing | None, listed: List) -> bool:
    """Whether nothing weighs against a thing that looks asked for."""
    return _against(part, segment, thing, accepted, listed) < _TOO_MUCH


def _against(part: Part, segment: Segment, thing: Thing, accepted: Thing | None, listed: List) -> int:
    """Points against; two are too much."""
    plain = part.seen.plain
    if is_no_noun(part.seen, thing) or (not thing.known and names_no_work(plain, thing.start, thing.end)):
        return _TOO_MUCH
    if _EACH_OF.search(plain[max(segment.full_start, thing.object_start - 24) : thing.object_start]):
        return _TOO_MUCH
    if segment.kind == "bullet" and in_asked_list(segment, listed):
        return 0
    to_do = is_still_to_do(plain, segment, thing)
    governed = is_governed(plain, segment, thing) or to_do
    bare = thing.quantity is None and not thing.determiner
    points = 0
    if not governed:
        points += 2 * _is_there(plain, segment, thing)
        points += 2 * (thing.head in _PAPERS and _SENDS.search(plain, segment.full_start, thing.start) is not None)
    for asked_of_you in (_OFFER, _APPLY):
        points += 2 * (asked_of_you.search(plain, segment.full_start, thing.start) is not None)
    request = words.REQUEST.last(plain, segment.full_start, thing.head_start)
    if request is not None and not governed:
        between = plain[request.end() : thing.object_start]
        verb = governing().search(request[0].rstrip())
        said = plain[max(segment.full_start, request.start() - 50) : request.start() + (verb.start() if verb else 0)]
        points += 2 * (verb is not None and is_told(said))
        points += 2 * (
            _YOU_NEED.search(plain, max(segment.full_start, request.start() - 24), request.end()) is not None
        )
        points += 2 * (_ASIDE_CLAUSE.search(between) is not None)
        points += 2 * (
            bare
            and not _ADDED_WITH.search(between)
            and thing.lead in ASIDE | {"pour", "for"}
            and words.NOTHING_BETWEEN.fullmatch(between) is None
        )
    points += 2 * (_IF_YOU_DO.search(plain[segment.full_start : thing.object_start]) is not None)
    points += 2 * _looks_back(part, segment, thing, listed, governed=governed)
    if not thing.known:
        points += 2 * (not governed and _FOR_REASON.search(plain, segment.full_start, thing.start) is not None)
        points += not governed and thing.quantity is None and accepted is None
        points += thing.determiner in ("a", "an") and _MORE_WORDS.match(plain, thing.end) is not None
    return points


def _looks_back(part: Part, segment: Segment, thing: Thing, listed: List, *, governed: bool) -> bool:
    """Whether, after something was asked for, it is only spoken of again: "the recordings by Monday"; a signature."""
    if not listed.any or thing.quantity is not None:
        return False
    last = segment is part.segments[-1] and thing.end - thing.start >= segment.end - segment.start - 1
    alone = last and " " not in thing.head and part.seen.clean[thing.head_start].isupper()
    articles = ("les", "l'", "le", "la", "the")
    return alone or (thing.determiner in articles and not governed and thing.head in WEAK and not segment.label)


def _is_there(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether the sentence says that something exists, and no request stands between that and the thing."""
    there = THERE.last(plain, segment.full_start, thing.start)
    request = words.REQUEST.last(plain, segment.full_start, thing.head_start)
    if there is None:
        right = clause(plain, segment, thing.start, thing.end)[1] if request is not None else segment.end
        return THERE.search(plain, thing.head_end, right) is not None
    return request is None or request.start() < there.start()


def is_no_noun(seen: View, thing: Thing) -> bool:
    """Whether the head is another kind of word here: a participle, a verb, an adverb."""
    head = seen.clean[thing.head_start : thing.head_end].lower()
    bare = thing.quantity is None and thing.determiner not in INDEFINITE
    if (
        bare
        and " " not in head
        and not head.endswith(("té", "tés"))
        and head.endswith(("é", "és", "ée", "ées"))
        and head not in _NOUNS_IN_E
    ):
        return True  # « il me le faudrait corrigé », « seront livrés »
    if head == "copies" or _SAME.search(seen.plain[max(0, thing.head_start - 24) : thing.head_start]):
        return True  # what is printed; "same font as last time"
    plural = head.endswith(("s", "x"))
    return thing.determiner in ("les", "des", "ces") and not plural and thing.head == head and head.endswith("er")


_NOUNS_IN_E = frozenset(
    "résumé exposé énoncé communiqué procédé café pavé livrée entrée traité tracé relevé intitulé".split()
)
