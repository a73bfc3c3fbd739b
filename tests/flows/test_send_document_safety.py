"""What was approved leaves, once, or nothing does: changes behind our back, crashes at each point, two at once."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from prefect.client.schemas.objects import FlowRun

from flows.send_document import send_document
from integrations.book import ledger
from integrations.errors import FreelanceError, Refused, Unavailable
from integrations.places import PROJECT
from ledger.approval_rows import Asker
from ledger.approvals import ask
from ledger.effects import effect_of, listed_effects, resolve
from tasks.approval.decide import Answer, decide
from tasks.approval.wake import resume_decided, try_again
from tasks.prepare_mail import prepare_mail
from tasks.send_mail import Sent, effect_key, send_mail
from tests.flows.post import Post, post  # noqa: F401
from tests.flows.suspending import carried_on, read

pytestmark = pytest.mark.usefixtures("prefect_server")


async def approve(post: Post, run: UUID) -> None:  # noqa: F811
    """Approves in the terminal, and wakes the run."""
    what = post.shown(run)
    decide(ledger(), what.approval.id, Answer("approve", what.version, "ada", "terminal"))
    await resume_decided()


def ended(run: FlowRun) -> str:
    """How a run ended: the type of its state and why."""
    assert run.state is not None
    return f"{run.state.type.value}: {run.state.message or ''}"


async def test_a_file_that_is_changed_after_the_approval_does_not_leave(post: Post):  # noqa: F811
    run = await post.waiting()
    before = (post.folder / "report.md").read_bytes()
    await approve(post, run)
    (post.folder / "report.md").write_text("# Something else: €99,000\n", "utf-8")
    await carried_on(send_document, run)
    (attached,) = post.server.mails[0].mail.iter_attachments()
    assert attached.get_payload(decode=True) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE approval_files SET content = x'00ff'",
        "UPDATE approval_files SET name = 'other.md'",
        "DELETE FROM approval_files",
        """UPDATE approvals SET recipients = '{"to": ["eve@else.example"], "cc": [], "bcc": []}'""",
        """UPDATE approvals SET recipients = replace(recipients, '"bcc": []', '"bcc": ["eve@else.example"]')""",
        "UPDATE approvals SET subject = 'Other'",
        "UPDATE approvals SET body = 'Pay to another account'",
        "UPDATE approvals SET account = 'other', account_mark = 'other'",
        "UPDATE approvals SET content_hash = 'forged'",
        "UPDATE approvals SET decided_hash = 'forged'",
        """UPDATE approvals SET untraced = '["new claim"]'""",
    ],
)
async def test_whatever_is_changed_in_the_ledger_nothing_leaves(post: Post, change: str):  # noqa: F811
    number = await approved_here(post)
    with ledger().write() as connection:
        connection.exec_driver_sql(change)
    for _ in range(2):  # a second try finds it taken back, or changed still
        with pytest.raises(FreelanceError):
            await send_mail.fn(number, "run-1")
    assert post.server.mails == [] and listed_effects(ledger(), ["done", "intended", "unknown"]) == []


async def approved_here(post: Post) -> int:  # noqa: F811
    """A mail that was approved, without a run."""
    order = post.order(subject="", body="", cc=[], bcc=[], account="", language="auto")
    made = await prepare_mail.fn(**order)
    until = datetime.now(UTC) + timedelta(days=1)
    asker = Asker("send_document", "run-1", "send", "Luma", "en")
    found = ask(ledger(), asker, made.outgoing.content(), made.files, until)
    decide(ledger(), found.id, Answer("approve", made.outgoing.content_hash, "ada", "terminal"))
    return found.id


@pytest.mark.parametrize("change", [{"freelance_smtp_sender": "eve@else.example"}, {"freelance_smtp_user": "eve"}])
async def test_an_account_that_is_changed_after_the_approval_sends_nothing(post: Post, change: dict[str, Any]):  # noqa: F811
    number = await approved_here(post)
    post.settings(**change)
    with pytest.raises(Refused, match="was changed after the approval"):
        await send_mail.fn(number, "run-1")
    assert post.server.mails == [] and post.approval("run-1").state == "superseded"


def engine(run: UUID, server: str, **more: str) -> subprocess.Popen[bytes]:
    """A process of its own that carries the run on, as a worker starts it."""
    environment = os.environ | {"PREFECT__FLOW_RUN_ID": str(run), "PREFECT_API_URL": server} | more
    log = Path(os.environ["FREELANCE_HOME"]).parent / "engine.log"
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "prefect.engine", str(run)],
            env={**environment, "PYTHONPATH": f"{PROJECT}{os.pathsep}{environment.get('PYTHONPATH', '')}"},
            stdout=out,
            stderr=out,
        )


async def within(seconds: float, true: Any) -> None:
    """Waits until it is true."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it did not come true in time"
        await asyncio.sleep(0.02)


