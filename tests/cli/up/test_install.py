"""What starts `freelance up` with the session."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.up.install import install, plist_of, unit_of
from integrations.errors import Refused

ODD = Path('/home/ann/my "100 %" $work')


def test_a_systemd_unit_says_the_command_as_it_is(tmp_path: Path) -> None:
    unit = unit_of(["/bin/python", "-m", "x", 'a "b" 5 %'], ODD, {"FREELANCE_LANG": "fr"})
    assert 'ExecStart="/bin/python" "-m" "x" "a \\"b\\" 5 %%"' in unit
    assert 'WorkingDirectory=/home/ann/my "100 %%" $work' in unit
    assert 'Environment="FREELANCE_LANG=fr"' in unit


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_accepts_the_unit(tmp_path: Path) -> None:
    file = tmp_path / "freelance-flows.service"
    file.write_text(unit_of([sys.executable, "-m", "cli.main"], tmp_path, {"A": "b c"}))
    done = subprocess.run(["systemd-analyze", "verify", "--user", str(file)], capture_output=True, text=True)
    assert "freelance-flows.service" not in done.stderr, done.stderr


def test_a_launchd_agent_says_the_command_as_it_is() -> None:
    read = plistlib.loads(plist_of(["/bin/python", "a b"], ODD, {"A": "é"}, Path("/tmp/log")))
    assert read["ProgramArguments"] == ["/bin/python", "a b"]
    assert read["WorkingDirectory"] == str(ODD)
    assert read["EnvironmentVariables"] == {"A": "é"}
    assert read["KeepAlive"] == {"SuccessfulExit": False}


@pytest.mark.parametrize(
    ("platform", "where", "switch"),
    [
        ("linux", ".config/systemd/user/freelance-flows.service", "systemctl --user"),
        ("darwin", "Library/LaunchAgents/freelance-flows.plist", "launchctl load"),
    ],
)
def test_it_is_written_where_the_system_looks(
    platform: str, where: str, switch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    path, commands = install(tmp_path, ["--port", "4200"], tmp_path / "log", platform)
    assert path == tmp_path / where and path.exists()
    assert switch in commands[0]
    assert install(tmp_path, ["--port", "4201"], tmp_path / "log", platform)[0] == path
    assert b"4201" in path.read_bytes() and list(path.parent.iterdir()) == [path]


def test_another_system_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="neither systemd nor launchd"):
        install(tmp_path, [], tmp_path / "log", "win32")
