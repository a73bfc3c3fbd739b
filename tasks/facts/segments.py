"""A text divided into what one reads at a time: sentences, bullets, "Label: value" lines, with the headings over them.

Mails break lines in the middle of sentences, lists have no full stops, abbreviations have too many: this is where that is
settled once, with offsets kept.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Literal

from tasks.facts.compiled import compiled
from tasks.facts.view import View

SegmentKind = Literal["sentence", "bullet", "label", "heading"]


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, bullet or value; offsets count the plain text.

    Args:
        start, end: Its words, without bullet mark and label.
        full_start: Where it begins with its label ("Budget : 3000" has `start` at the 3).
        kind: What it is.
        label: Plain words before the colon of its line, "" without one.
        section: Plain words of the heading over it, "" without one.
        block: Number of its paragraph or list item, counted from 0.
    """

    start: int
    end: int
    full_start: int
    kind: SegmentKind
    label: str = ""
    section: str = ""
    block: int = 0


BULLET = compiled(
    r"[ \t]*(?:[-*+•·▪◦‣●○■□–➤➜→✓✔✅☑▶►»>]{1,2}(?=[ \t]|[^\W\d])|\(?\d{1,2}[.)/](?=[ \t])|\d{1,2}\.\d{1,2}\.?(?=[ \t]+[a-z])|\(?[a-h]\)|#\d{1,2}\b"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]{1,3}"
    # a line of a chat: "[08/03/2027, 20:11] Ana: "
    r"|\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? (?:a )?\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?\]?(?: -)? [^:\n\d]{1,30}:(?=[ ]))[ \t]*"
)
_LABEL = compiled(
    r"[*_#| ]{0,6}(?P<label>[a-z][a-z0-9 '/()&,.€$£+-]{0,58}?[a-z0-9)?])[*_ ]{0,4}(?::(?!//)|\t|\||[ ]{3}(?=[ ]*\S)|[ ]=[ ]|[ ]->?[ ](?=[\d€$£]))[ \t*_|]*"
)
_HEADING = compiled(r"[ \t]*#{1,6}[ \t]+(?P<text>.{1,80})|[ \t]*[*_]{2}(?P<bold>[^*_\n]{1,80})[*_]{2}[ \t]*:?[ \t]*")
_SECTION = compiled(
    r"(?:section|part|partie|annexe?|appendix) (?:\d{1,2}|[a-z])[ \t]*[-–:.][ \t]*(?P<text>[^.!?\n]{3,60})"
)
_NUMBERED = compiled(r"[ \t]*\d{1,2}[.)][ \t]*$")
_STOP = compiled(r"(?:[!?…]+[ ]?[!?]*|[:;]-?[)(](?=\s|$)|\.{1,4})[\"')\]]*(?=\s|$)|[?!](?=[A-Za-z])")
_ABBREVIATION = compiled(
    r"(?:^|[\s(/'])(?:est|m|mm|mme|mlle|mr|mrs|ms|dr|pr|prof|st|ste|me|env|ex|approx|ca|cf|etc|no|nos|nbre|qte|qty|n|tel|art|p|pp|fig|vol|vs|inc|ltd"
    r"|co|corp|e\.g|i\.e|eg|ie|a\.m|p\.m|u\.s|u\.k|h\.t|t\.t\.c|t\.v\.a|p\.s|max|min|mini|maxi|incl|excl|ex|av|bd|sq|rd|ave|dept"
    r"|janv|jan|fevr|fev|feb|avr|apr|juil|jul|jun|aug|sept|sep|oct|nov|dec|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun"
    r"|[a-z]|\d{1,2})$"
)
_SURELY_GOES_ON = frozenset(
    {"m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "pr", "prof", "e.g", "i.e", "eg", "ie", "cf", "ex"}
)
_MONTHS = frozenset("janv jan fevr fev feb avr apr juil jul jun aug sept sep oct nov dec".split())
_WIDTH = 60  # where mail programs break lines at the earliest
_WIDEST = 100  # no mail program lets a line grow longer: who ended this one meant to
_WRAP = 52  # a line at least this long was broken by the mail program, not by its author


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    mark: int  # where its words begin, after the bullet
    bullet: bool
    blank: bool


def segments_of(seen: View, start: int = 0, end: int | None = None) -> list[Segment]:
    """Divides plain[start:end] of `seen`."""
    return list(_segments(seen, start, len(seen.plain) if end is None else end))


def _lines(plain: str, start: int, end: int) -> Iterator[_Line]:
    position = start
    while position < end:
        stop = plain.find("\n", position, end)
        stop = end if stop < 0 else stop
        left, right = position, stop
        while right > left and plain[right - 1] in " \t":
            right -= 1
        bullet = BULLET.match(plain, left, right) if right > left else None
        mark = bullet.end() if bullet else left
        while mark < right and plain[mark] in " \t":
            mark += 1
        yield _Line(left, right, mark, bullet is not None and mark < right, mark >= right)
        position = stop + 1


def _segments(seen: View, start: int, end: int) -> Iterator[Segment]:
    plain = seen.plain
    lines = list(_lines(plain, start, end))
    section, kept_section, block, position = "", False, 0, 0
    blank_before = listed = False
    while position < len(lines):
        line = lines[position]
        if line.blank:
            blank_before = True
            position += 1
            continue
        if blank_before and section and not line.bullet and not kept_section:
            section = ""
        if listed and not line.bullet and not kept_section:
            section = ""
        listed = line.bullet
        if title := _title(seen, line, alone=blank_before and _over_text(lines, position)):
            section, kept_section = title
            yield Segment(line.mark, line.end, line.mark, "heading", section=section, block=block)
            block += 1
            blank_before = False
            position += 1
            continue
        last = position
        while last + 1 < len(lines) and _continues(seen, lines[last], lines[last + 1]):
            last += 1
        opens = yield from _unit(plain, line, lines[last].end, section, block)
        if opens:
            section, kept_section = opens, False
        block += 1
        blank_before = False
        position = last + 1


def _over_text(lines: list[_Line], position: int) -> bool:
    """Whether an empty line follows, and then something that is no item of a list."""
    following = [line for line in lines[position + 1 : position + 4] if not line.blank][:1]
    return bool(following) and lines[position + 1].blank and not following[0].bullet


def _title(seen: View, line: _Line, *, alone: bool) -> tuple[str, bool] | None:
    """The heading that this line is, and whether it reaches beyond the next empty line.

    Args:
        seen: The text.
        line: One line of it.
        alone: Empty lines part it from the text around it.
    """
    text = seen.plain[line.mark : line.end]
    if match := _HEADING.fullmatch(seen.plain, line.start, line.end):
        return (match["text"] or match["bold"]).strip(" #*_:"), True
    if match := _SECTION.fullmatch(text):
        return match["text"].strip(" :"), True
    clean = seen.clean[line.mark : line.end]
    numbered = line.bullet and _NUMBERED.match(seen.plain[line.start : line.mark]) is not None
    if (
        (not line.bullet or numbered)
        and 3 < len(text) <= 45
        and (clean.isupper() or (numbered and alone and clean[0].isupper() and len(text.split()) <= 5))
        and not any(c.isdigit() for c in text)
        and text[-1] not in ".!?,"
    ):
        return text.strip(" :"), True
    if text.endswith(":") and len(text) <= 90 and not _STOP.search(text[:-1]):
        return text.rstrip(" :").strip("*_ "), False
    return None


def _continues(seen: View, line: _Line, following: _Line) -> bool:
    """Whether the next line goes on with this one's sentence."""
    if following.blank or following.bullet or line.blank:
        return False
    plain = seen.plain
    final = plain[line.end - 1]
    if final in ":|" or plain[following.mark] == "|" or _label(plain, following.mark, following.end):
        return False
    length = line.end - line.start
    begins = seen.clean[following.mark]
    if line.bullet:
        return length >= _WRAP or (following.mark > following.start and final not in ".!?;")
    if _WRAP <= length <= _WIDEST and length + len(plain[following.mark : following.end].split(" ", 1)[0]) >= _WIDTH:
        return True
    wrapped = length >= 40 or seen.clean[line.mark].isupper()
    return (
        begins.islower() and final not in ".!?;," and length >= 20 and wrapped and not seen.clean[line.mark].islower()
    )


# Words that a label does not hold: "we need 3 articles: …" is a sentence.
_SENTENCE = compiled(
    r"\b(?:nous|je|on|we|i|you|vous|il|ils|tu|it|this|is|are|est|sont|avons|have|has|an|une?|to|and i|wishes|wants|needs|can|could|please|merci|voici|here|hello|hi|bonjour)\b(?! (?:faut|need|want))"
    r"|\b(?:j|c|d|qu)'(?:ai|est|un|une|on|il)\b"
)


def _label(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The "Label:" at the start of a line."""
    match = _LABEL.match(plain, start, end)
    if match is None or ". " in match["label"] or len(match["label"].split()) > 7 or _SENTENCE.search(match["label"]):
        return None
    if match["label"] in ("http", "https") or (
        plain[match.end("label") - 1].isdigit() and plain[match.end() : match.end() + 1].isdigit()
    ):
        return None
    return match


def _unit(plain: str, line: _Line, end: int, section: str, block: int) -> Generator[Segment, None, str]:
    """The sentences of one paragraph or list item. Returns the heading that its last words are, if they end in a colon."""
    label = _label(plain, line.mark, min(end, line.mark + 130))
    start, name = line.mark, ""
    kind: SegmentKind = "bullet" if line.bullet else "sentence"
    if label is not None and label.end() < end:
        start, name = label.end(), label["label"].strip()
        kind = "label" if not line.bullet else "bullet"
    first = line.mark
    opens = ""
    for left, right in _sentences(plain, start, end):
        begins = left
        if left > start:  # a second "Label: value" on the same line
            again = _label(plain, left, min(right, left + 90))
            name, first = (again["label"].strip(), left) if again is not None and again.end() < right else ("", left)
            begins = again.end() if name and again is not None else left
        yield Segment(begins, right, first if left == start else left, kind, name, section, block)
        opens = plain[left:right].rstrip(" :") if plain[right - 1] == ":" else ""
    return opens


_LONGEST = 900  # nobody writes longer sentences; the rules look at one at a time


def _sentences(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of plain[start:end]; one without an end is cut at a space."""
    for left, right in _whole_sentences(plain, start, end):
        while right - left > _LONGEST:
            space = plain.rfind(" ", left + _LONGEST // 2, left + _LONGEST)
            cut = space if space > 0 else left + _LONGEST
            if (piece := _trim(plain, left, cut)) is not None:
                yield piece
            left = cut
        if (piece := _trim(plain, left, right)) is not None:
            yield piece


def _whole_sentences(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    for stop in _STOP.finditer(plain, start, end):
        if stop.start() < left:
            continue
        if stop[0].startswith(".") and not _ends(plain, stop, end):
            continue
        if (piece := _trim(plain, left, stop.end())) is not None:
            yield piece
        left = stop.end()
    if (piece := _trim(plain, left, end)) is not None:
        yield piece


def _ends(plain: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop ends a sentence rather than an abbreviation."""
    before = plain[max(0, stop.start() - 8) : stop.start()]
    short = _ABBREVIATION.search(before)
    if short is None or len(stop[0].rstrip("\"')]")) > 1:
        return True
    word = short[0].strip(" (/'\n\t")
    if word in _SURELY_GOES_ON:
        return False
    if word.isdigit():
        return stop.end() >= end or plain[stop.end()] in " \n"
    following = plain[stop.end() : stop.end() + 3].strip()
    if word in _MONTHS:
        return not following[:1].isdigit()
    if word == "est":  # "est. 1998", but « voilà ce qu'il est. »
        return not following[:1].isdigit()
    return (
        not following[:1].isalnum()
        if word not in ("etc", "a.m", "p.m", "h.t", "t.t.c", "max", "min", "maxi", "mini")
        else True
    )


_SAYS = compiled(r"\w|[€$£?]")


def _trim(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without spaces and marks at its ends; None where it says nothing."""
    while start < end and plain[start] in " \t\n*_|":
        start += 1
    while end > start and plain[end - 1] in " \t\n*_|":
        end -= 1
    return (start, end) if start < end and _SAYS.search(plain, start, end) else None


_CLAUSE = compiled(
    r"[;:()\n](?=\s|$)|\(|,(?=\s)|\s-\s|\s(?:mais|but|puis|then|while|whereas|tandis que|alors que|sachant que|donc|car|because|so that|although"
    r"|bien que|however|cependant)\s"
)
_JOINED = compiled(r"\s(?:et|and|ou|or)\s")


def clause(
    plain: str, segment: Segment, start: int, end: int, *, joined: bool = False, colon: bool = True
) -> tuple[int, int]:
    """The clause of `segment` that holds plain[start:end].

    Args:
        plain: The text that the segment divides.
        segment: The sentence, bullet or value.
        start, end: The place whose clause is wanted.
        joined: "and" parts clauses too.
        colon: A colon parts clauses too.
    """
    left, right = segment.full_start, segment.end
    for pattern in (_CLAUSE, _JOINED) if joined else (_CLAUSE,):
        for match in pattern.finditer(plain, segment.full_start, segment.end):
            if not colon and match[0][0] == ":":
                continue
            if match.end() <= start:
                left = max(left, match.end())
            elif match.start() >= end:
                right = min(right, match.start())
                break
    return left, right
