"""Text that tries to instruct the reader's software rather than to speak to the freelancer.

It is data like all the rest; it is reported so that a person sees it. Orders to the freelancer ("ignore my last mail",
"send me the quote") are not meant.
"""

import re
from dataclasses import replace

from tasks.facts.attacks import attacks
from tasks.facts.brief import Evidence
from tasks.facts.segments import segments_of
from tasks.facts.sources import Part, Reading

_HIDDEN = re.compile(
    r"(?<=[^\W\d_])[\u200b\u2060\u200c\u200d\ufeff]{1,3}(?=[^\W\d_])|[\U000e0020-\U000e007f]{4,400}|[\u202a-\u202e\u2066-\u2069]"
)


def find_suspicious(reading: Reading, limit: int = 20) -> tuple[Evidence, ...]:
    """Pieces of a message, quoted mails and attachments included, that speak to software.

    Args:
        reading: The message, divided.
        limit: No more than this many.
    """
    found: list[Evidence] = []
    for part in _everything(reading):
        plain = part.seen.plain
        places = list(attacks(part.seen, part.segments))
        last = -1
        for start, end in sorted(places):
            if start >= last:
                found.append(part.evidence(start, min(end, start + 500)))
                last = end
            if len(found) >= limit:
                return tuple(found)
        for match in list(_HIDDEN.finditer(part.document.text))[:3]:
            start, end = match.start(), match.end()
            while start > 0 and match.start() - start < 30 and not part.document.text[start - 1].isspace():
                start -= 1
            while end < len(part.document.text) and end - match.end() < 30 and not part.document.text[end].isspace():
                end += 1
            if not any(e.document == part.document.name and e.start <= start < e.end for e in found):
                found.append(
                    Evidence(document=part.document.name, start=start, end=end, quote=part.document.text[start:end])
                )
    return tuple(found[:limit])


def _everything(reading: Reading) -> list[Part]:
    """Every document as a whole: instructions may hide in quotes, signatures and attachments too."""
    body = Part("own", reading.message.body, reading.body, tuple(segments_of(reading.body)))
    others = [part for part in reading.parts if part.kind in ("cover", "subject", "attachment")]
    return [body, *(replace(part, segments=tuple(segments_of(part.seen))) for part in others)]
