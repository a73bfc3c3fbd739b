"""From a question to a typed answer: asked again once where it is cut off, does not fit or is in the wrong language."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from integrations.errors import Refused
from integrations.words import Words
from tasks.model.call import complete
from tasks.model.failures import Unfit
from tasks.model.line import Line, Question, Reply
from tasks.model.prompts import Prompt
from tasks.model.reading import misfit, read_answer, right_language

T = TypeVar("T", bound=BaseModel)
LONGEST_QUOTED = 20_000  # characters of a bad answer that are shown to the model again
_IN_THE_LANGUAGE = Words(
    "Your answer is in the wrong language. Give the same answer in English.",
    "Votre réponse n'est pas dans la bonne langue. Donnez la même réponse en français.",
)
_REASONS = {
    "cut off": Words("its answer was cut off", "sa réponse a été coupée"),
    "misfit": Words("its answer does not fit what was asked", "sa réponse ne correspond pas à la demande"),
    "language": Words("its answer is in the wrong language", "sa réponse n'est pas dans la bonne langue"),
}


@dataclass(frozen=True, slots=True)
class Wanted(Generic[T]):
    """What the answer must be.

    Args:
        output: Its type.
        schema: The type's strict schema.
        max_tokens: Its length at most.
        shown: The texts that the model is shown; what it copies from them may be in any language.
    """

    output: type[T]
    schema: dict[str, Any]
    max_tokens: int
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A usable answer: its value, who gave it, and whether it took mending or a second question."""

    value: T
    model: str
    repaired: bool


async def answer(line: Line, prompt: Prompt, wanted: Wanted[T]) -> Found[T]:
    """Asks until the answer is usable: each of the three complaints is made once.

    Raises:
        Unfit: The same complaint a second time.
        Refused: The model declined.
    """
    messages, max_tokens = prompt.messages(), wanted.max_tokens
    complained: list[str] = []
    while True:
        reply = await complete(line, Question(messages, wanted.schema, max_tokens))
        _not_declined(reply, line)
        found = _usable(reply, line, wanted)
        if not isinstance(found, _Complaint):
            value, mended = found
            return Found(value, reply.model or line.model, mended or bool(complained))
        if found.kind in complained:
            raise _unfit(line, found.kind)
        complained.append(found.kind)
        if found.kind == "cut off":
            max_tokens *= 2
            continue
        messages = [
            *prompt.messages(),
            {"role": "assistant", "content": reply.text[:LONGEST_QUOTED] or "{}"},
            {"role": "user", "content": found.words},
        ]


@dataclass(frozen=True, slots=True)
class _Complaint:
    kind: str
    words: str = ""


def _usable(reply: Reply, line: Line, wanted: Wanted[T]) -> tuple[T, bool] | _Complaint:
    """The value and whether it was mended, or what is wrong with the answer."""
    cut_off = reply.finish == "length"
    try:
        value, mended = read_answer(wanted.output, reply.text, mend=not cut_off)
    except ValidationError as error:
        return _Complaint("cut off") if cut_off else _Complaint("misfit", misfit(error, line.job.language))
    if not right_language(value, line.job.language, wanted.shown):
        return _Complaint("language", _IN_THE_LANGUAGE.in_(line.job.language))
    return value, mended


def _not_declined(reply: Reply, line: Line) -> None:
    if not reply.refusal and reply.finish != "content_filter":
        return
    said = line.provider.without_secrets(reply.refusal)
    more = Words(f": “{said}”", f" : « {said} »") if said else Words("", "")
    raise Refused(
        Words(f"{line.model} declined to answer{more.en}", f"{line.model} a décliné la demande{more.fr}"),
        remedy=Words("Read the message: what is in it?", "Relisez le message : que contient-il ?"),
    )


def _unfit(line: Line, kind: str) -> Unfit:
    reason = _REASONS[kind]
    return Unfit(
        Words(
            f"{line.model} gave no usable answer, also when asked again: {reason.en}",
            f"{line.model} n'a pas donné de réponse utilisable, même redemandée : {reason.fr}",
        ),
        remedy=Words("Try a larger model.", "Essayez un modèle plus grand."),
    )
