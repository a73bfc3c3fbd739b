"""Tasks out of whatever holds them: a CSV, GitHub's issues or a Trello board."""

from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.exports.dates import find_zone
from integrations.exports.github import github_items, is_github
from integrations.exports.json_text import read_json
from integrations.exports.records import Remarks, WorkItem
from integrations.exports.table import read_table
from integrations.exports.task_table import tasks_of
from integrations.exports.trello import is_trello, trello_items
from integrations.words import Words


def read_tasks(
    path: Path, *, zone: str | ZoneInfo, date_format: str | None = None, remarks: Remarks | None = None
) -> list[WorkItem]:
    """Reads tasks from a CSV, a GitHub issues JSON or a Trello board JSON.

    Args:
        path: The file; ".json" is read as JSON, all else as CSV.
        zone: Time zone of the report, which decides on which day a task was done.
        date_format: "DD/MM/YYYY" or "MM/DD/YYYY", for a CSV whose dates leave it open.
        remarks: Gets what was passed over.

    Raises:
        BadInput: The file cannot be read, or holds no tasks in a known form.
    """
    target = find_zone(zone)
    if path.suffix.casefold() != ".json":
        return tasks_of(read_table(path), target, date_format)
    value = read_json(path)
    if is_trello(value):
        return trello_items(value, path.name, target, remarks)
    if is_github(value):
        return github_items(value, path.name, target, remarks)
    if value == []:
        return []
    raise BadInput(
        Words(
            "this JSON holds neither GitHub issues nor a Trello board",
            "ce JSON ne contient ni tickets GitHub ni tableau Trello",
        ),
        remedy=Words(
            "Export issues with `gh issue list --state all --json number,title,state,closedAt,labels,milestone`, or a "
            "Trello board as JSON.",
            "Exportez les tickets par `gh issue list --state all --json number,title,state,closedAt,labels,milestone`, "
            "ou un tableau Trello en JSON.",
        ),
        file=path,
    )
