"""What models cost: recorded at its worst before a call, as billed after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_UP, Decimal
from typing import Literal

from sqlalchemy import ColumnElement, Connection, func, select

from ledger.database import Ledger
from ledger.errors import LedgerError, OverBudget
from ledger.schema import NANO, spend

GroupBy = Literal["client", "flow", "model", "month"]
COUNTED = ("reserved", "settled", "unknown")  # a call whose end is not known counts at its worst case


@dataclass(frozen=True, slots=True)
class Limits:
    """USD that one run, and one client in one calendar month (UTC), may cost; None: no limit."""

    run: Decimal | None = None
    client_month: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A model call that is about to be made, at its worst case."""

    client: str
    flow: str
    run_id: str
    model: str
    provider: str
    purpose: str
    worst_cost: Decimal
    price_source: str


@dataclass(frozen=True, slots=True)
class SpendRow:
    """Spend of one group."""

    group: str
    calls: int
    input_tokens: int
    output_tokens: int
    cost: Decimal
    unknown: int


def _nano(cost: Decimal) -> int:
    return int((cost * NANO).to_integral_value(rounding=ROUND_UP))


def _usd(nano: int | Decimal | None) -> Decimal:
    return Decimal(int(nano or 0)) / NANO


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
    with ledger.write() as connection:
        if limits.run is not None:
            _within("run", limits.run, _sum(connection, spend.c.run_id == call.run_id), call.worst_cost)
        if limits.client_month is not None:
            start, end = month_of(moment)
            mine = (spend.c.client == call.client) & (spend.c.at >= start) & (spend.c.at < end)
            _within("client", limits.client_month, _sum(connection, mine), call.worst_cost)
        row = spend.insert().values(
            at=moment,
            client=call.client[:200],
            flow=call.flow,
            run_id=call.run_id,
            purpose=call.purpose,
            model=call.model,
            provider=call.provider,
            state="reserved",
            cost_nano=_nano(call.worst_cost),
            price_source=call.price_source,
        )
        return int(connection.execute(row.returning(spend.c.id)).scalar_one())


def _within(name: str, limit: Decimal, spent: Decimal, asked: Decimal) -> None:
    if spent + asked > limit:
        raise OverBudget(name, limit, spent, asked)


def _sum(connection: Connection, condition: ColumnElement[bool]) -> Decimal:
    total = select(func.sum(spend.c.cost_nano)).where(condition, spend.c.state.in_(COUNTED))
    return _usd(connection.execute(total).scalar())


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
    values = {
        "state": "settled",
        "cost_nano": _nano(cost),
        "input_tokens": input_tokens,
        "output_tokens": output_tokens,
        "cached_tokens": cached_tokens,
        "estimated": int(estimated),
        "duration_ms": duration_ms,
    }
    _end(ledger, row, values | ({"model": model[:200]} if model else {}))


def release(ledger: Ledger, row: int) -> None:
    """The call never reached the provider, or was refused unbilled: it costs nothing."""
    _end(ledger, row, {"state": "released", "cost_nano": 0})


def lost(ledger: Ledger, row: int) -> None:
    """The call may have been billed and its answer is lost: it counts at its worst case."""
    _end(ledger, row, {"state": "unknown"})


def _end(ledger: Ledger, row: int, values: Mapping[str, object]) -> None:
    with ledger.write() as connection:
        changed = connection.execute(
            spend.update().where(spend.c.id == row, spend.c.state == "reserved").values(**values)
        )
        if changed.rowcount != 1:
            raise LedgerError("broken", ledger.place, f"spend {row} is not reserved")


def spent(
    ledger: Ledger, *, run_id: str | None = None, client: str | None = None, month: datetime | None = None
) -> Decimal:
    """USD spent or reserved by a run, or by a client (in the month of a moment)."""
    conditions = []
    if run_id is not None:
        conditions.append(spend.c.run_id == run_id)
    if client is not None:
        conditions.append(spend.c.client == client)
    if month is not None:
        start, end = month_of(month)
        conditions += [spend.c.at >= start, spend.c.at < end]
    with ledger.read() as connection:
        total = select(func.sum(spend.c.cost_nano)).where(spend.c.state.in_(COUNTED), *conditions)
        return _usd(connection.execute(total).scalar())


def spend_report(
    ledger: Ledger, group_by: GroupBy, *, since: datetime | None = None, until: datetime | None = None
) -> list[SpendRow]:
    """Spend by client, flow, model or calendar month (UTC), dearest first (months in order); `until` is exclusive."""
    column = spend.c.at if group_by == "month" else spend.c[group_by]
    query = select(column, spend.c.state, spend.c.input_tokens, spend.c.output_tokens, spend.c.cost_nano).where(
        spend.c.state.in_(COUNTED)
    )
    if since is not None:
        query = query.where(spend.c.at >= since)
    if until is not None:
        query = query.where(spend.c.at < until)
    groups: dict[str, list[int]] = {}
    with ledger.read() as connection:
        for key, state, tokens_in, tokens_out, nano in connection.execute(query):
            name = key.strftime("%Y-%m") if group_by == "month" else key
            sums = groups.setdefault(name, [0, 0, 0, 0, 0])
            for place, value in enumerate((1, tokens_in, tokens_out, int(nano), int(state != "settled"))):
                sums[place] += value
    rows = [SpendRow(name, s[0], s[1], s[2], _usd(s[3]), s[4]) for name, s in groups.items()]
    return sorted(rows, key=lambda row: row.group if group_by == "month" else (-row.cost, row.group))
