"""Who is meant: known people and companies, strangers, slips of the pen, and addresses."""

import pytest

from integrations.words import Language
from tests.tasks.checks.against import assert_found, assert_true, example

CASES: list[tuple[str, Language, str, str]] = [
    ("address", "en", "Write to priya@northwind-bakery.example.", "Write to [[priya.nair@northwind-bakery.example]]."),
    ("address", "fr", "Écrire à camille@atelier-luma.example.", "Écrire à [[contact@atelier-luma.example]]."),
    ("domain", "en", "Write to priya@northwind-bakery.example.", "Write to [[priya@northwind-bakery.example.com]]."),
    ("domain", "fr", "Écrire à camille@atelier-luma.example.", "Écrire à [[camille@atelier-lumas.example]]."),
    ("company slip", "en", "Prepared for Northwind Bakery.", "Prepared for [[Northwand Bakery]]."),
    ("company slip", "fr", "Rapport préparé pour Atelier Luma.", "Rapport préparé pour [[Atelier Lumo]]."),
    ("other company", "en", "Prepared for Northwind Bakery.", "Prepared for [[Harbour Foods]]."),
    ("other company", "fr", "Rapport préparé pour Atelier Luma.", "Rapport préparé pour [[Maison Verrier]]."),
    ("labelled", "en", "Client: Priya Nair", "Client: [[Paula Norton]]"),
    ("labelled", "fr", "Cliente : Camille Aubrac", "Cliente : [[Julie Morand]]"),
    ("last name", "en", "Client: Priya Nair, Northwind Bakery", "Client: [[Priya Nayer]], Northwind Bakery"),
    ("last name", "fr", "Camille Aubrac a validé.", "[[Camille Aubrec]] a validé."),
    ("first name", "en", "The edits by Sam Rivers are done.", "The edits by [[Alex Rivers]] are done."),
    ("first name", "fr", "La relecture d'Alex Rivière est faite.", "La relecture de [[Paul Rivière]] est faite."),
    ("titled", "en", "Dear Ms Nair, thank you.", "Dear Ms [[Norton]], thank you."),
    ("titled", "fr", "Madame Aubrac, merci.", "Madame [[Aubrec]], merci."),
    ("letters exchanged", "en", "Sam Rivers wrote it.", "[[Sam Rievrs]] wrote it."),
    ("letters exchanged", "fr", "Alex Rivière l'a écrit.", "[[Alex Riviree]] l'a écrit."),
]


@pytest.mark.parametrize(
    ("language", "true", "wrong"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_known_name_is_traced_and_a_stranger_is_not(language: Language, true: str, wrong: str) -> None:
    assert_true(true, example(language), language)
    assert_found(wrong, example(language), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Priya Nair asked for it. Thank you, Priya! Dear Priya, Northwind Bakery Ltd is in Bristol."),
        ("en", "# What Priya Nair Wants From Northwind Bakery This Christmas"),
        ("en", "Bakeries like Northwind Bakery and their ovens: 13 hours on the landing page."),
        ("fr", "Bonjour Camille, l'Atelier Luma ouvre son site. Chère Camille, merci."),
        ("fr", "Camille Aubrac, fondatrice de l'Atelier Luma. Madame Aubrac vend en direct."),
        ("fr", "Alex Rivière et Camille Aubrac se sont parlé, puis Alex a écrit."),
    ],
)
def test_ways_to_name_somebody_known_are_not_doubted(language: Language, text: str) -> None:
    assert_true(text, example(language), language)


def test_a_slip_is_told_with_the_name_that_was_meant() -> None:
    result = assert_found("Prepared for [[Northwand Bakery]].", example("en"), "en")
    assert [claim.problem.en for claim in result.untraced] == ["The sources write “Northwind Bakery”"]
    assert [claim.status for claim in result.untraced] == ["contradicted"]
