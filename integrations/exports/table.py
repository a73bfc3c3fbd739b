"""CSV as it comes: charset, separator and byte-order mark found out, each row with its line number."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from integrations.errors import BadInput
from integrations.words import Words

MOST_BYTES = 64 * 1024 * 1024  # 50,000 Toggl entries are about 8 MB
MOST_COLUMNS = 200
LONGEST_CELL = 20_000
SEPARATORS = (",", ";", "\t", "|")

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Bytes that no text holds: zip, gzip, PDF, old Word and Excel, pictures.
_OTHER_FORMATS = (b"PK\x03\x04", b"\x1f\x8b", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


_UTF8_CHARACTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its header, and its rows as (line, cells).

    Args:
        path: The file.
        header: Column names as they stand.
        rows: 1-based line at which the row starts, and its cells (never more than the header has, none missing).
        separator: What stands between cells.
    """

    path: Path
    header: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]
    separator: str


def read_text(path: Path, most_bytes: int = MOST_BYTES) -> str:
    """The text of a file, whatever common charset it is in.

    UTF-8 with or without a byte-order mark, UTF-16 with one, else Windows-1252, which is what Excel writes in France
    and Britain.

    Raises:
        BadInput: Missing, unreadable, empty, too large, or not a text.
    """
    try:
        if path.stat().st_size > most_bytes:
            size = most_bytes // (1024 * 1024)
            raise BadInput(
                Words(f"the file is larger than {size} MB", f"le fichier dépasse {size} Mo"),
                remedy=Words("Export a shorter period.", "Exportez une période plus courte."),
                file=path,
            )
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    if not raw.strip():
        raise BadInput(
            Words("the file is empty", "le fichier est vide"),
            remedy=Words("Export it again.", "Refaites l'export."),
            file=path,
        )
    if raw.startswith(_UTF16):
        encoding = "utf-16"
    elif raw.startswith(_OTHER_FORMATS) or b"\x00" in raw[:100_000]:
        raise _not_text(path)
    else:
        encoding = "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise _not_text(path) from error
        _refuse_mixed(raw, error, path)
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _not_text(path) from error


def _refuse_mixed(raw: bytes, error: UnicodeDecodeError, path: Path) -> None:
    """Refuses UTF-8 with a few broken characters: read as Windows-1252 every accent would come out wrong, unnoticed."""
    whole = len(_UTF8_CHARACTER.findall(raw))
    broken = raw.decode("utf-8", "replace").count("\ufffd")
    if whole <= broken:
        return
    raise BadInput(
        Words("the file mixes two charsets", "le fichier mélange deux encodages"),
        remedy=Words("Correct this line and save it as UTF-8.", "Corrigez cette ligne et enregistrez-le en UTF-8."),
        file=path,
        line=raw.count(b"\n", 0, error.start) + 1,
    )


def _not_text(path: Path) -> BadInput:
    return BadInput(
        Words("is not a text file", "n'est pas un fichier texte"),
        remedy=Words(
            "Export it as CSV, JSON or text; save an Excel sheet as “CSV UTF-8”.",
            "Exportez-le en CSV, JSON ou texte ; enregistrez une feuille Excel en « CSV UTF-8 ».",
        ),
        file=path,
    )


def unreadable(path: Path, error: OSError) -> BadInput:
    """What to tell a person about a file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        problem = Words("there is no such file", "ce fichier n'existe pas")
        remedy = Words("Check its name.", "Vérifiez son nom.")
    elif isinstance(error, PermissionError):
        problem = Words("it may not be read", "sa lecture n'est pas autorisée")
        remedy = Words("Give yourself the right to read it.", "Donnez-vous le droit de le lire.")
    else:
        problem = Words(f"it cannot be read ({error.strerror})", f"sa lecture échoue ({error.strerror})")
        remedy = Words("Copy it elsewhere and try again.", "Copiez-le ailleurs et réessayez.")
    return BadInput(problem, remedy=remedy, file=path)


def find_separator(text: str, path: Path) -> str:
    """The sign that divides the header; `sep=;` on the first line (Excel) wins."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    if match := re.fullmatch(r"sep=(.)", first.strip(), re.IGNORECASE):
        return match.group(1)
    counts = {sign: len(next(csv.reader([first], delimiter=sign), [])) for sign in SEPARATORS}
    best = max(SEPARATORS, key=lambda sign: counts[sign])
    if counts[best] < 2:
        raise BadInput(
            Words("no columns were found", "aucune colonne n'a été trouvée"),
            remedy=Words(
                "The first line must name the columns, divided by commas, semicolons or tabs.",
                "La première ligne doit nommer les colonnes, séparées par virgules, points-virgules ou tabulations.",
            ),
            file=path,
            line=1,
        )
    return best


def _rows(text: str, separator: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _endless_cell(path, before + 1) from error
        if any(len(cell) > LONGEST_CELL for cell in cells):
            raise _endless_cell(path, before + 1)
        yield before + 1, cells
        before = reader.line_num


def _endless_cell(path: Path, line: int) -> BadInput:
    return BadInput(
        Words(
            f"a cell is longer than {LONGEST_CELL} characters or a quote is not closed",
            f"une cellule dépasse {LONGEST_CELL} caractères ou un guillemet n'est pas fermé",
        ),
        remedy=Words(
            "Look for a stray quote from this line on.", "Cherchez un guillemet isolé à partir de cette ligne."
        ),
        file=path,
        line=line,
    )


def read_table(path: Path) -> Table:
    """Reads a CSV file.

    Raises:
        BadInput: Not a text, empty, without columns, with a huge cell, or with more cells in a row than columns.
    """
    text = read_text(path)
    separator = find_separator(text, path)
    header: tuple[str, ...] | None = None
    rows: list[tuple[int, list[str]]] = []
    for line, cells in _rows(text, separator, path):
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            if re.fullmatch(r"sep=.?", cells[0].strip(), re.IGNORECASE):
                continue
            header = tuple(cell.strip().lstrip("\ufeff") for cell in cells)
            if len(header) > MOST_COLUMNS:
                raise BadInput(
                    Words(f"there are {len(header)} columns", f"il y a {len(header)} colonnes"),
                    remedy=Words("Is it a table of times or tasks?", "Est-ce bien un tableau de temps ou de tâches ?"),
                    file=path,
                    line=line,
                )
            continue
        if any(cell.strip() for cell in cells[len(header) :]):
            raise BadInput(
                Words(
                    f"the row has {len(cells)} cells, the header {len(header)}",
                    f"la ligne a {len(cells)} cellules, l'en-tête {len(header)}",
                ),
                remedy=Words(
                    "Put texts that hold the separator, and decimal commas, in quotes.",
                    "Mettez entre guillemets les textes contenant le séparateur et les virgules décimales.",
                ),
                file=path,
                line=line,
            )
        rows.append((line, cells[: len(header)] + [""] * (len(header) - len(cells))))
    if header is None:
        raise BadInput(
            Words("the file is empty", "le fichier est vide"),
            remedy=Words("Export it again.", "Refaites l'export."),
            file=path,
        )
    return Table(path, header, tuple(rows), separator)
