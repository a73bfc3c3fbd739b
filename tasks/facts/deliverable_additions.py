"""Whether a thing goes on with what was asked for right before it: "a logo, a flyer and 3 posts"."""

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_relations import INDEFINITE
from tasks.facts.noun_phrases import Thing
from tasks.facts.noun_words import ASIDE, DEFINITE, FUNCTION_WORDS
from tasks.facts.segments import Segment

POSSESSED = frozenset(("notre", "nos", "our", "my", "mon", "ma", "mes", "their", "leur", "leurs"))
PREDICATE = compiled(r"^\s?(?:is|are|was|were|est|sont|etait|has|have|a|ont|will|sera)\b")
_AND_ONE = compiled(r"(?:\b(?:and|et|plus|ainsi qu')|\+|&) ?(?:also |aussi )?(?:an?|une?|another|some|des)\s$")
_FOR_ONE = compiled(
    r"\b(?:for|pour|about|sur|with|avec|from|to|at|in|qui|who|that|which|on)\s(?:an?|une?|our|my|notre|mon|ma|des|some)\s|[.;:?!]|\b(?:we|i|nous|je|on|is|are|est|sont)\b"
)
_ADDITION = compiled(
    r"(?:\bplus|\bainsi que(?: pour)?|\baccompagnee?s? (?:de|d')|\baccompanied by|\bassortie?s? (?:de|d')|\b(?:together|along) with|\bas well as|\bsans oublier|\bde meme que|\+)\s?$"
)
_DESCRIBED = compiled(r"(?:[,;&+]|\band|\bet|\bplus)\s(?P<words>[a-z-]{3,15}\s(?:[a-z-]{3,15}\s)?)$")
_AND_DEFINITE = compiled(r"\s(?:and|et|ainsi que|plus)\s(?:the |le |la |les |l')")
_FOR_PLACES = compiled(
    r"\b(?:for|pour|in|on|dans|sur) (?:the|our|my|le|la|les|l'|notre|nos|mon|ma)\s?[^,;.:]{2,30}\s(?:and|et) (?:the |our |my |le |la |les |l'|notre |nos |mon |ma )$"
)
_AND_ONLY = compiled(r"\s(?:and|et|&|or|ou)\s")
_HAS_LINK = compiled(r"(?:\b(?:of|de|des|du|for|pour|about|on|sur|in|en|with|avec)\s|\bd')")


def added_to(plain: str, segment: Segment, thing: Thing, accepted: Thing | None) -> bool:
    """Whether an unknown thing comes in addition to what is asked for: "an inventory of the library and a valuation"."""
    if accepted is None or thing.determiner not in INDEFINITE:
        return False
    between = plain[accepted.head_end : thing.start]
    return len(between) < 90 and _AND_ONE.search(between) is not None and _FOR_ONE.search(between) is None


def continues_list(plain: str, segment: Segment, thing: Thing, accepted: Thing | None, reach: int) -> bool:
    """Whether it goes on with the things asked for right before: "a logo, a flyer and 3 posts"."""
    if accepted is None:
        return False
    if thing.known and _adds(plain, segment, thing):
        return True
    if thing.determiner in POSSESSED and accepted.determiner not in DEFINITE:
        return False
    if not thing.known and thing.determiner in DEFINITE and accepted.determiner not in DEFINITE:
        of_something = _HAS_LINK.search(plain, thing.head_end, thing.end) is not None
        return (
            of_something
            and not thing.doubtful
            and _AND_DEFINITE.fullmatch(plain, accepted.end, thing.start) is not None
        )
    between = plain[max(accepted.end, reach) : thing.start]
    bare = not thing.determiner and thing.quantity is None
    if bare and thing.known and (described := _DESCRIBED.search(between)):
        described_by = described["words"].split()
        if not any(word in FUNCTION_WORDS for word in described_by):
            between = between[: described.start("words")]  # "…; measured drawings"
    if thing.determiner in DEFINITE and _FOR_PLACES.search(plain, accepted.head_end, thing.start):
        return False  # "stills for the clubhouse and the fixtures booklet"
    last_of_many = plain[segment.full_start : accepted.object_start].rstrip().endswith(",")
    if (
        bare
        and not last_of_many
        and _AND_ONLY.fullmatch(between)
        and _HAS_LINK.search(plain, accepted.head_end, accepted.end)
    ):
        return False  # "articles about bees and hives"
    return len(between) < 80 and words.LINK.fullmatch(between) is not None


def is_topic(plain: str, thing: Thing, accepted: Thing) -> bool:
    """Whether an unknown bare noun goes on with what the thing before is about: "leaflets on asthma, diabetes"."""
    bare = not thing.determiner and thing.quantity is None and not thing.known
    return bare and _HAS_LINK.search(plain, accepted.head_end, thing.start) is not None


def is_need_of(plain: str, thing: Thing, accepted: Thing) -> bool:
    """Whether it says what has to be done to the thing before: "an article which needs proofreading"."""
    return _NEEDS.fullmatch(plain, accepted.end, thing.object_start) is not None


_NEEDS = compiled(
    r"[^.;:!?]{0,60}\b(?:which|that|who|qui) (?:needs?|requires?|wants?|demande(?:nt)?|necessite(?:nt)?) (?:a |some |une? )?"
)


def is_subject(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether a bare noun begins a clause of its own: "…, script is 1,900 words and locked"."""
    bare = not thing.determiner and thing.quantity is None
    return (
        bare
        and PREDICATE.search(plain[thing.end : segment.end]) is not None
        and words.REQUEST_AFTER.search(plain, thing.end, min(segment.end, thing.end + 30)) is None
    )


def _adds(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether words of addition stand right before it, whatever tells more of the thing before them."""
    return _ADDITION.search(plain[max(segment.full_start, thing.object_start - 20) : thing.object_start]) is not None


def is_fragment(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether no verb stands before it in a sentence: "Once built, a short video for the team." """
    if thing.object_start - segment.full_start > 200:
        return False
    before = plain[segment.full_start : thing.object_start]
    return (
        segment.kind == "sentence"
        and thing.lead not in ASIDE | {"of", "de", "for", "pour"}
        and not _VERBAL.search(before)
    )


_VERBAL = compiled(
    r"\b(?:we|i|you|he|she|they|it|who|which|that|is|are|was|were|has|have|had|will|can|could|would|be|do|does|did|on|nous|je|il|elle|ils|elles|vous|tu"
    r"|qui|que|est|sont|sera|seront|a|ont|avons|avez|ai|etait|y|like|comme|not|no|pas|sans|without|than|what|how|let|know|whether|if|si|tell|dites|dis|combien|quels?|quelles?|[a-z]{3,}(?:ons|ez))\b|'(?:s|m|ve|re|ll|d)\b|\b[jcnst]'"
)
