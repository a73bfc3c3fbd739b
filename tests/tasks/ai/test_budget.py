"""Budgets stop before the call that could exceed them."""

import asyncio
from decimal import Decimal

import pytest

from integrations.errors import Refused
from tasks.ai import BudgetExceeded, Data, ask
from tasks.job import Job
from tests.stand_ins import Says
from tests.tasks.ai.conftest import ENGLISH, JOB, Note

PRICED = {"freelance_model_price_input": "0", "freelance_model_price_output": "10"}  # 4,000 tokens cost 0.04 at most


def mail(number: int) -> Data:
    return Data(f"Mail {number}", "mail.eml")


@pytest.mark.parametrize("setting", ["freelance_budget_run", "freelance_budget_client_month"])
async def test_the_call_that_could_exceed_is_not_made(served, spend, setting):
    with served(Says(ENGLISH, usage=(10, 1000)), **PRICED, **{setting: "0.055"}) as server:
        await ask("note", Note, job=JOB, message=mail(1))
        await ask("note", Note, job=JOB, message=mail(2))
        with pytest.raises(BudgetExceeded) as caught:
            await ask("note", Note, job=JOB, message=mail(3))
        assert len(server.requests) == 2
    assert spend.total() == Decimal("0.02") and spend.states() == ["settled", "settled"]
    assert caught.value.field == setting.upper() and caught.value.exit_code == 3
    assert "0.02 USD spent" in caught.value.message("en") and "0.055 USD allowed" in caught.value.message("en")
    assert "0,02 USD" in caught.value.message("fr") and "0,055 USD permis" in caught.value.message("fr")


async def test_a_kept_answer_needs_no_budget(served, own_settings):
    with served(Says(ENGLISH), **PRICED):
        await ask("note", Note, job=JOB, message=mail(1))
        own_settings(freelance_budget_run="0")
        assert (await ask("note", Note, job=JOB, message=mail(1))).cached


async def test_asking_again_is_within_the_budget_too(served):
    with served(Says({"title": "x"}, usage=(10, 4000)), **PRICED, freelance_budget_run="0.05") as server:
        with pytest.raises(BudgetExceeded):
            await ask("note", Note, job=JOB, message=mail(1))
        assert len(server.requests) == 1


async def test_two_runs_at_once_cannot_share_the_last_cents(served, spend):
    jobs = [Job("client_brief", f"run-{number}", "Northwind Bakery") for number in range(8)]
    with served(Says(ENGLISH, usage=(0, 4000), pause=0.05), **PRICED, freelance_budget_client_month="0.12") as server:
        ends = await asyncio.gather(
            *(ask("note", Note, job=job, message=mail(n)) for n, job in enumerate(jobs)), return_exceptions=True
        )
        assert len(server.requests) == 3
    assert sum(isinstance(end, BudgetExceeded) for end in ends) == 5
    assert spend.total() == Decimal("0.12")


async def test_another_client_has_a_budget_of_its_own(served):
    with served(Says(ENGLISH, usage=(0, 4000)), **PRICED, freelance_budget_client_month="0.04") as server:
        await ask("note", Note, job=JOB, message=mail(1))
        await ask("note", Note, job=Job("client_brief", "run-1", "Atelier Luma"), message=mail(2))
        assert len(server.requests) == 2


async def test_a_model_of_unknown_price_is_not_asked_under_a_budget(served, network_guard):
    unknown = {"openai_base_url": "https://models.example/v1", "freelance_budget_run": "1"}
    with served(Says(ENGLISH), **unknown) as server, pytest.raises(Refused) as caught:
        await ask("note", Note, job=JOB, message=mail(1))
    assert "FREELANCE_MODEL_PRICE_INPUT" in caught.value.message("fr")
    assert server.requests == [] and network_guard.take() == []
