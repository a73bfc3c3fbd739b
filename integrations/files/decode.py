"""Bytes to text: the right character set in spite of what is declared, one kind of line end, Unicode NFC.

Source: the WHATWG Encoding Standard reads "iso-8859-1" and "us-ascii" as windows-1252, as all mail programs do.
"""

import codecs
import re
import unicodedata

from integrations.errors import BadInput
from integrations.files.limits import MAX_TEXT_CHARACTERS
from integrations.words import Words

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BIT = ("iso2022", "utf_7", "utf-7", "hz")  # ASCII bytes that do not mean ASCII characters
_AS_WINDOWS = {"iso8859-1", "ascii", "latin_1", "iso8859-15"}
_FREQUENT = frozenset("éèàùçêâîôûëïüœæÉÈÀÇÊÔŒ«»’‘“”–—…€°²£ñöäßáíóú\u00a0\u202f•·§")

# UTF-8 read as windows-1252: a lead byte's letter, then the letters of continuation bytes.
_CONTINUATION = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(0x80, 0xC0))
# Only leads that French and English give: "qualité »" would be read as one Chinese letter otherwise.
_MOJIBAKE = re.compile(
    f"[ÂÃÅ][{re.escape(_CONTINUATION)}]|[âï][{re.escape(_CONTINUATION)}]{{2}}|ð[{re.escape(_CONTINUATION)}]{{3}}"
)
_TO_BYTE = {bytes([b]).decode("cp1252", "ignore") or chr(b): b for b in range(0x80, 0x100)}
_NOT_TEXT = bytes((*range(1, 9), *range(14, 27), *range(28, 32)))
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_TAGS = re.compile("[\U000e0000-\U000e007f]+")
_INVISIBLE = re.compile(
    "[\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]|(?<=[A-Za-zÀ-ÿ])[\u200c\u200d](?=[A-Za-zÀ-ÿ])"
)

MENDED = Words(
    "the accents had been garbled by another program; they were put right",
    "les accents avaient été abîmés par un autre logiciel ; ils ont été rétablis",
)
INVISIBLE = Words(
    "the text holds invisible characters, which may hide instructions to software",
    "le texte contient des caractères invisibles, qui peuvent cacher des consignes à un logiciel",
)
LOST = Words(
    "some characters could not be decoded and appear as �",
    "certains caractères n'ont pas pu être décodés et apparaissent comme �",
)


def garbage(name: str) -> BadInput:
    """The error for bytes that are not text."""
    return BadInput(
        Words("is binary data, not text", "contient des données binaires, pas du texte"),
        remedy=Words(
            "Check that it is the right file, and that its extension says what it is.",
            "Vérifiez que c'est le bon fichier, et que son extension correspond à son contenu.",
        ),
        file=name,
    )


def decode(data: bytes, name: str, *, declared: str | None = None) -> tuple[str, tuple[Words, ...]]:
    """Decodes and normalises a text.

    Args:
        data: The bytes.
        name: What to call them in an error.
        declared: The character set that the source claims, right or wrong.

    Returns:
        The text as `normal` leaves it, and notes for the person.

    Raises:
        BadInput: The bytes are not text, or far too much of it.
    """
    text = _to_text(data, name, declared)
    if len(text) > MAX_TEXT_CHARACTERS:
        raise BadInput(
            Words("holds too much text", "contient trop de texte"),
            remedy=Words("Divide it into smaller files.", "Divisez-le en fichiers plus petits."),
            file=name,
        )
    return tidy(text)


def tidy(text: str) -> tuple[str, tuple[Words, ...]]:
    """Mends garbled accents, normalises, and notes what a reader would not see.

    Returns:
        The text, and notes for the person.
    """
    mended = mend(text)
    clean = normal(mended)
    notes = [MENDED] if mended != text else []
    if _INVISIBLE.search(clean) or _TAGS.search(mended):
        notes.append(INVISIBLE)
    if "\ufffd" in clean:
        notes.append(LOST)
    return clean, tuple(notes)


def _to_text(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data[:65536]:
        return _wide(data, name)
    sample = data[: 2**20]
    if len(sample) - len(sample.translate(None, _NOT_TEXT)) > max(3, len(sample) // 50):
        raise garbage(name)
    codec = _known(declared)
    if codec and codec.startswith(_SEVEN_BIT):
        return data.decode(codec, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass  # not UTF-8: the usual case for old Windows files, tried below
    if codec and codec != "utf-8" and codec not in _AS_WINDOWS:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            pass  # declared wrongly: guessed below
    return _guess(data)


def _known(declared: str | None) -> str | None:
    """The Python name of a declared character set, None where it is unknown or no text encoding."""
    try:
        info = codecs.lookup(declared.strip(" '\"")) if declared else None
    except (LookupError, ValueError):
        return None
    return info.name if info and info._is_text_encoding else None


def _wide(data: bytes, name: str) -> str:
    """UTF-16 without its mark, told by where the zero bytes stand; a stray zero is dropped."""
    sample = data[: 65536 & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 0.4 * half and even < 0.05 * half:
        return data.decode("utf-16-le", "replace")
    if even > 0.4 * half and odd < 0.05 * half:
        return data.decode("utf-16-be", "replace")
    if even + odd > max(2, len(sample) // 200):
        raise garbage(name)
    return _to_text(data.replace(b"\0", b""), name, None)


def _guess(data: bytes) -> str:
    """The most plausible reading of bytes that are not clean UTF-8."""
    broken = data.decode("utf-8", "replace")
    good = sum(1 for c in broken if ord(c) > 127 and c != "\ufffd")
    if good > 4 * broken.count("\ufffd"):  # UTF-8 that was cut or damaged in a few places
        return broken
    best, best_score = "", float("-inf")
    plain = data.decode("latin-1")
    for encoding in ("cp1252", "mac_roman", "cp850"):
        high = {b: bytes([b]).decode(encoding, "ignore") or chr(b) for b in range(128, 256)}
        reading = plain.translate(high)
        score = sum(1 if c in _FREQUENT else -1 for c in reading if ord(c) > 127)
        if score > best_score:
            best, best_score = reading, score
    return best


def mend(text: str) -> str:
    """Repairs UTF-8 that was read as windows-1252, once or twice over ("Ã©" → "é"); other text is left as it is."""
    for _ in range(2):
        if not _MOJIBAKE.search(text):
            break
        repaired = _MOJIBAKE.sub(_reread, text)
        if repaired == text:
            break
        # "à" ends in a no-break space when garbled, and programs turn that into a plain one.
        text = re.sub("Ã(?= |$)[ ]?", "à", repaired)
    return text


def _reread(found: re.Match[str]) -> str:
    try:
        return bytes(_TO_BYTE[c] for c in found.group()).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return found.group()


def without_trailing_blanks(text: str) -> str:
    """The text without blanks at the ends of its lines."""
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))


def normal(text: str) -> str:
    """One form for all text: \\n line ends, no byte order mark, no control characters or soft hyphens, Unicode NFC.

    Characters of the Unicode tag block, which only software sees, become the letters that they encode, so that what
    they say can be read and judged.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\u2028\u2029\x0b\x0c\x85]", "\n", text).replace("\u00ad", "")
    text = _CONTROL.sub("", text)
    text = _TAGS.sub(
        lambda m: "".join(chr(ord(c) - 0xE0000) for c in m.group() if 0x20 <= ord(c) - 0xE0000 < 0x7F), text
    )
    return unicodedata.normalize("NFC", text)
