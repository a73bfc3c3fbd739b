"""The parts of a mail: which of them is the body, what is attached, what is left out.

Sources: RFC 2045 to 2047 (MIME), RFC 3676 (format=flowed). The standard library parses; its older `compat32` policy is
used, since `policy.default` raises on headers that real programs write (bare 8-bit names, broken encoded words), and
headers are decoded here.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message as Part

from integrations.files import limits
from integrations.files.decode import decode, mend, normal
from integrations.files.markup import HIDDEN, readable
from integrations.words import Words

_WORD = re.compile(r"=\?([^?\s]+)\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(=\?[^?\s]+\?[bBqQ]\?[^?]*\?=)\s+(?==\?[^?\s]+\?[bBqQ]\?)")
_STUB = re.compile(r"html|navigateur|browser|view (?:this|it) online|version en ligne", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment: its name, type and content; `mail` for a forwarded mail, whole."""

    name: str
    type: str
    data: bytes
    mail: Part | None = None


@dataclass(slots=True)
class Parts:
    """What a mail is made of."""

    body: list[str] = field(default_factory=list)
    hidden: list[tuple[int, tuple[tuple[int, int], ...]]] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    notes: list[Words] = field(default_factory=list)
    count: int = 0

    def note(self, words: Words) -> None:
        """Adds a note once."""
        if words not in self.notes:
            self.notes.append(words)

    def text(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The body's text and its hidden stretches."""
        out, hidden, length = [], [], 0
        places = dict(self.hidden)
        for index, piece in enumerate(self.body):
            stripped = piece.strip("\n")
            lead = len(piece) - len(piece.lstrip("\n"))
            hidden += [(length + a - lead, length + b - lead) for a, b in places.get(index, ())]
            out.append(stripped)
            length += len(stripped) + 2
        return "\n\n".join(out), tuple(hidden)


def header(part: Part, name: str) -> str | None:
    """The decoded text of a header, unfolded; None where it is missing. The first one counts."""
    for key, value in part.raw_items():
        if key.lower() == name.lower():
            return header_text(str(value))
    return None


def header_text(raw: str) -> str:
    """Decodes a header's encoded words, also those that cut a letter in two, and bare 8-bit bytes."""
    raw = re.sub(r"\r?\n[ \t]*", " ", raw)
    if re.search("[\udc80-\udcff]", raw):
        raw = decode(raw.encode("utf-8", "surrogateescape"), "header")[0]
    raw = _BETWEEN.sub(r"\1", raw)
    out: list[str] = []
    pending, charset, last = b"", "", 0

    def flush() -> None:
        if pending:
            out.append(decode(pending, "header", declared=charset)[0])

    for found in _WORD.finditer(raw):
        word_charset = found.group(1).split("*")[0].lower()
        if found.start() != last or word_charset != charset:
            flush()
            pending = b""
            out.append(raw[last : found.start()])
        charset, last = word_charset, found.end()
        pending += _word_bytes(found.group(2), found.group(3))
    flush()
    out.append(raw[last:])
    return re.sub(r"\s+", " ", normal(mend("".join(out)))).strip()


def _word_bytes(encoding: str, text: str) -> bytes:
    if encoding in "qQ":
        return quopri.decodestring(text.replace("_", " ").encode("latin-1", "replace"))
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return text.encode("utf-8", "replace")


def parts_of(mail: Part, name: str) -> Parts:
    """Walks through a mail.

    Args:
        mail: As parsed by the standard library.
        name: What to call it in errors.

    Returns:
        Its body's text, its attachments and what was left out.
    """
    parts = Parts()
    _walk(mail, parts, name, body=True)
    return parts


def _walk(part: Part, parts: Parts, name: str, *, body: bool) -> None:
    parts.count += 1
    if parts.count > limits.MAX_PARTS:
        parts.note(
            Words(
                "it has too many parts; the rest was left out", "il a trop de parties ; le reste a été laissé de côté"
            )
        )
        return
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = part.get_payload()
        mail = inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Part) else None
        title = (header(mail, "Subject") if mail is not None else None) or "message"
        parts.attached.append(Attached(_filename(part) or f"{title[:60]}.eml", kind, b"", mail))
    elif part.is_multipart():
        _walk_many(part, kind, parts, name, body=body)
    elif kind == "multipart/encrypted" or kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        parts.note(
            Words("it is encrypted, so its text could not be read", "il est chiffré, son texte n'a donc pas pu être lu")
        )
    elif kind.startswith("multipart/"):
        _salvage(part, parts, name)
    elif kind in ("text/plain", "text/html") and body and not _is_attachment(part):
        _add_text(part, kind, parts, name)
    else:
        _attach(part, kind, parts)


