"""What a run's page says of its spend: each call, the sum, or that nothing was spent."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from ledger import open_ledger
from ledger.calls import Call, Limits, reserve, settle
from tasks import show_spend as shown

Own = Callable[..., None]


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, own_settings: Own) -> list[tuple[str, str, str]]:
    """What was shown, in a home with a model."""
    own_settings(freelance_model="m1", openai_api_key="x")
    pages: list[tuple[str, str, str]] = []

    async def keep(key: str, text: str, description: str) -> None:
        pages.append((key, text, description))

    monkeypatch.setattr(shown, "show_markdown", keep)
    return pages


def paid(run: str, *costs: str, settled: bool = True) -> None:
    from integrations.settings import settings

    ledger = open_ledger(settings().ledger_url)
    for cost in costs:
        call = Call(
            client="Luma", flow="client_brief", run_id=run, model="m|1", provider="p.example", purpose="brief",
            price_source="settings", worst_cost=Decimal(cost),
        )  # fmt: skip
        row = reserve(ledger, call, Limits())
        if settled:
            settle(ledger, row, cost=Decimal(cost), input_tokens=1200, output_tokens=30)
    ledger.close()


async def test_each_call_and_the_sum(page: list[tuple[str, str, str]]) -> None:
    paid("r1", "0.0125", "0.5")
    await shown.show_spend("auto", ["m|1"], "en", ["r1"])
    await shown.show_spend("auto", ["m|1"], "fr", ["r1"])
    (key, english, title), (_, french, titre) = page
    assert (key, title, titre) == ("spend", "Spend", "Dépense")
    assert "| brief | m\\|1 | 1,200 | 30 | 0.0125 |" in english and "| **Total** |  | **2,400**" in english
    assert "| brief | m\\|1 | 1\u202f200 | 30 | 0,0125 |" in french and "**0,5125**" in french


async def test_a_call_without_a_known_end_is_marked(page: list[tuple[str, str, str]]) -> None:
    paid("r1", "0.5", settled=False)
    await shown.show_spend("auto", [], "en", ["r1"])
    assert "0.5000 \\*" in page[0][1] and "worst case" in page[0][1] and "Total" not in page[0][1]


@pytest.mark.parametrize(
    ("wish", "wrote", "said"),
    [
        ("off", [], "No model was asked: this run cost nothing."),
        ("auto", ["", ""], "No model was asked: this run cost nothing."),
        ("auto", ["m1", ""], "Nothing was spent: the answer of m1 was kept from an earlier run."),
    ],
)
async def test_nothing_was_spent(page: list[tuple[str, str, str]], wish: str, wrote: list[str], said: str) -> None:
    paid("another", "0.5")
    await shown.show_spend(wish, wrote, "en", ["r1"])
    assert page == [("spend", said, "Spend")]


async def test_without_a_model_no_ledger_is_opened(own_settings: Own, page: list[tuple[str, str, str]]) -> None:
    own_settings(freelance_model="", openai_api_key="", freelance_ledger_url="postgresql://absent.example/x")
    await shown.show_spend("auto", [], "fr", ["r1"])
    assert page[0][1].startswith("Aucun modèle")


async def test_a_ledger_that_cannot_be_read_is_said(own_settings: Own, page: list[tuple[str, str, str]]) -> None:
    own_settings(freelance_model="m1", openai_api_key="x", freelance_ledger_url="mysql://x/y")
    await shown.show_spend("auto", [], "en", ["r1"])
    assert "ledger" in page[0][1] and "does not fit" in page[0][1]
