"""What can go wrong with a model, named by what the caller does next.

FreelanceError
├── Refused            the provider or the model said no
├── Unavailable        it did not answer; later
├── Unfit              it answered, and nothing usable: write without it
└── BudgetExceeded     the call was not made (exit code 3)
"""

from collections.abc import Iterator
from contextlib import contextmanager

from integrations.errors import FreelanceError
from integrations.words import Words
from ledger import LedgerError, OverBudget


class Unfit(FreelanceError):
    """The model's answer cannot be used, also after it was asked again."""


class BudgetExceeded(FreelanceError):
    """The call could cost more than what is left of a budget; it was not made."""

    exit_code = 3


_REASONS = {
    "url": (Words("the ledger's address does not fit", "l'adresse du registre ne convient pas"),
            Words("Use sqlite:///… or postgresql://….", "Utilisez sqlite:///… ou postgresql://….")),
    "rights": (Words("the ledger cannot be opened or written", "le registre ne s'ouvre pas ou ne s'écrit pas"),
               Words("Check the rights and the password.", "Vérifiez les droits et le mot de passe.")),
    "full": (Words("the disk is full", "le disque est plein"),
             Words("Free some room and run it again.", "Libérez de la place et relancez.")),
    "newer": (Words("the ledger was made by a newer version", "le registre vient d'une version plus récente"),
              Words("Update freelance-flows.", "Mettez freelance-flows à jour.")),
    "unreachable": (Words("the ledger's database does not answer", "la base du registre ne répond pas"),
                    Words("Start it, or correct FREELANCE_LEDGER_URL.", "Démarrez-la, ou voir FREELANCE_LEDGER_URL.")),
    "broken": (Words("the ledger does not work", "le registre ne fonctionne pas"),
               Words("Run: freelance doctor", "Lancez : freelance doctor")),
}  # fmt: skip


def ledger_failure(error: LedgerError) -> FreelanceError:
    """A ledger's error in words."""
    if isinstance(error, OverBudget):
        names = {
            "run": ("FREELANCE_BUDGET_RUN", Words("this run", "cette exécution")),
            "client": ("FREELANCE_BUDGET_CLIENT_MONTH", Words("this client and month", "ce client et ce mois")),
        }
        setting, whose = names[error.limit_name]
        figures = f"{error.spent.normalize():f} + {error.asked.normalize():f} > {error.limit.normalize():f} USD"
        return BudgetExceeded(
            Words(
                f"the next model call could exceed the budget of {whose.en} ({figures}); it was not made",
                f"le prochain appel pourrait dépasser le budget de {whose.fr} ({figures}) ; il n'a pas été fait",
            ),
            remedy=Words(
                f"Raise {setting} or go on without a model.", f"Augmentez {setting} ou continuez sans modèle."
            ),
            field=setting,
        )
    problem, remedy = _REASONS.get(error.reason, _REASONS["broken"])
    return FreelanceError(problem, remedy=remedy, file=error.place)


@contextmanager
def ledger_in_words() -> Iterator[None]:
    """Raises what the ledger says as a FreelanceError."""
    try:
        yield
    except LedgerError as error:
        raise ledger_failure(error) from error
