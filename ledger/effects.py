"""What is done to the world: the intent is written before, the outcome after, and never twice.

nothing → intended → done
                   → failed    it certainly did not happen; it may be tried again under the same key
                   → unknown   it may have happened; a person looks, and says done or failed
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, select

from ledger.approval_rows import approval_of
from ledger.calls import fitting
from ledger.database import Ledger
from ledger.errors import LedgerError
from ledger.schema import approvals, effects

EffectState = Literal["intended", "done", "failed", "unknown"]
Label = Literal["read", "write", "send"]


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to be done.

    Args:
        key: The same for the same effect, however often it is tried.
        kind: "mail", or a connector's action.
        label: What it does to the world.
        account: Through which account.
        target: To whom or what, for people.
        content_hash: SHA-256 of what is sent.
        run_id: Which run does it.
        reference: By which the other side can be asked: a Message-ID.
        approval_id: The approval that allows it; None where none is needed.
    """

    key: str
    kind: str
    label: Label
    account: str
    target: str
    content_hash: str
    run_id: str
    reference: str = ""
    approval_id: int | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect as the ledger has it."""

    id: int
    key: str
    kind: str
    label: str
    account: str
    target: str
    content_hash: str
    reference: str
    approval_id: int | None
    run_id: str
    state: EffectState
    attempt: int
    intent_at: datetime
    lease_until: datetime
    settled_at: datetime | None
    settled_by: str
    result: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Begun:
    """An effect, and whether it is for the caller to do it now. If not, its state says why."""

    effect: Effect
    mine: bool


class EffectRefused(LedgerError):
    """The effect may not be done; nothing was recorded.

    Args:
        why: "unapproved" (no approval allows it), "changed" (what would leave is not what was approved, or is not
            what stands under this key).
    """

    def __init__(self, why: Literal["unapproved", "changed"], key: str) -> None:
        self.why = why
        super().__init__(why, f"effect {key}")


def begin(ledger: Ledger, intent: Intent, lease: timedelta, *, now: datetime | None = None) -> Begun:
    """Records the intent, if nobody did or does the same; to look and to record are one transaction.

    Args:
        ledger: Where.
        intent: What is about to be done.
        lease: How long it can take at most.
        now: The moment.

    Raises:
        EffectRefused: The approval does not allow it, or the key stands for something else.
    """
    moment = now or datetime.now(UTC)
    with ledger.write() as connection:
        found = _by_key(connection, intent.key)
        if found is not None and found.content_hash != intent.content_hash:
            raise EffectRefused("changed", intent.key)
        if found is None or found.state == "failed":
            if intent.approval_id is not None:
                _use_approval(connection, intent, moment)
            return Begun(_intend(connection, intent, found, moment, moment + lease), mine=True)
        if found.state == "intended" and (found.run_id == intent.run_id or found.lease_until <= moment):
            # Whoever began it is dead: it lost its lease, or its run was started again.
            lost = (effects.c.id == found.id) & (effects.c.state == "intended")
            connection.execute(effects.update().where(lost).values(state="unknown"))
        return Begun(_by_id(connection, found.id), mine=False)


def settle(
    ledger: Ledger,
    effect: Effect,
    state: Literal["done", "failed", "unknown"],
    result: Mapping[str, Any],
    *,
    now: datetime | None = None,
) -> bool:
    """Records the outcome of an attempt.

    Returns:
        Whether it was still open; a person may have settled it, or another attempt begun.
    """
    open_states = ["intended", "unknown"] if state != "unknown" else ["intended"]
    mine = (effects.c.id == effect.id) & (effects.c.attempt == effect.attempt) & effects.c.state.in_(open_states)
    values = {"state": state, "settled_at": now or datetime.now(UTC), "settled_by": "", "result": _json(result)}
    with ledger.write() as connection:
        return connection.execute(effects.update().where(mine).values(**values)).rowcount == 1


def resolve(
    ledger: Ledger,
    number: int,
    state: Literal["done", "failed"],
    by: str,
    remark: str = "",
    *,
    now: datetime | None = None,
) -> Effect | None:
    """A person says what became of an effect whose outcome is not known; None where there is no such effect."""
    values = {"state": state, "settled_at": now or datetime.now(UTC), "settled_by": by[:200]}
    with ledger.write() as connection:
        found = _by_id(connection, number)
        unsure = (effects.c.id == number) & (effects.c.state == "unknown")
        told = _json(found.result | {"remark": remark})
        changed = connection.execute(effects.update().where(unsure).values(result=told, **values)).rowcount
        return _by_id(connection, number) if changed else None


def retake(
    ledger: Ledger, effect: Effect, run_id: str, lease: timedelta, *, now: datetime | None = None
) -> Effect | None:
    """Takes over an effect whose outcome is not known, to do it under the same key.

    Only for what the other side does once for a key, or was asked for and does not have.

    Returns:
        The effect, intended again; None where somebody else was quicker, or settled it.
    """
    moment = now or datetime.now(UTC)
    values = {"state": "intended", "attempt": effect.attempt + 1, "run_id": fitting("run_id", run_id)}
    values |= {"intent_at": moment, "lease_until": moment + lease, "settled_at": None}
    same = (effects.c.id == effect.id) & (effects.c.state == "unknown") & (effects.c.attempt == effect.attempt)
    with ledger.write() as connection:
        taken = connection.execute(effects.update().where(same).values(**values)).rowcount
        return _by_id(connection, effect.id) if taken else None


def give_up(ledger: Ledger, *, now: datetime | None = None) -> int:
    """Effects that were begun and not settled within their lease become unknown. Returns how many."""
    moment = now or datetime.now(UTC)
    lost = (effects.c.state == "intended") & (effects.c.lease_until <= moment)
    with ledger.read() as connection:
        if connection.execute(select(effects.c.id).where(lost).limit(1)).first() is None:
            return 0
    with ledger.write() as connection:
        return connection.execute(effects.update().where(lost).values(state="unknown")).rowcount


def effect_of(ledger: Ledger, key: str) -> Effect | None:
    """The effect under a key."""
    with ledger.read() as connection:
        return _by_key(connection, key)


def listed_effects(ledger: Ledger, states: Sequence[EffectState] = (), most: int = 1000) -> list[Effect]:
    """Effects, the newest first; of every state where none is named."""
    query = select(effects).order_by(effects.c.id.desc()).limit(most)
    if states:
        query = query.where(effects.c.state.in_(states))
    with ledger.read() as connection:
        return [_effect(row) for row in connection.execute(query)]


def _use_approval(connection: Connection, intent: Intent, moment: datetime) -> None:
    """Uses an approval: it must stand, and be about exactly this."""
    row = connection.execute(select(approvals).where(approvals.c.id == intent.approval_id)).first()
    found = approval_of(row) if row is not None else None
    if found is None or found.state != "approved" or not set(found.content.untraced) <= set(found.cleared):
        raise EffectRefused("unapproved", intent.key)
    same = intent.content_hash == found.content.content_hash == found.decided_hash
    if not same or (intent.kind, intent.account) != (found.content.kind, found.content.account):
        raise EffectRefused("changed", intent.key)
    used = (approvals.c.id == found.id) & approvals.c.used_at.is_(None)
    connection.execute(approvals.update().where(used).values(used_at=moment))


def _intend(
    connection: Connection, intent: Intent, before: Effect | None, moment: datetime, lease_until: datetime
) -> Effect:
    values: dict[str, Any] = {
        "state": "intended",
        "run_id": fitting("run_id", intent.run_id),
        "intent_at": moment,
        "lease_until": lease_until,
        "settled_at": None,
        "settled_by": "",
        "approval_id": intent.approval_id,
    }
    if before is not None:
        again = (effects.c.id == before.id) & (effects.c.state == "failed")
        connection.execute(effects.update().where(again).values(attempt=before.attempt + 1, **values))
        return _by_id(connection, before.id)
    values |= {
        "key": intent.key,
        "kind": intent.kind[:50],
        "label": intent.label,
        "account": intent.account[:200],
        "target": intent.target,
        "content_hash": intent.content_hash,
        "reference": intent.reference[:255],
        "attempt": 1,
        "result": "{}",
    }
    made = connection.execute(effects.insert().values(**values).returning(effects.c.id)).scalar_one()
    return _by_id(connection, int(made))


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _by_key(connection: Connection, key: str) -> Effect | None:
    row = connection.execute(select(effects).where(effects.c.key == key)).first()
    return _effect(row) if row else None


def _by_id(connection: Connection, number: int) -> Effect:
    row = connection.execute(select(effects).where(effects.c.id == number)).first()
    if row is None:
        raise LedgerError("missing", f"effect {number}")
    return _effect(row)


def _effect(row: Any) -> Effect:
    return Effect(**(row._asdict() | {"result": json.loads(row.result)}))
