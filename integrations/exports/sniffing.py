"""What a file or folder holds, told by what stands in it rather than by its name."""

from pathlib import Path
from typing import Literal

from integrations.errors import BadInput
from integrations.exports.git_log import is_log, is_repository
from integrations.exports.github import is_github
from integrations.exports.json_text import read_json
from integrations.exports.layouts import find_columns
from integrations.exports.plain_table import PLAIN_TABLE
from integrations.exports.table import read_table, read_text, unreadable
from integrations.exports.task_table import is_task_table
from integrations.exports.time_entries import layout_of
from integrations.exports.trello import is_trello
from integrations.words import Words

Kind = Literal[
    "toggl", "clockify", "harvest", "times", "tasks", "github", "trello", "table", "repository", "git_log", "notes",
    "folder", "other",
]  # fmt: skip
"""What was found: a vendor's times, other "times", "tasks" (CSV), "table" for a CSV that is neither for sure."""

_TABLES = (".csv", ".tsv", ".tab")
_NOTES = (".md", ".markdown")


def sniff(path: Path) -> Kind:
    """Says what a file or folder holds.

    Raises:
        BadInput: It is missing or may not be read, or a table or JSON is broken.
    """
    try:
        if path.is_dir():
            return "repository" if is_repository(path) else "folder"
        path.stat()
    except OSError as error:
        raise unreadable(path, error) from error
    ending = path.suffix.casefold()
    if ending in _TABLES:
        return _table(path)
    if ending == ".json":
        value = read_json(path)
        if is_trello(value):
            return "trello"
        return "github" if value == [] or is_github(value) else "other"
    if ending in _NOTES:
        return "notes"
    if ending in (".txt", ".log"):
        text = read_text(path)
        if is_log(text):
            return "git_log"
        return _table(path) if _is_times(text, path) else ("notes" if ending == ".txt" else "other")
    return "other"


def _table(path: Path) -> Kind:
    header = read_table(path).header
    layout = layout_of(header)
    if layout is not PLAIN_TABLE:
        return layout.name  # type: ignore[return-value]  # the vendors' names are kinds
    if _has_times(header):
        return "times"
    return "tasks" if is_task_table(header) else "table"


def _has_times(header: tuple[str, ...]) -> bool:
    found = set(find_columns(header, PLAIN_TABLE.columns))
    long = bool({"duration", "minutes", "seconds"} & found) or {"start", "end"} <= found
    return long and bool({"date", "start"} & found)


def looks_like_times(header: tuple[str, ...]) -> bool:
    """Whether a table seems meant as times although a column is missing or has an unknown name."""
    found = set(find_columns(header, PLAIN_TABLE.columns))
    return bool({"duration", "minutes", "seconds", "end"} & found) or ("date" in found and "project" in found)


def _is_times(text: str, path: Path) -> bool:
    """A table saved as .txt (Excel's "Unicode text")."""
    if "\t" not in text.splitlines()[0] and ";" not in text.splitlines()[0]:
        return False
    return _has_times(read_table(path).header)


def refuse_other(path: Path) -> BadInput:
    """What to tell a person who names a file that no reader knows."""
    return BadInput(
        Words("this kind of file is not read for a report", "ce type de fichier n'est pas lu pour un rapport"),
        remedy=Words(
            "Give time entries or tasks (CSV, JSON), a git repository or log, or notes (Markdown).",
            "Donnez des temps ou des tâches (CSV, JSON), un dépôt ou journal git, ou des notes (Markdown).",
        ),
        file=path,
    )
