"""From pieces to a rule: a cron line where one says it, an interval for minutes and hours, else an RRULE.

A cron line can be edited in Prefect's UI, so it is preferred. Whole days are never an interval: Prefect 3.8 counts
those in seconds from their anchor, so that their hour moves when the clocks change, and they may run twice then.
"""

from dataclasses import dataclass, field

from cli.schedule.moments import EXAMPLES
from cli.schedule.rule import Rule
from cli.schedule.said import Said, Time
from integrations.errors import BadInput
from integrations.words import Words

DAY = 1440  # minutes
NINE = (9, 0)  # when a day is said without a time
_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MONTHS_OF = {"month": 1, "quarter": 3, "semester": 6, "year": 12}


@dataclass(slots=True)
class Calendar:
    """Days of the calendar, and times of the day."""

    frequency: str  # DAILY, WEEKLY, MONTHLY
    interval: int = 1
    months: list[int] = field(default_factory=list)
    month_days: list[int] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    counted: list[int] = field(default_factory=list)  # the nth of each weekday
    positions: list[int] = field(default_factory=list)  # the nth of all days that fit
    times: list[Time] = field(default_factory=list)


def build(said: Said, zone: str) -> Rule:
    """The rule that the pieces mean.

    Args:
        said: What was read.
        zone: IANA name, where none was said.

    Raises:
        BadInput: The pieces do not make a schedule.
    """
    zone = said.zone or zone
    said.weekdays = sorted(set(said.weekdays))
    if said.every and said.every[1] in ("minute", "hour"):
        minutes = said.every[0] * (1 if said.every[1] == "minute" else 60)
        if minutes < DAY:
            return _often(said, zone)
        if minutes % DAY:
            raise _clash(Words("more than a day is counted in days", "au-delà d'un jour, comptez en jours"))
        said.every = (minutes // DAY, "day")
    if said.window:
        raise _clash(
            Words("“between” needs minutes or hours to go with", "« entre » ne va qu'avec des minutes ou des heures")
        )
    calendar = _calendar(said)
    if not said.start and not said.until and (line := _cron(calendar)):
        return Rule("cron", line, zone)
    return Rule("rrule", _rrule(calendar, said), zone)


def _clash(problem: Words) -> BadInput:
    return BadInput(problem, remedy=EXAMPLES, field="when")


def _often(said: Said, zone: str) -> Rule:
    """Every so many minutes or hours; with days or a window as a cron line."""
    assert said.every is not None
    number, unit = said.every
    if said.month_days or said.dates or said.ordinals or said.until or (said.times and unit == "minute"):
        raise _clash(
            Words("minutes and hours go with weekdays and “between”, not with other days",
                  "minutes et heures vont avec des jours de la semaine et « entre », pas avec d'autres jours")
        )  # fmt: skip
    if not (said.weekdays or said.window or said.months or said.times):
        seconds = number * (60 if unit == "minute" else 3600)
        anchor = f"{said.start.isoformat()}T00:00:00" if said.start else ""
        return Rule("interval", str(seconds), zone, anchor)
    if (60 if unit == "minute" else 24) % number or (said.times and said.window):
        raise _clash(
            Words(f"every {number} {unit}s does not divide the day into equal parts, so it goes with no days or times",
                  f"« toutes les {number} » ne divise pas le jour en parts égales : ni jours ni heures avec")
        )  # fmt: skip
    first, last = (said.window[0][0], said.window[1][0]) if said.window else (0, 23)
    if first > last:
        raise _clash(Words("“between” ends before it begins", "« entre » finit avant d'avoir commencé"))
    if unit == "minute" and said.window and said.window[1][1] == 0 and last > first:
        last -= 1  # "every 30 minutes between 8 and 18": the last one at 17:30
    minute = "0" if unit == "hour" else f"*/{number}" if number < 60 else "0"
    if said.times:
        first, minute = said.times[0][0], str(said.times[0][1])
    elif said.window and unit == "hour":
        minute = str(said.window[0][1])
    hours = "*" if (first, last) == (0, 23) and (unit == "minute" or number == 1) else f"{first}-{last}"
    if unit == "hour" and number > 1:
        hours = "*/" + str(number) if hours == "0-23" else f"{hours}/{number}"
    return Rule("cron", f"{minute} {hours} * {_list(said.months)} {_cron_weekdays(said.weekdays)}", zone)


def _calendar(said: Said) -> Calendar:
    number, unit = said.every or (1, "")
    calendar = Calendar("DAILY", number, sorted(set(said.months)), times=sorted(set(said.times)) or [NINE])
    by_day = bool(said.weekdays) and not said.ordinals
    if said.dates:
        return _yearly(said, calendar)
    if by_day and (said.month_days or unit in ("month", "quarter", "semester", "year")):
        raise _clash(
            Words("which of these days of the month is not said: the first, the last?",
                  "lequel de ces jours du mois ? le premier, le dernier ?")
        )  # fmt: skip
    if by_day or unit == "week":
        if unit == "day" and number > 1:
            raise _clash(Words("days and weekdays do not go together", "« tous les n jours » exclut les jours nommés"))
        calendar.frequency, calendar.weekdays = "WEEKLY", said.weekdays or [0]
        return calendar
    if said.ordinals or said.month_days or unit in _MONTHS_OF or said.months:
        return _monthly(said, calendar)
    if unit != "day":
        raise _clash(Words("it does not say on which days", "cela ne dit pas quels jours"))
    return calendar


def _yearly(said: Said, calendar: Calendar) -> Calendar:
    days, months = {day for _, day in said.dates}, {month for month, _ in said.dates} | set(said.months)
    if said.weekdays or said.ordinals or said.month_days:
        raise _clash(Words("a date and a weekday do not go together", "une date et un jour de la semaine s'excluent"))
    if len(days) > 1 and len(months) > 1:
        raise _clash(Words("these dates need a schedule each", "ces dates demandent chacune leur propre planification"))
    calendar.frequency, calendar.interval = "MONTHLY", 1
    calendar.month_days, calendar.months = sorted(days), sorted(months)
    return calendar


def _monthly(said: Said, calendar: Calendar) -> Calendar:
    """Days of the month, counted ones, and those of quarters, semesters and years."""
    number, unit = said.every or (1, "month")
    calendar.frequency = "MONTHLY"
    ordinals = sorted(set(said.ordinals))
    if said.days_counted == "day":
        calendar.month_days = sorted({*said.month_days, *ordinals})
    elif said.days_counted == "weekday":
        calendar.weekdays, calendar.counted = said.weekdays, ordinals
    elif said.days_counted == "working":
        calendar.weekdays, calendar.positions = said.weekdays, ordinals
    else:
        calendar.month_days = sorted(set(said.month_days)) or [1]
    months = number * _MONTHS_OF.get(unit, 1)
    if calendar.months:
        calendar.interval = 1
    elif months == 1 or 12 % months:
        calendar.interval = months
    else:
        # The last day of the quarter is in its last month.
        last = any(day < 0 for day in (*ordinals, *calendar.month_days))
        calendar.months = list(range(months if last else 1, 13, months))
        calendar.interval = 1
    return calendar


def _cron(calendar: Calendar) -> str:
    """The cron line for a calendar; "" where none says it."""
    minutes = {minute for _, minute in calendar.times}
    if calendar.interval > 1 or calendar.counted or calendar.positions or len(minutes) > 1:
        return ""
    if any(day < 0 for day in calendar.month_days):
        return ""
    hours = ",".join(str(hour) for hour, _ in calendar.times)
    days, weekdays = _list(calendar.month_days), _cron_weekdays(calendar.weekdays)
    return f"{minutes.pop()} {hours} {days} {_list(calendar.months)} {weekdays}"


def _list(numbers: list[int]) -> str:
    return ",".join(map(str, numbers)) or "*"


def _cron_weekdays(weekdays: list[int]) -> str:
    if not weekdays or len(weekdays) == 7:
        return "*"
    if len(weekdays) > 2 and weekdays == list(range(weekdays[0], weekdays[-1] + 1)) and weekdays[-1] < 6:
        return f"{weekdays[0] + 1}-{weekdays[-1] + 1}"
    return ",".join(str((day + 1) % 7) for day in weekdays)


def _rrule(calendar: Calendar, said: Said) -> str:
    """RFC 5545, one RRULE a minute of the hour or, where positions are counted, a time."""
    parts = [f"FREQ={calendar.frequency}"]
    if calendar.interval > 1:
        parts.append(f"INTERVAL={calendar.interval}")
    if calendar.frequency == "WEEKLY":
        parts.append("WKST=MO")
    if calendar.months:
        parts.append(f"BYMONTH={_list(calendar.months)}")
    if calendar.month_days:
        parts.append(f"BYMONTHDAY={_list(calendar.month_days)}")
    days = [_NAMES[day] for day in calendar.weekdays]
    if calendar.counted:
        days = [f"{nth}{name}" for nth in calendar.counted for name in days]
    if days:
        parts.append(f"BYDAY={','.join(days)}")
    if calendar.positions:
        parts.append(f"BYSETPOS={_list(calendar.positions)}")
    if said.until:
        ends = f"UNTIL={said.until:%Y%m%d}T235959"
        parts.append(ends)
    groups: list[tuple[list[int], int]] = []
    if calendar.positions:
        groups = [([hour], minute) for hour, minute in calendar.times]
    else:
        for minute in sorted({minute for _, minute in calendar.times}):
            groups.append(([hour for hour, other in calendar.times if other == minute], minute))
    lines = [f"DTSTART:{said.start:%Y%m%d}T000000"] if said.start else []
    for hours, minute in groups:
        lines.append(f"RRULE:{';'.join(parts)};BYHOUR={_list(hours)};BYMINUTE={minute};BYSECOND=0")
    return "\n".join(lines)
