"""Bans of AI that are missed would let a model be asked: in part, in passing, by the name of a product."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_text
from tasks.facts.extract import extract_facts

ZONE = ZoneInfo("Europe/Paris")

CASES = [
    ("We're fine with AI for research but not for the writing.", "no_ai"),
    ("You can use AI for ideas, just not for the illustrations.", "no_ai"),
    ("Happy with AI tools except for the final text.", "no_ai"),
    ("Please keep all of this out of ChatGPT.", "no_ai"),
    ("Nothing of this may be pasted into ChatGPT.", "no_ai"),
    ("Ne mettez rien de tout ça dans ChatGPT.", "no_ai"),
    ("L'IA ne nous dérange pas pour les recherches, mais pas pour la rédaction.", "no_ai"),
    ("Pas de souci pour l'IA, sauf pour les images.", "no_ai"),
    ("N'utilisez ni Midjourney ni DALL-E.", "no_ai"),
    ("Le prestataire déclarera tout recours à l'intelligence artificielle.", "disclose_ai"),
    ("Les candidats indiqueront si des textes ont été générés par IA.", "disclose_ai"),
    ("The supplier shall declare any use of artificial intelligence.", "disclose_ai"),
    ("We don't mind AI at all.", None),
    ("AI is welcome but not required.", None),
    ("L'IA est la bienvenue, mais pas obligatoire.", None),
    ("Rien contre l'IA de notre côté.", None),
    ("We build chatbots for hotels and need a logo.", None),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_said_of_ai(text: str, wanted: str | None) -> None:
    now = datetime(2026, 10, 5, 12, tzinfo=ZONE)
    facts = extract_facts(message_from_text(f"{text}\n", "-", zone=ZONE), zone=ZONE, received=now)
    kinds = [each.kind for each in facts.constraints if each.kind in ("no_ai", "disclose_ai")]
    assert kinds == ([wanted] if wanted else [])
