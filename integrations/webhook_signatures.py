"""Whether a webhook was sent by who holds the secret: the senders' own schemes, over the bytes as they came.

Every comparison takes as long for a wrong signature as for a right one, and every secret is tried.
https://docs.stripe.com/webhooks/signature
https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
https://docs.slack.dev/authentication/verifying-requests-from-slack
https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import binascii
import hmac
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

Algorithm = Literal["sha256", "sha1", "sha512"]
Encoding = Literal["hex", "base64"]
Headers = Mapping[str, str]
"""By their names in lower case."""
PREFIX = "whsec_"
MOST_SIGNATURES = 20  # of one header: each is compared


def stripe(body: bytes, headers: Headers, secrets: Sequence[str], window: float, now: float) -> bool:
    """`Stripe-Signature: t=…,v1=…,v1=…`: HMAC-SHA256 over "t.body", any of the v1."""
    stamp, given = "", []
    for item in headers.get("stripe-signature", "").split(","):
        name, _, value = item.strip().partition("=")
        if name == "t":
            stamp = value
        elif name == "v1":
            given.append(value)
    if not in_window(stamp, window, now):
        return False
    signed = stamp.encode() + b"." + body
    return _any_equal(given, [_hex(secret.encode(), signed) for secret in secrets])


def github(body: bytes, headers: Headers, secrets: Sequence[str]) -> bool:
    """`X-Hub-Signature-256: sha256=…`: HMAC-SHA256 over the body; the older SHA-1 header does not count."""
    expected = ["sha256=" + _hex(secret.encode(), body) for secret in secrets]
    return _any_equal([headers.get("x-hub-signature-256", "")], expected)


def slack(body: bytes, headers: Headers, secrets: Sequence[str], window: float, now: float) -> bool:
    """`X-Slack-Signature: v0=…` and `X-Slack-Request-Timestamp`: HMAC-SHA256 over "v0:timestamp:body"."""
    stamp = headers.get("x-slack-request-timestamp", "")
    if not in_window(stamp, window, now):
        return False
    signed = b"v0:" + stamp.encode() + b":" + body
    expected = ["v0=" + _hex(secret.encode(), signed) for secret in secrets]
    return _any_equal([headers.get("x-slack-signature", "")], expected)


def standard(body: bytes, headers: Headers, secrets: Sequence[str], window: float, now: float) -> bool:
    """Standard Webhooks: `webhook-signature: v1,… v1,…`, HMAC-SHA256 in base64 over "id.timestamp.body".

    Svix sends the same under its own names.
    """
    kind = "webhook" if "webhook-signature" in headers else "svix"
    ident, stamp = headers.get(f"{kind}-id", ""), headers.get(f"{kind}-timestamp", "")
    if not ident or not in_window(stamp, window, now):
        return False
    signed = f"{ident}.{stamp}.".encode("latin-1", "replace") + body
    expected = []
    for secret in secrets:
        key = standard_key(secret)
        if key is not None:
            expected.append("v1," + base64.b64encode(hmac.digest(key, signed, "sha256")).decode())
    return _any_equal(headers.get(f"{kind}-signature", "").split(" "), expected)


def standard_key(secret: str) -> bytes | None:
    """The key behind "whsec_…"; None where it is no base64."""
    text = secret.removeprefix(PREFIX)
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True) or None
    except (binascii.Error, ValueError):
        return None


def plain_hmac(
    body: bytes,
    headers: Headers,
    secrets: Sequence[str],
    header: str,
    algorithm: Algorithm = "sha256",
    encoding: Encoding = "hex",
    prefix: str = "",
) -> bool:
    """An HMAC over the body in a header of any name, after a prefix that is always the same."""
    given = headers.get(header.lower(), "")
    if not given.startswith(prefix):
        return False
    text = given.removeprefix(prefix)
    expected = []
    for secret in secrets:
        digest = hmac.digest(secret.encode(), body, algorithm)
        expected.append(digest.hex() if encoding == "hex" else base64.b64encode(digest).decode())
    return _any_equal([text.lower() if encoding == "hex" else text], expected)


def bearer(headers: Headers, secrets: Sequence[str], header: str = "authorization") -> bool:
    """`Authorization: Bearer …`; the token alone in a header of another name."""
    given = headers.get(header.lower(), "")
    if header.lower() == "authorization":
        scheme, _, given = given.partition(" ")
        if scheme.lower() != "bearer":
            return False
    return _any_equal([given.strip()], secrets)


def basic(headers: Headers, user: str, secrets: Sequence[str]) -> bool:
    """`Authorization: Basic …`: name and password in base64."""
    scheme, _, text = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        return False
    return _any_equal_bytes([given], [f"{user}:{secret}".encode() for secret in secrets])


def in_window(stamp: str, window: float, now: float) -> bool:
    """Whether a time in whole seconds since 1970 is near enough, before or after."""
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        return False
    return abs(now - int(stamp)) <= window


def _hex(key: bytes, signed: bytes) -> str:
    return hmac.digest(key, signed, "sha256").hex()


def _any_equal(given: Iterable[str], expected: Iterable[str]) -> bool:
    # surrogatepass: whatever a header held is compared, never a reason to fail.
    return _any_equal_bytes([each.encode("utf-8", "surrogatepass") for each in given], [e.encode() for e in expected])


def _any_equal_bytes(given: Sequence[bytes], expected: Sequence[bytes]) -> bool:
    found = False
    for one in given[:MOST_SIGNATURES]:
        for other in expected:
            found |= bool(other) and hmac.compare_digest(one, other)
    return found
