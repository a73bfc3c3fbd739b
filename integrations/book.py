"""The ledger of this process, and what can go wrong with it in words."""

from functools import lru_cache

from integrations.errors import BadInput, FreelanceError, Unavailable
from integrations.settings import settings
from integrations.words import Words
from ledger import Ledger, LedgerError, open_ledger

_REASONS = {
    "url": (Words("the ledger's address does not fit", "l'adresse du registre ne convient pas"),
            Words("Use postgresql://user:password@host/database, or nothing for SQLite.",
                  "Utilisez postgresql://utilisateur:mot-de-passe@hôte/base, ou rien pour SQLite.")),
    "rights": (Words("the ledger cannot be opened or written", "le registre ne s'ouvre pas ou ne s'écrit pas"),
               Words("Check the rights and the password, or set FREELANCE_HOME.",
                     "Vérifiez les droits et le mot de passe, ou définissez FREELANCE_HOME.")),
    "full": (Words("the disk is full, the ledger cannot be written", "le disque est plein, le registre ne s'écrit pas"),
             Words("Free some room and run it again.", "Libérez de la place et relancez.")),
    "newer": (Words("the ledger was made by a newer version", "le registre vient d'une version plus récente"),
              Words("Update freelance-flows.", "Mettez freelance-flows à jour.")),
    "unreachable": (Words("the ledger's database does not answer", "la base du registre ne répond pas"),
                    Words("Start it, or correct FREELANCE_LEDGER_URL.",
                          "Démarrez-la, ou corrigez FREELANCE_LEDGER_URL.")),
    "broken": (Words("the ledger does not work", "le registre ne fonctionne pas"),
               Words("Run: freelance doctor", "Lancez : freelance doctor")),
}  # fmt: skip


@lru_cache(maxsize=2)
def _opened(url: str) -> Ledger:
    return open_ledger(url)


def ledger() -> Ledger:
    """The ledger of this process, opened once.

    Raises:
        BadInput, Unavailable: It cannot be used.
    """
    try:
        return _opened(settings().ledger_url)
    except LedgerError as error:
        raise ledger_trouble(error) from error


def ledger_trouble(error: LedgerError) -> FreelanceError:
    """A ledger's error in words."""
    problem, remedy = _REASONS.get(error.reason, _REASONS["broken"])
    if error.detail:
        problem = Words(f"{problem.en} ({error.detail})", f"{problem.fr} ({error.detail})")
    kind = Unavailable if error.reason == "unreachable" else BadInput
    return kind(problem, remedy=remedy, file=error.place)
