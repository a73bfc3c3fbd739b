"""What the running step does to the world: told to whatever it calls, and by it to the service."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

Label = Literal["read", "write", "send"]


@dataclass(frozen=True, slots=True)
class Doing:
    """A step that is running.

    Args:
        effect: What it does.
        key: The idempotency key of the effect, the same however often it is tried; "" for what is only read.
    """

    effect: Label
    key: str = ""

    @property
    def marker(self) -> str:
        """A short form of the key, to leave at the service so that it can be asked for it."""
        return f"ff-{self.key[:20]}" if self.key else ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What an approval allows.

    Args:
        approval: Its number.
        shown: The hash of what the person saw.
        does: The hash of what a step may do by it.
    """

    approval: int
    shown: str
    does: str


doing: ContextVar[Doing | None] = ContextVar("doing", default=None)
# What a caller says of the step that it starts next.
named_once: ContextVar[str] = ContextVar("named_once", default="")
allowed_by: "ContextVar[Allowed | None]" = ContextVar("allowed_by", default=None)


def now_doing() -> Doing:
    """The step that is running; outside of any, one that only reads."""
    return doing.get() or Doing("read")


@contextmanager
def once(key: str) -> Iterator[None]:
    """The step started inside is done once for this key, in this run and in any other.

    Args:
        key: Of your own: "invoice 2027-014, first reminder".
    """
    token = named_once.set(key)
    try:
        yield
    finally:
        named_once.reset(token)


@contextmanager
def allowed(approval: int, shown: str, does: str) -> Iterator[None]:
    """The step started inside may do what this approval shows, and nothing else.

    Args:
        approval: Its number in the ledger.
        shown: The hash of what the person saw, as the ledger has it.
        does: The content hash of the step with its arguments (`steps.content_hash`).
    """
    token = allowed_by.set(Allowed(approval, shown, does))
    try:
        yield
    finally:
        allowed_by.reset(token)
