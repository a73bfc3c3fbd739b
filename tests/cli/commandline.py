"""How the tests start the command."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

FLOWS = Path(__file__).parent / "flows"
Command = Callable[..., subprocess.CompletedProcess[str]]


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a command: nothing of this machine's settings, and no `.env` of the project is needed."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("FREELANCE_", "OPENAI_", "PREFECT_"))
    }
    return {**kept, "FREELANCE_HOME": str(home), "FREELANCE_LANG": "en", "NO_COLOR": "1", **more}


def words_of(*words: str | Path) -> list[str]:
    """The command line that runs `freelance` with the tests' flows."""
    return [sys.executable, "-m", "tests.cli.command", str(FLOWS), *map(str, words)]
