"""Doing an action in a test as a flow does once it was approved."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from integrations.book import ledger
from integrations.kit.account import Account
from integrations.kit.doing import allowed
from integrations.kit.steps import check, content_hash, spec
from ledger.approval_rows import Asker, Content, Decision
from ledger.approvals import ask


async def do(step: Any, account: Account, **given: Any) -> Any:
    """Does an action; where it reaches others, with an approval of exactly that."""
    found = spec(step)
    if found.effect != "send":
        return await step.fn(account, **given)
    digest = content_hash(found, account, check(found, given))
    content = Content(
        kind=found.name, account=account.name, account_mark=account.mark, sender="", recipients={}, subject="", body="",
        amounts=(), untraced=(), content_hash=digest,
    )  # fmt: skip
    asker = Asker("test", str(uuid4()), "test", "", "en")
    until = datetime.now(UTC) + timedelta(days=1)
    approval = ask(ledger(), asker, content, (), until, policy=Decision("approved", digest, "a test", "policy"))
    with allowed(approval.id, digest, digest):
        return await step.fn(account, **given)
