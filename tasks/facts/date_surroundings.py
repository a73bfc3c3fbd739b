"""The words around a date, and which of them belong to it."""

import re
from dataclasses import dataclass

from tasks.facts import date_event_words as events
from tasks.facts import date_role_words as words
from tasks.facts.compiled import compiled
from tasks.facts.date_match import FoundDate
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a date: between the dates before and after it in its sentence, and its clause."""

    plain: str
    found: FoundDate
    left: int
    right: int
    clause_left: int
    clause_right: int

    def latest(self) -> bool:
        """Whether « au plus tard », "at the latest", "max" follows."""
        end = self.found.end
        if clock := _CLOCK.match(self.plain, end):
            end = clock.end()
        skip = 2 if self.plain[end : end + 2] in (", ", " (") else 1 if self.plain[end : end + 1] in (" ", "(") else 0
        return words.LATEST_AFTER.match(self.plain, end + skip) is not None

    def _clause(self) -> tuple[int, int]:
        """The date's clause; what follows from another one is one of its own: "the shoot is the 14th so I need …"."""
        left, right = max(self.left, self.clause_left), min(self.right, self.clause_right)
        if self.left < left and self.found.start - left < 14 and _TOPIC.fullmatch(self.plain, self.left, left):
            left = self.left
        for turn in _CONSEQUENCE.finditer(self.plain, left, right):
            if turn.end() <= self.found.start:
                left = turn.end()
            elif turn.start() >= self.found.end:
                right = turn.start()
                break
        return left, right

    def nearest(self, cue: Cue) -> tuple[re.Match[str] | None, float]:
        """The cue that belongs to the date most closely, and how far: below 0.5 in its clause, more before it."""
        near_left, near_right = self._clause()
        best: re.Match[str] | None = None
        far = 9.0
        if match := cue.last(self.plain, near_left, self.found.start):
            best, far = match, min((self.found.start - match.end()) / 160, 0.49)
        if match := cue.search(self.plain, self.found.end, near_right):
            distance = 0.08 + min((match.start() - self.found.end) / 120, 0.41)
            if distance < far:
                best, far = match, distance
        if best is None and self.left < near_left and (match := cue.last(self.plain, self.left, near_left)):
            best, far = match, 0.6 + (near_left - match.end()) / 400
        return best, far


_CLOCK = compiled(
    r",? (?:at |a |by |before |avant )?(?:\d{1,2}(?:[:.h]\d\d)? ?(?:am|pm|h|heures)?|noon|midi|midnight|minuit)(?!\w)"
)
# « Pour tout le reste, mi-avril suffit », "As for the files, Friday is fine": the date is said of what is named first.
_TOPIC = compiled(
    r"(?:and |et |but |mais )?(?:pour|for|as for|as to|regarding|quant a|concernant|cote)\s[^.,;:!?]{2,45},\s?"
)
_CONSEQUENCE = compiled(
    r"\s(?:so|so that|hence|therefore|thus|which means|meaning|du coup|alors|et donc|d'ou|ce qui|/|\|)\s"
    r"|,?\s(?:and|et)\s(?=(?:i|we|you|it|they|je|nous|on|il|elle|vous|tu)\b|j')"
)


def article(plain: str, segment: Segment, start: int) -> int:
    """Where the date begins with its article: « le 12 mars »."""
    match = re.search(
        r"(?<!\w)(?:le|la|les|on|the|on the|du|from)\s$", plain[max(segment.full_start, start - 7) : start]
    )
    return start - len(match[0]) if match else start


def led_by(plain: str, left: int, event: re.Match[str]) -> re.Match[str] | None:
    """The "before", "for" or « pour » that makes the event the reason: "for our spring fair"."""
    if relative := _FOR_WHICH.search(plain, max(left, event.start() - 60), event.start()):
        return relative
    led = events.BEFORE_EVENT.last(plain, max(left, event.start() - 60), event.start())
    if led is not None and _COUNTED.search(plain, max(left, led.start() - 12), led.start()):
        return None  # "six weeks before release, so 19 February"
    if led is None or re.fullmatch(r"[a-z]{3,}(?:er|ir)", event[0]):
        return None
    gap = plain[led.end() : event.start()]
    most = 6 if _OUR_ACT.match(gap) else 4
    return led if len(gap.split()) <= most and not _NOT_LED.search(gap) else None


# "for the tender, which closes on 26 February": the event is said of what the work is for.
_FOR_WHICH = compiled(
    r"\b(?:for|before|pour|avant)\s(?:the|our|my|le|la|les|l'|notre|mon|ma|un|une|an?)\s?(?:[\w'-]+\s){0,3}[\w'-]+,?"
    r"\s(?:which|that|who|qui)\s"
    r"(?:will |is |are |est |sont )?$"
)
# "before we exhibit at the spring fair"
_OUR_ACT = compiled(r"\s(?:we|i|que (?:nous|je|l'on|on))\s")
_COUNTED = compiled(r"\b(?:days?|weeks?|months?|hours?|h|j|jours?|semaines?|mois|heures?)\s$")
# A verb after « pour » makes it a purpose, not an event: « pour animer deux ateliers ».
_NOT_LED = compiled(
    r"[.;,:]|^\s(?!(?:le|la|les|une?|notre|votre)\b)[a-z]{2,}(?:er|ir|re|oir)\s|^\s[a-z]{2,}ing\s(?:the|a|an|our|two)"
)


ONLY_LINKING = compiled(
    r"\s?(?:(?:is|are|was|will be|on|est|sont|sera|aura|auront|lieu|prevue?s?|le|la|du|de|des|the|of|in|from|takes? place|happens|starts?|opens?|a|:|-|at"
    r"|,|scheduled|planned|set|for|pour|se|tient|tiendra|fixee?|qui|which|that|au|aux|from|between|entre|debut|ce|this|est)\s?){0,7}"
)
