"""Make, against a stand-in with the rules of its documentation (blueprints, folders and data stores are not part)."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from integrations import make
from integrations.errors import BadInput, Refused, Unknown
from integrations.kit import call as calling
from integrations.make import MakeAccount
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

TOKEN = "12345678-not-a-real-one"
HOOK_KEY = "hook-key-not-a-real-one"


class Make(StandIn):
    """Two organisations with scenarios, their logs, and a webhook that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__(TOKEN)
        self.scenarios: dict[int, dict[str, Any]] = {}
        for number in range(1, 105):
            self.scenarios[number] = {"id": number, "name": f"Scénario {number}", "teamId": 7, "isActive": False,
                                      "isinvalid": False, "lastEdit": "2026-11-02T09:30:00.000Z"}  # fmt: skip
        self.logs: dict[int, list[dict[str, Any]]] = {number: [] for number in self.scenarios}
        self.received: list[tuple[dict[str, Any], dict[str, str]]] = []

    def allows(self, request: web.Request) -> bool:
        if request.path.startswith("/hook/"):
            return request.headers.get("x-make-apikey") == HOOK_KEY
        return request.headers.get("Authorization") == f"Token {self.token}"

    def unauthorised(self) -> web.Response:
        return web.json_response({"detail": "Access denied.", "message": "Unauthorized", "code": "IM001"}, status=401)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/users/me", self._who),
            web.get("/organizations", self._organizations),
            web.get("/scenarios", self._list),
            web.get("/scenarios/{id}", self._get),
            web.post("/scenarios/{id}/run", self._run),
            web.post("/scenarios/{id}/{what:start|stop}", self._switch),
            web.get("/scenarios/{id}/logs", self._logs),
            web.get("/scenarios/{id}/logs/{log}", self._log),
            web.post("/hook/{name}", self._hook),
        ]

    def ran(self, scenario: int, status: int = 1) -> str:
        """An execution that ended."""
        count = len(self.logs[scenario]) + 1
        log = {"id": f"e{count:04}", "imtId": f"imt{count}", "status": status, "type": "auto", "operations": 3,
               "duration": 1500, "timestamp": "2026-11-23T08:00:00.000Z", "teamId": 7}  # fmt: skip
        self.logs[scenario].append(log)
        return log["id"]

    async def _who(self, request: web.Request) -> web.Response:
        return web.json_response({"authUser": {"id": 1, "name": "Inès", "email": "ines@studio.example"}})

    async def _organizations(self, request: web.Request) -> web.Response:
        return self._page(request, "organizations", [{"id": 11, "name": "Studio"}, {"id": 12, "name": "Empty"}])

    async def _list(self, request: web.Request) -> web.Response:
        owners = {"teamId", "organizationId"} & set(request.query)
        if len(owners) != 1:
            return web.json_response(
                {"detail": "Provide either teamId or organizationId.", "code": "IM005"}, status=400
            )
        mine = request.query.get("teamId") == "7" or request.query.get("organizationId") == "11"
        return self._page(request, "scenarios", list(self.scenarios.values()) if mine else [])

    def _page(self, request: web.Request, name: str, rows: list) -> web.Response:
        offset, limit = int(request.query.get("pg[offset]", 0)), int(request.query.get("pg[limit]", 50))
        return web.json_response({name: rows[offset : offset + limit], "pg": {"offset": offset, "limit": limit}})

    def _of(self, request: web.Request) -> dict[str, Any]:
        found = self.scenarios.get(int(request.match_info["id"]))
        if found is None:
            raise web.HTTPNotFound(
                text='{"detail": "Not found", "code": "IM004"}', content_type="application/json"
            )  # fmt: skip
        return found

    async def _get(self, request: web.Request) -> web.Response:
        return web.json_response({"scenario": self._of(request)})

    async def _run(self, request: web.Request) -> web.Response:
        scenario, body = self._of(request), await given(request)
        assert set(body) <= {"data", "responsive", "callbackUrl"}
        if not scenario["isActive"]:
            return web.json_response({"message": "Scenario is not active.", "code": "SC400"}, status=400)
        return web.json_response({"executionId": self.ran(scenario["id"])})

    async def _switch(self, request: web.Request) -> web.Response:
        scenario, on = self._of(request), request.match_info["what"] == "start"
        if scenario["isActive"] == on:
            return web.json_response({"message": "Scenario is already so.", "code": "SC400"}, status=400)
        scenario["isActive"] = on
        return web.json_response({"scenario": {"id": scenario["id"], "isActive": on}})

    async def _logs(self, request: web.Request) -> web.Response:
        return self._page(request, "scenarioLogs", list(reversed(self.logs[self._of(request)["id"]])))

    async def _log(self, request: web.Request) -> web.Response:
        found = [one for one in self.logs[self._of(request)["id"]] if one["id"] == request.match_info["log"]]
        return web.json_response({"scenarioLog": found[0]}) if found else web.json_response({}, status=404)

    async def _hook(self, request: web.Request) -> web.Response:
        if request.match_info["name"] == "gone":
            return web.Response(status=410, text="There is no scenario listening for this webhook.")
        self.received.append((await given(request), dict(request.headers)))
        if request.match_info["name"] == "answers":
            return web.json_response({"devis": "D-014"})
        return web.Response(text="Accepted")


