"""Dates: what they are for, whether they exist, and which days a report covers."""

import pytest

from integrations.words import Language
from tests.tasks.checks.against import assert_found, assert_true, example

CASES: list[tuple[str, Language, str, str]] = [
    ("deadline", "en", "The deadline is 30 October 2026.", "The deadline is [[9 November 2026]]."),
    ("deadline", "fr", "Échéance : fin novembre 2026.", "Échéance : [[5 décembre 2026]]."),
    ("quote", "en", "Quote by: Friday 9 October 2026", "Quote by: [[16 October 2026]]"),
    ("quote", "fr", "Devis attendu : 9 octobre 2026", "Devis attendu : [[9 novembre 2026]]"),
    ("weekday", "en", "The launch is on Monday 9 November 2026.", "The launch is on [[Tuesday 9 November 2026]]."),
    ("weekday", "fr", "Le site ouvre le samedi 5 décembre 2026.", "Le site ouvre le [[lundi 5 décembre 2026]]."),
    ("no such day", "en", "The launch is on 9 November.", "The launch is on [[31 November]]."),
    ("no such day", "fr", "Le site ouvre le 5 décembre.", "Le site ouvre le [[30 février]]."),
    ("reversed", "en", "We worked from 7 to 29 October 2026.", "We worked [[from 29 to 7 October 2026]]."),
    ("reversed", "fr", "Le marché a lieu du 12 au 15 décembre 2026.",
     "Le marché a lieu du [[15 au 12 décembre 2026]]."),
    ("range", "en", "We worked from 7 to 29 October 2026.",
     "We worked 32.75 h in October 2026, from [[3 to 28 October 2026]]."),
    ("range", "fr", "Le marché a lieu du 12 au 15 décembre 2026.", "Le marché a lieu du [[12 au 16 décembre 2026]]."),
    ("day of work", "en", "On 12 October 2026 the landing page took 2.5 h.",
     "On 14 October 2026 the landing page took [[2.5 h]]."),
    ("day of work", "fr", "Le 13 octobre 2026, la page d'accueil a pris 2 h 45.",
     "Le 12 octobre 2026, la page d'accueil a pris [[2 h 45]]."),
    ("tied to a note", "en", "Publish the landing page on 2 November.", "Publish the landing page on [[3 November]]."),
    ("tied to a task", "fr", "L'article « Choisir un vase » sera rendu le 10 novembre.",
     "L'article « Choisir un vase » sera rendu le [[11 novembre]]."),
    ("like a task", "en", "Posts to be scheduled: 6 November 2026.", "Emails to be loaded: [[6 November 2026]]."),
    ("like a task", "fr", "Relecture finale des textes : 27 novembre 2026.",
     "Article sur l'émail : [[27 novembre 2026]]."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "true", "wrong"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_date_is_judged_by_what_it_is_for(language: Language, true: str, wrong: str) -> None:
    assert_true(true, example(language), language)
    assert_found(wrong, example(language), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "# Report for October 2026\n\nPeriod: 1 to 31 October 2026\n\nMade on 2 November 2026."),
        ("fr", "# Rapport d'octobre 2026\n\nPériode : du 1er au 31 octobre 2026\n\nÉtabli le 2 novembre 2026."),
    ],
)
def test_the_period_and_the_day_of_the_report_need_no_other_source(language: Language, text: str) -> None:
    assert_true(text, example(language), language)


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("en", "The launch is on [[Tuesday 9 November 2026]].", "is a Monday"),
        ("en", "We worked [[from 29 to 7 October 2026]].", "The end comes before the start"),
        ("fr", "Le site ouvre le [[31 novembre 2026]].", "There is no such day"),
    ],
)
def test_the_reason_is_told(language: Language, text: str, reason: str) -> None:
    result = assert_found(text, example(language), language)
    assert any(reason in claim.problem.en for claim in result.untraced)


def test_seven_is_no_month() -> None:
    result = assert_true("Fiches produits : sept saisies, 664 €.", example("fr"), "fr")
    assert [claim.kind for claim in result.claims if claim.text == "sept"] == ["figure"]
