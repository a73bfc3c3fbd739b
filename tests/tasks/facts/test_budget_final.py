"""Budgets of a last round, to see how the rules do on messages nobody has tuned them for."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("2200 EUR excl", "Bonjour,\nNous organisons les 20 ans de la coopérative le 12 juin (300 invités, 18 € le repas).\nPourriez-vous concevoir l'invitation, le programme et la signalétique ? Nous avons budgété 2 200 € HT.\nMerci, Solène"),
    ("none", "Bonjour Camille, peux-tu ajouter le tarif réduit (8 €) et le plein tarif (12 €) sur l'affiche ? Et m'envoyer le PDF ?"),
    ("1500 EUR", "Pour l'ensemble des textes du site (8 pages), 1 500 € me semblent cohérents."),
    ("..5000 EUR", "Notre association ne peut pas dépenser plus de 5 000 € sur ce poste."),
    ("..380 EUR day excl", "Besoin d'un monteur 5 jours en avril. TJM 380 € HT max négocié avec la prod, hors déplacements."),
    ("none", "Nous avons reçu un don de 40 000 € et nous souhaitons remercier le mécène par un livre. Comment procède-t-on ?"),
    ("300 EUR", "coucou c pr un logo de barbershop jai 300e"),
    ("0.1 EUR word", "Rémunération : 10 ct/mot, paiement à 30 jours."),
    ("3500..4000 EUR", "La fourchette qui nous a été donnée par la direction : 3 500 - 4 000 €."),
    ("none", "Mon concurrent vend sa formation 1 500 €, la mienne est à 900 €. J'ai besoin d'une page de vente. Vous faites cela ?"),
    ("2000 EUR", "Pour info le budget photo est distinct (1 000 €) ; pour vous, ce serait 2 000 €."),
    ("90 EUR item", "12 newsletters dans l'année à 90 € chacune."),
    ("none", "Le loyer du studio est de 650 €, c'est à toi de voir si tu veux le sous-louer. Et sinon, dispo pour un jingle ?"),
    ("1200 EUR", "Montant de la prestation : 1 200 euros, versés en trois fois (400 € chacune)."),
    ("700 EUR", "J'ai mis de côté 700 € pour que vous relisiez mon roman."),
    ("1600 EUR", "Bonjour, pour la plaquette de l'Ehpad on nous autorise 1 600 €. La journée portes ouvertes est le 4 juin."),
    ("none", "Vous m'aviez fait payer 90 € pour la relecture de ma lettre. Maintenant c'est un mémoire de 80 pages, comptez-vous pareil ?"),
    ("..2500 EUR excl", "Sachez que notre seuil d'achat sans concurrence est à 2 500 € HT ; merci de rester dessous."),
    ("400 EUR item", "Chaque vidéo nous est budgétée à 400 €, il y en a cinq."),
    ("none", "On lance une box à 34 € par mois. Besoin du nom, du logo et du packaging. À vous lire !"),
    ("800 EUR", "Je ne peux vous proposer que 800 € pour le doublage, désolé."),
    ("3000 EUR", "Dans le dossier de financement nous avions inscrit 3 000 € au titre de la communication."),
    ("none", "L'exposition attire 4 000 visiteurs payant chacun 7 €. Il nous faut un catalogue."),
    ("1000 EUR", "Soyons clairs : mille euros, tout compris, livré le 3."),
    ("none", "J'ai vu passer votre annonce à 45 €/h. Vous faites aussi du sous-titrage ?"),
    ("2000 EUR", "Bonjour Camille, on se lance : podcast de 5 épisodes pour le réseau des médiathèques. Le département débloque 2 000 €, et j'aimerais un trailer en plus."),
    ("none", "Notre newsletter (2 300 abonnés) propose des sacs à 59 €. Besoin d'un template Mailchimp et de 3 envois. Vous avez de la place en mars ?"),
    ("450..600 EUR", "Pour une traduction de ce volume je paie d'habitude entre 450 et 600 €."),
    ("..1000 EUR", "Au-delà de 1 000 € je passe mon tour."),
    ("none", "La mairie nous loue la salle 250 € et la sono 90 €. Il reste à faire l'affiche : dites-moi vos conditions."),
    ("3800 EUR excl", "Périmètre : 1 site, 8 pages, 2 langues. Prix convenu : 3 800 € HT."),
    ("100 EUR hour", "J'aurais besoin de 3 h de conseil en stratégie de marque, 100 €/heure me va."),
    ("none", "Ma grand-tante m'a légué 15 000 €, je veux écrire sa biographie. Vous feriez les illustrations ? Combien par planche ?"),
    ("1400 EUR", "Disponible fin août ? C'est payé 1 400 € pour 4 jours."),
    ("900 EUR", "Ça ferait 900 € pour toi, le reste va à l'imprimeur (600 €)."),
]
ENGLISH = [
    ("2000 GBP excl", "Hello,\nOur co-op turns 20 on 12 June (300 guests, £18 a meal).\nCould you design the invitation, the programme and the signs? We've budgeted £2,000 + VAT.\nThanks, Sian"),
    ("none", "Hi Sam, can you add the concession (£8) and full price (£12) to the poster? And send me the PDF?"),
    ("1300 USD", "For all the website copy (8 pages), $1,300 seems reasonable to me."),
    ("..4000 GBP", "Our charity can't spend more than £4,000 on this item."),
    ("350 GBP day", "Editor needed 5 days in April. £350 per day agreed with production, travel on top."),
    ("none", "We received a gift of $40,000 and wish to thank the patron with a book. How does one go about it?"),
    ("250 USD", "hey its for a barbershop logo, i got 250 bucks"),
    ("0.07 GBP word", "Pay: 7p/word, 30 days."),
    ("3000..3500 EUR", "The range management gave us: €3,000 - €3,500."),
    ("none", "My competitor sells her course for $1,500, mine is $900. I need a sales page. Do you do that?"),
    ("1800 GBP", "FYI the photo budget is separate (£1,000); for you it would be £1,800."),
    ("80 USD item", "12 newsletters over the year at $80 each."),
    ("none", "Studio rent is $650, up to you if you want to sublet. Otherwise, free for a jingle?"),
    ("1100 EUR", "Amount for the job: 1,100 euros, paid in three goes."),
    ("600 GBP", "I've saved £600 so that you can proofread my novel."),
    ("1500 GBP", "Hello, for the care home brochure they're letting us have £1,500. Open day is 4 June."),
    ("none", "You made me pay £80 for proofreading my letter. Now it's an 80-page dissertation, would it be the same rate?"),
    ("..2000 GBP excl", "Note that our no-tender limit is £2,000 ex VAT; please stay under it."),
    ("350 USD item", "Each video is budgeted at $350, there are five."),
    ("none", "We're launching a box at $34 a month. We need a name, a logo and packaging. Looking forward to hearing from you!"),
    ("700 EUR", "€700 is all I can propose for the dubbing, sorry."),
    ("2500 GBP", "In the funding bid we put down £2,500 under communications."),
    ("none", "The show draws 4,000 visitors paying £7 each. We need a catalogue."),
    ("900 USD", "Let's be clear: nine hundred dollars, everything included, delivered on the 3rd."),
    ("none", "I saw your ad at $45/h. Do you do subtitling too?"),
    ("1800 GBP", "Hi Sam, we're off: a 5-part podcast for the libraries. The county is releasing £1,800, and I'd love a trailer too."),
    ("none", "Our newsletter (2,300 readers) sells bags at £59. We need a Mailchimp template and 3 sends. Any room in March?"),
    ("400..550 USD", "For a translation that size I usually pay between $400 and $550."),
    ("..900 GBP", "Beyond £900 I'll pass."),
    ("none", "The town hall rents us the room for £250 and the PA for £90. That leaves the poster: tell me your terms."),
    ("3500 GBP excl", "Scope: 1 site, 8 pages, 2 languages. Agreed price: £3,500 + VAT."),
    ("90 USD hour", "I'd need 3 hours of brand strategy advice, $90/hour is fine by me."),
    ("none", "My great-aunt left me £15,000 and I want to write her biography. Would you illustrate it? How much per plate?"),
    ("1300 EUR", "Free at the end of August? It pays €1,300 for 4 days."),
    ("800 GBP", "That'd be £800 for you, the rest goes to the printer (£500)."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
