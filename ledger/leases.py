"""Leases: a thing that only one may do at a time, whatever process or machine it is on; a dead holder's runs out."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import or_, select

from ledger.database import Ledger
from ledger.schema import leases


def take(ledger: Ledger, name: str, holder: str, last: timedelta, *, now: datetime | None = None) -> bool:
    """Takes a lease, or prolongs the holder's own.

    Args:
        ledger: Where.
        name: Of what only one may do.
        holder: Who takes it, unlike any other.
        last: How long it lasts unless it is let go before.
        now: The moment.

    Returns:
        Whether the holder has it now; another's that has not run out stays theirs.
    """
    moment = now or datetime.now(UTC)
    values = {"holder": holder, "until": moment + last}
    with ledger.write() as connection:
        free = or_(leases.c.holder == holder, leases.c.until <= moment)
        if connection.execute(leases.update().where(leases.c.name == name, free).values(**values)).rowcount:
            return True
        if connection.execute(select(leases.c.name).where(leases.c.name == name)).first() is not None:
            return False
        connection.execute(leases.insert().values(name=name, **values))
        return True


def let_go(ledger: Ledger, name: str, holder: str) -> None:
    """Lets the holder's lease go; another's is left alone."""
    with ledger.write() as connection:
        connection.execute(leases.delete().where(leases.c.name == name, leases.c.holder == holder))
