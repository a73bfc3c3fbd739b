"""Dates that count from another date of the text: "3 days before that", « la veille du salon », "within a week of the shoot"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from tasks.facts import calendar_rules as rules
from tasks.facts import date_words as words
from tasks.facts.calendar_rules import Days
from tasks.facts.compiled import compiled
from tasks.facts.date_match import FoundDate
from tasks.facts.relative_dates import counted_days, read_count

_FAR = 400  # characters within which the date that is meant stands before the words that lean on it
_BESIDE = 70  # characters between an event and its date
_NEAR = 48  # … and after them

_UNIT = (
    r"(?P<unit>jours?|jrs?|j|days?|semaines?|sem|weeks?|wks?|mois|months?|heures?|hours?|h|hrs|fortnights?|quinzaines?)"
)
_BEFORE = r"before(?:hand)?|earlier|prior(?: to)?|ahead(?: of)?|in advance(?: of)?|early|avant|plus tot|en amont|auparavant|a l'avance"
_AFTER = r"after(?:wards)?|later|following|of|from|suivant|qui (?:suit|suivent|suivra|suivront)|apres|plus tard|a (?:compter|partir) d[eu]s?"
_COUNTED = compiled(
    rf"(?<!\w)(?P<within>within |dans les |sous |in the |under )?(?P<number>(?!the ){words.NUMBER})(?: good| bonnes?| full| petites?| clear)?"
    rf" ?(?:(?P<before_working>working|business) )?{_UNIT}(?P<working> (?:ouvres?|ouvrables?|working|business))?"
    rf" (?:(?P<before>{_BEFORE})|(?P<after>{_AFTER}))(?!\w)"
)
_DAY_NAME = rf"(?:{words.WEEKDAY}|{words.SHORT_WEEKDAY})"
# « dans la semaine qui suit »: until its end
_NEXT_SPAN = compiled(
    r"(?<!\w)(?:dans (?:la|le|les)|within the|in the|sous) (?:following )?(?P<unit>semaine|week|mois|month|quinzaine|fortnight)"
    r" ?(?:qui suit|suivant(?:e|s)?|following|after(?:wards)?|that follows|d'apres)(?!\w)"
)
_UNIT_OF_TIME = rf"(?P<what>day|evening|night|week|month|jour|soir|semaine|mois|{_DAY_NAME})"
_NAMED = compiled(
    rf"(?<!\w)(?:(?P<eve>l'avant-veille|la veille)|(?P<morrow>le (?:sur)?lendemain)"
    rf"|(?:(?:the|le|la|l') ?|(?={_DAY_NAME} (?:before|prior|after|precedent|suivant)))(?:(?P<earlier>previous|preceding) |(?P<later>following) )?{_UNIT_OF_TIME}"
    rf" ?(?P<side>before|prior|after|(?:of|in) (?:that|the same) week|de cette semaine[- ]la|de la meme semaine|d'avant|d'apres|avant|apres|precedente?|precedant|suivante?)?)(?!\w)"
)
_THEN = compiled(
    r"(?<!\w)(?:by then|before (?:then|that|this date)|until then|avant(?=, )|(?<!comme )(?<!qu')(?<!d')avant(?=[.!?])|beforehand(?=[.,;!?])|avant (?:ca|cela|cette date)|by (?:that|this) (?:date|day)|pour ce jour[- ]la"
    r"|d'ici la(?=\s?(?:[.,;:!?)]|$|\n)| (?:si|et|pour|svp|stp|merci|sans|ce|ca|on|je|nous|il|mais|ou|vous|est|sera|serait|avec|par)\b))(?!\w)"
)
# What an order or an approval starts has no date yet: "three weeks from order", « 10 jours après validation ».
_UNDATED = compiled(
    r"\s?(?:(?:the|your|our|my|full|receiving|getting|recevoir|date|votre|notre|la|le|les|de|d'|l'|of|final|signed|bonne|from|et|after) ?){0,4}"
    r"(?:order|receipt|reception|approval|acceptance|signature|sign-?off|signing|deposit|payment|invoice|go-?ahead|green light"
    r"|contract|purchase|commande|validation|accord|acompte|versement|paiement|facture|feu vert|brief|bon de commande|devis|start"
    r"|go|demarrage|notification|prise de commande|contrat|kick-?off)"
)
_STOP = compiled(r"[.!?\n;](?=\s|$)")


def undated(plain: str, end: int) -> bool:
    """Whether the span that ends at `end` counts from an order, an approval or the like, not from the message's day."""
    lead = _FROM_SOMETHING.match(plain, end)
    return lead is not None and _UNDATED.match(plain, lead.end()) is not None


