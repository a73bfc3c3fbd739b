"""The columns that a person names for a table of their own."""

import re
from collections.abc import Iterable

from integrations.errors import BadInput
from integrations.words import Words

_NEXT = re.compile(r"\s*,\s*(?=[a-z_]+\s*=)")


def read_columns(pairs: Iterable[str]) -> dict[str, str]:
    """ "date=Jour" pairs as a mapping; several may stand in one text: "date=Jour, duration=Durée (h, min)".

    Raises:
        BadInput: A pair has no equals sign, or one field is named twice.
    """
    mapping: dict[str, str] = {}
    for pair in (each for text in pairs for each in _NEXT.split(text.strip().strip(","))):
        name, equals, column = (part.strip() for part in pair.partition("="))
        if not equals or not name or not column:
            raise BadInput(
                Words(f"“{pair}” is not field=column", f"« {pair} » n'est pas champ=colonne"),
                remedy=Words("Write for instance date=Day.", "Écrivez par exemple date=Jour."),
                field="columns",
            )
        if mapping.setdefault(name, column) != column:
            raise BadInput(
                Words(f"{name} is given two columns", f"{name} reçoit deux colonnes"),
                remedy=Words("Name each field once.", "Nommez chaque champ une fois."),
                field="columns",
            )
    return mapping
