"""What is to leave: exactly that, and a hash of it."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from integrations.addresses import read_addresses
from integrations.errors import BadInput
from integrations.words import Words
from ledger.approval_rows import Approval, Content, KeptFile

MOST_BYTES = 20_000_000  # of all attachments; mail servers take 25 MB, and a mail holds four bytes for three
MOST_FILES = 20
MAIL = "mail"  # what a mail is called; everything else is a connector's step
LONGEST_SUBJECT = 300
LONGEST_BODY = 100_000
_HIDDEN = frozenset({"Cc", "Cs", "Cf"})
TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".html": "text/html",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".json": "application/json",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that leaves, known by its bytes' hash."""

    name: str
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to leave, whole. Nothing of it can be changed without changing its hash.

    Args:
        kind: What happens to it: "mail".
        account: The account's name.
        account_mark: Changes when the account behind the name does.
        sender: Whom it comes from.
        to, cc, bcc: Who gets it.
        subject: One line.
        body: Plain text.
        attachments: Files.
        amounts: Money that the text and the files name, the largest first.
        untraced: What they state and no source bears out.
    """

    kind: str
    account: str
    account_mark: str
    sender: str
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    attachments: tuple[Attachment, ...] = ()
    amounts: tuple[tuple[Decimal, str], ...] = ()
    untraced: tuple[str, ...] = ()

    @property
    def recipients(self) -> tuple[str, ...]:
        """Everybody who gets it, each once."""
        return tuple(dict.fromkeys((*self.to, *self.cc, *self.bcc)))

    @property
    def content_hash(self) -> str:
        """SHA-256 over a canonical form of all of it."""
        whole: dict[str, Any] = {
            "form": 1,
            "kind": self.kind,
            "account": [self.account, self.account_mark, self.sender],
            "recipients": [sorted(self.to), sorted(self.cc), sorted(self.bcc)],
            "subject": self.subject,
            "body": self.body,
            "attachments": [[each.name, each.media_type, each.sha256, each.size] for each in self.attachments],
            "amounts": sorted([str(amount), currency] for amount, currency in self.amounts),
            "untraced": sorted(self.untraced),
        }
        canonical = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()

    def content(self) -> Content:
        """It, as the ledger keeps it."""
        return Content(
            kind=self.kind,
            account=self.account,
            account_mark=self.account_mark,
            sender=self.sender,
            recipients={"to": self.to, "cc": self.cc, "bcc": self.bcc},
            subject=self.subject,
            body=self.body,
            amounts=self.amounts,
            untraced=self.untraced,
            content_hash=self.content_hash,
        )


def outgoing_of(approval: Approval, files: Sequence[KeptFile]) -> Outgoing:
    """What the ledger keeps, put together anew: its hash is that of what is there now, not of what is said of it."""
    kept = approval.content
    return Outgoing(
        kind=kept.kind,
        account=kept.account,
        account_mark=kept.account_mark,
        sender=kept.sender,
        to=tuple(kept.recipients.get("to", ())),
        cc=tuple(kept.recipients.get("cc", ())),
        bcc=tuple(kept.recipients.get("bcc", ())),
        subject=kept.subject,
        body=kept.body,
        attachments=tuple(map(attachment_of, files)),
        amounts=tuple(kept.amounts),
        untraced=tuple(kept.untraced),
    )


def attachment_of(file: KeptFile) -> Attachment:
    """The attachment that these bytes are, whatever hash stands beside them."""
    digest = hashlib.sha256(file.content).hexdigest()
    return Attachment(file.name, file.media_type, digest, len(file.content))


def addressed(
    outgoing: Outgoing,
    *,
    to: Sequence[str] | None = None,
    cc: Sequence[str] | None = None,
    bcc: Sequence[str] | None = None,
    subject: str | None = None,
    body: str | None = None,
) -> Outgoing:
    """It, with other recipients or words; None leaves what is there.

    Raises:
        BadInput: An address is none, nobody is left, or a text is too long or empty.
    """
    if outgoing.kind != MAIL:
        return _with_arguments(outgoing, to, cc, bcc, subject, body)
    changes: dict[str, Any] = {}
    for name, texts in (("to", to), ("cc", cc), ("bcc", bcc)):
        if texts is not None:
            changes[name] = read_addresses(texts, name)
    if subject is not None:
        changes["subject"] = " ".join(_plain(subject).split())
    if body is not None:
        changes["body"] = _plain(body).strip("\n") + "\n"
    made = replace(outgoing, **changes)
    if not made.to:
        raise _misfit("to", Words("nobody is to get it", "personne n'est destinataire"))
    for name, text, most in (("subject", made.subject, LONGEST_SUBJECT), ("body", made.body.strip(), LONGEST_BODY)):
        if not text:
            raise _misfit(name, Words("is empty", "est vide"))
        if len(text) > most:
            raise _misfit(name, Words(f"is longer than {most} characters", f"dépasse {most} caractères"))
    return made


def _with_arguments(
    outgoing: Outgoing,
    to: Sequence[str] | None,
    cc: Sequence[str] | None,
    bcc: Sequence[str] | None,
    subject: str | None,
    body: str | None,
) -> Outgoing:
    """A step with other arguments: only its text says what it does. Whether they fit is looked at where files are."""
    from tasks.approval.step_content import target_of, written_arguments

    for name, texts, was in (("to", to, outgoing.to), ("cc", cc, outgoing.cc), ("bcc", bcc, outgoing.bcc)):
        if texts is not None and [one for one in texts if one] not in (list(was), [", ".join(was)]):
            raise _misfit(name, Words("is changed in the text below", "se modifie dans le texte ci-dessous"))
    if subject is not None and subject.strip() != outgoing.subject:
        raise _misfit("subject", Words("cannot be changed", "ne se modifie pas"))
    if body is None:
        return outgoing
    text = _plain(body).strip("\n") + "\n"
    given = written_arguments(outgoing.kind, text, [each.sha256 for each in outgoing.attachments])
    return replace(outgoing, body=text, to=target_of(outgoing.kind, given))


def _misfit(field: str, problem: Words) -> BadInput:
    return BadInput(problem, field=field)


def _plain(text: str) -> str:
    """Without characters that mail, databases or the eye stumble over: controls, and marks that turn text around."""
    text = re.sub(r"\r\n?|[\u2028\u2029]", "\n", text)
    return "".join(each for each in text if each in "\n\t" or unicodedata.category(each) not in _HIDDEN)


def read_files(paths: Sequence[Path]) -> list[KeptFile]:
    """The files that are to leave, with their bytes.

    Raises:
        BadInput: One is missing, empty or too large.
    """
    if len(paths) > MOST_FILES:
        raise BadInput(Words(f"more than {MOST_FILES} files", f"plus de {MOST_FILES} fichiers"))
    found: list[KeptFile] = []
    for path in paths:
        if not path.is_file():
            problem = Words("is a folder; name the files", "est un dossier ; indiquez les fichiers")
            raise BadInput(problem if path.is_dir() else Words("does not exist", "n'existe pas"), file=path)
        if path.stat().st_size + sum(len(file.content) for file in found) > MOST_BYTES:
            megabytes = MOST_BYTES // 1_000_000
            raise BadInput(
                Words(f"all together more than {megabytes} MB", f"plus de {megabytes} Mo en tout"),
                remedy=Words("Send a link to it instead.", "Envoyez plutôt un lien."),
                file=path,
            )
        content = path.read_bytes()
        if not content:
            raise BadInput(Words("is empty", "est vide"), file=path)
        name = unicodedata.normalize("NFC", _plain(path.name))
        media_type = TYPES.get(path.suffix.lower(), "application/octet-stream")
        found.append(KeptFile(name, media_type, hashlib.sha256(content).hexdigest(), content))
    names = [file.name for file in found]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise BadInput(Words("two files have this name", "deux fichiers portent ce nom"), file=twice)
    return found
