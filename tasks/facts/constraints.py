"""Conditions that the client sets: no AI, secrecy, tone, tools, language, format.

Each kind is a thing that is spoken of (a machine that writes, a tool, a file format) together with what makes it a
condition in its sentence: a ban, an order, a wish; not what was once used, is attached, or is asked about.
"""

import re
from collections.abc import Iterator

from tasks.facts import constraint_words as words
from tasks.facts.brief import Constraint, ConstraintKind
from tasks.facts.compiled import compiled
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment, clause
from tasks.facts.sources import Part, Reading

Place = tuple[ConstraintKind, int, int]
_LONGEST = 170  # a sentence up to this length is quoted whole where its parts do not say it alone
_REACH = 70  # how far a ban stands from what it bans


def find_constraints(reading: Reading, limit: int = 40) -> tuple[Constraint, ...]:
    """The conditions of a message in order; each quote is the words or the clause that sets it.

    Args:
        reading: The message, divided.
        limit: No more than this many.
    """
    found: list[Constraint] = []
    for part in reading.parts:
        if part.kind not in ("cover", "own", "attachment", "background"):
            continue
        for segment in part.segments:
            if segment.kind == "heading" and segment.end - segment.start < 50:
                continue
            for kind, start, end in _of_segment(part, segment):
                new = Constraint(kind=kind, evidence=part.evidence(start, end))
                if kind == "tool":
                    found = [one for one in found if not _says_less(one, new)]
                found.append(new)
                if len(found) >= limit:
                    return tuple(found)
    return tuple(found)


def _says_less(one: Constraint, new: Constraint) -> bool:
    """Whether a tool named before is named again: "React Native", then "React Native and Supabase"."""
    return one.kind == new.kind == "tool" and one.evidence.quote.lower() in new.evidence.quote.lower()


def _of_segment(part: Part, segment: Segment) -> Iterator[Place]:
    plain = part.seen.plain
    asks = plain[segment.end - 1] == "?"
    about_ai = _about_ai(part, segment, asks)
    if about_ai:
        yield about_ai
    secrecy = words.NDA.search(plain, segment.full_start, segment.end)
    if (
        secrecy
        and not words.NOT_NDA.search(plain, segment.full_start, segment.end)
        and not _own_affair(plain, segment, asks)
    ):
        yield ("nda", *_sentence(plain, segment, secrecy))
    if (tone := _tone(plain, segment, asks)) and not about_ai:
        yield tone
    if tool := _tool(part, segment, asks):
        yield tool
    if (spoken := _language(plain, segment, asks)) is not None:
        yield spoken
    if (form := _format(part, segment, asks)) is not None:
        yield form
    other = words.OTHER.search(plain, segment.full_start, segment.end)
    if (
        other
        and not asks
        and not _IF.search(plain, segment.full_start, other.start())
        and not (about_ai and other[0].startswith(("no ", "pas ", "sans ")))
    ):
        yield ("other", *clause(plain, segment, other.start(), other.end()))


_IF = compiled(r"\b(?:si (?:vous|tu|la|le|les|l')|whether|if you)\b")


def _sentence(plain: str, segment: Segment, match: re.Match[str]) -> tuple[int, int]:
    """The sentence where it is short, else the clause."""
    if segment.end - segment.full_start <= _LONGEST:
        return segment.full_start, segment.end
    return clause(plain, segment, match.start(), match.end())


def _near(cue: Cue, plain: str, segment: Segment, match: re.Match[str], reach: int = _REACH) -> bool:
    """Whether a cue stands in the sentence, at most `reach` letters from a place."""
    left, right = max(segment.full_start, match.start() - reach), min(segment.end, match.end() + reach)
    return cue.search(plain, left, right) is not None


def _about_ai(part: Part, segment: Segment, asks: bool) -> Place | None:
    """A ban of machines that write or draw, or the wish to be told of them."""
    plain = part.seen.plain
    for match in words.MACHINE.all(plain, segment.full_start, segment.end):
        letters = re.search(words.LETTERS, match[0])
        if letters and not part.seen.clean[match.start() + letters.start()].isupper():
            continue  # « j'ai », not "AI"
        if not asks and _near(words.DISCLOSES, plain, segment, match, 90):
            return "disclose_ai", *_sentence(plain, segment, match)
        if asks:
            continue
        if _near(words.ALLOWS, plain, segment, match):
            if words.BUT_NOT.search(plain, match.end(), segment.end):
                return "no_ai", *_sentence(plain, segment, match)
            continue
        if _near(words.FORBIDS, plain, segment, match) or words.HUMAN.search(plain, segment.full_start, segment.end):
            return "no_ai", *_sentence(plain, segment, match)
    human = words.HUMAN.search(plain, segment.full_start, segment.end)
    return ("no_ai", *_sentence(plain, segment, human)) if human and not asks else None


