"""Things that a sentence or a list names together: what adds up, what is left out, which items stand in one list."""

import itertools
import re
from collections.abc import Sequence
from datetime import date, timedelta

from tasks.checks.layout import Passage
from tasks.checks.layout import Span as Place
from tasks.checks.quantities import Quantity
from tasks.checks.question import Ground, Token, Tokens, Value
from tasks.checks.work import Span

_JOINT = re.compile(
    r"^[ \"]*(?:,|,? ?(?:and|et|&|ainsi que|as well as)|\+|/)(?: (?:(?:on )?the|sur|les?|la|l')(?![a-z]))*[ \"]*$"
)
# "The blog and the shop add up to 12 h": the number is of these together, and of nothing else.
_ADDS_UP = re.compile(
    r"^,? (?:together |both |all |ensemble |a (?:deux|trois|quatre) )?(?:add(?:s|ed|ing)? up to|total(?:l?ed|s)?"
    r"|c[ao]mes? to|summ?(?:s|ed)? (?:up )?to|amount(?:s|ed)? to|took|account(?:s|ed)? for|totalis\w+|representent"
    r"|cumulent|font|ont (?:pris|demande|necessite))(?: (?:together|ensemble|a total of|un total de|about|environ|just"
    r"|exactly))* ?$"
)
_LEFT_OUT_BEFORE = re.compile(
    r"(?<!\w)(?:hors|sans(?: compter)?|excepte|a part|mis a part|en dehors d[eu]s?|a l'exception d[eu]s?|excluding"
    r"|except(?: for)?|without|apart from|aside from|not counting|leaving aside|other than)"
    r"(?: (?:the|les?|la)| (?:de )?l'| de la)? ?[\"(]?$"
)
_LEFT_OUT_AFTER = re.compile(
    r"^[\")]? (?:aside|apart|excluded|left out|exclue?s?|mise?s? a part|non comprise?s?)(?!\w)"
)


def list_key(passage: Passage) -> tuple:
    """What items of one list share."""
    return (passage.kind, passage.headings, passage.lead)


def items_of_lists(passages: Sequence[Passage]) -> dict[tuple, list[Passage]]:
    """The items of each list."""
    lists: dict[tuple, list[Passage]] = {}
    for passage in passages:
        if passage.kind == "item":
            lists.setdefault(list_key(passage), []).append(passage)
    return lists


def are_listed(between: str) -> bool:
    """Whether the words between two names join them: "the blog, the shop and the website"."""
    return bool(_JOINT.match(between))


def adds_up(ground: Ground, tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether a number is given as the sum of names listed right before it."""
    first = min(token.start for token in tokens)
    names = ground.inside((first, quantity.start)).names
    if len(names) < 2 or not _ADDS_UP.match(ground.words((names[-1].end, quantity.start))):
        return False
    return all(are_listed(ground.words((one.end, two.start))) for one, two in itertools.pairwise(names))


def left_out(ground: Ground, sentence: Place, kind: str, quantity: Quantity) -> tuple[str, ...]:
    """The names without which a number is: "planning aside, that is 29.75 h"; no other of its sort stands between."""
    things = ground.inside(sentence)
    found: dict[str, None] = {}
    listed = False
    for index, name in enumerate(things.names):
        own = name.of(kind)
        before = ground.words((max(sentence[0], name.start - 32), name.start))
        listed = bool(_LEFT_OUT_BEFORE.search(before)) or (
            listed and are_listed(ground.words((things.names[index - 1].end, name.start)))
        )
        if not own or not (listed or _LEFT_OUT_AFTER.match(ground.words((name.end, min(sentence[1], name.end + 24))))):
            continue
        low, high = sorted((name.start, quantity.start))
        between = ground.inside((low, high)).quantities
        if all(other.sort != quantity.sort for other in between):  # "planning aside, that is 29.75 h, or £1,338.75"
            found[own[0]] = None
    return tuple(found)


def joined_days(contexts: Sequence[Tokens]) -> list[Span]:
    """Days of one place that follow each other, as one stretch: "in those two weeks"."""
    joined = []
    for context in contexts:
        spans = sorted({token.value for token in context.get("days", ()) if _is_span(token.value)})  # type: ignore[type-var]
        if len(spans) > 1 and all(
            two[0] - one[1] == timedelta(days=1)  # type: ignore[index, operator]
            for one, two in itertools.pairwise(spans)
        ):
            joined.append((spans[0][0], spans[-1][1]))  # type: ignore[index]
    return joined  # type: ignore[return-value]


def _is_span(value: Value) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], date)


class Choices:
    """Values by dimension: those to heed, those that a budget may leave aside, and those from around the sentence."""

    def __init__(self) -> None:
        self.firm: dict[str, list[Value]] = {}
        self.wide: dict[str, list[Value]] = {}
        self.around: dict[str, list[Value]] = {}
