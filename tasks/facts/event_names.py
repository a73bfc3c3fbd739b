"""What happens on a date, in the words of the message: "our spring fair"."""

import re

from tasks.facts import date_role_words as words
from tasks.facts.compiled import compiled
from tasks.facts.date_candidates import Candidate

_NAME_END = compiled(
    r"[,.;:()\n]|\s(?:is|are|will|est|sont|sera|aura|on|le|du|the|qui|which|that|and|et|a|at|in|en|prevue?|from|of|starts?)\s"
)


def event_name(candidate: Candidate) -> str | None:
    """The words that name the event; None where nothing does."""
    seen, segment, match = candidate.part.seen, candidate.segment, candidate.event
    if match is None:
        if segment.label and not words.DELIVERY.search(segment.label):
            return seen.words(segment.full_start, segment.full_start + len(segment.label)).strip(" |") or None
        return None
    start, end = match.start(), match.end()
    lead = re.search(r"(?:[a-z'&-]+ ){0,2}$", seen.plain[max(segment.full_start, start - 30) : start])
    if lead and lead[0]:
        kept = [word for word in lead[0].split() if word not in _FILLER]
        if kept and lead[0].split()[-1] == kept[-1]:
            start -= len(kept[-1]) + 1
    limit = min(segment.end, end + 30, candidate.found.start if candidate.found.start > end else segment.end)
    stop = _NAME_END.search(seen.plain, end, limit)
    following = seen.words(end, stop.start() if stop else limit)
    if following and len(following.split()) <= 4 and not seen.plain[end : end + 1].isalnum():
        end = stop.start() if stop else limit
    return _TRAILING.sub("", seen.words(start, end)).strip(" |") or None


# « xmas fair its sat 5th »; the bar of a table's cell
_TRAILING = compiled(r"(?:\s+(?:its|it['’]s|c['’]est|is|est|on|le)|\s*\|)+$", re.IGNORECASE)
_FILLER = frozenset(
    """the our my a an le la les un une notre nos mon ma de du des for to is we on pour avant before at au in en of and et
    are est nous i je by have avons with will be this that ce cette votre your their leur it il elle you vous can could
    """.split()
)
