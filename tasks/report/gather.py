"""Collects what a report is made of from files and folders, whatever they are named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.errors import BadInput
from integrations.exports.dates import find_zone, plain
from integrations.exports.git_log import read_commits
from integrations.exports.layouts import is_setting, normal
from integrations.exports.notes import read_notes
from integrations.exports.overlaps import find_overlaps, refuse_overlaps
from integrations.exports.records import Commit, Notes, Remarks, TimeEntry, WorkItem
from integrations.exports.sniffing import Kind, looks_like_times, refuse_other, sniff
from integrations.exports.table import read_table, unreadable
from integrations.exports.time_entries import read_time_entries
from integrations.exports.work_items import read_tasks
from integrations.words import Words
from tasks.project_file import NAME as PROJECT_FILE
from tasks.report.period import Period, period_of

MOST_FILES = 500
_SKIPPED_FOLDERS = {"node_modules", "__pycache__", "venv", ".venv", "out"}


@dataclass(slots=True)
class Gathered:
    """What was found.

    Args:
        entries: Time entries of any day.
        items: Tasks.
        commits: Of the period.
        notes: One a file.
        remarks: What was left out, and why.
        sources: Names of what was read, in order.
        period: As given; else the one that the times, tasks or commits cover; None where nothing has a day.
    """

    entries: list[TimeEntry] = field(default_factory=list)
    items: list[WorkItem] = field(default_factory=list)
    commits: list[Commit] = field(default_factory=list)
    notes: list[Notes] = field(default_factory=list)
    remarks: list[Words] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    period: Period | None = None


def gather(
    sources: Sequence[Path],
    *,
    period: Period | None,
    zone: str | ZoneInfo,
    mapping: Mapping[str, str] | None = None,
    currency: str | None = None,
    allow_overlaps: bool = False,
    client: str = "",
) -> Gathered:
    """Reads every source; folders are looked through, with their sub-folders.

    Args:
        sources: Files, folders and git repositories.
        period: Days of the report; None: what the times cover.
        zone: Time zone of the report.
        mapping: Field → column of tables that are no vendor's (integrations.exports.time_entries).
        currency: ISO 4217 of amounts that state none.
        allow_overlaps: Count times that overlap in full, with a remark, rather than refuse them.
        client: Whom the report is for; where the times name several clients, those of others are left out.

    Raises:
        BadInput: A source cannot be used: what was named itself must be; in a folder, other files are left out with a
            remark, but a table that seems meant as times must be readable.
    """
    found = Gathered(period=period)
    remarks = Remarks()
    target = find_zone(zone)
    repositories: list[Path] = []
    for path, named in _files(sources, remarks):
        _read(path, named, found, remarks, repositories, zone=target, mapping=mapping, currency=currency)
    _of_client(found, client, remarks)
    _check_overlaps(found.entries, allow_overlaps, remarks)
    if found.period is None:
        days = [entry.day for entry in found.entries] or [item.done_on for item in found.items if item.done_on]
        found.period = period_of(days)
    for repository in repositories:
        _commits(repository, found, remarks, target)
    found.remarks = list(remarks.words)
    return found


def _of_client(found: Gathered, client: str, remarks: Remarks) -> None:
    """Leaves out the time spent for others: a client must not read who else is one."""
    clients = {plain(entry.client) for entry in found.entries if entry.client}
    if len(clients) < 2:
        return
    wanted = plain(client)
    matching = {name for name in clients if wanted and (wanted in name or name in wanted)}
    if wanted and not matching:  # a slip of the pen must not show one client the times of the others
        named = ", ".join(sorted({entry.client for entry in found.entries if entry.client}, key=str.casefold))
        raise BadInput(
            Words(
                f"the times name no client “{client.strip()}”",
                f"les temps ne nomment aucun client « {client.strip()} »",
            ),
            remedy=Words(f"They name: {named}.", f"Ils nomment : {named}."),
            field="client",
        )
    if not matching:
        remarks.add(
            f"The times are for {len(clients)} clients; all are in this report. Name the client to keep only theirs.",
            f"Les temps concernent {len(clients)} clients ; tous figurent dans ce rapport. Nommez le client pour ne "
            "garder que les siens.",
        )
        return
    if found.notes or found.items or found.commits:
        remarks.add(
            "Notes, tasks and commits name no client: look whether some are another client's.",
            "Notes, tâches et commits ne nomment pas de client : regardez si certains sont d'un autre client.",
        )
    kept = [entry for entry in found.entries if plain(entry.client) in matching]
    left_out = len(found.entries) - len(kept)
    found.entries = kept
    if left_out == 1:
        remarks.add(
            "1 entry of another client, or of none, was left out.",
            "1 saisie d'un autre client, ou sans client, a été laissée de côté.",
        )
    elif left_out:
        remarks.add(
            f"{left_out} entries of other clients, or of none, were left out.",
            f"{left_out} saisies d'autres clients, ou sans client, ont été laissées de côté.",
        )


def own_spelling(client: str, entries: Sequence[TimeEntry]) -> str:
    """The client as the times write it ("northwind" is Northwind Bakery); as given where they do not tell."""
    wanted = plain(client)
    names = {entry.client.strip() for entry in entries if wanted and wanted in plain(entry.client)}
    return names.pop() if len(names) == 1 else client


def _check_overlaps(entries: list[TimeEntry], allowed: bool, remarks: Remarks) -> None:
    """Refuses times that overlap, or says that they are counted in full."""
    overlaps = find_overlaps(entries)
    if not allowed:
        refuse_overlaps(overlaps)
    for one, other in [(overlap.first, overlap.second) for overlap in overlaps[:3]]:
        remarks.add(
            f"{one.source} line {one.line} and {other.source} line {other.line} overlap; both count in full.",
            f"{one.source} ligne {one.line} et {other.source} ligne {other.line} se chevauchent ; les deux comptent.",
        )
    if len(overlaps) > 3:
        more = len(overlaps) - 3
        remarks.add(f"{more} more entries overlap.", f"{more} autres saisies se chevauchent.")


def _files(sources: Sequence[Path], remarks: Remarks) -> list[tuple[Path, bool]]:
    """Every file to read, and whether it was named itself."""
    listed: dict[Path, tuple[Path, bool]] = {}
    for source in sources:
        if sniff_folder(source):
            for path in _walk(source):
                listed.setdefault(path.resolve(), (path, False))
        else:
            listed[source.resolve()] = (source, True)
    if len(listed) > MOST_FILES:
        raise BadInput(
            Words(
                f"the folder holds more than {MOST_FILES} files", f"le dossier contient plus de {MOST_FILES} fichiers"
            ),
            remedy=Words("Name the files to use.", "Nommez les fichiers à utiliser."),
            file=sources[0],
        )
    return list(listed.values())


def sniff_folder(path: Path) -> bool:
    """Whether a path is a folder to look through (a repository is read as a whole)."""
    return path.is_dir() and sniff(path) == "folder"


def _walk(folder: Path) -> list[Path]:
    found: list[Path] = []
    try:
        listed = sorted(folder.iterdir())
    except OSError as error:
        raise unreadable(folder, error) from error
    for path in listed:
        if path.name.startswith(".") or path.is_symlink() or path.name == PROJECT_FILE:
            continue
        if not path.is_dir():
            found.append(path)
        elif path.name not in _SKIPPED_FOLDERS:
            found += [path] if sniff(path) == "repository" else _walk(path)
        if len(found) > MOST_FILES:
            break
    return found


def _read(
    path: Path,
    named: bool,
    found: Gathered,
    remarks: Remarks,
    repositories: list[Path],
    *,
    zone: ZoneInfo,
    mapping: Mapping[str, str] | None,
    currency: str | None,
) -> None:
    """Reads one file into `found`."""
    kind = sniff(path)
    if kind in ("table", "tasks") and _has_mapped(path, mapping):
        kind = "times"
    if kind == "table" and (named or looks_like_times(read_table(path).header)):
        kind = "times"  # meant as times: refused below, with the columns that are missing
    if kind in ("toggl", "clockify", "harvest", "times"):
        entries = read_time_entries(
            path,
            zone=zone,
            mapping=_mapping_for(path, kind, mapping),
            default_currency=currency,
            remarks=remarks,
        )
        if not entries:
            remarks.add(f"{path.name}: holds no time entry.", f"{path.name} : ne contient aucune saisie de temps.")
        found.entries += entries
    elif kind in ("tasks", "github", "trello"):
        order = next((value for field, value in (mapping or {}).items() if is_setting(field)), None)
        found.items += read_tasks(path, zone=zone, date_format=order, remarks=remarks)
    elif kind in ("repository", "git_log"):
        repositories.append(path)
    elif kind == "notes":
        notes = read_notes(path)
        found.notes.append(notes)
        if count := len(notes.body):  # it may be anything: not for the client unless the freelancer says so
            remarks.add(
                f"{path.name}: {count} text(s) under no known heading were not put into the report. Known: Done, Next, "
                "Questions, Risks.",
                f"{path.name} : {count} texte(s) sans titre connu ne figurent pas dans le rapport. Titres connus : "
                "Fait, À faire, Questions, Risques.",
            )
    elif named:
        raise refuse_other(path)
    else:
        hint = _OWN_TABLE if path.suffix.lower() in (".csv", ".tsv", ".xlsx") else Words("", "")
        remarks.add(
            f"{path.name}: neither times, tasks, commits nor notes; left out.{hint.en}",
            f"{path.name} : ni temps, ni tâches, ni commits, ni notes ; laissé de côté.{hint.fr}",
        )
        return
    found.sources.append(path.resolve().name)


_OWN_TABLE = Words(
    " If it is a table of times of your own, name its columns: --columns date=… duration=…",
    " Si c'est un tableau de temps à vous, nommez ses colonnes : --columns date=… duration=…",
)


def _has_mapped(path: Path, mapping: Mapping[str, str] | None) -> bool:
    """Whether a table has the columns that the mapping names; settings among it are no columns."""
    columns = {normal(column) for field, column in (mapping or {}).items() if not is_setting(field)}
    return bool(columns) and columns <= {normal(name) for name in read_table(path).header}


def _mapping_for(path: Path, kind: Kind, mapping: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """The mapping; only its settings where the file is a vendor's without its columns: then it is for another file."""
    if not mapping or kind == "times" or _has_mapped(path, mapping):
        return mapping
    return {field: value for field, value in mapping.items() if is_setting(field)}


def _commits(repository: Path, found: Gathered, remarks: Remarks, zone: ZoneInfo) -> None:
    if found.period is None:
        remarks.add(
            f"{repository.name}: commits are left out, as no period was given.",
            f"{repository.name} : commits laissés de côté, faute de période.",
        )
        return
    found.commits += read_commits(repository, found.period.start, found.period.end, zone=zone)
