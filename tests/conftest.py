"""What every test runs under: this machine only, nobody's settings or keys, a home of its own.

Fixtures for all rooms: `network_guard` (automatic), `own_settings`, `prefect_server`, `local_model`, `postgres_url`.
"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

GUARD = Path(__file__).resolve().parent / "guard"
SCRUBBED = ("OPENAI_", "FREELANCE_", "PREFECT_", "AZURE_OPENAI_", "XDG_", "GIT_")
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


def _own_environment() -> Path:
    """Leaves nothing of the person who runs the tests, before any room or Prefect reads it.

    Returns:
        The folder that is home for the whole run.
    """
    home = Path(tempfile.mkdtemp(prefix="freelance-tests-"))
    for name in list(os.environ):
        if name.startswith(SCRUBBED) or name.upper() in PROXIES:
            del os.environ[name]
    os.environ |= {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "FREELANCE_HOME": str(home / "freelance"),
        "FREELANCE_LANG": "en",
        "PREFECT_HOME": str(home / "prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
        "DO_NOT_TRACK": "1",
        "NETWORK_GUARD_LOG": str(home / "network.log"),
        # Children of a test are guarded too: Python imports sitecustomize from here at its start.
        "PYTHONPATH": os.pathsep.join(filter(None, (str(GUARD), os.environ.get("PYTHONPATH")))),
    }
    return home


# A shell that starts something in the background has it ignore Ctrl-C, and so would all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
HOME = _own_environment()
sys.path.insert(0, str(GUARD))
sys.modules.pop("sitecustomize", None)
import sitecustomize as guard_module  # noqa: E402  (only now does it know where to write)

from tests.local_model import local_model  # noqa: E402, F401
from tests.postgres import postgres_server, postgres_url, prefect_postgres  # noqa: E402, F401


def pytest_sessionfinish() -> None:
    """Removes the run's home."""
    import shutil

    shutil.rmtree(HOME, ignore_errors=True)


class Attempts:
    """What the guard refused since it was last asked."""

    def __init__(self, log: Path) -> None:
        self._log = log

    def take(self) -> list[str]:
        """The refused addresses, which are forgotten: a test that provokes one takes it."""
        try:
            found = self._log.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return []
        self._log.unlink()
        return found


@pytest.fixture(autouse=True)
def network_guard() -> Iterator[Attempts]:
    """Fails a test that tried to reach another machine, itself or by a child process."""
    attempts = Attempts(Path(os.environ[guard_module.LOG]))
    yield attempts
    if left := attempts.take():
        pytest.fail(f"tried to leave this machine: {', '.join(sorted(set(left)))}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_foreign_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The `.env` of whoever runs the tests is not read; settings are read afresh in every test."""
    from integrations import places, settings

    project = places.PROJECT / ".env"
    searched = places.places_searched

    def without_projects() -> tuple[Path, ...]:
        return tuple(path for path in searched() if path != project)

    monkeypatch.setattr(places, "places_searched", without_projects)
    monkeypatch.setattr(settings, "places_searched", without_projects)
    settings.settings.cache_clear()
    yield
    settings.settings.cache_clear()


@pytest.fixture
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Sets settings for one test, by name in lower case, and gives it a home and a ledger of its own."""
    from integrations.settings import settings

    def give(**values: object) -> None:
        for name, value in values.items():
            monkeypatch.setenv(name.upper(), str(value))
        settings.cache_clear()

    give(freelance_home=tmp_path / "home")
    return give


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """Prefect's own server for the tests that ask for it, one for the whole run; yields its API's address."""
    from prefect.settings import PREFECT_API_URL
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield str(PREFECT_API_URL.value())
