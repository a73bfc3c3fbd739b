"""Sending mail by SMTP: what certainly did not leave is told from what may have left."""

import hashlib
import re
import smtplib
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from pydantic import SecretStr

from integrations.errors import BadInput, FreelanceError, Refused, Unavailable, Unknown
from integrations.kit.hidden import hide
from integrations.words import Words

Security = Literal["starttls", "tls", "none"]
PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
STEP = 60.0  # seconds for each answer of the server
LAST_ANSWER = 300.0  # it may scan the whole mail before it answers
WHOLE = 900.0  # seconds for all of it: a large mail on a slow line
LONGEST_SAID = 200  # characters of what a server says
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An account that can send.

    Args:
        name: By which the person knows it.
        host: The server.
        port: Its port.
        security: starttls and tls encrypt; none only to this machine.
        user: To sign in with; "" where none is needed.
        password: Likewise.
        sender: The address that mail comes from.
    """

    name: str
    host: str
    port: int
    security: Security
    user: str
    password: SecretStr | None
    sender: str

    @property
    def mark(self) -> str:
        """Changes when the account behind the name does; says nothing of the password."""
        parts = "\0".join((self.host.lower(), str(self.port), self.security, self.user, self.sender))
        return hashlib.sha256(parts.encode()).hexdigest()


def send(mailbox: Mailbox, recipients: Sequence[str], message: bytes) -> dict[str, str]:
    """Hands a mail to the server: to every recipient or to none.

    Args:
        mailbox: Through which account.
        recipients: Plain addresses, those of blind copies too.
        message: The whole mail.

    Returns:
        What the server answered.

    Raises:
        BadInput: The account would send a password in the clear. Nothing left.
        Refused: The server refused. Nothing left.
        Unavailable: It did not answer, or asked to try later. Nothing left.
        Unknown: The line broke after the mail was handed over: it may have left.
    """
    _need_encryption(mailbox)
    try:
        return _deliver(mailbox, recipients, message)
    except (OSError, smtplib.SMTPException) as error:
        failure = _as_ours(mailbox, error)
    raise failure  # outside the handler: no chain leads to what the library held


def verify(mailbox: Mailbox) -> str:
    """Connects and signs in, and sends nothing. Returns what the server calls itself.

    Raises:
        BadInput, Refused, Unavailable: As `send`.
    """
    _need_encryption(mailbox)
    try:
        with _connected(mailbox) as line:
            code, answer = line.noop()
            _check(mailbox, code, answer)
            name = _text(line.ehlo_resp or b"").split(" ")[0]
            with suppress(OSError, smtplib.SMTPException):
                line.quit()
        return name
    except (OSError, smtplib.SMTPException) as error:
        failure = _as_ours(mailbox, error)
    raise failure


def _deliver(mailbox: Mailbox, recipients: Sequence[str], message: bytes) -> dict[str, str]:
    """All steps of it; what the library or the system raises means that nothing left."""
    until = time.monotonic() + WHOLE
    with _connected(mailbox) as line:
        if not all(address.isascii() for address in (mailbox.sender, *recipients)) and not line.has_extn("smtputf8"):
            raise _refused(mailbox, "the server takes only ASCII addresses (no SMTPUTF8)")
        options = ["SMTPUTF8"] if not all(map(str.isascii, (mailbox.sender, *recipients))) else []
        if line.has_extn("size"):
            options.append(f"SIZE={len(message)}")
        _check(mailbox, *line.mail(mailbox.sender, options))
        for address in recipients:
            _check(mailbox, *line.rcpt(address), about=address)
        code, answer = line.docmd("DATA")
        if code != 354:
            _check(mailbox, code if code >= 400 else 550, answer)
        body = _as_data(message)
        for start in range(0, len(body), _CHUNK):
            if time.monotonic() > until:
                raise _unavailable(mailbox, f"not handed over within {WHOLE:.0f} s")
            line.send(body[start : start + _CHUNK])
        code, answer = _hand_over(mailbox, line)
        _check(mailbox, code, answer)
        with suppress(OSError, smtplib.SMTPException):  # it has the mail; a goodbye changes nothing
            line.quit()
    return {"server": f"{mailbox.host}:{mailbox.port}", "answer": f"{code} {_text(answer)}"}


def _as_data(message: bytes) -> bytes:
    """As RFC 5321 has it: lines end in CRLF, a full stop at their start is doubled (4.5.2)."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
    lines = lines if lines.endswith(b"\r\n") else lines + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines)


