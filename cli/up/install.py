"""`freelance up --install`: starts with the session, by systemd on Linux and launchd on macOS."""

import os
import plistlib
import sys
from pathlib import Path

from integrations.errors import Refused
from integrations.words import Words

NAME = "freelance-flows"


def unit_of(words: list[str], folder: Path, environment: dict[str, str]) -> str:
    """A systemd unit for the person's own session.

    Args:
        words: The command and its arguments.
        folder: Where runs work.
        environment: Settings that the command has now.
    """
    settings = "".join(f"Environment={_quoted(f'{name}={value}')}\n" for name, value in sorted(environment.items()))
    return (
        "[Unit]\n"
        "Description=freelance-flows: Prefect server, deployments and worker\n"
        "\n"
        "[Service]\n"
        f"ExecStart={' '.join(map(_quoted, words))}\n"
        f"WorkingDirectory={str(folder).replace('%', '%%')}\n"
        f"{settings}"
        "Restart=on-failure\n"
        "RestartSec=5\n"
        "TimeoutStopSec=90\n"
        "KillMode=mixed\n"
        "\n"
        "[Install]\n"
        "WantedBy=default.target\n"
    )


def _quoted(word: str) -> str:
    """A word as systemd reads it: quotes, backslashes, its own % and $ kept as they are."""
    safe = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{safe}"'


def plist_of(words: list[str], folder: Path, environment: dict[str, str], log: Path) -> bytes:
    """A launchd agent for the person's own session."""
    return plistlib.dumps(
        {
            "Label": NAME,
            "ProgramArguments": words,
            "WorkingDirectory": str(folder),
            "EnvironmentVariables": environment,
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ExitTimeOut": 90,
            "StandardOutPath": str(log),
            "StandardErrorPath": str(log),
        }
    )


def install(folder: Path, options: list[str], log: Path, platform: str = sys.platform) -> tuple[Path, list[str]]:
    """Writes the unit or agent; it replaces one that was written before.

    Args:
        folder: Where runs work.
        options: Of `freelance up`.
        log: Where launchd sends the output.
        platform: As `sys.platform`.

    Returns:
        The file, and the commands that switch it on and off.

    Raises:
        Refused: The system has neither.
    """
    words = [sys.executable, "-m", "cli.main", "up", "--no-open", *options]
    kept = {name: value for name, value in os.environ.items() if name in ("FREELANCE_HOME", "FREELANCE_LANG")}
    kept |= {"PATH": os.environ.get("PATH", os.defpath)}
    if platform == "darwin":
        path = Path.home() / "Library" / "LaunchAgents" / f"{NAME}.plist"
        data = plist_of(words, folder, kept, log)
        commands = [f"launchctl load -w {path}", f"launchctl unload -w {path}"]
    elif platform.startswith("linux"):
        base = os.environ.get("XDG_CONFIG_HOME")
        path = (Path(base) if base else Path.home() / ".config") / "systemd" / "user" / f"{NAME}.service"
        data = unit_of(words, folder, kept).encode()
        commands = [
            f"systemctl --user daemon-reload && systemctl --user enable --now {NAME}",
            f"systemctl --user disable --now {NAME}",
        ]
    else:
        raise Refused(
            Words("this system has neither systemd nor launchd", "ce système n'a ni systemd ni launchd"),
            remedy=Words("Start `freelance up --detach` yourself.", "Lancez vous-même `freelance up --detach`."),
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
    return path, commands
