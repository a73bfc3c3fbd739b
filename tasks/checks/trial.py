"""One text before its sources: finds the claims, settles the period, and judges each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from integrations.words import Language, Words
from tasks.checks import problems
from tasks.checks.asking import Option
from tasks.checks.claim import NOTHING, Claim, ClaimKind, Status
from tasks.checks.columns import weeks_in_columns, within
from tasks.checks.date_claims import DateChecker, Years
from tasks.checks.days import DateMention, find_days
from tasks.checks.grids import table_questions
from tasks.checks.layout import Span as Place
from tasks.checks.layout import lay_out
from tasks.checks.match import Match, match, traced_count
from tasks.checks.measures import sort_of
from tasks.checks.names import find_addresses
from tasks.checks.parties import judge_parties
from tasks.checks.quantities import find_quantities
from tasks.checks.question import Ground, Question, Things
from tasks.checks.quotes import Quotes
from tasks.checks.ratios import Ratio, find_ratios
from tasks.checks.reading import read
from tasks.checks.sentences import sentence_questions
from tasks.checks.sources import Sources
from tasks.checks.spans import week_of
from tasks.checks.store import Store
from tasks.checks.taxes import other_tax
from tasks.checks.texts import Texts, match_number
from tasks.checks.vocabulary import SEPARATORS
from tasks.checks.work import DIMENSIONS, Span
from tasks.facts.brief import Evidence
from tasks.facts.money import find_amounts
from tasks.figures import Figure

HEAD = 6  # passages that may belong to the head of a text
MOST_PERIODS = 5  # periods that a text may be about, when the sources do not say


@dataclass(frozen=True, slots=True)
class Attempt:
    """The text read as being about one period."""

    store: Store
    years: Years
    matches: tuple[Match, ...]
    mentions: int
    ground: Ground

    @property
    def score(self) -> tuple[int, int]:
        """How well the period fits: numbers borne out, then how often the text names it."""
        return traced_count(self.matches), self.mentions


class Trial:
    """Judges one text."""

    def __init__(self, text: str, sources: Sources, language: Language, today: date) -> None:
        self.sources, self.language, self.today = sources, language, today
        self.reading = read(text)
        self.layout = lay_out(self.reading)
        self.mails, links = find_addresses(self.reading)
        taken = [*self.mails, *links]
        plain, clean = self.reading.plain, self.reading.clean
        names = [name for name in sources.roster.find(self.reading) if not within(name.start, taken)]
        # A number or date inside a known name ("3 product sheets" as a task) is part of the name.
        named = [(name.start, name.end) for name in names if any(c.isdigit() for c in plain[name.start : name.end])]
        dates = [d for d in find_days(plain, clean, language) if not within(d.start, [*taken, *named])]
        dates = weeks_in_columns(dates, self.layout, plain)
        taken += [*named, *((d.start, d.end) for d in dates)]
        self._read: dict[Place, str | None] = {}
        self.things = Things(find_quantities(plain, clean, language, taken), names, dates)

    def claims(self) -> list[Claim]:
        """Every claim, judged."""
        return [*self._numbers(), *self._multiples(), *self._dates(), *self._parties()]

    @cached_property
    def texts(self) -> Texts:
        """What documents say."""
        return Texts(self.sources.documents, self.sources.facts, self.today)

    @cached_property
    def quotes(self) -> Quotes:
        """What the text quotes."""
        return Quotes(self.reading, self.sources.phrases)

    @cached_property
    def ratios(self) -> list[Ratio]:
        """Comparisons as a multiple."""
        places = [(passage.start, passage.end) for passage in self.layout.passages]
        return list(find_ratios(self.best.ground, places, self.best.store))

    def _parties(self) -> Iterator[Claim]:
        for found in judge_parties(self.reading, self.things.names, self.mails, self.sources):
            yield self._claim(found.kind, found.start, found.end, found.status, found.source, found.problem)

    # Which period

    @cached_property
    def best(self) -> Attempt:
        """The reading under the period that bears out most."""
        best: Attempt | None = None
        for period, times in self._periods():
            attempt = self._attempt(period, times)
            if best is None or attempt.score > best.score:
                best = attempt
            if all(match.traced for match in best.matches):
                break  # no other period can do better
        assert best is not None
        return best

    def _periods(self) -> list[tuple[Span | None, int]]:
        if self.sources.period is not None or self.sources.work is None or self.sources.work.span is None:
            return [(self.sources.period, 1)]
        whole = self.sources.work.span
        counts: dict[Span, int] = {self.sources.usual_period or whole: 0}
        years = Years([whole])
        for mention in self.things.dates:
            span = years.span(mention)
            if (
                span
                and mention.grain in ("month", "range", "months", "quarter", "year")
                and span[0] <= whole[1]
                and span[1] >= whole[0]
            ):
                if mention.grain != "range" or span != week_of(span[0]):
                    counts[span] = counts.get(span, 0) + 1
                else:
                    counts.setdefault(span, 0)
        ranked = sorted(counts.items(), key=lambda item: -item[1])[:MOST_PERIODS]
        usual = self.sources.usual_period or whole
        if usual not in dict(ranked):
            ranked.append((usual, 0))
        return list(ranked)

    def _attempt(self, period: Span | None, times: int) -> Attempt:
        store = self.sources.store(period)
        work = store.work
        anchor = period or (work.span if work else None)
        years = Years([anchor] if anchor else [(self.today, self.today)])

        def resolve(mention: DateMention) -> Span | None:
            span = years.span(mention)
            if span is None or span == period:
                return None
            week = week_of(span[0])
            cut = week if period is None else (max(week[0], period[0]), min(week[1], period[1]))
            return week if span == cut or (mention.week_of and mention.grain == "day") else span

        def is_worked(span: Span) -> bool:
            return store.has_span(span)

        several = work is not None and len(work.names("client")) > 1
        kinds = tuple(kind for kind in DIMENSIONS if kind != "client" or several)
        ground = Ground(self.reading, self.things, self.language, resolve, is_worked, kinds)
        questions = [*sentence_questions(ground, self.layout), *table_questions(ground, self.layout)]
        questions.sort(key=lambda question: question.quantity.start)
        return Attempt(store, years, tuple(match(question, store) for question in questions), times, ground)

    # Numbers

    def _numbers(self) -> Iterator[Claim]:
        amounts = (
            {found.core_start: found for found in find_amounts(self.reading.clean)} if self.sources.documents else {}
        )
        compared = [ratio.place for ratio in self.ratios]
        for found in self.best.matches:
            question = found.question
            quantity = question.quantity
            if within(quantity.start, compared):
                continue
            if quantity.label or ("rounding" in question.near | question.far and abs(quantity.value) < 1):
                continue  # it numbers something, or says how finely figures are rounded
            if (told := self._misquoted(question.passage)) is not None:
                yield self._number(question, None, problems.misquoted(told), "contradicted")
                continue
            amount = next((a for start, a in amounts.items() if abs(start - quantity.start) <= 4), None)
            if found.traced:
                taxed = other_tax(amount, found.figure, self.sources.facts)
                problem = problems.misquoted(taxed.quote) if taxed else NOTHING
                yield self._number(question, taxed or found.figure, problem, "contradicted" if taxed else "traced")
                continue
            if (quoted := self.quotes.source(quantity.start, quantity.end)) is not None:
                yield self._number(question, quoted, NOTHING, "traced")
                continue
            clause = self._clause(quantity.start, question.passage)
            said = match_number(quantity, clause, amount, self.texts) if self.texts.documents else None
            if said and said.bears_out and not quantity.fault:
                yield self._number(question, said.bears_out.evidence, NOTHING, "traced")
                continue
            row = self.reading.plain[slice(*question.passage)]
            at = (quantity.start - question.passage[0], quantity.end - question.passage[0])
            if evidence := self.sources.phrases.find_around(row, *at):
                yield self._number(question, evidence, NOTHING, "traced")
                continue
            if self._gathers_rest(question) or self._counts_overlaps(question):
                yield self._number(question, None, NOTHING, "traced")
                continue
            instead = said.instead if said else None
            if quantity.worded and (not (found.expected or instead) or self._is_told_before(quantity.start)):
                continue  # "three reasons why": nothing that the sources count
            problem = problems.number(found, instead)
            contradicted = bool(quantity.fault or found.wrong_unit or found.expected or instead)
            source = instead.evidence if instead and not found.expected else found.expected
            yield self._number(question, source, problem, "contradicted" if contradicted else "untraced")

    def _multiples(self) -> Iterator[Claim]:
        for ratio in self.ratios:
            quoted = None if ratio.traced else self.quotes.source(*ratio.place)
            known = ratio.traced or quoted is not None
            status: Status = "traced" if known else "contradicted" if ratio.exact is not None else "untraced"
            problem = NOTHING if known else ratio.problem
            yield self._claim("figure", *ratio.place, status, quoted or ratio.figure, problem)

    def _gathers_rest(self, question: Question) -> bool:
        """Whether "and 3 more" is as many as the sources hold beyond the items listed."""
        quantity = question.quantity
        if "others" not in question.near or quantity.sort != "count" or not question.listed:
            return False
        return quantity.value + question.listed in self.sources.lengths(self.language)

    def _is_told_before(self, start: int) -> bool:
        """Whether a number in words points back: "those two weeks"."""
        before = self.reading.plain[max(0, start - 12) : start]
        return bool(
            re.search(
                r"\b(?:those|these|both|the|other|ces|les|autres|last|first|next|premiere?s|dernieres?)\s$", before
            )
        )

    def _counts_overlaps(self, question: Question) -> bool:
        return "overlaps" in question.near | question.far and question.quantity.value == self.sources.overlaps

    def _misquoted(self, place: Place) -> str | None:
        if place not in self._read:  # a row of thousands of cells is compared once
            self._read[place] = self.sources.misquoted(self.reading.plain[slice(*place)])
        return self._read[place]

    def _number(self, question: Question, source: Evidence | Figure | None, problem: Words, status: Status) -> Claim:
        quantity = question.quantity
        kinds: dict[str, ClaimKind] = {"hours": "hours", "amount": "amount", "percent": "percent"}
        return self._claim(
            kinds.get(sort_of(question), "figure"), quantity.start, quantity.end, status, source, problem
        )

    def _claim(
        self, kind: ClaimKind, start: int, end: int, status: Status, source: Evidence | Figure | None, problem: Words
    ) -> Claim:
        while end > start and self.reading.plain[end - 1] == " ":
            end -= 1
        first, last = self.reading.place(start, end)
        return Claim(kind, first, last, self.reading.source[first:last], status, source, problem)

    def _clause(self, at: int, place: Place) -> str:
        """The words nearest to a place, up to the marks and joining words around it."""
        plain = self.reading.plain
        low, high = place
        for mark in SEPARATORS.finditer(plain, *place):
            if mark.end() <= at and mark[0] not in (":", "(", "|", "\t"):
                low = mark.end()
            elif mark.start() > at and mark.start() - at > 12:
                high = mark.start()
                break
        return plain[low:high]

    # Dates

    def _dates(self) -> Iterator[Claim]:
        best = self.best
        borne_out: set[DateMention] = set()
        options: dict[Place, list[Option]] = {}
        for found in best.matches:
            options.setdefault(found.question.passage, []).extend(found.question.options[:1])
            if found.traced and found.option is not None and found.option.span is not None:
                for mention in found.question.dates:
                    span = best.years.span(mention)
                    if span and (found.option.span == span or found.option.span == week_of(span[0])):
                        borne_out.add(mention)
        checker = DateChecker(
            self.reading, best.years, best.store, self.texts, self.sources.phrases, self.sources.days_told,
            self.sources.days_by_title, self.today, frozenset(borne_out),
        )  # fmt: skip
        for mention in self.things.dates:
            place = self._place(mention.start)
            readings = options.get(place) or [Option(self._names_in(place))]
            if (told := self._misquoted(place)) is not None:
                yield self._claim("date", mention.start, mention.end, "contradicted", None, problems.misquoted(told))
                continue
            if (quoted := self.quotes.source(mention.start, mention.end)) is not None:
                yield self._claim("date", mention.start, mention.end, "traced", quoted, NOTHING)
                continue
            verdict = checker.judge(
                mention, place, self._clause(mention.start, place), readings, in_title=mention.start < self._title_end
            )
            status: Status = (
                "traced" if verdict.problem is None else "contradicted" if verdict.contradicted else "untraced"
            )
            yield self._claim("date", mention.start, mention.end, status, verdict.source, verdict.problem or NOTHING)

    @cached_property
    def _title_end(self) -> int:
        """Where the head of the text ends: its first section, table, or a few lines on."""
        places = [p.start for p in self.layout.passages if p.kind == "heading" and p.headings]
        places += [table.rows[0][0][0] for table in self.layout.tables if table.rows and table.rows[0]]
        places += [p.start for p in self.layout.passages[HEAD : HEAD + 1]]
        return min(places, default=0)

    def _names_in(self, place: Place) -> tuple[tuple[str, str], ...]:
        found: dict[str, str] = {}
        for name in self.things.names:
            if place[0] <= name.start < place[1] and not name.soft:
                for kind in ("person", "project"):
                    if names := name.of(kind):
                        found.setdefault(kind, names[0])
        return tuple(sorted(found.items(), reverse=True))

    @cached_property
    def _places(self) -> list[Place]:
        places = [(passage.start, passage.end) for passage in self.layout.passages]
        for table in self.layout.tables:
            rows = (*table.rows, table.header) if table.header else table.rows
            places += [(row[0][0], row[-1][1]) for row in rows if row]
        return sorted(places)

    def _place(self, at: int) -> Place:
        from bisect import bisect_right

        index = bisect_right(self._places, (at, len(self.reading.plain) + 1)) - 1
        if index >= 0 and self._places[index][0] <= at < self._places[index][1]:
            return self._places[index]
        return max(0, at - 80), min(len(self.reading.plain), at + 80)
