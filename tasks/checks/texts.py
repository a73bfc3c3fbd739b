"""Compares the numbers and dates of a text with what documents say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from integrations.files.document import Document
from integrations.words import Language
from tasks.checks.days import find_days
from tasks.checks.names import find_addresses
from tasks.checks.quantities import Quantity, find_quantities
from tasks.checks.reading import read
from tasks.checks.roles import BUDGET, DateRole, date_role
from tasks.checks.vocabulary import each_word
from tasks.facts.brief import Evidence, Facts
from tasks.facts.date_words import MONTHS
from tasks.facts.dates import find_dates
from tasks.facts.money import Amount, find_amounts

_STEM = 5
_CONTENT = re.compile(r"[a-z]{4,}")
_STOP = each_word(
    """
    about after also avec avez avoir been before budget cette cela comme dans does each entre environ etre fait
    from have here into just leur like mais more most must nous only other over plus pour puis quel same sans
    sera some sont such sur than that their them then there these they this those total tout tous very votre
    vous want were what when which will with would your around
    """
)
_FRENCH = re.compile(
    r"\b(?:le|la|les|des|du|et|est|une|un|pour|dans|nous|vous|sur|avec|que|qui|au|aux|en|je|par|heures|semaine)\b"
)
_ENGLISH = re.compile(r"\b(?:the|and|is|for|of|to|in|we|you|with|that|on|at|are|our|your|by|from|hours|week|this|it)\b")


def language_of(text: str) -> Language:
    """The language of a text by its commonest words."""
    plain = read(text[:20_000]).plain
    return "fr" if len(_FRENCH.findall(plain)) > len(_ENGLISH.findall(plain)) else "en"


def stems(words: str) -> frozenset[str]:
    """The content words of plain text, cut so that plurals agree."""
    return frozenset(word[:_STEM] for word in _CONTENT.findall(words) if word not in _STOP)


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """A number in a source."""

    value: Decimal
    sort: str
    currency: str | None
    noun: frozenset[str]
    around: frozenset[str]
    evidence: Evidence
    budget: bool = False
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date in a source; `has_year` is False where the year was worked out."""

    first: date
    last: date
    role: DateRole
    has_year: bool
    evidence: Evidence
    around: frozenset[str] = frozenset()
    explicit: bool = True

    def agrees(self, first: date, last: date, *, month: bool = False) -> bool:
        """Whether these days are meant: the same, one end of a stretch, or for a month's name any day of it."""
        if not self.has_year:  # the year was worked out from nothing better than today
            try:
                first, last = first.replace(year=self.first.year), last.replace(year=self.last.year)
            except ValueError:
                return False
        if month:
            return first <= self.first and self.last <= last
        if (first, last) == (self.first, self.last):
            return True
        return first == last and first in (self.first, self.last)


