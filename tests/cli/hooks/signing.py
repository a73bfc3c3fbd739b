"""Signs as the senders do, and the hooks of the tests."""

import base64
import hashlib
import hmac
import time
from collections.abc import Callable

KEY = base64.b64encode(b"a key of twenty-four b..").decode()
SECRETS = {
    "shop": "whsec_shop_secret_4411",
    "git": "git_secret_8822",
    "chat": "chat_secret_1919",
    "std": f"whsec_{KEY}",
    "own": "own_secret_3773",
    "token": "token_secret_5005",
    "door": "door_secret_6116",
    "few": "few_secret_7227",
    "night": "night_secret_9339",
}
FORMER = "git_secret_of_before"
HOOKS: dict[str, dict[str, object]] = {
    "shop": {"check": "stripe"},
    "git": {"check": "github", "former_secret": FORMER},
    "chat": {"check": "slack"},
    "std": {"check": "standard"},
    "own": {"check": "hmac", "header": "X-Own-Sum", "algorithm": "sha512", "encoding": "base64", "prefix": "sum "},
    "token": {"check": "bearer"},
    "door": {"check": "basic", "user": "porter"},
    "few": {"check": "bearer", "rate": 0.5, "burst": 3},
    "night": {"check": "github"},
}
for _name, _secret in SECRETS.items():
    HOOKS[_name]["secret"] = _secret
HOOKS["open"] = {"check": "none", "largest": 100}

Headers = dict[str, str]


def digest(secret: bytes, signed: bytes, kind: str = "sha256") -> "hmac.HMAC":
    return hmac.new(secret, signed, getattr(hashlib, kind))


def shop(body: bytes, secret: str, at: int) -> Headers:
    good = digest(secret.encode(), b"%d.%s" % (at, body)).hexdigest()
    return {"Stripe-Signature": f"t={at},v1={'0' * 64},v1={good}"}


def git(body: bytes, secret: str, at: int) -> Headers:
    number = hashlib.md5(body).hexdigest()
    return {"X-Hub-Signature-256": "sha256=" + digest(secret.encode(), body).hexdigest(), "X-GitHub-Delivery": number,
            "X-GitHub-Event": "issues"}  # fmt: skip


def chat(body: bytes, secret: str, at: int) -> Headers:
    return {"X-Slack-Signature": "v0=" + digest(secret.encode(), b"v0:%d:%s" % (at, body)).hexdigest(),
            "X-Slack-Request-Timestamp": str(at)}  # fmt: skip


def std(body: bytes, secret: str, at: int) -> Headers:
    number = "msg_" + hashlib.md5(body).hexdigest()
    key = base64.b64decode(secret.removeprefix("whsec_"))
    good = base64.b64encode(digest(key, b"%s.%d.%s" % (number.encode(), at, body)).digest()).decode()
    return {"webhook-id": number, "webhook-timestamp": str(at), "webhook-signature": f"v1,AAAA v1,{good}"}


def own(body: bytes, secret: str, at: int) -> Headers:
    return {"X-Own-Sum": "sum " + base64.b64encode(digest(secret.encode(), body, "sha512").digest()).decode()}


def token(body: bytes, secret: str, at: int) -> Headers:
    return {"Authorization": f"Bearer {secret}"}


def door(body: bytes, secret: str, at: int) -> Headers:
    return {"Authorization": "Basic " + base64.b64encode(f"porter:{secret}".encode()).decode()}


SIGN: dict[str, Callable[[bytes, str, int], Headers]] = {
    "shop": shop, "git": git, "chat": chat, "std": std, "own": own, "token": token, "door": door, "few": token,
    "night": git,
}  # fmt: skip
TIMED = ("shop", "chat", "std")  # a signature has a time
SIGNED = (*TIMED, "git", "own")  # a signature is over the body


def signed(name: str, body: bytes, *, secret: str = "", at: int | None = None) -> Headers:
    """The headers with which a sender sends."""
    return SIGN[name](body, secret or SECRETS[name], int(time.time()) if at is None else at)
