"""Signatures as the senders make them; vectors of the vendors' documentation, else `openssl dgst`."""

import base64

import pytest
from pydantic import ValidationError

from integrations.webhook import Webhook
from integrations.webhook_delivery import challenge, delivery_id, event_type, form_of, kept_headers

# GitHub's documentation, "Testing the webhook payload validation"
GITHUB = ("It's a Secret to Everybody", b"Hello, World!",
          "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")  # fmt: skip
# Slack's documentation, "Verifying requests from Slack"
SLACK_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
SLACK_BODY = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&"
    b"channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url="
    b"https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id="
    b"398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
)
SLACK = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
SLACK_AT = 1531420618
# The libraries' README of Standard Webhooks
STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
STANDARD_BODY = b'{"test": 2432232314}'
STANDARD_ID, STANDARD_AT = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330
STANDARD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
# printf '1700000000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_test_secret
STRIPE_SECRET, STRIPE_BODY, STRIPE_AT = "whsec_test_secret", b'{"id":"evt_1"}', 1700000000
STRIPE = "248a374f50f943a28b0f6ab50faf9a7e7e29b710fa26df9fb1618b9bf8ea9c9a"
# printf 'amount=12' | openssl dgst -sha1 -hmac swordfish -binary | base64, and -sha512, and -sha256
HMAC_SECRET, HMAC_BODY = "swordfish", b"amount=12"
HMACS = {
    ("sha256", "hex"): "e4eb98f1511414f110ad22d188666a6d391f9c6872725d83eb92416283bd0fd7",
    ("sha1", "base64"): "VWRNMQprYZ52Z/HIJ8xxUKOLu9E=",
    (
        "sha512",
        "hex",
    ): "4fc53b52c92fc7cbdd2efa1c4a852950d739060fe33668eed5359dc724f36dd6"
    "61afe548d1ee527a7300712e4daa22d32e5f605ebf295722364b59087192d76e",
}
NOBODY = "0" * 64


def admits(
    hook: Webhook, body: bytes, headers: dict[str, str], now: float = STRIPE_AT, peer: str = "192.0.2.7"
) -> bool:
    return hook.admits(body, headers, peer, now)


def test_github() -> None:
    secret, body, signature = GITHUB
    hook = Webhook(check="github", secret=secret)
    assert admits(hook, body, {"x-hub-signature-256": signature})
    assert not admits(hook, body + b"\n", {"x-hub-signature-256": signature})
    assert not admits(hook, body, {"x-hub-signature-256": signature.removeprefix("sha256=")})
    assert not admits(hook, body, {"x-hub-signature": signature}), "the older header does not count"
    assert not admits(hook, body, {})
    assert not admits(hook, body, {"x-hub-signature-256": "é" * 64})


@pytest.mark.parametrize(
    ("header", "now", "right"),
    [
        (f"t={STRIPE_AT},v1={STRIPE}", 0, True),
        (f"t={STRIPE_AT},v1={NOBODY},v1={STRIPE}", 0, True),
        (f"t={STRIPE_AT}, v1={STRIPE}, v0={NOBODY}", 0, True),
        (f"t={STRIPE_AT},v1={STRIPE}", 299, True),
        (f"t={STRIPE_AT},v1={STRIPE}", 301, False),
        (f"t={STRIPE_AT},v1={STRIPE}", -301, False),
        (f"t={STRIPE_AT + 1},v1={STRIPE}", 0, False),
        (f"t={STRIPE_AT},v0={STRIPE}", 0, False),
        (f"t={STRIPE_AT},v1={NOBODY}", 0, False),
        (f"v1={STRIPE}", 0, False),
        (f"t=,v1={STRIPE}", 0, False),
        (f"t=x{STRIPE_AT},v1={STRIPE}", 0, False),
        ("", 0, False),
    ],
)
def test_stripe(header: str, now: float, right: bool) -> None:
    hook = Webhook(check="stripe", secret=STRIPE_SECRET)
    assert admits(hook, STRIPE_BODY, {"stripe-signature": header}, STRIPE_AT + now) is right
    assert not admits(hook, STRIPE_BODY + b" ", {"stripe-signature": header}, STRIPE_AT + now)
    assert not admits(Webhook(check="stripe", secret="whsec_another"), STRIPE_BODY, {"stripe-signature": header})


def test_slack() -> None:
    hook = Webhook(check="slack", secret=SLACK_SECRET)
    headers = {"x-slack-signature": SLACK, "x-slack-request-timestamp": str(SLACK_AT)}
    assert admits(hook, SLACK_BODY, headers, SLACK_AT + 10)
    assert not admits(hook, SLACK_BODY, headers, SLACK_AT + 301)
    assert not admits(hook, SLACK_BODY, headers | {"x-slack-request-timestamp": str(SLACK_AT + 1)}, SLACK_AT)
    assert not admits(hook, SLACK_BODY[:-1], headers, SLACK_AT)
    assert not admits(hook, SLACK_BODY, {"x-slack-signature": SLACK}, SLACK_AT)


