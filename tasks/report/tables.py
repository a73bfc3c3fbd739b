"""The report's tables and charts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from integrations.words import Language, Words
from tasks.documents.blocks import Block, Chart, Column, KeyFigure, KeyFigures, Series, Table
from tasks.formats import (
    currency_symbol,
    format_days,
    format_hours,
    format_money,
    format_number,
    format_percent,
    plural,
    week_start,
)
from tasks.report.data import ZERO, Line, ReportData
from tasks.report.wording import DAYS, TASKS, budget_text, without_name

MOST_ROWS = 8  # of projects; the rest is one row "others"
MOST_SERIES = 5  # colours that a reader tells apart
MOST_WEEKS = 14  # of a table; longer periods are told by month


def key_figures(data: ReportData, language: Language) -> KeyFigures:
    """The two to four numbers that are seen first."""

    def say(english: str, french: str) -> str:
        return Words(english, french).in_(language)

    found: list[KeyFigure] = []
    if data.entries:
        days = plural(data.days_worked, *DAYS, language)
        found.append(
            KeyFigure(
                format_hours(data.total.hours, language),
                say("worked", "travaillées"),
                say(f"over {days}", f"sur {days}"),
            )
        )
    if data.has_money and data.total.amount is not None:
        rate = "" if data.rate is None else format_money(data.rate, data.currency, language, trim=True)
        note = say(f"at {rate} an hour", f"à {rate} de l’heure") if rate else ""
        found.append(
            KeyFigure(format_money(data.total.amount, data.currency, language), say("amount", "montant"), note)
        )
    for budget in data.budgets:
        whole, left = budget_text(budget, "whole", language), budget_text(budget, "left", language)
        over = budget.left < 0
        note = (
            say(f"{left} over {whole}", f"{left} au-delà de {whole}")
            if over
            else say(f"{left} left of {whole}", f"reste {left} sur {whole}")
        )
        found.append(
            KeyFigure(format_percent(budget.percent, language), say("of the budget used", "du budget utilisé"), note)
        )
    if data.done:
        still = plural(len(data.open), *TASKS, language)
        note = say(f"{still} to come", f"{still} à venir") if data.open else ""
        label = say(
            "task finished" if len(data.done) == 1 else "tasks finished",
            "tâche terminée" if len(data.done) == 1 else "tâches terminées",
        )
        found.append(KeyFigure(format_number(len(data.done), language), label, note))
    return KeyFigures(tuple(found[:4]))


def shown_projects(data: ReportData, language: Language) -> list[Line]:
    """The projects of a table: the largest by name, the rest as one row."""
    lines = [replace(line, name=line.name or without_name(language)) for line in data.projects]
    if len(lines) <= MOST_ROWS:
        return lines
    rest = lines[MOST_ROWS - 1 :]
    return [
        *lines[: MOST_ROWS - 1],
        _together(rest, Words(f"Others ({len(rest)})", f"Autres ({len(rest)})").in_(language)),
    ]


def _together(lines: Sequence[Line], name: str) -> Line:
    amounts = [line.amount for line in lines if line.amount is not None]
    return Line(
        name,
        sum((line.seconds for line in lines), ZERO),
        sum((line.billable_seconds for line in lines), ZERO),
        sum(amounts, ZERO) if amounts else None,
        sum(line.entries for line in lines),
        sum((line.share for line in lines), ZERO),
    )


def _table(data: ReportData, lines: Sequence[Line], first: str, language: Language, caption: str) -> Table:
    """Rows with hours, amount (where there is money) and share of the hours."""

    def cells(line: Line, name: str) -> tuple[str, ...]:
        hours = format_number(line.hours, language, 2)
        share = format_percent(line.share, language, 1)
        if line.amount is None:
            return (name, hours, share)
        return (name, hours, format_money(line.amount, data.currency, language), share)

    columns = [Column(first, "left", 4), Column(Words("Hours", "Heures").in_(language), "right", 1)]
    if data.has_money:
        columns.append(Column(Words("Amount", "Montant").in_(language), "right", 2))
    columns.append(Column(Words("Share of hours", "Part des heures").in_(language), "right", 2))
    total = cells(data.total, Words("Total", "Total").in_(language))
    return Table(tuple(columns), tuple(cells(line, line.name) for line in lines), total, caption)


def project_table(data: ReportData, language: Language) -> Table:
    """Hours and amounts by project."""
    caption = Words("Hours and amounts by project", "Heures et montants par projet").in_(language)
    if not data.has_money:
        caption = Words("Hours by project", "Heures par projet").in_(language)
    return _table(data, shown_projects(data, language), Words("Project", "Projet").in_(language), language, caption)


def spans(data: ReportData, language: Language) -> list[tuple[str, list[str]]]:
    """The rows of the time table: their days within the period, and their weeks (several in long periods)."""
    weeks = [line.name for line in data.weeks]
    size = max(1, -(-len(weeks) // MOST_WEEKS))
    rows = []
    for at in range(0, len(weeks), size):
        part = weeks[at : at + size]
        first = max(week_start(part[0]), data.period.start)
        last = min(week_start(part[-1]) + timedelta(days=6), data.period.end)
        rows.append((format_days(first, last, language), part))
    return rows


def week_table(data: ReportData, language: Language) -> Table:
    """Hours and amounts by week."""
    by_week = {line.name: line for line in data.weeks}
    rows = spans(data, language)
    lines = [_together([by_week[week] for week in weeks], name) for name, weeks in rows]
    if data.has_money:
        lines = [line if line.amount is not None else replace(line, amount=ZERO) for line in lines]
    first = Words("Week", "Semaine").in_(language)
    caption = Words("Hours and amounts by week", "Heures et montants par semaine").in_(language)
    if not data.has_money:
        caption = Words("Hours by week", "Heures par semaine").in_(language)
    return _table(data, lines, first, language, caption)


def week_chart(data: ReportData, language: Language) -> Chart:
    """Hours by week, a colour for each project."""
    rows = spans(data, language)
    names = [line.name for line in data.projects]
    shown = names if len(names) <= MOST_SERIES else names[: MOST_SERIES - 1]
    rest = names[len(shown) :]

    def hours(projects: Sequence[str], weeks: Sequence[str]) -> float:
        cells = (data.grid.get((project, week)) for project in projects for week in weeks)
        return round(float(sum((cell.hours for cell in cells if cell is not None), ZERO)), 2)

    series = [
        Series(name or without_name(language), tuple(hours([name], weeks) for _, weeks in rows)) for name in shown
    ]
    if rest:
        series.append(Series(Words("Others", "Autres").in_(language), tuple(hours(rest, weeks) for _, weeks in rows)))
    by_week = {line.name: line for line in data.weeks}
    totals = [sum((by_week[week].hours for week in weeks), ZERO) for _, weeks in rows]
    values = tuple(format_hours(total, language) for total in totals)
    told = ", ".join(f"{name} {value}" for (name, _), value in zip(rows, values, strict=True))
    return Chart(
        "columns",
        Words("Hours by week and project", "Heures par semaine et par projet").in_(language),
        Words(f"Hours by week: {told}.", f"Heures par semaine : {told}.").in_(language),
        tuple(name for name, _ in rows),
        tuple(series),
        "h",
        values,
    )


def project_chart(data: ReportData, language: Language) -> Chart:
    """Amount by project, or hours where there is no money."""
    lines = shown_projects(data, language)
    money = data.has_money
    values = tuple(
        format_money(line.amount or ZERO, data.currency, language) if money else format_hours(line.hours, language)
        for line in lines
    )
    title = (
        Words("Amount by project", "Montant par projet") if money else Words("Hours by project", "Heures par projet")
    )
    told = ", ".join(f"{line.name} {value}" for line, value in zip(lines, values, strict=True))
    numbers = tuple(round(float(line.amount or ZERO) if money else float(line.hours), 2) for line in lines)
    return Chart(
        "bars",
        title.in_(language),
        Words(f"{title.en}: {told}.", f"{title.fr} : {told}.").in_(language),
        tuple(line.name for line in lines),
        (Series(title.in_(language), numbers),),
        currency_symbol(data.currency, language) if money else "h",
        values,
    )


def budget_charts(data: ReportData, language: Language) -> list[Block]:
    """How far each budget is used."""
    found: list[Block] = []
    for budget in data.budgets:
        used, whole = budget_text(budget, "used", language), budget_text(budget, "whole", language)
        percent = format_percent(budget.percent, language)
        words = Words(f"{used} of {whole} used ({percent})", f"{used} utilisés sur {whole} ({percent})").in_(language)
        unit = "h" if budget.unit == "h" else currency_symbol(budget.unit, language)
        found.append(
            Chart(
                "progress",
                Words("Budget", "Budget").in_(language),
                f"{words}.",
                (Words("Used", "Utilisé").in_(language), Words("Budget", "Budget").in_(language)),
                (Series(words, (round(float(budget.used), 2), round(float(budget.whole), 2))),),
                unit,
                (used, whole),
            )
        )
    return found
