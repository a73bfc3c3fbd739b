"""What the forms let a person pick: files that are there, known clients, accounts; kept up to date while it runs.

A field that can be picked carries the sort of its choices (`x-pick`), so the worker brings the forms of all deployments
up to date without knowing the flows.
"""

import asyncio
import os
import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.catalogue import FLOWS
from cli.up.places import POOL
from integrations.files.given import INBOX
from integrations.places import PROJECT
from integrations.settings import settings
from integrations.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect.client.orchestration import PrefectClient

MARK = "x-pick"
EVERY = 5.0  # seconds between two looks at the folders
SERVER_EVERY = 12  # looks at the folders between two at the server's clients and accounts
LATEST, MOST = 200, 60  # runs looked through for clients; choices of one sort
MOST_LOOKED_AT = 2_000  # entries of a folder, so that a look stays short
DOCUMENTS = (".pdf", ".docx", ".html", ".md")
Choices = Mapping[str, tuple[str, ...]]

_INBOX = Words("From inbox/", "Dans inbox/")
_PATH = Words("By its path", "Par son chemin")
_PATHS = Words("By their paths", "Par leurs chemins")
TABS: dict[str, tuple[Words, Words]] = {
    "clients": (Words("Known client", "Client connu"), Words("Another name", "Autre nom")),
    "messages": (_INBOX, _PATH),
    "work": (_INBOX, _PATHS),
    "briefs": (Words("From out/ and inbox/", "Dans out/ et inbox/"), _PATH),
    "documents": (Words("From out/ and inbox/", "Dans out/ et inbox/"), _PATHS),
    "projects": (Words("Projects found here", "Projets trouvés ici"), _PATHS),
}
ONLY = frozenset({"accounts"})  # sorts of which nothing else can be typed


@cache
def picks() -> dict[str, dict[str, Any]]:
    """The sort of choices of each field, by flow and for all flows; and the least numbers."""
    return tomllib.loads((FLOWS / "choices.toml").read_text("utf-8"))


def pick_of(flow: str, name: str) -> str:
    """What a field is picked from; "" where it is not."""
    return next((str(found) for part in (flow, "all") if (found := picks().get(part, {}).get(name))), "")


def offer(schema: dict[str, Any], choices: Choices, language: Language) -> None:
    """Puts the choices into a form's marked fields, in place of those before."""
    for field in schema.get("properties", {}).values():
        if sort := field.get(MARK):
            _offer(field, sort, list(choices.get(sort, ())), language)


def _offer(field: dict[str, Any], sort: str, names: list[str], language: Language) -> None:
    many = any(each.get("type") == "array" for each in (field, *field.get("anyOf", ())))
    for key in ("type", "items", "enum", "anyOf"):
        field.pop(key, None)
    text: dict[str, Any] = {"type": "string"}
    picked = {"type": "string", "enum": names}
    if not names:
        field |= _many(text) if many else text
    elif sort in ONLY:
        field |= _many(picked) if many else picked
    else:
        known, other = (words.in_(language) for words in TABS[sort])
        options = [(known, picked), (other, text)]
        field["anyOf"] = [{"title": title, **(_many(kind) if many else kind)} for title, kind in options]


def _many(kind: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": kind}


async def find_choices(client: "PrefectClient", folder: Path) -> dict[str, tuple[str, ...]]:
    """All there is to pick from.

    Args:
        client: Of the server.
        folder: Where runs work.
    """
    return {**files_in(folder), **await named_on(client)}


def files_in(folder: Path) -> dict[str, tuple[str, ...]]:
    """What lies in the folder of the runs, by its path from there."""
    inbox = _inbox(folder)
    out = sorted(_files(folder / "out", 3), key=lambda entry: -entry.stat().st_mtime)
    written = [os.path.relpath(entry.path, folder) for entry in out]
    briefs = [path for path in written if Path(path).name == "brief.json"]
    finished = [path for path in written if path.endswith(DOCUMENTS)]
    return {
        "messages": _most(inbox),
        "work": _most(inbox),
        "briefs": _most(briefs + inbox),
        "documents": _most(finished + [path for path in inbox if path.endswith(DOCUMENTS)]),
        "projects": _most(_projects(folder)),
    }


def _most(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))[:MOST]


