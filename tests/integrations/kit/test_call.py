"""A call: what is sent, how often, and how each failure is named by what to do next."""

import time
from email.utils import formatdate

import pytest

from integrations.errors import BadInput, Refused, Unavailable, Unknown
from integrations.kit.call import TRIES, call
from integrations.kit.limits import Pace, Rate, retry_after
from tests.integrations.kit.conftest import TOKEN
from tests.integrations.kit.service import Said, SampleAccount

GONE = Said(hang_up=True)

# What comes back, what a call that only reads makes of it, and one that writes; how often it is asked: once for each.
ANSWERS = [
    (Said(400, {"message": "no such field"}), Refused, Refused, 1, 1),
    (Said(401, {"error": "invalid_token"}), Refused, Refused, 1, 1),
    (Said(403), Refused, Refused, 1, 1),
    (Said(404, {"errors": [{"detail": "gone"}]}), Refused, Refused, 1, 1),
    (Said(409), Refused, Refused, 1, 1),
    (Said(422, {"detail": [{"msg": "x"}]}), Refused, Refused, 1, 1),
    (Said(408), Unavailable, Unavailable, TRIES, TRIES),
    (Said(425), Unavailable, Unavailable, TRIES, TRIES),
    (Said(429), Unavailable, Unavailable, TRIES, TRIES),
    (Said(503, headers={"Retry-After": "0"}), Unavailable, Unavailable, TRIES, TRIES),
    (Said(500, {"message": "oops"}), Unavailable, Unknown, TRIES, 1),
    (
        Said(502, body=b"<html>bad gateway</html>", headers={"Content-Type": "text/html"}),
        Unavailable,
        Unknown,
        TRIES,
        1,
    ),
    (Said(503), Unavailable, Unknown, TRIES, 1),
    (Said(504), Unavailable, Unknown, TRIES, 1),
    (GONE, Unavailable, Unknown, TRIES, 1),
    (Said(302), Refused, Refused, 1, 1),
]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("said", "read", "written", "reads", "writes"), ANSWERS, ids=lambda v: getattr(v, "status", "")
)
async def test_a_failure_is_named_by_what_to_do_next(service, account, said, read, written, reads, writes):
    service.answers.extend([said] * TRIES)
    with pytest.raises(read) as caught:
        await call(account, "GET", "/things")
    assert type(caught.value) is read
    assert len(service.asked) == reads
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        service.answers.clear()
        service.asked.clear()
        service.answers.extend([said] * TRIES)
        with pytest.raises(written) as caught:
            await call(account, method, "/things", json={"name": "a"})
        assert type(caught.value) is written
        assert len(service.asked) == writes, method


@pytest.mark.usefixtures("quick")
async def test_what_passes_is_tried_again_until_it_works(service, account):
    service.answers.extend([Said(429), Said(503, headers={"Retry-After": "0"}), Said(json={"id": 7})])
    assert (await call(account, "POST", "/things", json={"name": "a"})).json() == {"id": 7}
    assert [asked.body for asked in service.asked] == [b'{"name":"a"}'] * 3


async def test_the_service_is_not_asked_before_the_moment_it_named(service, account):
    service.answers.extend([Said(429, headers={"Retry-After": "0.4"}), Said(json={})])
    began = time.monotonic()
    await call(account, "GET", "/things")
    assert time.monotonic() - began >= 0.4


async def test_a_moment_that_is_far_is_left_to_the_task(service, account):
    service.answers.append(Said(429, headers={"Retry-After": "3600"}))
    with pytest.raises(Unavailable) as caught:
        await call(account, "GET", "/things")
    assert caught.value.retry_after == 3600
    assert len(service.asked) == 1


@pytest.mark.usefixtures("quick")
async def test_who_does_not_listen_has_not_been_asked(service):
    await service.stop()
    account = SampleAccount(server=service.address, private=True, token=TOKEN)
    await service.start()  # another port; the former is free
    for method in ("GET", "POST"):
        with pytest.raises(Unavailable, match="cannot be reached"):
            await call(account, method, "/things")


async def test_what_is_sent(service, account):
    await call(
        account, "PUT", "things/7", params={"page": 2, "all": True, "tag": ["a", "é"], "none": None}, json={"n": "é"}
    )
    await call(account, "POST", "/form", form={"a": "1", "b": True, "c": None})
    await call(account, "POST", "/files", form={"kind": "x"}, files={"file": ("a.txt", b"hello", "text/plain")})
    put, form, files = service.asked
    assert (put.method, put.path) == ("PUT", "/things/7")
    assert put.query == [("page", "2"), ("all", "true"), ("tag", "a"), ("tag", "é")]
    assert put.body == '{"n":"é"}'.encode()
    assert put.headers["authorization"] == f"Bearer {TOKEN}"
    assert put.headers["content-type"] == "application/json"
    assert put.headers["user-agent"].startswith("freelance-flows/")
    assert form.body == b"a=1&b=true"
    assert files.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'filename="a.txt"' in files.body and b"hello" in files.body and b'name="kind"' in files.body


async def test_reading_is_led_elsewhere_without_the_secret(service, account):
    from tests.integrations.kit.service import Service

    other = Service()
    await other.start()
    try:
        service.answers.append(Said(302, headers={"Location": f"{other.address}/there"}))
        assert (await call(account, "GET", "/here")).json() == {"ok": True}
        assert "authorization" not in other.asked[0].headers
        service.answers.append(Said(302, headers={"Location": "/again"}))
        await call(account, "GET", "/here")
        assert service.asked[-1].headers["authorization"] == f"Bearer {TOKEN}"
    finally:
        await other.stop()


