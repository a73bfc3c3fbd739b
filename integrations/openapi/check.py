"""Arguments held against an operation before anything is sent: every error names the argument and never its value."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from jsonschema.exceptions import ValidationError, best_match

from integrations.errors import BadInput
from integrations.openapi.dialect import validator
from integrations.openapi.document import Document
from integrations.openapi.model import Argument, Operation
from integrations.openapi.serialise import plain, text_of
from integrations.words import Words

_KINDS = {
    "string": Words("text", "un texte"),
    "integer": Words("a whole number", "un nombre entier"),
    "number": Words("a number", "un nombre"),
    "boolean": Words("true or false", "true ou false"),
    "array": Words("a list", "une liste"),
    "object": Words("an object", "un objet"),
    "null": Words("nothing (null)", "rien (null)"),
    "file": Words("a file", "un fichier"),
}


def checked(document: Document, operation: Operation, arguments: Mapping[str, Any]) -> list[tuple[Argument, Any]]:
    """The arguments that are given, each with its value as JSON has it.

    Args:
        document: Of the operation.
        operation: Which is to be called.
        arguments: By name.

    Raises:
        BadInput: One is unknown, one is missing, or a value does not fit.
    """
    found: dict[str, tuple[Argument, Any]] = {}
    for name, value in arguments.items():
        one = operation.argument(name)
        if one is None:
            raise _unknown(operation, name)
        if one.name in found:
            raise _wrong(operation, one.name, Words("is given twice", "est donné deux fois"))
        if value is not None or (one.place == "body" and not one.whole):  # a parameter that is None is not sent
            found[one.name] = (one, plain(value))
    missing = [one.name for one in operation.parameters if one.required and one.name not in found]
    if missing:
        raise _missing(operation, missing)
    made = []
    for one, value in found.values():
        if one.whole and operation.body is not None and operation.body.flat:
            fits(document, operation, one.name, one.schema, value)
        elif one.place != "body":
            value = _as_text(document, one, value)
            fits(document, operation, one.name, one.schema, value)
        made.append((one, value))
    return made


def fits(document: Document, operation: Operation, name: str, schema: Any, value: Any, whole: bool = False) -> None:
    """Holds a value against a schema.

    Args:
        document: Whose schema it is.
        operation: That is called.
        name: Of the argument.
        schema: Of its value.
        value: As JSON has it.
        whole: Whether the value is a body whose properties are arguments: those are named then.

    Raises:
        BadInput: It does not fit.
    """
    try:
        error = best_match(validator(document, schema).iter_errors(value))
    except (RecursionError, TypeError, AttributeError, KeyError) as slip:
        kind = type(slip).__name__
        problem = Words(f"a schema cannot be used: {kind}", f"un schéma est inutilisable : {kind}")
        raise document.wrong(problem, f"{operation.name}.{name}") from None
    if error is None:
        return
    path = list(error.absolute_path)
    if whole and path:
        wire, path = path[0], path[1:]
        name = next((one.name for one in operation.parameters if one.place == "body" and one.wire == wire), str(wire))
    elif whole and error.validator == "required":
        lacking = _lacking(error)
        names = [one.name for one in operation.parameters if one.place == "body" and one.wire in lacking]
        raise _missing(operation, names or lacking)
    place = name + "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in path)
    raise _wrong(operation, place, said(error))


def _as_text(document: Document, one: Argument, value: Any) -> Any:
    """A number for a parameter that is text: on the way it is text anyhow."""
    kind = document.schema(one.schema).get("type")
    return text_of(value) if kind == "string" and isinstance(value, int | float | bool) else value


def _lacking(error: ValidationError) -> list[str]:
    wanted = error.validator_value if isinstance(error.validator_value, list) else []
    return [str(name) for name in wanted if repr(name) in error.message]


def said(error: ValidationError) -> Words:
    """What is wrong with a value, without the value."""
    limit = error.validator_value
    match error.validator:
        case "type":
            kinds = [limit] if isinstance(limit, str) else list(limit)
            known = [_KINDS.get(str(one), Words(str(one), str(one))) for one in kinds]
            return Words(f"must be {' or '.join(one.en for one in known)}",
                         f"doit être {' ou '.join(one.fr for one in known)}")  # fmt: skip
        case "enum" | "const":
            values = limit if isinstance(limit, list) else [limit]
            shown = ", ".join(map(text_of, values[:12])) + (", …" if len(values) > 12 else "")
            return Words(f"must be one of {shown}", f"doit être parmi {shown}")
        case "required":
            names = ", ".join(_lacking(error))
            return Words(f"lacks {names}", f"manque {names}")
        case "additionalProperties" | "unevaluatedProperties":
            return Words("holds a property that the service does not know",
                         "contient une propriété que le service ne connaît pas")  # fmt: skip
        case "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum":
            least = "inimum" in str(error.validator)
            return Words(f"must be {'at least' if least else 'at most'} {limit}",
                         f"doit être {'au moins' if least else 'au plus'} {limit}")  # fmt: skip
        case "minLength" | "minItems" | "minProperties":
            return Words(f"is too short: at least {limit}", f"est trop court : au moins {limit}")
        case "maxLength" | "maxItems" | "maxProperties":
            return Words(f"is too long: at most {limit}", f"est trop long : au plus {limit}")
        case "pattern":
            return Words(f"must match {limit}", f"doit correspondre à {limit}")
        case "anyOf" | "oneOf":
            groups = [" + ".join(_lacking(one)) for one in error.context or () if one.validator == "required"]
            if groups and len(groups) == len(error.context or ()):
                return Words(f"lacks {' or '.join(groups)}", f"manque {' ou '.join(groups)}")
            return Words("fits none of its forms", "ne correspond à aucune de ses formes")
    return Words(f"does not fit ({error.validator})", f"ne convient pas ({error.validator})")


def _wrong(operation: Operation, place: str, problem: Words) -> BadInput:
    return BadInput(
        Words(f"{operation.name}: {place} {problem.en}", f"{operation.name} : {place} {problem.fr}"), field=place
    )


def _missing(operation: Operation, names: list[str]) -> BadInput:
    said = ", ".join(names)
    return BadInput(
        Words(f"{operation.name}: missing: {said}", f"{operation.name} : il manque : {said}"), field=names[0]
    )


def _unknown(operation: Operation, name: str) -> BadInput:
    known = [one.name for one in operation.parameters]
    near = get_close_matches(name, known, 1)
    listed = ", ".join(known[:20]) + (", …" if len(known) > 20 else "") if known else "–"
    remedy = (
        Words(f"Did you mean “{near[0]}”?", f"Vouliez-vous dire « {near[0]} » ?")
        if near
        else Words(f"It takes: {listed}.", f"Elle prend : {listed}.")
    )
    return BadInput(
        Words(f"{operation.name} has no argument “{name}”", f"{operation.name} n'a pas d'argument « {name} »"),
        remedy=remedy,
        field=name,
    )
