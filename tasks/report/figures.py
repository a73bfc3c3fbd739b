"""Computes a report: hours and amounts by project, week, person and task, the budget, and every figure of it.

Rules, stated in the report's annex too:
- An entry is of the day on which it starts, in the report's time zone.
- Hours are exact to the second; a project's amount is its paid hours × the rate, rounded half-up to the cent.
- A total is the sum of its rounded rows. The amounts of a project's weeks are rounded so that they add up to the
  project's; those of persons and tasks so that they add up to the total.
- A budget counts everything known up to the end of the period, also work before its start.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from integrations.errors import BadInput
from integrations.exports.overlaps import find_overlaps
from integrations.exports.records import Commit, Notes, TimeEntry, WorkItem
from integrations.words import Words
from tasks.formats import rounded
from tasks.report.data import ZERO, BudgetState, Line, ReportData
from tasks.report.figure_list import all_figures
from tasks.report.money import one_currency, own_currency, places_of, spread
from tasks.report.period import Period, period_of
from tasks.report.sums import Sum, Sums, add_up
from tasks.report.work_done import items_of, merge_notes


def compute_figures(
    entries: Sequence[TimeEntry],
    *,
    period: Period | None,
    rate: Decimal | None = None,
    currency: str = "EUR",
    currency_is_default: bool = False,
    budget_hours: Decimal | None = None,
    budget_amount: Decimal | None = None,
    items: Sequence[WorkItem] = (),
    commits: Sequence[Commit] = (),
    notes: Sequence[Notes] = (),
    remarks: Iterable[Words] = (),
    sources: Sequence[str] = (),
) -> ReportData:
    """Computes everything that a report says in numbers.

    Args:
        entries: All that are known; those outside the period only count for the budget.
        period: Days of the report; None: all that the entries cover.
        rate: Money an hour, for entries that carry neither a rate nor an amount of their own.
        currency: ISO 4217 of `rate` and `budget_amount`, and of the report unless the entries' own money is in another.
        currency_is_default: Nobody chose `currency`: where the entries have another, rate and budget are in that one.
        budget_hours: Hours agreed for the work.
        budget_amount: Money agreed for the work.
        items: Tasks, of any time.
        commits: Of any time.
        notes: The freelancer's.
        remarks: What readers passed over.
        sources: Names of what was read.

    Raises:
        BadInput: No entry in the period (says which days the entries cover), nothing at all, or mixed currencies.
    """
    told = list(remarks)
    span = period or period_of(_days(entries, items, commits))
    if span is None:
        raise _nothing()
    chosen = [entry for entry in entries if entry.day in span]
    if entries and not chosen:
        raise _none_in_period(entries, span)
    if not (chosen or items or commits or notes):
        raise _nothing()
    known = [entry for entry in entries if entry.day <= span.end]
    all_paid = _all_paid(known, rate, told)
    priced_by_rate = rate is not None and any(not entry.rate and not entry.amount for entry in known)
    needs_given = not currency_is_default and (budget_amount is not None or priced_by_rate)
    money = one_currency(known, currency, needs_given=needs_given)
    places = places_of(money)
    sums = add_up(chosen, rate, all_paid=all_paid)
    amounts = _project_amounts(sums, places)
    total_amount = sum(amounts.values(), ZERO) if sums.total.priced else None
    whole = sums.total.seconds
    _tell_unpriced(chosen, rate, sums, told)
    earlier = (
        add_up((e for e in known if e.day < span.start), rate, all_paid=all_paid)
        if len(known) > len(chosen)
        else Sums()
    )
    done, still_open = items_of(items, span, told)
    kept = tuple(commit for commit in commits if not commit.merge)
    data = ReportData(
        period=span,
        currency=money,
        rate=next(iter(sums.rates)) if len(sums.rates) == 1 else None,
        total=sums.total.line("", total_amount, whole),
        projects=_by_hours(sums.projects, amounts if sums.total.priced else {}, whole),
        weeks=(),
        grid=_grid(sums, amounts, places),
        people=_by_hours(sums.people, _spread_over(sums.people, total_amount, places), whole),
        tasks=_by_hours(sums.tasks, _spread_over(sums.tasks, total_amount, places), whole),
        works=_works(sums),
        budgets=tuple(_budgets(sums, earlier, total_amount, places, money, budget_hours, budget_amount)),
        days_worked=len({entry.day for entry in chosen}),
        overlaps=len(find_overlaps(chosen)),
        entries=tuple(chosen),
        done=done,
        open=still_open,
        commits=kept,
        notes=merge_notes(notes),
        figures=(),
        remarks=tuple(told),
        sources=tuple(sources) or tuple(dict.fromkeys(entry.source for entry in chosen)),
    )
    return all_figures(_with_weeks(data))


def _days(entries: Sequence[TimeEntry], items: Sequence[WorkItem], commits: Sequence[Commit]) -> list[date]:
    """The days that decide the period where none is given: of the times, else of tasks and commits."""
    if entries:
        return [entry.day for entry in entries]
    return [item.done_on for item in items if item.done_on] + [commit.when.date() for commit in commits]


def _nothing() -> BadInput:
    return BadInput(
        Words("there is nothing to report on", "il n'y a rien dont rendre compte"),
        remedy=Words(
            "Give time entries, tasks, a git repository or notes, and a period.",
            "Donnez des temps, des tâches, un dépôt git ou des notes, et une période.",
        ),
    )


def _none_in_period(entries: Sequence[TimeEntry], span: Period) -> BadInput:
    first, last = min(entry.day for entry in entries), max(entry.day for entry in entries)
    files = ", ".join(dict.fromkeys(entry.source for entry in entries))
    return BadInput(
        Words(
            f"no time entry lies from {span.start} to {span.end}; they go from {first} to {last}",
            f"aucune saisie du {span.start} au {span.end} ; elles vont du {first} au {last}",
        ),
        remedy=Words("Give a period within these days.", "Donnez une période comprise dans ces dates."),
        file=files,
        field="period",
    )


def _all_paid(known: Sequence[TimeEntry], rate: Decimal | None, told: list[Words]) -> bool:
    """Whether "not billable" is passed over: plans that cannot bill write it on every entry (Toggl's free one)."""
    if rate is None or not known or any(entry.billable is not False for entry in known):
        return False
    if any(own_currency(entry) for entry in known):
        return False
    told.append(
        Words(
            "Every entry is marked as not billable; as a rate was given, all were taken as billable.",
            "Toutes les saisies sont marquées non facturables ; un taux étant donné, elles comptent comme facturables.",
        )
    )
    return True


def _tell_unpriced(chosen: Sequence[TimeEntry], rate: Decimal | None, sums: Sums, told: list[Words]) -> None:
    """Says which entries have no price although others have one."""
    if rate is not None or not sums.total.priced:
        return
    bare = [entry for entry in chosen if entry.billable is not False and not entry.rate and not entry.amount]
    if bare:
        told.append(
            Words(
                f"{len(bare)} billable entries have neither rate nor amount and count as 0 (the first: "
                f"{bare[0].source}, line {bare[0].line}). Give a rate to price them.",
                f"{len(bare)} saisies facturables n'ont ni taux ni montant et comptent pour 0 (la première : "
                f"{bare[0].source}, ligne {bare[0].line}). Donnez un taux pour les chiffrer.",
            )
        )


def _project_amounts(sums: Sums, places: int) -> dict[str, Decimal]:
    return {name: rounded(one.exact, places) for name, one in sums.projects.items()}


def _spread_over(parts: Mapping[str, Sum], total: Decimal | None, places: int) -> dict[str, Decimal]:
    if total is None:
        return {}
    return dict(zip(parts, spread(total, [one.exact for one in parts.values()], places), strict=True))


def _by_hours(parts: Mapping[str, Sum], amounts: Mapping[str, Decimal], whole: Decimal) -> tuple[Line, ...]:
    """Rows with most hours first; equal ones by name."""
    lines = [one.line(name, amounts.get(name), whole) for name, one in parts.items()]
    return tuple(sorted(lines, key=lambda line: (-line.seconds, line.name)))


def _grid(sums: Sums, amounts: Mapping[str, Decimal], places: int) -> dict[tuple[str, str], Line]:
    """Project × week; the amounts of a project's weeks add up to the project's."""
    weeks_of: dict[str, list[str]] = {}
    for project, week in sorted(sums.grid):
        weeks_of.setdefault(project, []).append(week)
    grid: dict[tuple[str, str], Line] = {}
    for project, weeks in weeks_of.items():
        cells = [sums.grid[project, week] for week in weeks]
        parts = spread(amounts[project], [cell.exact for cell in cells], places)
        for week, cell, part in zip(weeks, cells, parts, strict=True):
            grid[project, week] = cell.line(week, part if sums.total.priced else None, sums.total.seconds)
    return grid


def _with_weeks(data: ReportData) -> ReportData:
    """Adds the weeks, from the first with an entry to the last: each is the sum of its column in the grid."""
    rows = []
    for week in data.period.weeks():
        cells = [line for (_, at), line in data.grid.items() if at == week]
        rows.append(
            Line(
                name=week,
                seconds=sum((cell.seconds for cell in cells), ZERO),
                billable_seconds=sum((cell.billable_seconds for cell in cells), ZERO),
                amount=sum((cell.amount or ZERO for cell in cells), ZERO) if data.has_money else None,
                entries=sum(cell.entries for cell in cells),
                share=sum((cell.share for cell in cells), ZERO),
            )
        )
    worked = [at for at, row in enumerate(rows) if row.entries]
    return replace(data, weeks=tuple(rows[worked[0] : worked[-1] + 1]) if worked else ())


def _works(sums: Sums) -> dict[str, tuple[Line, ...]]:
    found: dict[str, list[Line]] = {}
    for (project, key), one in sums.works.items():
        found.setdefault(project, []).append(one.line(sums.wording[project, key], None, sums.total.seconds))
    return {
        project: tuple(sorted(lines, key=lambda line: (-line.seconds, line.name))) for project, lines in found.items()
    }


def _budgets(
    sums: Sums,
    earlier: Sums,
    total: Decimal | None,
    places: int,
    currency: str,
    budget_hours: Decimal | None,
    budget_amount: Decimal | None,
) -> Iterable[BudgetState]:
    if budget_amount:
        before = sum(_project_amounts(earlier, places).values(), ZERO)
        yield BudgetState(currency, budget_amount, (total or ZERO) + before, before)
    if budget_hours:
        before = earlier.total.paid_seconds / 3600
        yield BudgetState("h", budget_hours, sums.total.paid_seconds / 3600 + before, before)
