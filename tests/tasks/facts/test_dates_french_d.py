"""Dates of French messages: print and upload times, appointments, renewals, what others wait for."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Bonjour,\nnous ouvrons un deuxième café à Rennes et rêvons d'un rideau de fer peint par vous."
        " L'autorisation de la mairie expire fin mars, il faut que ce soit fait d'ici là. Vos tarifs"
        " ?\nTess",
        "2027-03-31",
    ),
    Case(
        "Trois notices pharma EN>FR, 2 100 mots environ. Dépôt du dossier le 12 mars. Merci de livrer l'avant-veille.",
        "2027-03-10",
        others=("2027-03-12",),
    ),
    Case(
        "Camille, les diapos du conseil sont à refaire, il y en a 22. Le conseil est le 24 mais les"
        " documents partent le 17, donc c'est ça ta date.",
        "2027-02-17",
        others=("2027-02-24",),
    ),
    Case(
        "J'écris un livre de cuisine (80 recettes), à rendre à l'éditeur le 1er septembre. Je cherche une"
        " photographe culinaire pour six journées en mai ou juin. Pourriez-vous m'envoyer vos"
        " disponibilités et votre tarif journalier avant lundi ?",
        "2027-09-01",
        "2027-02-08",
    ),
    Case(
        "tu peux me faire une prod drill de 2min30 pour un showcase samedi en huit ? 150 balles",
        "2027-02-13",
    ),
    Case(
        "À l'attention de la traductrice : vous recevrez les fichiers le 9 février ; première moitié"
        " attendue le 19 février, seconde moitié le 5 mars.",
        "2027-03-05",
        others=("2027-02-09", "2027-02-19"),
    ),
    Case(
        "On a une place pour une tribune de 600 mots dans le journal. Ils veulent le texte mercredi 10"
        " avant midi. Tu peux l'écrire pour moi ?",
        "2027-02-10",
    ),
    Case(
        "Produit : thermostat. Livrable : vidéo de 90 s. Nous exposons à Francfort du 15 au 19 mars 2027."
        " Rendu final : 8 mars. Storyboard : 15 février.",
        "2027-03-08",
        others=("2027-03-15/2027-03-19", "2027-02-15"),
    ),
    Case(
        "Ma directrice de mémoire part en congés le 20 et doit lire la version relue avant. 12 000 mots,"
        " psycho. C'est mort ?",
        "2027-02-20",
    ),
    Case(
        "Notre contrat s'achève le 31 mars. On le renouvelle pour un an ? Mêmes conditions, 4 newsletters par mois.",
        others=("2027-03-31",),
    ),
    Case(
        "DEMANDE\nObjet : mise en page catalogue 64 p.\nBudget : 3 200 EUR HT\nLivraison : semaine 11\nContact : Jens",
        "2027-03-15/2027-03-21",
    ),
    Case(
        "Comptons six semaines à partir d'aujourd'hui pour le site (8 pages, formulaire de réservation).",
        "2027-03-17",
        others=(),
    ),
    Case(
        "Merci de traduire l'acte de naissance joint. J'ai rendez-vous à la préfecture le 18 février à 9 h 40.",
        others=("2027-02-18",),
    ),
    Case(
        "Deux bannières animées. Campagne du 1er au 31 mars. Les créas sont à déposer 3 jours ouvrés à l'avance.",
        "2027-02-24",
        others=("2027-03-01/2027-03-31",),
    ),
    Case(
        "Je m'appelle Pétra, je suis prof de yoga et je veux un logo. Rien ne presse mais j'aimerais"
        " l'avoir pour mon anniversaire, le 3 avril.",
        "2027-04-03",
        others=("2027-04-03",),
    ),
    Case(
        "Notre rédactrice nous quitte lundi. Neuf pages produit sont à moitié écrites. La gamme arrive en"
        " rayon le 1er avril, les enseignes attendent les textes le 5 mars.",
        "2027-03-05",
    ),
    Case(
        "Pourriez-vous prendre les notes de notre colloque, les 22 et 23 avril à Lisbonne, et nous"
        " remettre une synthèse de 10 pages dans la semaine qui suit ?",
        "2027-04-30",
        others=("2027-04-22/2027-04-23",),
    ),
    Case(
        "Merci pour la réunion de vendredi. On récapitule : moodboard le 12, concept le 26, la totale le"
        " 19 mars. Facture en fin de mois.",
        "2027-03-19",
    ),
    Case(
        "Contrat de maintenance WordPress à partir du 1er mars, au mois. Intéressé ? Réponse avant le 20 février svp.",
        None,
        "2027-02-20",
        others=("2027-03-01",),
    ),
    Case(
        "Nous cherchons un photographe pour notre mariage le samedi 11 septembre 2027 dans le Perche.",
        others=("2027-09-11",),
    ),
    Case(
        "J'ai raté votre appel hier. C'est pour le livre audio, 7 heures finies. L'éditeur le veut en"
        " ligne le 1er juin, donc les masters mi-mai dernier délai.",
        "2027-05-15",
        others=("2027-06-01",),
    ),
    Case(
        "Nettoyage de données : 12 000 lignes. Bascule du CRM le 28/02/2027, il me faut le fichier propre"
        " le mercredi précédent.",
        "2027-02-24",
        others=("2027-02-28",),
    ),
    Case(
        "Illustrations pour un puzzle. L'usine ferme le 5 février, rouvre le 22 et lance la découpe"
        " aussitôt. Il faut donc que les fichiers y soient le 19.",
        "2027-02-19",
    ),
    Case(
        "Budget : 2 000 €. Date : 14 mai. Lieu : salle des fêtes. Il nous faut quelqu'un pour animer la"
        " soirée et concevoir le programme.",
        others=("2027-05-14",),
    ),
    Case(
        "Je me permets de vous relancer : vous aviez promis le premier chapitre pour lundi dernier et"
        " l'ensemble pour le 1er mars. Où en êtes-vous ?",
        "2027-03-01",
    ),
    Case(
        "L'exposition (5 mai – 30 août) demande 25 cartels en français et en anglais. Montage dès le 26"
        " avril, le découpeur a besoin de quatre jours : textes figés au 16 avril.",
        "2027-04-16",
        others=("2027-05-05/2027-08-30", "2027-04-26"),
    ),
    Case(
        "On aimerait que l'appli soit sur le store avant les grandes vacances (3 juillet).",
        "2027-07-03",
        others=("2027-07-03",),
    ),
    Case(
        "Devis accepté ! On démarre lundi, et on se dit livraison dans un mois jour pour jour.",
        "2027-03-03",
        others=("2027-02-08",),
    ),
    Case(
        "Voilà, mon roman est fini. Je vise le prix du premier roman, dont l'envoi des manuscrits s'arrête"
        " le 15 mars. Relecture complète, 280 pages.",
        "2027-03-15",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
