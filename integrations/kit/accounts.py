"""Accounts by name: which there are, and the one that is meant."""

from contextlib import nullcontext
from typing import TYPE_CHECKING

from integrations.errors import BadInput
from integrations.words import Words

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

    from integrations.kit.account import Account


async def load(kind: "type[Account]", name: str = "") -> "Account":
    """An account by name; without one the only one of its kind.

    Raises:
        BadInput: There is none of that name, or several to choose from.
    """
    known = await names(kind._block_type_slug or "")
    if not name and len(known) == 1:
        name = known[0]
    if name not in known:
        raise _which(kind, name, known)
    return await kind.aload(name)


async def names(slug: str, given: "PrefectClient | None" = None) -> list[str]:
    """The names of the accounts that are kept as Blocks of a type."""
    from prefect import get_client

    async with nullcontext(given) if given is not None else get_client() as client:
        try:
            found = await client.read_block_documents_by_type(slug)
        except Exception as error:
            if getattr(getattr(error, "response", None), "status_code", None) == 404:
                return []  # the type was never registered, so there is none
            raise
    return sorted(document.name for document in found if document.name)


def _which(kind: "type[Account]", name: str, known: list[str]) -> BadInput:
    vendor, service = kind.vendor, kind.service
    if not name and not known:
        problem = Words(f"there is no {vendor} account yet", f"il n'y a pas encore de compte {vendor}")
    elif not name:
        problem = Words(f"there are several {vendor} accounts", f"il y a plusieurs comptes {vendor}")
    else:
        problem = Words(f"there is no {vendor} account “{name}”", f"il n'y a pas de compte {vendor} « {name} »")
    listed = ", ".join(known)
    remedy = Words(f"Make one: freelance connect {service}", f"Créez-en un : freelance connect {service}")
    if known:
        remedy = Words(f"Choose among {listed}.", f"Choisissez parmi {listed}.")
    return BadInput(problem, remedy=remedy, field="account")
