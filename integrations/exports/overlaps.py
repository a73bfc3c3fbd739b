"""Times of one person that overlap, and lines that stand twice: nobody works two hours in one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from integrations.errors import BadInput
from integrations.exports.records import TimeEntry
from integrations.words import Words

# Exports that drop the seconds of a clock time, not of a duration, may seem to overlap by less than a minute.
TOLERANCE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two entries of one person at the same time; `same` where the two are identical (an export given twice)."""

    first: TimeEntry
    second: TimeEntry
    same: bool


def find_overlaps(entries: Iterable[TimeEntry]) -> list[Overlap]:
    """Entries that start before an earlier one of the same person has ended; identical untimed lines of two files.

    Entries without a clock time cannot overlap; when the same one stands in two files, an export was given twice.
    """
    by_person: defaultdict[str, list[TimeEntry]] = defaultdict(list)
    untimed: dict[tuple[object, ...], TimeEntry] = {}
    found: list[Overlap] = []
    for entry in entries:
        if not entry.seconds:
            continue
        if entry.start is not None:
            by_person[entry.person.casefold()].append(entry)
            continue
        key = (entry.day, entry.seconds, entry.project, entry.task, entry.description, entry.person.casefold())
        earlier = untimed.setdefault(key, entry)
        if earlier.source != entry.source:
            found.append(Overlap(earlier, entry, same=True))
    for own in by_person.values():
        found += _overlaps_of_one(own)
    return found


def _overlaps_of_one(entries: list[TimeEntry]) -> list[Overlap]:
    found: list[Overlap] = []
    latest: TimeEntry | None = None
    until = 0.0
    for entry in sorted(entries, key=lambda one: (one.start.timestamp() if one.start else 0, one.source, one.line)):
        assert entry.start is not None
        begins = entry.start.timestamp()
        ends = begins + float(entry.seconds) if entry.end is None else entry.end.timestamp()
        if latest is not None and until - begins >= TOLERANCE.total_seconds():
            same = (latest.start, latest.seconds, latest.project, latest.description) == (
                entry.start,
                entry.seconds,
                entry.project,
                entry.description,
            )
            found.append(Overlap(latest, entry, same))
        if latest is None or ends > until:
            latest, until = entry, ends
    return found


def refuse_overlaps(overlaps: Sequence[Overlap]) -> None:
    """Refuses the first overlap.

    Raises:
        BadInput: Names both lines, how many more there are, and what to do.
    """
    if not overlaps:
        return
    first, second = overlaps[0].first, overlaps[0].second
    there = f"{first.source}:{first.line}" if first.source != second.source else str(first.line)
    more = len(overlaps) - 1
    english = f" ({more} more)" if more else ""
    french = f" ({more} autre{'s' if more > 1 else ''})" if more else ""
    if overlaps[0].same:
        problem = Words(
            f"the entry stands twice: it is the same as line {there}{english}",
            f"la saisie figure deux fois : elle est identique à la ligne {there}{french}",
        )
        remedy = Words(
            "Delete one of the two, or count both with --allow-overlaps.",
            "Supprimez l'une des deux, ou comptez les deux par --allow-overlaps.",
        )
    else:
        problem = Words(
            f"it starts on {_clock(second)}, before line {there} has ended ({_span(first)}){english}",
            f"elle commence le {_clock(second)}, avant la fin de la ligne {there} ({_span(first)}){french}",
        )
        remedy = Words(
            "Correct one of the two, or count both in full with --allow-overlaps.",
            "Corrigez l'une des deux, ou comptez les deux en entier par --allow-overlaps.",
        )
    raise BadInput(problem, remedy=remedy, file=second.source, line=second.line)


def _clock(entry: TimeEntry) -> str:
    return f"{entry.start:%Y-%m-%d %H:%M}" if entry.start else str(entry.day)


def _span(entry: TimeEntry) -> str:
    if entry.start is None:
        return str(entry.day)
    end = entry.end or entry.start + timedelta(seconds=float(entry.seconds))
    return f"{entry.start:%H:%M}–{end:%H:%M}"
