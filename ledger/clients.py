"""For whom anything was done: the clients whom the ledger has seen."""

from sqlalchemy import select, union

from ledger.database import Ledger
from ledger.schema import approvals, spend

MOST = 1000


def clients_seen(ledger: Ledger) -> list[str]:
    """The clients' names as runs gave them, each once."""
    every = union(select(spend.c.client).distinct(), select(approvals.c.client).distinct()).limit(MOST)
    with ledger.read() as connection:
        return sorted(name for (name,) in connection.execute(every) if name)
