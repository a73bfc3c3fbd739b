"""One question to a model over the network: streamed, timed, retried where that helps, counted in the ledger."""

import asyncio
import email.utils
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import openai
from openai import AsyncOpenAI

from integrations.errors import FreelanceError, Refused, Unavailable
from integrations.settings import Settings
from integrations.words import Words
from ledger import Ledger
from ledger.calls import Call, Limits, lost, release, reserve, settle
from tasks.job import Job
from tasks.model.failures import ledger_in_words
from tasks.model.provider import Price, Provider
from tasks.progress import Event, tell

TRIES = 4
LONGEST_WAIT = 30.0  # seconds that a Retry-After may ask for before the person is told instead
MODES = ("json_schema", "json_object", "plain")  # tried in this order with servers that do not know the first
_mode_known: dict[tuple[str, str], str] = {}


@dataclass(slots=True)
class Line:
    """An open line to one model: what every call of one question shares."""

    client: AsyncOpenAI
    config: Settings
    provider: Provider
    model: str
    price: Price
    ledger: Ledger
    job: Job
    purpose: str
    key: str
    step: str = "write"
    cost: Decimal = Decimal(0)
    tokens: int = 0
    calls: int = 0


@dataclass(slots=True)
class Reply:
    """What came back. `finish`: "stop", "length" or "content_filter"."""

    text: str = ""
    refusal: str = ""
    finish: str = ""
    model: str = ""
    usage: Any = None
    pieces: list[str] = field(default_factory=list)


@asynccontextmanager
async def open_client(config: Settings, provider: Provider) -> AsyncIterator[AsyncOpenAI]:
    """The official client, without retries of its own: they are counted here."""
    key = config.openai_api_key.get_secret_value() if config.openai_api_key else "none"
    timeout = openai.Timeout(config.freelance_model_timeout, connect=min(10.0, config.freelance_model_timeout))
    client = AsyncOpenAI(api_key=key, base_url=provider.base_url, timeout=timeout, max_retries=0)
    try:
        yield client
    finally:
        await client.close()


async def complete(
    line: Line, messages: list[dict[str, str]], schema: dict[str, Any], max_tokens: int, show: Callable[[str], str]
) -> Reply:
    """Asks once, and again where the server is busy, slow or does not know a mode.

    Args:
        line: The open line.
        messages: System, user and so on.
        schema: What the answer must fit.
        max_tokens: Longest answer.
        show: Turns a streamed piece into what the person sees.

    Raises:
        Refused, Unavailable, BudgetExceeded: See their words.
    """
    failure: FreelanceError | None = None
    attempt = 0
    while attempt < TRIES:
        mode = _mode_known.get((line.provider.host, line.model), MODES[0])
        try:
            reply = await _once(line, messages, schema, max_tokens, mode, show)
        except _OtherMode:
            _mode_known[(line.provider.host, line.model)] = MODES[MODES.index(mode) + 1]
            continue  # bounded: there are three modes
        except Unavailable as error:
            failure = error
            attempt += 1
            wait = error.retry_after if error.retry_after is not None else 0.5 * 2**attempt * (0.5 + random.random())
            if attempt == TRIES or wait > LONGEST_WAIT:
                break
            tell(Event("note", line.step, _waiting(wait)))
            await asyncio.sleep(wait)
        else:
            _mode_known[(line.provider.host, line.model)] = mode
            return reply
    assert failure is not None
    raise failure


def _waiting(seconds: float) -> Words:
    return Words(
        f"The model is busy; trying again in {seconds:.0f} s.",
        f"Le modèle est occupé ; nouvel essai dans {seconds:.0f} s.",
    )


class _OtherMode(Exception):
    """The server does not know this way of asking for JSON."""


