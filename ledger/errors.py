"""What can go wrong with the ledger. This room knows no other, so its errors are its own; callers put them into words.

LedgerError
├── OverBudget     the reservation would exceed a limit; nothing was recorded
└── (reason)       "url", "rights", "full", "newer", "unreachable", "broken"
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from sqlalchemy.exc import DBAPIError, SQLAlchemyError, StatementError


class LedgerError(Exception):
    """The ledger cannot be used.

    Args:
        reason: "url" (the address does not fit), "rights", "full" (no room on the disk), "newer" (made by a newer
            version of the program), "unreachable" (the database server does not answer, or another program holds the
            file), "broken" (anything else).
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


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turns what the database says into a LedgerError that holds no statement, value or password."""
    failure: LedgerError | None = None
    try:
        yield
    except DBAPIError as error:
        failure = _failure(error.orig, place)
    except sqlite3.Error as error:  # while a connection is made ready
        failure = _failure(error, place)
    except StatementError:
        raise  # a value that our own code got wrong, not the database
    except SQLAlchemyError as error:
        failure = LedgerError("broken", place, type(error).__name__)
    if failure is not None:
        # Outside the handlers: no chain leads back to the driver's error, which may quote the address.
        raise failure


def _failure(said: BaseException | None, place: str) -> LedgerError:
    if isinstance(said, sqlite3.Error):
        return LedgerError(_sqlite_reason(getattr(said, "sqlite_errorname", "")), place, str(said)[:200])
    first = said.args[0] if said is not None and said.args else ""
    if isinstance(first, dict):  # pg8000: the fields of PostgreSQL's ErrorResponse; C is the SQLSTATE, M the message
        return LedgerError(_postgres_reason(first.get("C", "")), place, str(first.get("M", ""))[:200])
    return LedgerError("unreachable", place, str(first).splitlines()[0][:200] if str(first) else "")


def _sqlite_reason(name: str) -> str:
    """https://www.sqlite.org/rescode.html"""
    if name == "SQLITE_FULL":
        return "full"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return "rights"
    return "unreachable" if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) else "broken"


def _postgres_reason(code: str) -> str:
    """https://www.postgresql.org/docs/current/errcodes-appendix.html"""
    if code == "53100":
        return "full"
    if code == "3D000":  # no such database
        return "url"
    if code.startswith("28") or code == "42501":
        return "rights"
    # Connection, too many clients, shut down, lock or statement time-out.
    return "unreachable" if code.startswith(("08", "53", "57", "55")) else "broken"
