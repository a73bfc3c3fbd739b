"""Budgets as clients say them, with and without the word, and amounts that are something else."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("2000 EUR", "Bonjour,\nNous refaisons la plaquette de la cave. On peut mettre 2 000 € pour la mise en page et les photos.\nMerci"),
    ("..1200 EUR", "Coucou ! Il me faudrait un logo pour mon food truck, je ne veux pas dépasser 1 200 euros grand max."),
    ("3500 EUR excl", "Suite à notre échange, la direction a validé 3 500 € HT pour la traduction du rapport annuel (48 pages)."),
    ("800 EUR", "Bjr, besoin dun flyer + carte de visite pr mon salon de coiffure, j'ai 800e a y consacrer"),
    ("none", "Bonjour, notre boutique fait 450 000 € de chiffre d'affaires et nous voudrions refondre le site. Combien cela coûterait-il ?"),
    ("450 EUR day excl", "Mission de 12 jours, TJM 450 € HT, démarrage en mars."),
    ("0.1 EUR word", "Nous rémunérons nos traducteurs 0,10 € le mot source. Êtes-vous disponible pour 25 000 mots ?"),
    ("..5000 CHF", "L'enveloppe est plafonnée à CHF 5'000.– pour l'ensemble du chantier graphique."),
    ("1500..2000 EUR", "Pour la vidéo de mariage on s'était dit entre 1500 et 2000 euros, c'est dans vos cordes ?"),
    ("none", "Le précédent graphiste nous avait pris 900 € et c'était raté. Pourriez-vous nous faire un devis pour la nouvelle affiche ?"),
    ("1000 EUR", "Le théâtre a reçu 20 000 € de la région, mais pour l'affiche je n'ai que 1 000 €."),
    ("4000 EUR", "Correction de mon mail d'hier : c'est 4 000 € et non 3 000 € que nous pouvons engager."),
    ("none", "Rédige une fiche produit pour notre vélo à 1 299 € : ton sportif, 300 mots, pour le 4 mai."),
    ("60 EUR item", "Il y aurait douze articles par trimestre, payés 60 € pièce."),
    ("..6000 EUR incl", "Objet : refonte du site de l'office de tourisme\nMontant maximum : 6 000 € TTC\nDélai : 3 mois"),
    ("none", "Pénalités de retard : 150 € par jour calendaire. Le candidat remettra un mémoire technique et un devis détaillé."),
    ("1800 EUR", "Madame, notre association dispose d'une somme de 1 800 euros pour réaliser trois panneaux d'exposition."),
    ("700 EUR", "700 balles pour le clip, ça te va ? On tourne le 12."),
    ("250000 XOF", "Nous prévoyons 250 000 FCFA pour la charte graphique de la coopérative."),
    ("8000 MAD", "Pour la traduction du catalogue nous sommes prêts à aller à 8 000 DH."),
    ("none", "On vise 30 000 € de dons avec cette campagne. Vous nous écririez les trois e-mails ?"),
    ("300 EUR", "Un forfait de 300 € par mois pour quatre posts par semaine me semblerait juste."),
    ("..2500 EUR", "Côté sous : 2500 max, on est une petite structure.\nEn euros évidemment."),
    ("2000.. EUR", "Nous envisageons un investissement d'au moins 2 000 € pour la formation de l'équipe."),
    ("none", "L'acompte de 30 % (450 €) a été viré hier pour la facture n° 212. Autre chose : tu aurais du temps en juin pour une brochure ?"),
    ("1200 EUR", "Poste | Montant\nGraphisme | 1 200 €\n"),
    ("55 EUR hour", "Je cherche quelqu'un pour relire ma thèse, 55 €/h, une vingtaine d'heures."),
    ("none", "L'inscription au colloque coûte 80 € et il y aura 200 participants. Il nous faut un programme imprimé de 16 pages."),
    ("5000 EUR", "J'avais 3 000 € en tête mais vu le périmètre, montons à 5 000 €."),
    ("none", "Un confrère à vous me propose 1 400 € pour le même travail, faites-moi votre prix."),
    ("900 EUR", "Ma sœur et moi on se cotise pour offrir un portrait à nos parents : neuf cents euros à nous deux."),
    ("7500 EUR excl", "Lot 2 - Illustrations\nValeur estimée du marché : 7 500,00 € HT\nDate limite de remise des offres : 12/09/2027"),
]
ENGLISH = [
    ("3000 ?", "Hi there, we've got about 3k to spend on the rebrand, is that silly?"),
    ("4500 GBP", "Good news, they signed off on £4,500 for the animation."),
    ("..2000 USD", "I need a landing page written. Two grand tops. Dollars, I'm in Ohio."),
    ("none", "We turned over £1.2m last year and want our brochure to look like it. What would you charge?"),
    ("400 GBP day", "It's a six week contract at £400 a day, remote, starting 3 May."),
    ("0.12 USD word", "We pay $0.12 per word for medical texts, net 30."),
    ("..1500 EUR", "The ceiling is €1,500, whatever happens."),
    ("800..1000 GBP", "Somewhere between £800 and £1,000 feels right for eight illustrations."),
    ("none", "The previous agency invoiced us $9,000 and delivered a PDF. I'd like a proper website this time."),
    ("650 GBP", "The lottery grant is £12,000 in all; £650 of that is for the poster."),
    ("2500 USD", "Scratch what I said about $2,000, my partner agreed to $2,500."),
    ("none", "Write three ads for our $49 yoga mat, 50 words each, upbeat."),
    ("90 EUR item", "Twenty blog posts, 90 euro apiece, one a week."),
    ("..10000 GBP excl", "Contract value: not to exceed £10,000 (ex VAT)\nClosing date: 4 June 2027"),
    ("none", "Late delivery incurs damages of £200 per day. Please submit a fixed price by Friday."),
    ("1200 AUD", "Our P&C committee has put aside AUD 1,200 for a mural design."),
    ("600 USD", "600 bucks for the jingle. Deal?"),
    ("15000 AED", "We can do AED 15,000 for the whole menu shoot."),
    ("none", "Our goal is to raise $50,000 for the shelter, could you write the appeal letter?"),
    ("350 GBP", "I was thinking £350 a month for looking after our Instagram."),
    ("none", "Your quote of £2,300 came in. Could you tell me what is included in it?"),
    ("1000.. EUR", "Happy to pay upwards of €1,000 for somebody who really knows wine."),
    ("75 USD hour", "Rate: $75/hr. Approx. 20 hrs. Start ASAP."),
    ("none", "Tickets are $25 on the door and we expect 300 people. Please design a flyer and a banner."),
    ("3200 GBP", "We'd budgeted £2,800 originally; the trustees have now raised that to £3,200."),
    ("none", "Someone on a marketplace offered to do it for $150 but I don't trust it. How much are you?"),
    ("500 GBP", "Five hundred quid is what mum and I can scrape together for the portrait."),
    ("5000..7000 CAD", "Item | Detail\nScope | 2 videos\nBudget | CA$5,000-7,000\nDue | 1 May"),
    ("none", "Our plans start at €9 a month. I need the pricing page rewritten, and a FAQ."),
    ("400000 JPY", "For the translation of the manual, the company will pay ¥400,000."),
    ("1800 EUR", "There's €1,800 in the kitty for the photos."),
    ("none", "We spend around $8k a month on Google Ads and it isn't working. Can you audit the account?"),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
