"""Messages in a text: one that begins with typed headers, or several printed mails one after another."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.files.assemble import is_freelancer
from integrations.files.document import Document, Message
from integrations.files.headers import NOBODY, Block, block_at
from integrations.files.voices import voices
from integrations.words import Words

_RULE = re.compile(r"^\s*(?:[=*#_~-]{3,}|-{3,} .{1,40} -{3,})\s*$")
_ANNOUNCED = re.compile(r"(?:origin|transféré|forwarded|réexpédié)", re.IGNORECASE)
_PREFIX = re.compile(r"^\s*(?:(?:re|ré|rép|tr|fwd?|aw|wg)\s?(?:\[\d+\])?\s?:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a printed mail begins (offset), where its words do, and its headers."""

    offset: int
    words: int
    block: Block | None
    sent: datetime | None


def messages_in(
    document: Document, path: Path | None, zone: ZoneInfo, notes: tuple[Words, ...] = (), *, several: bool = True
) -> list[Message]:
    """Divides a text into the messages that it holds.

    Args:
        document: The text.
        path: The file it came from.
        zone: Time zone of printed dates.
        notes: Notes from reading the file.
        several: Whether to look for more than one; a pasted text is always one.

    Returns:
        At least one message. Several are named "file › message 2" and so on; their text is their own part of the file,
        and pages still count from the file's first.
    """
    starts = _starts(document, zone, several=several)
    if starts[0].offset and document.text[: starts[0].offset].strip():
        starts.insert(0, _Start(0, 0, None, None))
    found = []
    for number, start in enumerate(starts):
        end = starts[number + 1].offset if number + 1 < len(starts) else len(document.text)
        name = document.name if len(starts) == 1 else f"{document.name} › message {number + 1}"
        begin = 0 if number == 0 else start.offset
        found.append(_message(document, name, begin, end, start, path, zone, notes))
    return [message for message in found if message.body.text.strip()] or found[:1]


def _starts(document: Document, zone: ZoneInfo, *, several: bool) -> list[_Start]:
    """Where messages begin. A header block with the subject of the message before and an older date is its quote."""
    lines = document.text.split("\n")
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    pages = {bisect_right(offsets, page) - 1 for page in document.pages}
    found: list[_Start] = []
    number = 0
    while number < len(lines):
        block = block_at(lines, number) if lines[number].strip() and _fresh(lines, number, pages) else None
        if block is None or lines[number].lstrip().startswith(">") or _announced(lines, number):
            number += 1
            continue
        sent = block.sent(zone)
        if not found:
            paged = number in pages or (several and document.pages)
            if number and not paged and not _only_title(lines[:number]):
                return [_Start(0, 0, None, None)]
        elif not several or not _is_new(found[-1], block, sent, number in pages):
            number = block.last
            continue
        found.append(_Start(offsets[number], offsets[block.last], block, sent))
        if not several:
            break
        number = block.last
    return found or [_Start(0, 0, None, None)]


def _fresh(lines: list[str], number: int, pages: set[int]) -> bool:
    """Whether a mail may begin at this line: the first one, a page's first, or after a blank line or a rule."""
    if number == 0 or number in pages or not lines[number - 1].strip() or _RULE.match(lines[number - 1]):
        return True
    return bool(pages)  # a PDF has no blank lines


def _announced(lines: list[str], number: int) -> bool:
    """Whether the lines above say that a quoted or forwarded mail follows."""
    above = next((line for line in reversed(lines[max(0, number - 3) : number]) if line.strip()), "")
    return len(above) < 80 and bool(_ANNOUNCED.search(above))


def _only_title(lines: list[str]) -> bool:
    """Whether what stands above a first header block is no message: a title, a rule, the mailbox owner's name."""
    return len([line for line in lines if line.strip() and not _RULE.match(line)]) <= 2


def _is_new(last: _Start, block: Block, sent: datetime | None, at_page: bool) -> bool:
    """Whether a header block opens a new message and not the quote of an earlier one."""
    if last.block is None:
        return True
    same = _topic(block.subject) == _topic(last.block.subject)
    if not same:
        return True
    if sent is None or last.sent is None:
        return at_page
    return sent >= last.sent


def _topic(subject: str | None) -> str:
    return re.sub(r"\W+", " ", _PREFIX.sub("", subject or "")).strip().lower()


def _message(
    document: Document,
    name: str,
    begin: int,
    end: int,
    start: _Start,
    path: Path | None,
    zone: ZoneInfo,
    notes: tuple[Words, ...],
) -> Message:
    text = document.text[begin:end].rstrip() if begin or end < len(document.text) else document.text
    pages = tuple(max(0, page - begin) for page in document.pages if page < end)
    hidden = tuple((a - begin, min(b, end) - begin) for a, b in document.hidden if begin <= a < end)
    body = Document(name, text, document.kind, pages, hidden)
    block = start.block
    sender = block.sender if block else NOBODY
    subject = block.subject if block else None
    own = is_freelancer(sender.email)
    words = min(len(text), start.words - begin) if block else 0
    heard = voices(text, subject=subject, start=words, freelancer=sender if own else None)
    sent, recipients = start.sent, block.recipients if block else ()
    if heard.forwarded and (own or heard.cover_is_short or block is None):
        forwarded = heard.forwarded
        if forwarded.sender.name or forwarded.sender.email:
            sender, sent, recipients = (
                forwarded.sender,
                forwarded.sent(zone) or sent,
                forwarded.recipients or recipients,
            )
    topic = (Document(f"{name} › Subject", subject, "subject"),) if subject else ()
    return Message(
        name=name,
        path=path,
        documents=(*topic, body),
        body=body,
        spans=heard.spans,
        sender_name=sender.name,
        sender_email=sender.email,
        recipients=recipients,
        subject=subject,
        sent=sent,
        notes=notes,
    )
