"""A service to call, and an account that opens it."""

from collections.abc import AsyncIterator

import pytest

from integrations.kit import call as calling
from tests.integrations.kit.service import SampleAccount, Service

TOKEN = "tok-" + "s3cret" * 4


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    """The service."""
    made = Service()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Service) -> SampleAccount:
    """An account of it."""
    return SampleAccount(server=service.address, private=True, token=TOKEN)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between tries are short."""
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
