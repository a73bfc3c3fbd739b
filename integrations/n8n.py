"""n8n: workflows, their webhooks and executions, by its public API (docs.n8n.io/api)."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from urllib.parse import quote, urlsplit

from pydantic import BaseModel, Field, PrivateAttr, SecretStr

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.news import News, newer
from integrations.kit.paging import by_cursor
from integrations.kit.steps import action, search, trigger
from integrations.words import Words

PAGE = 100  # of 250 at most
Status = Literal["canceled", "crashed", "error", "new", "running", "success", "unknown", "waiting"]
_PATH = re.compile(r"(webhook|webhook-test|form)/[^?#\s]+")


class N8nAccount(Account):
    """A server of n8n. / Un serveur n8n."""

    service = "n8n"
    vendor = "n8n"
    where = "n8n: Settings → n8n API"

    server: str = Field(
        title="Address / Adresse",
        description="https://n8n.studio.example or https://NAME.app.n8n.cloud, without /api / "
        "https://n8n.studio.example ou https://NOM.app.n8n.cloud, sans /api",
        pattern=r"^https?://[^\s?#]+$",
        max_length=500,
    )
    key: SecretStr = Field(title="API key / Clé d'API", description="From Settings → n8n API / dans Paramètres → API")
    webhook_header: str = Field(
        "",
        title="Webhooks' header / En-tête des webhooks",
        description="Only where your webhooks ask for one (Header Auth) / seulement si vos webhooks en demandent un",
        pattern=r"^[A-Za-z0-9_-]{0,100}$",
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""), title="Its value / Sa valeur", description="Of that header / de cet en-tête"
    )
    _for_hook: bool = PrivateAttr(False)

    async def authorization(self) -> Mapping[str, str]:
        if not self._for_hook:
            return {"x-n8n-api-key": self.key.get_secret_value()}
        secret = self.webhook_secret.get_secret_value()
        return {self.webhook_header: secret} if self.webhook_header and secret else {}

    def for_hook(self) -> "N8nAccount":
        """The same account for a webhook: n8n keeps a webhook's headers with the execution, so never the API key."""
        made = self.model_copy()
        made._for_hook = True
        return made

    async def verify(self) -> str:
        """Looks for one workflow. / Cherche un workflow."""
        await _api(self, "GET", "workflows", params={"limit": 1}, effect="read")
        return urlsplit(self.address).hostname or ""


class Workflow(BaseModel):
    """A workflow.

    Args:
        id: n8n's.
        name: Its name.
        active: Whether its triggers are listened to.
        tags: By name.
        updated: When it was last changed.
        url: Where it is edited.
    """

    id: str
    name: str = ""
    active: bool = False
    tags: list[str] = Field(default_factory=list)
    updated: datetime | None = None
    url: str = ""


class Execution(BaseModel):
    """One time that a workflow ran.

    Args:
        id: n8n's.
        workflow: Of which workflow, by id.
        status: How it stands.
        mode: What started it: trigger, webhook, manual, retry…
        started: When.
        stopped: When it ended, or began to wait.
        url: Where it is shown.
    """

    id: str
    workflow: str = ""
    status: Status = "unknown"
    mode: str = ""
    started: datetime | None = None
    stopped: datetime | None = None
    url: str = ""


class HookAnswer(BaseModel):
    """What a webhook answered.

    Args:
        text: As it is.
        data: As JSON, where it is.
    """

    text: str = ""
    data: Any = None


@action("send", target="path")
async def call_webhook(
    account: N8nAccount, path: str, data: dict[str, Any], method: Literal["POST", "PUT", "PATCH"] = "POST"
) -> HookAnswer:
    """Starts a workflow by its webhook. / Lance un workflow par son webhook.

    What the workflow then does is not known here, so it counts as reaching others.

    Args:
        path: The webhook's path, or its whole address. / Le chemin du webhook, ou son adresse entière.
        data: What it is given. / Ce qui lui est transmis.
        method: As the webhook wants it. / Comme le webhook l'attend.

    Returns:
        What the workflow answers. / Ce que le workflow répond.
    """
    reply = await call(account.for_hook(), method, _hook_path(account, path), json=data)
    is_json = "json" in reply.headers.get("content-type", "")
    return HookAnswer(text=reply.text, data=reply.json() if is_json else None)


@action("write", target="workflow", repeat="keyed")
async def switch_workflow(account: N8nAccount, workflow: str, on: bool) -> Workflow:
    """Switches a workflow on or off. / Active ou désactive un workflow.

    Args:
        workflow: Its id. / Son identifiant.
        on: Whether its triggers are to be listened to. / Si ses déclencheurs doivent être écoutés.
    """
    path = f"workflows/{quote(workflow, safe='')}/{'activate' if on else 'deactivate'}"
    return _workflow(account, await _api(account, "POST", path, json={} if on else None))


