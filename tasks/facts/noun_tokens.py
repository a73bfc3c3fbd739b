"""The words of a sentence as tokens, and what kind of word each may be: a number, a modifier, a verb, a thing."""

import re
from dataclasses import dataclass

from integrations.words import Language
from tasks.facts import noun_words as words
from tasks.facts.compiled import compiled
from tasks.facts.deliverable_lexicon import singular
from tasks.facts.number_reading import BIG, SMALL

Lexicon = dict[str, tuple[tuple[str, ...], ...]]

_TOKEN = compiled(r"[a-z0-9œæ]+(?:[-'](?=[a-z0-9œæ])[a-z0-9œæ]+)*'?|[,.;:!?()/+&\"]")
_ELISION = compiled(r"^(?:l|d|qu|n|s|j|m|t|c)'")


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int


def tokenize(plain: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(plain, start, end):
        text, at = match[0], match.start()
        while elided := _ELISION.match(text):
            tokens.append(Token(elided[0], at, at + elided.end()))
            text, at = text[elided.end() :], at + elided.end()
        if len(text) > 4 and text.endswith("'") and not plain[match.end() : match.end() + 1].isalnum():
            text = text[:-1]  # "a 'proper website'"
        if text:
            tokens.append(Token(text, at, match.end()))
    return tokens


SET_OF = frozenset("set series batch pack pair bunch handful selection serie lot jeu paire".split())


def is_number(word: str) -> bool:
    return word.isdigit() or word in BIG or (word in SMALL and word not in ("un", "une", "mar"))


def entry_length(tokens: list[Token], position: int, lexicon: Lexicon) -> int:
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


def beside(tokens: list[Token], position: int) -> bool:
    return tokens[position].start - tokens[position - 1].end <= 1


def modifies(word: str) -> bool:
    return (
        word in words.ADJECTIVES
        or (
            "-" in word and not word.startswith(("peux-", "pouvez-", "pourriez-")) and not is_number(word.split("-")[0])
        )
        or bool(
            re.fullmatch(
                r"(?:\d{1,3}|one|two|three|four|five|six|ten|twelve)-(?:page|word|minute|second|sec|min|slide|panel|part|episode|week|step)",
                word,
            )
        )
    )


_VERBS = frozenset(
    "redesign rewrite update refresh revamp audit design edit report review post film record label picture copy plan short program"
    " document map script form feature sign caption subtitle index cover voice storyboard test list check study"
    " proofread photograph print profile design track score interview speech-test illustrate".split()
)


_BEFORE_VERB = frozenset(
    "to someone can could will would should must may might cannot can't we i they you'll we'll i'll".split()
)


def is_verb(tokens: list[Token], first: int, last: int) -> bool:
    """Whether an English noun is a verb here: "redesign the five screens"."""
    if first == last and _is_third_person(tokens, first):
        return True
    if first == last and tokens[first].text.endswith("ing") and last + 1 < len(tokens):
        after = tokens[last + 1]
        if beside(tokens, last + 1) and (after.text in ("the", "our", "my", "a", "an") or is_number(after.text)):
            return True  # "recording one EP"
    if first == last and first + 1 < len(tokens) and tokens[first + 1].text in ("it", "them"):
        return True
    if first == last and 0 < first < len(tokens) - 1 and tokens[first + 1].text in ("us", "me"):
        return tokens[first - 1].text in _BEFORE_VERB | {"you", "please"}  # "can you pitch us three topics"
    if tokens[first].text not in _VERBS or first != last or last + 1 >= len(tokens):
        return False
    if first == 0 and tokens[1].text in ("both", "everything", "each"):
        return True
    if first > 0 and tokens[first - 1].text in _BEFORE_VERB and beside(tokens, first):
        return not is_can_of(tokens, first - 1)
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
        and is_number(tokens[last + 1].text)
    )


def is_can_of(tokens: list[Token], position: int) -> bool:
    """Whether "can" is what beer comes in: "a new can design"."""
    if position == 0 or tokens[position].text != "can":
        return False
    before = tokens[position - 1].text
    return before in ("a", "the", "our", "my") or is_number(before) or modifies(before)


def _is_third_person(tokens: list[Token], position: int) -> bool:
    """Whether it is a verb after its subject: "our grant covers one report"."""
    word = tokens[position].text
    if not word.endswith("s") or position == 0 or position + 2 >= len(tokens) or not beside(tokens, position):
        return False
    before, after = tokens[position - 1].text, tokens[position + 1].text
    if not beside(tokens, position + 1) or after not in ("a", "an", "the", "one", "two", "three", "our", "my"):
        return False
    if tokens[position + 2].text in ("week", "month", "day", "year", "quarter", "piece", "time"):
        return False
    return before.isalpha() and before not in words.FUNCTION_WORDS and not is_number(before) and not modifies(before)


_COMPOUND_HEADS = frozenset(
    "design designs pack set sets series board graphics copy notes kit bundle plan text texts content page pages post posts drawings shots"
    " artwork edits changes assets".split()
)


def compound_end(tokens: list[Token], last: int) -> int:
    """Goes on to the head of an English compound whose first noun alone is known: "menu board design"."""
    ahead = last + 1
    while ahead < len(tokens) and ahead <= last + 2 and tokens[ahead].start == tokens[ahead - 1].end + 1:
        word = tokens[ahead].text
        if word in _COMPOUND_HEADS or (ahead == last + 1 and is_plural(word)):
            return compound_end(tokens, ahead)
        if word in words.FUNCTION_WORDS or not word.isalpha():
            break
        ahead += 1
    return last


def is_plural(word: str) -> bool:
    """Whether a word that follows an English noun is the plural head of their compound, not a verb or a person."""
    return (
        len(word) > 4
        and word.isalpha()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "wards"))
        and word not in words.FUNCTION_WORDS
        and word not in VERB_FORMS
        and word[:-1] not in words.NO_THINGS
    )


VERB_FORMS = frozenset(
    "needs wants starts opens goes comes takes looks works seems shows explains tells stays remains makes gets brings"
    " helps means costs includes covers launches features runs begins ends sounds feels reads gives keeps lets puts"
    " serves sells turns always besides perhaps thanks regards please towards across".split()
)


def names_people(tokens: list[Token], last: int, language: Language) -> bool:
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


def is_trade(word: str) -> bool:
    """Whether a French noun names who does the work: « photographe packshot », « rédactrice web »."""
    return word in words.TRADES


_THINGS_IN_ER = frozenset(
    "folder binder coaster container marker sticker header footer filter wrapper character chapter ladder paper reminder"
    " divider counter planner holder starter flier pointer register ledger primer layer slider shader tracker order-form"
    " scanner blotter spinner placeholder mirror decor calculator generator simulator vector editor-theme pager".split()
)
_PERSON_OR_STATE = compiled(
    r"(?:[^i]er|(?<!vari)ante?|(?:ct|t|s|d)or|(?<![pt])ist|yst|(?<!guard)ian|eur|euse|rice|iste|ien|ienne|logue|graphe"
    r"|man|woman|ness|ity|ite|ly|[^ei]ed)s?$"
)


def may_be_thing(word: str) -> bool:
    """Whether an unknown noun can be something that is made: not a person, a time, a measure or an act of mailing."""
    forms = singular(word)
    if len(word) < 3 or word in SET_OF or any(form in words.NO_THINGS for form in forms):
        return False
    person = _PERSON_OR_STATE.search(word) and not any(form in _THINGS_IN_ER for form in forms) and "-pager" not in word
    return not person and not any(form in words.PEOPLE_AFTER for form in forms)
