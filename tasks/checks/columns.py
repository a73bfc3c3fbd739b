"""Days that a table's column makes weeks of, and whether a place lies within others."""

from collections.abc import Sequence
from dataclasses import replace

from tasks.checks.days import DateMention
from tasks.checks.layout import Layout
from tasks.checks.layout import Span as Place
from tasks.checks.vocabulary import CUES


def weeks_in_columns(dates: Sequence[DateMention], layout: Layout, plain: str) -> list[DateMention]:
    """The same dates, but days under a head "Week" name weeks."""
    columns: list[Place] = []
    for table in layout.tables:
        for at, head in enumerate(table.header):
            if CUES["weeks"].search(plain[slice(*head)]):
                columns += [row[at] for row in table.rows if at < len(row)]
    return [replace(d, week_of=True) if d.grain in ("day", "range") and within(d.start, columns) else d for d in dates]


def within(at: int, places: Sequence[Place]) -> bool:
    """Whether any of the places holds a character."""
    return any(start <= at < end for start, end in places)
