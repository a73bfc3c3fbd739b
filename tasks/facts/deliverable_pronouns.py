"""Things asked for by a pronoun: "my thumbnails are tragic, need 15 of them redone", « j'aimerais le faire relire »."""

from collections.abc import Sequence

from tasks.facts.compiled import compiled
from tasks.facts.noun_phrases import Thing
from tasks.facts.number_reading import WORDED, parse_words
from tasks.facts.segments import Segment
from tasks.facts.work_verbs import governing, infinitive

# How many of what was just named.
_SOME = compiled(
    rf"\b(?:need|needs|want|after|take|(?<!we )(?<!i )have|do|like)\s(?P<count>\d{{1,4}}|{WORDED})(?: of (?:them|those|these))?(?! (?:made|turned) into)"
    r"(?=\s*(?:[.,;!?]|$|\b(?:redone|done|made|written|of them|please|by|for|in total|redrawn|edited|translated|in all|at first)\b))"
    rf"|\b(?:m'en|nous en|il en|t'en|vous en)\s(?:faut|faudrait|faudra|voudrait|veux|voudrais)\s(?P<en>\d{{1,4}}|{WORDED})"
    rf"|(?<![\w.,])(?P<more>\d{{1,3}}|{WORDED}) (?:more|others|autres|de plus|supplementaires)(?=\s?(?:[.,;!:]|$|\b(?:please|svp|stp|by|for|pour|avant)\b))"
    rf"|\b(?:j'en|on en|nous en)\s(?:veux|voudrais|veut|voudrait|voulons|aimerais|aimerait)\s(?P<want>\d{{1,4}}|{WORDED})"
)
# Work on what was just named.
_WORK = compiled(
    r"\b(?:need|needs|want|wants|like|get|have|having|getting)\s(?:it|them|this|that|the lot|the whole thing)\s(?:all )?(?:to be )?(?P<done>[a-z-]{3,20})\b"
    r"|\b(?:la|le|les|l')\s?(?:faire )(?P<faire>[a-z-]{4,20}(?: en page| a jour| en forme| au propre)?)\b"
    r"|(?:(?<![a-z,] )(?<!\w)|\bplease |\band |, ?)(?P<imp>[a-z-]{4,20}) (?:it|them|both|all of (?:it|them)|the lot)(?= ?[.,;!?]|$| (?:please|for|into|by|and))"
    r"|\b(?:someone|somebody|[a-z]+(?:er|or|ist)|freelancer|hand|help|you) to (?P<to>[a-z-]{3,14}) (?:it|them|this)\b"
    r"|\b(?:could|can|would|will) (?:you|u|someone|anyone)(?: please)? (?P<verb>[a-z-]{3,20}) (?:it|them|this|the lot|everything|the whole thing|all of it)\b"
    r"|\b(?:pouvez|pourriez|peux|pourrais|sauriez|accepteriez|voulez|voudriez|voudrai[st]?|voudrions|aimerai[st]?|aimerions|veux|voulons|faut"
    r"|faudrait|souhaite|souhaitons|dois|doit|devez|pour|envie de|besoin de|possible de|charge de|reste a|est a)(?:[- ](?:vous|tu))?"
    r" (?:me |nous )?(?:la|le|les|l')\s?(?:faire )?(?P<inf>[a-z-]{4,20}(?: en page| a jour| en forme| au propre)?)\b"
)


# "We'd like a new one", « il en faudrait une nouvelle ».
_NEW_ONE = compiled(
    r"\b(?:need|needs|want|wants|like|love|after|for|get|design|write|make|build|(?:could|can) (?:we|i|you) (?:have|do)(?: us| me)?) (?:an? )(?:new|better|proper|fresh|second|decent|modern|matching"
    r"|similar|bigger|smaller|simpler|nicer|good) one\b"
    r"|\b(?:write|make|build|design|create|draw|code|produce|develop|record|compose|film|shoot) (?:me |us )?one\b(?! of\b)"
    r"|\ben (?:proposer|creer|faire|dessiner|concevoir|realiser|refaire|rediger|imaginer|fournir) une?\b"
    r"|\b(?:faut|faudrait|veux|voudrais|voulons|voudrions|aimerais|aimerions|souhaite|cherche|cherchons) (?:en )?"
    r"(?:un deuxieme|une deuxieme|un second|une seconde|un nouveau|une nouvelle|un neuf|une neuve|un autre|une autre|un meilleur|une meilleure)(?=\s?[.,;!?]|$)"
)


