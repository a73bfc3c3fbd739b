"""Dates of whole messages: soaps, wine fairs, a delegation, a thesis."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

FRENCH = (
    Case(
        """Bonjour,
Je gère une petite marque de savons à Grasse. Je voudrais faire refaire les photos de ma gamme (15
produits sur fond blanc, 5 en situation) pour mon nouveau site, qui sera en ligne le 1er avril.
Je peux vous déposer les produits la semaine du 22 février. Il me faudrait les fichiers au 15 mars.
Quel serait votre tarif ?
Clémence""",
        "2027-03-15",
        None,
        ("2027-04-01", "2027-02-22/2027-02-28"),
    ),
    Case(
        """Bonjour Camille, le comité de lecture a retenu votre projet de couverture. Il nous faudrait les
fichiers définitifs pour le 5 mars, la parution étant fixée au 22 avril. Merci de nous retourner le
contrat signé avant la fin de la semaine. Bien à vous, Hugo Delmas""",
        "2027-03-05",
        None,
        None,
    ),
    Case(
        """Bonjour, pouvez-vous me faire un devis pour la traduction d'un site e-commerce (env. 25 000 mots) du
français vers l'espagnol ? Nous ouvrons le marché espagnol en septembre, la traduction devrait être
terminée fin juin pour nous laisser le temps d'intégrer. Décision prévue courant mars. Bonne
journée, Aurélie Tran""",
        "2027-06-30",
        None,
        None,
    ),
    Case(
        """Hello ! Tu fais des formations Notion ? On est 6, on voudrait une demi-journée en visio, plutôt la
semaine prochaine ou celle d'après. 400€ max. Dis-moi vite !
Julien""",
        None,
        None,
        None,
    ),
    Case(
        """Objet : réparation site WordPress
Bonjour, mon site affiche une page blanche depuis hier soir. J'ai une vente privée qui commence
vendredi à 20h, il faut absolument que ce soit réglé avant. Je vous paie le week-end si besoin.
Rappelez-moi au plus vite svp.
Samira""",
        "2027-02-05",
        None,
        None,
    ),
    Case(
        """Monsieur,
Le syndicat viticole organise sa foire les 8 et 9 mai. Comme l'an passé nous vous confierions
l'affiche, les flyers (5 000 ex.) et le plan des stands.
L'affiche doit partir chez l'imprimeur le 19 mars, le plan des stands peut attendre le 16 avril.
Veuillez nous adresser votre devis sous huitaine.
Le président, J. Castéra""",
        "2027-04-16",
        "2027-02-11",
        None,
    ),
)
ENGLISH = (
    Case(
        """Hi Sam, we're a small theatre company and our new show opens on 22 April. We need a poster and a
trailer of about 45 seconds. Rehearsals start on 22 March and you could film any day that week. The
poster has to be at the printer's by 12 March and the trailer should be ready by 2 April. There's
£1,100 for everything. Can you let me know by Monday if you're interested?
Fran""",
        "2027-04-02",
        "2027-02-08",
        None,
    ),
    Case(
        """Hello, I'd like a quotation for editing my doctoral thesis, 78,000 words, engineering. I hand it in
on 30 April, so I would want it back by 16 April to make the corrections. I can send chapters 1 to 4
now and the rest at the end of March. Many thanks, Chidi""",
        "2027-04-16",
        None,
        ("2027-04-30", "2027-03-31"),
    ),
    Case(
        """Hey Sam, Dev from Loopline. Remember the onboarding emails? We'd like 5 more, same style, $120 each
like before. Need first two by Feb 12 and the other three by Feb 26. You in?""",
        "2027-02-26",
        None,
        ("2027-02-12",),
    ),
    Case(
        """Good morning, we are hosting a delegation from Lyon on 24 and 25 February and need a French-speaking
guide and interpreter for both days. Could you confirm your availability and fee by Friday? We'd
send the programme a week before. Kind regards, Morag Sinclair""",
        None,
        "2027-02-05",
        ("2027-02-24/2027-02-25",),
    ),
    Case(
        """Hi, I saw your infographics on LinkedIn. We have a report coming out on 18 March and would like
three charts redrawn plus a one-page summary. Final numbers will be with you on 1 March. Designs by
the 11th would give our comms team a week. Budget around £900. Interested?
Yusuf""",
        "2027-03-11",
        None,
        ("2027-03-18", "2027-03-01"),
    ),
)


@pytest.mark.parametrize("case", FRENCH + ENGLISH, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
