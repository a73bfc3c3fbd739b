"""How a server wants to be asked. OpenAI's API has many readings: what one refuses is said in another way."""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal

from integrations.words import Language
from tasks.model.prompts import json_rule
from tasks.model.provider import Provider
from tasks.model.schema import loose_schema

Mode = Literal["strict", "loose", "json", "plain"]
MODES: tuple[Mode, ...] = ("strict", "loose", "json", "plain")  # the best first
_UNREAD = (400, 415, 422, 501)  # what servers answer to an option that they do not know
_ABOUT_MODE = (
    "response_format", "json_schema", "json_object", "json mode", "schema", "grammar", "structured", "strict",
    "maxlength", "max_length", "maxitems", "not supported", "unsupported", "unrecognized", "unknown parameter",
    "extra inputs", "extra_forbidden", "not permitted",
)  # fmt: skip
_ABOUT_NAME = ("unsupported", "not supported", "unknown", "unrecognized", "extra", "not permitted", "instead")


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of asking.

    Args:
        mode: How the schema is said: as a strict schema, as one without bounds, as "some JSON", or in words only.
        limit: What the longest answer is called; OpenAI renamed it, the others did not follow.
        counts: Whether the server is asked to count tokens at the stream's end.
    """

    mode: Mode = "strict"
    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    counts: bool = True
    renamed: bool = False


_known: dict[tuple[str, str], Dialect] = {}  # for this process: what worked, by server and model


def dialect_of(provider: Provider, model: str) -> Dialect:
    """What worked with this model before, else what it should know."""
    first = Dialect(limit="max_completion_tokens" if provider.is_openai else "max_tokens")
    return _known.get((provider.base_url, model), first)


def worked(provider: Provider, model: str, dialect: Dialect) -> None:
    """Remembers a dialect."""
    _known[provider.base_url, model] = dialect


def forget() -> None:
    """Forgets every dialect, as a new process does."""
    _known.clear()


def is_too_long(said: str) -> bool:
    """Whether a server says that the question does not fit into the model's memory."""
    said = said.casefold()
    return "context" in said and any(word in said for word in ("length", "size", "window", "exceed", "maximum"))


def other_dialect(dialect: Dialect, status: int, said: str) -> Dialect | None:
    """The next way to try after a refusal, or None where another way would not help."""
    said = said.casefold()
    if status not in _UNREAD or is_too_long(said):
        return None
    if dialect.counts and ("stream_options" in said or "include_usage" in said):
        return replace(dialect, counts=False)
    about_limit = "max_tokens" in said or "max_completion_tokens" in said
    if about_limit and not dialect.renamed and any(word in said for word in _ABOUT_NAME):
        other: Literal["max_tokens", "max_completion_tokens"] = (
            "max_tokens" if dialect.limit == "max_completion_tokens" else "max_completion_tokens"
        )
        return replace(dialect, limit=other, renamed=True)
    further = MODES.index(dialect.mode) + 1
    if further < len(MODES) and (status != 400 or any(word in said for word in _ABOUT_MODE)):
        return replace(dialect, mode=MODES[further])
    return None


def request(
    dialect: Dialect, messages: list[dict[str, str]], schema: dict[str, Any], max_tokens: int, language: Language
) -> dict[str, Any]:
    """The arguments of a call in a dialect: messages, limit and format."""
    options: dict[str, Any] = {dialect.limit: max_tokens}
    if dialect.counts:
        options["stream_options"] = {"include_usage": True}
    if dialect.mode in ("strict", "loose"):
        asked = schema if dialect.mode == "strict" else loose_schema(schema)
        options["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": schema["title"], "strict": True, "schema": asked},
        }
        return options | {"messages": messages}
    if dialect.mode == "json":
        options["response_format"] = {"type": "json_object"}
    rule = f"{json_rule(language)}\n{json.dumps(schema, ensure_ascii=False)}"
    first = messages[0]
    return options | {"messages": [first | {"content": f"{first['content']}\n\n{rule}"}, *messages[1:]]}
