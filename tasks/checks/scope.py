"""What stands around a number: whom and which days its sentence, row, column and heading name, and what they measure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from integrations.words import Language
from tasks.checks.days import DateMention
from tasks.checks.layout import Layout, Passage, Table
from tasks.checks.layout import Span as Place
from tasks.checks.names import NameMention
from tasks.checks.quantities import Quantity, Sort
from tasks.checks.reading import Reading
from tasks.checks.store import Option
from tasks.checks.vocabulary import SEPARATORS, TOTAL_LABEL, base_in, cues_in
from tasks.checks.work import Span

Resolve = Callable[[DateMention], Span | None]
Value = str | tuple[str, ...] | Span | None
DIMENSIONS = ("project", "client", "person", "task")
MOST_OPTIONS = 96  # readings of one number that are tried


@dataclass(frozen=True, slots=True)
class Question:
    """A number and every way to read what it says.

    Args:
        quantity: The number.
        options: Whom and which days it is about, the nearest reading first.
        near: Cues of its own clause, label and column.
        far: Cues of its sentence, lead and headings.
        base: What a percentage is of, where said.
        sorts: What its column says it must be; empty where it does not say.
        before: Sorts of the numbers before it in the sentence.
        passage: Its sentence or row, in plain text.
        dates: Dates that its options rest on.
    """

    quantity: Quantity
    options: tuple[Option, ...]
    near: frozenset[str]
    far: frozenset[str]
    base: str | None
    sorts: frozenset[Sort]
    before: tuple[Sort, ...]
    passage: Place
    dates: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Things:
    """All that was found in a text, each list in order."""

    quantities: Sequence[Quantity]
    names: Sequence[NameMention]
    dates: Sequence[DateMention]

    def inside(self, place: Place) -> "Things":
        """What lies within a stretch."""
        return Things(
            [q for q in self.quantities if place[0] <= q.start < place[1]],
            [n for n in self.names if place[0] <= n.start < place[1]],
            [d for d in self.dates if place[0] <= d.start < place[1]],
        )


class Scoper:
    """Turns numbers into questions.

    Args:
        reading: The text.
        layout: How it divides.
        things: Numbers, names and dates in it.
        language: Of the text.
        resolve: Gives the days that a date stands for; None for the whole period.
        is_worked: Whether a span of days has entries, so that it narrows what a number is about.
    """

    def __init__(
        self, reading: Reading, layout: Layout, things: Things, language: Language, resolve: Resolve,
        is_worked: Callable[[Span], bool],
    ) -> None:  # fmt: skip
        self.reading, self.layout, self.language = reading, layout, language
        self.resolve, self.is_worked = resolve, is_worked
        self.sorted = _Sorted(things)

    def questions(self) -> list[Question]:
        """One question a number, in the order of the text."""
        found: list[Question] = []
        previous: Passage | None = None
        for passage in self.layout.passages:
            found += self._passage(passage, previous)
            previous = passage
        for table in self.layout.tables:
            found += self._table(table)
        return sorted(found, key=lambda question: question.quantity.start)

    def cues(self, place: Place) -> frozenset[str]:
        """The cues of a stretch, not counting numbers with their units, names and dates."""
        things = self.sorted.inside(place)
        text = list(self.words(place))
        for thing in (*things.quantities, *things.names, *things.dates):
            for at in range(thing.start - place[0], min(thing.end - place[0], len(text))):
                text[at] = "_"
        return cues_in("".join(text), self.language)

    def words(self, place: Place) -> str:
        """A stretch in plain text."""
        return self.reading.plain[slice(*place)]

    # Sentences

    def _passage(self, passage: Passage, previous: Passage | None) -> list[Question]:
        place = (passage.start, passage.end)
        things = self.sorted.inside(place)
        if not things.quantities:
            return []
        segments = self._segments(place, things)
        around = self._around(passage, previous)
        far = self._far(passage)
        questions = []
        own = [self._tokens(segment) for segment in segments]
        near = [self.cues(segment) for segment in segments]
        whole = self.cues(place)
        before: list[Sort] = []
        for quantity in things.quantities:
            at = next(i for i, segment in enumerate(segments) if segment[0] <= quantity.start < segment[1])
            cues = near[at] or self._label_cues(segments, near, at)
            options, dates = self._options(quantity, at, own, around)
            questions.append(
                Question(quantity, options, cues, far | whole, self._base(quantity, segments[at], place), frozenset(), tuple(before),
                         place, dates)
            )  # fmt: skip
            before.append(quantity.sort)
        return questions

    def _label_cues(self, segments: list[Place], near: list[frozenset[str]], at: int) -> frozenset[str]:
        """The cues of the label before it: "Budget used: €1,260 (42 %)"."""
        for index in range(at - 1, -1, -1):
            if near[index]:
                return near[index]
            if self.sorted.inside(segments[index]).quantities and index < at - 2:
                break
        return (
            near[at + 1] if at + 1 < len(near) and not self.sorted.inside(segments[at + 1]).quantities else frozenset()
        )

    def _base(self, quantity: Quantity, segment: Place, place: Place) -> str | None:
        """What a percentage is of: told after it ("31 % of the hours"), else before it in its clause."""
        end = min(place[1], quantity.end + 48)
        following = [other.start for other in self.sorted.inside((quantity.end, end)).quantities]
        after = self.words((quantity.end, min([end, *following])))
        return base_in(after) or base_in(self.words((segment[0], quantity.start)))

    def _segments(self, place: Place, things: Things) -> list[Place]:
        """The clauses of a sentence, so that each number has its own words."""
        closed = bytearray(place[1] - place[0])
        for thing in (*things.quantities, *things.names, *things.dates):
            for index in range(thing.start - place[0], min(thing.end, place[1]) - place[0]):
                closed[index] = 1
        for first, second in zip(things.names, things.names[1:], strict=False):
            gap = self.words((first.end, second.start)).strip()
            if gap in ("and", "et", "&", ",", "+", "/") and {k for k, _ in first.meanings} & {
                k for k, _ in second.meanings
            }:
                for index in range(first.end - place[0], second.start - place[0]):
                    closed[index] = 1
        cuts = [place[0]]
        for match in SEPARATORS.finditer(self.reading.plain, *place):
            if not closed[match.start() - place[0]] and not closed[match.end() - 1 - place[0]]:
                cuts.append(match.start())
        for one, two in zip(things.quantities, things.quantities[1:], strict=False):
            if not any(one.end <= cut <= two.start for cut in cuts):
                cuts.append(one.end)
        cuts = sorted(set(cuts))
        return [(start, end) for start, end in zip(cuts, [*cuts[1:], place[1]], strict=True) if start < end]

    def _tokens(self, segment: Place) -> dict[str, list[tuple[int, Value, bool, DateMention | None]]]:
        """Names and days of a clause by dimension: place, value, whether it may be left aside, and the date."""
        things = self.sorted.inside(segment)
        found: dict[str, list[tuple[int, Value, bool, DateMention | None]]] = {}
        for mention in things.names:
            kinds = [kind for kind in DIMENSIONS if mention.of(kind)]
            for kind in kinds:
                for name in mention.of(kind):
                    soft = mention.soft or len(kinds) > 1 or kind == "client"
                    found.setdefault(kind, []).append((mention.start, name, soft, None))
        for date in things.dates:
            span = self.resolve(date)
            soft = span is None or not self.is_worked(span) or date.grain == "year"
            found.setdefault("days", []).append((date.start, span, soft, date))
        return found

    def _options(
        self, quantity: Quantity, at: int, own: list[dict], around: list[dict]
    ) -> tuple[tuple[Option, ...], tuple[DateMention, ...]]:
        choices: list[list[tuple[str, Value]]] = []
        dates: dict[DateMention, None] = {}
        for kind in (*DIMENSIONS, "days"):
            values: dict[Value, None] = {}
            mine = own[at].get(kind, [])
            if mine:
                for _, value, _, date in sorted(mine, key=lambda token: abs(token[0] - quantity.start)):
                    values[value] = None
                    if date is not None:
                        dates[date] = None
                strings = tuple(dict.fromkeys(value for _, value, _, _ in mine if isinstance(value, str)))
                if len(strings) > 1:
                    values[strings] = None
                if all(soft for _, _, soft, _ in mine):
                    values[None] = None
            else:
                for neighbour in (*reversed(own[:at]), None, *own[at + 1 :]):
                    if neighbour and kind in neighbour:
                        token = neighbour[kind][-1 if neighbour in own[:at] else 0]
                        values[token[1]] = None
                        if token[3] is not None:
                            dates[token[3]] = None
                        several = tuple(dict.fromkeys(v for _, v, _, _ in neighbour[kind] if isinstance(v, str)))
                        if len(several) > 1:
                            values[several] = None
                            values.update(dict.fromkeys(several))
                values = dict(list(values.items())[:4])
                values[None] = None
                for context in around:
                    for _, value, _, date in context.get(kind, ()):
                        values[value] = None
            choices.append([(kind, value) for value in values])
        return _combined(choices), tuple(dates)

    def _around(self, passage: Passage, previous: Passage | None) -> list[dict]:
        places: list[Place] = list(reversed(passage.headings))[:3]
        if passage.lead:
            places.insert(0, passage.lead)
        if previous is not None and previous.paragraph == passage.paragraph:
            places.insert(0, (previous.start, previous.end))
        return [self._tokens(place) for place in places]

    def _far(self, passage: Passage) -> frozenset[str]:
        places = [*passage.headings[-2:], *([passage.lead] if passage.lead else [])]
        return frozenset().union(*(self.cues(place) for place in places))

    # Tables

    def _table(self, table: Table) -> list[Question]:
        above = [*reversed(table.headings[-2:]), *([table.lead] if table.lead else [])]
        around = [self._tokens(place) for place in above]
        far = frozenset().union(*(self.cues(place) for place in above))
        heads = [self.cues(cell) for cell in table.header]
        columns = [self._cell_tokens(cell, frozenset()) for cell in table.header]
        questions: list[Question] = []
        for row in table.rows:
            labels = self._labels(row, heads)
            row_cues = frozenset().union(
                *(self.cues(cell) for cell in row if self._is_label(cell))
            )
            before: list[Sort] = []
            for at, cell in enumerate(row):
                things = self.sorted.inside(cell)
                for quantity in things.quantities:
                    question = self._cell(
                        quantity, cell, at, row, heads, columns, labels, around, row_cues, tuple(before)
                    )
                    questions.append(replace(question, far=far | question.far))
                    before.append(quantity.sort)
                if not things.quantities and at < len(heads):
                    before += [sort for sort in _sorts(heads[at], self.words(table.header[at])) if sort != "plain"]
        return questions

    def _is_label(self, cell: Place) -> bool:
        return not self.sorted.inside(cell).quantities and any(char.isalpha() for char in self.words(cell))

    def _labels(self, row: Sequence[Place], heads: list[frozenset[str]]) -> dict:
        labels: dict[str, list] = {}
        for at, cell in enumerate(row):
            cues = heads[at] if at < len(heads) else frozenset()
            for kind, tokens in self._cell_tokens(cell, cues).items():
                labels.setdefault(kind, []).extend((at, *token[1:]) for token in tokens)
        return labels

    def _cell_tokens(self, cell: Place, cues: frozenset[str]) -> dict:
        """A cell's names and days; only a cell that is little else must be heeded."""
        size = max(1, sum(char.isalnum() for char in self.words(cell)))
        things = self.sorted.inside(cell)
        named = sum(mention.end - mention.start for mention in (*things.names, *things.dates))
        firm = named >= 0.6 * size
        found = {}
        for kind, tokens in self._tokens(cell).items():
            kept = []
            for start, value, soft, date in tokens:
                if date is not None and "weeks" in cues and date.grain == "day":
                    date = replace(date, week_of=True)
                    value = self.resolve(date)
                kept.append((start, value, soft or not firm, date))
            found[kind] = kept
        return found

    def _cell(
        self, quantity: Quantity, cell: Place, at: int, row: Sequence[Place], heads: list[frozenset[str]],
        columns: list[dict], labels: dict, around: list[dict], row_cues: frozenset[str], before: tuple[Sort, ...],
    ) -> Question:  # fmt: skip
        head = heads[at] if at < len(heads) else frozenset()
        column = columns[at] if at < len(columns) else {}
        inside = self._tokens(cell)
        choices: list[list[tuple[str, Value]]] = []
        dates: dict[DateMention, None] = {}
        for kind in (*DIMENSIONS, "days"):
            values: dict[Value, None] = {}
            firm = False
            for tokens in (inside.get(kind, ()), column.get(kind, ()), labels.get(kind, ())):
                for _, value, soft, date in tokens:
                    values[value] = None
                    firm = firm or not soft
                    if date is not None:
                        dates[date] = None
            if not firm:
                values[None] = None
                for context in around:
                    for _, value, _, date in context.get(kind, ()):
                        values[value] = None
            choices.append([(kind, value) for value in values])
        text = self.words((row[0][0], row[-1][1]))
        own = self.cues(cell) - {"share", "hours", "rate"}
        near = own | head | row_cues
        base = base_in(self.words(cell)) or base_in(self._header_words(at, columns, row))
        sorts = _sorts(head, "") if head else frozenset()
        if not head and self._first_words(row):
            near = near | row_cues
        return Question(
            quantity, _combined(choices), near, cues_in(text, self.language), base, sorts, before,
            (row[0][0], row[-1][1]), tuple(dates),
        )  # fmt: skip

    def _header_words(self, at: int, columns: list[dict], row: Sequence[Place]) -> str:
        return ""

    def _first_words(self, row: Sequence[Place]) -> bool:
        return bool(row) and bool(TOTAL_LABEL.match(self.words(row[0])))


