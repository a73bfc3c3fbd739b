"""What Airtable's objects say, as typed results, and values as it takes them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, Field


class Record(BaseModel):
    """A record of a table.

    Args:
        id: Airtable's.
        created: When it was made.
        fields: Its values by the names of the fields; those that are empty are not there.
        url: Where a person sees it.
    """

    id: str
    created: datetime
    fields: dict[str, Any] = Field(default_factory=dict)
    url: str = ""


class Table(BaseModel):
    """A table of a base.

    Args:
        id: Airtable's.
        name: What it is called.
        fields: The types of its fields by their names.
    """

    id: str
    name: str
    fields: dict[str, str] = Field(default_factory=dict)


def record_of(base: str, one: Mapping[str, Any]) -> Record:
    """A record as Airtable gives it."""
    # The address needs no table: Airtable finds it by the record.
    return Record(
        id=one["id"], created=one["createdTime"], fields=one["fields"], url=f"https://airtable.com/{base}/{one['id']}"
    )


def values_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Values as Airtable takes them."""
    return {name: _value(value) for name, value in fields.items()}


def _value(value: Any) -> Any:
    """Money as a number, times and dates as Airtable reads them."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date | datetime) else value


def iso(at: datetime) -> str:
    """A time as Airtable writes it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
