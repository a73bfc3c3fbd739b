"""Slack, against a stand-in with the rules of its documentation (scopes, threads and blocks are not part of it)."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from integrations import slack
from integrations.errors import Refused, Unavailable, Unknown
from integrations.kit import call as calling
from integrations.slack import SlackAccount
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "xoxb-not-a-real-one"


class Slack(StandIn):
    """Channels with messages; pages of two."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.channels = [{"id": f"C{n}", "name": name, "is_private": n == 3, "is_member": True, "is_archived": n == 2}
                         for n, name in enumerate(("general", "studio", "old", "quiet"))]  # fmt: skip
        self.messages: dict[str, list[dict[str, str]]] = {channel["id"]: [] for channel in self.channels}
        self._clock = 1_800_000_000

    def unauthorised(self) -> web.Response:
        return web.json_response({"ok": False, "error": "invalid_auth"})

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/auth.test", self._who),
            web.post("/chat.postMessage", self._post),
            web.post("/chat.update", self._update),
            web.get("/conversations.list", self._list),
            web.get("/conversations.history", self._history),
            web.get("/users.lookupByEmail", self._user),
        ]

    def write(self, channel: str, text: str, **more: str) -> dict[str, str]:
        """A message in a channel, by a person."""
        self._clock += 1
        message = {"type": "message", "ts": f"{self._clock}.000100", "text": text, "user": "U7", **more}
        self.messages[channel].append(message)
        return message

    async def _who(self, request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "user": "reports", "team": "Studio Example"})

    async def _post(self, request: web.Request) -> web.Response:
        body = await given(request)
        named = [one["id"] for one in self.channels if body["channel"] in (one["id"], one["name"], f"#{one['name']}")]
        if not named:
            return web.json_response({"ok": False, "error": "channel_not_found"})
        if not body.get("text"):
            return web.json_response({"ok": False, "error": "no_text"})
        more = {"thread_ts": body["thread_ts"]} if "thread_ts" in body else {}
        message = self.write(named[0], body["text"], **more)
        return web.json_response({"ok": True, "channel": named[0], "ts": message["ts"], "message": message})

    async def _update(self, request: web.Request) -> web.Response:
        body = await given(request)
        for message in self.messages[body["channel"]]:
            if message["ts"] == body["ts"]:
                message["text"] = body["text"]
                return web.json_response(
                    {"ok": True, "channel": body["channel"], "ts": body["ts"], "text": body["text"]}
                )
        return web.json_response({"ok": False, "error": "message_not_found"})

    async def _list(self, request: web.Request) -> web.Response:
        shown = [one for one in self.channels if request.query["exclude_archived"] != "true" or not one["is_archived"]]
        return web.json_response({"ok": True, **self._page("channels", shown, request)})

    async def _history(self, request: web.Request) -> web.Response:
        oldest = request.query.get("oldest", "0")
        found = [one for one in reversed(self.messages[request.query["channel"]]) if one["ts"] > oldest]
        return web.json_response({"ok": True, **self._page("messages", found, request)})

    async def _user(self, request: web.Request) -> web.Response:
        if request.query["email"] != "ines@studio.example":
            return web.json_response({"ok": False, "error": "users_not_found"})
        return web.json_response({"ok": True, "user": {"id": "U7"}})

    def _page(self, name: str, found: list, request: web.Request) -> dict:
        start = int(request.query.get("cursor", "0"))
        following = str(start + 2) if start + 2 < len(found) else ""
        return {name: found[start : start + 2], "response_metadata": {"next_cursor": following}}


@pytest.fixture
async def service() -> AsyncIterator[Slack]:
    made = Slack()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Slack, monkeypatch: pytest.MonkeyPatch) -> SlackAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return SlackAccount(server=service.address, private=True, token=TOKEN)


async def test_who_the_account_is(account):
    assert await account.verify() == "reports @ Studio Example"
    wrong = SlackAccount(server=account.server, private=True, token="xoxb-other")
    with pytest.raises(Refused, match="invalid_auth") as caught:
        await wrong.verify()
    assert "freelance connect slack" in caught.value.message("en")


async def test_a_message_is_posted_answered_and_changed(service, account, book):
    first = await do(slack.post_message, account, channel="#studio", text="Rapport prêt : 1 200,50 €")
    answer = await do(slack.post_message, account, channel="C1", text="Merci", thread_ts=first.ts)
    await do(slack.update_message, account, channel="C1", ts=first.ts, text="Rapport envoyé")
    assert [(one["text"], one.get("thread_ts")) for one in service.messages["C1"]] == [
        ("Rapport envoyé", None),
        ("Merci", first.ts),
    ]
    assert answer.thread_ts == first.ts and first.channel == "C1"
    with pytest.raises(Refused, match="channel_not_found"):
        await do(slack.post_message, account, channel="#nowhere", text="x")


async def test_lists_go_over_their_pages(service, account):
    assert [one.name for one in await slack.list_channels.fn(account)] == ["general", "studio", "quiet"]
    assert len(await slack.list_channels.fn(account, archived=True)) == 4
    for number in range(5):
        service.write("C0", f"message {number}")
    found = await slack.list_messages.fn(account, "C0", most=3)
    assert [one.text for one in found] == ["message 4", "message 3", "message 2"]
    assert await slack.find_user.fn(account, "ines@studio.example") == "U7"


async def test_only_what_is_new_is_news(service, account):
    empty = await slack.new_messages.fn(account, "C0")
    assert empty.items == []
    service.write("C0", "first")
    news = await slack.new_messages.fn(account, "C0", since=empty.cursor)
    assert [one.text for one in news.items] == ["first"]
    for number in range(5):
        service.write("C0", f"message {number}")
    more = await slack.new_messages.fn(account, "C0", since=news.cursor)
    assert [one.text for one in more.items] == [f"message {number}" for number in range(5)]
    assert (await slack.new_messages.fn(account, "C0", since=more.cursor)).items == []
    assert (await slack.new_messages.fn(account, "C0")).items == [], "what was there before the first look is not new"


@pytest.mark.parametrize(
    ("error", "reading", "writing"),
    [
        ("ratelimited", Unavailable, Unavailable),
        ("internal_error", Unavailable, Unknown),
        ("not_in_channel", Refused, Refused),
    ],
)
async def test_its_errors_are_named_by_what_to_do_next(service, account, book, error, reading, writing):
    service.refusals.append(web.json_response({"ok": False, "error": error}))
    with pytest.raises(reading):
        await slack.list_channels.fn(account)
    service.refusals.append(web.json_response({"ok": False, "error": error}))
    with pytest.raises(writing):
        await do(slack.post_message, account, channel="#studio", text="x")
    assert service.messages["C1"] == []


async def test_it_waits_as_long_as_slack_says(service, account):
    service.refusals.append(
        web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "0"})
    )
    assert len(await slack.list_channels.fn(account)) == 3
