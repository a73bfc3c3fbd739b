"""When a flow runs, whatever that was made from: a cron line, an interval or an RRULE, in a time zone."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from prefect.client.schemas.schedules import SCHEDULE_TYPES

# From which intervals are counted unless a start is given: a fixed one, so that the same words mean the same times
# whenever they are applied. Prefect counts RRULEs without a start from the same day.
ANCHOR = datetime(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """When a flow runs.

    Args:
        kind: Which of Prefect's three kinds.
        value: The cron line, the RRULE, or the interval's seconds.
        zone: IANA name of the time zone, "Europe/Paris".
        anchor: For an interval: a moment that it is counted from, with its offset; "" for `ANCHOR` in the zone.
    """

    kind: Literal["cron", "interval", "rrule"]
    value: str
    zone: str
    anchor: str = ""

    def text(self) -> str:
        """One line that is the same for the same schedule."""
        value = self.value
        if self.kind == "rrule" and "DTSTART" not in value:
            value = f"DTSTART:{ANCHOR:%Y%m%dT%H%M%S}\n{value}"  # as the server writes it down
        return f"{self.kind} {value} {self.zone} {self.whole().anchor}".replace("\n", " ").strip()

    def whole(self) -> "Rule":
        """With the interval's anchor written out."""
        if self.kind != "interval":
            return self
        zone = ZoneInfo(self.zone)
        start = datetime.fromisoformat(self.anchor) if self.anchor else ANCHOR
        start = start.replace(tzinfo=zone) if start.tzinfo is None else start
        return replace(self, anchor=start.astimezone(ZoneInfo("UTC")).isoformat())

    def prefect(self) -> "SCHEDULE_TYPES":
        """As Prefect's client sends it.

        Raises:
            ValueError: Prefect does not take it.
        """
        from datetime import timedelta

        from prefect.client.schemas.schedules import CronSchedule, IntervalSchedule, RRuleSchedule

        if self.kind == "cron":
            return CronSchedule(cron=self.value, timezone=self.zone)
        if self.kind == "rrule":
            return RRuleSchedule(rrule=self.value, timezone=self.zone)
        start = datetime.fromisoformat(self.whole().anchor)
        return IntervalSchedule(interval=timedelta(seconds=float(self.value)), anchor_date=start, timezone=self.zone)


def rule_of(schedule: Any) -> Rule:
    """The rule of one of Prefect's schedules."""
    zone = schedule.timezone or "UTC"
    if hasattr(schedule, "cron"):
        return Rule("cron", schedule.cron, zone)
    if hasattr(schedule, "rrule"):
        return Rule("rrule", schedule.rrule, zone)
    seconds = f"{schedule.interval.total_seconds():g}"
    return Rule("interval", seconds, zone, schedule.anchor_date.isoformat()).whole()
