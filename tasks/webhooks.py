"""What a flow does with a webhook: reads it, takes it for itself, and says what became of it.

@flow
async def paid(number: int):
    delivery = taken(number)          # this run's alone; raises where another run has it or had it
    invoice = delivery.json["data"]["object"]
    ...
    done(number)
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from integrations.book import ledger
from integrations.errors import BadInput, FreelanceError, Refused
from integrations.webhook_delivery import event_type, form_of
from integrations.words import Words
from ledger import inbox
from ledger.inbox import Entry
from tasks.model.failures import ledger_in_words


@dataclass(frozen=True, slots=True)
class Received:
    """A webhook as it came in. Everything in it was written by others.

    Args:
        number: In the inbox.
        hook: The name that it was sent to.
        delivery: By which the sender knows it.
        at: When it came in.
        type: The sort of event that the sender names; "" where it names none.
        headers: By their names in lower case, without what signs in or signs.
        content_type: Of the body.
        body: Its bytes.
        state: new, told, done, failed or cleared.
    """

    number: int
    hook: str
    delivery: str
    at: datetime
    type: str
    headers: Mapping[str, str]
    content_type: str
    body: bytes
    state: str

    @property
    def json(self) -> Any:
        """The body as JSON.

        Raises:
            BadInput: It is none.
        """
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise BadInput(
                Words(
                    f"webhook {self.number} holds no JSON ({error})",
                    f"le webhook {self.number} n'est pas du JSON ({error})",
                ),
                field="body",
            ) from None

    @property
    def form(self) -> dict[str, list[str]]:
        """The body as the fields of a form.

        Raises:
            BadInput: It is none.
        """
        found = form_of(self.body, self.content_type)
        if found is None:
            raise BadInput(
                Words(f"webhook {self.number} holds no form ({self.content_type})",
                      f"le webhook {self.number} n'est pas un formulaire ({self.content_type})"),
                field="body",
            )  # fmt: skip
        return found

    @property
    def text(self) -> str:
        """The body as text; what is no UTF-8 is replaced."""
        return self.body.decode("utf-8", "replace")


def received(number: int) -> Received:
    """A webhook by its number, which the event carries.

    Raises:
        BadInput: There is none of that number, or it was cleared.
    """
    with ledger_in_words():
        entry = inbox.find(ledger(), number)
    if entry is None or entry.state == "cleared":
        problem = Words(f"there is no webhook {number} in the inbox", f"il n'y a pas de webhook {number} dans la boîte")
        if entry is not None:
            problem = Words(f"what webhook {number} held was cleared", f"le contenu du webhook {number} a été effacé")
        raise BadInput(problem, remedy=Words("See: freelance hooks", "Voir : freelance hooks"), field="number")
    return _received(entry)


def taken(number: int) -> Received:
    """A webhook, for this run alone: a run that starts again after a crash takes it again, another may not.

    Raises:
        BadInput: There is none of that number.
        Refused: Another run has it, or it is dealt with.
    """
    with ledger_in_words():
        mine = inbox.take(ledger(), number, run_id())
    found = received(number)
    if not mine:
        raise Refused(
            Words(f"webhook {number} is dealt with, or another run has it",
                  f"le webhook {number} est traité, ou une autre exécution s'en occupe"),
            remedy=Words(f"To deal with it again: freelance hooks replay {number}",
                         f"Pour le traiter à nouveau : freelance hooks replay {number}"),
        )  # fmt: skip
    return found


def done(number: int) -> None:
    """Says that a webhook is dealt with."""
    with ledger_in_words():
        inbox.settle(ledger(), number, "done", run_id=run_id())


def failed(number: int, why: str) -> None:
    """Says that a webhook could not be dealt with, and why; `freelance hooks` shows it."""
    with ledger_in_words():
        inbox.settle(ledger(), number, "failed", run_id=run_id(), why=why)


@contextmanager
def taking(number: int) -> Iterator[Received]:
    """Takes a webhook; it is done when the block ends, and failed when the block fails.

    Raises:
        BadInput, Refused: As `taken`.
    """
    found = taken(number)
    try:
        yield found
    except Exception as error:
        # Others' words may stand in any other error's text; they are in the run's log.
        failed(number, str(error) if isinstance(error, FreelanceError) else type(error).__name__)
        raise
    done(number)


def run_id() -> str:
    """Of the flow run that this is; "by hand" outside of one."""
    from prefect.runtime import flow_run

    return str(flow_run.id or "by hand")


def _received(entry: Entry) -> Received:
    body = entry.body or b""
    return Received(
        entry.id, entry.hook, entry.delivery_id, entry.received_at, event_type(body, entry.headers), entry.headers,
        entry.content_type, body, entry.state,
    )  # fmt: skip
