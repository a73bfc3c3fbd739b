"""JSON exports, read with care: not endless, not nested without end, and what is taken from them is checked."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.exports.table import read_text
from integrations.words import Words


def read_json(path: Path) -> Any:
    """The value that a JSON file holds.

    Raises:
        BadInput: Not JSON; names the line.
    """
    text = read_text(path)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadInput(
            Words("this is not JSON, or it is cut off", "ce n'est pas du JSON, ou il est tronqué"),
            remedy=Words("Export it again.", "Refaites l'export."),
            file=path,
            line=error.lineno,
        ) from error
    except RecursionError as error:
        raise BadInput(
            Words("its values are nested too deep", "ses valeurs sont trop imbriquées"),
            remedy=Words("Export it again.", "Refaites l'export."),
            file=path,
        ) from error


def text_in(record: dict[str, Any], *names: str) -> str:
    """The first of these members that is a text or a number, on one line; "" where none is."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool):
            return " ".join(str(value).split())
    return ""


def day_in(record: dict[str, Any], zone: ZoneInfo, *names: str) -> date | None:
    """The day, in `zone`, of the first of these members that is an ISO 8601 moment."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value:
            try:
                moment = datetime.fromisoformat(value)
            except ValueError:
                continue
            return moment.astimezone(zone).date() if moment.tzinfo else moment.date()
    return None


def records_in(value: Any) -> list[dict[str, Any]]:
    """The members of a list that are objects."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
