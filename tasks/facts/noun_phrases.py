"""Noun phrases of things that freelancers make: head, number, adjectives and complement, with their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from integrations.words import Language
from tasks.facts import deliverable_words as words
from tasks.facts.date_words import MONTH
from tasks.facts.number_reading import SMALL, WORDED, parse_digits, parse_words
from tasks.facts.segments import Segment
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
    known: bool = True  # whether the lexicon holds its head


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


_QUANTITY_HEAD = re.compile(
    rf"(?:\d{{1,5}}(?: ?\d{{3}})?\s?(?:-|a|to|/|ou|or)\s?)?(?:(?P<digits>\d{{1,3}}(?:[ .,]\d{{3}}|\d{{0,2}}))(?P<times>\s?x\s?)?|x\s?(?P<x>\d{{1,4}})"
    rf"|(?P<words>(?:une? )?{WORDED}))(?:\s+|(?<=x)|(?=-))(?:(?:d'|de |of |the |environ |petits? |of the |sets? of ))?"
)


def after_number(seen: View, thing: Thing) -> int:
    """Where the phrase goes on after its number."""
    if thing.quantity is None:
        return thing.start
    match = _QUANTITY_HEAD.match(seen.plain, thing.start, thing.head_start)
    return match.end() if match else thing.start


_OBJECT = re.compile(
    rf"\s(?:de|d'|of|for|pour|des)\s?(?:nos |our |mes |my |vos |les |the |ces |these )?(?P<count>\d{{1,4}}|{WORDED})\s(?!mots|words|pages?|signes|minutes|min\b|heures|hours|secondes|seconds|sec\b|%|ans|years|€)"
)


def object_count(plain: str, thing: Thing) -> int | None:
    """How many things a service is done to: three in « la mise en page de nos 3 menus »."""
    if thing.head not in words.SERVICES:
        return None
    match = _OBJECT.match(plain, thing.head_end, thing.end + 1)
    if match is None:
        return None
    count = match["count"]
    return int(count) if count.isdigit() else None if count in ("un", "une", "one") else parse_words(count)


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
    lexicon = words.things()
    position = covered = 0
    while position < len(tokens):
        length = _entry(tokens, position, lexicon)
        if not length:
            thing = _unknown(seen, segment, tokens, position, lexicon, language)
            if thing is not None and thing.start >= covered:
                covered = thing.end
                yield thing
            position += 1
            continue
        last = position + length - 1
        # English compounds and French appositions: the run of things is one ("blog" "article", « fiche » « produit »).
        while (more := _entry(tokens, last + 1, lexicon)) and tokens[last].end + 1 >= tokens[last + 1].start:
            last += more
        if language == "en":
            last = _compound(tokens, last, lexicon)
        if _is_verb(tokens, position, last):
            position = last + 1
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
        "some",
        "this",
        "these",
        "all",
    ) or (
        first > 0
        and tokens[first - 1].text in ("to", "you", "please", "we", "i", "and")
        and _is_number(tokens[last + 1].text)
    )


_COMPOUND_HEADS = frozenset(
    "design designs pack set sets series board graphics copy notes kit bundle plan text texts content page pages post posts drawings shots"
    " artwork edits changes assets".split()  # noqa: SIM905
)


def _compound(tokens: list[_Token], last: int, lexicon: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """Goes on to the head of an English compound whose first noun alone is known: "menu board design"."""
    ahead = last + 1
    while ahead < len(tokens) and ahead <= last + 2 and tokens[ahead].start == tokens[ahead - 1].end + 1:
        if tokens[ahead].text in _COMPOUND_HEADS:
            return _compound(tokens, ahead, lexicon)
        if tokens[ahead].text in words.FUNCTION_WORDS or not tokens[ahead].text.isalpha():
            break
        ahead += 1
    return last


_INDEFINITE = {
    "en": frozenset(("a", "an", "some", "any", "several", "another")),
    "fr": frozenset(("un", "une", "des", "quelques", "plusieurs", "autre", "d'autres")),
}
_SET_OF = frozenset("set series batch pack pair bunch handful selection serie lot jeu paire".split())  # noqa: SIM905


def _is_number(word: str) -> bool:
    return word.isdigit() or (word in SMALL and word not in ("un", "une", "mar"))


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
    if opener not in _INDEFINITE[language] and not _is_number(opener):
        return None
    first = position + 1
    while first < len(tokens) and (
        _is_number(tokens[first].text)
        or tokens[first].text in ("x", "d'", "de", "of", "the")
        or _modifies(tokens[first].text)
    ):
        if first - position > 4:
            return None
        first += 1
    last = first
    while last < len(tokens) and last - first < 4:
        word = tokens[last].text
        if word in words.FUNCTION_WORDS or not re.fullmatch(r"[a-zœæ][a-zœæ'-]+", word):
            break
        if last > first and tokens[last].start - tokens[last - 1].end > 1:
            break
        if _entry(tokens, last, lexicon):
            return None
        last += 1
        if language == "fr":
            break
    last -= 1
    if last < first or not _may_be_thing(tokens[last].text):
        return None
    thing = _phrase(seen, segment, tokens, last, last, language, known=False)
    return thing if thing.determiner or thing.quantity is not None else None


def _may_be_thing(word: str) -> bool:
    """Whether an unknown noun can be something that is made: not a person, a time, a measure or an act of mailing."""
    forms = words.singular(word)
    if len(word) < 3 or word in _SET_OF or any(form in words.NO_THINGS for form in forms):
        return False
    return not re.search(
        r"(?:[^dl]er|or|ist|yst|ian|eur|euse|rice|iste|ien|ienne|logue|graphe|man|woman|ante?|ness|ity|ite|age\b(?<!lage)|ment\b(?<!gement)|ly|ing|ed)s?$",
        word,
    )


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
    for form in words.singular(tokens[position].text):
        for entry in lexicon.get(form, ()):
            if len(entry) == 1:
                return 1
            if position + len(entry) <= len(tokens) and all(
                wanted in words.singular(tokens[position + at].text) for at, wanted in enumerate(entry) if at
            ):
                return len(entry)
    return 0


def _phrase(
    seen: View, segment: Segment, tokens: list[_Token], first: int, last: int, language: Language, *, known: bool = True
) -> Thing:
    """The noun phrase around the head tokens[first..last]."""
    plain = seen.plain
    start = _start(tokens, first, language)
    if segment.label and tokens[last].end <= segment.start and first <= 3:
        start = 0  # the label of "Instructor portraits | 9" is the phrase
    begin = tokens[start].start
    quantity, counted = count_before(plain, segment.full_start, begin)
    if quantity is not None:
        begin = counted
    before = _tokens(plain, max(segment.full_start, begin - 40), begin)
    determiner = before[-1].text if before and before[-1].end >= begin - 1 else ""
    lead = before[-2].text if len(before) > 1 else ""
    if determiner not in words.DEFINITE and determiner not in _INDEFINITE[language]:
        lead, determiner = determiner, ""
    end = _complement(plain, segment.end, tokens[last].end)
    if quantity is None:
        for after in {tokens[last].end, end}:
            quantity = quantity or _quantity_after(plain, segment.end, after, segment, tokens[start].start)
    head = " ".join(
        words.singular(token.text)[-1] if len(token.text) > 4 else token.text for token in tokens[first : last + 1]
    )
    return Thing(head, begin, end, tokens[first].start, tokens[last].end, quantity, determiner, lead, known)


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
        if word in words.FUNCTION_WORDS or not re.fullmatch(r"[a-zœæ0-9][a-zœæ0-9'-]+", word):
            return start
        probe -= 1
    return start


def _beside(tokens: list[_Token], position: int) -> bool:
    return tokens[position].start - tokens[position - 1].end <= 1


def _modifies(word: str) -> bool:
    return (
        word in words.ADJECTIVES
        or ("-" in word and not word.startswith(("peux-", "pouvez-", "pourriez-")) and not word[0].isdigit())
        or bool(re.fullmatch(r"\d{1,3}-(?:page|word|minute|second|sec|min|slide|panel|part|episode|week|step)", word))
    )


_COUNT_BEFORE = re.compile(
    rf"(?<![\w.,/])(?:(?P<low>\d{{1,4}})\s?(?:-|a|to|/|ou|or)\s?)?(?:(?P<digits>\d{{1,3}}(?:[ .,]\d{{3}})?|\d{{1,5}})\s?(?P<times>x|×)?|x\s?(?P<x>\d{{1,4}})"
    rf"|(?P<words>{WORDED}))\s?(?:d'|de |of |of the |sets of |pieces of |environ |the |our |nos |notre |different )?$"
)


_MONTH_BEFORE = re.compile(rf"{MONTH}\s?$")


def count_before(plain: str, limit: int, begin: int) -> tuple[int | None, int]:
    """A number right before the phrase, and where it begins."""
    window = plain[max(limit, begin - 44) : begin]
    match = _COUNT_BEFORE.search(window)
    if match is None:
        return None, begin
    digits = match["digits"] or match["x"]
    if digits:
        value = parse_digits(digits)
        number = int(value) if value is not None and value == value.to_integral_value() else None
    else:
        text = match["words"]
        if text in ("un", "une", "six cents"):
            return None, begin
        number = parse_words(text)
    if number is None or number > 20000 or (digits and 1990 <= number <= 2100 and not match["times"]):
        return None, begin
    before = window[: match.start()]
    if digits and _MONTH_BEFORE.search(before):
        return None, begin
    if re.search(r"[€$£]\s?$|\b(?:n°|no|number|numero|les|version|top)\s?$", before) and digits and not match["times"]:
        return None, begin
    return number, begin - len(window) + match.start()


_OF_THEM = re.compile(
    r"\s?[,:;(-]{0,2}\s?(?:about |around |roughly |approx\.? |environ |soit |some |a peu pres )?(?P<digits>\d{1,4}) (?:of them|en tout|au total|in total|in all|d'entre)"
)
_COUNT_AFTER = re.compile(
    r"\s?\(\s?x?\s?(?P<digits>\d{1,3})\s?x?\s?\)|\s?[x×]\s?(?P<x>\d{1,3})(?![\d.,])|\s?(?::|\t|\|)\s?\|?\s?(?P<colon>\d{1,3})\s?(?=$|[,;.(|\n])"
)


def _quantity_after(plain: str, limit: int, end: int, segment: Segment, start: int) -> int | None:
    """A number after the phrase: "Articles: 5", "flyers (x2)"."""
    if match := _OF_THEM.match(plain, end, limit):
        return int(match["digits"])
    match = _COUNT_AFTER.match(plain, end, limit)
    if match is None or (match["colon"] and not (segment.label and start < segment.start)):
        return None
    return int(match["digits"] or match["x"] or match["colon"])


_COMPLEMENT = re.compile(
    r"(?:\s(?:de|d'|du|des|of|en|in|pour|for|sur|about|on|a|au|aux|from|with|avec|format|type|par|per|into|vers|to)(?=[\s'])\s?|\s|-|'|/)[\w€'&.-]{1,24}"
)
_NP_STOP = re.compile(
    r"\s(?:et|and|ou|or|plus|ainsi|pr|n|w/|for us|pour nous|pour moi|for me|designed|written|translated|done|made|created|produced|printed|realisee?s?|fait(?:e|es|s)?|as|which|that|qui|que|dont|who|is|are|was|will|would|should|must|est|sont|sera|seront|doit|doivent|devra|avant|by|before"
    r"|d'ici|jusqu|if|si|when|quand|because|car|so|but|mais|we|nous|on|i|je|you|vous|it|il|ils|elle|they|please|svp|stp|merci|thanks|max|maxi|au plus|each"
    r"|chacun|chacune|asap|urgent|can|could|pouvez|pourriez|avec|with|including|dont|to|afin|then|puis|aussi|also|too|maximum|(?:le|du|on|for|pour|pour le) \d\w*|cette|this"
    r"|next|la semaine|vers|within|sous|budget|pour (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fin|demain|mi|notre|nos|mon"
    r"|ma|mes|le|la|les|un|une)|for (?:our|my|the|a|an|monday|tuesday|wednesday|thursday|friday|end|next|mid|late|early)|en (?:janvier|fevrier|mars|avril|mai|juin"
    r"|juillet|aout|septembre|octobre|novembre|decembre|ligne|\d\w*)|in (?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|time|a|the|our)|sur (?:notre|nos|le|la|les|mon)|on (?:our|the|my)|fin|mi-|debut|end|mid|early|late|from|depuis|not|pas|ne|n'|ca|c'|j'|y|a faire|a rediger|about"
    r"|at|chez|a partir|a raison|a (?:destination|l'attention)|au format|au|aux|via|par|per|ideally|idealement|environ|around|approx|needed|soon|rapidement)(?=[\s'.,-]|$)"
)


def _complement(plain: str, limit: int, end: int) -> int:
    """Where the noun phrase ends: its adjectives and "de …" parts, up to a verb, a conjunction or a mark."""
    stop = min(limit, end + 60)
    mark = re.compile(r",(?!\d)|\sx ?\d|>|[;:!?()|\"€$£]|\.(?:\s|$)|\s-\s|\s\+|\s/\s|\s=|\s->").search(plain, end, stop)
    if mark:
        stop = mark.start()
    elif stop < limit:
        stop = max(end, plain.rfind(" ", end, stop))
    if cut := _NP_STOP.search(plain, end, stop):
        stop = cut.start()
    text = plain[end:stop]
    if text and not text[0].isspace() and text[0] not in "-'":
        return end
    return end + _complement_length(text)


_WORDS = re.compile(r"\s+|[^\s']+'?|'")
_LINKS = frozenset("de d' du des of en in a au aux sur on about pour for with avec".split())  # noqa: SIM905
_WITHIN_LINKS = frozenset(
    "l' le la les the un une an a nos notre our my mon ma son sa leur their its ses ces this".split()
)  # noqa: SIM905
_FINITE = re.compile(
    r"(?:[a-z]{3,}(?:ons|ez|aient|erait|erais|eraient|eront|issent|ions)|souhaite|cherche|recherche|propose|organise|prepare|lance|prevue?s?|needs|wants"
    r"|starts|opens|goes|comes|takes|looks|reste(?:nt)?|semble|doit|peut|devient|commence|demarre|passe|arrive|sort|part|ouvre|ferme|coute"
    r"|existe|permet|comprend|explique|presente|montre|donne|raconte|suit|sert|servent|plait|stays?|remains?|works?|seems?|shows?|explains?|tells?)$"
)


def _complement_length(text: str) -> int:
    """How much of `text` still belongs to the phrase: adjectives, then "de …" parts; not a verb."""
    length = count = bare = 0
    at = 0
    linked = False
    for match in _WORDS.finditer(text):
        word = match[0]
        at = match.end()
        if word.isspace():
            continue
        if word in _LINKS:
            linked, bare = True, 0
            continue
        if linked and word in _WITHIN_LINKS:
            continue
        if (word in words.FUNCTION_WORDS and not linked) or _FINITE.fullmatch(word):
            break
        bare += 1
        count += 1
        if bare > 3 or count > 6:
            break
        linked = False
        length = at
    return length
