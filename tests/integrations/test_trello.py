"""Trello, against a stand-in with the rules of its documentation (members, labels, checklists and rights are not part
of it)."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from integrations import trello
from integrations.errors import BadInput, Refused, Unavailable, Unknown
from integrations.kit import call as calling
from integrations.kit.doing import once
from integrations.trello import TrelloAccount
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

KEY, TOKEN = "0" * 32, "not-a-real-one"
BOARD, TODO, DONE = (f"{number:024x}" for number in (1, 2, 3))


class Trello(StandIn):
    """One board with two lists; actions in pages, the newest first."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.lists = [{"id": TODO, "name": "À faire", "idBoard": BOARD}, {"id": DONE, "name": "Fait", "idBoard": BOARD}]
        self.cards: dict[str, dict[str, Any]] = {}
        self.actions: list[dict[str, Any]] = []  # the oldest first
        self.now = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
        self.drop_answer = False

    def allows(self, request: web.Request) -> bool:
        return request.headers.get("Authorization") == f'OAuth oauth_consumer_key="{KEY}", oauth_token="{TOKEN}"'

    def unauthorised(self) -> web.Response:
        return web.Response(text="invalid token", status=401)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/members/me", self._me),
            web.get("/members/me/boards", self._boards),
            web.get("/boards/{id}", self._board),
            web.get("/boards/{id}/lists", self._lists),
            web.get("/boards/{id}/cards/{filter}", self._cards),
            web.get("/boards/{id}/actions", self._actions),
            web.post("/lists", self._add_list),
            web.get("/lists/{id}", self._one_list),
            web.post("/cards", self._create),
            web.get("/cards/{id}", self._card),
            web.put("/cards/{id}", self._change),
            web.delete("/cards/{id}", self._delete),
            web.get("/cards/{id}/actions", self._actions),
            web.post("/cards/{id}/actions/comments", self._comment),
        ]

    def act(self, kind: str, card: dict[str, Any], **data: Any) -> dict[str, Any]:
        """Somebody does something."""
        self.now += timedelta(milliseconds=400)
        named = {"id": card["id"], "name": card["name"], "shortLink": card["id"][-8:]}
        one = {"id": f"{len(self.actions) + 100:024x}", "type": kind, "memberCreator": {"fullName": "Inès Élan"},
               "date": self.now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
               "data": {"card": named, "board": {"id": BOARD}, "list": {"name": "À faire"}, **data}}  # fmt: skip
        self.actions.append(one)
        return one

    def add(self, name: str, **fields: Any) -> dict[str, Any]:
        """One more card."""
        id = f"{len(self.cards) + 1000:024x}"
        self.cards[id] = {"id": id, "name": name, "desc": "", "idList": TODO, "idBoard": BOARD, "closed": False,
                          "due": None, "dueComplete": False, "labels": [{"name": "", "color": "red"}],
                          "url": f"https://trello.com/c/{id[-8:]}/1-x", **fields}  # fmt: skip
        self.act("createCard", self.cards[id])
        return self.cards[id]

    async def _me(self, request: web.Request) -> web.Response:
        return web.json_response({"id": "1", "fullName": "Inès Élan", "username": "elan"})

    async def _boards(self, request: web.Request) -> web.Response:
        found = [{"id": BOARD, "name": "Studio", "closed": False, "url": "https://trello.com/b/00000001/studio"}]
        found += [{"id": DONE, "name": "Vieux", "closed": True}] if request.query["filter"] == "all" else []
        return web.json_response(found)

    async def _board(self, request: web.Request) -> web.Response:
        return web.json_response({"id": BOARD}) if self._mine(request) else _missing()

    def _mine(self, request: web.Request) -> bool:
        return request.match_info["id"] in (BOARD, BOARD[-8:])

    async def _lists(self, request: web.Request) -> web.Response:
        return web.json_response(self.lists) if self._mine(request) else _missing()

    async def _one_list(self, request: web.Request) -> web.Response:
        found = [one for one in self.lists if one["id"] == request.match_info["id"]]
        return web.json_response(found[0]) if found else _missing()

    async def _add_list(self, request: web.Request) -> web.Response:
        if request.query.get("idBoard") != BOARD or not request.query.get("name"):
            return web.Response(text="invalid value for idBoard", status=400)
        one = {"id": f"{len(self.lists) + 50:024x}", "name": request.query["name"], "idBoard": BOARD}
        self.lists.append(one)
        return web.json_response(one)

    async def _cards(self, request: web.Request) -> web.Response:
        if not self._mine(request):
            return _missing()
        every = request.match_info["filter"] == "all"
        return web.json_response([one for one in self.cards.values() if every or not one["closed"]])

    def _find(self, request: web.Request) -> dict[str, Any] | None:
        id = request.match_info["id"]
        return next((one for key, one in self.cards.items() if id in (key, key[-8:])), None)

    async def _create(self, request: web.Request) -> web.Response:
        body = {**await given(request), **request.query}
        if body.get("idList") not in [one["id"] for one in self.lists]:
            return web.Response(text="invalid value for idList", status=400)
        if len(body.get("desc", "")) > 16_384:
            return web.Response(text="invalid value for desc", status=400)
        body.pop("pos")
        made = self.add(**body)
        if self.drop_answer:
            self.drop_answer = False
            assert request.transport is not None
            request.transport.close()
        return web.json_response(made)

    async def _card(self, request: web.Request) -> web.Response:
        found = self._find(request)
        return web.json_response(found) if found else _missing()

    async def _change(self, request: web.Request) -> web.Response:
        found = self._find(request)
        if found is None:
            return _missing()
        found |= await given(request)
        return web.json_response(found)

    async def _delete(self, request: web.Request) -> web.Response:
        found = self._find(request)
        if found is None:
            return _missing()
        del self.cards[found["id"]]
        return web.json_response({"limits": {}})

    async def _comment(self, request: web.Request) -> web.Response:
        found = self._find(request)
        if found is None or not request.query.get("text"):
            return _missing() if found is None else web.Response(text="invalid value for text", status=400)
        return web.json_response(self.act("commentCard", found, text=request.query["text"]))

    async def _actions(self, request: web.Request) -> web.Response:
        limit, query = int(request.query.get("limit", "50")), request.query
        if limit > 1000:
            return web.Response(text="invalid value for limit", status=400)
        found = [one for one in reversed(self.actions) if one["type"] in query["filter"].split(",")]
        if (card := request.path.startswith("/cards/") and self._find(request)) is not False:
            found = [one for one in found if card and one["data"]["card"]["id"] == card["id"]]
        # A time is taken as the first id of its second.
        found = [one for one in found if one["date"][:19] >= query.get("since", "")[:19]]
        found = [one for one in found if one["id"] < query.get("before", "f")]
        return web.json_response(found[:limit])


