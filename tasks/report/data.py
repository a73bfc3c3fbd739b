"""What a report is made of, computed and ready to be written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from integrations.exports.records import Commit, Notes, TimeEntry, WorkItem
from integrations.words import Words
from tasks.figures import Figure
from tasks.report.period import Period

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: all that is known of one project, week, person or piece of work.

    Args:
        name: Project, ISO week, person or words; "" for what has none.
        seconds: Exact time.
        billable_seconds: Exact time that is paid.
        amount: Rounded to the currency's decimals; None where nothing is priced.
        entries: How many entries.
        share: Of all hours, 0–100, exact.
    """

    name: str
    seconds: Decimal
    billable_seconds: Decimal
    amount: Decimal | None
    entries: int
    share: Decimal = ZERO

    @property
    def hours(self) -> Decimal:
        """Decimal hours, exact."""
        return self.seconds / 3600

    @property
    def billable_hours(self) -> Decimal:
        """Decimal hours that are paid, exact."""
        return self.billable_seconds / 3600


@dataclass(frozen=True, slots=True)
class BudgetState:
    """A budget and how far it is used, from the first entry known to the end of the period.

    Args:
        unit: ISO 4217, or "h".
        whole: The budget.
        used: Of it.
        earlier: Part of `used` that lies before the period.
    """

    unit: str
    whole: Decimal
    used: Decimal
    earlier: Decimal = ZERO

    @property
    def left(self) -> Decimal:
        """What is left; negative where it is exceeded."""
        return self.whole - self.used

    @property
    def percent(self) -> Decimal:
        """How much is used, 0–100 and above."""
        return self.used * 100 / self.whole


@dataclass(frozen=True, slots=True)
class ReportData:
    """Everything that a report says in numbers, and the work behind it.

    Args:
        period: Days of the report.
        currency: ISO 4217 of all amounts.
        rate: The one rate of all paid entries; None where there are several or none.
        total: Of the whole period.
        projects: Most hours first.
        weeks: ISO weeks in order, from the first with an entry to the last, empty ones between them too.
        grid: (project, week) → line; absent where no time was spent.
        people: Most hours first.
        tasks: Kinds of work, most hours first.
        works: Project → what was done in it, by description, most hours first.
        budgets: The budgets given.
        days_worked: Days with at least one entry.
        overlaps: Entries that overlap another of the same person; they count in full.
        entries: Of the period.
        done: Tasks finished in the period.
        open: Tasks under way first, then those not begun.
        commits: Of the period, without merges.
        notes: The freelancer's, put together.
        figures: Every number above, for texts to be checked against.
        remarks: What was left out or decided on the way; for the freelancer, not for the client.
        sources: Names of the files and repositories used.
    """

    period: Period
    currency: str
    rate: Decimal | None
    total: Line
    projects: tuple[Line, ...]
    weeks: tuple[Line, ...]
    grid: Mapping[tuple[str, str], Line]
    people: tuple[Line, ...]
    tasks: tuple[Line, ...]
    works: Mapping[str, tuple[Line, ...]]
    budgets: tuple[BudgetState, ...]
    days_worked: int
    overlaps: int
    entries: tuple[TimeEntry, ...] = field(repr=False)
    done: tuple[WorkItem, ...]
    open: tuple[WorkItem, ...]
    commits: tuple[Commit, ...]
    notes: Notes
    figures: tuple[Figure, ...] = field(repr=False)
    remarks: tuple[Words, ...]
    sources: tuple[str, ...]

    @property
    def has_money(self) -> bool:
        """Whether the work is priced."""
        return self.total.amount is not None
