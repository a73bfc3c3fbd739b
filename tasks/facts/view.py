"""A text as the rules read it: lower case, no accents, plain spaces and quotes, with the way back to the source.

Clients write "Réservé", "reserve" and "re\u0301serve\u0301", no-break spaces, curly apostrophes and zero-width characters. Rules
are written once, for plain text; every place they find is led back to the source, so that quotes stay verbatim.
"""

import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tasks.facts.compiled import compiled

# Characters that take no room on the page; combining accents are left out too (their letter stays).
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f"
_DROPPED = compiled(f"[{_INVISIBLE}\u0300-\u036f]")
_DROPPED_RUN = compiled(f"[{_INVISIBLE}\u0300-\u036f]+")
INVISIBLE = compiled(f"[{_INVISIBLE}]")


class _Plain(dict[int, int]):
    """str.translate table that works out each character once."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        if char.isspace() and char not in "\n\r":
            plain = " "
        else:
            plain = unicodedata.normalize("NFKD", char)[:1].lower()
            if len(plain) != 1 or (plain.isascii() and not plain.isalnum() and not char.isascii()):
                plain = char
        self[code] = ord(plain)
        return self[code]


_PLAIN = _Plain()
for _group, _replacement in (
    ("‘’‚‛ʼ´`′", "'"),
    ("“”„‟«»″", '"'),
    ("‐‑‒–—―−", "-"),
    ("：", ":"),
    ("\r\x0b\x0c\x85\u2028\u2029", "\n"),
):
    for _char in _group:
        _PLAIN[ord(_char)] = ord(_replacement)


@dataclass(frozen=True, slots=True)
class View:
    """One text, its readable form and its plain form.

    Args:
        source: The text as it came.
        clean: `source` without characters that take no room; letters and accents as they were.
        plain: `clean` in lower case without accents, one character for one.
    """

    source: str
    clean: str
    plain: str
    _origin: array | None = field(default=None, repr=False)

    def start(self, offset: int) -> int:
        """Where the character at `offset` of `plain` begins in the source."""
        if self._origin is None:
            return offset
        return self._origin[offset] if offset < len(self._origin) else len(self.source)

    def end(self, offset: int) -> int:
        """Where a stretch that ends before `offset` of `plain` ends in the source."""
        if self._origin is None or offset <= 0:
            return max(offset, 0)
        last = self._origin[offset - 1] + 1
        while last < len(self.source) and unicodedata.combining(self.source[last]):
            last += 1  # the accent belongs to its letter
        return last

    def into(self, offset: int) -> int:
        """The offset of `plain` that stands for `offset` of the source."""
        if self._origin is None:
            return offset
        low, high = 0, len(self._origin)
        while low < high:
            middle = (low + high) // 2
            if self._origin[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def reflowed(self, stretches: Iterable[tuple[int, int]]) -> "View":
        """The same text with each line break inside `stretches` (offsets of `plain`) read as a space."""
        plain, clean = self.plain, self.clean
        breaks = [at for start, end in stretches for at in _breaks(plain, start, end)]
        if not breaks:
            return self
        mended, tidy = list(plain), list(clean)
        for at in breaks:
            mended[at] = tidy[at] = " "
        return replace(self, plain="".join(mended), clean="".join(tidy))

    def words(self, start: int, end: int) -> str:
        """Readable words of a stretch: composed accents, no invisible characters, one space between words."""
        text = unicodedata.normalize("NFC", self.source[self.start(start) : self.end(end)])
        return " ".join(INVISIBLE.sub("", text).split())


def _breaks(plain: str, start: int, end: int) -> Iterator[int]:
    at = plain.find("\n", start, end)
    while at >= 0:
        yield at
        at = plain.find("\n", at + 1, end)


def view(text: str) -> View:
    """Makes the plain form of `text`."""
    if not _DROPPED.search(text):
        return View(text, text, text.translate(_PLAIN))
    pieces: list[str] = []
    origin = array("q")
    last = 0
    for match in _DROPPED_RUN.finditer(text):
        pieces.append(text[last : match.start()])
        origin.extend(range(last, match.start()))
        last = match.end()
    pieces.append(text[last:])
    origin.extend(range(last, len(text)))
    clean = "".join(pieces)
    return View(text, clean, clean.translate(_PLAIN), origin)
