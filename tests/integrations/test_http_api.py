"""Any HTTP service: a small one of its own, whose rules are those of RFC 9110 and of nobody in particular."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from pydantic import ValidationError

from integrations import http_api
from integrations.errors import BadInput, Refused, Unavailable
from integrations.http_api import Body, HttpAccount
from integrations.kit import call as calling
from tests.integrations.stand_in import StandIn
from tests.integrations.steps import do

SECRET = "not-a-real-secret"
BASIC = "Basic " + base64.b64encode(f"inès:{SECRET}".encode()).decode()


class Notes(StandIn):
    """Notes that can be listed, searched and written; opened in each of the four ways."""

    def __init__(self) -> None:
        super().__init__(SECRET)
        self.notes: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.asked: list[dict[str, str]] = []

    def allows(self, request: web.Request) -> bool:
        ways = {"Authorization": (f"Bearer {SECRET}", BASIC), "X-Api-Key": (SECRET,)}
        by_header = any(request.headers.get(name) in values for name, values in ways.items())
        return by_header or request.query.get("key") == SECRET

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/v1/notes", self._list),
            web.post("/v1/notes", self._add),
            web.post("/v1/notes/search", self._search),
            web.put("/v1/notes/{id}", self._replace),
            web.get("/v1/logo", self._logo),
        ]

    async def _list(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        return web.json_response({"data": {"notes": self.notes}}, headers={"ETag": '"1"', "X-Internal": "no"})

    async def _add(self, request: web.Request) -> web.Response:
        if request.content_type == "application/x-www-form-urlencoded":
            text = str((await request.post())["text"])
        elif request.content_type == "text/markdown":
            text = await request.text()
        else:
            text = (await request.json())["text"]
        self.keys.append(request.headers.get("Idempotency-Key", ""))
        self.notes.append({"id": len(self.notes) + 8, "text": text})
        return web.json_response(self.notes[-1], status=201)

    async def _search(self, request: web.Request) -> web.Response:
        wanted = (await request.json())["text"]
        return web.json_response([one for one in self.notes if wanted in one["text"]])

    async def _replace(self, request: web.Request) -> web.Response:
        found = [one for one in self.notes if str(one["id"]) == request.match_info["id"]]
        if not found:
            return web.json_response({"error": {"message": f"no such note ({SECRET})"}}, status=404)
        found[0]["text"] = await request.text()
        return web.Response(text="remplacé")

    async def _logo(self, request: web.Request) -> web.Response:
        return web.Response(body=b"\x89PNG\xff\x00", content_type="image/png")


@pytest.fixture
async def service() -> AsyncIterator[Notes]:
    made = Notes()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def open_as(service: Notes, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)

    def make(**fields: Any) -> HttpAccount:
        fields = {"signs_in": "bearer", "secret": SECRET, "check_path": "notes"} | fields
        return HttpAccount(server=f"{service.address}/v1", private=True, **fields)

    return make


@pytest.mark.parametrize(
    "fields",
    [
        {"signs_in": "bearer"},
        {"signs_in": "basic", "user": "inès"},
        {"signs_in": "header", "secret_name": "X-Api-Key"},
        {"signs_in": "query", "secret_name": "key"},
    ],
)
async def test_each_way_of_signing_in_opens(open_as, fields):
    assert await open_as(**fields).verify() == "127.0.0.1: HTTP 200"
    with pytest.raises(Refused, match="401"):
        await open_as(**fields | {"secret": "wrong"}).verify()


@pytest.mark.parametrize("fields", [{"signs_in": "header"}, {"signs_in": "bearer", "secret": ""}])
def test_an_account_says_all_that_it_needs(open_as, fields):
    with pytest.raises(ValidationError):
        open_as(**fields)


async def test_what_is_read_is_json_text_or_bytes(service, open_as):
    service.notes.append({"id": 8, "text": "Café"})
    account = open_as(also={"X-Version": "2"}, reading_paths=["/notes/search"])
    answer = await http_api.read.fn(account, "notes", query={"page": 2, "new": True, "tags": ["a", "b"], "no": None})
    assert answer.data == {"data": {"notes": [{"id": 8, "text": "Café"}]}}
    assert answer.headers == {"content-type": "application/json; charset=utf-8", "etag": '"1"'}
    assert service.asked == [{"page": "2", "new": "true", "tags": "a"}]
    assert await http_api.download.fn(account, "logo") == b"\x89PNG\xff\x00"
    found = await http_api.read.fn(account, "notes/search", method="POST", body=Body(data={"text": "Caf"}))
    assert len(found.data) == 1


async def test_a_request_does_what_the_account_says_that_it_does(service, open_as, book):
    account, own = open_as(), open_as(changes="write")
    with pytest.raises(BadInput, match="only reads"):
        await http_api.read.fn(account, "notes", method="POST", body=Body(data={"text": "x"}))
    with pytest.raises(BadInput, match="may reach others"):
        await do(http_api.write, account, method="POST", path="notes", body=Body(data={"text": "x"}))
    with pytest.raises(Refused, match="nobody has approved"):
        await http_api.send.fn(account, "POST", "notes", Body(data={"text": "x"}))
    assert service.notes == []
    await do(http_api.send, account, method="POST", path="notes", body=Body(data={"text": "approved"}))
    await do(http_api.write, own, method="POST", path="notes", body=Body(data={"text": "own"}))
    assert [one["text"] for one in service.notes] == ["approved", "own"]


async def test_bodies_are_sent_as_they_are_meant(service, open_as, book):
    account = open_as(changes="write", idempotency_header="Idempotency-Key")
    bodies = [Body(data={"text": "1 200,50 €"}), Body(form={"text": "à bientôt"}),
              Body(text="# Été", content_type="text/markdown")]  # fmt: skip
    for body in bodies:
        made = await do(http_api.write, account, method="POST", path="/notes", body=body)
    assert made.status == 201 and made.data["id"] == 10
    assert [one["text"] for one in service.notes] == ["1 200,50 €", "à bientôt", "# Été"]
    assert len(set(service.keys)) == 3 and all(len(key) == 64 for key in service.keys)
    replaced = await do(http_api.write, account, method="PUT", path="notes/8", body=Body(text="neuf"))
    assert replaced.text == "remplacé" and service.notes[0]["text"] == "neuf"


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"path": "notes", "body": Body(data={}, text="x")}, "one of"),
        ({"path": "notes", "headers": {"Host": "attacker.example"}}, "host"),
        ({"path": "https://attacker.example/notes"}, "not the account's server"),
    ],
)
async def test_what_does_not_fit_is_not_sent(service, open_as, book, given, match):
    with pytest.raises((BadInput, Refused), match=match):
        await do(http_api.write, open_as(changes="write"), method="POST", **given)
    assert service.notes == []


async def test_its_errors_keep_the_secret(service, open_as, book):
    account = open_as(changes="write")
    with pytest.raises(Refused, match=r"no such note \(\*\*\*\)"):
        await do(http_api.write, account, method="PUT", path="notes/99", body=Body(text="x"))
    service.refusals.append(web.Response(status=429, headers={"Retry-After": "3000"}))
    with pytest.raises(Unavailable):
        await http_api.read.fn(account, "notes")


async def test_what_grows_is_news(service, open_as):
    account = open_as()
    see = {"path": "notes", "items": "data.notes"}
    cursor = (await http_api.new_items.fn(account, **see)).cursor
    seen = []
    for number in (8, 9, 10):
        service.notes.append({"id": number, "text": "x"})
        news = await http_api.new_items.fn(account, **see, since=cursor)
        cursor = news.cursor
        seen += [one["id"] for one in news.items]
    assert seen == [8, 9, 10], "9 comes before 10, though not as text"
    with pytest.raises(BadInput, match="no list"):
        await http_api.new_items.fn(account, "notes", items="data.other")
