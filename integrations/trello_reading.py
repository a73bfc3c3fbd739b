"""What Trello's objects say, as typed results."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel

_MARK = re.compile(r"\s*\(ff-\w+\)$")


class Board(BaseModel):
    """A board.

    Args:
        id: Trello's.
        name: What it is called.
        closed: Whether it is archived.
        url: Where a person sees it.
    """

    id: str
    name: str
    closed: bool = False
    url: str = ""


class CardList(BaseModel):
    """A list of a board.

    Args:
        id: Trello's.
        name: What it is called.
        board: The board's id.
    """

    id: str
    name: str
    board: str = ""


class Card(BaseModel):
    """A card.

    Args:
        id: Trello's.
        name: What it is called.
        description: Its text, in Markdown.
        list: In which list, by id.
        board: On which board, by id.
        due: Until when.
        done: Whether what was due is done.
        archived: Whether it is archived.
        labels: Names of its labels; their colours where they have none.
        active: When something last happened to it.
        url: Where a person sees it.
    """

    id: str
    name: str
    description: str = ""
    list: str = ""
    board: str = ""
    due: datetime | None = None
    done: bool = False
    archived: bool = False
    labels: tuple[str, ...] = ()
    active: datetime | None = None
    url: str = ""


class Comment(BaseModel):
    """A comment on a card.

    Args:
        id: Trello's.
        card: On which card, by id.
        text: What it says.
        author: Whose, by name.
        at: When.
    """

    id: str
    card: str = ""
    text: str = ""
    author: str = ""
    at: datetime


class Arrival(BaseModel):
    """A card that came to a board.

    Args:
        id: Trello's, of the arrival.
        card: The card's id.
        name: What the card is called.
        list: In which list it lay then, by name.
        author: Who brought it, by name.
        at: When.
        url: Where a person sees it.
    """

    id: str
    card: str
    name: str = ""
    list: str = ""
    author: str = ""
    at: datetime
    url: str = ""


def list_of(one: Mapping[str, Any]) -> CardList:
    """A list as Trello gives it."""
    return CardList(id=one["id"], name=one["name"], board=one.get("idBoard") or "")


def card_of(one: Mapping[str, Any]) -> Card:
    """A card as Trello gives it."""
    return Card(
        id=one["id"], name=one["name"], description=_MARK.sub("", one.get("desc") or ""), list=one.get("idList") or "",
        board=one.get("idBoard") or "", due=one.get("due"), done=bool(one.get("dueComplete")),
        archived=bool(one.get("closed")), active=one.get("dateLastActivity"), url=one.get("url") or "",
        labels=tuple(label.get("name") or label.get("color") or "" for label in one.get("labels") or []),
    )  # fmt: skip


def comment_of(one: Mapping[str, Any]) -> Comment:
    """A comment as Trello gives it."""
    data = one["data"]
    return Comment(
        id=one["id"], card=data["card"]["id"], text=data.get("text") or "", author=_author(one), at=one["date"]
    )


def arrival_of(one: Mapping[str, Any]) -> Arrival:
    """An arrival as Trello gives it."""
    card, where = one["data"]["card"], one["data"].get("list") or {}
    url = f"https://trello.com/c/{card['shortLink']}" if card.get("shortLink") else ""
    return Arrival(
        id=one["id"], card=card["id"], name=card.get("name") or "", list=where.get("name") or "", author=_author(one),
        at=one["date"], url=url,
    )  # fmt: skip


def _author(one: Mapping[str, Any]) -> str:
    return str((one.get("memberCreator") or {}).get("fullName") or "")
