"""A step that reaches others, inside a flow: shown, approved, then done: exactly that, and once."""

import re
from typing import Any

from prefect import Task

from integrations.book import ledger
from integrations.errors import Refused
from integrations.kit.account import Account
from integrations.kit.accounts import load
from integrations.kit.doing import allowed, once
from integrations.kit.steps import check, content_hash, spec
from integrations.settings import settings
from integrations.words import Words
from ledger import approvals as kept
from ledger.approval_reads import files_of
from ledger.approval_rows import Approval
from tasks.approval.claims import amounts_in
from tasks.approval.gate import Prepared, approved
from tasks.approval.outgoing import Outgoing, attachment_of, outgoing_of
from tasks.approval.show import Shown
from tasks.approval.step_content import arguments_of, body_of, target_of


async def ask_and_do(
    step: Task[..., Any], account: str | Account = "", *, client: str = "", name: str = "", **given: Any
) -> Any:
    """Asks for approval of what a step would do, and does it once it is given.

    What only reads or writes is done without asking.

    Args:
        step: An action of a connector: `slack.post_message`.
        account: Through which account: its name, or itself.
        client: Whom it is for; their file may say when nobody is asked (docs/approvals.md).
        name: The question's name within the run, where a run asks the same more than once.
        given: The step's arguments.

    Returns:
        What the step returns.

    Raises:
        BadInput: An argument does not fit.
        NotApproved: A person refused it, or time ran out.
        Waits: It waits, and the run belongs to no deployment.
        Refused, Unavailable, Unknown: As the step.
    """
    found = spec(step)
    if found.effect != "send":
        return await step(account, **given) if found.account_argument else await step(**given)
    arguments = check(found, given)

    async def prepare() -> Prepared:
        opened = await _account(step, account)
        body, files = body_of(found, arguments)
        language = settings().freelance_lang
        outgoing = Outgoing(
            kind=found.name,
            account=opened.name if opened else "",
            account_mark=opened.mark if opened else "",
            sender=opened.vendor if opened else found.service,
            to=target_of(found.name, arguments),
            subject=found.says.in_(language),
            body=body,
            attachments=tuple(map(attachment_of, files)),
            amounts=tuple(amounts_in([body])),
        )
        return Prepared(outgoing, files, client, language)

    async def as_it_was(what: Shown) -> Outgoing:
        return what.outgoing  # its arguments are edited by a person; a model does not rewrite them

    # Prefect keeps the answer under this name, which takes lower case, digits and dashes.
    question = re.sub(r"[^a-z0-9]+", "-", (name or found.name).lower()).strip("-")
    answer = await approved(question, prepare, as_it_was, _keep_name)
    return await _do(step, answer, account)


async def _do(step: Task[..., Any], answer: Approval, account: str | Account) -> Any:
    """Starts it with what was approved, read anew from the ledger."""
    found, book = spec(step), ledger()
    files = files_of(book, answer.root)
    outgoing = outgoing_of(answer, files)
    opened = await _account(step, account or answer.content.account)
    changed = outgoing.content_hash != answer.decided_hash
    if changed or (opened is not None and (opened.name, opened.mark) != (outgoing.account, outgoing.account_mark)):
        why = Words("what would be done, or the account, is not what was approved",
                    "ce qui serait fait, ou le compte, n'est pas ce qui a été approuvé")  # fmt: skip
        kept.void(book, answer.id, why.in_(settings().freelance_lang))
        raise Refused(why, remedy=Words("Nothing was done. Run it again.", "Rien n'a été fait. Relancez."))
    arguments = arguments_of(outgoing.kind, outgoing.body, files)
    does = content_hash(found, opened, arguments)
    with once(f"approval {answer.root}"), allowed(answer.id, outgoing.content_hash, does):
        return await (step(opened, **arguments) if found.account_argument else step(**arguments))


async def _account(step: Task[..., Any], account: str | Account) -> Account | None:
    kind = spec(step).account_type
    if kind is None:
        return None
    return account if isinstance(account, Account) else await load(kind, account)


async def _keep_name(_: Approval) -> None:
    """The run's name stays as its flow gave it."""
