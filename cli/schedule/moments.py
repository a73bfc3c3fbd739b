"""Times and days in words: "8:30", « 17 h », "9 am", « midi », "1 December 2026"."""

import re
from datetime import date

from cli.schedule.said import Time
from cli.schedule.vocabulary import MONTH, either
from integrations.errors import BadInput
from integrations.words import Words

EXAMPLES = Words(
    'Say it such as "every Monday 08:30", "first Tuesday of the month", "weekdays at 7", "every 2 hours",'
    ' a cron line "30 8 * * 1", or an RRULE.',
    "Dites par exemple « chaque lundi à 8h30 », « le dernier jour ouvré du mois à 17h », « toutes les deux heures »,"
    " une ligne cron « 30 8 * * 1 », ou une RRULE.",
)
_MONTH = either(MONTH)
# Patterns with a prefix for their groups, so that two of them fit into one.
CLOCK = (
    r"(?:(?P<{0}h>\d{{1,2}})(?:(?:[:.]| ?h(?:eures?)? ?)(?P<{0}m>[0-5]\d)(?!\d)| ?h(?:eures?)?\b| ?oclock)?"
    r"(?P<{0}half> et demie| et quart)?"
    r"(?: ?(?P<{0}pm>am|pm|a\.m\.?|p\.m\.?)\b| (?P<{0}du>du matin|du soir|de l apres-midi|de l apres midi"
    r"|in the morning|in the afternoon|in the evening))?"
    r"|(?P<{0}word>noon|midday|midi|midnight|minuit)(?P<{0}wordhalf> et demie| et quart)?)"
)
DATE = (
    r"(?:(?P<{0}iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<{{0}}d>\d{{{{1,2}}}})(?:er|st|nd|rd|th)?(?: of)? (?P<{{0}}mo>{_MONTH}) (?P<{{0}}y>\d{{{{4}}}})"
    rf"|(?P<{{0}}mo2>{_MONTH}) (?P<{{0}}d2>\d{{{{1,2}}}})(?:st|nd|rd|th)? ?,? ?(?P<{{0}}y2>\d{{{{4}}}}))"
)
_AFTERNOON = ("du soir", "de l apres-midi", "de l apres midi", "in the afternoon", "in the evening")


def two_in_one() -> BadInput:
    """ "Monday at 9 and Friday at 17": each would run at both."""
    return BadInput(
        Words("these are two schedules in one sentence", "ce sont deux planifications en une phrase"),
        remedy=Words("Make one for each.", "Faites-en une pour chacune."),
        field="when",
    )


def impossible(what: str) -> BadInput:
    """A time or day that no calendar has."""
    return BadInput(Words(f"there is no “{what}”", f"« {what} » n'existe pas"), remedy=EXAMPLES, field="when")


def clock(match: re.Match[str], prefix: str = "") -> Time:
    """The time that `CLOCK` has matched."""
    part = {name: match[prefix + name] for name in ("h", "m", "half", "pm", "du", "word", "wordhalf")}
    half = part["half"] or part["wordhalf"] or ""
    minute = int(part["m"] or 0) + (30 if "demie" in half else 15 if "quart" in half else 0)
    if part["word"]:
        return (0 if part["word"] in ("midnight", "minuit") else 12, minute)
    hour = int(part["h"])
    afternoon = (part["pm"] or "").startswith("p") or part["du"] in _AFTERNOON
    if (part["pm"] or part["du"]) and hour > 12:
        raise impossible(match[0].strip())
    if afternoon and hour < 12:
        hour += 12
    elif part["pm"] and not afternoon and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise impossible(match[0].strip())
    return hour, minute


def day_of(match: re.Match[str], prefix: str) -> date:
    """The day that `DATE` has matched."""
    part = {name: match[prefix + name] for name in ("iso", "d", "mo", "y", "mo2", "d2", "y2")}
    try:
        if part["iso"]:
            return date.fromisoformat(part["iso"])
        month = MONTH[part["mo"] or part["mo2"]]
        return date(int(part["y"] or part["y2"]), int(month), int(part["d"] or part["d2"]))
    except ValueError:
        raise impossible(match[0].strip()) from None
