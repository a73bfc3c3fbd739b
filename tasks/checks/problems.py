"""Why a claim is not believed, in words."""

from decimal import Decimal

from integrations.words import Language, Words
from tasks.checks.match import Match
from tasks.checks.texts import SaidNumber
from tasks.figures import Figure
from tasks.formats import format_hours, format_money, format_number, format_percent, format_week

NO_ADDRESS = Words("No source holds this address", "Aucune source ne contient cette adresse")
NO_PARTY = Words("No source knows this name", "Aucune source ne connaît ce nom")
NO_NUMBER = Words("No source holds this figure", "Aucune source ne contient ce chiffre")
SEPARATOR = Words("The separators are not those of the language", "Les séparateurs ne sont pas ceux de la langue")
WRONG_UNIT = Words("The unit is not the column's", "L'unité n'est pas celle de la colonne")


def misquoted(told: str) -> Words:
    """The words of a source with another number."""
    return Words(f"The source says “{told}”", f"La source dit « {told} »")


def misspelt(meant: str) -> Words:
    """A name nearly as the sources have it."""
    return Words(f"The sources write “{meant}”", f"Les sources écrivent « {meant} »")


def number(found: Match, instead: SaidNumber | None) -> Words:
    """Why a number is not believed and, where known, what the sources say."""
    if found.question.quantity.fault:
        expected = figure_text(found.expected, "en"), figure_text(found.expected, "fr")
        if found.expected:
            return Words(f"{SEPARATOR.en}: {expected[0]}", f"{SEPARATOR.fr} : {expected[1]}")
        return SEPARATOR
    if found.wrong_unit:
        return WRONG_UNIT
    if found.expected is not None:
        return Words(
            f"The sources give {figure_text(found.expected, 'en')}{_about(found.expected, 'en')}",
            f"Les sources donnent {figure_text(found.expected, 'fr')}{_about(found.expected, 'fr')}",
        )
    if instead is not None:
        quote = " ".join(instead.evidence.quote.split())
        return Words(f"{instead.evidence.document} says “{quote}”", f"{instead.evidence.document} dit « {quote} »")
    return NO_NUMBER


def figure_text(figure: Figure | None, language: Language) -> str:
    """A figure's value with its unit."""
    if figure is None:
        return ""
    if figure.unit == "h":
        return format_hours(figure.value, language)
    if figure.unit == "%":
        return format_percent(figure.value, language)
    if figure.unit == "count":
        return format_number(Decimal(figure.value), language)
    return format_money(figure.value, figure.unit, language)


def _about(figure: Figure, language: Language) -> str:
    parts = []
    for kind, name in figure.about.items():
        if kind == "week":
            parts.append(format_week(name, language))
        else:
            parts.append(name)
    if not parts:
        return ""
    return f" ({', '.join(parts)})"
