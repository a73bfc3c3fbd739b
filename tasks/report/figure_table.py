"""The figures of a report as rows that a person reads: what, of what, how much, how it came about."""

from integrations.words import Language, Words
from tasks.figures import Figure, Measure
from tasks.formats import format_hours, format_money, format_number, format_percent, format_week
from tasks.report.data import ReportData

COLUMNS = (Words("Figure", "Chiffre"), Words("Of", "Pour"), Words("Value", "Valeur"), Words("How", "Comment"))
MEASURES: dict[Measure, Words] = {
    "hours": Words("hours", "heures"),
    "billable_hours": Words("paid hours", "heures payées"),
    "amount": Words("amount", "montant"),
    "rate": Words("rate an hour", "taux horaire"),
    "budget": Words("budget", "budget"),
    "budget_used": Words("budget used", "budget utilisé"),
    "budget_left": Words("budget left", "budget restant"),
    "share": Words("share", "part"),
    "entries": Words("time entries", "saisies de temps"),
    "days_worked": Words("days worked", "jours travaillés"),
    "tasks_done": Words("tasks done", "tâches terminées"),
    "tasks_open": Words("tasks open", "tâches à venir"),
    "commits": Words("commits", "commits"),
}
_SUM = Words("sum of the time entries", "somme des saisies de temps")
_COUNT = Words("counted in the sources", "compté dans les sources")
_TO_DATE = Words("all that is known up to the period's end", "tout ce qui est connu jusqu'à la fin de la période")
_HOW: dict[Measure, Words] = {
    "hours": _SUM,
    "billable_hours": _SUM,
    "amount": Words("paid hours × rate, rounded to the cent", "heures payées × taux, arrondi au centime"),
    "rate": Words("of every paid entry", "de chaque saisie payée"),
    "budget": Words("given for this report", "donné pour ce rapport"),
    "budget_used": _TO_DATE,
    "budget_left": Words("budget less what is used", "budget moins ce qui est utilisé"),
    "entries": _COUNT,
    "days_worked": _COUNT,
    "tasks_done": _COUNT,
    "tasks_open": _COUNT,
    "commits": _COUNT,
}
_SHARES = {
    "hours": Words("its hours / all hours", "ses heures / toutes les heures"),
    "amount": Words("its amount / whole amount", "son montant / montant total"),
    "budget": Words("budget used / budget", "budget utilisé / budget"),
}


def figure_rows(data: ReportData, language: Language) -> list[dict[str, str]]:
    """One row a figure, in the language's own form."""
    titles = [title.in_(language) for title in COLUMNS]
    return [dict(zip(titles, _cells(figure, language), strict=True)) for figure in data.figures]


def _cells(figure: Figure, language: Language) -> tuple[str, str, str, str]:
    about = ", ".join(
        format_week(name, language) if kind == "week" else name or "–" for kind, name in figure.about.items()
    )
    how = _SHARES[figure.of or "hours"] if figure.measure == "share" else _HOW[figure.measure]
    return MEASURES[figure.measure].in_(language), about, figure_value(figure, language), how.in_(language)


def figure_value(figure: Figure, language: Language) -> str:
    """The value with its unit, in the language's own form."""
    match figure.unit:
        case "h":
            return format_hours(figure.value, language)
        case "%":
            return format_percent(figure.value, language)
        case "count":
            return format_number(figure.value, language)
        case currency:
            return format_money(figure.value, currency, language)
