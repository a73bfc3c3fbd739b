"""Budgets among other figures: briefs, notes, chats and letters."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("2600 EUR excl", "BRIEF\nClient : Les Ruchers du Vercors\nProduit : miel de sapin (8,90 € le pot)\nDemande : 1 packaging, 1 présentoir\nBudget agence : 2 600 € HT\nPlanning : livraison 14 juin"),
    ("none", "BRIEF\nMarque : Lumio\nProduit : lampe de bureau, 129 €\nDemande : 3 scripts vidéo\nBudget : à nous indiquer\nPlanning : serré"),
    ("1100 EUR", "Chère Madame, notre chorale fête ses trente ans et souhaite un livret de 32 pages. Les choristes ont réuni 1 100 €, qui devront couvrir votre travail. L'imprimeur nous est offert."),
    ("none", "Une question bête : à partir de 500 € d'achats chez vous, y a-t-il une remise ? Nous aurions deux brochures à traduire."),
    ("..1000 EUR", "jai besoin dune appli pr gerer les plannings de mon resto, 1000 balles gd max, c mort ?"),
    ("4200 EUR", "Entre nous, le patron est prêt à lâcher 4 200 € pour avoir la paix avec ce site."),
    ("500 EUR day", "Intervention sur site à Metz. Base 500 €/jour, déplacements remboursés au réel (0,40 €/km)."),
    ("none", "Notre collecte Ulule a atteint 6 480 € en dix jours, champagne ! Prochaine étape, l'illustration des contreparties : dis-moi ton prix."),
    ("1500 EUR", "La subvention DRAC (8 000 €) sert au spectacle. Pour le dossier de presse et l'affiche, c'est 1 500 €, point."),
    ("350 EUR", "Un baptême le 6 juin, 3 h de reportage. Est-ce que 350 € vous semble correct ?"),
    ("120 EUR item", "Paiement à la tâche : 120 euros par fiche technique rédigée."),
    ("none", "Si l'on dépasse la date, le client nous inflige 2 000 € d'amende par semaine. Donc, êtes-vous certain de tenir le 12 ?"),
    ("8000..12000 EUR excl", "Notre fourchette se situe de 8 à 12 k€ HT selon les options retenues."),
    ("2000 EUR", "Pas simple à dire, mais on ne pourra pas vous donner plus ni moins que 2 000 €."),
    ("none", "On me dit que les illustrateurs demandent 400 € la planche. C'est votre cas aussi ?"),
    ("700 EUR", "L'affiche de l'an passé nous était revenue à 900 €. Là il faut faire avec 700 €."),
    ("3000 EUR", "La rémunération est fixée à 3.000,00 EUR, payable à trente jours."),
    ("none", "Objet : relance facture 2027-041\nBonjour, nous n'avons pas reçu les 1 480 € dus. Par ailleurs, seriez-vous libre pour une mission en mai ?"),
    ("..5000 EUR", "Il faut que ça rentre dans 5 000 €, tout doit être compris, même les photos."),
    ("900 EUR", "2 logos = 900 €, ok pour toi ?"),
    ("none", "La tombola : 1er lot un vélo à 800 €, 2e lot un panier garni. Il nous faut les billets et l'affiche. Tu ferais ça pour combien ?"),
    ("0.15 EUR word", "Textes luxe, FR>JP, 15 cts/mot, 3 500 mots."),
    ("15000 EUR excl", "Le comité de pilotage a tranché : AMO à 15 000 € HT. Démarrage à réception du bon de commande."),
    ("none", "Mon loyer commercial vient d'augmenter de 200 €, je dois attirer du monde ! Vous sauriez me faire une campagne Instagram pas chère ?"),
    ("2300 EUR", "Sous-total graphisme : 1 400 €\nSous-total web : 900 €\nTOTAL : 2 300 €"),
    ("1250 EUR", "Ma proposition : 1 250 € pour l'ensemble des visuels, à prendre ou à laisser."),
    ("none", "Formation certifiante à 2 990 € : il faut une page de vente qui déchire. Délai 10 jours. Tes conditions ?"),
    ("1600 CHF", "Pour la traduction des CGV, CHF 1'600 nous conviendraient."),
    ("400 EUR", "Je n'ai jamais commandé de site. Un ami a payé le sien 1 500 €, moi je dispose de 400 €. Possible ?"),
    ("none", "La prime de 3 000 € de l'Ademe n'est versée qu'après travaux. Il me faudrait juste un plan 3D pour le dossier. Quel est votre délai et votre coût ?"),
]
ENGLISH = [
    ("2400 GBP excl", "BRIEF\nClient: Peak District Honey\nProduct: heather honey (£7.50 a jar)\nAsk: 1 pack design, 1 display\nAgency budget: £2,400 + VAT\nTiming: 14 June"),
    ("none", "BRIEF\nBrand: Lumio\nProduct: desk lamp, $129\nAsk: 3 video scripts\nBudget: you tell us\nTiming: tight"),
    ("1000 GBP", "Dear Sir, our choir turns thirty and would like a 32-page booklet. The singers have raised a thousand pounds between them, which will have to cover your work."),
    ("none", "Silly question: do you give a discount over £500? We'd have two brochures to translate."),
    ("..900 USD", "need an app for my restaurant rota, 900 bucks absolute max, dead in the water?"),
    ("3800 EUR", "Between us, the boss would part with €3,800 just to be done with this website."),
    ("600 USD day", "On-site in Denver. Base $600/day, mileage reimbursed at $0.67."),
    ("none", "Our Kickstarter hit $9,300 in ten days! Next step, artwork for the rewards: tell me your price."),
    ("1200 GBP", "The Arts Council money (£10,000) is for the show itself. Press pack and poster: £1,200, full stop."),
    ("300 GBP", "A christening on 6 June, three hours. Does £300 seem fair?"),
    ("100 EUR item", "Piece work: 100 euros per data sheet written."),
    ("none", "If we miss the date the client fines us $2,500 a week. So are you certain of the 12th?"),
    ("6000..9000 GBP excl", "Our range is 6 to 9k GBP excl VAT depending on options."),
    ("1800 USD", "Not easy to say, but we can give you neither more nor less than $1,800."),
    ("none", "I'm told illustrators ask £350 a spread. Is that you as well?"),
    ("600 GBP", "Last year's poster came to £850. This time we'll have to make do with £600."),
    ("2500 EUR", "Remuneration is set at EUR 2,500.00, payable at thirty days."),
    ("none", "Subject: reminder, invoice 2027-041\nHello, the $1,480 due hasn't reached us. Apart from that, are you free for a job in May?"),
    ("..4000 USD", "It has to fit inside $4,000 with everything included, photos too."),
    ("800 USD", "2 logos = $800, ok with you?"),
    ("none", "The raffle: first prize a bike worth £600, second a hamper. We need tickets and a poster. What would you do it for?"),
    ("0.18 ? word", "Luxury copy, EN>JA, 18 cents/word, 3,500 words."),
    ("14000 GBP excl", "The steering group has decided: project support at £14,000 ex VAT. Start on receipt of PO."),
    ("none", "My shop rent just went up by £250, I need footfall! Could you put together a cheap Instagram campaign?"),
    ("2100 USD", "Subtotal design: $1,300\nSubtotal web: $800\nTOTAL: $2,100"),
    ("1150 GBP", "My proposal: £1,150 for all the visuals, take it or leave it."),
    ("none", "A certified course at $2,990: it needs a killer sales page. Ten days. Your terms?"),
    ("1400 EUR", "For translating the T&Cs, €1,400 would suit us."),
    ("350 USD", "Never ordered a website before. A friend paid $1,500 for his, I've got $350. Doable?"),
    ("none", "The £3,000 heat pump grant only comes after the works. I just need a 3D plan for the file. How long and how much?"),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
