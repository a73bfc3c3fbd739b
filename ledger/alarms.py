"""Flows that should have produced something by a time, and did not; each is recorded once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, select

from ledger.database import Ledger
from ledger.schema import silence_alarms

Reason = Literal["missed", "late", "crashed", "failed", "cancelled", "empty"]


@dataclass(frozen=True, slots=True)
class Alarm:
    """One silence; the columns are explained in `ledger.schema`."""

    id: int
    schedule_id: str
    deployment: str
    slug: str
    due: datetime
    deadline: datetime
    reason: Reason
    times: int
    run_id: str
    raised_at: datetime
    told_at: datetime | None
    cleared_at: datetime | None


def raise_alarm(
    ledger: Ledger,
    *,
    schedule_id: str,
    deployment: str,
    slug: str,
    due: datetime,
    deadline: datetime,
    reason: Reason,
    now: datetime,
    times: int = 1,
    run_id: str = "",
) -> bool:
    """Records a silence, unless it is recorded.

    Returns:
        Whether it is new.
    """
    values: dict[str, Any] = {
        "schedule_id": schedule_id,
        "deployment": deployment[:200],
        "slug": slug[:100],
        "due": due,
        "deadline": deadline,
        "reason": reason,
        "times": times,
        "run_id": run_id,
        "raised_at": now,
    }
    same = (silence_alarms.c.schedule_id == schedule_id) & (silence_alarms.c.due == due)
    with ledger.write() as connection:
        if connection.execute(select(silence_alarms.c.id).where(same)).first() is not None:
            return False
        connection.execute(silence_alarms.insert().values(**values))
        return True


def alarms(ledger: Ledger, *, cleared: bool = False) -> list[Alarm]:
    """The open alarms, the newest first; with `cleared` the others too."""
    query = select(silence_alarms).order_by(silence_alarms.c.due.desc(), silence_alarms.c.id.desc())
    if not cleared:
        query = query.where(silence_alarms.c.cleared_at.is_(None))
    with ledger.read() as connection:
        return [Alarm(**row) for row in connection.execute(query).mappings()]


def untold(ledger: Ledger) -> list[Alarm]:
    """Alarms that Prefect was not told of so far."""
    return [alarm for alarm in alarms(ledger, cleared=True) if alarm.told_at is None]


def told(ledger: Ledger, alarm: Alarm, now: datetime) -> None:
    """Says that Prefect knows of an alarm."""
    with ledger.write() as connection:
        connection.execute(silence_alarms.update().where(silence_alarms.c.id == alarm.id).values(told_at=now))


def clear_alarms(ledger: Ledger, now: datetime, slugs: Iterable[str] | None = None) -> int:
    """Ends open alarms: a person has seen them.

    Args:
        ledger: Where they are.
        now: When.
        slugs: Of which schedules; None: of all.

    Returns:
        How many there were.
    """
    open_ones: ColumnElement[bool] = silence_alarms.c.cleared_at.is_(None)
    if slugs is not None:
        open_ones &= silence_alarms.c.slug.in_(list(slugs))
    with ledger.write() as connection:
        return connection.execute(silence_alarms.update().where(open_ones).values(cleared_at=now)).rowcount
