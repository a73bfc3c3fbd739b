"""What a flow does with a webhook."""

import asyncio
from collections.abc import Callable, Iterator

import pytest
from prefect import flow

from integrations.book import ledger as shared
from integrations.errors import BadInput, Refused, Unavailable
from integrations.words import Words
from ledger import Ledger
from ledger.inbox import Delivery, clear, find, receive, replay
from tasks.webhooks import done, failed, received, taken, taking

JSON = b'{"type": "invoice.paid", "amount": 12}'


@pytest.fixture
def ledger(own_settings: Callable[..., None]) -> Iterator[Ledger]:
    own_settings()
    yield shared()


def kept(ledger: Ledger, body: bytes = JSON, content_type: str = "application/json") -> int:
    return receive(ledger, Delivery("shop", f"evt_{len(body)}", body, content_type, {"user-agent": "Shop"})).number


def state(ledger: Ledger, number: int) -> tuple[str, str, str]:
    entry = find(ledger, number)
    assert entry is not None
    return entry.state, entry.run_id, entry.why


def test_what_it_holds(ledger: Ledger) -> None:
    found = received(kept(ledger))
    assert (found.hook, found.type, found.json["amount"], found.headers) == (
        "shop",
        "invoice.paid",
        12,
        {"user-agent": "Shop"},
    )
    with pytest.raises(BadInput, match="holds no form"):
        assert found.form
    form = received(kept(ledger, b"a=1&a=2&b=", "application/x-www-form-urlencoded"))
    assert form.form == {"a": ["1", "2"], "b": [""]} and form.text == "a=1&a=2&b=" and form.type == ""
    with pytest.raises(BadInput, match="holds no JSON"):
        assert form.json


def test_it_is_taken_once_and_done(ledger: Ledger) -> None:
    number = kept(ledger)
    assert taken(number).json["amount"] == 12
    assert taken(number).number == number, "the same run, started again"
    done(number)
    assert state(ledger, number) == ("done", "by hand", "")
    with pytest.raises(Refused, match=f"webhook {number} is dealt with"):
        taken(number)
    assert replay(ledger, number)
    failed(number, "no such client")
    assert state(ledger, number) == ("failed", "by hand", "no such client")


def test_two_runs_of_one_event_do_it_once(ledger: Ledger, prefect_server: str) -> None:
    number, worked = kept(ledger), []

    @flow
    async def paid(number: int) -> str:
        try:
            with taking(number) as delivery:
                worked.append(delivery.json["amount"])
        except Refused:
            return "refused"
        return "worked"

    async def both() -> list[str]:
        return list(await asyncio.gather(paid(number), paid(number)))

    assert sorted(asyncio.run(both())) == ["refused", "worked"] and worked == [12]
    assert state(ledger, number)[0] == "done" and len(state(ledger, number)[1]) == 36


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ValueError("a client's own words"), "ValueError"),
        (Unavailable(Words("the shop is away", "la boutique est absente")), "the shop is away"),
    ],
)
def test_a_block_that_fails_says_so(ledger: Ledger, error: Exception, why: str) -> None:
    number = kept(ledger)
    with pytest.raises(type(error)), taking(number):
        raise error
    assert state(ledger, number) == ("failed", "by hand", why)


def test_there_is_none(ledger: Ledger) -> None:
    with pytest.raises(BadInput, match="no webhook 7"):
        received(7)
    number = kept(ledger)
    clear(ledger, number=number)
    with pytest.raises(BadInput, match="was cleared"):
        taken(number)
