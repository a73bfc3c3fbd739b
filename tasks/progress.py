"""What a run is doing, told as it happens to whoever listens (the terminal, an artifact, a test).

Flows and tasks call `step`, `detail` and `tokens`; they never print. Listeners are called in the thread that tells,
and an error in a listener is the listener's own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
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
# By context, not by process: of several runs in one process, each is heard by its own listeners alone.
_listeners: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())


def tell(event: Event) -> None:
    """Gives `event` to every listener."""
    for listener in _listeners.get():
        listener(event)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Has `listener` called for each event inside the block, and in the tasks that start in it."""
    token = _listeners.set((*_listeners.get(), listener))
    try:
        yield
    finally:
        _listeners.reset(token)


def in_own_language(words: Words) -> Callable[[], str]:
    """What Prefect calls to name a task's run: the words in the language of the person's settings."""

    def name() -> str:
        from integrations.settings import settings  # not needed for the command's help

        return words.in_(settings().freelance_lang)

    return name


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
