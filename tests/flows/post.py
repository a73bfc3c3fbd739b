"""A freelancer's post for the tests of send_document: a mail server, a report with its source, and the ledger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from flows.send_document import STEP, send_document
from integrations.book import ledger
from ledger.approval_reads import newest
from ledger.approval_rows import Approval
from ledger.effects import Effect, listed_effects
from tasks.approval.decide import load
from tasks.approval.show import Shown
from tests.flows.suspending import begun, carried_on
from tests.smtp_server import Mailserver, running

REPORTS = {
    "en": "# Report for October 2026\n\nHours: 42 h. Amount: €2,520.\n",
    "fr": "# Rapport d'octobre 2026\n\nHeures : 42 h. Montant : 2 520 €.\n",
}


@dataclass(slots=True)
class Post:
    """What a test needs at hand."""

    server: Mailserver
    folder: Path
    settings: Callable[..., None]

    def report(self, language: str = "en") -> Path:
        """A report; beside it lies what bears it out."""
        (self.folder / "data").mkdir(exist_ok=True)
        (self.folder / "data" / "source.md").write_text(REPORTS[language], "utf-8")
        path = self.folder / "report.md"
        path.write_text(REPORTS[language], "utf-8")
        return path

    def order(self, **more: Any) -> dict[str, Any]:
        """Parameters of a run whose every claim is borne out."""
        path = self.report(more.pop("report", "en"))
        given = {"documents": [str(path)], "to": ["claire@luma.example"], "client": "Luma"}
        return given | {"against": [str(self.folder / "data")]} | more

    async def waiting(self, **more: Any) -> UUID:
        """A run that has suspended itself."""
        run = await begun(send_document, **self.order(**more))
        state = (await carried_on(send_document, run)).state
        assert state is not None and state.is_paused(), state
        return run

    def approval(self, run: UUID | str) -> Approval:
        """The newest version of what the run asked."""
        found = newest(ledger(), str(run), STEP)
        assert found is not None
        return found

    def shown(self, run: UUID | str) -> Shown:
        """It, with what would leave."""
        return load(ledger(), self.approval(run).id)

    def effects(self) -> list[Effect]:
        return listed_effects(ledger())


@pytest.fixture
def post(own_settings: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """An SMTP server, an account in the settings, and a folder to work in."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    with running() as server:
        own_settings(
            freelance_smtp_host="127.0.0.1",
            freelance_smtp_port=server.port,
            freelance_smtp_security="none",
            freelance_smtp_sender="ada@studio.example",
            freelance_name="Ada Martin",
        )
        yield Post(server, folder, own_settings)
