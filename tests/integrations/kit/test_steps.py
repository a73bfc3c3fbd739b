"""Steps: what their signature and docstring say, what they take, and what the ledger has of what they did."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from integrations.errors import BadInput, Refused, Unavailable, Unknown
from integrations.kit import effects, occurrences
from integrations.kit.call import call
from integrations.kit.doing import allowed, now_doing, once
from integrations.kit.steps import action, content_hash, search, spec, trigger
from integrations.settings import settings
from ledger import open_ledger
from ledger.effects import listed_effects
from tests.integrations.kit import doings
from tests.integrations.kit.conftest import TOKEN
from tests.integrations.kit.provider import Provider
from tests.integrations.kit.service import Said, SampleAccount

PROJECT = Path(__file__).resolve().parents[3]


class Thing(BaseModel):
    """A thing."""

    id: int
    name: str = ""


@search
async def find_things(account: SampleAccount, name: str, most: int = Field(50, ge=1, le=500)) -> list[Thing]:
    """Finds things by name. / Cherche des choses par leur nom.

    More of it.

    Args:
        name: Part of the name,
            in any case. / Une partie du nom,
            sans égard à la casse.
        most: How many at most. / Combien au plus.

    Returns:
        The things found. / Les choses trouvées.
    """
    found = (await call(account, "GET", "/things", params={"name": name, "most": most})).json()
    return [Thing(**one) for one in found]


@action("write", target="name", repeat="keyed")
async def make_thing(account: SampleAccount, name: str, content: bytes = b"") -> Thing:
    """Makes a thing. / Crée une chose."""
    headers = {"idempotency-key": now_doing().key}
    return Thing(**(await call(account, "POST", "/things", json={"name": name}, headers=headers)).json())


def test_the_signature_and_the_docstring_are_the_description():
    found = spec(find_things)
    assert (found.name, found.kind, found.effect) == ("test_steps.find_things", "search", "read")
    assert found.says == ("Finds things by name.", "Cherche des choses par leur nom.")
    assert found.argument_words["name"] == (
        "Part of the name, in any case.",
        "Une partie du nom, sans égard à la casse.",
    )
    assert found.result_words == ("The things found.", "Les choses trouvées.")
    assert (found.account_argument, found.account_type) == ("account", SampleAccount)
    schema = found.arguments.model_json_schema()
    assert schema["required"] == ["name"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["most"] == {
        "default": 50,
        "maximum": 500,
        "minimum": 1,
        "title": "Most",
        "type": "integer",
    }
    assert find_things.retries == 3 and find_things.name == found.name
    assert spec(find_things.with_options(retries=0)) is found


async def test_a_search_reads_and_leaves_no_trace(service, account, book):
    service.answers.append(Said(json=[{"id": 1, "name": "a"}]))
    assert await find_things.fn(account, "a") == [Thing(id=1, name="a")]
    assert service.asked[0].query == [("name", "a"), ("most", "50")]
    assert listed_effects(book) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": "a", "most": 0}, "most"),
        ({}, "name"),
        ({"name": "a", "colour": 1}, "colour"),
        ({"name": ["a"]}, "name"),
    ],
)
async def test_what_does_not_fit_is_named_before_anything_is_sent(service, account, given, field):
    with pytest.raises(BadInput) as caught:
        await find_things.fn(account, **given)
    assert field in caught.value.message("en")
    assert service.asked == []


async def test_an_action_is_in_the_ledger_before_and_after(service, account, book):
    service.answers.append(Said(json={"id": 7, "name": "a"}))
    assert await make_thing.fn(account, "a") == Thing(id=7, name="a")
    [effect] = listed_effects(book)
    assert (effect.kind, effect.label, effect.state, effect.target) == ("test_steps.make_thing", "write", "done", "a")
    assert effect.result == {"result": {"id": 7, "name": "a"}}
    assert effect.content_hash == content_hash(spec(make_thing), account, {"name": "a", "content": b""})
    assert len(service.asked[0].headers["idempotency-key"]) == 64


async def test_a_rerun_gets_what_came_out_of_it(service, account, book, monkeypatch):
    monkeypatch.setattr(effects, "run_now", lambda: "run 1")
    service.answers.extend([Said(json={"id": 7}), Said(json={"id": 8})])
    first, second = await make_thing.fn(account, "a"), await make_thing.fn(account, "a")
    assert (first.id, second.id) == (7, 8), "two alike effects of one run are two"
    occurrences._seen.clear()  # the run is tried again
    assert [(await make_thing.fn(account, "a")).id for _ in range(2)] == [7, 8]
    assert len(service.asked) == 2
    service.answers.append(Said(json={"id": 9}))
    assert (await make_thing.fn(account, "b")).id == 9, "another content is another effect"
    monkeypatch.setattr(effects, "run_now", lambda: "run 2")
    service.answers.append(Said(json={"id": 10}))
    assert (await make_thing.fn(account, "a")).id == 10, "another run is another effect"


async def test_once_is_once_in_any_run(service, account, book, monkeypatch):
    service.answers.append(Said(json={"id": 7}))
    for run in ("run 1", "run 2"):
        monkeypatch.setattr(effects, "run_now", lambda run=run: run)
        with once("invoice 2027-014"):
            assert (await make_thing.fn(account, "a")).id == 7
    assert len(service.asked) == 1
    with once("invoice 2027-014"), pytest.raises(Refused, match="stands for something else"):
        await make_thing.fn(account, "other")


async def test_what_was_refused_may_be_tried_again(service, account, book, monkeypatch):
    monkeypatch.setattr(effects, "run_now", lambda: "run 1")
    service.answers.append(Said(422, {"message": "no"}))
    with pytest.raises(Refused):
        await make_thing.fn(account, "a")
    assert [effect.state for effect in listed_effects(book)] == ["failed"]
    service.answers.append(Said(json={"id": 7}))
    assert (await make_thing.fn(account, "a")).id == 7
    [effect] = listed_effects(book)
    assert (effect.state, effect.attempt) == ("done", 2)


@pytest.mark.parametrize(("step", "error"), [("keyed", Unavailable), ("asked", Unavailable), ("plain", Unknown)])
async def test_a_broken_line_is_settled_as_the_service_allows(service, account, book, monkeypatch, step, error):
    monkeypatch.setattr(effects, "run_now", lambda: "run 1")
    service.answers.append(Said(hang_up=True))
    with pytest.raises(error):
        await doings.KINDS[step].fn(account, "a")
    assert [effect.state for effect in listed_effects(book)] == ["unknown"]
    service.answers.append(Said(json={"id": "a-1", "found": [{"id": "a-1"}]}))
    if step == "plain":
        with pytest.raises(Unknown, match="freelance effects"):
            await doings.plain.fn(account, "a")
        return
    assert await doings.KINDS[step].fn(account, "a") == "a-1"
    first, second = service.asked[-2:]
    if step == "keyed":
        assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    else:
        assert second.query == [("marker", json.loads(first.body)["marker"])]
    assert [effect.state for effect in listed_effects(book)] == ["done"]


async def test_what_reaches_others_needs_an_approval(service, account, book):
    with pytest.raises(Refused, match="nobody has approved"):
        await doings.sent.fn(account, "a")
    does = content_hash(spec(doings.sent), account, {"name": "a"})
    with allowed(4711, "shown", does), pytest.raises(Refused, match="does not stand"):
        await doings.sent.fn(account, "a")
    with allowed(4711, "shown", does), pytest.raises(Refused, match="approved exactly that"):
        await doings.sent.fn(account, "b")
    assert service.asked == [] and listed_effects(book) == []


async def test_no_secret_reaches_the_ledger(service, account, book, own_settings):
    service.answers.append(Said(422, {"message": f"token {TOKEN} is wrong"}))
    with pytest.raises(Refused):
        await make_thing.fn(account, "a")
    book.close()
    home = settings().freelance_home
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"is wrong" in kept and TOKEN.encode() not in kept


async def _no_type(account: SampleAccount, name):
    """No type."""


async def _no_since(account: SampleAccount) -> list[str]:
    """No cursor."""
    return []


def _not_async(account: SampleAccount) -> None:
    """Not asynchronous."""


def test_what_is_no_step_is_refused_when_it_is_made():
    for make, function, why in (
        (search, _no_type, "has no type"),
        (trigger, _no_since, "takes since"),
        (search, _not_async, "async"),
        (action("write", target="colour"), _no_since, "no argument"),
    ):
        with pytest.raises(TypeError, match=why):
            make(function)
    with pytest.raises(TypeError, match="ask"):
        action("write", repeat="asked")
    with pytest.raises(TypeError, match="no step"):
        spec(_no_since)


WORKER = """
import asyncio, sys
from integrations.errors import Unavailable
from integrations.kit.doing import once
from tests.integrations.kit.doings import plain
from tests.integrations.kit.service import SampleAccount

