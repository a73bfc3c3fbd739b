"""A text as a reader sees it: Markdown and HTML marks gone, with the way back to the source."""

import html
import re
from array import array
from dataclasses import dataclass

from tasks.facts.view import View, view

_BLOCK = (
    r"p|div|li|ul|ol|h[1-6]|table|thead|tbody|tr|section|article|header|footer|blockquote|br|hr|dt|dd|dl"
    r"|figure|figcaption"
)
# Each alternative stops at the next mark of its own kind, so that no text makes the search slow.
_MARK = re.compile(
    r"(?P<unseen><(?:style|script)\b[^<>]{0,300}>[^<]*</(?:style|script)>)"
    r"|(?P<cell></t[dh]\s*>)"
    rf"|(?P<block></?(?:{_BLOCK})(?:\s[^<>]{{0,2000}})?/?>)"
    r"|(?P<tag></?[a-zA-Z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->|<![a-zA-Z][^<>]{0,300}>)"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});)"
    r"|(?P<target>\]\((?:[^()\s]|\([^()\s]{0,200}\))*(?:\s\"[^\"\n]{0,200}\")?\))"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<emphasis>\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`{1,2}(?!`)|~~|!?\[(?=[^\]\n]{0,300}\]\()|\|\|)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text without its marks.

    Args:
        source: As it came.
        seen: What a reader sees, with the way back to the text as it came.
        plain: The same in lower case without accents, one character for one, tabs kept.
    """

    source: str
    seen: View
    plain: str
    _origin: array

    @property
    def clean(self) -> str:
        """What a reader sees."""
        return self.seen.clean

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `plain` stands in the source."""
        first = self.seen.start(start)
        last = max(self.seen.end(end) - 1, first)
        if not self._origin:
            return 0, 0
        top = len(self._origin) - 1
        return self._origin[min(first, top)], self._origin[min(last, top)] + 1


def read(text: str) -> Reading:
    """Takes the marks out of a Markdown, HTML or plain text."""
    pieces: list[str] = []
    origin = array("q")
    last = 0
    for match in _MARK.finditer(text):
        if match["emphasis"] is not None and _is_plain_star(text, match):
            continue
        pieces.append(text[last : match.start()])
        origin.extend(range(last, match.start()))
        last = match.end()
        instead = _instead(match)
        pieces.append(instead)
        origin.extend([match.start()] * len(instead))
    pieces.append(text[last:])
    origin.extend(range(last, len(text)))
    seen = view("".join(pieces))
    plain = seen.plain
    if "\t" in seen.clean:  # tabs part the cells of a table: no number goes on behind one
        plain = "".join("\t" if char == "\t" else plain[at] for at, char in enumerate(seen.clean))
    return Reading(text, seen, plain, origin)


def _instead(match: re.Match[str]) -> str:
    if match["cell"]:
        return "\t"
    if match["block"]:
        level = re.match(r"<h([1-6])", match["block"], re.IGNORECASE)
        return "\n" + "#" * int(level[1]) + " " if level else "\n"
    if match["entity"]:
        return html.unescape(match["entity"])[:1] or " "
    return ""


def _is_plain_star(text: str, match: re.Match[str]) -> bool:
    """Whether a star is a bullet or stands between spaces, so that it marks nothing."""
    if not match[0].startswith("*"):
        return False
    before = text[match.start() - 1] if match.start() else "\n"
    after = text[match.end()] if match.end() < len(text) else "\n"
    return before.isspace() and after.isspace()
