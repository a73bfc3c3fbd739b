"""n8n, against a stand-in with the rules of its OpenAPI document (projects, credentials and users are not part)."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from integrations import n8n
from integrations.errors import BadInput, Refused
from integrations.kit import call as calling
from integrations.n8n import N8nAccount
from tests.integrations.stand_in import StandIn, given
from tests.integrations.steps import do

KEY = "n8n-not-a-real-key"
SECRET = "hook-secret-not-a-real-one"


class N8n(StandIn):
    """Workflows, executions, and a webhook that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__(KEY)
        self.workflows = [
            {"id": f"w{n}", "name": f"Relance n° {n}", "activeVersionId": None, "versionId": f"v{n}",
             "tags": [{"id": "t1", "name": "clients"}] if n % 2 else [], "updatedAt": "2026-11-20T10:00:00.000Z"}
            for n in range(5)
        ]  # fmt: skip
        self.executions: list[dict[str, Any]] = []
        self.received: list[tuple[str, dict[str, Any], dict[str, str]]] = []

    def allows(self, request: web.Request) -> bool:
        if request.path.startswith("/webhook/"):
            return request.headers.get("X-Studio") == SECRET
        return request.headers.get("X-N8N-API-KEY") == KEY

    def unauthorised(self) -> web.Response:
        return web.json_response({"message": "unauthorized"}, status=401)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/api/v1/workflows", self._workflows),
            web.get("/api/v1/workflows/{id}", self._workflow),
            web.post("/api/v1/workflows/{id}/{what:activate|deactivate}", self._switch),
            web.get("/api/v1/executions", self._executions),
            web.get("/api/v1/executions/{id}", self._execution),
            web.post("/api/v1/executions/{id}/retry", self._retry),
            web.post("/webhook/{path}", self._hook),
        ]

    def ran(self, status: str, stopped: str, workflow: str = "w1") -> dict[str, Any]:
        """An execution that ended."""
        made = {"id": str(len(self.executions) + 1), "finished": status == "success", "mode": "trigger",
                "status": status, "retryOf": None, "retrySuccessId": None, "waitTill": None, "workflowId": workflow,
                "startedAt": "2026-11-23T07:00:00.000Z", "stoppedAt": stopped}  # fmt: skip
        self.executions.append(made)
        return made

    def _page(self, request: web.Request, rows: list) -> web.Response:
        limit = int(request.query.get("limit", 100))
        if not 0 < limit <= 250:
            return web.json_response({"message": "request/query/limit must be <= 250"}, status=400)
        start = int(request.query.get("cursor", "0"))
        end = start + min(limit, 2)  # small pages, to go over several
        following = str(end) if end < len(rows) else None
        return web.json_response({"data": rows[start:end], "nextCursor": following})

    async def _workflows(self, request: web.Request) -> web.Response:
        if request.query.get("active") not in (None, "true", "false"):
            return web.json_response({"message": "request/query/active must be boolean"}, status=400)
        rows = [one for one in self.workflows
                if request.query.get("active") in (None, str(bool(one["activeVersionId"])).lower())
                and request.query.get("tags") in (None, *(tag["name"] for tag in one["tags"]))]  # fmt: skip
        return self._page(request, rows)

    def _found(self, rows: list, request: web.Request) -> dict[str, Any]:
        for one in rows:
            if one["id"] == request.match_info["id"]:
                return one
        raise web.HTTPNotFound(text='{"message": "Not Found"}', content_type="application/json")

    async def _workflow(self, request: web.Request) -> web.Response:
        return web.json_response(self._found(self.workflows, request))

    async def _switch(self, request: web.Request) -> web.Response:
        workflow = self._found(self.workflows, request)
        workflow["activeVersionId"] = workflow["versionId"] if request.match_info["what"] == "activate" else None
        return web.json_response(workflow)

    async def _executions(self, request: web.Request) -> web.Response:
        rows = [one for one in reversed(self.executions)
                if request.query.get("status") in (None, one["status"])
                and request.query.get("workflowId") in (None, one["workflowId"])]  # fmt: skip
        return self._page(request, rows)

    async def _execution(self, request: web.Request) -> web.Response:
        return web.json_response(self._found(self.executions, request))

    async def _retry(self, request: web.Request) -> web.Response:
        failed = self._found(self.executions, request)
        if failed["status"] == "success":
            return web.json_response({"message": "The execution succeeded, so it cannot be retried."}, status=409)
        assert set(await given(request)) == {"loadWorkflow"}
        return web.json_response(self.ran("success", "2026-11-23T12:00:00.000Z") | {"mode": "retry"})

    async def _hook(self, request: web.Request) -> web.Response:
        if request.match_info["path"] != "devis":
            return web.json_response({"code": 404, "message": "The requested webhook is not registered."}, status=404)
        self.received.append((request.method, await given(request), dict(request.headers)))
        return web.json_response({"message": "Workflow was started"})


