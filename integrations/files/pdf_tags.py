"""Tables, paragraphs and pictures of tagged PDFs: what the file itself says a run of text is.

Word processors, browsers and typesetters mark the parts of a page (ISO 32000-2, 14.8): tables by row and cell, pictures
with the words that stand for them. Without the marks, "12.50 480.00" is two numbers on a line; with them, it is hours
and money.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_NAME_BYTES = 128
_EMPTY = 2  # bytes of a text without letters: its closing zero in UTF-16
_RETURN, _LINE_END = 13, "\r\n"  # as pdfium ends a line
_DIVIDED = ("\ufffe", "\x02", "\u00ad")  # a word that goes on in the next line
_FULL = 0.8  # of the way to where the longest line ends
_MOSTLY = 10
_DEEPEST = 60
_MOST_ELEMENTS = 50_000
_CELLS = ("TH", "TD")
_HEADINGS = frozenset(("H", "H1", "H2", "H3", "H4", "H5", "H6"))
_Place = tuple[int, int] | None  # row and cell; None outside tables
_Box = tuple[float, float, float, float]  # left, bottom, right, top
_PICTURE: _Place = (-1, -1)


@dataclass
class _Tags:
    """Of one page: the marked pieces of each row's cells, those of pictures that words stand for, and whose each is."""

    rows: list[list[set[int]]] = field(default_factory=list)
    pictures: set[int] = field(default_factory=set)
    element: dict[int, int] = field(default_factory=dict)
    headings: set[int] = field(default_factory=set)
    seen: int = 0


def page_text(page: Any, words: Any) -> str | None:
    """The text of a page: tables as rows of cells (`a | b`), paragraphs in one line, described pictures left out.

    Args:
        page: pdfium's page.
        words: Its text page.

    Returns:
        The text in the order of the file; None where nothing on the page is marked.

    Raises:
        pypdfium2.PdfiumError: The page is damaged.
    """
    from pypdfium2 import raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return None
    try:
        tags = _Tags()
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index), tags, None, None, 0)
    finally:
        raw.FPDF_StructTree_Close(tree)
    if not tags.element:
        return None
    text, left_out = _assembled(words, tags, list(_picture_bounds(page, tags.pictures)))
    if left_out > _MOSTLY * len(text.strip()):  # a page that is a picture: what was recognised in it is all there is
        tags.pictures.clear()
        text, _ = _assembled(words, tags, [])
    return text


def _picture_bounds(page: Any, pictures: set[int]) -> Iterator[_Box]:
    """Where drawings lie that are marked as pictures: their own letterings bear no mark of the page's."""
    from pypdfium2 import raw

    if not pictures:
        return
    for drawing in page.get_objects(filter=(raw.FPDF_PAGEOBJ_FORM,), max_depth=1):
        if raw.FPDFPageObj_GetMarkedContentID(drawing) in pictures:
            yield drawing.get_bounds()


def _walk(element: Any, tags: _Tags, row: list[set[int]] | None, pieces: set[int] | None, depth: int) -> None:
    from pypdfium2 import raw

    number = tags.seen = tags.seen + 1
    if not element or depth > _DEEPEST or tags.seen > _MOST_ELEMENTS:
        return
    kind = _said(raw.FPDF_StructElement_GetType, element)
    if kind == "TR":
        row, pieces = [], None
        tags.rows.append(row)
    elif kind in _CELLS and row is not None and pieces is None:
        pieces = set()
        row.append(pieces)
    elif kind == "Figure" and raw.FPDF_StructElement_GetAltText(element, None, 0) > _EMPTY:
        pieces = tags.pictures
    if kind in _HEADINGS:
        tags.headings.add(number)
    for index in range(raw.FPDF_StructElement_GetMarkedContentIdCount(element)):
        piece = raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index)
        if piece >= 0:  # -1 for a child that is an element of its own
            tags.element[piece] = number
            if pieces is not None:
                pieces.add(piece)
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        _walk(raw.FPDF_StructElement_GetChildAtIndex(element, index), tags, row, pieces, depth + 1)


def _said(ask: Any, element: Any) -> str:
    buffer = ctypes.create_string_buffer(_NAME_BYTES)
    length = ask(element, buffer, _NAME_BYTES)
    return buffer.raw[: min(length, _NAME_BYTES)].decode("utf-16-le", "replace").rstrip("\0")


