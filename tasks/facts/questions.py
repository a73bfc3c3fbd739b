"""What the client asks the freelancer: direct questions and the indirect ones, without courtesies."""

import re

from tasks.facts import question_words as words
from tasks.facts.brief import Statement
from tasks.facts.compiled import compiled
from tasks.facts.segments import Segment
from tasks.facts.sources import Part, Reading

_LONGEST = 900
_WORTHLESS = compiled(
    r"[^a-z]*(?:(?:ok|okay|right|yes|no|non|oui|hein|eh|d'accord|well|so|alors|bon|really|vraiment|ah bon|pardon|hello|hi|bonjour|allo|anyone|deal)[^a-z]*){1,3}"
)
_STARTS = compiled(words.STARTS)


def find_questions(reading: Reading, limit: int = 40) -> tuple[Statement, ...]:
    """The questions of a message in order, each one verbatim sentence.

    Args:
        reading: The message, divided.
        limit: No more than this many.
    """
    found: list[Statement] = []
    seen: set[str] = set()
    for part in reading.parts:
        if part.kind not in ("cover", "own", "attachment"):
            continue
        for position, segment in enumerate(part.segments):
            if segment.kind == "heading" and not part.seen.plain[segment.start : segment.end].endswith("?"):
                continue
            if not _is_question(part, position, segment):
                continue
            # "Question: …" is a label, « Ah et j'oubliais : … » belongs to the sentence.
            start = segment.start if 0 < len(segment.label.split()) <= 2 else segment.full_start
            start, end = _buried(part.seen.plain, start, segment.end)
            evidence = part.evidence(start, end)
            key = part.seen.plain[start:end].strip()
            if key in seen:
                continue
            seen.add(key)
            found.append(Statement(text=evidence.quote, evidence=evidence))
            if len(found) >= limit:
                return tuple(found)
    return tuple(found)


def _is_question(part: Part, position: int, segment: Segment) -> bool:
    plain = part.seen.plain
    text = plain[segment.start : segment.end]
    if len(text) > _LONGEST:
        return False
    bare = text.strip(" \"'()*_-")
    if bare.endswith("?") or bare.endswith(("?!", "? :)", "?:)")):
        if _WORTHLESS.fullmatch(bare) or _is_courtesy(bare) or _is_rhetorical(bare):
            return False
        return not _is_of_the_work(plain, part, position, segment) and not _answered(plain, part, position, bare)
    if _buried(plain, segment.start, segment.end)[0] > segment.start or _is_indirect(text):
        return not _is_of_the_work(plain, part, position, segment)
    return _is_unmarked(bare, segment) and not _is_of_the_work(plain, part, position, segment)


# A question within many words without marks, and what ends it.
_WITHIN = compiled(
    r"\b(?:est[- ]ce que (?:vous|tu|c'est|ca)|(?:pouvez|faites|avez|pourriez|etes)[- ]vous|combien (?:vous|tu|ca)|(?:do|can|could|would|are) (?:you|u) (?!know\b)|how (?:much|long) (?:do|would|is))\b"
)
_RUNS_ON = 240
_GOES_ON = compiled(
    r"\s(?:parce que?|car|because|since|merci|thanks|thank you|et (?:sinon|aussi|puis|je|on|nous)|and (?:i|we|also)|sinon|bonne|cordialement|voila|anyway)\b|[,;.!]\s"
)


def _buried(plain: str, start: int, end: int) -> tuple[int, int]:
    """The question within a sentence that runs on without any mark; else all of the sentence."""
    if end - start < _RUNS_ON or plain[end - 1] in "?!." or (asked := _WITHIN.search(plain, start, end)) is None:
        return start, end
    stop = _GOES_ON.search(plain, asked.end(), end)
    return asked.start(), stop.start() if stop else end


def _is_indirect(text: str) -> bool:
    """Whether a sentence asks without a mark: someone asks ("let me know") about something ("whether …", "your rates")."""
    for asking in words.ASKING.all(text):
        if _IGNORANCE.match(asking[0]) and not _OF_YOU.search(text, asking.end()):
            continue  # « on ne sait pas encore si le salon aura lieu »
        about = words.ASKS_ABOUT.search(text, asking.end())
        if (
            about is not None
            and about.start() - asking.end() <= 60
            and not _STRAYS.search(text, asking.end(), about.start())
        ):
            return not _closing_formula(text) and _asks_now(text, asking)
    return False