def worst_case(line: Line, messages: list[dict[str, str]], max_tokens: int) -> Decimal:
    """USD that the call may cost at most: two characters a token is more than any text needs in French or English."""
    characters = sum(len(message["content"]) for message in messages)
    return line.price.cost(characters // 2 + 200, max_tokens)


async def _once(
    line: Line, messages: list[dict[str, str]], schema: dict, max_tokens: int, mode: str, show: Callable[[str], str]
) -> Reply:
    """One call: recorded before it is made, settled after it."""
    config = line.config
    worst = worst_case(line, messages, max_tokens)
    call = Call(
        line.job.client,
        line.job.flow,
        line.job.run_id,
        line.model,
        line.provider.host,
        line.purpose,
        worst,
        line.price.source,
    )
    with ledger_in_words():
        row = reserve(line.ledger, call, Limits(config.freelance_budget_run, config.freelance_budget_client_month))
    started = time.monotonic()
    reply = Reply()
    try:
        async with asyncio.timeout(config.freelance_model_timeout):
            await _stream(line, messages, schema, max_tokens, mode, show, reply)
    except BaseException as error:
        # Words that came before the line broke are billed; a call that was refused or never connected is not.
        with ledger_in_words():
            if reply.pieces or isinstance(error, TimeoutError | openai.APITimeoutError | asyncio.CancelledError):
                lost(line.ledger, row)
            else:
                release(line.ledger, row)
        raise _in_words(error, line, mode) from None
    _settle(line, row, messages, reply, started)
    return reply


async def _stream(
    line: Line, messages: list, schema: dict, max_tokens: int, mode: str, show: Callable[[str], str], reply: Reply
) -> None:
    options: dict[str, Any] = {"max_completion_tokens" if line.provider.is_openai else "max_tokens": max_tokens}
    if mode == "json_schema":
        schema_format = {"name": schema["title"], "strict": True, "schema": schema}
        options["response_format"] = {"type": "json_schema", "json_schema": schema_format}
    elif mode == "json_object":
        options["response_format"] = {"type": "json_object"}
    if mode != "json_schema":
        messages = [*messages, {"role": "user", "content": f"Answer with JSON that fits this schema only:\n{schema}"}]
    stream = await line.client.chat.completions.create(
        model=line.model, messages=messages, stream=True, stream_options={"include_usage": True}, **options
    )
    async with stream:
        async for chunk in stream:
            reply.model = chunk.model or reply.model
            reply.usage = chunk.usage or reply.usage
            for choice in chunk.choices:
                delta = choice.delta
                if delta is not None and delta.content:
                    reply.pieces.append(delta.content)
                    shown = show(delta.content)
                    if shown:
                        tell(Event("text", line.step, shown))
                if delta is not None and getattr(delta, "refusal", None):
                    reply.refusal += delta.refusal or ""
                reply.finish = choice.finish_reason or reply.finish
    reply.text = "".join(reply.pieces)
    if not reply.finish and not reply.refusal:
        raise openai.APIConnectionError(message="the stream ended early", request=stream.response.request)


def _settle(line: Line, row: int, messages: list[dict[str, str]], reply: Reply, started: float) -> None:
    usage = reply.usage
    if usage is not None:
        tokens_in, tokens_out = usage.prompt_tokens or 0, usage.completion_tokens or 0
        details = getattr(usage, "prompt_tokens_details", None)
        cached = (getattr(details, "cached_tokens", 0) or 0) if details else 0
    else:
        tokens_in, tokens_out, cached = sum(len(m["content"]) for m in messages) // 3, len(reply.text) // 3, 0
    cost = line.price.cost(tokens_in, tokens_out)
    with ledger_in_words():
        settle(
            line.ledger,
            row,
            cost=cost,
            input_tokens=tokens_in,
            output_tokens=tokens_out,
            cached_tokens=cached,
            estimated=usage is None,
            duration_ms=round(1000 * (time.monotonic() - started)),
        )
    line.cost += cost
    line.tokens += tokens_in + tokens_out
    line.calls += 1
    tell(Event("spend", line.step, line.model, tokens=tokens_in + tokens_out, cost=cost))


def _in_words(error: BaseException, line: Line, mode: str) -> BaseException:
    """A client's error as one of ours; its text is the provider's and may repeat the key, so it is not taken over."""
    host = line.provider.host
    match error:
        case TimeoutError() | openai.APITimeoutError():
            seconds = f"{line.config.freelance_model_timeout:g}"
            return Unavailable(
                Words(f"{host} did not answer within {seconds} s", f"{host} n'a pas répondu en {seconds} s"),
                remedy=Words("Raise FREELANCE_MODEL_TIMEOUT.", "Augmentez FREELANCE_MODEL_TIMEOUT."),
            )
        case openai.APIStatusError():
            return _status_in_words(error, line, mode)
        case openai.APIConnectionError():
            return Unavailable(
                Words(f"{host} cannot be reached or hung up", f"{host} est injoignable ou a raccroché"),
                remedy=Words(
                    "Is the server running? See OPENAI_BASE_URL.", "Le serveur tourne-t-il ? Voir OPENAI_BASE_URL."
                ),
            )
        case openai.APIError():
            return Unavailable(Words(f"{host} broke off its answer", f"{host} a interrompu sa réponse"))
        case ValueError():
            return Unavailable(Words(f"{host} answered with something else", f"{host} a répondu autre chose"))
    return error


def _status_in_words(error: openai.APIStatusError, line: Line, mode: str) -> BaseException:
    host, status = line.provider.host, error.status_code
    said = error.response.text.casefold() if error.response.is_closed else ""
    if (
        status in (400, 422)
        and mode != MODES[-1]
        and ("response_format" in said or "schema" in said or "grammar" in said)
    ):
        return _OtherMode()
    if status == 401 or status == 403:
        return Refused(
            Words(f"{host} refused the key ({status})", f"{host} a refusé la clé ({status})"),
            remedy=Words("Check OPENAI_API_KEY.", "Vérifiez OPENAI_API_KEY."),
            field="OPENAI_API_KEY",
        )
    if status == 404:
        return Refused(
            Words(f"{host} has no model {line.model}", f"{host} n'a pas de modèle {line.model}"),
            remedy=Words("Check FREELANCE_MODEL and OPENAI_BASE_URL.", "Vérifiez FREELANCE_MODEL et OPENAI_BASE_URL."),
            field="FREELANCE_MODEL",
        )
    if status == 429 and "insufficient_quota" in said:
        return Refused(
            Words(f"your account at {host} has no credit left", f"votre compte chez {host} n'a plus de crédit"),
            remedy=Words("Top it up at the provider's.", "Rechargez-le chez le fournisseur."),
        )
    if status in (408, 409, 425, 429) or status >= 500:
        return Unavailable(
            Words(f"{host} is busy or out of order ({status})", f"{host} est occupé ou en panne ({status})"),
            remedy=Words("Try again later.", "Réessayez plus tard."),
            retry_after=retry_after(error.response.headers.get("retry-after")),
        )
    too_long = "context" in said and ("length" in said or "size" in said or "token" in said)
    if too_long:
        problem = Words(f"the text is too long for {line.model}", f"le texte est trop long pour {line.model}")
    else:
        problem = Words(f"{host} refused the question ({status})", f"{host} a refusé la question ({status})")
    return Refused(problem, remedy=Words("Try another model.", "Essayez un autre modèle."), field="FREELANCE_MODEL")


def retry_after(header: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, as a number or as a date (RFC 9110, 10.2.3)."""
    if not header:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        moment = email.utils.parsedate_to_datetime(header)
    except ValueError:
        return None
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
