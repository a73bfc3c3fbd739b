"""An open line to one model: what every call of one question shares."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from integrations.settings import Settings
from ledger import Ledger
from tasks.job import Job
from tasks.model.prices import Price
from tasks.model.provider import Provider

if TYPE_CHECKING:
    from openai import AsyncOpenAI

CONNECT_WITHIN = 10.0  # seconds


@dataclass(slots=True)
class Line:
    """An open line, and what its calls have cost so far.

    Args:
        client: The official client.
        config: Time-outs and budgets.
        provider: Who is asked.
        model: Which model.
        price: What it costs.
        ledger: Where that is recorded.
        job: For whom.
        purpose: What for.
        step: The step whose progress shows the words.
        cost: USD of the settled calls.
        tokens: In and out, of the settled calls.
    """

    client: "AsyncOpenAI"
    config: Settings
    provider: Provider
    model: str
    price: Price
    ledger: Ledger
    job: Job
    purpose: str
    step: str
    cost: Decimal = Decimal(0)
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: messages, the schema that the answer must fit, and the longest answer in tokens."""

    messages: list[dict[str, str]]
    schema: dict[str, Any]
    max_tokens: int


@dataclass(slots=True)
class Reply:
    """What came back, as far as it came. `finish`: "stop", "length" or "content_filter"; "" where it broke off."""

    text: str = ""
    refusal: str = ""
    finish: str = ""
    model: str = ""
    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_tokens: int = 0


@asynccontextmanager
async def open_client(config: Settings, provider: Provider) -> AsyncIterator["AsyncOpenAI"]:
    """The official client, without retries of its own: each call is counted, so each is made here."""
    import openai  # half a second to import

    # Below INFO it logs the server's raw headers, and a server may repeat the key in them.
    logging.getLogger("httpcore2").setLevel(logging.INFO)
    total = config.freelance_model_timeout
    client = openai.AsyncOpenAI(
        api_key=provider.key.get_secret_value(),
        base_url=provider.base_url,
        timeout=openai.Timeout(total, connect=min(CONNECT_WITHIN, total)),
        max_retries=0,
    )
    try:
        yield client
    finally:
        await client.close()