async def test_killed_between_handing_over_and_recording_it_is_never_sent_again(post: Post, prefect_server: str):  # noqa: F811
    run = await post.waiting()
    await approve(post, run)
    post.server.hold = threading.Event()
    process = engine(run, prefect_server)
    await within(40, lambda: post.server.mails)  # the server has it, and has not answered yet
    process.send_signal(signal.SIGKILL)
    process.wait()
    post.server.hold.set()
    (effect,) = post.effects()
    assert effect.state == "intended"
    for _ in range(2):
        done = await carried_on(send_document, run)
        assert "never reported back" in ended(done) and effect.reference in ended(done)
    assert len(post.server.mails) == 1
    (effect,) = listed_effects(ledger(), ["unknown"])
    assert resolve(ledger(), effect.id, "done", "ada", "seen") is not None
    assert ended(await carried_on(send_document, run)).startswith("COMPLETED") and len(post.server.mails) == 1


async def test_it_waits_without_a_process_and_goes_on_in_another(post: Post, prefect_server: str):  # noqa: F811
    from tests.flows.suspending import begun

    run = await begun(send_document, **post.order())
    assert engine(run, prefect_server).wait(60) == 0  # it ends by itself: nothing is left of it while it waits
    state = (await read(run)).state
    assert state is not None and state.is_paused() and post.server.mails == []
    await approve(post, run)
    assert engine(run, prefect_server).wait(60) == 0
    assert ended(await read(run)).startswith("COMPLETED") and len(post.server.mails) == 1


async def test_what_certainly_did_not_leave_is_tried_again_under_the_same_approval(post: Post):  # noqa: F811
    run = await post.waiting()
    await approve(post, run)
    post.server.answers = {"RCPT": "550 no such user"}
    assert "refused the mail" in ended(await carried_on(send_document, run))
    effect = effect_of(ledger(), effect_key(post.approval(run)))
    assert effect is not None and effect.state == "failed"
    post.server.answers = {}
    assert await try_again(post.approval(run).id) == "resumed"
    assert ended(await carried_on(send_document, run)).startswith("COMPLETED") and len(post.server.mails) == 1


async def test_two_runs_that_send_the_same_at_once_send_it_once(post: Post):  # noqa: F811
    number = await approved_here(post)
    results = await asyncio.gather(*(send_mail.fn(number, f"run-{each}") for each in range(4)), return_exceptions=True)
    assert len(post.server.mails) == 1
    assert all(isinstance(each, Sent | Unavailable) for each in results) and any(isinstance(e, Sent) for e in results)


async def test_the_password_is_in_no_parameter_log_artifact_or_ledger(post: Post, caplog: pytest.LogCaptureFixture):  # noqa: F811
    from prefect import get_client

    secret = "sesame-open-4711"
    post.settings(freelance_smtp_user="ada", freelance_smtp_password=secret)
    post.server.answers = {"AUTH": f"535 {secret} is wrong"}
    run = await post.waiting()
    await approve(post, run)
    done = await carried_on(send_document, run)
    assert "535 *** is wrong" in ended(done)
    async with get_client() as client:
        logs = [each.message for each in await client.read_logs()]
        kept = [str(each.data) for each in await client.read_artifacts()]
    said = "\n".join([caplog.text, str(done), *logs, *kept, repr(post.effects()), repr(post.approval(run))])
    assert secret not in said
    assert secret.encode() not in (post.folder.parent / "home" / "ledger.db").read_bytes()
