"""Task: send a mail that was approved; exactly what was approved, and once."""

import asyncio
import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.book import ledger
from integrations.compose import compose
from integrations.errors import FreelanceError, Refused, Unavailable, Unknown
from integrations.settings import settings
from integrations.smtp import LAST_ANSWER, WHOLE, Mailbox, send
from integrations.smtp_account import mailbox
from integrations.words import Words
from ledger import Ledger
from ledger import approvals as kept
from ledger.approval_reads import files_of, find
from ledger.approval_rows import Approval, KeptFile
from ledger.effects import Begun, Effect, EffectRefused, Intent, begin, effect_of, settle
from tasks.approval.outgoing import Outgoing, outgoing_of
from tasks.progress import in_own_language, step

SEND = Words("Send the mail", "Envoyer le message")
LEASE = timedelta(seconds=WHOLE + LAST_ANSWER + 300)  # longer than any sending lasts
RETRIES = (10, 60)  # seconds; then a person looks


class Sent:
    """A mail that left: the effect, and the approval that allowed it."""

    def __init__(self, approval: Approval, effect: Effect) -> None:
        self.approval = approval
        self.effect = effect


def _later(_task: Any, _run: Any, state: Any) -> bool:
    """Only what certainly did not leave, and may do so later, is tried again."""
    return isinstance(state.data, Unavailable)


@task(
    name=SEND.en,
    task_run_name=in_own_language(SEND),
    cache_policy=NO_CACHE,
    persist_result=False,
    retries=len(RETRIES),
    retry_delay_seconds=list(RETRIES),
    retry_condition_fn=_later,
)
async def send_mail(number: int, run_id: str) -> Sent:
    """Sends what approval `number` allows.

    Raises:
        Refused: It is not approved, or what would leave is not what was approved.
        Unavailable: The server does not take it now; nothing left.
        Unknown: It may have left; a person has to look.
    """
    with step("send", SEND):
        book = ledger()
        approval = await asyncio.to_thread(find, book, number)
        files = await asyncio.to_thread(files_of, book, approval.root)
        before = await asyncio.to_thread(effect_of, book, effect_key(approval))
        if before is not None and before.state == "done":
            return Sent(approval, before)
        outgoing = outgoing_of(approval, files)
        account = await mailbox(outgoing.account)
        _need_unchanged(book, approval, outgoing, account)
        begun = await asyncio.to_thread(_begin, book, approval, outgoing, run_id)
        if not begun.mine:
            return Sent(approval, _done_already(begun.effect))
        message = _message(outgoing, files, begun.effect)
        return Sent(approval, await asyncio.to_thread(_perform, book, begun.effect, account, outgoing, message))


def _need_unchanged(book: Ledger, approval: Approval, outgoing: Outgoing, account: Mailbox) -> None:
    """The bytes, the recipients and the account must be those that were approved; else the approval is taken back."""
    changed: Words | None = None
    if outgoing.content_hash != approval.decided_hash or approval.decided_hash != approval.content.content_hash:
        changed = Words("what would leave is not what was approved", "ce qui partirait n'est pas ce qui a été approuvé")
    elif (account.name, account.mark, account.sender) != (outgoing.account, outgoing.account_mark, outgoing.sender):
        changed = Words(
            f"the account “{outgoing.account}” was changed after the approval",
            f"le compte « {outgoing.account} » a été modifié après l'accord",
        )
    if changed is None or approval.state != "approved":
        return
    kept.void(book, approval.id, changed.in_(settings().freelance_lang))
    raise Refused(
        changed,
        remedy=Words(
            "Nothing left. Run the flow again and look anew.", "Rien n'est parti. Relancez le flow et relisez."
        ),
    )


def effect_key(approval: Approval) -> str:
    """The same for every version of what was asked, however often and wherever it is sent."""
    return f"approval:{approval.root}"


def _begin(book: Ledger, approval: Approval, outgoing: Outgoing, run_id: str) -> Begun:
    # Deterministic, and not the same in two ledgers that number alike.
    seed = f"{effect_key(approval)}|{approval.created_at.isoformat()}|{outgoing.content_hash}"
    name = hashlib.sha256(seed.encode()).hexdigest()[:32]
    intent = Intent(
        key=effect_key(approval),
        kind=outgoing.kind,
        label="send",
        account=outgoing.account,
        target=", ".join(outgoing.recipients),
        content_hash=outgoing.content_hash,
        run_id=run_id,
        reference=f"<{name}@{outgoing.sender.rpartition('@')[2]}>",
        approval_id=approval.id,
    )
    try:
        return begin(book, intent, LEASE)
    except EffectRefused as error:
        words = {
            "unapproved": Words(f"approval {approval.id} does not stand",
                                f"la demande {approval.id} n'est pas approuvée"),
            "changed": Words("what would leave is not what was approved",
                             "ce qui partirait n'est pas ce qui a été approuvé"),
        }[error.why]  # fmt: skip
    raise Refused(words, remedy=Words("Nothing left.", "Rien n'est parti."))


def _done_already(effect: Effect) -> Effect:
    """An effect that is not for us to do: done, under way elsewhere, or nobody knows."""
    if effect.state == "done":
        return effect
    if effect.state == "intended":
        raise Unavailable(Words("another run is sending it right now", "une autre exécution est en train de l'envoyer"))
    raise Unknown(
        Words(
            f"it was begun on {effect.intent_at:%Y-%m-%d %H:%M} UTC and never reported back: it may have left or not",
            f"l'envoi a commencé le {effect.intent_at:%Y-%m-%d %H:%M} UTC sans se terminer : il est peut-être parti",
        ),
        remedy=Words(
            f"Look for {effect.reference} at the recipient's or the server's, then: freelance effects",
            f"Cherchez {effect.reference} chez le destinataire ou le serveur, puis : freelance effects",
        ),
    )


def _message(outgoing: Outgoing, files: list[KeptFile], effect: Effect) -> bytes:
    return compose(
        sender=outgoing.sender,
        sender_name=settings().freelance_name,
        to=outgoing.to,
        cc=outgoing.cc,
        subject=outgoing.subject,
        body=outgoing.body,
        files=[(file.name, file.media_type, file.content) for file in files],
        message_id=effect.reference,
        date=datetime.now(UTC).astimezone(settings().timezone),
    )


def _perform(book: Ledger, effect: Effect, account: Mailbox, outgoing: Outgoing, message: bytes) -> Effect:
    """Sends, and records how it ended; whatever ends it in between leaves the intent, which becomes unknown."""
    try:
        told = send(account, outgoing.recipients, message)
    except Unknown as error:
        settle(book, effect, "unknown", {"why": error.message("en")})
        raise
    except FreelanceError as error:
        settle(book, effect, "failed", {"why": error.message("en")})
        raise
    result = told | {"message_id": effect.reference, "sha256": hashlib.sha256(message).hexdigest()}
    settle(book, effect, "done", result)
    return replace(effect, state="done", result=result, settled_at=datetime.now(UTC))
