"""From a model's words to a typed value: almost-JSON mended, what does not fit named, the language told."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from integrations.words import Language, Words

T = TypeVar("T", bound=BaseModel)
LEAST_PROSE = 120  # letters below which a text's language is not judged
_THINKING = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)\n\s*```", re.DOTALL | re.IGNORECASE)


def read_answer(output: type[T], text: str, *, mend: bool = True) -> tuple[T, bool]:
    """Reads an answer as `output`; almost-JSON (fences, a missing bracket, a trailing comma) is mended first.

    Args:
        output: What it must be.
        text: The model's words.
        mend: False for an answer that was cut off: mending would pass a torn one for a whole one.

    Returns:
        The value, and whether it had to be mended.

    Raises:
        ValidationError: It does not fit.
    """
    bare = _bare(text)
    try:
        return output.model_validate_json(bare), False
    except ValidationError as error:
        first = error
    mended = _mended(bare) if mend and first.errors(include_url=False)[0]["type"] == "json_invalid" else None
    if mended is None:
        raise first
    return output.model_validate(mended), True


def _bare(text: str) -> str:
    """The answer without the thoughts and the Markdown fence that some models put around it."""
    text = _THINKING.sub("", text).strip().lstrip("\ufeff")
    fenced = _FENCED.search(text)
    return fenced[1] if fenced and not text.startswith("{") else text


def _mended(text: str) -> dict[str, Any] | None:
    import json_repair  # only for answers that need it

    found = json_repair.loads(text) if text else None
    if isinstance(found, list):  # words around several objects: the last is the answer
        found = next((item for item in reversed(found) if isinstance(item, dict)), None)
    return found if isinstance(found, dict) and found else None


def misfit(error: ValidationError, language: Language) -> str:
    """What does not fit, for the model: place and reason, without the values."""
    lines = [
        f"- {'.'.join(str(part) for part in item['loc']) or '(JSON)'}: {item['msg']}"
        for item in error.errors(include_input=False, include_url=False, include_context=False)[:8]
    ]
    head = Words(
        "Your answer does not fit the schema. Answer again, whole, with these errors corrected:",
        "Votre réponse ne respecte pas le schéma. Répondez à nouveau, en entier, en corrigeant ces erreurs :",
    )
    return "\n".join([head.in_(language), *lines])


def right_language(value: BaseModel, language: Language, given: Iterable[str] = ()) -> bool:
    """Whether the answer's prose is in the language asked for; too little prose is.

    Args:
        value: The answer.
        language: The language asked for.
        given: Texts that the model was shown; what it copied from them keeps their language.
    """
    from tasks.facts.language import detect_language

    shown = " ".join("\n".join(given).split())
    own = [text for text in _texts(value.model_dump()) if " ".join(text.split()) not in shown]
    prose = "\n".join(own)
    return sum(map(str.isalpha, prose)) < LEAST_PROSE or detect_language(prose) == language


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for name, value in node.items():
            if name != "quote":  # quotes keep the client's language, also where a letter was miscopied
                yield from _texts(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _texts(value)
