"""The report's sentences, in both languages, made from its figures."""

from integrations.words import Language, Words
from tasks.formats import (
    format_hours,
    format_in_period,
    format_money,
    format_percent,
    format_period,
    format_week,
    plural,
    rounded,
)
from tasks.report.data import BudgetState, ReportData

DAYS = (Words("day", "jour"), Words("days", "jours"))
ENTRIES = (Words("entry", "saisie"), Words("entries", "saisies"))
TASKS = (Words("task", "tâche"), Words("tasks", "tâches"))
TASKS_DONE = (
    Words("task is finished", "tâche est terminée"),
    Words("tasks are finished", "tâches sont terminées"),
)


def without_name(language: Language) -> str:
    """What a project without a name is called."""
    return Words("Without a project", "Hors projet").in_(language)


def budget_text(budget: BudgetState, value_of: str, language: Language) -> str:
    """ "whole", "used" or "left" (never negative) of a budget, formatted."""
    value = abs(getattr(budget, value_of))
    return (
        format_hours(value, language) if budget.unit == "h" else format_money(value, budget.unit, language, trim=True)
    )


def lead(data: ReportData, language: Language, client: str) -> str:
    """The opening paragraph: what the period brought, in two to five sentences."""
    sentences = [_work(data, language, client), _where(data, language), _finished(data, language)]
    sentences += [_budget(budget, data, language) for budget in data.budgets]
    return " ".join(sentence for sentence in sentences if sentence)


def _work(data: ReportData, language: Language, client: str) -> str:
    when = format_in_period(data.period.start, data.period.end, language)
    when = when[0].upper() + when[1:]
    several = len(data.people) > 1
    if not data.entries:
        return Words(f"{when}, this is where the work stands.", f"{when}, voici où en est le travail.").in_(language)
    hours, days = format_hours(data.total.hours, language), plural(data.days_worked, *DAYS, language)
    english = f"{when}, {'we' if several else 'I'} worked {hours} over {days}"
    french = f"{when}, {'nous avons' if several else 'j’ai'} travaillé {hours} sur {days}"
    if client:
        english, french = f"{english} for {client}", f"{french} pour {client}"
    if data.total.amount:
        amount = format_money(data.total.amount, data.currency, language)
        english, french = f"{english}, which comes to {amount}", f"{french}, soit {amount}"
    return Words(english + ".", french + ".").in_(language)


def _where(data: ReportData, language: Language) -> str:
    """Where most of the time went; busiest week where there is only one project."""
    named = [line for line in data.projects if line.seconds]
    if len(named) > 1:
        first, second = named[0], named[1]
        hours, share = format_hours(first.hours, language), format_percent(first.share, language)
        name, other = first.name or without_name(language), second.name or without_name(language)
        rest = format_hours(second.hours, language)
        return Words(
            f"Most of it went into “{name}” ({hours}, {share} of the time), then “{other}” ({rest}).",
            f"L’essentiel est allé à « {name} » ({hours}, {share} du temps), puis à « {other} » ({rest}).",
        ).in_(language)
    worked = [line for line in data.weeks if line.seconds]
    if len(worked) > 1:
        busiest = max(worked, key=lambda line: line.seconds)
        week, hours = format_week(busiest.name, language), format_hours(busiest.hours, language)
        return Words(f"The busiest was the {week} ({hours}).", f"La plus chargée a été la {week} ({hours}).").in_(
            language
        )
    return ""


def _finished(data: ReportData, language: Language) -> str:
    if not data.done:
        return ""
    done = plural(len(data.done), *TASKS_DONE, language)
    if not data.open:
        return f"{done[0].upper()}{done[1:]}."
    still = len(data.open)
    tail = Words(
        f"{still} {'remains' if still == 1 else 'remain'} open",
        f"{still} {'reste' if still == 1 else 'restent'} à faire",
    ).in_(language)
    return f"{done}{Words('; ', ' ; ').in_(language)}{tail}."


def _budget(budget: BudgetState, data: ReportData, language: Language) -> str:
    whole, percent = budget_text(budget, "whole", language), format_percent(budget.percent, language)
    left = budget_text(budget, "left", language)
    if budget.left < 0:
        return Words(
            f"The budget of {whole} is exceeded by {left} ({percent} used).",
            f"Le budget de {whole} est dépassé de {left} ({percent} utilisés).",
        ).in_(language)
    if budget.earlier:
        return Words(
            f"With the work before this period, {percent} of the budget of {whole} is used; {left} is left.",
            f"Avec le travail antérieur à la période, {percent} du budget de {whole} sont utilisés ; il reste {left}.",
        ).in_(language)
    return Words(
        f"So far {percent} of the budget of {whole} is used; {left} is left.",
        f"À ce jour, {percent} du budget de {whole} sont utilisés ; il reste {left}.",
    ).in_(language)


def method(data: ReportData, language: Language) -> list[str]:
    """How the figures come about, for the annex; one sentence or two each."""
    period = format_period(data.period.start, data.period.end, language)
    lines: list[Words] = []
    if data.entries:
        entries = plural(data.total.entries, *ENTRIES, language)
        lines.append(
            Words(
                f"Hours: sum of {entries} ({period}), to the second, shown to the hundredth of an hour. An entry "
                "belongs to the day on which it starts.",
                f"Heures : somme de {entries} ({period}), à la seconde, affichée au centième d’heure. Une saisie "
                "compte pour le jour où elle commence.",
            )
        )
        if not _shown_hours_add_up(data):
            lines.append(
                Words(
                    "As each row is rounded by itself, the hours shown may differ by a hundredth from their total.",
                    "Chaque ligne étant arrondie seule, les heures affichées peuvent différer du total d’un centième.",
                )
            )
    if data.has_money:
        rate = "" if data.rate is None else format_money(data.rate, data.currency, language, trim=True)
        by = Words(f" × {rate} an hour", f" × {rate} de l’heure") if rate else Words(" × their rate", " × leur taux")
        lines.append(
            Words(
                f"Amounts: billable hours of each project{by.en}, rounded half-up to the cent; totals are sums of the "
                "rounded rows, and the weeks are rounded so that they add up to the projects. The invoice says whether "
                "tax comes on top.",
                f"Montants : heures facturables de chaque projet{by.fr}, arrondi commercial au centime ; les totaux "
                "sont les sommes des lignes arrondies, et les semaines sont arrondies de façon à retrouver les projets."
                " La facture précise la TVA.",
            )
        )
    if data.total.seconds != data.total.billable_seconds:
        free = format_hours(data.total.hours - data.total.billable_hours, language)
        lines.append(Words(f"Not billed: {free}.", f"Non facturé : {free}."))
    if data.budgets:
        lines.append(
            Words(
                "Budget: all work known up to the end of the period counts, also before its start.",
                "Budget : tout le travail connu jusqu’à la fin de la période compte, même antérieur à son début.",
            )
        )
    if data.overlaps:
        lines.append(
            Words(
                f"Times of one person that overlap are counted in full ({data.overlaps}).",
                f"Les temps d’une même personne qui se chevauchent comptent en entier ({data.overlaps}).",
            )
        )
    if data.sources:
        names = ", ".join(data.sources)
        lines.append(Words(f"Sources: {names}.", f"Sources : {names}."))
    return [line.in_(language) for line in lines]


def _shown_hours_add_up(data: ReportData) -> bool:
    """Whether the hours of the tables, as rounded for display, sum up to the total as shown."""
    total = rounded(data.total.hours, 2)
    return all(sum(rounded(line.hours, 2) for line in lines) == total for lines in (data.projects, data.weeks))
