"""Whatever a person writes for when: words, a cron line or an RRULE."""

import re

from cli.schedule.build import build
from cli.schedule.moments import EXAMPLES
from cli.schedule.read_words import read_words
from cli.schedule.rule import Rule
from integrations.errors import BadInput
from integrations.words import Words

LONGEST = 6500  # characters; Prefect takes no longer RRULE
LONGEST_WORDS = 300
_CRON = re.compile(r"[\d*,/\-A-Za-z#]+(?:\s+[\d*,/\-A-Za-z#?]+){4,5}")
_RRULE = re.compile(r"(?:RRULE:|DTSTART|RDATE|EXDATE|FREQ=)", re.IGNORECASE)


def understand(text: str, zone: str) -> Rule:
    """The rule that a person means.

    Args:
        text: "every Monday 08:30", « le dernier jour ouvré du mois à 17h », "30 8 * * 1", "FREQ=WEEKLY;BYDAY=MO".
        zone: IANA name of the time zone, where the text names none.

    Raises:
        BadInput: It is not understood; says which word, and what would be.
    """
    text = text.strip()
    if len(text) > LONGEST:
        raise BadInput(Words("it is too long", "c'est trop long"), remedy=EXAMPLES, field="when")
    if text.startswith("@") or (_CRON.fullmatch(text) and re.search(r"[\d*]", text) and _looks_like_cron(text)):
        return _checked(Rule("cron", " ".join(text.split()), known_zone(zone)))
    if _RRULE.match(text):
        return _checked(Rule("rrule", _lines(text), known_zone(zone)))
    if len(text) > LONGEST_WORDS:
        raise BadInput(Words("it is too long", "c'est trop long"), remedy=EXAMPLES, field="when")
    said = read_words(text)
    return _checked(build(said, known_zone(said.zone or zone)))


def known_zone(name: str) -> str:
    """The time zone's name.

    Raises:
        BadInput: There is none of that name; says which ones are near.
    """
    from difflib import get_close_matches
    from zoneinfo import ZoneInfo, available_timezones

    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, LookupError):
        zones = {zone.lower(): zone for zone in available_timezones()}
        near = [zones[each] for each in get_close_matches(name.lower(), list(zones), 3, cutoff=0.6)]
        near += [zone for low, zone in sorted(zones.items()) if low.endswith("/" + name.lower().replace(" ", "_"))]
        hint = ", ".join(dict.fromkeys(near)) or "Europe/Paris, America/New_York"
        raise BadInput(
            Words(f"there is no time zone “{name}”", f"le fuseau horaire « {name} » n'existe pas"),
            remedy=Words(f"Use a name such as {hint}.", f"Employez un nom tel que {hint}."),
            field="zone",
        ) from None


def _looks_like_cron(text: str) -> bool:
    """Five or six fields of which the first says no word: "every 2 hours on …" is none."""
    return all(
        re.fullmatch(r"[\d*,/\-?#]+|[A-Za-z]{3}(?:[,-][A-Za-z]{3})*|[\d,]*L|L\d?", word) for word in text.split()
    )


def _lines(text: str) -> str:
    """One property a line, its name in capitals; a bare rule gets its name."""
    text = re.sub(r"\\n|\s+(?=(?:RRULE|EXRULE|RDATE|EXDATE)[:;])", "\n", text, flags=re.IGNORECASE)
    lines = []
    for line in text.splitlines():
        line = line.strip()
        if line.upper().startswith("FREQ="):
            line = f"RRULE:{line}"
        if line:
            lines.append(line if line.upper().startswith("DTSTART;TZID") else line.upper())
    return "\n".join(lines)


def _reason(text: str) -> str:
    """The line that says why, of all that pydantic says."""
    lines = text.splitlines() or [""]
    line = next((line for line in lines if "Value error, " in line), lines[0])
    return line.split("Value error, ")[-1].partition(" [type=")[0].strip()


def _checked(rule: Rule) -> Rule:
    """The rule, if Prefect takes it and it ever runs."""
    from cli.schedule.dates import next_dates

    if rule.kind == "rrule" and re.search(r"FREQ=(?:SECONDLY|MINUTELY)", rule.value):
        raise BadInput(
            Words(
                "an RRULE by the minute is counted from 2020 each time",
                "une RRULE à la minute est recomptée depuis 2020",
            ),
            remedy=Words("Say “every 5 minutes”.", "Dites « toutes les 5 minutes »."),
            field="when",
        )
    try:
        rule.prefect()
        dates = next_dates(rule, 1)
    except ValueError as error:
        reason = _reason(str(error))
        raise BadInput(
            Words(
                f"“{rule.value}” is not a schedule: {reason}",
                f"« {rule.value} » n'est pas une planification : {reason}",
            ),
            remedy=EXAMPLES,
            field="when",
        ) from None
    if not dates:
        raise BadInput(
            Words(f"“{rule.value}” never runs from now on", f"« {rule.value} » ne tournera plus jamais"),
            remedy=Words("Check its days, its months and its end.", "Vérifiez les jours, les mois et la fin."),
            field="when",
        )
    return rule
