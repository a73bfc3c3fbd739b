"""The key is in no exception, event, ledger row or log, whatever goes wrong."""

import logging
import traceback

import pytest

from integrations.errors import FreelanceError
from tasks.ai import Data, ask, probe
from tests.stand_ins import Fails, Hangs, HangsUp, Says, Sends
from tests.tasks.ai.conftest import ENGLISH, JOB, KEY, Note

MAIL = Data("We need a website. – Tom", "mail.eml")
ECHO = f"Bearer {KEY} is not {KEY!r}"
WAYS = [
    *(Fails(status, ECHO, ECHO, {"x-key": KEY}) for status in (400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 503)),
    Fails(400, f"maximum context length, {ECHO}"),
    Fails(400, f"response_format {ECHO}"),
    Says("", refusal=ECHO),
    Says(ECHO),
    Says(ENGLISH, finish=None),
    Says(ENGLISH, breaks_after=1),
    Says(ENGLISH | {ECHO: 1}),
    Sends(f"data: {{{ECHO}\n\n".encode()),
    Sends(f'data: {{"error": {{"message": "{KEY}", "code": "{KEY}"}}}}\n\n'.encode()),
    Sends(ECHO.encode(), "application/json"),
    Sends(ECHO.encode(), "text/html"),
    HangsUp(),
    Hangs(9),
]


def _all_of(error: BaseException) -> str:
    """An exception and everything that hangs on it, shown or not."""
    words, seen = [], set()
    queue: list[BaseException | None] = [error]
    while queue:
        each = queue.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        words += [repr(each), str(each), str(vars(each)), *traceback.format_exception(each)]
        queue += [each.__cause__, each.__context__]
    return "\n".join(words)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: str(way).replace(KEY, "KEY")[:60])
async def test_the_key_goes_nowhere(served, told, spend, caplog, way):
    caplog.set_level(logging.DEBUG)
    with served(way, freelance_model_timeout="0.5") as server:
        with pytest.raises(FreelanceError) as caught:
            await ask("note", Note, job=JOB, message=MAIL)
        assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in _all_of(caught.value)
    assert KEY not in caught.value.message("en") + caught.value.message("fr")
    assert KEY not in str(told) or isinstance(way, Says), "words of the model itself are shown as they come"
    assert KEY not in spend.everything()
    assert KEY not in caplog.text


async def test_nor_after_a_success(served, told, spend, caplog):
    caplog.set_level(logging.DEBUG)
    with served(Says(ENGLISH)):
        answer = await ask("note", Note, job=JOB, message=MAIL)
    assert KEY not in f"{answer!r} {told} {spend.everything()} {caplog.text}"


@pytest.mark.parametrize("way", [Fails(401, ECHO), Fails(400, ECHO), HangsUp()], ids=lambda way: type(way).__name__)
async def test_nor_in_what_doctor_tells(served, way):
    from integrations.settings import settings

    with served(way):
        found = await probe(settings())
    assert found.failure is not None and KEY not in f"{found!r} {_all_of(found.failure)}"


async def test_a_password_in_the_address_goes_nowhere(served, own_settings, spend, told, caplog):
    caplog.set_level(logging.DEBUG)
    with served(Fails(400, "user hunter2secret unknown")) as server:
        own_settings(openai_base_url=server.base_url.replace("//", "//user:hunter2secret@"))
        with pytest.raises(FreelanceError) as caught:
            await ask("note", Note, job=JOB, message=MAIL)
    assert "hunter2secret" not in _all_of(caught.value) + spend.everything() + str(told)
