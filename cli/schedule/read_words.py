"""From words to pieces: "every Monday 08:30", « le dernier jour ouvré du mois à 17h ».

One scanner goes through the text from left to right; at each place the first pattern that fits reads its piece. Nothing
is guessed: a word that no pattern knows is named to the person.
"""

import re
from collections.abc import Callable
from difflib import get_close_matches

from cli.schedule.moments import CLOCK, DATE, EXAMPLES, clock, day_of, impossible, two_in_one
from cli.schedule.said import Said
from cli.schedule.vocabulary import (
    ADVERB,
    FILLERS,
    MONTH,
    NUMBER,
    ORDINAL,
    SIX_DAYS,
    UNIT,
    WEEKDAY,
    WEEKENDS,
    WORKING_DAYS,
    either,
    known_words,
    plain,
)
from integrations.errors import BadInput
from integrations.words import Words

_EVERY = r"(?:every|each|tous les|toutes les|chaque|tout les|once an?|once every|une fois par|per|par)"
_NUMBER = rf"(?:\d{{1,3}}|{either(NUMBER)})"
_UNIT, _WEEKDAY, _MONTH, _ORDINAL = either(UNIT), either(WEEKDAY), either(MONTH), either(ORDINAL)
_AND = r"(?: ?, ?(?:and|et|puis)? ?| (?:and|et|&|puis) )"

Reader = Callable[[re.Match[str], Said], bool]


def read_words(text: str) -> Said:
    """The pieces of a sentence.

    Raises:
        BadInput: A word is not understood, or a value cannot be; names it.
    """
    said = Said()
    zone = re.search(r"(?<!\S)\(?((?:[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+\-\d]+){1,2})|UTC)\)?(?!\S)", text)
    if zone:
        said.zone = zone[1]
        text = text[: zone.start()] + " " + text[zone.end() :]
    left = plain(text)
    if not left:
        raise _not_understood(text.strip(), "")
    whole, before = left, ""
    while left:
        for pattern, reader in PATTERNS:
            match = pattern.match(left)
            if match and _ends_a_word(left, match.end()) and reader(match, said):
                break
        else:
            raise _not_understood(whole, left, before)
        before, left = match[0], left[match.end() :].lstrip()
    if len(said.order) > 3:
        raise two_in_one()
    return said


def _ends_a_word(text: str, end: int) -> bool:
    """Whether something was read, and no word is cut in two."""
    return end > 0 and not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _not_understood(whole: str, left: str, before: str = "") -> BadInput:
    word = left.split()[0] if left else ""
    others = [known for known in known_words() if known != word]
    near = get_close_matches(word, others, 1, cutoff=0.75) if len(word) > 3 else []
    hint = Words(f" Did you mean “{near[0]}”? ", f" Vouliez-vous dire « {near[0]} » ? ") if near else Words(" ", " ")
    if not word:
        problem = Words("it does not say when", "cela ne dit pas quand")
    else:
        problem = Words(f"“{word}” is not understood in “{whole}”", f"« {word} » n'est pas compris dans « {whole} »")
    remedy = Words(f"{hint.en}{EXAMPLES.en}".strip(), f"{hint.fr}{EXAMPLES.fr}".strip())
    return BadInput(problem, remedy=remedy, field="when")


def _start(match: re.Match[str], said: Said) -> bool:
    said.start = day_of(match, "s_")
    return True


def _until(match: re.Match[str], said: Said) -> bool:
    said.until = day_of(match, "u_")
    return True


def _window(match: re.Match[str], said: Said) -> bool:
    said.window = clock(match, "a_"), clock(match, "b_")
    return True


def _times(match: re.Match[str], said: Said) -> bool:
    marked = bool(match["marker"])
    own = match["t_word"] or match["t_pm"] or re.search(r"\dh|\d h|[:.]|oclock|\d heure", match[0])
    if not marked and not own:
        return False
    said.times.append(clock(match, "t_"))
    said.came("t")
    return True


def _more_times(match: re.Match[str], said: Said) -> bool:
    """« à 9h et 17h », "at 9 and 17"."""
    if not said.times or re.match(rf"\s*(?:{_MONTH}|st|nd|rd|th|er)\b", match.string[match.end() :]):
        return False
    said.times.append(clock(match, "t_"))
    said.came("t")
    return True


def _number(word: str) -> int:
    return int(NUMBER.get(word, word))


def _set_every(said: Said, number: int, unit: str) -> bool:
    if number < 1 or (said.every and said.every != (1, unit) and said.every[1] != unit):
        return False
    fold = {"fortnight": (2, "week")}.get(unit)
    said.every = (number * fold[0], fold[1]) if fold else (number, unit)
    return True


