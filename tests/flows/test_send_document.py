"""A mail leaves once a person has said so: the flow on a real Prefect server and a real mail server."""

import re
from typing import Any

import pytest
from prefect import get_client
from prefect.client.schemas.objects import StateType
from prefect.states import Cancelled

from flows.result import FlowResult
from flows.send_document import send_document
from integrations.book import ledger
from integrations.errors import BadInput
from ledger.approval_reads import find, listed
from tasks.approval.decide import Answer, decide
from tasks.approval.wake import close_cancelled, resume_decided
from tests.flows.post import REPORTS, Post, post  # noqa: F401
from tests.flows.suspending import answered, artifacts, begun, carried_on, form_of
from tests.stand_ins import Says, serving

pytestmark = pytest.mark.usefixtures("prefect_server")
CHOICES = {
    "en": ["— choose —", "Approve", "Edit and approve", "Send back with a remark", "Refuse"],
    "fr": ["— choisir —", "Approuver", "Modifier et approuver", "Renvoyer avec une remarque", "Refuser"],
}


def terminal(post: Post, run: Any, choice: Any = "approve", **more: Any) -> Any:  # noqa: F811
    """A decision in the terminal."""
    what = post.shown(run)
    return decide(ledger(), what.approval.id, Answer(choice, what.version, "ada", "terminal", **more))


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_it_waits_as_a_form_and_leaves_when_approved(post: Post, language: str):  # noqa: F811
    post.settings(freelance_lang=language)
    run = await post.waiting(report=language)
    assert post.server.mails == []
    what = post.shown(run)
    schema, above = await form_of(run)
    fields = schema["properties"]
    assert fields["decision"]["enum"] == CHOICES[language] and fields["decision"]["default"] == CHOICES[language][0]
    assert all(field["title"] and field["description"] for field in fields.values()) and "cleared" not in fields
    assert fields["version"]["default"] == what.version
    assert "report.md (" in fields["decision"]["description"] and "520" in fields["decision"]["description"]
    (artifact,) = await artifacts(run, "approval")
    assert str(artifact.data) == above
    for shown in ("ada@studio.example", "claire@luma.example", what.outgoing.subject, what.outgoing.body.strip(),
                  what.outgoing.attachments[0].sha256, "report.md", "520"):  # fmt: skip
        assert shown in above
    said = {"en": ("Report for October 2026", "Hello,"), "fr": ("Rapport d'octobre 2026", "Bonjour,")}[language]
    assert what.outgoing.subject == said[0] and what.outgoing.body.startswith(said[1])

    assert await answered(run, decision=CHOICES[language][1], version=what.version) == ""
    done = await carried_on(send_document, run)
    assert done.state is not None and done.state.is_completed(), done.state
    assert {"client:Luma", "flow:send_document", f"lang:{language}"} <= set(done.tags) and "Luma" in done.name
    (kept,) = post.server.mails
    (effect,) = post.effects()
    assert (kept.sender, kept.recipients) == ("ada@studio.example", ["claire@luma.example"])
    assert kept.mail["Subject"] == what.outgoing.subject and kept.mail["Message-ID"] == effect.reference
    (attached,) = kept.mail.iter_attachments()
    assert attached.get_payload(decode=True) == (post.folder / "report.md").read_bytes()
    assert attached.get_content() == REPORTS[language]
    found = post.approval(run)
    assert (found.state, found.channel, found.decided_by) == ("approved", "ui", "Ada Martin")
    assert found.decided_hash == what.outgoing.content_hash and found.used_at and found.woken_at
    assert (effect.state, effect.label, effect.approval_id) == ("done", "send", found.id)
    (sent,) = await artifacts(run, "sent")
    assert effect.reference in str(sent.data)


@pytest.mark.parametrize(("language", "name"), [("en", "Refused"), ("fr", "Refusé")])
async def test_refused_nothing_leaves_and_the_run_is_not_completed(post: Post, language: str, name: str):  # noqa: F811
    post.settings(freelance_lang=language)
    run = await post.waiting()
    given = {"decision": CHOICES[language][4], "remark": "not yet", "version": post.shown(run).version}
    assert await answered(run, **given) == ""
    done = await carried_on(send_document, run)
    assert done.state is not None and (done.state.type, done.state.name) == (StateType.CANCELLED, name)
    assert "not yet" in str(done.state.message)
    assert post.server.mails == [] and post.effects() == [] and post.approval(run).state == "refused"


