"""Notion: pages, their content and the data sources they are rows of, by its API (developers.notion.com/reference)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import Field, SecretStr

from integrations.errors import BadInput, Unknown
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.limits import Rate
from integrations.kit.news import START, News, newer
from integrations.kit.paging import by_cursor
from integrations.kit.steps import action, search, trigger
from integrations.kit.transport import Answer
from integrations.notion_blocks import blocks_of, markdown_of
from integrations.notion_values import DataSource, Page, page_of, rich_text, text_of, to_notion
from integrations.words import Words

VERSION = "2025-09-03"  # the first in which a database has data sources
PAGE = 100
_ID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$", re.IGNORECASE)
# Notion cuts the time of an edit to its minute: a minute is looked at once it has passed.
_MINUTE = timedelta(minutes=1)


class NotionAccount(Account):
    """An integration in a Notion workspace. / Une intégration dans un espace Notion."""

    service = "notion"
    vendor = "Notion"
    home = "https://api.notion.com/v1"
    rate = Rate(3, 1.0)  # developers.notion.com/reference/request-limits: three a second on average
    where = "https://www.notion.so/profile/integrations"

    token: SecretStr = Field(
        title="Integration secret / Secret de l'intégration",
        description="ntn_…; then share each page with the integration by its “…” menu, Connections / ntn_… ; partagez "
        "ensuite chaque page avec l'intégration par son menu « … », Connexions",
    )

    def headers(self) -> Mapping[str, str]:
        return {**super().headers(), "notion-version": VERSION}

    async def authorization(self) -> Mapping[str, str]:
        return {"authorization": f"Bearer {self.token.get_secret_value()}"}

    def is_throttled(self, answer: Answer) -> bool:
        # "conflict_error: The transaction could not be completed, potentially due to a data collision."
        return answer.status == 409 and b"conflict_error" in answer.content

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = (await call(self, "GET", "users/me", effect="read")).json()
        where = (found.get("bot") or {}).get("workspace_name") or ""
        return f"{found.get('name') or found['id']}{f' @ {where}' if where else ''}"


@search
async def search_pages(account: NotionAccount, query: str = "", most: int = Field(50, ge=1, le=1000)) -> list[Page]:
    """Searches pages by their titles, the last edited first. / Cherche des pages par leur titre.

    Args:
        query: Words of the title; empty for all that are shared. / Des mots du titre ; vide pour toutes les pages.
        most: How many at most. / Combien au plus.

    Returns:
        The pages; Notion's index may lag behind by minutes. / Les pages ; l'index de Notion peut avoir du retard.
    """
    return [page_of(one) for one in await _search(account, query, "page", most)]


@search
async def search_data_sources(
    account: NotionAccount, query: str = "", most: int = Field(50, ge=1, le=1000)
) -> list[DataSource]:
    """Searches tables by their names. / Cherche des tables par leur nom.

    Args:
        query: Words of the name; empty for all that are shared. / Des mots du nom ; vide pour toutes.
        most: How many at most. / Combien au plus.
    """
    found = await _search(account, query, "data_source", most)
    return [DataSource(id=one["id"], name=text_of(one.get("title")), url=one.get("url") or "") for one in found]


@search
async def list_data_sources(account: NotionAccount, database: str) -> list[DataSource]:
    """Lists a database's tables; most have one. / Liste les tables d'une base ; la plupart en ont une.

    Args:
        database: The database's id or address. / L'identifiant ou l'adresse de la base.
    """
    found = (await call(account, "GET", f"databases/{_id(database)}")).json()
    url = found.get("url") or ""
    return [DataSource(id=one["id"], name=one.get("name") or "", url=url) for one in found["data_sources"]]


@search
async def query_data_source(
    account: NotionAccount,
    data_source: str,
    filter: dict[str, Any] | None = None,
    sorts: list[dict[str, Any]] | None = None,
    most: int = Field(100, ge=1, le=10_000),
) -> list[Page]:
    """Lists a table's rows. / Liste les lignes d'une table.

    Args:
        data_source: The table's id. / L'identifiant de la table.
        filter: Notion's filter object. / L'objet « filter » de Notion.
        sorts: Notion's sort objects. / Les objets « sort » de Notion.
        most: How many at most. / Combien au plus.
    """
    return await _rows(account, data_source, filter, sorts, most)


@search
async def get_page(account: NotionAccount, page: str) -> Page:
    """Gets a page. / Lit une page.

    Args:
        page: Its id or address. / Son identifiant ou son adresse.
    """
    return page_of((await call(account, "GET", f"pages/{_id(page)}")).json())


@search
async def get_page_text(account: NotionAccount, page: str, most: int = Field(1000, ge=1, le=10_000)) -> str:
    """Gets a page's text as Markdown, without what is nested. / Lit le texte d'une page en Markdown, sans l'imbriqué.

    Args:
        page: Its id or address. / Son identifiant ou son adresse.
        most: How many blocks at most. / Combien de blocs au plus.
    """

    async def fetch(cursor: str) -> Any:
        params = {"page_size": PAGE, "start_cursor": cursor or None}
        return (await call(account, "GET", f"blocks/{_id(page)}/children", params=params)).json()

    return markdown_of(await by_cursor(fetch, lambda answer: answer["results"], _next, most))


async def _row_with_marker(
    account: NotionAccount, data_source: str, properties: dict[str, Any], text: str, marker_in: str
) -> Page | None:
    if not marker_in:
        raise Unknown(
            Words("a page may have been made in Notion; without a property for a mark it cannot be found again",
                  "une page a peut-être été créée dans Notion ; sans propriété pour une marque, on ne la retrouve pas"),
            remedy=Words("Look there, then: freelance effects", "Regardez-y, puis : freelance effects"),
        )  # fmt: skip
    only = {"property": marker_in, "rich_text": {"equals": now_doing().marker}}
    found = await _rows(account, data_source, only, None, 1)
    return found[0] if found else None


@action("write", target="data_source", repeat="asked", ask=_row_with_marker)
async def create_page(
    account: NotionAccount, data_source: str, properties: dict[str, Any], text: str = "", marker_in: str = ""
) -> Page:
    """Creates a row in a table. / Crée une ligne dans une table.

    Args:
        data_source: The table's id. / L'identifiant de la table.
        properties: Values by property name, as plain ones. / Les valeurs par nom de propriété.
        text: The page's content, in Markdown. / Le contenu de la page, en Markdown.
        marker_in: A text property for a mark by which the row is found again after a crash. / Une propriété de texte
            pour une marque, qui permet de retrouver la ligne après une panne.

    Returns:
        The page. / La page.
    """
    if marker_in:
        properties = {**properties, marker_in: now_doing().marker}
    table = (await call(account, "GET", f"data_sources/{_id(data_source)}", effect="read")).json()
    body = {
        "parent": {"type": "data_source_id", "data_source_id": _id(data_source)},
        "properties": to_notion(properties, _kinds(table)),
        **({"children": blocks_of(text)} if text else {}),
    }
    return page_of((await call(account, "POST", "pages", json=body)).json())


@action("write", target="title")
async def create_subpage(account: NotionAccount, page: str, title: str, text: str = "") -> Page:
    """Creates a page inside another. / Crée une page dans une autre.

    Args:
        page: The other's id or address. / L'identifiant ou l'adresse de l'autre.
        title: What it is called. / Son titre.
        text: Its content, in Markdown. / Son contenu, en Markdown.

    Returns:
        The page. / La page.
    """
    body = {
        "parent": {"type": "page_id", "page_id": _id(page)},
        "properties": {"title": {"title": rich_text(title)}},
        **({"children": blocks_of(text)} if text else {}),
    }
    return page_of((await call(account, "POST", "pages", json=body)).json())


@action("write", target="page", repeat="keyed")
async def update_page(account: NotionAccount, page: str, properties: dict[str, Any]) -> Page:
    """Changes a page's values; others stay. / Modifie des valeurs d'une page ; les autres restent.

    Args:
        page: Its id or address. / Son identifiant ou son adresse.
        properties: New values by property name. / Les nouvelles valeurs par nom de propriété.
    """
    path = f"pages/{_id(page)}"
    kinds = _kinds((await call(account, "GET", path, effect="read")).json())
    return page_of((await call(account, "PATCH", path, json={"properties": to_notion(properties, kinds)})).json())


@action("write", target="page", repeat="keyed")
async def archive_page(account: NotionAccount, page: str, archived: bool = True) -> Page:
    """Puts a page into the bin, or takes it out. / Met une page à la corbeille, ou l'en sort.

    Args:
        page: Its id or address. / Son identifiant ou son adresse.
        archived: False to take it out. / Faux pour l'en sortir.
    """
    return page_of((await call(account, "PATCH", f"pages/{_id(page)}", json={"in_trash": archived})).json())


@action("write", target="page")
async def append_text(account: NotionAccount, page: str, text: str) -> int:
    """Appends text to a page. / Ajoute du texte à une page.

    Args:
        page: Its id or address. / Son identifiant ou son adresse.
        text: In Markdown: headings, lists, quotes, code. / En Markdown : titres, listes, citations, code.

    Returns:
        How many blocks were appended. / Le nombre de blocs ajoutés.
    """
    blocks = blocks_of(text)
    if blocks:
        await call(account, "PATCH", f"blocks/{_id(page)}/children", json={"children": blocks})
    return len(blocks)


@trigger
async def changed_pages(account: NotionAccount, data_source: str, since: str = "") -> News[Page]:
    """Lists a table's rows that are new or changed, once the minute has passed. / Liste les lignes créées ou modifiées.

    Args:
        data_source: The table's id. / L'identifiant de la table.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    passed = datetime.now(UTC).replace(second=0, microsecond=0) - _MINUTE
    spans = {"before": passed.isoformat()}
    if since and since != START:
        spans["on_or_after"] = since.partition(" ")[0]
    parts = [{"timestamp": "last_edited_time", "last_edited_time": {name: value}} for name, value in spans.items()]
    order = [{"timestamp": "last_edited_time", "direction": "descending"}]
    found = await _rows(account, data_source, {"and": parts}, order, 10_000 if since else 1)
    return newer(found, since, lambda page: f"{page.edited.astimezone(UTC).isoformat()} {page.id}")


