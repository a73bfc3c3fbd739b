"""A ledger for what connectors do."""

from collections.abc import Callable

import pytest

from integrations.book import ledger
from ledger import Ledger


@pytest.fixture
def book(own_settings: Callable[..., None]) -> Ledger:
    """A ledger of the test's own."""
    own_settings()
    return ledger()
