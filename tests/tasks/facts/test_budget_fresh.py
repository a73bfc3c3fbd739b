"""Budgets told in yet other ways: corrections, chats, passed-on words, half-sentences."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("1800 EUR", "Petit rectificatif à mon mail de 9 h : le budget n'est pas de 1 600 € mais de 1 800 €."),
    ("none", "Nous fabriquons des lunettes en bois, entre 180 et 240 € la paire. L'idée est d'écrire 12 fiches produit. Dispo en mai ?"),
    ("900..1100 EUR", "Pour le podcast (4 épisodes) j'ai cru comprendre que c'était dans les 900-1100 €, je suis partante."),
    ("3000 EUR", "Mon associé voulait mettre 5 000, moi 2 000, on a coupé la poire en deux : 3 000 €."),
    ("none", "Mon ancien graphiste, c'était 30 € de l'heure. Et toi ?"),
    ("450 EUR item excl", "3 motion designs de 15 s. 450 € HT/motion."),
    ("..2000 EUR", "Si ton devis dépasse 2 000 € je ne pourrai pas suivre."),
    ("1500 EUR", "Le fonds de dotation prend en charge vos honoraires à hauteur de 1 500 €."),
    ("none", "Le bien est affiché 420 000 €. Il faudrait 25 photos + un plan, livraison 48 h. Vos conditions ?"),
    ("200 EUR", "c juste 1 ptite retouche de mon site 200€ et c réglé non ?"),
    ("..60 EUR hour", "Max 60 €/h, sinon je demande à mon neveu."),
    ("none", "Notre neveu nous le fait pour 200 €, mais on préfère payer un professionnel. Combien ?"),
    ("6500 EUR", "Total disponible : 6 500 € (dont 1 500 € apportés par la fondation)."),
    ("none", "Sur le flyer, merci de remplacer « 10 € » par « 12 € » et d'ajouter « gratuit -12 ans »."),
    ("2700 EUR", "Formation photo, 3 jours, 900 € par jour, donc 2 700 € en tout."),
    ("4000 EUR excl", "Validation client : 4000€HT, GO."),
    ("none", "La bourse que j'ai obtenue (9 000 €) couvre mes loyers, pas votre travail. Pourrions-nous trouver un arrangement ?"),
    ("1000 EUR", "Nous sommes trois familles à 333 € chacune, arrondissons à 1 000 € pour le film de la fête."),
    ("..7500 EUR excl", "Budget : < 7 500 € HT"),
    ("5000.. EUR", "Budget : > 5 000 €"),
    ("none", "Le salon nous facture le stand 3 600 € et l'électricité 250 €. Pour le visuel du fond de stand, que nous proposez-vous ?"),
    ("500 EUR", "Au vu des tarifs habituels, 500 € pour un édito, ça te semble honnête ?"),
    ("1300 EUR", "Disons 1 300 € et n'en parlons plus."),
    ("none", "PS : je vous dois toujours 60 € pour les tirages. Et pour le faire-part, quel prix ?"),
    ("25 EUR item", "Il nous faut une voix pour 40 messages de standard, à raison de 25 € le message."),
    ("3500 EUR", "Tu m'avais annoncé 3 200 €, la compta a arrondi à 3 500 € avec les droits, profite !"),
    ("none", "On a 15 000 abonnés et on vend pour 2 000 € par jour. Peux-tu booster notre tunnel ?"),
    ("800 EUR", "Je peux débourser 800 € d'ici Noël, le reste on verra."),
    ("none", "Avez-vous une grille pour les associations ? On nous a parlé de 250 € la demi-journée chez d'autres."),
    ("10000 EUR", "Comme évoqué, l'investissement prévu s'élève à 10 000 € pour l'année."),
]
ENGLISH = [
    ("1700 GBP", "Small correction to my 9 o'clock mail: the budget isn't £1,500 but £1,700."),
    ("none", "We make wooden sunglasses, between $180 and $240 a pair. The idea is to write 12 product descriptions. Free in May?"),
    ("800..1000 USD", "For the podcast (4 episodes) I gather it'd be around $800-1,000, count me in."),
    ("2500 GBP", "My partner wanted to spend 4,000, I wanted 1,500, so we met in the middle: £2,500."),
    ("none", "My previous designer was $30 an hour. And you?"),
    ("400 GBP item excl", "3 motion pieces, 15 s. £400/piece ex VAT."),
    ("..1800 USD", "If your quote goes over $1,800 I won't be able to follow."),
    ("1200 EUR", "The foundation takes care of your fee to the tune of €1,200."),
    ("none", "The house is listed at $620,000. We'd need 25 photos + a floor plan within 48 h. Your terms?"),
    ("150 USD", "its just a lil fix on my site $150 and were done no?"),
    ("..50 GBP hour", "Max £50/h, otherwise I'll ask my nephew."),
    ("none", "Our nephew would do it for £200 but we'd rather pay a professional. How much?"),
    ("5500 GBP", "Total available: £5,500 (of which £1,500 from the foundation)."),
    ("none", "On the flyer please replace '£10' with '£12' and add 'under 12s free'."),
    ("2400 USD", "Photo training, 3 days at $800 a day, so $2,400 in all."),
    ("3500 GBP excl", "Client sign-off: £3500+VAT, GO."),
    ("none", "The scholarship I got (£9,000) pays my rent, not your work. Could we find some arrangement?"),
    ("900 USD", "We're three families at $300 each, so $900 for the party film."),
    ("..6500 GBP", "Budget: < £6,500"),
    ("4000.. USD", "Budget: $4,000+"),
    ("none", "The fair charges us £3,200 for the stand and £250 for power. What could you propose for the backdrop artwork?"),
    ("450 EUR", "Looking at usual rates, €450 for an editorial, is that fair?"),
    ("1250 GBP", "Let's say £1,250 and leave it at that."),
    ("none", "PS I still owe you £60 for the prints. And what would the invitation cost?"),
    ("20 USD item", "We need a voice for 40 phone prompts, at a rate of $20 per prompt."),
    ("3200 USD", "You'd told me $3,000, accounts rounded it up to $3,200 with the rights, enjoy!"),
    ("none", "We have 15,000 followers and sell for $2,000 a day. Can you boost our funnel?"),
    ("700 GBP", "I can lay out £700 before Christmas, we'll see about the rest."),
    ("none", "Do you have a scale for charities? We've heard £250 per half day elsewhere."),
    ("9000 EUR", "As discussed, the planned investment comes to €9,000 for the year."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
