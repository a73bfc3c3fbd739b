"""What reading a file gives: decoded text that evidence can point into."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from integrations.words import Words

Kind = Literal["mail", "subject", "text", "markdown", "html", "word", "pdf", "table"]
Role = Literal["own", "quoted", "signature", "greeting", "header"]


@dataclass(frozen=True, slots=True)
class Document:
    """One decoded text.

    Args:
        name: As a person would name it: "inquiry.eml", "inquiry.eml › Subject", "inquiry.eml › plan.pdf".
        text: The decoded text; evidence counts its code points from 0.
        kind: What it was read from.
        pages: Offset at which each page starts; empty where there are no pages.
        hidden: Stretches (start, end) that a reader does not see: white on white, size 0, display:none.
    """

    name: str
    text: str
    kind: Kind
    pages: tuple[int, ...] = ()
    hidden: tuple[tuple[int, int], ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The 1-based page that holds `offset`, or None where there are no pages."""
        return bisect_right(self.pages, offset) if self.pages else None

    def line_of(self, offset: int) -> int:
        """The 1-based line that holds `offset`."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text and who speaks in it. `author` is set for quoted replies where known."""

    role: Role
    start: int
    end: int
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What a client sent: one mail or one text, with its attachments.

    Args:
        name: The source's name, for people and for evidence.
        path: The file it came from; None for pasted text and standard input.
        documents: The subject (kind "subject", mails only), then the body, then each readable attachment.
        spans: How the body divides into the client's own words, quoted replies and signature; in order, covering it.
        sender_name: From the From: header; None where there is none.
        sender_email: Lower-cased address from the From: header.
        recipients: Addresses of To: and Cc:.
        subject: Decoded subject.
        sent: The moment it was sent, with its time zone; for files without a date, None.
        notes: What was left out and why (a picture, an encrypted attachment), for the person.
    """

    name: str
    path: Path | None
    documents: tuple[Document, ...]
    body: Document
    spans: tuple[Span, ...] = ()
    sender_name: str | None = None
    sender_email: str | None = None
    recipients: tuple[str, ...] = ()
    subject: str | None = None
    sent: datetime | None = None
    notes: tuple[Words, ...] = field(default=())

    def own_text(self) -> str:
        """The client's own new words: without quoted replies and signature."""
        if not self.spans:
            return self.body.text
        return "".join(self.body.text[s.start : s.end] for s in self.spans if s.role in ("own", "greeting"))
