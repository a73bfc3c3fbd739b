"""Whether a thing that a message names is asked for, or is there already, or only spoken of."""

import re
from dataclasses import dataclass

from tasks.facts import deliverable_words as words
from tasks.facts.noun_phrases import Thing, after_number, count_before
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part
from tasks.facts.view import View

_YOURS = frozenset("your votre vos ton tes ta this that cette ce cet ces these those".split())  # noqa: SIM905
_NEVER_BEHIND = frozenset("on in sur dans per par as comme like than from via onto into chez behind".split())  # noqa: SIM905
_MEASURES = frozenset(
    "page slide ecran screen minute chapter chapitre planche diapo diapositive session seance piece text texte product sheet".split()  # noqa: SIM905
)


_TIMING = Cue(
    "planning | calendrier | timeline | timing | schedule | deadline | echeances? | delais? | dates? | budget | prix | tarif | fee | price | rate | payment | paiement | when | quand"
)


@dataclass(slots=True)
class List:
    """Where one is in the lists of a text: whether the bullets here are asked for.

    Args:
        section: The heading over the present segment.
        asked: The sentence or bullet right before asks for things.
        supplied: It tells what the client brings.
        any: Whether anything was asked for so far.
        block: The paragraph or bullet of the segment before.
    """

    section: str = ""
    asked: bool = False
    supplied: bool = False
    any: bool = False
    block: int = -1

    def enter(self, part: Part, segment: Segment) -> None:
        """Looks at the next segment's heading."""
        if segment.section != self.section:
            self.section = segment.section
            self.asked = False
            self.supplied = False

    def leave(self, part: Part, segment: Segment, accepted: bool) -> None:
        """Remembers whether the segment asked for things, for the bullets that follow."""
        plain = part.seen.plain
        self.block = segment.block
        self.any = self.any or accepted
        if segment.kind == "bullet":
            self.asked = self.asked or accepted
            return
        self.asked = accepted or words.REQUEST.search(plain, segment.full_start, segment.end) is not None
        self.supplied = words.SUPPLIED_HEAD.search(plain, segment.full_start, segment.end) is not None and not accepted


def is_asked(part: Part, segment: Segment, thing: Thing, accepted: Thing | None, listed: List, reach: int = 0) -> bool:
    """Whether the client asks for this thing.

    Args:
        part: The document it stands in.
        segment: Its sentence or bullet.
        thing: The noun phrase.
        accepted: The thing before it in the same segment that is asked for.
        listed: The list it stands in.
        reach: Where what belongs to the thing before ends: its length, its parts.
    """
    if thing.determiner in _YOURS or _TIMING.search(segment.label):
        return False
    in_list = _in_asked_list(segment, listed)
    if not in_list and (words.SUPPLIED_HEAD.search(segment.section) or words.SUPPLIED_HEAD.search(segment.label)):
        return False
    if is_measure(part.seen.plain, thing, accepted) or _is_there(part, segment, thing):
        return False
    if _continues_list(part.seen.plain, thing, accepted, reach):
        return True
    if _asks_about_you(part.seen.plain, segment, thing):
        return False
    if not _may_be_object(part, segment, thing, in_list, listed):
        return False
    return _is_wanted(part, segment, thing, in_list, listed)


def _in_asked_list(segment: Segment, listed: List) -> bool:
    headed = segment.section
    if segment.kind != "bullet":
        return (
            bool(headed)
            and len(headed.split()) <= 6
            and words.ASKED_HEAD.match(headed) is not None
            and not _about(headed)
        )
    if headed:
        asked = words.ASKED_HEAD.search(headed) is not None or words.REQUEST.search(headed) is not None
        return asked and not (words.SUPPLIED_HEAD.search(headed) and not words.ASKED_HEAD.match(headed))
    return listed.asked and not listed.supplied


_ABOUT = Cue("projet | project | contexte | context | about | a propos | brief | details?")


def _about(headed: str) -> bool:
    """Whether a heading opens prose about the project rather than a list of what is wanted."""
    return _ABOUT.search(headed) is not None


