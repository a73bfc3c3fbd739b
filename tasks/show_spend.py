"""What a run's page says about money: each question to a model, its tokens and cost; or that none was asked."""

import asyncio
from collections.abc import Collection, Iterable
from decimal import Decimal

from integrations.errors import FreelanceError
from integrations.settings import settings
from integrations.words import Language, Words, french_spaces
from tasks.show import run_id, show_markdown

KEY = "spend"
TITLE = Words("Spend", "Dépense")
NOTHING = Words("No model was asked: this run cost nothing.", "Aucun modèle n'a été interrogé : rien n'a été dépensé.")
HEADS = (
    Words("What for", "Pour quoi"), Words("Model", "Modèle"), Words("Tokens in", "Jetons lus"),
    Words("Tokens out", "Jetons écrits"), Words("Cost (USD)", "Coût (USD)"),
)  # fmt: skip
TOTAL = Words("Total", "Total")
UNSETTLED = Words(
    "A call whose end is not known counts at its worst case (*).",
    "Un appel dont l'issue est inconnue compte pour son coût maximal (*).",
)


async def show_spend(wish: str, wrote: Iterable[str], language: Language, runs: Collection[str] = ()) -> None:
    """Shows what the run has spent on models so far.

    Args:
        wish: The flow's parameter `model`; with "off" nothing has to be looked up.
        wrote: Names of the models whose words are in the documents; empty ones count for nothing.
        language: Of the page.
        runs: The runs to add up; without them the one that this is called in.
    """
    text = NOTHING.in_(language)
    if wish != "off" and settings().has_model:
        try:
            text = await asyncio.to_thread(_text, runs or (run_id(),), {name for name in wrote if name}, language)
        except FreelanceError as error:  # a picture of what the ledger holds: the documents stand without it
            text = error.message(language)
    await show_markdown(KEY, text, TITLE.in_(language))


def _text(runs: Collection[str], wrote: Collection[str], language: Language) -> str:
    from integrations.book import ledger
    from ledger.spend import calls_of  # loads the ledger, which only a model's call needs
    from tasks.model.failures import ledger_in_words

    with ledger_in_words():
        calls = calls_of(ledger(), runs)
    if not calls:
        return kept(wrote).in_(language) if wrote else NOTHING.in_(language)
    lines = [_row(head.in_(language) for head in HEADS), _row(("---", "---", "---:", "---:", "---:"))]
    for call in calls:
        cells = (call.purpose, call.model, _whole(call.input_tokens, language), _whole(call.output_tokens, language))
        lines.append(_row((*cells, _money(call.cost, language) + ("" if call.settled else " \\*"))))
    if len(calls) > 1:
        read, written = sum(call.input_tokens for call in calls), sum(call.output_tokens for call in calls)
        cost = sum((call.cost for call in calls), Decimal(0))
        total = (TOTAL.in_(language), "", _whole(read, language), _whole(written, language), _money(cost, language))
        lines.append(_row(f"**{cell}**" if cell else "" for cell in total))
    if not all(call.settled for call in calls):
        lines += ["", UNSETTLED.in_(language)]
    return "\n".join(lines)


def kept(wrote: Collection[str]) -> Words:
    """What is said where an answer was paid for by an earlier run."""
    names = ", ".join(sorted(wrote))
    return Words(
        f"Nothing was spent: the answer of {names} was kept from an earlier run.",
        f"Rien n'a été dépensé : la réponse de {names} était gardée d'une exécution précédente.",
    )


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _whole(number: int, language: Language) -> str:
    text = f"{number:,}"
    return text.replace(",", "\u202f") if language == "fr" else text


def _money(amount: Decimal, language: Language) -> str:
    """Four places, since one call costs less than a cent."""
    text = f"{amount:,.4f}"
    return french_spaces(text.replace(",", "\u202f").replace(".", ",")) if language == "fr" else text
