"""PDF through Typst: one template, which reads the blocks as data and never as markup."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

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
    Table,
    Text,
)
from tasks.documents.plain import Item, cells, code_block, heading_levels, one_line, pieces, plain, runs, tree

TEMPLATE = Path(__file__).resolve().parent / "document.typ"
ACCESSIBLE, ARCHIVE = "ua-1", "a-2a"
_SHORT_TABLE = 14  # rows that are kept on one page
_LONG_ROW = 500  # letters from which a row may be broken across pages
_LONG_FIGURE = 24  # letters from which a right-aligned column no longer sets its own width
# Beyond Latin, Greek, Cyrillic and signs: the project's fonts have no such letters, the system's may.
_FOREIGN = re.compile("[\u0530-\u1dff\u2c00-\u2dff\u2e80-\ufaff\ufb00-\uffff\U00010000-\U0010ffff]")


def to_pdf(document: DocumentModel) -> bytes:
    """The document as PDF, the same bytes each time.

    It follows PDF/UA-1 (for screen readers) where its letters allow, and PDF/A-2a (for archives) where it has a date.

    Letters that the project's fonts lack (Arabic, Chinese, emoji) are drawn with the system's where it has any; only
    then do the bytes depend on the machine.
    """
    import typst

    files = _files(document)
    fonts = _fonts(system=bool(_FOREIGN.search(files["document.json"].decode())))

    def compiled(standards: Iterable[Any]) -> bytes:
        made = typst.compile(files, font_paths=fonts, timestamp=0, pdf_standards=list(standards))
        assert isinstance(made, bytes)
        return made

    try:
        return compiled((ACCESSIBLE, ARCHIVE) if document.created else (ACCESSIBLE,))
    except typst.TypstError:
        # The standards forbid what a mail may hold: letters no font has, private ones. Readers show those as boxes.
        return compiled(())


@lru_cache(maxsize=2)
def _fonts(system: bool) -> Any:
    import typst

    return typst.Fonts(include_system_fonts=system, font_paths=[str(look.FONTS)])


def _files(document: DocumentModel) -> dict[str, bytes]:
    """The template, its data and its pictures: files that exist in memory only."""
    pictures: dict[str, bytes] = {}
    levels = heading_levels(document.blocks)
    blocks = [_block(block, document, levels, pictures) for block in document.blocks]
    moment = document.created
    before, between = look.PAGE.in_(document.language)
    data = {
        "title": one_line(document.title) or "–",
        "headline": pieces(document.title) or ["–"],
        "subtitle": pieces(document.subtitle),
        "language": document.language,
        "facts": [[pieces(label), pieces(value)] for label, value in document.facts],
        "foot": pieces(" · ".join(one_line(text) for text in (document.author, document.label) if text)),
        "page_words": [before, between],
        "authors": [one_line(document.author)] if document.author else [],
        "keywords": [one_line(word) for word in document.keywords],
        "created": moment and dict(zip(_MOMENT, moment.timetuple()[:6], strict=True)),
        "fonts": [look.FONT, "Noto Sans", "DejaVu Sans", "DejaVu Sans Mono"],
        "colors": look.COLORS,
        "blocks": blocks,
    }
    return {"main": TEMPLATE.read_bytes(), "document.json": json.dumps(data, ensure_ascii=False).encode(), **pictures}


_MOMENT = ("year", "month", "day", "hour", "minute", "second")


def _runs(text: Text) -> list[dict[str, Any]]:
    return [
        {"pieces": pieces(run.text), "bold": run.bold, "italic": run.italic, "code": run.code, "link": run.link}
        for run in runs(text)
    ]


def _items(items: list[Item]) -> list[dict[str, Any]]:
    return [{"text": _runs(item.text), "children": _items(item.children)} for item in items]


def _block(block: Block, document: DocumentModel, levels: Iterator[int], pictures: dict[str, bytes]) -> dict[str, Any]:
    match block:
        case Heading():
            return {"type": "heading", "text": _runs(block.text), "level": next(levels)}
        case Paragraph():
            code = code_block(block.text)
            return {"type": "paragraph", "text": _runs(block.text), "style": block.style, "code": code}
        case Bullets():
            return {"type": "bullets" if block.items else "nothing", "items": _items(tree(block)), "style": block.style}
        case Table():
            return _table(block)
        case KeyFigures():
            figures = [
                {
                    "value": pieces(figure.value),
                    "length": len(figure.value),
                    "label": pieces(figure.label),
                    "note": pieces(figure.note),
                }
                for figure in block.figures
            ]
            return {"type": "key_figures" if figures else "nothing", "figures": figures}
        case Quote():
            return {"type": "quote", "text": pieces(block.text), "source": pieces(block.source)}
        case Callout():
            title = pieces(block.title)
            return {"type": "callout", "text": _runs(block.text), "kind": block.kind, "title": title}
        case Chart():
            from tasks.documents.charts import chart_svg

            name = f"chart-{len(pictures) + 1}.svg"
            pictures[name] = chart_svg(block, document.language).encode()
            alt = one_line(block.alt) or one_line(block.title) or "–"
            return {"type": "chart", "picture": name, "title": pieces(block.title), "alt": alt}
        case Rule():
            return {"type": "rule"}
        case PageBreak():
            return {"type": "page_break"}


def _table(block: Table) -> dict[str, Any]:
    if not block.columns:
        return {"type": "nothing"}
    width = len(block.columns)
    every = [cells(row, width) for row in block.rows]
    total = cells(block.total, width) if block.total else None

    def own_width(place: int) -> bool:
        """Whether a column is as wide as its figures, rather than a share of the line."""
        shown = (*every, total) if total else every
        longest = max((len(plain(row[place])) for row in shown), default=0)
        return block.columns[place].align == "right" and max(longest, len(block.columns[place].title)) <= _LONG_FIGURE

    def row_of(row: tuple[Text, ...]) -> dict[str, Any]:
        return {"cells": [_runs(cell) for cell in row], "breakable": sum(len(plain(c)) for c in row) > _LONG_ROW}

    shares = [0 if own_width(place) else max(1, column.weight) for place, column in enumerate(block.columns)]
    goes_with_total = bool(total and every and not row_of(every[-1])["breakable"])
    if not any(shares):
        shares = [1] * width
    return {
        "type": "table",
        "columns": [
            {"title": pieces(column.title), "align": column.align, "width": share}
            for column, share in zip(block.columns, shares, strict=True)
        ],
        "rows": [row_of(row) for row in (every[:-1] if goes_with_total else every)],
        "last": row_of(every[-1]) if goes_with_total else None,
        "total": total and row_of(total),
        "caption": pieces(block.caption) if block.caption else None,
        "together": len(every) <= _SHORT_TABLE and not any(row_of(row)["breakable"] for row in every),
    }
