"""Whether words of a text stand in a source, letter for letter."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from integrations.files.document import Document
from tasks.facts.brief import Evidence
from tasks.facts.view import view

_TOKEN = re.compile(r"\S+")
_EDGE = "\"'()[]{}<>,;:!?….*_`#|·•–—-"
AROUND = 3  # words on each side of a number that must stand there too
REACH = 400  # characters on each side in which they are looked for
ENOUGH = 3  # words, besides the number, without which a likeness is chance


class Phrases:
    """The words of all sources in one line, searched by plain comparison.

    Args:
        documents: Texts; a find in them gives evidence.
        texts: Titles, subjects, notes and descriptions, each by itself.
    """

    def __init__(self, documents: Iterable[Document], texts: Iterable[tuple[str, str]] = ()) -> None:
        self._names: list[str] = []
        self._starts: list[int] = []
        self._documents: list[Document | None] = []
        pieces: list[str] = []
        length = 0
        sources: list[tuple[str, str, Document | None]] = [(d.name, d.text, d) for d in documents]
        sources += [(name, text, None) for name, text in dict.fromkeys(texts)]
        for name, text, document in sources:
            words = f" {joined(text)} "
            self._names.append(name)
            self._documents.append(document)
            self._starts.append(length)
            pieces.append(words + "\n")
            length += len(words) + 1
        self._line = "".join(pieces)

    def __bool__(self) -> bool:
        return bool(self._line)

    def find(self, words: str) -> Evidence | None:
        """The first source that holds these words, compared without case, accents and marks around words."""
        key = joined(words)
        at = self._line.find(f" {key} ") if key else -1
        if at < 0:
            return None
        index = bisect_right(self._starts, at) - 1
        document = self._documents[index]
        if document is not None and (match := re.search(_loose(key), view(document.text).plain)):
            seen = view(document.text)
            start, end = seen.start(match.start()), seen.end(match.end())
            return Evidence(document=document.name, start=start, end=end, quote=document.text[start:end])
        return Evidence(document=self._names[index], start=0, end=len(words), quote=words)

    def find_around(self, text: str, start: int, end: int) -> Evidence | None:
        """The source of a number together with the words around it; None where fewer than three words agree."""
        tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(text, *_reach(text, start, end))]
        inside = [i for i, token in enumerate(tokens) if token[0] < end and token[1] > start]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        for before, after in ((AROUND, AROUND), (2 * AROUND, 0), (0, 2 * AROUND), (AROUND - 1, AROUND - 1)):
            low, high = max(0, first - before), min(len(tokens) - 1, last + after)
            words = [i for i in range(low, high + 1) if not first <= i <= last]
            if sum(any(char.isalpha() for char in text[slice(*tokens[i])]) for i in words) < ENOUGH:
                continue
            if found := self.find(text[tokens[low][0] : tokens[high][1]]):
                return found
        return None


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole words near a place: a line of a megabyte is not cut into words for each of its numbers."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    while 0 < low < start and not text[low - 1].isspace():
        low += 1
    while end < high < len(text) and not text[high].isspace():
        high -= 1
    return low, high


def joined(text: str) -> str:
    """Words as phrases are compared: plain, without marks at their edges, one space between."""
    words = (match[0].strip(_EDGE) for match in _TOKEN.finditer(view(text).plain))
    return " ".join(word for word in words if word)


def _loose(key: str) -> str:
    return r"[\s\"'()\[\]{}<>,;:!?….*_`#|·•–—-]+".join(re.escape(word) for word in key.split()[:60])
