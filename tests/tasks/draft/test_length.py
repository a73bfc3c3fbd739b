"""How long a piece is to be, where the client says it beside the thing rather than in it."""

from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_text
from tasks.draft.length import length_of
from tasks.facts.day import facts_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il nous faut la traduction de 14 fiches de vins (environ 180 mots chacune) et de la page d'accueil.", 180),
        ("Please find a writer: five scripts, about 1,500 words each.", 1500),
        ("What we need:\n- 8 product descriptions, ~120 words each\n- a landing page", 120),
        ("We need six 300-word blog posts about cheese.", 300),
        ("Nous souhaitons faire rédiger 6 articles de 900 mots pour notre blog.", 900),
        ("Il nous faut 4 articles de blog, entre 600 et 800 mots.", 700),
        ("We need 4 articles, 2,000 words in total.", 500),
        ("Il nous faut 12 fiches produits : 150 à 200 mots.", 175),
        ("We need 8 product descriptions and a 900-word landing page.", None),
        ("Il nous faut 3 articles. Notre guide fait 4 000 mots.", None),
        ("We need 3 articles, £0.10 a word.", None),
        ("We need 3 articles by 12 March.", None),
    ],
)
def test_length_of_the_first_thing(text: str, words: int | None) -> None:
    message = message_from_text(text, "message.txt", zone=ZoneInfo("Europe/Paris"))
    facts = facts_of(message)
    assert facts.deliverables, text
    assert length_of(facts.deliverables[0], message.documents) == words
