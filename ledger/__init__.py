"""What happened and must not be forgotten, in SQL: SQLite by default, PostgreSQL by URL."""

from ledger.database import Ledger, open_ledger
from ledger.errors import LedgerError, OverBudget

__all__ = ["Ledger", "LedgerError", "OverBudget", "open_ledger"]
