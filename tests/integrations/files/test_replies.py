"""Who speaks where: quoted replies, inline answers, forwards and signatures as mail programs really write them."""

from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from integrations.files.voices import voices
from tests.integrations.files.told import told

PARIS = ZoneInfo("Europe/Paris")

OWN = "Il nous faut trois articles."
REPLIES = {
    "gmail-fr": (
        f"{OWN}\n\nLe mer. 3 mars 2027 à 10:12, Ana Plume <ana@example.com> a écrit :\n\n> Bonjour,\n> Quel budget ?\n",
        "Ana Plume",
    ),
    "gmail-fr-broken-line": (
        f"{OWN}\n\nLe mer. 3 mars 2027 à 10:12, Ana Plume <\nana@example.com> a écrit :\n\n> Bonjour,\n>\n"
        "> Quel budget ?\n",
        "Ana Plume",
    ),
    "gmail-fr-nbsp": (
        f"{OWN}\n\nLe mer. 3 mars 2027 à 10:12, Ana Plume <ana@example.com> a écrit\u202f:\n> Bonjour\n",
        "Ana Plume",
    ),
    "gmail-en": (
        f"{OWN}\n\nOn Wed, Mar 3, 2027 at 10:12 AM Ana Plume <ana@example.com> wrote:\n\n> Hello,\n> What budget?\n",
        "Ana Plume",
    ),
    "apple-fr": (
        f"{OWN}\n\n> Le 3 mars 2027 à 10:12, Ana Plume <ana@example.com> a écrit :\n> \n> Bonjour\n",
        "Ana Plume",
    ),
    "apple-en": (f"{OWN}\n\n> On 3 Mar 2027, at 10:12, Ana Plume <ana@example.com> wrote:\n> \n> Hello\n", "Ana Plume"),
    "thunderbird-fr": (
        f"{OWN}\n\nLe 03/03/2027 à 10:12, Ana Plume a écrit :\n> Bonjour\n> Quel budget ?\n",
        "Ana Plume",
    ),
    "thunderbird-en": (f"{OWN}\n\nOn 03/03/2027 10:12, Ana Plume wrote:\n> Hello\n", "Ana Plume"),
    "outlook-fr": (
        f"{OWN}\n\nDe : Ana Plume <ana@example.com>\nEnvoyé : mercredi 3 mars 2027 10:12\n"
        "À : Paul Martin <paul@example.fr>\n"
        "Objet : RE: Brief\n\nBonjour Paul,\nQuel budget ?\n",
        "Ana Plume",
    ),
    "outlook-fr-line": (
        f"{OWN}\n\n________________________________\nDe : Ana Plume <ana@example.com>\n"
        "Envoyé : mercredi 3 mars 2027 10:12\n"
        "À : Paul Martin\nObjet : RE: Brief\n\nQuel budget ?\n",
        "Ana Plume",
    ),
    "outlook-en": (
        f"{OWN}\n\n-----Original Message-----\nFrom: Ana Plume <ana@example.com>\n"
        "Sent: Wednesday, March 3, 2027 10:12 AM\n"
        "To: Paul Martin\nSubject: RE: Brief\n\nWhat budget?\n",
        "Ana Plume",
    ),
    "outlook-old-fr": (
        f"{OWN}\n\n-----Message d'origine-----\nDe : Ana Plume [mailto:ana@example.com]\n"
        "Envoyé : mercredi 3 mars 2027 10:12\n"
        "À : Paul Martin\nObjet : Brief\n\nQuel budget ?\n",
        "Ana Plume",
    ),
    "outlook-bold-labels": (
        f"{OWN}\n\n*De :* Ana Plume <ana@example.com>\n*Envoyé :* mercredi 3 mars 2027 10:12\n*À :* Paul\n"
        "*Objet :* Brief\n\nQuel budget ?\n",
        "Ana Plume",
    ),
    "zimbra": (
        f'{OWN}\n\n----- Mail original -----\nDe: "Ana Plume" <ana@example.com>\nÀ: "Paul Martin" <paul@example.fr>\n'
        "Envoyé: Mercredi 3 Mars 2027 10:12:00\nObjet: Brief\n\nQuel budget ?\n",
        "Ana Plume",
    ),
    "orange": (
        f'{OWN}\n\n> Message du 03/03/27 10:12\n> De : "Ana Plume" <ana@example.com>\n> A : paul@example.fr\n'
        "> Copie à : \n"
        "> Objet : Brief\n> \n> Quel budget ?\n",
        "Ana Plume",
    ),
    "orange-new": (
        f"{OWN}\n\n\n\nenvoyé : 3 mars 2027 à 10:12\nde : Ana Plume <ana@example.com>\nà : paul@example.fr\n"
        "objet : Brief\n\nQuel budget ?\n",
        "Ana Plume",
    ),
    "samsung": (
        f"{OWN}\n\n-------- Message d'origine --------\nDe : Ana Plume <ana@example.com>\n"
        "Date : 03/03/2027 10:12 (GMT+01:00)\n"
        "À : paul@example.fr\nObjet : Brief\n\nQuel budget ?\n",
        "Ana Plume",
    ),
    "yahoo-fr": (
        f"{OWN}\n\nLe mercredi 3 mars 2027 à 10:12:33 UTC+1, Ana Plume <ana@example.com> a écrit :\n\nBonjour,\n"
        "Quel budget ?\n",
        "Ana Plume",
    ),
    "old-gmail": (
        f"{OWN}\n\n2027-03-03 10:12 GMT+01:00 Ana Plume <ana@example.com>:\n\n> Quel budget ?\n",
        "Ana Plume",
    ),
    "name-first": (f"{OWN}\n\nAna Plume <ana@example.com> a écrit :\n\n> Quel budget ?\n", "Ana Plume"),
    "name-first-date": (f"{OWN}\n\nAna Plume a écrit le 03/03/2027 à 10:12 :\n> Quel budget ?\n", "Ana Plume"),
    "address-only": (f"{OWN}\n\nOn 2027-03-03 10:12, ana@example.com wrote:\n> What budget?\n", "ana@example.com"),
    "german-program": (f"{OWN}\n\nAm 03.03.2027 um 10:12 schrieb Ana Plume:\n> Quel budget ?\n", None),
}


