"""Dates of whole messages: cellars, theses, blogs, a village hall."""

import pytest

from tests.tasks.facts.date_cases import Case, mistakes

FRENCH = (
    Case(
        """Bonjour Camille,
Je vous contacte de la part de Rémi Vasseur. Notre cave coopérative change de nom et il nous faut un
logo et une charte d'ici la fin du mois de mars.
L'assemblée des adhérents vote le nouveau nom le 20 février, vous pourrez donc démarrer après.
Les bouteilles du millésime 2026 seront étiquetées en mai.
Pourriez-vous me donner une fourchette de prix cette semaine ?
Sandrine Pujol, directrice""",
        "2027-03-31",
        "2027-02-01/2027-02-07",
        None,
    ),
    Case(
        """Bonjour, j'ai soutenance le 14 juin et dépôt du mémoire le 31 mai, je cherche quelqu'un pour
corriger 80 pages (droit public). Je pense avoir fini de rédiger autour du 15 mai. Vous pouvez faire
ça en une semaine ? Budget étudiant : 200 €. Manon""",
        "2027-05-31",
        None,
        None,
    ),
    Case(
        """Mesdames, Messieurs,
La Communauté de communes du Val d'Ousse lance une consultation pour la réalisation d'un film de
promotion touristique (3 minutes et 3 capsules de 30 secondes).
Les propositions devront parvenir avant le lundi 1er mars 2027 à 17 h.
Le tournage devra couvrir le printemps et l'été ; le film sera présenté aux vœux du président en
janvier 2028 et devra être livré pour le 15 novembre 2027.
Budget plafond : 15 000 € TTC.""",
        "2027-11-15",
        "2027-03-01",
        None,
    ),
    Case(
        """Hello Camille, petite urgence de dernière minute : notre intervenant pour la formation Excel du 16
février vient d'annuler. Tu pourrais le remplacer ? 8 personnes, niveau débutant, 9h-17h à
Villeurbanne. Dis-moi ça avant vendredi midi stp, sinon j'annule la salle. 650 € + déplacement. Nora""",
        None,
        "2027-02-05",
        ("2027-02-16",),
    ),
    Case(
        """Bonjour,
Deux articles à écrire pour notre blog (assurance habitation) :
1) "Dégât des eaux : que faire ?" – 1 200 mots – pour le 12/02
2) "Bien choisir sa franchise" – 900 mots – pour le 19/02
120 € l'article. On publie le mardi suivant à chaque fois.
Merci de confirmer,
Bastien""",
        "2027-02-19",
        None,
        None,
    ),
    Case(
        """Bonjour, nous étions très contents de la plaquette l'an dernier. Nous repartons pour une nouvelle
édition : mêmes 8 pages, chiffres à actualiser (je vous transmets ça lundi). Le congrès est le 25
mars à Strasbourg et il faut compter une semaine d'impression. Vous pensez pouvoir boucler pour le
15 ?
Cordialement, F. Muller""",
        "2027-03-15",
        None,
        ("2027-02-08", "2027-03-25"),
    ),
    Case(
        """Coucou Camille ! Mon podcast repart le 1er mars avec une nouvelle formule et j'aurais besoin d'un
générique (20 sec) et d'une vignette. La première interview est enregistrée depuis mercredi dernier,
la seconde c'est le 17. T'as moyen de me faire ça pour la dernière semaine de février ? 250 balles,
j'ai pas plus.
Sacha""",
        "2027-02-22/2027-02-28",
        None,
        None,
    ),
    Case(
        """Bonjour,

Appartement de 70 m2 à rénover à Tours, nous cherchons une architecte d'intérieur pour les plans et
le choix des matériaux. Signature chez le notaire le 9 avril, remise des clés le même jour, et les
travaux commencent début juin. Il nous faudrait donc les plans en mai. On peut se voir sur place le
samedi 27 février ?
Élodie et Marc""",
        "2027-05-01/2027-05-31",
        None,
        ("2027-04-09", "2027-06-01/2027-06-10", "2027-02-27"),
    ),
    Case(
        """Bonjour, merci pour ces deux propositions de couverture. On retient la A. Pouvez-vous nous faire les
déclinaisons (affiche, marque-page, bandeau) pour jeudi ? Le service commercial présente tout aux
libraires lundi 15. Solde de 300 € à réception.
Delphine, éd. Ombelle""",
        "2027-02-04",
        None,
        ("2027-02-15",),
    ),
    Case(
        """Bonjour, on est 4 associés et on veut une appli de réservation pour nos 3 salles de padel. V1 pour
la rentrée (1er septembre), paiement en ligne en V2 d'ici fin d'année. 25k maxi pour l'ensemble.
Envoyez vos refs et une estimation, on choisit le prestataire mi-mars.""",
        "2027-12-31",
        None,
        ("2027-09-01", "2027-03-15"),
    ),
)
ENGLISH = (
    Case(
        """Hi Sam

Our village hall reopens on Saturday 24 April after the refurb and the committee would like a
banner, a leaflet through every door (about 900 homes) and something for Facebook.
Leaflets go out with the parish magazine, which is delivered from 10 April, so we'd want them
printed by the 7th.
We have £450 from the parish council. Could you give us an idea of cost in time for our meeting on
16 February?

Regards, Maureen Tibbs""",
        "2027-04-07",
        "2027-02-16",
        None,
    ),
    Case(
        """Sam, can you jump on a two-week React contract? Starts Monday, ends 19 Feb, fully remote, £425/day
outside IR35. Client needs a yes or no today.
Recruiter @ Northlane""",
        None,
        "2027-02-03",
        ("2027-02-08", "2027-02-19"),
    ),
    Case(
        """Hello, I'm writing on behalf of the Dalby Archive. We hold 14 hours of oral history tapes (already
digitised) and need them transcribed. Our funding runs until 30 June and all outputs must be lodged
before that date. We could send the first files straight away. Would you let me have a quotation by
the 19th of this month?
Sincerely, Dr R. Quayle""",
        "2027-06-30",
        "2027-02-19",
        None,
    ),
    Case(
        """Hey Sam! Loved the reel you did for Nico. I'm getting my portfolio site redone before I start
applying for jobs in May, I'd say end of April latest. Nothing fancy, 6 projects + about page. I'm a
student so 500 max :( can we chat on Friday?
Ife""",
        "2027-04-30",
        None,
        ("2027-05-01/2027-05-31", "2027-02-05"),
    ),
    Case(
        """PROJECT BRIEF
Client: Marlowe & Finch Opticians
What: 3 radio ads, 30 seconds, male and female voice
On air: from 8 March for four weeks
Scripts approved: 12 February
Recording: week of 15 February
Masters to station: 1 March, noon
Fee: £900 + VAT""",
        "2027-03-01",
        None,
        None,
    ),
    Case(
        """Hi, please could you quote for subtitling our 40-minute documentary into French and Spanish? We have
a screening on 18 March at a festival in Toulouse and their technical team want the final files ten
days before. Locked cut will be with you on 22 February.
Thanks, Orla Brennan""",
        "2027-03-08",
        None,
        ("2027-03-18", "2027-02-22"),
    ),
    Case(
        """sam - logo tweaks pls. colour too dark, font ok. need new files b4 my 2pm mtg tmrw. ta""",
        "2027-02-04",
        None,
        None,
    ),
    Case(
        """Hi Sam,
We've had to change the date of the summit: it's now 20 May rather than 13 May. That gives us all an
extra week, so the report can come on 10 May instead of the 3rd.
Same fee of course.
Kwame""",
        "2027-05-10",
        None,
        None,
    ),
    Case(
        """Hello! I've written a children's book and I'm looking for an illustrator for 14 full-page pictures.
I'd hope to self-publish in time for Christmas, so finished art by the end of September? Text is
done. I could pay £60 a picture. I'm on holiday from 13 to 20 Feb but otherwise around for a call.
Rosalind""",
        "2027-09-30",
        None,
        None,
    ),
)


@pytest.mark.parametrize("case", FRENCH + ENGLISH, ids=lambda case: case.text[:40])
def test_dates(case: Case) -> None:
    assert not mistakes(case)
