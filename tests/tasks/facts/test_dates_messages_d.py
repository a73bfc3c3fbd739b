"""Dates of whole messages: training, festivals, an offsite, hot sauces."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

FRENCH = (
    Case(
        """Bonjour,
Nous cherchons une rédactrice pour 10 fiches conseils sur le jardinage (600 mots chacune) destinées
à notre site.
Livraison souhaitée : 5 fiches le 1er mars, les 5 autres le 15 mars.
Tarif proposé : 70 € la fiche.
Merci de nous envoyer deux exemples de vos textes et de nous dire si vous êtes disponible.
Pépinières Fabrègues""",
        "2027-03-15",
        None,
        ("2027-03-01",),
    ),
    Case(
        """Bonjour Camille, on s'est rencontrés au salon des entrepreneurs le 21 janvier. J'ouvre mon cabinet
d'ostéo en avril et j'aimerais un petit site (accueil, tarifs, prise de rdv, contact). Je voudrais
qu'il soit en ligne fin mars. J'ai mis 1 500 € de côté pour ça. Vous pensez que c'est réaliste ?
Bonne soirée,
Mathilde Roy""",
        "2027-03-31",
        None,
        ("2027-01-21", "2027-04-01/2027-04-30"),
    ),
    Case(
        """Bonjour,
