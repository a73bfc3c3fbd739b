"""One message on its way through the flow."""

from dataclasses import dataclass, field

from integrations.errors import FreelanceError
from integrations.files.document import Message
from integrations.words import Language, Words
from tasks.documents.blocks import DocumentModel
from tasks.facts.brief import Brief, Facts


@dataclass(slots=True)
class Case:
    """A message and what has been made of it so far.

    Args:
        message: As it was read.
        stem: Name of its output folder, unique in the run.
        named: The name that the run gave it first; the folder's may bear a number more.
        facts: After extracting.
        brief: After writing.
        untraced: What was left out of the model's text because no source bears it out, in words.
        page: The brief's document.
        failure: Why the model had to stop, where that shall be the command's exit code (a budget).
    """

    message: Message
    stem: str
    facts: Facts | None = None
    brief: Brief | None = None
    untraced: tuple[str, ...] = ()
    page: DocumentModel | None = None
    failure: FreelanceError | None = None
    named: str = ""

    def __post_init__(self) -> None:
        self.named = self.named or self.stem


class Cases:
    """The messages of a run. A plain class, so that Prefect hands it on without walking through every text."""

    def __init__(
        self, items: list[Case], failures: list[FreelanceError] | None = None, notes: tuple[Words, ...] = ()
    ) -> None:
        self.items = items
        self.failures = failures or []
        self.notes = notes  # what the person should know of the whole folder

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person wants it: which language and whether a model may be asked.

    `model`: "auto" asks one that is configured unless the client forbids AI or wants confidentiality; "always" asks
    all the same; "off" never. `client`: the name that spend is counted under; "" for the one found.
    """

    language: Language | None = None
    model: str = "auto"
    author: str = ""
    client: str = ""
    flow: str = "client_brief"
    run_id: str = ""
    formats: tuple[str, ...] = field(default=())
