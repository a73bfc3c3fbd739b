"""Stripe's ways of calling: pages, forms, and a key for what is done."""

from collections.abc import Mapping
from typing import Any

from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.doing import now_doing
from integrations.kit.paging import by_cursor
from integrations.stripe_reading import form

PAGE = 100  # docs.stripe.com/api/pagination: at most


async def listed(account: Account, path: str, only: Mapping[str, Any], most: int) -> list[Any]:
    """A list over its pages."""

    async def page(cursor: str) -> Any:
        params = {**only, "limit": min(most, PAGE), "starting_after": cursor or None}
        return (await call(account, "GET", path, params=params)).json()

    def following(answer: Any) -> str:
        return answer["data"][-1]["id"] if answer["has_more"] and answer["data"] else ""

    return await by_cursor(page, lambda answer: answer["data"], following, most)


async def got(account: Account, path: str) -> Any:
    """One object."""
    return (await call(account, "GET", path)).json()


async def posted(account: Account, path: str, given: Mapping[str, Any] | None = None, part: str = "") -> Any:
    """A change, under the step's key: Stripe keeps keys for a day at least (docs.stripe.com/api/idempotent_requests).

    Args:
        part: Which of a step's several calls.
    """
    key = now_doing().key
    headers = {"idempotency-key": f"{key}-{part}" if part else key} if key else {}
    return (await call(account, "POST", path, form=form(given or {}), headers=headers)).json()
