"""Lists inside a sentence after a colon: « faut : carte, ardoise murale, set de table »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.date_words import MONTH
from tasks.facts.deliverable_existing import says_there
from tasks.facts.deliverable_gate import names_no_work
from tasks.facts.deliverable_lexicon import singular
from tasks.facts.deliverable_lists import is_other
from tasks.facts.noun_phrases import Thing
from tasks.facts.noun_words import ADJECTIVES, FUNCTION_WORDS, NO_THINGS
from tasks.facts.segments import Segment
from tasks.facts.thing_counts import count_before

_COLON = compiled(r":\s")
_SPLIT = compiled(r"\s*(?:[,;+]|\s(?:et|and|&|puis|plus|ainsi qu['e]|as well as)\s|\s/\s)\s*")
_NAME = compiled(r"[a-z0-9œæ][\w'’/-]*(?:\s[\w'’/&-]+){0,5}")
_ENDING = compiled(
    r"\s*(?:\(.*|(?:avec|with|including|incl\.?|pour|for)\s.*|svp|stp|please|pls|merci|thanks|[.!…]+)?\s*$"
)
_ARTICLE = compiled(r"(?:une?|des|les?|la|an?|the|some|du)\s|l'")
# Acts that say nothing without their object.
_DATED = compiled(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er)? {MONTH}|" r"\b(?:le|on|by|du|at|a) \d|\d\s?(?:€|%|h\b|am\b|pm\b)|\bversion\b"
)
_GREETINGS = frozenset(
    "bjr slt cc yo hiya bonjour bonsoir salut hello hi hey dear cher chere coucou madame monsieur merci thanks".split()
)
_ARTICLES = frozenset("le la les l' un une des du de nos notre mon ma mes".split())
_FINITE = compiled(r"[a-z]{4,}(?:ons|ez|aient)")
_ACTS = frozenset(
    "conception redaction creation realisation production fourniture livraison impression pose installation design writing"
    " delivery printing supply production fitting hanging filming tournage".split()
)
LENGTHS = frozenset(("page", "slide", "minute", "piece", "sheet", "word", "second"))
_WHOLES = frozenset("site website app application newsletter brochure plaquette film video".split())
_SIDES = compiled(r"(?:en|in|with|avec|for|pour|both|only|uniquement)\s")
_MEASURED = compiled(
    r"\d{1,4}\s?(?:h|hrs?|hours?|heures?|days?|jours?|min|mins|minutes?|weeks?|semaines?|words?|mots|pages?|slides?)\b.{0,20}|[a-z]{2}[-/>][a-z]{2}|.{0,30} (?:each|chacune?|inclus(?:es?)?|compris(?:es?)?|included)|fond .{0,20}|.{0,20} background"
)
_PLATFORMS = frozenset("ios android mac windows linux iphone ipad desktop mobile tablet tablette".split())
_SAYS = frozenset(
    "est sont is are was we i you nous vous je on il elle ils they it he she que qui which who if si when quand because"
    " avoir have has had will would must doit faut need want veux voulons please pas not no sans without avec".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One name of such a list, its words from `name_start`, and its number."""

    start: int
    end: int
    name_start: int
    quantity: int | None


