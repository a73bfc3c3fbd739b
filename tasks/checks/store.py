"""Looks a figure up by what it measures and is about: among given figures, else summed anew from the entries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from tasks.checks.asking import Ask, Except, Option, grain_of, in_order, plain_about, span_keys
from tasks.checks.work import Span, Work
from tasks.figures import Figure, Measure
from tasks.formats import iso_week, week_start
from tasks.report.sums import work_key

_SUMMED = {"hours": "hours", "billable_hours": "billable_hours", "amount": "amount", "entries": "entries",
           "days_worked": "days_worked"}  # fmt: skip
_ADDED = frozenset(_SUMMED) - {"days_worked"}
_UNDATED = frozenset({"budget", "budget_left", "budget_used", "rate"})


class Store:
    """All figures of the sources.

    Args:
        figures: Figures that were computed already; budgets and rates come from here alone.
        work: The entries, for every other sum.
        period: What "the whole" is; None: all entries.
    """

    def __init__(self, figures: Iterable[Figure], work: Work | None, period: Span | None) -> None:
        self.work = work if work is not None and work.stretches else None
        self.period = period
        self._given: dict[tuple[str, str, str | None, frozenset[tuple[str, str]]], list[Figure]] = {}
        self._seen: dict[tuple[Ask, Option], tuple[Figure, ...]] = {}
        self.figures = tuple(figures)
        self._spans = {
            (k, v) for figure in self.figures for k, v in figure.about.items() if k in ("week", "month", "day")
        }
        for figure in self.figures:
            about = frozenset(
                (kind, work_key(name) if kind == "task" else name)
                for kind, name in figure.about.items()
                if kind not in ("period", "client")
            )
            unit = figure.unit if figure.unit in ("h", "%", "count") else "money"
            self._given.setdefault((figure.measure, unit, figure.of, about), []).append(figure)

    def find(self, ask: Ask, option: Option) -> tuple[Figure, ...]:
        """Every figure that fits a reading; none where the sources do not say."""
        key = (ask, option)
        if key not in self._seen:
            self._seen[key] = tuple(self._find(ask, option))
        return self._seen[key]

    def _find(self, ask: Ask, option: Option) -> Iterator[Figure]:
        if ask.derived == "count":
            yield from self._counted(ask, option)
        elif option.rest is not None:
            yield from self._others(ask, option, *option.rest)
        elif ask.derived == "negative":
            for figure in self.find(replace(ask, derived=""), option):
                yield replace(figure, value=-figure.value)
        elif ask.derived == "all_tasks":
            done, left = (self.find(Ask(measure, "count"), option) for measure in ("tasks_done", "tasks_open"))
            if done and left:
                yield replace(done[0], value=done[0].value + left[0].value)
        elif ask.derived == "rest":
            yield from self._rest(ask, option)
        elif ask.derived in ("per_week", "per_day", "per_month"):
            yield from self._means(ask, option)
        elif ask.derived == "whole":
            yield Figure("share", Decimal(100), "%", plain_about(option), ask.of, "")
        elif ask.derived == "previous":
            yield from self._previous(ask, option)
        elif ask.derived == "difference":
            yield from self._differences(ask, option)
        elif ask.derived == "billable_share":
            yield from self._billable_share(ask, option)
        else:
            yield from self._plain(ask, option)

    def _others(self, ask: Ask, option: Option, dimension: str, listed: Except) -> Iterator[Figure]:
        """The whole less what is listed."""
        kept = tuple(pair for pair in option.names if pair[0] != dimension)
        wholes = self.find(ask, Option(kept, option.span))
        if not wholes and ask.measure == "share" and ask.of != "budget" and not kept and option.span is None:
            wholes = (Figure("share", Decimal(100), "%", {}, ask.of, ""),)
        for whole in wholes:
            rest = whole.value
            for name in listed.names:
                parts = self.find(ask, Option(in_order((*kept, (dimension, name))), option.span))
                rest -= parts[0].value if parts else Decimal(0)
            yield replace(whole, value=rest)

    def _plain(self, ask: Ask, option: Option) -> Iterator[Figure]:
        given = list(self._given_for(replace(ask, derived=""), option))
        yield from given
        if self.work is None:
            if not given and len(option.names) == 1 and isinstance(option.names[0][1], tuple):
                yield from self._added(ask, option)
            return
        if given:  # computed already, and rounded as the report rounds
            return
        if ask.unit == "%" and ask.measure == "share" and ask.of in ("hours", "amount"):
            yield from self._shares(ask, option)
        elif ask.measure in _SUMMED and ask.unit != "%":
            yield self._sum(ask.measure, option)
        elif ask.of == "budget" and ask.measure == "share" and (option.names or option.span):
            yield from self._shares_of_budget(option)

    def _shares_of_budget(self, option: Option) -> Iterator[Figure]:
        """How much of a budget a part of the work took."""
        for unit, measures in (("money", ("amount",)), ("h", ("billable_hours", "hours"))):
            for budget in self._given.get(("budget", unit, None, frozenset()), ()):
                for measure in measures:
                    part = self._sum(measure, option).value  # type: ignore[arg-type]
                    if part and budget.value:
                        yield Figure("share", part * 100 / budget.value, "%", plain_about(option), "budget", "")

    def _given_for(self, ask: Ask, option: Option) -> Iterator[Figure]:
        names = frozenset((kind, name) for kind, name in option.names if isinstance(name, str) and kind != "client")
        if any(not isinstance(name, str) for _, name in option.names):
            return
        spans: list[frozenset[tuple[str, str]]] = []
        if option.span is None or ask.measure in _UNDATED:
            spans.append(frozenset())
        if option.span is not None:
            spans += [frozenset({key}) for key in span_keys(option.span)]
        found = False
        for span in spans:
            for figure in self._given.get((ask.measure, ask.unit, ask.of, names | span), ()):
                found = True
                yield figure
        if not found and option.span is not None and ask.measure in _ADDED:
            yield from self._weeks_added(ask, names, option.span)

    def _weeks_added(self, ask: Ask, names: frozenset[tuple[str, str]], span: Span) -> Iterator[Figure]:
        """Several whole weeks as one: reports of long periods have rows of two weeks and more."""
        first, last = span
        if self.period is not None and (first < self.period[0] or last > self.period[1]):
            return  # given figures count the days of the period alone
        if self.period is not None:  # the period cuts its first and last week
            first = first - timedelta(days=first.weekday()) if first == self.period[0] else first
            last = last + timedelta(days=6 - last.weekday()) if last == self.period[1] else last
        if first.weekday() != 0 or last.weekday() != 6 or (last - first).days > 1100:
            return
        weeks = [iso_week(first + timedelta(days=step)) for step in range(0, (last - first).days + 1, 7)]
        known = [self._given.get((ask.measure, ask.unit, ask.of, names | {("week", week)})) for week in weeks]
        parts = [figures[0] for figures in known if figures]
        if parts:
            yield replace(parts[0], value=sum((part.value for part in parts), Decimal(0)), about=dict(names))

    def _added(self, ask: Ask, option: Option) -> Iterator[Figure]:
        kind, names = option.names[0]
        assert isinstance(names, tuple)
        parts = [self.find(ask, replace(option, names=((kind, name),))) for name in names]
        if all(parts):
            yield replace(parts[0][0], value=sum((part[0].value for part in parts), Decimal(0)), about={})

    def _span(self, span: Span | None) -> Span | None:
        """The days to sum: those of the period, unless all of them lie outside it."""
        if span is None or self.period is None:
            return span or self.period
        if not any(span_keys(span)):
            return span  # from one day to another: just these days
        first, last = max(span[0], self.period[0]), min(span[1], self.period[1])
        return (first, last) if first <= last else span

    def has_entries(self, option: Option) -> bool:
        """Whether any entry is about this."""
        return self.work is not None and self.work.sums(option.about, self._span(option.span)).entries > 0

    def has_span(self, span: Span) -> bool:
        """Whether any figure or entry is of these days."""
        if self.work is not None:
            return self.work.sums({}, self._span(span)).entries > 0 or self._in_period(span)
        return any((kind, name) in self._spans for kind, name in span_keys(span))

    @cached_property
    def extent(self) -> Span | None:
        """The days that weeks and months of given figures cover, where there are no entries."""
        if self.work is not None:
            return self.work.span
        weeks = sorted(week_start(name) for kind, name in self._spans if kind == "week")
        return (weeks[0], weeks[-1] + timedelta(days=6)) if weeks else None

    def _in_period(self, span: Span) -> bool:
        return self.period is not None and self.period[0] <= span[0] and span[1] <= self.period[1]

    def _sum(self, measure: Measure, option: Option) -> Figure:
        assert self.work is not None
        sums = self.work.sums(option.about, self._span(option.span))
        value = Decimal(getattr(sums, _SUMMED[measure]))
        unit = "h" if measure in ("hours", "billable_hours") else self.work.currency if measure == "amount" else "count"
        return Figure(measure, value, unit, plain_about(option), None, f"{sums.entries} ×")

    def _shares(self, ask: Ask, option: Option) -> Iterator[Figure]:
        """Percentages of the whole period, of the same days, and of the same without one of the names."""
        measure: Measure = "hours" if ask.of == "hours" else "amount"
        part = self._sum(measure, option).value
        wholes = [Option()]
        if option.span is not None and option.names and not ask.derived:
            wholes += [Option((), option.span), Option(option.names)]
        if len(option.names) > 1 and not ask.derived:
            wholes += [Option((name,), option.span) for name in option.names]
        for whole in dict.fromkeys(wholes):
            if whole == option:
                continue
            total = self._sum(measure, whole).value
            if total:
                yield Figure("share", part * 100 / total, "%", plain_about(option), ask.of, "")

    def _rest(self, ask: Ask, option: Option) -> Iterator[Figure]:
        if ask.unit == "%":
            for figure in self.find(replace(ask, derived=""), option):
                yield replace(figure, value=100 - figure.value)
            return
        for all_hours in self.find(Ask("hours", "h"), option):
            for billable in self.find(Ask("billable_hours", "h"), option):
                yield replace(all_hours, value=all_hours.value - billable.value)

    def _billable_share(self, ask: Ask, option: Option) -> Iterator[Figure]:
        for all_hours in self.find(Ask("hours", "h"), option):
            for billable in self.find(Ask("billable_hours", "h"), option):
                if all_hours.value:
                    yield Figure("share", billable.value * 100 / all_hours.value, "%", all_hours.about, "hours", "")

    def _means(self, ask: Ask, option: Option) -> Iterator[Figure]:
        if self.work is None:
            return
        grain = ask.derived.removeprefix("per_")
        counts = {self._names_of_days(grain, option), self._length(grain, option)} - {0}
        for figure in self.find(replace(ask, derived=""), option):
            for count in sorted(counts):
                yield replace(figure, value=figure.value / count)

    def _length(self, grain: str, option: Option) -> int:
        """How many weeks or months the days themselves touch, worked or not."""
        span = self._span(option.span) or (self.work.span if self.work else None)
        if span is None or grain == "day":
            return 0
        days = [span[0] + timedelta(days=step) for step in range(min((span[1] - span[0]).days + 1, 3700))]
        return len({grain_of(day, grain) for day in days})

    def _names_of_days(self, grain: str, option: Option) -> int:
        assert self.work is not None
        return len({grain_of(day, grain) for day in self._days(option)})

    def _days(self, option: Option) -> Sequence[date]:
        assert self.work is not None
        span = self._span(option.span)
        days = self.work.days_of({kind: name for kind, name in option.about.items() if isinstance(name, str)})
        return [day for day in days if span is None or span[0] <= day <= span[1]]

    def _differences(self, ask: Ask, option: Option) -> Iterator[Figure]:
        """To the stretch of days of equal length before it, and between two names."""
        plain = replace(ask, derived="")
        if option.span is not None:
            length = option.span[1] - option.span[0] + timedelta(days=1)
            before = replace(option, span=(option.span[0] - length, option.span[0] - timedelta(days=1)))
            for now in self.find(plain, option):
                earlier = self.find(plain, before)
                base = earlier[0].value if earlier else Decimal(0)
                yield replace(now, value=abs(now.value - base))
        for kind, names in option.names:
            if isinstance(names, tuple) and len(names) == 2:
                rest = tuple(pair for pair in option.names if pair[0] != kind)
                one, two = (self.find(plain, Option((*rest, (kind, name)), option.span)) for name in names)
                if one and two:
                    yield replace(one[0], value=abs(one[0].value - two[0].value))

    def _previous(self, ask: Ask, option: Option) -> Iterator[Figure]:
        """The same of as many days before."""
        if option.span is not None:
            length = option.span[1] - option.span[0] + timedelta(days=1)
            before = (option.span[0] - length, option.span[0] - timedelta(days=1))
            yield from self.find(replace(ask, derived=""), replace(option, span=before))

    def _counted(self, ask: Ask, option: Option) -> Iterator[Figure]:
        if self.work is None:
            known = {about for f in self.figures if (about := f.about.get(ask.counted)) and f.value}
            if known and option == Option():
                yield Figure("entries", Decimal(len(known)), "count", {}, None, "")
            return
        if ask.counted in ("week", "month"):
            counts = {self._names_of_days(ask.counted, option), self._length(ask.counted, option)}
        else:
            names = {kind: name for kind, name in option.names if isinstance(name, str)}
            count = self.work.count(ask.counted, names, self._span(option.span))
            rest = option.rest
            if rest is not None and rest[0] != ask.counted:
                return
            counts = {count - len(rest[1].names) if rest else count}
        for count in sorted(counts):
            yield Figure("entries", Decimal(count), "count", plain_about(option), None, "")
