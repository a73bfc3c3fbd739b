"""A real SMTP server for tests: it listens on 127.0.0.1, speaks the protocol, and keeps what it is given."""

import re
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest


@dataclass(slots=True)
class Kept:
    """One mail as it came."""

    sender: str
    recipients: list[str]
    data: bytes
    user: str = ""
    encrypted: bool = False

    @property
    def mail(self) -> EmailMessage:
        """It, parsed."""
        return message_from_bytes(self.data, policy=policy.default)  # type: ignore[return-value]


@dataclass(slots=True)
class Mailserver:
    """What the server has, and how it behaves.

    Args:
        port: Where it listens.
        mails: What it took.
        answers: Replies to give in place of the usual ones, by command ("RCPT", "MAIL", "AUTH", "DATA", "END").
        hang_up: At which command to close the line: "END" closes after the mail is kept, without an answer.
        context: For TLS.
        tls: Encrypted from the start.
        seen: Every command, without what AUTH carries.
        hold: When set to an event: the answer to a mail waits for it.
    """

    port: int = 0
    mails: list[Kept] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    hang_up: str = ""
    context: ssl.SSLContext | None = None
    tls: bool = False
    seen: list[str] = field(default_factory=list)
    hold: threading.Event | None = None

    def to(self, address: str) -> list[Kept]:
        """What came for an address."""
        return [kept for kept in self.mails if address in kept.recipients]


class _Talk(socketserver.BaseRequestHandler):
    server: "_Threads"

    def handle(self) -> None:
        own = self.server.own
        self.line: socket.socket = self.request
        if own.tls and own.context is not None:
            self.line = own.context.wrap_socket(self.line, server_side=True)
        self.reader = self.line.makefile("rb")
        self.sender, self.recipients, self.user, self.encrypted = "", [], "", own.tls
        with suppress(OSError):
            self.say("220 mail.example ready")
            while (line := self.reader.readline()) and self.obey(line.decode("utf-8").rstrip("\r\n")):
                pass

    def say(self, text: str) -> None:
        self.line.sendall(text.encode() + b"\r\n")

    def obey(self, line: str) -> bool:
        own = self.server.own
        verb = line.split(" ")[0].upper()
        own.seen.append(line if verb != "AUTH" else "AUTH")
        if own.hang_up == verb:
            return False
        if verb in own.answers and verb != "DATA":
            self.say(own.answers[verb])
            return True
        match verb:
            case "EHLO":
                more = [] if self.encrypted or own.context is None else ["STARTTLS"]
                lines = ["mail.example", "SIZE 30000000", "8BITMIME", "AUTH PLAIN", *more]
                for number, text in enumerate(lines):
                    self.say(f"250{' ' if number == len(lines) - 1 else '-'}{text}")
            case "STARTTLS" if own.context is not None:
                self.say("220 go")
                self.line = own.context.wrap_socket(self.line, server_side=True)
                self.reader, self.encrypted = self.line.makefile("rb"), True
            case "AUTH":
                import base64

                self.user = base64.b64decode(line.split(" ")[2]).split(b"\0")[1].decode()
                self.say("235 welcome")
            case "MAIL":
                self.sender, self.recipients = re.search(r"<(.*?)>", line)[1], []  # type: ignore[index]
                self.say("250 ok")
            case "RCPT":
                self.recipients.append(re.search(r"<(.*?)>", line)[1])  # type: ignore[index]
                self.say("250 ok")
            case "DATA":
                return self.take()
            case "QUIT":
                self.say("221 bye")
                return False
            case _:
                self.say("250 ok")
        return True

    def take(self) -> bool:
        own = self.server.own
        if "DATA" in own.answers:
            self.say(own.answers["DATA"])
            return True
        self.say("354 go on")
        lines = []
        while (line := self.reader.readline()) != b".\r\n":
            if not line:
                return False
            lines.append(line[1:] if line.startswith(b".") else line)
            if own.hang_up == "BODY":
                return False
        if "END" in own.answers:
            self.say(own.answers["END"])
            return True
        own.mails.append(Kept(self.sender, self.recipients, b"".join(lines), self.user, self.encrypted))
        if own.hang_up == "END":
            return False
        if own.hold is not None:
            own.hold.wait(60)
        self.say("250 kept as 1234")
        return True


class _Threads(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, own: Mailserver) -> None:
        self.own = own
        super().__init__(("127.0.0.1", own.port), _Talk)


@contextmanager
def running(context: ssl.SSLContext | None = None, tls: bool = False) -> Iterator[Mailserver]:
    """Runs a server inside the block."""
    own = Mailserver(context=context, tls=tls)
    server = _Threads(own)
    own.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield own
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def mailserver() -> Iterator[Mailserver]:
    """A mail server of the test's own."""
    with running() as own:
        yield own
