"""Whose words are read, and in which order: the client's own, the subject, attachments, older mails of the same client."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from integrations.files.document import Document, Message, Span
from integrations.files.voices import is_telling
from tasks.facts.attacks import attacks
from tasks.facts.brief import Evidence
from tasks.facts.compiled import compiled
from tasks.facts.segments import Segment, segments_of
from tasks.facts.view import View, view

PartKind = Literal["cover", "own", "subject", "attachment", "background", "earlier"]


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the client in one document.

    Args:
        kind: "own" words of this message; the "cover" note of someone who passes it on; its "subject"; an "attachment";
            a mail passed on as "background" to what the own words ask; an "earlier" mail of theirs, quoted below.
    """

    kind: PartKind
    document: Document
    seen: View
    segments: tuple[Segment, ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """The place plain[start:end] in the document, trimmed of spaces."""
        plain = self.seen.plain
        while start < end and plain[start].isspace():
            start += 1
        while end > start and plain[end - 1].isspace():
            end -= 1
        left, right = self.seen.start(start), self.seen.end(end)
        return Evidence(document=self.document.name, start=left, end=right, quote=self.document.text[left:right])


@dataclass(frozen=True, slots=True)
class Reading:
    """A message made ready for the rules.

    Args:
        parts: In the order in which they are believed.
        body: The body's view.
        signatures: Stretches (start, end) of the body's plain text that are signatures.
        headers: Stretches that are mail headers within the body (forwarded or quoted mails).
        own_end: Where the client's own words in the body end (plain).
    """

    message: Message
    parts: tuple[Part, ...]
    body: View
    signatures: tuple[tuple[int, int], ...]
    headers: tuple[tuple[int, int], ...]

    @property
    def own(self) -> tuple[Part, ...]:
        """The client's own words: the mail's body, and the note of who passes it on before it."""
        return tuple(part for part in self.parts if part.kind in ("cover", "own"))


_SIGN_OFF = compiled(
    r"(?m)^[ \t]*(?:(?:bien |tres )?(?:cordialement|cdlt|cdt|amicalement|sincerement|respectueusement|a vous|bien a (?:vous|toi))"
    r"(?: a vous| votre)?|(?:meilleures|sinceres|cordiales|respectueuses) salutations|salutations(?: distinguees)?"
    r"|belle journee|bonne (?:journee|soiree|fin de journee|semaine|reception)(?: a vous)?|a (?:bientot|tres vite|tout bientot)"
    r"|bises?|biz|bye|(?:kind|best|warm|warmest|kindest|many)(?: kind)? (?:regards|wishes|thanks)|regards|rgds|best|cheers|thanks?(?: a lot"
    r"| so much| again| in advance| very much|,? and (?:kind|best) regards)?|thank you(?: very much| so much| in advance| again)?|ta|thx"
    r"|many thanks|merci(?: d'avance| beaucoup| encore| par avance| bcp| a vous| et (?:bonne|belle) journee)?|sincerely(?: yours)?"
    r"|yours(?: sincerely| faithfully| truly)?|talk soon|speak soon|all the best|take care|warmly|dans l'attente de[^\n]{0,60}"
    r"|en vous remerciant[^\n]{0,40}|veuillez agreer[^\n]{0,120}|looking forward to[^\n]{0,60})[ \t]*[,.!]{0,3}[ \t]*$"
)
_DELIMITER = compiled(r"(?m)^(?:--|__|—)[ \t]*$")
_QUOTE_HEAD = compiled(
    r"(?m)^[> \t]*(?:le [^\n]{4,120}\n?[^\n]{0,80}a ecrit ?:|on [^\n]{4,120}\n?[^\n]{0,80}wrote:|-{3,} ?(?:original message|message d'origine"
    r"|message original|message transfere|forwarded message) ?-{3,}|_{10,})[ \t]*$"
)


def read(message: Message, own_emails: frozenset[str]) -> Reading:
    """Divides `message` into the parts that the rules read."""
    body = view(message.body.text)
    spans = message.spans or tuple(_guessed_spans(body, message.body.text))
    if all(span.role == "signature" for span in spans):
        # A message of short "Label: value" lines alone looks like a signature; nobody sends a signature without a word.
        spans = (Span("own", 0, len(message.body.text)),)
    freelancer = (message.sender_email or "") in own_emails
    signatures: list[tuple[int, int]] = []
    headers: list[tuple[int, int]] = []
    own: list[Segment] = []
    background: list[Segment] = []
    earlier: list[Segment] = []
    passed_on = _passed_on(spans, message.body.text)
    for span in spans:
        start, end = body.into(span.start), body.into(span.end)
        if span.start >= passed_on and span.role in ("own", "quoted"):
            background.extend(segments_of(body, start, end))
        elif span.start >= passed_on and span.role == "signature":
            continue  # of whom it was passed on from
        elif span.role == "signature":
            signatures.append((start, end))
        elif span.role == "header":
            headers.append((start, end))
        elif span.role == "quoted":
            if _is_client(span, message, own_emails, freelancer):
                (own if freelancer else earlier).extend(segments_of(body, start, end))
        elif not freelancer or len(spans) == 1:
            signed = any(s.role == "signature" and s.start >= span.start for s in spans)
            closing = None if signed else _closing(body.plain, start, end)
            if closing is not None:
                signatures.append((closing, end))
                end = closing
            own.extend(segments_of(body, start, end))
    body = body.reflowed((segment.full_start, segment.end) for segment in (*own, *background, *earlier))
    parts = [Part("own", message.body, body, _harmless(body, own))]
    for document in message.documents:
        if document is message.body or document == message.body:
            continue
        seen = view(document.text)
        segments = segments_of(seen)
        seen = seen.reflowed((segment.full_start, segment.end) for segment in segments)
        kind: PartKind = "subject" if document.kind == "subject" else "attachment"
        if document.name.endswith(COVER):
            kind = "cover"
        parts.append(Part(kind, document, seen, _harmless(seen, segments)))
    if background:
        parts.append(Part("background", message.body, body, _harmless(body, background)))
    if earlier:
        parts.append(Part("earlier", message.body, body, _harmless(body, earlier)))
    parts.sort(key=lambda part: _ORDER[part.kind])
    return Reading(message, tuple(parts), body, tuple(signatures), tuple(headers))


# What someone wrote who passes a client's mail on as an attachment (integrations.files names it so).
COVER = " › cover"
_FORWARDED = compiled(r"\s*(?:fwd?|tr|wg)\s*:", re.IGNORECASE)
_ORDER = {"cover": 0, "own": 1, "subject": 2, "attachment": 3, "background": 4, "earlier": 5}


def _harmless(seen: View, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments without those that try to instruct software: nothing they say is a fact."""
    bad = sorted(attacks(seen, segments))
    if not bad:
        return tuple(segments)
    kept: list[Segment] = []
    position = 0
    for segment in sorted(segments, key=lambda one: one.full_start):
        while position < len(bad) and bad[position][1] <= segment.full_start:
            position += 1
        if position >= len(bad) or bad[position][0] >= segment.end:
            kept.append(segment)
    return tuple(kept)


def _is_client(span: Span, message: Message, own_emails: frozenset[str], freelancer: bool) -> bool:
    """Whether a quoted mail is the client's: its author is the sender, or, where the freelancer sends, is not them."""
    author = (span.author or "").lower()
    if freelancer:
        return not any(address in author for address in own_emails)
    if message.sender_email and message.sender_email in author:
        return True
    if _FORWARDED.match(message.subject or "") and author:
        # What a colleague wrote, passed on to the freelancer: the same client speaks.
        return not any(address in author for address in (*own_emails, *message.recipients))
    return (
        bool(message.sender_name)
        and len(message.sender_name or "") > 4
        and (message.sender_name or "").lower() in author
    )


def _passed_on(spans: Sequence[Span], text: str) -> int:
    """Where a mail begins that is only background: the note above it says what is wanted of the freelancer.

    A short note ("see below, can you quote?") leaves the client's words to the mail that it passes on.
    """
    for number, span in enumerate(spans):
        if span.role == "header":
            note = " ".join(text[each.start : each.end] for each in spans[:number] if each.role == "own")
            return span.start if is_telling(note) else len(text)
    return len(text)


def _closing(plain: str, start: int, end: int) -> int | None:
    """Where the signature begins: after the last "Cordialement," that leaves only a few short lines."""
    found = None
    for match in _SIGN_OFF.finditer(plain, max(start, end - 2500), end):
        rest = [line for line in plain[match.end() : end].splitlines() if line.strip()]
        if (
            rest
            and len(rest) <= 12
            and all(len(line) <= 110 for line in rest[:3])
            and not re.match(r"ps\b|p\.s", rest[0].strip())
        ):
            found = match.end()
            break
    for match in _DELIMITER.finditer(plain, max(start, end - 2500), end):
        return min(found, match.end()) if found is not None else match.end()
    return found


def _guessed_spans(body: View, text: str) -> list[Span]:
    """Own words and quoted lines of a text that no mail program divided."""
    head = _QUOTE_HEAD.search(body.plain)
    limit = body.start(head.start()) if head and head.start() > 0 else len(text)
    spans: list[Span] = []
    position = 0
    for match in re.finditer(r"(?m)^>[^\n]*\n?(?:>[^\n]*\n?)*", text[:limit]):
        if match.start() > position:
            spans.append(Span("own", position, match.start()))
        spans.append(Span("quoted", match.start(), match.end()))
        position = match.end()
    if position < limit:
        spans.append(Span("own", position, limit))
    if limit < len(text):
        spans.append(Span("quoted", limit, len(text)))
    return spans