def _every(match: re.Match[str], said: Said) -> bool:
    word, unit = match["number"], UNIT[match["unit"]]
    if unit == "second":
        if word is None:
            return False  # "every second Tuesday"
        raise BadInput(
            Words(
                "a flow cannot run more often than every minute",
                "un flow ne peut pas tourner plus d'une fois par minute",
            ),
            remedy=EXAMPLES,
            field="when",
        )
    number = 2 if match["other"] else _number(word) if word else 1
    if unit == "day" and word in ("quinze", "15", "huit") and "quinz" in match[0] + " " + (word or ""):
        return _set_every(said, 2, "week")  # « tous les quinze jours » is every other week
    return _set_every(said, number, unit)


def _half_hours(match: re.Match[str], said: Said) -> bool:
    return _set_every(said, 15 if "quar" in match[0] else 30, "minute")


def _every_other_weekday(match: re.Match[str], said: Said) -> bool:
    said.weekdays.append(int(WEEKDAY[match["weekday"]]))
    return _set_every(said, 2, "week")


def _one_in(match: re.Match[str], said: Said) -> bool:
    """« un mardi sur deux », « une semaine sur trois »."""
    number, what = _number(match["number"]), match["what"]
    if what in WEEKDAY:
        said.weekdays.append(int(WEEKDAY[what]))
        return _set_every(said, number, "week")
    return _set_every(said, number, UNIT[what])


def _adverb(match: re.Match[str], said: Said) -> bool:
    return _set_every(said, 1, ADVERB[match[0]])


def _ordinals(match: re.Match[str]) -> list[int]:
    return [int(ORDINAL[word]) for word in re.findall(rf"(?<![\w-]){_ORDINAL}(?![\w-])", match["ordinals"])]


def _counted(match: re.Match[str], said: Said) -> bool:
    """ "first Tuesday", « le dernier jour ouvré », "first and third Monday", "last day"."""
    ordinals = _ordinals(match)
    if match["weekday"]:
        days, counted = [int(WEEKDAY[match["weekday"]])], "weekday"
    elif match["working"]:
        days, counted = [0, 1, 2, 3, 4], "working"
    elif match["six"]:
        days, counted = [0, 1, 2, 3, 4, 5], "working"
    else:
        days, counted = [], "day"
    before = (said.days_counted, sorted(said.ordinals), said.weekdays)
    if said.days_counted and (counted != before[0] or (sorted(ordinals) != before[1] and days != before[2])):
        raise two_in_one()  # "first Monday and third Friday"
    said.ordinals += ordinals
    said.weekdays += days
    said.days_counted = counted
    said.came("d")
    return True


def _counted_day(match: re.Match[str], said: Said) -> bool:
    """ "the first of the month", « le dernier du mois »."""
    if said.days_counted not in ("", "day"):
        raise two_in_one()
    said.ordinals += _ordinals(match)
    said.days_counted = "day"
    said.came("d")
    return True


def _of_unit(match: re.Match[str], said: Said) -> bool:
    """ "of the month", « du trimestre »."""
    unit = UNIT[match["unit"]]
    if unit not in ("month", "quarter", "semester", "year", "week", "day"):
        return False
    return True if said.every and said.every[1] == unit else _set_every(said, 1, unit)


def _date_of_year(match: re.Match[str], said: Said) -> bool:
    day, month = int(match["d1"] or match["d2"] or 1), int(MONTH[match["m1"] or match["m2"]])
    if not 1 <= day <= 31 or (day > 30 and month in (4, 6, 9, 11)) or (month == 2 and day > 29):
        raise impossible(match[0])
    said.dates.append((month, day))
    said.came("d")
    return True


def _month_day(match: re.Match[str], said: Said) -> bool:
    if not (match["marker"] or match["suffix"] or (said.month_days and match["joined"])):
        return False
    day = int(match["day"])
    if not 1 <= day <= 31:
        raise impossible(match[0])
    said.month_days.append(day)
    said.came("d")
    return True


def _month(match: re.Match[str], said: Said) -> bool:
    said.months.append(int(MONTH[match["month"]]))
    return True


def _weekday_range(match: re.Match[str], said: Said) -> bool:
    first, last = int(WEEKDAY[match["first"]]), int(WEEKDAY[match["last"]])
    said.weekdays += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    said.came("d")
    return True


def _weekday(match: re.Match[str], said: Said) -> bool:
    said.weekdays.append(int(WEEKDAY[match["weekday"]]))
    said.came("d")
    return True


