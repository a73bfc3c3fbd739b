"""Word: real styles, headings to navigate by, repeated table heads, alternative texts, page numbers."""

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tasks.documents import look
from tasks.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Chart,
    DocumentModel,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    Text,
)

# What XML 1.0 cannot hold, with lone surrogates.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FONT = "Calibri"  # on every machine with an office program, or replaced by a font of the same width
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def to_docx(document: DocumentModel) -> bytes:
    """The document as .docx, the same bytes for the same document."""
    word = WordDocument()
    _styles(word, document)
    _properties(word, document)
    if document.subtitle:
        _add(word, document.subtitle.upper(), size=8.5, color=look.ACCENT, bold=True)
    word.add_paragraph(_clean(document.title), style="Title")
    if document.facts:
        _facts(word, document)
    for block in document.blocks:
        _block(word, block, document)
    _footer(word, document)
    raw = io.BytesIO()
    word.save(raw)
    return _same_dates(raw.getvalue())


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _color(hexadecimal: str) -> RGBColor:
    return RGBColor.from_string(hexadecimal.lstrip("#").upper())


def _styles(word: Any, document: DocumentModel) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10.5)
    normal.font.color.rgb = _color(look.INK)
    normal.paragraph_format.space_after = Pt(6)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "fr-FR" if document.language == "fr" else "en-GB")
    normal.element.get_or_add_rPr().append(language)
    looks = {
        "Title": (20, look.INK),
        "Heading 1": (15, look.INK),
        "Heading 2": (13, look.ACCENT),
        "Heading 3": (11, look.INK),
    }
    for name, (size, color) in looks.items():
        style = word.styles[name]
        style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), True
        style.font.color.rgb = _color(color)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name == "Title":
            for border in style.element.findall(f".//{qn('w:pBdr')}"):
                border.getparent().remove(border)


def _properties(word: Any, document: DocumentModel) -> None:
    properties = word.core_properties
    properties.title = _clean(document.title)[:250]
    properties.author = _clean(document.author)[:250]
    properties.language = document.language
    properties.keywords = ", ".join(_clean(word_) for word_ in document.keywords)[:250]
    properties.comments = _clean(document.label)[:250]
    properties.created = properties.modified = _EPOCH.replace(tzinfo=None)


def _runs(
    paragraph: Any, text: Text, *, size: float | None = None, color: str | None = None, bold: bool = False
) -> Any:
    for run in (Run(text),) if isinstance(text, str) else text:
        added = paragraph.add_run(_clean(run.text))
        added.bold = run.bold or bold or None
        added.italic = run.italic or None
        if run.code:
            added.font.name = "Consolas"
        if size:
            added.font.size = Pt(size)
        if color:
            added.font.color.rgb = _color(color)
        if run.link:
            _link(paragraph, added, run.link)
    return paragraph