Notre festival aura lieu du 2 au 4 juillet à Sète. Nous avons besoin d'une affiche (format 40x60 et
déclinaisons web) pour le 15 avril, date à laquelle nous annonçons la programmation.
Budget : 1 200 € net.
Pouvez-vous nous envoyer un devis et quelques références avant le 20 février ?
L'équipe du festival""",
        "2027-04-15",
        "2027-02-20",
        ("2027-07-02/2027-07-04",),
    ),
    Case(
        """Salut, j'ai besoin d'un coup de main sur un script Python qui plante depuis la mise à jour de lundi.
Ça importe des factures dans notre ERP. Faut que ça remarche avant la clôture de fin de mois. Je
peux payer 50€/h. T'es libre quand ?""",
        "2027-02-28",
        None,
        None,
    ),
    Case(
        """Bonjour Madame Arnaud,
Pour faire suite à notre conversation téléphonique, je vous confirme la commande : traduction
assermentée de trois actes (naissance, mariage, diplôme), du français vers l'anglais.
Le rendez-vous au consulat est fixé au 11 mars ; j'ai besoin de recevoir les originaux par courrier
avant le 8.
Vous m'aviez indiqué 45 € par acte.
Bien cordialement,
Thierno Baldé""",
        "2027-03-08",
        None,
        ("2027-03-11",),
    ),
    Case(
        """Bonjour, je suis responsable formation chez Altivia. Nous voulons organiser deux jours de formation
à la prise de parole pour 10 managers, si possible les 15 et 16 avril, dans nos locaux à Lille.
Pouvez-vous me transmettre un programme et un tarif d'ici le 19 février ? Nous validerons avec la
direction début mars. Cordialement, Corinne Dumez""",
        None,
        "2027-02-19",
        ("2027-04-15/2027-04-16", "2027-03-01/2027-03-10"),
    ),
    Case(
        """Hello Camille,
Voici le brief pour les 3 bannières de la campagne de printemps (formats en PJ). La campagne démarre
le 1er mars, les fichiers doivent être chez la régie le 22 février au plus tard. Peux-tu m'envoyer
une première proposition le 15 ?
Budget 600 HT comme convenu.
Lucas""",
        "2027-02-22",
        None,
        ("2027-03-01", "2027-02-15"),
    ),
    Case(
        """Bonjour,

Je souhaite offrir à mes parents pour leurs noces d'or un livre avec leurs photos (environ 120 à
scanner et restaurer). La fête est le 5 juin. Si je peux avoir le livre imprimé une semaine avant,
ce serait parfait.

Pouvez-vous me dire comment vous travaillez et combien ça coûterait ?

Isabelle Cormier""",
        "2027-05-29",
        None,
        ("2027-06-05",),
    ),
    Case(
        """Bonjour, appel à candidatures : illustration de la carte de vœux 2028 du Département. Les
candidatures (book + note d'intention) sont attendues pour le 30 septembre 2027. Le lauréat sera
informé le 11 octobre et remettra l'illustration définitive le 5 novembre 2027. Rémunération
forfaitaire de 2 000 € TTC.""",
        "2027-11-05",
        "2027-09-30",
        ("2027-10-11",),
    ),
    Case(
        """slt, tu fais toujours des montages ? j'ai 3h de rush d'un mariage (cétait samedi) faut un film de 5
min. les mariés rentrent de voyage le 20 j'aimerais leur envoyer pour ce jour là. 350 ?""",
        "2027-02-20",
        None,
        None,
    ),
)
ENGLISH = (
    Case(
        """Hi Sam,
I run a dog-walking business in Sheffield and I'd like a new website, about five pages, with a
booking form. My current hosting expires on 30 April so I'd like the new one live by mid-April. I've
got around £1,200. Could we have a quick call next week?
Thanks, Kirsty""",
        "2027-04-15",
        None,
        ("2027-04-30", "2027-02-08/2027-02-14"),
    ),
    Case(
        """Dear Sam,
Please find attached the brief for our annual review (24 pages, A4). The key dates are:
- copy to you: 22 February
- first layout: 8 March
- print-ready files: 26 March
- trustees' meeting: 14 April
Our budget is £2,800 plus VAT. We'd be grateful for your quote by Wednesday 10 February.
Kind regards, Philippa Nunn""",
        "2027-03-26",
        "2027-02-10",
        ("2027-02-22", "2027-03-08", "2027-04-14"),
    ),
    Case(
        """Hey, are you free to photograph our team offsite? It's on 9 and 10 March near Brighton, 25 people.
We'd want about 60 edited images within two weeks. Let me know your day rate by the end of this week
please.
Jules""",
        "2027-03-24",
        "2027-02-05",
        ("2027-03-09/2027-03-10",),
    ),
    Case(
        """Hello, our museum is producing an audio guide in five languages and we are looking for someone to
proofread the French version, around 11,000 words. The text will reach you on 1 March and we need it
back on 12 March. Recording starts on 15 March. What is your rate per thousand words?
Best, Tomasz Wilk""",
        "2027-03-12",
        None,
        ("2027-03-01", "2027-03-15"),
    ),
    Case(
        """Hi! I'm launching a line of hot sauces in the summer and need labels for four flavors. I have a
rough sketch. My bottler needs the artwork by May 1. Budget is $1,000 total. When could you start?
Dana""",
        "2027-05-01",
        None,
        None,
    ),
    Case(
        """Sam - can you turn the attached survey data (2,300 responses) into a short report with charts?
Minister's briefing is Thursday 25th so I need it Tuesday 23rd, end of day. Usual rate. Let me know
today if you can't.
Rupert""",
        "2027-02-23",
        "2027-02-03",
        ("2027-02-25",),
    ),
    Case(
        """Good evening, we are a choir of 40 in Norwich. Our summer concert is on 3 July and we would like a
poster and a 12-page programme. The poster should be ready by the end of May, the programme by 18
June. We can pay £350 for both. Would you be interested?
Yours, Geoffrey Aldous""",
        "2027-06-18",
        None,
        ("2027-07-03", "2027-05-31"),
    ),
    Case(
        """Hi Sam, thanks for the draft, we love it. A few small changes are in the attached PDF. Could you
send the final version by Monday? We're presenting to the client on Wednesday. Also please send your
invoice before the 28th so it goes into this month's run.
Leila""",
        "2027-02-08",
        None,
        ("2027-02-10", "2027-02-28"),
    ),
    Case(
        """Hi there, I need a voice-over artist for a phone system, 14 prompts. We move offices on 1 March and
the new phones go in the Friday before. So I'd need the files by the 24th. Is £150 fair?
Caroline, Tidewater Dental""",
        "2027-02-24",
        None,
        None,
    ),
)


@pytest.mark.parametrize("case", FRENCH + ENGLISH, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
