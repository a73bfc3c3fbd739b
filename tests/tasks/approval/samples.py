"""Approvals without a run, for the tests of what is around them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from ledger import Ledger
from ledger.approval_rows import Approval, Asker, KeptFile
from ledger.approvals import ask
from tasks.approval.outgoing import Outgoing, addressed, attachment_of

REPORT = KeptFile("report.md", "text/markdown", "", b"# Report\n\nHours: 42 h. Amount: EUR 2,520.\n")


def outgoing(files: Sequence[KeptFile] = (REPORT,), **more: Any) -> Outgoing:
    """A mail with a report."""
    given: dict[str, Any] = {
        "kind": "mail",
        "account": "settings",
        "account_mark": "m" * 64,
        "sender": "ada@studio.example",
        "to": ("claire@luma.example",),
        "subject": "Report",
        "body": "Hello Claire,\n\nHere is the report.\n\nAda\n",
        "attachments": tuple(map(attachment_of, files)),
        "amounts": ((Decimal("2520.00"), "EUR"),),
    }
    return addressed(Outgoing(**(given | more)))


def asked(ledger: Ledger, run: str = "run-1", *, lang: str = "en", hours: float = 24, **more: Any) -> Approval:
    """An approval that waits."""
    asker = Asker("send_document", run, "send", "Luma", lang)
    until = datetime.now(UTC) + timedelta(hours=hours)
    return ask(ledger, asker, outgoing(**more).content(), [REPORT], until)
