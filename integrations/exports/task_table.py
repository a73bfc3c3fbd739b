"""Tasks out of a CSV: Asana, Linear, Jira, Notion or a sheet of one's own, known by its column names."""

from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.exports import dates
from integrations.exports.layouts import find_columns, normal
from integrations.exports.plain_table import WORDS_OF_FRENCH
from integrations.exports.records import WorkItem
from integrations.exports.states import state_of
from integrations.exports.table import Table
from integrations.exports.values import read_tags
from integrations.words import Words

_NAMES = {
    "title": "title; titre; task; tache; name; nom; summary; subject; intitule; libelle; card name; description; what",
    "state": "status; statut; etat; state; done; fait; completed; complete; termine; avancement; progress",
    "project": "project; projet; projects; section column; milestone; jalon; epic; mission; client; list; liste",
    "done_on": (
        "completed at; completed on; done on; closed at; closed on; resolved; date completed; fait le; termine le; "
        "date de fin; finished; livre le; delivered on; completion date; end date"
    ),
    "due": "due; due date; deadline; echeance; date d echeance; date limite; pour le",
    "labels": "labels; tags; etiquettes; categorie; category; type",
    "reference": "id; key; issue key; reference; ref; numero; number; task id",
}
_COLUMNS = {name: field for field, names in _NAMES.items() for name in names.split("; ")}


def task_columns(header: tuple[str, ...]) -> dict[str, int]:
    """Which column holds what; a table of tasks has at least "title" and one of "state" and "done_on"."""
    return find_columns(header, _COLUMNS)


def is_task_table(header: tuple[str, ...]) -> bool:
    """Whether a header looks like a list of tasks."""
    columns = task_columns(header)
    return "title" in columns and bool({"state", "done_on", "due"} & set(columns))


def tasks_of(table: Table, zone: ZoneInfo, date_format: str | None = None) -> list[WorkItem]:
    """The tasks of a table; rows without a title are passed over.

    Raises:
        BadInput: No column for the title, or a date that cannot be read.
    """
    columns = task_columns(table.header)
    if "title" not in columns:
        raise BadInput(
            Words(
                f"no column was found for the task's title; the file has: {', '.join(table.header)}",
                f"aucune colonne trouvée pour le titre de la tâche ; le fichier a : {', '.join(table.header)}",
            ),
            remedy=Words("Name it “title” in the first line.", "Nommez-la « titre » à la première ligne."),
            file=table.path,
            line=1,
        )
    french = table.separator == ";" or bool(
        {normal(name) for name in table.header} & (WORDS_OF_FRENCH | {"titre", "statut"})
    )
    held = [field for field in ("done_on", "due") if field in columns]
    order = None
    if date_format is not None:
        order = dates.stated_order(date_format, table.path)
    elif held:
        cells = ((line, row[columns[field]]) for line, row in table.rows for field in held)
        order = dates.find_order(cells, table.path, table.header[columns[held[0]]], french=french)
    return list(_items(table, columns, order, zone))


def _items(table: Table, columns: Mapping[str, int], order: dates.Order | None, zone: ZoneInfo) -> Iterable[WorkItem]:
    def cell(row: list[str], field: str) -> str:
        return row[columns[field]].strip() if field in columns else ""

    for line, row in table.rows:
        title = cell(row, "title")
        if not title:
            continue
        done_on = _day(cell(row, "done_on"), order, zone, table, line, "done_on", columns)
        status = cell(row, "state")
        state = state_of(status) if status else ("done" if done_on else "open")
        yield WorkItem(
            source=table.path.name,
            title=" ".join(title.split()),
            state=state,
            project=cell(row, "project"),
            done_on=done_on if state == "done" else None,
            due=_day(cell(row, "due"), order, zone, table, line, "due", columns),
            labels=read_tags(cell(row, "labels")),
            reference=cell(row, "reference"),
            line=line,
        )


def _day(
    text: str,
    order: dates.Order | None,
    zone: ZoneInfo,
    table: Table,
    line: int,
    field: str,
    columns: Mapping[str, int],
) -> date | None:
    if not text or text in "-–—":
        return None
    moment = dates.read_moment(text, order)
    if moment is None or moment.day is None:
        raise BadInput(
            Words(f"{text!r} is not a date", f"{text!r} n'est pas une date"),
            remedy=Words("Write it as 2026-10-05.", "Écrivez-la 2026-10-05."),
            file=table.path,
            line=line,
            field=table.header[columns[field]],
        )
    if moment.clock is None or moment.clock.tzinfo is None:
        return moment.day
    return dates.local_moment(moment.day, moment.clock, zone, zone).date()
