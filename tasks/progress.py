"""What a run is doing, told as it happens to whoever listens (the terminal, an artifact, a test).

Flows and tasks call `step`, `detail` and `tokens`; they never print. Listeners are called in the thread that tells,
and an error in a listener is the listener's own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from integrations.words import Words


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    Args:
        kind: "start" and "end" of a step; "detail" within it (how far); "text" (words a model streams);
            "spend" (a model call was paid); "note" (what the person should know).
        step: The step's key, for instance "extract".
        words: What to show.
        done: How many of `total`, for "detail".
        tokens: Tokens of this call, for "spend".
        cost: Cost of this call, for "spend".
        currency: ISO 4217 of `cost`.
    """

    kind: Literal["start", "end", "detail", "text", "spend", "note"]
    step: str
    words: Words | str = ""
    done: int = 0
    total: int = 0
    tokens: int = 0
    cost: Decimal = Decimal(0)
    currency: str = "USD"
    failed: bool = False


Listener = Callable[[Event], None]
_listeners: list[Listener] = []


def tell(event: Event) -> None:
    """Gives `event` to every listener."""
    for listener in tuple(_listeners):
        listener(event)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Has `listener` called for each event inside the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


@contextmanager
def step(key: str, words: Words) -> Iterator[None]:
    """Tells the start and the end of a step, and whether it failed."""
    tell(Event("start", key, words))
    try:
        yield
    except BaseException:
        tell(Event("end", key, words, failed=True))
        raise
    tell(Event("end", key, words))
