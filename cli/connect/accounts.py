"""`freelance accounts` and `… remove`: which accounts there are, and whether they still open their services."""

import asyncio
import json as to_json
from dataclasses import dataclass
from typing import Any

from cli.language import spoken
from integrations.errors import BadInput, FreelanceError
from integrations.words import Language, Words

SUFFIX = "-account"  # ends the slug of every account's Block type
AT_ONCE = 8  # accounts tried side by side
HEADS = (Words("Service", "Service"), Words("Account", "Compte"), Words("Address", "Adresse"), Words("State", "État"))


@dataclass(frozen=True, slots=True)
class Found:
    """An account as the server lists it, without its secrets."""

    service: str
    name: str
    server: str


def accounts(*, verify: bool = False, json: bool = False) -> int:
    """Lists your accounts; with --verify, whether each still opens its service.

    Args:
        verify: Make one harmless call with each.
        json: One line of JSON each.
    """
    from cli.schedule.connect import with_server

    async def act(client: Any, _: Any) -> tuple[list[Found], list[tuple[str, bool]]]:
        found = await _listed(client)
        if not verify:
            return found, [("", True) for _ in found]
        gate = asyncio.Semaphore(AT_ONCE)
        return found, list(await asyncio.gather(*(_state(one, gate) for one in found)))

    language = spoken()
    found, states = with_server(act)
    if json:
        for one, (state, good) in zip(found, states, strict=True):
            record: dict[str, Any] = {"service": one.service, "account": one.name, "server": one.server or None}
            record |= {"opens": good, "said": state} if verify else {}
            print(to_json.dumps(record, ensure_ascii=False))
    elif not found:
        none = Words("There is no account yet: freelance connect slack",
                     "Il n'y a pas encore de compte : freelance connect slack")  # fmt: skip
        print(none.in_(language))
    else:
        from cli.tables import show_table

        rows = [[one.service, one.name, one.server, state] for one, (state, _) in zip(found, states, strict=True)]
        show_table([head.in_(language) for head in HEADS], rows)
    return 0 if all(good for _, good in states) else 1


def remove(service: str, name: str, *, json: bool = False) -> int:
    """Forgets an account: its secrets are deleted here; at the service they stay valid until you revoke them.

    Args:
        service: Which service.
        name: Which account.
        json: One line of JSON.
    """
    from cli.schedule.connect import with_server

    async def act(client: Any, _: Any) -> tuple[bool, list[str]]:
        documents = {(one.service, one.name): key for one, key in await _with_ids(client)}
        known = (service, name) in documents
        if known:
            await client.delete_block_document(documents[service, name])
        return known, [" ".join(pair) for pair in documents]

    removed, known = with_server(act)
    if not removed:
        raise _unknown(service, name, known)
    told = Words(f"Removed: {service}, {name}", f"Retiré : {service}, {name}")
    print(to_json.dumps({"removed": [service, name]}) if json else told.in_(spoken()))
    return 0


async def _listed(client: Any) -> list[Found]:
    return sorted((one for one, _ in await _with_ids(client)), key=lambda one: (one.service, one.name))


async def _with_ids(client: Any) -> list[tuple[Found, Any]]:
    found: list[tuple[Found, Any]] = []
    offset = 0
    while True:
        page = await client.read_block_documents(offset=offset, limit=100)
        for document in page:
            slug = document.block_type.slug if document.block_type else ""
            if document.name and slug.endswith(SUFFIX):
                service = slug.removesuffix(SUFFIX).replace("-", "_")
                found.append((Found(service, document.name, str(document.data.get("server") or "")), document.id))
        if len(page) < 100:
            return found
        offset += 100


async def _account(one: Found) -> Any:
    from integrations.kit.accounts import load
    from integrations.kit.catalogue import account_of

    kind = account_of(one.service)
    return None if kind is None else await load(kind, one.name)


async def _state(one: Found, gate: asyncio.Semaphore) -> tuple[str, bool]:
    language: Language = spoken()
    async with gate:
        try:
            account = await _account(one)
            if account is None:
                return Words("unknown to this version", "inconnu de cette version").in_(language), False
            return await account.verify(), True
        except FreelanceError as error:
            return error.message(language), False


def _unknown(service: str, name: str, known: list[str]) -> BadInput:
    listed = "; ".join(sorted(known))
    return BadInput(
        Words(f"there is no account “{name}” of {service}", f"il n'y a pas de compte « {name} » de {service}"),
        remedy=Words(f"There are: {listed}.", f"Il y a : {listed}.") if known else None,
        field="name",
    )