_IGNORANCE = compiled(
    r"(?:je ne|on ne|nous ne|on sait|je sais|j'ignore|aucune|no idea|don't know|do not know|dunno|unsure|not sure|not clear|unclear)"
)
_OF_YOU = compiled(
    r"\b(?:vous|tu|t'|votre|vos|ton|tes|you|u|your|combien|prix|tarifs?|coute\w*|much|long|costs?|charge)\b"
)
# Between the asking and what it is about the sentence may not go elsewhere.
_STRAYS = compiled(
    r"[.;!]|\b(?:that|que|qu'|because|car|parce|once|when it|des que|so that|pour que|and we|et nous|thank)\b"
)
# The freelancer's customers, the text or somebody else asks, or it is told of the past.
_ELSEWHERE = compiled(
    r"(?:\b(?:they|he|she|it|which|that|who|qui|clients?|customers?|readers?|people|visitors?|lecteurs?|texte?|text|article|page|brochure|video|fera|faire|boss|director|asked me|m'a demande|printer)\b[^,;]{0,24})$"
)


def _asks_now(text: str, asking: re.Match[str]) -> bool:
    before = text[: asking.start()]
    if asking[0].startswith("help"):  # "it would help to know whether …"
        return True
    if re.search(r"\b(?:you|u) (?:can|could|would|might|will)(?: please| kindly)?\s$", before):
        return True
    bare_verb = re.fullmatch(
        r"say|state|specify|indicate|clarify|explain|confirm|advise|mention|share|tell|savoir|connaitre", asking[0]
    )
    if bare_verb and re.search(r"\b(?:will|shall|i|we|je|nous|on|not|ne|to|can|could|'ll|i'll|we'll)\s$", before):
        return (
            re.search(
                r"\b(?:you|like|love|need|want|vous|tu|able|suppliers|please|important|besoin de|pour) (?:to )?$",
                before,
            )
            is not None
        )
    return _ELSEWHERE.search(before) is None


_CLOSING = compiled(
    r"\b(?:if (?:you|u) (?:have|need|want|require|spot|see|notice|think of) (?:any|more|further|anything|other|additional|a |something|to (?:see|discuss|talk|have))|if anything (?:is|'s|isn't|else)|if there(?:'s| is| are) any"
    r"|si vous avez (?:des|la moindre|besoin|d'autres|une)|si tu as (?:des|la moindre|besoin|une)|si besoin|si vous (?:avez besoin|voulez|souhaitez|voyez) (?:de |d'|plus|des|en savoir|voir|qu'on|une?)|if you('d| would) like (?:any|more|to)"
    r"|if it's not clear|if something|si (?:quelque chose|un point|c'est pas clair|un detail)|if you're interested|if (?:this|that|it) (?:is of interest|interests you|sounds)(?! feasible)|si (?:cela|ca|le projet|la mission) vous (?:interesse|tente|dit|parle)"
    r"|(?:si )?tu te (?:souviens|rappelles)|vous vous (?:souvenez|rappelez)|if you remember"
    r"|when (?:it's|you're|it is|you are|you've) (?:done|ready|finished|back|sent)|quand (?:c'est|tu as|vous avez|ce sera) (?:fini|pret|fait|termine))"
)


def _closing_formula(text: str) -> bool:
    """Offers of more information are no questions: "let me know if you need anything"."""
    return _CLOSING.search(text) is not None and len(text) < 130


_ALLOWS = compiled(
    r"(?:vous pouvez|tu peux)\b.{0,60}\b(?:mais|aussi|toutefois|neanmoins|me|nous|m'|utiliser|vous|t')\b"
)
_STATES = compiled(
    r"\b(?:what (?:is|are) (?:important|key|crucial)|what we (?:need|want)|combien nous|do you no harm|how we work|when we|what i)\b"
)


def _is_unmarked(bare: str, segment: Segment) -> bool:
    """Whether a sentence without a mark begins as only questions do, or stands in a list of questions."""
    if bare.endswith((":", ",")) or _STATES.search(bare) or len(bare) >= 160:
        return False
    starts = _STARTS.match(bare)
    if starts is None or _ALLOWS.match(bare):
        return False
    if segment.section and words.ASKS_LIST.match(segment.section):
        return True
    return len(bare) > 12 and len(bare.split()) > 2 and segment.kind == "sentence"


def _is_courtesy(bare: str) -> bool:
    body = re.sub(r"^(?:(?:hi|hello|hey|bonjour|salut|coucou|dear)\b[^,!?]{0,30}[,!]?\s*)", "", bare)
    match = words.COURTESY.search(body)
    return match is not None and len(body) - (match.end() - match.start()) <= 22 and match.start() <= 14


