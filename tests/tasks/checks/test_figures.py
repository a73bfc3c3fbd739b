"""Sums of time entries in every printed form, each true one beside a wrong one."""

import pytest

from integrations.words import Language
from tests.tasks.checks.against import assert_found, assert_true, example

# Each line: a true sentence, then the same with [[mistakes]].
ENGLISH = [
    ("The landing page took 13 h.", "The landing page took [[9.75 h]]."),
    ("The landing page took 13 hours.", "The landing page took [[31 hours]]."),
    ("Landing page: 13:00", "Landing page: [[13:30]]"),
    ("Email sequence: 9 h 45", "Email sequence: [[9 h 54]]"),
    ("We spent 9.75 hours on the email sequence.", "We spent [[9.25 hours]] on the email sequence."),
    ("We spent 585 minutes on the email sequence.", "We spent [[558 minutes]] on the email sequence."),
    ("We worked 32.75 hours in October 2026.", "We worked [[32.57 hours]] in October 2026."),
    ("Week 43: 13 hours.", "Week 43: [[11.5 hours]]."),
    ("In week 42 we worked 11.5 h.", "In week 42 we worked [[6.25 h]]."),
    ("Landing page, week 42: 9.5 h", "Landing page, week 42: [[13 h]]"),
    ("Sam Rivers worked 32.75 h.", "Sam Rivers worked [[23.75 h]]."),
    ("The social posts make up 21.4% of the hours.", "The social posts make up [[29.8%]] of the hours."),
    ("The landing page makes up 40% of the hours.", "The landing page makes up [[30%]] of the hours."),
    ("82% of the budget is used.", "[[28%]] of the budget is used."),
    ("18% of the budget is left.", "[[82%]] of the budget is left."),
    ("The total is £1,473.75.", "The total is [[£2,947.50]]."),
    ("The total is £1,474.", "The total is [[£1,473]]."),
    ("£326.25 is left of the budget.", "[[£362.25]] is left of the budget."),
    ("The rate is £45 per hour.", "The rate is [[£54]] per hour."),
    ("The email sequence took about 10 hours.", "The email sequence took about [[12 hours]]."),
    ("The landing page took thirteen hours.", "The landing page took [[fourteen hours]]."),
    ("Four tasks are done.", "[[Five tasks]] are done."),
    ("Four of seven tasks are done.", "Four of [[eight]] tasks are done."),
    ("The average is 8.19 hours a week.", "The average is [[9.19 hours]] a week."),
    ("We worked on 16 days.", "We worked on [[17 days]]."),
]
FRENCH = [
    ("Les articles de blog ont pris 12 h.", "Les articles de blog ont pris [[9 h 50]]."),
    ("Les articles de blog ont pris 12 heures.", "Les articles de blog ont pris [[21 heures]]."),
    ("Articles de blog : 12:00", "Articles de blog : [[12:30]]"),
    ("Fiches produits : 13 h 50", "Fiches produits : [[13 h 05]]"),
    ("Fiches produits : 13h50", "Fiches produits : [[15h30]]"),
    ("J'ai passé 13,83 heures sur les fiches produits.", "J'ai passé [[13,38 heures]] sur les fiches produits."),
    ("J'ai passé 830 minutes sur les fiches produits.", "J'ai passé [[803 minutes]] sur les fiches produits."),
    ("J'ai travaillé 39 h 20 en octobre 2026.", "J'ai travaillé [[39 h 02]] en octobre 2026."),
    ("Semaine 43 : 13 h 40.", "Semaine 43 : [[15 h 45]]."),
    ("En semaine 42, j'ai travaillé 15 h 45.", "En semaine 42, j'ai travaillé [[7 h 40]]."),
    ("Fiches produits, semaine 42 : 8 h 35", "Fiches produits, semaine 42 : [[13 h 50]]"),
    ("Alex Rivière a travaillé 39 h 20.", "Alex Rivière a travaillé [[29 h 20]]."),
    ("Les articles de blog font 30,5 % des heures.", "Les articles de blog font [[35,2 %]] des heures."),
    ("Les fiches produits font 35 % des heures.", "Les fiches produits font [[25 %]] des heures."),
    ("63 % du budget est utilisé.", "[[36 %]] du budget est utilisé."),
    ("Il reste 37 % du budget.", "Il reste [[63 %]] du budget."),
    ("Le total est de 1 888 €.", "Le total est de [[3 776 €]]."),
    ("Le total est de 1 888,00 €.", "Le total est de [[1 888,50 €]]."),
    ("Il reste 1 112 € du budget.", "Il reste [[1 121 €]] du budget."),
    ("Le taux horaire est de 48 €.", "Le taux horaire est de [[84 €]]."),
    ("Les fiches produits ont pris environ 14 heures.", "Les fiches produits ont pris environ [[16 heures]]."),
    ("Les articles de blog ont pris douze heures.", "Les articles de blog ont pris [[treize heures]]."),
    ("Six tâches sont terminées.", "[[Sept tâches]] sont terminées."),
    ("Six tâches sur dix sont terminées.", "[[Huit tâches]] sur dix sont terminées."),
    ("La moyenne est de 9,83 heures par semaine.", "La moyenne est de [[8,83 heures]] par semaine."),
    ("J'ai travaillé 17 jours.", "J'ai travaillé [[18 jours]]."),
    ("Fiches produits : sept saisies.", "Fiches produits : [[huit saisies]]."),
]
CASES: list[tuple[Language, str, str]] = [
    *(("en", true, wrong) for true, wrong in ENGLISH),
    *(("fr", true, wrong) for true, wrong in FRENCH),
]


@pytest.mark.parametrize(("language", "true", "wrong"), CASES, ids=[true for _, true, _ in CASES])
def test_a_sum_is_traced_and_a_wrong_one_is_not(language: Language, true: str, wrong: str) -> None:
    assert_true(true, example(language), language)
    assert_found(wrong, example(language), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "| Project | Hours | Amount |\n|---|---:|---:|\n| Landing page | 13 | £585.00 |\n"
            "| Email sequence | [[13]] | £438.75 |\n| Social posts | 7 | [[£630.00]] |\n"
            "| Planning and calls | 3 | £135.00 |\n| Total | 32.75 | [[£1,338.75]] |\n",
        ),
        (
            "fr",
            "| Projet | Heures | Montant |\n|---|---:|---:|\n| Fiches produits | 13 h 50 | 664 € |\n"
            "| Articles de blog | [[9 h 50]] | 576 € |\n| Page d'accueil | 9 h 50 | [[944 €]] |\n"
            "| Échanges et suivi | 3 h 40 | 176 € |\n| Total | [[35 h 40]] | 1 888 € |\n",
        ),
    ],
    ids=["en", "fr"],
)
def test_every_cell_of_a_table_is_looked_up_by_its_row_and_column(language: Language, text: str) -> None:
    assert_found(text, example(language), language)
