"""What every flow gives back: what it wrote, what to say about it, and what went wrong on the way."""

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from integrations.errors import FreelanceError


@dataclass(slots=True)
class FlowResult:
    """The outcome of one run.

    Args:
        files: Files written, the one to open first at the head.
        summary: Label and value pairs for the closing panel, in the person's language.
        records: One JSON-ready record an input, printed by `--json` one a line.
        notes: What the person should know, one sentence each.
        failures: Inputs that could not be used, when others could; the command then ends with their exit code.
    """

    files: list[Path] = field(default_factory=list)
    summary: list[tuple[str, str]] = field(default_factory=list)
    records: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    failures: list[FreelanceError] = field(default_factory=list)

    def raise_if_nothing_came_out(self) -> None:
        """Raises the first failure where no input could be used."""
        if self.failures and not self.files and not self.records:
            raise self.failures[0]


class PlainFailures(logging.Filter):
    """A failure that a person can read is logged as it reads, without the code that found it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets every record through, such a failure's without its traceback."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, FreelanceError):
            record.msg, record.args, record.exc_info, record.exc_text = str(error), (), None, None
        return True


# The two that Prefect's engine writes to.
for _name in ("prefect.flow_runs", "prefect.task_runs"):
    logging.getLogger(_name).addFilter(PlainFailures())
