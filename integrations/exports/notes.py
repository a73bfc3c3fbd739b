"""The freelancer's notes in Markdown, sorted by their headings: done, next, questions, risks."""

import re
from pathlib import Path

from integrations.exports.dates import plain
from integrations.exports.records import Notes
from integrations.exports.table import read_text

MOST_BYTES = 4 * 1024 * 1024

_HEADINGS = {
    "done": (
        "done; fait; ce qui a ete fait; realise; realisations; termine; travail effectue; completed; what was done; "
        "what i did; work done; livre; delivered; avancement; progress; ce mois ci; this month; highlights"
    ),
    "next": (
        "next; next steps; a venir; ensuite; prochaines etapes; la suite; suite; a faire; to do; todo; what is next; "
        "what s next; planned; prevu; next month; le mois prochain; coming up; upcoming"
    ),
    "questions": (
        "questions; question; questions pour vous; questions au client; questions to the client; open questions; "
        "questions for you; questions ouvertes; a valider; decisions; a decider; besoin de vous; needed from you"
    ),
    "risks": (
        "risks; risk; risques; risque; blocked; blocages; points d attention; points de vigilance; attention; issues; "
        "concerns; watch; watch out; blockers"
    ),
    "private": "private; prive; perso; personnel; personal; internal; interne; not for the client; pas pour le client",
}
_SECTIONS = {name: section for section, names in _HEADINGS.items() for name in names.split("; ")}
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*\s*$")
_BOLD_LINE = re.compile(r"(?:\*\*|__)([^*_]{2,60})(?:\*\*|__)\s*:?\s*$")
_COLON_LINE = re.compile(r"([^\W\d_][\w '’-]{2,40}?)\s*:\s*$")
_BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[(?P<box>[ xX])\]\s+)?(?P<text>.*)")


def _normal(title: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain(title)).split())


def without_markup(text: str) -> str:
    """The words of a line of Markdown: links by their text, no stars, ticks or HTML."""
    text = re.sub(r"<!--.*?-->|</?[a-zA-Z][^>]{0,200}>", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__|~~|`)(.+?)\1", r"\2", text)
    text = re.sub(r"(?<!\w)[*_](\S(?:.*?\S)?)[*_](?!\w)", r"\1", text)
    return " ".join(text.split())


def read_notes(path: Path) -> Notes:
    """Reads Markdown notes; under other headings, or none, texts are `body`, ticked boxes done and empty ones next.

    What stands under a heading such as "Private" or "Interne" is left out.

    Raises:
        BadInput: The file cannot be read, or is no text.
    """
    return notes_of(read_text(path, MOST_BYTES), path.name)


def notes_of(text: str, source: str) -> Notes:
    """The notes that a Markdown text holds."""
    found: dict[str, list[str]] = {name: [] for name in (*_HEADINGS, "body")}
    section, gathered, fenced = "body", "", False

    def close(into: str) -> None:
        nonlocal gathered
        if words := without_markup(gathered):
            found[into].append(words)
        gathered = ""

    into = section
    for line in _without_front_matter(re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)).splitlines():
        if line.lstrip().startswith(("```", "~~~")):
            close(into)
            fenced = not fenced
            continue
        if fenced:
            continue
        if (title := _title(line)) is not None:
            close(into)
            section = into = title
        elif match := _BULLET.match(line):
            close(into)
            into = section
            if match["box"] and section == "body":
                into = "next" if match["box"] == " " else "done"
            gathered = match["text"]
        elif not line.strip() or re.fullmatch(r"\s*([-*_=]\s*){3,}", line):
            close(into)
            into = section
        else:
            gathered = f"{gathered} {line.strip().removeprefix('> ')}"
    close(into)
    kept = {name: tuple(texts) for name, texts in found.items() if name != "private"}
    return Notes(source=source, **kept)


def _title(line: str) -> str | None:
    """The section that a heading opens; lines in bold or with a colon are headings only when the words are known."""
    if match := _HEADING.match(line):
        return _SECTIONS.get(_normal(match[1]), _by_first_words(match[1]))
    match = _BOLD_LINE.fullmatch(line.strip()) or _COLON_LINE.fullmatch(line.strip())
    return _SECTIONS.get(_normal(match[1])) if match else None


def _by_first_words(title: str) -> str:
    """ "Next month (November)" opens "next": the longest known beginning decides; else the body."""
    words = _normal(title).split()
    for count in range(min(4, len(words)), 0, -1):
        if (section := _SECTIONS.get(" ".join(words[:count]))) is not None:
            return section
    return "body"


def _without_front_matter(text: str) -> str:
    return re.sub(r"\A\ufeff?---\n.*?\n---\n", "", text.replace("\r\n", "\n"), flags=re.DOTALL)
