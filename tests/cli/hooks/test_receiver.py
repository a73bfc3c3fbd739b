"""Webhooks over real HTTP, into a real inbox, and on to a real Prefect server."""

import base64
import json
import os
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from integrations.webhook import Webhook
from tests.cli.hooks.conftest import Receiver
from tests.cli.hooks.signing import FORMER, HOOKS, SECRETS, SIGNED, TIMED, signed

CHECKED = [name for name in HOOKS if name not in ("open", "few", "night")]


def body_of(name: str, number: int = 1) -> bytes:
    """A delivery, as each sender numbers it."""
    return json.dumps({"id": f"evt_{name}_{number}", "event_id": f"Ev{name}{number}", "type": "invoice.paid"}).encode()


@pytest.mark.parametrize("name", CHECKED)
def test_what_is_signed_is_kept_before_the_answer(receiver: Receiver, name: str) -> None:
    body = body_of(name)
    answer = receiver.post(name, body, signed(name, body))
    assert (answer.status_code, answer.content) == (200, b"")
    again = receiver.post(name, body, signed(name, body))
    assert again.status_code == 200, "a delivery that comes again is no mistake"
    (entry,) = receiver.entries(name)
    assert entry.size == len(body)
    expected = {"shop": f"evt_{name}_1", "chat": f"Ev{name}1"}.get(name)
    assert expected is None or entry.delivery_id == expected
    assert not {header for header in entry.headers if "auth" in header or "sign" in header or header == "x-own-sum"}


@pytest.mark.parametrize("name", CHECKED)
def test_what_is_not_signed_so_is_refused(receiver: Receiver, name: str) -> None:
    body, now = body_of(name, 2), int(time.time())
    wrong = [{}, signed(name, body, secret="whsec_" + base64.b64encode(b"another secret").decode())]
    tries = [(body, headers) for headers in wrong]
    if name in SIGNED:
        tries.append((body.replace(b"invoice.paid", b"invoice.laid"), signed(name, body)))
    if name in TIMED:
        tries += [(body, signed(name, body, at=now - 301)), (body, signed(name, body, at=now + 310))]
    for sent, headers in tries:
        answer = receiver.post(name, sent, headers)
        assert (answer.status_code, answer.content) == (401, b"")
    assert body not in [entry.body for entry in receiver.entries(name)] and len(receiver.entries(name)) == 1


def test_the_former_secret_is_taken_while_it_is_replaced(receiver: Receiver) -> None:
    body = body_of("git", 3)
    assert receiver.post("git", body, signed("git", body, secret=FORMER)).status_code == 200


def test_without_a_check_only_from_this_machine(receiver: Receiver) -> None:
    assert receiver.post("open", b"a=1").status_code == 200
    assert receiver.post("open", b"a=2", {"X-Forwarded-For": "192.0.2.1"}).status_code == 401
    assert receiver.post("open", b"a=2", {"Host": "hooks.example.com"}).status_code == 401
    assert [entry.size for entry in receiver.entries("open")] == [3]


def test_what_slack_asks_first_is_answered_and_not_kept(receiver: Receiver) -> None:
    body = b'{"type": "url_verification", "token": "x", "challenge": "3eZbrw1aBm2r"}'
    before = len(receiver.entries("chat"))
    answer = receiver.post("chat", body, signed("chat", body))
    assert (answer.status_code, answer.text) == (200, "3eZbrw1aBm2r")
    assert receiver.post("chat", body).status_code == 401
    assert len(receiver.entries("chat")) == before


def test_what_is_too_large_is_not_read(receiver: Receiver) -> None:
    body = b"x" * 2 * 1024 * 1024
    assert receiver.post("shop", body, signed("shop", body)).status_code == 413
    pieces = (body[:65536] for _ in range(40))  # without a length
    try:
        assert httpx.post(receiver.url("git"), content=pieces, headers=signed("git", body)).status_code == 413
    except httpx.WriteError:  # the answer came while it was still being sent
        assert len(receiver.entries("git")) == 2
    assert receiver.post("open", b"x" * 101).status_code == 413
    exact = b"x" * 1_048_576
    assert receiver.post("own", exact, signed("own", exact)).status_code == 200


def test_too_many_are_told_when_to_come_again(receiver: Receiver) -> None:
    answers = [receiver.post("few", b"%d" % number, signed("few", b"")) for number in range(8)]
    codes = [answer.status_code for answer in answers]
    assert codes[:3] == [200, 200, 200] and set(codes[3:]) <= {200, 429} and codes.count(429) >= 4
    late = next(answer for answer in answers if answer.status_code == 429)
    assert 1 <= int(late.headers["retry-after"]) <= 2
    assert receiver.post("token", b"other", signed("token", b"")).status_code == 200, "each hook has its own"


