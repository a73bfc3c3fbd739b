"""The times at which a rule runs: computed by Prefect's own code, so that what is shown is what will be."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cli.schedule.rule import Rule
from integrations.words import Language, Words

FORWARD = Words("the clocks go forward that day", "passage à l'heure d'été ce jour-là")
BACK = Words("the clocks go back that day", "passage à l'heure d'hiver ce jour-là")


@dataclass(frozen=True, slots=True)
class Shown:
    """One time as a person reads it.

    Args:
        at: The moment, in the schedule's zone.
        text: "Mon 30 Nov 2026, 08:30 (UTC+1)".
        mark: Says that the clocks change that day; "" on others.
    """

    at: datetime
    text: str
    mark: str

    @property
    def line(self) -> str:
        """Text and mark in one line."""
        return f"{self.text}  ← {self.mark}" if self.mark else self.text


def server_schedule(rule: Rule) -> Any:
    """The schedule as Prefect's server computes with it.

    Raises:
        ValueError: The server does not take it.
    """
    from prefect.server.schemas import schedules

    sent = rule.prefect()
    return getattr(schedules, type(sent).__name__).model_validate(sent.model_dump())


def next_dates(rule: Rule, count: int, start: datetime | None = None) -> list[datetime]:
    """The next times.

    Args:
        rule: When it runs.
        count: How many, at most.
        start: The first moment that may be one; None: now.
    """
    return _plain(server_schedule(rule)._get_dates_generator(n=count, start=start or datetime.now(UTC)))


def dates_between(rule: Rule, after: datetime, until: datetime) -> list[datetime]:
    """The times after a moment and up to another; at most a thousand, the latest.

    Prefect gives a thousand at once, so a busy rule is asked in steps.
    """
    found: list[datetime] = []
    schedule, start = server_schedule(rule), after + timedelta(microseconds=1)
    while start <= until:
        some = _plain(schedule._get_dates_generator(n=500, start=start, end=until))
        found = [*found, *some][-1000:]
        if len(some) < 500:
            break
        start = some[-1] + timedelta(seconds=1)
    return [date for date in found if after < date <= until]


def key_of(deployment_id: Any, schedule_id: Any, date: datetime) -> str:
    """The key under which Prefect's server plans the run of one time (prefect.server.models.deployments).

    A run made under it by anybody else is the same run: no time runs twice.
    """
    return f"scheduled {deployment_id} {schedule_id} {date}"


def _plain(dates: Any) -> list[datetime]:
    return sorted(dates)


def shown(dates: list[datetime], zone: str, language: Language) -> list[Shown]:
    """The times in a person's language, the days marked on which the clocks change."""
    from babel.dates import format_datetime

    here = ZoneInfo(zone)
    lines = []
    for date in dates:
        local = datetime.fromisoformat(date.isoformat()).astimezone(here)
        pattern = "EEE d MMM y, HH:mm" if local.second == 0 else "EEE d MMM y, HH:mm:ss"
        if language == "fr" and local.day == 1:
            pattern = pattern.replace("d MMM", "d'er' MMM")
        text = format_datetime(local, pattern, locale=language)
        lines.append(Shown(local, f"{text} ({_offset(local)})", clock_change(local, here, language)))
    return lines


def _offset(local: datetime) -> str:
    offset = local.utcoffset() or timedelta()
    minutes = abs(int(offset.total_seconds())) // 60
    sign = "-" if offset < timedelta() else "+"
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "") if minutes else "UTC"


def clock_change(local: datetime, zone: ZoneInfo, language: Language) -> str:
    """Says that the clocks change on that day; "" where they do not."""
    before = datetime.combine(local.date(), time(), zone).utcoffset() or timedelta()
    after = datetime.combine(local.date() + timedelta(days=1), time(), zone).utcoffset() or timedelta()
    if before == after:
        return ""
    return (FORWARD if after > before else BACK).in_(language)
