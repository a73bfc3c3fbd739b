"""What came in from outside: kept before it is answered, once each, until a run has dealt with it."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, case, func, select

from ledger.calls import fitting
from ledger.database import Ledger
from ledger.schema import inbox

State = Literal["new", "told", "done", "failed", "cleared"]
LONGEST_ID = 255
LONGEST_WHY = 2000
AT_ONCE = 500  # bound values of one query: SQLite takes 999 in its oldest versions


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a sender sent, checked.

    Args:
        hook: The receiver's name.
        delivery_id: By which the sender knows it, or a hash of the body.
        body: Its bytes, as they came.
        content_type: Of the body.
        headers: Those that are no secret.
    """

    hook: str
    delivery_id: str
    body: bytes
    content_type: str = ""
    headers: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a delivery: its number in the inbox, and whether it was not there before."""

    number: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One delivery in the inbox; the columns are explained in `ledger.schema`.

    Args:
        body: None where only the `size` was asked for, or it is larger than what was asked for.
    """

    id: int
    hook: str
    delivery_id: str
    received_at: datetime
    content_type: str
    headers: dict[str, str]
    sha256: str
    size: int
    state: State
    attempts: int
    told_at: datetime | None
    settled_at: datetime | None
    run_id: str
    why: str
    body: bytes | None = None


def receive(ledger: Ledger, delivery: Delivery, *, now: datetime | None = None) -> Received:
    """Keeps a delivery unless it is there already; when this returns, it survives a power cut."""
    return receive_all(ledger, [delivery], now=now)[0]


def receive_all(ledger: Ledger, deliveries: Sequence[Delivery], *, now: datetime | None = None) -> list[Received]:
    """Keeps several in one transaction: one wait for the disk for all of them.

    Returns:
        What became of each, in order.
    """
    moment = now or datetime.now(UTC)
    keys = [(each.hook[:100], each.delivery_id[:LONGEST_ID]) for each in deliveries]
    with ledger.write() as connection:
        known = _known(connection, keys)
        fresh: dict[tuple[str, str], dict[str, Any]] = {}
        for key, each in zip(keys, deliveries, strict=True):
            if key not in known and key not in fresh:
                fresh[key] = _values(each, key, moment)
        if fresh:
            new = inbox.insert().returning(inbox.c.id, sort_by_parameter_order=True)
            numbers = connection.execute(new, list(fresh.values())).scalars().all()
            known |= dict(zip(fresh, numbers, strict=True))
    first = set(fresh)
    found = []
    for key in keys:
        found.append(Received(known[key], key in first))
        first.discard(key)  # a second one of the same transaction is no new one
    return found


