"""How the rules' word lists become regular expressions: one phrase a line, compiled when first used."""

import re
from collections import deque
from collections.abc import Iterable
from functools import lru_cache

from tasks.facts.compiled import compiled


def any_of(phrases: str) -> str:
    """One group of alternatives from phrases, each on a line of its own or parted by " | "; longest kept first by hand."""
    lines = (line.strip() for line in phrases.replace(" | ", "\n").splitlines())
    return "(?:" + "|".join(line for line in lines if line) + ")"


def by_length(words: Iterable[str]) -> list[str]:
    """The words once each, the longest first, in the same order in every process whatever set they come from."""
    return sorted(set(words), key=lambda word: (-len(word), word))


def longest_first(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern."""
    return "|".join(by_length(words))


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)


class Cue:
    """Whole words or phrases that tell what stands near them, in plain text (tasks.facts.view).

    Compiled at first use, which keeps the start of the command fast.
    """

    __slots__ = ("pattern",)

    def __init__(self, phrases: str, *, before: str = r"(?:(?<!\w)|(?='))", after: str = r"(?:(?!\w)|(?<='))") -> None:
        self.pattern = before + any_of(phrases) + after

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first place in text[start:end]."""
        return _compiled(self.pattern).search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The place that begins at `start`."""
        return _compiled(self.pattern).match(text, start)

    def last(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The last place in text[start:end]."""
        matches = _compiled(self.pattern).finditer(text, start, len(text) if end is None else end)
        return next(iter(deque(matches, maxlen=1)), None)

    def all(self, text: str, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
        """Every place in text[start:end]."""
        return list(_compiled(self.pattern).finditer(text, start, len(text) if end is None else end))
