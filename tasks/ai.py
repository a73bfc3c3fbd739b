"""The one door to a model: `ask` puts a question and gives a typed answer, or says why there is none."""

import asyncio
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from integrations.errors import FreelanceError, Refused
from integrations.settings import Settings, settings
from integrations.words import Words
from ledger import Ledger, LedgerError, open_ledger
from ledger.answers import keep_answer, kept_answer
from tasks.job import Job
from tasks.model.failures import BudgetExceeded, ModelFailure, Unfit, ledger_failure, ledger_in_words
from tasks.model.prices import price_of, require_price
from tasks.model.prompts import LONGEST_DATA, Data, Prompt, data_in, render
from tasks.model.provider import Provider, provider_of
from tasks.model.schema import strict_schema
from tasks.progress import Event, tell

if TYPE_CHECKING:  # the client library takes half a second to import, and a kept answer needs none of it
    from tasks.model.line import Line

__all__ = ["Answer", "BudgetExceeded", "Data", "ModelFailure", "Probe", "Unfit", "ask", "probe"]

T = TypeVar("T", bound=BaseModel)
MAX_TOKENS = 4_000
_FIXED = "DATA-0000000000000000"  # the boundary in cache keys, where chance would make every question new


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A model's answer.

    Args:
        value: It, typed.
        model: Who gave it.
        tokens: Tokens in and out, of every call it took; 0 for a kept answer.
        cost: USD, likewise.
        cached: It was paid for earlier.
        repaired: It did not fit at first.
    """

    value: T
    model: str
    tokens: int
    cost: Decimal
    cached: bool = False
    repaired: bool = False


async def ask(
    prompt: str,
    output: type[T],
    *,
    job: Job,
    purpose: str | None = None,
    step: str = "write",
    max_tokens: int = MAX_TOKENS,
    fresh: bool = False,
    **values: Any,
) -> Answer[T]:
    """Asks the configured model.

    Args:
        prompt: Name of a file pair in tasks/prompts/ ("brief" for brief.en.md and brief.fr.md).
        output: What the answer must be; every text and list bounded by max_length.
        job: For whom: spend is counted by it, and its language is that of prompt and answer.
        purpose: What for, in the ledger; the prompt's name without one.
        step: The step whose progress shows the words as they come.
        max_tokens: Longest answer; doubled once for one that is cut off.
        fresh: Ask even where an answer to the same question is kept.
        values: Names used in the prompt; text of others as Data.

    Raises:
        Unfit: The answer cannot be used: wrong form or wrong language twice, or cut off twice.
        BudgetExceeded: The call could exceed a budget; it was not made.
        Refused: The provider refused, or the model did.
        Unavailable: It did not answer in time, also when tried again.
        BadInput: A setting or the ledger cannot be used.
    """
    config = settings()
    provider = provider_of(config)
    schema = strict_schema(output)
    ledger = await asyncio.to_thread(_open, config)
    model = config.freelance_model or await _only_model(config, provider)
    key = _key(provider, model, schema, max_tokens, render(prompt, job.language, values, boundary=_FIXED))
    if not fresh and (kept := await asyncio.to_thread(_kept, ledger, key, output)):
        tell(Event("detail", step, Words("answer kept from before, at no cost", "réponse déjà payée, sans frais")))
        return kept
    price = await asyncio.to_thread(price_of, config, provider, model)
    require_price(price, config, model)
    _tell_what_is_cut(step, values)
    from tasks.model.answer import Wanted, answer
    from tasks.model.line import Line, open_client

    async with open_client(config, provider) as client:
        line = Line(client, config, provider, model, price, ledger, job, purpose or prompt, step)
        shown = tuple(data.text for data in data_in(values))
        wanted = Wanted(output, schema, max_tokens, shown)
        found = await answer(line, render(prompt, job.language, values), wanted)
    await asyncio.to_thread(_keep, line, key, found.value, found.model)
    return Answer(found.value, found.model, line.tokens, line.cost, repaired=found.repaired)


@lru_cache(maxsize=4)
def _opened(url: str) -> Ledger:
    return open_ledger(url)


def _open(config: Settings) -> Ledger:
    with ledger_in_words():
        return _opened(config.ledger_url)


def _key(provider: Provider, model: str, schema: dict[str, Any], max_tokens: int, rendered: Prompt) -> str:
    question = json.dumps([provider.base_url, model, schema, max_tokens, rendered], sort_keys=True)
    return hashlib.sha256(question.encode()).hexdigest()


def _kept(ledger: Ledger, key: str, output: type[T]) -> Answer[T] | None:
    with ledger_in_words():
        found = kept_answer(ledger, key)
    if found is None:
        return None
    try:
        return Answer(output.model_validate_json(found[0]), found[1], 0, Decimal(0), cached=True)
    except ValidationError:
        return None  # a validator has changed since: what was fit then is not now


def _keep(line: "Line", key: str, value: BaseModel, model: str) -> None:
    try:
        keep_answer(line.ledger, key, value.model_dump_json(), model, line.tokens)
    except LedgerError as error:  # the answer itself is there, and paid for
        failure = ledger_failure(error)
        tell(Event("note", line.step, Words(failure.message("en"), failure.message("fr"))))


def _tell_what_is_cut(step: str, values: Mapping[str, Any]) -> None:
    for data in data_in(values):
        if len(data.text) > LONGEST_DATA:
            given, whole = f"{LONGEST_DATA:,}", f"{len(data.text):,}"
            given_fr, whole_fr = given.replace(",", "\u202f"), whole.replace(",", "\u202f")
            words = Words(
                f"The model was given the first {given} of {whole} characters of {data.name}.",
                f"Le modèle a reçu les {given_fr} premiers caractères de {data.name}, sur {whole_fr}.",
            )
            tell(Event("note", step, words))


async def _only_model(config: Settings, provider: Provider) -> str:
    """The model where none is set: OpenAI's small one, or the only one that the server has."""
    from tasks.model.models import only_model

    return await only_model(config, provider)


