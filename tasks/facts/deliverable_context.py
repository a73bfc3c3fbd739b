"""Things that only belong to others: what something is made from, holds, is about, or is named after."""

from tasks.facts import deliverable_words as words
from tasks.facts.compiled import compiled
from tasks.facts.constraint_words import TOOLS
from tasks.facts.deliverable_enumerations import LENGTHS
from tasks.facts.deliverable_relations import COMPANIONS, INDEFINITE
from tasks.facts.noun_phrases import Thing
from tasks.facts.noun_words import FUNCTION_WORDS
from tasks.facts.segments import Segment
from tasks.facts.work_verbs import governs

# "We'd need your slides by Friday": what a trainer or speaker hands over.
_GIVEN = frozenset("slide deck handout support presentation diapo diaporama script".split())
_YOURS = frozenset(("your", "votre", "vos", "ton", "ta", "tes"))


def is_part(plain: str, segment: Segment, thing: Thing, *, governed: bool) -> bool:
    """Whether the words right around say that it only belongs to something else.

    Args:
        plain: The plain text.
        segment: Its sentence or bullet.
        thing: The noun phrase.
        governed: It is the object of a verb of work.
    """
    before = plain[max(segment.full_start, thing.object_start - 24) : thing.object_start]
    if thing.determiner in _YOURS and not _are_yours_to_give(plain, segment, thing):
        return True
    if words.TURNED_AFTER.match(plain, thing.head_end) or _is_turned(plain, segment, thing):
        return True
    if thing.head in LENGTHS and segment.kind == "bullet" and _PUBLISHED.search(segment.section):
        return True  # « 24 pages » under « la mise en page du bulletin : »
    if thing.head in _FILES and thing.quantity is None and thing.determiner not in INDEFINITE:
        verb = governs(plain, segment.full_start, thing.object_start)
        return verb is None or _HANDS_OVER.match(verb[0]) is not None  # « livrer le PDF définitif »
    if thing.quantity is None and not thing.determiner and _STYLE.search(before):
        return True  # « style aquarelle »
    if not thing.known and thing.quantity is None and _in_brackets(plain, segment, thing):
        return True  # « un faire-part (un petit renard) »
    if thing.quantity is None and not governed and _SUPPLIED_LAST.search(plain, thing.head_end, thing.end):
        return True  # « liste de dialogues anglaise fournie »
    if _HOLDS.search(before) or _EACH.search(before) or _OUT_OF.search(before):
        return True
    if _TOOL.fullmatch(plain, thing.start, thing.end) or (
        not thing.known and _TOOL.fullmatch(plain, thing.head_start, thing.head_end)
    ):
        return True
    bare = not thing.determiner and thing.quantity is None
    if _APIECE.match(plain, thing.head_end) and thing.quantity is not None and segment.kind == "sentence":
        return True  # « 35 pièces, 3 vues chacune »
    added = _TOGETHER.search(before) is not None
    if bare and thing.lead in ("with", "avec") and thing.head not in COMPANIONS and not (governed or added):
        return True  # "redesigned, with proper charts"
    return not governed and _belongs(plain, segment, thing)


_EACH = compiled(r"\b(?:of|de|for|pour|per|par) (?:each|every|chaque)\s$")
_HANDS_OVER = compiled(r"(?:livr|deliver|suppl|fourn|export|prepar|send)")
_FILES = frozenset("pdf jpg jpeg svg png eps tiff wav file fichier".split())
_SUPPLIED_LAST = compiled(r"\b(?:fournie?s?|jointe?s?|supplied|provided|attached)$")
_STYLE = compiled(r"\b(?:style|genre|esprit|facon|look|type|mode|vibe|effet)\s$")
_APIECE = compiled(r"\s(?:each|chacune?|apiece)\b(?! (?:of|de)\b)")
_TOGETHER = compiled(r"\b(?:together|along) with\s$")
_OUT_OF = compiled(r"\b(?:out|because|instead|ahead|full|lors|au lieu|a cause) (?:of|de) $")
_TOOL = compiled(rf"(?:{TOOLS})")


def _is_turned(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether something else is made from it: "turn my sketches into drawings"."""
    into = _INTO.match(plain, thing.head_end, segment.end)
    return (
        into is not None
        and words.TURNING.search(plain[max(segment.full_start, thing.object_start - 16) : thing.object_start])
        is not None
    )


_INTO = compiled(r"\s(?:into|en)\s")


def _belongs(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether it belongs to an unlisted noun that opens its bullet: « test de positionnement », « bilan à l'issue des sessions »."""
    before = plain[max(segment.start, thing.object_start - 60) : thing.object_start]
    if thing.quantity is not None or not before.strip():
        return False
    if thing.determiner == "des":
        opened = segment.kind == "bullet" and words.REQUEST.search(before) is None
        return opened and _OPENING_NOUN.match(before) is not None
    governor = _GOVERNOR.search(before)
    return (
        not thing.determiner
        and governor is not None
        and governor["noun"] not in FUNCTION_WORDS
        and words.REQUEST.search(governor[0]) is None
    )


# « fichier de sous-titres »; not « création de logo », « besoin d'affiches », « une série de visuels ».
_GOVERNOR = compiled(
    r"(?<![a-z'-])(?P<noun>(?!(?:lots?|series?|sets?|packs?|jeux?|mise|mises|suivi|prise|besoins?|envie|sorte|type|genre|design|plus|moins"
    r"|peu|beaucoup|gestion|dizaine|douzaine|vingtaine|centaine|demande|devis|commande|projet|paire|couple|collection|bunch|pair|number|range"
    r"|selection|choix|travail|travaux|choice|handful|batch|partir|cadre|matiere|terme|termes|question|fois|lieu|cas|cote|niveau|occuper"
    r"|charger|chargera|parler|equipe|pas|plein|tas|ensemble|maximum|total)\b)[a-z]{3,14}(?<!tion)(?<!tions)(?<!age)(?<!ages)(?<!ment)(?<!ture)(?<!ing)"
    r"(?<!er)(?<!ez)(?<!ons)(?<!ais)(?<!ait))\s(?:de |d'|of )$"
)


_OPENING_NOUN = compiled(
    r"(?!(?:lot|serie|set|pack|jeu|design|writing|redaction|creation|mise|gestion)s?\b)[a-z-]{3,16}\s"
)


_PUBLISHED = compiled(
    r"\b(?:bulletin|brochure|magazine|journal|livret|catalogue|catalog|rapport|report|book|livre|booklet|plaquette|guide|newsletter|zine|album)\b"
)
# What something is for: « une boîte pouvant contenir trois savons ».
_HOLDS = compiled(
    r"\b(?:contenir|contenant|accueillir|accueillant|holding|(?:to|can|will|that) (?:hold|fit|contain))\s$"
)


def _in_brackets(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether a bracket that stands open says more of what is before it."""
    left = max(segment.full_start, thing.start - 120)
    return plain.rfind("(", left, thing.start) > plain.rfind(")", left, thing.start)


def _are_yours_to_give(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether it is what a trainer or speaker hands over: "we'd need your slides by Friday"."""
    request = words.REQUEST.last(plain, segment.full_start, thing.object_start)
    return (
        request is not None
        and thing.head in _GIVEN
        and words.NOTHING_BETWEEN.fullmatch(plain, request.end(), thing.object_start) is not None
    )