def _known(connection: Connection, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """The numbers of those that are there."""
    by_hook: dict[str, set[str]] = {}
    for hook, delivery_id in keys:
        by_hook.setdefault(hook, set()).add(delivery_id)
    found: dict[tuple[str, str], int] = {}
    for hook, ids in by_hook.items():
        query = select(inbox.c.id, inbox.c.delivery_id).where(inbox.c.hook == hook)
        ordered = sorted(ids)
        for start in range(0, len(ordered), AT_ONCE):
            some = query.where(inbox.c.delivery_id.in_(ordered[start : start + AT_ONCE]))
            found |= {(hook, row.delivery_id): row.id for row in connection.execute(some)}
    return found


def _values(delivery: Delivery, key: tuple[str, str], moment: datetime) -> dict[str, Any]:
    return {
        "hook": key[0],
        "delivery_id": key[1],
        "received_at": moment,
        "content_type": delivery.content_type[:200],
        "headers": json.dumps(dict(delivery.headers or {}), ensure_ascii=False),
        "body": delivery.body,
        "sha256": hashlib.sha256(delivery.body).hexdigest(),
        "state": "new",
        "attempts": 0,
        "run_id": "",
        "why": "",
    }


def find(ledger: Ledger, number: int) -> Entry | None:
    """One delivery with its body."""
    with ledger.read() as connection:
        row = connection.execute(_query(inbox.c.body).where(inbox.c.id == number)).first()
    return None if row is None else _entry(row)


def untold(ledger: Ledger, *, most: int = 100, body_up_to: int = 0) -> list[Entry]:
    """Those that no event was emitted for, the oldest first.

    Args:
        ledger: Where.
        most: How many.
        body_up_to: Bytes of a body that is wanted; larger ones stay where they are.
    """
    small = case((func.length(inbox.c.body) <= body_up_to, inbox.c.body), else_=None)
    query = _query(small).where(inbox.c.state == "new").order_by(inbox.c.id).limit(most)
    with ledger.read() as connection:
        return [_entry(row) for row in connection.execute(query)]


def listed(ledger: Ledger, *, hook: str = "", states: Sequence[State] = (), most: int = 50) -> list[Entry]:
    """Deliveries without their bodies, the newest first."""
    query = _query(None).order_by(inbox.c.id.desc()).limit(most)
    if hook:
        query = query.where(inbox.c.hook == hook)
    if states:
        query = query.where(inbox.c.state.in_(states))
    with ledger.read() as connection:
        return [_entry(row) for row in connection.execute(query)]


def counts(ledger: Ledger) -> dict[str, dict[State, int]]:
    """How many deliveries each hook has, by state."""
    query = select(inbox.c.hook, inbox.c.state, func.count()).group_by(inbox.c.hook, inbox.c.state)
    found: dict[str, dict[State, int]] = {}
    with ledger.read() as connection:
        for hook, state, count in connection.execute(query):
            found.setdefault(hook, {})[state] = int(count)
    return found


def told(ledger: Ledger, numbers: Sequence[int], *, now: datetime | None = None) -> None:
    """Says that events were emitted for them."""
    values = {"state": "told", "attempts": inbox.c.attempts + 1, "told_at": now or datetime.now(UTC)}
    with ledger.write() as connection:
        for start in range(0, len(numbers), AT_ONCE):
            mine = inbox.c.id.in_(list(numbers[start : start + AT_ONCE])) & (inbox.c.state == "new")
            connection.execute(inbox.update().where(mine).values(**values))


def take(ledger: Ledger, number: int, run_id: str) -> bool:
    """A run takes a delivery; the same run may take it again, another may not.

    Returns:
        Whether it is the run's now.
    """
    mine = fitting("run_id", run_id)
    free = inbox.c.state.in_(("new", "told")) & inbox.c.run_id.in_(("", mine))
    return _change(ledger, (inbox.c.id == number) & free, run_id=mine) == 1


def settle(
    ledger: Ledger,
    number: int,
    state: Literal["done", "failed"],
    *,
    run_id: str = "",
    why: str = "",
    now: datetime | None = None,
) -> bool:
    """Says what a run made of a delivery.

    Returns:
        Whether it was open: one that is settled or cleared stays so.
    """
    open_one = (inbox.c.id == number) & inbox.c.state.in_(("new", "told"))
    values: dict[str, Any] = {"state": state, "settled_at": now or datetime.now(UTC)}
    values["why"] = why.replace("\0", "")[:LONGEST_WHY]
    if run_id:
        values["run_id"] = fitting("run_id", run_id)
    return _change(ledger, open_one, **values) == 1


def replay(ledger: Ledger, number: int) -> bool:
    """A delivery is told again, as if it had just come in.

    Returns:
        Whether there is one of that number whose content is still kept.
    """
    kept = (inbox.c.id == number) & (inbox.c.state != "cleared")
    return _change(ledger, kept, state="new", run_id="", why="", told_at=None, settled_at=None) == 1


def clear(
    ledger: Ledger,
    *,
    number: int | None = None,
    hook: str = "",
    before: datetime | None = None,
    now: datetime | None = None,
) -> int:
    """Forgets what deliveries held; that they were there stays known, so that none is taken twice.

    Args:
        ledger: Where.
        number: Only this one.
        hook: Only this hook's.
        before: Only those that came in before.
        now: The moment.

    Returns:
        How many there were.
    """
    which: ColumnElement[bool] = inbox.c.state != "cleared"
    if number is not None:
        which &= inbox.c.id == number
    if hook:
        which &= inbox.c.hook == hook
    if before is not None:
        which &= inbox.c.received_at < before
    return _change(ledger, which, state="cleared", body=b"", headers="{}", why="", settled_at=now or datetime.now(UTC))


def _change(ledger: Ledger, which: ColumnElement[bool], **values: Any) -> int:
    with ledger.write() as connection:
        return connection.execute(inbox.update().where(which).values(**values)).rowcount


def _query(body: Any) -> Any:
    columns = [column for column in inbox.columns if column.name != "body"]
    size = func.length(inbox.c.body).label("size")
    return select(*columns, size, *([] if body is None else [body.label("kept")]))


def _entry(row: Row[Any]) -> Entry:
    values = dict(row._mapping)
    body = values.pop("kept", None)
    headers = json.loads(values.pop("headers"))
    return Entry(**values, headers=headers, body=None if body is None else bytes(body))
