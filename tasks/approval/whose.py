"""Whether what is to leave is about another client than the one whom it goes to."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from integrations.files.document import Document
from integrations.words import Language, Words
from ledger import Ledger
from ledger.clients import clients_seen
from tasks.approval.claims import MESSAGE
from tasks.approval.policy import Client, client_named, clients

HEAD = 1500  # characters of a document in which it says whom it is about
SHORTEST = 4  # letters of a name that can be looked for in a text
PUBLIC = frozenset(
    "gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr yahoo.com yahoo.fr "
    "icloud.com me.com proton.me protonmail.com orange.fr wanadoo.fr free.fr sfr.fr laposte.net gmx.com gmx.fr".split()
)  # addresses there say nothing of whom they belong to
ABOUT = Words("it names {other}, and goes to {client}", "il nomme {other}, et part pour {client}")
SENT = Words(
    "{address} is an address of {other}, not of {client}", "{address} est une adresse de {other}, pas de {client}"
)
NOBODY = Words("somebody else", "quelqu'un d'autre")


def of_another(
    texts: Mapping[str, Document | None], recipients: Sequence[str], client: str, ledger: Ledger, language: Language
) -> list[str]:
    """What a person has to look at: a document about one client that goes to another, an address of another's.

    Args:
        texts: The attachments' texts, by name.
        recipients: Plain addresses.
        client: Whom the run says it is for; "" where it does not say.
        ledger: Whose clients count beside those that have a file.
        language: To say it in.

    Returns:
        One text each, as `Outgoing.untraced` holds them.
    """
    files = clients()
    mine = _mine(files, recipients, client)
    names = {one.name for one in files} | set(clients_seen(ledger))
    others = sorted(name for name in names if _key(name) != _key(mine) and len(_key(name)) >= SHORTEST)
    found: list[str] = []
    for name, document in texts.items():
        if document is None or (mine and _names(document.text, mine)):
            continue
        named = [other for other in others if _names(document.text[:HEAD], other)]
        if named:
            said = ABOUT.in_(language).format(other=", ".join(named[:3]), client=mine or NOBODY.in_(language))
            found.append(f"{name} · {said}")
    if mine:
        found += _foreign(files, recipients, mine, language)
    return found


def _foreign(files: Sequence[Client], recipients: Sequence[str], mine: str, language: Language) -> list[str]:
    """Addresses that stand in another client's file."""
    found = []
    own = {address for one in files if _key(one.name) == _key(mine) for address in one.emails}
    for address in recipients:
        whose = [one.name for one in files if address in one.emails and _key(one.name) != _key(mine)]
        if whose and address not in own:
            said = SENT.in_(language).format(address=address, other=whose[0], client=mine)
            found.append(f"{MESSAGE} · {said}")
    return found


def _mine(files: Sequence[Client], recipients: Sequence[str], client: str) -> str:
    """The client that is meant: the one who is named, else the one whose addresses, or whose domain, these are."""
    if client:
        return client_named(client).name
    domains = {address.rpartition("@")[2].casefold() for address in recipients} - PUBLIC
    for one in files:
        if set(one.emails) & set(recipients):
            return one.name
    for one in files:
        if {address.rpartition("@")[2].casefold() for address in one.emails} & domains:
            return one.name
    return ""


def _names(text: str, name: str) -> bool:
    """Whether a text names somebody: the words of the name, in any case, with any signs between them."""
    words = _plain(name).split()
    if not words:
        return False
    return re.search(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b", _plain(text)) is not None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^\w\s]", " ", "".join(sign for sign in folded if not unicodedata.combining(sign)))


def _key(name: str) -> str:
    return "".join(_plain(name).split())
