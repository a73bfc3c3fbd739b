"""Markdown out of blocks; words of others are escaped, so that they stay words."""

import re
from collections.abc import Iterable, Iterator

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
from tasks.documents.plain import cells, clean, code_block, depths, heading_levels, one_line, runs

# CommonMark 0.31 with GitHub's tables, strikethrough, bare addresses and formulas. What means something anywhere:
_ANYWHERE = re.compile(
    r"[\\`*\[\]<|~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but not the sign inside snake_case
    r"|&(?=#?\w+;)"
    r"|:(?=//)|(?<=\bwww)\."
    r"|\$(?=\S[^$\n]*\$)"
)
# … and at the start of a line: headings, lists, quotes, rules and underlines of headings.
_AT_START = re.compile(
    r"^[ \t]+|^(?:(#{1,6}|[+-])(?=\s|$)|(>)|([=-])(?=[=\s-]*$)|(\d{1,9})([.)])(?=\s|$))", re.MULTILINE
)
# What a person shall fill in stays easy to find and to type over; without "(", "[" or ":" after it, it is no link.
_PLACEHOLDER = re.compile(r"\\\[((?:to confirm|à confirmer)[ \u00a0\u202f]?:[^\[\]\\\n]{1,200})\\\](?![(\[:\\])")
_NUMBERED = re.compile(r"^(\d{1,9})\\([.)])")
_WIDEST = 48  # letters of a column up to which its cells are filled up, so that the text can be read as a table
_SEPARATOR = {"en": ": ", "fr": "\u00a0: "}


def escape(text: str, *, inside: bool = False) -> str:
    """`text` as Markdown that shows just that text: no word of it becomes a link, a heading, a tag or a table.

    Lines stay lines; spaces at their start, which would make them code, are dropped.

    Args:
        text: Any text.
        inside: It follows other text on its line, where a sign like "#" or "1." means nothing.
    """
    lines = _PLACEHOLDER.sub(r"[\1]", _ANYWHERE.sub(r"\\\g<0>", clean(text))).split("\n")
    bare = [line.strip(" \t") for line in lines]
    return "\n".join(
        line if inside and place == 0 else _AT_START.sub(_escaped_start, line) for place, line in enumerate(bare)
    )


def _escaped_start(match: re.Match[str]) -> str:
    # Of "1." the point is what makes a list; a sign before a digit would be shown as such.
    return f"{match[4]}\\{match[5]}" if match[4] else f"\\{match[0]}"


def inline(text: Text) -> str:
    """One line of runs; the ends of lines within it are kept as they are."""
    found = _joined(runs(text))
    shown = ""
    for place, run in enumerate(found):
        following = found[place + 1].text[:1] if place + 1 < len(found) else ""
        shown += _run(run, shown[-1:], following, starts=not shown or shown.endswith("\n"))
        if following in ("(", "[", ":") and shown.endswith("]") and not shown.endswith("\\]"):
            shown = f"{shown[:-1]}\\]"  # a placeholder and what follows it are no link together
    return shown


def _joined(found: Iterable[Run]) -> list[Run]:
    """Neighbours of one look become one run: their marks would touch."""
    result: list[Run] = []
    for run in found:
        if result and _look(result[-1]) == _look(run):
            result[-1] = Run(result[-1].text + run.text, *_look(run))
        else:
            result.append(run)
    return result


def _look(run: Run) -> tuple[bool, bool, bool, str | None]:
    return run.bold, run.italic, run.code, run.link


def _run(run: Run, before: str, following: str, *, starts: bool) -> str:
    core = run.text.strip(" \t\n")
    if not core:
        return run.text
    lead, _, tail = run.text.partition(core)
    shown = _code(core) if run.code else escape(core, inside=not starts and "\n" not in lead)
    marks = "*" * (2 * run.bold + run.italic)
    if marks and _holds(before if not lead else " ", core[0]) and _holds(following if not tail else " ", core[-1]):
        if before == "*" and not lead:
            marks = marks.replace("*", "_")
        shown = f"{marks}{shown}{marks}"
    if run.link:
        shown = f"[{shown}](<{run.link}>)"
    return f"{lead}{shown}{tail}"


def _holds(outside: str, inside: str) -> bool:
    """Whether a mark between these two characters opens or closes emphasis (CommonMark 6.2, flanking)."""
    return inside.isalnum() or not outside.isalnum()


def _code(text: str) -> str:
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{gap}{_line(text)}{gap}{fence}"


def to_markdown(document: DocumentModel, *, stem: str = "") -> tuple[str, dict[str, bytes]]:
    """The document as Markdown, and the pictures of its charts by file name.

    Args:
        document: What to write.
        stem: Put before the pictures' names ("report" gives "report-chart-1.png"), so that two documents can share a
            folder.
    """
    pictures: dict[str, bytes] = {}
    levels = heading_levels(document.blocks)
    separator = _SEPARATOR[document.language]
    parts = [f"# {_line(escape(document.title)) or '–'}"]
    if document.subtitle:
        parts.append(inline((Run(one_line(document.subtitle), italic=True),)))
    if document.facts:
        parts.append(_lines(f"**{_line(escape(k))}**{separator}{_line(escape(v))}" for k, v in document.facts))
    for block in document.blocks:
        parts.append(_block(block, document, levels, pictures, stem))
    foot = " · ".join(one_line(text) for text in (document.label, document.author) if text)
    if foot:
        parts.append("---\n\n" + inline((Run(foot, italic=True),)))
    return "\n\n".join(part for part in parts if part) + "\n", pictures


