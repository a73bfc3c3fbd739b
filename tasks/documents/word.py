"""Word: real styles, headings to navigate by, boxes to tick, repeated table heads, alternative texts, page numbers."""

import io
from collections.abc import Iterator
from typing import Any

from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

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
)
from tasks.documents.plain import code_block, depths, heading_levels, one_line, runs
from tasks.documents.word_styles import DOTS, NUMBERS, TEXT_WIDTH, color, element, new_list, set_up, stable
from tasks.documents.word_tables import facts, key_figures, table
from tasks.documents.word_text import add, write

_BOX = (
    '<w:sdt {names} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox>'
    '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>'
    '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
    "<w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
)


def to_docx(document: DocumentModel) -> bytes:
    """The document as .docx, the same bytes for the same document."""
    word = WordDocument()
    set_up(word, document)
    body = word.element.body
    if document.subtitle:
        add(word, body, document.subtitle, "Subtitle")
    add(word, body, document.title or "–", "Title")
    if document.facts:
        facts(word, document)
    levels = heading_levels(document.blocks)
    for block in document.blocks:
        _block(word, block, document, levels)
    raw = io.BytesIO()
    word.save(raw)
    return stable(raw.getvalue())


def _block(word: Any, block: Block, document: DocumentModel, levels: Iterator[int]) -> None:
    body = word.element.body
    match block:
        case Heading():
            add(word, body, block.text, f"Heading {next(levels)}")
        case Paragraph():
            style = {"lead": "Lead", "small": "Small", "normal": "Normal"}[block.style]
            add(word, body, block.text, style if code_block(block.text) is None else "Code")
        case Bullets():
            _list(word, block)
        case Table():
            table(word, block)
        case KeyFigures():
            key_figures(word, block)
        case Quote():
            add(word, body, block.text, "Quote").paragraph_format.keep_with_next = bool(block.source) or None
            if block.source:
                add(word, body, f"— {block.source}", "Quote", italic=False, ink=look.SOFT)
        case Callout():
            _callout(word, block)
        case Chart():
            _chart(word, block, document)
        case Rule():
            paragraph = add(word, body, "", "Normal")
            borders = element("pBdr")
            borders.append(element("bottom", val="single", sz=4, space=1, color=color(look.LINE)))
            paragraph._p.get_or_add_pPr().append(borders)
        case PageBreak():
            word.add_page_break()


def _list(word: Any, block: Bullets) -> None:
    number = new_list(word, NUMBERS if block.style == "number" else DOTS)
    for item, depth in zip(block.items, depths(block), strict=True):
        if block.style == "checkbox" and depth == 0:
            paragraph = add(word, word.element.body, "", "Checklist")
            paragraph._p.append(parse_xml(_BOX.format(names=nsdecls("w"))))
            write(paragraph, (Run("\u00a0\u00a0"), *((Run(item),) if isinstance(item, str) else item)))
        else:
            style = "List Number" if block.style == "number" and depth == 0 else "List Bullet"
            paragraph = add(word, word.element.body, item, style)
            place = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            place.get_or_add_ilvl().val = depth
            place.get_or_add_numId().val = number


def _callout(word: Any, block: Callout) -> None:
    warns = block.kind == "warning"
    style = "Warning" if warns else "Note"
    body, last = word.element.body, None
    if block.title:
        last = add(word, body, block.title, style, bold=True, ink=look.WARNING if warns else look.ACCENT)
        last.paragraph_format.keep_with_next = True
        last.paragraph_format.space_before = Pt(8)
    if runs(block.text):
        last = add(word, body, block.text, style)
        if not block.title:
            last.paragraph_format.space_before = Pt(8)
    if last is not None:
        last.paragraph_format.space_after = Pt(10)


def _chart(word: Any, block: Chart, document: DocumentModel) -> None:
    from tasks.documents.charts import chart_png

    if block.title:
        add(word, word.element.body, block.title, "Caption")
    picture = word.add_picture(io.BytesIO(chart_png(block, document.language)), width=Cm(TEXT_WIDTH))
    name = one_line(block.title)
    picture._inline.docPr.set("descr", one_line(block.alt) or name)
    picture._inline.docPr.set("title", name)
    word.paragraphs[-1].paragraph_format.space_after = Pt(10)
