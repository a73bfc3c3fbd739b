"""One self-contained HTML page: styles and charts inside, no script; for screens, paper and the dark."""

import re
from html import escape

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

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STYLE = f"""
:root {{ color-scheme: light dark; --ink: {look.INK}; --soft: {look.SOFT}; --line: {look.LINE}; --paper: {look.PAPER};
  --back: #fff; --accent: {look.ACCENT}; --warning: {look.WARNING}; --warning-paper: {look.WARNING_PAPER}; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e7ebf0; --soft: #a3adb9; --line: #3a4350; --paper: #232a33;
  --back: #171c22; --accent: #7db8e0; --warning: #f0a868; --warning-paper: #33271b; }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: var(--back); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Inter,
  Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }}
main {{ max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }}
.kind {{ color: var(--accent); font-weight: 600; font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; margin: 0; }}
h1 {{ font-size: 1.9rem; line-height: 1.2; margin: .3rem 0 1rem; }}
h2 {{ font-size: 1.25rem; margin: 2.2rem 0 .6rem; }} h3 {{ font-size: 1.08rem; color: var(--accent); margin: 1.9rem 0 .5rem; }}
h4 {{ font-size: 1rem; margin: 1.4rem 0 .3rem; }}
p {{ margin: .6rem 0; white-space: pre-line; }} .lead {{ font-size: 1.12rem; }} .small {{ font-size: .85rem; color: var(--soft); }}
dl.facts {{ display: flex; flex-wrap: wrap; gap: .4rem 2.2rem; border-block: 1px solid var(--line); padding: .7rem 0; margin: 0 0 1.6rem; }}
dl.facts div {{ min-width: 6rem; }} dt {{ color: var(--soft); font-size: .8rem; }} dd {{ margin: 0; font-weight: 600; }}
.figures {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .7rem; margin: 1.2rem 0; }}
.figures div {{ background: var(--paper); padding: .8rem 1rem; border-radius: .35rem; }}
.figures span {{ display: block; color: var(--soft); font-size: .82rem; }}
.figures strong {{ display: block; color: var(--accent); font-size: 1.3rem; line-height: 1.3; font-variant-numeric: tabular-nums; }}
.scroll {{ overflow-x: auto; margin: .9rem 0; }}
table {{ border-collapse: collapse; width: 100%; font-size: .92rem; }}
th {{ color: var(--soft); font-size: .82rem; text-align: left; }} th, td {{ padding: .45rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }}
.right {{ text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }}
tfoot td {{ border-top: 2px solid var(--ink); font-weight: 600; }} caption {{ caption-side: bottom; text-align: left; color: var(--soft); font-size: .82rem; padding-top: .3rem; }}
ul, ol {{ padding-left: 1.3rem; margin: .5rem 0; }} li {{ margin: .25rem 0; white-space: pre-line; }} li::marker {{ color: var(--accent); }}
ul.tick {{ list-style: none; padding-left: 0; }} ul.tick li {{ padding-left: 1.7rem; position: relative; }}
ul.tick li::before {{ content: ""; position: absolute; left: .15rem; top: .38em; width: .8em; height: .8em; border: 1.5px solid var(--soft); border-radius: .15em; }}
blockquote {{ margin: .8rem 0; padding-left: 1rem; border-left: 3px solid var(--line); font-style: italic; white-space: pre-line; }}
blockquote footer {{ font-style: normal; color: var(--soft); font-size: .85rem; }}
aside {{ background: var(--paper); border-left: 4px solid var(--accent); padding: .7rem 1rem; margin: 1rem 0; white-space: pre-line; }}
aside.warning {{ background: var(--warning-paper); border-color: var(--warning); }} aside strong.title {{ display: block; color: var(--accent); }}
aside.warning strong.title {{ color: var(--warning); }}
figure {{ margin: 1.4rem 0; break-inside: avoid; }} figcaption {{ font-weight: 600; font-size: .92rem; margin-bottom: .4rem; }}
figure svg {{ max-width: 100%; height: auto; background: #fff; border-radius: .35rem; }} a {{ color: var(--accent); }}
hr {{ border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }} .foot {{ border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .7rem; color: var(--soft); font-size: .82rem; }}
@media print {{ body {{ font-size: 10.5pt; }} main {{ padding: 0; max-width: none; }} .break {{ break-before: page; }} tr, aside {{ break-inside: avoid; }} }}
"""  # noqa: E501


