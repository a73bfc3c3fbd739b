"""Text that tries to instruct the reader's software rather than to speak to the freelancer.

It is data like all the rest; it is reported so that a person sees it. Orders to the freelancer ("ignore my last mail",
"send me the quote") are not meant.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from integrations.files.document import Document
from tasks.facts.attacks import attacks
from tasks.facts.brief import Evidence
from tasks.facts.compiled import compiled
from tasks.facts.segments import segments_of
from tasks.facts.sources import Part, Reading

_HIDDEN = compiled(
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
        last = -1
        for start, end in sorted(attacks(part.seen, part.segments)):
            if start >= last:
                found.append(part.evidence(start, min(end, start + _LONGEST)))
                last = end
            if len(found) >= limit:
                return tuple(found)
        text = part.document.text
        for start, end in (*_unseen(part.document), *_smuggled(text)):
            if not any(e.document == part.document.name and e.start < end and start < e.end for e in found):
                found.append(Evidence(document=part.document.name, start=start, end=end, quote=text[start:end]))
    return tuple(found[:limit])


_LONGEST = 500
_FEW = 3  # a hidden line of fewer words is a spacer or a tracking mark
# What mail programs and newsletters hide without harm.
_PREHEADER = compiled(
    r"(?i)view (?:this |it )?(?:e-?mail |message )?(?:in|online)|voir (?:ce |cet |la )?(?:e-?mail|message|version)|in your browser|dans (?:votre|le) navigateur|unsubscribe|d[ée]sabonner|^(?:re|fw|fwd|tr) ?:|table of contents|skip to (?:content|main)"
)


def _unseen(document: Document, most: int = 8) -> Iterator[tuple[int, int]]:
    """Lines that a reader does not see, without preview texts: those that the visible text repeats, or that only link."""
    shown = ""
    for start, end in document.hidden[:200]:
        for match in re.finditer(r"\S[^\n]*", document.text[start:end]):
            said = match[0].strip()
            words = re.findall(r"[^\W\d_]{2,}", said)
            if len(words) < _FEW or _PREHEADER.search(said):
                continue
            shown = shown or _visible(document)
            if " ".join(said.split())[:60].lower() in shown:
                continue
            yield start + match.start(), start + match.start() + min(len(said), _LONGEST)
            most -= 1
            if most <= 0:
                return


def _visible(document: Document) -> str:
    """The text that a reader sees, in small letters, one space between words."""
    pieces, position = [], 0
    for start, end in document.hidden:
        pieces.append(document.text[position:start])
        position = end
    return " ".join(" ".join((*pieces, document.text[position:]))[:200_000].lower().split())


def _smuggled(text: str) -> Iterator[tuple[int, int]]:
    """Words that characters without width divide, or that tags and reversed writing carry along."""
    for match in list(_HIDDEN.finditer(text))[:3]:
        start, end = match.start(), match.end()
        while start > 0 and match.start() - start < 30 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and end - match.end() < 30 and not text[end].isspace():
            end += 1
        yield start, end


def _everything(reading: Reading) -> list[Part]:
    """Every document as a whole: instructions may hide in quotes, signatures and attachments too."""
    body = Part("own", reading.message.body, reading.body, tuple(segments_of(reading.body)))
    others = [part for part in reading.parts if part.kind in ("cover", "subject", "attachment")]
    return [body, *(replace(part, segments=tuple(segments_of(part.seen))) for part in others)]
