"""A ledger and settings of the test's own."""

from collections.abc import Callable, Iterator

import pytest

from integrations.book import ledger as shared
from ledger import Ledger


@pytest.fixture
def ledger(own_settings: Callable[..., None]) -> Iterator[Ledger]:
    """The ledger that approvals use."""
    own_settings(freelance_name="Ada Martin", freelance_email="ada@studio.example")
    yield shared()
