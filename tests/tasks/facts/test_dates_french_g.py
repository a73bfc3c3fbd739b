"""Dates of French messages: patents, parishes and menus."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Monsieur,\nnotre paroisse restaure son orgue et souhaite un dépliant d'appel aux dons (A5, 8"
        " pages). La souscription s'ouvre à la Pentecôte, le 16 mai. Pourrions-nous avoir les fichiers"
        " pour le 23 avril ? Nous pouvons vous offrir 400 €.",
        "2027-04-23",
        others=("2027-05-16",),
    ),
    Case(
        "Nouveau chef le 1er mars, nouvelle carte le 15 mars. Merci de nous faire un devis pour refaire"
        " toutes les cartes (plats, vins, enfants).",
        "2027-03-15",
        others=("2027-03-01",),
    ),
    Case(
        "Livrables et dates : arborescence 12 février / gabarits 26 février / site complet 26 mars.",
        "2027-03-26",
        others=("2027-02-12", "2027-02-26"),
    ),
    Case(
        "Je vous saurais gré de me retourner les chapitres corrigés pour le 28 mars ; l'éditeur m'a donné"
        " jusqu'au lundi de Pâques.",
        "2027-03-28",
    ),
    Case(
        "Notre lettre part le premier mardi du mois. Nous aimerions vous la confier à partir du numéro d'avril.",
    ),
    Case(
        "Tu peux faire 5 posts pour la semaine des vacances (du 15 au 19 février) ? Il me les faudrait vendredi 12.",
        "2027-02-12",
        others=("2027-02-15/2027-02-19",),
    ),
    Case(
        "Nous avons repoussé l'échéance de l'affiche au 12 mars (c'était le 5).",
        "2027-03-12",
    ),
    Case(
        "Bonne année ! On prévoit la même mise à jour de plaquette qu'au printemps dernier ? Vous auriez"
        " les textes le 1er mars, on imprime le 20.",
        "2027-03-20",
    ),
    Case(
        "Le pilote doit être prêt pour les testeurs le 5 avril, la v1.0 pour le public le 3 mai. 40 écrans, Figma.",
        "2027-05-03",
        others=("2027-04-05",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
