"""Noun phrases of things that freelancers make: head, number, adjectives and complement, with their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from integrations.words import Language
from tasks.facts import noun_words as words
from tasks.facts.deliverable_lexicon import SERVICES, singular, things
from tasks.facts.noun_extent import complement
from tasks.facts.number_reading import BIG, SMALL
from tasks.facts.segments import Segment
from tasks.facts.thing_counts import count_after, count_before, number_head, object_count
from tasks.facts.view import View

_TOKEN = re.compile(r"[a-z0-9œæ]+(?:[-'](?=[a-z0-9œæ])[a-z0-9œæ]+)*'?|[,.;:!?()/+&\"]")
_ELISION = re.compile(r"^(?:l|d|qu|n|s|j|m|t|c)'")


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


def after_number(seen: View, thing: Thing) -> int:
    """Where the phrase goes on after its number."""
    return thing.start if thing.quantity is None else number_head(seen.plain, thing.start, thing.head_start)


def served(plain: str, thing: Thing) -> int | None:
    """How many things a service is done to: three in « la mise en page de nos 3 menus »."""
    return object_count(plain, thing.head_end, thing.end + 1) if thing.head in SERVICES else None


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


def _tokens(plain: str, start: int, end: int) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(plain, start, end):
        text, at = match[0], match.start()
        while elided := _ELISION.match(text):
            tokens.append(_Token(elided[0], at, at + elided.end()))
            text, at = text[elided.end() :], at + elided.end()
        if text:
            tokens.append(_Token(text, at, match.end()))
    return tokens


def things_in(seen: View, segment: Segment, language: Language) -> Iterator[Thing]:
    """Every noun phrase of the segment that may be a thing to hand over, in order, without overlaps.

    Those of the lexicon first of all; also unknown nouns after a number or « un », "a" (`known` is false). What follows
    "de", "of", "for" belongs to the phrase before.
    """
    tokens = _tokens(seen.plain, segment.full_start, segment.end)
    lexicon = things()
    position = covered = 0
    while position < len(tokens):
        length = _entry(tokens, position, lexicon)
        if not length:
            thing = _unknown(seen, segment, tokens, position, lexicon, language)
            if thing is not None and thing.start >= covered:
                covered = thing.head_end  # a known thing may follow: « la rédaction de quinze fiches »
                yield thing
            position += 1
            continue
        last = position + length - 1
        # English compounds and French appositions: the run of things is one ("blog" "article", « fiche » « produit »).
        while (more := _entry(tokens, last + 1, lexicon)) and tokens[last].end + 1 >= tokens[last + 1].start:
            last += more
        if language == "en":
            last = _compound(tokens, last)
        if _is_verb(tokens, position, last) or _names_people(tokens, last, language):
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
        if tokens[position].start >= covered and not _is_url(seen.plain, tokens[position].start, tokens[last].end):
            thing = _phrase(seen, segment, tokens, position, last, language)
            covered = thing.end
            yield thing
        position = last + 1


_VERBS = frozenset(
    "redesign rewrite update refresh revamp audit design edit report review post film record label picture copy plan short program"
    " document map script form feature".split()  # noqa: SIM905
)


def _is_verb(tokens: list[_Token], first: int, last: int) -> bool:
    """Whether an English noun is a verb here: "redesign the five screens"."""
    if first == last and _is_third_person(tokens, first):
        return True
    if tokens[first].text not in _VERBS or first != last or last + 1 >= len(tokens):
        return False
    return tokens[last + 1].text in (
        "the",
        "our",
        "my",
        "a",
        "an",
        "your",
        "it",
        "them",
        "me",
        "us",
        "some",
        "this",
        "these",
        "all",
    ) or (
        first > 0
        and tokens[first - 1].text in ("to", "you", "please", "we", "i", "and")
        and _is_number(tokens[last + 1].text)
    )


def _is_third_person(tokens: list[_Token], position: int) -> bool:
    """Whether it is a verb after its subject: "our grant covers one report"."""
    word = tokens[position].text
    if not word.endswith("s") or position == 0 or position + 2 >= len(tokens) or not _beside(tokens, position):
        return False
    before, after = tokens[position - 1].text, tokens[position + 1].text
    if not _beside(tokens, position + 1) or after not in ("a", "an", "the", "one", "two", "three", "our", "my"):
        return False
    if tokens[position + 2].text in ("week", "month", "day", "year", "quarter", "piece", "time"):
        return False
    return before.isalpha() and before not in words.FUNCTION_WORDS and not _is_number(before) and not _modifies(before)


_COMPOUND_HEADS = frozenset(
    "design designs pack set sets series board graphics copy notes kit bundle plan text texts content page pages post posts drawings shots"
    " artwork edits changes assets".split()  # noqa: SIM905
)


def _compound(tokens: list[_Token], last: int) -> int:
    """Goes on to the head of an English compound whose first noun alone is known: "menu board design"."""
    ahead = last + 1
    while ahead < len(tokens) and ahead <= last + 2 and tokens[ahead].start == tokens[ahead - 1].end + 1:
        word = tokens[ahead].text
        if word in _COMPOUND_HEADS or (ahead == last + 1 and _is_plural(word)):
            return _compound(tokens, ahead)
        if word in words.FUNCTION_WORDS or not word.isalpha():
            break
        ahead += 1
    return last


def _is_plural(word: str) -> bool:
    """Whether a word that follows an English noun is the plural head of their compound, not a verb or a person."""
    return (
        len(word) > 4
        and word.isalpha()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in words.FUNCTION_WORDS
        and word not in _VERB_FORMS
        and word[:-1] not in words.NO_THINGS
    )


_VERB_FORMS = frozenset(
    "needs wants starts opens goes comes takes looks works seems shows explains tells stays remains makes gets brings"
    " helps means costs includes covers launches features runs begins ends sounds feels reads gives keeps lets puts"
    " serves sells turns always besides perhaps thanks regards please towards across".split()  # noqa: SIM905
)


def _names_people(tokens: list[_Token], last: int, language: Language) -> bool:
    """Whether the compound goes on to a person, a firm or an occasion: "logo designer", "website launch"."""
    people = words.PEOPLE_AFTER if language == "en" else words.BORROWED_TRADES
    for ahead in (last + 1, last + 2):
        if ahead >= len(tokens) or tokens[ahead].start != tokens[ahead - 1].end + 1:
            return False
        if tokens[ahead].text in people:
            return True
        if tokens[ahead].text in words.FUNCTION_WORDS or not tokens[ahead].text.isalpha():
            return False
    return False


_INDEFINITE = {
    "en": frozenset(("a", "an", "some", "any", "several", "another")),
    "fr": frozenset(("un", "une", "des", "quelques", "plusieurs", "autre", "d'autres")),
}
_SET_OF = frozenset("set series batch pack pair bunch handful selection serie lot jeu paire".split())  # noqa: SIM905


def _is_number(word: str) -> bool:
    return word.isdigit() or word in BIG or (word in SMALL and word not in ("un", "une", "mar"))


def _unknown(
    seen: View,
    segment: Segment,
    tokens: list[_Token],
    position: int,
    lexicon: dict[str, tuple[tuple[str, ...], ...]],
    language: Language,
) -> Thing | None:
    """The noun phrase of an unknown noun that an article or number at `position` opens, if one does."""
    opener = tokens[position].text
    bare = opener in _LISTING
    if not bare and opener not in _INDEFINITE[language] and opener not in words.DEFINITE and not _is_number(opener):
        return None
    first = position + 1
    while first < len(tokens) and (
        _is_number(tokens[first].text)
        or tokens[first].text in ("x", "d'", "de", "of", "the", "no", "nos")
        or _modifies(tokens[first].text)
    ):
        if first - position > 4:
            return None
        first += 1
    last = first
    while last < len(tokens) and last - first < 4:
        word = tokens[last].text
        if word in words.FUNCTION_WORDS or not re.fullmatch(r"\d?[a-zœæ][a-zœæ'-]*", word):
            break
        if last > first and (
            tokens[last].start - tokens[last - 1].end > 1 or word.endswith("ly") or word in _VERB_FORMS
        ):
            break
        if _entry(tokens, last, lexicon):
            return None
        last += 1
        if language == "fr":
            break
    last -= 1
    if last < first and first - 1 > position and "-" in tokens[first - 1].text:
        last = first = first - 1  # « 14 marque-tables »: no modifier after all
    if last < first or not _may_be_thing(tokens[last].text):
        return None
    thing = _phrase(seen, segment, tokens, last, last, language, known=False)
    if bare:
        named = _is_plural(tokens[last].text) and not tokens[last].text.endswith(("ons", "ions"))
        return thing if named and thing.head_end - thing.head_start > 4 else None
    return thing if thing.determiner or thing.quantity is not None else None


# After these a plural without an article may go on with a list: "a letterhead, compliment slips".
_LISTING = frozenset((",", "and", "et", "&", "+", ")", "plus"))


_THINGS_IN_ER = frozenset(
    "folder binder coaster container marker sticker header footer filter wrapper character chapter ladder paper reminder"
    " divider counter planner holder starter flier pointer register ledger primer layer slider shader tracker order-form"
    " scanner blotter spinner placeholder mirror decor calculator generator simulator vector editor-theme pager".split()  # noqa: SIM905
)
_PERSON_OR_STATE = re.compile(
    r"(?:[^i]er|(?<!vari)ante?|(?:ct|t|s|d)or|(?<![pt])ist|yst|(?<!guard)ian|eur|euse|rice|iste|ien|ienne|logue|graphe"
    r"|man|woman|ness|ity|ite|ly|[^ei]ed)s?$"
)


def _may_be_thing(word: str) -> bool:
    """Whether an unknown noun can be something that is made: not a person, a time, a measure or an act of mailing."""
    forms = singular(word)
    if len(word) < 3 or word in _SET_OF or any(form in words.NO_THINGS for form in forms):
        return False
    person = _PERSON_OR_STATE.search(word) and not any(form in _THINGS_IN_ER for form in forms) and "-pager" not in word
    return not person and not any(form in words.PEOPLE_AFTER for form in forms)


def _is_url(plain: str, start: int, end: int) -> bool:
    return (
        plain[end : end + 1] in ("@",)
        or plain[max(0, start - 1) : start] in ("@", "/", ".", "#")
        or bool(re.match(r"\.[a-z]{2}", plain[end : end + 3]))
    )


def _entry(tokens: list[_Token], position: int, lexicon: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many tokens from `position` are a thing of the lexicon; 0 for none."""
    if position >= len(tokens):
        return 0
    for form in singular(tokens[position].text):
        for entry in lexicon.get(form, ()):
            if len(entry) == 1:
                return 1
            if position + len(entry) <= len(tokens) and all(
                wanted in singular(tokens[position + at].text) for at, wanted in enumerate(entry) if at
            ):
                return len(entry)
    return 0


