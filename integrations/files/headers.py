"""Header blocks as people see them: "From: / Date: / Subject:" at the top of a print, a forward or an Outlook reply.

Labels in French and English first, and those of the languages that a French or British client's mail program may speak.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from integrations.files.dates import printed_date

Label = Literal["from", "date", "to", "cc", "subject", "other"]

_LABELS: dict[str, Label] = {
    **dict.fromkeys(("from", "de", "von", "da", "van", "expéditeur", "sender", "envoyé par"), "from"),
    **dict.fromkeys(
        ("date", "sent", "envoyé", "envoyée", "envoyé le", "date d'envoi", "gesendet", "datum", "fecha", "enviado",
         "data", "inviato", "received", "reçu", "reçu le"), "date"),
    **dict.fromkeys(("to", "à", "a", "an", "aan", "para", "pour", "destinataire", "destinataires"), "to"),
    **dict.fromkeys(("cc", "copie", "copie à", "bcc", "cci", "kopie"), "cc"),
    **dict.fromkeys(("subject", "objet", "sujet", "betreff", "asunto", "oggetto", "onderwerp", "re"), "subject"),
    **dict.fromkeys(
        ("reply-to", "répondre à", "importance", "priority", "priorité", "attachments", "attachment", "pièces jointes",
         "pièce jointe", "pj", "organization", "organisation", "message-id", "list-id"), "other"),
}  # fmt: skip
_LINE = re.compile(
    r"^[ \t]*(?:(?:\*{1,2}|_)[ \t]*)?([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' -]{0,16}?)[ \t\u00a0\u202f]*:(?:\*{1,2}|_)?(.*)$"
)
_ADDRESS = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_QUOTE = re.compile(r"^(?:[ \t]?>)+[ \t]?")
_MOST_LINES = 14
_FRENCH = {"de", "envoyé", "envoyée", "envoyé le", "objet", "à", "sujet", "expéditeur", "reçu le"}


class Person(NamedTuple):
    """A name and an address, either of which may be unknown."""

    name: str | None
    email: str | None

    def __str__(self) -> str:
        return self.name or self.email or ""


NOBODY = Person(None, None)


@dataclass(frozen=True, slots=True)
class Block:
    """A header block and where it stands: lines `first` to `last`, the latter not included."""

    first: int
    last: int
    sender: Person
    recipients: tuple[str, ...]
    subject: str | None
    date_text: str | None
    french: bool

    def sent(self, zone: ZoneInfo) -> datetime | None:
        """When it was sent, in `zone` unless it says another."""
        return printed_date(self.date_text, zone, day_first=self.french or None) if self.date_text else None


def unquoted(line: str) -> str:
    """The line without its ">" marks."""
    return _QUOTE.sub("", line)


def person(text: str) -> Person:
    """Reads "Léa Roux <lea@example.fr>", "lea@example.fr", "Roux, Léa [mailto:…]", "Léa Roux"."""
    found = _ADDRESS.search(text)
    email = found.group().lower() if found else None
    name = re.sub(r"[<\[(]?\s*(?:mailto:)?\s*" + _ADDRESS.pattern + r"\s*[>\])]?", " ", text)
    return Person(tidy_name(name, email), email)


def tidy_name(name: str | None, email: str | None = None) -> str | None:
    """A display name as a person would write it; None where it only repeats the address."""
    if not name:
        return None
    name = re.sub(r"\s+", " ", re.sub(r"[<>\"“”*]|\[?mailto:\S*\]?", " ", name)).strip(" ,;'’.")
    name = re.split(r"\s+(?:via|par l'intermédiaire de|\(via)\s+", name)[0].strip(" '’")
    found = re.fullmatch(r"([^,()]+), ([^,()]+)", name)
    # "Roy, Camille" is turned round; "Camille Roy, Atelier Luma" is a person and where they work
    parts = [len(part.split()) for part in found.groups()] if found else []
    if found and min(parts) == 1 and not re.match(r"(?i)(?:inc|ltd|llc|gmbh|sarl|sas|phd|md|esq)\b", found.group(2)):
        name = f"{found.group(2)} {found.group(1)}"
    if not name or "@" in name or (email and name.lower() == email):
        return None
    return name[:120]


def labelled(line: str) -> tuple[Label, str, str] | None:
    """A header line's meaning, its label as written, and its value."""
    found = _LINE.match(unquoted(line))
    if not found:
        return None
    written = found.group(1).strip().lower().replace("’", "'")
    label = _LABELS.get(written)
    return (label, written, found.group(2).strip(" \t\u00a0*_")) if label else None


def block_at(lines: Sequence[str], first: int) -> Block | None:
    """The header block that begins at this line, if one does.

    A block has a sender, and a date or a subject that stands with a sender's address or a recipient; so
    "De : 10 à 20 €" or "Date : 12 mars" in a message's own words is none.
    """
    start = labelled(lines[first])
    if start is None or start[0] not in ("from", "date", "subject", "to"):
        return None
    found: dict[Label, str] = {}
    french, last = False, first
    previous: Label = start[0]
    for number in range(first, min(len(lines), first + _MOST_LINES)):
        line = lines[number]
        header = labelled(line)
        if header is None:
            bare = unquoted(line)
            goes_on = previous in ("to", "cc", "subject") and bare[:1] in (" ", "\t") and bool(bare.strip())
            goes_on = goes_on or (
                previous in ("to", "cc") and bool(re.search(r"[;,]\s*$|^\s*\S+@\S+", bare)) and len(bare) < 300
            )
            if not goes_on:
                break
            found[previous] = f"{found[previous]} {bare.strip()}"
        else:
            label, written, value = header
            if label in found and label not in ("other", "cc"):
                break
            found[label], previous = value, label
            french = french or written in _FRENCH
        last = number + 1
    if "from" not in found or not found["from"] or not ({"date", "subject"} & found.keys()):
        return None
    if not _holds(found):
        return None
    recipients = tuple(
        dict.fromkeys(m.lower() for m in _ADDRESS.findall(f"{found.get('to', '')} {found.get('cc', '')}"))
    )
    return Block(
        first, last, person(found["from"]), recipients, found.get("subject") or None, found.get("date") or None, french
    )


def _holds(found: dict[Label, str]) -> bool:
    """Whether the lines together are a mail's: three kinds of them, or a sender's address beside a date or subject."""
    if len(found.keys() - {"other"}) >= 3:
        return True
    return "@" in found["from"] or ("date" in found and "subject" in found)