@pytest.mark.parametrize(("text", "author"), REPLIES.values(), ids=REPLIES)
def test_reply_above_a_quote(text: str, author: str | None) -> None:
    heard = voices(text, subject="Re: Brief", answers=True)
    parts = told(text, heard.spans)
    assert parts["own"] == [OWN]
    assert any(word in parts["quoted"][-1] for word in ("udget", "Bonjour", "Hello"))
    assert {span.author for span in heard.spans if span.role == "quoted"} == {author}
    assert OWN not in "".join(parts["quoted"] + parts["header"])


@pytest.mark.parametrize(("text", "author"), REPLIES.values(), ids=REPLIES)
def test_the_quote_is_found_without_help_from_the_headers(text: str, author: str | None) -> None:
    assert told(text, voices(text).spans)["own"] == [OWN]


def test_answers_below_and_between_quotes() -> None:
    text = (
        "Bonjour Ana,\n\nMes réponses ci-dessous.\n\nLe 3 mars 2027 à 10:12, Ana Plume <ana@example.com> a écrit :\n"
        "> Combien d'articles ?\n\nTrois, de 800 mots.\n\n> Quel budget ?\n> Et quelle date ?\n\n"
        "900 € HT, pour le 12 mars.\n\n"
        "Cordialement,\nPaul Martin\n"
    )
    parts = told(text, voices(text, subject="Re: Brief").spans)
    assert parts["own"] == ["Mes réponses ci-dessous.", "Trois, de 800 mots.", "900 € HT, pour le 12 mars."]
    assert parts["quoted"] == ["> Combien d'articles ?", "> Quel budget ?\n> Et quelle date ?"]
    assert parts["signature"] == ["Cordialement,\nPaul Martin"]


def test_answer_below_the_quote() -> None:
    text = "On 3 March 2027 at 10:12, Ana Plume wrote:\n> What budget do you have?\n> Ana\n\nWe have 2k.\n\n-- \nPaul\n"
    parts = told(text, voices(text, subject="Re: Brief").spans)
    assert (parts["own"], parts["signature"]) == (["We have 2k."], ["-- \nPaul"])


def test_authors_of_quotes_inside_quotes() -> None:
    text = (
        "D'accord.\n\nLe 3 mars 2027 à 10:12, Ana Plume <ana@example.com> a écrit :\n> Mon devis : 900 €.\n>\n"
        "> Le 2 mars 2027 à 09:00, Paul Martin <paul@example.fr> a écrit :\n>> Il nous faut trois articles.\n"
        "> >\n>> Paul\n"
    )
    spans = voices(text, subject="Re: Brief").spans
    said = {span.author: text[span.start : span.end] for span in spans if span.role == "quoted"}
    assert "Mon devis" in said["Ana Plume"]
    assert "trois articles" in said["Paul Martin"]


def test_thread_of_outlook_replies() -> None:
    text = (
        "Ok pour 900 €.\n\nDe : Ana Plume <ana@example.com>\nEnvoyé : mercredi 3 mars 2027 10:12\nÀ : Paul\n"
        "Objet : RE: Brief\n\n"
        "Mon devis est de 950 €.\n\nDe : Paul Martin <paul@example.fr>\nEnvoyé : mardi 2 mars 2027 09:00\n"
        "À : Ana\nObjet : Brief\n\n"
        "Il nous faut trois articles.\n"
    )
    spans = voices(text, subject="RE: Brief").spans
    said = {span.author: text[span.start : span.end].strip() for span in spans if span.role == "quoted"}
    assert said == {"Ana Plume": "Mon devis est de 950 €.", "Paul Martin": "Il nous faut trois articles."}


