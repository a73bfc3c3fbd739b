"""What a text gives as a source's own words: between quotation marks, or as a whole line."""

import re
from bisect import bisect_right

from tasks.checks.phrases import Phrases
from tasks.checks.reading import Reading
from tasks.facts.brief import Evidence

_QUOTED = re.compile(r"“[^“”\n]{2,600}”|«[^«»\n]{2,600}»|\"[^\"\n]{2,600}\"")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINE_WORDS = 2  # words, besides numbers, that a line must have to be more than a likeness by chance


class Quotes:
    """Finds the source of a claim that stands inside a quotation; a quotation with one wrong letter has none.

    Args:
        reading: The text.
        phrases: The words of all sources.
    """

    def __init__(self, reading: Reading, phrases: Phrases) -> None:
        self._plain, self._phrases = reading.plain, phrases
        self._places = [match.span() for match in _QUOTED.finditer(reading.clean)] if phrases else []
        self._starts = [start for start, _ in self._places]
        self._found: dict[tuple[int, int], Evidence | None] = {}

    def source(self, start: int, end: int) -> Evidence | None:
        """The source that holds the quotation or the line around plain[start:end]; None where none does."""
        if not self._phrases:
            return None
        at = bisect_right(self._starts, start) - 1
        if at >= 0 and self._places[at][1] >= end and (found := self._looked_up(*self._places[at], least=1)):
            return found
        low = self._plain.rfind("\n", 0, start) + 1
        high = self._plain.find("\n", end)
        return self._looked_up(low, high if high >= 0 else len(self._plain), least=_LINE_WORDS)

    def _looked_up(self, start: int, end: int, *, least: int) -> Evidence | None:
        if (start, end) not in self._found:
            words = self._plain[start:end]
            enough = end - start <= 1000 and len(_WORD.findall(words)) >= least
            self._found[start, end] = self._phrases.find(words) if enough else None
        return self._found[start, end]
