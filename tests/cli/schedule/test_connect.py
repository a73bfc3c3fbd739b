"""The server that the commands talk to."""

import subprocess
import sys
from pathlib import Path

from tests.cli.commandline import clean_environment

PROGRAM = """
import os
from cli.schedule import connect
from cli.schedule.understand import understand
understand("every Monday 08:30", "Europe/Paris")
assert "prefect" in __import__("sys").modules
os.environ["PREFECT_API_URL"] = "http://127.0.0.1:4999/api"
connect._read_settings_again()
from prefect.settings import PREFECT_API_URL
print(PREFECT_API_URL.value())
"""


def test_words_are_read_before_the_server_is_known(tmp_path: Path):
    """Prefect reads its settings when it is imported; without another look it would start a server of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=clean_environment(tmp_path), capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "http://127.0.0.1:4999/api", done.stderr
