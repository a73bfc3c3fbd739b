"""Shapes that make careless readers slow or crash: they are read or refused, within seconds."""

import random
import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.errors import BadInput
from integrations.files import message_from_bytes
from integrations.files.voices import voices
from tests.integrations.files.msg_file import compound_file, message_tree
from tests.integrations.files.pdf_file import simple
from tests.integrations.files.test_word import simple_document

ZONE = ZoneInfo("Europe/Paris")
HEAD = b"From: paul@example.fr\nSubject: Re: x\n"
HTML = HEAD + b"Content-Type: text/html\n\n"
SHAPES = {
    "attribution starts": HEAD + b"\n" + b"Le 3 mars 2027 \n" * 5_000,
    "header starts": HEAD + b"\n" + b"De : x\n" * 5_000,
    "closings": HEAD + b"\n" + b"Cordialement\n" * 20_000,
    "one long line": HEAD + b"\n" + b"Le 3 mars a " * 50_000,
    "digits": HEAD + b"\n" + b"0 " * 100_000 + b"\n\n" + b"01 " * 100_000,
    "spaces": HEAD + b"\n" + b" " * 1_000_000 + b"x",
    "quote marks": HEAD + b"\n" + (b">" * 1_000 + b" x\n") * 500,
    "deep page": HTML + b"<div>" * 100_000 + b"x",
    "deep tables": HTML + b"<table><tr><td>" * 2_000 + b"x",
    "long list": HTML + b"<ol>" + b"<li>x</li>" * 10_000,
    "many styles": HTML + b"<style>" + b".a{display:none}" * 5_000 + b"</style>" + b"<p class=a>x</p>" * 500,
    "open style": HTML + b"<style>" + b"@media x{ a{" * 20_000 + b"</style>x",
    "many parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000,
    "parts in parts": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (i, i) for i in range(300)),
    "mails in mails": HEAD + b"Content-Type: message/rfc822\n\n" * 3_000 + b"\nx",
    "encoded words": b"From: a@example.fr\nSubject: " + b"=?utf-8?Q?x?= " * 20_000 + b"\n\nx",
    "recipients": b"From: a@example.fr\nTo: " + b"a@example.fr, " * 50_000 + b"\n\nx",
}  # fmt: skip


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_odd_shapes_take_seconds_at_most(data: bytes) -> None:
    start = time.perf_counter()
    try:
        messages = message_from_bytes(data, "odd.eml", zone=ZONE)
        assert len(messages) == 1
    except BadInput as error:
        assert error.remedy is not None
    assert time.perf_counter() - start < 10


SOUND = {
    "mail.eml": HEAD + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n'
    b"Content-Transfer-Encoding: quoted-printable\n\n<p>L=C3=A9t=C3=A9</p><table><tr><td>a<td>b</table>\n--b\n"
    b"Content-Disposition: attachment; filename*=utf-8''%C3%A9.txt\n\nx\n--b--\n",
    "page.pdf": simple(["Trois articles\n900 €", "Merci"]),
    "note.docx": simple_document(),
    "mail.msg": compound_file(message_tree({0x0037: "x", 0x1000: "Trois articles"}, [("A", "a@example.com")], [])),
}


@pytest.mark.parametrize("name", SOUND)
def test_damage_is_read_or_refused_and_never_crashes(name: str) -> None:
    chance = random.Random(7)
    whole = message_from_bytes(SOUND[name], name, zone=ZONE)
    assert whole[0].body.text
    for _ in range(120):
        data = bytearray(SOUND[name])
        for _ in range(chance.choice((1, 3, 30))):
            place = chance.randrange(len(data))
            data[place] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        try:
            for message in message_from_bytes(bytes(data), name, zone=ZONE):
                assert message.documents
        except BadInput as error:
            assert error.problem.fr and error.remedy is not None


_PIECES = st.sampled_from(
    (
        "Bonjour,", "", "> x", ">> y", "Le 3 mars 2027 à 10:12, A <a@example.fr> a écrit :", "De : A <a@example.fr>",
        "Objet : x", "Envoyé : 3 mars 2027 10:12", "-- ", "Cordialement,", "Paul", "PS : 900 €", "_" * 32,
        "---------- Forwarded message ---------", "-----Original Message-----", "Trois articles ?", " ", "a:",
    )
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25), st.sampled_from(["Re: x", "Fwd: x", None]))
def test_spans_always_cover_the_text(lines: list[str], subject: str | None) -> None:
    text = "\n".join(lines)
    spans = voices(text, subject=subject).spans
    assert "".join(text[span.start : span.end] for span in spans) == text