class Texts:
    """What documents say in numbers and dates.

    Args:
        documents: The sources.
        facts: What was extracted from the messages among them.
        today: From which relative dates count in documents without facts.
    """

    def __init__(self, documents: Sequence[Document], facts: Sequence[Facts], today: date) -> None:
        self.documents, self.facts, self.today = documents, facts, today

    @cached_property
    def numbers(self) -> tuple[SaidNumber, ...]:
        """Every number of the documents."""
        found: list[SaidNumber] = []
        for document in self.documents:
            found += _numbers(document)
        for facts in self.facts:
            found += _quantities(facts)
        return tuple(found)

    @cached_property
    def dates(self) -> tuple[SaidDate, ...]:
        """Every date of the documents and facts, those with a role from the facts first."""
        found = list(self._dates_of_facts())
        for document in self.documents:
            found += self._dates(document)
        return tuple(found)

    @cached_property
    def budgets(self) -> tuple[Decimal, ...]:
        """The ends of every extracted budget."""
        ends = (end for facts in self.facts if facts.budget for end in (facts.budget.min, facts.budget.max))
        return tuple(end for end in ends if end is not None)

    def _dates_of_facts(self) -> Iterable[SaidDate]:
        for facts in self.facts:
            roles: tuple[tuple[DateRole, object], ...] = (("deadline", facts.deadline), ("quote", facts.quote_by))
            for role, when in (*roles, *(("", other) for other in facts.other_dates)):
                if when is not None:
                    first, last = when.date or when.start, when.date or when.end  # type: ignore[attr-defined]
                    if first or last:
                        yield SaidDate(first or last, last or first, role, True, when.evidence)  # type: ignore[attr-defined, arg-type]
            if facts.received:
                day = facts.received.date()
                evidence = Evidence(document=facts.source, start=0, end=0, quote="")
                yield SaidDate(day, day, "message", True, evidence)

    def _dates(self, document: Document) -> Iterable[SaidDate]:
        received = next((f.received for f in self.facts if f.received and document.name.startswith(f.source)), None)
        has_facts = any(document.name.startswith(f.source) for f in self.facts)
        today = received.date() if received else self.today
        for found in find_dates(document.text, today=today, language=language_of(document.text)):
            quote = document.text[found.start : found.end]
            if not (has_facts or found.explicit or found.has_year or _names_month(quote)):
                continue  # "by Friday" says nothing where the day of the message is not known
            around = document.text[max(0, found.start - 60) : found.start]
            role = "" if has_facts else date_role(read(_CLAUSE.split(around)[-1]).plain)
            evidence = Evidence(document=document.name, start=found.start, end=found.end, quote=quote)
            after = document.text[found.end : found.end + 40]
            words = stems(read(f"{_CLAUSE.split(around)[-1]} {_CLAUSE.split(after)[0]}").plain)
            yield SaidDate(found.first, found.last, role, found.has_year or has_facts, evidence, words, found.explicit)


def _names_month(quote: str) -> bool:
    return any(word in MONTHS for word in re.findall(r"[a-z]+", read(quote).plain))


def _numbers(document: Document) -> list[SaidNumber]:
    found = []
    for amount in find_amounts(document.text):
        line = _sentence(document.text, amount.start, amount.end)
        plain = read(line).plain
        evidence = _evidence(document, amount.start, amount.end)
        for value in {amount.min, amount.max} - {None}:
            assert value is not None
            budget = bool(BUDGET.search(plain))
            found.append(
                SaidNumber(value, "amount", amount.currency, frozenset(), stems(plain), evidence, budget, amount)
            )
    reading = read(document.text)
    mails, links = find_addresses(reading)
    language = language_of(document.text)
    days = [(day.start, day.end) for day in find_days(reading.plain, reading.clean, language)]
    amounts = [(said.evidence.start, said.evidence.end) for said in found]
    for quantity in find_quantities(reading.plain, reading.clean, language, [*mails, *links, *days]):
        start, end = reading.place(quantity.start, quantity.end)
        if quantity.sort == "amount" and any(low <= start < high or low < end <= high for low, high in amounts):
            continue  # read above, with its unit and tax
        around = stems(read(_sentence(document.text, start, end)).plain)
        evidence = _evidence(document, start, end)
        noun = stems(quantity.noun)
        found.append(SaidNumber(quantity.value, quantity.sort, quantity.currency, noun, around, evidence))
    return found


def _quantities(facts: Facts) -> Iterable[SaidNumber]:
    """How many of each deliverable: the words that say so are not always a number ("une vingtaine", "a pair of")."""
    for item in facts.deliverables:
        if item.quantity is not None:
            words = stems(read(f"{item.what} {item.evidence.quote}").plain)
            yield SaidNumber(Decimal(item.quantity), "count", None, words, words, item.evidence)


def _evidence(document: Document, start: int, end: int) -> Evidence:
    return Evidence(document=document.name, start=start, end=end, quote=document.text[start:end])


_CLAUSE = re.compile(r"[.;:,!?()\n](?=\s|$)|\n| [-–—] ")
_BREAK = re.compile(r"[.;!?](?=\s)|\n")


