"""Who asks where a mail is passed on, and names in places where short mails have them."""

from datetime import datetime
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_bytes, message_from_text
from integrations.files.document import Message
from tasks.facts.client import find_client
from tasks.facts.extract import extract_facts
from tasks.facts.sources import read

ZONE = ZoneInfo("Europe/Paris")
NOBODY: frozenset[str] = frozenset()
PASSED_ON = """Salut Camille,

Je te fais suivre la demande du syndicat, plus bas. Pour toi : deux films d'une minute et leurs sous-titres, à rendre
le 31 mars. Il y a 4 500 € HT pour ta part. Tu peux bloquer le 9 mars pour le tournage ?

Bastien
Agence Bec de Lièvre

---------- Message transféré ----------
De : Odette Marchal <o.marchal@syndicat.example>
Date : mar. 2 févr. 2027 à 09:14
Objet : Films
À : Bastien Roux <bastien@becdelievre.example>

Bonjour Bastien,
Nous validons 11 000 € HT. Pourrions-nous voir les premiers rushes avant le 15 mars ?
Cordialement,
Odette Marchal
"""


def of_mail(sender: str, subject: str, body: str) -> Message:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = sender, subject, "Wed, 03 Feb 2027 18:37:00 +0100"
    mail.set_content(body)
    (message,) = message_from_bytes(mail.as_bytes(), "a.eml", zone=ZONE)
    return message


def test_a_note_that_says_what_is_wanted_makes_the_mail_below_it_background() -> None:
    sender = "Bastien Roux <bastien@becdelievre.example>"
    facts = extract_facts(of_mail(sender, "Fwd: Films", PASSED_ON), zone=ZONE)
    assert (facts.client.name, facts.client.company) == ("Bastien Roux", "Agence Bec de Lièvre")
    assert [question.text for question in facts.questions] == ["Tu peux bloquer le 9 mars pour le tournage ?"]
    assert facts.budget is not None and facts.budget.max == 4500
    assert facts.deadline is not None and str(facts.deadline.date) == "2027-03-31"


def test_a_short_note_leaves_the_word_to_the_mail_below_it() -> None:
    _, _, below = PASSED_ON.partition("----------")
    sender = "Bastien Roux <bastien@becdelievre.example>"
    text = f"Tu peux regarder ça ?\n\nBastien\n\n----------{below}"
    questions = [question.text for question in extract_facts(of_mail(sender, "Fwd: Films", text), zone=ZONE).questions]
    assert "Pourrions-nous voir les premiers rushes avant le 15 mars ?" in questions


def client_of(text: str) -> tuple[str | None, str | None]:
    sent = datetime(2027, 2, 3, 9, tzinfo=ZONE)
    found = find_client(read(message_from_text(text, "case.txt", zone=ZONE, sent=sent), NOBODY), NOBODY)
    return found.name, found.company


@pytest.mark.parametrize(
    ("text", "name", "company"),
    [
        ("Bonsoir,\nil me manque un plan de masse.\nVous prenez combien ?\nThierry Lavanche\n06 00 00 00 73",
         "Thierry Lavanche", None),
        ("Hi\nwe need a logo for the van\nMarnie Dole\n07700 900031", "Marnie Dole", None),
        ("coucou c Jess de l'onglerie Glam'Ongles !! il me faudrait 4 stories et une affiche", "Jess", "Glam'Ongles"),
        ("Bonjour,\nIl nous faut une appli.\nBien cordialement,\nInès Charef, CEO Mijotine", "Inès Charef", "Mijotine"),
    ],
)  # fmt: skip
def test_names_of_short_messages(text: str, name: str, company: str | None) -> None:
    assert client_of(text) == (name, company)


def test_an_organisation_writes_and_a_person_signs() -> None:
    body = "Bonjour,\n\nNous voulons 5 étiquettes.\n\nBelle journée,\nLucille Bonnefoy\nSavonnerie de l'Anse\n"
    found = find_client(
        read(of_mail("Savonnerie de l'Anse <bonjour@savon.example>", "Emballages", body), NOBODY), NOBODY
    )
    assert (found.name, found.company) == ("Lucille Bonnefoy", "Savonnerie de l'Anse")
