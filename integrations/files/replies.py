"""Who speaks where in a mail's text: own words, quoted replies with their authors, forwarded words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from integrations.files.attribution import attribution_at, depth, marks_follow
from integrations.files.headers import Block, Person, block_at, unquoted

Voice = Literal["own", "quoted", "header", "forwarded"]

_SEPARATOR = re.compile(
    r"^[\W_]*(?:original message|original appointment|message d['’]origine|message original|courriel original"
    r"|e-?mail original|mail original|e-?mail d['’]origine|message initial|ursprüngliche nachricht|mensaje original"
    r"|messaggio originale|oorspronkelijk bericht|message du .{4,40})[\W_]*$",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"^[\W_]*(?:(?:begin )?forwarded message|(?:début du )?message (?:transféré|réexpédié)"
    r"|(?:courriel|mail|e-?mail) transféré|forwarded by .{1,60}|transféré par .{1,60}"
    r"|weitergeleitete nachricht|mensaje reenviado)[\W_]*$",
    re.IGNORECASE,
)
_DASHED = re.compile(r"^\s*[-_=*]{2,}")
_RULE = re.compile(r"^\s*(?:_{10,}|-{3,}|[*=]{10,})\s*$")


class Stretch(NamedTuple):
    """Lines `first` to `last` (not included) of one voice.

    Args:
        voice: "header" is for attribution lines, header blocks, separators; "forwarded" for a forwarded mail's words.
        author: Of quoted and forwarded lines, where known.
        block: The header block of a "header" stretch that opens a forwarded mail.
    """

    voice: Voice
    first: int
    last: int
    author: Person | None = None
    block: Block | None = None


@dataclass(slots=True)
class _State:
    """What is known while going through the lines.

    Args:
        base: Who speaks in lines without marks.
        marks: Whether ">" means a quote here, and not a client's bullet.
        authors: Who wrote the lines with so many ">".
        forward_depth: The number of ">" before the forwarded mail's own lines; None without a forwarded mail.
        spoken: Whether the sender said anything before.
    """

    base: Voice = "own"
    author: Person | None = None
    marks: bool = False
    authors: dict[int, Person | None] = field(default_factory=dict)
    forward_depth: int | None = None
    spoken: bool = False

    def voice_of(self, level: int) -> tuple[Voice, Person | None]:
        """Who speaks in a line with `level` marks."""
        if self.forward_depth is not None and level == self.forward_depth and self.base != "quoted":
            return "forwarded", self.authors.get(level, self.author)
        if level and self.marks:
            return "quoted", self.authors.get(level)
        return self.base, self.author

    def quote(self, level: int, author: Person | None) -> None:
        """From here on, lines with `level` marks are quoted from `author`."""
        self.authors = {known: who for known, who in self.authors.items() if known < level}
        if level:
            self.authors[level] = author
            self.marks = True
        else:
            self.base, self.author = "quoted", author

    def forward(self, level: int, author: Person | None) -> None:
        """From here on, lines with `level` marks are a forwarded mail's by `author`."""
        self.forward_depth, self.marks, self.authors = level, True, {level: author}
        if level == 0:
            self.base, self.author = "forwarded", author


def stretches(lines: Sequence[str], *, is_reply: bool, is_forward: bool) -> list[Stretch]:
    """Divides a mail's lines by voice.

    Args:
        lines: The body's lines, without their ends.
        is_reply: Whether its headers say so (Re:, In-Reply-To); ">" then marks a quote without any attribution.
        is_forward: Whether its subject says so; the first header block then opens the forwarded mail.

    Returns:
        Stretches in order, without gaps.
    """
    state = _State(marks=is_reply)
    found: list[Stretch] = []
    number = 0
    while number < len(lines):
        opening = _opening(lines, number, state, is_reply=is_reply, is_forward=is_forward)
        if opening:
            _add(found, opening)
            number = opening.last
            continue
        voice, author = state.voice_of(depth(lines[number]))
        state.spoken = state.spoken or (voice == "own" and bool(re.search(r"\w", lines[number])))
        if not lines[number].strip() and found:  # a blank line belongs to what stands before it
            voice, author = (found[-1].voice, found[-1].author) if found[-1].voice != "header" else state.voice_of(0)
        _add(found, Stretch(voice, number, number + 1, author))
        number += 1
    return found


def _opening(lines: Sequence[str], number: int, state: _State, *, is_reply: bool, is_forward: bool) -> Stretch | None:
    """The lines that announce another mail at this line, if they do; changes who speaks after them."""
    bare = unquoted(lines[number]).strip()
    if not bare:
        return None
    level = depth(lines[number])
    marker = bool(_FORWARD.match(bare)) and bool(_DASHED.match(bare) or bare.endswith(":"))
    separator = bool(_SEPARATOR.match(bare)) and bool(_DASHED.match(bare) or level)
    start = number + 1 if marker or separator or _RULE.match(bare) else number
    while start < min(len(lines), number + 4) and start > number and not unquoted(lines[start]).strip():
        start += 1
    block = block_at(lines, start) if start < len(lines) else None
    if block is None and not marker and not separator:
        attribution = attribution_at(lines, number)
        if attribution is None:
            return None
        state.quote(level + 1 if attribution.marked else level, attribution.author)
        return Stretch("header", number, attribution.last, attribution.author)
    last, author = (block.last, block.sender) if block else (number + 1, None)
    inner = depth(lines[start]) if block else level + marks_follow(lines, last, level)
    silent = not state.spoken and not is_reply and level == 0
    if (
        state.base == "own"
        and state.forward_depth is None
        and (marker or (block and level == 0 and (is_forward or silent)))
    ):
        state.forward(inner, author)
        return Stretch("header", number, last, author, block)
    if block and inner == level and marks_follow(lines, last, inner):
        inner += 1
    state.quote(inner, author)
    return Stretch("header", number, last, author)


def _add(found: list[Stretch], stretch: Stretch) -> None:
    """Appends a stretch, as part of the last one where the same voice goes on."""
    if found and stretch.voice != "header" and found[-1][:1] + found[-1][3:4] == (stretch.voice, stretch.author):
        found[-1] = found[-1]._replace(last=stretch.last)
    else:
        found.append(stretch)