@dataclass(frozen=True, slots=True)
class Probe:
    """What `freelance doctor` tells of the model: who answered, how fast, for how much; or what went wrong.

    Args:
        provider: The server's name.
        model: The model's.
        seconds: Until its answer was whole.
        cost: USD of the question.
        price_source: Where the price is known from.
        failure: What went wrong; None where it answered.
    """

    provider: str
    model: str
    seconds: float
    cost: Decimal
    price_source: str
    failure: FreelanceError | None = None


async def probe(config: Settings) -> Probe:
    """Asks the model for one word. Never raises for what a model or provider does: the failure is in the answer."""
    import time
    from uuid import uuid4

    from tasks.model.call import complete
    from tasks.model.line import Line, Question, open_client

    host, model, source, cost = "", config.freelance_model or "", "", Decimal(0)
    started = time.monotonic()
    try:
        provider = provider_of(config)
        host = provider.host
        model = model or await _only_model(config, provider)
        price = price_of(config, provider, model)
        source = price.source
        require_price(price, config, model)
        job = Job("doctor", f"doctor-{uuid4().hex[:12]}")  # a run of its own for its budget
        messages = [{"role": "user", "content": 'Answer with {"ready": true}.'}]
        async with open_client(config, provider) as client:
            line = Line(client, config, provider, model, price, _open(config), job, "probe", "doctor")
            reply = await complete(line, Question(messages, strict_schema(_Ready), 200))
            cost = line.cost
        if reply.refusal:
            raise Refused(Words(f"{model} declined to answer", f"{model} a décliné la demande"))
        model = reply.model or model
    except FreelanceError as error:
        return Probe(host, model, time.monotonic() - started, cost, source, error)
    return Probe(host, model, time.monotonic() - started, cost, source)


class _Ready(BaseModel):
    ready: bool
