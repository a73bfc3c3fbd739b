"""Prefect's settings for a command, put in place before Prefect is imported."""

import os
from pathlib import Path

# Would send a command that uses this home's own server elsewhere, or with somebody else's key.
FOREIGN = (
    "PREFECT_API_AUTH_STRING",
    "PREFECT_SERVER_API_AUTH_STRING",
    "PREFECT_API_DATABASE_CONNECTION_URL",
    "PREFECT_API_KEY",
    "PREFECT_PROFILE",
    "PREFECT_PROFILES_PATH",
    "PREFECT_SERVER_DATABASE_CONNECTION_URL",
)


def quiet_environment(verbose: bool) -> dict[str, str]:
    """Settings that hold for every server: no telemetry, no noise."""
    return {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        # The server is this version's own, or the person's choice: asking it costs a request a run.
        "PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "DEBUG" if verbose else "INFO",
        # What the UI shows as a run's log goes there; the terminal shows progress instead.
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "DEBUG" if verbose else "CRITICAL",
        "PREFECT_INTERNAL_LOGGING_LEVEL": "ERROR" if verbose else "CRITICAL",
    }


def set_environment(api: str, home: Path | None, verbose: bool) -> None:
    """Puts the settings in place.

    Args:
        api: Address of the server's API.
        home: Prefect's home, for this home's own server; None leaves the person's.
        verbose: Prefect's own log in the terminal.
    """
    from cli.access import CLIENT, known_password
    from integrations.places import looked_up

    if home is not None:
        password = known_password(home.parent)
        for name in FOREIGN:
            os.environ.pop(name, None)
        os.environ["PREFECT_HOME"] = str(home)
    else:
        password = looked_up(CLIENT)
    if password is not None:
        os.environ[CLIENT] = password
    os.environ["PREFECT_API_URL"] = api
    os.environ.update(quiet_environment(verbose))
