"""One call over the network: the answer as it comes."""

import json
from collections.abc import Callable
from typing import Any

from openai.types.chat import ChatCompletionChunk

from tasks.model.line import Line, Reply

SIGNS_A_TOKEN = 12  # more than any tokenizer packs on average; a server that sends more ignores the limit


class NotAModel(Exception):
    """The address answers, but not as a model's server does."""


class BrokenOff(Exception):
    """The answer ended in the middle."""


async def stream(
    line: Line, options: dict[str, Any], max_tokens: int, reply: Reply, show: Callable[[str], None]
) -> None:
    """Asks, and fills `reply` while the answer comes, so that what came before a failure is known.

    Args:
        line: The open line.
        options: The call's arguments: messages, format and limit.
        max_tokens: Longest answer; what comes beyond it is not waited for.
        reply: To be filled.
        show: Called with each piece of the answer.

    Raises:
        openai.OpenAIError: The client's own failures.
        BrokenOff, NotAModel: See there.
        ValueError, TypeError, AttributeError: What came is not what the API promises.
    """
    answer = await line.client.chat.completions.create(model=line.model, stream=True, **options)
    async with answer:
        kind = answer.response.headers.get("content-type", "").lower()
        if kind.startswith("text/html"):
            raise NotAModel
        if kind.startswith("application/json"):  # a server that does not stream
            _take_whole(json.loads(await answer.response.aread()), reply)
            show(reply.text)
        else:
            async for chunk in answer:
                piece = _take(chunk, reply)
                if piece:
                    show(piece)
                if len(reply.text) > max_tokens * SIGNS_A_TOKEN:
                    reply.finish = "length"
                    return
    if not reply.finish and not reply.refusal:
        raise BrokenOff


def _take(chunk: ChatCompletionChunk, reply: Reply) -> str:
    """One event of the stream; gives the words in it."""
    reply.model = chunk.model or reply.model
    if chunk.usage is not None:
        _count(chunk.usage.model_dump(), reply)
    piece = ""
    for choice in chunk.choices or []:
        if choice.delta is not None:
            piece += choice.delta.content or ""
            reply.refusal += choice.delta.refusal or ""
        reply.finish = choice.finish_reason or reply.finish
    reply.text += piece
    return piece


def _take_whole(answer: dict[str, Any], reply: Reply) -> None:
    if not answer.get("choices"):
        raise BrokenOff
    choice = answer["choices"][0]
    reply.model = str(answer.get("model") or "")
    reply.text = choice["message"].get("content") or ""
    reply.refusal = choice["message"].get("refusal") or ""
    reply.finish = choice.get("finish_reason") or "stop"
    _count(answer.get("usage") or {}, reply)


def _count(usage: dict[str, Any], reply: Reply) -> None:
    """Tokens as the provider counts them; anything that is no count is passed over."""

    def number(value: Any) -> int | None:
        return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None

    reply.input_tokens = number(usage.get("prompt_tokens"))
    reply.output_tokens = number(usage.get("completion_tokens"))
    details = usage.get("prompt_tokens_details")
    reply.cached_tokens = (number(details.get("cached_tokens")) if isinstance(details, dict) else None) or 0
