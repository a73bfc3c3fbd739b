"""Servers that misbehave: what is tried again, what is told, and what the ledger makes of it."""

import asyncio
import email.utils
import time

import httpx2
import pytest

from integrations.errors import Refused, Unavailable
from tasks.ai import Data, ask
from tasks.model.troubles import retry_after
from tests.stand_ins import Fails, Hangs, HangsUp, Says, Sends, in_turn
from tests.tasks.ai.conftest import ENGLISH, JOB, Note

MAIL = Data("We need a website. – Tom", "mail.eml")
PRICED = {"freelance_model_price_input": "2", "freelance_model_price_output": "10"}
EVENT = b'data: {"id":"x","object":"chat.completion.chunk","created":1,"model":"m","choices":[]}\n\n'


async def _ask() -> Note:
    return (await ask("note", Note, job=JOB, message=MAIL)).value


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (Fails(429, headers={"retry-after": "0"}), "released"),
        (Fails(429, headers={"retry-after-ms": "20"}), "released"),
        (Fails(429), "released"),
        (Fails(500), "released"),
        (Fails(503, "<html>Bad gateway</html>"), "released"),
        (Fails(408), "released"),
        (HangsUp(), "unknown"),
        (Says(ENGLISH, breaks_after=2), "unknown"),
        (Says(ENGLISH, finish=None), "unknown"),
        (Sends(b"data: {not json\n\n"), "unknown"),
        (Sends(b""), "unknown"),
        (Sends(EVENT + b'data: {"error": {"message": "overloaded", "code": 529}}\n\n'), "unknown"),
        (Sends(b'{"error": "busy"}', "application/json"), "unknown"),
        (Sends(b"[1, 2", "application/json"), "unknown"),
        (Sends(b'data: {"choices": 7, "model": "m"}\n\n'), "unknown"),
    ],
    ids=str,
)
async def test_what_passes_is_tried_again(served, spend, trouble, state):
    with served(in_turn(trouble, Says(ENGLISH))) as server:
        assert await _ask() == Note(**ENGLISH)
        assert len(server.requests) == 2
    assert spend.states() == [state, "settled"]


@pytest.mark.parametrize("trouble", [Fails(503), HangsUp(), Fails(429, headers={"retry-after": "0"})], ids=str)
async def test_what_stays_is_told_after_four_tries(served, trouble):
    with served(trouble) as server:
        with pytest.raises(Unavailable) as caught:
            await _ask()
        assert len(server.requests) == 4
    assert caught.value.remedy is not None


async def test_retry_after_is_obeyed(served, told):
    with served(in_turn(Fails(429, headers={"retry-after": "1"}), Says(ENGLISH))):
        started = time.monotonic()
        await _ask()
    assert 1 <= time.monotonic() - started < 4
    assert any("1 s" in getattr(event.words, "en", "") for event in told if event.kind == "detail")


async def test_retry_after_has_a_limit(served):
    with served(Fails(429, headers={"retry-after": "3600"})) as server:
        with pytest.raises(Unavailable) as caught:
            await _ask()
        assert len(server.requests) == 1
    assert caught.value.retry_after == 3600


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "-3"}, 0),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
    ],
)
def test_retry_after_is_read(headers, seconds):
    read = retry_after(httpx2.Headers(headers))
    assert read == seconds


@pytest.mark.parametrize("zone", [True, False], ids=["GMT", "-0000"])
def test_retry_after_is_read_as_a_date(zone):
    date = email.utils.formatdate(time.time() + 100, usegmt=zone)
    assert retry_after(httpx2.Headers({"retry-after": date})) == pytest.approx(100, abs=2)


@pytest.mark.parametrize(
    ("trouble", "field", "words"),
    [
        (Fails(401, "Incorrect API key"), "OPENAI_API_KEY", "refused the key (401)"),
        (Fails(403), "OPENAI_API_KEY", "refused the key (403)"),
        (Fails(404, "The model does not exist"), "FREELANCE_MODEL", "has no model test-model"),
        (Fails(400, "temperature too hot"), "FREELANCE_MODEL", "temperature too hot"),
        (Fails(400, "maximum context length is 8192 tokens"), "FREELANCE_MODEL", "too long for test-model"),
        (Fails(429, "You exceeded your quota", "insufficient_quota"), None, "no credit left"),
        (Fails(402, "Payment required"), None, "no credit left"),
        (Sends(b"<!doctype html><p>Welcome", "text/html"), "OPENAI_BASE_URL", "web page"),
    ],
    ids=str,
)
async def test_what_is_refused_is_not_tried_again(served, spend, trouble, field, words):
    with served(trouble, **PRICED) as server:
        with pytest.raises(Refused) as caught:
            await _ask()
        assert len(server.requests) == 1
    assert caught.value.field == field and words in caught.value.message("en")
    assert caught.value.remedy is not None
    assert spend.states() == ["released"] and spend.total() == 0


