"""Markdown that a model or a person wrote, read into blocks. HTML in it is text; links are http(s) or mailto."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from tasks.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Column,
    Heading,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    Text,
)
from tasks.documents.plain import plain, safe_link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_TASK = re.compile(r"\[[ xX]\][ \u00a0]+")
_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \n]*")
_DEEPEST = 20  # of lists and quotes within each other; what lies deeper is read as plain text


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # Without html_inline and html_block a tag is text; no addresses are made out of plain words.
    return MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")


def from_markdown(text: str, *, below: Literal[0, 1, 2] = 2) -> tuple[Block, ...]:
    """The blocks of a Markdown text: headings, paragraphs, lists, tables, quotes, rules and code.

    Args:
        text: CommonMark with GitHub's tables, task lists and alerts. A tag is shown as it is written; a picture
            becomes its description; a link that leads neither to a web page nor to a mailbox becomes its words.
        below: Level of the heading that the text stands under: its own begin one lower, and end at 3.
    """
    return tuple(_blocks(_parser().parse(text.replace("\x00", "")), below))


def _blocks(tokens: "Sequence[Token]", below: int) -> Iterator[Block]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        end = _closing(tokens, place)
        inside = tokens[place + 1 : end]
        match token.type:
            case "heading_open":
                yield Heading(_inline(inside), _level(below + int(token.tag[1:])))
            case "paragraph_open":
                yield Paragraph(_inline(inside))
            case "bullet_list_open":
                yield _list(inside, "dot")
            case "ordered_list_open":
                yield _list(inside, "number")
            case "blockquote_open":
                yield _quote(inside)
            case "table_open":
                yield _table(inside)
            case "hr":
                yield Rule()
            case "fence" | "code_block":
                yield Paragraph((Run(token.content.rstrip("\n"), code=True),))
        place = end + 1


def _level(level: int) -> Literal[1, 2, 3]:
    return 1 if level <= 1 else 2 if level == 2 else 3


def _closing(tokens: "Sequence[Token]", place: int) -> int:
    """Index of the token that closes the one at `place`."""
    depth = 0
    for index in range(place, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def _list(tokens: "Sequence[Token]", style: Literal["dot", "number"]) -> Bullets:
    """A list with the lists in it; a second paragraph of an entry goes on in the entry."""
    items: list[Text] = []
    levels: list[int] = []
    depth, fresh = 0, False
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            fresh = True
        elif token.type in ("inline", "fence", "code_block"):
            is_code = token.type != "inline"
            text: Text = (Run(token.content.rstrip("\n"), code=True),) if is_code else _inline([token])
            if fresh:
                items.append(text)
                levels.append(depth)
                fresh = False
            elif items:
                items[-1] = (*_as_runs(items[-1]), Run("\n"), *_as_runs(text))
    if (
        style == "dot"
        and items
        and all(_TASK.match(plain(item)) for item, at in zip(items, levels, strict=True) if not at)
    ):
        bare = tuple(_without(item, _TASK) for item in items)
        return Bullets(bare, "checkbox", tuple(levels) if any(levels) else ())
    return Bullets(tuple(items), style, tuple(levels) if any(levels) else ())


def _as_runs(text: Text) -> tuple[Run, ...]:
    return (Run(text),) if isinstance(text, str) else text


def _without(text: Text, sign: re.Pattern[str]) -> Text:
    """`text` without the sign it begins with."""
    if isinstance(text, str):
        return sign.sub("", text, count=1) if sign.match(text) else text
    if not text or not sign.match(text[0].text):
        return text
    first = text[0]
    rest = Run(sign.sub("", first.text, count=1), first.bold, first.italic, first.code, first.link)
    return (rest, *text[1:])


def _quote(tokens: "Sequence[Token]") -> Block:
    lines = "\n".join(plain(_inline([token])) if token.type == "inline" else token.content.rstrip("\n")
                      for token in tokens if token.type in ("inline", "fence", "code_block"))  # fmt: skip
    alert = _ALERT.match(lines)
    if alert:
        return Callout(lines[alert.end() :], "warning" if alert[1] in ("WARNING", "CAUTION") else "note")
    return Quote(lines)


def _table(tokens: "Sequence[Token]") -> Table:
    rows: list[list[Text]] = []
    sides: list[Literal["left", "right"]] = []
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(_inline(tokens[place + 1 : place + 2]))
            if token.type == "th_open":
                sides.append("right" if "right" in str(token.attrGet("style") or "") else "left")
    columns = tuple(Column(plain(cell), side) for cell, side in zip(rows[0], sides, strict=True))
    return Table(columns, tuple(tuple(row) for row in rows[1:]))


def _inline(tokens: "Sequence[Token]") -> Text:
    """The runs of a line; plain text where all of it has one plain look."""
    found: list[Run] = []
    for token in tokens:
        bold = italic = 0
        link: str | None = None
        for child in token.children or []:
            match child.type:
                case "strong_open" | "strong_close":
                    bold += child.nesting
                case "em_open" | "em_close":
                    italic += child.nesting
                case "link_open":
                    link = safe_link(str(child.attrGet("href") or ""))
                case "link_close":
                    link = None
                case "softbreak" | "hardbreak":
                    found.append(Run(" " if child.type == "softbreak" else "\n", bold > 0, italic > 0, link=link))
                case "code_inline":
                    found.append(Run(child.content, bold > 0, italic > 0, code=True, link=link))
                case "image" if child.content:
                    found.append(Run(child.content, bold > 0, True, link=link))
                case _ if child.content:
                    found.append(Run(child.content, bold > 0, italic > 0, link=link))
    if all(run == Run(run.text) for run in found):
        return "".join(run.text for run in found)
    return tuple(found)
