"""Pages: the ways in which services hand out long lists."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from integrations.kit.call import Params, Reply, call

_LINK = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')
Items = Callable[[Any], list[Any]]


async def by_cursor(
    fetch: Callable[[str], Awaitable[Any]], items: Items, following: Callable[[Any], str | None], most: int
) -> list[Any]:
    """Lists that name the next page in the answer: Slack, Notion, Google, Stripe.

    Args:
        fetch: Gets the page of a cursor; "" for the first.
        items: What the page holds.
        following: The next cursor; None or "" at the end.
        most: Items at most.
    """
    found: list[Any] = []
    cursor, seen = "", set()
    while True:
        page = await fetch(cursor)
        found += items(page)
        cursor = following(page) or ""
        if not cursor or cursor in seen or len(found) >= most:  # one that repeats itself would never end
            return found[:most]
        seen.add(cursor)


async def by_number(fetch: Callable[[int], Awaitable[list[Any]]], size: int, most: int, first: int = 1) -> list[Any]:
    """Lists whose pages are numbered, or counted from an offset.

    Args:
        fetch: Gets the items of a page.
        size: Items of a whole page; one with fewer is the last.
        most: Items at most.
        first: The first page's number.
    """
    found: list[Any] = []
    number = first
    while True:
        page = await fetch(number)
        found += page
        if len(page) < size or len(found) >= most:
            return found[:most]
        number += 1


async def by_link(
    account: Any, path: str, params: Params | None, most: int, headers: Mapping[str, str] | None = None
) -> list[Any]:
    """Lists whose answers name the next page in a Link header (RFC 8288): GitHub, GitLab, WordPress.

    Args:
        account: Through which account.
        path: Of the first page.
        params: Its query.
        most: Items at most.
        headers: Of every request.
    """
    found: list[Any] = []
    async for reply in pages_by_link(account, path, params, headers):
        found += reply.json()
        if len(found) >= most:
            break
    return found[:most]


async def pages_by_link(
    account: Any, path: str, params: Params | None, headers: Mapping[str, str] | None = None
) -> AsyncIterator[Reply]:
    """The answers themselves."""
    seen = set()
    while path and path not in seen:
        seen.add(path)
        reply = await call(account, "GET", path, params=params, headers=headers)
        yield reply
        found = _LINK.search(reply.headers.get("link", ""))
        path, params = (found[1] if found else ""), None
