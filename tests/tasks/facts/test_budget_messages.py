"""Budgets in small messages of many trades: what is paid for the work among other money."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("2200 EUR", "Bonjour Camille,\n\nLa mairie nous verse 15 000 € par an et il nous reste 2 200 € pour l'identité visuelle du festival.\n\nQu'en dites-vous ?\nJeanne"),
    ("none", "Salut,\nJ'ai eu ton contact par Léo. Je lance ma marque de savons (6,50 € pièce), il me faut 4 étiquettes et un site vitrine. Tu prends combien ?\nBises"),
    ("..900 EUR", "Bonjour, voici le besoin :\n- 3 affiches A2\n- délai : 15 mai\n- 900 € max, tout compris\nMerci d'avance"),
    ("350 EUR day", "Hello, on cherche un dev React pour 20 jours. Le client final paie 350 € la journée, pas négociable."),
    ("1500 EUR", "Cher Monsieur, ma fille m'a conseillé de vous écrire. Je souhaite faire imprimer mes mémoires et je peux consacrer mille cinq cents euros à la mise en page."),
    ("none", "Bonjour,\nNotre prestataire actuel facture 45 € de l'heure et nous ne sommes pas satisfaits. Quels sont vos tarifs ?"),
    ("12000..15000 EUR excl", "APPEL À CANDIDATURES\nObjet : scénographie de l'exposition « Rivières »\nEnveloppe prévisionnelle : entre 12 000 et 15 000 euros HT\nCautionnement : 500 €\nVisite : 3 juin"),
    ("0.08 EUR word", "Trad EN>FR, 14 000 mots, notice de tondeuse, 8 centimes le mot, livraison le 20."),
    ("180 EUR item", "On part sur 6 épisodes de podcast à monter. 180 euros par épisode, c'est ce que prévoit la prod."),
    ("5000 CHF", "Bonjour de Lausanne ! Le comité a voté un crédit de 5000 francs pour refaire le site du club. Les cotisations sont de 120 francs."),
    ("none", "Nous devons 3 200 € à notre ancien imprimeur et cherchons maintenant un graphiste moins gourmand. Faites-nous une offre svp."),
    ("1100 EUR", "La presta d'avant nous avait coûté 1 700, cette fois ce sera 1 100 €, pas le choix."),
    ("4000 EUR", "Objet : site internet de la crèche\n\nBonjour, le conseil d'administration a donné son feu vert pour 4 000 €. Les parents paient 12 € par jour, inutile de le mentionner sur le site."),
    ("none", "Je voudrais un article invité sur la rénovation énergétique : aides jusqu'à 10 000 €, isolation à 1 €, etc. 1 200 mots. C'est possible pour lundi ?"),
    ("250 EUR", "Yo ! pour la miniature + bannière de ma chaîne twitch jpeux aller jusqua 250 balles environ"),
    ("..3000 EUR excl", "Nous sommes une SCOP de 8 salariés. Merci de rester sous la barre des 3 000 € HT pour la vidéo de présentation."),
    ("800 EUR", "Re-bonjour, après discussion avec mon associé on est plutôt à 800 € qu'à 600 € pour le logo, tu peux y aller."),
    ("none", "Notre hôtel propose 14 chambres, de 95 à 140 € la nuit. Pourriez-vous traduire la brochure en allemand ?"),
    ("600 EUR", "6 portraits d'équipe. Tarif ok : 600 €. Le studio photo à côté demandait 900."),
    ("45 EUR hour", "Cours d'anglais pro pour mon équipe : j'ai droit à 45 € de l'heure via l'OPCO, ça vous va ?"),
    ("none", "La caution de la salle est de 300 €, le traiteur nous prend 28 € par tête. Pour le faire-part j'attends votre proposition."),
    ("1000 EUR", "Pour la voix off : 1 000 euros, droits compris. Réponse souhaitée avant jeudi."),
    ("20000..25000 EUR excl", "Synthèse du marché\n| Élément | Valeur |\n| Refonte intranet | 20 000 à 25 000 € HT |\n| Durée | 6 mois |"),
    ("none", "J'ai vu que vous affichiez 500 € pour un logo sur votre site. Est-ce que cela comprend la charte ?"),
    ("2500 CAD", "Allô, ici Maude de Trois-Rivières, Québec. On a mis 2 500 $ de côté pour l'habillage du camion."),
    ("3000.. EUR", "Pour un vrai travail de fond nous sommes disposés à mettre 3 000 € minimum, davantage si le résultat le justifie."),
    ("none", "L'an dernier la campagne avait rapporté 18 000 € de dons ; objectif 25 000 € cette année. Besoin d'un texte de mailing et d'une landing page."),
    ("1200 EUR", "budget logo 400\nbudget charte 800\ntotal 1200 €"),
    ("500 EUR", "Je suis étudiante, j'ai économisé 500 € pour la relecture de mon mémoire, j'espère que c'est suffisant."),
    ("..1500 EUR", "Il y a une limite à ne pas franchir : 1 500 €. Au-delà je dois passer par un appel d'offres."),
    ("none", "Merci pour ton devis de 2 750 €. Je le transmets à la direction. En attendant peux-tu me dire si la TVA est comprise ?"),
    ("150000 XOF", "Bonsoir, depuis Abidjan. Pour le spot radio nous offrons 150.000 F CFA. Merci de confirmer."),
]
ENGLISH = [
    ("1800 GBP", "Hello,\n\nWe run a small museum. Admission is £6. The Friends have found £1,800 for a new leaflet in Welsh and English.\n\nThank you,\nGwen"),
    ("none", "Hi, quick one. I sell candles at £14 each and need product copy for 12 of them. How much would that be?"),
    ("..750 USD", "need a logo asap. nothing over 750 bucks pls"),
    ("500 EUR day", "Scrum coach wanted, Dublin, 3 months. €500 per day, outside scope of VAT."),
    ("1000 GBP", "My late husband's poems need setting as a book. I have a thousand pounds put by for it and not a clue where to start."),
    ("none", "The quote from Brightside was $4,800 which is bonkers. Could you have a look at the attached and tell us what you'd charge?"),
    ("25000..30000 GBP excl", "INVITATION TO TENDER\nRef: LIB/27/04\nService: visitor app\nIndicative budget: £25,000–£30,000 exclusive of VAT\nPublic liability: £5m\nDeadline for questions: 2 July"),
    ("0.09 EUR word", "Technical manual DE>EN, approx 30k words, we offer 9 cents/word (EUR), delivery in weekly batches."),
    ("40 GBP item", "I'd want ten recipe illustrations, forty quid a pop."),
    ("6000 AUD", "G'day from Perth. The board gave the nod to A$6,000 for the training videos. Membership is A$80 so don't go mad."),
    ("none", "We owe the last developer $2,000 that we're disputing. What do you need from us to start fresh?"),
    ("900 USD", "It used to cost us $1,500; we can only do $900 this time."),
    ("3500 EUR", "Finance have released €3,500. It must be invoiced before 30 June."),
    ("none", "Need a listicle: 'Ten laptops under $500', 1,500 words, SEO friendly. Can you do Friday?"),
    ("200 USD", "hey!! for the emotes i was hoping like 200$ ish?? lmk"),
    ("..2000 GBP", "Please keep it under £2,000, our treasurer is watching."),
    ("1500 GBP", "Further to my note: make it £1,500 rather than £1,200, we've added a page."),
    ("none", "Rooms go from $120 to $210 a night. We'd like our website translated into Spanish and Dutch. Are you free in March?"),
    ("650 EUR", "8 headshots, half a day, €650 all in. Lunch on us."),
    ("30 USD hour", "VA needed 10 hrs a week @ $30/hr."),
    ("none", "Deposit on the hall is £250 and catering's £32 a head, so tell me gently what a wedding film costs."),
    ("1200 USD", "Voice-over, 12 minutes, full buyout. Paying $1,200."),
    ("15000 USD", "| Line | Detail |\n| --- | --- |\n| Scope | 10 landing pages |\n| Spend | $15,000 |\n| Owner | Marketing |"),
    ("none", "I noticed your site says from £600 for a logo. Would that include a favicon?"),
    ("850 NZD", "Kia ora, Auckland here. There's NZ$850 for the poster, koha from the whānau."),
    ("2000.. USD", "I'd expect to pay at least $2,000 for somebody senior."),
    ("none", "Our last appeal brought in £11,400. This one should top £15,000. We need a letter, an email and three tweets."),
    ("2400 GBP", "Design £900\nBuild £1,500\nTotal £2,400\nThat's what the trustees agreed."),
    ("300 GBP", "I'm a student and my parents will chip in, so £300 for proofreading the dissertation."),
    ("..4000 EUR", "Our purchasing limit without three quotes is €4,000, so it has to fit into that."),
    ("none", "Thanks for the invoice (£480), paid this morning. Separate question: do you do infographics?"),
    ("5000 ZAR", "Howzit, Cape Town. R5 000 for the menu boards, can you squeeze us in?"),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
