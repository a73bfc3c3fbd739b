"""Three actions, one of each way in which a service can be told or asked about what was begun."""

from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.steps import action
from tests.integrations.kit.service import SampleAccount

DYING: dict[str, str] = {}  # headers of a request that its caller does not survive


async def _marked(account: SampleAccount, name: str) -> str | None:
    found = (await call(account, "GET", "/asked", params={"marker": now_doing().marker})).json()["found"]
    return str(found[0]["id"]) if found else None


@action("write", target="name", repeat="keyed")
async def keyed(account: SampleAccount, name: str) -> str:
    """Does it once for a key. / Le fait une fois par clé."""
    headers = {"idempotency-key": now_doing().key, **DYING}
    return str((await call(account, "POST", "/keyed", json={"name": name}, headers=headers)).json()["id"])


@action("write", target="name", repeat="asked", ask=_marked)
async def asked(account: SampleAccount, name: str) -> str:
    """Leaves a marker. / Laisse une marque."""
    body = {"name": name, "marker": now_doing().marker}
    return str((await call(account, "POST", "/asked", json=body, headers=DYING)).json()["id"])


@action("write", target="name")
async def plain(account: SampleAccount, name: str) -> str:
    """Simply does it. / Le fait, sans plus."""
    return str((await call(account, "POST", "/plain", json={"name": name}, headers=DYING)).json()["id"])


@action("send", target="name")
async def sent(account: SampleAccount, name: str) -> str:
    """Reaches somebody. / Atteint quelqu'un."""
    return str((await call(account, "POST", "/plain", json={"name": name})).json()["id"])


KINDS = {"keyed": keyed, "asked": asked, "plain": plain}
