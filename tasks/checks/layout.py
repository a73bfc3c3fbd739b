"""How a text divides: headings, sentences, list items and tables, each knowing what it stands under."""

import re
from dataclasses import dataclass

from tasks.checks.reading import Reading

Span = tuple[int, int]

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_ITEM = re.compile(r"\s*(?:>\s*)*(?:[-*+•–]|\d{1,2}[.)])\s+(?:\[[ xX]\]\s+|[☐☑✓✔□]\s*)?")
_RULE = re.compile(r"\s*(?:\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?|[-=*_ ]{3,}|\+[-=+]{3,})\s*$")
_GAP = re.compile(r" {2,}(?=\S)")
_QUOTE = re.compile(r"\s*(?:>\s?)+")
_SENTENCE_END = re.compile(r"[.!?…][\"»”)\]]*(?=\s+[\"«“(]?\s?[A-ZÀ-ÝŒ0-9])")
_ABBREVIATION = re.compile(
    r"(?:(?<![\d\w] )\b(?:[a-gi-z]|mr|mrs|ms|dr|st|ste|mme|mlle|env|approx|no|n°|p|pp|art|fig|ex|cf|etc|vs|inc|ltd"
    r"|co|corp|jan|janv|feb"
    r"|fev|mar|apr|avr|jun|jul|juil|aug|sep|sept|oct|nov|dec|sem|tel|av|bd)|(?:^|\n)\s*\d{1,2})\.$"
)
_LABEL = re.compile(r"\s*[^\s:|][^:|\n]{0,40}? ?:(?=\s|$)")
LONGEST = 1500  # characters of a sentence
MOST_CELLS = 200  # cells of a row that is a table's
_LONG_LINE = 60  # shorter lines were not wrapped: each is a line of its own
_LEAD = 160


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, a list item, a heading or a line of its own, with offsets in the plain text.

    Args:
        headings: The headings above it, the nearest last.
        lead: The short line that introduces it ("Hours by week:").
        paragraph: Sentences of one paragraph or item share this number.
        kind: What it is.
    """

    start: int
    end: int
    headings: tuple[Span, ...]
    lead: Span | None
    paragraph: int
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table's cells, with offsets in the plain text. `header` is empty where there is none."""

    header: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]
    headings: tuple[Span, ...]
    lead: Span | None


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole text."""

    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]


def lay_out(reading: Reading) -> Layout:
    """Divides a text."""
    return _Divider(reading).divide()


class _Divider:
    """Walks the lines once."""

    def __init__(self, reading: Reading) -> None:
        self.plain, self.clean = reading.plain, reading.clean
        self.passages: list[Passage] = []
        self.tables: list[Table] = []
        self.headings: list[tuple[int, Span]] = []
        self.paragraph = 0
        self.lead: Span | None = None

    def divide(self) -> Layout:
        lines = self._lines()
        at = 0
        while at < len(lines):
            start, end = lines[at]
            line = self.plain[start:end]
            if not line.strip():
                at += 1
            elif self._is_table(lines, at):
                at = self._table(lines, at)
            elif heading := _HEADING.match(line):
                self._heading((start + heading.end(), end), len(heading[1]))
                at += 1
            elif _RULE.match(line):
                at += 1
            elif at + 1 < len(lines) and self._underlined(lines[at + 1]):
                self._heading((start, end), 2)
                at += 2
            else:
                at = self._text(lines, at)
        return Layout(tuple(self.passages), tuple(self.tables))

    def _lines(self) -> list[Span]:
        lines, start = [], 0
        while start <= len(self.plain):
            end = self.plain.find("\n", start)
            end = len(self.plain) if end < 0 else end
            lines.append((start, end))
            start = end + 1
        return lines

    def _underlined(self, span: Span) -> bool:
        line = self.plain[span[0] : span[1]].strip()
        return len(line) >= 3 and set(line) <= {"="}

    def _heading(self, span: Span, level: int) -> None:
        self.headings = [known for known in self.headings if known[0] < level]
        self.paragraph += 1
        self.passages.append(Passage(*span, self._above(), None, self.paragraph, "heading"))
        self.headings.append((level, span))
        self.lead = None

    def _above(self) -> tuple[Span, ...]:
        return tuple(span for _, span in self.headings)

    def _is_table(self, lines: list[Span], at: int) -> bool:
        line = self.plain[slice(*lines[at])]
        if max(line.count("|"), line.count("\t"), line.count("  ")) > MOST_CELLS:
            return False
        if line.lstrip().startswith("|") or _is_grid(line):
            return True
        following = self.plain[slice(*lines[at + 1])] if at + 1 < len(lines) else ""
        if "|" in line:
            return "|" in following or (at > 0 and "|" in self.plain[slice(*lines[at - 1])])
        if "\t" in line.strip("\t "):
            return True
        return _is_spaced(line) and _is_spaced(following)

    def _table(self, lines: list[Span], at: int) -> int:
        rows: list[tuple[Span, ...]] = []
        header: tuple[Span, ...] = ()
        first = self.plain[slice(*lines[at])]
        mark = "|" if "|" in first or _is_grid(first) else "\t" if "\t" in first.strip("\t ") else "  "
        while at < len(lines) and mark in (line := self.plain[slice(*lines[at])]).strip(" ") and line.strip():
            if line.count(mark) > MOST_CELLS:
                break
            if _RULE.match(line):
                if len(rows) == 1 and not header:
                    header = rows.pop()
            else:
                rows.append(self._cells(lines[at], mark))
            at += 1
            while at < len(lines) and (_is_grid(self.plain[slice(*lines[at])]) or self._is_ruled(lines, at, mark)):
                at += 1
        if not header and len(rows) > 1 and not any(self._has_digit(cell) for cell in rows[0]):
            header = rows.pop(0)
        self.tables.append(Table(header, tuple(rows), self._above(), self.lead))
        return at

    def _is_ruled(self, lines: list[Span], at: int, mark: str) -> bool:
        """A line of dashes under the head of a table of spaced columns."""
        line = self.plain[slice(*lines[at])].strip()
        return mark == "  " and len(line) > 2 and not line.strip("-= ") and at + 1 < len(lines)

    def _has_digit(self, span: Span) -> bool:
        return any(char.isdigit() for char in self.plain[slice(*span)])

    def _cells(self, span: Span, mark: str) -> tuple[Span, ...]:
        start, end = span
        cells = []
        if mark == "  ":
            gaps = [match.span() for match in _GAP.finditer(self.plain, start, end)]
            edges = [start, *(edge for gap in gaps for edge in gap), end]
            pairs = zip(edges[::2], edges[1::2], strict=True)
            return tuple(self._trimmed(*pair) for pair in pairs if self.plain[slice(*pair)].strip())
        at = start
        while at <= end:
            stop = self.plain.find(mark, at, end)
            stop = end if stop < 0 else stop
            cells.append(self._trimmed(at, stop))
            at = stop + 1
        if mark == "|":
            cells = cells[1:] if cells[0][0] == cells[0][1] else cells
            cells = cells[:-1] if cells and cells[-1][0] == cells[-1][1] else cells
        return tuple(cells)

    def _trimmed(self, start: int, end: int) -> Span:
        while start < end and self.plain[start].isspace():
            start += 1
        while end > start and self.plain[end - 1].isspace():
            end -= 1
        return start, end

    def _text(self, lines: list[Span], at: int) -> int:
        start, end = lines[at]
        item = _ITEM.match(self.plain, start, end)
        quote = _QUOTE.match(self.plain, start, end)
        begin = item.end() if item else quote.end() if quote else start
        at += 1
        while at < len(lines) and self._continues(lines[at - 1], lines[at]):
            end = lines[at][1]
            at += 1
        span = self._trimmed(begin, end)
        if span[0] == span[1]:
            return at
        self.paragraph += 1
        for piece in self._sentences(*span):
            self.passages.append(Passage(*piece, self._above(), self.lead, self.paragraph, "item" if item else "text"))
        words = self.plain[slice(*span)]
        if not item:
            self.lead = span if len(words) <= _LEAD and not words.endswith((".", "!", "?")) else None
        return at

    def _continues(self, last: Span, line: Span) -> bool:
        before, text = self.clean[slice(*last)], self.clean[slice(*line)]
        if not text.strip() or len(before.strip()) < _LONG_LINE or before.endswith(("  ", "\\", ":", "|")):
            return False
        if _HEADING.match(text) or _ITEM.match(text) or _RULE.match(text) or "|" in text or "\t" in text.strip():
            return False
        return not (_LABEL.match(text) and text.lstrip()[:1].isupper())

    def _sentences(self, start: int, end: int) -> list[Span]:
        pieces = []
        for match in _SENTENCE_END.finditer(self.clean, start, end):
            if _ABBREVIATION.search(self.plain[max(start, match.start() - 8) : match.start() + 1]):
                continue
            pieces.append(self._trimmed(start, match.end()))
            start = match.end()
        pieces.append(self._trimmed(start, end))
        return [short for piece in pieces if piece[0] < piece[1] for short in self._shortened(*piece)]

    def _shortened(self, start: int, end: int) -> list[Span]:
        """What is too long for a sentence in several, so that no rule walks it again and again."""
        pieces = []
        while end - start > LONGEST:
            cut = self.plain.rfind(" ", start, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            pieces.append((start, cut))
            start = cut
        return [*pieces, (start, end)]


def _is_spaced(line: str) -> bool:
    """Whether a line has columns set apart by two spaces and more, as tables of plain texts and PDFs have."""
    return len(_GAP.findall(line.strip())) >= 2


def _is_grid(line: str) -> bool:
    return line.startswith("+-") or line.startswith("+=")
