"""Which of a run's alike effects each one is: the first post of a text, the second of the very same."""

from collections import OrderedDict
from dataclasses import dataclass
from itertools import count
from threading import Lock

_MANY = 256  # runs that a long-lived process remembers
_lock = Lock()
_seen: OrderedDict[tuple[str, int], dict[str, set[int]]] = OrderedDict()


def run_now() -> str:
    """The flow run's id; "" outside of any."""
    from prefect.context import FlowRunContext, TaskRunContext

    flow = FlowRunContext.get()
    if flow is not None and flow.flow_run is not None:
        return str(flow.flow_run.id)
    task = TaskRunContext.get()
    return str(task.task_run.flow_run_id or "") if task is not None else ""


@dataclass(slots=True)
class Place:
    """Which of a run's alike effects one is.

    Args:
        run: The run and its try.
        what: The step and its content.
        number: 1 for the first.
    """

    run: tuple[str, int]
    what: str
    number: int


def take_place(run: str, step: str, content_hash: str) -> Place:
    """The first place that is free among the alike effects of this try of the run.

    A try that did not end well gives its place back (`give_back`), so that what is tried again is the same effect; a
    run that is tried again counts from 1 anew, so that it finds what it did before.
    """
    from prefect.context import FlowRunContext

    flow = FlowRunContext.get()
    attempt = flow.flow_run.run_count if flow is not None and flow.flow_run is not None else 0
    what = f"{step} {content_hash}"
    with _lock:
        taken = _seen.setdefault((run, attempt), {})
        _seen.move_to_end((run, attempt))
        while len(_seen) > _MANY:
            _seen.popitem(last=False)
        numbers = taken.setdefault(what, set())
        number = next(n for n in count(1) if n not in numbers)
        numbers.add(number)
        return Place((run, attempt), what, number)


def give_back(place: Place) -> None:
    """It did not end well: the next alike effect is this one, tried again."""
    with _lock:
        _seen.get(place.run, {}).get(place.what, set()).discard(place.number)