def is_measure(plain: str, thing: Thing, accepted: Thing | None) -> bool:
    """Whether it only measures the thing before: "a brochure (12 pages)", « une carte, 8 pages, avec des photos »."""
    opened = plain.rfind("(", max(0, thing.start - 60), thing.start)
    if thing.head in _MEASURES and opened > plain.rfind(")", max(0, thing.start - 60), thing.start):
        return True
    if accepted is None:
        return False
    between = plain[accepted.end : thing.start]
    if thing.lead in ("avec", "with") and len(between) < 60 and not re.search(r"\b(?:together|along) with\b", between):
        return True
    if thing.lead in ("de", "d'", "of") and _OF_ONLY.fullmatch(between):
        return True
    if thing.quantity is None and thing.determiner:
        return False
    if (thing.head in _MEASURES or thing.quantity is not None) and between.count("(") > between.count(")"):
        return True
    return thing.head in _MEASURES and len(between) < 30 and not re.search(r"\b(?:et|and|plus)\b|\+|&", between)


_OF_ONLY = re.compile(r"\s?(?:de|d'|of|des|du)\s?(?:une? |an? |the |la |le |les )?")


def _is_there(part: Part, segment: Segment, thing: Thing) -> bool:
    """Whether the words around say that it exists or that the client brings it."""
    plain = part.seen.plain
    left, _ = clause(plain, segment, thing.start, thing.end)
    counted = thing.quantity is not None
    after = plain[thing.head_end : min(segment.end, thing.head_end + 60)]
    if words.AFTER_HEAD_EXISTING.search(after) and not counted and not _worked_on(plain, segment, thing):
        return True
    supplied = words.SUPPLIED.last(plain, left, thing.start)
    if supplied is None:
        return False
    request = words.REQUEST.last(plain, segment.full_start, thing.head_start)
    return request is None or request.end() <= supplied.end() or request.start() < supplied.start()


_STILL_ON = re.compile(
    r"^\s(?:reste(?:nt)? (?:au programme|d'actualite|a faire|valables?|prevue?s?)|(?:is|are) still (?:on|needed|part)|stays? (?:in|on)|toujours (?:d'actualite|au programme))"
)
_ABOUT_YOU = Cue("""
do you (?:also |usually |normally |ever |even )?(?:write|do|offer|provide|make|design|handle|cover|include|take|have|work|create|sell|print|shoot|edit) | does your | have you (?:ever )? | are you (?:comfortable|familiar|used) | is .{1,40} included | do your | would you (?:also )?(?:be able|source)
(?:est[- ]ce que )?(?:vous|tu) (?:faites?|fais|proposez|proposes|travaillez|travailles|gerez|geres|prenez|avez|as|offrez|livrez) (?:aussi|egalement|encore|deja|parfois)? | (?:proposez|faites|avez|offrez|travaillez|gerez|maitrisez|connaissez)[- ]vous | (?:fais|proposes|as|geres)[- ]tu | offrez-vous | est-ce que (?:vous|tu) (?:faites|proposez|fais|proposes)
how (?:long|soon|quickly|many|much) | combien (?:de temps|de relectures|de propositions|coute) | what (?:is|'s|would|are) (?:your|a|the) | faut-il | (?:a )?quel(?:le)?s? (?:tarif|delai|est|sont)
""")