_FROM_SOMETHING = compiled(
    r",? ?(?:max(?:imum)? )?(?:from|after|of|following|once|upon|a compter d(?:e|u|es)|a partir d(?:e|u|es)|apres|suivant|des)(?!\w)"
)


# What says the same day again: "a week before, on April 16", « huit jours avant, soit le 6 ».
_SAID_AGAIN = compiled(
    r"(?: (?:that|this|then|it|cela|ca|(?:the |le |la |l')?[a-z-]+))?[ ,:;(.…-]{0,5}"
    r"(?:(?:so|soit|i\.?e\.?|ie|on|by|c'est-a-dire|the|le|that is|that's|meaning|means|donc|disons|say|=|vers|around|about|basically|roughly|en gros|grosso modo|like|genre|maybe|perhaps|peut-etre) ?){0,4}"
)


def find(plain: str, found: list[FoundDate]) -> Iterator[FoundDate]:
    """Dates that count from one of `found` (in order, offsets of `plain`), each with the place of its own words."""
    if not found:
        return
    for match in _COUNTED.finditer(plain):
        if (days := _counted(match, plain, found)) is not None:
            yield _made(match, *days)
    for match in _NAMED.finditer(plain):
        if (days := _named(match, plain, found)) is not None:
            yield _made(match, *days)
    for match in _NEXT_SPAN.finditer(plain):
        anchor = _last_before(found, match.start())
        if anchor is not None and not _UNDATED.match(plain, match.end()):
            day = counted_days(anchor.last, 1, match["unit"], False)
            if day is not None:
                yield _made(match, rules.one(day), anchor)
    for match in _THEN.finditer(plain):
        anchor = _last_before(found, match.start())
        if anchor is not None and not _said_again(match, plain, found):
            whole = rules.one(anchor.first) if anchor.date or anchor.explicit else Days(anchor.first, anchor.last)
            yield _made(match, whole, anchor)


def _made(match: re.Match[str], days: Days, anchor: FoundDate) -> FoundDate:
    if days.single:
        return FoundDate(match.start(), match.end(), days.first, None, None, False, False, anchor.start)
    return FoundDate(match.start(), match.end(), None, days.first, days.last, False, False, anchor.start)


# "Ten hours a week from January": how much in each week, not a week from then.
_HOW_MUCH = compiled(
    r"(?:\b(?:one|two|three|four|five|six|ten|un|une|deux|trois|quatre|cinq|six|dix)|\b(?:hours?|hrs?|days?|times?|once|twice|posts?|articles?|pages?|words?|videos?|heures?|jours?|fois)|\d) $"
)


def _counted(match: re.Match[str], plain: str, found: list[FoundDate]) -> tuple[Days, FoundDate] | None:
    if match["number"] in ("a", "per", "each") and _HOW_MUCH.search(plain, max(0, match.start() - 12), match.start()):
        return None
    anchor = _anchor(match, plain, found)
    undated = _UNDATED.match(plain, match.end()) or (match["after"] in ("of", "from") and not match["within"])
    if match["after"] and undated and (anchor is None or anchor.start < match.end()):
        return None
    count = read_count(match["number"])
    if anchor is None or not count or count > 60 or _said_again(match, plain, found):
        return None
    working = bool(match["working"] or match["before_working"])
    if match["after"]:
        day = counted_days(anchor.last, count, match["unit"], working)
    else:
        day = _back(anchor.first, count, match["unit"], working)
    return None if day is None else (rules.one(day), anchor)


def _back(day: date, count: int, unit: str, working: bool) -> date | None:
    """So many days, weeks or months before."""
    if unit.startswith("mo"):
        return rules.add_months(day, -count)
    if working:
        while count > 0:
            day -= timedelta(days=1)
            count -= day.weekday() < 5
        return day
    after = counted_days(day, count, unit, working)
    return None if after is None else day - (after - day)


