"""Dates of French messages, a last batch: lots, lists, presents and repairs."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Bonjour Camille,\nNotre chorale a cinquante ans. Nous voudrions un programme souvenir de 16 pages"
        " A5. Le concert du jubilé a lieu le samedi 22 mai et l'imprimeur demande le PDF dix jours"
        " avant.\nAudrey",
        "2027-05-12",
        others=("2027-05-22",),
    ),
    Case(
        "Il me faut une page d'atterrissage et 3 bannières pour nos ventes privées. Début des ventes le 15"
        " mars, tout doit être en ligne le vendredi d'avant. Budget 900.",
        "2027-03-12",
        others=("2027-03-15",),
    ),
    Case(
        "Je cherche quelqu'un pour transformer 200 diapos en livre photo, cadeau pour les noces d'or de"
        " mes parents (19 juin). Ce serait possible pour début juin ?",
        "2027-06-01/2027-06-10",
        others=("2027-06-19",),
    ),
    Case(
        "Bonjour, faites-vous de la CAO ? Transformation d'un garage, plans et une façade. L'urbanisme les"
        " veut d'ici la fin de la semaine prochaine.",
        "2027-02-12",
    ),
    Case(
        "Start-up berlinoise, présentation de 18 diapos à relire en français. Rendez-vous investisseurs"
        " jeudi prochain, donc mardi ce serait parfait.",
        "2027-02-09",
        others=("2027-02-04",),
    ),
    Case(
        "Communiqué de 400 mots FR + EN, lancement produit à Vinexpo le 15 février. Les journalistes"
        " l'auront sous embargo le 11. Vous pouvez me le faire pour le 10 ?",
        "2027-02-10",
    ),
    Case(
        "Tu pourrais découper l'enregistrement du webinaire (1h20) en cinq extraits ? J'aimerais bien le"
        " premier vendredi, le reste quand tu peux.",
        "2027-02-05",
    ),
    Case(
        "Marché T-204 : fourniture de 25 PDF accessibles. Dépôt des offres : lundi 22 février 2027, 10 h."
        " Livraison en deux lots : 30 avril et 30 juin 2027. Montant maximal : 12 000 EUR HT.",
        "2027-06-30",
        "2027-02-22",
        others=("2027-04-30",),
    ),
    Case(
        "Mon site est cassé depuis la mise à jour de dimanche. Pouvez-vous le réparer avant le week-end ?"
        " J'ai des clients qui réservent pour la Saint-Valentin.",
        "2027-02-05",
    ),
    Case(
        "Nous comptons publier notre rapport RSE le 22 avril. La relecture (60 pages) doit être terminée"
        " trois semaines avant la publication.",
        "2027-04-01",
        others=("2027-04-22",),
    ),
    Case(
        "Vous prendriez combien pour 40 diapos en voix off ? Pas avant mars, on est encore en train de les écrire.",
    ),
    Case(
        "Merci de m'avoir rappelé. Comme je vous disais : dîner annuel le 26 mars, 180 convives, menus et"
        " marque-places imprimés. La liste est close le 12, je vous envoie les noms le 15 et vous auriez"
        " jusqu'au 22.",
        "2027-03-22",
    ),
    Case(
        "Trois nouvelles (4 à 5 000 mots chacune) à traduire pour une anthologie. L'éditrice clôt le 1er"
        " mai. J'aimerais les voir un mois plus tôt pour les relire.",
        "2027-04-01",
        others=("2027-05-01",),
    ),
    Case(
        "Urgent ! Bâche 6x1 m pour le marathon de dimanche. Fichier chez l'imprimeur demain 14 h dernier délai.",
        "2027-02-04",
        others=("2027-02-07",),
    ),
    Case(
        "Un logo pour une coop de coursiers à vélo. On est cinq et sans chef, ça prend du temps : disons"
        " trois pistes la dernière semaine de février et le logo fini en mars.",
        "2027-03-01/2027-03-31",
    ),
    Case(
        "Le site doit être en ligne avant notre participation au salon du printemps, les 4 et 5 avril.",
        "2027-04-04/2027-04-05",
        others=("2027-04-04/2027-04-05",),
    ),
    Case(
        "Chère traductrice, les 31 lettres de mon grand-père datent de 1943, de l'allemand au français."
        " J'ai 74 ans, donc pas l'éternité, mais aucune échéance.",
    ),
    Case(
        "Vous pourriez vous joindre à notre réunion Teams lundi à 15 h ? On parlerait des scripts du"
        " chatbot, qui doivent être prêts pour la version d'avril (12 avril).",
        "2027-04-12",
    ),
    Case(
        "Besoin : jingle 15 s\nPour : spot radio\nÀ l'antenne : 8 mars\nAu studio : 3 mars\nCachet : 350",
        "2027-03-03",
        others=("2027-03-08",),
    ),
    Case(
        "À cause de la météo le tournage passe du 9 au 16 mars. Retouches dans les sept jours qui suivent,"
        " comme convenu.",
        "2027-03-23",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
