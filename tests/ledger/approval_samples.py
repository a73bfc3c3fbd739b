"""Approvals as tests need them."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from ledger import Ledger
from ledger.approval_rows import Approval, Asker, Content, Decision, KeptFile
from ledger.approvals import ask
from ledger.effects import Intent

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PDF = KeptFile("report.pdf", "application/pdf", hashlib.sha256(b"%PDF-1.7").hexdigest(), b"%PDF-1.7")


def content(**more: Any) -> Content:
    """A mail; its hash follows from what is changed."""
    made = Content(
        kind="mail",
        account="studio",
        account_mark="m" * 64,
        sender="ada@studio.example",
        recipients={"to": ("claire@luma.example",), "cc": (), "bcc": ()},
        subject="Report",
        body="Bonjour, voici le rapport : 1 200 €.",
        amounts=((Decimal("1200.00"), "EUR"),),
        untraced=(),
        content_hash="",
    )
    made = replace(made, **more)
    return made if made.content_hash else replace(made, content_hash=hashlib.sha256(repr(made).encode()).hexdigest())


def asked(ledger: Ledger, run: str = "run-1", *, now: datetime = NOW, **more: Any) -> Approval:
    """An approval that waits."""
    return ask(ledger, Asker("send_document", run, "send", "Luma", "fr"), content(**more), [PDF], now + DAY, now=now)


def says(approval: Approval, verdict: str = "approved", **more: Any) -> Decision:
    """A decision about what is shown."""
    given: dict[str, Any] = {"seen_hash": approval.content.content_hash, "by": "ada", "channel": "terminal"} | more
    return Decision(verdict, **given)  # type: ignore[arg-type]


def intent(approval: Approval, **more: Any) -> Intent:
    """The effect of an approval."""
    given: dict[str, Any] = {
        "key": f"approval:{approval.root}",
        "kind": approval.content.kind,
        "label": "send",
        "account": approval.content.account,
        "target": "claire@luma.example",
        "content_hash": approval.content.content_hash,
        "run_id": approval.asker.run_id,
        "approval_id": approval.id,
    }
    return Intent(**(given | more))
