"""Markdown out of blocks; words of others are escaped, so that they stay words."""

import re
from collections.abc import Iterable

from integrations.words import Words
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

# Escaped wherever they stand; what only means something at the start of a line is escaped there.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~])")
_AT_START = re.compile(r"^(\s*)([#+\-=]|\d{1,9}[.)])(?=\s|$)", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def escape(text: str) -> str:
    """`text` as Markdown that shows just that text."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n"))
    escaped = _ANYWHERE.sub(r"\\\1", plain).replace("&", "&amp;")
    return _AT_START.sub(lambda match: f"{match[1]}{_escaped_start(match[2])}", escaped)


def _escaped_start(sign: str) -> str:
    return f"{sign[:-1]}\\{sign[-1]}" if sign[0].isdigit() else f"\\{sign}"


def inline(text: Text) -> str:
    """One line of runs."""
    if isinstance(text, str):
        return escape(text)
    return "".join(_run(run) for run in text)


def _run(run: Run) -> str:
    if not run.text:
        return ""
    lead = run.text[: len(run.text) - len(run.text.lstrip())]
    tail = run.text[len(run.text.rstrip()) :]
    core = escape(run.text.strip())
    if not core:
        return run.text
    if run.code:
        core = f"<code>{core}</code>"
    if run.bold:
        core = f"**{core}**"
    if run.italic:
        core = f"*{core}*"
    if run.link:
        core = f"[{core}](<{run.link.replace('>', '%3E').replace('<', '%3C')}>)"
    return f"{lead}{core}{tail}"


def to_markdown(document: DocumentModel) -> tuple[str, dict[str, bytes]]:
    """The document as Markdown, and the pictures of its charts by file name."""
    pictures: dict[str, bytes] = {}
    parts = [f"# {escape(document.title)}"]
    if document.subtitle:
        parts.append(f"*{escape(document.subtitle)}*")
    if document.facts:
        colon = "\u00a0: " if document.language == "fr" else ": "
        parts.append("  \n".join(f"**{escape(label)}**{colon}{escape(value)}" for label, value in document.facts))
    for block in document.blocks:
        parts.append(_block(block, document, pictures))
    foot = " · ".join(escape(text) for text in (document.label, document.author) if text)
    if foot:
        parts.append(f"---\n\n*{foot}*")
    return "\n\n".join(part for part in parts if part) + "\n", pictures


def _block(block: Block, document: DocumentModel, pictures: dict[str, bytes]) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {inline(block.text)}"
        case Paragraph():
            return inline(block.text)
        case Bullets():
            marks = {"dot": "-", "number": "1.", "checkbox": "- [ ]"}
            return "\n".join(f"{marks[block.style]} {inline(item).replace(chr(10), ' ')}" for item in block.items)
        case Table():
            return _table(block)
        case KeyFigures():
            return _lines(
                f"**{escape(figure.value)}** {escape(figure.label)}"
                + (f" ({escape(figure.note)})" if figure.note else "")
                for figure in block.figures
            )
        case Quote():
            source = f"\n\n— {escape(block.source)}" if block.source else ""
            return _quoted(escape(block.text) + source)
        case Callout():
            title = f"**{escape(block.title)}**\n\n" if block.title else ""
            return _quoted(title + inline(block.text).replace("\n", "  \n"))
        case Chart():
            from tasks.documents.charts import chart_png

            name = f"chart-{len(pictures) + 1}.png"
            pictures[name] = chart_png(block, document.language)
            alt = re.sub(r"\s+", " ", escape(block.alt))
            label = Words("In words", "En mots").in_(document.language)
            colon = "\u00a0:" if document.language == "fr" else ":"
            return f"![{alt}]({name})\n\n*{escape(block.title)}. {label}{colon} {alt}*"
        case Rule() | PageBreak():
            return "---"


def _lines(lines: Iterable[str]) -> str:
    return "  \n".join(lines)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _table(table: Table) -> str:
    def row(cells: Iterable[str]) -> str:
        return "| " + " | ".join(re.sub(r"\s*\n\s*", "<br>", cell) for cell in cells) + " |"

    lines = [
        row(escape(column.title) for column in table.columns),
        row("---:" if column.align == "right" else "---" for column in table.columns),
    ]
    lines += [row(inline(cell) for cell in cells) for cells in table.rows]
    if table.total:
        lines.append(row(f"**{inline(cell)}**" if cell else "" for cell in table.total))
    caption = f"\n\n*{escape(table.caption)}*" if table.caption else ""
    return "\n".join(lines) + caption
