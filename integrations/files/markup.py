"""HTML to text that reads like the page: blocks on their own lines, tables in rows, replies marked with ">".

What a reader would not see (display:none, size 0, white on white, off the page) stays in the text and is told by its
place, because that is how instructions to software are smuggled in. Comments, scripts and styles are not text.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from integrations.files.decode import normal
from integrations.files.style import Look, declarations, hidden_by, look_of, sheet_rules
from integrations.words import Words

_SKIPPED = {
    "script",
    "style",
    "head",
    "title",
    "template",
    "noscript",
    "meta",
    "link",
    "object",
    "svg",
    "math",
    "-comment",
    "_comment",
}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_SPACED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "blockquote", "pre"}
_CELL_BLOCKS = "table, p + p, div + div, ul, ol, h1, h2, h3, blockquote, br"
_SPACE = re.compile(r"[ \t\n\r\f]+")
_MAX_DEPTH = 150
_MAX_NESTING = 3_000
_NESTING = re.compile(
    r"<(/?)(?:div|span|table|blockquote|font|section|center|b|i|u|em|strong|ul|ol|a)\b", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*>")

HIDDEN = Words(
    "the page holds text that a reader does not see; it may be meant for software",
    "la page contient du texte que le lecteur ne voit pas ; il s'adresse peut-être à un logiciel",
)


class Readable(NamedTuple):
    """Text of a page.

    Args:
        text: The text, normalised.
        hidden: Stretches (start, end) of it that a reader would not see.
        pictures: How many pictures the page shows.
    """

    text: str
    hidden: tuple[tuple[int, int], ...]
    pictures: int


@dataclass(slots=True)
class _Line:
    text: list[str] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    quote: int = 0


@dataclass(frozen=True, slots=True)
class _State:
    look: Look
    quote: int = 0
    depth: int = 0
    keep_space: bool = False
    bullet: str = ""


class _Writer:
    """Collects lines; remembers which stretches were hidden."""

    def __init__(self) -> None:
        self.lines: list[_Line] = [_Line()]
        self.pictures = 0
        self.numbers: dict[int, int] = {}  # how far each numbered list has come

    @property
    def line(self) -> _Line:
        return self.lines[-1]

    def put(self, text: str, state: _State) -> None:
        if not state.keep_space:
            text = _SPACE.sub(" ", text)
            if self.line.length == 0 or self.line.text[-1].endswith((" ", "\t")):
                text = text.lstrip(" ")
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.new_line(state.quote)
            if not piece:
                continue
            if self.line.length == 0:
                self.line.quote = state.quote
            if hidden_by(state.look) and piece.strip():
                self.line.hidden.append((self.line.length, self.line.length + len(piece)))
            self.line.text.append(piece)
            self.line.length += len(piece)

    def new_line(self, quote: int) -> None:
        self.lines.append(_Line(quote=quote))

    def block(self, quote: int, *, space: bool = False) -> None:
        """Starts a new line unless this one is empty; with `space`, a blank line before it."""
        if self.line.length:
            self.new_line(quote)
        if space and len(self.lines) > 1 and self.lines[-2].length:
            self.new_line(quote)
        self.line.quote = quote

    def result(self) -> Readable:
        out: list[str] = []
        hidden: list[tuple[int, int]] = []
        offset, blank = 0, True
        for line in self.lines:
            raw = "".join(line.text)
            text = normal(raw).rstrip(" \t\u00a0\n")
            if not text.strip(" \t\u00a0\u200b\u200c\ufeff\u034f"):
                if blank:
                    continue
                text = ""
            blank = not text
            prefix = ("> " * line.quote if text else ">" * bool(line.quote)) if line.quote else ""
            for start, end in line.hidden:
                first = len(normal(raw[:start]))
                last = min(len(text), len(normal(raw[:end])))
                if first < last:
                    hidden.append((offset + len(prefix) + first, offset + len(prefix) + last))
            out.append(prefix + text)
            offset += len(prefix) + len(text) + 1
        text = "\n".join(out).rstrip("\n> ") if out and out[-1].startswith(">") else "\n".join(out).rstrip()
        return Readable(text, _joined(hidden, text), self.pictures)


def _joined(ranges: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Neighbouring hidden stretches as one each, cut at the text's end."""
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        end = min(end, len(text))
        if start >= end:
            continue
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def readable(html: str) -> Readable:
    """Converts a page or an HTML mail.

    Args:
        html: The decoded source.

    Returns:
        Its text as a reader would take it in, and where it is hidden.
    """
    from selectolax.lexbor import LexborHTMLParser

    if _too_deep(html):
        html = _TAG.sub("\n", html)
    tree = LexborHTMLParser(html)
    writer = _Writer()
    root = tree.root
    if root is not None:
        styled: dict[int, dict[str, str]] = {}
        for selector, style in sheet_rules(tree):
            try:
                matches = tree.css(selector)
            except ValueError:  # a selector that the parser does not know changes nothing that we look at
                continue
            for node in matches:
                styled.setdefault(node.mem_id, {}).update(style)
        _walk(root, _State(Look()), writer, styled)
    return writer.result()


