"""A document before it has a format: PDF, Word, HTML and Markdown are all made from these blocks.

Every text is plain: nothing in it is markup, so that words from a mail can never become a link, a tag or a Typst call.
Emphasis and links are explicit Runs.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from integrations.words import Language


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line with one look."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None


Text = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    text: Text
    level: Literal[1, 2, 3] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    style: Literal["normal", "lead", "small"] = "normal"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `checkbox` draws empty boxes to tick (open questions, next steps).

    Args:
        items: One text an entry.
        style: What stands before the entries of the outermost level; deeper ones have dots.
        levels: How deep each entry is, from 0; empty for a flat list.
    """

    items: tuple[Text, ...]
    style: Literal["dot", "number", "checkbox"] = "dot"
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    align: Literal["left", "right"] = "left"
    weight: int = 1  # relative width


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one a column. `total` is set apart at the foot."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    total: tuple[Text, ...] | None = None
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number that is seen first: already formatted `value`, its `label`, and a `note` in small."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of a source."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    text: Text
    kind: Literal["note", "warning"] = "note"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one colour, one a category (floats are only drawn; the tables hold the exact figures)."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures.

    Args:
        kind: "bars" (horizontal, one a category), "columns" (vertical, series stacked: hours by week and project),
            "progress" (one value of a whole: budget used; `values` (used, whole)).
        title: What it shows.
        alt: The same in words for who cannot see it.
        categories: Names along the axis.
        series: One or more.
        unit: Shown at the axis and values ("h", "€").
        values: Formatted value of each category, to be written at its bar; empty for none.
    """

    kind: Literal["bars", "columns", "progress"]
    title: str
    alt: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, between two parts."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page (PDF, Word)."""


Block = (
    Heading | Paragraph | Bullets | Table | KeyFigures | Quote | Callout | Chart | Rule | PageBreak
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocumentModel:
    """A whole document.

    Args:
        title: At its head and in the file's properties.
        language: For hyphenation, typography and the file's properties.
        blocks: In order.
        subtitle: Under the title.
        facts: Label and value pairs under the title (Client, Date, Period…).
        label: How it was made, at the foot of each page: "Assembled without a model from …".
        author: The freelancer, at the foot and in the properties; "" for none.
        keywords: For the file's properties.
        created: The moment in the file's properties, with its time zone; None for none (files never read the clock).
    """

    title: str
    language: Language
    blocks: tuple[Block, ...]
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    label: str = ""
    author: str = ""
    keywords: tuple[str, ...] = field(default=())
    created: datetime | None = None
