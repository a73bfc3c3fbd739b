"""What a message's spans say, for tests."""

from collections import defaultdict
from collections.abc import Iterable

from integrations.files.document import Span


def told(text: str, spans: Iterable[Span]) -> dict[str, list[str]]:
    """The text of each span by role, without blank ones and outer blank lines."""
    found: dict[str, list[str]] = defaultdict(list)
    for span in spans:
        if said := text[span.start : span.end].strip():
            found[span.role].append(said)
    return found
