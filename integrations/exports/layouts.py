"""What a layout of time entries is, and how the column names of a file become fields."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from integrations.errors import BadInput
from integrations.exports.dates import plain
from integrations.words import Words

FIELDS = (
    "date", "start", "end_date", "end", "duration", "minutes", "seconds", "project", "client", "task", "description",
    "person", "first_name", "last_name", "email", "billable", "rate", "amount", "currency", "tags", "zone",
)  # fmt: skip
"""What a column may hold. "start" and "end" are clock times, or moments with their day."""

SETTINGS = ("date_format",)
"""What a column mapping may say besides columns."""

_FRENCH_FIELDS = {
    "jour": "date", "debut": "start", "date de fin": "end_date", "fin": "end", "duree": "duration",
    "secondes": "seconds", "projet": "project", "tache": "task", "personne": "person", "prenom": "first_name",
    "nom": "last_name", "courriel": "email", "facturable": "billable", "taux": "rate", "montant": "amount",
    "devise": "currency", "etiquettes": "tags", "fuseau": "zone", "format de date": "date_format",
}  # fmt: skip

_UNIT = re.compile(r"\(\s*([A-Z]{3}|[€£$])?\s*\)\s*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one vendor's export.

    Args:
        name: The vendor, in lower case.
        columns: Normal column name → field. Where two columns hold one field, the one named first here wins.
        signature: Normal column names that tell this layout from others; all must be there.
    """

    name: str
    columns: Mapping[str, str]
    signature: frozenset[str]

    def fits(self, header: tuple[str, ...]) -> bool:
        """Whether a file with this header has the layout."""
        return self.signature <= {normal(name) for name in header}


def normal(name: str) -> str:
    """A column's name without case, accents, signs and currency: "Billable Rate (EUR)" is "billable rate"."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain(_UNIT.sub("", name.strip()))).split())


def currency_in(name: str) -> str | None:
    """The currency that a column's name states: "Amount (EUR)"."""
    match = _UNIT.search(name.strip())
    if match is None or match.group(1) is None:
        return None
    return {"€": "EUR", "£": "GBP", "$": "USD"}.get(match.group(1), match.group(1))


def find_columns(header: tuple[str, ...], known: Mapping[str, str]) -> dict[str, int]:
    """Field → position, for the columns that `known` names."""
    names = [normal(name) for name in header]
    found: dict[str, int] = {}
    for column, field in known.items():
        if field not in found and column in names:
            found[field] = names.index(column)
    return found


def field_of(given: str) -> str:
    """The field or setting that a person means, in French or English; "" for none."""
    name = given.strip().casefold().replace(" ", "_")
    return name if name in FIELDS or name in SETTINGS else _FRENCH_FIELDS.get(plain(given), "")


def is_setting(given: str) -> bool:
    """Whether a mapping's key says how to read, rather than which column."""
    return field_of(given) in SETTINGS


def read_mapping(
    mapping: Mapping[str, str], header: tuple[str, ...], path: Path
) -> tuple[dict[str, int], dict[str, str]]:
    """A person's mapping, field → column name, as positions; and the settings that stand among it.

    Raises:
        BadInput: An unknown field, or a column that the file does not have.
    """
    names = [normal(name) for name in header]
    found: dict[str, int] = {}
    settings: dict[str, str] = {}
    for given, column in mapping.items():
        field = field_of(given)
        if not field:
            raise BadInput(
                Words(
                    f"the mapping names an unknown field {given!r}", f"champ inconnu dans la correspondance : {given!r}"
                ),
                remedy=Words(f"Fields are: {', '.join(FIELDS)}.", f"Les champs sont : {', '.join(FIELDS)}."),
                file=path,
            )
        if field in SETTINGS:
            settings[field] = column
        elif normal(column) in names:
            found[field] = names.index(normal(column))
        else:
            raise BadInput(
                Words(f"there is no column {column!r}", f"il n'y a pas de colonne {column!r}"),
                remedy=Words(f"The file has: {', '.join(header)}.", f"Le fichier a : {', '.join(header)}."),
                file=path,
                line=1,
            )
    return found, settings


def refuse_missing(columns: Mapping[str, int], header: tuple[str, ...], path: Path) -> None:
    """Refuses a table that does not say when, or how long.

    Raises:
        BadInput: Names what is missing, what the file has, and a mapping to give.
    """
    missing: list[tuple[str, str, str]] = []
    if not {"date", "start"} & set(columns):
        missing.append(("the day", "le jour", "date"))
    if not {"duration", "minutes", "seconds"} & set(columns) and not {"start", "end"} <= set(columns):
        missing.append(("the duration (or start and end)", "la durée (ou début et fin)", "duration"))
    if not missing:
        return
    free = [name for position, name in enumerate(header) if position not in columns.values()] or list(header)
    example = " ".join(
        f'--columns {field}="{free[min(place, len(free) - 1)]}"' for place, (_, _, field) in enumerate(missing)
    )
    raise BadInput(
        Words(
            f"no column was found for {' and '.join(english for english, _, _ in missing)}; "
            f"the file has: {', '.join(header)}",
            f"aucune colonne trouvée pour {' et '.join(french for _, french, _ in missing)} ; "
            f"le fichier a : {', '.join(header)}",
        ),
        remedy=Words(
            f"Say which columns hold them, for instance {example}.",
            f"Indiquez les colonnes qui les contiennent, par exemple {example}.",
        ),
        file=path,
        line=1,
    )
