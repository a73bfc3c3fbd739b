"""Budgets in whole messages: a trade, a distractor, a turn of phrase each."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("3200 EUR excl", "Bonjour,\n\nFromagerie depuis 1962, nous écoulons 40 tonnes de comté par an. Notre packaging date un peu. Pourriez-vous redessiner 5 étiquettes pour la foire de septembre ? La gérante accepte 3 200 € HT, pas de rallonge possible.\n\nBien à vous,\nDenis Lorrain"),
    ("none", "Bonjour,\n\nJe suis auteure autoéditée, mon roman se vend à 17,90 € sur toutes les plateformes. Je cherche une couverture pour le tome 2 (format poche). Sous quel délai pourriez-vous la livrer et pour quel montant ?\n\nSonia"),
    ("1300 EUR", "Salut Camille, c'est Bastien du club de canoë. On a vendu des crêpes tout l'hiver, résultat 1 300 € dans la caisse, tout est pour toi si tu nous fais le site avant mai."),
    ("..200 EUR item", "On publie 2 portraits d'artisans par mois. Chaque portrait est payé 200 euros au maximum, photos comprises. Intéressée ?"),
    ("none", "Madame,\nLe cabinet occupe 300 m² loués 4 500 € mensuels et nous souhaitons en refaire la signalétique. Merci de nous faire parvenir une estimation.\nMe Aubry"),
    ("5000 EUR", "L'appel à projets nous a accordé une aide de 5 000 euros fléchée sur la communication : c'est elle qui paiera votre travail, ni plus ni moins."),
    ("420 EUR day", "Mission en régie, Lyon 3e, data engineer (Airflow, dbt). 3 jours/semaine. TJM cible : 420. Salaire si CDI : 48k.\nTarif en €."),
    ("2000 EUR", "Hello ! Mon boss me laisse 2 000 balles pour le teaser de la conf. Les billets sont à 90 €, mets-le à la fin du teaser stp."),
    ("none", "Nous avons dépensé 6 000 € chez un prestataire qui a disparu. Avant d'aller plus loin, acceptez-vous d'être réglé à la livraison ?"),
    ("800..1200 EUR", "Je ne connais pas du tout les prix. J'imaginais quelque chose entre 800 et 1200 € pour l'habillage de mon triporteur, dites-moi si je rêve."),
    ("1000 EUR", "Pour la com' du gala : traiteur 4 000, salle 2 500, graphiste 1 000 €. Voilà la répartition, j'espère que ça vous convient."),
    ("none", "Le devis concurrent est à 3 900 €. Le vôtre est-il négociable ?"),
    ("6500 EUR excl", "Suite à la réunion, montant arrêté à 6 500 € HT dont 30 % à la commande (1 950 €) et le solde à réception."),
    ("75 EUR hour", "Professeure particulière recherchée pour préparer mon oral d'anglais : 75 euros l'heure, 10 séances."),
    ("..10000 EUR excl", "En dessous de 10 000 € HT nous n'avons pas besoin de mise en concurrence, donc calez votre proposition là-dessous."),
    ("2400 EUR", "Bonjour, j'ai repris les chiffres : 4 vidéos à 600 €, soit 2 400 € au total. Je vous envoie le bon de commande demain."),
    ("none", "On a déjà versé 1 200 € à l'ancienne agence. Il reste les 3 bannières à faire. Votre tarif ?"),
    ("350 EUR", "dsl du dérangement, c pr 1 faire part de naissance, ma belle mere offre 350€"),
    ("0.06 EUR word", "Relecture de thèses. Nous proposons 6 centimes par mot relu. Volume : 90 000 mots."),
    ("none", "Notre cible : les foyers dont le revenu dépasse 50 000 € par an. Pourriez-vous rédiger la page d'accueil et trois e-mails ?"),
    ("1500 EUR", "Je table sur 1500 €, sachant que mon imprimeur m'en prend déjà 800."),
    ("4500 EUR", "Refonte logo/charte. On avait 5 000, le DAF a raboté : 4 500 €."),
    ("none", "Article de 800 mots sur le leasing auto : loyer moyen 320 €, apport 2 000 €, comparatif avec l'achat. Deadline vendredi. Tarif ?"),
    ("900 EUR", "La commune participe à hauteur de 300 €, l'asso met le reste, en tout vous toucherez 900 €."),
    ("3000 CHF", "Salut de Neuchâtel, on t'offre 3000 balles (suisses hein, des CHF) pour la fresque du local."),
    ("none", "Le panier moyen sur la boutique est de 62 € et le taux de conversion de 1,2 %. Que proposez-vous pour améliorer les fiches ?"),
    ("1800 EUR", "Voici ce que je sais : trois illustrations, noir et blanc, droits monde. L'éditeur donne 1 800 € d'à-valoir."),
    ("..600 EUR", "Un site tout simple, une page. Je suis prête à y mettre 600 € mais pas un centime de plus."),
    ("none", "Les 12 000 € de subvention sont tombés ! Il faut maintenant un rapport d'activité joliment maquetté, tu nous chiffres ça ?"),
    ("250 EUR item", "Comptez 250 € la vidéo, il y en a huit."),
    ("7000..9000 EUR", "Ordre de grandeur pour la scéno : 7 à 9 k€. Le billet d'entrée du musée restera à 5 €."),
    ("2000 EUR", "Entendu pour deux mille euros. Par contre je ne paie pas l'acompte de 600 € avant d'avoir vu les croquis."),
]
ENGLISH = [
    ("2800 GBP excl", "Hello,\n\nWe've been making gin in a shed since 2015 and shift about 3,000 bottles a month at £34. The labels look tired. Would you redraw the set of four? My partner is OK with £2,800 plus VAT and not keen on surprises.\n\nRoss"),
    ("none", "Hi,\n\nI'm a self-published author and the first book sells at $4.99 on every store. I need a cover for book two. How long would you need and how much do you ask?\n\nTess"),
    ("950 GBP", "Hi Sam, Col from the rowing club. The quiz night left us with £950 in the tin and it's all yours if the website is up by May."),
    ("..150 USD item", "We run two maker profiles a month. Each one pays a maximum of $150, photos included. Interested?"),
    ("none", "Dear Madam,\nThe practice leases 3,000 sq ft at $9,500 a month and we wish to renew the signage. Kindly let us have an estimate.\nDr Abel"),
    ("4000 EUR", "The arts office awarded us €4,000 ring-fenced for communication, and that is precisely what will pay you."),
    ("375 GBP day", "Contract, Leeds, 3 days a week, data engineer. Day rate 375. Perm salary would be 55k.\nAll figures in £."),
    ("1500 USD", "Hey! My boss gave me $1,500 for the conference teaser. Tickets are $120, put that on the end card."),
    ("none", "We sank $7,000 into a contractor who vanished. Before we talk further, would you accept payment on delivery?"),
    ("700..1000 GBP", "I've no idea what these things go for. I'd imagined something between £700 and £1,000 for the van livery, tell me if I'm dreaming."),
    ("1200 USD", "Gala split so far: catering 5,000, hall 3,000, designer $1,200. Hope that's OK with you."),
    ("none", "A rival bid stands at £3,900. Is yours negotiable?"),
    ("6000 GBP excl", "Further to the meeting the sum is set at £6,000 excluding VAT, 30% on order (£1,800) and the rest on receipt."),
    ("65 USD hour", "Looking for a coach for my English oral: 65 dollars an hour, ten sessions."),
    ("..5000 GBP", "Anything below £5,000 we can sign without a tender, so pitch your proposal under that."),
    ("2000 EUR", "I've redone the sums: 4 videos at €500, so €2,000 in total. The PO comes tomorrow."),
    ("none", "We've already handed $1,500 to the old agency. Three banners remain. What are your rates?"),
    ("200 GBP", "sorry to bother u, its for a baby announcement, my mother in law is giving 200 quid towards it"),
    ("0.03 GBP word", "Proofreading of theses. We'd pay 3p per word. Volume: 80,000 words."),
    ("none", "Our target is households earning over $90,000 a year. Could you write the home page and three emails?"),
    ("1100 EUR", "I'm counting on €1,100, bearing in mind that the printer takes €600 on top of that."),
    ("4200 GBP", "Logo and guidelines. We had 5k, finance shaved it: £4,200."),
    ("none", "800-word piece on car leasing: average monthly payment $420, down payment $3,000, compared with buying. Due Friday. Rate?"),
    ("750 EUR", "The council chips in €250, the association adds the rest, so you'd get €750 all told."),
    ("2500 AUD", "Hi from Hobart, we'll shout you 2,500 bucks (Aussie) for the mural at the clubhouse."),
    ("none", "Average basket on the store is £58 and conversion is 1.1%. What would you suggest for the product pages?"),
    ("1600 USD", "Three illustrations, black and white, world rights. The publisher is giving a $1,600 advance for them, that's the whole fee."),
    ("..500 GBP", "A very plain site, one page. I'll go to £500 but not a penny more."),
    ("none", "The $20,000 grant has landed! Now we need a good-looking annual report, can you price that?"),
    ("180 EUR item", "Figure on €180 a video, there are eight."),
    ("6000..8000 USD", "Ballpark for the exhibit design: 6 to 8 thousand dollars. Admission stays at $5."),
    ("1700 GBP", "Agreed, seventeen hundred pounds. I won't pay the £500 deposit before I've seen sketches though."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
