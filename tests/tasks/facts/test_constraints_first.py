"""Conditions of every kind, said in many ways, and sentences that only sound like one."""

import pytest

from tasks.facts.constraints import find_constraints
from tests.tasks.facts.constraint_cases import Case, mistakes
from tests.tasks.facts.reading import reading_of

CASES: list[Case] = [
    (
        "Nous exigeons des textes rédigés sans intelligence artificielle.",
        (("no_ai", "sans intelligence artificielle"),),
    ),
    ("Pas de ChatGPT svp, ça se voit tout de suite.", (("no_ai", "Pas de ChatGPT"),)),
    (
        "On veut du 100 % fait main, zéro image générée par ordinateur type Midjourney.",
        (("no_ai", "zéro image générée par ordinateur type Midjourney"),),
    ),
    ("Aucun contenu produit par un robot ne sera accepté.", (("no_ai", "Aucun contenu produit par un robot"),)),
    (
        "Le recours aux outils d'IA générative doit être signalé dans le livrable.",
        (("disclose_ai", "doit être signalé"),),
    ),
    ("Si vous utilisez une IA pour un premier jet, dites-le nous.", (("disclose_ai", "dites-le nous"),)),
    ("Utilisez l'IA si vous voulez, aucun souci.", ()),
    ("Nous avons une IA qui trie nos mails, elle est super.", ()),
    ("J'ai vu votre site et j'ai adoré.", ()),
    ("Un accord de confidentialité vous sera transmis avant envoi des plans.", (("nda", "accord de confidentialité"),)),
    ("Merci de garder cela pour vous jusqu'à l'annonce officielle.", (("nda", "garder cela pour vous"),)),
    ("Rien ne doit fuiter avant le 12, le produit est top secret.", (("nda", "Rien ne doit fuiter"),)),
    ("Le ton devra rester simple et bienveillant.", (("tone", "simple et bienveillant"),)),
    ("On tutoie nos lecteurs.", (("tone", "On tutoie"),)),
    ("Ton : léger, un brin d'humour, jamais moqueur.", (("tone", "léger, un brin d'humour, jamais moqueur"),)),
    ("J'aimerais quelque chose de poétique, pas trop sérieux.", (("tone", "pas trop sérieux"),)),
    ("Le style doit être épuré et moderne.", (("tone", "épuré et moderne"),)),
    ("Notre site tourne sous Drupal, il faudra travailler dedans.", (("tool", "Drupal"),)),
    ("Maquettes sur Figma obligatoirement.", (("tool", "Figma"),)),
    ("Vous publierez directement dans notre Webflow.", (("tool", "Webflow"),)),
    ("Il faut maîtriser After Effects.", (("tool", "After Effects"),)),
    ("Prévoir des fichiers compatibles AutoCAD.", (("tool", "AutoCAD"),)),
    ("Les articles seront en néerlandais et en allemand.", (("language", "néerlandais et en allemand"),)),
    ("Traduction du français vers le portugais du Brésil.", (("language", "français vers le portugais"),)),
    ("Nous cherchons un natif espagnol.", (("language", "natif espagnol"),)),
    ("Voix off avec accent québécois.", (("language", "accent québécois"),)),
    ("Nous parlons anglais au bureau mais peu importe.", ()),
    ("Livrez-moi un PDF prêt à imprimer avec fonds perdus.", (("format", "PDF prêt à imprimer"),)),
    ("Le logo en vectoriel (AI + SVG).", (("format", "vectoriel"),)),
    ("Vidéo verticale 9:16 en 4K.", (("format", "9:16"),)),
    ("Il me faut du .wav 24 bits.", (("format", ".wav"),)),
    ("Format paysage A5, quadri.", (("format", "paysage A5"),)),
    ("Respect du RGPD impératif.", (("other", "RGPD"),)),
    ("Le site doit être accessible aux personnes malvoyantes (RGAA).", (("other", "RGAA"),)),
    ("Merci de suivre notre charte graphique à la lettre.", (("other", "charte graphique"),)),
    ("Pas de photos de banques d'images.", (("other", "banques d'images"),)),
    ("Nous voulons récupérer tous les droits.", (("other", "tous les droits"),)),
    ("La sous-traitance est interdite.", (("other", "sous-traitance"),)),
    ("Le mot « révolutionnaire » est banni de nos textes.", (("other", "banni"),)),
    ("Combien coûte la cession des droits ?", ()),
    ("Votre outil préféré est-il Figma ?", ()),
    ("J'ai mis un PDF en pièce jointe.", ()),
    ("L'an dernier on a utilisé WordPress et c'était nul.", ()),
    ("Confidentialité : si vous avez reçu ce message par erreur, merci de le supprimer.", ()),
    ("Absolutely no AI art, our community would riot.", (("no_ai", "no AI art"),)),
    ("I don't want anything that came out of ChatGPT.", (("no_ai", "ChatGPT"),)),
    ("Written by a real person please, we run everything through a detector.", (("no_ai", "real person"),)),
    ("Machine-generated copy will be sent back unpaid.", (("no_ai", "Machine-generated copy"),)),
    ("You may use generative tools as long as you tell us where.", (("disclose_ai", "tell us where"),)),
    ("Any use of AI must be declared on delivery.", (("disclose_ai", "must be declared"),)),
    ("We're fine with AI-assisted work.", ()),
    ("Our product is an AI assistant for dentists.", ()),
    ("We'll ask you to sign a non-disclosure agreement.", (("nda", "non-disclosure agreement"),)),
    ("Please don't mention this to anyone, the merger isn't public.", (("nda", "don't mention this to anyone"),)),
    ("This is hush-hush until launch.", (("nda", "hush-hush"),)),
    ("Keep it punchy and irreverent.", (("tone", "punchy and irreverent"),)),
    ("Think warm, not twee.", (("tone", "warm, not twee"),)),
    ("Plain English, no legalese.", (("tone", "Plain English"),)),
    ("Voice: like a friend who happens to be a vet.", (("tone", "like a friend"),)),
    ("It should feel luxurious yet approachable.", (("tone", "luxurious yet approachable"),)),
    ("Must be built in Webflow.", (("tool", "Webflow"),)),
    ("We live in Notion, so comments go there.", (("tool", "Notion"),)),
    ("Edits in Premiere Pro so our team can open the project.", (("tool", "Premiere Pro"),)),
    ("The dashboard has to run in Power BI.", (("tool", "Power BI"),)),
    ("Please deliver through our Dropbox.", (("tool", "Dropbox"),)),
    ("Spelling should be British throughout.", (("language", "British"),)),
    ("US English only.", (("language", "US English"),)),
    ("We need a native Polish speaker.", (("language", "Polish"),)),
    ("Translate from Danish to English.", (("language", "Danish to English"),)),
    ("Files as layered PSDs.", (("format", "PSD"),)),
    ("Send MP3s at 320 kbps.", (("format", "MP3"),)),
    ("Square crops, 1080 x 1080.", (("format", "Square crops"),)),
    ("Artwork as vector, please.", (("format", "vector"),)),
    ("Slides in 16:9.", (("format", "16:9"),)),
    ("Must meet WCAG 2.2 AA.", (("other", "WCAG 2.2 AA"),)),
    ("Follow the brand book to the letter.", (("other", "brand book"),)),
    ("All rights transfer to us on payment.", (("other", "All rights"),)),
    ("No stock imagery.", (("other", "stock"),)),
    ("You must hold public liability insurance of £2m.", (("other", "public liability insurance"),)),
    ("You'd need to work on site two days a week in Leeds.", (("other", "on site"),)),
    ("The word 'cheap' is off limits.", (("other", "off limits"),)),
    ("This email is confidential and intended solely for the addressee.", ()),
    ("I read your blog in English and loved it.", ()),
    ("The attached PDF shows last year's version.", ()),
    ("Do you work in Figma?", ()),
    ("In a word, help!", ()),
    ("We met at a Shopify meetup.", ()),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_conditions(case: Case) -> None:
    assert mistakes(*case) == []


def test_a_message_of_many_conditions_is_read_up_to_the_limit() -> None:
    reading = reading_of("The tone should be warm and dry.\n\nBuild it in Webflow.\n\n" * 4000)
    found = find_constraints(reading, limit=12)
    assert len(found) == 12
    assert [one.kind for one in found].count("tool") == 1, "a tool named again is one condition"
