"""Mail by SMTP, against a real server on this machine: it left, it did not, or nobody knows."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from integrations.addresses import read_address, read_addresses
from integrations.compose import compose
from integrations.errors import BadInput, Refused, Unavailable, Unknown
from integrations.smtp import Mailbox, send, verify
from tests.smtp_server import Mailserver, mailserver, running  # noqa: F401

PASSWORD = "correct-horse-battery"


def box(port: int, **more: Any) -> Mailbox:
    given: dict[str, Any] = {"name": "studio", "host": "127.0.0.1", "port": port, "security": "none"}
    given |= {"user": "ada", "password": SecretStr(PASSWORD), "sender": "ada@studio.example"}
    return Mailbox(**(given | more))


def mail(**more: Any) -> bytes:
    given: dict[str, Any] = {
        "sender": "ada@studio.example",
        "sender_name": "Ada Martin",
        "to": ["claire@luma.example"],
        "cc": ["paul@luma.example"],
        "subject": "Compte rendu d'octobre — 1 200 €",
        "body": "Bonjour,\n.une ligne qui commence par un point\nFrom here on\n\nÀ bientôt\n",
        "files": [("rapport é.pdf", "application/pdf", b"%PDF-1.7\r\n.\r\n\x00\xff" * 30_000)],
        "message_id": "<1@studio.example>",
        "date": datetime(2027, 3, 1, 9, 0, tzinfo=UTC),
    }
    return compose(**(given | more))


def test_a_mail_arrives_as_it_was_put_together(mailserver: Mailserver):  # noqa: F811
    recipients = ["claire@luma.example", "paul@luma.example", "hidden@luma.example"]
    told = send(box(mailserver.port), recipients, mail())
    assert told == {"server": f"127.0.0.1:{mailserver.port}", "answer": "250 kept as 1234"}
    (kept,) = mailserver.mails
    assert (kept.sender, kept.recipients, kept.user) == ("ada@studio.example", recipients, "ada")
    assert (
        kept.mail["Subject"] == "Compte rendu d'octobre — 1 200 €" and kept.mail["Message-ID"] == "<1@studio.example>"
    )
    assert kept.mail["From"] == "Ada Martin <ada@studio.example>" and b"hidden@luma.example" not in kept.data
    body, file = kept.mail.get_body(), next(iter(kept.mail.iter_attachments()))
    assert body is not None and body.get_content().replace("\r\n", "\n") == (
        "Bonjour,\n.une ligne qui commence par un point\nFrom here on\n\nÀ bientôt\n"
    )
    assert (file.get_filename(), file.get_content_type()) == ("rapport é.pdf", "application/pdf")
    assert file.get_content() == b"%PDF-1.7\r\n.\r\n\x00\xff" * 30_000


@pytest.mark.parametrize(
    ("answers", "hang_up", "error", "arrived"),
    [
        ({"AUTH": "535 wrong password"}, "", Refused, 0),
        ({"AUTH": "454 later"}, "", Refused, 0),
        ({"MAIL": "550 not you"}, "", Refused, 0),
        ({"RCPT": "550 no such user"}, "", Refused, 0),
        ({"RCPT": "451 greylisted"}, "", Unavailable, 0),
        ({"DATA": "554 no"}, "", Refused, 0),
        ({"DATA": "452 full"}, "", Unavailable, 0),
        ({"END": "554 spam"}, "", Refused, 0),
        ({"END": "451 later"}, "", Unavailable, 0),
        ({}, "EHLO", Unavailable, 0),
        ({}, "MAIL", Unavailable, 0),
        ({}, "RCPT", Unavailable, 0),
        ({}, "DATA", Unavailable, 0),
        ({}, "END", Unknown, 1),
    ],
)
def test_what_did_not_leave_is_told_from_what_may_have(
    mailserver: Mailserver,  # noqa: F811
    answers: dict[str, str],
    hang_up: str,
    error: type[Exception],
    arrived: int,
):
    mailserver.answers, mailserver.hang_up = answers, hang_up
    with pytest.raises(error) as caught:
        send(box(mailserver.port), ["claire@luma.example"], mail())
    assert len(mailserver.mails) == arrived
    assert caught.value.remedy and PASSWORD not in str(caught.value)  # type: ignore[attr-defined]


def test_one_refused_recipient_stops_the_mail_for_all(mailserver: Mailserver):  # noqa: F811
    mailserver.answers = {"RCPT": "550 no such user"}
    with pytest.raises(Refused, match=r"claire@luma\.example: 550 no such user"):
        send(box(mailserver.port), ["claire@luma.example", "paul@luma.example"], mail())
    assert mailserver.mails == [] and not any(line.startswith("DATA") for line in mailserver.seen)


def test_an_account_is_tried_without_sending(mailserver: Mailserver):  # noqa: F811
    assert verify(box(mailserver.port)) == "mail.example"
    assert mailserver.mails == [] and mailserver.seen[-2:] == ["noop", "quit"]
    mailserver.answers = {"AUTH": "535 wrong"}
    with pytest.raises(Refused, match="sign-in refused"):
        verify(box(mailserver.port))


def test_nobody_there(unused_port: int):
    with pytest.raises(Unavailable, match="refused"):
        send(box(unused_port), ["claire@luma.example"], mail())


@pytest.fixture
def unused_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_nothing_goes_to_another_machine_in_the_clear():
    with pytest.raises(BadInput, match="nothing would be encrypted"):
        send(box(25, host="mail.example.com"), ["claire@luma.example"], mail())


def test_a_server_that_repeats_the_password_does_not_spread_it(mailserver: Mailserver):  # noqa: F811
    mailserver.answers = {"AUTH": f"535 {PASSWORD} is wrong"}
    with pytest.raises(Refused) as caught:
        send(box(mailserver.port), ["claire@luma.example"], mail())
    shown, error = "", caught.value
    while error is not None:
        shown, error = shown + repr(error) + str(error), error.__cause__ or error.__context__  # type: ignore[assignment]
    assert "535 *** is wrong" in shown and PASSWORD not in shown
    assert PASSWORD not in repr(box(1))


def test_the_mark_of_an_account_tells_a_change_and_not_the_password():
    own = box(25)
    assert own.mark == box(25, password=SecretStr("another")).mark
    for change in ({"host": "x.example"}, {"port": 26}, {"user": "eve"}, {"sender": "eve@x.example"}):
        assert box(**({"port": 25} | change)).mark != own.mark


def certificate(folder: Path) -> Path:
    """A certificate for 127.0.0.1 and its key, in one file."""
    import ipaddress

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.example")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(datetime.now(UTC) - timedelta(days=1))
    made = made.not_valid_after(datetime.now(UTC) + timedelta(days=1))
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    signed = made.add_extension(here, False).add_extension(x509.BasicConstraints(True, None), True)
    pem = signed.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    secret = serialization.PrivateFormat.TraditionalOpenSSL
    pem += key.private_bytes(serialization.Encoding.PEM, secret, serialization.NoEncryption())
    path = folder / "server.pem"
    path.write_bytes(pem)
    return path


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("trusted", [True, False])
def test_encryption_is_real_and_checks_who_answers(
    security: Any, trusted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with running(context, tls=security == "tls") as server:
        if trusted:
            send(box(server.port, security=security), ["claire@luma.example"], mail())
            assert server.mails[0].encrypted
        else:
            with pytest.raises(Refused, match="certificate"):
                send(box(server.port, security=security), ["claire@luma.example"], mail())
            assert server.mails == [] and "AUTH" not in server.seen


def test_a_server_without_encryption_gets_nothing(mailserver: Mailserver):  # noqa: F811
    with pytest.raises(Refused, match="STARTTLS"):
        send(box(mailserver.port, security="starttls"), ["claire@luma.example"], mail())
    assert "AUTH" not in mailserver.seen and mailserver.mails == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("a@b.example", "a@b.example"),
        (" Claire Petit <Claire@Luma.example> ", "Claire@luma.example"),
        ('"Petit, C" <c@luma.example>', "c@luma.example"),
        ("é@ü.example", "é@xn--tda.example"),
    ],
)
def test_addresses(text: str, address: str):
    assert read_address(text) == address


@pytest.mark.parametrize(
    "text",
    ["", "x", "a@b@c", "a b@c.d", "a@-b.c", "a@b..c", ".a@b.c", "a..b@c.d", "a\r\nBcc: x@y.z", "a@b.c>", "<a@b.c",
     "a@" + "x" * 64 + ".com", "a@b.c\0", "x" * 65 + "@b.c"],
)  # fmt: skip
def test_what_is_no_address(text: str):
    with pytest.raises(BadInput, match="not an e-mail address"):
        read_address(text)


def test_lists_of_addresses_are_divided_and_each_counts_once():
    assert read_addresses(["a@b.c, A@b.c; d@e.f", " ", "g@h.i\nj@k.l"]) == ("A@b.c", "d@e.f", "g@h.i", "j@k.l")
