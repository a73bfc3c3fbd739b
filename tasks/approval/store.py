"""The ledger as approvals use it: opened once a process."""

from functools import lru_cache

from integrations.settings import settings
from ledger import Ledger, open_ledger
from tasks.model.failures import ledger_in_words


@lru_cache(maxsize=2)
def _opened(url: str) -> Ledger:
    return open_ledger(url)


def ledger() -> Ledger:
    """The ledger of this process.

    Raises:
        BadInput, Unavailable: It cannot be used.
    """
    with ledger_in_words():
        return _opened(settings().ledger_url)
