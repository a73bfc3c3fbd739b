"""Sums of several things, what is left out, multiples, differences and shares of a list."""

import pytest

from integrations.words import Language
from tests.tasks.checks.against import assert_found, assert_true, example

CASES: list[tuple[str, Language, str, str]] = [
    ("sum", "en", "The landing page, the email sequence and the social posts add up to 29.75 hours.",
     "The landing page, the email sequence and the social posts add up to [[32.75 hours]]."),
    ("sum", "fr", "Les fiches produits, les articles de blog et la page d'accueil totalisent 35 h 40.",
     "Les fiches produits, les articles de blog et la page d'accueil totalisent [[39 h 20]]."),
    ("sum of two", "en", "The landing page and the email sequence took 22.75 hours.",
     "The landing page and the email sequence took [[9.75 hours]]."),
    ("sum of two", "fr", "Les fiches produits et les articles de blog ont pris 25 h 50.",
     "Les fiches produits et les articles de blog ont pris [[12 h]]."),
    ("without", "en", "Planning and calls aside, that is 29.75 hours, or £1,338.75.",
     "Planning and calls aside, that is [[32.75 hours]], or £1,338.75."),
    ("without", "fr", "Hors échanges et suivi, cela fait 35 h 40, soit 1 712 €.",
     "Hors échanges et suivi, cela fait [[39 h 20]], soit 1 712 €."),
    ("without, before", "en", "Excluding the landing page, we worked 19.75 hours.",
     "Excluding the landing page, we worked [[13 hours]]."),
    ("without, before", "fr", "Sans compter les articles de blog, j'ai travaillé 27 h 20.",
     "Sans compter les articles de blog, j'ai travaillé [[12 h]]."),
    ("multiple", "en", "The landing page took nearly twice as many hours as the social posts.",
     "The landing page took [[twice as many]] hours as the email sequence."),
    ("multiple", "fr", "La semaine 42 a pris sept fois plus d'heures que la semaine 41.",
     "Les articles de blog ont demandé [[deux fois plus]] de temps que la page d'accueil."),
    ("multiple in figures", "en", "The email sequence took about 3.3 times as long as planning and calls.",
     "The email sequence took [[4.5 times as long]] as planning and calls."),
    ("multiple in figures", "fr", "Les fiches produits ont pris 1,4 fois plus de temps que la page d'accueil.",
     "Les fiches produits ont pris [[1,9 fois plus]] de temps que la page d'accueil."),
    ("fewer", "en", "Planning and calls took half as long as the landing page, to within 19.75 hours."
     .replace("half as long as the landing page, to within 19.75 hours", "3 h"),
     "Planning and calls took [[half as long]] as the landing page."),
    ("fewer", "fr", "Les échanges et suivi ont pris trois fois moins de temps que les articles de blog.",
     "Les échanges et suivi ont pris [[deux fois moins]] de temps que les articles de blog."),
    ("difference", "en", "The landing page took 3.25 h more than the email sequence.",
     "The landing page took [[4.25 h]] more than the email sequence."),
    ("invented multiple", "en", "The landing page took 13 h.", "Readers stay [[twice as long]] now."),
    ("invented multiple", "fr", "Les articles de blog ont pris 12 h.", "Les ventes sont [[trois fois plus]] fortes."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "true", "wrong"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_comparison_is_worked_out_anew(language: Language, true: str, wrong: str) -> None:
    assert_true(true, example(language), language)
    assert_found(wrong, example(language), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The landing page, at 13 hours, was the largest; in all we logged 32.75 hours."),
        ("en", "We worked on the landing page, the email sequence and the social posts. In total: 32.75 h."),
        ("fr", "La page d'accueil a pris 9 h 50 et les fiches produits 13 h 50 ; au total, 39 h 20."),
        ("fr", "J'ai écrit les fiches produits et les articles de blog. Au total : 39 h 20."),
    ],
)
def test_a_total_after_names_is_still_the_total(language: Language, text: str) -> None:
    assert_true(text, example(language), language)
