"""How likely a date is the hand-over where no word near it says so: "end of April is the go", "Monday is fine"."""

from datetime import date as Date

from tasks.facts import date_event_words as events
from tasks.facts import date_role_words as words
from tasks.facts.compiled import compiled
from tasks.facts.date_signs import CLAUSE, DateSigns

LIKELY = 0.8  # from here on a date is taken, where none is named
# "… before that, so like the 15th?": what was said comes to this day.
_HENCE = compiled(
    r"\b(?:so|soit|donc|i\.e\.?|meaning|say|disons|hence)[ ,:]{1,2}(?:like |maybe |perhaps |about |around |vers |basically "
    r"|roughly |en gros )?(?:on |for |pour )?(?:the |le )?$"
)
# A sentence about someone, rather than "end of April" and "final 29 January".
_TELLS = compiled(
    r"\b(?:i|we|he|she|they|our|my|their|his|her|je|nous|on(?=\s(?!the\b)[a-z])|il|elle|ils|elles|mes|mon|ma|nos|notre|leurs?|ses)\b|\bj'"
)
# "Date: 14 May / Place: Town Hall" is when something happens.
_PLACE = compiled(r"\b(?:place|lieu|venue|location|where|adresse|address|salle)\s?:")


def plausible(signs: DateSigns, today: Date) -> float:
    """From 0 (something else happens then) to 3 (a limit of something).

    Args:
        signs: What stands near the date.
        today: The message's day.
    """
    if signs.found.last < today:
        return 0.0
    if signs.at_event < min(CLAUSE, signs.at_others_need):
        return 0.0
    if signs.around.nearest(words.SUPPLIED)[1] < CLAUSE:
        return 0.0
    if signs.bounded:
        return 3.0
    if words.SUITS.search(signs.plain, signs.segment.full_start, signs.segment.end) or _HENCE.search(
        signs.plain, max(signs.segment.full_start, signs.found.start - 30), signs.found.start
    ):
        return 2.0
    if signs.at_others_need < CLAUSE:
        return 1.8
    wanted = signs.wanted is not None and signs.at_wanted < CLAUSE and not signs.wanted[0].startswith(("get", "have"))
    if wanted or signs.worked:
        return 1.5
    start, end = max(0, signs.segment.full_start - 120), signs.segment.end + 120
    if signs.label in ("date", "dates", "day", "jour") and _PLACE.search(signs.plain, start, end):
        return 0.0
    if (
        events.START.search(signs.label)
        or signs.around.nearest(events.START)[1] < CLAUSE
        or (signs.found.date is None and signs.found.explicit)
    ):
        return 0.0  # several days together: something happens then
    # "Start on site: 6 April" names what happens.
    named = signs.event is not None and ":" in signs.plain[signs.event.end() : signs.found.start]
    told = _TELLS.search(signs.plain, max(signs.around.left, signs.around.clause_left), signs.found.start)
    return 0.0 if named or told else 0.8
