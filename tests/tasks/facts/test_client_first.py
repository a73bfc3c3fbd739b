"""Who asks: signatures, headers, introductions in passing, couples, agencies, letters and messages from a telephone."""

import pytest

from tests.tasks.facts.client_cases import mistakes

# Sender, body, the person's names that are right, the organisation's names that are right.
CASES: list[tuple[str, str, tuple[str | None, ...], tuple[str | None, ...]]] = [
    (
        "Perrine Vautrin <perrine@vautrin.example>",
        "Bonjour,\n"
        "J'ouvre une petite cave à manger rue des Tanneurs, ça s'appellera Le Zinc Bavard. Il me faut "
        "un logo et une enseigne.\nMerci !\nPerrine",
        ("Perrine Vautrin",),
        ("Le Zinc Bavard",),
    ),
    (
        "contact@ateliers-menou.example",
        "Bonjour Monsieur,\n\n"
        "Nous sommes une menuiserie de douze salariés (Ateliers Menou, à Cholet) et cherchons quelqu'un "
        "pour notre catalogue.\n\nBien à vous\n\nBrigitte MENOU\nGérante\n02 00 00 11 22",
        ("Brigitte Menou",),
        ("Ateliers Menou",),
    ),
    (
        "",
        "Salut, moi c'est Théo, je bosse au Comptoir des Alpes. Besoin d'une vidéo de 30 s pour lundi. Tchao",
        ("Théo",),
        ("Comptoir des Alpes",),
    ),
    (
        "Karim B. <karim.b@mail.example>",
        "yo, tu ferais 3 affiches pour l'assoc' Quartier Libre ? budget 200 balles. Karim",
        ("Karim B.",),
        ("Quartier Libre",),
    ),
    (
        "Secrétariat <secretariat@lycee-marie-laurencin.example>",
        "Madame,\n\nLe lycée Marie-Laurencin souhaite faire traduire son livret d'accueil.\n\n"
        "Veuillez agréer, Madame, mes salutations distinguées.\n\nLe proviseur,\n"
        "M. Alain Delorme",
        ("Alain Delorme",),
        ("lycée Marie-Laurencin", "Lycée Marie-Laurencin"),
    ),
    (
        "Anne-Sophie de La Tour <as@delatour.example>",
        "Bonjour, je suis céramiste indépendante et je voudrais des photos de mes pièces.\nAnne-Sophie",
        ("Anne-Sophie de La Tour",),
        (None,),
    ),
    (
        "NGUYEN Thi Mai <mai@pho-palace.example>",
        "Bonjour\n\nMon restaurant Phô Palace a besoin d'un nouveau menu en 2 langues.\n\nCordialement\nMai Nguyen",
        ("Thi Mai Nguyen", "Mai Nguyen"),
        ("Phô Palace",),
    ),
    (
        "Julie Faure (Agence Tandem) <julie@tandem.example>",
        "Hello ! On a un client, la marque Bio&Co, qui veut 10 fiches produits. Dispo ?\nJulie",
        ("Julie Faure",),
        ("Agence Tandem",),
    ),
    (
        "Marc | Brasserie du Canal <marc@brasserieducanal.example>",
        "Bonjour, il nous faudrait quatre étiquettes pour nos nouvelles bières.\nMarc",
        ("Marc",),
        ("Brasserie du Canal",),
    ),
    (
        "",
        "Bonjour,\n\n"
        "Dans le cadre de son vingtième anniversaire, l'Orchestre de chambre de Millau lance une "
        "consultation pour une plaquette.\n\nPour l'orchestre,\nHélène Roubaud, administratrice",
        ("Hélène Roubaud",),
        ("Orchestre de chambre de Millau",),
    ),
    (
        "p.garnier@cabinet-lexa.example",
        "Maître Garnier à l'appareil, si j'ose dire. Notre cabinet (Lexa Avocats, quatre associés) "
        "refait son site.\n\nPh. Garnier\nAvocat à la Cour\nCabinet Lexa Avocats\n"
        "12 rue Haute, 49000 Angers",
        ("Ph. Garnier", "Garnier"),
        ("Lexa Avocats", "Cabinet Lexa Avocats"),
    ),
    (
        "Mairie de Saint-Bauzille <mairie@saint-bauzille.example>",
        "Bonjour, la commune de Saint-Bauzille souhaite une vidéo de présentation du village.\n"
        "\nLe maire\nJean-Pierre Fabre",
        ("Jean-Pierre Fabre",),
        ("Mairie de Saint-Bauzille", "commune de Saint-Bauzille", "Saint-Bauzille"),
    ),
    (
        "Coralie <coralie.d@mail.example>",
        "Coucou, Êtes-vous dispo en mai pour un mariage ? On voudrait un faire-part et un plan de "
        "table. Coralie et Mehdi",
        ("Coralie",),
        (None,),
    ),
    (
        "Claire LEMAIRE <c.lemaire@nordis.example>",
        "Bonjour,\nVeuillez trouver ci-dessous notre besoin.\n\nLivraison : 3 mars\n"
        "Budget : 2000 €\n\nClaire LEMAIRE\nResponsable communication\nNORDIS LOGISTIQUE\n"
        "T. +33 3 00 00 00 00",
        ("Claire Lemaire",),
        ("Nordis Logistique", "NORDIS LOGISTIQUE"),
    ),
    (
        "Léa <lea@mail.example>",
        "Hello,\n"
        "Je lance ma marque de bougies, Ô Douce Mèche, et je cherche un graphiste pour 6 étiquettes. Tu "
        "prends combien ?\nLéa Ferrand",
        ("Léa Ferrand",),
        ("Ô Douce Mèche",),
    ),
    (
        "Direction Achats <achats@valmonde.example>",
        "Madame, Monsieur,\n\nLe Groupe Valmonde consulte pour la refonte de son intranet.\n\n"
        "Contact : Samira Haddad, acheteuse, 01 00 00 00 00",
        ("Samira Haddad",),
        ("Groupe Valmonde", "Valmonde"),
    ),
    (
        "Bruno Keller <bruno.keller@mail.example>",
        "Bonjour, je suis coach sportif. J'ai besoin d'un site simple. Avant je travaillais chez "
        "Decathlon donc je connais un peu. Bruno",
        ("Bruno Keller",),
        (None,),
    ),
    (
        "Élodie <elodie@mail.example>",
        "Bonjour,\n"
        "je vous contacte de la part de Sophie Martin qui m'a parlé de vous. Je gère la communication "
        "de l'école de danse Entrechats.\nIl nous faut une affiche.\nÉlodie Pons",
        ("Élodie Pons",),
        ("école de danse Entrechats", "Entrechats"),
    ),
    (
        "",
        "Demande de devis\n\nEntreprise : SARL Toitures Bazin\nInterlocuteur : M. Bazin Loïc\n"
        "Besoin : 1 site vitrine\nDélai : fin mars",
        ("Loïc Bazin", "Bazin Loïc"),
        ("SARL Toitures Bazin", "Toitures Bazin"),
    ),
    (
        "Inès Ortega <ines@ong-rivages.example>",
        "Bonjour,\n"
        "Rivages est une ONG qui protège le littoral. Nous avons besoin d'un rapport annuel mis en page "
        "(40 pages).\n\nInès Ortega\nChargée de plaidoyer",
        ("Inès Ortega",),
        ("Rivages", "ONG Rivages"),
    ),
    (
        "Thomas DUVAL via LinkedIn <messages@linkedin.example>",
        "Bonjour, je dirige une PME dans la métallurgie, Duval & Fils. Faites-vous des vidéos ?",
        ("Thomas Duval",),
        ("Duval & Fils",),
    ),
    (
        "Sandrine <sandrine@mail.example>",
        "Bonjour Camille,\n\n"
        "Pour notre gîte, La Grange aux Hiboux, on voudrait un dépliant trois volets.\n\nBises\n"
        "Sandrine & Paul",
        ("Sandrine",),
        ("La Grange aux Hiboux",),
    ),
    (
        "Olga Petrova <olga@mail.example>",
        "Bonjour\nTransfert d'un client intéressant pour toi !\nOlga\n\n"
        "---------- Message transféré ----------\n"
        "De : Rémi Castaing <remi@castaing-vins.example>\nDate : lun. 3 mai 2027 à 10:02\n"
        "Objet : étiquettes\n\nBonjour Olga, le Domaine Castaing a besoin de 5 étiquettes.\nRémi",
        ("Olga Petrova", "Rémi Castaing"),
        (None, "Domaine Castaing"),
    ),
    (
        "Gwen Peters <gwen@heronmill.example>",
        "Hiya,\n\n"
        "Gwen here, we own Heron Mill (it's a wedding barn near Ludlow). Could do with 20 photos of the "
        "new bridal suite.\n\nGx",
        ("Gwen Peters",),
        ("Heron Mill",),
    ),
    (
        "",
        "hi there im tasha, got a nail bar called Tips & Toes in Salford, want a logo n some insta posts. cheers tasha",
        ("Tasha",),
        ("Tips & Toes",),
    ),
    (
        "Dr. Lena Hartmann <l.hartmann@orbio.example>",
        "Dear Camille,\n\n"
        "I lead the outreach team of Orbio Therapeutics. We require three animated explainers.\n"
        "\nLena",
        ("Lena Hartmann",),
        ("Orbio Therapeutics",),
    ),
    (
        "Bob & Sue Tranter <tranters@mail.example>",
        "Hello, we'd like a poem set to calligraphy for our ruby wedding. Sue",
        ("Sue Tranter", "Bob & Sue Tranter", "Sue"),
        (None,),
    ),
    (
        "Procurement <procurement@eastmoor.example>",
        "Dear Supplier,\n\n"
        "Eastmoor Borough Council invites quotations for the design of a 24-page leaflet.\n\n"
        "Yours faithfully\n\nMs J. Adeyemi\nProcurement Officer\nEastmoor Borough Council",
        ("J. Adeyemi",),
        ("Eastmoor Borough Council",),
    ),
    (
        "Noah <noah@mail.example>",
        "Hey! I'm a solo indie dev (Tiny Kraken Games). Need 12 sprites. What do you charge?\n- Noah",
        ("Noah",),
        ("Tiny Kraken Games",),
    ),
    (
        "Margaret O'Donnell <mod@mail.example>",
        "Dear Mr Whitlock,\n\n"
        "The committee of the Ballyvaughan Players has asked me to find someone for our programme.\n"
        "\nWith best wishes,\nMargaret O'Donnell\nHon. Secretary",
        ("Margaret O'Donnell",),
        ("Ballyvaughan Players",),
    ),
    (
        "Ravi Chandran <ravi@quantiva.example>",
        "Hello Sam - Ravi, Head of Product @ Quantiva. Looking for 5 onboarding emails. Thanks!",
        ("Ravi Chandran",),
        ("Quantiva",),
    ),
    (
        "Ellie M <ellie@mail.example>",
        "Hi! My partner and I are opening a coffee shop in Hove - Second Crack - and we need signage.\n\nEllie Marsden",
        ("Ellie Marsden",),
        ("Second Crack",),
    ),
    (
        "",
        "NAME: Peter Oyelaran\nCOMPANY: none, private individual\nPROJECT: family tree poster\nBUDGET: £120",
        ("Peter Oyelaran",),
        (None,),
    ),
    (
        "Fiona <fiona@clearwatertrust.example>",
        "Good morning,\n\n"
        "Clearwater is a small charity in Devon. We want our annual review designed, 16pp.\n\n"
        "All the best\n\nFiona Strang | Trusts & Fundraising | Clearwater Trust | 01632 960 111",
        ("Fiona Strang",),
        ("Clearwater Trust",),
    ),
    (
        "J. Wu <jwu@mail.example>",
        "Need a resume rewrite. I've applied to Google and Apple before, no luck. Can you do it by Friday?",
        ("J. Wu",),
        (None,),
    ),
    (
        "hello@oakandiron.example",
        "Hi,\nOak & Iron make kitchen tables in Hebden Bridge. Could you write 8 product descriptions?\nDan",
        ("Dan",),
        ("Oak & Iron",),
    ),
    (
        "Chloe Tan <chloe@brightside.example>",
        "Hi Sam, I work with the Brightside agency and we're after a copywriter for one of our clients, "
        "Fjord Water. 6 ads.\nChloe",
        ("Chloe Tan",),
        ("Brightside agency", "Brightside"),
    ),
    (
        "Tom Baxter <tom@mail.example>",
        "Sam,\n\nTom Baxter from the allotment society. 2 posters please, A3. We pay in marrows or £80.\n\nTom",
        ("Tom Baxter",),
        (None, "allotment society"),
    ),
    (
        "Ms. Adaeze Obi <adaeze@mail.example>",
        "To whom it may concern,\n\n"
        "I am writing on behalf of St Brendan's Primary School to request a mural.\n\n"
        "Sincerely,\nAdaeze Obi\nParent-Teacher Association",
        ("Adaeze Obi",),
        ("St Brendan's Primary School",),
    ),
    (
        "Kelly at Pawfect <kelly@pawfect.example>",
        "Heya, 30 second jingle for the shop?? xx",
        ("Kelly",),
        ("Pawfect",),
    ),
    (
        "Sam Ridley <s.ridley@mail.example>",
        "Hi,\n\n"
        "Quick one. Title: The Salt Road. It's my first novel, 90k words, and I need a proofread by "
        "June. Amazon KDP.\n\nThanks, S. Ridley",
        ("Sam Ridley",),
        (None,),
    ),
    (
        "Grant Pell <grant@pellroofing.example>",
        "Need a flyer. 5000 printed. Pell Roofing Ltd, reg. no. 00000000. Call me on 07700 900123. G",
        ("Grant Pell",),
        ("Pell Roofing Ltd", "Pell Roofing"),
    ),
    (
        "",
        "Dear Camille\n\n"
        "We spoke at the Frankfurt Book Fair. Tessellate Press would love you to illustrate a picture "
        "book: 14 spreads.\n\nWarmest\n\nIngrid Solheim\nCommissioning Editor, Tessellate Press",
        ("Ingrid Solheim",),
        ("Tessellate Press",),
    ),
    (
        "Jack <jack@mail.example>",
        "me and the lads are in a band, The Rusty Spoons. need merch designs, 3 t shirts",
        ("Jack",),
        ("The Rusty Spoons", "Rusty Spoons"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_who_asks(case: tuple[str, str, tuple[str | None, ...], tuple[str | None, ...]]) -> None:
    assert mistakes(*case) == []