def _phrase(
    seen: View, segment: Segment, tokens: list[_Token], first: int, last: int, language: Language, *, known: bool = True
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
        quantity = None  # "a 2 min highlights video"
    if quantity is not None:
        begin = counted
    before = _tokens(plain, max(segment.full_start, begin - 40), begin)
    determiner = before[-1].text if before and not plain[before[-1].end : begin].strip(" *_\"'\n") else ""
    lead = before[-2].text if len(before) > 1 else ""
    if determiner not in words.DEFINITE and determiner not in _INDEFINITE[language]:
        lead, determiner = determiner, ""
    opens = before[-1].start if determiner else begin
    end = complement(plain, segment.end, tokens[last].end)
    if tokens[last].text in _FOR_SOMETHING and (purpose := _FOR.match(plain, tokens[last].end, segment.end)):
        end = max(end, purpose.end())
    if quantity is None:
        labelled = bool(segment.label) and tokens[start].start < segment.start
        for after in (tokens[last].end, end):
            quantity = quantity or count_after(plain, segment.end, after, labelled=labelled)
    head = " ".join(
        singular(token.text)[-1] if len(token.text) > 4 else token.text for token in tokens[first : last + 1]
    )
    return Thing(head, begin, end, tokens[first].start, tokens[last].end, quantity, determiner, lead, opens, known)


_UNIT = re.compile(
    r"(?:mins?|minutes?|secs?|seconds?|h|hours?|hrs?|pages?|words?|mots|days?|weeks?|months?|years?|km|m|cm|mm|sqm|m2|k|go|gb)\s"
)
# "A design for the six-pack carton" says what is designed; "a logo for the bakery" says for whom.
_FOR_SOMETHING = frozenset(
    "design designs concept visuel visuels visual visuals layout illustration artwork texte text".split()
)  # noqa: SIM905
_FOR = re.compile(
    r"\s(?:for|pour|de) ?(?:the|our|my|an?|le|la|les|notre|nos|mon|ma|une?|l')\s?[\w'-]{2,24}(?: [\w-]{4,20})?(?=[.,;:!?)]|$|\n| (?:and|et|plus|by|for|pour|avant)\b)"
)


def _start(tokens: list[_Token], first: int, language: Language) -> int:
    """Where the phrase begins: adjectives it knows, and up to three words it does not after an article or number."""
    start = first
    while start > 0 and first - start < 4 and _beside(tokens, start) and _modifies(tokens[start - 1].text):
        start -= 1
    probe = start
    while probe > 0 and start - probe <= 3 and _beside(tokens, probe):
        word = tokens[probe - 1].text
        if word in _INDEFINITE[language] or word in words.DEFINITE or _is_number(word):
            return probe
        if (
            word in ("of", "de", "d'")
            and probe > 1
            and (_is_number(tokens[probe - 2].text) or tokens[probe - 2].text in _SET_OF)
        ):
            return probe
        if word == "can" and probe > 1 and _is_number(tokens[probe - 2].text):
            probe -= 1  # "5 can illustrations"
            continue
        if word in words.FUNCTION_WORDS or not re.fullmatch(r"[a-zœæ0-9][a-zœæ0-9'-]+", word):
            return start
        probe -= 1
    return start


def _beside(tokens: list[_Token], position: int) -> bool:
    return tokens[position].start - tokens[position - 1].end <= 1


def _modifies(word: str) -> bool:
    return (
        word in words.ADJECTIVES
        or (
            "-" in word
            and not word.startswith(("peux-", "pouvez-", "pourriez-"))
            and not _is_number(word.split("-")[0])
        )
        or bool(
            re.fullmatch(
                r"(?:\d{1,3}|one|two|three|four|five|six|ten|twelve)-(?:page|word|minute|second|sec|min|slide|panel|part|episode|week|step)",
                word,
            )
        )
    )