@action("send", target="execution")
async def retry_execution(account: N8nAccount, execution: str, newest: bool = False) -> Execution:
    """Runs a failed execution again. / Relance une exécution qui a échoué.

    Args:
        execution: Its id. / Son identifiant.
        newest: With the workflow as it is now, not as it was then. / Avec le workflow tel qu'il est maintenant.
    """
    path = f"executions/{quote(execution, safe='')}/retry"
    return _execution(account, await _api(account, "POST", path, json={"loadWorkflow": newest}))


@search
async def list_workflows(
    account: N8nAccount,
    active: bool | None = None,
    tag: str = "",
    name: str = "",
    most: int = Field(1000, ge=1),
) -> list[Workflow]:
    """Lists workflows. / Liste les workflows.

    Args:
        active: Only those switched on, or off. / Seulement les actifs, ou les inactifs.
        tag: Only those with this tag. / Seulement ceux qui portent cette étiquette.
        name: Only those of this name. / Seulement ceux de ce nom.
        most: How many at most. / Combien au plus.
    """
    params = {"active": active, "tags": tag or None, "name": name or None, "excludePinnedData": True}
    return [_workflow(account, one) for one in await _pages(account, "workflows", params, most)]


@search
async def get_workflow(account: N8nAccount, workflow: str) -> Workflow:
    """Gets a workflow. / Lit un workflow.

    Args:
        workflow: Its id. / Son identifiant.
    """
    return _workflow(account, await _api(account, "GET", f"workflows/{quote(workflow, safe='')}"))


@search
async def list_executions(
    account: N8nAccount, workflow: str = "", status: Status | None = None, most: int = Field(100, ge=1, le=10_000)
) -> list[Execution]:
    """Lists executions, the newest first. / Liste les exécutions, les plus récentes d'abord.

    Args:
        workflow: Of this one only, by id. / De celui-ci seulement.
        status: Only those that stand so. / Seulement celles dans cet état.
        most: How many at most. / Combien au plus.
    """
    params = {"workflowId": workflow or None, "status": status}
    return [_execution(account, one) for one in await _pages(account, "executions", params, most)]


@search
async def get_execution(account: N8nAccount, execution: str) -> Execution:
    """Gets an execution. / Lit une exécution.

    Args:
        execution: Its id. / Son identifiant.
    """
    return _execution(account, await _api(account, "GET", f"executions/{quote(execution, safe='')}"))


@trigger
async def new_failures(account: N8nAccount, workflow: str = "", since: str = "") -> News[Execution]:
    """Lists the executions that failed since the last time. / Liste les exécutions en échec depuis la dernière fois.

    Args:
        workflow: Of this one only, by id. / De celui-ci seulement.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await list_executions.fn(account, workflow, "error", 1000 if since else 1)
    return newer(found, since, _when_it_ended)


def _when_it_ended(one: Execution) -> str:
    """One that began early may fail late, so its number says nothing."""
    return f"{one.stopped.isoformat() if one.stopped else ''} {one.id:0>20}"


def _hook_path(account: N8nAccount, path: str) -> str:
    """A webhook's path on the account's server.

    Raises:
        BadInput: It is elsewhere, or none of the paths where n8n listens.
    """
    base = account.address.rstrip("/") + "/"
    found = path.removeprefix(base).lstrip("/")
    found = found if "://" in found or found.startswith(("webhook", "form/")) else f"webhook/{found}"
    if not _PATH.fullmatch(found) or ".." in found.split("/"):
        raise BadInput(
            Words("this is no webhook of the account's n8n", "ce n'est pas un webhook du n8n de ce compte"),
            remedy=Words("Copy the production URL from the workflow's webhook node.",
                         "Copiez l'URL de production depuis le nœud webhook du workflow."),
            field="path",
        )  # fmt: skip
    return found


async def _api(account: N8nAccount, method: str, path: str, **given: Any) -> Any:
    return (await call(account, method, f"api/v1/{path}", **given)).json()


async def _pages(account: N8nAccount, path: str, params: Mapping[str, Any], most: int) -> list[Any]:
    async def page(cursor: str) -> Any:
        given = {**params, "limit": min(most, PAGE), "cursor": cursor or None}
        return await _api(account, "GET", path, params=given)

    return await by_cursor(page, lambda answer: answer["data"], lambda answer: answer["nextCursor"], most)


def _workflow(account: N8nAccount, one: Mapping[str, Any]) -> Workflow:
    return Workflow(
        id=str(one["id"]),
        name=one.get("name") or "",
        active=bool(one.get("activeVersionId") or one.get("active")),  # "active" until n8n 1, then deprecated
        tags=[tag["name"] for tag in one.get("tags") or []],
        updated=one.get("updatedAt"),
        url=f"{account.address.rstrip('/')}/workflow/{one['id']}",
    )


def _execution(account: N8nAccount, one: Mapping[str, Any]) -> Execution:
    workflow = str(one.get("workflowId") or "")
    return Execution(
        id=str(one["id"]),
        workflow=workflow,
        status=one.get("status") or ("success" if one.get("finished") else "unknown"),
        mode=one.get("mode") or "",
        started=one.get("startedAt"),
        stopped=one.get("stoppedAt"),
        url=f"{account.address.rstrip('/')}/workflow/{workflow}/executions/{one['id']}" if workflow else "",
    )
