"""Whether the dates of a text are those of the sources, and stand where they belong."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from integrations.words import Words
from tasks.checks.asking import Option
from tasks.checks.days import DateMention
from tasks.checks.layout import Span as Place
from tasks.checks.phrases import Phrases
from tasks.checks.reading import Reading
from tasks.checks.roles import date_role
from tasks.checks.spans import Spans, week_of
from tasks.checks.store import Store
from tasks.checks.texts import SaidDate, Texts, stems
from tasks.checks.work import Span
from tasks.facts.brief import Evidence
from tasks.figures import Figure
from tasks.formats import format_date, format_period

WEEKDAYS = (
    Words("Monday", "lundi"), Words("Tuesday", "mardi"), Words("Wednesday", "mercredi"), Words("Thursday", "jeudi"),
    Words("Friday", "vendredi"), Words("Saturday", "samedi"), Words("Sunday", "dimanche"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one date: traced where `problem` is None."""

    source: Evidence | Figure | None = None
    problem: Words | None = None
    contradicted: bool = False


class Years:
    """Completes dates that name no year: the one nearest to what the sources are about.

    Args:
        anchors: Spans that the text is about; the first counts most.
    """

    def __init__(self, anchors: Sequence[Span]) -> None:
        self.anchors = anchors

    def span(self, mention: DateMention) -> Span | None:
        """The days of a mention; None where there are none, or no year can be told."""
        if mention.impossible:
            return None
        if mention.has_year:
            return mention.dates(mention.last.year or 1)
        best: tuple[int, Span] | None = None
        for first, last in self.anchors[:1]:
            for year in range(first.year - 1, last.year + 2):
                span = mention.dates(year)
                if span is None:
                    continue
                gap = max(0, (first - span[1]).days, (span[0] - last).days)
                if best is None or gap < best[0]:
                    best = (gap, span)
        return best[1] if best else None


