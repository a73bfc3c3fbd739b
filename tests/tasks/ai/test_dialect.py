"""Servers that read OpenAI's API in their own way are asked in their way, and asked so at once the next time."""

import pytest

from integrations.errors import Refused
from tasks.ai import Data, ask
from tasks.model.dialect import Dialect, other_dialect
from tests.stand_ins import Fails, Reply, Request, Says
from tests.tasks.ai.conftest import ENGLISH, JOB, Note


def mail(number: int) -> Data:
    return Data(f"Mail {number}", "mail.eml")


def _mode(asked: Request) -> str:
    if asked.mode != "json_schema":
        return {"json_object": "json"}.get(asked.mode, "plain")
    return "strict" if "maxLength" in str(asked.schema) else "loose"


def _knows(*modes: str, status: int = 400, message: str = "response_format: {} is not supported"):
    def answer(asked: Request) -> Reply:
        mode = _mode(asked)
        return Says(ENGLISH) if mode in modes else Fails(status, message.format(mode))

    return answer


@pytest.mark.parametrize(
    ("known", "tried"),
    [
        ("strict", ["strict"]),
        ("loose", ["strict", "loose"]),
        ("json", ["strict", "loose", "json"]),
        ("plain", ["strict", "loose", "json", "plain"]),
    ],
)
@pytest.mark.parametrize("status", [400, 422])
async def test_the_best_way_that_a_server_knows_is_found_and_remembered(served, spend, known, tried, status):
    with served(_knows(known, status=status)) as server:
        answer = await ask("note", Note, job=JOB, message=mail(1))
        assert [_mode(request) for request in server.requests] == tried
        await ask("note", Note, job=JOB, message=mail(2))
        assert [_mode(request) for request in server.requests] == [*tried, known]
        last = server.requests[-1]
    assert answer.value == Note(**ENGLISH) and not answer.repaired
    assert spend.states() == ["released"] * (len(tried) - 1) + ["settled"] * 2
    assert last.schema["properties"].keys() == Note.model_fields.keys(), "the schema is always said"
    if known in ("json", "plain"):
        assert "JSON" in last.messages[0]["content"] and "maxLength" in last.messages[0]["content"]


async def test_what_one_model_does_not_know_another_may(served, own_settings):
    with served(_knows("plain")) as server:
        await ask("note", Note, job=JOB, message=mail(1))
        own_settings(freelance_model="other")
        await ask("note", Note, job=JOB, message=mail(1))
        assert [_mode(request) for request in server.requests] == ["strict", "loose", "json", "plain"] * 2


async def test_a_server_that_knows_no_way_is_told(served):
    with served(Fails(400, "response_format is not supported")) as server:
        with pytest.raises(Refused, match="response_format is not supported"):
            await ask("note", Note, job=JOB, message=mail(1))
        assert len(server.requests) == 4


async def test_a_server_that_does_not_count(served, spend):
    def answer(asked: Request) -> Reply:
        return (
            Fails(422, "stream_options: Extra inputs are not permitted")
            if "stream_options" in asked.body
            else Says(ENGLISH)
        )

    with served(answer) as server:
        await ask("note", Note, job=JOB, message=mail(1))
        assert [_mode(request) for request in server.requests] == ["strict", "strict"]
    assert spend.rows()[-1]["estimated"] == 1


async def test_a_server_that_renamed_the_limit(served):
    message = (
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    )

    def answer(asked: Request) -> Reply:
        return Fails(400, message) if "max_tokens" in asked.body else Says(ENGLISH)

    with served(answer) as server:
        await ask("note", Note, job=JOB, message=mail(1), max_tokens=77)
        assert server.requests[-1].body["max_completion_tokens"] == 77 and len(server.requests) == 2


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (400, "temperature too hot"),
        (400, "this model's maximum context length is 8192 tokens, reduce the schema"),
        (401, "response_format"),
        (500, "response_format"),
        (0, ""),
    ],
)
def test_what_another_way_would_not_help(status, said):
    assert other_dialect(Dialect(), status, said) is None


def test_dialects_come_to_an_end():
    dialect, count = Dialect(), 0
    said = "stream_options max_tokens response_format: not supported"
    while (other := other_dialect(dialect, 400, said)) is not None:
        dialect, count = other, count + 1
    assert count == 5 and dialect == Dialect("plain", "max_completion_tokens", counts=False, renamed=True)
