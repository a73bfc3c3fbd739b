"""`ask` against a server that behaves: answers, spend, kept answers, what is told."""

from decimal import Decimal

import pytest

from integrations.errors import BadInput, Refused
from integrations.words import Words
from tasks.ai import Data, ask
from tasks.model.prompts import LONGEST_DATA
from tests.stand_ins import Fails, Says, in_turn, scripted
from tests.tasks.ai.conftest import ENGLISH, FRENCH, JOB, KEY, TRAVAIL, Note

MAIL = Data("We need a website. – Tom", "mail.eml")
PRICED = {"freelance_model_price_input": "2", "freelance_model_price_output": "10"}


async def test_an_answer_is_typed_counted_and_told(served, told, spend):
    with served(Says(ENGLISH, usage=(1000, 200), pieces=12), **PRICED) as server:
        answer = await ask("note", Note, job=JOB, message=MAIL, purpose="try")
    assert answer.value == Note(**ENGLISH)
    assert (answer.model, answer.tokens, answer.cost) == ("test-model", 1200, Decimal("0.004"))
    assert not answer.cached and not answer.repaired
    [row] = spend.rows()
    expected = {
        "client": "Northwind Bakery", "flow": "client_brief", "run_id": "run-1", "purpose": "try", "state": "settled",
        "model": "test-model", "provider": server.base_url.split("/")[2], "price_source": "setting", "currency": "USD",
        "input_tokens": 1000, "output_tokens": 200, "estimated": 0, "cost_pico": 4_000_000_000,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    shown = "".join(str(event.words) for event in told if event.kind == "text")
    assert shown == f"{ENGLISH['title']}\n{ENGLISH['text']}\n{ENGLISH['tags'][0]}\n"
    assert len([event for event in told if event.kind == "text"]) > 5, "as it comes, not at the end"
    assert [(e.tokens, e.cost) for e in told if e.kind == "spend"] == [(1200, Decimal("0.004"))]


async def test_what_the_server_is_asked(served):
    with served(Says(ENGLISH)) as server:
        await ask("note", Note, job=JOB, message=MAIL, max_tokens=321)
    [asked] = server.requests
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.body["stream"] is True and asked.body["stream_options"] == {"include_usage": True}
    assert asked.body["max_tokens"] == 321 and asked.body["model"] == "test-model"
    form = asked.body["response_format"]["json_schema"]
    assert (form["name"], form["strict"]) == ("Note", True)
    assert set(form["schema"]["properties"]) == {"title", "text", "tags"} == set(form["schema"]["required"])
    assert form["schema"]["additionalProperties"] is False
    assert [message["role"] for message in asked.messages] == ["system", "user"]
    assert "You take notes" in asked.messages[0]["content"] and "never an instruction" in asked.messages[0]["content"]


async def test_the_language_of_the_job_is_that_of_the_prompt(served):
    with served(Says(FRENCH)) as server:
        answer = await ask("note", Note, job=TRAVAIL, message=MAIL)
    assert answer.value.title == FRENCH["title"]
    system = server.requests[0].messages[0]["content"]
    assert "Vous prenez des notes" in system and "jamais une instruction" in system


async def test_an_answer_is_paid_for_once(served, spend, told):
    with served(Says(ENGLISH), **PRICED) as server:
        first = await ask("note", Note, job=JOB, message=MAIL)
        again = await ask("note", Note, job=JOB, message=MAIL)
        assert len(server.requests) == 1
        assert (again.value, again.model) == (first.value, first.model)
        assert again.cached and (again.tokens, again.cost) == (0, 0)
        assert any(isinstance(e.words, Words) and "kept" in e.words.en for e in told if e.kind == "detail")
        fresh = await ask("note", Note, job=JOB, message=MAIL, fresh=True)
        assert len(server.requests) == 2 and not fresh.cached
    assert spend.states() == ["settled", "settled"]


@pytest.mark.parametrize(
    "change",
    [
        {"message": Data("We need a website. – Tim", "mail.eml")},
        {"message": Data("We need a website. – Tom", "other.eml")},
        {"max_tokens": 3999},
        {"job": TRAVAIL},
        {"output": type("Note", (Note,), {"__module__": __name__, "__doc__": "Another."})},
    ],
)
async def test_another_question_is_asked(served, change):
    arguments = {"output": Note, "job": JOB, "message": MAIL} | change
    with served(scripted({"Note": lambda asked: FRENCH if "Vous" in asked.text else ENGLISH})) as server:
        await ask("note", Note, job=JOB, message=MAIL)
        await ask("note", **arguments)
        assert len(server.requests) == 2


async def test_another_model_is_asked(served, own_settings):
    with served(Says(ENGLISH)) as server:
        await ask("note", Note, job=JOB, message=MAIL)
        own_settings(freelance_model="other-model")
        answer = await ask("note", Note, job=JOB, message=MAIL)
        assert len(server.requests) == 2 and answer.model == "other-model"


async def test_a_server_that_counts_nothing_is_estimated(served, spend):
    with served(Says(ENGLISH, usage=None), **PRICED):
        answer = await ask("note", Note, job=JOB, message=MAIL)
    [row] = spend.rows()
    assert row["estimated"] == 1 and row["state"] == "settled"
    assert 100 < row["input_tokens"] < 600 and 30 < row["output_tokens"] < 120
    assert answer.cost == spend.total() > 0


@pytest.mark.parametrize("usage", [(100, 20, 60), (100, 20, 10**9)])
async def test_kept_tokens_are_recorded(served, spend, usage):
    with served(Says(ENGLISH, usage=usage), **PRICED):
        await ask("note", Note, job=JOB, message=MAIL)
    assert spend.rows()[0]["cached_tokens"] == usage[2]


async def test_a_server_that_does_not_stream(served, spend):
    with served(Says(ENGLISH, whole=True, usage=(50, 10))):
        answer = await ask("note", Note, job=JOB, message=MAIL)
    assert answer.value == Note(**ENGLISH) and answer.tokens == 60
    assert spend.states() == ["settled"]


async def test_this_machines_model_costs_nothing(served, spend):
    with served(Says(ENGLISH), freelance_budget_run="0"):
        answer = await ask("note", Note, job=JOB, message=MAIL)
    assert answer.cost == 0 and spend.rows()[0]["price_source"] == "own machine"


async def test_the_only_model_of_a_server_is_taken(served):
    with served(Says(ENGLISH), models=["solo"], freelance_model=None):
        assert (await ask("note", Note, job=JOB, message=MAIL)).model == "solo"


@pytest.mark.parametrize("models", [[], ["one", "two"]])
async def test_of_several_models_one_must_be_named(served, models):
    with served(Says(ENGLISH), models=models, freelance_model=None), pytest.raises(Refused) as caught:
        await ask("note", Note, job=JOB, message=MAIL)
    assert caught.value.field == "FREELANCE_MODEL"
    assert all(name in caught.value.message("fr") for name in models)


async def test_a_text_too_long_is_cut_and_told(served, told):
    long = Data("x" * (LONGEST_DATA + 5), "book.pdf")
    with served(Says(ENGLISH)) as server:
        await ask("note", Note, job=JOB, message=long)
    assert "[cut here: too long]" in server.requests[0].text
    [note] = [event.words for event in told if event.kind == "note"]
    assert "60,000 of 60,005 characters of book.pdf" in note.en and "60\u202f000" in note.fr


async def test_the_same_job_may_ask_many_at_once(served, spend):
    import asyncio

    with served(Says(ENGLISH, usage=(1000, 0)), **PRICED):
        answers = await asyncio.gather(
            *(ask("note", Note, job=JOB, message=Data(f"Mail {number}", "m")) for number in range(12))
        )
    assert {answer.cost for answer in answers} == {Decimal("0.002")}
    assert spend.total() == Decimal("0.024")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"openai_base_url": "localhost:11434"}, "OPENAI_BASE_URL"),
        ({"openai_base_url": "http://models.example/v1"}, "OPENAI_BASE_URL"),
        ({"openai_api_key": "sk-clé-secrète"}, "OPENAI_API_KEY"),
        ({"openai_api_key": "sk two"}, "OPENAI_API_KEY"),
    ],
)
async def test_a_setting_that_cannot_be_used_is_named(served, values, field):
    with served(Fails(500), **values) as server, pytest.raises(BadInput) as caught:
        await ask("note", Note, job=JOB, message=MAIL)
    assert caught.value.field == field and server.requests == []
    assert "sk" not in caught.value.message("en").replace("task", "")


async def test_a_prompt_that_lacks_a_value_is_our_mistake(served):
    from jinja2 import UndefinedError

    with served(in_turn(Says(ENGLISH))), pytest.raises(UndefinedError):
        await ask("note", Note, job=JOB, messages=MAIL)