def _entries(folder: Path | str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            return sorted((each for each in found if not each.name.startswith((".", "~$"))), key=lambda e: e.name)
    except OSError:  # not there, or not ours to read: nothing to pick
        return []


def _inbox(folder: Path) -> list[str]:
    return [f"{INBOX}/{entry.name}" for entry in _entries(folder / INBOX)[:MOST_LOOKED_AT]]


def _files(folder: Path, depth: int) -> Iterator["os.DirEntry[str]"]:
    left = MOST_LOOKED_AT
    rooms: list[tuple[str, int]] = [(str(folder), depth)]
    while rooms and left > 0:
        room, deep = rooms.pop()
        for entry in _entries(room):
            left -= 1
            if entry.is_dir(follow_symlinks=False):
                if deep > 1:
                    rooms.append((entry.path, deep - 1))
            elif entry.is_file(follow_symlinks=False):
                yield entry


def _projects(folder: Path) -> list[str]:
    """Folders with a project in them: here, in inbox/, and one level below."""
    found = []
    here = [entry for entry in _entries(folder) if entry.is_dir() and entry.name != "out"][:MOST]
    for entry in here:
        for each in (entry, *(inner for inner in _entries(entry.path)[:MOST] if inner.is_dir())):
            names = {Path(inner.name).stem if inner.name.startswith("message.") else inner.name
                     for inner in _entries(each.path)}  # fmt: skip
            if names & {"project.yaml", "message"}:
                found.append(os.path.relpath(each.path, folder))
    return found


async def named_on(client: "PrefectClient") -> dict[str, tuple[str, ...]]:
    """Clients and accounts."""
    from integrations.smtp_account import account_names
    from integrations.smtp_settings import OWN

    own = [OWN] if settings().freelance_smtp_host else []
    return {"clients": tuple(await known_clients(client)), "accounts": tuple(own + await account_names(client))}


async def known_clients(client: "PrefectClient") -> list[str]:
    """Clients to pick from: those that have a file, and those of the latest runs."""
    from prefect.client.schemas.sorting import FlowRunSort

    names = {path.stem.replace("-", " ") for path in (PROJECT / "clients").glob("*.yaml")}
    runs = await client.read_flow_runs(limit=LATEST, sort=FlowRunSort.START_TIME_DESC)
    names |= {tag.removeprefix("client:") for run in runs for tag in run.tags if tag.startswith("client:")}
    return sorted(names, key=str.casefold)[:MOST]


async def keep_choices(client: "PrefectClient", folder: Path, served: "Callable[[], bool]" = lambda: True) -> None:
    """Brings the forms up to date as files, clients and accounts come and go, until cancelled.

    Args:
        client: Of the server.
        folder: Where runs work.
        served: Whether the forms are this start's: until then they are in the language of the last one.
    """
    while not served():  # noqa: ASYNC110 - another process tells by a file
        await asyncio.sleep(0.3)
    seen: dict[str, tuple[str, ...]] = {}
    look = 0
    while True:
        try:
            if look == 0:
                await register_blocks(client)
            found = {**seen, **files_in(folder)}
            if look % SERVER_EVERY == 0:
                found |= await named_on(client)
            if found != seen:
                await offer_again(client, found)
                seen = found
            look += 1
        except Exception as error:  # the server restarts, a folder goes away: the next look makes it good
            print(f"forms: {type(error).__name__}: {error}", flush=True)
        await asyncio.sleep(EVERY)


async def register_blocks(client: "PrefectClient") -> None:
    """Makes the types of accounts known, so that the UI can save one."""
    from integrations.smtp_account import SmtpAccount
    from integrations.webhook import Webhook

    for kind in (SmtpAccount, Webhook):
        await kind.aregister_type_and_schema(client=client)


async def offer_again(client: "PrefectClient", choices: Choices) -> None:
    """Writes the forms whose choices have changed."""
    from prefect.client.schemas.actions import DeploymentUpdate
    from prefect.client.schemas.filters import WorkPoolFilter, WorkPoolFilterName

    pool = WorkPoolFilter(name=WorkPoolFilterName(any_=[POOL]))
    for deployment in await client.read_deployments(work_pool_filter=pool):
        before = deployment.parameter_openapi_schema or {}
        schema = deepcopy(before)
        offer(schema, choices, settings().freelance_lang)
        if schema != before:
            await client.update_deployment(deployment.id, DeploymentUpdate(parameter_openapi_schema=schema))
