"""SMTP accounts: a Block in Prefect, or the settings."""

from contextlib import nullcontext
from typing import TYPE_CHECKING, ClassVar, Literal, cast

from prefect.blocks.core import Block
from pydantic import Field, SecretStr

from integrations.addresses import read_address
from integrations.errors import BadInput
from integrations.settings import settings
from integrations.smtp import PORTS, Mailbox, Security
from integrations.smtp_settings import OWN, own_mailbox
from integrations.words import Words

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient


class SmtpAccount(Block):
    """An account that sends mail by SMTP. / Un compte qui envoie du courrier par SMTP."""

    _block_type_name: ClassVar[str | None] = "SMTP account"
    _block_type_slug: ClassVar[str | None] = "smtp-account"
    _description: ClassVar[str | None] = "Sends mail by SMTP. / Envoie du courrier par SMTP."

    host: str = Field(title="Server / Serveur", description="smtp.example.com", min_length=1, max_length=253)
    port: int | None = Field(
        None, title="Port", ge=1, le=65_535, description="Empty / vide : 587 (starttls), 465 (tls), 25 (none)"
    )
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        title="Encryption / Chiffrement",
        description="none: only for a server on this machine / seulement pour un serveur sur cette machine",
    )
    user: str = Field("", title="User name / Identifiant", description="Empty where none is needed / vide si inutile")
    password: SecretStr | None = Field(None, title="Password / Mot de passe", description="Kept encrypted / chiffré")
    sender: str = Field(
        title="Sender / Expéditeur", description="The address your mail comes from / l'adresse de vos messages"
    )

    def mailbox(self, name: str) -> Mailbox:
        """The account as the sender takes it.

        Raises:
            BadInput: The sender is no address.
        """
        security = cast(Security, self.security)
        sender = read_address(self.sender, "sender")
        return Mailbox(name, self.host, self.port or PORTS[security], security, self.user, self.password, sender)


async def mailbox(name: str = "") -> Mailbox:
    """An account by name; without one that of the settings, else the only one there is.

    Raises:
        BadInput: There is none of that name, or several to choose from.
    """
    config = settings()
    own = own_mailbox(config)
    if name in ("", OWN) and own is not None:
        return own
    known = await account_names()
    if not name and len(known) == 1:
        name = known[0]
    if name not in known:
        raise _which(name, known)
    account = cast(SmtpAccount, await SmtpAccount.aload(name))
    return account.mailbox(name)


async def account_names(given: "PrefectClient | None" = None) -> list[str]:
    """The names of the accounts that are kept as Blocks."""
    from prefect import get_client

    async with nullcontext(given) if given is not None else get_client() as client:
        try:
            found = await client.read_block_documents_by_type("smtp-account")
        except Exception as error:
            if getattr(getattr(error, "response", None), "status_code", None) == 404:
                return []  # the type was never registered, so there is none
            raise
    return sorted(document.name for document in found if document.name)


def _which(name: str, known: list[str]) -> BadInput:
    names = ", ".join(known)
    if not name and not known:
        problem = Words("no account can send mail yet", "aucun compte ne peut envoyer de courrier pour l'instant")
    elif not name:
        problem = Words("there are several accounts to send from", "plusieurs comptes peuvent envoyer")
    else:
        problem = Words(f"there is no account “{name}”", f"il n'y a pas de compte « {name} »")
    remedy = Words(
        "Set FREELANCE_SMTP_HOST (.env.example), or make a Block “SMTP account” in the Prefect UI.",
        "Définissez FREELANCE_SMTP_HOST (.env.example), ou créez un bloc « SMTP account » dans l'interface de Prefect.",
    )
    if known:
        remedy = Words(f"Choose among {names}.", f"Choisissez parmi {names}.")
    return BadInput(problem, remedy=remedy, field="account")
