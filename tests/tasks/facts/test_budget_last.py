"""Budgets in one more round of requests, each phrased in its own way."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("3000 EUR", "Bonjour, gîte de groupe en Lozère (45 couchages, 22 € la nuitée). Nous cherchons quelqu'un pour notre site. Trois mille euros, voilà ce que nous pouvons investir cette année."),
    ("none", "Je réalise un mémoire sur les tarifs des freelances. Quel TJM pratiquez-vous pour 5 ans d'expérience ? La moyenne annoncée est de 420 €."),
    ("..2200 EUR excl", "Merci de nous adresser un devis n'excédant pas 2 200 € HT pour la captation de la conférence."),
    ("1500 EUR", "La présidente est d'accord, 1 500 €. Le trésorier aurait préféré 1 200 €, mais bon."),
    ("none", "Notre appli coûte 4,99 € sur les stores. Il nous faut les captures d'écran localisées en 6 langues. Vous savez faire ?"),
    ("120 EUR item", "Pour chaque épisode monté nous versons 120 €. Il y en aura dix d'ici l'été."),
    ("800..1000 EUR", "On mettrait entre 800 et 1000 pour les photos du restaurant, en euros bien sûr."),
    ("none", "La remise de 15 % (soit 180 €) que vous nous aviez faite l'an dernier est-elle reconductible ?"),
    ("2400 EUR", "4 jours à 600 € = 2 400 €, c'est bien ça ?"),
    ("450 EUR", "Bsr, est ce que 450 suffirait pr un site 1 page ? (450€ dc)"),
    ("5000 EUR excl", "Notre responsable achats a ouvert une commande de 5 000 € HT à votre nom."),
    ("none", "Le trail rapporte chaque année 10 000 € à la Ligue contre le cancer. Seriez-vous partante pour dessiner le t-shirt ?"),
    ("1900 EUR", "Je préfère être transparente sur l'argent : j'ai 1 900 € sur mon compte pour ce projet."),
    ("none", "Attention, le devis doit préciser que l'acompte est de 30 % et que tout retard coûte 50 € par jour. À bientôt."),
    ("350 EUR day", "Illustratrice en résidence : 10 jours, indemnité de 350 € par jour, logement compris."),
    ("..700 EUR", "Moins de 700 €, sinon ma femme me tue. C'est pour les 40 ans de la boîte de son père : une BD de 4 pages."),
    ("none", "Je suis prof, je touche 2 100 € net, donc pas de folie. Que pouvez-vous faire pour mon blog ?"),
    ("600 EUR", "On vous prend le pack à 600 € que vous aviez évoqué au téléphone."),
    ("2000 CHF", "Le budget (en CHF) : 2000.-\nLe délai : fin mai"),
]
ENGLISH = [
    ("2500 GBP", "Hello, bunkhouse in the Lakes (45 beds, £22 a night). We're after someone for our website. Two and a half thousand pounds is what we can invest this year."),
    ("none", "I'm writing a thesis on freelance rates. What day rate do you charge with 5 years' experience? The published average is £380."),
    ("..2000 USD", "Please send a quote not exceeding $2,000 for filming the conference."),
    ("1400 GBP", "The chair agrees, £1,400. The treasurer would have preferred £1,200, but there we are."),
    ("none", "Our app costs $4.99 on the stores. We need localised screenshots in 6 languages. Can you do that?"),
    ("100 EUR item", "For every edited episode we pay €100. There'll be ten before the summer."),
    ("700..900 GBP", "We'd put between 700 and 900 into the restaurant photos, in pounds obviously."),
    ("none", "Could the 15% discount ($180) you gave us last year be repeated?"),
    ("2000 GBP", "4 days at £500 = £2,000, is that right?"),
    ("400 USD", "hi would 400 do for a 1 page site? ($400 i mean)"),
    ("4500 EUR excl", "Our buyer has raised an order for €4,500 excl. VAT in your name."),
    ("none", "The fun run makes £10,000 for the hospice every year. Would you be up for drawing the T-shirt?"),
    ("1700 USD", "I'd rather be open about money: I have $1,700 in my account for this project."),
    ("none", "Mind that the quote has to state a 30% deposit and that any delay costs $50 per day. Speak soon."),
    ("300 GBP day", "Illustrator in residence: 10 days, stipend of £300 per day, lodging included."),
    ("..600 GBP", "Less than £600 or my wife will kill me. It's for her dad's firm's 40th: a 4-page comic."),
    ("none", "I'm a teacher on £2,100 a month, so nothing fancy. What could you do for my blog?"),
    ("550 USD", "We'll take the $550 package you mentioned on the phone."),
    ("3000 AUD", "Budget (AUD): 3,000\nDue: end of May"),
    ("1200 EUR", "All I can promise is €1,200, and coffee."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