def _walk_many(part: Part, kind: str, parts: Parts, name: str, *, body: bool) -> None:
    children = [child for child in part.get_payload() if isinstance(child, Part)]
    if kind == "multipart/encrypted":
        parts.note(
            Words("it is encrypted, so its text could not be read", "il est chiffré, son texte n'a donc pas pu être lu")
        )
        return
    if kind != "multipart/alternative" or not body:
        for child in children:
            _walk(child, parts, name, body=body)
        return
    chosen = _choose(children, name)
    for child in children:
        if child is chosen:
            _walk(child, parts, name, body=True)
        else:  # Apple Mail puts attachments into the alternative that is not chosen
            for inner in child.walk():
                if not inner.is_multipart() and _is_attachment(inner):
                    _attach(inner, inner.get_content_type(), parts)


def _choose(children: list[Part], name: str) -> Part | None:
    """The alternative to read: plain text, unless it is empty or only says to look at the HTML."""
    plain = next((c for c in children if c.get_content_type() == "text/plain"), None)
    rich = next((c for c in children if any(p.get_content_type() == "text/html" for p in c.walk())), None)
    if plain is None or rich is None:
        return plain or rich or (children[0] if children else None)
    text = _part_text(plain, name).strip()
    if len(text) >= 400:
        return plain
    page = next(p for p in rich.walk() if p.get_content_type() == "text/html")
    full = readable(_part_text(page, name, raw=True)).text
    stub = len(text) < 200 and bool(_STUB.search(text)) and len(full) > len(text)
    poor = not text or stub or (len(full) > 300 and len(text) < len(full) / 4)
    return rich if poor and full.strip() else plain


def _part_text(part: Part, name: str, *, raw: bool = False) -> str:
    """The decoded text of a text part; with `raw` without the unwrapping of flowed lines."""
    text, _ = decode(_payload(part) or b" ", name, declared=_declared(part))
    return text if raw else _unflowed(part, text)


def _payload(part: Part) -> bytes:
    """The bytes of a part, its transfer encoding undone; also where the header that names it is missing."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    encoding = (header(part, "Content-Transfer-Encoding") or "").lower()
    if not encoding and len(re.findall(rb"=(?:C3=[0-9A-F]{2}|E2=80=[0-9A-F]{2}|20\r?\n|\r?\n|3D|E9|E0|A0)", data)) >= 3:
        return quopri.decodestring(data)
    return data


def _declared(part: Part) -> str | None:
    value = part.get_param("charset")
    if isinstance(value, tuple):
        return value[2] or None
    return str(value) if value else None


def _add_text(part: Part, kind: str, parts: Parts, name: str) -> None:
    text, notes = decode(_payload(part) or b" ", name, declared=_declared(part))
    for note in notes:
        parts.note(note)
    if kind == "text/html" or re.match(r"\s*<(?:!doctype html|html)\b", text, re.IGNORECASE):
        page = readable(text)
        if page.pictures:
            parts.pictures += [""] * page.pictures
        if page.hidden:
            parts.note(HIDDEN)
            parts.hidden.append((len(parts.body), page.hidden))
        text = page.text
    else:
        text = _unflowed(part, text)
    if text.strip():
        parts.body.append(text)
    else:
        parts.hidden = [(index, places) for index, places in parts.hidden if index < len(parts.body)]


def _unflowed(part: Part, text: str) -> str:
    """Joins the lines that format=flowed broke (RFC 3676): those that end in a space, of the same quote depth."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    delete_space = str(part.get_param("delsp") or "").lower() == "yes"
    out: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        marks = re.match(r">*", line)
        level = marks.end() if marks else 0
        content = line[level:].removeprefix(" ")
        flows = content.endswith(" ") and content != "-- "
        if open_depth == level and content != "-- ":
            out[-1] += content
        else:
            out.append(f"{'>' * level}{' ' if level and content else ''}{content}")
        open_depth = level if flows else -1
        if flows and delete_space:
            out[-1] = out[-1][:-1]
    return "\n".join(line if line == "-- " else line.rstrip(" ") for line in out)


