"""Each way in which a true sentence is spoilt, in both languages."""

import pytest

from integrations.words import Language
from tests.tasks.checks.against import assert_found, assert_true, example

CASES: list[tuple[str, Language, str, str]] = [
    ("digit", "en", "The total is £1,473.75.", "The total is [[£1,478.75]]."),
    ("digit", "fr", "Le total est de 39 h 20.", "Le total est de [[38 h 20]]."),
    ("sign", "en", "The total is 32.75 h.", "The total is [[-32.75 h]]."),
    ("sign", "fr", "Le total est de 1 888 €.", "Le total est de [[-1 888 €]]."),
    ("separator", "en", "The email sequence took 9.75 h.", "The email sequence took [[9,75 h]]."),
    ("separator", "fr", "Le total est de 39,33 h.", "Le total est de [[39.33 h]]."),
    ("grouping", "en", "The total is £1,473.75.", "The total is [[£14,73.75]]."),
    ("grouping", "fr", "Le total est de 1 888,00 €.", "Le total est de [[18 880,0 €]]."),
    ("unit", "en", "Landing page: 13 h", "Landing page: [[£13]]"),
    ("unit", "fr", "Articles de blog : 576 €", "Articles de blog : [[576 h]]"),
    ("currency", "en", "The landing page comes to £585.", "The landing page comes to [[€585]]."),
    ("currency", "fr", "Les articles de blog font 576 €.", "Les articles de blog font [[576 $]]."),
    ("date", "en", "The launch is on 9 November.", "The launch is on [[10 November]]."),
    ("date", "fr", "Le site ouvre le 5 décembre.", "Le site ouvre le [[6 décembre]]."),
    ("month", "en", "The launch is on 9 November.", "The launch is on [[9 December]]."),
    ("month", "fr", "Le site ouvre le 5 décembre.", "Le site ouvre le [[5 janvier]]."),
    ("base", "en", "The landing page is 40% of the hours.", "The landing page is [[40%]] of the budget."),
    ("base", "fr", "Les fiches produits font 35 % des heures.", "Les fiches produits font [[35 %]] du budget."),
    ("names", "en", "Landing page 13 h, email sequence 9.75 h.", "Email sequence [[13 h]], landing page [[9.75 h]]."),
    ("names", "fr", "Articles de blog 12 h, page d'accueil 9 h 50.",
     "Page d'accueil [[12 h]], articles de blog [[9 h 50]]."),
    ("tax", "en", "The budget is £1,800 plus VAT.", "The budget is [[£1,800 including VAT]]."),
    ("tax", "fr", "Le budget est de 3 000 € HT.", "Le budget est de [[3 000 € TTC]]."),
    ("doubled", "en", "The social posts come to £315.", "The social posts come to [[£630]]."),
    ("doubled", "fr", "La page d'accueil fait 472 €.", "La page d'accueil fait [[944 €]]."),
    ("invented", "en", "82% of the budget is used.", "The response rate rose by [[37%]]."),
    ("invented", "fr", "63 % du budget est utilisé.", "Le taux de clic a progressé de [[12 %]]."),
    ("week", "en", "In week 42 we worked 11.5 h.", "In week 44 we worked [[11.5 h]]."),
    ("week", "fr", "La semaine 43 compte 13 h 40.", "La semaine 44 compte [[13 h 40]]."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "true", "wrong"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_spoilt_sentence_is_found_and_its_twin_is_clean(language: Language, true: str, wrong: str) -> None:
    assert_true(true, example(language), language)
    assert_found(wrong, example(language), language)