def enumerated(plain: str, segment: Segment, things: Sequence[Thing], accepted: Sequence[Thing]) -> Iterator[Piece]:
    """The names of a list after a colon that no rule for single things took, where the list is one of wanted things.

    Args:
        plain: The plain text.
        segment: The sentence.
        things: All noun phrases of the sentence.
        accepted: Those that are asked for.
    """
    begin = _begin(plain, segment)
    if begin is None and segment.kind == "sentence" and "," in plain[segment.start : segment.end]:
        begin = segment.start  # « Plaque, cartes de visite, site simple. »
    if begin is None or plain[segment.end - 1] == "?":
        return
    before = plain[segment.full_start : begin]
    known = [thing for thing in things if thing.known and thing.start >= begin]
    taken = [thing for thing in accepted if thing.start >= begin]
    if words.TIMING.search(segment.label) or says_there(plain, segment.full_start, segment.end):
        return
    if words.SUPPLIED_HEAD.search(before) or words.SUPPLIED.search(before) or is_other(before):
        return
    if segment.label and not taken and any(form in _WHOLES for form in singular(segment.label.split()[-1])):
        return  # "Website = home, events calendar, contact form"
    if any(thing.quantity is not None and begin - 3 <= thing.end + 2 <= begin + 1 for thing in accepted):
        return  # "three macros: receive, sell, count"
    asked = bool(taken) or words.REQUEST.search(before) is not None or words.ASKED_HEAD.match(before) is not None
    if len(known) < (1 if asked else 2):
        return
    pieces = list(_pieces(plain, begin, segment.end))
    good = [piece for piece in pieces if piece is not None]
    if not segment.label and begin == segment.start and len(known) < max(2, len(pieces) - 1):
        return
    if len(pieces) < 2 or len(good) < len(pieces):
        return
    for piece in good:
        measured = any(thing.head in LENGTHS and piece.start <= thing.start < piece.end for thing in things)
        if not measured and not any(thing.start < piece.end and thing.end > piece.start for thing in accepted):
            yield piece


def _begin(plain: str, segment: Segment) -> int | None:
    """Where the list begins: after the label, or after the last colon."""
    last = None
    for match in _COLON.finditer(plain, segment.full_start, segment.end):
        last = match.end()
    return last if last is not None else segment.start if segment.label else None


def _pieces(plain: str, begin: int, end: int) -> Iterator[Piece | None]:
    at = begin
    for match in [*_SPLIT.finditer(plain, begin, end), None]:
        if match is not None and plain.count("(", at, match.start()) > plain.count(")", at, match.start()):
            continue  # « la carte (recto verso, plastifiée) »
        stop = match.start() if match is not None else end
        said = plain[at:stop].strip(" .")
        aside = (
            said in _PLATFORMS
            or _MEASURED.fullmatch(said)
            or (at > begin and (_SIDES.match(said) or said in ADJECTIVES))
        )
        if said and not aside:
            yield _piece(plain, at, stop)
        at = match.end() if match is not None else end


def _piece(plain: str, start: int, end: int) -> Piece | None:
    """One name; None for words that are none."""
    while start < end and plain[start].isspace():
        start += 1
    if ending := _ENDING.search(plain, start, end):
        end = ending.start()
    name = start
    if opened := compiled(r"(?:\d{1,4}|[a-z-]{2,12})\s?(?:x\s)?\s?").match(plain, start, end):
        number, _ = count_before(plain, start, opened.end())
        if number is not None:
            name = opened.end()
    quantity, _ = count_before(plain, start, name) if name > start else (None, start)
    article = _ARTICLE.match(plain, name, end)
    name = article.end() if article else name
    tokens = plain[name:end].split()
    if (
        _DATED.search(plain, start, end)
        or names_no_work(plain, start, end)
        or (len(tokens) > 0 and tokens[0] in _GREETINGS)
    ):
        return None
    if not article and len(tokens) > 1 and tokens[0].endswith(("er", "ir", "re")) and tokens[1] in _ARTICLES:
        return None  # « changer la date »
    if not tokens or any(not token[0].isalnum() and token != "&" for token in tokens):
        return None  # "Fiona - …"
    if _NAME.fullmatch(plain, name, end) is None or len(tokens) > 6:
        return None
    if len(tokens) == 1 and (tokens[0] in _ACTS or tokens[0] in ADJECTIVES or singular(tokens[0])[-1] in ADJECTIVES):
        return None
    if (
        _FINITE.fullmatch(tokens[0])
        or words.SUPPLIED.search(plain, start, end)
        or words.AFTER_HEAD_EXISTING.search(plain, name + len(tokens[0]), end)
    ):
        return None
    if tokens[0] in FUNCTION_WORDS or any(token.split("'")[0] in _SAYS and token != "l'" for token in tokens):
        return None
    if (any(form in NO_THINGS for form in singular(tokens[0])) and len(tokens) == 1) or not re.search(
        r"[a-z]{2}", tokens[0]
    ):
        return None
    return Piece(start, end, name, quantity)
