"""A model stand-in that is configured, prompts of the tests' own, and ears for what is told."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import BaseModel, ConfigDict, Field

from ledger import Ledger, open_ledger
from tasks.job import Job
from tasks.model import dialect
from tasks.progress import Event, listening
from tests.stand_ins import Answer, ModelServer, Reply, serving

KEY = f"sk-test-{secrets.token_hex(24)}"
JOB = Job("client_brief", "run-1", "Northwind Bakery", "en")
TRAVAIL = Job("client_brief", "run-1", "Atelier Luma", "fr")


class Note(BaseModel):
    """A small answer."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, Field(max_length=80)]
    text: Annotated[str, Field(max_length=600)]
    tags: Annotated[list[Annotated[str, Field(max_length=20)]], Field(max_length=3)]


ENGLISH = {
    "title": "A website for the bakery",
    "text": "The bakery wants a new website with five pages before the summer, and it asks whether we could also "
    "take the pictures of the bread and of the shop.",
    "tags": ["web"],
}
FRENCH = {
    "title": "Un site pour la boulangerie",
    "text": "La boulangerie souhaite un nouveau site de cinq pages avant l'été, et elle nous demande si nous pourrions "
    "aussi faire les photos du pain et de la boutique.",
    "tags": ["site"],
}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Own prompts, short waits, and no server's dialect remembered from another test."""
    folder = tmp_path / "prompts"
    folder.mkdir()
    (folder / "note.en.md").write_text("You take notes in English.\n---\n{{ message }}\n\nTake a note.\n", "utf-8")
    (folder / "note.fr.md").write_text("Vous prenez des notes en français.\n---\n{{ message }}\n\nNotez.\n", "utf-8")
    monkeypatch.setattr("tasks.model.prompts.PROMPTS", folder)
    monkeypatch.setattr("tasks.model.call.FIRST_WAIT", 0.01)
    dialect.forget()
    yield
    dialect.forget()


Serve = Callable[..., AbstractContextManager[ModelServer]]


@pytest.fixture
def served(own_settings: Callable[..., None]) -> Serve:
    """Serves an answer, and configures the stand-in as the model with any settings given."""

    @contextmanager
    def serve(
        answer: Answer | Reply, *, models: Sequence[str] = ("test-model",), **values: object
    ) -> Iterator[ModelServer]:
        with serving(answer, models) as server:
            settings = {
                "openai_base_url": server.base_url,
                "openai_api_key": KEY,
                "freelance_model": "test-model",
                "freelance_model_timeout": 20,
            } | values
            own_settings(**{name: value for name, value in settings.items() if value is not None})
            yield server

    return serve


@pytest.fixture
def told() -> Iterator[list[Event]]:
    """Everything that is told during a test."""
    events: list[Event] = []
    with listening(events.append):
        yield events


class Spend:
    """The test's ledger, as rows."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def rows(self) -> list[dict]:
        from sqlalchemy import select

        from ledger.schema import spend

        with self._ledger.read() as connection:
            return [dict(row._mapping) for row in connection.execute(select(spend).order_by(spend.c.id))]

    def states(self) -> list[str]:
        return [row["state"] for row in self.rows()]

    def total(self) -> Decimal:
        from ledger.spend import spent

        return spent(self._ledger)

    def everything(self) -> str:
        """Every table in one text."""
        from ledger.schema import metadata

        with self._ledger.read() as connection:
            return "\n".join(str(row) for table in metadata.sorted_tables for row in connection.execute(table.select()))


@pytest.fixture
def spend(tmp_path: Path) -> Iterator[Spend]:
    """What the ledger holds."""
    ledger = open_ledger(f"sqlite:///{tmp_path / 'home' / 'ledger.db'}")
    yield Spend(ledger)
    ledger.close()
