"""Versions, read from the installed packages' metadata without loading them."""

import platform
from importlib.metadata import PackageNotFoundError, version


def of_package(name: str) -> str:
    """A package's version; "?" where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"


def project_version() -> str:
    """This project's version."""
    return of_package("freelance-flows")


def server_version() -> str:
    """What a background server has to have in common with the command that uses it."""
    return f"freelance {project_version()}, Prefect {of_package('prefect')}, Python {platform.python_version()}"
