"""Conditions in passing, and things that are German, formal or confidential without being a condition."""

import pytest

from tests.tasks.facts.constraint_cases import Case, mistakes

CASES: list[Case] = [
    ("Nos lecteurs repèrent l'IA à des kilomètres, donc pas de ça chez nous.", (("no_ai", "pas de ça"),)),
    ("Les illustrations devront être entièrement dessinées à la main.", (("no_ai", "dessinées à la main"),)),
    ("Toute utilisation d'un outil génératif devra nous être communiquée.", (("disclose_ai", "outil génératif"),)),
    ("Je compte sur votre discrétion.", (("nda", "discrétion"),)),
    ("L'info est sous embargo jusqu'au 2 mars.", (("nda", "embargo"),)),
    ("Pas de franglais ni de points d'exclamation.", (("tone", "points d'exclamation"),)),
    ("On bosse sur Notion et Slack.", (("tool", "Notion"),)),
    ("Plan à remettre sous Revit.", (("tool", "Revit"),)),
    ("Textes bilingues français/anglais.", (("language", "français/anglais"),)),
    ("Livrables : un SVG, un PNG transparent.", (("format", "SVG"),)),
    ("Cession totale des droits demandée.", (("other", "Cession totale des droits"),)),
    ("Il faut être à jour de ses cotisations URSSAF.", (("other", "URSSAF"),)),
    ("Le PDF que je vous envoie date de 2019.", ()),
    ("La nappe est en lin anglais.", ()),
    ("Mon mari est très formel.", ()),
    ("Nothing that smells of a bot, please.", (("no_ai", "bot"),)),
    ("Contributors confirm their work was made without generative AI.", (("no_ai", "without generative AI"),)),
    ("Tell me if you lean on Copilot for the boilerplate.", (("disclose_ai", "Copilot"),)),
    ("Treat this as strictly confidential.", (("nda", "strictly confidential"),)),
    ("Aim for calm and factual.", (("tone", "calm and factual"),)),
    ("We don't do jargon.", (("tone", "jargon"),)),
    ("Please work directly in our Google Docs.", (("tool", "Google Docs"),)),
    ("Build it in Unity, not Unreal.", (("tool", "Unity"),)),
    ("Captions in Welsh too.", (("language", "Welsh"),)),
    ("Translator must be a native German speaker.", (("language", "native German"),)),
    ("Supply both .ai and .eps.", (("format", ".eps"),)),
    ("Videos in portrait, 1080x1920.", (("format", "1080x1920"),)),
    ("Print-ready PDF required.", (("format", "PDF"),)),
    ("Contractor must pass a DBS check.", (("other", "DBS check"),)),
    ("No subcontracting.", (("other", "subcontracting"),)),
    ("I learnt Photoshop at school.", ()),
    ("We export cheese to France.", ()),
    ("The German office will pay.", ()),
    ("It's a confidential helpline for teenagers.", ()),
]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_conditions(case: Case) -> None:
    assert mistakes(*case) == []