def _too_deep(html: str) -> bool:
    """Whether elements are nested so deep that parsing takes minutes; no real page comes near."""
    if html.count("<") < _MAX_NESTING:
        return False
    depth = 0
    for found in _NESTING.finditer(html):
        depth += -1 if found.group(1) else 1
        if depth > _MAX_NESTING:
            return True
    return False


def _walk(node: Any, state: _State, writer: _Writer, styled: dict[int, dict[str, str]]) -> None:
    tag = node.tag
    if tag == "-text":
        writer.put(node.text(deep=False) or "", state)
        return
    if tag in _SKIPPED or tag is None or tag.startswith("!"):
        return
    attributes = node.attributes
    if tag == "br":
        writer.new_line(state.quote)
        return
    if tag == "img":
        if not _is_tracker(attributes):
            writer.pictures += 1
        return
    style = styled.get(node.mem_id, {}) | declarations(attributes.get("style") or "")
    state = replace(
        state,
        look=look_of(state.look, tag, attributes, style),
        quote=state.quote + (tag == "blockquote" and _is_reply(node)),
        depth=min(state.depth + 1, _MAX_DEPTH),
        keep_space=state.keep_space or tag == "pre" or style.get("white-space", "").startswith("pre"),
    )
    if state.depth >= _MAX_DEPTH:  # deeper than any real page: take its text flat rather than run out of stack
        writer.put(node.text(deep=True, separator=" "), state)
        return
    if tag == "tr" and _is_data_row(node):
        _row(node, state, writer, styled)
        return
    block = tag in _BLOCKS
    if block:
        writer.block(state.quote, space=tag in _SPACED)
    if tag == "li":
        writer.put(_bullet(node, writer), replace(state, keep_space=True))
    elif tag == "hr":
        writer.put("---", state)
    child = node.child
    while child is not None:
        _walk(child, state, writer, styled)
        child = child.next
    if block:
        writer.block(state.quote, space=tag in _SPACED)


def _row(node: Any, state: _State, writer: _Writer, styled: dict[int, dict[str, str]]) -> None:
    """A row of a data table: its cells on one line."""
    writer.block(state.quote)
    first = True
    for cell in node.iter():
        if cell.tag not in ("td", "th"):
            continue
        if not first:
            writer.put(" | ", replace(state, keep_space=True, look=Look()))
        first = False
        child = cell.child
        look = look_of(state.look, cell.tag, cell.attributes, declarations(cell.attributes.get("style") or ""))
        while child is not None:
            _walk_inline(child, replace(state, look=look), writer, styled)
            child = child.next
    writer.block(state.quote)


def _walk_inline(node: Any, state: _State, writer: _Writer, styled: dict[int, dict[str, str]]) -> None:
    """Like `_walk`, for a cell whose only block (a paragraph, as Outlook writes them) must not break the row."""
    if node.tag in ("p", "div"):
        style = styled.get(node.mem_id, {}) | declarations(node.attributes.get("style") or "")
        inner = replace(state, look=look_of(state.look, node.tag, node.attributes, style))
        child = node.child
        while child is not None:
            _walk_inline(child, inner, writer, styled)
            child = child.next
        return
    _walk(node, state, writer, styled)


def _is_data_row(node: Any) -> bool:
    """Whether the row belongs to a table of data, not to one that lays out a page."""
    cells = [cell for cell in node.iter() if cell.tag in ("td", "th")]
    filled = [cell for cell in cells if cell.text(deep=True).strip()]
    return len(filled) > 1 and not any(cell.css_first(_CELL_BLOCKS) for cell in cells)


def _bullet(item: Any, writer: _Writer) -> str:
    """A list item's mark: a dash, or its number."""
    parent = item.parent
    if parent is None or parent.tag != "ol":
        return "- "
    if parent.mem_id not in writer.numbers:
        start = parent.attributes.get("start") or "1"
        writer.numbers[parent.mem_id] = int(start) - 1 if start.isdecimal() and len(start) < 7 else 0
    writer.numbers[parent.mem_id] += 1
    return f"{writer.numbers[parent.mem_id]}. "


def _is_reply(node: Any) -> bool:
    """Whether a blockquote holds an earlier mail (mail programs mark it so), not an indented paragraph."""
    attributes = node.attributes
    classes = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    if (attributes.get("type") or "").lower() == "cite" or attributes.get("cite"):
        return True
    if re.search(r"quote|cite|reply", classes):
        return True
    return bool(re.search(r"border-left\s*:\s*(?!none|0)", attributes.get("style") or "", re.IGNORECASE))


def _is_tracker(attributes: dict[str, str | None]) -> bool:
    """Whether a picture is the invisible pixel that tells a sender of an opened mail."""
    return any((attributes.get(side) or "").strip() in ("0", "1", "0px", "1px") for side in ("width", "height"))