_ENTRE_NOUS = compiled(r"\b(?:entre nous|between us|between you and me),")


def _own_affair(plain: str, segment: Segment, asks: bool) -> bool:
    """Whether secrecy is only mentioned: a question on how the freelancer keeps it, "between us, he was late"."""
    text = plain[segment.full_start : segment.end]
    return _ENTRE_NOUS.search(text) is not None or (
        asks and re.search(r"\b(?:nda|sign|disclosure|accord)", text) is None
    )


def _tone(plain: str, segment: Segment, asks: bool) -> Place | None:
    start, end = segment.full_start, segment.end
    label = segment.label or (segment.section if segment.kind in ("bullet", "sentence") else "")
    if segment.label and words.TONE_LABEL.match(label) and len(label.split()) <= 3:
        return "tone", start, end
    said = words.TONE_SAID.search(plain, start, end)
    listed = words.TONE_LIST.search(plain, start, end)
    named = None if asks else words.TONE_NAMED.search(plain, start, end)
    found = [one for one in (named, said, listed) if one is not None]
    match = min(found, key=lambda one: one.start(), default=None)
    if match is None or (match is listed and not _describes_work(plain, segment, match)):
        return None
    if match is listed:
        return "tone", listed.start(), listed.end()
    if (
        match is named
        and re.search(r"\b(?:accessibles?|technical|techniques?|plain|simples?|natural|modern\w*)$", match[0])
        and _NOT_VOICE.search(plain, start, end)
    ):
        return None
    left, right = clause(plain, segment, match.start(), match.end())
    return "tone", min(left, match.start()), max(right, match.end())


_NOT_VOICE = compiled(
    r"\b(?:site|page|app|navigation|interface|to find|a trouver|handicap\w*|malvoyant\w*|disabilit\w*|pmr|wcag|rgaa|by (?:bus|train|car)|en (?:bus|train|voiture))\b"
)
_PERSON = compiled(
    r"\b(?:(?:the|l'|une|la|an?) ?(?:equipe|team|staff|ambiance|lieu|place|quartier|clientele|customers|audience|public|patron|boss)|i am|i'm|we are|we're|je suis|nous sommes|on est|he|she|they|you are|you're|vous etes|tu es|our (?:\w+ )?(?:team|customers|clients|staff|people|users|readers|audience)|notre (?:equipe|public)|nos clients)\b"
)


def _describes_work(plain: str, segment: Segment, match: re.Match[str]) -> bool:
    """Whether adjectives in a row tell how the work shall be, not how somebody is."""
    return _PERSON.search(plain, max(segment.full_start, match.start() - 50), match.start()) is None


_TOOL = Cue(words.TOOLS)
_CAPITAL_TOOL = Cue(words.CAPITAL_TOOLS)
_AND_TOOL = compiled(rf"(?: ?[+&/,] ?| (?:and|et|ou|or) )(?:{words.TOOLS})(?!\w)")
# Before a word that is a tool's name only sometimes.
_WITH = compiled(
    r"\b(?:in|into|on|with|using|via|use|uses|a|un|une|an|sur|sous|dans|avec|en|microsoft|ms|adobe|fichiers?|files?|template|modele|compatible|maitrise[rz]? (?:d[e']? ?)?|clean|proper) ?$"
)
# Where files are kept or come from, as often as what the work is done in.
_STORES = frozenset(
    (
        "dropbox",
        "onedrive",
        "wetransfer",
        "sharepoint",
        "slack",
        "word",
        "excel",
        "powerpoint",
        "microsoft word",
        "microsoft excel",
    )
).union(f"google {one}" for one in ("drive", "docs", "doc", "sheets", "slides"))
# « au format InDesign », "delivered as Word": the form of what is handed over.
_FILE_OF = compiled(r"\b(?:au format|delivered as) $")
_SHEETS = frozenset(("excel", "word"))
_IN_IT = compiled(r"\b(?:sur|sous|in|with|using) $")
_NAME_GOES_ON = compiled(r" [A-ZÀ-Þ][a-zà-ÿ]")
_NO_TOOL = compiled(r" (?:group|community|channel|workshop|course|training|export|formation|atelier)\b")
_ASKS_FOR_WORK = compiled(
    r"\b(?:(?:do|make|build|run|have|deliver|write|handle|manage|faire|realiser|livrer|travailler|rediger) (?:it|this|that|these|them|ca|cela|le tout|the \w+|tout)|which version of|quelle version d[e']"
    r"|(?:can|could|would) (?:you|u) (?:please )?(?:make|build|redo|design|write|create|set up|update|do)"
    r"|(?:tu|vous) (?:peux|pourrais|pouvez|pourriez) (?:me |nous )?(?:re)?(?:faire|creer|monter|rediger|developper|construire|mettre))(?!\w)"
)


