"""A Message from its raw pieces: documents with names, spans, the person who really wrote."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.files.document import Document, Message
from integrations.files.headers import NOBODY, Person
from integrations.files.voices import voices
from integrations.settings import settings
from integrations.words import Words

_ROBOT = re.compile(
    r"^(?:no-?_?reply|do-?not-?reply|ne-?pas-?repondre|wordpress|www-data|mailer|notifications?|formulaire|forms?|contact-?form)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Raw:
    """What a mail file says, before anything is made of it."""

    text: str
    hidden: tuple[tuple[int, int], ...] = ()
    sender: Person = NOBODY
    reply_to: Person = NOBODY
    recipients: tuple[str, ...] = ()
    subject: str | None = None
    sent: datetime | None = None
    answers: bool = False
    attached: list[Document] = field(default_factory=list)
    mails: list[Message] = field(default_factory=list)
    notes: list[Words] = field(default_factory=list)


def is_freelancer(address: str | None) -> bool:
    """Whether an address is the freelancer's own (FREELANCE_EMAIL)."""
    own = settings().freelance_email.strip().lower()
    return bool(own and address and address.lower() == own)


def author(raw: Raw) -> Person:
    """Who wrote: the sender, or the person to answer where a website's form sent the mail."""
    sender, reply = raw.sender, raw.reply_to
    if sender.email is None and reply.email is not None:
        return reply
    if reply.email and sender.email and reply.email != sender.email and _ROBOT.match(sender.email):
        return reply
    return sender


def message(raw: Raw, name: str, path: Path | None, zone: ZoneInfo) -> Message:
    """Puts a message together.

    A forwarded mail's content is the client's words. Its sender and date count where the freelancer forwarded it, or
    where hardly anything was written above it.
    """
    who, sent, recipients = author(raw), raw.sent, raw.recipients
    own = is_freelancer(who.email)
    heard = voices(raw.text, subject=raw.subject, answers=raw.answers, freelancer=who if own else None)
    notes = list(raw.notes)
    if (
        heard.forwarded
        and (own or (heard.cover_is_short and not heard.cover_tells))
        and (heard.forwarded.sender.email or heard.forwarded.sender.name)
    ):
        notes.append(_forwarded_by(who))
        who = heard.forwarded.sender
        sent = heard.forwarded.sent(zone) or sent
        recipients = heard.forwarded.recipients or recipients
    body = Document(name, raw.text, "mail", hidden=raw.hidden)
    subject = (Document(f"{name} › Subject", raw.subject, "subject"),) if raw.subject else ()
    outer = Message(
        name=name,
        path=path,
        documents=(*subject, body, *raw.attached),
        body=body,
        spans=heard.spans,
        sender_name=who.name,
        sender_email=who.email,
        recipients=recipients,
        subject=raw.subject,
        sent=sent,
        notes=tuple(notes),
    )
    inner = _only_cover(raw, heard.has_forward, own, heard.cover_is_short)
    return _promoted(outer, inner, raw) if inner else _with_attached_mails(outer, raw.mails)


def _forwarded_by(who: Person) -> Words:
    return Words(
        f"forwarded by {who}" if str(who) else "forwarded", f"transféré par {who}" if str(who) else "transféré"
    )


def _only_cover(raw: Raw, has_forward: bool, own: bool, short: bool) -> Message | None:
    """The attached mail that the mail is about, where its own text is the freelancer's or next to nothing."""
    if len(raw.mails) != 1 or has_forward or not raw.mails[0].body.text.strip():
        return None
    return raw.mails[0] if own or (short and len(re.sub(r"\s+", "", raw.text)) <= 400) else None


def _promoted(outer: Message, inner: Message, raw: Raw) -> Message:
    """The attached mail takes the place of the mail that only hands it on."""
    cover = (outer.body,) if raw.text.strip() else ()
    note = _forwarded_by(Person(outer.sender_name, outer.sender_email))
    return replace(
        inner,
        path=outer.path,
        documents=(
            *inner.documents,
            *(replace(document, name=f"{outer.name} › cover") for document in cover),
            *raw.attached,
        ),
        sent=inner.sent or outer.sent,
        notes=tuple(dict.fromkeys((*outer.notes, *inner.notes, note))),
    )


def _with_attached_mails(outer: Message, mails: Sequence[Message]) -> Message:
    documents = [document for mail in mails for document in mail.documents]
    notes = [note for mail in mails for note in mail.notes]
    return replace(
        outer,
        documents=(*outer.documents, *documents),
        notes=tuple(dict.fromkeys((*outer.notes, *notes))),
    )
