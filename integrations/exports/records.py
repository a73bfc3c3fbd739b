"""What exports hold, whoever wrote them: time entries, tasks, commits and notes."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from integrations.words import Words

SECONDS_AN_HOUR = Decimal(3600)


@dataclass(frozen=True, slots=True)
class TimeEntry:
    """One stretch of work.

    Args:
        source: Name of the file it stands in.
        line: 1-based line in that file, the header being line 1.
        day: The day on which it starts, in the report's time zone.
        seconds: How long, exact (decimal hours such as 1.333 are not whole seconds).
        start: The moment it starts, with its zone; None where the export gives days only.
        end: The moment it ends; None where the export does not say.
        project: "" where there is none, as for the texts below.
        client: Whom the project is for.
        task: The kind of work.
        description: What was done, in the freelancer's words.
        person: Name, or e-mail address, of who worked.
        billable: None where the export does not say.
        rate: Money an hour.
        amount: Money for the whole entry, as the export states it.
        currency: ISO 4217, of `rate` and `amount`; None where the export does not say.
        tags: Labels.
    """

    source: str
    line: int
    day: date
    seconds: Decimal
    start: datetime | None = None
    end: datetime | None = None
    project: str = ""
    client: str = ""
    task: str = ""
    description: str = ""
    person: str = ""
    billable: bool | None = None
    rate: Decimal | None = None
    amount: Decimal | None = None
    currency: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def hours(self) -> Decimal:
        """The duration in decimal hours."""
        return self.seconds / SECONDS_AN_HOUR


ItemState = Literal["open", "doing", "done"]


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A task, an issue or a card.

    Args:
        source: Name of the file it stands in.
        title: What is to be done.
        state: Whether it is done.
        project: Project, list or milestone it belongs to; "" where there is none.
        done_on: The day it was finished; None where unknown or not done.
        due: The day it is due.
        labels: Labels.
        reference: What people call it ("#12"); "" for none.
        line: 1-based line of a CSV.
    """

    source: str
    title: str
    state: ItemState
    project: str = ""
    done_on: date | None = None
    due: date | None = None
    labels: tuple[str, ...] = ()
    reference: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """One change in a git repository.

    Args:
        repository: The repository's name.
        revision: Its hash, shortened to 10 signs.
        when: When it was written (author date), with its zone.
        author: Who wrote it.
        subject: The first line of its message.
        merge: It only joins branches.
    """

    repository: str
    revision: str
    when: datetime
    author: str
    subject: str
    merge: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """The freelancer's notes, sorted by what they are about; one text a bullet or paragraph.

    Args:
        source: Name of the file.
        done: What was done.
        next: What comes next.
        questions: Questions to the client.
        risks: What may go wrong.
        body: Everything else.
    """

    source: str
    done: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    body: tuple[str, ...] = ()


@dataclass(slots=True)
class Remarks:
    """What a reader passed over or decided, for the person; one sentence each."""

    words: list[Words] = field(default_factory=list)

    def add(self, english: str, french: str) -> None:
        """Keeps one sentence in both languages, once."""
        sentence = Words(english, french)
        if sentence not in self.words:
            self.words.append(sentence)
