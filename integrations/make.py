"""Make: scenarios, their webhooks and their executions, by its API (developers.make.com/api-documentation)."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from urllib.parse import quote, urlsplit

from pydantic import BaseModel, Field, PrivateAttr, SecretStr

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.kit.call import Reply, call
from integrations.kit.limits import Rate
from integrations.kit.news import News, newer
from integrations.kit.paging import by_number
from integrations.kit.steps import action, search, trigger
from integrations.words import Words

PAGE = 100
# Where Make's webhooks are; those of an account with a server of its own are there as well.
_HOOKS = re.compile(r"hook\.[a-z0-9-]+\.make\.(com|celonis\.com)|hook\.(integromat|make)\.com")
_OUTCOMES: dict[int, Literal["success", "warning", "error"]] = {1: "success", 2: "warning", 3: "error"}


class MakeAccount(Account):
    """A person's access to Make. / L'accès d'une personne à Make."""

    service = "make"
    vendor = "Make"
    rate = Rate(60, 60.0)  # of the Core plan, developers.make.com/api-documentation/getting-started/rate-limiting
    where = "https://www.make.com/en/login → Profile → API access"

    zone: Literal["eu1", "eu2", "us1", "us2"] = Field(
        "eu1", title="Zone", description="As in the address of the browser / comme dans l'adresse du navigateur"
    )
    token: SecretStr = Field(
        title="API token / Jeton d'API",
        description="Scopes scenarios:read, :write, :run, organizations:read / "
        "droits scenarios:read, :write, :run, organizations:read",
    )
    webhook_key: SecretStr = Field(
        SecretStr(""),
        title="Webhooks' API key / Clé des webhooks",
        description="Only where your webhooks ask for one / seulement si vos webhooks en demandent une",
    )
    _for_hook: bool = PrivateAttr(False)

    @property
    def address(self) -> str:
        """The zone's API."""
        return self.server or f"https://{self.zone}.make.com/api/v2"

    async def authorization(self) -> Mapping[str, str]:
        if not self._for_hook:
            return {"authorization": f"Token {self.token.get_secret_value()}"}
        key = self.webhook_key.get_secret_value()
        return {"x-make-apikey": key} if key else {}

    def hook(self, url: str) -> "MakeAccount":
        """The same account for a webhook, which must not see the token.

        Raises:
            BadInput: It is none of Make's.
        """
        parts = urlsplit(url)
        if not _HOOKS.fullmatch(parts.hostname or "") and parts.netloc != urlsplit(self.address).netloc:
            raise BadInput(
                Words("this is no address of a webhook at Make", "ce n'est pas l'adresse d'un webhook de Make"),
                remedy=Words("Copy it from the scenario's webhook module.",
                             "Copiez-la depuis le module webhook du scénario."),
                field="url",
            )  # fmt: skip
        made = self.model_copy(update={"server": f"{parts.scheme}://{parts.netloc}"})
        made._for_hook = True
        return made

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = (await call(self, "GET", "users/me", effect="read")).json()["authUser"]
        return f"{found['name']} ({found['email']})"


class Scenario(BaseModel):
    """A scenario.

    Args:
        id: Make's.
        name: Its name.
        team: The id of the team that it belongs to.
        active: Whether it is switched on.
        invalid: Whether it was stopped by an error.
        edited: When it was last changed.
    """

    id: int
    name: str = ""
    team: int = 0
    active: bool = False
    invalid: bool = False
    edited: datetime | None = None


class Execution(BaseModel):
    """One time that a scenario ran.

    Args:
        id: Make's.
        scenario: Of which scenario.
        outcome: How it ended; "" where Make does not say.
        at: When it ended.
        operations: What it is billed for.
        seconds: How long it took.
    """

    id: str
    scenario: int
    outcome: Literal["", "success", "warning", "error"] = ""
    at: datetime | None = None
    operations: int = 0
    seconds: float = 0.0


class HookAnswer(BaseModel):
    """What a webhook answered.

    Args:
        text: As it is: "Accepted", where the scenario says nothing of its own.
        data: As JSON, where it is.
    """

    text: str = ""
    data: Any = None


@action("send", target="url")
async def call_webhook(account: MakeAccount, url: str, data: dict[str, Any]) -> HookAnswer:
    """Starts a scenario by its webhook. / Lance un scénario par son webhook.

    What the scenario then does is not known here, so it counts as reaching others.

    Args:
        url: The webhook's address. / L'adresse du webhook.
        data: What it is given. / Ce qui lui est transmis.

    Returns:
        What the scenario answers. / Ce que le scénario répond.
    """
    return answered(await call(account.hook(url), "POST", url, json=data))


@action("send", target="scenario")
async def run_scenario(account: MakeAccount, scenario: int, data: dict[str, Any] | None = None) -> str:
    """Runs an active scenario. / Exécute un scénario actif.

    Args:
        scenario: Its id. / Son identifiant.
        data: Its inputs, by name. / Ses entrées, par nom.

    Returns:
        The execution's id, to look for with get_execution. / L'identifiant de l'exécution, pour get_execution.
    """
    # Not "responsive": after 40 seconds that answers with an error while the scenario goes on.
    body = {"responsive": False, **({"data": data} if data else {})}
    return str((await call(account, "POST", f"scenarios/{scenario}/run", json=body)).json()["executionId"])


