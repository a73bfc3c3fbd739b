"""What a text is checked against."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.exports.records import Commit, Notes, WorkItem
from integrations.files.document import Document
from integrations.words import Language
from tasks.checks.names import Roster
from tasks.checks.phrases import Phrases, joined
from tasks.checks.store import Store
from tasks.checks.work import Span, Work
from tasks.facts.brief import Facts
from tasks.figures import Figure
from tasks.report.sums import work_key

_NUMBERED = re.compile(r"\S*\d\S*")


def _unnumbered(words: str) -> str:
    return " ".join(_NUMBERED.sub(" ", words).split())


NO_PROJECT = ("without a project", "no project", "(no project)", "hors projet", "sans projet", "aucun projet")


@dataclass(frozen=True)
class Sources:
    """Everything that may bear a text out.

    Args:
        documents: Messages, briefs, notes: texts that state facts.
        figures: Numbers that code computed.
        parties: Names of people and companies that are known otherwise (the freelancer, the client).
        facts: What was extracted from the messages: says which date is the deadline, which amount the budget.
        work: Time entries, to compute every other sum anew.
        period: Days that the text reports on; None: told from the text.
            items, commits, notes: Work that is told in words.
        figures_for: Computes the figures of another period; None: `figures` are all there are.
        emails: Known addresses.
        overlaps: How many times of one person overlap, where counted.
    """

    documents: Sequence[Document] = ()
    figures: Sequence[Figure] = ()
    parties: Sequence[str] = ()
    facts: Sequence[Facts] = ()
    work: Work | None = None
    period: Span | None = None
    items: Sequence[WorkItem] = ()
    commits: Sequence[Commit] = ()
    notes: Sequence[Notes] = field(default=())

    figures_for: Callable[[Span | None], Sequence[Figure]] | None = None
    emails: Sequence[str] = ()
    overlaps: int | None = None

    def store(self, period: Span | None) -> Store:
        """The figures for a period, computed anew where they can be."""
        figures = self.figures_for(period) if self.figures_for is not None else self.figures
        return Store(figures, self.work, period)

    @cached_property
    def usual_period(self) -> Span | None:
        """The period that entries cover: their month when they share one, else from the first to the last."""
        from tasks.report.period import period_of

        found = period_of(self.work.days) if self.work is not None else None
        return (found.start, found.end) if found else None

    @cached_property
    def phrases(self) -> Phrases:
        """The words of every source."""
        texts = [(item.source, item.title) for item in self.items]
        texts += [(commit.repository, commit.subject) for commit in self.commits]
        for notes in self.notes:
            lines = (*notes.done, *notes.next, *notes.questions, *notes.risks, *notes.body)
            texts += [(notes.source, line) for line in lines]
        if self.work is not None:
            texts += [("", name) for name in self.work.names("task")]
        return Phrases(self.documents, texts)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Known e-mail addresses, in lower case."""
        known = [*self.emails, *(facts.client.email for facts in self.facts if facts.client.email)]
        return frozenset(address.casefold() for address in known)

    def lengths(self, language: Language) -> frozenset[int]:
        """How long the lists of a report are when nothing is left out: tasks, next steps, changes."""
        from tasks.report.work_done import notable_changes

        done = {work_key(item.title) for item in self.items if item.state == "done"}
        still_open = {work_key(item.title) for item in self.items if item.state != "done"}
        following = {work_key(text) for notes in self.notes for text in notes.next}
        finished = {work_key(text) for notes in self.notes for text in notes.done}
        kept = [commit for commit in self.commits if not commit.merge]
        changes, _ = notable_changes(kept, language, len(kept))
        told = set(self.work.names("task")) if self.work is not None else set()
        lists = (done, done - told, still_open, still_open | following, finished, finished - told)
        return frozenset({len(found) for found in lists} | {len(changes)})

    @cached_property
    def days_by_title(self) -> dict[str, frozenset[date]]:
        """The days of tasks and commits, by their titles in plain words."""
        days: dict[str, set[date]] = {}
        for item in self.items:
            for day in (item.done_on, item.due):
                if day is not None:
                    days.setdefault(joined(item.title), set()).add(day)
        for commit in self.commits:
            days.setdefault(joined(commit.subject), set()).add(commit.when.date())
        return {title: frozenset(found) for title, found in days.items() if len(title) >= 6}

    @cached_property
    def _numbered(self) -> dict[str, dict[str, str]]:
        """Titles and notes that hold numbers: their words without the numbers, then with them, then as written."""
        lines = [item.title for item in self.items] + [commit.subject for commit in self.commits]
        for notes in self.notes:
            lines += [*notes.done, *notes.next, *notes.questions, *notes.risks]
        found: dict[str, dict[str, str]] = {}
        for line in lines:
            full = joined(line)
            key = _unnumbered(full)
            if key != full and sum(len(word) > 2 for word in key.split()) >= 2:
                found.setdefault(key, {})[full] = line
        return found

    def misquoted(self, words: str) -> str | None:
        """The title or note whose words these are, but with other numbers; None where there is none."""
        if not self._numbered:
            return None
        line = f" {joined(words)} "
        bare = f" {_unnumbered(line)} "
        for key, lines in self._numbered.items():
            if f" {key} " in bare and not any(f" {full} " in line for full in lines):
                return next(iter(lines.values()))
        return None

    def days_told(self, words: str) -> frozenset[date]:
        """The days of the tasks and commits whose whole title stands in these words."""
        line = f" {joined(words)} "
        found: set[date] = set()
        for title, days in self.days_by_title.items():
            if f" {title} " in line:
                found |= days
        return frozenset(found)

    @cached_property
    def known_parties(self) -> tuple[str, ...]:
        """Names of people and companies, each once."""
        names = [name for kind in ("client", "person") for name in (self.work.names(kind) if self.work else ())]
        names += [name for facts in self.facts for name in (facts.client.name, facts.client.company) if name]
        return tuple(dict.fromkeys([*names, *(party for party in self.parties if party)]))

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Those who worked, and those who wrote."""
        worked = self.work.names("person") if self.work is not None else ()
        return tuple(dict.fromkeys([*worked, *(facts.client.name for facts in self.facts if facts.client.name)]))

    @cached_property
    def roster(self) -> Roster:
        """Every known name."""
        names: dict[str, dict[str, None]] = {
            kind: {} for kind in ("project", "client", "person", "task", "party", "title")
        }
        for figure in self.figures:
            for kind, name in figure.about.items():
                if kind in names and name:
                    names[kind][work_key(name) if kind == "task" else name] = None
        if self.work is not None:
            for kind in ("project", "client", "person", "task"):
                names[kind].update(dict.fromkeys(self.work.names(kind)))
        for item in self.items:
            names["title"].setdefault(item.title)
            if item.project:
                names["project"].setdefault(item.project)
        for commit in self.commits:
            names["party"].setdefault(commit.author)
            names["title"].setdefault(commit.subject)
        for notes in self.notes:
            names["title"].update(dict.fromkeys((*notes.done, *notes.next, *notes.questions, *notes.risks)))
        clients = [name for facts in self.facts for name in (facts.client.name, facts.client.company) if name]
        names["party"].update(dict.fromkeys(clients))
        names["party"].update(dict.fromkeys(party for party in self.parties if party))
        return Roster(names, [("project", words, "") for words in NO_PROJECT])


def load_sources(
    paths: Sequence[Path],
    *,
    zone: str | ZoneInfo,
    currency: str = "EUR",
    rate: Decimal | None = None,
    budget_hours: Decimal | None = None,
    budget_amount: Decimal | None = None,
    period: Span | None = None,
    client: str = "",
    mapping: Mapping[str, str] | None = None,
    parties: Sequence[str] = (),
    own_emails: frozenset[str] = frozenset(),
) -> Sources:
    """Reads everything that a text may be checked against.

    Args:
        paths: Files and folders: messages and other texts, time entries, tasks, commits, notes.
        zone: Time zone of days that carry none.
        currency: ISO 4217 of amounts that state none.
        rate: Money an hour, for entries without money of their own.
        budget_hours: Hours agreed.
        budget_amount: Money agreed.
        period: First and last day of the report; None: told from the text that is checked.
        client: Only the times for this client.
        mapping: Field → column of tables that are no vendor's.
        parties: Further names that the text may hold.
        own_emails: The freelancer's addresses.

    Raises:
        BadInput: A source cannot be used; names the file and the place.
    """
    from integrations.files import read_document, read_messages
    from tasks.checks import load
    from tasks.facts.day import day_of
    from tasks.facts.extract import extract_facts

    target = ZoneInfo(zone) if isinstance(zone, str) else zone
    texts, rest = load.split_paths(paths)
    documents: list[Document] = []
    facts: list[Facts] = []
    emails: set[str] = set(own_emails)
    names = list(parties)
    for path in texts:
        if path.suffix.lower() not in load.MESSAGES and (
            path not in paths or (path.suffix.lower() == ".md" and len(paths) > 1)
        ):
            documents.append(read_document(path))  # notes, or one of many files: no message
            continue
        for message in read_messages(path, zone=target):
            documents += message.documents
            facts.append(
                extract_facts(message, zone=target, own_emails=own_emails, received=day_of(message, None, target)[0])
            )
            emails |= {address for address in (message.sender_email, *message.recipients) if address}
            names += [message.sender_name] if message.sender_name else []
    found = load.gathered(rest, zone=target, mapping=mapping, currency=currency, client=client)
    compute = load.figures_by_period(
        found, rate=rate, currency=currency, budget_hours=budget_hours, budget_amount=budget_amount
    )
    return Sources(
        documents=documents,
        parties=[*names, client],
        facts=facts,
        work=load.work_of(found.entries, rate=rate, currency=currency),
        period=period,
        items=found.items,
        commits=found.commits,
        notes=found.notes,
        figures_for=compute,
        emails=sorted(emails),
        overlaps=load.count_overlaps(found.entries),
    )
