"""Slack: messages, channels, people and files, by its Web API (api.slack.com/methods)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, Field, SecretStr

from integrations.errors import Refused, Unavailable, Unknown
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.limits import Rate
from integrations.kit.news import News, newer
from integrations.kit.paging import by_cursor
from integrations.kit.steps import action, search, trigger
from integrations.words import Words

# Errors that mean "later", and errors after which "some aspect of the operation" may have succeeded
# (api.slack.com/methods/chat.postMessage: errors).
_LATER = frozenset({"ratelimited", "rate_limited", "service_unavailable", "team_added_to_org"})
_UNSURE = frozenset({"internal_error", "fatal_error", "request_timeout"})


class SlackAccount(Account):
    """A Slack app in a workspace. / Une application Slack dans un espace de travail."""

    service = "slack"
    vendor = "Slack"
    home = "https://slack.com/api"
    rate = Rate(50, 60.0)  # tier 3 of api.slack.com/apis/rate-limits; slower methods say so by Retry-After
    where = "https://api.slack.com/apps"

    token: SecretStr = Field(
        title="Bot token / Jeton du bot",
        description="xoxb-…, from “OAuth & Permissions” / xoxb-…, dans « OAuth & Permissions »",
    )

    async def authorization(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = await _api(self, "auth.test", effect="read")
        return f"{found['user']} @ {found['team']}"


class Message(BaseModel):
    """A message in a channel.

    Args:
        channel: The channel's id.
        ts: Slack's own id of it within the channel; a time in seconds.
        text: What it says.
        user: Who wrote it, by id.
        thread_ts: The first message of its thread.
        at: When.
    """

    channel: str
    ts: str
    text: str = ""
    user: str = ""
    thread_ts: str = ""
    at: datetime


class Channel(BaseModel):
    """A channel.

    Args:
        id: Slack's.
        name: Without #.
        private: Whether only those invited see it.
        member: Whether the app is in it.
    """

    id: str
    name: str = ""
    private: bool = False
    member: bool = False


@action("send", target="channel")
async def post_message(account: SlackAccount, channel: str, text: str, thread_ts: str = "") -> Message:
    """Posts a message to a channel or a person. / Publie un message dans un canal ou à une personne.

    Args:
        channel: The channel's name or id, or a person's id. / Le nom ou l'identifiant du canal, ou d'une personne.
        text: What it says, in Slack's Markdown. / Le texte, dans le Markdown de Slack.
        thread_ts: The message it answers. / Le message auquel il répond.

    Returns:
        The message as it stands there. / Le message publié.
    """
    body = {"channel": channel, "text": text, **({"thread_ts": thread_ts} if thread_ts else {})}
    found = await _api(account, "chat.postMessage", body)
    return _message(found["channel"], {"text": text, **found["message"], "ts": found["ts"]})


@action("send", target="channel", repeat="keyed")
async def update_message(account: SlackAccount, channel: str, ts: str, text: str) -> Message:
    """Changes a message of ours. / Modifie un de nos messages.

    Args:
        channel: The channel's id. / L'identifiant du canal.
        ts: Which message. / Quel message.
        text: Its new text. / Son nouveau texte.
    """
    found = await _api(account, "chat.update", {"channel": channel, "ts": ts, "text": text})
    return _message(found["channel"], {"text": text, "ts": found["ts"]})


@search
async def list_channels(account: SlackAccount, archived: bool = False, most: int = Field(1000, ge=1)) -> list[Channel]:
    """Lists the channels that the app sees. / Liste les canaux visibles.

    Args:
        archived: Archived ones too. / Aussi les canaux archivés.
        most: How many at most. / Combien au plus.
    """

    async def page(cursor: str) -> Any:
        params = {"limit": 200, "cursor": cursor or None, "exclude_archived": not archived}
        params |= {"types": "public_channel,private_channel"}
        return await _api(account, "conversations.list", params, read=True)

    found = await by_cursor(page, lambda answer: answer["channels"], _next, most)
    return [
        Channel(id=one["id"], name=one.get("name", ""), private=one.get("is_private", False),
                member=one.get("is_member", False))
        for one in found
    ]  # fmt: skip


@search
async def list_messages(account: SlackAccount, channel: str, most: int = Field(100, ge=1, le=10_000)) -> list[Message]:
    """Lists a channel's newest messages, the newest first. / Liste les derniers messages d'un canal.

    Args:
        channel: The channel's id. / L'identifiant du canal.
        most: How many at most. / Combien au plus.
    """
    return await _history(account, channel, "", most)


@search
async def find_user(account: SlackAccount, email: str) -> str:
    """Finds a person by their address. / Cherche une personne par son adresse.

    Args:
        email: Their address in the workspace. / Son adresse dans l'espace de travail.

    Returns:
        Their id, to post to. / Son identifiant, pour lui écrire.
    """
    return str((await _api(account, "users.lookupByEmail", {"email": email}, read=True))["user"]["id"])


@trigger
async def new_messages(account: SlackAccount, channel: str, since: str = "") -> News[Message]:
    """Lists what was written in a channel since the last time. / Liste ce qui a été écrit depuis la dernière fois.

    Args:
        channel: The channel's id. / L'identifiant du canal.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await _history(account, channel, since, 1000 if since else 1)
    return newer(found, since, lambda message: message.ts)


async def _history(account: SlackAccount, channel: str, since: str, most: int) -> list[Message]:
    async def page(cursor: str) -> Any:
        params = {"channel": channel, "limit": min(most, 200), "cursor": cursor or None, "oldest": since or None}
        return await _api(account, "conversations.history", params, read=True)

    found = await by_cursor(page, lambda answer: answer["messages"], _next, most)
    return [_message(channel, one) for one in found]


def _message(channel: str, one: Mapping[str, Any]) -> Message:
    return Message(
        channel=channel,
        ts=one["ts"],
        text=one.get("text", ""),
        user=one.get("user", one.get("bot_id", "")),
        thread_ts=one.get("thread_ts", ""),
        at=datetime.fromtimestamp(float(one["ts"]), UTC),
    )


def _next(answer: Mapping[str, Any]) -> str:
    return str((answer.get("response_metadata") or {}).get("next_cursor") or "")


async def _api(
    account: SlackAccount,
    method: str,
    given: Mapping[str, Any] | None = None,
    *,
    read: bool = False,
    effect: Any = None,
) -> Any:
    """One method. Slack answers its errors with status 200 and "ok": false.

    Raises:
        Refused, Unavailable: As its error says; nothing was done.
        Unknown: It may have been done.
    """
    if read:
        reply = await call(account, "GET", method, params=given)
    else:
        reply = await call(account, "POST", method, json=dict(given or {}), effect=effect)
    answer = reply.json()
    if answer.get("ok"):
        return answer
    error = account.clean(str(answer.get("error", "")))
    needed = answer.get("needed")
    if error in _UNSURE and not read:
        raise Unknown(Words(f"slack failed at {method}: {error}", f"slack a échoué à {method} : {error}"))
    if error in _LATER | _UNSURE:
        raise Unavailable(
            Words(f"slack asks to be called later: {error}", f"slack demande d'appeler plus tard : {error}")
        )
    what = f"{error} ({needed})" if needed else error
    raise Refused(Words(f"slack refused {method}: {what}", f"slack a refusé {method} : {what}"), remedy=account.remedy)