@dataclass(frozen=True, slots=True)
class DateChecker:
    """Judges dates one by one.

    Args:
        reading: The text.
        years: Completes open years.
        store: Figures, and which days have entries.
        texts: Documents.
        phrases: Words of all sources.
        days_of: The days that a title or note of the sources is tied to, for the words of a row.
        titles: Titles of tasks and commits, with their days.
        today: Day on which the text was made.
        borne_out: Dates under which a number was traced.
    """

    reading: Reading
    years: Years
    store: Store
    texts: Texts
    phrases: Phrases
    days_of: Callable[[str], frozenset[date]]
    titles: Mapping[str, frozenset[date]]
    today: date
    borne_out: frozenset[DateMention]

    @property
    def spans(self) -> Spans:
        """Which stretches of days make sense here."""
        return Spans(self.store)

    def judge(
        self, mention: DateMention, place: Place, clause: str, options: Iterable[Option], *, in_title: bool
    ) -> Verdict:
        """Says where a date comes from, or why it is not believed."""
        start, end = place
        if mention.impossible:
            return Verdict(None, Words("There is no such day", "Ce jour n'existe pas"), True)
        span = self.years.span(mention)
        if span is not None and (wrong := self._wrong_shape(mention, span)):
            return wrong
        row = self.reading.plain[start:end]
        if span is not None:
            tied = self.days_of(row)
            if tied and mention.grain == "day" and not mention.week_of:
                if span[0] in tied:
                    return Verdict()
                told = self.phrases.find_around(row, mention.start - start, mention.end - start)
                if told is not None:
                    return Verdict(told)
                if not self._role_fits(mention, span, clause):
                    near = min(tied, key=lambda day: abs(day - span[0]))
                    return self._instead(near, near, None)
            if (role := self._by_role(mention, span, clause)) is not None:
                return role
            stated = date_role(clause) == "stated period" or (in_title and self._is_alone(mention, clause))
            if stated and self.store.period is not None and mention.grain != "day":
                return Verdict() if span == self.store.period else self._instead(*self.store.period, None)
            if self.spans.is_period(span) or self.spans.is_unit(mention, span, options):
                return Verdict()
            if mention in self.borne_out and not self.spans.is_range(mention, span):
                return Verdict()
            if span == (self.today, self.today) and date_role(clause) in ("made", ""):
                return Verdict()
        if (said := self._said(mention, span, clause)) is not None:
            return said
        if found := self.phrases.find_around(row, mention.start - start, mention.end - start):
            return Verdict(found)
        if span is not None and span[0] == span[1] and (titled := self._by_title(mention, span[0], clause)):
            return titled
        return Verdict(None, Words("No source holds this date", "Aucune source ne contient cette date"))

    def _by_title(self, mention: DateMention, day: date, clause: str) -> Verdict | None:
        """A day that only tasks or commits bear: believed beside words of theirs, unless another's fit better."""
        theirs = [title for title, days in self.titles.items() if day in days]
        if not theirs:
            return None
        about = stems(clause.replace(self.reading.plain[mention.start : mention.end], " "))
        best = max(theirs, key=lambda title: len(about & stems(title)))
        rivals = [title for title in self.titles if title not in theirs]
        rival = max(rivals, key=lambda title: len(about & stems(title)), default="")
        shared = len(about & stems(best))
        if shared and shared >= len(about & stems(rival)):
            return Verdict()
        return Verdict(
            None,
            Words(f"The sources hold this date only for “{best}”", f"Les sources ne lient cette date qu'à « {best} »"),
        )

    def _is_alone(self, mention: DateMention, clause: str) -> bool:
        """Whether a line or a part of it holds nothing but a stretch of days, as the head of a report does."""
        rest = clause.replace(self.reading.plain[mention.start : mention.end], "")
        return not re.sub(r"\b(?:du|de|d|from|in|en|for|pour|the|le|period|periode)\b|\W", "", rest)

    def _wrong_shape(self, mention: DateMention, span: Span) -> Verdict | None:
        first, last = span
        if mention.weekday is not None and first.weekday() != mention.weekday:
            name = WEEKDAYS[first.weekday()]
            english, french = format_date(first, "en"), format_date(first, "fr")
            return Verdict(None, Words(f"{english} is a {name.en}", f"Le {french} est un {name.fr}"), True)
        if mention.week_of and mention.grain == "day" and first.weekday() != 0 and not self._starts_period(first):
            monday = week_of(first)[0]
            words = Words(
                f"The week starts on {format_date(monday, 'en', 'weekday')}",
                f"La semaine commence le {format_date(monday, 'fr', 'weekday')}",
            )
            return Verdict(None, words, True)
        if first > last:
            return Verdict(None, Words("The end comes before the start", "La fin précède le début"), True)
        return None

    def _starts_period(self, day: date) -> bool:
        return self.store.period is not None and self.store.period[0] == day

    def _by_role(self, mention: DateMention, span: Span, clause: str) -> Verdict | None:
        role = date_role(clause)
        if role not in ("deadline", "quote"):
            return None
        known = [said for said in self.texts.dates if said.role == role]
        if not known:
            return None
        for said in known:
            if self._agrees(said, mention, span):
                return Verdict(said.evidence)
        if role == "quote" and any(self._agrees(said, mention, span) for said in self._events()):
            return None  # "the quote for the fair of 12 March" names the fair's day
        return self._instead(known[0].first, known[0].last, known[0].evidence)

    def _events(self) -> list[SaidDate]:
        """Dates that are neither a deadline nor a quote's."""
        taken = {(said.first, said.last) for said in self.texts.dates if said.role in ("deadline", "quote")}
        return [said for said in self.texts.dates if not said.role and (said.first, said.last) not in taken]

    def _agrees(self, said: SaidDate, mention: DateMention, span: Span) -> bool:
        return said.agrees(*span, month=mention.grain == "month")

    def _role_fits(self, mention: DateMention, span: Span, clause: str) -> bool:
        role = date_role(clause)
        return bool(role) and any(said.role == role and self._agrees(said, mention, span) for said in self.texts.dates)

    def _instead(self, first: date, last: date, evidence: Evidence | None) -> Verdict:
        english, french = (
            format_date(first, language) if first == last else format_period(first, last, language)
            for language in ("en", "fr")
        )
        return Verdict(evidence, Words(f"The source says {english}", f"La source dit {french}"), True)

    def _said(self, mention: DateMention, span: Span | None, clause: str) -> Verdict | None:
        """The place in a document that holds this date, beside like words where other dates are beside them."""
        if span is None:
            return None
        same = [said for said in self.texts.dates if self._agrees(said, mention, span)]
        if not same:
            return None
        about = stems(clause.replace(self.reading.plain[mention.start : mention.end], " "))
        best = max(same, key=lambda said: len(about & said.around))
        if best.role or about & best.around:
            return Verdict(best.evidence)
        rivals = [
            said for said in self.texts.dates if said.explicit and len(about & said.around) >= 1 and said not in same
        ]
        if about and rivals and mention.grain == "day" and any(said.around for said in same):
            rival = max(rivals, key=lambda said: len(about & said.around))
            return self._instead(rival.first, rival.last, rival.evidence)
        return Verdict(best.evidence)
