"""Where settings are looked for, and the system's language: what the command has to know before anything is loaded.

Needs nothing but the standard library and python-dotenv, so that `freelance --help` answers at once.
"""

import os
from pathlib import Path

from integrations.words import Language

PROJECT = Path(__file__).resolve().parent.parent


def system_language() -> Language:
    """French where the system speaks French, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def spoken_language() -> Language:
    """The language that the person has set, else the system's; a setting that cannot be read is passed over."""
    said = looked_up("FREELANCE_LANG")
    return said if said in ("en", "fr") else system_language()  # type: ignore[return-value]


def places_searched() -> tuple[Path, ...]:
    """The `.env` files that are read, the one that wins first."""
    here = Path.cwd() / ".env"
    there = PROJECT / ".env"
    return (here,) if here == there else (here, there)


def looked_up(name: str) -> str | None:
    """One setting's raw text, from the environment or a `.env` file; None where nobody set it.

    A file that cannot be read is passed over here: `load_settings` names it with its reason.
    """
    if value := os.environ.get(name):
        return value
    for path in places_searched():
        if path.is_file():
            from dotenv import dotenv_values

            try:
                value = dotenv_values(path, encoding="utf-8").get(name)
            except (OSError, UnicodeDecodeError):
                continue
            if value:
                return value
    return None
