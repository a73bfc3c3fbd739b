"""Several printed mails in one file, headers typed at a text's top, dates as people see them."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_text, read_messages
from integrations.files.dates import printed_date
from integrations.files.document import Message
from tests.integrations.files.pdf_file import simple
from tests.integrations.files.told import told

PARIS = ZoneInfo("Europe/Paris")
FIRST = (
    "De : Paul Martin <paul@example.fr>\nEnvoyé : mardi 2 mars 2027 09:00\nÀ : Ana Plume <ana@example.com>\n"
    "Objet : Trois articles\n\n"
    "Bonjour Ana,\n\nIl nous faut trois articles.\n\nCordialement,\nPaul Martin\n"
)
SECOND = (
    "From: Jo Baker <jo@example.com>\nDate: March 3, 2027 at 2:30 PM\nTo: ana@example.com\nSubject: Landing page\n\n"
    "Hello,\n\nWe need a landing page.\n\nBest,\nJo\n"
)


def read(path: Path, content: str | bytes) -> list[Message]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_messages(path, zone=PARIS)


def test_headers_at_the_top_of_a_text(tmp_path: Path) -> None:
    (message,) = read(tmp_path / "brief.txt", FIRST)
    assert (message.sender_name, message.sender_email) == ("Paul Martin", "paul@example.fr")
    assert message.sent == datetime(2027, 3, 2, 9, 0, tzinfo=PARIS)
    assert message.subject == "Trois articles"
    assert message.recipients == ("ana@example.com",)
    assert [document.kind for document in message.documents] == ["subject", "text"]
    assert told(message.body.text, message.spans) == {
        "header": [FIRST.split("\n\n")[0]],
        "greeting": ["Bonjour Ana,"],
        "own": ["Il nous faut trois articles."],
        "signature": ["Cordialement,\nPaul Martin"],
    }


def test_a_text_without_headers_has_no_date(tmp_path: Path) -> None:
    (message,) = read(tmp_path / "brief.txt", "\ufeffBonjour,\r\nTrois articles.\r\n")
    assert (message.sent, message.subject, message.body.text) == (None, None, "Bonjour,\nTrois articles.\n")


@pytest.mark.parametrize("between", ["\n\n", "\n=====================\n", "\n\n---\n\n", "\n\n\n\n"])
def test_several_mails_in_a_text(tmp_path: Path, between: str) -> None:
    first, second = read(tmp_path / "mails.txt", FIRST + between + SECOND)
    assert (first.name, second.name) == ("mails.txt › message 1", "mails.txt › message 2")
    assert (first.subject, second.subject) == ("Trois articles", "Landing page")
    assert second.sender_email == "jo@example.com"
    assert second.sent == datetime(2027, 3, 3, 14, 30, tzinfo=PARIS)
    assert second.own_text().strip().endswith("We need a landing page.")
    assert "landing" not in first.body.text


def test_a_thread_of_one_subject_is_one_message(tmp_path: Path) -> None:
    answer = FIRST.replace("mardi 2 mars 2027 09:00", "jeudi 4 mars 2027 09:00").replace("Objet : ", "Objet : RE: ")
    (message,) = read(tmp_path / "thread.txt", f"{answer}\n{FIRST.replace('trois articles', 'ancien texte')}")
    parts = told(message.body.text, message.spans)
    assert parts["own"] == ["Il nous faut trois articles."]
    assert "ancien texte" in parts["quoted"][0]


def test_a_thread_in_the_order_of_time_is_several(tmp_path: Path) -> None:
    later = FIRST.replace("mardi 2 mars 2027 09:00", "jeudi 4 mars 2027 09:00").replace("Objet : ", "Objet : RE: ")
    assert len(read(tmp_path / "thread.txt", f"{FIRST}\n\n{later}")) == 2


def test_printed_mails_in_a_pdf(tmp_path: Path) -> None:
    long = FIRST + "\n".join(f"Ligne {n}" for n in range(20))
    messages = read(
        tmp_path / "mails.pdf", simple([long, "La suite de la page.", SECOND, FIRST.replace("Trois", "Deux")])
    )
    assert [message.subject for message in messages] == ["Trois articles", "Landing page", "Deux articles"]
    assert "La suite" in messages[0].body.text
    assert [message.body.page_of(5) for message in messages] == [1, 3, 4]
    assert messages[0].body.page_of(messages[0].body.text.index("La suite")) == 2


def test_one_page_holds_two_printed_mails(tmp_path: Path) -> None:
    messages = read(tmp_path / "mails.pdf", simple([f"{FIRST}\n{SECOND}"]))
    assert [message.sender_email for message in messages] == ["paul@example.fr", "jo@example.com"]


def test_pasted_text_is_one_message() -> None:
    message = message_from_text(f"{FIRST}\n\n{SECOND}", "pasted", zone=PARIS)
    assert (message.sender_email, message.path) == ("paul@example.fr", None)
    assert "landing page" not in message.own_text()
    when = datetime(2027, 3, 1, 12, tzinfo=PARIS)
    assert message_from_text("Trois articles", "pasted", zone=PARIS, sent=when).sent == when
    assert message_from_text(FIRST, "pasted", zone=PARIS, sent=when).sent == datetime(2027, 3, 2, 9, 0, tzinfo=PARIS)


def test_a_pasted_forward_is_the_clients() -> None:
    message = message_from_text(
        "---------- Forwarded message ---------\nDe : Paul Martin <paul@example.fr>\nDate: mar. 2 mars 2027 à 09:00\n"
        "Subject: Brief\nTo: <ana@example.com>\n\nTrois articles.\n",
        "pasted",
        zone=PARIS,
    )
    assert (message.sender_name, message.own_text().strip()) == ("Paul Martin", "Trois articles.")


BRIEF_THAT_LOOKS_LIKE_HEADERS = (
    "Date : 12 mars\nObjet : refonte du site\nBudget : 3 000 €\n\nBonjour, merci de votre retour.\n"
)


def test_a_brief_in_fields_is_no_mail(tmp_path: Path) -> None:
    (message,) = read(tmp_path / "brief.txt", BRIEF_THAT_LOOKS_LIKE_HEADERS)
    assert message.sent is None
    assert "Budget : 3 000 €" in message.own_text()


DATES = {
    "mercredi 3 mars 2027 10:12": "2027-03-03T10:12:00+01:00",
    "mer. 3 mars 2027 à 10:12": "2027-03-03T10:12:00+01:00",
    "3 août 2027 à 10 h 12": "2027-08-03T10:12:00+02:00",
    "1er févr. 2027, 9h05": "2027-02-01T09:05:00+01:00",
    "Wed, Mar 3, 2027 at 10:12 PM": "2027-03-03T22:12:00+01:00",
    "Wednesday, March 3, 2027 12:05 AM": "2027-03-03T00:05:00+01:00",
    "3 March 2027 at 10:12:00 CET": "2027-03-03T10:12:00+01:00",
    "03/04/2027 10:12": "2027-04-03T10:12:00+02:00",
    "3/4/2027 10:12 AM": "2027-03-04T10:12:00+01:00",
    "25/12/2027": "2027-12-25T12:00:00+01:00",
    "2027-03-03 10:12": "2027-03-03T10:12:00+01:00",
    "Wed, 3 Mar 2027 10:12:00 +0000": "2027-03-03T11:12:00+01:00",
    "mercredi 3 mars 2027 à 10:12:33 UTC+1": "2027-03-03T10:12:33+01:00",
    "31/02/2027": None,
    "demain": None,
    "12": None,
}


@pytest.mark.parametrize(("written", "moment"), DATES.items(), ids=DATES)
def test_printed_dates(written: str, moment: str | None) -> None:
    found = printed_date(written, PARIS)
    assert (found.isoformat() if found else None) == moment


def test_numbers_follow_the_language_of_the_labels() -> None:
    found = printed_date("03/04/2027 10:12 AM", PARIS, day_first=True)
    assert found is not None and (found.month, found.day) == (4, 3)
