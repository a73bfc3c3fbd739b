"""By when a scheduled flow should have produced something: a time of the day, or so long after its start."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cli.schedule.moments import CLOCK, clock
from cli.schedule.vocabulary import NUMBER, UNIT, either, plain
from integrations.errors import BadInput
from integrations.words import Words

_SECONDS = {"minute": 60, "hour": 3600, "day": 86_400}
_LONGEST = timedelta(days=7)
_CLOCK = re.compile(rf"(?:(?:by|before|at|avant|a|pour) )?{CLOCK.format('t_')}")
_AFTER = re.compile(
    r"(?:(?:within|in|after|dans les|dans|en|apres|sous) )?"
    rf"(?P<number>\d{{1,4}}|{either(NUMBER)}) ?(?P<unit>{either(UNIT)})"
)
_ISO = re.compile(r"pt(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")


def read_expectation(text: str) -> str:
    """What the ledger keeps: "10:00" or "PT7200S"; "" for none.

    Args:
        text: "10:00", « avant 10h », "2 hours", « dans les 30 minutes », "PT2H".

    Raises:
        BadInput: It says neither a time nor how long.
    """
    words = plain(text)
    if not words:
        return ""
    seconds = 0
    if (iso := _ISO.fullmatch(words)) and any(iso.groups()):
        seconds = sum(int(part or 0) * unit for part, unit in zip(iso.groups(), (3600, 60, 1), strict=True))
    elif (after := _AFTER.fullmatch(words)) and UNIT[after["unit"]] in _SECONDS and not re.fullmatch(r"\d+ ?h", words):
        seconds = int(NUMBER.get(after["number"], after["number"])) * _SECONDS[UNIT[after["unit"]]]
    elif (match := _CLOCK.fullmatch(words)) and re.search(r"\d ?h|[:.]|[ap]m|m[io][dn]|oclock|noon|heure", words):
        hour, minute = clock(match, "t_")
        return f"{hour:02}:{minute:02}"
    if not 0 < seconds <= _LONGEST.total_seconds():
        raise BadInput(
            Words(f"“{text}” is neither a time nor how long", f"« {text} » n'est ni une heure ni une durée"),
            remedy=Words(
                "Say “10:00”, “2 hours” or “within 30 minutes”; a week at most.",
                "Dites « 10:00 », « 2 heures » ou « dans les 30 minutes » ; une semaine au plus.",
            ),
            field="expect-by",
        )
    return f"PT{seconds}S"


def expectation_in_words(expected: str) -> Words:
    """ "by 10:00", « dans les 2 heures »."""
    if not expected.startswith("PT"):
        return Words(f"by {expected}", f"avant {expected}")
    minutes = int(expected[2:-1]) / 60
    if minutes >= 60 and minutes % 60 == 0:
        return Words(f"within {minutes / 60:g} h", f"dans les {minutes / 60:g} h")
    return Words(f"within {minutes:g} min", f"dans les {minutes:g} min")


def deadline(due: datetime, expected: str, zone: str) -> datetime:
    """By when what was due at a time should be there.

    Args:
        due: When the flow should have begun.
        expected: As `read_expectation` gives it; a time of the day is the first such time after `due`.
        zone: The schedule's.
    """
    if expected.startswith("PT"):
        return due + timedelta(seconds=int(expected[2:-1]))
    hour, minute = map(int, expected.split(":"))
    here = ZoneInfo(zone)
    local = datetime.fromisoformat(due.isoformat()).astimezone(here)
    end = local.replace(hour=hour, minute=minute, second=0, microsecond=0, fold=0)
    if end.timestamp() <= local.timestamp():
        end = (end.replace(tzinfo=None) + timedelta(days=1)).replace(tzinfo=here)
    return end


def longest_wait(expected: str) -> timedelta:
    """How long after its due time a deadline may be."""
    if expected.startswith("PT"):
        return timedelta(seconds=int(expected[2:-1]))
    return timedelta(hours=25)  # the day on which the clocks go back
