"""Dates of whole messages: grants, schedules that name the day first, what moved."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

FRENCH = (
    Case(
        """Bonjour,
Je prépare un dossier de demande de subvention à déposer le 31 mars auprès de la région et
j'aimerais que quelqu'un relise et mette en forme le document (45 pages environ).
Je pourrai vous envoyer le texte vers le 10 mars. Il faudrait me le rendre le 24 au plus tard,
histoire de garder quelques jours de marge.
Combien demandez-vous pour ce genre de travail ?
Merci, Yvon Le Guen""",
        "2027-03-24",
        None,
        ("2027-03-31", "2027-03-10"),
    ),
    Case(
        """Salut Camille, j'ai une cliente qui veut une vidéo de 90 secondes pour son crowdfunding, lancement
le 5 avril. Tournage calé le 9 mars à Roubaix. Montage pour le 26 mars ?
Si t'es chaud envoie moi un prix d'ici vendredi, je lui présente le budget lundi.
++ Jordan""",
        "2027-03-26",
        "2027-02-05",
        ("2027-04-05", "2027-03-09", "2027-02-08"),
    ),
    Case(
        """Bonjour Madame,
Notre association fête ses 30 ans le 12 septembre. À cette occasion nous voulons éditer un petit
livre de témoignages (une vingtaine de portraits à écrire à partir d'entretiens).
Les entretiens auraient lieu en avril et mai. Le manuscrit doit être chez l'imprimeur début juillet.
Nous disposons de 3 500 €.
Seriez-vous intéressée ? Nous en discutons en bureau le 22 février, une réponse avant cette date
nous aiderait.
Le secrétaire, Paul Anselmi""",
        "2027-07-01/2027-07-10",
        "2027-02-22",
        None,
    ),
    Case(
        """Besoin urgent : traduction DE>FR d'un contrat de 6 pages, pour demain 18h. Tarif urgence ok.
Possible ?""",
        "2027-02-04",
        None,
        (),
    ),
    Case(
        """Bonjour,
Voici les éléments pour la newsletter :
- envoi prévu : jeudi 18 février
- textes et visuels à me remettre : lundi 15 février
- validation interne : mardi 16
Budget 280 € comme la dernière fois.
Bonne journée,
Inès""",
        "2027-02-15",
        None,
        ("2027-02-18", "2027-02-16"),
    ),
    Case(
        """Bonjour, on est une start-up de la foodtech (12 pers.) et on cherche un freelance pour refaire notre
pitch deck avant notre levée. Les premiers rendez-vous investisseurs sont le 1er mars, donc
idéalement on aurait une version propre pour le 24 février. On a déjà un deck de 18 slides. Budget
1500 HT. Dispo pour un call demain ou vendredi ?
Anouk""",
        "2027-02-24",
        None,
        None,
    ),
    Case(
        """Bonjour Monsieur,
La commune souhaite faire réaliser le reportage photo de la fête des moissons, le dimanche 22 août
2027. Une soixantaine de clichés nous seront remis avant le 1er septembre.
Vous voudrez bien me faire parvenir votre proposition chiffrée pour le 15 mars, délai de rigueur.
Recevez mes salutations distinguées.
La secrétaire de mairie""",
        "2027-09-01",
        "2027-03-15",
        ("2027-08-22",),
    ),
    Case(
        """coucou ! c'est pour un logo + carte de visite, je lance mon activité de toilettage en mai donc pas
méga pressé. si je pouvais avoir ça courant avril ce serait top. j'ai 400€ c'est jouable ? Lila""",
        "2027-04-01/2027-04-30",
        None,
        ("2027-05-01/2027-05-31",),
    ),
    Case(
        """Bonjour Camille,
Comme convenu, le planning de la mission UX :
Semaine du 1er mars : ateliers avec les équipes
12 mars : restitution
26 mars : maquettes Figma livrées
Mise en prod prévue fin avril de notre côté.
Votre TJM reste à 480 € ?
Karim B.""",
        "2027-03-26",
        None,
        ("2027-03-01/2027-03-07", "2027-03-12", "2027-04-30"),
    ),
    Case(
        """Bonjour, suite à votre message d'hier : oui pour 12 illustrations à 90 € pièce. Les crayonnés pour
le 20 février, les finales pour le 20 mars ça vous irait ? Le livre sort en octobre chez notre
distributeur. Je pars en congés du 8 au 14, je reste joignable par mail.
Éditions du Petit Héron""",
        "2027-03-20",
        None,
        ("2027-02-20", "2027-10-01/2027-10-31", "2027-02-08/2027-02-14"),
    ),
)
ENGLISH = (
    Case(
        """Hello, I teach at a primary school in Hull and we've won a small grant to make an audio trail. We
need six 1-minute recordings edited from what the children have done. The trail opens on 26 March
and the QR codes are being printed on the 12th, so the links have to be live by then.
The grant is £600 and must be spent before the end of March.
Would you be able to help? Dawn""",
        "2027-03-12",
        None,
        None,
    ),
    Case(
        """Hi Sam,
Following our meeting on 27 January, please find below the schedule we agreed.
Content workshop: 10 February
Draft copy: 24 February
Final copy: 10 March
Site launch: 1 April
Please send your contract over by the end of the week.
Regards
Anjali Deshmukh""",
        "2027-03-10",
        None,
        ("2027-01-27", "2027-02-05", "2027-02-10", "2027-02-24", "2027-04-01"),
    ),
    Case(
        """We're looking for an interpreter (French/English) for a site visit in Dunkirk on Thursday 18 March,
9 to 5, plus dinner. Travel paid. Please quote by 15 February and tell us if you're free.
Purchasing, Halloran Turbines""",
        None,
        "2027-02-15",
        ("2027-03-18",),
    ),
    Case(
        """Yo Sam, need a jingle, 15 secs, upbeat. It's for our podcast, season 2 starts dropping on 3/1. Can
you get me something by Feb 22? Got $300.
-Trey""",
        "2027-02-22",
        None,
        ("2027-03-01",),
    ),
    Case(
        """Good morning. I am settling my late father's estate and need about 30 letters transcribed
(handwritten, 1940s, some in French). There is no great hurry, sometime before the summer would be
fine, but my sister visits from Canada over Easter and it would be lovely to show her a first few by
then. What would you charge? With thanks, Marian Prowse""",
        None,
        None,
        None,
    ),
    Case(
        """Hi, the deadline for our catalogue has moved from 12 to 19 March, sorry! The printer can still do it
if the files arrive before noon. Everything else stays the same. Ok for you?
Sofia""",
        "2027-03-19",
        None,
        (),
    ),
    Case(
        """Request: data cleanup + Tableau dashboard for our donor database (approx 40k rows).
We'd want to start the week of 22 Feb and be done by end of March as our new fiscal year begins
April 1st.
Rate: up to $75/hr, est. 40 hrs.
Send us your availability and two references by Feb 12.
- Westbrook Shelter Fund""",
        "2027-03-31",
        "2027-02-12",
        ("2027-02-22/2027-02-28", "2027-04-01"),
    ),
    Case(
        """Hi Sam - hope you had a good weekend! Could you do the alt text for 85 images on our site? Our
accessibility audit is on 9 March and I'd love it sorted the week before. I'm off on Friday but back
Monday. Fixed fee? Cheers, Gwil""",
        "2027-03-01/2027-03-07",
        None,
        ("2027-03-09", "2027-02-05", "2027-02-08"),
    ),
    Case(
        """Dear Mr Whitlock,
I represent a firm of architects in Cork. We are entering a competition, submissions for which close
on 14 May, and require four exterior renderings and one interior. You would receive the model on 12
April. We should like to have the images on 7 May so that we may comment.
May I have your fee by return?
Aoife Tierney""",
        "2027-05-07",
        None,
        ("2027-05-14", "2027-04-12"),
    ),
    Case(
        """hi!! me and my sister run a tiny candle brand, we've a stall at a market on 27 feb & wanna have new
labels by then (8 scents). can send the logo tonight. how much + how quick?
xx Bea""",
        "2027-02-27",
        None,
        None,
    ),
)


@pytest.mark.parametrize("case", FRENCH + ENGLISH, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
