"""A number and every way to read what it says, before any source is asked."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from integrations.words import Language
from tasks.checks.asking import Except, Name, Option
from tasks.checks.days import DateMention
from tasks.checks.layout import Span as Place
from tasks.checks.names import NameMention
from tasks.checks.quantities import Quantity, Sort
from tasks.checks.reading import Reading
from tasks.checks.vocabulary import cues_in
from tasks.checks.work import DIMENSIONS, Span

Value = Name | Span | None
KINDS = (*DIMENSIONS, "days")
FIRM = 0.6  # part of a cell's or heading's letters that names must make for it to be a label
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
        listed: Items of the list it stands in, where it gathers the rest of them.
        around: Further options with names and days of the sentence before, the lead and the headings.
        above: Cues of the lead and headings alone.
        noun: What it counts: its own noun, else that of the number before it in the sentence.
        wide: Further options for what has no parts: budgets and rates, whoever the sentence is about.
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
    listed: int = 0
    wide: tuple[Option, ...] = ()
    around: tuple[Option, ...] = ()
    above: frozenset[str] = frozenset()
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A name or days in a clause.

    Args:
        start: Its place.
        value: What it stands for; None is the whole period.
        soft: It may be left aside.
        date: Where it is days, how they are printed.
    """

    start: int
    value: Value
    soft: bool
    date: DateMention | None = None


Tokens = Mapping[str, Sequence[Token]]


@dataclass(frozen=True, slots=True)
class Things:
    """All that was found in a text, each list in order."""

    quantities: Sequence[Quantity]
    names: Sequence[NameMention]
    dates: Sequence[DateMention]

    @property
    def places(self) -> list[Place]:
        """Where they stand."""
        places = [(quantity.start, quantity.end) for quantity in self.quantities]
        places += [(name.start, name.end) for name in self.names]
        return places + [(date.start, date.end) for date in self.dates]


class Ground:
    """What every rule about context needs: the text, what was found in it, and how days are read.

    Args:
        reading: The text.
        things: Numbers, names and dates in it.
        language: Of the text.
        resolve: Gives the days that a date stands for; None for the whole period.
        is_worked: Whether a span of days has entries, so that it narrows what a number is about.
        kinds: The dimensions of names that narrow a sum.
    """

    def __init__(
        self,
        reading: Reading,
        things: Things,
        language: Language,
        resolve: Callable[[DateMention], Span | None],
        is_worked: Callable[[Span], bool],
        kinds: Sequence[str] = DIMENSIONS,
    ) -> None:
        self.reading, self.language = reading, language
        self.resolve, self.is_worked, self.kinds = resolve, is_worked, kinds
        self._things = things
        self._starts = (
            [found.start for found in things.quantities],
            [found.start for found in things.names],
            [found.start for found in things.dates],
        )

    def inside(self, place: Place) -> Things:
        """What lies within a stretch; by bisection, as reports have thousands of cells."""

        def cut(starts: list[int]) -> slice:
            return slice(bisect_left(starts, place[0]), bisect_left(starts, place[1]))

        quantities, names, dates = (cut(starts) for starts in self._starts)
        return Things(self._things.quantities[quantities], self._things.names[names], self._things.dates[dates])

    def words(self, place: Place) -> str:
        """A stretch in plain text."""
        return self.reading.plain[slice(*place)]

    def bare(self, place: Place) -> str:
        """A stretch with numbers and their units, names and dates struck out."""
        things = self.inside(place)
        text = list(self.words(place))
        for start, end in things.places:
            for at in range(start - place[0], min(end - place[0], len(text))):
                text[at] = "¤"
        return "".join(text)

    def cues(self, place: Place) -> frozenset[str]:
        """Which measures a stretch speaks of."""
        return cues_in(self.bare(place), self.language)

    def tokens(self, place: Place) -> dict[str, list[Token]]:
        """Names and days of a stretch, by dimension."""
        things = self.inside(place)
        found: dict[str, list[Token]] = {}
        for mention in things.names:
            kinds = [kind for kind in self.kinds if mention.of(kind)]
            for kind in kinds:
                for name in mention.of(kind):
                    soft = mention.soft or len(kinds) > 1
                    found.setdefault(kind, []).append(Token(mention.start, name, soft))
        for date in things.dates:
            span = self.resolve(date)
            soft = span is None or not self.is_worked(span) or date.grain == "year"
            found.setdefault("days", []).append(Token(date.start, span, soft, date))
        return found


def firm_heading(ground: Ground, headings: Sequence[Place]) -> dict[str, list[Token]]:
    """The names of the nearest heading where it is a section's and little else than a name: "## Website"."""
    if not headings:
        return {}
    start, end = headings[-1]
    plain = ground.reading.plain
    if plain[plain.rfind("\n", 0, start) + 1 : start].count("#") < 2:
        return {}
    found = ground.inside((start, end))
    named = sum(mention.end - mention.start for mention in found.names)
    counted = sum(quantity.end - quantity.start for quantity in found.quantities)
    size = sum(char.isalnum() for char in plain[start:end])
    if not found.names or named + counted < FIRM * size:
        return {}
    tokens = ground.tokens((start, end))
    return {kind: more for kind, more in tokens.items() if kind != "days" and not all(token.soft for token in more)}


def all_names(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The different names among tokens, in order."""
    return tuple(dict.fromkeys(token.value for token in tokens if isinstance(token.value, str)))


def combined_around(
    choices: Mapping[str, Iterable[Value]], around: Mapping[str, Iterable[Value]]
) -> tuple[Option, ...]:
    """The same with names or days from around the sentence, one dimension at a time."""
    options: dict[Option, None] = {}
    for kind, values in around.items():
        options.update(dict.fromkeys(combined({**choices, kind: values})))
    return tuple(options)[:MOST_OPTIONS]


def combined(choices: Mapping[str, Iterable[Value]]) -> tuple[Option, ...]:
    """Every mix of one value a dimension, the nearest first."""
    options: dict[Option, None] = {}
    for mix in product(*(list(choices.get(kind, ())) or [None] for kind in KINDS)):
        names: list[tuple[str, Name]] = []
        span: Span | None = None
        for kind, value in zip(KINDS, mix, strict=True):
            if kind == "days":
                span = value  # type: ignore[assignment]
            elif isinstance(value, str | Except) or (isinstance(value, tuple) and value):
                names.append((kind, value))  # type: ignore[arg-type]
        options[Option(tuple(names), span)] = None
        if len(options) >= MOST_OPTIONS:
            break
    return tuple(options)
