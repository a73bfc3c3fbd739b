"""Approvals as the program sees them, and as the table holds them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from ledger.calls import fitting
from ledger.errors import LedgerError

State = Literal["waiting", "approved", "sent_back", "refused", "expired", "superseded"]
Verdict = Literal["approved", "sent_back", "refused"]
Channel = Literal["ui", "terminal", "link", "policy"]
Why = Literal["missing", "decided", "expired", "changed", "uncleared"]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that will leave, with its bytes."""

    name: str
    media_type: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """What one version shows and would do.

    Args:
        kind: What would happen: "mail".
        account: The account's name.
        account_mark: Changes when the account behind the name does.
        sender: Whom it comes from.
        recipients: Addresses under "to", "cc" and "bcc".
        subject: Of the mail.
        body: Of the mail.
        amounts: Money that it names, each with its currency.
        untraced: What it states and no source bears out, one text each.
        content_hash: SHA-256 over all of it and the files.
    """

    kind: str
    account: str
    account_mark: str
    sender: str
    recipients: Mapping[str, Sequence[str]]
    subject: str
    body: str
    amounts: Sequence[tuple[Decimal, str]]
    untraced: Sequence[str]
    content_hash: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Which run asks, and for whom.

    Args:
        flow: The flow's name.
        run_id: Prefect's flow run id.
        step: The question's name within the run.
        client: The client as the ledger groups them.
        lang: In which language to ask.
    """

    flow: str
    run_id: str
    step: str
    client: str
    lang: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person or a policy says.

    Args:
        verdict: What.
        seen_hash: The content hash of what they were shown.
        by: Who.
        channel: Where.
        remark: Why, or what to change.
        cleared: The untraced claims that they answer for.
    """

    verdict: Verdict
    seen_hash: str
    by: str
    channel: Channel
    remark: str = ""
    cleared: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Approval:
    """One version of what is to leave, and what became of it."""

    id: int
    root: int
    version: int
    follows: int | None
    created_at: datetime
    expires_at: datetime
    asker: Asker
    content: Content
    state: State
    asked_again: str
    decided_at: datetime | None
    decided_by: str
    decided_hash: str
    channel: str
    remark: str
    cleared: tuple[str, ...]
    link_nonce: str
    used_at: datetime | None
    woken_at: datetime | None


class DecisionRefused(LedgerError):
    """The decision does not count; nothing was recorded.

    Args:
        why: "missing" (no such approval), "decided" (somebody was quicker), "expired", "changed" (what was shown is
            not what waits), "uncleared" (claims that nobody answers for).
        approval: As it is now.
    """

    def __init__(self, why: Why, approval: Approval | None = None) -> None:
        self.why = why
        self.approval = approval
        super().__init__(why, "approval" if approval is None else f"approval {approval.id}")


def values_of(content: Content) -> dict[str, Any]:
    """The columns of a version's content."""
    return {
        "kind": content.kind[:50],
        "account": content.account[:200],
        "account_mark": content.account_mark,
        "sender": content.sender[:320],
        "recipients": _json({name: list(found) for name, found in content.recipients.items()}),
        "subject": content.subject,
        "body": content.body,
        "amounts": _json([[str(amount), currency] for amount, currency in content.amounts]),
        "untraced": _json(list(content.untraced)),
        "content_hash": content.content_hash,
    }


def values_of_asker(asker: Asker) -> dict[str, Any]:
    """The columns that say who asks."""
    return {
        "flow": fitting("flow", asker.flow),
        "run_id": fitting("run_id", asker.run_id),
        "step": asker.step[:100],
        "client": fitting("client", asker.client),
        "lang": asker.lang,
    }


def values_of_decision(decision: Decision, at: datetime) -> dict[str, Any]:
    """The columns of a decision, without the state."""
    return {
        "decided_at": at,
        "decided_by": decision.by.replace("\0", "")[:200],
        "decided_hash": decision.seen_hash,
        "channel": decision.channel,
        "remark": decision.remark.replace("\0", ""),
        "cleared": _json(list(decision.cleared)),
        "link_nonce": None,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def approval_of(row: Any) -> Approval:
    """A row as an approval."""
    content = Content(
        kind=row.kind,
        account=row.account,
        account_mark=row.account_mark,
        sender=row.sender,
        recipients={name: tuple(found) for name, found in json.loads(row.recipients).items()},
        subject=row.subject,
        body=row.body,
        amounts=tuple((Decimal(amount), currency) for amount, currency in json.loads(row.amounts)),
        untraced=tuple(json.loads(row.untraced)),
        content_hash=row.content_hash,
    )
    return Approval(
        id=row.id,
        root=row.root,
        version=row.version,
        follows=row.follows,
        created_at=row.created_at,
        expires_at=row.expires_at,
        asker=Asker(row.flow, row.run_id, row.step, row.client, row.lang),
        content=content,
        state=row.state,
        asked_again=row.asked_again,
        decided_at=row.decided_at,
        decided_by=row.decided_by or "",
        decided_hash=row.decided_hash or "",
        channel=row.channel or "",
        remark=row.remark or "",
        cleared=tuple(json.loads(row.cleared or "[]")),
        link_nonce=row.link_nonce or "",
        used_at=row.used_at,
        woken_at=row.woken_at,
    )
