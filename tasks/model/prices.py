"""What a model costs, and where that is known from."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Protocol

from integrations.errors import Refused
from integrations.settings import Settings
from integrations.words import Words
from tasks.model.provider import Provider

MILLION = Decimal(1_000_000)


class Price(Protocol):
    """USD for tokens.

    Args:
        source: Where it is known from, for the ledger: "genai-prices 0.2.3 (2026-11-23)", "setting", "own machine" or
            "unknown".
    """

    @property
    def source(self) -> str:
        """See above."""
        ...

    def cost(self, input_tokens: int, output_tokens: int, cached_tokens: int = 0) -> Decimal:
        """USD for so many tokens; `cached_tokens` are those of the input that the provider had kept."""
        ...


@dataclass(frozen=True, slots=True)
class FlatPrice:
    """USD a million tokens."""

    input: Decimal
    output: Decimal
    source: str

    def cost(self, input_tokens: int, output_tokens: int, cached_tokens: int = 0) -> Decimal:
        """USD; tokens that the provider had kept cost as the others."""
        return (self.input * input_tokens + self.output * output_tokens) / MILLION


@dataclass(frozen=True, slots=True)
class ListedPrice:
    """The price of genai-prices' list: it knows steps for long inputs and discounts for kept ones."""

    model: str
    provider_url: str
    source: str

    def cost(self, input_tokens: int, output_tokens: int, cached_tokens: int = 0) -> Decimal:
        """USD by the list.

        Raises:
            LookupError: The list does not know the provider or the model.
        """
        from genai_prices import Usage, calc_price  # a third of a second to import

        usage = Usage(
            input_tokens=input_tokens, output_tokens=output_tokens, cache_read_tokens=min(cached_tokens, input_tokens)
        )
        return calc_price(usage, self.model, provider_api_url=self.provider_url).total_price


UNKNOWN = FlatPrice(Decimal(0), Decimal(0), "unknown")


def price_of(config: Settings, provider: Provider, model: str) -> Price:
    """The price of a model: the list's of today, else the settings'; this machine's own models cost nothing."""
    stated = None
    if config.freelance_model_price_input is not None and config.freelance_model_price_output is not None:
        stated = FlatPrice(config.freelance_model_price_input, config.freelance_model_price_output, "setting")
    if provider.is_local:
        return stated or FlatPrice(Decimal(0), Decimal(0), "own machine")
    from importlib.metadata import version

    # The list carries no date of its own: prices that start later are in it already, so the day decides.
    source = f"genai-prices {version('genai-prices')} ({datetime.now(UTC):%Y-%m-%d})"
    listed = ListedPrice(model, provider.plain_url, source)
    try:
        listed.cost(1000, 1000)
    except (LookupError, ValueError):
        return stated or UNKNOWN
    return listed


def require_price(price: Price, config: Settings, model: str) -> None:
    """With a budget set, a model of unknown price is not asked.

    Raises:
        Refused: Names the settings that give the price.
    """
    if price is not UNKNOWN or (config.freelance_budget_run is None and config.freelance_budget_client_month is None):
        return
    raise Refused(
        Words(
            f"the price of {model} is not known, so its budget cannot be kept",
            f"le prix de {model} est inconnu, le budget ne peut donc pas être tenu",
        ),
        remedy=Words(
            "Set FREELANCE_MODEL_PRICE_INPUT and FREELANCE_MODEL_PRICE_OUTPUT.",
            "Réglez FREELANCE_MODEL_PRICE_INPUT et FREELANCE_MODEL_PRICE_OUTPUT.",
        ),
        field="FREELANCE_MODEL_PRICE_INPUT",
    )
