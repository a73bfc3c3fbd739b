"""Budgets of still other messages: clients who ramble, who are brief, who pass mails on."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("2000 EUR excl", "Bonjour Camille,\n\nOn avait parlé d'un rendez-vous mardi mais je suis à Lille. L'idée : une newsletter de rentrée et 3 posts LinkedIn. Enveloppe autour de 2 000 € HT, à toi de voir comment tu répartis.\n\nSi possible avant le 28 août.\nMarion"),
    ("none", "Bonjour,\nnous sommes une agence immobilière (honoraires 5 % du prix de vente, bien moyen 280 000 €). Il nous faudrait 10 annonces réécrites. Quel serait votre tarif ?\nCdlt"),
    ("600 EUR", "Hello Camille ! Tu te souviens de moi ? On s'est vus au salon. Bon, je lance enfin ma chaîne et j'ai 600 euros pour une intro animée et un logo. Dis-moi !"),
    ("..12000 EUR incl", "Objet : consultation\n\nLa communauté de communes sollicite votre meilleure offre pour la réalisation d'une vidéo (5 minutes).\nLe coût total de l'opération ne devra pas dépasser 12 000 € TTC."),
    ("none", "Pouvez-vous reprendre le tableau ? La ligne « loyers » doit passer de 1 250 € à 1 310 € et la ligne « charges » à 240 €. Merci !"),
    ("400 EUR", "Mon frère se marie, surprise totale. On vous commanderait une illustration du couple, format A3. 400 €, on est d'accord ?"),
    ("0.11 EUR word excl", "Volume : env. 18 000 mots. Tarif : 0,11 € HT/mot. Délai : 3 semaines. OK pour vous ?"),
    ("35 EUR item", "Nous avons 120 visuels à détourer. Notre prix : 35 € le visuel."),
    ("none", "Le client a déjà refusé deux devis (2 800 € et 3 100 €). Proposez-moi quelque chose d'intelligent."),
    ("5000..6000 EUR", "Franchement je n'en sais rien, 5 ou 6 000 € ? C'est une saga de six épisodes audio."),
    ("1500 EUR", "Nous vous réglerons 1 500 € à réception du fichier définitif."),
    ("none", "Notre levée de 2 M€ est bouclée, on peut enfin refaire le site. On se parle ? Et ça coûte combien un bon site ?"),
    ("3000 EUR", "Cotisation annuelle : 45 €. Nombre d'adhérents : 410. Somme réservée au nouveau logo : 3 000 €."),
    ("550 EUR day", "UX senior, 550/jour, remote, 3 mois, ASAP. Montants en euros."),
    ("none", "Concours de nouvelles, 300 € au vainqueur. Nous cherchons un maquettiste pour le recueil, faites offre."),
    ("2500 EUR", "Le traducteur qu'on avait nous prenait 3 000 €, trop cher pour nous. Si 2 500 € vous vont, c'est signé."),
    ("..3000 CAD", "Bonjour de Montréal, on aurait besoin d'un rapport annuel bilingue. On ne peut pas aller plus haut que 3 000 $."),
    ("none", "Les travaux du gîte m'ont ruiné (72 000 €). Il me reste à trouver un nom et un logo. Vous acceptez le troc ?"),
    ("1000 EUR", "La boîte me rembourse jusqu'à 2 000 € de formation par an ; pour votre coaching on a tablé sur 1 000 €."),
    ("900 EUR incl", "Flyer + kakémono + roll-up : 900 TTC en euros, livré imprimeur."),
]
ENGLISH = [
    ("1800 GBP excl", "Hi Sam,\n\nWe'd said Tuesday but I'm in Leeds. The idea: an autumn newsletter and 3 LinkedIn posts. Pot of around £1,800 plus VAT, split it as you see fit.\n\nBefore 28 August if you can.\nMarion"),
    ("none", "Hello,\nwe're estate agents (2% commission, average property £280,000). We'd need ten listings rewritten. What would your rate be?\nRgds"),
    ("500 USD", "Hey Sam! Remember me? We met at the fair. Well, I'm finally launching my channel and I've 500 dollars for an animated intro and a logo. Let me know!"),
    ("..10000 GBP incl", "Subject: invitation to quote\n\nThe district council invites your best offer for a video (5 minutes).\nThe total cost must not exceed £10,000 including VAT."),
    ("none", "Could you redo the table? The 'rent' line has to go from £1,250 to £1,310 and 'charges' to £240. Thanks!"),
    ("350 GBP", "My brother's getting married and it's a total surprise. We'd order an illustration of the couple, A3. £350, are we agreed?"),
    ("0.1 EUR word", "Volume: approx. 18,000 words. Rate: EUR 0.10/word. Turnaround: 3 weeks. OK with you?"),
    ("30 USD item", "We've 120 images to cut out. Our price: $30 per image."),
    ("none", "The client has turned down two quotes already ($2,800 and $3,100). Suggest something clever."),
    ("4000..5000 GBP", "Honestly no idea, 4 or 5 thousand pounds? It's a six-part audio saga."),
    ("1400 EUR", "We shall pay €1,400 on receipt of the final file."),
    ("none", "Our $2M round has closed so we can finally redo the site. Shall we talk? And what does a good site cost?"),
    ("2500 GBP", "Annual subscription: £45. Members: 410. Sum reserved for the new logo: £2,500."),
    ("500 GBP day", "Senior UX, 500/day, remote, 3 months, ASAP. Amounts in pounds."),
    ("none", "Short story contest, $300 to the winner. We're looking for someone to lay out the anthology, please quote."),
    ("2200 USD", "The translator we had took $2,800, too dear for us. If $2,200 works, consider it signed."),
    ("..2500 AUD", "Hi from Sydney, we need an annual report. We can't go any higher than $2,500."),
    ("none", "Doing up the cottage ruined me (£72,000). All that's left is a name and a logo. Would you take payment in cheese?"),
    ("900 GBP", "Work reimburses up to £2,000 of training a year; for your coaching we reckoned on £900."),
    ("800 GBP incl", "Flyer + roll-up banner: £800 inc VAT, sent to the printer."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
