"""Which server and which model, and what they cost."""

import ipaddress
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlsplit

from integrations.errors import BadInput, Refused
from integrations.settings import Settings
from integrations.words import Words

OPENAI = "https://api.openai.com/v1"
MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Provider:
    """A server that speaks the OpenAI API.

    Args:
        base_url: Its address.
        host: Its name, for the ledger.
        is_local: It runs on this machine, so nothing leaves and nothing is billed.
    """

    base_url: str
    host: str
    is_local: bool

    @property
    def is_openai(self) -> bool:
        return self.host == "api.openai.com"


def provider_of(config: Settings) -> Provider:
    """The provider that is configured.

    Raises:
        BadInput: The address is none, or would send the key in the clear over the internet.
    """
    url = (config.openai_base_url or OPENAI).strip().rstrip("/")
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        netloc = f"{host}:{parts.port}" if parts.port else host
    except ValueError:
        host = netloc = ""
    if not host or parts.scheme not in ("http", "https"):
        raise BadInput(
            Words("is not the address of a server", "n'est pas l'adresse d'un serveur"),
            remedy=Words("Use for instance http://127.0.0.1:11434/v1.", "Par exemple http://127.0.0.1:11434/v1."),
            field="OPENAI_BASE_URL",
        )
    if parts.scheme == "http" and not _nearby(host):
        raise BadInput(
            Words(
                "would send your key and your clients' words unencrypted",
                "enverrait votre clé et les mots de vos clients en clair",
            ),
            remedy=Words("Use https://.", "Utilisez https://."),
            field="OPENAI_BASE_URL",
        )
    return Provider(url, netloc, _is_loopback(host))


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _nearby(host: str) -> bool:
    """This machine or its own network."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return _is_loopback(host) or "." not in host or host.endswith((".local", ".lan", ".internal"))


@dataclass(frozen=True, slots=True)
class Price:
    """USD a million tokens, and where that comes from; None: not known."""

    input: Decimal | None
    output: Decimal | None
    source: str

    @property
    def known(self) -> bool:
        return self.input is not None and self.output is not None

    def cost(self, input_tokens: int, output_tokens: int) -> Decimal:
        """USD for so many tokens; 0 where the price is not known."""
        if self.input is None or self.output is None:
            return Decimal(0)
        return (self.input * input_tokens + self.output * output_tokens) / MILLION


def price_of(config: Settings, provider: Provider, model: str) -> Price:
    """The price of a model: the settings', nothing on this machine, else genai-prices' list of today."""
    if config.freelance_model_price_input is not None and config.freelance_model_price_output is not None:
        return Price(config.freelance_model_price_input, config.freelance_model_price_output, "settings")
    if provider.is_local:
        return Price(Decimal(0), Decimal(0), "own machine")
    from importlib.metadata import version

    from genai_prices import Usage, calc_price  # half a second to import

    def million(**tokens: int) -> Decimal:
        return calc_price(Usage(**tokens), model_ref=model, provider_api_url=provider.base_url).total_price

    source = f"genai-prices {version('genai-prices')}"
    try:
        return Price(million(input_tokens=1_000_000), million(output_tokens=1_000_000), source)
    except LookupError:
        return Price(None, None, "unknown")


def require_price(price: Price, config: Settings, model: str) -> None:
    """With a budget set, a model of unknown price is not asked.

    Raises:
        Refused: Names the settings that give the price.
    """
    if price.known or (config.freelance_budget_run is None and config.freelance_budget_client_month is None):
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
    )
