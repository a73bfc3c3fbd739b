"""What a model costs: from the list, from the settings, nothing on this machine, or not known."""

from decimal import Decimal

import pytest

from integrations.settings import Settings
from tasks.model.prices import UNKNOWN, price_of
from tasks.model.provider import provider_of

STATED = {"freelance_model_price_input": "1", "freelance_model_price_output": "2"}


def price(url: str | None, model: str, **values: str):
    config = Settings.model_validate({"openai_base_url": url, "openai_api_key": "k" * 20} | values)
    return price_of(config, provider_of(config), model)


@pytest.mark.parametrize(
    ("url", "model"),
    [
        (None, "gpt-4o-mini"),
        ("https://api.mistral.ai/v1", "mistral-small-latest"),
        ("https://generativelanguage.googleapis.com/v1beta/openai/", "gemini-2.5-flash"),
        ("https://openrouter.ai/api/v1", "openai/gpt-4o-mini"),
    ],
)
def test_the_list_knows_the_providers_that_people_use(url, model):
    found = price(url, model, **STATED)
    assert found.source.startswith("genai-prices 0.") and found.source.endswith(")")
    assert 0 < found.cost(1_000_000, 0) < found.cost(1_000_000, 1_000_000) < 10


def test_the_list_agrees_with_the_providers_page():
    """USD 0.15 and 0.60 a million tokens, https://openai.com/api/pricing/; kept input costs half."""
    found = price(None, "gpt-4o-mini")
    assert found.cost(1_000_000, 0) == Decimal("0.15")
    assert found.cost(0, 1_000_000) == Decimal("0.6")
    assert found.cost(1_000_000, 0, 1_000_000) == Decimal("0.075")
    assert found.cost(10, 0, 50) == Decimal("0.00000075"), "more kept than read: as much as was read"


def test_long_questions_cost_what_the_list_says_for_them():
    found = price("https://generativelanguage.googleapis.com/v1beta/openai/", "gemini-2.5-pro")
    assert found.cost(300_000, 0) / 3 > found.cost(100_000, 0), "the price a token rises beyond 200,000"


@pytest.mark.parametrize(
    ("url", "model"),
    [(None, "gpt-of-next-year"), ("https://models.example/v1", "gpt-4o-mini"), ("http://10.0.0.5/v1", "m")],
)
def test_what_the_list_does_not_know_the_settings_say(url, model):
    assert price(url, model) is UNKNOWN
    stated = price(url, model, **STATED)
    assert (stated.cost(1_000_000, 1_000_000), stated.source) == (Decimal(3), "setting")
    assert price(url, model, freelance_model_price_input="1") is UNKNOWN, "one of two is none"


@pytest.mark.parametrize("url", ["http://127.0.0.1:11434/v1", "http://localhost:8080/v1", "http://[::1]:8080/v1"])
def test_this_machine_costs_nothing_unless_told(url):
    assert (price(url, "gpt-4o-mini").cost(10**6, 10**6), price(url, "m").source) == (0, "own machine")
    assert price(url, "gpt-4o-mini", **STATED).source == "setting", "a gateway on this machine may bill"
