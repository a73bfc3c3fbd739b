"""GitHub's lists: looked through for a mark, and read back to where they were known."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from integrations.github_reading import (
    Comment,
    Issue,
    PullRequest,
    Release,
    comment,
    issue,
    pull_request,
    release,
)  # fmt: skip
from integrations.kit.account import Account
from integrations.kit.call import call
from integrations.kit.paging import by_link, pages_by_link
from integrations.marks import holds

PAGE = 100
LOOK_BACK = 1000  # how many of the newest are searched for a mark
_GONE = frozenset({404})
Repository = Annotated[str, Field(pattern=r"^[\w.-]+/[\w.-]+$", description="owner/name / propriétaire/nom")]
State = Literal["open", "closed", "all"]
Most = Annotated[int, Field(ge=1, le=10_000)]


async def issue_with_mark(account: Account, repository: str, **_: Any) -> Issue | None:
    """The issue that was left with the mark."""
    params = {"state": "all", "sort": "created", "direction": "desc", "per_page": PAGE}
    found = await by_link(account, f"repos/{repository}/issues", params, LOOK_BACK)
    return next((issue(one) for one in found if holds(one.get("body"))), None)


async def comment_with_mark(account: Account, repository: str, number: int, body: str) -> Comment | None:
    """The comment that was left with the mark."""
    found = await by_link(account, f"repos/{repository}/issues/{number}/comments", {"per_page": PAGE}, 10_000)
    return next((comment(one) for one in found if holds(one.get("body"))), None)


async def release_with_mark(account: Account, repository: str, **_: Any) -> Release | None:
    """The release that was left with the mark."""
    found = await by_link(account, f"repos/{repository}/releases", {"per_page": PAGE}, LOOK_BACK)
    return next((release(one) for one in found if holds(one.get("body"))), None)


async def release_gone(account: Account, repository: str, id: int) -> bool | None:
    """Whether it is gone."""
    path = f"repos/{repository}/releases/{id}"
    return True if (await call(account, "GET", path, expected=_GONE)).status == 404 else None


async def pull_request_with_mark(account: Account, repository: str, **_: Any) -> PullRequest | None:
    """The pull request that was left with the mark."""
    params = {"state": "all", "sort": "created", "direction": "desc", "per_page": PAGE}
    found = await by_link(account, f"repos/{repository}/pulls", params, LOOK_BACK)
    return next((pull_request(one) for one in found if holds(one.get("body"))), None)


async def back_to(
    since: str, account: Account, path: str, params: Mapping[str, Any], mark: Callable[[Any], str]
) -> list[Any]:
    """A list, the newest first, as far back as the cursor."""
    found: list[Any] = []
    async for reply in pages_by_link(account, path, params):
        page = reply.json()
        found += page
        if not since or not page or mark(page[-1]) <= since:
            break
    return found


def number_of(one: Mapping[str, Any]) -> str:
    """What grows from one issue to the next."""
    return f"{one['number']:010d}"
