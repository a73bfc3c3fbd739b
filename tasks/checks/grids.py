"""Whom and which days the cells of a table are about: the row's label, the column's head, then what is above."""

from collections.abc import Sequence

from tasks.checks.asking import Except
from tasks.checks.days import DateMention
from tasks.checks.layout import Layout, Table
from tasks.checks.layout import Span as Place
from tasks.checks.quantities import Quantity, Sort
from tasks.checks.question import (
    FIRM,
    KINDS,
    Ground,
    Question,
    Token,
    Tokens,
    Value,
    all_names,
    combined,
    combined_around,
    firm_heading,
)
from tasks.checks.vocabulary import OTHERS, base_in

_SORT_OF_CUE: tuple[tuple[str, Sort], ...] = (("hours", "hours"), ("amount", "amount"))
_UNITS: dict[str, Sort] = {"h": "hours", "€": "amount", "$": "amount", "£": "amount", "%": "percent", "eur": "amount"}


def table_questions(ground: Ground, layout: Layout) -> list[Question]:
    """One question a number in tables."""
    return [question for table in layout.tables for question in _Grid(ground, table).questions()]


class _Grid:
    """One table."""

    def __init__(self, ground: Ground, table: Table) -> None:
        self.ground, self.table = ground, table
        above = [*reversed(table.headings[-2:]), *([table.lead] if table.lead else [])]
        self.around: list[Tokens] = [ground.tokens(place) for place in above]
        self.far = frozenset[str]().union(*(ground.cues(place) for place in above))
        self.heads = [ground.cues(cell) for cell in table.header]
        self.sorts = [self._column_sorts(at) for at in range(len(table.header))]
        self.columns = [self._firm_tokens(cell) for cell in table.header]
        self.listed = self._listed()
        self.heading = firm_heading(ground, table.headings)

    def questions(self) -> list[Question]:
        """One a number."""
        found: list[Question] = []
        for row in self.table.rows:
            labels = self._labels(row)
            far = self.far | self.ground.cues((row[0][0], row[-1][1])) if row else self.far
            cues = frozenset[str]().union(*(self.ground.cues(cell) for cell in row if self._is_label(cell)))
            before: list[Sort] = []
            for at, cell in enumerate(row):
                for quantity in self.ground.inside(cell).quantities:
                    found.append(self._question(quantity, row, at, labels, cues, far, tuple(before)))
                    before.append(next(iter(self._sorts_at(at)), quantity.sort))
        return found

    def _listed(self) -> dict[str, tuple[str, ...]]:
        """Names of all rows by dimension, for the row of the others."""
        tokens: dict[str, list[Token]] = {}
        for row in self.table.rows:
            for kind, more in self._labels(row).items():
                tokens.setdefault(kind, []).extend(more)
        return {kind: names for kind, more in tokens.items() if kind != "days" and (names := all_names(more))}

    def _is_label(self, cell: Place) -> bool:
        return not self.ground.inside(cell).quantities and any(char.isalpha() for char in self.ground.words(cell))

    def _labels(self, row: Sequence[Place]) -> dict[str, list[Token]]:
        labels: dict[str, list[Token]] = {}
        for cell in row:
            for kind, tokens in self._firm_tokens(cell).items():
                labels.setdefault(kind, []).extend(tokens)
        return labels

    def _firm_tokens(self, cell: Place) -> dict[str, list[Token]]:
        """A cell's names and days; only a cell that is little else must be heeded."""
        things = self.ground.inside(cell)
        if not (things.names or things.dates):
            return {}
        size = max(1, sum(char.isalnum() for char in self.ground.words(cell)))
        named = sum(mention.end - mention.start for mention in things.names)
        named += sum(mention.end - mention.start for mention in things.dates)
        loose = named < FIRM * size
        return {
            kind: [Token(token.start, token.value, token.soft or loose, token.date) for token in tokens]
            for kind, tokens in self.ground.tokens(cell).items()
        }

    def _column_sorts(self, at: int) -> frozenset[Sort]:
        """What a column's numbers must be, where its head says it."""
        cues = self.heads[at]
        words = self.ground.words(self.table.header[at]).strip(" ().")
        if words in _UNITS:
            return frozenset({_UNITS[words]})
        if "share" in cues:
            return frozenset({"percent"})
        return frozenset(sort for cue, sort in _SORT_OF_CUE if cue in cues)

    def _sorts_at(self, at: int) -> frozenset[Sort]:
        return self.sorts[at] if at < len(self.sorts) else frozenset()

    def _question(
        self,
        quantity: Quantity,
        row: Sequence[Place],
        at: int,
        labels: dict[str, list[Token]],
        row_cues: frozenset[str],
        far: frozenset[str],
        before: tuple[Sort, ...],
    ) -> Question:
        ground = self.ground
        column: Tokens = self.columns[at] if at < len(self.columns) else {}
        gathers = bool(self.listed) and any(OTHERS.match(ground.bare(cell)) for cell in row[:2])
        choices: dict[str, list[Value]] = {}
        around: dict[str, list[Value]] = {}
        dates: dict[DateMention, None] = {}
        for kind in KINDS:
            values: dict[Value, None] = {}
            tokens = [*column.get(kind, ()), *labels.get(kind, ())]
            for token in tokens:
                values[token.value] = None
                if token.date is not None:
                    dates[token.date] = None
            if all(token.soft for token in tokens):
                if forced := self.heading.get(kind):
                    values.update(dict.fromkeys(token.value for token in forced))
                    choices[kind] = list(values)
                    continue
                values[None] = None
                near_by = [token.value for context in self.around for token in context.get(kind, ()) if token.value]
                if near_by and not tokens:
                    around[kind] = list(near_by)
            if gathers and kind in self.listed:
                values = {Except(self.listed[kind]): None}
            choices[kind] = list(values)
        place = (row[0][0], row[-1][1])
        own = ground.cues(row[at])
        head = self.heads[at] if at < len(self.heads) else frozenset()
        base = base_in(ground.words(row[at])) or (base_in(ground.words(self.table.header[at])) if head else None)
        return Question(
            quantity=quantity,
            options=combined(choices),
            around=combined_around(choices, around),
            above=self.far,
            noun=quantity.noun,
            near=own | head | row_cues | ({"others"} if gathers else frozenset()),
            far=far,
            base=base,
            sorts=self._sorts_at(at),
            before=before,
            passage=place,
            dates=tuple(dates),
        )