@action("write", target="scenario", repeat="keyed")
async def switch_scenario(account: MakeAccount, scenario: int, on: bool) -> bool:
    """Switches a scenario on or off. / Active ou désactive un scénario.

    Args:
        scenario: Its id. / Son identifiant.
        on: Whether it is to run by itself. / S'il doit tourner de lui-même.

    Returns:
        Whether it is on now. / S'il est actif maintenant.
    """
    found = await get_scenario.fn(account, scenario)
    if found.active == on:
        return on  # Make refuses to switch what is so already
    reply = await call(account, "POST", f"scenarios/{scenario}/{'start' if on else 'stop'}")
    return bool(_is_active(reply.json()["scenario"]))


@search
async def list_scenarios(
    account: MakeAccount, organization: int = 0, team: int = 0, most: int = Field(1000, ge=1)
) -> list[Scenario]:
    """Lists scenarios. / Liste les scénarios.

    Args:
        organization: Of this one only; without it and a team, of all in the account's zone. /
            De celle-ci seulement ; sinon, de toutes celles de la zone du compte.
        team: Of this team only. / De cette équipe seulement.
        most: How many at most. / Combien au plus.
    """
    found: list[Scenario] = []
    owners = [{"teamId": team}] if team else [{"organizationId": one} for one in await _places(account, organization)]
    for owner in owners:
        rows = await _rows(account, "scenarios", "scenarios", owner, most - len(found))
        found += map(_scenario, rows)
        if len(found) >= most:
            break
    return found


@search
async def get_scenario(account: MakeAccount, scenario: int) -> Scenario:
    """Gets a scenario. / Lit un scénario.

    Args:
        scenario: Its id. / Son identifiant.
    """
    return _scenario((await call(account, "GET", f"scenarios/{scenario}")).json()["scenario"])


@search
async def list_executions(
    account: MakeAccount, scenario: int, most: int = Field(100, ge=1, le=10_000)
) -> list[Execution]:
    """Lists a scenario's executions, the newest first. / Liste les exécutions d'un scénario.

    Args:
        scenario: Its id. / Son identifiant.
        most: How many at most. / Combien au plus.
    """
    rows = await _rows(account, f"scenarios/{scenario}/logs", "scenarioLogs", {"pg[sortDir]": "desc"}, most)
    return [_execution(scenario, one) for one in rows]


@search
async def get_execution(account: MakeAccount, scenario: int, execution: str) -> Execution:
    """Gets how an execution ended; refused (404) while it is running. / Lit comment une exécution s'est terminée.

    Args:
        scenario: Its id. / Son identifiant.
        execution: The execution's id. / L'identifiant de l'exécution.
    """
    reply = await call(account, "GET", f"scenarios/{scenario}/logs/{quote(execution, safe='')}")
    found = reply.json()
    return _execution(scenario, found.get("scenarioLog") or found["scenarioLogs"])


@trigger
async def new_executions(account: MakeAccount, scenario: int, since: str = "") -> News[Execution]:
    """Lists the executions that ended since the last time. / Liste les exécutions terminées depuis la dernière fois.

    Args:
        scenario: Its id. / Son identifiant.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await list_executions.fn(account, scenario, 1000 if since else 1)
    return newer(found, since, lambda one: f"{one.at.isoformat() if one.at else ''} {one.id}")


def answered(reply: Reply) -> HookAnswer:
    """What a webhook answered, as JSON where it says that it is."""
    is_json = "json" in reply.headers.get("content-type", "")
    return HookAnswer(text=reply.text, data=reply.json() if is_json else None)


async def _places(account: MakeAccount, organization: int) -> list[int]:
    """The organisations to look into: those in other zones answer elsewhere."""
    if organization:
        return [organization]
    rows = await _rows(account, "organizations", "organizations", {}, 1000)
    here = urlsplit(account.address).hostname
    return [one["id"] for one in rows if account.server or one.get("zone") in (None, "", here)]


async def _rows(account: MakeAccount, path: str, name: str, params: Mapping[str, Any], most: int) -> list[Any]:
    async def page(number: int) -> list[Any]:
        given = {**params, "pg[offset]": number * PAGE, "pg[limit]": PAGE}
        found = (await call(account, "GET", path, params=given)).json()[name]
        return list(found)

    return await by_number(page, PAGE, most, first=0)


def _is_active(one: Mapping[str, Any]) -> bool:
    return bool(one.get("isActive", one.get("islinked", False)))  # its name in answers of before 2024


def _scenario(one: Mapping[str, Any]) -> Scenario:
    return Scenario(
        id=one["id"],
        name=one.get("name") or "",
        team=one.get("teamId") or 0,
        active=_is_active(one),
        invalid=bool(one.get("isinvalid")),
        edited=one.get("lastEdit"),
    )


def _execution(scenario: int, one: Mapping[str, Any]) -> Execution:
    return Execution(
        id=one.get("id") or one["imtId"],
        scenario=scenario,
        outcome=_OUTCOMES.get(one.get("status") or 0, ""),
        at=one.get("timestamp"),
        operations=one.get("operations") or 0,
        seconds=(one.get("duration") or 0) / 1000,
    )
