"""The ledger on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger import Ledger, open_ledger


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty ledger."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    """An open ledger."""
    opened = open_ledger(ledger_url)
    yield opened
    opened.close()
