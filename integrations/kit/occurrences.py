"""Which of a run's alike effects each one is: the first post of a text, the second of the very same."""

from collections import Counter, OrderedDict
from threading import Lock

_MANY = 256  # runs that a long-lived process remembers
_lock = Lock()
_seen: OrderedDict[tuple[str, int], Counter[tuple[str, str]]] = OrderedDict()


def run_now() -> str:
    """The flow run's id; "" outside of any."""
    from prefect.context import FlowRunContext, TaskRunContext

    flow = FlowRunContext.get()
    if flow is not None and flow.flow_run is not None:
        return str(flow.flow_run.id)
    task = TaskRunContext.get()
    return str(task.task_run.flow_run_id or "") if task is not None else ""


def position(run: str, step: str, content_hash: str) -> int:
    """1 for the first effect of this content in this try of the run, 2 for the next.

    A step that is tried again within the try is the same one; a run that is tried again counts from 1 anew, so that it
    finds what it did before.
    """
    from prefect.context import FlowRunContext, TaskRunContext

    task, flow = TaskRunContext.get(), FlowRunContext.get()
    attempt = flow.flow_run.run_count if flow is not None and flow.flow_run is not None else 0
    with _lock:
        counts = _seen.setdefault((run, attempt), Counter())
        _seen.move_to_end((run, attempt))
        while len(_seen) > _MANY:
            _seen.popitem(last=False)
        if task is not None and task.task_run is not None:
            known = (f"task {task.task_run.id}", f"{step} {content_hash}")
            if counts[known]:
                return counts[known]
        counts[step, content_hash] += 1
        if task is not None and task.task_run is not None:
            counts[known] = counts[step, content_hash]
        return counts[step, content_hash]