# "Would you take it on?", « tu pourrais t'en occuper ? »
_TAKE_ON = compiled(
    r"\b(?:would|could|can|will) (?:you|u) (?:take|sort|finish) (?:it|this|them|that) (?:on|over|out|up|off|for us)"
    r"|\b(?:pouvez|pourriez|peux|pourrais|voulez|veux)[- ](?:vous|tu) (?:vous|t') ?en (?:charger|occuper)"
    r"|\b(?:vous|tu) (?:pouvez|pourriez|peux|pourrais) (?:vous|t') ?en (?:charger|occuper)"
)


# « que quelqu'un la mette en page », « que vous le relisiez »
_SUBJUNCTIVE = compiled(
    r"\b(?:quelqu'un|qqn|vous|tu|qu'une? [a-zœæ]{3,16}) (?:me |nous )?(?:la |le |les |l')(?P<verb>[a-z-]{4,14}(?: en page| a jour| en forme| au propre)?)\b"
)


def asked_by_pronoun(
    plain: str, segment: Segment, limit: int, named: Sequence[Thing]
) -> tuple[Thing, int | None] | None:
    """The thing named before that a pronoun in this sentence asks for, and how many of it.

    Args:
        plain: The plain text.
        segment: The sentence.
        limit: Where the first thing begins that the sentence asks for itself.
        named: The known things of the sentences before and of this one, the nearest last.
    """
    if match := _SOME.search(plain, segment.full_start, limit):
        count = match["count"] or match["en"] or match["want"] or match["more"]
        plural = next(
            (thing for thing in reversed(named) if thing.start < match.start() and _plural(plain, thing)), None
        )
        number = int(count) if count.isdigit() else parse_words(count)
        if plural is not None and count not in ("un", "une", "one"):
            return plural, number
    if match := _NEW_ONE.search(plain, segment.full_start, limit):
        old = [thing for thing in named if thing.start < match.start()]
        if old:
            return old[-1], None
    if match := _TAKE_ON.search(plain, segment.full_start, limit):
        made = [thing for thing in named if thing.start < match.start()]
        if made:
            return made[-1], made[-1].quantity
    for match in _SUBJUNCTIVE.finditer(plain, segment.full_start, limit):
        made = [thing for thing in named if thing.start < match.start()]
        if made and governing().fullmatch(f"quelqu'un qui {match['verb']}"):
            return made[-1], made[-1].quantity
        if made and governing().fullmatch(match["verb"]):
            return made[-1], made[-1].quantity
    for match in _WORK.finditer(plain, segment.full_start, limit):
        verb = match["done"] or match["faire"] or match["verb"] or match["imp"] or match["to"] or match["inf"]
        if (match["inf"] or match["faire"]) and not verb.split()[0].endswith(("er", "re", "ir")):
            continue
        phrase = (
            f"to be {verb}"
            if match["done"]
            else f"to {verb}"
            if match["verb"] or match["imp"] or match["to"]
            else f"a {verb}"
        )
        if infinitive().fullmatch(phrase) is None or verb in (
            "do",
            "done",
            "make",
            "take",
            "review",
            "check",
            "faire",
            "plan",
        ):
            continue
        before = [thing for thing in named if thing.start < match.start()]
        if before:
            several = _THEM.search(match[0]) is not None
            agrees = [thing for thing in before if _plural(plain, thing) is several]
            meant = (agrees if _IT.search(match[0]) or several else before) or before
            return meant[-1], meant[-1].quantity
    return None


_THEM = compiled(r"\b(?:them|les)\b")
_IT = compiled(r"\b(?:it|le|la)\b|l'")


def _plural(plain: str, thing: Thing) -> bool:
    return plain[thing.head_start : thing.head_end].endswith(("s", "x"))
