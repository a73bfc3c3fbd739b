"""What will leave, as a person sees it: the same rows in Prefect's page, in the terminal and on the link's page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from integrations.settings import settings
from integrations.words import Language, Words
from ledger.approval_rows import Approval, KeptFile
from tasks.approval.outgoing import Attachment, Outgoing, outgoing_of
from tasks.documents.markdown import escape
from tasks.formats import format_date, format_money, format_number

HASH_SHOWN = 12  # digits of the hash by which a person names what they saw

STATES: dict[str, Words] = {
    "waiting": Words("waits for you", "vous attend"),
    "approved": Words("approved", "approuvé"),
    "sent_back": Words("sent back", "renvoyé"),
    "refused": Words("refused", "refusé"),
    "expired": Words("time ran out", "délai dépassé"),
    "superseded": Words("replaced", "remplacé"),
}
CHANNELS: dict[str, Words] = {
    "ui": Words("in the Prefect UI", "dans l'interface de Prefect"),
    "terminal": Words("in the terminal", "dans le terminal"),
    "link": Words("by a link", "par un lien"),
    "policy": Words("by the client's policy", "par la règle du client"),
}
TITLE = Words("This will leave if you approve it", "Voici ce qui partira si vous l'approuvez")
LEFT = Words("This left", "Voici ce qui est parti")
FROM = Words("From", "De")
TO = Words("To", "À")
CC = Words("Copy", "Copie")
BCC = Words("Blind copy", "Copie cachée")
SUBJECT = Words("Subject", "Objet")
TEXT = Words("Text", "Texte")
FILES = Words("Attachments", "Pièces jointes")
AMOUNTS = Words("Amounts", "Montants")
UNTRACED = Words("Without a source: each needs your word", "Sans source : chaque point demande votre accord")
UNTIL = Words("No answer until then means no", "Sans réponse d'ici là, c'est non")
VERSION = Words("Version", "Version")
NONE = Words("none", "aucun")
AGAIN = Words("Asked again", "Nouvelle demande")
CLIENT = Words("Client", "Client")


@dataclass(frozen=True, slots=True)
class Shown:
    """One approval, put together from what the ledger keeps now."""

    approval: Approval
    outgoing: Outgoing

    @property
    def version(self) -> str:
        """By which a person names what they saw."""
        return self.outgoing.content_hash[:HASH_SHOWN]


def shown(approval: Approval, files: Sequence[KeptFile]) -> Shown:
    """The approval with what would leave."""
    return Shown(approval, outgoing_of(approval, files))


def moment(at: datetime, language: Language) -> str:
    """ "1 March 2027, 09:00" in the person's time zone."""
    local = at.astimezone(settings().timezone)
    day = format_date(local.date(), language)
    return f"{day}, {local:%H:%M}" if language == "en" else f"{day} à {local:%H h %M}"


def size(count: int, language: Language) -> str:
    """ "12 kB", « 1,2 Mo »."""
    unit, number = ("MB", count / 1_000_000) if count >= 1_000_000 else ("kB", max(count, 100) / 1000)
    text = f"{number:.1f}" if number < 10 else f"{number:.0f}"
    if language == "fr":
        return f"{text.replace('.', ',')}\u00a0{unit.replace('MB', 'Mo').replace('kB', 'ko')}"
    return f"{text} {unit}"


def money_line(outgoing: Outgoing, language: Language, most: int = 8) -> str:
    """The amounts in one line, the largest first."""
    amounts = [format_money(amount, currency, language) for amount, currency in outgoing.amounts]
    rest = f" (+ {format_number(len(amounts) - most, language)})" if len(amounts) > most else ""
    return ", ".join(amounts[:most]) + rest if amounts else NONE.in_(language)


def address_rows(outgoing: Outgoing, language: Language) -> list[tuple[str, str]]:
    """Who it comes from and who gets it."""
    rows = [(FROM.in_(language), f"{outgoing.sender} ({outgoing.account})"), (TO.in_(language), ", ".join(outgoing.to))]
    rows += [(CC.in_(language), ", ".join(outgoing.cc))] if outgoing.cc else []
    rows += [(BCC.in_(language), ", ".join(outgoing.bcc))] if outgoing.bcc else []
    return rows


def as_markdown(what: Shown, language: Language, *, title: Words = TITLE) -> str:
    """All of it, for the run's page in Prefect."""
    outgoing, approval = what.outgoing, what.approval
    lines = [f"# {title.in_(language)}", ""]
    if approval.asked_again:
        lines += [f"> **{AGAIN.in_(language)}** — {escape(approval.asked_again, inside=True)}", ""]
    head = address_rows(outgoing, language)
    head += [(SUBJECT.in_(language), outgoing.subject)]
    head += [(CLIENT.in_(language), approval.asker.client)] if approval.asker.client else []
    head += [(AMOUNTS.in_(language), money_line(outgoing, language))]
    if approval.state == "waiting":
        head += [(UNTIL.in_(language), moment(approval.expires_at, language))]
    head += [(VERSION.in_(language), f"{what.version} ({approval.version})")]
    lines += ["| | |", "|---|---|"]
    lines += [f"| **{label}** | {escape(value, inside=True)} |" for label, value in head]
    lines += ["", f"## {TEXT.in_(language)}", "", _fenced(outgoing.body)]
    if outgoing.attachments:
        lines += ["", f"## {FILES.in_(language)}", "", "| | | SHA-256 |", "|---|---|---|"]
        lines += [_file_row(each, language) for each in outgoing.attachments]
    if outgoing.untraced:
        lines += ["", f"## {UNTRACED.in_(language)}", ""]
        lines += [f"{number}. {escape(claim, inside=True)}" for number, claim in enumerate(outgoing.untraced, 1)]
    return "\n".join(lines) + "\n"


def _file_row(each: Attachment, language: Language) -> str:
    return f"| {escape(each.name, inside=True)} | {size(each.size, language)} | `{each.sha256}` |"


def _fenced(text: str) -> str:
    """The text as it is: a fence longer than any in it."""
    longest = max((len(found) for found in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"


def as_record(what: Shown) -> dict[str, object]:
    """For machines: what `--json` prints."""
    approval, outgoing = what.approval, what.outgoing
    return {
        "id": approval.id,
        "version": approval.version,
        "hash": outgoing.content_hash,
        "state": approval.state,
        "flow": approval.asker.flow,
        "run_id": approval.asker.run_id,
        "client": approval.asker.client,
        "kind": outgoing.kind,
        "account": outgoing.account,
        "sender": outgoing.sender,
        "to": list(outgoing.to),
        "cc": list(outgoing.cc),
        "bcc": list(outgoing.bcc),
        "subject": outgoing.subject,
        "body": outgoing.body,
        "attachments": [
            {"name": each.name, "media_type": each.media_type, "size": each.size, "sha256": each.sha256}
            for each in outgoing.attachments
        ],
        "amounts": [[str(amount), currency] for amount, currency in outgoing.amounts],
        "untraced": list(outgoing.untraced),
        "created_at": approval.created_at.isoformat(),
        "expires_at": approval.expires_at.isoformat(),
        "decided_at": approval.decided_at.isoformat() if approval.decided_at else None,
        "decided_by": approval.decided_by,
        "channel": approval.channel,
        "remark": approval.remark,
        "cleared": list(approval.cleared),
        "asked_again": approval.asked_again,
    }
