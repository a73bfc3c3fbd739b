"""The report's parts in words: what was done, what comes next, what the client is asked."""

from collections.abc import Sequence

from integrations.exports.dates import plain
from integrations.exports.records import WorkItem
from integrations.words import Language, Words, french_spaces
from tasks.documents.blocks import Block, Bullets, Callout, Heading, Paragraph, Run, Text
from tasks.formats import format_date, format_hours, plural
from tasks.report.data import ZERO, ReportData
from tasks.report.sums import work_key
from tasks.report.wording import without_name
from tasks.report.work_done import notable_changes

MOST_WORKS = 6  # of a project
MOST_PROJECTS = 8
MOST_ITEMS = 8
MOST_CHANGES = 5
MOST_NEXT = 8
LONGEST = 220  # characters of one bullet

MORE_WORKS = (Words("other piece of work", "autre tâche"), Words("other pieces of work", "autres tâches"))
MORE = (Words("more", "autre"), Words("more", "autres"))
MORE_CHANGES = (Words("smaller change", "modification mineure"), Words("smaller changes", "modifications mineures"))


def tidy(text: str, language: Language) -> str:
    """A freelancer's short words as a client reads them: capital first, no final dot, not endless."""
    words = " ".join(text.split()).rstrip(" .;,")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + "…"
    return _typeset(words[:1].upper() + words[1:], language)


def _typeset(text: str, language: Language) -> str:
    return french_spaces(text) if language == "fr" else text


def work_done(data: ReportData, language: Language) -> list[Block]:
    """What was done: by project with its hours, then tasks and changes that no project holds."""
    blocks: list[Block] = [Heading(Words("What was done", "Ce qui a été fait").in_(language), 2)]
    told = {work_key(line.name) for lines in data.works.values() for line in lines}
    noted = [text for text in data.notes.done if work_key(text) not in told]
    if noted:
        blocks.append(Bullets(tuple(tidy(text, language) for text in noted[:MOST_ITEMS])))
    left = list(data.done)
    for line in data.projects[:MOST_PROJECTS]:
        title = f"{line.name or without_name(language)} · {format_hours(line.hours, language)}"
        items: list[Text] = list(_works(data, line.name, language))
        own = [one for one in left if line.name and plain(one.project) == plain(line.name)]
        left = [one for one in left if one not in own]
        finished = _finished_words(own, told)
        blocks += [Heading(title, 3), Bullets(tuple(items))]
        if finished:
            label = Words("Finished: ", "Terminé : ").in_(language)
            names = Words("; ", " ; ").in_(language).join(tidy(name, language) for name in finished)
            blocks.append(Paragraph((Run(label, bold=True), Run(names))))
    rest = _finished_words(left, told)
    if rest:
        blocks.append(Heading(Words("Tasks finished", "Tâches terminées").in_(language), 3))
        shown: list[Text] = [tidy(name, language) for name in rest[:MOST_ITEMS]]
        if len(rest) > MOST_ITEMS:
            shown.append(_and_more(len(rest) - MOST_ITEMS, language))
        blocks.append(Bullets(tuple(shown)))
    changes, more = notable_changes(data.commits, language, MOST_CHANGES)
    if changes:
        blocks.append(Heading(Words("Changes put in place", "Modifications mises en place").in_(language), 3))
        told_changes = [tidy(change, language) for change in changes]
        if more:
            count = plural(more, *MORE_CHANGES, language)
            told_changes.append(Words(f"and {count}", f"et {count}").in_(language))
        blocks.append(Bullets(tuple(told_changes)))
    return blocks if len(blocks) > 1 else []


def _works(data: ReportData, project: str, language: Language) -> list[Text]:
    """The largest pieces of work of a project, each with its hours; the small ones together."""
    lines = data.works.get(project, ())
    shown = lines if len(lines) <= MOST_WORKS else lines[: MOST_WORKS - 1]
    rest = lines[len(shown) :]
    items: list[Text] = []
    for line in shown:
        name = tidy(line.name, language) or Words("Work without description", "Travail sans description").in_(language)
        items.append((Run(name), Run(f" ({format_hours(line.hours, language)})")))
    if rest:
        count = plural(len(rest), *MORE_WORKS, language)
        hours = format_hours(sum((line.seconds for line in rest), ZERO) / 3600, language)
        items.append(Words(f"and {count} ({hours})", f"et {count} ({hours})").in_(language))
    return items


def _finished_words(items: Sequence[WorkItem], told: set[str]) -> list[str]:
    """Titles of finished tasks that the times do not tell in the same words already, each once."""
    return list({work_key(one.title): one.title for one in items if work_key(one.title) not in told}.values())


def _and_more(count: int, language: Language) -> str:
    return Words(f"and {plural(count, *MORE, 'en')}", f"et {plural(count, *MORE, 'fr')}").in_(language)


def _is_told(title: str, texts: Sequence[str]) -> bool:
    """Whether one of these texts says all words of a title already."""
    words = set(work_key(title).split())
    return any(words <= set(work_key(text).split()) for text in texts)


def what_is_next(data: ReportData, language: Language) -> list[Block]:
    """The next steps: the freelancer's notes, then tasks still open that they do not name."""
    items: list[Text] = [tidy(text, language) for text in data.notes.next]
    for one in data.open:
        if _is_told(one.title, data.notes.next):
            continue
        due = ""
        if one.due is not None:
            day = format_date(one.due, language)
            due = Words(f" (due {day})", f" (pour le {day})").in_(language)
        under_way = Words(" – under way", " – en cours").in_(language) if one.state == "doing" else ""
        items.append(f"{tidy(one.title, language)}{under_way}{due}")
    if not items:
        return []
    if len(items) > MOST_NEXT:
        items = [*items[: MOST_NEXT - 1], _and_more(len(items) - MOST_NEXT + 1, language)]
    return [Heading(Words("What is next", "La suite").in_(language), 2), Bullets(tuple(items))]


def questions(data: ReportData, language: Language) -> list[Block]:
    """What the client is asked, and what to keep an eye on."""
    blocks: list[Block] = []
    if data.notes.questions:
        asked = tuple(tidy(text, language) for text in data.notes.questions)
        blocks += [
            Heading(Words("Questions for you", "Questions pour vous").in_(language), 2),
            Bullets(asked, "number"),
        ]
    if data.notes.risks:
        title = Words("To keep an eye on", "Points d’attention").in_(language)
        blocks.append(Callout("\n".join(_typeset(text, language) for text in data.notes.risks), "note", title))
    return blocks
