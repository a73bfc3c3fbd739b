"""Outlook's .msg: fields, bodies, attachments, a message inside a message."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from integrations.errors import BadInput
from integrations.files import message_from_bytes, read_messages
from tests.integrations.files.msg_file import compound_file, message_tree
from tests.integrations.files.told import told

PARIS = ZoneInfo("Europe/Paris")
SENT = datetime(2027, 3, 2, 8, 0, tzinfo=UTC)
BODY = (
    "Bonjour Ana,\r\n \r\nIl nous faut trois articles pour l'été : 900 € HT.\r\n \r\nCordialement,\r\n"
    "Paul Martin\r\n \r\n"
    "De : Ana Plume <ana@example.com> \r\nEnvoyé : lundi 1 mars 2027 09:00\r\nÀ : Paul Martin <paul@example.fr>\r\n"
    "Objet : Re: Brief\r\n \r\nQuel budget ?\r\n"
)
FIELDS = {0x0037: "RE: Trois articles", 0x1000: BODY, 0x0039: SENT, 0x0042: "Paul Martin", 0x5D02: "Paul@Example.fr"}
EXCHANGE = "/O=EXAMPLE/OU=EXCHANGE/CN=RECIPIENTS/CN=PAUL"


def test_a_message(tmp_path: Path) -> None:
    file = tmp_path / "brief.msg"
    attachments = [
        {"name": "pages.csv", "data": "Page;Mots\nÉté;300\n".encode("cp1252")},
        {"name": "logo.png", "data": b"\x89PNG"},
        {"name": "long.txt", "data": ("Ton direct. " * 900).encode()},
    ]
    file.write_bytes(compound_file(message_tree(FIELDS, [("Ana", "ana@example.com")], attachments)))
    (message,) = read_messages(file, zone=PARIS)
    assert (message.sender_name, message.sender_email) == ("Paul Martin", "paul@example.fr")
    assert message.recipients == ("ana@example.com",)
    assert message.subject == "RE: Trois articles"
    assert message.sent is not None and message.sent.isoformat() == "2027-03-02T09:00:00+01:00"
    parts = told(message.body.text, message.spans)
    assert parts["own"] == ["Il nous faut trois articles pour l'été : 900 € HT."]
    assert parts["signature"] == ["Cordialement,\nPaul Martin"]
    assert parts["quoted"] == ["Quel budget ?"]
    texts = {document.name: document.text for document in message.documents}
    assert texts["brief.msg › pages.csv"] == "Page;Mots\nÉté;300\n"
    assert len(texts["brief.msg › long.txt"]) == 10_800
    assert any("logo.png" in note.en for note in message.notes)


SENDERS = {
    "exchange address": (
        {0x0C1A: "Paul Martin", 0x0C1F: EXCHANGE, 0x5D01: "paul@example.fr"},
        ("Paul Martin", "paul@example.fr"),
    ),
    "exchange only": ({0x0C1A: "Paul Martin", 0x0C1F: EXCHANGE}, ("Paul Martin", None)),
    "headers": ({0x007D: "From: Zoé <zoe@example.fr>\r\n", 0x0C1A: "X"}, ("Zoé", "zoe@example.fr")),
    "address as name": ({0x0C1A: "paul@example.fr", 0x0C1F: "paul@example.fr"}, (None, "paul@example.fr")),
    "none": ({}, (None, None)),
}


@pytest.mark.parametrize(("fields", "person"), SENDERS.values(), ids=SENDERS)
def test_senders(fields: dict[int, object], person: tuple[str | None, str | None]) -> None:
    data = compound_file(message_tree({0x1000: "Bonjour", **fields}, [], []))
    (message,) = message_from_bytes(data, "x", zone=PARIS)
    assert (message.sender_name, message.sender_email) == person


def test_html_body_in_an_old_character_set() -> None:
    html = "<html><head><meta charset='windows-1252'></head><body><p>L'été&nbsp;: 900 €</p></body></html>".encode(
        "cp1252"
    )
    (message,) = message_from_bytes(
        compound_file(message_tree({0x0037: "x", 0x1013: html}, [], [])), "x.msg", zone=PARIS
    )
    assert message.body.text == "L'été\u00a0: 900 €"


def test_a_message_inside_a_message() -> None:
    inner = message_tree(
        {0x0037: "Brief", 0x1000: "Trois articles.", 0x0C1A: "Bob", 0x5D01: "bob@example.com"}, [], [], embedded=True
    )
    outer = {0x0037: "TR: Brief", 0x1000: "Pour toi", 0x0C1A: "Paul", 0x5D01: "paul@example.fr"}
    data = compound_file(message_tree(outer, [], [{"name": "Brief", "tree": inner}]))
    (message,) = message_from_bytes(data, "tr.msg", zone=PARIS)
    assert (message.body.text, message.sender_email) == ("Trois articles.", "bob@example.com")


def test_only_rtf_says_what_to_do() -> None:
    with pytest.raises(BadInput, match=r"\.txt"):
        message_from_bytes(compound_file(message_tree({0x1009: b"LZFu"}, [], [])), "x.msg", zone=PARIS)


def test_damaged() -> None:
    data = compound_file(message_tree(FIELDS, [], []))
    for broken in (data[:700], data[:1600], data[: len(data) // 2]):
        with pytest.raises(BadInput) as caught:
            message_from_bytes(broken, "x.msg", zone=PARIS)
        assert caught.value.file == "x.msg"


@pytest.mark.parametrize("place", [0x2C, 0x40, 0x48], ids=["fat", "mini fat", "double fat"])
def test_tables_larger_than_the_file_are_not_read(place: int) -> None:
    data = bytearray(compound_file(message_tree(FIELDS, [], [])))
    data[place : place + 4] = b"\xff\xff\xff\x00"
    with pytest.raises(BadInput, match="damaged"):
        message_from_bytes(bytes(data), "x.msg", zone=PARIS)
