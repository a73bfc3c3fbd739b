"""Time entries out of any of the known CSV layouts."""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.exports import dates
from integrations.exports.clockify import CLOCKIFY, CLOCKIFY_FRENCH
from integrations.exports.harvest import HARVEST
from integrations.exports.layouts import Layout, currency_in, find_columns, normal, read_mapping, refuse_missing
from integrations.exports.plain_table import PLAIN_TABLE, WORDS_OF_FRENCH
from integrations.exports.records import Remarks, TimeEntry
from integrations.exports.rows import UNITS, RowReader
from integrations.exports.table import Table, read_table
from integrations.exports.toggl import TOGGL

LAYOUTS = (CLOCKIFY, CLOCKIFY_FRENCH, HARVEST, TOGGL)


def layout_of(header: tuple[str, ...]) -> Layout:
    """The vendor's layout that a header has, or the plain one."""
    return next((layout for layout in LAYOUTS if layout.fits(header)), PLAIN_TABLE)


def read_time_entries(
    path: Path,
    *,
    zone: str | ZoneInfo,
    mapping: Mapping[str, str] | None = None,
    default_currency: str | None = None,
    remarks: Remarks | None = None,
) -> list[TimeEntry]:
    """Reads the detailed report of Toggl Track, Clockify or Harvest, or any CSV of times.

    Args:
        path: The CSV.
        zone: Time zone of the report; clock times without one of their own are in it.
        mapping: Field → column name for other layouts ("date": "Jour", "duration": "Temps passé"); also
            "date_format": "DD/MM/YYYY".
        default_currency: ISO 4217 of rates and amounts that state none.
        remarks: Gets what was passed over.

    Returns:
        The entries in the file's order.

    Raises:
        BadInput: Columns are missing, a cell cannot be read, a time is negative or ends before it starts.
    """
    return entries_of(read_table(path), zone=zone, mapping=mapping, default_currency=default_currency, remarks=remarks)


def entries_of(
    table: Table,
    *,
    zone: str | ZoneInfo,
    mapping: Mapping[str, str] | None = None,
    default_currency: str | None = None,
    remarks: Remarks | None = None,
) -> list[TimeEntry]:
    """The time entries of a table that is read already; arguments and errors as `read_time_entries`."""
    target = dates.find_zone(zone)
    given, settings = read_mapping(mapping or {}, table.header, table.path)
    layout = layout_of(table.header)
    columns = {
        field: at for field, at in find_columns(table.header, layout.columns).items() if at not in given.values()
    } | given
    if set(UNITS) & set(given):
        columns = {f: at for f, at in columns.items() if f in given or f not in UNITS}
    refuse_missing(columns, table.header, table.path)
    reader = RowReader(
        table=table,
        columns=columns,
        zone=target,
        orders=_orders(table, columns, settings.get("date_format")),
        currencies={f: currency_in(table.header[at]) for f, at in columns.items() if f in ("rate", "amount")},
        default_currency=default_currency,
    )
    entries: list[TimeEntry] = []
    for line, cells in table.rows:
        if reader.is_total(cells):
            _remark(remarks, table, line, "is a total and was passed over", "est un total, laissée de côté")
        elif reader.is_running(cells):
            _remark(
                remarks,
                table,
                line,
                "is a timer still running, passed over",
                "est un minuteur en cours, laissée de côté",
            )
        else:
            entries.append(reader.entry(line, cells))
    return entries


def _remark(remarks: Remarks | None, table: Table, line: int, english: str, french: str) -> None:
    if remarks is not None:
        remarks.add(f"{table.path.name}: line {line} {english}.", f"{table.path.name} : la ligne {line} {french}.")


def _orders(table: Table, columns: Mapping[str, int], given: str | None) -> dict[str, dates.Order | None]:
    """Whether the day or the month stands first in each column that holds dates."""
    if given is not None:
        order = dates.stated_order(given, table.path)
        return dict.fromkeys(("date", "start", "end_date", "end"), order)
    names = {normal(name) for name in table.header}
    # Excel divides by semicolons where the comma is the decimal sign; the day stands first there.
    french = table.separator == ";" or bool(names & WORDS_OF_FRENCH)
    # One file has one format: all of its date columns vote together.
    held = [f for f in ("date", "start", "end_date", "end") if f in columns]
    cells = ((line, row[columns[f]]) for line, row in table.rows for f in held)
    shown = table.header[columns[held[0]]]
    order = dates.find_order(cells, table.path, shown, french=french)
    return dict.fromkeys(("date", "start", "end_date", "end"), order)
