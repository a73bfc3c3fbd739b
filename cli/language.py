"""The language of this process, without loading the settings."""

from integrations.places import looked_up, system_language
from integrations.words import Language


def spoken() -> Language:
    """FREELANCE_LANG, else the system's language; `cli.main` has checked it."""
    given = looked_up("FREELANCE_LANG")
    return given if given in ("en", "fr") else system_language()  # type: ignore[return-value]