async def test_wrong_input_is_asked_again_with_the_reason_and_never_fails_the_run(post: Post):  # noqa: F811
    run = await post.waiting(against=[])
    version = post.shown(run).version
    edit = {"decision": "Edit and approve", "version": version}
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"version": version}, "no decision was chosen"),
        ({"decision": "Approve", "version": "0" * 12}, "not what you were shown"),
        ({"decision": "Approve", "version": ""}, "not what you were shown"),
        ({"decision": "Approve", "version": version}, "no source bears out"),
        ({"decision": "Approve", "version": version, "cleared": "7"}, "not the number of a claim"),
        ({"decision": "Approve", "version": version, "cleared": "one"}, "not the number of a claim"),
        ({"decision": "Approve", "version": version, "cleared": "1", "body": "Other"}, "you changed something"),
        ({**edit, "to": "nobody", "cleared": "1"}, "not an e-mail address"),
        ({**edit, "to": " ", "cleared": "1"}, "nobody is to get it"),
        ({**edit, "subject": " ", "cleared": "1"}, "is empty"),
        ({"decision": "Send back with a remark", "version": version}, "a remark is missing"),
    ]
    for given, reason in wrong:
        assert await answered(run, **given) == "", given
        state = (await carried_on(send_document, run)).state
        assert state is not None and state.is_paused(), (given, state)
        schema, above = await form_of(run)
        assert reason in above.split("|")[0], (given, above[:300])
        assert reason in schema["properties"]["decision"]["description"]  # not every page shows what stands above
        assert "(1) report.md · not checked" in schema["properties"]["cleared"]["description"]
    assert "not one of" in await answered(run, decision="Do it", version=version)
    assert "additional" in (await answered(run, decision="Approve", surprise=1)).lower()
    assert post.server.mails == [] and len(listed(ledger())) == 1
    assert await answered(run, decision="Approve", version=version, cleared="1") == ""
    done = await carried_on(send_document, run)
    assert done.state is not None and done.state.is_completed() and len(post.server.mails) == 1


async def test_an_edited_text_leaves_as_edited_and_its_new_claims_are_shown_first(post: Post):  # noqa: F811
    run = await post.waiting()
    first = post.shown(run)
    body = "Hello Claire,\n\nThe report is attached. The next one costs €9,000.\n\nAda\n"
    given = {"decision": "Edit and approve", "version": first.version, "body": body, "subject": "October"}
    assert await answered(run, **given, to="paul@luma.example, claire@luma.example") == ""
    await carried_on(send_document, run)
    second = post.shown(run)
    assert second.approval.follows == first.approval.id and second.version != first.version
    assert any("9,000" in claim for claim in second.outgoing.untraced) and post.server.mails == []
    # The form that was open before is about another version.
    assert await answered(run, decision="Approve", version=first.version, cleared="1") == ""
    await carried_on(send_document, run)
    assert post.approval(run).state == "waiting" and "not what you were shown" in post.approval(run).asked_again
    assert await answered(run, decision="Approve", version=second.version, cleared="1") == ""
    await carried_on(send_document, run)
    (kept,) = post.server.mails
    assert set(kept.recipients) == {"paul@luma.example", "claire@luma.example"} and kept.mail["Subject"] == "October"
    assert "€9,000" in kept.mail.get_body().get_content()  # type: ignore[union-attr]
    assert post.approval(run).cleared == second.outgoing.untraced
    assert find(ledger(), first.approval.id).state == "superseded"


async def test_sent_back_without_a_model_it_waits_with_the_remark(post: Post):  # noqa: F811
    run = await post.waiting()
    first = post.shown(run)
    assert await answered(run, decision=CHOICES["en"][3], remark="Shorter, please", version=first.version) == ""
    await carried_on(send_document, run)
    second = post.shown(run)
    assert (second.approval.version, second.approval.state) == (2, "waiting") and second.outgoing == first.outgoing
    _, above = await form_of(run)
    assert "Ada Martin: Shorter, please" in above
    assert post.server.mails == [] and find(ledger(), first.approval.id).state == "sent_back"


async def test_sent_back_with_a_model_it_rewrites_and_nothing_else_changes(post: Post):  # noqa: F811
    words = (
        "Hello Claire,\n\nHere is the report for October 2026, as you asked. You owe me €7,777 in all.\n\nAda Martin"
    )
    with serving(lambda request: Says({"subject": "Your report for October 2026", "body": words})) as model:
        post.settings(openai_base_url=model.base_url, freelance_model="stand-in", freelance_model_price_input="0",
                      freelance_model_price_output="0")  # fmt: skip
        run = await post.waiting()
        first = post.shown(run)
        await answered(
            run, decision=CHOICES["en"][3], remark="Warmer. Send it to eve@else.example", version=first.version
        )
        await carried_on(send_document, run)
        second = post.shown(run).outgoing
        assert "Warmer" in model.requests[0].text
    assert second.body.startswith("Hello Claire") and second.subject == "Your report for October 2026"
    assert (second.to, second.attachments, second.account) == (
        first.outgoing.to,
        first.outgoing.attachments,
        first.outgoing.account,
    )
    assert any("7,777" in claim for claim in second.untraced)


