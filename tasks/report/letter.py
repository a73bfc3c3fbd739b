"""A report in the making: who reports to whom, and what came of it."""

from dataclasses import dataclass

from integrations.errors import FreelanceError
from integrations.words import Language
from tasks.documents.blocks import DocumentModel


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who reports to whom, about what, in which language."""

    client: str
    project: str
    author: str
    language: Language


class Report:
    """A written report. A plain class, so that Prefect passes it on without walking through it."""

    def __init__(
        self,
        document: DocumentModel,
        model: str | None,
        untraced: tuple[str, ...],
        notes: list[str],
        failure: FreelanceError | None = None,
    ) -> None:
        self.document = document
        self.model = model
        self.untraced = untraced
        self.notes = notes
        self.failure = failure  # why the model had to stop, where that shall be the exit code (a budget)
