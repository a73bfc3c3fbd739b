"""What models have cost: in all, and by client, flow, model or month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import ColumnElement, String, case, func, select

from ledger.calls import COUNTED, fitting, month_of, usd
from ledger.database import Ledger
from ledger.schema import spend

__all__ = ["RunCall", "SpendRow", "calls_of", "month_of", "spend_report", "spent"]

GroupBy = Literal["client", "flow", "model", "month"]


@dataclass(frozen=True, slots=True)
class SpendRow:
    """Spend of one group.

    Args:
        group: The client, flow, model or month ("2026-11").
        calls: How many.
        input_tokens: Read by the model.
        output_tokens: Written by it.
        cost: USD; what has no known price counts 0.
        unknown: Of the calls, those whose end is not known; they count at their worst case.
        unpriced: Of the calls, those whose price is not known.
    """

    group: str
    calls: int
    input_tokens: int
    output_tokens: int
    cost: Decimal
    unknown: int
    unpriced: int = 0


@dataclass(frozen=True, slots=True)
class RunCall:
    """One question to a model.

    Args:
        purpose: What for.
        model: Who was asked.
        input_tokens: Read by the model.
        output_tokens: Written by it.
        cost: USD.
        settled: Its end is known; otherwise it counts at its worst case.
    """

    purpose: str
    model: str
    input_tokens: int
    output_tokens: int
    cost: Decimal
    settled: bool


def calls_of(ledger: Ledger, runs: Iterable[str]) -> list[RunCall]:
    """The questions of some runs, in their order."""
    named = [fitting("run_id", run) for run in runs]
    columns = (spend.c.purpose, spend.c.model, spend.c.input_tokens, spend.c.output_tokens, spend.c.cost_pico)
    query = (
        select(*columns, spend.c.state)
        .where(spend.c.run_id.in_(named), spend.c.state.in_(COUNTED))
        .order_by(spend.c.at, spend.c.id)
    )
    with ledger.read() as connection:
        found = connection.execute(query).all()
    return [RunCall(r[0], r[1], int(r[2]), int(r[3]), usd(r[4]), r[5] == "settled") for r in found]


def spent(
    ledger: Ledger, *, run_id: str | None = None, client: str | None = None, month: datetime | None = None
) -> Decimal:
    """USD spent or reserved by a run, or by a client (in the month of a moment)."""
    conditions: list[ColumnElement[bool]] = [spend.c.state.in_(COUNTED)]
    if run_id is not None:
        conditions.append(spend.c.run_id == fitting("run_id", run_id))
    if client is not None:
        conditions.append(spend.c.client == fitting("client", client))
    if month is not None:
        start, end = month_of(month)
        conditions += [spend.c.at >= start, spend.c.at < end]
    with ledger.read() as connection:
        return usd(connection.execute(select(func.sum(spend.c.cost_pico)).where(*conditions)).scalar())


def spend_report(
    ledger: Ledger, group_by: GroupBy, *, since: datetime | None = None, until: datetime | None = None
) -> list[SpendRow]:
    """Spend by client, flow, model or calendar month (UTC), dearest first (months in order); `until` is exclusive."""
    group = _month(ledger) if group_by == "month" else spend.c[group_by]
    conditions: list[ColumnElement[bool]] = [spend.c.state.in_(COUNTED)]
    if since is not None:
        conditions.append(spend.c.at >= since)
    if until is not None:
        conditions.append(spend.c.at < until)
    query = (
        select(
            group.label("name"),
            func.count().label("calls"),
            func.sum(spend.c.input_tokens),
            func.sum(spend.c.output_tokens),
            func.sum(spend.c.cost_pico),
            func.sum(case((spend.c.state != "settled", 1), else_=0)),
            func.sum(case((spend.c.price_source == "unknown", 1), else_=0)),
        )
        .where(*conditions)
        .group_by("name")
    )
    with ledger.read() as connection:
        found = connection.execute(query).all()
    rows = [SpendRow(r[0], r[1], int(r[2]), int(r[3]), usd(r[4]), int(r[5]), int(r[6])) for r in found]
    return sorted(rows, key=lambda row: row.group if group_by == "month" else (-row.cost, row.group))


def _month(ledger: Ledger) -> ColumnElement[Any]:
    if ledger.is_sqlite:
        return func.strftime("%Y-%m", spend.c.at, type_=String)
    return func.to_char(func.timezone("UTC", spend.c.at), "YYYY-MM", type_=String)
