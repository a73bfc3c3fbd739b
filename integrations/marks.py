"""The mark of what is being done, in Markdown: a comment that nobody is shown, by which it is found again."""

import re

from integrations.kit.doing import now_doing

_MARK = re.compile(r"\s*<!-- ff-\w+ -->")


def marked(text: str) -> str:
    """A text with the mark."""
    mark = now_doing().marker
    return f"{text}\n\n<!-- {mark} -->" if mark else text


def holds(text: str | None) -> bool:
    """Whether a text has the mark."""
    mark = now_doing().marker
    return bool(mark) and f"<!-- {mark} -->" in (text or "")


def unmarked(text: str | None) -> str:
    """A text without any."""
    return _MARK.sub("", text or "")
