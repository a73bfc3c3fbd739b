"""Every number of a report as a Figure, so that its texts can be checked."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from tasks.figures import Figure, Measure
from tasks.report.data import Line, ReportData

MOST_WORKS = 12  # of a project; the report shows fewer


def all_figures(data: ReportData) -> ReportData:
    """The same data with its `figures`."""
    return replace(data, figures=tuple(_figures(data)))


def _figures(data: ReportData) -> Iterator[Figure]:
    files = ", ".join(data.sources)
    yield from _line(data, data.total, {}, files)
    for line in data.projects:
        yield from _line(data, line, {"project": line.name}, files)
        yield Figure("share", line.share, "%", {"project": line.name}, "hours", "hours of the project / all hours")
        if data.total.amount and line.amount is not None:
            share = line.amount * 100 / data.total.amount
            yield Figure("share", share, "%", {"project": line.name}, "amount", "amount of the project / whole amount")
    for line in data.weeks:
        yield from _line(data, line, {"week": line.name}, files)
    for (project, week), line in data.grid.items():
        yield from _line(data, line, {"project": project, "week": week}, files)
    if len(data.people) > 1:
        for line in data.people:
            yield from _line(data, line, {"person": line.name}, files)
    for line in data.tasks:
        if line.name:
            yield from _line(data, line, {"task": line.name}, files)
    for project, lines in data.works.items():
        for line in lines[:MOST_WORKS]:
            about = {"project": project, "task": line.name}
            yield Figure("hours", line.hours, "h", about, None, f"sum of {line.entries} entries of {files}")
    yield from _budget_figures(data)
    counts: tuple[tuple[Measure, int], ...] = (
        ("days_worked", data.days_worked),
        ("tasks_done", len(data.done)),
        ("tasks_open", len(data.open)),
        ("commits", len(data.commits)),
    )
    for measure, count in counts:
        yield Figure(measure, Decimal(count), "count", {}, None, f"counted in {files}")
    if data.rate is not None:
        yield Figure("rate", data.rate, data.currency, {}, None, "the rate an hour of every paid entry")


def _line(data: ReportData, line: Line, about: dict[str, str], files: str) -> Iterator[Figure]:
    if not data.entries:
        return
    source = f"sum of {line.entries} entries of {files}"
    yield Figure("hours", line.hours, "h", about, None, source)
    if line.billable_seconds != line.seconds:
        yield Figure("billable_hours", line.billable_hours, "h", about, None, source)
    if line.amount is not None:
        yield Figure("amount", line.amount, data.currency, about, None, "paid hours × rate, rounded to the cent")
    yield Figure("entries", Decimal(line.entries), "count", about, None, source)


def _budget_figures(data: ReportData) -> Iterator[Figure]:
    for budget in data.budgets:
        to_date = "everything known up to the end of the period"
        yield Figure("budget", budget.whole, budget.unit, {}, None, "given for this report")
        yield Figure("budget_used", budget.used, budget.unit, {}, None, to_date)
        yield Figure("budget_left", budget.left, budget.unit, {}, None, f"budget less {to_date}")
        yield Figure("share", budget.percent, "%", {}, "budget", f"{to_date} / budget")
