"""Trello: boards, lists, cards and comments, by its REST API (developer.atlassian.com/cloud/trello/rest)."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AwareDatetime, Field, SecretStr

from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.limits import Rate
from integrations.kit.news import START, News, newer
from integrations.kit.paging import by_cursor
from integrations.kit.steps import action, search, trigger
from integrations.trello_reading import (
    Arrival,
    Board,
    Card,
    CardList,
    Comment,
    arrival_of,
    card_of,
    comment_of,
    list_of,
)
from integrations.words import Words

PAGE = 1000  # actions, at most
_ID = re.compile(r"^(?:https://trello\.com/[bc]/)?([0-9A-Za-z]{8}|[0-9a-f]{24})(?:[/?#].*)?$")
_ARRIVALS = "createCard,copyCard,emailCard,convertToCardFromCheckItem,moveCardToBoard"
Most = Annotated[int, Field(ge=1, le=10_000)]


class TrelloAccount(Account):
    """A Trello account. / Un compte Trello."""

    service = "trello"
    vendor = "Trello"
    home = "https://api.trello.com/1"
    rate = Rate(100, 10.0)  # developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits: for each token
    later = 10.0  # the same page: the limits are counted anew every ten seconds
    where = "https://trello.com/power-ups/admin"

    key: SecretStr = Field(
        title="API key / Clé d'API", description="From “API key” of a Power-Up / Dans « Clé API » d'un Power-Up"
    )
    token: SecretStr = Field(
        title="Token / Jeton", description="By the link “Token” beside the key / Par le lien « Jeton » à côté de la clé"
    )

    async def authorization(self) -> Mapping[str, str]:
        key, token = self.key.get_secret_value(), self.token.get_secret_value()
        return {"authorization": f'OAuth oauth_consumer_key="{key}", oauth_token="{token}"'}

    async def verify(self) -> str:
        """Asks who we are. / Demande qui nous sommes."""
        found = await call(self, "GET", "members/me", params={"fields": "fullName,username"}, effect="read")
        return "{fullName} (@{username})".format_map(found.json())


@search
async def list_boards(account: TrelloAccount, closed: bool = False) -> list[Board]:
    """Lists the boards that the account sees. / Liste les tableaux visibles.

    Args:
        closed: Archived ones too. / Aussi les tableaux archivés.
    """
    params = {"filter": "all" if closed else "open", "fields": "name,closed,url"}
    return [Board.model_validate(one) for one in await _get(account, "members/me/boards", params)]


@search
async def list_lists(account: TrelloAccount, board: str) -> list[CardList]:
    """Lists a board's lists, from left to right. / Liste les listes d'un tableau, de gauche à droite.

    Args:
        board: Its id or address. / Son identifiant ou son adresse.
    """
    found = await _get(account, f"boards/{_id(board)}/lists", {"fields": "name,idBoard"})
    return [list_of(one) for one in found]


@action("write", target="name")
async def create_list(account: TrelloAccount, board: str, name: str) -> CardList:
    """Adds a list to a board, on the right. / Ajoute une liste à un tableau, à droite.

    Args:
        board: Its id or address. / Son identifiant ou son adresse.
        name: What it is called. / Son nom.
    """
    # The long id is what a list is made with; an address has the short one.
    whole = (await _get(account, f"boards/{_id(board)}", {"fields": "id"}))["id"]
    params = {"name": name, "idBoard": whole, "pos": "bottom"}
    return list_of((await call(account, "POST", "lists", params=params)).json())


@search
async def list_cards(
    account: TrelloAccount, board: str, list_id: str = "", archived: bool = False, most: Most = 1000
) -> list[Card]:
    """Lists a board's cards. / Liste les cartes d'un tableau.

    Args:
        board: Its id or address. / Son identifiant ou son adresse.
        list_id: Only those of this list. / Seulement celles de cette liste.
        archived: Archived ones too. / Aussi les cartes archivées.
        most: How many at most. / Combien au plus.
    """
    found = await _get(account, f"boards/{_id(board)}/cards/{'all' if archived else 'visible'}")
    return [card_of(one) for one in found if list_id in ("", one["idList"])][:most]


@search
async def get_card(account: TrelloAccount, card: str) -> Card:
    """Gets a card. / Lit une carte.

    Args:
        card: Its id or address. / Son identifiant ou son adresse.
    """
    return card_of(await _get(account, f"cards/{_id(card)}"))


async def _card_with_mark(account: TrelloAccount, list_id: str, **_: Any) -> Card | None:
    # On the whole board: somebody may have moved it, or put it away.
    board = (await _get(account, f"lists/{_id(list_id)}", {"fields": "idBoard"}))["idBoard"]
    mark = f"({now_doing().marker})"
    found = await _get(account, f"boards/{board}/cards/all")
    return next((card_of(one) for one in found if mark in one["desc"]), None)


@action("write", target="name", repeat="asked", ask=_card_with_mark)
async def create_card(
    account: TrelloAccount, list_id: str, name: str, description: str = "", due: AwareDatetime | None = None
) -> Card:
    """Adds a card to a list, at the bottom. / Ajoute une carte à une liste, en bas.

    Its description ends in a short mark by which it is found again after a crash.

    Args:
        list_id: The list's id. / L'identifiant de la liste.
        name: What it is called. / Son nom.
        description: Its text, in Markdown. / Son texte, en Markdown.
        due: Until when. / Pour quand.
    """
    mark = now_doing().marker
    text = f"{description}\n\n({mark})".lstrip() if mark else description
    body = {"name": name, "desc": text, "pos": "bottom", **({"due": due.isoformat()} if due else {})}
    return card_of((await call(account, "POST", "cards", params={"idList": _id(list_id)}, json=body)).json())


@action("write", target="card", repeat="keyed")
async def update_card(
    account: TrelloAccount,
    card: str,
    name: str | None = None,
    description: str | None = None,
    list_id: str | None = None,
    due: AwareDatetime | None = None,
    done: bool | None = None,
) -> Card:
    """Changes or moves a card; what is not given stays. / Modifie ou déplace une carte ; le reste ne change pas.

    Args:
        card: Its id or address. / Son identifiant ou son adresse.
        name: What it is called from now on. / Son nouveau nom.
        description: Its new text. / Son nouveau texte.
        list_id: Into which list it goes. / Dans quelle liste elle va.
        due: Until when. / Pour quand.
        done: Whether what was due is done. / Si l'échéance est tenue.
    """
    given = {"name": name, "desc": description, "idList": list_id, "dueComplete": done}
    body = {key: value for key, value in given.items() if value is not None}
    body |= {"due": due.isoformat()} if due else {}
    return card_of((await call(account, "PUT", f"cards/{_id(card)}", json=body)).json())


@action("write", target="card", repeat="keyed")
async def archive_card(account: TrelloAccount, card: str, archived: bool = True) -> Card:
    """Archives a card, or takes it back. / Archive une carte, ou la reprend.

    Args:
        card: Its id or address. / Son identifiant ou son adresse.
        archived: False to take it back. / Faux pour la reprendre.
    """
    return card_of((await call(account, "PUT", f"cards/{_id(card)}", json={"closed": archived})).json())


async def _card_gone(account: TrelloAccount, card: str) -> bool | None:
    reply = await call(account, "GET", f"cards/{_id(card)}", params={"fields": "id"}, expected=frozenset({404}))
    return True if reply.status == 404 else None


@action("write", target="card", repeat="asked", ask=_card_gone)
async def delete_card(account: TrelloAccount, card: str) -> bool:
    """Deletes a card for good. / Supprime une carte pour de bon.

    Args:
        card: Its id or address. / Son identifiant ou son adresse.

    Returns:
        That it is gone. / Qu'elle n'existe plus.
    """
    await call(account, "DELETE", f"cards/{_id(card)}")
    return True


@search
async def list_comments(account: TrelloAccount, card: str, most: Most = 1000) -> list[Comment]:
    """Lists a card's comments, the newest first. / Liste les commentaires d'une carte, les plus récents d'abord.

    Args:
        card: Its id or address. / Son identifiant ou son adresse.
        most: How many at most. / Combien au plus.
    """
    found = await _actions(account, f"cards/{_id(card)}/actions", {"filter": "commentCard"}, most)
    return [comment_of(one) for one in found]


@action("send", target="card")
async def add_comment(account: TrelloAccount, card: str, text: str) -> Comment:
    """Comments on a card; those who follow it are told. / Commente une carte ; ceux qui la suivent sont prévenus.

    Args:
        card: Its id or address. / Son identifiant ou son adresse.
        text: What it says, in Markdown. / Le texte, en Markdown.
    """
    path = f"cards/{_id(card)}/actions/comments"
    return comment_of((await call(account, "POST", path, params={"text": text})).json())


@trigger
async def new_cards(account: TrelloAccount, board: str, since: str = "") -> News[Arrival]:
    """Lists cards that came to a board since the last time. / Liste les cartes arrivées depuis la dernière fois.

    Args:
        board: Its id or address. / Son identifiant ou son adresse.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    only = {"filter": _ARRIVALS, "since": since.partition(" ")[0] if since not in ("", START) else None}
    found = await _actions(account, f"boards/{_id(board)}/actions", only, 10_000 if since else 1)
    news = newer(found, since, lambda one: f"{one['date']} {one['id']}")
    return News(items=[arrival_of(one) for one in news.items], cursor=news.cursor)


async def _actions(account: TrelloAccount, path: str, only: Mapping[str, Any], most: int) -> list[Any]:
    size = min(most, PAGE)

    async def page(cursor: str) -> Any:
        return await _get(account, path, {**only, "limit": size, "before": cursor or None})

    return await by_cursor(page, list, lambda found: found[-1]["id"] if len(found) == size else "", most)


async def _get(account: TrelloAccount, path: str, params: Mapping[str, Any] | None = None) -> Any:
    return (await call(account, "GET", path, params=params)).json()


def _id(text: str) -> str:
    """An id out of one, or of the address that a person copied.

    Raises:
        BadInput: There is none in it.
    """
    found = _ID.match(text.strip())
    if not found:
        raise BadInput(Words(f"“{text}” is no id or address of Trello's", f"« {text} » ne désigne rien dans Trello"))
    return found[1]
