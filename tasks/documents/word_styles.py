"""What a Word file is set up with before anything is written: page, styles, lists, properties, footer, stable bytes."""

import io
import zipfile
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from tasks.documents import look
from tasks.documents.blocks import DocumentModel
from tasks.documents.plain import one_line

FONT = "Calibri"  # on every machine with an office program, or replaced by a font of the same widths
CODE_FONT = "Consolas"
TEXT_WIDTH = 16.4  # cm between the margins
DOTS, NUMBERS = 90, 91  # ids of our lists' shapes
_MARKS = ("•", "–", "•", "–")
_CUT = 250  # Word cuts longer properties


def color(hexadecimal: str) -> str:
    """A colour as Word writes it."""
    return hexadecimal.lstrip("#").upper()


def element(tag: str, /, **attributes: str | int) -> Any:
    """An element of Word's own namespace, its attributes too."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def set_up(word: Any, document: DocumentModel) -> None:
    """Page, styles, lists, properties and footer."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - TEXT_WIDTH) / 2)
    section.top_margin, section.bottom_margin, section.footer_distance = Cm(2.1), Cm(2.2), Cm(1.1)
    _current(word)
    _language(word, document)
    _styles(word)
    _lists(word)
    _properties(word, document)
    _footer(section, document)


def _current(word: Any) -> None:
    """Has Word treat the file as its own (2013 and later): its compatibility mode moves tables to the left."""
    compat = element("compat")
    setting = element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    compat.append(setting)
    settings = word.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    later = ("w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping", "w:shapeDefaults",
             "w:decimalSymbol", "w:listSeparator")  # fmt: skip
    settings.insert_element_before(compat, *later)


def _language(word: Any, document: DocumentModel) -> None:
    """In which language the words are spelt and hyphenated."""
    tag = "fr-FR" if document.language == "fr" else "en-GB"
    for spoken in word.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), tag)
    word.styles["Normal"].element.get_or_add_rPr().append(element("lang", val=tag))


def _styles(word: Any) -> None:
    normal = word.styles["Normal"]
    _look(normal, 10.5, look.INK, after=6, line=1.12)
    _look(word.styles["Title"], 22, look.INK, bold=True, before=2, after=10, line=1)
    _look(word.styles["Subtitle"], 9, look.ACCENT, bold=True, after=0, line=1)
    word.styles["Subtitle"].font.all_caps = True
    for number, (size, ink, before) in enumerate(((15, look.ACCENT, 20), (12, look.INK, 14), (10.5, look.SOFT, 12)), 1):
        style = word.styles[f"Heading {number}"]
        _look(style, size, ink, bold=True, before=before, after=5, line=1)
        style.paragraph_format.keep_with_next = True
    _look(word.styles["Caption"], 9.5, look.INK, bold=True, before=10, after=4)
    word.styles["Caption"].paragraph_format.keep_with_next = True
    _look(word.styles["Quote"], 10.5, look.INK, italic=True, before=6, after=6)
    _framed(word.styles["Quote"], look.LINE, None)
    for name, size, ink, after in (
        ("Lead", 12.0, look.INK, 9),
        ("Small", 9.0, look.SOFT, 4),
        ("Table Text", 9.5, look.INK, 0),
        ("Table Head", 8.5, look.SOFT, 0),
        ("Fact Label", 8.5, look.SOFT, 0),
        ("Key Figure", 16.0, look.ACCENT, 0),
        ("Key Label", 9.0, look.INK, 0),
        ("Checklist", 10.5, look.INK, 3),
        ("Note", 10.5, look.INK, 0),
        ("Warning", 10.5, look.INK, 0),
        ("Code", 9.0, look.INK, 6),
    ):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.quick_style = True
        _look(style, size, ink, bold=name in ("Table Head", "Key Figure", "Key Label"), after=after)
    for name in ("List Bullet", "List Number"):
        _look(word.styles[name], 10.5, look.INK, after=3)
    word.styles["Checklist"].paragraph_format.left_indent = Cm(0.75)
    word.styles["Checklist"].paragraph_format.first_line_indent = Cm(-0.65)
    word.styles["Code"].font.name = CODE_FONT
    _framed(word.styles["Note"], look.ACCENT, look.PAPER)
    _framed(word.styles["Warning"], look.WARNING, look.WARNING_PAPER)
    _framed(word.styles["Code"], look.PAPER, look.PAPER)


def _look(
    style: Any,
    size: float,
    ink: str,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    line: float | None = None,
) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = RGBColor.from_string(color(ink))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    if line:
        shape.line_spacing = line
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _framed(style: Any, edge: str, paper: str | None) -> None:
    """A bar at the left, and a ground behind the words."""
    style.paragraph_format.left_indent = Cm(0.45)
    style.paragraph_format.right_indent = Cm(0.2)
    properties = style.element.get_or_add_pPr()
    borders = element("pBdr")
    borders.append(element("left", val="single", sz=18, space=9, color=color(edge)))
    # The order of these is the schema's: borders, then shading, before spacing and indents.
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing")
    if paper:
        shade = element("shd", val="clear", color="auto", fill=color(paper))
        properties.insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing")


def _lists(word: Any) -> None:
    """Two shapes of lists with four depths: dots, and numbers whose deeper entries have dots."""
    numbering = word.part.numbering_part.element
    for shape, first in ((NUMBERS, ("decimal", "%1.")), (DOTS, ("bullet", _MARKS[0]))):
        levels = ""
        for depth in range(4):
            kind, mark = first if depth == 0 else ("bullet", _MARKS[depth])
            levels += (
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
                f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{425 * (depth + 1)}" w:hanging="368"/></w:pPr>'
                f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"/><w:color w:val="{color(look.ACCENT)}"/></w:rPr>'
                "</w:lvl>"
            )
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{shape}"><w:multiLevelType w:val="multilevel"/>{levels}'
        numbering.insert(0, parse_xml(f"{xml}</w:abstractNum>"))


def new_list(word: Any, shape: int) -> int:
    """The number of a list of its own, so that its numbers begin at 1."""
    number = word.part.numbering_part.element.add_num(shape)
    if shape == NUMBERS:
        number.add_lvlOverride(0).add_startOverride(1)
    return number.numId


def _properties(word: Any, document: DocumentModel) -> None:
    properties = word.core_properties
    properties.title = one_line(document.title)[:_CUT]
    properties.author = properties.last_modified_by = one_line(document.author)[:_CUT]
    properties.subject = one_line(document.subtitle)[:_CUT]
    properties.language = "fr-FR" if document.language == "fr" else "en-GB"
    properties.keywords = ", ".join(one_line(keyword) for keyword in document.keywords)[:_CUT]
    properties.comments = one_line(document.label)[:_CUT]
    if document.created:
        properties.created = properties.modified = document.created
    else:
        # The template's own dates say nothing of this document.
        for date in properties._element.xpath("dcterms:created | dcterms:modified"):
            date.getparent().remove(date)
    for key, relation in list(word.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del word.part.package.rels[key]


def _footer(section: Any, document: DocumentModel) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Small"
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Cm(TEXT_WIDTH), alignment=2)  # right
    before, between = look.PAGE.in_(document.language)
    paragraph.add_run(f"{one_line(document.author)}\t{before}")
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    if document.label:
        section.footer.add_paragraph(one_line(document.label), "Small")


def _field(paragraph: Any, name: str) -> None:
    field = element("fldSimple", instr=name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def stable(content: bytes) -> bytes:
    """A .docx is a zip that stamps its parts with the time of day; the same document shall give the same bytes."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w") as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename), old.read(part), zipfile.ZIP_DEFLATED)
    return result.getvalue()
