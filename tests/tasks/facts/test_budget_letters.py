"""Budgets in letters and notes whose other sentences speak of money too."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("1400 EUR", "Bonjour,\nLa toiture de la chapelle nous a déjà englouti 60 000 €, mais l'association trouve encore 1 400 € pour un dépliant.\nPère Anselme"),
    ("none", "Bonjour,\nLa boulangerie sort 900 croissants par jour à 1,20 €. On aimerait une fresque en vitrine. Vous faites ça ?\nKarim"),
    ("3000 EUR", "Ce que je vous propose : 3 000 €, moitié maintenant, moitié à la fin."),
    ("none", "Nos chambres partent à 80 euros et le petit déjeuner à 12 euros. Écrivez-nous une page d'accueil chaleureuse et dites-nous ce que nous vous devrons."),
    ("220 EUR item", "Chronique mensuelle, 4 000 signes. On donne 220 € par papier."),
    ("..1800 EUR", "J'ai fait mes comptes et re-comptes : pas question de sortir plus de 1 800 €."),
    ("none", "Le permis m'a coûté 1 600 €, la voiture 4 000 €, bref je suis à sec mais motivée. Vous prenez combien pour un CV ?"),
    ("5000 EUR excl", "Merci de bien vouloir chiffrer au plus juste, sachant que la ligne budgétaire est dotée de 5 000 € HT."),
    ("none", "Le ticket moyen du restaurant tourne autour de 35 €. Nous voulons revoir la carte des vins, 60 références. Quel serait votre délai ?"),
    ("480 EUR day", "Notre grille prévoit 480 € par jour pour un profil confirmé. Démarrage le 2 mai."),
    ("none", "Un stagiaire nous reviendrait à 600 € par mois, mais nous préférons un pro. Envoyez vos conditions."),
    ("2000..2500 EUR", "Selon les retours de mes collègues, il faut compter 2 000 à 2 500 €, et c'est ce qu'on mettra."),
    ("none", "Le jackpot du week-end est de 13 millions d'euros : écrivez-nous trois accroches pour l'affichage. Tarif habituel."),
    ("1000 EUR", "Cadeau de départ d'un collègue : on a récolté mille euros, on voudrait une caricature encadrée à ce prix."),
    ("6000 EUR", "Le conseil municipal a délibéré : six mille euros pour la refonte du bulletin."),
    ("none", "Mon assurance me rembourse 150 € si je présente une facture. Vous en établissez une pour une correction de manuscrit ?"),
    ("..400 EUR", "Tu peux me faire ça pour moins de 400 € ?"),
    ("10000 EUR excl", "Rappel des conditions : prestation forfaitaire de dix mille euros (10 000 €) hors taxes."),
    ("none", "L'étude annonce un marché de 3 milliards d'euros en 2030. Résumez-la nous en 2 pages, combien demandez-vous ?"),
    ("300 EUR item", "Vous seriez payé au reportage, 300 €."),
    ("1200 EUR", "J'hésitais avec une agence à 3 500 €, je préfère travailler avec vous pour 1 200 €."),
]
ENGLISH = [
    ("1300 GBP", "Hello,\nThe chapel roof has swallowed £60,000 already, yet the friends can still find £1,300 for a leaflet.\nRev. Anselm"),
    ("none", "Hi,\nThe bakery turns out 900 rolls a day at 80p. We'd like a mural in the window. Is that your thing?\nKarim"),
    ("2500 USD", "Here's my offer: $2,500, half now and half at the end."),
    ("none", "Our rooms go for £80 and breakfast for £12. Write us a warm home page and say what we'd owe you."),
    ("180 GBP item", "Monthly column, 700 words. We give £180 a piece."),
    ("..1500 EUR", "I've done the sums twice: there's no question of shelling out more than €1,500."),
    ("none", "My licence cost £1,400, the car £4,000, so I'm broke but keen. How much for a CV?"),
    ("4500 GBP excl", "Please sharpen your pencil, the budget line holds £4,500 ex VAT."),
    ("650 GBP", "Vinyl sleeve, both sides. The label puts up £650."),
    ("none", "Average spend in the restaurant is around $35. We want to redo the wine list, 60 bottles. How long would you need?"),
    ("450 GBP day", "Our grid allows £450 a day for a senior. Start 2 May."),
    ("none", "An intern would set us back $700 a month but we'd rather have a pro. Send your terms."),
    ("1800..2200 EUR", "From what colleagues say one should expect €1,800 to €2,200 and that's what we'll put in."),
    ("none", "This weekend's jackpot is £13 million: write us three headlines for the posters. Usual rate."),
    ("900 USD", "Leaving present for a colleague: we collected $900 and want a framed caricature for that."),
    ("5000 GBP", "The parish council has resolved: five thousand pounds for redesigning the newsletter."),
    ("none", "My insurer pays me back £120 if I show a receipt. Would you issue one for editing a manuscript?"),
    ("..350 USD", "Could you do it for less than $350?"),
    ("9000 EUR excl", "Terms, once more: a lump sum of nine thousand euros (€9,000) before tax."),
    ("none", "The study forecasts a $3 billion market by 2030. Sum it up for us in 2 pages, what do you ask?"),
    ("250 USD item", "You'd be paid per feature, $250."),
    ("1100 GBP", "I was torn between you and an agency at £3,200, I'd rather work with you for £1,100."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