def to_html(document: DocumentModel) -> str:
    """The document as one HTML page."""
    facts = "".join(f"<div><dt>{_text(label)}</dt><dd>{_text(value)}</dd></div>" for label, value in document.facts)
    foot = " · ".join(_text(text) for text in (document.author, document.label) if text)
    author = f'<meta name="author" content="{_text(document.author)}">' if document.author else ""
    kind = f'<p class="kind">{_text(document.subtitle)}</p>' if document.subtitle else ""
    body = "\n".join(_block(block, document) for block in document.blocks)
    return f"""<!doctype html>
<html lang="{document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="freelance-flows">{author}
<title>{_text(document.title)}</title>
<style>{_STYLE}</style>
</head>
<body><main>
<header>{kind}<h1>{_text(document.title)}</h1>
{f'<dl class="facts">{facts}</dl>' if facts else ""}</header>
{body}
{f'<p class="foot">{foot}</p>' if foot else ""}
</main></body>
</html>
"""


def _text(text: str) -> str:
    return escape(_CONTROL.sub("", text).encode("utf-8", "replace").decode("utf-8"))


def _inline(text: Text) -> str:
    return _text(text) if isinstance(text, str) else "".join(_run(run) for run in text)


def _run(run: Run) -> str:
    shown = _text(run.text)
    for wanted, tag in ((run.code, "code"), (run.italic, "em"), (run.bold, "strong")):
        if wanted:
            shown = f"<{tag}>{shown}</{tag}>"
    return f'<a href="{_text(run.link)}" rel="noopener noreferrer">{shown}</a>' if run.link else shown


def _block(block: Block, document: DocumentModel) -> str:
    match block:
        case Heading():
            return f"<h{block.level + 1}>{_inline(block.text)}</h{block.level + 1}>"
        case Paragraph():
            kind = "" if block.style == "normal" else f' class="{block.style}"'
            return f"<p{kind}>{_inline(block.text)}</p>"
        case Bullets():
            tag = "ol" if block.style == "number" else "ul"
            kind = ' class="tick"' if block.style == "checkbox" else ""
            return f"<{tag}{kind}>" + "".join(f"<li>{_inline(item)}</li>" for item in block.items) + f"</{tag}>"
        case Table():
            return _table(block)
        case KeyFigures():
            cards = (
                f"<div><span>{_text(figure.label)}</span><strong>{_text(figure.value)}</strong>"
                f"<span>{_text(figure.note)}</span></div>"
                for figure in block.figures
            )
            return f'<div class="figures">{"".join(cards)}</div>'
        case Quote():
            source = f"<footer>— {_text(block.source)}</footer>" if block.source else ""
            return f"<blockquote>{_text(block.text)}{source}</blockquote>"
        case Callout():
            title = f'<strong class="title">{_text(block.title)}</strong>' if block.title else ""
            return f'<aside class="{block.kind}" role="note">{title}{_inline(block.text)}</aside>'
        case Chart():
            from tasks.documents.charts import chart_svg

            picture = chart_svg(block, document.language).replace(
                "<svg ", f'<svg role="img" aria-label="{_text(block.alt)}" ', 1
            )
            return f"<figure><figcaption>{_text(block.title)}</figcaption>{picture}</figure>"
        case Rule():
            return "<hr>"
        case PageBreak():
            return '<div class="break"></div>'


def _table(table: Table) -> str:
    sides = [' class="right"' if column.align == "right" else "" for column in table.columns]
    head = "".join(
        f'<th scope="col"{side}>{_text(column.title)}</th>' for column, side in zip(table.columns, sides, strict=True)
    )

    def row(cells: tuple[Text, ...]) -> str:
        return "<tr>" + "".join(f"<td{side}>{_inline(c)}</td>" for c, side in zip(cells, sides, strict=False)) + "</tr>"

    caption = f"<caption>{_text(table.caption)}</caption>" if table.caption else ""
    foot = f"<tfoot>{row(table.total)}</tfoot>" if table.total else ""
    body = "".join(row(cells) for cells in table.rows)
    return (
        f'<div class="scroll"><table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div>'
    )
