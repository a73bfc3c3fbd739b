"""The language of this process, without loading the settings; `cli.main` has checked it."""

from integrations.places import spoken_language as spoken

__all__ = ["spoken"]
