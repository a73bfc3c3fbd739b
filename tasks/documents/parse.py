"""Markdown that a model or a person wrote, read into blocks. HTML in it is text; links are http(s) or mailto."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tasks.documents.blocks import Block, Bullets, Column, Heading, Paragraph, Quote, Rule, Run, Table, Text

_SAFE_LINKS = ("http", "https", "mailto")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def from_markdown(text: str) -> tuple[Block, ...]:
    """Blocks of a Markdown text; headings start at level 3, as they stand below a document's own."""
    return tuple(_blocks(_parser().parse(text.replace("\x00", ""))))


def _blocks(tokens: Sequence[Token]) -> list[Block]:
    blocks: list[Block] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        end = _closing(tokens, place)
        inside = tokens[place + 1 : end]
        match token.type:
            case "heading_open":
                blocks.append(Heading(_inline(inside), 3))
            case "paragraph_open":
                blocks.append(Paragraph(_inline(inside)))
            case "bullet_list_open" | "ordered_list_open":
                items = tuple(_items(inside))
                blocks.append(Bullets(items, "number") if token.type.startswith("ordered") else Bullets(items))
            case "blockquote_open":
                blocks.append(Quote("\n".join(plain(_inline([t])) for t in inside if t.type == "inline")))
            case "table_open":
                blocks.append(_table(inside))
            case "hr":
                blocks.append(Rule())
            case "fence" | "code_block":
                blocks.append(Paragraph((Run(token.content.rstrip(), code=True),)))
        place = end + 1
    return blocks


def _closing(tokens: Sequence[Token], place: int) -> int:
    """Index of the token that closes the one at `place`."""
    depth = 0
    for index in range(place, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def _items(tokens: Sequence[Token]) -> list[Text]:
    """The items of a list; a list inside an item becomes items of its own."""
    return [_inline([token]) for token in tokens if token.type == "inline"]


def _table(tokens: Sequence[Token]) -> Table:
    rows: list[list[Text]] = []
    aligned: list[str] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open") and following is not None:
            rows[-1].append(_inline([following]))
            if token.type == "th_open":
                aligned.append("right" if "right" in str(token.attrGet("style") or "") else "left")
    columns = tuple(
        Column(plain(cell), "right" if side == "right" else "left") for cell, side in zip(rows[0], aligned, strict=True)
    )
    return Table(columns, tuple(tuple(row) for row in rows[1:]))


def plain(text: Text) -> str:
    """A line without its looks."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


def _inline(tokens: Sequence[Token]) -> Text:
    runs: list[Run] = []
    for token in tokens:
        if token.type != "inline":
            continue
        bold = italic = 0
        link: str | None = None
        for child in token.children or []:
            match child.type:
                case "strong_open" | "strong_close":
                    bold += child.nesting
                case "em_open" | "em_close":
                    italic += child.nesting
                case "link_open":
                    link = _safe(str(child.attrGet("href") or ""))
                case "link_close":
                    link = None
                case "softbreak" | "hardbreak":
                    runs.append(Run(" " if child.type == "softbreak" else "\n"))
                case "code_inline":
                    runs.append(Run(child.content, code=True, link=link))
                case "image":
                    runs.append(Run(child.content, italic=True))
                case "text" if child.content:
                    runs.append(Run(child.content, bold > 0, italic > 0, link=link))
    if len(runs) == 1 and runs[0] == Run(runs[0].text):
        return runs[0].text
    return tuple(runs)


def _safe(address: str) -> str | None:
    try:
        return address if urlsplit(address).scheme in _SAFE_LINKS else None
    except ValueError:
        return None
