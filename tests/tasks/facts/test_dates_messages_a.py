"""Dates of whole messages: labels, interpreters, a novel, a run."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

FRENCH = (
    Case(
        """Bonjour,

Je m'occupe de la communication d'une petite brasserie à Annecy et nous sortons trois nouvelles
bières ce printemps.
Il nous faudrait les étiquettes (trois modèles, même gabarit que l'an dernier).
L'imprimeur attend les fichiers le 8 mars, donc si possible avant pour qu'on ait le temps de relire.
La sortie officielle est prévue le 2 avril au salon de Lyon.

Vous êtes dispo ? Vous prendriez combien ?

Merci d'avance
Coralie""",
        "2027-03-08",
        None,
        ("2027-04-02",),
    ),
    Case(
        """Bonjour Camille,
Nous organisons un colloque les 20 et 21 mai à Nantes et cherchons deux interprètes FR/EN pour les
deux jours.
Le programme définitif vous sera transmis début mai.
Pouvez-vous nous faire parvenir votre devis avant le 26 février ?
Cordialement,
Service événementiel""",
        None,
        "2027-02-26",
        ("2027-05-20/2027-05-21", "2027-05-01/2027-05-10"),
    ),
    Case(
        """hello, j'aurais besoin d'un site vitrine 5 pages pour mon cabinet de kiné, j'ouvre le 1er juin. Si
c'est en ligne mi-mai c'est parfait. Budget autour de 2000. On peut s'appeler mardi ?""",
        "2027-05-15",
        None,
        ("2027-06-01", "2027-02-09"),
    ),
    Case(
        """Madame,
Suite à notre échange du 28 janvier, je vous confirme notre souhait de vous confier la traduction de
notre rapport annuel (environ 14 000 mots).
Le texte définitif sera prêt le 15 février ; l'assemblée générale se tient le 18 mars et nous devons
envoyer les documents aux membres dix jours avant, soit le 8 mars.
Merci de nous adresser un devis.
Bien à vous,
Armelle Fourcade""",
        "2027-03-08",
        None,
        ("2027-01-28", "2027-02-15", "2027-03-18"),
    ),
    Case(
        """Salut ! Petit montage à faire : 4 vidéos de 30 sec pour nos réseaux, les rushs sont tournés jeudi
prochain. Première version le 19, version finale le 26 stp. 600€ ça te va ?""",
        "2027-02-26",
        None,
        ("2027-02-04", "2027-02-19"),
    ),
    Case(
        """Bonjour, la médiathèque souhaite organiser un atelier d'écriture le samedi 10 avril de 14h à 17h,
pour une douzaine d'adolescents. Seriez-vous disponible pour l'animer ? Nous pouvons proposer 250 €
et les frais de train. Nous bouclons le programme vendredi 12 février, un retour d'ici là serait
idéal.
Bien cordialement, Solène""",
        None,
        "2027-02-12",
        ("2027-04-10",),
    ),
    Case(
        """CONSULTATION – Refonte de l'identité visuelle
Date limite de remise des offres : 12 mars 2027 à 12h00
Auditions : semaine du 22 mars
Notification : 2 avril 2027
Remise de la charte graphique : 25 juin 2027
Enveloppe : 12 000 € HT maximum""",
        "2027-06-25",
        "2027-03-12",
        ("2027-03-22/2027-03-28", "2027-04-02"),
    ),
    Case(
        """Bonjour,
On voudrait refaire nos fiches produits (une quarantaine) avant les soldes d'été, donc pour le 15
juin grand max. Les photos seront faites en avril.
Vous travaillez comment d'habitude ? Envoyez-nous un devis quand vous pouvez.
Léo""",
        "2027-06-15",
        None,
        ("2027-04-01/2027-04-30",),
    ),
    Case(
        """Bonjour Camille, merci pour le devis ! C'est ok pour nous. Juste un changement : la livraison du
logo passe du 5 au 12 mars, mon associé est absent. On se voit toujours lundi à 10h ?""",
        "2027-03-12",
        None,
        ("2027-02-08",),
    ),
    Case(
        """Bonjour, je me marie le 19 juin et je cherche une photographe pour la journée (mairie 11h, soirée
jusqu'à minuit). Il nous faudrait les photos pour fin juillet, on envoie les remerciements en août.
Vous faites combien ?""",
        "2027-07-31",
        None,
        ("2027-06-19", "2027-08-01/2027-08-31"),
    ),
)
ENGLISH = (
    Case(
        """Hi there,

We run a small yoga studio in Bath and our new timetable starts on 1 March. We'd need a double-sided
A5 flyer and a poster for the window, ideally with the printer by 19 February.
Could you let me know your price by Friday?

Thanks, Bethan""",
        "2027-02-19",
        "2027-02-05",
        ("2027-03-01",),
    ),
    Case(
        """Hello,
I'm after a voice for our 2-minute explainer (script is 310 words, attached). Recording can be any
day next week, files by the 17th please. We go live on the 22nd. What's your rate including usage
for a year?
Marcus""",
        "2027-02-17",
        None,
        ("2027-02-08/2027-02-14", "2027-02-22"),
    ),
    Case(
        """Dear Sam,
We are holding our annual conference in Leeds on 6 and 7 May and would like you to run a half-day
workshop on writing for the web on the first afternoon, around 20 people.
Could you send an outline and your fee by 1 March? The programme goes to print on 15 March.
Best wishes, Harriet Oyelaran""",
        None,
        "2027-03-01",
        ("2027-05-06/2027-05-07", "2027-03-15"),
    ),
    Case(
        """hey, got your name from Dee. need 12 product shots retouched, white bg. have the raws already.
monday would be amazing, wednesday at the very latest. $40 a pic ok?""",
        "2027-02-10",
        None,
        ("2027-02-08",),
    ),
    Case(
        """Hi Sam, quick one. The board meets on 23 March and I need the slides (about 20) redesigned before
then. They circulate the papers on the 16th so realistically that's the day. I can send you the
draft deck on 1 March. Budget's £750. Doable?
Priya""",
        "2027-03-16",
        None,
        ("2027-03-23", "2027-03-01"),
    ),
    Case(
        """Invitation to quote: translation of safety leaflets (EN>PL, EN>RO)
Quotes to be received by: 22 February 2027, noon
Start of work: 1 March 2027
Completion: 31 March 2027
Volume: about 9,000 words""",
        "2027-03-31",
        "2027-02-22",
        ("2027-03-01",),
    ),
    Case(
        """Hello! We're a two-person bakery opening our second shop at the end of April. Looking for a logo
refresh, menu boards and a simple one-page website. The sign maker needs the logo by 26 March,
everything else can wait till a week before opening. Total budget around 3k. Can we chat next
Tuesday?
Jo & Femi""",
        "2027-04-23",
        None,
        ("2027-04-30", "2027-03-26", "2027-02-09"),
    ),
    Case(
        """Hi, I finished my novel in November (88k words) and I'm submitting to agents in May. I'd like a copy
edit, back with me by mid-April if that's realistic. What do you charge per 1,000 words? No rush on
the reply, I'm away until the 15th.
Nuala""",
        "2027-04-15",
        None,
        ("2027-05-01/2027-05-31", "2027-02-15"),
    ),
    Case(
        """Hi Sam
Thanks for your call yesterday. To recap: dashboard in Power BI, 6 pages, data from Shopify and
Xero. First version 5 March, sign-off 19 March. Training session for the team on 24 March. £350/day,
8 days max.
Can you confirm by tomorrow?
Tom""",
        "2027-03-19",
        "2027-02-04",
        ("2027-03-05", "2027-03-24"),
    ),
    Case(
        """Need a photographer for our charity run, Sunday 25 April, 8am-1pm in Victoria Park. 50 edited
pictures, within a week of the race so we can send them to the sponsors. We've £300. Please reply
before the end of the month, the committee decides on 3 March.
Ola""",
        "2027-05-02",
        "2027-02-28",
        ("2027-04-25", "2027-03-03"),
    ),
)


@pytest.mark.parametrize("case", FRENCH + ENGLISH, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