@pytest.fixture
async def service() -> AsyncIterator[N8n]:
    made = N8n()
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def account(service: N8n, monkeypatch: pytest.MonkeyPatch) -> N8nAccount:
    monkeypatch.setattr(calling.random, "uniform", lambda low, high: 0.01)
    return N8nAccount(
        server=service.address, private=True, key=KEY, webhook_header="X-Studio", webhook_secret=SECRET
    )  # fmt: skip


async def test_who_the_account_is(account):
    assert await account.verify() == "127.0.0.1"
    with pytest.raises(Refused, match="unauthorized"):
        await N8nAccount(server=account.server, private=True, key="other").verify()


async def test_workflows_are_listed_and_switched(service, account, book):
    assert [one.id for one in await n8n.list_workflows.fn(account)] == ["w0", "w1", "w2", "w3", "w4"]
    assert [one.id for one in await n8n.list_workflows.fn(account, tag="clients", most=1)] == ["w1"]
    switched = await do(n8n.switch_workflow, account, workflow="w2", on=True)
    assert switched.active and switched.url == f"{service.address}/workflow/w2"
    assert [one.id for one in await n8n.list_workflows.fn(account, active=True)] == ["w2"]
    await do(n8n.switch_workflow, account, workflow="w2", on=False)
    assert not (await n8n.get_workflow.fn(account, "w2")).active
    with pytest.raises(Refused, match="Not Found"):
        await n8n.get_workflow.fn(account, "../users")


@pytest.mark.parametrize("path", ["devis", "webhook/devis", "/webhook/devis", "{server}/webhook/devis"])
async def test_a_webhook_is_given_the_data_and_never_the_api_key(service, account, book, path):
    given_path = path.replace("{server}", service.address)
    answer = await do(n8n.call_webhook, account, path=given_path, data={"montant": "1 200,50 €"})
    assert answer.data == {"message": "Workflow was started"}
    ((_, data, headers),) = service.received
    assert data == {"montant": "1 200,50 €"} and KEY not in headers.values()


@pytest.mark.parametrize("path", ["https://attacker.example/webhook/devis", "webhook/../api/v1/users", ""])
async def test_nothing_else_is_taken_for_a_webhook(account, book, path):
    with pytest.raises(BadInput, match="no webhook"):
        await do(n8n.call_webhook, account, path=path, data={})


async def test_executions_are_listed_and_tried_again(service, account, book):
    for number in range(5):
        service.ran("error" if number == 1 else "success", f"2026-11-23T08:0{number}:00.000Z")
    assert [one.id for one in await n8n.list_executions.fn(account)] == ["5", "4", "3", "2", "1"]
    failed = (await n8n.list_executions.fn(account, status="error"))[0]
    assert (failed.id, failed.workflow, failed.stopped.minute) == ("2", "w1", 1)
    again = await do(n8n.retry_execution, account, execution="2")
    assert (again.mode, (await n8n.get_execution.fn(account, again.id)).status) == ("retry", "success")
    with pytest.raises(Refused, match="cannot be retried"):
        await do(n8n.retry_execution, account, execution="1")


async def test_a_failure_is_news_once_whenever_it_began(service, account):
    service.ran("error", "2026-11-23T08:00:00.000Z")
    start = await n8n.new_failures.fn(account)
    late = service.ran("success", "2026-11-23T08:30:00.000Z")
    service.ran("error", "2026-11-23T09:00:00.000Z")
    first = await n8n.new_failures.fn(account, since=start.cursor)
    late |= {"status": "error", "stoppedAt": "2026-11-23T09:30:00.000Z"}
    second = await n8n.new_failures.fn(account, since=first.cursor)
    assert [[one.id for one in news.items] for news in (start, first, second)] == [[], ["3"], ["2"]]
    assert (await n8n.new_failures.fn(account, since=second.cursor)).items == []
