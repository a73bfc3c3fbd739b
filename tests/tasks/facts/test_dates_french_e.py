"""Dates of everyday French messages."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Bonjour Camille,\n\nJe tiens un petit salon de toilettage et je me lance enfin dans un vrai site :"
        " cinq pages, un bouton de réservation, mes photos. J'ai mis 1 100 € de côté. Pour Pâques ce"
        " serait chouette, mais fin avril ça me va aussi.\n\nPatricia",
        "2027-04-30",
    ),
    Case(
        "Madame, Kestrel Pompes souhaite faire traduire en allemand sa notice d'entretien (40 pages)."
        " Remise attendue le 26 février 2027 ; relecture chez nous jusqu'au 5 mars, corrections pour le 12"
        " mars.",
        "2027-03-12",
    ),
    Case(
        "Hello ! Script pour un film de marque de 2 min. Tournage le 4 mars donc script validé le 25"
        " février impérativement.",
        "2027-02-25",
        others=("2027-03-04",),
    ),
    Case(
        "Merci de chiffrer : une infographie A3, trois déclinaisons réseaux. L'étude sort le 24 mars, il"
        " nous faudrait les fichiers définitifs le 22 au soir. Devis pour vendredi svp.",
        "2027-03-22",
        "2027-02-05",
        others=("2027-03-24",),
    ),
    Case(
        "Trouvée sur Malt. La refonte de notre boutique a glissé de février à avril, les 120 textes"
        " produits doivent maintenant nous arriver le 9 avril. 15 € pièce.",
        "2027-04-09",
    ),
    Case(
        "Camille, deux sujets : (1) la lettre de mars, textes à rendre le 24 février ; (2) le rapport"
        " annuel, 28 pages, à rendre le 30 avril. Deux devis séparés stp.",
        "2027-04-30",
        others=("2027-02-24",),
    ),
    Case(
        "On est un groupe, Les Chaussettes Mouillées. EP le 2 avril. On veut une pochette et 3 affiches."
        " L'usine demande la pochette six semaines avant la sortie, donc en gros le 19 février. 300"
        " balles, désolés.",
        "2027-02-19",
        others=("2027-04-02",),
    ),
    Case(
        "Petite urgence : notre interprète s'est cassé la jambe. Colloque les 9 et 10 février à Lille,"
        " anglais-français. Vous êtes libre ?",
        others=("2027-02-09/2027-02-10",),
    ),
    Case(
        "Échéance : 1er avril.\nBudget : 5 000.\nLogo, papeterie, marquage du véhicule.\nDites-moi d'ici"
        " demain si ça vous intéresse.",
        "2027-04-01",
        "2027-02-04",
    ),
    Case(
        "Comme convenu, feu vert pour le livre blanc (12 pages). Premier jet 19/02, nos retours 26/02,"
        " version finale 05/03. Soirée de lancement 18/03.",
        "2027-03-05",
        others=("2027-02-19", "2027-02-26", "2027-03-18"),
    ),
    Case(
        "Le musée rouvre au printemps. Pour le nouvel audioguide, 22 textes à faire lire par une voix"
        " féminine, enregistrements à livrer vendredi 30 avril au plus tard.",
        "2027-04-30",
        others=(),
    ),
    Case(
        "Il me faut un discours de mariage. C'est dans dix jours. Je suis témoin et je panique. 100 € ?",
        "2027-02-13",
    ),
    Case(
        "Nous clôturons les comptes le 31 mars, j'aimerais donc la facture avant, mais pour les tableaux"
        " de bord vous avez jusqu'à la mi-avril.",
        "2027-04-15",
        others=("2027-03-31",),
    ),
    Case(
        "bonjour pouvez vous me faire un flyer pour mon vide grenier il est samedi en huit merci odette",
        "2027-02-13",
    ),
    Case(
        "Termes de référence\n1. Revue de 30 rapports\n2. Douze entretiens\n3. Rapport d'évaluation final (40"
        " p.)\nRapport final attendu : 31 mai 2027\nCandidatures à adresser au plus tard le 19 février 2027",
        "2027-05-31",
        "2027-02-19",
    ),
    Case(
        "Notre podcast revient le 20 avril pour sa saison 3. Dix épisodes, un par semaine. Vous monteriez"
        " : son brut le jeudi, retour le lundi.",
        others=("2027-04-20",),
    ),
    Case(
        "Petit service : tu peux relire le carton joint dans la journée ? Il part chez l'imprimeur demain"
        " à la première heure.",
        "2027-02-03",
    ),
    Case(
        "Campagne de Noël. Six illustrations, attendues le 15 octobre car les magasins décorent à partir"
        " du 8 novembre.",
        "2027-10-15",
        others=("2027-11-08",),
    ),
    Case(
        "Pourriez-vous me faire une estimation pour trois cours de chant ? Mon fils passe son audition le 21 mai.",
        others=("2027-05-21",),
    ),
    Case(
        "Besoin d'un dev React 3 semaines, début lundi 15 février, gel des fonctionnalités le 5 mars, point final.",
        "2027-03-05",
        others=("2027-02-15",),
    ),
    Case(
        "Merci pour les épreuves ! Deux bricoles p. 3 et 7. On pourrait avoir les PDF définitifs jeudi ?"
        " Je pars au ski vendredi.",
        "2027-02-04",
        others=("2027-02-05",),
    ),
    Case(
        "Marché 88/27. Demandes de précisions : jusqu'au 8 février. Réception des offres : 15 février à 12"
        " h. Achèvement des prestations : 31 décembre 2027.",
        "2027-12-31",
        "2027-02-15",
        others=("2027-02-08",),
    ),
    Case(
        "Nous avons lancé la marque en 2019 et fêterons nos huit ans en novembre. Rien de prévu encore, je"
        " voulais juste savoir si une vidéo vous tenterait.",
    ),
    Case(
        "La version espagnole (3 300 mots) serait à livrer dans les cinq jours ouvrés suivant votre accord.",
    ),
    Case(
        "2 articles par mois à partir de mars. Le premier pour le 10 mars si tu peux.",
        "2027-03-10",
    ),
    Case(
        "Bonjour, nous sommes une école de voile. Notre dépliant d'été (6 volets) doit être dans les"
        " offices de tourisme dès le 1er mai ; notre imprimeur annonce huit jours ouvrés. On peut se dire"
        " le 16 avril ?",
        "2027-04-16",
        others=("2027-05-01",),
    ),
    Case(
        "Votre mission : mixer notre documentaire (52 min). Projection à la chaîne le 12 avril, PAD le 30"
        " mars. Nous vous livrons l'image verrouillée le 8 mars.",
        "2027-03-30",
        others=("2027-04-12", "2027-03-08"),
    ),
    Case(
        "ma fille se marie le 26 juin, je lui prépare un album de ses dessins d'enfant (une centaine à"
        " scanner). je dois le donner au relieur le 1er juin. vous prenez combien ?",
        "2027-06-01",
        others=("2027-06-26",),
    ),
    Case(
        "Besoin d'une fiche technique en anglais pour lundi 10 h, on présente à 11.",
        "2027-02-08",
        others=(),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
