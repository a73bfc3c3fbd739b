"""What can go wrong with the ledger. This room knows no other, so its errors are its own; callers put them into words.

LedgerError
├── OverBudget     the reservation would exceed a limit; nothing was recorded
└── (reason)       "url", "rights", "full", "newer", "unreachable", "broken"
"""

from decimal import Decimal


class LedgerError(Exception):
    """The ledger cannot be used.

    Args:
        reason: "url" (the address does not fit), "rights", "full" (no room on the disk), "newer" (made by a newer
            version of the program), "unreachable" (the database server), "broken" (anything else).
        place: The file or the address without its password.
        detail: What the database said, without secrets.
    """

    def __init__(self, reason: str, place: str, detail: str = "") -> None:
        self.reason = reason
        self.place = place
        self.detail = detail
        super().__init__(f"ledger {place}: {reason}{': ' + detail if detail else ''}")


class OverBudget(LedgerError):
    """A call would exceed a limit.

    Args:
        limit_name: "run" or "client".
        limit: The limit in USD.
        spent: What is spent or reserved already.
        asked: The worst case of the call that was refused.
    """

    def __init__(self, limit_name: str, limit: Decimal, spent: Decimal, asked: Decimal) -> None:
        self.limit_name = limit_name
        self.limit = limit
        self.spent = spent
        self.asked = asked
        super().__init__("over budget", limit_name, f"{spent} + {asked} > {limit}")
