"""A draft as data."""

import re
from dataclasses import dataclass

from integrations.errors import FreelanceError
from integrations.words import Language, Words
from tasks.draft.plan import Plan


@dataclass(frozen=True, slots=True)
class DraftPart:
    """One written section.

    Args:
        key: Its number in the outline, "2" or "3.2".
        heading: Its heading.
        text: Markdown; empty where it is still to be written.
        target: Words it should have.
        serves: Items of the brief it answers to.
        guidance: What is still to do there, where no model wrote.
        material: The brief's facts to write it from (Markdown), likewise.
    """

    key: str
    heading: str
    text: str
    target: int
    serves: tuple[str, ...]
    guidance: str = ""
    material: str = ""

    @property
    def words(self) -> int:
        """Words of the text as a reader counts them."""
        return count_words(self.text)


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole draft; `model` None means assembled without one."""

    plan: Plan
    language: Language
    title: str
    parts: tuple[DraftPart, ...]
    model: str | None = None
    notes: tuple[str, ...] = ()
    untraced: tuple[str, ...] = ()
    failure: FreelanceError | None = None  # why the model had to stop, where that shall be the exit code (a budget)

    @property
    def to_write(self) -> bool:
        """Whether parts of it are still to be written."""
        return any(not part.text for part in self.parts)

    @property
    def words(self) -> int:
        """Words of all parts."""
        return sum(part.words for part in self.parts)

    @property
    def text(self) -> str:
        """All parts as one Markdown text."""
        return "\n\n".join(f"## {part.heading}\n\n{part.text}" for part in self.parts if part.text)


def count_words(text: str) -> int:
    """Words of a text: runs of letters or digits; "l'eau" and "word's" count as one, as word processors do."""
    return len(re.findall(r"[^\W_]+(?:[’'\-.,][^\W_]+)*", re.sub(r"\]\([^)]*\)", "]", text)))


ITEM_NAMES: dict[str, Words] = {
    "client": Words("client", "client"),
    "subject": Words("subject", "objet"),
    "goal": Words("goal", "objectif"),
    "audience": Words("audience", "public visé"),
    "deliverables": Words("deliverables", "livrables"),
    "budget": Words("budget", "budget"),
    "deadline": Words("deadline", "échéance"),
    "dates": Words("dates", "dates"),
    "tone": Words("tone", "ton"),
    "constraints": Words("constraints", "contraintes"),
    "questions": Words("questions", "questions"),
}
