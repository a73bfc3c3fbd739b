"""What can go wrong with a model, named by what the caller does next.

FreelanceError
├── Refused            the provider or the model said no
├── Unavailable        it did not answer; later
└── ModelFailure       go on without the model
    ├── Unfit              it answered, and nothing usable
    └── BudgetExceeded     the call was not made (exit code 3)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import ROUND_UP, Decimal

from integrations.book import ledger_trouble
from integrations.errors import FreelanceError
from integrations.words import Words
from ledger import LedgerError, OverBudget


class ModelFailure(FreelanceError):
    """There is no answer to use; the caller's template stands in and says so."""


class Unfit(ModelFailure):
    """The model's answer cannot be used, also after it was asked again."""


class BudgetExceeded(ModelFailure):
    """The call could cost more than what is left of a budget; it was not made.

    Exit code 3, so that a script can tell "the money is spent" from bad input (2) and from a failure (1).
    """

    exit_code = 3


def ledger_failure(error: LedgerError) -> FreelanceError:
    """A ledger's error in words."""
    if isinstance(error, OverBudget):
        return _over_budget(error)
    return ledger_trouble(error)


def _over_budget(error: OverBudget) -> BudgetExceeded:
    setting, whose = {
        "run": ("FREELANCE_BUDGET_RUN", Words("this run", "cette exécution")),
        "client": ("FREELANCE_BUDGET_CLIENT_MONTH", Words("this client and month", "ce client et ce mois")),
    }[error.limit_name]
    spent, asked, limit = _usd(error.spent), _usd(error.asked), _usd(error.limit)
    return BudgetExceeded(
        Words(
            f"the next model call could exceed the budget of {whose.en}, so it was not made: {spent.en} USD spent or "
            f"reserved, up to {asked.en} USD for the call, {limit.en} USD allowed",
            f"le prochain appel pourrait dépasser le budget pour {whose.fr}, il n'a donc pas été fait : {spent.fr} USD "
            f"dépensés ou réservés, jusqu'à {asked.fr} USD pour l'appel, {limit.fr} USD permis",
        ),
        remedy=Words(f"Raise {setting} or go on without a model.", f"Augmentez {setting} ou continuez sans modèle."),
        field=setting,
    )


def _usd(amount: Decimal) -> Words:
    """At least two places, and as many as the amount has up to six, rounded up."""
    exact = amount.quantize(Decimal("0.000001"), ROUND_UP).normalize()
    text = f"{exact:.2f}" if exact == round(exact, 2) else f"{exact:f}"
    return Words(text, text.replace(".", ","))


@contextmanager
def ledger_in_words() -> Iterator[None]:
    """Raises what the ledger says as a FreelanceError."""
    try:
        yield
    except LedgerError as error:
        raise ledger_failure(error) from error