def test_what_is_no_hook(receiver: Receiver) -> None:
    assert receiver.post("nope", b"").status_code == 404
    assert receiver.post("shop/more", b"").status_code == 404
    assert httpx.get(f"http://127.0.0.1:{receiver.port}/").status_code == 404
    answer = httpx.get(receiver.url("shop"))
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert "server" not in answer.headers


def test_twenty_equal_ones_at_once_are_kept_once(receiver: Receiver) -> None:
    body = body_of("std", 20)
    headers = signed("std", body)
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: receiver.post("std", body, headers).status_code, range(20)))
    assert answers == [200] * 20
    assert [entry.size for entry in receiver.entries("std")] == [len(body_of("std")), len(body)]


def test_a_ledger_that_cannot_be_written_is_no_answer_of_200(receiver: Receiver) -> None:
    body = body_of("door", 7)

    def rename(before: str, after: str) -> None:
        with sqlite3.connect(receiver.home / "ledger.db") as connection:
            connection.execute(f"ALTER TABLE {before} RENAME TO {after}")

    rename("inbox", "inbox_away")
    try:
        answer = receiver.post("door", body, signed("door", body))
    finally:
        rename("inbox_away", "inbox")
    assert answer.status_code == 503 and int(answer.headers["retry-after"]) > 0
    assert receiver.post("door", body, signed("door", body)).status_code == 200
    assert len(receiver.entries("door")) == 2


def test_a_hook_is_known_as_soon_as_it_is_saved(receiver: Receiver) -> None:
    assert receiver.post("late", b"").status_code == 404
    with httpx.Client(base_url=receiver.api) as api:
        kind = api.get("/block_types/slug/inbound-webhook").raise_for_status().json()["id"]
        schema = api.post("/block_schemas/filter", json={"block_schemas": {"block_type_id": {"any_": [kind]}}}).json()[
            0
        ]
        data = {"check": "bearer", "secret": "late secret"}
        asked = {"name": "late", "block_type_id": kind, "block_schema_id": schema["id"], "data": data}
        made = api.post("/block_documents/", json=asked).raise_for_status().json()
        time.sleep(1.1)  # an unknown name is looked up once a second
        assert receiver.post("late", b"x", {"Authorization": "Bearer late secret"}).status_code == 200
        api.delete(f"/block_documents/{made['id']}").raise_for_status()


def test_each_is_told_once_with_its_content(receiver: Receiver) -> None:
    events = receiver.told("shop", 1)
    assert len(events) == 1
    assert events[0]["resource"]["freelance.type"] == "invoice.paid"
    (entry,) = receiver.entries("shop")
    expected = {"number": entry.id, "hook": "shop", "delivery": "evt_shop_1", "type": "invoice.paid"}
    assert events[0]["payload"] == expected | {"client": "", "language": "", "body": json.loads(body_of("shop"))}
    large = next(each for each in receiver.told("own", 2) if each["payload"]["body"] is None)
    assert large["payload"]["delivery"].startswith("sha256:"), "what is large, or no JSON, stays in the inbox"
    assert {entry.state for entry in receiver.entries("shop")} == {"told"}


def test_killed_between_receipt_and_event_it_is_told_later(receiver: Receiver) -> None:
    body = body_of("night")
    os.kill(receiver.server, signal.SIGSTOP)  # Prefect's server hangs
    try:
        assert receiver.post("night", body, signed("night", body)).status_code == 200
        assert [entry.state for entry in receiver.entries("night")] == ["new"]
        assert receiver.end(signal.SIGKILL) == -signal.SIGKILL
    finally:
        os.kill(receiver.server, signal.SIGCONT)
    receiver.start()
    (event,) = receiver.told("night", 1)
    assert event["payload"]["delivery"] == signed("night", body)["X-GitHub-Delivery"]
    until = time.monotonic() + 10
    while (state := receiver.entries("night")[0].state) != "told":
        assert time.monotonic() < until, state
        time.sleep(0.1)
    assert receiver.post("night", body, signed("night", body)).status_code == 200
    time.sleep(1)
    assert len(receiver.told("night", 2, within=1)) == 1, "once, also where the first had reached the server"


def test_no_secret_stays_anywhere(receiver: Receiver) -> None:
    hidden = [*SECRETS.values(), FORMER, *(signed("door", b"")["Authorization"].split()[1:])]
    hidden += [signed("git", body_of("git"))["X-Hub-Signature-256"][7:], signed("own", body_of("own"))["X-Own-Sum"][4:]]
    files = [path for path in receiver.home.rglob("*") if path.is_file()]
    assert {"ledger.db", "receiver.log"} <= {path.name for path in files}
    for path in files:
        content = path.read_bytes()
        assert not [secret for secret in hidden if secret.encode() in content], path
    assert SECRETS["git"] not in repr(Webhook(check="github", secret=SECRETS["git"]))
