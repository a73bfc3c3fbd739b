"""Dates of whole small French messages of many trades."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

CASES = (
    Case(
        "Madame,\n\nL'association des Amis du Moulin souhaite éditer une plaquette historique (une vingtaine"
        " de pages) pour le centenaire, le 4 septembre 2027. Les textes devront parvenir à notre imprimeur"
        " au plus tard le 30 juin.\n\nNous disposons de 900 € pour ce travail.\n\nVeuillez agréer, Madame, nos"
        " salutations distinguées.\nLe président, Yves Corbel",
        "2027-06-30",
        others=("2027-09-04",),
    ),
    Case(
        "yo ! besoin de 6 montages tiktok, rushs sur le drive. 60€ pièce ça te va ? faudrait le 1er pour"
        " le 12 et le reste av la fin du mois",
        "2027-02-28",
        others=("2027-02-12",),
    ),
    Case(
        "Bonjour,\n\nNous tenons un hôtel de 12 chambres à Annecy. Nos photos datent de 2016, il nous en"
        " faut quarante nouvelles. Nous sommes en travaux jusqu'au 5 mars et les clients reviennent à"
        " partir du 19 : la prise de vue ne peut se faire que du 8 au 12 mars, et la galerie complète"
        " devra être sur Booking le 18 au soir.\n\nBudget : 1 800 € TTC.",
        "2027-03-18",
    ),
    Case(
        "Projet : e-learning d'accueil, 4 modules\nLangues : FR, EN, DE\nLancement : semaine du 15"
        " février\nVersion alpha : 12 mars\nVersion bêta : 26 mars\nVersion finale : 9 avril\nDéploiement : 3"
        " mai",
        "2027-04-09",
        others=("2027-02-15/2027-02-21", "2027-03-12", "2027-03-26", "2027-05-03"),
    ),
    Case(
        "Salut Camille, ça fait longtemps ! Cette année on sort un rosé : une étiquette, une collerette."
        " Mise en bouteille la deuxième semaine d'avril, l'imprimeur veut quinze jours, donc disons le 26"
        " mars. Même tarif que la dernière fois ?",
        "2027-03-26",
        others=("2027-04-08/2027-04-14",),
    ),
    Case(
        "Bonjour. Veuillez trouver notre questionnaire, à traduire en polonais et en roumain ; les"
        " entretiens débutent le 1er mars 2027. Merci d'indiquer votre prix au mot et votre délai.",
        others=("2027-03-01",),
    ),
    Case(
        "tu peux me relire ma lettre de motiv stp ? 1 page. l'idéal ce serait ce soir 🙏",
        "2027-02-03",
        others=(),
    ),
    Case(
        "Camille, une présentation investisseurs de 14 diapos sur notre modèle. Je passe devant le conseil"
        " le 23 février et je veux l'avoir en main le vendredi d'avant pour répéter. Renvoyez-moi l'accord"
        " de confidentialité signé d'ici vendredi.",
        "2027-02-19",
    ),
    Case(
        "350 fiches produits à réécrire (80 mots chacune) pour notre passage à Shopify. Bascule le"
        " week-end des 17 et 18 avril, gel des contenus le 9 avril. L'export vous sera remis le 22 février.",
        "2027-04-09",
    ),
    Case(
        "Le gala du 21 novembre a rapporté 42 000 €, merci pour votre film ! Pour le prochain, le 20"
        " novembre prochain, on en voudrait un autre de trois minutes, terminé quinze jours avant si"
        " possible.",
        "2027-11-05",
        others=("2026-11-21", "2027-11-20"),
    ),
    Case(
        "Recherche correctrice, roman fantasy de 300 pages. Sortie numérique le 31 mai, je charge le"
        " fichier moi-même quatre jours plus tôt. Vos tarifs ? Quand pourriez-vous démarrer ?",
        "2027-05-27",
        others=("2027-05-31",),
    ),
    Case(
        "URGENT site piraté, il me faut quelqu'un aujourd'hui. 06 00 00 00 00",
        "2027-02-03",
    ),
    Case(
        "Bonjour, je voudrais un devis pour l'identité de mon cabinet de kiné : logo, papeterie, plaque."
        " J'ai les clés le 1er juin. Votre proposition avant le 15 de ce mois serait parfaite. Merci,"
        " Élodie Marchetti",
        None,
        "2027-02-15",
        others=("2027-06-01",),
    ),
    Case(
        "La mairie consulte pour un plan d'interprétation du port.\nVisite du site : 10 février 2027\nRemise"
        " des offres : 24 février 2027 à midi\nNotification : 5 mars 2027\nPlan provisoire : 30 avril"
        " 2027\nPlan définitif : 28 mai 2027\nMontant maximum : 14 000 € TTC",
        "2027-05-28",
        "2027-02-24",
        others=("2027-02-10", "2027-03-05", "2027-04-30"),
    ),
    Case(
        "Au fait, vous faites aussi du podcast ? On a dix entretiens enregistrés entre le 4 et le 15"
        " janvier. Aucune urgence.",
    ),
    Case(
        "Slt c Kader du snack. nouveau panneau menu 120x80, les prix augmentent le 1er mars donc faut que"
        " je l'accroche la veille. cb ?",
        "2027-02-28",
        others=("2027-03-01",),
    ),
    Case(
        "Merci pour le devis, c'est d'accord. Un seul changement : les organisateurs du salon veulent les"
        " annonces le 8 mars au lieu du 15, on avance donc tout d'une semaine.\nLise",
        "2027-03-08",
    ),
    Case(
        "Cherchons arrangement pour trio de notre hymne d'école, concert d'été le jeudi 8 juillet. Les"
        " enfants ont besoin des partitions pour Pâques. 250 €.",
        "2027-03-28",
        others=("2027-07-08",),
    ),
    Case(
        "J'ai 81 ans, je suis veuf, et j'aimerais offrir à Noël à mes petits-enfants un petit livre de mes"
        " lettres. Soixante pages à taper et à mettre en page. Vous avez jusqu'à fin novembre, prenez"
        " votre temps. Je peux mettre 500 euros.",
        "2027-11-30",
    ),
    Case(
        "Dataviz pour notre rapport annuel : neuf graphiques. Dépôt des comptes le 31 mai, les"
        " commissaires signent le 14, la maquettiste veut les graphiques le 30 avril.",
        "2027-04-30",
    ),
    Case(
        "Nos webinaires ont lieu tous les mardis de mars. Il nous faudrait quelqu'un pour les animer et"
        " rédiger un compte rendu après chacun. Ça vous tente ?",
    ),
    Case(
        "Architecte. Trois perspectives d'une maison bois pour un permis déposé le lundi 1er mars, donc"
        " images validées le jeudi d'avant. Maquette SketchUp dispo. 850 € le tout.",
        "2027-02-25",
        others=("2027-03-01",),
    ),
    Case(
        "Les sessions auront lieu du 13 au 15 avril 2027 à Lyon. Nous cherchons une formatrice, qui"
        " écrirait aussi le livret, à remettre à la reprographie pour le 1er avril.",
        "2027-04-01",
        others=("2027-04-13/2027-04-15",),
    ),
    Case(
        "J'ai 400 € et un grand rêve : un album pour enfants, douze illustrations. Mes jumelles fêtent"
        " leurs cinq ans le 14 août.",
    ),
    Case(
        "Pouvez-vous passer le pied de page du site en 2027 ? Et les horaires : à partir du 1er avril on"
        " ferme à 19 h. Dans le courant du mois, quand vous avez une minute.",
        "2027-02-01/2027-02-28",
    ),
    Case(
        "Rédacteur technique pour doc d'API, une soixantaine de points d'entrée. La 4.0 sort le 30 juin,"
        " la doc doit être complète au gel du code (11 juin). Votre TJM ?",
        "2027-06-11",
        others=("2027-06-30",),
    ),
    Case(
        "On se cale un appel demain ou vendredi pour l'audit SEO ? Il me faut les conclusions avant notre"
        " séminaire du 3 mars.",
        "2027-03-03",
    ),
    Case(
        "Je fais suite à votre facture du 14 janvier, réglée le 28. Pour la nouvelle commande (2 000 mots,"
        " même tarif), dix jours vous suffiraient-ils ?",
        "2027-02-13",
    ),
    Case(
        "Cher Monsieur, notre chorale enregistre les 6 et 7 mars dans l'église de Plouha. Mixage et"
        " mastering de douze titres ; le disque est pressé à partir du 12 avril, l'usine nous réclame les"
        " fichiers trois semaines avant.",
        "2027-03-22",
        others=("2027-03-06/2027-03-07", "2027-04-12"),
    ),
    Case(
        "Coucou, pour l'anniv de Léo (samedi 27) je cherche 15 invitations pirates à imprimer moi-même. Si"
        " je pouvais les avoir lundi prochain ce serait le top !! 40€ max",
        "2027-02-08",
        others=("2027-02-27",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
