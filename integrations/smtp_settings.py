"""The SMTP account that the settings describe; needs no Prefect."""

from typing import cast

from integrations.addresses import read_address
from integrations.errors import BadInput
from integrations.settings import Settings
from integrations.smtp import PORTS, Mailbox, Security
from integrations.words import Words

OWN = "settings"  # the name of this account


def own_mailbox(config: Settings) -> Mailbox | None:
    """The account, or None where no server is set.

    Raises:
        BadInput: The sender is missing or no address.
    """
    if not config.freelance_smtp_host:
        return None
    sender = config.freelance_smtp_sender or config.freelance_email
    if not sender:
        raise BadInput(
            Words("it is not set whom your mail comes from", "l'expéditeur de vos messages n'est pas défini"),
            remedy=Words("Set FREELANCE_SMTP_SENDER.", "Définissez FREELANCE_SMTP_SENDER."),
            field="FREELANCE_SMTP_SENDER",
        )
    security = cast(Security, config.freelance_smtp_security)
    return Mailbox(
        OWN,
        config.freelance_smtp_host,
        config.freelance_smtp_port or PORTS[security],
        security,
        config.freelance_smtp_user,
        config.freelance_smtp_password,
        read_address(sender, "FREELANCE_SMTP_SENDER"),
    )
