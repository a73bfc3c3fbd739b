"""The gate inside a flow: it asks, lets go of the process, and goes on once a person has decided.

While a run waits, nothing of it is held: it is suspended, its process is gone, and what would leave lies in the ledger.
When it is resumed the flow begins anew; what it asked before is found by its run's id, and nothing is prepared again.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from prefect.context import FlowRunContext
from prefect.flow_runs import asuspend_flow_run
from prefect.input import keyset_from_base_key
from prefect.input.actions import aread_flow_run_input

from integrations.book import ledger
from integrations.errors import FreelanceError, Refused
from integrations.settings import settings
from integrations.words import Words
from ledger import Ledger
from ledger import approvals as kept
from ledger.approval_reads import files_of, listed, newest
from ledger.approval_rows import Approval, Asker, Decision, KeptFile
from tasks.approval.claims import MESSAGE
from tasks.approval.continued import ENDED, continued, number_in
from tasks.approval.decide import decide, load
from tasks.approval.form import answer_of, form
from tasks.approval.outgoing import Outgoing
from tasks.approval.show import Shown, as_markdown, moment
from tasks.show import show_markdown

ARTIFACT = "approval"
TITLE = Words("What will leave", "Ce qui partira")
# By whether it was approved; it waits else.
DOUBLED = {
    True: Words("the very same mail was approved before (approval {number})",
                "le même message a déjà été approuvé (demande {number})"),
    False: Words("the very same mail waits already (approval {number})",
                 "le même message attend déjà (demande {number})"),
}  # fmt: skip
Rewrite = Callable[[Shown], Awaitable[Outgoing]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a flow wants to let leave.

    Args:
        outgoing: All of it.
        files: The attachments' bytes.
        client: For whom; their policy counts.
        language: Of the text.
    """

    outgoing: Outgoing
    files: Sequence[KeptFile]
    client: str
    language: str


class NotApproved(Refused):
    """A person said no, or nobody answered in time: nothing left.

    Args:
        approval: As it was decided.
    """

    def __init__(self, approval: Approval) -> None:
        self.approval = approval
        if approval.state == "expired":
            at = Words(moment(approval.expires_at, "en"), moment(approval.expires_at, "fr"))
            problem = Words(f"nobody answered until {at.en}: nothing left",
                            f"pas de réponse avant l'échéance ({at.fr}) : rien n'est parti")  # fmt: skip
        else:
            why = f" ({approval.remark})" if approval.remark else ""
            who = approval.decided_by
            problem = Words(f"{who} refused it{why}: nothing left", f"{who} a refusé{why} : rien n'est parti")
        super().__init__(problem)


class Waits(FreelanceError):
    """It waits in the ledger, and this run cannot: it belongs to no deployment, so it ends here.

    Args:
        approval: What waits.
    """

    def __init__(self, approval: Approval) -> None:
        self.approval = approval
        super().__init__(
            Words(f"approval {approval.id} waits for you; nothing has left yet",
                  f"la demande {approval.id} vous attend ; rien n'est encore parti"),
            remedy=Words(f"Look at it and decide: freelance approvals approve {approval.id}",
                         f"Regardez-la et décidez : freelance approvals approve {approval.id}"),
        )  # fmt: skip


async def approved(
    step: str, prepare: Callable[[], Awaitable[Prepared]], rewrite: Rewrite, name: Callable[[Approval], Awaitable[None]]
) -> Approval:
    """Asks for approval and returns once it is given, in this process or in a later one of the same run.

    Args:
        step: The question's name within the flow.
        prepare: Puts together what would leave; not called again when the run goes on.
        rewrite: What to show after it was sent back with a remark.
        name: Names the run; Prefect forgets a run's name each time that it goes on.

    Raises:
        NotApproved: A person refused it, or time ran out.
        Waits: The run cannot be suspended.
        prefect.exceptions.Pause: The run is suspended now; Prefect ends its process.
    """
    book = ledger()
    found = _standing(book, step)
    if found is None:
        found = await _ask(book, step, await prepare())
    await name(found)
    while True:
        kept.expire(book)
        found = newest(book, found.asker.run_id, found.asker.step) or found
        match found.state:
            case "approved":
                kept.woken(book, found.id)
                return found
            case "refused" | "expired":
                kept.woken(book, found.id)
                raise NotApproved(found)
            case "sent_back":
                found = await _follow(book, found, rewrite)
            case "superseded":  # it was approved, and what it stood for was changed since
                kept.woken(book, found.id)
                raise Refused(Words(f"approval {found.id} was taken back: {found.asked_again}",
                                    f"la demande {found.id} a été annulée : {found.asked_again}"))  # fmt: skip
            case _:
                await _wait(book, found)


