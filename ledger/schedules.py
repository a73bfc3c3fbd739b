"""What is known of each schedule beside Prefect: its owner, its policy for missed times, and when its output is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select

from ledger.database import Ledger
from ledger.schema import schedules

CatchUp = Literal["once", "all", "skip"]


@dataclass(frozen=True, slots=True)
class ScheduleNote:
    """One schedule as the ledger has it; the columns are explained in `ledger.schema`."""

    schedule_id: str
    deployment: str
    slug: str
    settled_until: datetime
    owner: str = ""
    said: str = ""
    rule: str = ""
    catch_up: CatchUp = "once"
    expect_by: str = ""
    expected_from: datetime | None = None
    looked_until: datetime | None = None
    gap_until: datetime | None = None


def notes(ledger: Ledger) -> dict[str, ScheduleNote]:
    """Every schedule that is known, by its id."""
    with ledger.read() as connection:
        rows = connection.execute(select(schedules)).mappings()
        return {row["schedule_id"]: ScheduleNote(**row) for row in rows}


def keep_note(ledger: Ledger, note: ScheduleNote) -> None:
    """Records a schedule, or what has changed about it."""
    values = {column.name: getattr(note, column.name) for column in schedules.columns}
    key = schedules.c.schedule_id == note.schedule_id
    with ledger.write() as connection:
        if connection.execute(schedules.update().where(key).values(**values)).rowcount == 0:
            connection.execute(schedules.insert().values(**values))


def first_seen(ledger: Ledger, note: ScheduleNote) -> None:
    """Records a schedule that somebody made in the UI, unless it is known."""
    with ledger.write() as connection:
        known = select(schedules.c.schedule_id).where(schedules.c.schedule_id == note.schedule_id)
        if connection.execute(known).first() is None:
            values = {column.name: getattr(note, column.name) for column in schedules.columns}
            connection.execute(schedules.insert().values(**values))


def forget_notes(ledger: Ledger, schedule_ids: Iterable[str]) -> None:
    """Forgets schedules that are no more."""
    ids = list(schedule_ids)
    if ids:
        with ledger.write() as connection:
            connection.execute(schedules.delete().where(schedules.c.schedule_id.in_(ids)))


def open_gap(ledger: Ledger, schedule_id: str, now: datetime) -> tuple[datetime, datetime]:
    """Says that nobody looked after a schedule since `settled_until`; whoever asks next gets the same answer.

    Returns:
        From and to when; the gap of whoever was first, so that two instances settle the same one.
    """
    key = schedules.c.schedule_id == schedule_id
    with ledger.write() as connection:
        fresh = schedules.update().where(key, schedules.c.gap_until.is_(None), schedules.c.settled_until < now)
        connection.execute(fresh.values(gap_until=now))
        row = connection.execute(select(schedules.c.settled_until, schedules.c.gap_until).where(key)).one()
        return row.settled_until, row.gap_until or row.settled_until


def close_gap(ledger: Ledger, schedule_id: str, until: datetime) -> None:
    """Says that a gap is settled; nothing happens where another instance has said so."""
    _change(ledger, (schedules.c.schedule_id == schedule_id) & (schedules.c.gap_until == until),
            settled_until=until, gap_until=None)  # fmt: skip


def settled(ledger: Ledger, schedule_ids: Iterable[str], now: datetime) -> None:
    """Says that the schedules are looked after until now."""
    ids = list(schedule_ids)
    if ids:
        free = schedules.c.schedule_id.in_(ids) & schedules.c.gap_until.is_(None) & (schedules.c.settled_until < now)
        _change(ledger, free, settled_until=now)


def looked(ledger: Ledger, schedule_ids: Iterable[str], now: datetime) -> None:
    """Says that deadlines until now were looked at."""
    ids = list(schedule_ids)
    if ids:
        _change(ledger, schedules.c.schedule_id.in_(ids), looked_until=now)


def _change(ledger: Ledger, which: Any, **values: Any) -> None:
    with ledger.write() as connection:
        connection.execute(schedules.update().where(which).values(**values))