@pytest.mark.parametrize("kind", ["webhook", "svix"])
def test_standard(kind: str) -> None:
    hook = Webhook(check="standard", secret=STANDARD_SECRET)
    headers = {f"{kind}-id": STANDARD_ID, f"{kind}-timestamp": str(STANDARD_AT), f"{kind}-signature": STANDARD}
    assert admits(hook, STANDARD_BODY, headers, STANDARD_AT)
    other = {f"{kind}-signature": f"v1a,{NOBODY} v1,{NOBODY} {STANDARD}"}
    assert admits(hook, STANDARD_BODY, headers | other, STANDARD_AT), "any of the list"
    assert not admits(hook, b'{"test":2432232314}', headers, STANDARD_AT)
    assert not admits(hook, STANDARD_BODY, headers | {f"{kind}-id": "msg_other"}, STANDARD_AT)
    assert not admits(hook, STANDARD_BODY, headers, STANDARD_AT - 400)
    assert not admits(hook, STANDARD_BODY, headers | {f"{kind}-signature": STANDARD.replace("v1,", "v2,")}, STANDARD_AT)
    bare = Webhook(check="standard", secret=STANDARD_SECRET.removeprefix("whsec_"))
    assert admits(bare, STANDARD_BODY, headers, STANDARD_AT)


@pytest.mark.parametrize(("algorithm", "encoding"), HMACS)
def test_plain_hmac(algorithm: str, encoding: str) -> None:
    right = HMACS[algorithm, encoding]
    given = {"secret": HMAC_SECRET, "header": "X-Sign", "algorithm": algorithm, "encoding": encoding, "prefix": "v="}
    hook = Webhook(check="hmac", **given)
    assert admits(hook, HMAC_BODY, {"x-sign": f"v={right}"})
    assert admits(hook, HMAC_BODY, {"x-sign": f"v={right.upper()}"}) is (encoding == "hex")
    assert not admits(hook, HMAC_BODY, {"x-sign": right}), "the prefix is missing"
    assert not admits(hook, b"amount=13", {"x-sign": f"v={right}"})
    assert not admits(hook, HMAC_BODY, {"x-other": f"v={right}"})


def test_bearer_and_basic() -> None:
    hook = Webhook(check="bearer", secret="open sesame")
    assert admits(hook, b"", {"authorization": "Bearer open sesame"}) and admits(
        hook, b"", {"authorization": "bearer open sesame"}
    )
    for wrong in ("Bearer open sesam", "Bearer", "open sesame", "Basic open sesame", ""):
        assert not admits(hook, b"", {"authorization": wrong}), wrong
    gitlab = Webhook(check="bearer", secret="open sesame", header="X-Gitlab-Token")
    assert admits(gitlab, b"", {"x-gitlab-token": "open sesame"})
    assert not admits(gitlab, b"", {"authorization": "Bearer open sesame"})
    hook = Webhook(check="basic", secret="open:sesame", user="shop")
    right = base64.b64encode(b"shop:open:sesame").decode()
    assert admits(hook, b"", {"authorization": f"Basic {right}"})
    for wrong in (
        base64.b64encode(b"shop:open").decode(),
        base64.b64encode(b"shop2:open:sesame").decode(),
        "§",
        right[:-2],
    ):
        assert not admits(hook, b"", {"authorization": f"Basic {wrong}"}), wrong


def test_two_secrets_while_one_is_replaced() -> None:
    secret, body, signature = GITHUB
    both = Webhook(check="github", secret="the new secret", former_secret=secret)
    assert admits(both, body, {"x-hub-signature-256": signature})
    assert not admits(Webhook(check="github", secret="the new secret"), body, {"x-hub-signature-256": signature})


