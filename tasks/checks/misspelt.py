"""Names that are all but those of the sources: "Northwand Bakery" where Northwind Bakery is known."""

import re
from collections.abc import Iterable, Sequence

from tasks.checks.names import NameMention, name_key
from tasks.checks.reading import Reading

_CAPITALISED = re.compile(r"[A-ZÀ-ÝŒ][^\W\d_]{2,40}")
_SHORTEST = 4  # letters of a word that may be a slip of another: shorter ones are other words
_ALONE = 7  # letters of a name of one word


def find_misspelt(
    reading: Reading, known: Iterable[str], mentions: Sequence[NameMention]
) -> list[tuple[int, int, str]]:
    """Capitalised names one or two letters beside a known one.

    Args:
        reading: The text.
        known: Names of people and companies.
        mentions: Known names that were found in the text; a whole one is no misspelling of another.

    Returns:
        Start and end in the plain text, and the name that was meant.
    """
    keys = {key: name for name in known if (key := name_key(name)) and _is_distinct(key)}
    if not keys:
        return []
    by_word: dict[str, dict[tuple[str, ...], str]] = {}
    alone = {key: name for key, name in keys.items() if len(key) == 1}
    for key, name in keys.items():
        for word in key if len(key) > 1 else ():
            by_word.setdefault(word, {})[key] = name
    words = [(match.start(), match.end()) for match in re.finditer(r"[^\W_]+(?:[&@+-][^\W_]+)*", reading.plain)]
    whole = {(found.start, found.end) for found in mentions if not found.soft}
    found: dict[tuple[int, int], str] = {}
    for at, (start, end) in enumerate(words):
        word = reading.plain[start:end]
        for key, name in by_word.get(word, {}).items():
            for index, part in enumerate(key):
                if part == word and (place := _slip(reading, words, at - index, key)) and place not in whole:
                    found[place] = name
        if alone and end - start >= _ALONE and (start, end) not in whole:
            for key, name in alone.items():
                if _CAPITALISED.fullmatch(reading.clean[start:end]) and _is_slip(word, key[0], most=1):
                    found[start, end] = name
    return sorted((start, end, name) for (start, end), name in found.items())


def _is_distinct(key: tuple[str, ...]) -> bool:
    """Whether a name is long enough that one like it is hardly another's."""
    return len(key[0]) >= _ALONE if len(key) == 1 else sum(map(len, key)) >= 8


def _slip(
    reading: Reading, words: Sequence[tuple[int, int]], first: int, key: tuple[str, ...]
) -> tuple[int, int] | None:
    """The place of words that are a name's but for one of them, which is nearly right."""
    if first < 0 or first + len(key) > len(words):
        return None
    places = words[first : first + len(key)]
    start, end = places[0][0], places[-1][1]
    if "\n" in reading.plain[start:end] or end - start > sum(map(len, key)) + 3 * len(key):
        return None
    wrong = [
        (place, part) for place, part in zip(places, key, strict=True) if reading.plain[place[0] : place[1]] != part
    ]
    if len(wrong) != 1:
        return None
    (low, high), part = wrong[0]
    capital = reading.clean[low:high][:1].isupper()
    return (start, end) if capital and _is_slip(reading.plain[low:high], part, most=2) else None


def _is_slip(word: str, part: str, *, most: int) -> bool:
    """Whether a word differs from a name's by a letter or two, and not by a plural's ending alone."""
    if min(len(word), len(part)) < _SHORTEST or word.rstrip("s") == part.rstrip("s"):
        return False
    allowed = most if len(part) > 6 else 1
    return abs(len(word) - len(part)) <= allowed and 0 < _distance(word, part) <= allowed


def _distance(one: str, two: str) -> int:
    """Letters to change, add, drop or exchange with the next."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, left in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == two[j - 2] and one[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