def _standing(book: Ledger, step: str) -> Approval | None:
    """What this run asked before, or what it was started to go on with."""
    context = FlowRunContext.get()
    if context is None or context.flow_run is None or context.flow is None:
        raise RuntimeError("approvals are asked for inside a flow run")
    run = str(context.flow_run.id)
    if (found := newest(book, run, step)) is not None:
        return found
    if number := continued.get() or number_in(context.flow_run.tags):
        other = load(book, number).approval
        if (other.asker.flow, other.asker.step) == (context.flow.name, step):
            return kept.adopt(book, number, run)
    return None


async def _ask(book: Ledger, step: str, made: Prepared) -> Approval:
    from tasks.approval.policy import client_named

    context = FlowRunContext.get()
    assert context is not None and context.flow_run is not None and context.flow is not None
    outgoing = _told_if_doubled(book, made)
    asker = Asker(context.flow.name, str(context.flow_run.id), step, made.client, made.language)
    rule = client_named(made.client).allows(outgoing)
    policy = Decision("approved", outgoing.content_hash, rule, "policy") if rule else None
    return kept.ask(book, asker, outgoing.content(), made.files, _until(), policy=policy)


def _told_if_doubled(book: Ledger, made: Prepared) -> Outgoing:
    """The outgoing mail; where the very same one waits or was approved before, a person has to clear that first."""
    outgoing = made.outgoing
    sums = sorted(file.sha256 for file in made.files)
    whom = {"to": tuple(outgoing.to), "cc": tuple(outgoing.cc), "bcc": tuple(outgoing.bcc)}
    for other in listed(book, ("waiting", "approved"), made.client):
        content = other.content
        same = (content.kind, content.subject, content.body) == (outgoing.kind, outgoing.subject, outgoing.body)
        if not same or {key: tuple(content.recipients.get(key, ())) for key in whom} != whom:
            continue
        if sorted(file.sha256 for file in files_of(book, other.root)) == sums:
            said = DOUBLED[other.state == "approved"].in_("fr" if made.language == "fr" else "en")
            return replace(outgoing, untraced=(*outgoing.untraced, f"{MESSAGE} · {said.format(number=other.id)}"))
    return outgoing


def _until() -> datetime:
    return datetime.now(UTC) + timedelta(days=settings().freelance_approval_days)


async def _follow(book: Ledger, before: Approval, rewrite: Rewrite) -> Approval:
    """What was sent back is asked again, rewritten."""
    made = await rewrite(load(book, before.id))
    kept.woken(book, before.id)
    who, remark = before.decided_by, before.remark
    why = Words(f"{who}: {remark}", f"{who} : {remark}").in_(settings().freelance_lang)
    return kept.follow(book, before.id, made.content(), _until(), why)


async def _wait(book: Ledger, found: Approval) -> None:
    """Takes the answer that the form gave, or suspends the run until there is one."""
    context = FlowRunContext.get()
    assert context is not None and context.flow_run is not None
    language = settings().freelance_lang
    if context.flow_run.deployment_id is None:
        await _show(load(book, found.id))
        raise Waits(kept.adopt(book, found.id, f"{ENDED}{context.flow_run.id}"))
    # Each suspension has a key of its own; the server remembers which were used.
    prefix = f"{found.asker.step}-{found.id}-"
    used = sum(key.startswith(prefix) for key in context.flow_run.empirical_policy.pause_keys or ())
    if used:
        given = await aread_flow_run_input(_response(f"{prefix}{used - 1}"), flow_run_id=context.flow_run.id)
        if given:
            found = _take(book, found, given)
            if found.state != "waiting":
                return
    what = load(book, found.id)
    await _show(what)
    prefix = f"{found.asker.step}-{found.id}-"
    used = sum(key.startswith(prefix) for key in context.flow_run.empirical_policy.pause_keys or ())
    await asuspend_flow_run(wait_for_input=form(what, language), key=f"{prefix}{used}")


def _response(key: str) -> str:
    return keyset_from_base_key(f"suspended-{key}")["response"]


def _take(book: Ledger, found: Approval, given: dict[str, Any]) -> Approval:
    """What the form gave, as a decision; where it does not fit, the reason is shown when it is asked again."""
    try:
        decided = decide(book, found.id, answer_of(given, load(book, found.id)))
    except FreelanceError as error:
        return kept.ask_again(book, found.id, error.message(settings().freelance_lang))
    return decided


async def _show(what: Shown) -> None:
    """What would leave, on the run's page."""
    language = settings().freelance_lang
    await show_markdown(ARTIFACT, as_markdown(what, language), TITLE.in_(language))
