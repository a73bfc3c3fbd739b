"""PDF through Typst: one template, which reads the blocks as data and never as markup."""

import json
import re
from dataclasses import asdict
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
    Run,
    Table,
    Text,
)

TEMPLATE = Path(__file__).resolve().parent / "document.typ"
_LONGEST_WORD = 48  # letters after which a word may be broken anywhere, so that it cannot run off the page
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ENDLESS = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_NAMES: dict[type, str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Bullets: "bullets",
    Table: "table",
    KeyFigures: "key_figures",
    Quote: "quote",
    Callout: "callout",
    Chart: "chart",
    Rule: "rule",
    PageBreak: "page_break",
}


def to_pdf(document: DocumentModel) -> bytes:
    """The document as PDF, the same bytes for the same document."""
    import typst

    files: dict[str, bytes] = {"document.typ": TEMPLATE.read_bytes()}
    blocks = [_block(block, document, files) for block in document.blocks]
    files["document.json"] = json.dumps(
        {
            "title": clean(document.title) or "–",
            "subtitle": clean(document.subtitle),
            "language": document.language,
            "facts": [[clean(label), clean(value)] for label, value in document.facts][:5],
            "foot": " · ".join(clean(text) for text in (document.author, document.label) if text),
            "authors": [clean(document.author)] if document.author else [],
            "keywords": [clean(word) for word in document.keywords],
            "blocks": blocks,
            "look": {
                "font": look.FONT,
                "ink": look.INK,
                "soft": look.SOFT,
                "line": look.LINE,
                "paper": look.PAPER,
                "accent": look.ACCENT,
                "warning": look.WARNING,
                "warning_paper": look.WARNING_PAPER,
            },
        },
        ensure_ascii=False,
    ).encode()
    # The files exist in memory only, under the name of the main one's folder.
    compiled = typst.compile(
        {"main" if name == "document.typ" else name: content for name, content in files.items()},
        font_paths=_fonts(),
        timestamp=0,
    )
    assert isinstance(compiled, bytes)
    return compiled


@lru_cache(maxsize=1)
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(look.FONTS)])


def clean(text: str) -> str:
    """`text` without control characters, and with places to break in endless words."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n"))
    plain = plain.encode("utf-8", "replace").decode("utf-8")
    return _ENDLESS.sub(lambda match: match[0] + "\u200b", plain)


def _runs(text: Text) -> list[dict[str, Any]]:
    runs = (Run(text),) if isinstance(text, str) else text
    return [asdict(run) | {"text": clean(run.text)} for run in runs]


def _block(block: Block, document: DocumentModel, files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = {"type": _NAMES[type(block)]}
    match block:
        case Heading():
            return found | {"text": _runs(block.text), "level": block.level}
        case Paragraph():
            return found | {"text": _runs(block.text), "style": block.style}
        case Bullets():
            return found | {"items": [_runs(item) for item in block.items], "style": block.style}
        case Table():
            width = len(block.columns)
            return found | {
                "columns": [asdict(column) | {"title": clean(column.title)} for column in block.columns],
                "rows": [[_runs(cell) for cell in (*row, *("",) * width)[:width]] for row in block.rows],
                "total": block.total and [_runs(cell) for cell in (*block.total, *("",) * width)[:width]],
                "caption": block.caption and clean(block.caption),
            }
        case KeyFigures():
            return found | {"figures": [{k: clean(v) for k, v in asdict(figure).items()} for figure in block.figures]}
        case Quote():
            return found | {"text": clean(block.text), "source": clean(block.source)}
        case Callout():
            return found | {"text": _runs(block.text), "kind": block.kind, "title": clean(block.title)}
        case Chart():
            from tasks.documents.charts import chart_svg

            name = f"chart-{len(files)}.svg"
            files[name] = chart_svg(block, document.language).encode()
            return found | {"picture": name, "title": clean(block.title), "alt": clean(block.alt)}
    return found
