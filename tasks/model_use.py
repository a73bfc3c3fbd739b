"""Whether a model may be asked about a client's text."""

from collections.abc import Collection

from integrations.settings import settings
from integrations.words import Words


def may_ask(wish: str, constraint_kinds: Collection[str]) -> tuple[bool, Words | None]:
    """Decides for one client's text.

    Args:
        wish: "auto", "always" or "off" (the flow's parameter `model`).
        constraint_kinds: Kinds of the constraints that the message states.

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
    if "nda" in constraint_kinds:
        return False, Words(
            "No model was asked: the client wants confidentiality (model=always overrules).",
            "Aucun modèle n'a été interrogé : le client demande la confidentialité (model=always passe outre).",
        )
    return True, None
