"""A Word paragraph out of runs."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from tasks.documents import look
from tasks.documents.blocks import Text
from tasks.documents.plain import runs
from tasks.documents.word_styles import CODE_FONT, color, element

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def add(word: Any, place: Any, text: Text, style: str, **looks: Any) -> Any:
    """Adds a paragraph to the end of the body or of a cell."""
    made = element("p")
    if place is word.element.body:
        place._insert_p(made)  # before the section's properties, which stay last
    else:
        place.append(made)
    paragraph = WordParagraph(made, word._body)
    paragraph.style = word.styles[style]
    return write(paragraph, text, **looks)


def write(paragraph: Any, text: Text, *, bold: bool = False, ink: str | None = None, italic: bool | None = None) -> Any:
    for run in runs(text):
        added = paragraph.add_run(run.text)
        if run.bold or bold:
            added.bold = True
        if run.italic or italic is not None:
            added.italic = run.italic or italic
        if run.code:
            added.font.name = CODE_FONT
        if ink:
            added.font.color.rgb = RGBColor.from_string(color(ink))
        if run.link:
            _link(paragraph, added, run.link)
    return paragraph


def _link(paragraph: Any, run: Any, address: str) -> None:
    link = element("hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, _LINK, is_external=True))
    run.font.color.rgb = RGBColor.from_string(color(look.ACCENT))
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
