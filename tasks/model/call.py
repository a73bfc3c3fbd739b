"""One question to a model: counted in the ledger before and after, asked again where that may help."""

import asyncio
import json
import math
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal

from integrations.errors import Unavailable
from integrations.words import Words
from ledger import Ledger, LedgerError
from ledger.calls import Call, Limits, lost, release, reserve, settle
from tasks.model.dialect import Dialect, dialect_of, other_dialect, request, worked
from tasks.model.failures import ledger_failure, ledger_in_words
from tasks.model.line import Line, Question, Reply
from tasks.model.prose import Prose
from tasks.model.stream import stream
from tasks.model.troubles import Trouble, trouble_of
from tasks.progress import Event, tell

TRIES = 4
FIRST_WAIT = 0.5  # seconds before the second try; doubles, and is shaken so that many do not come back at once
LONGEST_WAIT = 60.0  # seconds that a Retry-After may ask for before the person is told instead


async def complete(line: Line, question: Question) -> Reply:
    """Asks, and asks again where the server is busy, hangs up, or does not know a way of asking.

    Args:
        line: The open line.
        question: What to ask.

    Raises:
        Refused: The server said no.
        Unavailable: It did not answer, also when tried again.
        BudgetExceeded: The call could exceed a budget; it was not made.
    """
    dialect = dialect_of(line.provider, line.model)
    attempt = 1
    while True:
        reply, trouble = await _counted(line, question, dialect)
        if trouble is None:
            worked(line.provider, line.model, dialect)
            return reply
        other = other_dialect(dialect, trouble.status, trouble.said)
        if other is not None:  # comes to an end: there are few dialects, and none twice
            dialect = other
            continue
        wait = _wait(trouble, attempt)
        if wait is None:
            raise trouble.failure
        tell(Event("detail", line.step, _waiting(wait)))
        await asyncio.sleep(wait)
        attempt += 1


def _wait(trouble: Trouble, attempt: int) -> float | None:
    """Seconds until the next try, or None where there is none."""
    if not trouble.again or attempt >= TRIES:
        return None
    asked = trouble.failure.retry_after if isinstance(trouble.failure, Unavailable) else None
    wait = FIRST_WAIT * 2 ** (attempt - 1) * random.uniform(0.5, 1.5) if asked is None else asked
    return wait if wait <= LONGEST_WAIT else None


def _waiting(seconds: float) -> Words:
    whole = math.ceil(seconds)
    return Words(f"the model is busy, trying again in {whole} s", f"le modèle est occupé, nouvel essai dans {whole} s")


def worst_case(line: Line, question: Question) -> Decimal:
    """USD that the call may cost at most.

    Two bytes a token is more tokens than French or English text ever has (four and a half are usual), so the estimate
    errs on the side of the budget; the schema is counted, since providers put it into the prompt.
    """
    return line.price.cost(_tokens(question, bytes_each=2), question.max_tokens)


def _tokens(question: Question, bytes_each: int) -> int:
    words = sum(len(message["content"].encode()) + 16 for message in question.messages)
    return (words + len(json.dumps(question.schema, ensure_ascii=False).encode())) // bytes_each


async def _counted(line: Line, question: Question, dialect: Dialect) -> tuple[Reply, Trouble | None]:
    """One call: recorded at its worst before it is made, as billed after it."""
    row = await asyncio.to_thread(_reserve, line, worst_case(line, question))
    reply, trouble, started = Reply(), None, time.monotonic()
    options = request(dialect, question.messages, question.schema, question.max_tokens, line.job.language)

    prose = Prose()  # a fresh one for each try: it remembers where in the JSON it is

    def show(piece: str) -> None:
        if words := prose.feed(piece):
            tell(Event("text", line.step, words))

    try:
        async with asyncio.timeout(line.config.freelance_model_timeout):
            await stream(line, options, question.max_tokens, reply, show)
    except Exception as error:
        trouble = trouble_of(error, line.provider, line.model, line.config.freelance_model_timeout)
        if trouble is None:
            _end(line, row, lost)
            raise
    except BaseException:  # interrupted: the provider may bill what it has written
        _end(line, row, lost)
        raise
    if trouble is None:
        await asyncio.to_thread(_settle, line, row, question, reply, started)
    else:
        # Words that came before the line broke are billed; a call that was refused or never connected is not.
        await asyncio.to_thread(_end, line, row, release if trouble.free and not reply.text else lost)
    return reply, trouble


def _reserve(line: Line, worst: Decimal) -> int:
    config, job = line.config, line.job
    call = Call(
        client=job.client,
        flow=job.flow,
        run_id=job.run_id,
        model=line.model,
        provider=line.provider.host,
        purpose=line.purpose,
        worst_cost=worst,
        price_source=line.price.source,
    )
    with ledger_in_words():
        return reserve(line.ledger, call, Limits(config.freelance_budget_run, config.freelance_budget_client_month))


def _end(line: Line, row: int, end: Callable[[Ledger, int], None]) -> None:
    with _told_if_ledger_fails(line):
        end(line.ledger, row)


def _settle(line: Line, row: int, question: Question, reply: Reply, started: float) -> None:
    estimated = reply.input_tokens is None or reply.output_tokens is None
    tokens_in = _tokens(question, bytes_each=4) if reply.input_tokens is None else reply.input_tokens
    tokens_out = len(reply.text.encode()) // 4 if reply.output_tokens is None else reply.output_tokens
    cost = line.price.cost(tokens_in, tokens_out, reply.cached_tokens)
    with _told_if_ledger_fails(line):
        settle(
            line.ledger,
            row,
            cost=cost,
            input_tokens=tokens_in,
            output_tokens=tokens_out,
            cached_tokens=reply.cached_tokens,
            estimated=estimated,
            duration_ms=round(1000 * (time.monotonic() - started)),
        )
    line.cost += cost
    line.tokens += tokens_in + tokens_out
    tell(Event("spend", line.step, line.model, tokens=tokens_in + tokens_out, cost=cost))


@contextmanager
def _told_if_ledger_fails(line: Line) -> Iterator[None]:
    """Tells a failure of the ledger after a call, and goes on: the answer is paid for, the call counts at its worst."""
    try:
        yield
    except LedgerError as error:
        failure = ledger_failure(error)
        tell(Event("note", line.step, Words(failure.message("en"), failure.message("fr"))))
