"""Calls to models: recorded at their worst cost before they are made, as billed after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from ledger.database import Ledger
from ledger.errors import LedgerError, OverBudget
from ledger.schema import LONGEST, PICO, spend

COUNTED = ("reserved", "settled", "unknown")  # a call whose end is not known counts at its worst case
ABANDONED = timedelta(hours=6)  # no call lasts that long: its process was killed
MOST_TOKENS = 2**31 - 1  # a provider may say anything; the columns hold so much


@dataclass(frozen=True, slots=True)
class Limits:
    """USD that one run, and one client in one calendar month (UTC), may cost; None: no limit."""

    run: Decimal | None = None
    client_month: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A model call that is about to be made, at its worst case in USD."""

    client: str
    flow: str
    run_id: str
    model: str
    provider: str
    purpose: str
    worst_cost: Decimal
    price_source: str


def fitting(column: str, value: str) -> str:
    """The text as the table can hold it; PostgreSQL refuses a null character, SQLite does not."""
    return value.replace("\0", "")[: LONGEST[column]]


def _pico(cost: Decimal) -> int:
    return int((cost * PICO).to_integral_value(rounding=ROUND_UP))


def usd(pico: int | Decimal | None) -> Decimal:
    """Trillionths of a dollar as dollars, exactly."""
    return Decimal(int(pico or 0)) / PICO


def month_of(moment: datetime) -> tuple[datetime, datetime]:
    """The first moment of a calendar month (UTC) and of the next."""
    start = moment.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    following = (
        start.replace(year=start.year + 1, month=1) if start.month == 12 else start.replace(month=start.month + 1)
    )
    return start, following


def reserve(ledger: Ledger, call: Call, limits: Limits, *, now: datetime | None = None) -> int:
    """Records a call before it is made, unless it could exceed a limit; looking and recording are one transaction.

    Returns:
        The row's id, for `settle`, `release` or `lost`.

    Raises:
        OverBudget: Spent and reserved plus this call's worst case exceed a limit; nothing is recorded.
        LedgerError: The ledger cannot be written.
    """
    moment = now or datetime.now(UTC)
    names = ("client", "flow", "run_id", "purpose", "model", "provider", "price_source")
    row = {name: fitting(name, getattr(call, name)) for name in names}
    with ledger.write() as connection:
        if limits.run is not None:
            _within("run", limits.run, _sum(connection, spend.c.run_id == row["run_id"]), call.worst_cost)
        if limits.client_month is not None:
            start, end = month_of(moment)
            mine = (spend.c.client == row["client"]) & (spend.c.at >= start) & (spend.c.at < end)
            _within("client", limits.client_month, _sum(connection, mine), call.worst_cost)
        _give_up_abandoned(connection, moment)
        new = spend.insert().values(at=moment, state="reserved", cost_pico=_pico(call.worst_cost), **row)
        return int(connection.execute(new.returning(spend.c.id)).scalar_one())


def _within(name: str, limit: Decimal, spent: Decimal, asked: Decimal) -> None:
    if spent + asked > limit:
        raise OverBudget(name, limit, spent, asked)


def _sum(connection: Connection, condition: ColumnElement[bool]) -> Decimal:
    total = select(func.sum(spend.c.cost_pico)).where(condition, spend.c.state.in_(COUNTED))
    return usd(connection.execute(total).scalar())


def _give_up_abandoned(connection: Connection, now: datetime) -> None:
    """A process that was killed leaves its call reserved; nobody will say any more what became of it."""
    old = (spend.c.state == "reserved") & (spend.c.at < now - ABANDONED)
    connection.execute(spend.update().where(old).values(state="unknown"))


def settle(
    ledger: Ledger,
    row: int,
    *,
    cost: Decimal,
    input_tokens: int,
    output_tokens: int,
    cached_tokens: int = 0,
    estimated: bool = False,
    duration_ms: int = 0,
    model: str | None = None,
) -> None:
    """Records what a call really took. `estimated`: the provider gave no count. `model`: the one that answered."""
    values: dict[str, Any] = {
        "state": "settled",
        "cost_pico": _pico(cost),
        "input_tokens": min(input_tokens, MOST_TOKENS),
        "output_tokens": min(output_tokens, MOST_TOKENS),
        "cached_tokens": min(cached_tokens, MOST_TOKENS),
        "estimated": int(estimated),
        "duration_ms": min(duration_ms, MOST_TOKENS),
    }
    _end(ledger, row, values | ({"model": fitting("model", model)} if model else {}))


def release(ledger: Ledger, row: int) -> None:
    """The call never reached the provider, or was refused unbilled: it costs nothing."""
    _end(ledger, row, {"state": "released", "cost_pico": 0})


def lost(ledger: Ledger, row: int) -> None:
    """The call may have been billed and its answer is lost: it counts at its worst case."""
    _end(ledger, row, {"state": "unknown"})


def _end(ledger: Ledger, row: int, values: Mapping[str, object]) -> None:
    # "unknown" too: a very slow call may be given up by another process and then answer after all.
    open_row = (spend.c.id == row) & spend.c.state.in_(("reserved", "unknown"))
    with ledger.write() as connection:
        if connection.execute(spend.update().where(open_row).values(**values)).rowcount != 1:
            raise LedgerError("broken", ledger.place, f"spend {row} is not reserved")