def _hand_over(mailbox: Mailbox, line: smtplib.SMTP) -> tuple[int, bytes]:
    """The end of the mail and the server's answer: from the first byte on it may have left."""
    failure = ""
    try:
        if line.sock is not None:
            line.sock.settimeout(LAST_ANSWER)
        line.send(b".\r\n")
        return line.getreply()
    except (OSError, smtplib.SMTPException) as error:
        failure = _reason(error)
    raise Unknown(
        Words(
            f"the line to {mailbox.host} broke after the mail was handed over ({failure}): it may have left or not",
            f"la liaison avec {mailbox.host} s'est coupée après la remise du message ({failure}) : il est peut-être "
            "parti",
        ),
        remedy=Words(
            "Ask the recipient or look at the server's log, then: freelance effects",
            "Demandez au destinataire ou consultez le journal du serveur, puis : freelance effects",
        ),
    )


def _need_encryption(mailbox: Mailbox) -> None:
    if mailbox.security == "none" and mailbox.host.lower() not in ("localhost", "127.0.0.1", "::1"):
        raise BadInput(
            Words(
                f"{mailbox.host} is another machine, and nothing would be encrypted on the way",
                f"{mailbox.host} est une autre machine, et rien ne serait chiffré en chemin",
            ),
            remedy=Words("Use starttls or tls.", "Utilisez starttls ou tls."),
            field="security",
        )


@contextmanager
def _connected(mailbox: Mailbox) -> Iterator[smtplib.SMTP]:
    """A line to the server, encrypted and signed in as the account says."""
    name = "localhost"  # the machine's name is nobody's business
    if mailbox.security == "tls":
        context = ssl.create_default_context()
        line: smtplib.SMTP = smtplib.SMTP_SSL(
            mailbox.host, mailbox.port, local_hostname=name, timeout=STEP, context=context
        )
    else:
        line = smtplib.SMTP(mailbox.host, mailbox.port, local_hostname=name, timeout=STEP)
    try:
        line.ehlo_or_helo_if_needed()
        if mailbox.security == "starttls":
            line.starttls(context=ssl.create_default_context())
            line.ehlo_or_helo_if_needed()
        if mailbox.user and mailbox.password is not None:
            line.login(mailbox.user, mailbox.password.get_secret_value())
        yield line
    finally:
        line.close()


def _as_ours(mailbox: Mailbox, error: OSError | smtplib.SMTPException) -> FreelanceError:
    """What the library or the system says, as one of ours."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return _refused(mailbox, f"sign-in refused: {error.smtp_code} {_text(error.smtp_error)}")
    if isinstance(error, smtplib.SMTPNotSupportedError | ssl.SSLCertVerificationError):
        return _refused(mailbox, _reason(error))
    if isinstance(error, smtplib.SMTPResponseException):
        kind = _unavailable if 400 <= error.smtp_code < 500 else _refused
        return kind(mailbox, f"{error.smtp_code} {_text(error.smtp_error)}")
    return _unavailable(mailbox, _reason(error))


def _check(mailbox: Mailbox, code: int, answer: bytes, about: str = "") -> None:
    if 200 <= code < 300:
        return
    text = f"{about}: {code} {_text(answer)}" if about else f"{code} {_text(answer)}"
    raise _unavailable(mailbox, text) if 400 <= code < 500 else _refused(mailbox, text)


def _text(answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return " ".join(text.split())


def _reason(error: BaseException) -> str:
    if isinstance(error, socket.gaierror):
        return "no such server"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).splitlines()[0]


def _clean(mailbox: Mailbox, text: str) -> str:
    """A server may repeat what it was given; cut only then, half of a secret is one too."""
    secret = mailbox.password.get_secret_value() if mailbox.password else ""
    return hide(text, [secret] if secret else [])[:LONGEST_SAID]


def _refused(mailbox: Mailbox, why: str) -> Refused:
    why = _clean(mailbox, why)
    return Refused(
        Words(f"{mailbox.host} refused the mail: {why}", f"{mailbox.host} a refusé le message : {why}"),
        remedy=Words(
            "Nothing left. Correct the account or the recipients.",
            "Rien n'est parti. Corrigez le compte ou les destinataires.",
        ),
    )


def _unavailable(mailbox: Mailbox, why: str) -> Unavailable:
    why = _clean(mailbox, why)
    return Unavailable(
        Words(
            f"{mailbox.host}:{mailbox.port} does not take mail now: {why}",
            f"{mailbox.host}:{mailbox.port} ne prend pas de courrier en ce moment : {why}",
        ),
        remedy=Words("Nothing left. Try again later.", "Rien n'est parti. Réessayez plus tard."),
    )
