"""Which approval a run goes on with, where its first run is gone: told by whoever starts it, never by a parameter."""

import re
from collections.abc import Iterable
from contextvars import ContextVar

TAG = "approval:"
ENDED = "ended:"  # before the id of a run that cannot be suspended: it is over, a later one goes on
continued: ContextVar[int] = ContextVar("continued", default=0)


def number_in(tags: Iterable[str]) -> int:
    """The approval that a run's tags name; 0 for none."""
    for tag in tags:
        if match := re.fullmatch(rf"{TAG}(\d{{1,18}})", tag):
            return int(match[1])
    return 0
