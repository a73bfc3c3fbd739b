"""What a run that is started again need not do again: results of tasks, kept for as long as the run may crash.

Only runs that the workers of `freelance up` and `freelance worker` started are started again, so only there anything is
kept, as Prefect's persisted results: in the home, or in a folder that several machines share (FREELANCE_RESULTS). A run
that ends forgets its own. Where the same run asks the same again (same task, same inputs, same model), Prefect shows
the task as "Cached".
"""

import hashlib
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prefect.cache_policies import NO_CACHE, CachePolicy
from pydantic_core import to_json

from integrations.settings import settings

if TYPE_CHECKING:
    from prefect.context import TaskRunContext

KEEP = "FREELANCE_KEEP_RESULTS"  # the folder, in the processes of `freelance up` and `freelance worker`
DAYS = 7  # a run that nobody starts again within them is over


def folder() -> Path | None:
    """Where results are kept; None where they are not. No setting: whoever imports this works in another folder."""
    return Path(found) if (found := os.environ.get(KEEP)) else None


def kept() -> dict[str, Any]:
    """Options for a task whose result is kept where the run may be started again."""
    if (where := folder()) is None:
        return {"cache_policy": NO_CACHE, "persist_result": False}
    return {"cache_policy": OfThisRun(), "persist_result": True, "result_storage": where}


@dataclass
class OfThisRun(CachePolicy):
    """A result counts for the same run, task, inputs and model alone."""

    def compute_key(
        self, task_ctx: "TaskRunContext", inputs: dict[str, Any], flow_parameters: dict[str, Any], **_: Any
    ) -> str | None:
        """The name of the result's file; None: it is not kept."""
        run = task_ctx.task_run.flow_run_id
        if run is None:
            return None
        config = settings()
        about = [
            task_ctx.task.task_key, config.freelance_model, config.openai_base_url, config.freelance_name,
            config.freelance_lang, {name: (value, _written(value)) for name, value in inputs.items()},
        ]  # fmt: skip
        return f"{run}/{hashlib.sha256(to_json(about, fallback=_plain)).hexdigest()[:32]}"


def _plain(value: object) -> object:
    """What JSON does not know: a class's fields."""
    if hasattr(value, "__dict__"):
        return vars(value)
    names = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
    return {name: getattr(value, name, None) for name in names} or repr(type(value))


def _written(value: object) -> tuple[int, int] | None:
    """When a file that an input names was changed: its text is an input too."""
    if not isinstance(value, str | Path) or not value or len(str(value)) > 1000 or "\n" in str(value):
        return None
    try:
        about = Path(value).expanduser().stat()
    except (OSError, ValueError):
        return None
    return about.st_mtime_ns, about.st_size


def forget(run_id: str) -> None:
    """Forgets a run's results: it has ended."""
    if run_id and (where := folder()) is not None:
        shutil.rmtree(where / run_id, ignore_errors=True)


def prepare() -> None:
    """Makes the folder, for its owner alone, and forgets runs that nobody has started again."""
    where = folder()
    if where is None:
        return
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    oldest = time.time() - DAYS * 86_400
    for run in where.iterdir():
        if run.is_dir() and run.stat().st_mtime < oldest:
            shutil.rmtree(run, ignore_errors=True)