def _named(match: re.Match[str], plain: str, found: list[FoundDate]) -> tuple[Days, FoundDate] | None:
    if not (match["eve"] or match["morrow"] or match["earlier"] or match["later"] or match["side"]):
        return None
    if match["what"] == "mon" and (match["side"] or "").startswith(("precedent", "suivant", "avant", "apres", "d'")):
        return None  # « mon précédent illustrateur »
    anchor = _anchor(match, plain, found)
    if anchor is None or _said_again(match, plain, found):
        return None
    return _beside(match, anchor), anchor


def _beside(match: re.Match[str], anchor: FoundDate) -> Days:
    """The day, week or month beside the anchor that the words name."""
    if match["eve"]:
        return rules.one(anchor.first - timedelta(days=2 if "avant" in match["eve"] else 1))
    if match["morrow"]:
        return rules.one(anchor.last + timedelta(days=2 if "sur" in match["morrow"] else 1))
    side = match["side"] or ""
    sign = 1 if match["later"] or side in ("after", "d'apres", "apres", "suivant", "suivante") else -1
    what = match["what"].rstrip(".")
    edge = anchor.last if sign > 0 else anchor.first
    if what in ("week", "semaine"):
        return rules.week(edge + timedelta(days=7 * sign))
    if what in ("month", "mois"):
        month = rules.add_months(edge, sign)
        return rules.month_part(month.year, month.month, "")
    if what in words.WEEKDAYS and side.endswith(("week", "la", "semaine")):
        return rules.one(rules.weekday_of_next_week(edge - timedelta(days=7), words.WEEKDAYS[what]))
    if what in words.WEEKDAYS:
        gap = (words.WEEKDAYS[what] - edge.weekday()) * sign % 7 or 7
        return rules.one(edge + timedelta(days=gap * sign))
    return rules.one(edge + timedelta(days=sign))


def _said_again(match: re.Match[str], plain: str, found: list[FoundDate]) -> bool:
    following = _first_after(found, match.end())
    if following is None or following.start - match.end() > 40 or match.end() == following.start:
        return False
    gap = plain[match.end() : following.start]
    return gap.strip() not in ("", "the", "le") and _SAID_AGAIN.fullmatch(gap) is not None


def _anchor(match: re.Match[str], plain: str, found: list[FoundDate]) -> FoundDate | None:
    """The date that is meant: the one that follows in the same clause, else the last one before."""
    following = _first_after(found, match.end())
    if (
        following is not None
        and following.start - match.end() < _NEAR
        and _STOP.search(plain, match.end(), following.start) is None
        and (gap := plain[match.end() : following.start]).find(",") in (-1, *_repeated(gap))
    ):
        return following
    return _named_before(match, plain, found) or _last_before(found, match.start())


# "a week before opening", « dix jours avant l'ouverture »: the event whose date was given earlier
_EVENT_MEANT = compiled(r"\s?(?:the |our |my |your |le |la |l'|les |notre |nos |mon |ma )?(?P<word>[a-z]{5,})")


def _named_before(match: re.Match[str], plain: str, found: list[FoundDate]) -> FoundDate | None:
    """The date near which the text has already named what the words count from."""
    meant = _EVENT_MEANT.match(plain, match.end())
    if meant is None:
        return None
    place = plain.rfind(meant["word"], max(0, match.start() - _FAR), match.start())
    near = [one for one in found if place >= 0 and one.end <= match.start() and abs(one.start - place) < _BESIDE]
    return min(near, key=lambda one: abs(one.start - place)) if near else None


def _repeated(gap: str) -> list[int]:
    """The comma after which the event is named again: "after kick-off, kick-off being 15 February"."""
    words_before, _, words_after = gap.partition(",")
    last = words_before.split()[-1:]
    return [len(words_before)] if last and last == words_after.split()[:1] else []


def _first_after(found: list[FoundDate], position: int) -> FoundDate | None:
    index = bisect_left(found, position, key=lambda one: one.start)
    return found[index] if index < len(found) else None


def _last_before(found: list[FoundDate], position: int) -> FoundDate | None:
    index = bisect_right(found, position, key=lambda one: one.end)
    before = found[index - 1] if index else None
    return before if before is not None and position - before.end <= _FAR else None