def _missing() -> web.Response:
    return web.Response(text="The requested resource was not found.", status=404)


@pytest.fixture
async def service() -> AsyncIterator[Trello]:
    made = Trello()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Trello, monkeypatch: pytest.MonkeyPatch) -> TrelloAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return TrelloAccount(server=service.address, private=True, key=KEY, token=TOKEN)


async def test_who_the_account_is(account):
    assert await account.verify() == "Inès Élan (@elan)"
    with pytest.raises(Refused, match="invalid token"):
        await TrelloAccount(server=account.server, private=True, key=KEY, token="other").verify()


async def test_a_card_from_to_do_to_done(service, account, book):
    due = datetime(2027, 4, 1, 18, 0, tzinfo=UTC)
    made = await do(
        trello.create_card, account, list_id=TODO, name="Maquette\u202f: accueil", description="En A4", due=due
    )
    assert (made.description, made.due, made.labels) == ("En A4", due, ("red",))
    assert "(ff-" in service.cards[made.id]["desc"]
    await do(trello.update_card, account, card=made.url, list_id=DONE, done=True)
    kept = await trello.get_card.fn(account, made.url)
    assert (kept.list, kept.done, kept.name, kept.due) == (DONE, True, made.name, due), "the rest stays"
    await do(trello.archive_card, account, card=made.id)
    assert await trello.list_cards.fn(account, BOARD) == []
    assert [one.id for one in await trello.list_cards.fn(account, BOARD, list_id=DONE, archived=True)] == [made.id]
    assert await do(trello.delete_card, account, card=made.id) is True
    assert service.cards == {}
    with pytest.raises(Refused, match="not found"):
        await trello.get_card.fn(account, made.id)