def _link(paragraph: Any, run: Any, address: str) -> None:
    relation = paragraph.part.relate_to(
        _clean(address),
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run.font.color.rgb = _color(look.ACCENT)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _add(place: Any, text: Text, style: str | None = None, **looks: Any) -> Any:
    return _runs(place.add_paragraph(style=style), text, **looks)


def _facts(word: Any, document: DocumentModel) -> None:
    table = word.add_table(rows=1, cols=len(document.facts))
    for cell, (label, value) in zip(table.rows[0].cells, document.facts, strict=True):
        _runs(cell.paragraphs[0], label, size=8.5, color=look.SOFT).paragraph_format.space_after = Pt(0)
        _add(cell, value, size=10, bold=True)


def _block(word: Any, block: Block, document: DocumentModel) -> None:
    match block:
        case Heading():
            _add(word, block.text, f"Heading {block.level}")
        case Paragraph():
            size, color = {"lead": (12.0, None), "small": (9.0, look.SOFT)}.get(block.style, (None, None))
            _add(word, block.text, size=size, color=color)
        case Bullets():
            style = "List Number" if block.style == "number" else "List Bullet"
            for number, item in enumerate(block.items):
                if block.style == "checkbox":
                    _add(word, (Run("☐  "), *((Run(item),) if isinstance(item, str) else item)))
                else:
                    _restart(word, _add(word, item, style), first=number == 0 and block.style == "number")
        case Table():
            _table(word, block)
        case KeyFigures():
            _key_figures(word, block)
        case Quote():
            _add(word, block.text, "Quote")
            if block.source:
                _add(word, f"— {block.source}", size=9, color=look.SOFT)
        case Callout():
            _callout(word, block)
        case Chart():
            from tasks.documents.charts import chart_png

            _add(word, block.title, bold=True, size=10).paragraph_format.keep_with_next = True
            picture = word.add_picture(io.BytesIO(chart_png(block, document.language)), width=Cm(16.4))
            picture._inline.docPr.set("descr", _clean(block.alt))
        case Rule():
            _border(word.add_paragraph(), look.LINE, "bottom")
        case PageBreak():
            word.add_page_break()


def _restart(word: Any, paragraph: Any, *, first: bool) -> None:
    """Numbers of each list begin at 1: the first item opens a list of its own."""
    if not first and paragraph.style.name != "List Number":
        return
    numbering = word.part.numbering_part.element
    if first:
        abstract = word.styles["List Number"].element.pPr.numPr.numId.val
        found = next(n for n in numbering.findall(qn("w:num")) if int(n.get(qn("w:numId"))) == abstract)
        number = numbering.add_num(int(found.find(qn("w:abstractNumId")).get(qn("w:val"))))
        number.add_lvlOverride(0).add_startOverride(1)
        word._last_list = number.numId
    if paragraph.style.name == "List Number":
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val = word._last_list
        properties.get_or_add_ilvl().val = 0


def _table(word: Any, block: Table) -> None:
    rows = [tuple(column.title for column in block.columns), *block.rows, *((block.total,) if block.total else ())]
    table = word.add_table(rows=len(rows), cols=len(block.columns))
    weights = sum(column.weight for column in block.columns)
    for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        for column, cell, text in zip(block.columns, row.cells, cells, strict=False):
            cell.width = Cm(16.6 * column.weight / weights)
            head, foot = number == 0, block.total is not None and number == len(rows) - 1
            paragraph = _runs(
                cell.paragraphs[0],
                text,
                size=9 if not head else 8.5,
                color=look.SOFT if head else None,
                bold=head or foot,
            )
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.space_before = Pt(2)
            if column.align == "right":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _cell_border(cell, look.INK if foot else look.LINE, "top" if foot else "bottom")
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
    if block.caption:
        _add(word, block.caption, size=8.5, color=look.SOFT)
    else:
        word.add_paragraph().paragraph_format.space_after = Pt(2)


def _key_figures(word: Any, block: KeyFigures) -> None:
    table = word.add_table(rows=1, cols=max(1, len(block.figures)))
    for cell, figure in zip(table.rows[0].cells, block.figures, strict=False):
        _shade(cell, look.PAPER)
        _runs(cell.paragraphs[0], figure.label, size=8.5, color=look.SOFT).paragraph_format.space_after = Pt(0)
        value = _add(cell, figure.value, size=12 if len(figure.value) > 14 else 15, color=look.ACCENT, bold=True)
        value.paragraph_format.space_after = Pt(0)
        _add(cell, figure.note, size=8.5, color=look.SOFT)
    word.add_paragraph().paragraph_format.space_after = Pt(2)


def _callout(word: Any, block: Callout) -> None:
    color = look.WARNING if block.kind == "warning" else look.ACCENT
    cell = word.add_table(rows=1, cols=1).rows[0].cells[0]
    _shade(cell, look.WARNING_PAPER if block.kind == "warning" else look.PAPER)
    _cell_border(cell, color, "left", 18)
    if block.title:
        _runs(cell.paragraphs[0], block.title, color=color, bold=True).paragraph_format.space_after = Pt(2)
        _add(cell, block.text)
    else:
        _runs(cell.paragraphs[0], block.text)
    word.add_paragraph().paragraph_format.space_after = Pt(2)


def _shade(cell: Any, color: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", color.lstrip("#"))):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _edge(side: str, color: str, size: int) -> Any:
    edge = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(size)), ("space", "0"), ("color", color.lstrip("#"))):
        edge.set(qn(f"w:{name}"), value)
    return edge


def _cell_border(cell: Any, color: str, side: str, size: int = 4) -> None:
    borders = OxmlElement("w:tcBorders")
    borders.append(_edge(side, color, size))
    cell._tc.get_or_add_tcPr().append(borders)


def _border(paragraph: Any, color: str, side: str) -> None:
    borders = OxmlElement("w:pBdr")
    borders.append(_edge(side, color, 4))
    paragraph._p.get_or_add_pPr().append(borders)


def _footer(word: Any, document: DocumentModel) -> None:
    paragraph = word.sections[0].footer.paragraphs[0]
    foot = " · ".join(_clean(text) for text in (document.author, document.label) if text)
    _runs(paragraph, f"{foot}\t" if foot else "", size=8, color=look.SOFT)
    _field(paragraph, "PAGE")
    _runs(paragraph, " sur " if document.language == "fr" else " of ", size=8, color=look.SOFT)
    _field(paragraph, "NUMPAGES")
    paragraph.paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), alignment=2)  # right


def _field(paragraph: Any, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = Pt(8)
    run.font.color.rgb = _color(look.SOFT)
    field.append(run._r)
    paragraph._p.append(field)


def _same_dates(content: bytes) -> bytes:
    """A .docx is a zip that stamps its parts with the time of day; the same document shall give the same bytes."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, _EPOCH.timetuple()[:6]), old.read(part), zipfile.ZIP_DEFLATED)
    return result.getvalue()
