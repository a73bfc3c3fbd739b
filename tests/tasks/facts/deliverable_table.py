"""Short messages with the deliverables that a reader sees in them, and how far what is found agrees."""

from typing import Any
from zoneinfo import ZoneInfo

from bench._labels import Count, _deliverables
from integrations.files import message_from_text
from integrations.words import Language
from tasks.facts.deliverables import find_deliverables
from tasks.facts.sources import read

# Text and its things; some have the conditions too (test_constraints_letters.py).
Table = tuple[tuple[Any, ...], ...]


def labels(said: str) -> list[dict]:
    """Reads "12 post,article | logo | - photo | ? deck": what, with its number.

    Without a number it is one (or none said); "-" a plural without a number; "3/5" either; "?" optional, any number.
    Words parted by commas are each right.
    """
    found = []
    for one in filter(None, (piece.strip() for piece in said.split("|"))):
        first, _, rest = one.partition(" ")
        if first == "?":
            found.append({"what": rest, "keys": rest.split(","), "quantity": [None, *range(1, 400)], "optional": True})
        elif first == "-":
            found.append({"what": rest, "keys": rest.split(","), "quantity": None})
        elif first.replace("/", "").replace("-", "").isdigit():
            allowed = [None if number == "-" else int(number) for number in first.split("/")]
            found.append({"what": rest, "keys": rest.split(","), "quantity": allowed})
        else:
            found.append({"what": one, "keys": one.split(","), "quantity": [1, None]})
    return found


def measure(table: Table, language: Language) -> tuple[Count, list[str]]:
    """What was found, missed and wrongly found over a table, and the mistakes in words."""
    total = Count()
    mistakes = []
    for text, said, *_ in table:
        message = message_from_text(text, "note", zone=ZoneInfo("Europe/Paris"))
        count = _deliverables(labels(said), find_deliverables(read(message, frozenset()), language))
        total.add(count)
        mistakes += [f"{text[:60]!r}: {mistake}" for mistake in count.mistakes]
    return total, mistakes
