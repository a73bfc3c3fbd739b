"""Budgets as people mention them in passing, in everyday mails."""

import pytest

from tests.tasks.facts.budget_cases import expected, found

# fmt: off
FRENCH = [
    ("1700 EUR", "Bonjour, nous ouvrons une épicerie à Quimper et il nous faut une enseigne, des sacs et un menu. Mon mari a chiffré ça à 1 700 €, est-ce réaliste ?"),
    ("..4000 EUR excl", "Pour l'audit SEO et le plan d'action, notre maximum serait de 4 000 € HT."),
    ("none", "Bonjour, combien pour sous-titrer 40 minutes de vidéo ? Une appli me le fait pour 12 € mais c'est truffé d'erreurs."),
    ("550 EUR day", "Formation Excel sur deux jours, 8 stagiaires, 550 € par jour d'animation. Salle fournie."),
    ("600 EUR", "Le livret fait 24 pages. Nous rémunérons ce genre de travail 600 €."),
    ("none", "Je t'écris car ma facture EDF est passée à 300 € par mois et je veux en faire une BD. Tu illustrerais ? On en parle ?"),
    ("3500 EUR", "C'est un mécène qui paie : 3 500 € pour le livre, qu'il se vende ou non."),
    ("2500..3500 EUR", "Nos moyens se situent aux alentours de 2 500 à 3 500 euros, à affiner ensemble."),
    ("..300 EUR", "Pour le CV et la lettre je mets pas plus de 300 €, je suis au chômage."),
    ("none", "Le terrain coûte 85 000 € et la maison 210 000 €, voilà pour le contexte. Quels seraient vos honoraires d'architecte ?"),
    ("1200 EUR", "J'ai eu le feu vert de la trésorière, 1 200 €. On peut se voir jeudi ?"),
    ("80 EUR item", "Il y a 15 notices à réécrire. À 80 € l'une, ça te paraît correct ?"),
    ("9000 EUR", "Refonte complète de l'intranet : le service informatique a inscrit 9 000 € au budget 2027."),
    ("none", "Nos adhérents versent 35 € par an, alors vous comprendrez que nous comptions chaque sou. Pouvez-vous nous faire un prix d'ami ?"),
    ("5000 EUR", "Le cahier des charges est en pièce jointe, l'enveloppe est de 5 K€."),
    ("none", "La vidéo doit dire : « dès 19 € par mois, sans engagement ». 30 secondes, format carré. Vous pouvez ?"),
    ("2000 EUR", "on a 2000e pour faire la pochette + le clip + les photos de presse lol je sais c'est peu"),
    ("650 EUR", "Je vous règle 650 € en deux fois si cela vous arrange."),
    ("none", "Vous nous aviez facturé 1 150 € la plaquette 2024. Même chose cette année avec 4 pages de plus : quel prix ?"),
    ("40 EUR hour", "Bonjour, j'ai besoin d'une secrétaire indépendante 6 h par semaine, rémunérées 40 € de l'heure."),
    ("1500 EUR incl", "Nous pourrions monter jusqu'à... disons 1 500 € TTC exactement, c'est ce qu'a voté le bureau."),
    ("none", "Chaque année le marché de Noël rapporte 5 000 € à l'école. On voudrait une affiche et des flyers. Bénévolat possible ?"),
    ("..7000 EUR excl", "Plafond budgétaire : 7 000 € HT. Critères : prix 40 %, technique 60 %."),
    ("800 EUR", "Vu nos finances, 800 € me paraît le bon chiffre pour la traduction."),
    ("1000 EUR", "Ma mère m'avance l'argent, donc 1 000 € pour mon site de sophrologue."),
    ("none", "Je paie 29 € par mois pour un outil qui ne marche pas. Vous pourriez m'en développer un ?"),
    ("6000 EUR excl", "Nous avons 6 000 HT pour l'ensemble (identité + site)\nMonnaie : €"),
    ("450 EUR", "450€ le shooting d'une demi journée ca passe ?"),
    ("none", "Un mug offert dès 50 € d'achat : voilà l'opération. Il nous faut 3 visuels Instagram pour mardi."),
    ("1900 EUR", "Je reviens sur le budget : oubliez les 1 500 €, j'ai obtenu 1 900 €."),
]
ENGLISH = [
    ("1400 GBP", "We're opening a deli in Truro and need a sign, bags and a menu. My husband costed it at £1,400, is that realistic?"),
    ("..3500 EUR", "For the SEO audit and action plan our maximum would be €3,500."),
    ("none", "How much to subtitle 40 minutes of video? There's an app that does it for $15 but it's riddled with mistakes."),
    ("500 GBP day", "Excel training, two days, eight people, £500 per training day. Room provided."),
    ("450 USD", "The booklet is 24 pages. For that sort of thing we pay $450."),
    ("none", "My energy bill went up to £300 a month and I want to turn it into a comic. Would you draw it? Shall we talk?"),
    ("3000 GBP", "A patron is paying: £3,000 for the book whether it sells or not."),
    ("2000..3000 USD", "Our means are around $2,000 to $3,000, to be refined together."),
    ("..250 GBP", "CV and cover letter, I can't do more than £250, I'm between jobs."),
    ("none", "The plot cost $120,000 and the house will be $400,000, just for context. What would your fee be as architect?"),
    ("1000 EUR", "Treasurer gave the go-ahead, €1,000. Can we meet Thursday?"),
    ("70 GBP item", "There are 15 leaflets to rewrite. At £70 apiece, does that sound right?"),
    ("8000 USD", "Full intranet redesign: IT has $8,000 in the 2027 budget for it."),
    ("none", "Our members pay £30 a year, so you'll see why we count the pennies. Could you do us a friendly price?"),
    ("5000 GBP", "Spec attached, budget's £5K."),
    ("none", "The video must say 'from $19 a month, no strings'. 30 seconds, square. Are you up for it?"),
    ("1500 USD", "we have 1500$ for the cover + the video + press shots lol i know its not much"),
    ("600 GBP", "I'll pay you £600 in two goes if that helps."),
    ("none", "You billed us £1,050 for the 2024 brochure. Same again with four more pages: what price?"),
    ("35 EUR hour", "I need a freelance PA six hours a week, paid €35 an hour."),
    ("1300 USD", "We could go to, let's say, $1,300, which is what the committee voted."),
    ("none", "Every year the Christmas market makes £5,000 for the school. We'd like a poster and flyers. Any chance you'd volunteer?"),
    ("..6000 GBP excl", "Budget ceiling: £6,000 ex VAT. Criteria: price 40%, quality 60%."),
    ("700 EUR", "Given our finances €700 looks like the right figure for the translation."),
    ("900 GBP", "Mum's lending me the money, so £900 for my therapy website."),
    ("none", "I pay $29 a month for a tool that doesn't work. Could you build me one?"),
    ("5500 USD", "Funds: 5,500 for everything (identity + site)\nCurrency: USD"),
    ("400 GBP", "£400 for a half-day shoot, would that do?"),
    ("none", "Free mug when you spend £50: that's the promotion. We need three Instagram visuals by Tuesday."),
    ("1700 EUR", "About the budget again: forget €1,500, I got us €1,700."),
]
# fmt: on


@pytest.mark.parametrize(("said", "text"), FRENCH + ENGLISH)
def test_budget(said: str, text: str) -> None:
    assert found(text) == expected(said)
