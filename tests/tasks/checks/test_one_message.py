"""A text against one message: amounts, days, and how many of each thing, in digits and words."""

from pathlib import Path

import pytest

from integrations.words import Language
from tests.tasks.checks.against import assert_found, assert_true, of_message

FRENCH = """Bonjour,

Je suis Léa Perrin, de la Maison Tilleul. Il nous faut une vingtaine de photos, une paire de vidéos et trois articles
de 700 mots avant le 12 mars 2027. Notre budget est de 2 400 € HT. Le salon a lieu du 20 au 22 mars 2027.

Léa Perrin
lea@maison-tilleul.example
"""
ENGLISH = """Hello,

I'm Nora Quill from Quill & Sons. We need two dozen photos, two videos and three articles of 700 words by
12 March 2027. Our budget is £2,400 plus VAT. The fair runs from 20 to 22 March 2027.

Nora Quill
nora@quill-sons.example
"""
HEADS = {
    "fr": "From: =?utf-8?Q?L=C3=A9a_Perrin?= <lea@maison-tilleul.example>\nSubject: Photos\n",
    "en": "From: Nora Quill <nora@quill-sons.example>\nSubject: Photos\n",
}
MAIL = "To: me@studio.example\nDate: Mon, 01 Feb 2027 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
CASES: list[tuple[str, Language, str, str]] = [
    ("counted", "fr", "- 20 × photos\n- 3 × articles", "- [[30]] × photos\n- 3 × articles"),
    ("counted", "en", "- 24 × photos\n- 3 × articles", "- [[20]] × photos\n- 3 × articles"),
    ("pair", "fr", "2 × vidéos", "[[3]] × vidéos"),
    ("pair", "en", "2 × videos", "[[4]] × videos"),
    ("words", "fr", "Trois articles de 700 mots", "Trois articles de [[900]] mots"),
    ("words", "en", "Three articles of 700 words", "Three articles of [[900]] words"),
    ("budget", "fr", "Le budget est de 2 400 € HT.", "Le budget est de [[2 400 € TTC]]."),
    ("budget", "en", "The budget is £2,400 plus VAT.", "The budget is [[£4,200]] plus VAT."),
    ("deadline", "fr", "À livrer avant le 12 mars 2027.", "À livrer avant le [[20 mars 2027]]."),
    ("deadline", "en", "Deadline: 12 March 2027.", "Deadline: [[12 April 2027]]."),
    ("event", "fr", "Le salon a lieu du 20 au 22 mars 2027.", "Le salon a lieu du [[20 au 23 mars 2027]]."),
    ("event", "en", "The fair runs from 20 to 22 March 2027.", "The fair runs from [[21 to 22 March 2027]]."),
    ("address", "fr", "lea@maison-tilleul.example", "[[lea@maison-tileul.example]]"),
    ("address", "en", "nora@quill-sons.example", "[[nora@quill-son.example]]"),
    ("client", "fr", "Cliente : Léa Perrin", "Cliente : [[Léa Perron]]"),
    ("client", "en", "Client: Nora Quill", "Client: [[Nora Quell]]"),
]


@pytest.mark.parametrize("suffix", ["eml", "txt"])
@pytest.mark.parametrize(
    ("language", "true", "wrong"), [case[1:] for case in CASES], ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_brief_against_its_message(suffix: str, language: Language, true: str, wrong: str, tmp_path: Path) -> None:
    words = FRENCH if language == "fr" else ENGLISH
    source = of_message(tmp_path / f"message.{suffix}", words if suffix == "txt" else HEADS[language] + MAIL + words)
    assert_true(true, source, language)
    assert_found(wrong, source, language)
