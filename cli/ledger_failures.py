"""The ledger's failures in a person's words; the ledger itself knows no languages."""

from collections.abc import Iterator
from contextlib import contextmanager

from integrations.errors import BadInput, FreelanceError, Unavailable
from integrations.words import Words

_PROBLEMS = {
    "url": Words("the ledger's address does not fit", "l'adresse du registre ne convient pas"),
    "rights": Words("the ledger cannot be read or written", "le registre ne peut être lu ou écrit"),
    "full": Words("the disk is full, the ledger cannot be written", "le disque est plein, le registre ne peut être écrit"),
    "newer": Words(
        "the ledger was made by a newer version of this program",
        "le registre vient d'une version plus récente de ce programme",
    ),
    "unreachable": Words("the ledger's database does not answer", "la base du registre ne répond pas"),
    "broken": Words("the ledger cannot be used", "le registre est inutilisable"),
}
_REMEDIES = {
    "url": Words(
        "Use postgresql://user:password@host/database, or none for SQLite.",
        "Utilisez postgresql://utilisateur:mot-de-passe@hôte/base, ou rien pour SQLite.",
    ),
    "rights": Words("Change its rights, or set FREELANCE_HOME.", "Changez les droits, ou définissez FREELANCE_HOME."),
    "full": Words("Make room.", "Faites de la place."),
    "newer": Words("Update this program.", "Mettez ce programme à jour."),
    "unreachable": Words("Start it, or check FREELANCE_LEDGER_URL.", "Démarrez-la, ou vérifiez FREELANCE_LEDGER_URL."),
}


@contextmanager
def ledger_failures_told() -> Iterator[None]:
    """Turns the ledger's failures into ones with words.

    Raises:
        FreelanceError: What the ledger could not do.
    """
    from ledger import LedgerError

    try:
        yield
    except LedgerError as error:
        raise worded(error.reason, error.place, error.detail) from error


def worded(reason: str, place: str, detail: str) -> FreelanceError:
    """One failure of the ledger."""
    problem = _PROBLEMS.get(reason, _PROBLEMS["broken"])
    if detail:
        problem = Words(f"{problem.en} ({detail})", f"{problem.fr} ({detail})")
    kind = Unavailable if reason == "unreachable" else BadInput
    return kind(problem, remedy=_REMEDIES.get(reason), file=place)