_ASKS_SOMEHOW = compiled(
    r"\b(?:combien|quel(?:le)?s?|comment|quand|pourquoi|est[- ]ce|ou|qui|how|what|when|where|which|who|why|whether|or|ou bien)\b|[a-z]-(?:vous|tu|t-il|il|elle|on|nous|je|ce|ils)\b"
    r"|(?:^|, |and |so |but |\. |then )(?:do|does|did|is|are|was|can|could|would|will|shall|should|may|might|have|has|am)\b|\b(?:tu|vous|you|u|on|ca|cela)\b.{0,40}\b(?:peux|pouvez|dispo|libre|ok|possible|irait|va|around|free|conviendrait|convient)\b"
)


def _is_rhetorical(bare: str) -> bool:
    """Whether nobody is meant to answer: « Qui sommes-nous ? », "who doesn't love …?", a statement that ends in "right?"."""
    opening = words.RHETORICAL.search(bare)
    if opening is not None and not bare[: opening.start()].strip(" ,;:-").count(" ") > 3:
        return True
    if _STATES_OF_YOU.match(bare):
        return False
    head, comma, tail = bare.rstrip(" ?!").rpartition(",")
    return (
        bool(comma)
        and words.TAG.match(tail.strip()) is not None
        and len(tail.split()) <= 3
        and _ASKS_SOMEHOW.search(head) is None
    )


# "You do hand lettering, right?" seeks an answer after all.
_STATES_OF_YOU = compiled(
    r"(?:so |and |et |donc |alors )?(?:you|u|tu|vous) (?:do|can|have|are|offer|work|also|still|did|use|faites|fais|avez|as|es|etes|pouvez|peux|travaillez|prenez|livrez)\b"
)


def _is_of_the_work(plain: str, part: Part, position: int, segment: Segment) -> bool:
    """Whether the deliverable shall answer it: under "Topics:", in quotation marks, after "FAQ"."""
    if segment.section and words.FOR_THE_WORK.search(segment.section) and not words.FOR_YOU.search(segment.section):
        return True
    if segment.label and words.FOR_THE_WORK.match(segment.label) and segment.label not in ("plan", "script"):
        return True
    if _list_before(plain, part, position):
        return True
    text = plain[segment.full_start : segment.end].strip(" -*")
    if text.startswith('"') and text.endswith(('"', '"?')):
        return True
    before = plain[max(0, segment.start - 200) : segment.start]
    opened = before.rpartition("\n")[2].count('"') % 2 == 1
    inside = text.count('"') >= 2 and text.rstrip(" .").endswith('"')
    closes = text.count('"') % 2 == 1 and plain[segment.end : segment.end + 3].strip().startswith('"')
    return opened or inside or closes or _in_example(plain, segment)


def _list_before(plain: str, part: Part, position: int) -> bool:
    """Whether a colon before it, in its paragraph, opens questions for the work: "it should answer: what is …? does …?"."""
    block = part.segments[position].block
    for segment in (part.segments[place] for place in range(position, max(-1, position - 8), -1)):
        if segment.block != block:
            return False
        head, colon, _ = plain[segment.full_start : segment.end].rpartition(": ")
        if segment.label and words.FOR_THE_WORK.search(segment.label) and not words.FOR_YOU.search(segment.label):
            return True
        if colon:
            return words.FOR_THE_WORK.search(head) is not None and words.FOR_YOU.search(head) is None
        if segment is not part.segments[position] and not plain[segment.start : segment.end].rstrip().endswith("?"):
            return False
    return False


def _in_example(plain: str, segment: Segment) -> bool:
    """Whether brackets give it as an example: « (ex. : Quelle est la capitale ?) »."""
    text = plain[segment.full_start : segment.end]
    before = plain[max(0, segment.full_start - 30) : segment.full_start]
    return re.search(r"\((?:par )?(?:ex|e\.g|exemple|for example)\b", before + text) is not None


def _answered(plain: str, part: Part, position: int, bare: str) -> bool:
    """Whether the client answers it at once: "Why now? Because …", « Le budget ? 3 000 € »."""
    if len(bare) > 60 or position + 1 >= len(part.segments):
        return False
    following = part.segments[position + 1]
    if following.block > part.segments[position].block + 1:
        return False
    answer = plain[following.full_start : following.end]
    if re.match(r"(?:parce qu|because|car\b|since\b|simple|tout simplement|simply|easy)", answer):
        return True
    beside = following.block == part.segments[position].block and not answer.endswith("?")
    point = words.OWN_POINT.match(bare)
    if beside and point and not bare[point.end() :].strip(" ?!:"):
        return True
    if not re.match(r"(?:oui|non|yes|no|none|aucune?|pas)\b", answer) and not re.search(r"\d", answer):
        return False
    if re.search(r"\b(?:me|us|moi|nous)\b", bare) or re.match(r"[\d+(]", answer):
        return False
    return len(bare.split()) <= 4 and beside and not re.search(r"\b(?:vous|tu|votre|vos|ton|you|your|u)\b", bare)