def _tool(part: Part, segment: Segment, asks: bool) -> Place | None:
    plain, clean = part.seen.plain, part.seen.clean
    named = [
        (match, cue) for cue in (_TOOL, _CAPITAL_TOOL) for match in cue.all(plain, segment.full_start, segment.end)
    ]
    for match, cue in sorted(named, key=lambda pair: pair[0].start()):
        before = plain[max(segment.full_start, match.start() - 60) : match.start()]
        named_so = clean[match.start()].isupper() and _WITH.search(before)
        if cue is _CAPITAL_TOOL and not (named_so or (match[0] in _SHEETS and _IN_IT.search(before))):
            continue
        if match[0] in _STORES and _is_there(plain, segment, match):
            continue  # "the photos are in Dropbox", « le fichier est sous Word »
        if before.endswith("the ") and _NAME_GOES_ON.match(part.seen.clean, match.end()):
            continue  # "The Slack Tide" is a house
        if _NO_TOOL.match(plain, match.end()):
            continue
        if words.NOT_TOOL.search(before) or before.endswith(("@", ".", "/")):
            continue
        if asks and not _ASKS_FOR_WORK.search(plain, segment.full_start, segment.end):
            continue
        after = _AND_TOOL.match(plain, match.end(), segment.end)
        file = _FILE_OF.search(before)
        if file is not None:
            return "format", match.start() - len(before) + file.start(), match.end()
        return "tool", match.start(), after.end() if after else match.end()
    return None


def _language(plain: str, segment: Segment, asks: bool) -> Place | None:
    if asks and not _DO_IN.search(plain, segment.full_start, segment.end):
        return None
    for match in words.LANGUAGE.all(plain, segment.full_start, segment.end):
        before = plain[max(segment.full_start, match.start() - 60) : match.start()]
        if _PAIR.search(match[0]) or not (
            words.NOT_LANGUAGE.search(before + "|") or (before and _is_there(plain, segment, match))
        ):
            return "language", match.start(), match.end()
    return None


# "Can you translate it into Dutch?" asks for work.
_DO_IN = compiled(
    r"\b(?:(?:can|could|would|will) (?:you|u)|(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)|(?:tu|vous) (?:peux|pouvez|pourrais|pourriez))"
    r" (?:please |me |nous )?(?:translate|do|make|write|deliver|subtitle|record|traduire|faire|livrer|rediger|ecrire|sous-titrer|enregistrer)\b"
)
_PAIR = compiled(r"\b(?:to|into|vers)\b")


_CAN_YOU = compiled(
    r"\b(?:(?:can|could|would|will) (?:you|u)|(?:pourriez|pouvez)[- ]vous|(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|peux[- ]tu) (?:\w+ )?(?:do|make|deliver|send|provide|supply|export|livrer|faire|envoyer|fournir|exporter)\b"
)


def _format(part: Part, segment: Segment, asks: bool) -> Place | None:
    plain = part.seen.plain
    start, end = segment.full_start, segment.end
    if asks and not _CAN_YOU.search(plain, start, end):
        return None
    for match in words.FORMAT.all(plain, start, end):
        if not re.search(r"[a-z]{2}|\d", match[0]) or plain[match.start() - 1 : match.start()] in ("/", "@", "_"):
            continue
        if (
            re.search(r"[\w-]\.\w+$", plain[max(start, match.start() - 2) : match.end()])
            and "." in match[0]
            and " " not in match[0]
        ):
            continue  # "plan.pdf" is a file that exists
        if re.search(r"\d ?eps$", plain[max(start, match.start() - 3) : match.end()]):
            continue  # "10 eps": episodes
        if _is_there(plain, segment, match):
            continue
        return "format", match.start(), match.end()
    for match in words.CASED_FORMAT.all(plain, start, end):
        name = part.seen.clean[match.start() : match.end()].split()[-1]
        if name[0].isupper() and not _is_there(plain, segment, match) and _near(words.MUST, plain, segment, match):
            return "format", match.start(), match.end()
    return None


def _is_there(plain: str, segment: Segment, match: re.Match[str]) -> bool:
    """Whether a file is one that exists ("the attached PDF"), unless an order stands before it."""
    left, right = max(segment.full_start, match.start() - 60), min(segment.end, match.end() + 40)
    ordered = words.MUST.search(plain, max(segment.full_start, match.start() - 40), match.start())
    return words.SUPPLIED.search(plain, left, right) is not None and ordered is None
