"""A computed number and what it is about: reports are written from these, and checked against them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Measure = Literal[
    "hours", "billable_hours", "amount", "rate", "budget", "budget_used", "budget_left",
    "share", "entries", "days_worked", "tasks_done", "tasks_open", "commits",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that code computed.

    Args:
        measure: What was measured.
        value: The exact value, not rounded for display. Percentages are 0–100.
        unit: "h", "%", "count", or an ISO 4217 currency.
        about: Which part it is of: any of "project", "week" (ISO, "2027-W10"), "month" ("2027-03"), "day", "person",
            "task", "period". Empty: the whole report.
        of: For unit "%": the measure that is the whole (share of "hours", of "amount", of "budget").
        source: How it was computed, for a person ("sum of 14 entries of toggl.csv").
    """

    measure: Measure
    value: Decimal
    unit: str
    about: Mapping[str, str] = field(default_factory=dict)
    of: str | None = None
    source: str = ""