def _asks_about_you(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether it stands in a question about what the freelancer offers: "Do you write SEO titles as well?"."""
    if plain[segment.end - 1] != "?":
        return False
    return _ABOUT_YOU.search(plain, segment.full_start, thing.start) is not None


_LINK = re.compile(
    r"\s?(?:,|;|\+|&|/|\bet\b|\band\b|\bou\b|\bor\b|\bplus\b|\bpuis\b|\bthen\b|\bn\b|\bmon\b|\bma\b|\bmes\b|\bnotre\b|\bnos\b|\bour\b|\bmy\b|ainsi qu(?:e|')|as well as|along with|\baussi\b|\balso\b|\bwith\b|\bmais\b|\begalement\b"
    r"|\(.{0,60}\)|\bun\b|\bune\b|\bdes\b|\ba\b|\ban\b|\bsome\b|\bde\b|\bd'|\bthe\b|\ble\b|\bla\b|\bles\b|\bl'|\bmaybe\b|\bpeut-etre\b|\bideally\b|\bidealement\b|\beventuellement\b|\bpossibly\b|\s){1,8}"
)


def _continues_list(plain: str, thing: Thing, accepted: Thing | None, reach: int) -> bool:
    """Whether it goes on with the things asked for right before: "a logo, a flyer and 3 posts"."""
    possessed = thing.determiner in ("notre", "nos", "our", "my", "mon", "ma", "mes", "their", "leur", "leurs")
    if accepted is None or (possessed and accepted.determiner not in words.DEFINITE):
        return False
    between = plain[max(accepted.end, reach) : thing.start]
    return len(between) < 80 and _LINK.fullmatch(between) is not None


def _worked_on(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether a verb or noun of work governs it: « refaire notre site », "translation of the brochure"."""
    upto = thing.start
    if thing.determiner:
        upto -= len(thing.determiner) + (0 if thing.determiner.endswith("'") else 1)
    before = plain[max(segment.full_start, upto - 70) : max(segment.full_start, upto)].rstrip()
    return words.WORK_ON.search(before + " ") is not None or _HELP_FOR.search(before) is not None


_HELP_FOR = re.compile(
    r"\b(?:quelqu'un|someone|somebody|aide|help|freelance(?:r)?|prestataire|redact(?:eur|rice)|traduct(?:eur|rice)|correct(?:eur|rice)|relect(?:eur|rice)|graphiste|designer|webdesigner|developpeu(?:r|se)"
    r"|developer|copywriter|writer|translator|proofreader|editor|photographe|photographer|illustrat(?:eur|rice|or)|videaste|videographer|monteu(?:r|se)|devis|quote|price|tarif|estimate)"
    r"(?: freelance| independante?)? (?:pour|for|with|on|sur|de|of|a|to do|to handle)$"
)


def _may_be_object(part: Part, segment: Segment, thing: Thing, in_list: bool, listed: List) -> bool:
    """Whether its article and preposition let it be the object of a request."""
    plain = part.seen.plain
    definite = thing.determiner in words.DEFINITE
    if definite and _STILL_ON.search(plain[thing.end : thing.end + 40]):
        return True
    first = thing.start - segment.start <= len(thing.determiner) + 2
    if (
        definite
        and not (in_list and first and segment.kind == "bullet" and segment.block != listed.block)
        and not _worked_on(plain, segment, thing)
    ):
        return bool(segment.label) and words.ASKED_HEAD.search(segment.label) is not None and first
    if thing.lead in words.ASIDE and not (
        thing.lead == "like" and _WOULD_LIKE.search(plain[max(0, thing.start - 30) : thing.start])
    ):
        request = words.REQUEST.search(plain, segment.full_start, thing.start)
        if thing.lead in _NEVER_BEHIND or not (thing.quantity is not None or request):
            return False
        return not definite or _worked_on(plain, segment, thing)
    return True


_AND_BEFORE = re.compile(r"(?:,|\bet|\band|\bplus|\+|&|\bfollowed by|\bsuivie? d')\s?(?:an?|une?|d'une?)?\s?$")
_DATED = re.compile(r"\s?(?::|le|on|du|from|the|-)?\s?(?:the )?\d{1,2}(?:st|nd|rd|th|er)?\b")
_WOULD_LIKE = re.compile(r"(?:would|'d|d) (?:\w+ )?like (?:an? |the |some |to have )?$")
_STATEMENT = re.compile(
    r"\b(?:nous (?:avons|sommes|vendons|publions|produisons|gerons|recevons|comptons)|on (?:a|vend|publie|est|fait)|j'ai|we (?:have|are|sell|publish|run|had|get|make|do|host|post)|i have|il y a|there (?:are|were|is)"
    r"|(?:qui|which|that|who|dont)(?: \w+){0,2} (?:compte|a|ont|has|have|contient|contains|comprend|comprenait|fait|is|are|est|sont)|with over|already|deja|wrote|written|ecrit|publie|published|une? agence|my last|our last|notre dernier)\b"
)
_PREDICATE = re.compile(r"^\s?(?:is|are|was|were|est|sont|etait|has|have|a|ont|will|sera)\b")


def _is_wanted(part: Part, segment: Segment, thing: Thing, in_list: bool, listed: List) -> bool:
    """Whether a request, a list, a label or its number says that it is wanted."""
    plain = part.seen.plain
    left, right = clause(plain, segment, thing.start, thing.end)
    weak, counted = thing.head in words.WEAK or not thing.known, thing.quantity is not None
    if in_list and 0 <= thing.start - segment.start < 45:
        return "(" not in plain[segment.start : thing.start]
    if segment.label and thing.head_start >= segment.start and words.ASKED_HEAD.search(segment.label):
        return True
    if segment.label and thing.head_start < segment.start:
        if counted and _ONLY_COUNT.match(plain, segment.start, segment.end) is not None:
            return True  # "Articles : 5"
        if words.REQUEST.search(plain, segment.full_start, thing.start) is None:
            return False
    if part.kind == "subject":
        return not weak or counted or words.REQUEST.search(plain, segment.full_start, thing.start) is not None
    states = _STATEMENT.search(plain, left, thing.start)
    request = words.REQUEST.last(plain, left if states else segment.full_start, thing.head_start)
    if request is not None and (states is None or request.start() > states.start()):
        between = plain[request.end() : thing.start]
        if thing.known:
            listing = thing.determiner != "" and _AND_BEFORE.search(plain[segment.full_start : thing.start]) is not None
            return counted or not weak or listing or len(between.split()) <= 5
        if len(between.split()) <= 3 and not re.search(r"[.,;!?]", between):
            return True
        return (
            counted and thing.quantity != 1 and _AND_BEFORE.search(plain[segment.full_start : thing.start]) is not None
        )
    if not thing.known:
        return False
    if _STILL_ON.search(plain[thing.end : thing.end + 40]):
        return True
    if words.REQUEST_AFTER.search(plain, thing.end, min(right, thing.end + 40)) and not states:
        return True
    if counted:
        if thing.head in _MEASURES and listed.any:
            return False  # "Think 15 slides" after the deck was asked for
        return states is None and words.SUPPLIED.search(plain, left, right) is None
    if _DATED.match(plain, thing.end):
        return False  # "Webinar on 22 April"
    first = (
        thing.start - segment.start <= 4
        and not weak
        and part.kind != "attachment"
        and thing.determiner not in words.DEFINITE
    )
    return first and not _PREDICATE.search(plain[thing.end : right]) and segment.end - segment.full_start < 160


_ONLY_COUNT = re.compile(r"\d{1,4}\s?(?:x\b.{0,40}|[(,;.].{0,60})?$")


_WORK_NAMES: tuple[tuple[str, str], ...] = (
    (r"traduire|traduise[sz]?|traduisiez", "traduction"),
    (r"relire|relise[sz]?", "relecture"),
    (r"corriger|corrige[sz]?", "correction"),
    (r"refaire|refonte|refondre|repenser|moderniser|rafraichir|relooker", "refonte"),
    (r"reecrire|reprendre|retravailler", "réécriture"),
    (r"retoucher", "retouche"),
    (r"mettre a jour", "mise à jour"),
    (r"mettre en page", "mise en page"),
    (r"auditer", "audit"),
    (r"transcrire", "transcription"),
    (r"sous-titrer", "sous-titrage"),
    (r"translate|translating", "translation"),
    (r"proofread|proofreading", "proofreading"),
    (r"redesign|redesigning|redo|redoing|revamp|revamping|rebuild|rebuilding|overhaul|refresh", "redesign"),
    (r"rewrite|rewriting|rework", "rewrite"),
    (r"copy-?edit|edit|editing", "editing"),
    (r"update|updating", "update"),
    (r"audit|auditing|review", "audit"),
    (r"transcribe|transcribing", "transcription"),
    (r"subtitle|subtitling", "subtitling"),
    (r"localise|localize", "localisation"),
)
_FRENCH_OF = {"le": "du ", "les": "des ", "l'": "de l’", "la": "de la "}


def named_work(seen: View, segment: Segment, thing: Thing) -> tuple[int, str] | None:
    """Names the work on a thing that exists: « traduire notre catalogue » is « traduction de notre catalogue ».

    Returns:
        Where the verb begins, and the noun phrase; None where the thing itself is made.
    """
    if thing.head in words.SERVICES:
        return None  # « reprendre la mise en page » is the service itself
    upto = thing.start
    if thing.determiner:
        upto -= len(thing.determiner) + (0 if thing.determiner.endswith("'") else 1)
    before = seen.plain[max(segment.full_start, upto - 30) : upto].rstrip()
    for pattern, name in _WORK_NAMES:
        if match := re.search(rf"(?<!\w)(?:{pattern})$", before):
            words_ = seen.words(after_number(seen, thing), thing.end)
            french = name in _FRENCH_NAMES or (
                name in ("audit", "transcription") and (match[0].endswith("er") or match[0].endswith("re"))
            )
            if thing.determiner in words.DEFINITE:
                link = (
                    _FRENCH_OF.get(thing.determiner, f"de {thing.determiner} ") if french else f"of {thing.determiner} "
                )
            elif french:
                link = "d’" if seen.plain[after_number(seen, thing)] in "aeiouyh" else "de "
            else:
                link = "of "
            return upto - len(before) - _trailing(seen.plain, upto) + match.start(), f"{name} {link}{words_}"
    return None


def _trailing(plain: str, upto: int) -> int:
    """How many spaces stand before `upto`."""
    count = 0
    while upto > count and plain[upto - count - 1] in " \n":
        count += 1
    return count


_FRENCH_NAMES = frozenset(
    {
        "traduction",
        "relecture",
        "correction",
        "refonte",
        "réécriture",
        "retouche",
        "mise à jour",
        "mise en page",
        "sous-titrage",
    }
)
_UNLISTED = re.compile(
    r"(?:(?:une?|des|an?|the|les?|la|l'|some)\s?)?(?P<words>\w(?:[\w'’&/\"«»-]|\s(?!-|–)){2,70})(?=\s*(?:[(:,;.–—-]|$))"
)
_NO_THING = Cue("""
budgets? | deadlines? | delais? | tarifs? | prix | price | ton | tone | date | dates | livraison | delivery | echeance | nous | we | vous | you | i | je | on | il | pas | no | not | must | doit | doivent
contact | telephone | email | adresse | address | est | is | are | sont | avant | before | by | rate | devis | quote | client | name | nom | english | anglais | francais | french | faut
""")


def unlisted(part: Part, segment: Segment, listed: List) -> tuple[int, int, int | None, int] | None:
    """A bullet of a list of deliverables whose thing no lexicon knows ("un agenda partagé").

    Returns:
        Its start, its end, its number, and where its words begin; None for other segments.
    """
    if segment.kind != "bullet" or segment.label or not words.ASKED_HEAD.match(segment.section):
        return None
    if words.SUPPLIED_HEAD.search(segment.section) or words.SUPPLIED.search(
        part.seen.plain, segment.start, segment.end
    ):
        return None
    plain = part.seen.plain
    if segment.end - segment.start > 110 or plain[segment.end - 1] == "?":
        return None
    quantity, start = count_before_start(plain, segment)
    match = _UNLISTED.match(plain, start, segment.end)
    if match is None or len(match["words"].split()) > 7 or _NO_THING.search(plain, segment.start, match.end()):
        return None
    return segment.start, match.end(), quantity, match.start("words")


def count_before_start(plain: str, segment: Segment) -> tuple[int | None, int]:
    """The number at the start of a bullet, and where the words after it begin."""
    match = re.match(r"(?P<count>\d{1,4}|[a-z-]{2,20})\s?(?:x\s?)?\s", plain[segment.start : segment.end])
    if match is None:
        return None, segment.start
    quantity, _ = count_before(plain, segment.start, segment.start + match.end())
    return (quantity, segment.start + match.end()) if quantity is not None else (None, segment.start)
