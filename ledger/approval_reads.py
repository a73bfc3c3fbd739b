"""Approvals as they are read."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from ledger.approval_rows import Approval, DecisionRefused, KeptFile, State, approval_of
from ledger.calls import fitting
from ledger.database import Ledger
from ledger.schema import approval_files, approvals

DECIDED = ("approved", "sent_back", "refused", "expired")


def find(ledger: Ledger, number: int) -> Approval:
    """One approval.

    Raises:
        DecisionRefused: "missing".
    """
    with ledger.read() as connection:
        return get_in(connection, number)


def newest(ledger: Ledger, run_id: str, step: str) -> Approval | None:
    """The newest version of what a run asked; None where it asked nothing yet."""
    with ledger.read() as connection:
        return newest_in(connection, run_id, step)


def listed(ledger: Ledger, states: Sequence[State] = (), client: str = "", most: int = 1000) -> list[Approval]:
    """Approvals, the oldest first; of every state where none is named."""
    query = select(approvals).order_by(approvals.c.id).limit(most)
    if states:
        query = query.where(approvals.c.state.in_(states))
    if client:
        query = query.where(func.lower(approvals.c.client) == client.lower())
    return _all(ledger, query)


def waiting_count(ledger: Ledger) -> int:
    """How many wait for a person."""
    with ledger.read() as connection:
        count = select(func.count()).select_from(approvals).where(approvals.c.state == "waiting")
        return int(connection.execute(count).scalar_one())


def to_wake(ledger: Ledger, most: int = 1000) -> list[Approval]:
    """Decided ones whose run does not know yet, the oldest first."""
    query = select(approvals).where(approvals.c.state.in_(DECIDED), approvals.c.woken_at.is_(None))
    return _all(ledger, query.order_by(approvals.c.id).limit(most))


def files_of(ledger: Ledger, root: int) -> list[KeptFile]:
    """The files that will leave, with their bytes."""
    query = select(approval_files).where(approval_files.c.root == root).order_by(approval_files.c.position)
    with ledger.read() as connection:
        rows = connection.execute(query).all()
    return [KeptFile(row.name, row.media_type, row.sha256, bytes(row.content)) for row in rows]


def _all(ledger: Ledger, query: Select[Any]) -> list[Approval]:
    with ledger.read() as connection:
        return [approval_of(row) for row in connection.execute(query)]


def get_in(connection: Connection, number: int) -> Approval:
    """One approval, inside a transaction.

    Raises:
        DecisionRefused: "missing".
    """
    row = connection.execute(select(approvals).where(approvals.c.id == number)).first()
    if row is None:
        raise DecisionRefused("missing")
    return approval_of(row)


def newest_in(connection: Connection, run_id: str, step: str) -> Approval | None:
    """The newest version of what a run asked, inside a transaction."""
    mine = (approvals.c.run_id == fitting("run_id", run_id)) & (approvals.c.step == step[:100])
    row = connection.execute(select(approvals).where(mine).order_by(approvals.c.version.desc()).limit(1)).first()
    return approval_of(row) if row else None
