"""What is given as a source's own words, letter for letter."""

import pytest

from integrations.words import Language
from tasks.checks.check import check_text
from tests.tasks.checks.against import TODAY, assert_found, example

CASES: list[tuple[str, Language, str, str]] = [
    ("quoted", "en", "You wrote: “the ads will cost about £4,000 on top”.",
     "You wrote: “the ads will cost about [[£5,000]] on top”."),
    ("quoted", "fr", "Vous écriviez : « L'an dernier nous avions payé 1 800 € pour les photos ».",
     "Vous écriviez : « L'an dernier nous avions payé [[1 900 €]] pour les photos »."),
    ("another letter", "en", "“Could you let us have your quote by Friday?”, and “10 social posts for Instagram”.",
     "“[[11]] social posts for Instagram”."),
    ("another letter", "fr", "« 3 articles de blog de 800 mots sur le travail de la terre »",
     "« 3 articles de blog de [[900]] mots sur le travail de la terre »"),
    ("note", "en", "Publish the landing page on 2 November, once the prices are confirmed",
     "Publish the landing page on [[12 November]], once the prices are confirmed"),
    ("note", "fr", "8 fiches produits sur 12 relues et prêtes à mettre en ligne",
     "[[9]] fiches produits sur [[12]] relues et prêtes à mettre en ligne"),
    ("title", "en", "Emails 1 and 2: announcement and the story took 3.5 h.",
     "Emails 1 and 2: announcement and the story took [[5.5 h]]."),
    ("title", "fr", "4 fiches de vases, faites le 16 octobre", "[[5]] fiches de vases, faites le [[16 octobre]]"),
    ("missing photos", "fr", "Trois photos d'assiettes manquent encore.",
     "[[Quatre]] photos d'assiettes manquent encore."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "true", "wrong"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_quotation_holds_letter_for_letter(language: Language, true: str, wrong: str) -> None:
    assert not check_text(true, example(language), language=language, today=TODAY).untraced
    assert_found(wrong, example(language), language)
