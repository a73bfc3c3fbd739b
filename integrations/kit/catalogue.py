"""Every step there is: those of this project's connectors, and those of packages that name themselves as such.

A package names a module under the entry point `freelance.integrations` (a connector, under its service's name) or
`freelance.tasks` (a module of plain Prefect tasks).
"""

import importlib
import pkgutil
from difflib import get_close_matches
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType
from typing import Any

from prefect import Task

import integrations
from integrations.errors import BadInput
from integrations.kit.account import Account
from integrations.words import Words

GROUPS = ("freelance.integrations", "freelance.tasks")


@cache
def services() -> dict[str, str]:
    """Where each connector's module is, by the service's name: this project's own first."""
    found = {one.name: f"integrations.{one.name}" for one in pkgutil.iter_modules(integrations.__path__)}
    for group in GROUPS:
        for point in entry_points(group=group):
            found.setdefault(point.name, point.value)
    return found


def module_of(service: str) -> ModuleType:
    """A connector's module.

    Raises:
        BadInput: There is none of that name, or it cannot be imported; names what is missing.
    """
    where = services().get(service)
    if where is None:
        near = get_close_matches(service, services(), n=1)
        remedy = Words(f"Do you mean {near[0]}?", f"Vouliez-vous dire {near[0]} ?") if near else _SEE
        raise BadInput(
            Words(f"there is no connector “{service}”", f"il n'y a pas de connecteur « {service} »"), remedy=remedy
        )
    try:
        return importlib.import_module(where)
    except ImportError as error:
        raise BadInput(
            Words(f"the connector {service} cannot be loaded: {error}",
                  f"le connecteur {service} ne se charge pas : {error}"),
            remedy=Words("Install what it needs; docs/DEPENDENCIES.md names the extras.",
                         "Installez ce qu'il demande ; docs/DEPENDENCIES.md indique les extras."),
        ) from error  # fmt: skip


def steps_of(service: str) -> dict[str, Task[..., Any]]:
    """A connector's steps by their names, in the order in which they are written; plain Prefect tasks too."""
    module = module_of(service)
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, Task) and _within(getattr(value.fn, "__module__", ""), module)
    }


def _within(name: str, module: ModuleType) -> bool:
    """Whether something comes from a module, or from one of the package that it is."""
    return name == module.__name__ or name.startswith(f"{module.__name__}.")


def account_of(service: str) -> type[Account] | None:
    """A connector's account; None where it needs none."""
    module = module_of(service)
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Account) and _within(value.__module__, module):
            return value
    return None


def find_step(name: str) -> Task[..., Any]:
    """A step by its name: "slack.post_message".

    Raises:
        BadInput: There is none of that name.
    """
    service, _, function = name.partition(".")
    known = steps_of(service)
    if function not in known:
        near = get_close_matches(function, known, n=1)
        remedy = (
            Words(f"Do you mean {service}.{near[0]}?", f"Vouliez-vous dire {service}.{near[0]} ?") if near else _SEE
        )
        raise BadInput(Words(f"there is no step “{name}”", f"il n'y a pas d'étape « {name} »"), remedy=remedy)
    return known[function]


def connectors() -> list[str]:
    """The services that have steps or an account, by name."""
    return sorted(name for name in services() if _is_connector(name))


@cache
def _is_connector(service: str) -> bool:
    where = services()[service]
    if where.startswith("integrations.") and service in _NOT:
        return False
    module = module_of(service)
    return bool(getattr(module, "__file__", "")) and (bool(steps_of(service)) or account_of(service) is not None)


# Rooms and helpers of the package itself, which are not looked into.
_NOT = frozenset({"kit", "files", "exports", "errors", "words", "places", "settings", "addresses", "book", "compose"})
_SEE = Words("See: freelance catalog", "Voir : freelance catalog")