def _is_attachment(part: Part) -> bool:
    disposition = (header(part, "Content-Disposition") or "").lower()
    return disposition.startswith("attachment") or bool(_filename(part))


def _filename(part: Part) -> str | None:
    """An attachment's name: RFC 2231 or 2047 or bare bytes, whatever the program wrote; without folders."""
    probe = Part()
    for field_name in ("Content-Disposition", "Content-Type"):
        for key, value in part.raw_items():
            if key.lower() == field_name.lower():
                probe[field_name] = (
                    re.sub(r"\s*\r?\n\s*", " ", str(value))
                    .encode("utf-8", "surrogateescape")
                    .decode("utf-8", "replace")
                )
    try:
        written = probe.get_filename()
    except (ValueError, LookupError, TypeError):  # a name in a character set that does not exist
        found = re.search(r"name\*?\d*\*?=\s*\"?([^\";]+)", str(probe["Content-Disposition"] or probe["Content-Type"]))
        written = found.group(1) if found else None
    return re.split(r"[\\/]", header_text(str(written)))[-1].strip()[:150] or None if written else None


def _attach(part: Part, kind: str, parts: Parts) -> None:
    name = _filename(part)
    if kind.startswith("image/"):
        parts.pictures.append(name or "")
        return
    if kind in (
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "text/x-amp-html",
    ):
        return
    if not name:
        subtype = {"text/plain": "txt", "text/html": "html", "text/calendar": "ics"}.get(kind, kind.split("/")[-1])
        name = f"part-{parts.count}.{subtype}"
    parts.attached.append(Attached(name, kind, _payload(part)))


def _salvage(part: Part, parts: Parts, name: str) -> None:
    """A multipart whose boundary is missing or wrong: finds the boundary in the text, else takes the text as it is."""
    from email import message_from_bytes

    payload = part.get_payload(decode=False)
    source = str(payload or "").encode("utf-8", "surrogateescape")
    parts.note(
        Words(
            "its structure is broken; what could be read was kept",
            "sa structure est abîmée ; ce qui était lisible a été gardé",
        )
    )
    boundary = re.search(rb"(?m)^--(\S[^\r\n]{0,68})\r?\nContent-", source)
    if boundary:
        head = b'Content-Type: multipart/mixed; boundary="' + boundary.group(1).strip() + b'"\n\n'
        again = message_from_bytes(head + source)
        if again.is_multipart():
            _walk(again, parts, name, body=True)
            return
    text, _ = decode(source or b" ", name)
    if text.strip():
        parts.body.append(text)


def walk_addresses(mail: Part, *names: str) -> Iterator[str]:
    """The lower-cased addresses of some headers, in order, each once."""
    seen = set()
    for name in names:
        for address in re.findall(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+", header(mail, name) or ""):
            if address.lower() not in seen:
                seen.add(address.lower())
                yield address.lower()
