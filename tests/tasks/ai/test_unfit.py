"""Answers that are not what was asked: mended, asked for again once, then given up."""

import json

import pytest

from tasks.ai import Data, ModelFailure, Unfit, ask
from tests.stand_ins import Says, in_turn
from tests.tasks.ai.conftest import ENGLISH, FRENCH, JOB, TRAVAIL, Note

MAIL = Data("We need a website. – Tom", "mail.eml")
FIT = json.dumps(ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{FIT}\n```",
        f"Here you are:\n```json\n{FIT}\n```\nAnything else?",
        f"<think>They want {{a site}}.</think>{FIT}",
        f"\n\n{FIT}\n",
        FIT[:-1],
        FIT.replace('"web"]', '"web",]'),
        FIT.replace('"title"', "title"),
        f"Sure! {FIT}",
    ],
)
async def test_almost_json_is_mended(served, text):
    with served(Says(text)) as server:
        answer = await ask("note", Note, job=JOB, message=MAIL)
        assert len(server.requests) == 1
    assert answer.value == Note(**ENGLISH)


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ({"title": "x" * 100, "text": "", "tags": []}, "title"),
        ({"title": "x", "text": "y"}, "tags"),
        ({"title": "x", "text": "y", "tags": ["a"] * 4}, "tags"),
        (ENGLISH | {"extra": 1}, "extra"),
        ("I would rather not use JSON.", "(JSON)"),
        ("", "(JSON)"),
    ],
    ids=str,
)
async def test_what_does_not_fit_is_asked_again_with_the_reason(served, bad, complaint):
    with served(in_turn(Says(bad, usage=(10, 5)), Says(ENGLISH, usage=(10, 5)))) as server:
        answer = await ask("note", Note, job=JOB, message=MAIL)
        again = server.requests[1].messages
    assert answer.repaired and answer.value == Note(**ENGLISH) and answer.tokens == 30
    assert [message["role"] for message in again] == ["system", "user", "assistant", "user"]
    assert complaint in again[3]["content"] and "does not fit" in again[3]["content"]


async def test_twice_unfit_is_unfit(served, spend):
    with served(Says({"title": "only"})) as server:
        with pytest.raises(Unfit, match="does not fit") as caught:
            await ask("note", Note, job=JOB, message=MAIL)
        assert len(server.requests) == 2
    assert isinstance(caught.value, ModelFailure) and "modèle plus grand" in caught.value.message("fr")
    assert spend.states() == ["settled", "settled"]


async def test_what_was_unfit_is_not_kept(served):
    with served(in_turn(Says({"title": "a"}), Says({"title": "b"}), Says(ENGLISH))) as server:
        with pytest.raises(Unfit):
            await ask("note", Note, job=JOB, message=MAIL)
        assert (await ask("note", Note, job=JOB, message=MAIL)).value == Note(**ENGLISH)
        assert len(server.requests) == 3


async def test_a_cut_answer_gets_more_room_once(served):
    with served(in_turn(Says(FIT[:60], finish="length"), Says(ENGLISH))) as server:
        answer = await ask("note", Note, job=JOB, message=MAIL, max_tokens=50)
        assert [request.body["max_tokens"] for request in server.requests] == [50, 100]
        assert len(server.requests[1].messages) == 2, "the torn answer is not shown to the model"
    assert answer.repaired and answer.value == Note(**ENGLISH)


async def test_twice_cut_is_unfit(served):
    with served(Says(FIT[:-3], finish="length")) as server:
        with pytest.raises(Unfit, match="cut off"):
            await ask("note", Note, job=JOB, message=MAIL)
        assert len(server.requests) == 2


async def test_a_whole_answer_at_the_limit_is_whole(served):
    with served(Says(ENGLISH, finish="length")) as server:
        assert (await ask("note", Note, job=JOB, message=MAIL)).value == Note(**ENGLISH)
        assert len(server.requests) == 1


@pytest.mark.parametrize(("job", "wrong", "right"), [(JOB, FRENCH, ENGLISH), (TRAVAIL, ENGLISH, FRENCH)])
async def test_the_wrong_language_is_asked_again_once(served, job, wrong, right):
    with served(in_turn(Says(wrong), Says(right))) as server:
        answer = await ask("note", Note, job=job, message=MAIL)
        complaint = server.requests[1].messages[3]["content"]
    assert answer.value == Note(**right) and answer.repaired
    assert ("in English" if job is JOB else "en français") in complaint


@pytest.mark.parametrize(
    ("job", "wrong", "words"), [(JOB, FRENCH, "wrong language"), (TRAVAIL, ENGLISH, "bonne langue")]
)
async def test_twice_the_wrong_language_is_unfit(served, job, wrong, words):
    with served(Says(wrong)), pytest.raises(Unfit) as caught:
        await ask("note", Note, job=job, message=MAIL)
    assert words in caught.value.message(job.language)


async def test_what_is_copied_from_the_message_may_be_in_another_language(served):
    mail = Data(f"Bonjour,\n\n{FRENCH['text']}\n\nMerci", "mail.eml")
    with served(Says(ENGLISH | {"title": "Note", "text": FRENCH["text"]})) as server:
        answer = await ask("note", Note, job=JOB, message=mail)
        assert len(server.requests) == 1
    assert answer.value.text == FRENCH["text"]


async def test_each_complaint_is_made_once(served):
    replies = in_turn(Says(FIT[:60], finish="length"), Says({"title": "x"}), Says(FRENCH), Says({"title": "x"}))
    with served(replies) as server:
        with pytest.raises(Unfit, match="does not fit"):
            await ask("note", Note, job=JOB, message=MAIL)
        assert len(server.requests) == 4