async def test_an_account_is_for_its_own_server(account):
    with pytest.raises(Refused, match="not the account's server"):
        await call(account, "GET", "https://elsewhere.example/things")


async def test_circles_end(service, account):
    service.answers.extend([Said(302, headers={"Location": "/again"})] * 10)
    with pytest.raises(Refused, match="circles"):
        await call(account, "GET", "/here")


@pytest.mark.parametrize("headers", [{}, {"Transfer-Encoding": "chunked"}])
async def test_an_answer_that_is_too_large_is_not_taken(service, account, headers):
    service.answers.append(Said(body=b"x" * 200_000, headers={"Content-Type": "text/plain"}))
    with pytest.raises(Refused, match="too large"):
        await call(account, "GET", "/large", most=100_000)


async def test_packed_answers_are_measured_unpacked(service, account):
    import gzip

    packed = gzip.compress(b"\0" * 5_000_000)
    service.answers.append(Said(body=packed, headers={"Content-Encoding": "gzip"}))
    assert len(packed) < 50_000
    with pytest.raises(Refused, match="too large"):
        await call(account, "GET", "/bomb", most=1_000_000)


async def test_without_leave_only_https_and_only_the_public_internet(service):
    plain = SampleAccount(server=service.address, token=TOKEN)
    with pytest.raises(BadInput, match="not https"):
        await call(plain, "GET", "/things")
    for host in ("127.0.0.1", "10.0.0.8", "169.254.169.254", "[::1]", "[::ffff:192.168.1.1]", "localhost"):
        inside = SampleAccount(server=f"https://{host}:8443", token=TOKEN)
        with pytest.raises(Refused, match="private network"):
            await call(inside, "GET", "/things")
    assert service.asked == []


async def test_a_name_that_turns_inward_is_not_followed(service, monkeypatch):
    """DNS rebinding: what was looked up is what is connected to, and it is checked there."""
    import socket

    from aiohttp.resolver import ThreadedResolver

    asked = []

    async def answer(self, host, port=0, family=socket.AF_INET):
        asked.append(host)
        return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": socket.AF_INET, "proto": 0, "flags": 0}]

    monkeypatch.setattr(ThreadedResolver, "resolve", answer)
    account = SampleAccount(server="https://rebound.example", token=TOKEN)
    with pytest.raises(Refused, match="private network"):
        await call(account, "GET", "/things")
    assert asked == ["rebound.example"]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
async def test_no_secret_in_what_is_said(service, account, status):
    service.answers.extend([Said(status, {"message": f"bad token {TOKEN}\nnext\x1b[31m line"})] * TRIES)
    with pytest.raises((Refused, Unavailable, Unknown)) as caught:
        await call(account, "POST", "/things", json={})
    said = caught.value.message("en") + caught.value.message("fr") + repr(caught.value.__dict__)
    assert TOKEN not in said
    assert "***" in said and "\x1b" not in said
    chain, error = [], caught.value
    while error is not None:
        chain.append(error)
        error = error.__cause__ or error.__context__
    assert len(chain) == 1, "a chain leads to what libraries hold"


async def test_an_answer_that_is_no_json(service, account):
    service.answers.append(Said(body=b"<html>", headers={"Content-Type": "text/html"}))
    reply = await call(account, "GET", "/things")
    with pytest.raises(Refused, match="no JSON"):
        reply.json()


RETRY_AFTER = [
    ({"retry-after": "7"}, 7),
    ({"retry-after": "1.5"}, 1.5),
    ({"retry-after": "soon"}, None),
    ({"retry-after": formatdate(time.time() + 100, usegmt=True)}, 100),
    ({"retry-after": formatdate(time.time() - 100, usegmt=True)}, 0),
    ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(time.time()) + 50)}, 50),
    ({"ratelimit-remaining": "0", "ratelimit-reset": "12"}, 12),
    ({"x-ratelimit-remaining": "3", "x-ratelimit-reset": "12"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("headers", "seconds"), RETRY_AFTER)
def test_when_a_service_wants_to_be_asked_again(headers, seconds):
    found = retry_after(headers)
    assert found == seconds if seconds is None else abs(found - seconds) < 60


def test_calls_are_spread_over_their_time():
    pace = Pace(Rate(5, 1.0))
    waits = [pace.wait() for _ in range(15)]
    assert waits[:5] == [0.0] * 5, "as many as a second allows may come at once after a rest"
    assert waits[5] == pytest.approx(0.2, abs=0.05)
    assert waits[14] == pytest.approx(2.0, abs=0.05)


async def test_none_left_means_wait(service, account):
    service.answers.append(Said(json={}, headers={"RateLimit-Remaining": "0", "RateLimit-Reset": "0.3"}))
    await call(account, "GET", "/things")
    began = time.monotonic()
    await call(account, "GET", "/things")
    assert time.monotonic() - began >= 0.25


async def test_the_client_for_a_vendors_library_goes_the_same_way(service, account):
    async with account.client() as client:
        answer = await client.get("/things", params={"a": 1})
        assert answer.json() == {"ok": True}
        assert service.asked[0].headers["authorization"] == f"Bearer {TOKEN}"
        other = await client.get(service.address.replace("127.0.0.1", "localhost") + "/things")
        assert other.status_code == 200
        assert "authorization" not in service.asked[1].headers, "what opens one house is not shown to another"
    closed = SampleAccount(server="https://127.0.0.1:1", token=TOKEN)
    async with closed.client() as client:
        with pytest.raises(Exception, match="private network"):
            await client.get("/things")