NOT_QUOTES = {
    "bullets": "Bonjour,\n\nIl nous faut :\n> 3 articles\n> 2 pages\n",
    "prose-fr": "Le 12 mars, notre directrice a écrit un long texte. Il nous faut trois articles.",
    "prose-colon": "Le journaliste qui a écrit l'article demande :\n- un titre\n- une accroche\n",
    "prose-en": "On Monday our team wrote a plan. Three articles:\n- one\n- two\n",
    "labels": "De : 10 à 20 €\nDate : 12 mars\n\nMerci de confirmer.",
    "brief-labels": "Objet : refonte du site\nDate : fin mars\nBudget : 3 000 €\n",
    "rule": "Trois articles.\n\n---\n\nDeux pages.\n",
}


@pytest.mark.parametrize("text", NOT_QUOTES.values(), ids=NOT_QUOTES)
def test_what_looks_like_a_quote_and_is_none(text: str) -> None:
    parts = told(text, voices(text, subject="Projet").spans)
    assert not parts["quoted"] and not parts["header"]


FORWARDS = {
    "gmail-fr": "---------- Forwarded message ---------\nDe : Paul Martin <paul@example.fr>\n"
    "Date: mar. 2 mars 2027 à 09:00\n"
    "Subject: Brief\nTo: <ana@example.com>\n\n\n",
    "gmail-fr-new": "---------- Message transféré ---------\nDe : Paul Martin <paul@example.fr>\n"
    "Date : mar. 2 mars 2027 à 09:00\n"
    "Objet : Brief\nÀ : <ana@example.com>\n\n",
    "apple-fr": "Début du message transféré :\n\nDe: Paul Martin <paul@example.fr>\nObjet: Brief\n"
    "Date: 2 mars 2027 à 09:00:00 UTC+1\n"
    "À: ana@example.com\n\n",
    "apple-en": "Begin forwarded message:\n\nFrom: Paul Martin <paul@example.fr>\nSubject: Brief\n"
    "Date: 2 March 2027 at 09:00:00 CET\n"
    "To: ana@example.com\n\n",
    "thunderbird-fr": "-------- Message transféré --------\nSujet : \tBrief\nDate : \tTue, 2 Mar 2027 09:00:00 +0100\n"
    "De : \tPaul Martin <paul@example.fr>\nPour : \tana@example.com\n\n",
    "thunderbird-en": "-------- Forwarded Message --------\nSubject: \tBrief\nDate: \tTue, 2 Mar 2027 09:00:00 +0100\n"
    "From: \tPaul Martin <paul@example.fr>\nTo: \tana@example.com\n\n",
    "outlook-fr": "________________________________\nDe : Paul Martin <paul@example.fr>\n"
    "Envoyé : mardi 2 mars 2027 09:00\n"
    "À : ana@example.com\nObjet : Brief\n\n",
    "outlook-en": "From: Paul Martin <paul@example.fr>\nSent: Tuesday, March 2, 2027 9:00 AM\n"
    "To: ana@example.com\nSubject: Brief\n\n",
}


@pytest.mark.parametrize("head", FORWARDS.values(), ids=FORWARDS)
@pytest.mark.parametrize("cover", ["", "Pour toi !\n\n"], ids=["bare", "cover"])
def test_a_forwarded_mail_is_the_clients_words(head: str, cover: str) -> None:
    text = f"{cover}{head}Bonjour,\n\n{OWN}\n\nCordialement,\nPaul Martin\nAtelier Luma\n"
    heard = voices(text, subject="TR: Brief" if "outlook" not in head else "Tr : Brief")
    parts = told(text, heard.spans)
    assert parts["own"][-1] == OWN
    assert parts["signature"] == ["Cordialement,\nPaul Martin\nAtelier Luma"]
    assert heard.forwarded is not None
    assert heard.forwarded.sender == ("Paul Martin", "paul@example.fr")
    sent = heard.forwarded.sent(PARIS)
    assert sent is not None and sent.isoformat() == "2027-03-02T09:00:00+01:00"
    assert heard.cover_is_short


def test_a_quote_inside_a_forwarded_mail_stays_a_quote() -> None:
    text = (
        "---------- Forwarded message ---------\nFrom: Paul Martin <paul@example.fr>\nDate: Tue, 2 Mar 2027 at 09:00\n"
        f"Subject: Re: Brief\nTo: <ana@example.com>\n\n{OWN}\n\n"
        "On Mon, Mar 1, 2027 at 8:00 AM Bob <bob@example.com> wrote:\n> Hello\n"
    )
    parts = told(text, voices(text, subject="Fwd: Re: Brief").spans)
    assert (parts["own"], parts["quoted"]) == ([OWN], ["> Hello"])


def test_spans_cover_every_text_in_order() -> None:
    texts = [*(text for text, _ in REPLIES.values()), *NOT_QUOTES.values(), *FORWARDS.values(), "", "\n\n", "x"]
    for text in texts:
        spans = voices(text, subject="Re: x").spans
        assert "".join(text[span.start : span.end] for span in spans) == text
        assert all(a.end == b.start for a, b in pairwise(spans))
