"""Signed links: each opens the page of one approval, once, until a moment, for exactly what it was made for.

A link carries the number of the approval, its end, and a random nonce. The signature covers these and the
hash of the content, under a key that never leaves the home. The ledger keeps a hash of the newest
link's nonce and forgets it with the decision.
"""

import hashlib
import hmac
import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path

from integrations.errors import BadInput, Refused
from integrations.settings import settings
from integrations.words import Words
from ledger import Ledger
from ledger import approvals as kept
from ledger.approval_rows import Approval, DecisionRefused
from tasks.approval.decide import in_words, load
from tasks.approval.show import Shown

KEY_BYTES = 32
_TOKEN = re.compile(r"(\d{1,18})\.(\d{1,12})\.([A-Za-z0-9_-]{22})\.([0-9a-f]{64})")


class BadLink(Refused):
    """The link opens nothing."""

    def __init__(self) -> None:
        super().__init__(
            Words("this link is not valid, or not any more", "ce lien n'est pas valable, ou ne l'est plus"),
            remedy=Words(
                "Ask for a new one: freelance approvals link", "Demandez-en un autre : freelance approvals link"
            ),
        )


def key_of(home: Path) -> bytes:
    """The home's key, made where there is none; only its owner can read it.

    Raises:
        BadInput: The file was damaged, or others can read it.
    """
    path = home / "approval-links.key"
    if not path.exists():
        _make(path)
    mode = path.stat().st_mode
    key = path.read_bytes()
    if len(key) != KEY_BYTES or (os.name == "posix" and mode & 0o077):
        raise BadInput(
            Words("is damaged, or others can read it", "est abîmé, ou lisible par d'autres"),
            remedy=Words("Delete it; a new one is made, and links made before no longer work.",
                         "Supprimez-le ; un autre sera créé, et les liens d'avant ne marcheront plus."),
            file=path,
        )  # fmt: skip
    return key


def _make(path: Path) -> None:
    """Whole or not at all, also where two processes make it at once: the first one stays."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
        try:
            os.link(part, path)
        except FileExistsError:
            return
    finally:
        part.unlink(missing_ok=True)


def make_link(ledger: Ledger, number: int) -> str:
    """A new link's token; links made before for the same approval no longer work.

    Raises:
        BadInput: There is no such approval.
        Refused: It does not wait any more.
    """
    what = load(ledger, number)
    nonce = secrets.token_urlsafe(16)
    until = int(what.approval.expires_at.timestamp())
    try:
        kept.set_link(ledger, number, _hash(nonce))
    except DecisionRefused as error:
        raise in_words(error, number) from None
    return f"{number}.{until}.{nonce}.{_signature(number, until, nonce, what.outgoing.content_hash)}"


def base() -> str:
    """Where the page answers: on this machine, or at the address that the person's own proxy gives it."""
    config = settings()
    return config.freelance_desk_url.rstrip("/") or f"http://127.0.0.1:{config.freelance_desk_port}"


def address(token: str) -> str:
    """A link."""
    return f"{base()}/a/{token}"


def opened(ledger: Ledger, token: str, *, now: datetime | None = None) -> Shown:
    """The approval that a link is for; it may be decided already, which the page says.

    Raises:
        BadLink: Forged, for something else, replaced by a newer one, or used for a decision that does not stand.
    """
    moment = now or datetime.now(UTC)
    match = _TOKEN.fullmatch(token)
    if match is None:
        raise BadLink
    number, until = int(match[1]), int(match[2])
    try:
        what = load(ledger, number)
    except BadInput:
        # As long as for a number that exists, so that numbers cannot be tried out.
        hmac.compare_digest(_signature(number, until, match[3], "0" * 64), match[4])
        raise BadLink from None
    expected = _signature(number, until, match[3], what.outgoing.content_hash)
    if not hmac.compare_digest(expected, match[4]) or until < moment.timestamp():
        raise BadLink
    approval = what.approval
    if approval.state == "waiting" and not hmac.compare_digest(approval.link_nonce, _hash(match[3])):
        raise BadLink
    return what


def may_decide(approval: Approval) -> bool:
    """Whether the page still has something to ask."""
    return approval.state == "waiting" and approval.expires_at > datetime.now(UTC)


def _hash(nonce: str) -> str:
    return hashlib.sha256(nonce.encode()).hexdigest()


def _signature(number: int, until: int, nonce: str, content_hash: str) -> str:
    text = f"freelance approval link 1|{number}|{until}|{nonce}|{content_hash}"
    return hmac.new(key_of(settings().freelance_home), text.encode(), hashlib.sha256).hexdigest()
