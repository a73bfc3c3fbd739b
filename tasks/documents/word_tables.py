"""Word tables: of rows, of key figures, of the facts under a title."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt

from tasks.documents import look
from tasks.documents.blocks import DocumentModel, KeyFigures, Table, Text
from tasks.documents.plain import cells, one_line, plain
from tasks.documents.word_styles import TEXT_WIDTH, color, element
from tasks.documents.word_text import add

Edges = dict[str, tuple[int, str]]  # (eighths of a point, colour) by side, in the schema's order
_TWIPS = 567  # to a centimetre
_WHITE = "FFFFFF"
_LONG_ROW = 500  # letters from which a row may be broken across pages


def _grid(word: Any, widths: list[float], *, title: str = "", margins: tuple[int, int] = (60, 80)) -> Any:
    """An empty table at the end of the body: widths in cm, margins of a cell (above, beside) in twips."""
    table = element("tbl")
    properties = element("tblPr")
    properties.append(element("tblW", w=round(sum(widths) * _TWIPS), type="dxa"))
    properties.append(element("tblLayout", type="fixed"))
    sides = element("tblCellMar")
    for name, size in (("top", margins[0]), ("left", margins[1]), ("bottom", margins[0]), ("right", margins[1])):
        sides.append(element(name, w=size, type="dxa"))
    properties.append(sides)
    properties.append(element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1))
    if title:
        properties.append(element("tblCaption", val=title))
    table.append(properties)
    grid = element("tblGrid")
    for width in widths:
        grid.append(element("gridCol", w=round(width * _TWIPS)))
    table.append(grid)
    word.element.body._insert_tbl(table)
    return table


def _row(table: Any, *, head: bool = False, whole: bool = True) -> Any:
    row = element("tr")
    properties = element("trPr")
    if whole:
        properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    if len(properties):
        row.append(properties)
    table.append(row)
    return row


def _cell(row: Any, width: float, edges: Edges | None = None, paper: str | None = None) -> Any:
    """An empty cell."""
    cell = element("tc")
    properties = element("tcPr")
    properties.append(element("tcW", w=round(width * _TWIPS), type="dxa"))
    if edges:
        borders = element("tcBorders")
        for side, (size, ink) in edges.items():
            borders.append(element(side, val="single", sz=size, space=0, color=color(ink)))
        properties.append(borders)
    if paper:
        properties.append(element("shd", val="clear", color="auto", fill=color(paper)))
    cell.append(properties)
    row.append(cell)
    return cell


def _gap(word: Any, points: float = 6) -> None:
    """A line of its own between a table and what follows, or Word joins two tables into one."""
    paragraph = add(word, word.element.body, "", "Normal")
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(points)


def facts(word: Any, document: DocumentModel) -> None:
    """The pairs under the title, four in a row."""
    for start in range(0, len(document.facts), 4):
        pairs = document.facts[start : start + 4]
        widths = [TEXT_WIDTH / len(pairs)] * len(pairs)
        row = _row(_grid(word, widths, margins=(90, 0)))
        for (label, value), width in zip(pairs, widths, strict=True):
            cell = _cell(row, width, {"top": (4, look.LINE), "bottom": (4, look.LINE)})
            add(word, cell, label, "Fact Label").paragraph_format.keep_with_next = True
            add(word, cell, value, "Table Text", bold=True)
        _gap(word)


def key_figures(word: Any, block: KeyFigures) -> None:
    """Cards side by side, four in a row."""
    for start in range(0, len(block.figures), 4):
        figures = block.figures[start : start + 4]
        widths = [TEXT_WIDTH / len(figures)] * len(figures)
        row = _row(_grid(word, widths, margins=(110, 150)))
        longest = max(len(figure.value) for figure in figures)
        size = 9.5 if longest > 24 else 11 if longest > 17 else 13 if longest > 11 else 16
        for place, (figure, width) in enumerate(zip(figures, widths, strict=True)):
            gap = {"right": (48, _WHITE)} if place < len(figures) - 1 else {}
            cell = _cell(row, width, {"top": (14, look.ACCENT)} | gap, look.PAPER)
            value = add(word, cell, figure.value or "–", "Key Figure")
            for run in value.runs:
                run.font.size = Pt(size)
            add(word, cell, figure.label, "Key Label")
            if figure.note:
                add(word, cell, figure.note, "Fact Label")
        _gap(word, 10)


def table(word: Any, block: Table) -> None:
    """A table whose head is repeated on each page and whose total is not parted from the last row."""
    if not block.columns:
        return
    width = len(block.columns)
    every = [cells(row, width) for row in block.rows]
    total = cells(block.total, width) if block.total else None
    if block.caption:
        add(word, word.element.body, block.caption, "Caption")
    widths = _widths(block, [*every, *([total] if total else [])])
    grid = _grid(word, widths, title=one_line(block.caption or ""), margins=(50, 70))

    def fill(row: Any, texts: tuple[Text, ...], style: str, under: tuple[int, str], *, bold: bool = False) -> None:
        for column, across, text in zip(block.columns, widths, texts, strict=True):
            paragraph = add(word, _cell(row, across, {"bottom": under}), text, style, bold=bold)
            if column.align == "right":
                paragraph.alignment = 2  # right

    head = _row(grid, head=True)
    fill(head, tuple(column.title for column in block.columns), "Table Head", (8, look.INK))
    for number, texts in enumerate(every):
        row = _row(grid, whole=sum(len(plain(text)) for text in texts) <= _LONG_ROW)
        last = total is not None and number == len(every) - 1
        fill(row, texts, "Table Text", (8, look.INK) if last else (4, look.LINE))
        if last:
            for shape in row.iter(qn("w:pPr")):
                shape.get_or_add_keepNext()
    if total:
        fill(_row(grid), total, "Table Text", (4, look.LINE), bold=True)
    _gap(word, 12)


def _widths(block: Table, rows: list[tuple[Text, ...]]) -> list[float]:
    """Columns of figures are as wide as these need, the others share the rest by their weights; in cm."""
    wanted: list[float | None] = []
    for place, column in enumerate(block.columns):
        longest = max((len(plain(row[place])) for row in rows), default=0)
        letters = max(longest, len(column.title) * 0.95, 6)
        wanted.append(letters * 0.21 + 0.45 if column.align == "right" and letters <= 24 else None)
    fixed = sum(width for width in wanted if width is not None)
    weights = sum(max(1, column.weight) for column, width in zip(block.columns, wanted, strict=True) if width is None)
    if fixed > TEXT_WIDTH * 0.75 or not weights:
        return [TEXT_WIDTH / len(wanted)] * len(wanted)
    return [
        (TEXT_WIDTH - fixed) * max(1, column.weight) / weights if width is None else width
        for column, width in zip(block.columns, wanted, strict=True)
    ]
