"""One self-contained HTML page: styles and charts inside, no script; for screens, paper and the dark."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template

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
from tasks.documents.plain import Item, cells, code_block, heading_levels, one_line, pieces, runs, tree

STYLE = Path(__file__).resolve().parent / "document.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LONG_FIGURE = 14  # letters from which key figures are set smaller


def to_html(document: DocumentModel) -> str:
    """The document as one HTML page that needs no other file, runs nothing and fetches nothing."""
    levels = heading_levels(document.blocks)
    facts = "".join(f"<div><dt>{_text(label)}</dt><dd>{_text(value)}</dd></div>" for label, value in document.facts)
    foot = " · ".join(_text(text) for text in (document.author, document.label) if text)
    named = {"author": document.author, "keywords": ", ".join(document.keywords)}
    meta = "".join(f'\n<meta name="{name}" content="{_attribute(value)}">' for name, value in named.items() if value)
    head = f'<p class="kind">{_text(document.subtitle)}</p>\n' if document.subtitle else ""
    body = "\n".join(_block(block, document, levels) for block in document.blocks)
    return f"""<!doctype html>
<html lang="{document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">{meta}
<title>{_attribute(document.title) or "–"}</title>
<style>
{_style()}</style>
</head>
<body>
<main>
<header>
{head}<h1>{_text(document.title) or "–"}</h1>
{f'<dl class="facts">{facts}</dl>' if facts else ""}
</header>
{body}
{f'<footer class="foot">{foot}</footer>' if foot else ""}
</main>
</body>
</html>
"""


@lru_cache(maxsize=1)
def _style() -> str:
    return Template(STYLE.read_text("utf-8")).substitute(look.COLORS)


def _attribute(text: str) -> str:
    return escape(one_line(text))


def _text(text: str) -> str:
    """Escaped text; where an endless word may be broken there is a <wbr>."""
    shown = ""
    for piece in pieces(text):
        if piece == "\n":
            shown += "<br>"
        else:
            shown += ("" if not shown or shown.endswith("<br>") else "<wbr>") + escape(piece, quote=False)
    return shown


def _inline(text: Text) -> str:
    return "".join(_run(run) for run in runs(text))


def _run(run: Run) -> str:
    shown = _text(run.text)
    for wanted, tag in ((run.code, "code"), (run.italic, "em"), (run.bold, "strong")):
        if wanted:
            shown = f"<{tag}>{shown}</{tag}>"
    return f'<a href="{escape(run.link)}" rel="noopener noreferrer">{shown}</a>' if run.link else shown


def _block(block: Block, document: DocumentModel, levels: Iterator[int]) -> str:
    match block:
        case Heading():
            tag = f"h{next(levels) + 1}"
            return f"<{tag}>{_inline(block.text)}</{tag}>"
        case Paragraph():
            code = code_block(block.text)
            if code is not None:
                return f"<pre><code>{escape(code, quote=False)}</code></pre>"
            kind = "" if block.style == "normal" else f' class="{block.style}"'
            return f"<p{kind}>{_inline(block.text)}</p>"
        case Bullets():
            return _list(tree(block), block.style)
        case Table():
            return _table(block)
        case KeyFigures():
            return _figures(block)
        case Quote():
            source = f"<footer>— {_text(block.source)}</footer>" if block.source else ""
            return f"<blockquote><p>{_text(block.text)}</p>{source}</blockquote>"
        case Callout():
            title = f'<p class="title">{_text(block.title)}</p>' if block.title else ""
            return f'<aside class="{block.kind}" role="note">{title}<p>{_inline(block.text)}</p></aside>'
        case Chart():
            return _chart(block, document)
        case Rule():
            return "<hr>"
        case PageBreak():
            return '<div class="break"></div>'


def _list(items: list[Item], style: str) -> str:
    if not items:
        return ""
    tag = "ol" if style == "number" else "ul"
    kind = ' class="tick"' if style == "checkbox" else ""
    shown = ""
    for item in items:
        line = _inline(item.text)
        if style == "checkbox":
            line = f'<label><input type="checkbox"> {line}</label>'
        shown += f"<li>{line}{_list(item.children, 'dot')}</li>"
    return f"<{tag}{kind}>{shown}</{tag}>"


def _figures(block: KeyFigures) -> str:
    long = any(len(figure.value) > _LONG_FIGURE for figure in block.figures)
    cards = ""
    for figure in block.figures:
        note = f" <small>{_text(figure.note)}</small>" if figure.note else ""
        cards += f"<li><strong>{_text(figure.value)}</strong> <span>{_text(figure.label)}</span>{note}</li>"
    return f'<ul class="figures{" long" if long else ""}">{cards}</ul>' if cards else ""


def _chart(block: Chart, document: DocumentModel) -> str:
    from tasks.documents.charts import chart_svg

    # Vega's own first tag says how large the picture is; here that is for the page to say.
    picture = chart_svg(block, document.language)
    head, _, rest = picture.partition(">")
    box = head.partition('viewBox="')[2].partition('"')[0]
    name = _attribute(block.alt) or _attribute(block.title) or "–"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-label="{name}">{rest}'
    title = f"<figcaption>{_text(block.title)}</figcaption>" if block.title else ""
    return f"<figure>{title}<div>{svg}</div></figure>"


def _table(table: Table) -> str:
    if not table.columns:
        return ""
    sides = [' class="right"' if column.align == "right" else "" for column in table.columns]

    def row(texts: tuple[Text, ...]) -> str:
        shown = ""
        for place, (text, side) in enumerate(zip(cells(texts, len(sides)), sides, strict=True)):
            # The first cell names its row, unless that column holds figures.
            tag, scope = ("th", ' scope="row"') if place == 0 and not side else ("td", "")
            shown += f"<{tag}{scope}{side}>{_inline(text)}</{tag}>"
        return f"<tr>{shown}</tr>\n"

    head = "".join(
        f'<th scope="col"{side}>{_text(column.title)}</th>' for column, side in zip(table.columns, sides, strict=True)
    )
    caption = f"<caption>{_text(table.caption)}</caption>" if table.caption else ""
    body = "".join(row(texts) for texts in table.rows)
    foot = f"<tfoot>{row(table.total)}</tfoot>" if table.total else ""
    return (
        f'<div class="scroll"><table>{caption}{_widths(table)}<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>{foot}</table></div>"
    )


def _widths(table: Table) -> str:
    """Shares of the line for columns of text that ask for them; figures set their own width."""
    weights = [max(1, column.weight) for column in table.columns]
    if len(set(weights)) == 1 or any(column.align == "right" for column in table.columns):
        return ""
    return "".join(f'<col style="width:{100 * weight / sum(weights):.0f}%">' for weight in weights)
