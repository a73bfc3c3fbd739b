"""Who asks: former employers, bands, trades handed down, roles that open the sentence, colleges and couples."""

import pytest

from tests.tasks.facts.client_cases import mistakes

# Sender, body, the person's names that are right, the organisation's names that are right.
CASES: list[tuple[str, str, tuple[str | None, ...], tuple[str | None, ...]]] = [
    (
        "Delphine Aubert <d.aubert@optique-aubert.example>",
        "Bonjour Monsieur,\n\n"
        "Opticiens de père en fille depuis 1958, nous voudrions rajeunir notre vitrine.\n\n"
        "D. Aubert\nOptique Aubert, place du Marché, Uzès",
        ("Delphine Aubert",),
        ("Optique Aubert",),
    ),
    (
        "Mathis <mathis@mail.example>",
        "slt, on joue samedi au Glazart et on a toujours pas d'affiche... tu gères ? Mathis (Les Cendres)",
        ("Mathis",),
        ("Les Cendres",),
    ),
    (
        "Ludivine Marchand - Ville de Tarbes <l.marchand@ville-tarbes.example>",
        "Bonjour, nous consultons trois prestataires pour le magazine municipal.\nCdt",
        ("Ludivine Marchand",),
        ("Ville de Tarbes",),
    ),
    (
        "",
        "Bonjour,\n\n"
        "je m'appelle Samia Belkadi et je viens de reprendre la librairie Les Mots Bleus à Sète. J'ai "
        "besoin de marque-pages.\n\nSamia",
        ("Samia Belkadi",),
        ("Les Mots Bleus", "librairie Les Mots Bleus"),
    ),
    (
        "François <francois@mail.example>",
        "Bonjour\nMon fils passe le bac et il a besoin de cours de maths. Vous en donnez ?\nFrançois Huguet",
        ("François Huguet",),
        (None,),
    ),
    (
        "Oriane Tessier <oriane@mail.example>",
        "Bonjour, rédactrice en chef du magazine Plein Vent, je cherche une illustration de couverture.\n"
        "\nOriane Tessier",
        ("Oriane Tessier",),
        ("Plein Vent",),
    ),
    (
        "Gilles Morvan <gilles.morvan@mail.example>",
        "Bonjour,\nAncien de chez Airbus, je me lance comme consultant. Il me faut un logo et un nom !\nGilles",
        ("Gilles Morvan",),
        (None,),
    ),
    (
        "Adèle <adele@mail.example>",
        "Hello Camille, Adèle de Nuit Blanche Productions. On tourne un doc, il faut un générique.\nA+",
        ("Adèle",),
        ("Nuit Blanche Productions",),
    ),
    (
        "Comité des fêtes <comite@mail.example>",
        "Bonjour, pour notre vide-grenier du 8 mai il faudrait 2 banderoles.\nLe président, Roger Pinson",
        ("Roger Pinson",),
        ("Comité des fêtes",),
    ),
    (
        "Eva Lindner <eva@lindner-weine.example>",
        "Bonjour, nous sommes le domaine Lindner en Alsace. Traduction de 12 fiches de vins vers le "
        "français.\nMerci, Eva Lindner",
        ("Eva Lindner",),
        ("domaine Lindner", "Lindner"),
    ),
    (
        "Baptiste Roche <b.roche@terrafirma.example>",
        "Bonjour,\n\nJe vous contacte au nom de Terra Firma, bureau d'études géotechniques.\n\n"
        "Baptiste ROCHE\nIngénieur\nTERRA FIRMA\nTél. 00 00 00 00 00",
        ("Baptiste Roche",),
        ("Terra Firma",),
    ),
    (
        "Fatou Ndiaye <fatou@mail.example>",
        "Bonjour, étudiante en thèse à l'université de Nantes, je cherche quelqu'un pour relire 200 pages.\nFatou",
        ("Fatou Ndiaye",),
        (None, "université de Nantes"),
    ),
    (
        "Marion & Jules <marion.jules@mail.example>",
        "On se marie ! Il nous faut un photographe le 12 septembre à Cassis. Marion",
        ("Marion",),
        (None,),
    ),
    (
        "Catherine Vidal <c.vidal@mail.example>",
        "Bonjour,\n\n"
        "Après vingt ans chez Danone, puis chez Nestlé, j'ouvre une pension pour chats. Rien n'est "
        "encore nommé. Un logo ?\n\nCatherine Vidal",
        ("Catherine Vidal",),
        (None,),
    ),
    (
        "Beth Harmon-Lee <beth@quietroom.example>",
        "Hi Sam,\n\n"
        "I'm setting up a therapy practice. It's going to be called The Quiet Room. Logo + cards "
        "please.\n\nBeth",
        ("Beth Harmon-Lee",),
        ("The Quiet Room", "Quiet Room"),
    ),
    (
        "Rory <rory@mail.example>",
        "alright mate, rory from five-a-side. my dads garage needs a sign, 3m wide. hows 120 quid",
        ("Rory",),
        (None,),
    ),
    (
        "Mina Okafor <mina@lumenbooks.example>",
        "Dear Sam\n\n"
        "On behalf of the team at Lumen Books I'd like to commission twelve chapter headings.\n"
        "\nMina Okafor\nArt Director",
        ("Mina Okafor",),
        ("Lumen Books",),
    ),
    (
        "Anika Rao (she/her) <anika@tidalpower.example>",
        "Hi,\n\nTidal Power Now is a campaign group; we need a two-page briefing.\n\nAnika Rao\n"
        "she/her\nCampaigns Lead",
        ("Anika Rao",),
        ("Tidal Power Now",),
    ),
    (
        "Steve Platt <steve@mail.example>",
        "Sam, I bought a boat called Marigold and want her name painted on the transom. Steve",
        ("Steve Platt",),
        (None,),
    ),
    (
        "Melissa Cho, Finch Dental <m.cho@finchdental.example>",
        "Hello - three appointment reminder emails needed. Melissa",
        ("Melissa Cho",),
        ("Finch Dental",),
    ),
    (
        "Graham <graham@mail.example>",
        "My company (we fit kitchens, it's called Hob & Sons) wants a brochure. 16pp.\nGraham Hobson",
        ("Graham Hobson",),
        ("Hob & Sons",),
    ),
    (
        "Nadia Farouk <nadia@mail.example>",
        "Good evening,\n\n"
        "I'm an A-level tutor. A parent recommended you; she runs Blossom Bakery. I need a flyer.\n"
        "\nNadia",
        ("Nadia Farouk",),
        (None,),
    ),
    (
        "Bursar <bursar@st-edith.example>",
        "Dear Mr Whitlock,\n\nSt Edith's College wishes to commission a short history.\n\n"
        "Yours sincerely,\n\nColonel R. J. Hatch\nBursar",
        ("R. J. Hatch", "Colonel R. J. Hatch"),
        ("St Edith's College",),
    ),
    (
        "Pip <pip@mail.example>",
        "Hullo! Pip here. Team GB reject, now making oatcakes as Pip's Proper Oatcakes. 6 labels?",
        ("Pip",),
        ("Pip's Proper Oatcakes",),
    ),
    (
        "Dana Whitfield <dana@mail.example>",
        "Hi Sam - I lead marketing at a Series B fintech (under NDA, so no name yet). 12 blog posts a month. Dana",
        ("Dana Whitfield",),
        (None,),
    ),
    (
        "Ian Gough <ian@goughandgough.example>",
        "Sam,\n\nGough & Gough Solicitors. Website copy, 9 pages. Call me.\n\nI. Gough",
        ("Ian Gough",),
        ("Gough & Gough Solicitors",),
    ),
    (
        "Tomoko Hayashi <tomoko@mail.example>",
        "Dear Camille,\n\n"
        "I'm translating a novel for Penguin and I'd like a second pair of eyes on one chapter.\n"
        "\nTomoko Hayashi",
        ("Tomoko Hayashi",),
        (None, "Penguin"),
    ),
    (
        "Lee-Ann Potter <leeann@mail.example>",
        "hi there, its Lee-Ann (Potter's Pet Parlour). need price list doing a4 x2 thx",
        ("Lee-Ann Potter",),
        ("Potter's Pet Parlour",),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_who_asks(case: tuple[str, str, tuple[str | None, ...], tuple[str | None, ...]]) -> None:
    assert mistakes(*case) == []