@pytest.mark.parametrize(
    "trouble", [Hangs(30), Hangs(30, after_headers=True), Says(ENGLISH, pieces=40, pause=0.2)], ids=str
)
async def test_what_is_too_slow_is_given_up_and_counted(served, spend, trouble):
    with served(trouble, freelance_model_timeout="0.7", **PRICED) as server:
        started = time.monotonic()
        with pytest.raises(Unavailable) as caught:
            await _ask()
        assert time.monotonic() - started < 3
        assert len(server.requests) == 1, "it may be billed: not asked again"
    assert "0,7 s" in caught.value.message("fr") and "FREELANCE_MODEL_TIMEOUT" in caught.value.message("fr")
    assert spend.states() == ["unknown"] and spend.total() > 0


async def test_a_server_that_is_not_there(own_settings, spend, unused_tcp_port):
    own_settings(openai_base_url=f"http://127.0.0.1:{unused_tcp_port}/v1", freelance_model="m")
    with pytest.raises(Unavailable, match="cannot be reached") as caught:
        await _ask()
    assert "OPENAI_BASE_URL" in caught.value.message("en")
    assert spend.states() == ["released"] * 4


async def test_a_host_that_is_not_there(own_settings, network_guard):
    own_settings(openai_base_url="https://models.example/v1", openai_api_key="k" * 20, freelance_model="m")
    with pytest.raises(Unavailable, match=r"models\.example cannot be reached"):
        await _ask()
    assert set(network_guard.take()) == {"models.example (look-up)"}


@pytest.mark.parametrize(
    "trouble", [Says("", refusal="I cannot help with that."), Says("", finish="content_filter")], ids=str
)
async def test_a_model_that_declines(served, spend, trouble):
    with served(trouble, **PRICED) as server:
        with pytest.raises(Refused, match="declined") as caught:
            await _ask()
        assert len(server.requests) == 1
    assert trouble.refusal in caught.value.message("fr")
    assert spend.states() == ["settled"], "it is billed all the same"


async def test_an_endless_answer_is_not_waited_for(served):
    with served(Says({"title": "x" * 400_000}, pieces=200, pause=0.02)) as server:
        started = time.monotonic()
        with pytest.raises(Exception, match="cut off"):
            await ask("note", Note, job=JOB, message=MAIL, max_tokens=100)
        assert time.monotonic() - started < 3 and len(server.requests) == 2


async def test_an_interrupted_call_counts(served, spend):
    with served(Says(ENGLISH, pieces=40, pause=0.2), **PRICED):
        task = asyncio.create_task(_ask())
        await asyncio.sleep(0.8)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert spend.states() == ["unknown"] and spend.total() > 0


async def test_a_full_ledger_after_the_call_is_told_and_the_answer_kept(served, told, spend, monkeypatch):
    from ledger import LedgerError

    def full(*_: object, **__: object) -> None:
        raise LedgerError("full", "ledger.db", "database or disk is full")

    monkeypatch.setattr("tasks.model.call.settle", full)
    with served(Says(ENGLISH), **PRICED):
        assert await _ask() == Note(**ENGLISH)
    assert any("disk is full" in event.words.en for event in told if event.kind == "note")
    assert spend.states() == ["reserved"] and spend.total() > 0, "it counts at its worst case"


async def test_a_ledger_that_cannot_be_opened_stops_before_the_call(served, tmp_path):
    from integrations.errors import BadInput

    (tmp_path / "file").write_text("")
    with served(Says(ENGLISH), freelance_home=tmp_path / "file" / "home") as server:
        with pytest.raises(BadInput, match="ledger"):
            await _ask()
        assert server.requests == []
