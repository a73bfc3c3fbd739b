"""Dates of French messages: hand-overs among events, ranges, tables and slips."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Bonjour, je tiens un salon de coiffure à Nantes. Réouverture le 22 mars après travaux ; il me faudrait la"
        " nouvelle carte des tarifs pour le 18.",
        "2027-03-18",
        others=("2027-03-22",),
    ),
    Case(
        "3 affiches A2 svp. Affichage en ville à partir du 1er mars, donc fichiers chez l'imprimeur le 19 février.",
        "2027-02-19",
        others=("2027-03-01",),
    ),
    Case(
        "Notre AG a lieu le jeudi 25 mars. Le rapport annuel doit être entre les mains des adhérents quinze jours avant.",
        "2027-03-10",
        others=("2027-03-25",),
    ),
    Case(
        "Je me marie le 3 juillet 2027 !!! les faire-part doivent partir début mai, donc idéalement les fichiers mi-avril",
        "2027-04-15",
        others=("2027-07-03", "2027-05-01/2027-05-10"),
    ),
    Case(
        "Peux-tu me chiffrer ça avant vendredi ? Le tournage se ferait les 15 et 16 mars, montage livré fin mars.",
        "2027-03-31",
        "2027-02-05",
        ("2027-03-15/2027-03-16",),
    ),
    Case(
        "Remise des offres : 19/02/2027 à 12h00. Début d'exécution : 15/03/2027. Durée : 4 mois.",
        None,
        "2027-02-19",
        ("2027-03-15",),
    ),
    Case(
        "Suite à votre passage du 28 janvier, pouvez-vous nous faire parvenir la version corrigée sous huitaine ?",
        "2027-02-11",
    ),
    Case("ça serait pour lundi en huit si t'as le temps", "2027-02-15", others=()),
    Case(
        "Sortie du jeu prévue au T3. La localisation EN/DE doit être bouclée fin mai, QA en juin.",
        "2027-05-31",
        others=("2027-07-01/2027-09-30", "2027-06-01/2027-06-30"),
    ),
    Case("On voulait le 12 mars mais le client a reculé : ce sera le 26.", "2027-03-26"),
    Case("Le dossier part à la préfecture le 12. J'aimerais le relire deux jours avant.", "2027-02-10"),
    Case(
        "Nous fermons du 15 au 28 février inclus. Livraison du site au plus tard la veille de la fermeture.",
        "2027-02-14",
        others=("2027-02-15/2027-02-28",),
    ),
    Case(
        "Je vous ai vu à Maison&Objet le 16 janvier. Mon catalogue d'été (48 pages) sort le 1er mai et l'imprimeur demande"
        " trois semaines : comptez donc le 9 avril pour moi.",
        "2027-04-09",
        others=("2027-01-16", "2027-05-01"),
    ),
    Case(
        "Rétroplanning\n- brief : 8 février\n- maquettes : 22 février\n- validation : 1er mars\n- livraison : 12 mars",
        "2027-03-12",
        others=("2027-02-08", "2027-02-22", "2027-03-01"),
    ),
    Case("Un petit portrait de famille à l'aquarelle. C'est pour la fête des mères.", "2027-05-30"),
    Case(
        "Avez-vous une dispo la semaine du 22 février ? Il s'agit de photographier 30 plats, retouches comprises, le tout"
        " rendu le 5 mars.",
        "2027-03-05",
        others=("2027-02-22/2027-02-28",),
    ),
    Case(
        "Boutique fondée le 4 mai 2012. On fête nos quinze ans le 4 mai et on aimerait un logo anniversaire d'ici là.",
        "2027-05-04",
    ),
    Case("Une traduction assermentée, deux pages. Dernier carat : mardi midi.", "2027-02-09", others=()),
    Case(
        "Pas pressé, disons courant avril, sachant que je pars en congé le 30.",
        "2027-04-01/2027-04-30",
        others=("2027-04-30",),
    ),
    Case(
        "Le webinaire tombe un mercredi, le 17 mars. Supports à déposer sur la plateforme 48h avant.",
        "2027-03-15",
        others=("2027-03-17",),
    ),
    Case(
        "Notre contrat avec l'ancienne agence court jusqu'au 31 mars. Nouveau site en ligne le 1er avril sans faute.",
        "2027-04-01",
        others=("2027-03-31",),
    ),
    Case(
        "Devis signé le 20 janvier, acompte versé le 25. On attend toujours les premières pistes : vous nous les montrez"
        " quand ?",
    ),
    Case("j'ai besoin d'une bio pro 300 mots pr demain soir max", "2027-02-04", others=()),
    Case(
        "Examen le 10 juin. Relecture du mémoire (80 p.) à me rendre une bonne semaine avant, soit le 2.",
        "2027-06-02",
        others=("2027-06-10",),
    ),
    Case(
        "Candidatures à envoyer avant le 15/02. La mission démarre le 1er mars pour se terminer le 30 juin.",
        "2027-06-30",
        "2027-02-15",
        ("2027-03-01",),
    ),
    Case(
        "Vous recevrez les rushes le 10 février, on aimerait un premier montage le 17 et le master le 24.",
        "2027-02-24",
        others=("2027-02-10", "2027-02-17"),
    ),
    Case("Bonjour, 1 plaquette 3 volets. Délai : 3 semaines à compter de la commande."),
    Case("On ouvre le 3 avril. Avant, je veux tout : enseigne, cartes, menu.", "2027-04-03"),
    Case(
        "Livrable n°1 – 26/02 ; livrable n°2 – 26/03 ; livrable n°3 – 30/04.",
        "2027-04-30",
        others=("2027-02-26", "2027-03-26"),
    ),
    Case(
        "Le journal municipal paraît le 1er mars et je boucle le 16 février au soir, envoyez-moi vos illustrations avant.",
        "2027-02-16",
        others=("2027-03-01",),
    ),
    Case(
        "La réunion de lancement est calée au 9/2, la recette aux 15-19/3, la mise en prod au 31/3.",
        "2027-03-31",
        others=("2027-02-09", "2027-03-15/2027-03-19"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
