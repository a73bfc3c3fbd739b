"""What a trigger returns: what is new, and from where to look the next time."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from pydantic import BaseModel, Field

Item = TypeVar("Item")
START = "0"  # before every mark: where there was nothing yet, all that comes is new


class News(BaseModel, Generic[Item]):
    """What is new since a cursor.

    Args:
        items: The oldest first.
        cursor: What to give as `since` the next time; the same as before where nothing is new.
    """

    items: list[Item] = Field(default_factory=list)
    cursor: str = ""


def newer(found: Sequence[Item], since: str, mark: Callable[[Item], str], *, first: int = 0) -> News[Item]:
    """What comes after a cursor, by a mark that grows: a time in ISO form, a number of fixed width.

    Args:
        found: In any order.
        since: The cursor; "" the first time.
        mark: An item's.
        first: How many of the newest to give the first time; by default none: what was there before is not new.
    """
    ordered = sorted(found, key=mark)
    fresh = [one for one in ordered if mark(one) > since] if since else ordered[len(ordered) - first :]
    last = mark(ordered[-1]) if ordered else START
    return News(items=fresh, cursor=max(since, last))
