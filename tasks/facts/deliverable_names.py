"""Names for work on things that exist: « traduire notre catalogue » is « traduction de notre catalogue »."""

import re

from tasks.facts.compiled import compiled
from tasks.facts.deliverable_lexicon import SERVICES
from tasks.facts.noun_phrases import Thing, after_number
from tasks.facts.noun_words import DEFINITE
from tasks.facts.segments import Segment
from tasks.facts.view import View

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


# « gestion de notre page Facebook »: the act is what is wanted.
ACT_OF = compiled(
    r"\b(?:gestion|animation|maintenance|suivi|administration|refonte|relecture|traduction|mise a jour|management|running|upkeep"
    r"|redesign|translation|rewrite|proofreading|moderation|alimentation)(?: \w{3,14})? (?:de|d'|des|du|of)$"
)


def named_work(seen: View, segment: Segment, thing: Thing) -> tuple[int, str] | None:
    """Names the work on a thing that exists: « traduire notre catalogue » is « traduction de notre catalogue ».

    Returns:
        Where the verb begins, and the noun phrase; None where the thing itself is made.
    """
    if thing.head in SERVICES:
        return None  # « reprendre la mise en page » is the service itself
    upto = thing.start
    if thing.determiner:
        upto -= len(thing.determiner) + (0 if thing.determiner.endswith("'") else 1)
    before = seen.plain[max(segment.full_start, upto - 30) : upto].rstrip()
    if match := ACT_OF.search(before):
        words_start = upto - len(before) - _trailing(seen.plain, upto) + match.start()
        return words_start, seen.words(words_start, thing.end)
    for pattern, name in _WORK_NAMES:
        if match := re.search(rf"(?<!\w)(?:{pattern})$", before):
            words_ = seen.words(after_number(seen, thing), thing.end)
            french = name in _FRENCH_NAMES or (
                name in ("audit", "transcription") and (match[0].endswith("er") or match[0].endswith("re"))
            )
            if thing.determiner in DEFINITE:
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
