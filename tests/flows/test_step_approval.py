"""A connector's step that reaches others: shown, edited, approved in the form, then done once, by an account's name."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from prefect import flow

from integrations import slack
from integrations.book import ledger
from integrations.kit import accounts
from integrations.slack import SlackAccount
from ledger.approval_reads import listed
from ledger.effects import listed_effects
from tasks.approval.decide import load
from tasks.approval.form import CHOICES
from tasks.approval.show import Shown
from tasks.approval.step import ask_and_do
from tests.flows.suspending import answered, begun, carried_on
from tests.integrations.test_slack import TOKEN, Slack

pytestmark = pytest.mark.usefixtures("prefect_server")
TEXT = "Rapport d'octobre prêt :\nLe total est de 1 200,50 EUR."


@flow(name="announce", persist_result=False)
async def announce(text: str, account: str = "studio") -> str:
    """Says it in a channel."""
    message = await ask_and_do(slack.post_message, account, client="Luma", channel="#studio", text=text)
    return str(message.ts)


@pytest.fixture
async def service(own_settings: Callable[..., None]) -> AsyncIterator[Slack]:
    own_settings(freelance_name="Ada Martin")
    made = Slack()
    await made.start()
    account = SlackAccount(server=made.address, private=True, token=TOKEN)
    await account.save("studio", overwrite=True)
    yield made
    await made.stop()


def waiting() -> Shown:
    """What waits, as a person sees it."""
    [one] = listed(ledger(), ("waiting",))
    return load(ledger(), one.id)


def approve(what: Shown, choice: str = "approve", **changes: Any) -> dict[str, Any]:
    """What the form sends."""
    return {
        "decision": CHOICES[choice].en,
        "version": what.version,
        "remark": "",
        "body": what.outgoing.body,
        **changes,
    }


async def test_it_is_shown_approved_and_done_once(service: Slack):
    assert await accounts.names("slack-account") == ["studio"]
    run = await begun(announce, text=TEXT)
    assert (await carried_on(announce, run)).state.name == "Suspended"
    assert service.messages["C1"] == []
    what = waiting()
    assert what.outgoing.body == (
        "channel: '#studio'\ntext: |-\n  Rapport d'octobre prêt :\n  Le total est de 1 200,50 EUR.\n"
    )
    assert (what.outgoing.to, what.outgoing.kind, what.outgoing.account) == (
        ("#studio",),
        "slack.post_message",
        "studio",
    )
    assert [(str(amount), currency) for amount, currency in what.outgoing.amounts] == [("1200.50", "EUR")]
    assert TOKEN not in repr(what)
    assert await answered(run, **approve(what)) == ""
    ended = await carried_on(announce, run)
    assert ended.state.is_completed(), ended.state.message
    assert [one["text"] for one in service.messages["C1"]] == [TEXT]
    [effect] = listed_effects(ledger())
    assert (effect.state, effect.approval_id, effect.target) == ("done", what.approval.id, "#studio")
    assert effect.content_hash == what.outgoing.content_hash


async def test_what_is_edited_is_what_is_done(service: Slack):
    run = await begun(announce, text=TEXT)
    await carried_on(announce, run)
    what = waiting()
    wrong = approve(what, "edit", body="channel: '#general'\ncolour: red\n")
    await answered(run, **wrong)
    await carried_on(announce, run)
    assert "colour" in waiting().approval.asked_again or "text" in waiting().approval.asked_again
    await answered(run, **approve(waiting(), "edit", body="channel: '#general'\ntext: Bonjour\n"))
    ended = await carried_on(announce, run)
    assert ended.state.is_completed(), ended.state.message
    assert [one["text"] for one in service.messages["C0"]] == ["Bonjour"]
    assert service.messages["C1"] == []


async def test_what_is_refused_is_not_done(service: Slack):
    run = await begun(announce, text=TEXT)
    await carried_on(announce, run)
    await answered(run, **approve(waiting(), "refuse", remark="not now"))
    assert (await carried_on(announce, run)).state.is_failed()
    assert service.messages["C1"] == [] and listed_effects(ledger()) == []


async def test_an_account_that_changed_meanwhile_is_refused(service: Slack):
    run = await begun(announce, text=TEXT)
    await carried_on(announce, run)
    what = waiting()
    await SlackAccount(server=service.address + "/other", private=True, token=TOKEN).save("studio", overwrite=True)
    await answered(run, **approve(what))
    ended = await carried_on(announce, run)
    assert ended.state.is_failed() and "not what was approved" in (ended.state.message or "")
    assert service.messages["C1"] == []


async def test_a_clients_rule_may_say_that_nobody_is_asked(service: Slack, tmp_path, monkeypatch):
    (tmp_path / "clients").mkdir()
    rule = "name: Luma\napprovals:\n  - never: slack.post_message\n    to: ['#studio']\n"
    (tmp_path / "clients" / "luma.yaml").write_text(rule, "utf-8")
    monkeypatch.chdir(tmp_path)
    run = await begun(announce, text="Bonjour")
    ended = await carried_on(announce, run)
    assert ended.state.is_completed(), ended.state.message
    assert [one["text"] for one in service.messages["C1"]] == ["Bonjour"]
