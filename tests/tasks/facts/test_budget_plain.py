"""Budgets in plain requests, as most clients write them."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("1200..1500 EUR excl", "Bonjour Camille,\nJe suis responsable communication d'un bailleur social (12 000 logements). Nous préparons le bilan annuel, 36 pages.\nNous avons une enveloppe comprise entre 1 200 et 1 500 € HT pour la mise en page.\nPouvez-vous m'envoyer votre book ?\nHélène Prat"),
    ("none", "Bonjour,\nJ'aurais besoin de 4 visuels pour notre offre d'abonnement (9,99 €/mois la première année, puis 14,99 €). Format carré et story. Quels sont vos délais ?\nThomas"),
    ("700 EUR", "Salut Camille, pour la vidéo du semi-marathon on a réservé 700 €. Les inscriptions sont à 25 €, tu le mentionneras à la fin."),
    ("0.09 EUR word", "Bonjour, nous travaillons sur la base de 0,09 € par mot. Document de 6 200 mots, EN>FR, à rendre le 18."),
    ("none", "Chère Camille, la facture F-2027-12 de 640 € a bien été réglée ce matin. Nous reprendrons contact pour la saison 2."),
    ("..3500 EUR excl", "Prestation : audit d'accessibilité + rapport\nBudget maximum : 3 500 € HT\nRemise de l'offre : 4 avril\nPénalités : 50 €/jour"),
    ("400 EUR day excl", "On cherche une animatrice pour 3 ateliers d'écriture d'une journée. Tarif : 400 € HT la journée, déplacement pris en charge."),
    ("2500 EUR", "Notre CA ayant dépassé les 2 M€, on se fait plaisir : 2 500 € pour un vrai shooting produit, 15 photos."),
    ("none", "Pouvez-vous nous dire ce que coûterait une voix off de 3 minutes ? L'an dernier, nous avions payé 380 € à un studio lyonnais."),
    ("..1000 EUR", "On avait dit 800 € mais avec la version anglaise je peux monter à 1 000 €."),
    ("150 EUR item", "6 articles par mois, 150 € l'article, contrat d'un an."),
    ("5000 EUR incl", "Le budget global du mariage est de 25 000 € ; pour le film, nous avons prévu 5 000 € TTC."),
    ("none", "L'idée est de convaincre des investisseurs de mettre 300 000 €. Il me faut un pitch deck de 12 slides pour le 10."),
    ("900 EUR", "Je ne suis pas riche, mais je peux vous offrir 900 € pour la traduction de mon recueil."),
    ("..1500 EUR", "En gros : refonte de la home, 3 pages internes, budget serré (1 500 € grand maximum)."),
    ("none", "Une agence nous demande 7 000 €, ça nous paraît énorme. Vous seriez à combien ?"),
    ("3000 EUR", "Le devis peut aller jusqu'à... enfin, la directrice a validé 3 000 €, donc restons-en là."),
    ("65 EUR hour", "Maintenance WordPress, environ 4 h par mois, 65 € de l'heure comme d'habitude."),
    ("none", "Merci d'intégrer le nouveau prix (24,90 € au lieu de 22,90 €) dans la fiche produit et le visuel."),
    ("600 CHF", "Pour le logo et la carte de visite j'ai prévu 600 francs. Cordialement, Reto, Bienne (Suisse)"),
    ("4000..5000 EUR", "Budget envisagé : 4-5 k€ selon que l'on prend l'option motion ou non."),
    ("none", "Mon budget ? Aucune idée, honnêtement. Le dernier site m'avait coûté 2 000 € en 2015."),
    ("350 EUR", "Pour l'illu de couv', la maison d'édition paye 350 € et 2 % de droits."),
    ("1800 EUR excl", "Forfait 1 800 € HT pour 3 jours de tournage + montage, c'est bon pour toi ?"),
    ("none", "Le bien sera mis en vente à 590 000 €. Pouvez-vous faire les photos et la visite virtuelle avant le 3 ?"),
]
ENGLISH = [
    ("1000..1300 GBP excl", "Hi Sam,\nI run communications for a housing association (12,000 homes). We're preparing the annual review, 36 pages.\nWe have between £1,000 and £1,300 + VAT for the layout.\nCould you send your portfolio?\nHelen Pratt"),
    ("none", "Hello,\nI need 4 visuals for our subscription offer ($9.99/month the first year, then $14.99). Square and story. What's your turnaround?\nTom"),
    ("600 GBP", "Hi Sam, for the half-marathon video we've set £600 aside. Entry is £25, mention it at the end."),
    ("0.08 GBP word", "Hello, we work on the basis of £0.08 per word. Document of 6,200 words, FR>EN, due on the 18th."),
    ("none", "Dear Sam, invoice 2027-12 for £640 was settled this morning. We'll be back in touch for season 2."),
    ("..3000 GBP excl", "Service: accessibility audit + report\nMaximum budget: £3,000 ex VAT\nBids by: 4 April\nPenalties: £50/day"),
    ("400 USD day", "We're looking for someone to lead three one-day writing workshops. Rate: $400 a day, travel covered."),
    ("2200 USD", "Since our revenue passed $2M we're treating ourselves: $2,200 for a proper product shoot, 15 photos."),
    ("none", "Could you tell us what a 3-minute voice-over would cost? Last year we paid a studio $450."),
    ("..900 EUR", "We said €750, but with the French version I can go up to €900."),
    ("120 GBP item", "6 articles a month, £120 per article, one-year contract."),
    ("4000 USD", "The overall wedding budget is $30,000; for the film we've allowed $4,000."),
    ("none", "The idea is to convince investors to put in $300,000. I need a 12-slide pitch deck by the 10th."),
    ("800 GBP", "I'm not rich, but I can offer you £800 for translating my poems."),
    ("..1400 USD", "In short: new home page, 3 inner pages, tight budget ($1,400 at the very most)."),
    ("none", "An agency wants $7,000, which feels huge. Where would you be?"),
    ("2800 GBP", "The head has approved £2,800, so let's leave it there."),
    ("60 GBP hour", "WordPress upkeep, about 4 hours a month, £60 an hour as usual."),
    ("none", "Please put the new price ($24.90 instead of $22.90) in the product page and the visual."),
    ("500 EUR", "For the logo and business card I've planned €500. Regards, Fergal, Cork"),
    ("4000..5000 GBP", "Expected budget: £4-5k depending on whether we take the motion option."),
    ("none", "My budget? No idea, honestly. The last site cost me $2,000 back in 2015."),
    ("300 USD", "For the cover art the press pays $300 plus 2% royalties."),
    ("1600 GBP excl", "Flat fee £1,600 + VAT for 3 days' filming and editing, good for you?"),
    ("none", "The flat goes on the market at £590,000. Could you do photos and a virtual tour before the 3rd?"),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