def _days(*days: int) -> Reader:
    def read(match: re.Match[str], said: Said) -> bool:
        said.weekdays += days
        said.came("d")
        return True

    return read


def _nothing(match: re.Match[str], said: Said) -> bool:
    return True


def _pattern(text: str, reader: Reader) -> tuple[re.Pattern[str], Reader]:
    return re.compile(text), reader


_THE = r"(?:(?:on |le |la |les |the |l )*)"
PATTERNS: list[tuple[re.Pattern[str], Reader]] = [
    _pattern(
        r"(?:starting|from|beginning|commencing|as of|a partir du|a compter du|a partir de|des le|depuis le)"
        rf"(?: on)?(?: the| le)? {DATE.format('s_')}",
        _start,
    ),
    _pattern(rf"(?:until|till|through|jusqu au|jusqu a|jusque)(?: the| le)? {DATE.format('u_')}", _until),
    _pattern(rf"(?:between|entre) {CLOCK.format('a_')} (?:and|et) {CLOCK.format('b_')}", _window),
    _pattern(rf"(?:from|de) {CLOCK.format('a_')} (?:to|until|a) {CLOCK.format('b_')}", _window),
    _pattern(
        r"(?:every|each) (?:half(?:[ -]an)?[ -]hour|quarter (?:of an )?hour)|toutes les demi[ -]?heures?"
        r"|tous les quarts? d heures?",
        _half_hours,
    ),
    _pattern(
        rf"{_EVERY} (?:(?P<number>{_NUMBER}) ?|(?P<other>other|second|alternate) )?(?P<unit>{_UNIT})"
        r"(?! ouvr| de semaine| de la semaine| travaill)",
        _every,
    ),
    _pattern(rf"(?:every|each) (?:other|second|alternate) (?P<weekday>{_WEEKDAY})(?! of| in)", _every_other_weekday),
    _pattern(rf"(?:une?|1) (?P<what>{_WEEKDAY}|{_UNIT}) sur (?P<number>{_NUMBER})", _one_in),
    _pattern(either(ADVERB), _adverb),
    _pattern(
        rf"{_THE}(?P<ordinals>{_ORDINAL}(?:{_AND}{_THE}{_ORDINAL})*) (?:(?P<weekday>{_WEEKDAY})"
        rf"|(?P<working>{WORKING_DAYS})|(?P<six>{SIX_DAYS})|(?P<day>days?|jours?))",
        _counted,
    ),
    _pattern(
        rf"{_THE}(?P<ordinals>{_ORDINAL}(?:{_AND}{_THE}{_ORDINAL})*)"
        rf"(?= (?:of (?:the|each|every)|du|de chaque) {_UNIT})",
        _counted_day,
    ),
    _pattern(
        rf"(?:of|in|du|de la|de|des|dans|d) (?:the |each |every |le |la |l |chaque |tous les )?(?P<unit>{_UNIT})",
        _of_unit,
    ),
    _pattern(
        rf"{_THE}(?:(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)?(?: (?:of|de))? (?P<m1>{_MONTH})"
        rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?! ?[:h]|\d| ?[ap]m))",
        _date_of_year,
    ),
    _pattern(
        r"(?P<marker>(?:on )?(?:the|le|les) )?(?P<joined>(?:and|et|,) (?:the |le )?)?"
        r"(?P<day>\d{1,2})(?P<suffix>er|st|nd|rd|th)?(?! ?[:.]\d| ?h| ?[ap]m| ?oclock)",
        _month_day,
    ),
    _pattern(
        rf"{_THE}(?:from |du |de )?(?P<first>{_WEEKDAY}) ?(?:to|through|thru|-|–|au|a) ?(?P<last>{_WEEKDAY})",
        _weekday_range,
    ),
    _pattern(rf"(?P<weekday>{_WEEKDAY})\.?", _weekday),
    _pattern(WORKING_DAYS, _days(0, 1, 2, 3, 4)),
    _pattern(SIX_DAYS, _days(0, 1, 2, 3, 4, 5)),
    _pattern(WEEKENDS, _days(5, 6)),
    _pattern(rf"(?P<marker>(?:at|a|vers|@|des) ?)?{CLOCK.format('t_')}", _times),
    _pattern(rf"(?:and|et|,|&)(?: at| a)? {CLOCK.format('t_')}", _more_times),
    _pattern(rf"(?P<month>{_MONTH})\.?", _month),
    _pattern("|".join(re.escape(word) for word in sorted(FILLERS, key=len, reverse=True)), _nothing),
]
