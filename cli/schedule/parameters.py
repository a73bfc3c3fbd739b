"""The parameters of a scheduled run, checked against the flow's own signature before anything is saved."""

import inspect
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from cli.catalogue import FoundFlow, find_flows
from cli.signature import signature_of
from integrations.errors import BadInput
from integrations.words import Words

_WANTED = {
    "decimal": Words("a number is wanted", "il faut un nombre"),
    "int": Words("a whole number is wanted", "il faut un nombre entier"),
    "float": Words("a number is wanted", "il faut un nombre"),
    "bool": Words("true or false is wanted", "il faut true ou false"),
    "date": Words("a day such as 2027-03-31 is wanted", "il faut une date comme 2027-03-31"),
    "datetime": Words("a moment such as 2027-03-31T14:00 is wanted", "il faut un moment comme 2027-03-31T14:00"),
    "string": Words("a text is wanted", "il faut un texte"),
    "list": Words("a list is wanted", "il faut une liste"),
    "tuple": Words("a list is wanted", "il faut une liste"),
    "is": Words("another kind of value is wanted", "il faut une autre sorte de valeur"),
}


def find_flow(name: str) -> FoundFlow:
    """The flow of a name, in any of its spellings: "report", "client_report", "client_report/report".

    Raises:
        BadInput: There is none; names the nearest.
    """
    flows, _ = find_flows()
    wanted = name.rpartition("/")[2].strip()
    for found in flows:
        if wanted in (found.command, *found.other_names):
            return found
    known = [found.command for found in flows]
    spelled = {other: found.command for found in flows for other in (found.command, *found.other_names)}
    near = get_close_matches(wanted, list(spelled), 1)
    hint = (
        Words(f"Did you mean “{spelled[near[0]]}”?", f"Vouliez-vous dire « {spelled[near[0]]} » ?")
        if near
        else Words(f"One of: {', '.join(known)}.", f"Au choix : {', '.join(known)}.")
    )
    raise BadInput(Words(f"there is no flow “{name}”", f"il n'y a pas de flow « {name} »"), remedy=hint, field="flow")


def read_settings(words: Sequence[str]) -> dict[str, Any]:
    """`name=value` words as a mapping; a name given more than once gets a list.

    Raises:
        BadInput: A word has no "=".
    """
    given: dict[str, Any] = {}
    for word in words:
        name, sign, value = word.partition("=")
        name = name.strip().replace("-", "_")
        if not sign or not name:
            raise BadInput(
                Words(f"“{word}” is not name=value", f"« {word} » n'est pas de la forme nom=valeur"),
                remedy=Words("For instance: --set client=Luma", "Par exemple : --set client=Luma"),
                field="--set",
            )
        if name in given:
            before = given[name] if isinstance(given[name], list) else [given[name]]
            given[name] = [*before, value]
        else:
            given[name] = value
    return given


def check_parameters(found: FoundFlow, given: Mapping[str, Any], later: Collection[str] = ()) -> dict[str, Any]:
    """The parameters as Prefect stores them, if the flow takes them.

    Args:
        found: The flow.
        given: From `--set` (texts) or from YAML (values).
        later: Names of parameters whose values come when the run is made.

    Raises:
        BadInput: A name is unknown, a value does not fit, or one that the flow needs is missing; `field` names it.
    """
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    signature = signature_of(found)
    checked: dict[str, Any] = {}
    for name in (*given, *later):
        if str(name) not in signature.parameters:
            raise _unknown(found, str(name), list(signature.parameters))
    for name, value in given.items():
        parameter = signature.parameters[str(name)]
        adapter: TypeAdapter[Any] = TypeAdapter(
            Any if parameter.annotation is inspect.Parameter.empty else parameter.annotation,
            config=ConfigDict(coerce_numbers_to_str=True),
        )
        try:
            checked[parameter.name] = adapter.dump_python(
                adapter.validate_python(_as_list(parameter, value)), mode="json"
            )
        except ValidationError as error:
            raise _misfit(parameter.name, value, error) from None
    for parameter in signature.parameters.values():
        if parameter.default is inspect.Parameter.empty and parameter.name not in (*checked, *later):
            raise BadInput(
                Words(f"{found.command} needs “{parameter.name}”", f"{found.command} a besoin de « {parameter.name} »"),
                remedy=Words(
                    f"{found.help.parameters.get(parameter.name, '')} Add --set {parameter.name}=… or, in the file,"
                    f" {parameter.name}: … below `with`.".strip(),
                    f"{found.help_in('fr').parameters.get(parameter.name, '')} Ajoutez --set {parameter.name}=… ou,"
                    f" dans le fichier, {parameter.name} : … sous `with`.".strip(),
                ),
                field=parameter.name,
            )
    return checked


def _as_list(parameter: inspect.Parameter, value: Any) -> Any:
    """ "a.csv, b.csv" for a parameter that takes several."""
    from cli.signature import _is_many

    if isinstance(value, str) and _is_many(parameter.annotation):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def _unknown(found: FoundFlow, name: str, known: list[str]) -> BadInput:
    near = get_close_matches(name.replace("-", "_"), known, 1)
    hint = (
        Words(f"Did you mean “{near[0]}”?", f"Vouliez-vous dire « {near[0]} » ?")
        if near
        else Words(f"It takes: {', '.join(known)}.", f"Il accepte : {', '.join(known)}.")
    )
    return BadInput(
        Words(f"{found.command} takes no “{name}”", f"{found.command} n'a pas de paramètre « {name} »"),
        remedy=hint,
        field=name,
    )


def _misfit(name: str, value: Any, error: Any) -> BadInput:
    first = error.errors(include_url=False)[0]
    choices = first.get("ctx", {}).get("expected", "")
    if first["type"] == "literal_error":
        wanted = Words(f"choose among {choices}", f"à choisir parmi {choices.replace(' or ', ' ou ')}")
    else:
        wanted = _WANTED.get(first["type"].partition("_")[0], Words(first["msg"], first["msg"]))
    shown = str(value)[:60]
    return BadInput(
        Words(f"“{shown}” does not fit: {wanted.en}", f"« {shown} » ne convient pas : {wanted.fr}"),
        remedy=Words("See `freelance run FLOW --help`.", "Voir `freelance run FLOW --help`."),
        field=name,
    )
