"""Notion, against a stand-in with the rules of its documentation (of filters it knows an equal text and the time of an
edit; rollups, files, nested blocks and the order of a search are not part of it)."""

import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from aiohttp import web

from integrations import notion
from integrations.errors import BadInput, Refused, Unavailable, Unknown
from integrations.kit import call as calling
from integrations.kit import effects
from integrations.kit.doing import once
from integrations.notion import NotionAccount
from integrations.notion_blocks import blocks_of, markdown_of
from integrations.notion_values import from_notion, to_notion
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "ntn_not_a_real_one"
DATABASE, TABLE, HOME = (str(UUID(int=number)) for number in (1, 2, 3))
KINDS = {"Projet": "title", "Notes": "rich_text", "Montant": "number", "État": "status", "Échéance": "date",
         "Payé": "checkbox", "Réf": "rich_text", "Calcul": "formula", "Étiquettes": "multi_select"}  # fmt: skip


class Notion(StandIn):
    """A database with one table, and a page; pages of at most 100."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.pages: dict[str, dict[str, Any]] = {}
        self.blocks: dict[str, list[dict[str, Any]]] = {HOME: []}
        self.drop_answer = False
        self._ids = itertools.count(100)
        self.now = datetime(2027, 3, 1, 9, 0, tzinfo=UTC) - timedelta(days=365)

    def unauthorised(self) -> web.Response:
        return _error(401, "unauthorized", "API token is invalid.")

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/users/me", self._me),
            web.post("/search", self._search),
            web.get("/databases/{id}", self._database),
            web.get("/data_sources/{id}", self._table),
            web.post("/data_sources/{id}/query", self._query),
            web.post("/pages", self._create),
            web.get("/pages/{id}", self._page),
            web.patch("/pages/{id}", self._update),
            web.get("/blocks/{id}/children", self._children),
            web.patch("/blocks/{id}/children", self._append),
        ]

    def add(self, properties: dict[str, Any], parent: dict[str, Any] | None = None) -> dict[str, Any]:
        """One more page."""
        id = str(UUID(int=next(self._ids)))
        kinds = KINDS if parent is None or "data_source_id" in parent else {"title": "title"}
        whole = {name: {"id": name[:2], "type": kind, kind: [] if kind in ("title", "rich_text") else None}
                 for name, kind in kinds.items() if kind not in ("formula", "multi_select")}  # fmt: skip
        for name, value in properties.items():
            whole[name] = {"type": kinds[name], **_shown(value)}
        page = {"object": "page", "id": id, "url": f"https://www.notion.so/{id.replace('-', '')}", "in_trash": False,
                "created_time": self._time(), "last_edited_time": self._time(), "properties": whole,
                "parent": parent or {}}  # fmt: skip
        self.pages[id], self.blocks[id] = page, []
        return page

    def _time(self) -> str:
        return self.now.replace(second=0, microsecond=0).isoformat().replace("+00:00", ".000Z")

    async def _me(self, request: web.Request) -> web.Response:
        return self._versioned(request) or web.json_response(
            {"object": "user", "id": "u1", "name": "Flows", "type": "bot", "bot": {"workspace_name": "Studio Élan"}}
        )

    def _versioned(self, request: web.Request) -> web.Response | None:
        if request.headers.get("Notion-Version") == "2025-09-03":
            return None
        return _error(400, "missing_version", "Notion-Version header should be defined")

    async def _search(self, request: web.Request) -> web.Response:
        body = await given(request)
        if body["filter"]["value"] == "data_source":
            table = {"object": "data_source", "id": TABLE, "title": [{"plain_text": "Projets"}], "url": "https://n"}
            return _page([table], body)
        found = [one for one in self.pages.values() if body["query"].lower() in str(one["properties"]).lower()]
        return _page(found, body)

    async def _database(self, request: web.Request) -> web.Response:
        if request.match_info["id"] != DATABASE:
            return _missing()
        return web.json_response({"object": "database", "data_sources": [{"id": TABLE, "name": "Projets"}]})

    async def _table(self, request: web.Request) -> web.Response:
        if request.match_info["id"] != TABLE:
            return _missing()
        properties = {name: {"id": name, "name": name, "type": kind} for name, kind in KINDS.items()}
        return web.json_response({"object": "data_source", "id": TABLE, "properties": properties})

    async def _query(self, request: web.Request) -> web.Response:
        body = await given(request)
        if request.match_info["id"] != TABLE:
            return _missing()
        if not 1 <= body.get("page_size", 100) <= 100:
            return _error(400, "validation_error", "body.page_size should be ≤ `100`")
        found = [one for one in self.pages.values() if not one["in_trash"] and "data_source_id" in one["parent"]]
        only = body.get("filter", {})
        for part in only.get("and", [only] if only else []):
            if "timestamp" in part:
                ((how, when),) = part["last_edited_time"].items()
                at = datetime.fromisoformat(when)
                found = [one for one in found if (datetime.fromisoformat(one["last_edited_time"]) < at) ==
                         (how == "before")]  # fmt: skip
            else:
                name, text = part["property"], part["rich_text"]["equals"]
                found = [one for one in found if _text(one["properties"][name]) == text]
        if body.get("sorts"):
            found.sort(key=lambda one: one["last_edited_time"], reverse=body["sorts"][0]["direction"] == "descending")
        return _page(found, body)

    async def _create(self, request: web.Request) -> web.Response:
        body = await given(request)
        if (refusal := self._versioned(request) or _invalid(body)) is not None:
            return refusal
        if body["parent"].get("data_source_id", TABLE) != TABLE or body["parent"].get("page_id", HOME) != HOME:
            return _missing()
        page = self.add(body["properties"], body["parent"])
        self.blocks[page["id"]] += body.get("children", [])
        if self.drop_answer:
            self.drop_answer = False
            assert request.transport is not None
            request.transport.close()
        return web.json_response(page)

    async def _page(self, request: web.Request) -> web.Response:
        page = self.pages.get(request.match_info["id"])
        return web.json_response(page) if page else _missing()

    async def _update(self, request: web.Request) -> web.Response:
        body, page = await given(request), self.pages.get(request.match_info["id"])
        if page is None or (refusal := _invalid(body)) is not None:
            return refusal if page else _missing()
        for name, value in body.get("properties", {}).items():
            page["properties"][name] = {"type": KINDS[name], **_shown(value)}
        page["in_trash"] = body.get("in_trash", page["in_trash"])
        page["last_edited_time"] = self._time()
        return web.json_response(page)

    async def _children(self, request: web.Request) -> web.Response:
        body = {"page_size": int(request.query["page_size"]), "start_cursor": request.query.get("start_cursor")}
        return _page(self.blocks[request.match_info["id"]], body)

    async def _append(self, request: web.Request) -> web.Response:
        body = await given(request)
        if (refusal := _invalid(body)) is not None:
            return refusal
        self.blocks[request.match_info["id"]] += body["children"]
        return _page(body["children"], {})


def _shown(value: dict[str, Any]) -> dict[str, Any]:
    """As it is given back: texts with their plain form."""
    return {
        kind: [{**one, "plain_text": one["text"]["content"]} for one in inner]
        if kind in ("title", "rich_text")
        else inner
        for kind, inner in value.items()
    }


def _text(value: dict[str, Any]) -> str:
    return "".join(one["plain_text"] for one in value["rich_text"])


def _invalid(body: dict[str, Any]) -> web.Response | None:
    """What developers.notion.com/reference/request-limits forbids."""
    if len(body.get("children", [])) > 100:
        return _error(400, "validation_error", "body.children.length should be ≤ `100`")
    pieces = [piece for one in body.get("children", []) for piece in one[one["type"]].get("rich_text", [])]
    pieces += [piece for value in body.get("properties", {}).values() for piece in
               value.get("rich_text", value.get("title", []))]  # fmt: skip
    if any(len(piece["text"]["content"]) > 2000 for piece in pieces):
        return _error(400, "validation_error", "text.content.length should be ≤ `2000`")
    return None


def _page(found: list[dict[str, Any]], body: dict[str, Any]) -> web.Response:
    start, size = int(body.get("start_cursor") or 0), body.get("page_size", 100)
    more = start + size < len(found)
    return web.json_response({"object": "list", "results": found[start : start + size], "has_more": more,
                              "next_cursor": str(start + size) if more else None})  # fmt: skip


def _error(status: int, code: str, message: str) -> web.Response:
    return web.json_response({"object": "error", "status": status, "code": code, "message": message}, status=status)


def _missing() -> web.Response:
    return _error(404, "object_not_found", "Could not find it. Make sure it is shared with your integration.")


@pytest.fixture
async def service() -> AsyncIterator[Notion]:
    made = Notion()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Notion, monkeypatch: pytest.MonkeyPatch) -> NotionAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    monkeypatch.setattr(NotionAccount, "rate", None)
    return NotionAccount(server=service.address, private=True, token=TOKEN)


async def test_who_the_account_is(account):
    assert await account.verify() == "Flows @ Studio Élan"
    with pytest.raises(Refused, match="API token is invalid"):
        await NotionAccount(server=account.server, private=True, token="ntn_other").verify()


async def test_a_row_is_made_read_changed_and_put_away(service, account, book):
    made = await do(
        notion.create_page, account, data_source=TABLE, text="# Objet\nTrois maquettes",
        properties={"Projet": "Élan\u202f: refonte", "Montant": Decimal("1200.5"), "Payé": False, "État": "À faire"},
    )  # fmt: skip
    assert made.title == "Élan\u202f: refonte" and made.properties["Montant"] == 1200.5
    assert await notion.get_page_text.fn(account, made.url) == "# Objet\nTrois maquettes"
    changed = await do(notion.update_page, account, page=made.id, properties={"Payé": True, "Échéance": "2027-04-01"})
    assert (changed.properties["Payé"], changed.properties["Échéance"]) == (True, "2027-04-01")
    assert changed.properties["Montant"] == 1200.5, "what is not named stays"
    assert (await do(notion.archive_page, account, page=made.id)).archived
    assert await notion.query_data_source.fn(account, TABLE) == []
    await do(notion.archive_page, account, page=made.id, archived=False)
    assert [one.id for one in await notion.query_data_source.fn(account, TABLE)] == [made.id]


async def test_values_that_the_table_does_not_take(service, account, book):
    with pytest.raises(BadInput, match="no property “Budget”") as caught:
        await do(notion.create_page, account, data_source=TABLE, properties={"Budget": 1})
    assert "Montant" in caught.value.message("fr")
    for value in ({"Montant": "mille"}, {"Calcul": 3}, {"Payé": "oui"}):
        with pytest.raises(BadInput, match="does not take"):
            await do(notion.create_page, account, data_source=TABLE, properties=value)
    with pytest.raises(Refused, match="shared with your integration"):
        await do(notion.create_page, account, data_source=HOME, properties={"Projet": "x"})
    with pytest.raises(BadInput, match="no page or table"):
        await notion.get_page.fn(account, "Projets")
    assert service.pages == {}


async def test_a_page_in_a_page_and_long_text(service, account, book):
    made = await do(notion.create_subpage, account, page=HOME, title="Compte rendu", text="é" * 4500)
    assert [len(piece["text"]["content"]) for piece in service.blocks[made.id][0]["paragraph"]["rich_text"]] == [
        2000, 2000, 500,
    ]  # fmt: skip
    assert await do(notion.append_text, account, page=made.id, text="- [x] relire\n\n---\nFin") == 3
    assert (await notion.get_page_text.fn(account, made.id)).endswith("- [x] relire\n---\nFin")
    with pytest.raises(BadInput, match="100 lines"):
        await do(notion.append_text, account, page=made.id, text="ligne\n" * 101)
    assert len(service.blocks[made.id]) == 4


async def test_tables_and_pages_are_found_over_their_pages(service, account):
    parent = {"type": "data_source_id", "data_source_id": TABLE}
    for number in range(130):
        service.add({"Projet": {"title": [{"text": {"content": f"Projet {number}"}}]}}, parent)
    assert [one.name for one in await notion.list_data_sources.fn(account, DATABASE)] == ["Projets"]
    assert [one.id for one in await notion.search_data_sources.fn(account, "proj")] == [TABLE]
    assert len(await notion.query_data_source.fn(account, TABLE, most=500)) == 130
    assert len(await notion.query_data_source.fn(account, TABLE, most=110)) == 110
    assert [one.title for one in await notion.search_pages.fn(account, "projet 12", most=3)] == [
        "Projet 12", "Projet 120", "Projet 121",
    ]  # fmt: skip


async def test_rows_that_changed_are_news_once_their_minute_has_passed(service, account, book):
    properties = {"Projet": "Un"}
    first = await do(notion.create_page, account, data_source=TABLE, properties=properties)
    start = await notion.changed_pages.fn(account, TABLE)
    assert start.items == []
    service.now += timedelta(hours=1)
    second = await do(notion.create_page, account, data_source=TABLE, properties={"Projet": "Deux"})
    service.now += timedelta(hours=1)
    await do(notion.update_page, account, page=first.id, properties={"Notes": "Appelé"})
    news = await notion.changed_pages.fn(account, TABLE, since=start.cursor)
    assert [one.id for one in news.items] == [second.id, first.id]
    assert (await notion.changed_pages.fn(account, TABLE, since=news.cursor)).items == []
    service.now = datetime.now(UTC)
    await do(notion.update_page, account, page=second.id, properties={"Notes": "À l'instant"})
    assert (await notion.changed_pages.fn(account, TABLE, since=news.cursor)).items == []


async def test_the_line_breaks_and_the_row_is_found_by_its_mark(service, account, book):
    fields = {"data_source": TABLE, "properties": {"Projet": "Élan"}, "marker_in": "Réf"}
    service.drop_answer = True
    with once("a"), pytest.raises(Unavailable):
        await do(notion.create_page, account, **fields)
    with once("a"):
        made = await do(notion.create_page, account, **fields)
    assert list(service.pages) == [made.id] and made.properties["Réf"].startswith("ff-")


async def test_without_a_mark_a_person_looks(service, account, book, monkeypatch):
    monkeypatch.setattr(effects, "GRACE", timedelta(0))
    service.drop_answer = True
    with once("b"), pytest.raises(Unavailable):
        await do(notion.create_page, account, data_source=TABLE, properties={"Projet": "Élan"})
    with once("b"), pytest.raises(Unknown, match="cannot be found again"):
        await do(notion.create_page, account, data_source=TABLE, properties={"Projet": "Élan"})
    assert len(service.pages) == 1


async def test_its_errors_are_named_by_what_to_do_next(service, account):
    service.refusals.append(web.json_response({"code": "rate_limited"}, status=429, headers={"Retry-After": "0"}))
    service.refusals.append(_error(409, "conflict_error", "Conflict occurred while saving."))
    assert await account.verify()
    service.refusals.append(_error(400, "validation_error", "body failed validation"))
    with pytest.raises(Refused, match="body failed validation"):
        await account.verify()


def test_values_there_and_back():
    kinds = {**KINDS, "Lien": "url", "Équipe": "people"}
    plain = {"Projet": "É" * 2500, "Montant": 12, "État": "", "Échéance": ["2027-01-01", "2027-01-05"], "Payé": True,
             "Étiquettes": ["web", "print"], "Lien": "https://elan.example", "Équipe": ["u1"]}  # fmt: skip
    sent = to_notion(plain, kinds)
    assert from_notion({name: {"type": kinds[name], **value} for name, value in sent.items()}) == plain
    computed = {"F": {"type": "formula", "formula": {"type": "number", "number": 3}},
                "I": {"type": "unique_id", "unique_id": {"prefix": "DEV", "number": 7}},
                "R": {"type": "rollup", "rollup": {"type": "array", "array": [{"type": "number", "number": 1}]}},
                }  # fmt: skip
    assert from_notion(computed) == {"F": 3, "I": "DEV-7", "R": [1]}


def test_text_there_and_back():
    text = (
        "# Titre\n## Deux\n### Trois\n- un\n1. deux\n- [ ] trois\n- [x] quatre\n> cité\n---\n```\ncode\n  ici\n```\nfin"
    )
    assert markdown_of(blocks_of(text)) == text
