"""Budgets in forms, tables, tenders, quoted mails and odd spellings."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("2500 EUR", "Formulaire de contact\nNom : Odile Ferrand\nTéléphone : 01 99 00 12 34\nVotre projet : site vitrine 5 pages\nVotre budget : 2500\nDevise : euros"),
    ("1000..3000 EUR", "Nouvelle demande !\nPrestation : Photographie culinaire\nBudget indicatif : Entre 1 000 € et 3 000 €\nDate : 12/05/2027"),
    ("none", "Nouvelle demande !\nPrestation : montage vidéo\nBudget : à définir\nDurée : 3 min\nNb de rushes : 1200"),
    ("4000 EUR", "Bonjour,\nOK pour 4 000 € comme convenu au téléphone, on démarre lundi.\n\nLe 3 mars 2027 à 10:02, Camille Morel <camille@example.com> a écrit :\n> Bonjour, je vous propose 4 600 € HT pour l'ensemble.\n"),
    ("none", "Bonjour Camille,\nMerci pour votre retour, je reviens vers vous après le comité.\n\nLe 3 mars 2027 à 10:02, Camille Morel <camille@example.com> a écrit :\n> Mon tarif est de 480 € la journée, soit 2 400 € pour 5 jours.\n"),
    ("..8000 EUR excl", "Article 4 - Prix\nLe montant total des prestations n'excédera pas 8 000 € H.T.\nArticle 5 - Pénalités\n100 € par jour de retard."),
    ("90000 EUR", "Marché à procédure adaptée : montant estimé 90 000 €, durée 24 mois, retenue de garantie 5 %."),
    ("350 EUR item", "Besoin récurrent : 1 newsletter / mois, rédaction + intégration. Rému : 350€/newsletter."),
    ("700..900 EUR", "Kikou, jvoudrai un tatouage flash (juste le dessin) genre 700/900 eur c ok ?"),
    ("1600 EUR excl", "→ 4 vidéos verticales\n→ tournage à Nantes\n→ 1,6 k€ HT\n→ pour la mi-juin"),
    ("none", "Le prix affiché sur la page doit être 39 € au lieu de 49 €. Vous pouvez corriger la maquette d'ici demain ?"),
    ("1500 EUR", "Mon budget initial de 1 200 € a été revu : je dispose maintenant de 1 500 €."),
    ("none", "On est en redressement, il reste 8 000 € de dettes à éponger, alors le rapport doit être sobre. Vous pensez à combien ?"),
    ("2800 EUR", "Deux lots : illustrations 1 900 €, mise en page 900 €, donc 2 800 € pour l'ensemble."),
    ("60 EUR hour", "Dispo mardi pour un coup de main Excel ? 60 de l'heure en euros, payé le jour même."),
    ("380 EUR day excl", "Profil recherché : ingé son. Conditions : 380 euros HT jour, 4 jours, défraiement 80 €."),
    ("5500 CHF", "Le mandat est doté de Fr. 5'500.- forfaitaires, TVA non applicable. Genève, le 3 mai."),
    ("none", "Le gagnant du concours recevra 1 000 €. Vous seriez membre du jury et rédigeriez le palmarès, à quelles conditions ?"),
    ("..450 EUR", "Traduction acte notarié 6 pages. Si c'est plus de 450 € je m'en passerai."),
    ("3000 EUR", "La région finance à 50 % : sur 3 000 € de prestation, elle rembourse 1 500 €."),
    ("0.12 EUR word excl", "Tarif proposé : 0,12 € HT / mot source (grille CAT : 30 % sur répétitions)."),
    ("none", "Vous recevrez sous peu notre catalogue (valeur 25 €). Pouvez-vous nous recontacter pour la refonte ?"),
    ("1000 EUR", "Un billet de 1 000 € pour le reportage, hors frais de déplacement (plafonnés à 200 €)."),
    ("..2000 EUR incl", "Prix plafond TTC : deux mille euros (2 000 €)."),
    ("none", "Je gagne 1 900 € par mois et j'aimerais un CV qui m'en fasse gagner 2 500. C'est dans tes compétences ?"),
    ("18000 EUR", "Projet validé en CODIR. CAPEX 18 k€. Kick-off 5/4. Rapport annuel 60 p."),
    ("400 EUR", "Papa fête ses 70 ans, on fait cagnotte commune entre cousins : 400 € pour une chanson sur mesure."),
    ("none", "L'objet assuré vaut 80 000 €. Il nous faut douze photos pour l'expert. Votre prix ?"),
    ("950 EUR", "C'est d'accord pour 950 €, lancez-vous."),
    ("6000 EUR", "Honoraires : 6 000 € pour l'avant-projet ; le coût des travaux est évalué à 240 000 €."),
]
ENGLISH = [
    ("5000..10000 USD", "New lead\nName: Pat Quill\nService: Web app\nBudget range: $5,000 - $10,000\nTimeline: 2-3 months"),
    ("none", "New lead\nService: Editing\nBudget: not sure yet\nWords: 85,000\nPhone: 555 0100"),
    ("1200 GBP", "Hi Sam,\nFine, £1,200 it is.\n\nOn 4 May 2027, Sam Whitlock <sam@example.com> wrote:\n> I could do it for £1,350 including a second draft.\n"),
    ("none", "Hi Sam,\nGot it, will come back to you once Priya has seen this.\n\nOn 4 May 2027, Sam Whitlock <sam@example.com> wrote:\n> My day rate is £420, so about £2,100 for the week.\n"),
    ("..12000 USD", "4. Compensation. Total fees shall not exceed $12,000.\n5. Late delivery. Contractor forfeits $150 per day."),
    ("75000 GBP", "Contract notice: interpretive planning. Estimated total value £75,000. Term 18 months. Parent company guarantee may be required."),
    ("250 USD item", "Ongoing: 2 case studies/mo. Pay: $250/case study."),
    ("600..800 EUR", "Band logo + merch sheet, we figured 600-800 euros, shout if that's rude."),
    ("2500 USD", "* explainer, 90 sec\n* VO included\n* $2.5k\n* mid June"),
    ("none", "The banner should read 'Now £29, was £39'. Please swap it before the sale starts. Can you do it tonight?"),
    ("1800 EUR", "Our initial budget of €1,500 has been increased to €1,800."),
    ("none", "The charity lost $30,000 to fraud last spring, so the annual report has to be candid. How do you usually price these?"),
    ("3900 GBP", "Two parts: copy (£1,400) and design (£2,500), £3,900 altogether."),
    ("50 GBP hour", "Fancy helping with our CRM? Fifty quid an hour, cash in hand if you like."),
    ("450 GBP day excl", "Role: UX researcher. Terms: £450 + VAT per day, 15 days, expenses up to £300."),
    ("7000 SGD", "Singapore-based. We'll commit S$7,000 for the brand film."),
    ("none", "First prize is $500 and runner-up $200. We'd like you to draw the poster for the contest; what's your fee?"),
    ("..400 CAD", "Birth certificates, three of them, French to English. If it's more than CA$400 I'll have to pass."),
    ("10000 EUR", "The EU grant covers 80%: out of €10,000 for your work it reimburses €8,000."),
    ("0.1 USD word", "Our offer: USD 0.10 per source word, fuzzies at 60%."),
    ("none", "Shipping is free over $75 and returns cost $5.99. Please put that in the FAQ and tell me what you'd charge for the lot."),
    ("1000 USD", "A flat $1,000 for the feature plus kill fee of $250."),
    ("..3000 GBP", "Max. price (GBP): 3,000"),
    ("none", "I make $4k a month teaching and would love a website to get more students. Where do we start?"),
    ("22000 EUR", "Steering committee said yes. PO for €22,000 follows. Annual report, 64 pp."),
    ("350 GBP", "It's for Nan's 80th, the cousins have clubbed together and there's £350 for a song."),
    ("none", "The painting is insured for £60,000. We need ten photographs for the auction house. What would you ask?"),
    ("1100 GBP", "£1,100 works for us, please go ahead."),
    ("9000 USD", "Fee: $9,000 for schematic design; construction cost is estimated at $310,000."),
    ("300..500 USD", "Was hoping to land somewhere in the three to five hundred dollar range for the resume + LinkedIn."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
