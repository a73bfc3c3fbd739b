"""The brief's first paragraph without a model: one or two sentences put together from the facts."""

from integrations.words import Language, french_spaces
from tasks.brief.page import budget_text, client_text, counted, when_text
from tasks.facts.brief import Facts


def _listed(items: list[str], language: Language) -> str:
    if len(items) < 2:
        return "".join(items)
    joint = " et " if language == "fr" else " and "
    return ", ".join(items[:-1]) + joint + items[-1]


def summary_sentence(facts: Facts) -> str:
    """Who asks for what, by when and for how much, in the message's language; says nothing that no fact says."""
    language = facts.lang
    french = language == "fr"
    who = client_text(facts, language) if (facts.client.name or facts.client.company) else ""
    if not who:
        who = "Le client" if french else "The client"
    items = [counted(item) for item in facts.deliverables[:5]]
    if len(facts.deliverables) > 5:
        more = len(facts.deliverables) - 5
        one = "1 autre" if french else "1 more"
        items.append(one if more == 1 else f"{more} autres" if french else f"{more} more")
    if items:
        text = (
            f"{who} demande : {_listed(items, language)}" if french else f"{who} asks for: {_listed(items, language)}"
        )
    else:
        text = f"{who} ne nomme pas encore de livrable" if french else f"{who} names no deliverable yet"
    details = []
    if facts.deadline:
        details.append(("échéance : " if french else "deadline: ") + when_text(facts.deadline, language))
    if facts.budget:
        details.append(("budget : " if french else "budget: ") + budget_text(facts.budget, language))
    if details:
        text += (" ; " if french else "; ") + (" ; " if french else "; ").join(details)
    return french_spaces(text + ".") if french else text + "."
