"""Whether a model may be asked about a client's text, and what is said where it was not."""

from collections.abc import Collection

from integrations.errors import FreelanceError
from integrations.settings import settings
from integrations.words import Words


def may_ask(wish: str, constraint_kinds: Collection[str]) -> tuple[bool, Words | None]:
    """Decides for one client's text.

    Args:
        wish: "auto", "always" or "off" (the flow's parameter `model`).
        constraint_kinds: Kinds of the constraints that the message states.

        A model on this machine may read what is confidential: nothing leaves.

    Returns:
        Whether to ask, and what to tell the person where a model is configured and is not asked.
    """
    if wish == "off" or not settings().has_model:
        return False, None
    if wish == "always":
        return True, None
    if "no_ai" in constraint_kinds:
        return False, Words(
            "No model was asked: the client forbids AI (model=always overrules).",
            "Aucun modèle n'a été interrogé : le client interdit l'IA (model=always passe outre).",
        )
    if "nda" in constraint_kinds and not settings().model_is_local:
        return False, Words(
            "No model was asked: the client wants confidentiality (model=always overrules).",
            "Aucun modèle n'a été interrogé : le client demande la confidentialité (model=always passe outre).",
        )
    return True, None


def without_model(error: FreelanceError) -> Words:
    """What stands in the notes of a document whose model failed."""
    return Words(f"Assembled without a model: {error.message('en')}", f"Assemblé sans modèle : {error.message('fr')}")


def over_budget(error: FreelanceError) -> FreelanceError | None:
    """The error where a spent budget stopped the model: the documents stand, but the command must say so."""
    from tasks.model.failures import BudgetExceeded  # loads the ledger, which only a model's call needs

    return error if isinstance(error, BudgetExceeded) else None
