"""The command as a process of its own, in a home of its own, with a real server."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.server import Server
from integrations.places import PROJECT
from tests.cli.commandline import Command, clean_environment, words_of


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Runs `freelance WORDS…` and gives its exit code and output."""
    lonely = tmp_path_factory.mktemp("lonely")

    def run(*words: str | Path, home: Path | None = None, input: str | None = None, **more: str):
        given: dict = {"input": input} if input is not None else {"stdin": subprocess.DEVNULL}
        environment = clean_environment(home or lonely, **more)
        return subprocess.run(
            words_of(*words), cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=120, **given
        )

    return run


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose server is started by the first command that needs one, and stopped at the end."""
    folder = tmp_path_factory.mktemp("home")
    yield folder
    Server(folder, 60).stop(force=True)


@pytest.fixture
def copied_home(home: Path, tmp_path: Path, command: Command) -> Iterator[Path]:
    """A home of the test's own, with Prefect's database laid out already and no server."""
    folder = tmp_path / "home"
    if not (home / "prefect" / "prefect.db").exists():
        assert command("server", "start", home=home).returncode == 0
    (folder / "prefect").mkdir(parents=True)
    for file in (home / "prefect").glob("prefect.db*"):
        shutil.copy(file, folder / "prefect")
    yield folder
    Server(folder, 60).stop(force=True)
