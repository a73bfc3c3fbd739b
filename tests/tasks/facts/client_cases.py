"""How the tests of who asks hold what was read against what a person would say."""

import re

from tasks.facts.client import find_client
from tasks.facts.client_names import plain_of
from tests.tasks.facts.reading import reading_of


def mistakes(sender: str, body: str, names: tuple[str | None, ...], companies: tuple[str | None, ...]) -> list[str]:
    """What was read wrongly of one message; each of `names` and `companies` is right."""
    client = find_client(reading_of(body, sender), frozenset())
    found = (("name", client.name, names), ("company", client.company, companies))
    wrong = [f"{what}: {one!r}, not {right!r}" for what, one, right in found if _bare(one) not in map(_bare, right)]
    text = plain_of(body)
    wrong += [f"evidence {one.quote!r}" for one in client.evidence if plain_of(one.quote) not in text]
    return wrong


def _bare(name: str | None) -> str | None:
    return None if name is None else re.sub(r"\W+", " ", plain_of(name)).strip()
