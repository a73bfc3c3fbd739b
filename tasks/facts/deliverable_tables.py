"""Tables of what is wanted: a column that names things beside a column that counts them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.facts.compiled import compiled
from tasks.facts.number_reading import parse_words
from tasks.facts.patterns import Cue

_COUNTS = Cue("""
qte | qtes | quantites? | qty | quantity | quantities | nombre | nb | nbre | number(?: of .{1,15})? | count | combien | how many
no\\. | nos\\. | units? | unites? | pieces | pcs | volume | no of .{1,15} | n° | amount needed | how much
""")
_NAMES = Cue("""
quoi | what | items? | elements? | livrables? | deliverables? | description | designation | libelle | prestations? | produits?
articles? | supports? | pieces? | objets? | contenus? | contents? | formats? | types? | things? | assets? | work | tache | task
postes? | lots? | besoins? | need | service | nature | outputs? | intitule | document | detail | title | titre | nom | name
""")
_NOT_ROWS = Cue("""
total | totaux | sous-total | subtotal | budget | deadline | date | delai | prix | price | montant | amount | tva | vat
livraison | delivery | remise | acompte | deposit | options? non retenues?
""")
_OURS = compiled(
    r"\b(?:by us|par nous|par nos soins|fourni(?:e?s?)|provided|supplied by us|existante?s?|existing|deja (?:fait|pret)s?)\b"
)
_RULE = compiled(r"[|\s:=+-]+")
_COUNT = compiled(r"\s*(?:x|×|qte\.?|qty\.?|env\.?|~|environ|about|approx\.?)?\s*:?\s*(?P<count>\d{1,4})(?:\s*[-–/]\s*\d{1,4})?\s*"
                    r"(?:x|×|pcs|pieces?|ex\.?|exemplaires?|units?|unites?|u\.?)?\s*")  # fmt: skip
_COLUMN = compiled(r"\S+(?: \S+)*")
_LONGEST = 4000  # lines with more characters are no rows


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of things: where it lies, where its name lies, and its count."""

    start: int
    end: int
    name_start: int
    name_end: int
    quantity: int | None


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


def tables(plain: str) -> Iterator[tuple[int, int, tuple[Row, ...]]]:
    """The tables of things in a text: each its stretch, header included, and its rows.

    A table counts as one of things when its header says so (a column of quantities) or when every line gives its
    quantity by name ("qté 4").
    """
    block: list[list[_Cell]] = []
    position = 0
    while position <= len(plain):
        stop = plain.find("\n", position)
        stop = len(plain) if stop < 0 else stop
        cells = _cells(plain, position, stop) if stop - position < _LONGEST else []
        if len(cells) >= 2:
            block.append(cells)
        elif block and not _RULE.fullmatch(plain, position, stop):
            if (found := _table(block)) is not None:
                yield found
            block = []
        position = stop + 1
    if block and (found := _table(block)) is not None:
        yield found


def _cells(plain: str, start: int, end: int) -> list[_Cell]:
    line = plain[start:end]
    if "|" not in line and "\t" not in line:
        return _aligned(line, start)
    cells = []
    at = start
    for piece in re.split(r"[|\t]", line):
        text = piece.strip(" *_`")
        if text and not _RULE.fullmatch(text):
            left = at + piece.index(text)
            cells.append(_Cell(left, left + len(text), text))
        at += len(piece) + 1
    return cells


def _aligned(line: str, start: int) -> list[_Cell]:
    """Columns that runs of spaces part: "2    Exhibition banners"."""
    return [_Cell(start + match.start(), start + match.end(), match[0]) for match in _COLUMN.finditer(line)]


def _table(block: list[list[_Cell]]) -> tuple[int, int, tuple[Row, ...]] | None:
    header, *lines = block
    counts = next((at for at, cell in enumerate(header) if _is_header(cell, _COUNTS)), None)
    if counts is not None and not any(cell.text.isdigit() for cell in header) and lines:
        names = _name_column(header, lines, counts)
        rows = tuple(row for line in lines if (row := _row(line, names, counts)) is not None)
    elif all(any(re.match(r"(?:qte|qty|quantit[ey])\b", cell.text) for cell in line) for line in block):
        rows = tuple(row for line in block if (row := _named_row(line)) is not None)
    else:
        return None
    if not rows:
        return None
    return block[0][0].start, block[-1][-1].end, rows


def _is_header(cell: _Cell, cue: Cue) -> bool:
    match = cue.match(cell.text)
    return match is not None and len(cell.text.split()) <= 4


def _name_column(header: list[_Cell], lines: list[list[_Cell]], counts: int) -> int:
    """The column that a header calls so, else the first one of words."""
    for at, cell in enumerate(header):
        if (
            at != counts
            and _is_header(cell, _NAMES)
            and not all(_COUNT.fullmatch(line[at].text) for line in lines if at < len(line))
        ):
            return at
    for at in range(len(header)):
        if at != counts and any(at < len(line) and re.search(r"[a-z]{3}", line[at].text) for line in lines):
            return at
    return 0


def _row(line: list[_Cell], names: int, counts: int) -> Row | None:
    if max(names, counts) >= len(line) and not (names < len(line) and len(line) > 1):
        return None
    count = _number(line[counts].text) if counts < len(line) else None
    return _made(line, line[names], count)


def _named_row(line: list[_Cell]) -> Row | None:
    count = None
    for cell in line:
        if match := re.match(r"(?:qte|qty|quantit[ey])s?\.?\s*:?\s*(\d{1,4})", cell.text):
            count = int(match[1])
    named = next(
        (cell for cell in line if re.search(r"[a-z]{4}", cell.text) and not cell.text.startswith(("qt", "quant"))), None
    )
    return None if named is None else _made(line, named, count)


def _made(line: list[_Cell], name: _Cell, count: int | None) -> Row | None:
    if _OURS.search(line[0].text + " " + name.text + " " + line[-1].text):
        return None
    if not re.search(r"[a-z]{2}", name.text) or _NOT_ROWS.match(name.text) or count == 0:
        return None
    stop = re.search(r"\s*(?:\(|,|;|:| - )", name.text)
    end = name.start + (stop.start() if stop and stop.start() > 3 else len(name.text))
    return Row(line[0].start, line[-1].end, name.start, min(end, name.start + 80), count)


def _number(text: str) -> int | None:
    if match := _COUNT.fullmatch(text):
        return int(match["count"])
    return parse_words(text) if re.fullmatch(r"[a-z' -]{2,30}", text) else None
