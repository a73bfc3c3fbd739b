"""What every renderer does to text before it shows it: nothing in it may break a file, fool an eye or become a link."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from tasks.documents.blocks import Block, Bullets, Heading, Run, Text

# Forbidden in XML 1.0 (https://www.w3.org/TR/xml/#charsets): C0 save tab and newline, surrogates, two non-characters.
# C1 controls and the other non-characters are allowed there but show as boxes.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Embeddings, overrides and isolates can make text read otherwise than it is (CVE-2021-42574); the marks U+200E and
# U+200F, which only help Arabic and Hebrew, stay.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BREAK_AFTER = 12  # letters of an endless word between two places to break it
_ENDLESS = re.compile(r"\S{25,}")
_SIGNS = re.compile(r"(?<=[/@._\-?&=:,;])(?=[^\s/@._\-?&=:,;])")
_SCHEMES = {"http", "https", "mailto"}
_ADDRESS_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


def clean(text: str) -> str:
    """`text` with plain newlines, without characters that files forbid or that turn the reading direction."""
    return _BIDI.sub("", _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """`clean` text on a single line, for names, titles and attributes; no-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", clean(text)).strip(" ")


def safe_link(address: str | None) -> str | None:
    """The address if it leads to a web page or a mailbox, percent-encoded; else None."""
    if not address:
        return None
    address = clean(address).strip()
    if re.search(r"[\s\\<>\"]", address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return None
    if parts.scheme.lower() == "mailto" and not parts.path:
        return None
    return quote(address, safe=_ADDRESS_SAFE)


def runs(text: Text) -> tuple[Run, ...]:
    """`text` as clean runs, the empty ones left out, unsafe links turned into plain words."""
    pieces = (Run(text),) if isinstance(text, str) else text
    cleaned = (replace(run, text=clean(run.text), link=safe_link(run.link)) for run in pieces)
    return tuple(run for run in cleaned if run.text)


def plain(text: Text) -> str:
    """The clean words of `text` without their look."""
    return "".join(run.text for run in runs(text))


def heading_levels(blocks: Iterable[Block]) -> Iterator[int]:
    """The level of each Heading in turn, such that the first is 1 and none is skipped going down.

    Readers of screens and PDF/UA (ISO 14289-1, 7.4.2) need this; authors of blocks may start at any level.
    """
    path: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            while path and path[-1] >= block.level:
                path.pop()
            path.append(block.level)
            yield len(path)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list and those below it."""

    text: Text
    children: "list[Item]"


def tree(bullets: Bullets) -> list[Item]:
    """The entries of a list, each with the deeper ones that follow it."""
    roots: list[Item] = []
    path: list[tuple[int, Item]] = []
    for text, level in zip(bullets.items, depths(bullets), strict=True):
        item = Item(text, [])
        while path and path[-1][0] >= level:
            path.pop()
        (path[-1][1].children if path else roots).append(item)
        path.append((level, item))
    return roots


def depths(bullets: Bullets) -> list[int]:
    """How deep each entry is, from 0 to 3, none deeper than one below its predecessor."""
    found: list[int] = []
    for place in range(len(bullets.items)):
        wanted = bullets.levels[place] if place < len(bullets.levels) else 0
        found.append(max(0, min(wanted, 3, found[-1] + 1 if found else 0)))
    return found


def cells(row: tuple[Text, ...], width: int) -> tuple[Text, ...]:
    """Exactly `width` cells: empty ones stand in for those missing."""
    return (*row, *("",) * width)[:width]


def pieces(text: str) -> list[str]:
    """Clean text in the pieces between which it may be broken; "\n" stands alone.

    Endless words (addresses, keys) are cut after the signs of an address and else every few letters, so that they
    cannot run off a page or push the other columns of a table away.
    """
    found: list[str] = []
    for number, line in enumerate(clean(text).split("\n")):
        if number:
            found.append("\n")
        found += _breakable(line)
    return found


def _breakable(line: str) -> Iterator[str]:
    start = 0
    for word in _ENDLESS.finditer(line):
        place = word.start()
        for part in _SIGNS.split(word[0]):
            for cut in range(0, len(part), _BREAK_AFTER):
                end = place + min(cut + _BREAK_AFTER, len(part))
                yield line[start:end]
                start = end
            place += len(part)
    if line[start:]:
        yield line[start:]


def code_block(text: Text) -> str | None:
    """The text of a paragraph that is nothing but code of several lines; None for any other."""
    found = runs(text)
    return found[0].text if len(found) == 1 and found[0].code and "\n" in found[0].text else None
