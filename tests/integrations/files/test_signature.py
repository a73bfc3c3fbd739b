"""Greeting, signature, postscript: what belongs to the work and what does not."""

import pytest

from integrations.files.voices import voices
from tests.integrations.files.told import told

WORDS = "Il nous faut trois articles pour le 12 mars."

SIGNATURES = {
    "cordialement": "Cordialement,\nPaul Martin\nAtelier Luma\n01 99 00 12 34\nSIRET 123 456 789 00012",
    "bien-cordialement": "Bien cordialement\n\nPaul Martin\nResponsable communication\n\n"
    "Atelier Luma SARL au capital de 10 000 €\n"
    "12 rue des Exemples, 69000 Lyon\nTél. : 01 99 00 12 34 | www.luma.example",
    "one-line": "Cordialement, Paul Martin",
    "cdlt": "Cdlt\nPaul",
    "bonne-journee": "Bonne journée,\nPaul",
    "merci-avance": "Merci d'avance,\n\nPaul Martin",
    "bien-a-vous": "Bien à vous,\n\nPaul Martin — Atelier Luma",
    "formule": "Je vous prie d'agréer, Madame, l'expression de mes salutations distinguées.\n\nPaul Martin\nDirecteur",
    "best-regards": "Best regards,\n\nPaul Martin\nHead of Content, Northwind Bakery Ltd\n+44 1632 960123\n"
    "Company No 01234567",
    "kind-regards": "Kind regards\nPaul",
    "thanks": "Thanks,\nPaul",
    "many-thanks": "Many thanks in advance!\n\nP. Martin".replace("Many thanks in advance", "Thanks in advance"),
    "cheers": "Cheers,\nPaul",
    "delimiter": "-- \nPaul Martin\nAtelier Luma\npaul@example.fr",
    "closing-then-delimiter": "Cordialement,\nPaul\n\n-- \nPaul Martin\nAtelier Luma",
    "iphone": "Envoyé de mon iPhone",
    "iphone-en": "Sent from my iPhone",
    "name-iphone": "Paul\n\nEnvoyé de mon iPhone",
    "outlook-phone": "Télécharger Outlook pour iOS",
    "outlook-phone-en": "Get Outlook for Android",
    "name-only": "Paul",
    "block-only": "Paul Martin\nAtelier Luma\npaul@example.fr\n01 99 00 12 34",
    "disclaimer": "Cordialement,\nPaul Martin\n\nCe message et ses pièces jointes sont confidentiels et destinés "
    "exclusivement à "
    "leurs destinataires. Si vous l'avez reçu par erreur, merci de le détruire et d'en avertir l'expéditeur.",
    "disclaimer-en": "Regards,\nPaul\n\nThis email and any attachments are confidential and intended solely for "
    "the addressee. "
    "If you have received it by mistake, please delete it.\nThink before you print.",
}


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES)
@pytest.mark.parametrize("quote", ["", "\n\nOn 3 March 2027 at 10:12, Ana wrote:\n> Hello\n"], ids=["alone", "reply"])
def test_signature(signature: str, quote: str) -> None:
    text = f"Bonjour Ana,\n\n{WORDS}\n\n{signature}\n{quote}"
    parts = told(text, voices(text).spans)
    assert parts["own"] == [WORDS]
    assert parts["greeting"] == ["Bonjour Ana,"]
    assert parts["signature"] == [signature]


STILL_OWN = {
    "ps": ("Cordialement,\nPaul\n\nPS : le budget est de 900 €.", "PS : le budget est de 900 €."),
    "ps-en": ("Best,\nPaul\n\nP.S. we need it by Friday.", "P.S. we need it by Friday."),
    "afterthought": (
        "Cordialement,\nPaul\n\nJ'oubliais : nous avons un budget de 900 € et il faudrait les textes en anglais.",
        "J'oubliais : nous avons un budget de 900 € et il faudrait les textes en anglais.",
    ),
}


@pytest.mark.parametrize(("ending", "own"), STILL_OWN.values(), ids=STILL_OWN)
def test_what_stands_below_a_signature_and_is_not_part_of_it(ending: str, own: str) -> None:
    text = f"{WORDS}\n\n{ending}\n"
    parts = told(text, voices(text).spans)
    assert parts["own"] == [WORDS, own]
    assert len(parts["signature"]) == 1


NO_SIGNATURE = {
    "thanks-for": f"{WORDS}\n\nMerci de me dire si c'est possible avant vendredi.",
    "thanks-sentence": f"{WORDS}\n\nThanks for your help with the launch on 12 March.",
    "thanks-first": f"Merci beaucoup !\n\n{WORDS}\n\nLe budget est de 900 €, hors taxes, et la date du 12 mars "
    "est fixe.",
    "list": f"{WORDS}\n\n- une page d'accueil\n- trois articles\n- une fiche produit",
    "budget-line": f"{WORDS}\n\nBudget : 3 000 €\nContact : paul@example.fr",
    "question": f"{WORDS}\n\nQuel est votre tarif ?",
    "prose": f"{WORDS}\n\nNous voulons un ton chaleureux, sans jargon, et un résultat que nos clients comprennent "
    "tout de suite.",
    "best-inside": "Best bakery in town needs three articles.\n\nBudget is 900 pounds.",
}


@pytest.mark.parametrize("text", NO_SIGNATURE.values(), ids=NO_SIGNATURE)
def test_no_signature(text: str) -> None:
    assert not told(text, voices(text).spans)["signature"]


GREETINGS = {
    "bonjour": "Bonjour,", "bonjour-name": "Bonjour Ana !", "madame": "Madame, Monsieur,", "chere": "Chère Ana,",
    "hello": "Hello Ana,", "hi": "Hi there,", "dear": "Dear Ms Plume,", "good-morning": "Good morning Ana,",
}  # fmt: skip


@pytest.mark.parametrize("greeting", GREETINGS.values(), ids=GREETINGS)
def test_greeting(greeting: str) -> None:
    text = f"{greeting}\n{WORDS}\n"
    parts = told(text, voices(text).spans)
    assert (parts["greeting"], parts["own"]) == ([greeting], [WORDS])


def test_a_greeting_that_says_more_is_own() -> None:
    text = "Bonjour, nous cherchons une rédactrice. Il nous faut trois articles.\n"
    assert told(text, voices(text).spans)["own"] == [text.strip()]
