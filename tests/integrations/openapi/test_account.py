"""Any service by its OpenAPI document: through an account, the kit's calls and the ledger, against a real server."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from integrations import openapi
from integrations.errors import BadInput, Refused, Unknown
from integrations.openapi import OpenApiAccount
from ledger.effects import listed_effects
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "shop-token-not-real"
TEXT = {"type": "string"}
ORDERS = {"type": "array", "items": {"$ref": "#/components/schemas/Order"}}
DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Atelier", "version": "1"},
    "servers": [{"url": "https://atelier.example/v1"}],
    "components": {
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Order": {
                "type": "object",
                "required": ["client"],
                "properties": {"client": {"type": "string"}, "lines": {"type": "array", "items": {"type": "string"}}},
            }
        },
    },
    "security": [{"bearer": []}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "per_page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "tags", "in": "query", "explode": False, "schema": {"type": "array", "items": TEXT}},
                ],
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": ORDERS}}}},
            },
            "post": {
                "operationId": "createOrder",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}},
                "responses": {"201": {"description": ""}},
            },
        },
        "/orders/{id}/mail": {
            "post": {
                "operationId": "mailOrder",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {"202": {"description": ""}},
            }
        },
    },
}  # fmt: skip


class Atelier(StandIn):
    """Orders, in pages of two; the query is kept as it came."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.orders: list[dict] = []
        self.mailed: list[str] = []
        self.queries: list[str] = []

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/v1/orders", self._list),
            web.post("/v1/orders", self._create),
            web.post("/v1/orders/{id}/mail", self._mail),
        ]

    async def _list(self, request: web.Request) -> web.Response:
        self.queries.append(request.rel_url.raw_query_string)
        page, size = int(request.query.get("page", 1)), int(request.query.get("per_page", 2))
        return web.json_response(self.orders[(page - 1) * size : page * size])

    async def _create(self, request: web.Request) -> web.Response:
        self.orders.append(await given(request))
        return web.json_response(self.orders[-1], status=201)

    async def _mail(self, request: web.Request) -> web.Response:
        self.mailed.append(request.match_info["id"])
        return web.json_response({"mailed": True}, status=202)


@pytest.fixture
async def service() -> AsyncIterator[Atelier]:
    made = Atelier()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Atelier, tmp_path: Path) -> OpenApiAccount:
    path = tmp_path / "atelier.json"
    path.write_text(json.dumps(DOCUMENT), "utf-8")
    return OpenApiAccount(
        document=str(path),
        server=f"{service.address}/v1",
        private=True,
        secrets_by_name={"token": TOKEN},
        effects={"mailOrder": "send"},
    )


async def test_operations_are_called_by_their_effect(service, account, book):
    assert await account.verify() == "Atelier: 3 operations"
    assert [one.name for one in await account.asks()] == ["token"]
    made = await do(openapi.write, account, operation="createOrder", arguments={"client": "Café Été", "lines": ["a"]})
    assert made == service.orders[0] == {"client": "Café Été", "lines": ["a"]}
    [effect] = listed_effects(book)
    assert (effect.kind, effect.target, effect.state) == ("openapi.write", "createOrder", "done")
    assert await openapi.read.fn(account, "listOrders", {"tags": ["a,b", "c/d"]}) == service.orders
    assert service.queries == ["tags=a%2Cb,c%2Fd"], "what is encoded already stays as it is"
    with pytest.raises(Refused, match="approved"):
        await openapi.send.fn(account, "mailOrder", {"id": "7"})
    await do(openapi.send, account, operation="mailOrder", arguments={"id": "7"})
    assert service.mailed == ["7"]


async def test_all_pages_are_listed(service, account):
    service.orders += [{"client": str(number)} for number in range(5)]
    found = await openapi.list_items.fn(account, "listOrders", {"per_page": 2})
    assert [one["client"] for one in found] == ["0", "1", "2", "3", "4"]
    assert len(await openapi.list_items.fn(account, "listOrders", {"per_page": 2}, most=3)) == 3


@pytest.mark.parametrize(
    ("step", "operation", "arguments", "said"),
    [
        ("read", "createOrder", {}, "openapi.write"),
        ("write", "listOrders", {}, "openapi.read"),
        ("write", "createOrde", {}, "createOrder"),
        ("write", "createOrder", {"lines": []}, "client"),
        ("write", "createOrder", {"client": 5}, "client"),
        ("read", "listOrders", {"pages": 1}, "pages"),
    ],
)
async def test_what_does_not_fit_is_named_before_anything_is_sent(
    service, account, book, step, operation, arguments, said
):
    with pytest.raises(BadInput) as caught:
        await getattr(openapi, step).fn(account, operation, arguments)
    assert said in caught.value.message("en")
    assert service.orders == service.queries == []


async def test_its_errors_are_the_kits(service, account, book):
    service.refusals.append(web.json_response({"message": f"no: {TOKEN}"}, status=422))
    with pytest.raises(Refused) as caught:
        await do(openapi.write, account, operation="createOrder", arguments={"client": "a"})
    assert TOKEN not in caught.value.message("en") and "***" in caught.value.message("en")
    service.refusals.append(web.Response(status=502))
    with pytest.raises(Unknown):
        await do(openapi.write, account, operation="createOrder", arguments={"client": "a"})


async def test_its_secrets_go_to_its_servers_alone(account):
    other = account.model_copy(update={"server": ""})
    assert other.origins() == ("https://atelier.example/v1",)
    with pytest.raises(Refused, match="not the account's server"):
        from integrations.kit.call import call

        await call(other, "GET", "https://elsewhere.example/orders")
    assert TOKEN not in repr(account) and account.secrets() == [TOKEN]
    assert account.mark != account.model_copy(update={"effects": {}}).mark
