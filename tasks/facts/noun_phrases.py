"""Noun phrases of things that freelancers make: head, number, adjectives and complement, with their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.facts import deliverable_words as words
from tasks.facts.numbers import WORDED, parse_digits, parse_words
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


def things_in(seen: View, segment: Segment) -> Iterator[Thing]:
    """Every noun phrase of the lexicon in the segment; what follows "de", "of", "for" belongs to the one before."""
    tokens = _tokens(seen.plain, segment.full_start, segment.end)
    lexicon = words.things()
    position = 0
    covered = 0
    while position < len(tokens):
        length = _entry(tokens, position, lexicon)
        if not length:
            position += 1
            continue
        last = position + length - 1
        # English compounds and French appositions: the run of things is one ("blog" "article", « fiche » « produit »).
        while (more := _entry(tokens, last + 1, lexicon)) and tokens[last].end + 1 >= tokens[last + 1].start:
            last += more
        if tokens[position].start >= covered and not _is_url(seen.plain, tokens[position].start, tokens[last].end):
            thing = _phrase(seen, segment, tokens, position, last)
            covered = thing.end
            yield thing
        position = last + 1


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


def _phrase(seen: View, segment: Segment, tokens: list[_Token], first: int, last: int) -> Thing:
    """The noun phrase around the head tokens[first..last]."""
    plain = seen.plain
    start = first
    while (
        start > 0
        and first - start < 4
        and _modifies(tokens[start - 1].text)
        and tokens[start].start - tokens[start - 1].end <= 1
    ):
        start -= 1
    begin = tokens[start].start
    quantity, counted = count_before(plain, segment.full_start, begin)
    if quantity is not None:
        begin = counted
    before = _tokens(plain, max(segment.full_start, begin - 40), begin)
    determiner = before[-1].text if before and before[-1].end >= begin - 1 else ""
    lead = before[-2].text if len(before) > 1 else ""
    if determiner not in words.DEFINITE and determiner not in (
        "un",
        "une",
        "des",
        "a",
        "an",
        "some",
        "any",
        "quelques",
        "plusieurs",
        "several",
    ):
        lead, determiner = determiner, ""
    if (
        determiner == ""
        and lead in ("d'", "de", "of")
        and len(before) > 1
        and before[-2].text in ("type", "style", "genre", "kind", "sort")
    ):
        lead = before[-2].text
    end = _complement(plain, segment.end, tokens[last].end)
    if quantity is None:
        quantity = _quantity_after(plain, segment.end, tokens[last].end, segment, tokens[start].start)
    head = " ".join(
        words.singular(token.text)[-1] if len(token.text) > 4 else token.text for token in tokens[first : last + 1]
    )
    return Thing(head, begin, end, tokens[first].start, tokens[last].end, quantity, determiner, lead)


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
    if re.search(r"[€$£]\s?$|\b(?:n°|no|number|numero|les|version|top)\s?$", before) and digits and not match["times"]:
        return None, begin
    return number, begin - len(window) + match.start()


_OF_THEM = re.compile(
    r"\s?[,:;(-]{0,2}\s?(?:about |around |roughly |approx\.? |environ |soit |some |a peu pres )?(?P<digits>\d{1,4}) (?:of them|en tout|au total|in total|in all|d'entre)"
)
_COUNT_AFTER = re.compile(
    r"\s?(?:[(:]\s?|x\s?|×\s?)+(?P<digits>\d{1,3})(?:\s?x\b)?(?![\d.,/:%€$£hk]|\s?(?:mots|words|pages|€|eur|euros|k|min|sec|s\b|jours|days|h\b|mm|cm|px|[a-z]+ (?:2|3)))|\s?x\s?(?P<x>\d{1,3})(?!\d)"
)


def _quantity_after(plain: str, limit: int, end: int, segment: Segment, start: int) -> int | None:
    """A number after the phrase: "Articles: 5", "flyers (x2)"."""
    if match := _OF_THEM.match(plain, end, limit):
        return int(match["digits"])
    match = _COUNT_AFTER.match(plain, end, limit)
    if match is None or (
        match["digits"] and start != segment.full_start and plain[end : end + 2].strip() not in ("(", "x", "(x")
    ):
        return None
    return int(match["digits"] or match["x"])


_COMPLEMENT = re.compile(
    r"(?:\s(?:de|d'|du|des|of|en|in|pour|for|sur|about|on|a|au|aux|from|with|avec|format|type|par|per|into|vers|to)(?=[\s'])\s?|\s|-|'|/)[\w€'&.-]{1,24}"
)
_NP_STOP = re.compile(
    r"\s(?:et|and|ou|or|plus|ainsi|pr|for us|pour nous|pour moi|for me|designed|written|translated|done|made|created|produced|printed|realisee?s?|fait(?:e|es|s)?|as|which|that|qui|que|dont|who|is|are|was|will|would|should|must|est|sont|sera|seront|doit|doivent|devra|avant|by|before"
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
    mark = re.compile(r",(?!\d)|\sx ?\d|>|[;:!?()\n\"€$£]|\.(?:\s|$)|\s-\s|\s\+|\s/\s|\s=|\s->").search(
        plain, end, stop
    )
    if mark:
        stop = mark.start()
    elif stop < limit:
        stop = max(end, plain.rfind(" ", end, stop))
    if cut := _NP_STOP.search(plain, end, stop):
        stop = cut.start()
    text = plain[end:stop]
    if text and not text[0].isspace() and text[0] not in "-'":
        return end
    count = 0
    for match in re.finditer(r"\s+\S+", text):
        count += 1
        if count >= 7:
            text = text[: match.end()]
            break
    text = re.sub(
        r"(?:\s(?:de|d'|du|des|of|en|in|pour|for|sur|on|a|au|the|le|la|les|un|une|an|our|notre|nos))+$",
        "",
        text.rstrip(),
    )
    return end + len(text.rstrip())