@pytest.mark.parametrize(
    ("peer", "headers", "right"),
    [
        ("127.0.0.1", {"host": "127.0.0.1:4291"}, True),
        ("::1", {"host": "[::1]:4291"}, True),
        ("127.0.0.1", {"host": "localhost"}, True),
        ("192.0.2.7", {"host": "127.0.0.1:4291"}, False),
        ("127.0.0.1", {"host": "hooks.example.com"}, False),
        ("127.0.0.1", {"host": "127.0.0.1:4291", "x-forwarded-for": "192.0.2.7"}, False),
        ("127.0.0.1", {"host": "127.0.0.1:4291", "cf-ray": "1"}, False),
        ("127.0.0.1", {"host": "127.0.0.1:4291", "origin": "https://evil.example"}, False),
        ("127.0.0.1", {}, False),
        ("", {"host": "localhost"}, False),
    ],
)
def test_without_a_check_only_from_this_machine(peer: str, headers: dict[str, str], right: bool) -> None:
    assert Webhook(check="none").admits(b"", headers, peer, 0) is right


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"check": "stripe"}, "a secret is wanted"),
        ({"check": "bearer", "secret": "short"}, "at least 8"),
        ({"check": "bearer", "secret": ""}, "a secret is wanted"),
        ({"check": "github", "secret": "long enough", "former_secret": "x"}, "at least 8"),
        ({"check": "hmac", "secret": "long enough"}, "the header"),
        ({"check": "basic", "secret": "long enough"}, "the user name"),
        ({"check": "standard", "secret": "whsec_not base64!"}, "base64"),
        ({"check": "hmac", "secret": "long enough", "header": "X: y"}, "pattern"),
        ({"check": "md5", "secret": "long enough"}, "Input should be"),
    ],
)
def test_what_cannot_be_checked_is_no_hook(given: dict[str, str], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Webhook(**given)


@pytest.mark.parametrize(
    ("check", "body", "headers", "expected"),
    [
        ("github", b"{}", {"x-github-delivery": "72d3162e-cc78"}, "72d3162e-cc78"),
        ("stripe", b'{"id": "evt_7"}', {}, "evt_7"),
        ("slack", b'{"event_id": "Ev07"}', {}, "Ev07"),
        ("standard", b"", {"webhook-id": "msg_1"}, "msg_1"),
        ("hmac", b"", {"x-id": "42"}, "42"),
        ("stripe", b"[]", {}, None),
        ("stripe", b'{"id": 7}', {}, None),
        ("stripe", b'{"id": "a\\u0000b"}', {}, None),
        ("github", b"{}", {"x-github-delivery": "x" * 256}, None),
        ("bearer", b"[" * 100_000, {}, None),
        ("slack", b"[" * 100_000, {}, None),
    ],
)  # fmt: skip
def test_the_number_of_a_delivery(check: str, body: bytes, headers: dict[str, str], expected: str | None) -> None:
    found = delivery_id(check, body, headers, "X-Id")
    if expected is not None:
        assert found == expected
    else:
        assert found.startswith("sha256:") and len(found) == 71
        assert found != delivery_id(check, body + b" ", headers, "X-Id") or check == "github"


@pytest.mark.parametrize(
    ("body", "headers", "expected"),
    [
        (b'{"type": "invoice.paid"}', {}, "invoice.paid"),
        (b'{"type": "event_callback", "event": {"type": "app_mention"}}', {}, "app_mention"),
        (b'{"event": "paid"}', {}, "paid"),
        (b"{}", {"x-github-event": "issues"}, "issues"),
        (b'{"type": "two words"}', {}, ""),
        (b"a=1", {}, ""),
        (b'["type"]', {}, ""),
    ],
)
def test_the_sort_of_event(body: bytes, headers: dict[str, str], expected: str) -> None:
    assert event_type(body, headers) == expected


def test_no_secret_is_among_the_headers_that_are_kept() -> None:
    given = {
        "user-agent": "Shop/1", "content-type": "application/json", "x-github-event": "push", "webhook-id": "msg_1",
        "authorization": "Bearer s", "proxy-authorization": "s", "cookie": "s", "stripe-signature": "s",
        "x-hub-signature-256": "s", "x-gitlab-token": "s", "x-api-key": "s", "x-twilio-signature": "s", "apikey": "s",
        "x-own": "s", "x-note": "has the swordfish in it", "content-digest": "s", "x-session-id": "s",
    }  # fmt: skip
    kept = kept_headers(given, ["swordfish"], ["X-Own"])
    assert sorted(kept) == ["content-type", "user-agent", "webhook-id", "x-github-event"]


def test_what_slack_asks_first() -> None:
    assert challenge(b'{"type": "url_verification", "challenge": "3eZbrw1aBm2rZgRNFdxV"}') == "3eZbrw1aBm2rZgRNFdxV"
    assert challenge(b'{"type": "event_callback", "text": "url_verification", "challenge": "x"}') is None
    assert challenge(b'{"type": "url_verification", "challenge": "<script>\\n"}') is None


def test_forms() -> None:
    assert form_of(b"a=1&a=2&b=", "application/x-www-form-urlencoded; charset=utf-8") == {"a": ["1", "2"], "b": [""]}
    assert form_of(b"a=1", "text/plain") is None
    assert form_of(b"\xff", "application/x-www-form-urlencoded") is None
