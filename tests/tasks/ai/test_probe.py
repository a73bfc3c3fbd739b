"""What doctor learns of the model."""

from decimal import Decimal

import pytest

from integrations.errors import Refused, Unavailable
from integrations.settings import settings
from tasks.ai import probe
from tests.stand_ins import Fails, HangsUp, Says, scripted


async def test_a_model_that_answers(served, spend):
    prices = {"freelance_model_price_input": "1", "freelance_model_price_output": "1"}
    with served(scripted({"_Ready": {"ready": True}}, usage=(40, 10)), **prices) as server:
        found = await probe(settings())
    assert (found.model, found.cost, found.price_source) == ("test-model", Decimal("0.00005"), "setting")
    assert found.failure is None and found.provider in server.base_url and 0 < found.seconds < 5
    [row] = spend.rows()
    assert (row["flow"], row["purpose"], row["state"]) == ("doctor", "probe", "settled")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [(Fails(401), Refused), (Fails(404), Refused), (HangsUp(), Unavailable), (Says("", refusal="No."), Refused)],
    ids=str,
)
async def test_a_model_that_does_not(served, answer, kind):
    with served(answer):
        found = await probe(settings())
    assert isinstance(found.failure, kind) and found.model == "test-model"


async def test_an_address_that_is_none(own_settings):
    own_settings(openai_base_url="https://", openai_api_key="k" * 20)
    found = await probe(settings())
    assert found.failure is not None and found.failure.field == "OPENAI_BASE_URL"


async def test_two_probes_do_not_share_a_budget(served):
    prices = {"freelance_model_price_input": "0", "freelance_model_price_output": "10", "freelance_budget_run": "0.002"}
    with served(Says({"ready": True}, usage=(0, 200)), **prices):
        assert [(await probe(settings())).failure for _ in range(2)] == [None, None]
