"""Noun phrases of things that freelancers make: head, number, adjectives and complement, with their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from integrations.words import Language
from tasks.facts import noun_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_lexicon import SERVICES, singular, things
from tasks.facts.noun_extent import complement
from tasks.facts.noun_tokens import (
    SET_OF,
    VERB_FORMS,
    Lexicon,
    Token,
    beside,
    compound_end,
    entry_length,
    is_can_of,
    is_number,
    is_plural,
    is_trade,
    is_verb,
    may_be_thing,
    modifies,
    names_people,
    tokenize,
)
from tasks.facts.segments import Segment
from tasks.facts.thing_counts import count_after, count_before, number_head, object_count
from tasks.facts.view import View


@dataclass(frozen=True, slots=True)
class Thing:
    """One noun phrase: its head in the lexicon, its number and its extent, offsets in the plain text."""

    head: str
    start: int
    end: int
    head_start: int
    head_end: int
    quantity: int | None
    determiner: str
    lead: str  # the word before the whole phrase
    object_start: int  # where it begins with its article
    known: bool = True  # whether the lexicon holds its head
    doubtful: bool = False  # its head is seldom made: "answers", « réponses »


def after_number(seen: View, thing: Thing) -> int:
    """Where the phrase goes on after its number."""
    return thing.start if thing.quantity is None else number_head(seen.plain, thing.start, thing.head_start)


def served(plain: str, thing: Thing) -> int | None:
    """How many things a service is done to: three in « la mise en page de nos 3 menus »."""
    return (
        object_count(plain, thing.head_end, thing.end + 1)
        if thing.head in SERVICES or thing.head.split()[-1] in SERVICES or thing.head in _MADE_FOR_EACH
        else object_count(plain, thing.head_end, thing.end + 1)
        if _REPEATED.match(plain, thing.head_start, thing.end + 1)
        else None
    )


_MADE_FOR_EACH = frozenset(("maquette", "mockup", "mock-up", "wireframe"))  # « maquettes de 6 pages »
# "An e-mail sequence of 4 e-mails" is four e-mails.
_REPEATED = compiled(
    r"(?P<one>[a-z-]{3,14})s? [a-z]{3,12} (?:of|de) [a-z\d]{1,12} (?P=one)s?\b"
    r"|(?:podcast|series|serie|sequence|saison|collection) (?:of|de) [a-z\d]{1,12} "
)


def things_in(seen: View, segment: Segment, language: Language) -> Iterator[Thing]:
    """Every noun phrase of the segment that may be a thing to hand over, in order, without overlaps.

    Those of the lexicon first of all; also unknown nouns after a number or « un », "a" (`known` is false). What follows
    "de", "of", "for" belongs to the phrase before.
    """
    tokens = tokenize(seen.plain, segment.full_start, segment.end)
    lexicon = things()
    position = covered = 0
    while position < len(tokens):
        length = entry_length(tokens, position, lexicon)
        if not length:
            thing = _unknown(seen, segment, tokens, position, lexicon, language)
            if thing is not None and thing.start >= covered:
                covered = thing.head_end  # a known thing may follow: « la rédaction de quinze fiches »
                yield thing
            position += 1
            continue
        last = position + length - 1
        # English compounds and French appositions: the run of things is one ("blog" "article", « fiche » « produit »).
        while (more := entry_length(tokens, last + 1, lexicon)) and tokens[last].end + 1 >= tokens[last + 1].start:
            last += more
        if language == "en":
            last = compound_end(tokens, last)
        if is_verb(tokens, position, last) or names_people(tokens, last, language):
            covered = max(covered, tokens[last].end)
            position = last + 1
            continue
        if (
            tokens[position].text == "design"
            and last == position
            and last + 1 < len(tokens)
            and tokens[last + 1].text == "of"
        ):
            position = last + 1  # "design of 12 signs": the signs are handed over
            continue
        if language == "fr" and position > 0 and is_trade(tokens[position - 1].text) and beside(tokens, position):
            covered = max(covered, tokens[last].end)
            position = last + 1
            continue
        if tokens[position].start >= covered and not _is_url(seen.plain, tokens[position].start, tokens[last].end):
            thing = _phrase(seen, segment, tokens, position, last, language)
            covered = thing.end
            yield thing
        position = last + 1


_INDEFINITE = {
    "en": frozenset(("a", "an", "some", "any", "several", "another")),
    "fr": frozenset(("un", "une", "des", "quelques", "plusieurs", "autre", "d'autres")),
}


def _unknown(
    seen: View,
    segment: Segment,
    tokens: list[Token],
    position: int,
    lexicon: Lexicon,
    language: Language,
) -> Thing | None:
    """The noun phrase of an unknown noun that an article or number at `position` opens, if one does."""
    opener = tokens[position].text
    bare = opener in _LISTING
    if not bare and opener not in _INDEFINITE[language] and opener not in words.DEFINITE and not is_number(opener):
        return None
    first = position + 1
    while first < len(tokens) and (
        is_number(tokens[first].text)
        or tokens[first].text in ("x", "d'", "de", "of", "the", "no", "nos")
        or modifies(tokens[first].text)
    ):
        if first - position > 4 or (language == "fr" and first > position and entry_length(tokens, first, lexicon)):
            return None  # « un portrait dessiné »
        first += 1
    modified = first - 1 > position and first < len(tokens)
    verbal = modified and (tokens[first].text in _PAST or tokens[first].text.endswith("ing"))
    if verbal and entry_length(tokens, first - 1, lexicon):
        return None  # "its website made accessible"
    last = first
    while last < len(tokens) and last - first < 4:
        word = tokens[last].text
        if word in words.FUNCTION_WORDS or not re.fullmatch(r"\d?[a-zœæ][a-zœæ'-]*", word):
            break
        if last > first and (
            tokens[last].start - tokens[last - 1].end > 1
            or word.endswith("ly")
            or (word in VERB_FORMS and not is_number(opener))
        ):
            break
        if entry_length(tokens, last, lexicon):
            return None
        if language == "en" and last > first and (word.endswith("ed") or word in _PAST):
            break
        last += 1
        if language == "fr":
            break
    last -= 1
    if last < first and first - 1 > position and "-" in tokens[first - 1].text:
        last = first = first - 1  # « 14 marque-tables »: no modifier after all
        if entry_length(tokens, last, lexicon):
            return None
    if last < first:
        return None
    doubtful = not may_be_thing(tokens[last].text)
    if doubtful and (bare or not any(form in words.SELDOM_MADE for form in singular(tokens[last].text))):
        return None
    compound = first if bare and language == "en" else last  # "a gift box and shelf cards"
    thing = _phrase(seen, segment, tokens, compound, last, language, known=False)
    if doubtful:
        thing = replace(thing, doubtful=True)
    if bare:
        named = is_plural(tokens[last].text) and not tokens[last].text.endswith(("ons", "ions"))
        participle = seen.clean[thing.head_start : thing.head_end].endswith(("és", "ées"))
        return thing if named and not participle and thing.head_end - thing.head_start > 4 else None
    return thing if thing.determiner or thing.quantity is not None else None


_PAST = frozenset(
    "written rewritten redone done made built rebuilt drawn redrawn shot cut laid set typeset proofread put".split()
)
# After these a plural without an article may go on with a list: "a letterhead, compliment slips".
_LISTING = frozenset((",", "and", "et", "&", "+", ")"))


def _is_url(plain: str, start: int, end: int) -> bool:
    return (
        plain[end : end + 1] in ("@",)
        or plain[max(0, start - 1) : start] in ("@", "/", ".", "#")
        or bool(re.match(r"\.[a-z]{2}", plain[end : end + 3]))
    )


def _phrase(
    seen: View, segment: Segment, tokens: list[Token], first: int, last: int, language: Language, *, known: bool = True
) -> Thing:
    """The noun phrase around the head tokens[first..last]."""
    plain = seen.plain
    start = _start(tokens, first, language)
    plain_label = all(
        token.text not in words.FUNCTION_WORDS and not token.text.endswith("ing") for token in tokens[:first]
    )
    if segment.label and tokens[last].end <= segment.start and first <= 3 and plain_label:
        start = 0  # the label of "Instructor portraits | 9" is the phrase
    begin = tokens[start].start
    quantity, counted = count_before(plain, segment.full_start, begin)
    if quantity is not None and _UNIT.match(plain, begin) and tokens[first].start > begin:
        # "a 2 min highlights video"; "2 x 45 sec animations" are two
        quantity, begin = count_before(plain, segment.full_start, counted)
        counted = begin
    if quantity is not None:
        begin = counted
    order = _ORDER.search(plain, max(segment.full_start, begin - 14), begin)
    opening = order.start() if order is not None else begin
    before = tokenize(plain, max(segment.full_start, opening - 40), opening)
    determiner = before[-1].text if before and not plain[before[-1].end : opening].strip(" *_\"'\n") else ""
    lead = before[-2].text if len(before) > 1 else ""
    if determiner not in words.DEFINITE and determiner not in _INDEFINITE[language]:
        lead, determiner = determiner, ""
    opens = before[-1].start if determiner else begin
    if not determiner and (owner := _OWNER.search(plain, max(segment.full_start, begin - 40), begin)):
        determiner, opens, lead = owner["determiner"], owner.start(), ""  # "my museum's audio guide"
    if (
        not determiner
        and quantity is None
        and (some := _SOME_OF.search(plain, max(segment.full_start, begin - 40), begin))
    ):
        determiner, opens, lead = some["determiner"], some.start(), ""
        quantity = 2 if some["two"] else None
    end = complement(plain, segment.end, tokens[last].end)
    if tokens[last].text in _FOR_SOMETHING and (purpose := _FOR.match(plain, tokens[last].end, segment.end)):
        end = max(end, purpose.end())
    if quantity is None:
        labelled = bool(segment.label) and tokens[start].start < segment.start
        for after in (tokens[last].end, end):
            quantity = quantity or count_after(plain, segment.end, after, labelled=labelled)
    head = " ".join(
        singular(token.text)[-1] if len(token.text) > 3 else token.text for token in tokens[first : last + 1]
    )
    return Thing(head, begin, end, tokens[first].start, tokens[last].end, quantity, determiner, lead, opens, known)


# "The first three issues": the article stands before the order.
_ORDER = compiled(
    r"\b(?:(?:19|20)\d\d|first|next|last|remaining|other|premiers|premieres|prochains|prochaines|autres|derniers|dernieres)\s$"
)
_OWNER = compiled(r"\b(?P<determiner>my|our|the|his|her|their)\s(?:[\w-]{2,14}\s)?[\w-]{2,14}'s?\s$")
_SOME_OF = compiled(
    r"\b(?P<determiner>an?|une?)\s(?:(?P<two>pair|paire|couple|duo)|handful|bunch|few|poignee|petite serie|series|serie|selection)\s(?:of |de |d')$"
)
_UNIT = compiled(
    r"(?:mins?|minutes?|secs?|seconds?|h|hours?|hrs?|pages?|words?|mots|days?|weeks?|months?|years?|km|m|cm|mm|sqm|m2|k|go|gb)\s"
)
# "A design for the six-pack carton" says what is designed; "a logo for the bakery" says for whom.
_FOR_SOMETHING = frozenset(
    "design designs concept visuel visuels visual visuals layout illustration artwork texte text".split()
)
_FOR = compiled(
    r"\s(?:for|pour|de) ?(?:the|our|my|an?|le|la|les|notre|nos|mon|ma|une?|l')\s?[\w'-]{2,24}(?: [\w-]{4,20})?(?=[.,;:!?)]|$|\n| (?:and|et|plus|by|for|pour|avant)\b)"
)


def _start(tokens: list[Token], first: int, language: Language) -> int:
    """Where the phrase begins: adjectives it knows, and up to three words it does not after an article or number."""
    start = first
    while start > 0 and first - start < 4 and beside(tokens, start) and modifies(tokens[start - 1].text):
        start -= 1
    probe = start
    while probe > 0 and start - probe <= 3 and beside(tokens, probe):
        word = tokens[probe - 1].text
        if word in _INDEFINITE[language] or word in words.DEFINITE or is_number(word):
            return probe
        if (
            word in ("of", "de", "d'")
            and probe > 1
            and (is_number(tokens[probe - 2].text) or tokens[probe - 2].text in SET_OF)
        ):
            return probe
        if word == "x" and probe > 1 and is_number(tokens[probe - 2].text):
            return probe  # "6 x 30s vertical edits"
        if word == "can" and probe > 1 and is_can_of(tokens, probe - 1):
            probe -= 1  # "5 can illustrations"
            continue
        if word in words.FUNCTION_WORDS or not re.fullmatch(r"[a-zœæ0-9][a-zœæ0-9'-]+", word):
            return start
        probe -= 1
    return start
