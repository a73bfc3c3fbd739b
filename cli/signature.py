"""A flow's own parameters as options of the command, from its signature.

Annotations and defaults are evaluated apart, from the file's text, where they are made of plain Python (as all of the
project's are): `freelance run brief --help` then needs no Prefect. Else the flow's module is imported.
"""

import ast
import builtins
import datetime
import decimal
import inspect
import pathlib
import sys
import types
import typing
import uuid
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from typing import Annotated, Any, Literal, get_args, get_origin

from cyclopts import Parameter
from cyclopts import Token as CliToken

from cli.catalogue import FoundFlow, Help
from integrations.errors import BadInput, FreelanceError
from integrations.places import PROJECT
from integrations.words import Words

_PLAIN = {
    **{name: getattr(typing, name) for name in ("Literal", "Optional", "Union", "Any", "List", "Sequence")},
    **{name: getattr(datetime, name) for name in ("date", "datetime", "time", "timedelta")},
    "Decimal": decimal.Decimal,
    "Path": pathlib.Path,
    "UUID": uuid.UUID,
}
RESERVED = ("json", "quiet", "verbose")


class _Names(Mapping[str, Any]):
    """The names that an annotation may use: plain types, and what the file itself assigns at its top level."""

    def __init__(self, module: ast.Module) -> None:
        self.assigned = {
            target.id: node.value
            for node in module.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    def __getitem__(self, name: str) -> Any:
        if name in self.assigned:
            return self.value(self.assigned[name])
        return _PLAIN[name]  # else a KeyError: Python then looks among the built-in names

    def value(self, node: ast.expr) -> Any:
        code = compile(ast.Expression(node), "<signature>", "eval")
        return eval(code, {"__builtins__": vars(builtins)}, self)

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter({**_PLAIN, **self.assigned})

    def __len__(self) -> int:
        return len({**_PLAIN, **self.assigned})


def signature_of(found: FoundFlow) -> inspect.Signature:
    """The flow's signature with real types.

    Raises:
        BadInput: A parameter has a name that the command needs itself.
    """
    try:
        signature = _from_text(found)
    except Exception:  # whatever the annotation is made of: Python itself knows
        signature = inspect.signature(load(found).fn, eval_str=True)
    for name in RESERVED:
        if name in signature.parameters:
            raise BadInput(
                Words(f"the command keeps the name “{name}” for itself", f"la commande se réserve le nom « {name} »"),
                remedy=Words("Give the parameter another name.", "Donnez un autre nom au paramètre."),
                file=found.file,
                line=found.function.lineno,
                field=name,
            )
    return signature


def _from_text(found: FoundFlow) -> inspect.Signature:
    names, arguments = _Names(found.module), found.function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    parameters = []
    for kind, pairs in (
        (inspect.Parameter.POSITIONAL_OR_KEYWORD, zip(positional, defaults, strict=True)),
        (inspect.Parameter.KEYWORD_ONLY, zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)),
    ):
        for argument, default in pairs:
            parameters.append(
                inspect.Parameter(
                    argument.arg,
                    kind,
                    default=inspect.Parameter.empty if default is None else names.value(default),
                    annotation=str if argument.annotation is None else names.value(argument.annotation),
                )
            )
    return inspect.Signature(parameters)


def load(found: FoundFlow) -> Any:
    """Imports the flow (and Prefect).

    Raises:
        BadInput: Its file cannot be imported.
    """
    try:
        if found.file.parent == PROJECT / "flows":
            module = import_module(f"flows.{found.file.stem}")
        else:
            spec = spec_from_file_location(f"freelance_flow_{found.file.stem}", found.file)
            assert spec is not None and spec.loader is not None
            module = module_from_spec(spec)
            sys.modules[spec.name] = module
            spec.loader.exec_module(module)
    except FreelanceError:
        raise
    except Exception as error:
        raise BadInput(
            Words(
                f"the flow cannot be loaded: {type(error).__name__}: {error}",
                f"le flow ne se charge pas : {type(error).__name__} : {error}",
            ),
            file=found.file,
        ) from error
    return getattr(module, found.name)


def first_stands_alone(signature: inspect.Signature) -> list[inspect.Parameter]:
    """The parameters as the command takes them: the first without its name, the others as options."""
    positional, option = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY
    return [
        parameter.replace(kind=option if number else positional)
        for number, parameter in enumerate(signature.parameters.values())
    ]


def as_command(
    act: Callable[..., Any], parameters: list[inspect.Parameter], texts: Help, name: str
) -> Callable[..., Any]:
    """A function that cyclopts reads as a command, with help in the person's language.

    Args:
        act: Called with the parameters as keywords.
        parameters: In order; keyword-only ones are options.
        texts: Help in the person's language.
        name: For Python.
    """

    def command(*values: Any, **named: Any) -> Any:
        bound = shown.bind(*values, **named)
        return act(**bound.arguments)

    shaped = [
        parameter.replace(annotation=_annotated(parameter, texts.parameters.get(parameter.name, "")))
        for parameter in parameters
    ]
    shown = inspect.Signature(shaped)
    command.__name__ = command.__qualname__ = name
    command.__signature__ = shown  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in shaped}
    return command


def _annotated(parameter: inspect.Parameter, text: str) -> Any:
    annotation, default = parameter.annotation, parameter.default
    many = _is_many(annotation)
    empty = default is inspect.Parameter.empty or default in (None, "", (), []) or default is False
    shown: bool | Callable[[Any], str] = False if empty else _shown
    ours: dict[str, Any] = {"help": text, "show_default": shown, "negative_iterable": (), "negative_none": ()}
    if many:
        ours |= {"consume_multiple": True}
        choices = _choices(annotation)
        if choices:
            ours |= {"converter": _comma_list}
    if annotation is bool and default is False:
        ours |= {"negative": ""}
    if get_origin(annotation) is Annotated:
        base, *extra = get_args(annotation)
        own = [each for each in extra if isinstance(each, Parameter)]
        return Annotated[base, Parameter.combine(Parameter(**ours), *own)]
    return Annotated[annotation, Parameter(**ours)]


def _shown(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _is_many(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _is_many(get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return any(_is_many(each) for each in get_args(annotation))
    return origin in (list, tuple, set, frozenset) or annotation in (list, tuple, set)


def _choices(annotation: Any) -> tuple[str, ...]:
    """The words a list may hold; empty where any may."""
    for each in get_args(annotation):
        if get_origin(each) is Literal:
            return tuple(map(str, get_args(each)))
        if _is_many(each) and (inner := _choices(each)):
            return inner
    return ()


def _comma_list(annotation: Any, tokens: tuple[CliToken, ...]) -> Any:
    """`--formats pdf,docx` as well as `--formats pdf docx` and `--formats pdf --formats docx`."""
    words = [word.strip() for token in tokens for word in token.value.split(",") if word.strip()]
    allowed = _choices(annotation)
    for word in words:
        if word not in allowed:
            raise ValueError(f"{word}|{', '.join(allowed)}")
    origin = get_origin(annotation)
    return list(words) if origin is list else tuple(words)
