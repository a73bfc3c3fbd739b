"""Flow: a finished document leaves by mail, once a person has approved exactly what leaves."""

from typing import Any, Literal

from prefect import flow
from prefect.states import Cancelled

from flows.result import FlowResult
from integrations.settings import settings
from integrations.words import Language, Words
from ledger.approval_rows import Approval
from tasks.approval.gate import NotApproved, Prepared, Waits, approved
from tasks.approval.outgoing import Outgoing
from tasks.approval.reword import reword
from tasks.approval.show import STATES, Shown, moment
from tasks.events import happened
from tasks.prepare_mail import prepare_mail
from tasks.send_mail import Sent, send_mail
from tasks.show import name_run, run_id, run_name, show_table

SEND = Words("Mail", "Envoi")
STEP = "send"


@flow(name="send_document", flow_run_name="send_document", persist_result=False)
async def send_document(
    documents: tuple[str, ...] = (),
    to: tuple[str, ...] = (),
    subject: str = "",
    body: str = "",
    client: str = "",
    cc: tuple[str, ...] = (),
    bcc: tuple[str, ...] = (),
    against: tuple[str, ...] = (),
    account: str = "",
    language: Literal["auto", "en", "fr"] = "auto",
    model: Literal["auto", "off", "always"] = "auto",
) -> Any:
    """Sends a finished document by mail, once you have approved exactly what leaves.

    Args:
        documents: Files to attach, a report or a draft.
        to: Addresses; without them those in the client's file (clients/NAME.yaml).
        subject: Subject line; without it the document's title.
        body: Text of the mail, or a .md or .txt file that holds it; without it a short note.
        client: Whom it is for; their file may say when you need not be asked.
        cc: Addresses for a copy.
        bcc: Addresses for a blind copy.
        against: Files and folders that bear out what the documents state; without them you answer for it.
        account: SMTP account to send from; without it that of the settings, or the only one.
        language: Language of the mail; auto takes the document's.
        model: auto lets the configured model rewrite what you send back with a remark; off never.
    """

    async def prepare() -> Prepared:
        return await prepare_mail(list(documents), to, cc, bcc, subject, body, client, account, against, language)

    async def rewrite(what: Shown) -> Outgoing:
        return await reword(what, model, run_id())

    try:
        found = await approved(STEP, prepare, rewrite, _name)
    except NotApproved as no:
        # Not Completed: what is chained to a mail that left must not start.
        _tell(no.approval, "mail.refused")
        state = STATES[no.approval.state]
        name = state.in_(settings().freelance_lang).capitalize()
        return Cancelled(name=name, message=no.problem.in_(settings().freelance_lang))
    except Waits as later:
        return _waits(later)
    _tell(found, "mail.approved", to=", ".join(found.content.recipients.get("to", ())))
    sent = await send_mail(found.id, run_id())
    await _record(sent)
    return _result(sent)


async def _name(approval: Approval) -> None:
    asker = approval.asker
    language: Language = "fr" if asker.lang == "fr" else "en"
    name = run_name(SEND, asker.client, approval.content.subject, language)
    await name_run(name, "send_document", [asker.client], language)


def _tell(approval: Approval, name: str, **fields: str) -> None:
    """Lets automations know what became of an approval."""
    asker, number = approval.asker, str(approval.root)
    about = {"subject": approval.content.subject, **({} if name == "mail.sent" else {"approval": number})}
    happened(name, number, client=asker.client, language=asker.lang, **about, **fields)


def _waits(later: Waits) -> FlowResult:
    say = settings().freelance_lang
    text = Words(later.message("en"), later.message("fr")).in_(say)
    approval = later.approval
    rows = [(Words("Waits for you", "Vous attend").in_(say), str(approval.id))]
    return FlowResult(summary=rows, notes=[text], records=[{"approval": approval.id, "state": "waiting"}])


def _rows(sent: Sent) -> list[tuple[Words, str]]:
    effect, approval = sent.effect, sent.approval
    return [
        (Words("To", "À"), effect.target),
        (Words("Subject", "Objet"), approval.content.subject),
        (Words("Message-ID", "Message-ID"), effect.reference),
        (Words("The server said", "Réponse du serveur"), str(effect.result.get("answer", ""))),
        (Words("Version", "Version"), effect.content_hash),
        (Words("Approved by", "Approuvé par"), f"{approval.decided_by} ({approval.channel})"),
    ]


async def _record(sent: Sent) -> None:
    """What left, on the run's page and as an event that automations can wait for."""
    say = settings().freelance_lang
    head = (Words("What", "Quoi").in_(say), Words("Value", "Valeur").in_(say))
    rows = [dict(zip(head, (label.in_(say), value), strict=True)) for label, value in _rows(sent)]
    at = moment(sent.effect.settled_at or sent.effect.intent_at, say)
    await show_table("sent", rows, Words(f"Left on {at}", f"Parti le {at}").in_(say))
    _tell(sent.approval, "mail.sent", to=sent.effect.target, message_id=sent.effect.reference)


def _result(sent: Sent) -> FlowResult:
    say = settings().freelance_lang
    return FlowResult(
        summary=[(label.in_(say), value) for label, value in _rows(sent)],
        records=[_sent_record(sent.approval, sent)],
    )


def _sent_record(approval: Approval, sent: Sent) -> dict[str, Any]:
    return {
        "approval": approval.id,
        "state": "sent",
        "to": sent.effect.target,
        "subject": approval.content.subject,
        "message_id": sent.effect.reference,
        "hash": sent.effect.content_hash,
        "approved_by": approval.decided_by,
        "channel": approval.channel,
    }
