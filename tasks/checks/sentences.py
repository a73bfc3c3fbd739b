"""Whom and which days the numbers of a sentence are about: its clauses first, then what stands around it."""

from collections.abc import Sequence
from dataclasses import replace

from tasks.checks.asking import Except
from tasks.checks.days import DateMention
from tasks.checks.layout import Layout, Passage
from tasks.checks.layout import Span as Place
from tasks.checks.listing import (
    Choices,
    adds_up,
    are_listed,
    items_of_lists,
    joined_days,
    left_out,
    list_key,
)
from tasks.checks.parts import Parts
from tasks.checks.quantities import Quantity, Sort
from tasks.checks.question import (
    KINDS,
    Ground,
    Question,
    Things,
    Token,
    Tokens,
    Value,
    all_names,
    combined,
    combined_around,
    firm_heading,
)
from tasks.checks.vocabulary import (
    LED_BY,
    OF_ALL,
    OF_THE,
    OTHERS,
    PRONOUN,
    SEPARATORS,
    SHARED_AFTER,
    SHARED_BEFORE,
    SUBJECT,
    WHOLE,
    base_in,
)

TITLE = 40  # characters of a sentence that is a title
NEIGHBOURS = 4  # values from other clauses that are tried
BASE_REACH = 48  # characters after a percentage in which its base may stand


def sentence_questions(ground: Ground, layout: Layout) -> list[Question]:
    """One question a number outside tables."""
    found: list[Question] = []
    previous: Passage | None = None
    lists = items_of_lists(layout.passages)
    for passage in layout.passages:
        place = (passage.start, passage.end)
        if ground.inside(place).quantities:
            siblings = [other for other in lists.get(list_key(passage), ()) if other != passage]
            found += _Sentence(ground, passage, previous, siblings).questions()
        previous = passage
    return found