def _combined(choices: list[list[tuple[str, Value]]]) -> tuple[Option, ...]:
    """Every mix of one value a dimension, the nearest first."""
    options: dict[Option, None] = {}
    for combination in product(*choices):
        names = tuple(
            (kind, value) for kind, value in combination if kind != "days" and isinstance(value, (str, tuple))
        )
        span = next((value for kind, value in combination if kind == "days"), None)
        options[Option(names, span)] = None  # type: ignore[arg-type]
        if len(options) >= MOST_OPTIONS:
            break
    return tuple(options)


_SORT_OF_CUE: tuple[tuple[str, Sort], ...] = (("share", "percent"), ("hours", "hours"), ("amount", "amount"))


def _sorts(head: Iterable[str], words: str) -> frozenset[Sort]:
    """What a column's numbers must be, where its head says it."""
    cues = set(head)
    if "share" in cues:
        return frozenset({"percent"})
    return frozenset(sort for cue, sort in _SORT_OF_CUE if cue in cues)


class _Sorted:
    """Finds what lies in a stretch by bisection: reports have thousands of cells."""

    def __init__(self, things: Things) -> None:
        from bisect import bisect_left

        self._bisect = bisect_left
        self._lists = (list(things.quantities), list(things.names), list(things.dates))
        self._starts = tuple([thing.start for thing in found] for found in self._lists)

    def inside(self, place: Place) -> Things:
        parts = []
        for found, starts in zip(self._lists, self._starts, strict=True):
            parts.append(found[self._bisect(starts, place[0]) : self._bisect(starts, place[1])])
        return Things(*parts)