class _Text:
    """What is put together: plain runs as they are, the cells of a row in one line."""

    def __init__(self, words: Any, tags: _Tags) -> None:
        self.words, self.rows, self.headings, self.lines = words, tags.rows, tags.headings, _Lines(words)
        self.parts: list[str] = []
        self.open: int | None = None
        self.cells: list[str] = []
        self.left_out = 0
        self.in_table = False

    def add(self, start: int, end: int, place: _Place, element: int | None) -> None:
        """Adds the characters from start to end, which are of `element` and stand at `place`."""
        said = self.words.get_text_range(start, end - start) if end > start else ""
        if place is None and element is not None:
            said = self.lines.joined(start, said)
        if place == _PICTURE:
            self.left_out += len(said)
            return
        if place is None:
            self._add_plain(f"\n\n{said.strip()}\n\n" if element in self.headings else said)
            return
        row, cell = place
        if self.open != row:
            self.end_row()
            self.open, self.cells = row, [""] * len(self.rows[row])
        self.cells[cell] += f" {said}"

    def _add_plain(self, said: str) -> None:
        if not said.strip():
            if self.open is None:
                self.parts.append(said)
            return
        self.end_row()
        self.parts.append(f"\n{said}" if self.in_table else said)
        self.in_table = False

    def end_row(self) -> None:
        """Writes the row that is under way."""
        if self.open is not None:
            line = " | ".join(" ".join(cell.split()) for cell in self.cells)
            self.parts.append(f"{line}\n" if self.in_table else f"\n\n{line}\n")
            self.in_table = True
        self.open, self.cells = None, []


class _Lines:
    """Where the page's lines end, to tell a line that was full from one that its writer ended."""

    def __init__(self, words: Any) -> None:
        from pypdfium2 import raw

        self.words = words
        count = words.count_chars()
        self.ends = {
            index: max(words.get_charbox(index - 1)[2], words.get_charbox(index - 2)[2])  # a blank may have no width
            for index in range(2, count)
            if raw.FPDFText_GetUnicode(words, index) == _RETURN
        }
        self.margin = max(self.ends.values(), default=0.0)

    def joined(self, start: int, said: str) -> str:
        """A piece that one mark holds, without the ends of its full lines: "12 h" is one thing again."""
        if _LINE_END not in said.rstrip():
            return said
        full = iter(self.ends[index] >= _FULL * self.margin for index in sorted(self.ends) if start <= index)
        lines = said.split(_LINE_END)
        text = lines[0]
        for line in lines[1:]:
            runs_on = next(full, False) and line.strip() and not text.endswith(_DIVIDED)
            text = f"{text.rstrip(' ')} {line.lstrip(' ')}" if runs_on else text + _LINE_END + line
        return text


def _assembled(words: Any, tags: _Tags, drawings: list[_Box]) -> tuple[str, int]:
    """The page's text, its characters sorted by what they are marked as, and how many were a picture's."""
    from pypdfium2 import raw

    places: dict[int, _Place] = {
        piece: (number, cell)
        for number, row in enumerate(tags.rows)
        for cell, pieces in enumerate(row)
        for piece in pieces
    }
    places.update(dict.fromkeys(tags.pictures, _PICTURE))
    text = _Text(words, tags)
    start, count = 0, words.count_chars()
    kept: tuple[_Place, int | None] = (None, None)
    for index in range(count):
        thing = raw.FPDFText_GetTextObject(words, index)
        if not thing:
            continue  # a space or line end that pdfium adds belongs to what stands before it
        piece = raw.FPDFPageObj_GetMarkedContentID(thing)
        place = places.get(piece)
        if piece < 0 and drawings and _inside(words, index, drawings):
            place = _PICTURE
        if (now := (place, tags.element.get(piece))) != kept:
            text.add(start, index, *kept)
            start, kept = index, now
    text.add(start, count, *kept)
    text.end_row()
    return "".join(text.parts), text.left_out


def _inside(words: Any, index: int, boxes: list[_Box]) -> bool:
    left, bottom, right, top = words.get_charbox(index)
    return any(box[0] <= (left + right) / 2 <= box[2] and box[1] <= (bottom + top) / 2 <= box[3] for box in boxes)
