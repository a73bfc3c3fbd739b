"""What is known of a step, read from its signature and its docstring once, when its module is imported."""

import inspect
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, create_model
from pydantic.fields import FieldInfo

from integrations.kit.account import Account
from integrations.kit.doing import Label
from integrations.kit.effects import Repeat
from integrations.words import Words

Kind = Literal["action", "search", "trigger"]
Ask = Callable[..., Awaitable[Any]]
_HEADING = re.compile(r"^(Args|Returns|Raises|Yields):\s*$")
_ARGUMENT = re.compile(r"^(\w+): (.*)$")


@dataclass(frozen=True)
class Spec:
    """A step.

    Args:
        service: The connector's name: "slack".
        function_name: "post_message".
        kind: action, search or trigger.
        effect: What it does to the world.
        says: Its docstring's first paragraph, in both languages.
        argument_words: What the docstring says of each argument.
        result_words: What it says of the result.
        arguments: A model of what it takes, without the account.
        returns: What it returns.
        account_argument: The name of the argument that is the account; "" where there is none.
        account_type: Of which class it is.
        target, repeat, ask: As `action` was given.
        function: The function itself.
        public_signature: Of the task: an account may be given by its name.
    """

    service: str
    function_name: str
    kind: Kind
    effect: Label
    says: Words
    argument_words: dict[str, Words]
    result_words: Words
    arguments: type[BaseModel]
    returns: TypeAdapter[Any]
    account_argument: str
    account_type: type[Account] | None
    target: str
    repeat: Repeat
    ask: Ask | None
    function: Callable[..., Awaitable[Any]]
    public_signature: inspect.Signature

    @property
    def name(self) -> str:
        """As it stands in the catalogue, the ledger and a scenario: "slack.post_message"."""
        return f"{self.service}.{self.function_name}"


def spec_of(
    function: Callable[..., Awaitable[Any]], kind: Kind, effect: Label, target: str, repeat: Repeat, ask: Ask | None
) -> Spec:
    """Reads a function.

    Raises:
        TypeError: It is not asynchronous, an argument has no type, the target is no argument, or a trigger takes no
            `since`.
    """
    if not inspect.iscoroutinefunction(function):
        raise TypeError(f"{function.__qualname__}: a step is an async function")
    hints = get_type_hints(function, include_extras=True)
    signature = inspect.signature(function)
    says, words, result = _docstring(function)
    account_argument, account_type, fields = "", None, {}
    for name, parameter in signature.parameters.items():
        if name not in hints:
            raise TypeError(f"{function.__qualname__}: {name} has no type")
        if inspect.isclass(hints[name]) and issubclass(hints[name], Account):
            account_argument, account_type = name, hints[name]
            continue
        fields[name] = (hints[name], _field(parameter, words.get(name)))
    if target and target not in fields:
        raise TypeError(f"{function.__qualname__}: the target {target!r} is no argument")
    if kind == "trigger" and "since" not in fields:
        raise TypeError(f"{function.__qualname__}: a trigger takes since")
    model: type[BaseModel] = create_model(
        function.__name__, __config__=ConfigDict(extra="forbid", arbitrary_types_allowed=True), **fields
    )  # type: ignore[call-overload]
    return Spec(
        service=_service(function.__module__),
        function_name=function.__name__,
        kind=kind,
        effect=effect,
        says=says,
        argument_words=words,
        result_words=result,
        arguments=model,
        returns=TypeAdapter(hints.get("return", Any)),
        account_argument=account_argument,
        account_type=account_type,
        target=target,
        repeat=repeat,
        ask=ask,
        function=function,
        public_signature=_public(signature, account_argument),
    )


def _service(module: str) -> str:
    """ "slack" of integrations.slack, "openapi" of integrations.openapi.steps; elsewhere the module's last part."""
    parts = module.split(".")
    return parts[1] if parts[0] == "integrations" and len(parts) > 1 else parts[-1]


def both(text: str) -> Words:
    """ "English. / Français." as words; one language alone stands for both."""
    english, slash, french = " ".join(text.split()).partition(" / ")
    return Words(english.strip(), french.strip() if slash else english.strip())


def _field(parameter: inspect.Parameter, words: Words | None) -> FieldInfo:
    default = ... if parameter.default is inspect.Parameter.empty else parameter.default
    description = f"{words.en} / {words.fr}" if words else None
    if isinstance(default, FieldInfo):
        return default
    return Field(default, description=description)  # type: ignore[no-any-return]


def _public(signature: inspect.Signature, account: str) -> inspect.Signature:
    """The task's: the account may be a name, and may be left out where there is one only."""
    made = [
        one.replace(annotation=str | one.annotation if isinstance(one.annotation, type) else one.annotation)
        if one.name == account
        else one
        for one in signature.parameters.values()
    ]
    return signature.replace(parameters=made)


def _docstring(function: Callable[..., Any]) -> tuple[Words, dict[str, Words], Words]:
    """The first paragraph, what it says of each argument, and of the result."""
    lines = inspect.cleandoc(function.__doc__ or "").splitlines()
    parts: dict[str, list[str]] = {"": []}
    heading = ""
    for line in lines:
        found = _HEADING.match(line)
        if found:
            heading = found[1]
            parts[heading] = []
        else:
            parts[heading].append(line)
    first = "\n".join(parts[""]).strip().split("\n\n")[0]
    arguments: dict[str, str] = {}
    name = ""
    for line in parts.get("Args", []):
        found = _ARGUMENT.match(line.strip()) if len(line) - len(line.lstrip()) <= 4 else None
        if found:
            name = found[1]
            arguments[name] = found[2]
        elif name and line.strip():
            arguments[name] += " " + line.strip()
    result = both(" ".join(parts.get("Returns", [])))
    return both(first), {key: both(text) for key, text in arguments.items()}, result