def _sentence(text: str, start: int, end: int) -> str:
    low = max((match.end() for match in _BREAK.finditer(text, max(0, start - 200), start)), default=max(0, start - 200))
    match = _BREAK.search(text, end, end + 200)
    return text[low : match.start() if match else end + 200]


@dataclass(frozen=True, slots=True)
class TextMatch:
    """What documents say to a number: the place that bears it out, or the one that says otherwise."""

    bears_out: SaidNumber | None = None
    instead: SaidNumber | None = None


def match_number(quantity: Quantity, words: str, amount: Amount | None, texts: Texts) -> TextMatch:
    """Looks a number up in the documents.

    Args:
        quantity: The number.
        words: Its clause in plain text.
        amount: The same as money, with unit and tax, where it is money.
        texts: The sources.
    """
    about = stems(words)
    noun = stems(" ".join(quantity.noun.split()[:3]))
    budget = bool(BUDGET.search(words))
    same: list[SaidNumber] = []
    rivals: list[SaidNumber] = []
    for said in texts.numbers:
        if not _comparable(quantity, said):
            continue
        if not quantity.shows(said.value) or not _same_thing(quantity, amount, noun, said, budget, texts):
            rivals.append(said)
        else:
            same.append(said)
    if same:
        best = max(same, key=lambda said: len(about & said.around))
        others = [said for said in rivals if len(about & said.around) > len(about & best.around)]
        if quantity.sort == "amount" and not about & best.around and others:
            return TextMatch(None, others[0])
        if rival := _better_named(noun, best, rivals):
            return TextMatch(None, rival)
        return TextMatch(best)
    return TextMatch(None, _nearest(quantity, about, noun, budget, rivals))


def _better_named(noun: frozenset[str], best: SaidNumber, rivals: Sequence[SaidNumber]) -> SaidNumber | None:
    """Another number that counts these very things: "3 photos of plates" beside "4 sheets of plates"."""
    if best.noun and noun and not noun & best.noun:
        return next((said for said in rivals if noun & said.noun), None)
    if len(noun) < 2 or len(noun & (best.noun | best.around)) == len(noun):
        return None
    return next((said for said in rivals if noun <= said.noun), None)


def _same_thing(
    quantity: Quantity, amount: Amount | None, noun: frozenset[str], said: SaidNumber, budget: bool, texts: Texts
) -> bool:
    """Whether a number of equal value counts the same things, or is the same sort of money."""
    if quantity.sort in ("count", "plain"):
        return not noun or not said.noun or bool(noun & (said.noun | said.around))
    return quantity.sort != "amount" or _same_money(quantity, amount, said, budget, texts)


def _comparable(quantity: Quantity, said: SaidNumber) -> bool:
    loose = {"count", "plain"}
    return quantity.sort == said.sort or (quantity.sort in loose and said.sort in loose)


def _same_money(quantity: Quantity, amount: Amount | None, said: SaidNumber, budget: bool, texts: Texts) -> bool:
    if said.currency is not None and quantity.currency != said.currency:
        return False
    if amount is not None and said.amount is not None:
        if amount.tax and said.amount.tax and amount.tax != said.amount.tax:
            return False
        if amount.unit != "total" and said.amount.unit != "total" and amount.unit != said.amount.unit:
            return False
    if budget:
        known = texts.budgets or tuple(number.value for number in texts.numbers if number.budget)
        return not known or said.value in known
    return True


def _nearest(
    quantity: Quantity, about: frozenset[str], noun: frozenset[str], budget: bool, rivals: list[SaidNumber]
) -> SaidNumber | None:
    """The number that the sources have in this one's place, if any."""
    if quantity.sort in ("count", "plain"):
        fitting = [said for said in rivals if noun and noun & said.noun]
    elif budget:
        fitting = [said for said in rivals if said.budget]
    else:
        fitting = [said for said in rivals if len(about & said.around) >= 2]
    return max(fitting, key=lambda said: len(about & said.around)) if fitting else None
