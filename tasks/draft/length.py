"""The length that a client asks for: in a thing's words, before them ("300-word posts") or after ("180 words each")."""

import re
from collections.abc import Sequence

from integrations.files.document import Document
from tasks.facts.brief import Deliverable

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d{1,6}"
_LENGTH = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?:(?:[-–—]|à|a|to|ou|or|et|and)\s*(?P<high>{_NUMBER})\s*)?[- ]?(?:mots|words?)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*,?\s*(?:en tout|au total|in total|in all|altogether|all told|overall)\b", re.IGNORECASE)
_PER = re.compile(
    r"(?:[€$£]|\b(?:eur|euros?|usd|gbp|cents?|pence|p)\b)[^.;\n]{0,12}$|(?:/|par|per|le|les|du|the|for)\s*$",
    re.IGNORECASE,
)
# Where the words about one thing end: the next sentence, line or item.
_END = re.compile(
    r"[.;!?](?:\s|$)|\n\s*(?:\n|[-*•–]|\d{1,2}[.)])"
    r"|,?\s(?:et|and|plus|ainsi que|as well as)\s"
    r"(?:une?|an?|the|la|le|les|l'|\d(?![\d .,\u00a0\u202f]*\s?(?:mots|words)))",
    re.IGNORECASE,
)
_REACH = 90  # characters after the thing
_BEFORE = 24


def words_asked(text: str) -> int | None:
    """The length that a phrase asks for ("articles de 800 mots" 800; a range gives its middle)."""
    match = _LENGTH.search(text)
    return _middle(match) if match else None


def length_of(item: Deliverable, documents: Sequence[Document] = ()) -> int | None:
    """Words of one piece, as the client says it of this thing; None where they do not.

    Args:
        item: What is to be delivered.
        documents: The texts that its evidence points into.
    """
    if (said := words_asked(f"{item.what} {item.evidence.quote}")) is not None:
        return said
    text = next((document.text for document in documents if document.name == item.evidence.document), "")
    before = text[max(0, item.evidence.start - _BEFORE) : item.evidence.start]
    if (match := _last(before)) is not None and not re.search(r"[\w,;.]", before[match.end() :].strip(" -")):
        return _middle(match)
    after = text[item.evidence.end : item.evidence.end + _REACH]
    stop = _END.search(after)
    after = after[: stop.start()] if stop else after
    match = _LENGTH.search(after)
    if match is None or _PER.search(after[: match.start()]):
        return None  # "0.12 € a word": a price
    length = _middle(match)
    if length and item.quantity and item.quantity > 1 and _WHOLE.match(after, match.end()):
        return max(1, round(length / item.quantity))
    return length


def _last(text: str) -> re.Match[str] | None:
    return max(_LENGTH.finditer(text), key=lambda match: match.start(), default=None)


def _middle(match: re.Match[str]) -> int | None:
    low, high = (int(re.sub(r"\D", "", group)) if group else 0 for group in match.group("low", "high"))
    return (low + high) // 2 if high else low or None
