"""Whether a budget is said before or after tax as its source says it."""

from collections.abc import Iterable

from tasks.facts.brief import Evidence, Facts
from tasks.facts.money import Amount
from tasks.figures import Figure


def other_tax(amount: Amount | None, figure: Figure | None, facts: Iterable[Facts]) -> Evidence | None:
    """The place where a message gives this budget with the other tax: "€3,000 before VAT" told as "including VAT"."""
    if amount is None or not amount.tax or figure is None or figure.measure != "budget":
        return None
    told = [
        fact.budget
        for fact in facts
        if fact.budget and fact.budget.tax and figure.value in (fact.budget.min, fact.budget.max)
    ]
    if not told or any(budget.tax == amount.tax for budget in told):
        return None
    return told[0].evidence