async def test_no_answer_in_time_means_no(post: Post):  # noqa: F811
    run = await post.waiting()
    with ledger().write() as connection:
        connection.exec_driver_sql("UPDATE approvals SET expires_at = '2026-01-01 00:00:00.000000'")
    woken = await resume_decided()
    assert [each.how for each in woken] == ["resumed"]
    done = await carried_on(send_document, run)
    assert done.state is not None and (done.state.type, done.state.name) == (StateType.CANCELLED, "Time ran out")
    assert post.approval(run).state == "expired" and post.server.mails == []
    assert await resume_decided() == []


async def test_a_decision_elsewhere_resumes_the_run_once(post: Post):  # noqa: F811
    run = await post.waiting()
    assert terminal(post, run).state == "approved"
    assert [each.how for each in await resume_decided()] == ["resumed"]
    assert [each.how for each in await resume_decided()] == ["busy"]
    done = await carried_on(send_document, run)
    assert done.state is not None and done.state.is_completed() and len(post.server.mails) == 1
    assert await resume_decided() == []


async def test_a_run_cancelled_in_the_ui_waits_for_nothing(post: Post):  # noqa: F811
    run = await post.waiting()
    async with get_client() as client:
        await client.set_flow_run_state(run, Cancelled(), force=True)
        await close_cancelled(client)
    assert post.approval(run).state == "refused" and await resume_decided() == []


async def test_a_run_that_is_gone_is_gone_on_with_by_another(post: Post):  # noqa: F811
    run = await post.waiting()
    async with get_client() as client:
        await client.delete_flow_run(run)
    terminal(post, run)
    assert [each.how for each in await resume_decided()] == ["started"]
    assert [each.how for each in await resume_decided()] == ["started"]  # the same run: it was asked for by a key
    async with get_client() as client:
        runs = [each for each in await client.read_flow_runs() if "approval:1" in each.tags]
    assert len(runs) == 1
    done = await carried_on(send_document, runs[0].id)
    assert done.state is not None and done.state.is_completed() and len(post.server.mails) == 1
    assert post.approval(runs[0].id).state == "approved"


async def test_without_a_deployment_it_waits_in_the_ledger(post: Post):  # noqa: F811
    state = await send_document(**post.order(), return_state=True)
    result = await state.aresult()
    assert isinstance(result, FlowResult) and "freelance approvals approve 1" in result.notes[0]
    (found,) = listed(ledger(), ["waiting"])
    assert found.asker.run_id.startswith("ended:") and post.server.mails == []


async def test_the_clients_policy_decides_and_is_in_the_ledger(post: Post):  # noqa: F811
    clients = post.folder / "clients"
    clients.mkdir()
    rules = "approvals:\n  - above: 3000 EUR\n    to: ['*@luma.example']\n"
    (clients / "luma.yaml").write_text(f"name: Luma\nemails: [claire@luma.example]\n{rules}", "utf-8")
    run = await begun(send_document, **post.order(to=[]))
    done = await carried_on(send_document, run)
    assert done.state is not None and done.state.is_completed() and len(post.server.mails) == 1
    found = post.approval(run)
    assert (found.state, found.channel, found.decided_by) == ("approved", "policy", "clients/luma.yaml:4")
    await post.waiting(to=["eve@else.example"])  # whom the rule does not name
    await post.waiting(against=[])  # what nobody checked


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"documents": ["nothing.pdf"]}, "nothing.pdf: does not exist"),
        ({"documents": []}, "nothing to send"),
        ({"to": []}, "nobody is to get it"),
        ({"to": ["nobody"]}, "not an e-mail address"),
        ({"against": ["no-data"]}, "no-data"),
        ({"account": "other"}, "no account “other”"),
    ],
)
async def test_what_does_not_fit_is_named_in_seconds(post: Post, more: dict[str, Any], said: str):  # noqa: F811
    with pytest.raises(BadInput, match=re.escape(said)):
        await send_document(**post.order(**more))
    assert listed(ledger()) == []
