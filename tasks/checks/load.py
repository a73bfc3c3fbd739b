"""Reads the files and folders that a text is checked against."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.exports.records import TimeEntry
from tasks.checks.work import Span, Stretch, Work
from tasks.figures import Figure
from tasks.report.gather import Gathered

MESSAGES = frozenset({".eml", ".msg"})
TEXTS = frozenset({".txt", ".md", ".html", ".htm", ".docx", ".pdf"})


def work_of(
    entries: Sequence[TimeEntry], *, rate: Decimal | None = None, currency: str = "EUR", all_paid: bool | None = None
) -> Work:
    """Time entries as a checker sums them.

    Args:
        entries: Of any day.
        rate: Money an hour, for entries without money of their own.
        currency: ISO 4217 of `rate`, and of amounts that state none.
        all_paid: Take all as billable; None: where every entry says otherwise although a rate was given, as the report
            does (tasks.report.figures).
    """
    from tasks.report.money import own_currency, worth
    from tasks.report.sums import work_key

    if all_paid is None:
        all_paid = (
            rate is not None
            and bool(entries)
            and all(entry.billable is False for entry in entries)
            and not any(own_currency(entry) for entry in entries)
        )
    keys: dict[str, str] = {}
    stretches = []
    money = next((found for entry in entries if (found := own_currency(entry))), currency)
    for entry in entries:
        for words in (entry.task, entry.description):
            if words not in keys:
                keys[words] = work_key(words)
        paid = all_paid or entry.billable is not False
        tasks = tuple(dict.fromkeys(key for words in (entry.task, entry.description) if (key := keys[words])))
        amount = (worth(entry, rate) or Decimal(0)) if paid else Decimal(0)
        stretches.append(
            Stretch(entry.day, entry.hours, entry.project, entry.client, entry.person, tasks, paid, amount)
        )
    return Work(stretches, money)


def count_overlaps(entries: Sequence[TimeEntry]) -> int:
    """How many times of one person overlap."""
    from integrations.exports.overlaps import find_overlaps

    return len(find_overlaps(entries))


def split_paths(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Files that hold messages and other texts, and everything to gather work from."""
    documents: list[Path] = []
    rest: list[Path] = []
    for path in paths:
        if path.is_dir() and not (path / ".git").exists():
            documents += sorted(
                file
                for file in path.rglob("*")
                if file.is_file() and file.suffix.lower() in MESSAGES | TEXTS and not _hidden(file, path)
            )
            rest.append(path)
        elif path.is_file() and path.suffix.lower() in MESSAGES | TEXTS:
            documents.append(path)
        else:
            rest.append(path)
    return documents, rest


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def gathered(
    paths: Sequence[Path], *, zone: str | ZoneInfo, mapping: Mapping[str, str] | None, currency: str, client: str
) -> Gathered:
    """Times, tasks, commits and notes of files and folders, of any day; overlapping times count in full."""
    from tasks.report.gather import gather

    return gather(paths, period=None, zone=zone, mapping=mapping, currency=currency, allow_overlaps=True, client=client)


def figures_by_period(
    found: Gathered,
    *,
    rate: Decimal | None,
    currency: str,
    budget_hours: Decimal | None,
    budget_amount: Decimal | None,
) -> Callable[[Span | None], Sequence[Figure]]:
    """Computes a report's figures for any period; periods without entries have none."""
    from integrations.errors import BadInput
    from tasks.report.figures import compute_figures
    from tasks.report.period import Period

    known: dict[Span | None, Sequence[Figure]] = {}

    def compute(span: Span | None) -> Sequence[Figure]:
        if span not in known:
            try:
                data = compute_figures(
                    found.entries,
                    period=None if span is None else Period(*span),
                    rate=rate,
                    currency=currency,
                    budget_hours=budget_hours,
                    budget_amount=budget_amount,
                    items=found.items,
                    commits=found.commits,
                    notes=found.notes,
                )
                known[span] = data.figures
            except BadInput:
                # A period that the text names may hold no entry, and mixed currencies have no sums.
                known[span] = ()
        return known[span]

    return compute
