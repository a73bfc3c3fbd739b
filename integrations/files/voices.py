"""Spans of a body: own words, greeting, signature, quoted replies, headers; in order and without gaps."""

import re
from typing import NamedTuple

from integrations.files.document import Role, Span
from integrations.files.headers import Block, Person
from integrations.files.replies import Stretch, stretches
from integrations.files.signature import greeting_end, signature_lines

_REPLY = re.compile(
    r"^\s*(?:\[[^\]]{1,30}\]\s*)?(?:re|ré|rép|réf|aw|antw|sv|odp|r)\s?(?:\[\d+\]|\(\d+\))?\s?:", re.IGNORECASE
)
_FORWARD = re.compile(r"^\s*(?:\[[^\]]{1,30}\]\s*)?(?:fwd?|tr|wg|i|rv|enc|doorst)\s?:", re.IGNORECASE)
_SHORT_COVER = 280
_TELLING = 25  # words
_LONGEST_LINE = 1_000


class Voices(NamedTuple):
    """Who speaks in a body.

    Args:
        spans: Covering the text.
        forwarded: The header block of the forwarded mail, if the body holds one.
        has_forward: Whether it holds a forwarded mail, with or without a header block.
        cover_is_short: Whether hardly anything stands above the forwarded mail.
        cover_tells: Whether what stands there says itself what is wanted.
    """

    spans: tuple[Span, ...]
    forwarded: Block | None
    has_forward: bool
    cover_is_short: bool
    cover_tells: bool


def is_reply(subject: str | None) -> bool:
    """Whether a subject says that the mail answers another."""
    return bool(subject and _REPLY.match(subject))


def is_forward(subject: str | None) -> bool:
    """Whether a subject says that the mail hands on another."""
    return bool(subject and _FORWARD.match(subject))


def voices(
    text: str, *, subject: str | None = None, answers: bool = False, start: int = 0, freelancer: Person | None = None
) -> Voices:
    """Divides a body.

    Args:
        text: The body.
        subject: The mail's subject.
        answers: Whether other headers (In-Reply-To) say that it answers a mail.
        start: Where the body begins, after headers of its own; the span before is a header.
        freelancer: Set when the freelancer sent the mail: the words above a forwarded mail are then quoted.

    Returns:
        The spans and what was forwarded.
    """
    lines = text[start:].split("\n")
    offsets = [start]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    offsets[-1] = len(text)
    lines = [line[:_LONGEST_LINE] for line in lines]  # nothing that is looked for is longer
    forward = is_forward(subject)
    parts = stretches(lines, is_reply=(answers or is_reply(subject)) and not forward, is_forward=forward)
    block = next((part.block for part in parts if part.block), None)
    has_forward = any(part.voice == "forwarded" for part in parts)
    spans: list[Span] = [Span("header", 0, start)] if start else []
    first_own = True
    for index, part in enumerate(parts):
        if part.voice in ("quoted", "header"):
            role: Role = "quoted" if part.voice == "quoted" else "header"
            _add(spans, role, offsets[part.first], offsets[part.last], part.author)
        elif part.voice == "own" and freelancer and has_forward:
            _add(spans, "quoted", offsets[part.first], offsets[part.last], freelancer)
        else:
            _own(spans, lines, offsets, part, greeting=first_own or part.voice == "forwarded", parts=parts[index + 1 :])
            first_own = False
    spans = [span for span in spans if span.end > span.start]
    cover = _cover(lines, parts)
    short = len(re.sub(r"\s+", "", cover)) <= _SHORT_COVER
    return Voices(tuple(spans), block, has_forward, short, is_telling(cover))


def _own(
    spans: list[Span], lines: list[str], offsets: list[int], part: Stretch, *, greeting: bool, parts: list[Stretch]
) -> None:
    """Adds own words with their greeting and signature."""
    first, last = part.first, part.last
    body = greeting_end(lines, first, last) if greeting else first
    _add(spans, "greeting", offsets[first], offsets[body], None)
    # Between inline answers nobody signs; before a quote that only ends the mail, people do.
    inline = any(later.voice == part.voice for later in parts)
    start, end = (last, last) if inline else signature_lines(lines, body, last)
    _add(spans, "own", offsets[body], offsets[start], None)
    _add(spans, "signature", offsets[start], offsets[end], None)
    if end < last:
        _add(spans, "own", offsets[end], offsets[last], None)


def _add(spans: list[Span], role: Role, start: int, end: int, author: Person | None) -> None:
    if start >= end:
        return
    name = str(author) if author else None
    if spans and (spans[-1].role, spans[-1].author) == (role, name) and spans[-1].end == start:
        spans[-1] = Span(role, spans[-1].start, end, name)
    else:
        spans.append(Span(role, start, end, name))


def _cover(lines: list[str], parts: list[Stretch]) -> str:
    """The words that stand above a forwarded mail, without their signature."""
    words: list[str] = []
    for part in parts:
        if part.voice == "own":
            start, end = signature_lines(lines, part.first, part.last)
            words += lines[part.first : start] + lines[end : part.last]
    return " ".join(words)


def is_telling(note: str) -> bool:
    """Whether a note says itself what is wanted, so that the mail it passes on is background to it."""
    return len(note.split()) >= _TELLING and re.search(r"\d", note) is not None