@pytest.fixture
async def service() -> AsyncIterator[Make]:
    made = Make()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: Make, monkeypatch: pytest.MonkeyPatch) -> MakeAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return MakeAccount(server=service.address, private=True, token=TOKEN, webhook_key=HOOK_KEY)


async def test_who_the_account_is_and_where(account):
    assert await account.verify() == "Inès (ines@studio.example)"
    assert MakeAccount(token=TOKEN, zone="us2").address == "https://us2.make.com/api/v2"
    with pytest.raises(Refused, match="Unauthorized") as caught:
        await MakeAccount(server=account.server, private=True, token="other").verify()
    assert "freelance connect make" in caught.value.message("en")


async def test_scenarios_are_listed_switched_and_run(service, account, book):
    found = await make.list_scenarios.fn(account)
    assert len(found) == 104 and found[0].name == "Scénario 1" and found[0].edited.year == 2026
    assert len(await make.list_scenarios.fn(account, team=7, most=5)) == 5
    assert await make.list_scenarios.fn(account, organization=12) == []
    with pytest.raises(Refused, match="not active"):
        await do(make.run_scenario, account, scenario=3)
    assert await do(make.switch_scenario, account, scenario=3, on=True) is True
    assert await do(make.switch_scenario, account, scenario=3, on=True) is True, "on already: nothing to do"
    execution = await do(make.run_scenario, account, scenario=3, data={"client": "Café Noël"})
    done = await make.get_execution.fn(account, 3, execution)
    assert (done.outcome, done.operations, done.seconds) == ("success", 3, 1.5)
    assert (await make.get_scenario.fn(account, 3)).active


async def test_a_webhook_is_given_the_data_and_no_token(service, account, book):
    plain = await do(make.call_webhook, account, url=f"{service.address}/hook/plain", data={"montant": "1 200,50 €"})
    own = await do(make.call_webhook, account, url=f"{service.address}/hook/answers", data={})
    assert (plain.text, plain.data, own.data) == ("Accepted", None, {"devis": "D-014"})
    assert service.received[0][0] == {"montant": "1 200,50 €"}
    assert not any(TOKEN in value for _, headers in service.received for value in headers.values())
    with pytest.raises(Refused, match="no scenario listening"):
        await do(make.call_webhook, account, url=f"{service.address}/hook/gone", data={})
    service.refusals.append(web.Response(status=500))
    with pytest.raises(Unknown):
        await do(make.call_webhook, account, url=f"{service.address}/hook/plain", data={})


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://hook.eu2.make.com/abc", True),
        ("https://hook.us1.make.celonis.com/abc", True),
        ("https://hook.eu2.make.com.attacker.example/abc", False),
        ("https://attacker.example/hook.eu2.make.com", False),
    ],
)
async def test_only_makes_own_addresses_are_called(account, url, taken):
    if taken:
        assert url.startswith(account.hook(url).address)
    else:
        with pytest.raises(BadInput, match="webhook"):
            account.hook(url)


async def test_executions_that_ended_are_news_once(service, account):
    empty = await make.new_executions.fn(account, 1)
    service.ran(1)
    first = await make.new_executions.fn(account, 1, since=empty.cursor)
    service.ran(1, status=3)  # in the same second
    second = await make.new_executions.fn(account, 1, since=first.cursor)
    assert [[one.outcome for one in news.items] for news in (empty, first, second)] == [[], ["success"], ["error"]]
    assert len(await make.list_executions.fn(account, 1)) == 2
