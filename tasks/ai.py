"""The one door to a model: `ask` puts a question and gives a typed answer, or says why there is none."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Generic, TypeVar

import openai
from pydantic import BaseModel, ValidationError

from integrations.errors import FreelanceError, Refused, Unavailable
from integrations.settings import Settings, settings
from integrations.words import Language, Words
from ledger import Ledger, open_ledger
from ledger.answers import keep_answer, kept_answer
from tasks.job import Job
from tasks.model.call import Line, Reply, complete, open_client
from tasks.model.failures import BudgetExceeded, Unfit, ledger_in_words
from tasks.model.prompts import Data, render
from tasks.model.prose import Prose
from tasks.model.provider import Provider, price_of, provider_of, require_price
from tasks.model.schema import fit, misfit_in_words, strict_schema

__all__ = ["Answer", "BudgetExceeded", "Data", "Probe", "Unfit", "ask", "probe"]

T = TypeVar("T", bound=BaseModel)
MAX_TOKENS = 4_000
DEFAULT_MODEL = "gpt-4o-mini"  # OpenAI's, where neither a model nor another server is set
LEAST_PROSE = 60  # letters below which a text's language is not judged
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


@lru_cache(maxsize=4)
def _ledger(url: str) -> Ledger:
    return open_ledger(url)


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
    """
    config = settings()
    provider = provider_of(config)
    schema = strict_schema(output)
    with ledger_in_words():
        ledger = _ledger(config.ledger_url)
    async with open_client(config, provider) as client:
        model = config.freelance_model or await _only_model(client, provider)
        key = _key(provider, model, schema, max_tokens, render(prompt, job.language, values, boundary=_FIXED))
        if not fresh and (kept := _kept(ledger, key, output)):
            return kept
        price = price_of(config, provider, model)
        require_price(price, config, model)
        line = Line(client, config, provider, model, price, ledger, job, purpose or prompt, key, step)
        system, user = render(prompt, job.language, values)
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        value, repaired, answered_by = await _answer(line, messages, schema, output, max_tokens)
    with ledger_in_words():
        keep_answer(ledger, key, value.model_dump_json(), answered_by, line.tokens)
    return Answer(value, answered_by, line.tokens, line.cost, repaired=repaired)


def _key(provider: Provider, model: str, schema: dict, max_tokens: int, rendered: tuple[str, str]) -> str:
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
        return None  # kept by a version of the program with another schema


async def _answer(
    line: Line, messages: list[dict[str, str]], schema: dict, output: type[T], max_tokens: int
) -> tuple[T, bool, str]:
    """Asks; once more where the answer does not fit, is in the wrong language or was cut off."""
    french = line.job.language == "fr"
    for again in (False, True):
        reply = await complete(line, messages, schema, max_tokens, Prose().feed)
        _not_refused(reply, line)
        if reply.finish == "length":
            max_tokens *= 2
            problem = "the answer was cut off; be shorter"
        else:
            try:
                value, mended = fit(output, reply.text)
            except ValidationError as error:
                problem = "the answer does not fit:\n" + misfit_in_words(error)
            else:
                if right_language(value, line.job.language):
                    return value, again or mended, reply.model or line.model
                problem = "Répondez en français." if french else "Answer in English."
        messages = [
            *messages[:2],
            {"role": "assistant", "content": reply.text[:20_000] or "{}"},
            {"role": "user", "content": problem},
        ]
    reason = problem.splitlines()[0]
    raise Unfit(
        Words(
            f"{line.model} gave no usable answer, also when asked again ({reason})",
            f"{line.model} n'a pas donné de réponse utilisable, même redemandée ({reason})",
        ),
        remedy=Words("Try a larger model.", "Essayez un modèle plus grand."),
    )


def _not_refused(reply: Reply, line: Line) -> None:
    if reply.refusal or reply.finish == "content_filter":
        raise Refused(
            Words(f"{line.model} declined to answer", f"{line.model} a décliné la demande"),
            remedy=Words("Read the message: what is in it?", "Relisez le message : que contient-il ?"),
        )


def right_language(value: BaseModel, language: Language) -> bool:
    """Whether the answer's prose is in the language asked for; too little prose is."""
    from tasks.facts.language import detect_language

    text = "\n".join(_texts(value.model_dump()))
    return sum(map(str.isalpha, text)) < LEAST_PROSE or detect_language(text) == language


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for name, value in node.items():
            if name != "quote":  # quotes keep the client's language
                yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


async def _only_model(client: openai.AsyncOpenAI, provider: Provider) -> str:
    """The model where none is set: OpenAI's small one, or the only one that the server has."""
    if provider.is_openai:
        return DEFAULT_MODEL
    try:
        names = [model.id for model in (await client.models.list()).data]
    except (openai.OpenAIError, ValueError) as error:
        if isinstance(error, openai.APIConnectionError):
            raise Unavailable(
                Words(f"{provider.host} cannot be reached", f"{provider.host} est injoignable"),
                remedy=Words("Is it running? See OPENAI_BASE_URL.", "Tourne-t-il ? Voir OPENAI_BASE_URL."),
            ) from None
        names = []
    if len(names) == 1:
        return names[0]
    known = f" ({', '.join(names[:12])})" if names else ""
    raise Refused(
        Words(f"which model of {provider.host}?{known}", f"quel modèle de {provider.host} ?{known}"),
        remedy=Words("Set FREELANCE_MODEL.", "Réglez FREELANCE_MODEL."),
        field="FREELANCE_MODEL",
    )


@dataclass(frozen=True, slots=True)
class Probe:
    """What `freelance doctor` tells of the model: who answered, how fast, for how much; or what went wrong."""

    provider: str
    model: str
    seconds: float
    cost: Decimal
    price_source: str
    failure: FreelanceError | None = None


async def probe(config: Settings) -> Probe:
    """Asks the model for one word. Never raises for what a model or provider does: the failure is in the answer."""
    import time

    provider_host, model, source = config.openai_base_url or "api.openai.com", config.freelance_model or "", ""
    started = time.monotonic()
    try:
        provider = provider_of(config)
        provider_host = provider.host
        async with open_client(config, provider) as client:
            model = config.freelance_model or await _only_model(client, provider)
            price = price_of(config, provider, model)
            source = price.source
            require_price(price, config, model)
            with ledger_in_words():
                ledger = _ledger(config.ledger_url)
            job = Job("doctor", "doctor", "", "en")
            line = Line(client, config, provider, model, price, ledger, job, "probe", "", "doctor")
            schema = {"title": "Ready", "type": "object", "properties": {"ready": {"type": "boolean"}},
                      "required": ["ready"], "additionalProperties": False}  # fmt: skip
            messages = [{"role": "user", "content": 'Answer with {"ready": true}.'}]
            reply = await complete(line, messages, schema, 200, lambda piece: "")
            return Probe(provider_host, reply.model or model, time.monotonic() - started, line.cost, source)
    except FreelanceError as error:
        return Probe(provider_host, model, time.monotonic() - started, Decimal(0), source, error)