async def main(address, many):
    account = SampleAccount(server=address, private=True)
    for number in range(many):
        while True:
            try:
                with once(f"effect {number}"):
                    print(await plain.fn(account, f"effect {number}"))
                break
            except Unavailable:
                await asyncio.sleep(0.01)

asyncio.run(main(sys.argv[1], int(sys.argv[2])))
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_workers_never_do_one_effect_twice(kind, own_settings, request, monkeypatch):
    own_settings()
    if kind == "postgresql":
        monkeypatch.setenv("FREELANCE_LEDGER_URL", request.getfixturevalue("postgres_url"))
        settings.cache_clear()
    open_ledger(settings().ledger_url).close()
    with Provider() as provider:
        command = [sys.executable, "-c", WORKER, provider.address, "25"]
        workers = [
            subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(3)
        ]
        ends = [worker.communicate(timeout=120) for worker in workers]
        assert [worker.returncode for worker in workers] == [0, 0, 0], ends
        assert len(provider.done) == 25 and max(provider.done.values()) == 1
    assert len({out for out, _ in ends}) == 1, "each got what came out of it"


async def test_alike_effects_at_once_are_as_many(account, service, book, monkeypatch):
    monkeypatch.setattr(effects, "run_now", lambda: "run 1")
    service.answers.extend([Said(json={"id": number}) for number in range(8)])
    found = await asyncio.gather(*(make_thing.fn(account, "a") for _ in range(8)))
    assert sorted(one.id for one in found) == list(range(8))
    assert len(listed_effects(book)) == 8
