"""Word documents: paragraphs, lists, tables as rows, text boxes, notes, comments, headers and footers.

python-docx opens the package; the text is taken from the XML itself, because its `paragraph.text` leaves out inserted
text of tracked changes and content controls, both of which a client sees. Source: ECMA-376 part 1, section 17.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

from integrations.files.archive import BROKEN, checked_word_file, damaged
from integrations.files.decode import INVISIBLE, tidy
from integrations.files.document import Document
from integrations.files.markup import HIDDEN
from integrations.words import Words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_LEFT_OUT = {
    f"{_W}del",
    f"{_W}moveFrom",
    f"{_W}instrText",
    f"{_W}delText",
    f"{_W}rPr",
    f"{_W}pPr",
    f"{_W}sectPr",
    _FALLBACK,
}
_BLANKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_MARK, _UNMARK = "\ue000", "\ue001"  # private use: around hidden runs until their places are known
_HEADING = re.compile(r"^(?:heading|titre|title)", re.IGNORECASE)

PICTURES_ONLY = Words(
    "holds only pictures, no text that can be read", "ne contient que des images, aucun texte lisible"
)


def word_document(data: bytes, name: str) -> tuple[Document, tuple[Words, ...]]:
    """Reads a .docx.

    Args:
        data: The file's content.
        name: Its name.

    Returns:
        Its text, and notes for the person.

    Raises:
        BadInput: It is encrypted, damaged, a bomb, or without text.
    """
    checked_word_file(data, name)
    import docx
    from docx.exceptions import PythonDocxError
    from lxml.etree import XMLSyntaxError

    try:
        document = docx.Document(io.BytesIO(data))
        blocks = [*_margins(document, "header"), *_blocks(document.element.body), *_extras(document)]
        blocks += _margins(document, "footer")
        pictures = sum(1 for _ in document.element.body.iter(_DRAWING))
    except (*BROKEN, KeyError, TypeError, AttributeError, XMLSyntaxError, PythonDocxError) as error:
        raise damaged(name) from error
    marked = re.sub(r"\n{3,}", "\n\n", "\n".join(blocks)).strip("\n")
    clean, notes = tidy(marked)
    text, hidden = _unmark(clean)
    if not text.strip():
        from integrations.files.limits import empty
        from integrations.files.pdf import needs_recognition

        raise needs_recognition(name) if pictures else empty(name)
    if hidden and INVISIBLE not in notes:
        notes = (*notes, HIDDEN)
    return Document(name, text, "word", hidden=hidden), notes


def _unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Takes the marks out and says where they stood."""
    hidden: list[tuple[int, int]] = []
    out: list[str] = []
    length = 0
    for piece in re.split(f"([{_MARK}{_UNMARK}])", text):
        if piece == _MARK:
            hidden.append((length, length))
        elif piece == _UNMARK:
            hidden[-1] = (hidden[-1][0], length)
        else:
            out.append(piece)
            length += len(piece)
    joined = "".join(out)
    return joined, tuple((a, b) for a, b in hidden if joined[a:b].strip())


def _blocks(parent: Any) -> Iterator[str]:
    """Text of each paragraph and table row below `parent`, in order, also inside content controls."""
    for element in parent:
        if element.tag == f"{_W}p":
            yield _paragraph(element)
            for box in element.iter(f"{_W}txbxContent"):
                if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                    yield from _blocks(box)
        elif element.tag == f"{_W}tbl":
            yield ""
            for row in element.iter(f"{_W}tr"):
                if next(row.iterancestors(f"{_W}tbl")) is element:
                    yield " | ".join(_cells(row))
            yield ""
        elif element.tag in (
            f"{_W}sdt",
            f"{_W}sdtContent",
            f"{_W}ins",
            f"{_W}moveTo",
            f"{_W}customXml",
            f"{_W}smartTag",
        ):
            yield from _blocks(element)


def _cells(row: Any) -> Iterator[str]:
    for cell in row.iter(f"{_W}tc"):
        if next(cell.iterancestors(f"{_W}tr")) is row:
            yield " ".join(text.strip() for text in _blocks(cell) if text.strip()).replace("\n", " ")


def _paragraph(element: Any) -> str:
    text = "".join(_runs(element)).replace(_UNMARK + _MARK, "")
    properties = element.find(f"{_W}pPr")
    if properties is None or not text.strip():
        return text
    style = properties.find(f"{_W}pStyle")
    style_name = style.get(f"{_W}val", "") if style is not None else ""
    if properties.find(f"{_W}numPr") is not None or style_name.startswith(("List", "Liste")):
        return f"- {text.strip()}"
    return f"\n{text}\n" if _HEADING.match(style_name) else text


def _runs(element: Any) -> Iterator[str]:
    """Text of a paragraph; runs that a reader does not see stand between marks."""
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == f"{_W}txbxContent":
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag]
        elif child.tag == f"{_W}r" and _unseen(child):
            yield f"{_MARK}{''.join(_runs(child))}{_UNMARK}"
        else:
            yield from _runs(child)


def _unseen(run: Any) -> bool:
    """Whether a run is formatted so that it does not show: hidden, white without shading, at most 1 point high."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return False
    vanish = properties.find(f"{_W}vanish")
    if vanish is not None and vanish.get(f"{_W}val", "true") not in ("0", "false", "off"):
        return True
    size = properties.find(f"{_W}sz")
    if size is not None and size.get(f"{_W}val", "").isdecimal() and int(size.get(f"{_W}val")) <= 2:
        return True
    colour = properties.find(f"{_W}color")
    white = colour is not None and colour.get(f"{_W}val", "").upper() in ("FFFFFF", "FEFEFE", "FDFDFD")
    return white and not _shaded(run)


def _shaded(run: Any) -> bool:
    """Whether something coloured lies behind a run: its own shading, its paragraph's, its cell's, a text box."""
    for path in ("rPr", "pPr", "tcPr", "tblPr"):
        for holder in (run, *run.iterancestors()):
            properties = holder.find(f"{_W}{path}")
            if properties is not None and (
                properties.find(f"{_W}shd") is not None or properties.find(f"{_W}highlight") is not None
            ):
                return True
    return any(above.tag == f"{_W}txbxContent" for above in run.iterancestors())


def _margins(document: Any, which: str) -> list[str]:
    """Distinct texts of the sections' headers or footers."""
    found: list[str] = []
    for section in document.sections:
        for kind in (which, f"first_page_{which}"):
            margin = getattr(section, kind)
            if margin.is_linked_to_previous:
                continue
            text = "\n".join(block for block in _blocks(margin._element) if block.strip())
            if text and not re.fullmatch(r"(?:page)?\s*\d*\s*(?:[/|]|sur|of)?\s*\d*", text.strip(), re.IGNORECASE):
                found.append(text)
    distinct = list(dict.fromkeys(found))
    return ["\n".join([*distinct, ""])] if distinct and which == "header" else ["", *distinct] if distinct else []


def _extras(document: Any) -> list[str]:
    """Footnotes, endnotes and comments: clients put conditions and questions there."""
    from docx.oxml import parse_xml

    found: list[str] = []
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if relation.is_external or kind not in ("footnotes", "endnotes", "comments"):
            continue
        for note in parse_xml(relation.target_part.blob):
            if note.get(f"{_W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                continue
            text = " ".join(block.strip() for block in _blocks(note) if block.strip())
            author = note.get(f"{_W}author")
            if text:
                found.append(f"[{author}] {text}" if author else text)
    return ["", *found] if found else []
