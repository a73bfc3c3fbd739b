"""Dates of French messages: dates that count from others, corrections, steps and dictation."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Coucou ! Ma boutique en ligne ouvre le 1er avril (pas une blague). J'aurais besoin de mes 20"
        " fiches produits dix jours plus tôt.",
        "2027-03-22",
        others=("2027-04-01",),
    ),
    Case(
        "Nous exposons à Bologne du 5 au 8 avril 2027 ; le catalogue doit partir à l'impression le 12 mars.",
        "2027-03-12",
        others=("2027-04-05/2027-04-08",),
    ),
    Case(
        "Il me faut ça pour hier... bon, disons mardi prochain.",
        "2027-02-09",
        others=(),
    ),
    Case(
        "Audience fixée au 9 mars. Traduction assermentée souhaitée une semaine avant au plus tard.",
        "2027-03-02",
        others=("2027-03-09",),
    ),
    Case(
        "Prenez votre temps : fin juin me va très bien.",
        "2027-06-30",
        others=(),
    ),
    Case(
        "Le poste d'attachée de presse est vacant depuis le 4 janvier ; en attendant la remplaçante"
        " (arrivée le 1er avril), nous cherchons une plume pour 3 communiqués, le premier le 15 février,"
        " le dernier le 22 mars.",
        "2027-03-22",
        others=("2027-04-01", "2027-02-15"),
    ),
    Case(
        "Pour info je suis injoignable du 8 au 12. J'attends le devis lundi 15 et la maquette le 1er mars.",
        "2027-03-01",
        "2027-02-15",
        others=("2027-02-08/2027-02-12",),
    ),
    Case(
        "Faire-part de naissance, terme prévu le 20 mars ! J'aimerais que tout soit prêt une semaine avant.",
        "2027-03-13",
        others=("2027-03-20",),
    ),
    Case(
        "Planning prévisionnel :\nAtelier de cadrage → 10/02\nPremières pistes → 24/02\nLogo définitif →"
        " 17/03\nCharte complète → 31/03",
        "2027-03-31",
        others=("2027-02-10", "2027-02-24", "2027-03-17"),
    ),
    Case(
        "Le conseil municipal vote le 25 février. Il faudrait le diaporama la veille.",
        "2027-02-24",
        others=("2027-02-25",),
    ),
    Case(
        "Vous pouvez me faire la voix off cette semaine ? Diffusion radio à partir de lundi.",
        "2027-02-01/2027-02-07",
        others=("2027-02-08",),
    ),
    Case(
        "Saison 2027 : ouverture le 3 avril. Vu les délais d'impression, il me faut le plan des pistes au 5 mars.",
        "2027-03-05",
        others=("2027-04-03",),
    ),
    Case(
        "On vous avait écrit le 11 janvier, sans réponse. Six études de cas à rédiger d'ici la fin du trimestre.",
        "2027-03-31",
        others=("2027-01-11",),
    ),
    Case(
        "Démarrage souhaité le 15 février, mission de trois mois, donc jusqu'à la mi-mai.",
        "2027-05-15",
        others=("2027-02-15",),
    ),
    Case(
        "Le festival clôt ses inscriptions le 1er mars à minuit. Envoyez-moi les sous-titres l'avant-veille.",
        "2027-02-27",
        others=("2027-03-01",),
    ),
    Case(
        "L'AG prévue le 12 mars est repoussée au 26. Du coup le rapport, c'est pour le 19.",
        "2027-03-19",
    ),
    Case(
        "Bonjour, devis svp. Flyer A5 recto-verso. Portes ouvertes le samedi 20 mars. BAT le 1er, fichiers HD le 8.",
        "2027-03-08",
        others=("2027-03-20", "2027-03-01"),
    ),
    Case(
        "Je pars en congé mat le 1er mars, il faut donc que j'aie tout reçu le 26 février grand maximum.",
        "2027-02-26",
        others=("2027-03-01",),
    ),
    Case(
        "C'est pour le pot de départ de mon père, le 27 février. Une caricature A3 d'après photos.",
        "2027-02-27",
        others=("2027-02-27",),
    ),
    Case(
        "AAPC. Date limite de remise des plis : 24/02/2027 17h. Questions jusqu'au 12/02/2027. Auditions"
        " semaine du 8 mars. Notification fin mars. Exécution : du 6 avril au 30 septembre 2027.",
        None,
        "2027-02-24",
        others=("2027-02-12", "2027-03-08/2027-03-14", "2027-03-31", "2027-04-06/2027-09-30"),
    ),
    Case(
        "La boutique allemande ouvre dans quinze jours, nous avons besoin des textes trois jours ouvrés avant.",
        "2027-02-15",
        others=("2027-02-18",),
    ),
    Case(
        "Point visio jeudi 11 ou vendredi 12. Ensuite : storyboard le 19, premier montage le 5 mars,"
        " version verrouillée le 19 mars.",
        "2027-03-19",
        others=("2027-02-11", "2027-02-12", "2027-02-19", "2027-03-05"),
    ),
    Case(
        "5 pages de vente. Deux pour le 12, les trois autres pour le 26, merci !",
        "2027-02-26",
        others=("2027-02-12",),
    ),
    Case(
        "Rien ne presse, l'ancienne plaquette est valable jusqu'en décembre 2027.",
    ),
    Case(
        "L'ancien prestataire nous a plantés trois fois (30 novembre, 15 décembre, 8 janvier). Pour vous"
        " ce serait le 5 mars, ferme et définitif.",
        "2027-03-05",
    ),
    Case(
        "shooting samedi 20, retouches pr le mercredi suivant ?",
        "2027-02-24",
        others=("2027-02-20",),
    ),
    Case(
        "Spec gelée le 10/02/2027, recette du 22/03/2027 au 26/03/2027, MEP le 05/04/2027.",
        "2027-04-05",
        others=("2027-02-10", "2027-03-22/2027-03-26"),
    ),
    Case(
        "bonjour cest pour le loto de lecole le vingt sept mars il nous faut une affiche merci",
        "2027-03-27",
        others=("2027-03-27",),
    ),
    Case(
        "Embargo levé le 9 mars à 6 h. Votre adaptation en français est à me renvoyer le 5.",
        "2027-03-05",
        others=("2027-03-09",),
    ),
    Case(
        "On signe le bail le 1er mars, travaux en mars-avril, ouverture prévue mi-mai : l'identité"
        " visuelle devra être calée avant l'ouverture.",
        "2027-05-15",
    ),
    Case(
        "Les photos du bâtiment, il faut les faire avant que l'échafaudage arrive, lundi 22.",
        "2027-02-22",
    ),
    Case(
        "Merci de nous dire avant le 10 si vous êtes intéressée. Le livret est à livrer au plus tard fin"
        " avril, l'exposition commençant le 11 mai.",
        "2027-04-30",
        "2027-02-10",
        others=("2027-05-11",),
    ),
    Case(
        "Nos vœux partent le 4 janvier, fermeture le 19 décembre au soir : carte animée terminée le 17.",
        "2026-12-17",
        others=("2027-01-04", "2026-12-19"),
        day="2026-11-16",
    ),
    Case(
        "Je vous règle à réception, sous 8 jours. Ma seule contrainte : que ce soit en ligne quand le"
        " magazine sort, le 18 mars.",
        "2027-03-18",
    ),
    Case(
        "Combien de temps vous faut-il pour 10 000 mots ? On imprime le 22 mars.",
        "2027-03-22",
        others=(),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
