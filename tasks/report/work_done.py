"""The tasks, commits and notes of a period, put together."""

import re
from collections.abc import Iterable, Sequence

from integrations.exports.dates import plain
from integrations.exports.records import Commit, Notes, WorkItem
from integrations.words import Language, Words
from tasks.report.period import Period

_PREFIX = re.compile(r"^(?P<kind>[a-z]+)(?:\([^)]*\))?!?:\s*(?P<words>.+)$", re.IGNORECASE)
_TICKET = re.compile(r"\s*[\[(]?(?:#\d+|[A-Z]{2,10}-\d+)[\])]?:?\s*")
# What concerns the workshop rather than the client (Conventional Commits' kinds, and what people write without them).
_INTERNAL = {"chore", "ci", "test", "tests", "style", "build", "refactor", "revert", "deps", "lint", "wip", "release"}
_NOISE = re.compile(
    r"^(?:wip|typos?|fixup!|squash!|merge\b|bump\b|lint|format|tmp|temp|update readme|initial commit|init|\.+|misc)",
    re.IGNORECASE,
)
_KINDS = {
    "feat": Words("New", "Nouveau"),
    "add": Words("New", "Nouveau"),
    "content": Words("Texts", "Textes"),
    "docs": Words("Documentation", "Documentation"),
    "fix": Words("Fixed", "Corrigé"),
    "perf": Words("Faster", "Plus rapide"),
}


def items_of(
    items: Iterable[WorkItem], period: Period, remarks: list[Words]
) -> tuple[tuple[WorkItem, ...], tuple[WorkItem, ...]]:
    """The tasks finished in a period, oldest first, and those still open, under way first, then by their day.

    Finished tasks without a day are taken as finished in the period, and `remarks` says so.
    """
    listed = list(items)
    done = [one for one in listed if one.state == "done" and (one.done_on is None or one.done_on in period)]
    undated = sum(one.done_on is None for one in done)
    if undated:
        remarks.append(
            Words(
                f"Finished tasks without a day are counted in this period ({undated}).",
                f"Les tâches terminées sans date sont comptées dans cette période ({undated}).",
            )
        )
    still_open = [one for one in listed if one.state != "done"]
    done.sort(key=lambda one: one.done_on or period.end)
    still_open.sort(key=lambda one: (one.state != "doing", one.due is None, one.due or period.end))
    return tuple(done), tuple(still_open)


def merge_notes(notes: Sequence[Notes]) -> Notes:
    """Several files of notes as one, without repeats."""

    def once(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple({plain(text): text for text in reversed(list(texts))}.values())[::-1]

    return Notes(
        source=", ".join(one.source for one in notes),
        done=once(text for one in notes for text in one.done),
        next=once(text for one in notes for text in one.next),
        questions=once(text for one in notes for text in one.questions),
        risks=once(text for one in notes for text in one.risks),
        body=once(text for one in notes for text in one.body),
    )


def notable_changes(commits: Sequence[Commit], language: Language, most: int) -> tuple[list[str], int]:
    """The commits that a client would understand, newest first, and how many more there are.

    Left out: merges, repeats, and what is only about the workshop (tests, formatting, dependencies).

    Args:
        commits: Oldest first.
        language: For the word in front ("Fixed", "Corrigé").
        most: How many to show.
    """
    found: dict[str, str] = {}
    for commit in reversed(commits):
        change = _plain_words(commit.subject, language)
        if change is not None:
            found.setdefault(plain(change), change)
    changes = list(found.values())
    return changes[:most], max(0, len(changes) - most)


def _plain_words(subject: str, language: Language) -> str | None:
    words, kind = subject.strip(), None
    if match := _PREFIX.match(words):
        name = match["kind"].casefold()
        if name in _INTERNAL:
            return None
        if name in _KINDS:
            words, kind = match["words"], _KINDS[name]
    words = " ".join(_TICKET.sub(" ", words).split()).rstrip(".")
    if len(words) < 4 or _NOISE.match(words):
        return None
    if kind is not None:
        return Words(f"{kind.en}: {words}", f"{kind.fr} : {words}").in_(language)
    return words[0].upper() + words[1:]