def _line(markdown: str) -> str:
    return re.sub(r"\s*\n\s*", " ", markdown)


def _lines(lines: Iterable[str]) -> str:
    """Lines that stay apart: two spaces at a line's end break it."""
    return "  \n".join(lines)


def _kept(markdown: str) -> str:
    """The lines of one paragraph, as such."""
    return _lines(line for line in markdown.split("\n") if line.strip())


def _block(block: Block, document: DocumentModel, levels: Iterator[int], pictures: dict[str, bytes], stem: str) -> str:
    match block:
        case Heading():
            # Behind the heading's own sign "1." begins no list.
            text = _NUMBERED.sub(r"\1\2", _line(inline(block.text)))
            return f"{'#' * (next(levels) + 1)} {text}".rstrip()
        case Paragraph():
            code = code_block(block.text)
            return _kept(inline(block.text)) if code is None else _fenced(code)
        case Bullets():
            return _list(block)
        case Table():
            return _table(block)
        case KeyFigures():
            return _lines(
                f"**{_line(escape(figure.value))}** {_line(escape(figure.label))}"
                + (f" ({_line(escape(figure.note))})" if figure.note else "")
                for figure in block.figures
            )
        case Quote():
            source = f"\n\n— {_line(escape(block.source))}" if block.source else ""
            return _quoted(_kept(escape(block.text)) + source)
        case Callout():
            title = f"**{_line(escape(block.title))}**\n\n" if block.title.strip() else ""
            return _quoted(title + _kept(inline(block.text)))
        case Chart():
            return _chart(block, document, pictures, stem)
        case Rule() | PageBreak():
            return "---"


def _chart(block: Chart, document: DocumentModel, pictures: dict[str, bytes], stem: str) -> str:
    from tasks.documents.charts import chart_png

    name = f"{stem}-chart-{len(pictures) + 1}.png" if stem else f"chart-{len(pictures) + 1}.png"
    pictures[name] = chart_png(block, document.language)
    title, alt = _line(escape(block.title)), _line(escape(block.alt))
    target = name if re.fullmatch(r"[\w.-]+", name) else f"<{name}>"
    label = Words("In words", "En mots").in_(document.language)
    words = f"\n\n*{label}{_SEPARATOR[document.language]}{alt}*" if alt else ""
    return f"![{title or alt}]({target}){words}"


def _list(block: Bullets) -> str:
    lines: list[str] = []
    indents = [""]  # of each depth on the way to this entry
    number = 0
    for item, depth in zip(block.items, depths(block), strict=True):
        number += depth == 0
        mark = {"dot": "-", "number": f"{number}.", "checkbox": "- [ ]"}[block.style if depth == 0 else "dot"]
        del indents[depth + 1 :]
        indent = indents[depth]
        indents.append(indent + " " * (len(mark.split(" ")[0]) + 1))
        body = _kept(inline(item)).replace("\n", "\n" + indents[depth + 1])
        lines.append(f"{indent}{mark} {body}".rstrip())
    return "\n".join(lines)


def _fenced(code: str) -> str:
    fence = "`" * max(3, max(map(len, re.findall("`+", code)), default=0) + 1)
    return f"{fence}\n{code}\n{fence}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _table(table: Table) -> str:
    if not table.columns:
        return ""
    width = len(table.columns)

    def shown(text: Text) -> str:
        cell = re.sub(r"\s*\n\s*", "<br>", inline(text).strip())
        # Within code the sign is not escaped yet, and a table's cell ends at it even there.
        return re.sub(r"(?<!\\)\|", r"\\|", cell)

    titles = [shown(column.title) for column in table.columns]
    rows = [[shown(cell) for cell in cells(row, width)] for row in table.rows]
    if table.total:
        rows.append([f"**{cell}**" if cell else "" for cell in map(shown, cells(table.total, width))])
    longest = [max(3, *(len(row[place]) for row in [titles, *rows])) for place in range(width)]
    widths = [letters if letters <= _WIDEST else 3 for letters in longest]
    right = [column.align == "right" for column in table.columns]

    def line(row: list[str]) -> str:
        padded = (
            cell.rjust(space) if side else cell.ljust(space)
            for cell, space, side in zip(row, widths, right, strict=True)
        )
        return f"| {' | '.join(padded)} |"

    rule = [f"{'-' * (space - 1)}:" if side else "-" * space for space, side in zip(widths, right, strict=True)]
    caption = f"**{_line(escape(table.caption))}**\n\n" if table.caption else ""
    return caption + "\n".join([line(titles), line(rule), *map(line, rows)])
