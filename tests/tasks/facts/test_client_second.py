"""Who asks: tenders, families, clubs, agencies for others, owners in passing, and firms that are only spoken of."""

import pytest

from tests.tasks.facts.client_cases import mistakes

# Sender, body, the person's names that are right, the organisation's names that are right.
CASES: list[tuple[str, str, tuple[str | None, ...], tuple[str | None, ...]]] = [
    (
        "Violaine Prat <v.prat@musee-sel.example>",
        "Bonjour,\n\n"
        "Le musée du Sel prépare sa prochaine exposition temporaire et aurait besoin de cartels.\n"
        "\nBien cordialement,\n\nViolaine Prat\nMédiatrice culturelle\n"
        "Musée du Sel – 44350 Guérande",
        ("Violaine Prat",),
        ("Musée du Sel",),
    ),
    (
        "",
        "Coucou c'est Manon ! Pour la boutique (Fil & Fantaisie, tu te rappelles) on aurait besoin de 4 stories.",
        ("Manon",),
        ("Fil & Fantaisie",),
    ),
    (
        "Hervé <herve.lemoal@mail.example>",
        "Bonjour Camille,\n"
        "Retraité de la marine, j'écris un petit recueil de souvenirs. Il s'appelle « Cap au large ». "
        "Vous relisez ?\nHervé Le Moal",
        ("Hervé Le Moal",),
        (None,),
    ),
    (
        "Service communication <com@ch-valreas.example>",
        "Bonjour,\n\n"
        "Le Centre hospitalier de Valréas souhaite produire une vidéo d'accueil des internes.\n"
        "\nRestant à votre disposition,\n\nNadège Colin\nChargée de communication\n"
        "Ligne directe : 04 00 00 00 00",
        ("Nadège Colin",),
        ("Centre hospitalier de Valréas",),
    ),
    (
        "Yanis <yanis@mail.example>",
        "wesh, je monte un food truck (Yaya Smash) jveux un logo vite fait. 150 balles max. Yanis",
        ("Yanis",),
        ("Yaya Smash",),
    ),
    (
        "Isabelle Chauvet <isabelle@chauvet-notaires.example>",
        "Maître,\n\n"
        "Pardon, Madame. L'étude Chauvet & Associés, notaires à Dole, désire refaire sa plaque et sa "
        "papeterie.\n\nI. Chauvet",
        ("Isabelle Chauvet",),
        ("Chauvet & Associés", "étude Chauvet & Associés", "L'étude Chauvet & Associés"),
    ),
    (
        "Noémie Roy pour Cie Balthazar <noemie@balthazar.example>",
        "Bonjour, on cherche un photographe pour notre prochaine création. Noémie",
        ("Noémie Roy",),
        ("Cie Balthazar", "Balthazar"),
    ),
    (
        "",
        "De : Jérôme Sabatier\nSociété : Sabatier Énergies\nTél : 06 00 00 00 00\n\n"
        "Site internet à refaire. Rappelez-moi.",
        ("Jérôme Sabatier",),
        ("Sabatier Énergies",),
    ),
    (
        "Aurélie <aurelie@lespetitspas.example>",
        "Bonjour,\n\n"
        "Je dirige une crèche associative à Pau, Les Petits Pas. Il nous faut un livret d'accueil.\n"
        "\nAurélie Etcheverry\nDirectrice",
        ("Aurélie Etcheverry",),
        ("Les Petits Pas",),
    ),
    (
        "Kévin DOS SANTOS <kevin@mail.example>",
        "Bonjour je suis auto-entrepreneur dans le nettoyage de toiture. Je veux une carte de visite. Merci",
        ("Kévin Dos Santos",),
        (None,),
    ),
    (
        "Mme Bernadette Aubry <bernadette@mail.example>",
        "Monsieur, ma petite-fille me dit que vous faites des sites. J'en voudrais un pour mes "
        "confitures. Je les vends au marché de Sarlat.\n\nBernadette Aubry",
        ("Bernadette Aubry",),
        (None,),
    ),
    (
        "Paul-Henri d'Arcy <ph@darcy-patrimoine.example>",
        "Cher Monsieur,\n\n"
        "D'Arcy Patrimoine lance une lettre trimestrielle. Pourriez-vous la rédiger ?\n\n"
        "Paul-Henri d'Arcy\nAssocié gérant",
        ("Paul-Henri d'Arcy",),
        ("D'Arcy Patrimoine",),
    ),
    (
        "Clément Royer <clement@mail.example>",
        "Salut,\n"
        "Avec des copains on a fondé un collectif, Les Ondes Courtes, et on fait un podcast sur les "
        "phares. Il nous faut un habillage sonore.\nClem",
        ("Clément Royer",),
        ("Les Ondes Courtes",),
    ),
    (
        "Émilie Garin <emilie@mail.example>",
        "Bonjour, un de mes clients, la société Brossard, a besoin d'une brochure et je ne fais plus de "
        "print. Tu la veux ? Je suis graphiste indépendante.\nÉmilie",
        ("Émilie Garin",),
        (None,),
    ),
    (
        "Samuel <samuel@labulle.example>",
        "Hello,\n"
        "Ici Samuel, de la coloc d'en face :) On ouvre un bar à jeux qui s'appelle La Bulle. Besoin "
        "d'une enseigne.\nBise",
        ("Samuel",),
        ("La Bulle",),
    ),
    (
        "Marie-Ange Lopez <malopez@mail.example>",
        "Bonjour,\n"
        "Je suis prof de français au collège Jean-Moulin et nous voulons imprimer le journal des "
        "élèves.\nMA Lopez",
        ("Marie-Ange Lopez",),
        ("collège Jean-Moulin", "Jean-Moulin"),
    ),
    (
        "Tristan Meyer <t.meyer@mail.example>",
        "Bonjour\n\n"
        "J'ai vu ton travail pour Orange et pour la SNCF, bravo. Je prépare mon mariage à Annecy le 5 "
        "juin, tu ferais la papeterie ?\n\nTristan & Lou",
        ("Tristan Meyer",),
        (None,),
    ),
    (
        "contact@fermedubreuil.example",
        "Bonjour,\nLa Ferme du Breuil recherche un photographe pour ses fromages.\nÀ bientôt\nThierry",
        ("Thierry",),
        ("La Ferme du Breuil", "Ferme du Breuil"),
    ),
    (
        "",
        "Appel d'offres\n\nPouvoir adjudicateur : Communauté de communes du Haut-Jura\n"
        "Objet : création d'une identité visuelle\nPersonne à contacter : Mme Sylvie Perrin",
        ("Sylvie Perrin",),
        ("Communauté de communes du Haut-Jura",),
    ),
    (
        "Lucas Petit | Wattson <lucas@wattson.example>",
        "Hello,\n\nOn cherche un dev React pour trois semaines. Dispo ?\n\nLucas\n\n--\nLucas Petit\n"
        "CTO @ Wattson\n+33 6 00 00 00 00",
        ("Lucas Petit",),
        ("Wattson",),
    ),
    (
        "Gaëlle Kerbrat <gaelle@mail.example>",
        "Bonsoir,\n"
        "Petite question pour l'APE de l'école Jules-Ferry : vous feriez une affiche de kermesse "
        "bénévolement ?\nGaëlle Kerbrat (secrétaire)",
        ("Gaëlle Kerbrat",),
        ("APE de l'école Jules-Ferry", "APE", "école Jules-Ferry", "Jules-Ferry"),
    ),
    (
        "Romain <romain.b@mail.example>",
        "Bonjour, Je passe mon permis bateau et j'ai besoin de rien d'autre qu'un tee-shirt rigolo avec "
        "écrit Capitaine dessus. Romain",
        ("Romain",),
        (None,),
    ),
    (
        "Hannah Whitby <hannah@whitbykilns.example>",
        "Hello,\n\n"
        "I make stoneware under the name Whitby Kilns and sell at fairs. Could you photograph 30 "
        "pieces?\n\nHannah",
        ("Hannah Whitby",),
        ("Whitby Kilns",),
    ),
    (
        "Office Manager <office@tallis.example>",
        "Good morning\n\nTallis & Byrd Architects require CAD support for six weeks.\n\nRegards\n\n"
        "Owen Price\nOffice Manager",
        ("Owen Price",),
        ("Tallis & Byrd Architects",),
    ),
    (
        "Zara K <zara@mail.example>",
        "hey! i'm zara, bride to be 💍 need invites for 80 ppl. saw your stuff on Etsy and Pinterest",
        ("Zara K", "Zara"),
        (None,),
    ),
    (
        "Priyanka Nair <priyanka@mail.example>",
        "Dear Sam,\n\n"
        "My husband and I are the new owners of The Old Forge Inn. The website is dreadful. Help!\n"
        "\nPriyanka",
        ("Priyanka Nair",),
        ("The Old Forge Inn", "Old Forge Inn"),
    ),
    (
        "Doug Fenner <doug@mail.example>",
        "Sam - Doug here, we met at Comic Con. Working on my second graphic novel, The Tin Shepherd, "
        "and need a letterer.\nDoug",
        ("Doug Fenner",),
        (None,),
    ),
    (
        "events@harbourlights.example",
        "Hi there,\n\n"
        "We're Harbour Lights, a lantern festival in Whitstable run entirely by volunteers.\n\n"
        "Joss Avery, volunteer coordinator",
        ("Joss Avery",),
        ("Harbour Lights",),
    ),
    (
        "Amelia Grant <amelia.grant@mail.example>",
        "Hello! I am the marketing manager for a chain of garden centres called Green & Dean. Six "
        "newsletters please.\nAmelia",
        ("Amelia Grant",),
        ("Green & Dean",),
    ),
    (
        "Kwame Mensah <kwame@mail.example>",
        "Good day.\n\nI represent the Accra Cycling Federation. We would like a logo.\n\n"
        "Respectfully,\nKwame Mensah\nGeneral Secretary",
        ("Kwame Mensah",),
        ("Accra Cycling Federation",),
    ),
    (
        "Sofia Lindqvist <sofia@mail.example>",
        "Hi Sam,\n\nI used to work at Spotify and now I teach pottery from home. I'd love a booking page.\n\nSofia x",
        ("Sofia Lindqvist",),
        (None,),
    ),
    (
        "",
        "Name: Harold P. Finch\nOrganisation: Riverside Almshouses\nPhone: 01632 960 777\n"
        "Message: We need large-print signs, nine of them.",
        ("Harold P. Finch",),
        ("Riverside Almshouses",),
    ),
    (
        "Jess at Bramble & Bee <jess@brambleandbee.example>",
        "Morning! Candle labels, 5 scents. Budget 250. J",
        ("Jess",),
        ("Bramble & Bee",),
    ),
    (
        "Dr Imogen Sale <i.sale@mail.example>",
        "Dear colleague,\n\n"
        "Our lab at the University of Kettering is publishing its ten-year report and needs a science "
        "writer.\n\nImogen Sale\nReader in Soil Physics",
        ("Imogen Sale",),
        ("University of Kettering",),
    ),
    (
        "Miguel <miguel@mail.example>",
        'Hi, I drive for Uber and write songs at night. Need cover art for my single "Red Light". $100. Miguel Ortega',
        ("Miguel Ortega",),
        (None,),
    ),
    (
        "Robyn Tate <robyn@kestrelpr.example>",
        "Hi Sam,\n\n"
        "Robyn from Kestrel PR. Our client Alto Bikes is launching an e-bike and wants a 60-second "
        "script.\n\nBest,\nRobyn Tate\nAccount Director\nKestrel PR",
        ("Robyn Tate",),
        ("Kestrel PR",),
    ),
    (
        "Ken <ken@mail.example>",
        "Need a hand with my CV. Been at Tesco 12 years. Cheers Ken Boyle",
        ("Ken Boyle",),
        (None,),
    ),
    (
        "The Wells Family <wells@mail.example>",
        "Hi, we would like a portrait of our two dogs. Thank you, Laura Wells",
        ("Laura Wells",),
        (None,),
    ),
    (
        "Nora Eide <nora@fjellbok.example>",
        "Dear Camille,\n\n"
        "Fjellbok is a small publisher in Bergen. We hope you might illustrate our alphabet book.\n"
        "\nKind regards\nNora Eide\nPublisher, Fjellbok AS",
        ("Nora Eide",),
        ("Fjellbok", "Fjellbok AS"),
    ),
    (
        "Tyler J. <tyler@mail.example>",
        "yo need thumbnails for my channel TylerTriesStuff, 10 of em. ty",
        ("Tyler J.", "Tyler J"),
        ("TylerTriesStuff",),
    ),
    (
        "Alison Crewe <alison.crewe@mail.example>",
        "Dear Mr Whitlock\n\n"
        "Further to our call, Crewe & Daughters (funeral directors since 1921) would like a discreet "
        "website.\n\nYours truly\nAlison Crewe",
        ("Alison Crewe",),
        ("Crewe & Daughters",),
    ),
    (
        "Parish Clerk <clerk@nether-wallop.example>",
        "Nether Wallop Parish Council is looking for someone to redraw the footpath map.\n\n"
        "Mrs D. Pym\nClerk to the Council",
        ("D. Pym", "Mrs D. Pym"),
        ("Nether Wallop Parish Council",),
    ),
    (
        "Leo Marsh <leo@mail.example>",
        "Sam, can you take over from my current developer? I run an online shop for left-handed tools: "
        "Southpaw Supply.\nLeo",
        ("Leo Marsh",),
        ("Southpaw Supply",),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_who_asks(case: tuple[str, str, tuple[str | None, ...], tuple[str | None, ...]]) -> None:
    assert mistakes(*case) == []