async def _rows(account: NotionAccount, data_source: str, only: Any, sorts: Any, most: int) -> list[Page]:
    async def fetch(cursor: str) -> Any:
        body = {
            "page_size": min(most, PAGE),
            **({"filter": only} if only else {}),
            **({"sorts": sorts} if sorts else {}),
        }
        body |= {"start_cursor": cursor} if cursor else {}
        path = f"data_sources/{_id(data_source)}/query"
        return (await call(account, "POST", path, json=body, effect="read")).json()

    found = await by_cursor(fetch, lambda answer: answer["results"], _next, most)
    return [page_of(one) for one in found if one["object"] == "page"]


async def _search(account: NotionAccount, query: str, kind: str, most: int) -> list[Any]:
    async def fetch(cursor: str) -> Any:
        body = {"query": query, "filter": {"property": "object", "value": kind}, "page_size": min(most, PAGE)}
        body |= {"start_cursor": cursor} if cursor else {}
        return (await call(account, "POST", "search", json=body, effect="read")).json()

    return await by_cursor(fetch, lambda answer: answer["results"], _next, most)


def _next(answer: Mapping[str, Any]) -> str:
    return str(answer.get("next_cursor") or "") if answer.get("has_more") else ""


def _kinds(found: Mapping[str, Any]) -> dict[str, str]:
    return {name: one["type"] for name, one in found["properties"].items()}


def _id(text: str) -> str:
    """An id out of one, or of the address that a person copied.

    Raises:
        BadInput: There is none in it.
    """
    found = _ID.search(urlsplit(text.strip()).path)
    if not found:
        raise BadInput(
            Words(f"“{text}” is no page or table of Notion's", f"« {text} » n'est pas une page ou une table Notion")
        )
    return str(UUID(found[0]))