class _Sentence:
    """One sentence, item or heading with numbers in it."""

    def __init__(self, ground: Ground, passage: Passage, previous: Passage | None, siblings: Sequence[Passage]) -> None:
        self.ground, self.passage, self.siblings = ground, passage, siblings
        self.place: Place = (passage.start, passage.end)
        self.things = ground.inside(self.place)
        self.parts = Parts(ground, self.place, self.things.quantities)
        self.segments = self._cut()
        self.own: list[Tokens] = [self._shared(ground.tokens(segment)) for segment in self.segments]
        self.near = [ground.cues(segment) for segment in self.segments]
        self.titled = self._title(previous)
        self.around = [ground.tokens(place) for place in self._places_around(previous)]
        names = [token for tokens in self.own for kind in tokens if kind != "days" for token in tokens[kind]]
        self.has_subject = any(not token.soft for token in names) and not PRONOUN.search(ground.words(self.place))
        self.heading = firm_heading(ground, passage.headings) if passage.kind != "heading" else {}
        self.gathers = bool(siblings) and bool(OTHERS.match(ground.bare(self.place)))

    def questions(self) -> list[Question]:
        """One a number."""
        ground = self.ground
        places = [*self.passage.headings[-2:], *([self.passage.lead] if self.passage.lead else [])]
        if self.titled is not None:
            places.append(self.titled)
        above = frozenset[str]().union(*(ground.cues(place) for place in places))
        far = ground.cues(self.place) | above
        found = []
        before: list[Sort] = []
        noun = ""
        for quantity in self.things.quantities:
            at = next(i for i, (start, end) in enumerate(self.segments) if start <= quantity.start < end)
            choices, dates = self._choices(quantity, at)
            cues = self.parts.part_of_budget(quantity, far) or self.near[at] or self._label_cues(at)
            if self.parts.is_whole(quantity):
                cues = cues - {"billable", "nonbillable", "used", "left"}
            if self.parts.is_budget(quantity, far):
                cues = (cues - {"used", "left", "over"}) | {"budget"}
            if OF_ALL.search(ground.words((max(self.place[0], quantity.start - 16), quantity.start))):
                cues = cues | {"of_all"}
            cues = cues | {"others"} if self.gathers or self._is_rest(at) else cues - {"others"}
            found.append(
                Question(
                    quantity=quantity,
                    options=combined(choices.firm),
                    around=combined_around(choices.firm, choices.around),
                    above=above,
                    noun=quantity.noun or (noun if quantity.sort == "plain" else ""),
                    near=cues,
                    far=far,
                    base=self._base(quantity, at),
                    sorts=frozenset(),
                    before=tuple(before),
                    passage=self.place,
                    dates=dates,
                    wide=combined(choices.wide) if choices.wide != choices.firm else (),
                    listed=len({other.paragraph for other in self.siblings}) if self.gathers else 0,
                )
            )
            noun = quantity.noun or noun
            if quantity.sort in ("hours", "amount", "percent"):
                before.append(quantity.sort)
        return found

    def _title(self, previous: Passage | None) -> Place | None:
        """The few words before it in its paragraph that name what it is about: "Budget. €300 of €900 used"."""
        if previous is None or previous.paragraph != self.passage.paragraph:
            return None
        place = (previous.start, previous.end)
        short = previous.end - previous.start <= TITLE and not self.ground.inside(place).quantities
        return place if short else None

    def _cut(self) -> list[Place]:
        """The clauses, so that each number has its own words."""
        start, end = self.place
        closed = self._closed(self.things)
        cuts = {start}
        for match in SEPARATORS.finditer(self.ground.reading.plain, start, end):
            if not closed[match.start() - start] and not closed[match.end() - 1 - start]:
                cuts.add(match.start())
        for one, two in zip(self.things.quantities, self.things.quantities[1:], strict=False):
            if not any(one.end <= cut <= two.start for cut in cuts):
                cuts.add(one.end)
        ordered = sorted(cuts)
        return [(low, high) for low, high in zip(ordered, [*ordered[1:], end], strict=True) if low < high]

    def _shared(self, tokens: Tokens) -> Tokens:
        """The same, but nobody who shares a number with a pronoun must be heeded: "Paul and I worked 59 h"."""
        people = tokens.get("person")
        if not people:
            return tokens
        start, end = self.place
        names = {name.start: name.end for name in self.things.names}

        def is_shared(token: Token) -> bool:
            before = self.ground.words((max(start, token.start - 12), token.start))
            after = self.ground.words((names.get(token.start, token.start), end))
            return bool(SHARED_BEFORE.search(before) or SHARED_AFTER.match(after))

        return {**tokens, "person": [replace(token, soft=token.soft or is_shared(token)) for token in people]}

    def _closed(self, things: Things) -> bytearray:
        """Where no clause may end: inside numbers, names and dates, and between names that belong together."""
        start, end = self.place
        closed = bytearray(end - start)

        def close(first: int, last: int) -> None:
            for index in range(first - start, min(last, end) - start):
                closed[index] = 1

        for place in things.places:
            close(*place)
        for one, two in zip(things.names, things.names[1:], strict=False):
            alike = {kind for kind, _ in one.meanings} & {kind for kind, _ in two.meanings}
            if alike and are_listed(self.ground.words((one.end, two.start))):
                close(one.end, two.start)
        return closed

    def _label_cues(self, at: int) -> frozenset[str]:
        """The cues of the label before it ("Budget used: €1,260 (42 %)"), else of the words right after."""
        for index in range(at - 1, -1, -1):
            if self.near[index]:
                return self.near[index]
            if self.ground.inside(self.segments[index]).quantities and index < at - 2:
                break
        if at + 1 < len(self.near) and not self.ground.inside(self.segments[at + 1]).quantities:
            return self.near[at + 1]
        return frozenset()

    def _base(self, quantity: Quantity, at: int) -> str | None:
        """What a percentage is of: told after it ("31 % of the hours"), else before it in its clause."""
        end = min(self.place[1], quantity.end + BASE_REACH)
        following = [other.start for other in self.ground.inside((quantity.end, end)).quantities]
        after = self.ground.words((quantity.end, min([end, *following])))
        return base_in(after) or base_in(self.ground.words((self.segments[at][0], quantity.start)))

    def _places_around(self, previous: Passage | None) -> list[Place]:
        """The sentence before (none: an empty stretch), the line that leads to it, and the headings above."""
        same = previous is not None and previous.paragraph == self.passage.paragraph
        places: list[Place] = [(previous.start, previous.end) if previous is not None and same else (0, 0)]
        if self.passage.lead:
            places.append(self.passage.lead)
        return [*places, *list(reversed(self.passage.headings))[:3]]

    def _choices(self, quantity: Quantity, at: int) -> tuple[Choices, tuple[DateMention, ...]]:
        """Names and days by dimension, the nearest first."""
        found = Choices()
        dates: dict[DateMention, None] = {}
        for kind in KINDS:
            values: dict[Value, None] = {}
            mine = self.own[at].get(kind, ())
            if mine:
                for token in sorted(mine, key=lambda token: abs(token.start - quantity.start)):
                    values[token.value] = None
                    if token.date is not None:
                        dates[token.date] = None
                several = all_names(mine)
                if len(several) > 1:
                    values[several] = None
                if len(several) > 1 and adds_up(self.ground, mine, quantity):
                    values = {several: None}
                elif all(token.soft for token in mine):
                    values[None] = None
            else:
                self._from_neighbours(kind, at, quantity, values, dates)
            if kind != "days" and (excepted := left_out(self.ground, self.place, kind, quantity)):
                values = {Except(excepted): None}
            wide = {**values, None: None}
            if kind != "days" and (listed := self._listed(kind, at)):
                values = {Except(listed): None, **values, None: None}
            found.firm[kind] = list(values)
            found.wide[kind] = list(wide)
            if not any(kind in tokens for tokens in self.own):
                contexts = self.around if kind == "days" or not self.has_subject else self.around[1:]
                around: dict[Value, None] = {}
                for context in contexts:
                    several = all_names(context.get(kind, ()))
                    if 1 < len(several) <= NEIGHBOURS:
                        around[several] = None  # "Together they …"
                    elif len(several) < 2 or context is not contexts[0]:
                        around.update(dict.fromkeys(token.value for token in context.get(kind, ())))
                if kind == "days":
                    around.update(dict.fromkeys(joined_days(contexts)))
                around.pop(None, None)
                if around and None in values:
                    found.around[kind] = list(around)
        return found, tuple(dates)

    def _from_neighbours(
        self, kind: str, at: int, quantity: Quantity, values: dict[Value, None], dates: dict[DateMention, None]
    ) -> None:
        """Names and days of the clauses before and after, of the section, and of the whole.

        After a name ("Anna: 8 h, 12 %") a number is about that name, unless its clause speaks of the whole or has a
        subject of its own: "The website is online, and we worked 59 h"; but "on the website, we worked 12 h".
        """
        before = next((tokens[kind] for tokens in reversed(self.own[:at]) if kind in tokens), ())
        after = next((tokens[kind] for tokens in self.own[at + 1 :] if kind in tokens), ())
        firm = self._is_firm(kind, at, before, quantity)
        for tokens, nearest in ((before, -1), (() if firm else after, 0)):
            if not tokens:
                continue
            values[tokens[nearest].value] = None
            if (printed := tokens[nearest].date) is not None:
                dates[printed] = None
            several = all_names(tokens)
            if len(several) > 1:
                values[several] = None
                values.update(dict.fromkeys(several[:NEIGHBOURS]))
        if kind == "days" and before:  # "Anna 6 h in week 10 and 7 h in week 11; Paul 9 h and 4 h"
            for token in (token for clause in self.own[:at] for token in clause.get(kind, ())):
                values[token.value] = None
                if token.date is not None:
                    dates[token.date] = None
        heading = self.heading.get(kind, ())
        if not values and heading and not self._speaks_of_whole(at, quantity):
            values.update(dict.fromkeys(token.value for token in heading))
        elif not firm:
            values[None] = None

    def _speaks_of_whole(self, at: int, quantity: Quantity) -> bool:
        before = self.ground.words((max(self.place[0], quantity.start - 20), quantity.start))
        return bool(WHOLE.search(self.ground.words(self.segments[at])) or OF_THE.search(before))

    def _is_firm(self, kind: str, at: int, before: Sequence[Token], quantity: Quantity) -> bool:
        """Whether a number must be about the name before it."""
        if not before or all(token.soft for token in before) or self._speaks_of_whole(at, quantity):
            return False
        first = min(token.start for tokens in self.own for token in tokens.get(kind, ()))
        index = next(i for i in range(at - 1, -1, -1) if kind in self.own[i])
        lead = self.ground.words((self.segments[index][0], before[0].start)).strip(' ,;:("·«')
        if first > self.things.quantities[0].start:
            # "12 h went to the website, 8 h to the blog": numbers come first here; but "…; on the blog, 8 h".
            return (
                index == at - 1 and bool(LED_BY.match(lead)) and not self.ground.inside(self.segments[index]).quantities
            )
        between = self.ground.words((before[-1].start, quantity.start))
        return kind == "days" or bool(LED_BY.match(lead)) or not SUBJECT.search(between)

    def _listed(self, kind: str, at: int) -> tuple[str, ...]:
        """The names beside which "others" stands, in the other items of the list or in this sentence."""
        if self.gathers:
            places = [(other.start, other.end) for other in self.siblings]
            return all_names(token for place in places for token in self.ground.tokens(place).get(kind, ()))
        if self._is_rest(at):
            return all_names(token for tokens in self.own[:at] for token in tokens.get(kind, ()))
        return ()

    def _is_rest(self, at: int) -> bool:
        """Whether the clause, or the label right before it, is about the others."""
        for index in range(at, max(-1, at - 4), -1):
            words = self.ground.bare(self.segments[index]).strip(" ,;:()·|")
            if OTHERS.match(words):
                return True
            if any(char.isalpha() for char in words):
                return False
        return False