async def test_boards_lists_and_addresses(service, account, book):
    assert [one.name for one in await trello.list_boards.fn(account)] == ["Studio"]
    assert len(await trello.list_boards.fn(account, closed=True)) == 2
    made = await do(trello.create_list, account, board="https://trello.com/b/00000001/studio", name="En revue")
    assert [one.name for one in await trello.list_lists.fn(account, BOARD)] == ["À faire", "Fait", "En revue"]
    assert made.board == BOARD
    with pytest.raises(BadInput, match="no id or address"):
        await trello.list_lists.fn(account, "Studio / client")
    with pytest.raises(Refused, match="idList"):
        await do(trello.create_card, account, list_id=BOARD, name="x")
    with pytest.raises(BadInput):  # a time without its zone
        await do(trello.create_card, account, list_id=TODO, name="x", due=datetime(2027, 4, 1))


async def test_comments_are_approved_and_listed_over_their_pages(service, account, book, monkeypatch):
    card = service.add("Logo")
    with pytest.raises(Refused, match="nobody has approved"):
        await trello.add_comment.fn(account, card=card["id"], text="Prêt")
    made = await do(trello.add_comment, account, card=card["id"], text="Prêt & validé ?")
    assert (made.text, made.card, made.author) == ("Prêt & validé ?", card["id"], "Inès Élan")
    monkeypatch.setattr(trello, "PAGE", 2)
    for number in range(4):
        service.act("commentCard", card, text=f"n° {number}")
    found = [one.text for one in await trello.list_comments.fn(account, card["id"])]
    assert found == ["n° 3", "n° 2", "n° 1", "n° 0", "Prêt & validé ?"]


async def test_the_line_breaks_and_the_card_is_found_where_it_was_moved(service, account, book):
    service.drop_answer = True
    with once("a"), pytest.raises(Unavailable):
        await do(trello.create_card, account, list_id=TODO, name="Logo")
    (card,) = service.cards.values()
    card |= {"idList": DONE, "closed": True}
    with once("a"):
        made = await do(trello.create_card, account, list_id=TODO, name="Logo")
    assert list(service.cards) == [made.id] and made.archived and made.description == ""


async def test_a_comment_that_may_have_been_made_is_not_made_again(service, account, book):
    card = service.add("Logo")
    service.refusals.append(web.Response(status=500))
    with once("b"), pytest.raises(Unknown):
        await do(trello.add_comment, account, card=card["id"], text="Prêt")
    with once("b"), pytest.raises(Unknown):
        await do(trello.add_comment, account, card=card["id"], text="Prêt")
    assert [one["type"] for one in service.actions] == ["createCard"]


async def test_cards_that_came_are_news_once(service, account, monkeypatch):
    empty = await trello.new_cards.fn(account, BOARD)
    service.add("avant")
    assert [one.name for one in (await trello.new_cards.fn(account, BOARD, since=empty.cursor)).items] == ["avant"]
    start = await trello.new_cards.fn(account, BOARD)
    assert start.items == []
    monkeypatch.setattr(trello, "PAGE", 2)
    for number in range(5):
        service.add(f"n° {number}")
    service.act("moveCardToBoard", service.add("copie"))
    service.act("updateCard", service.cards[f"{1000:024x}"])
    news = await trello.new_cards.fn(account, BOARD, since=start.cursor)
    assert [one.name for one in news.items] == [*(f"n° {number}" for number in range(5)), "copie", "copie"]
    assert news.items[0].url.startswith("https://trello.com/c/") and news.items[0].list == "À faire"
    assert (await trello.new_cards.fn(account, BOARD, since=news.cursor)).items == []


async def test_too_many_calls_wait_ten_seconds(service, account, monkeypatch):
    monkeypatch.setattr(calling, "LONGEST_PAUSE", 5.0)
    service.refusals.append(web.json_response({"error": "API_TOKEN_LIMIT_EXCEEDED"}, status=429))
    with pytest.raises(Unavailable, match="API_TOKEN_LIMIT_EXCEEDED") as caught:
        await account.verify()
    assert caught.value.retry_after == 10.0
