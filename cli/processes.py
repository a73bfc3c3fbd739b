"""What the system knows of a process: its command line and its memory, on Linux and macOS."""

import subprocess
from pathlib import Path


def command_line(pid: int) -> str:
    """The words a process was started with; "" where it does not live."""
    entry = Path(f"/proc/{pid}/cmdline")
    if entry.parent.parent.joinpath("self").exists():
        try:
            return entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    return _ps(pid, "command=")


def resident_megabytes(pid: int) -> int | None:
    """Memory in use; None where the system does not say."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024)
    except OSError:
        pass
    kilobytes = _ps(pid, "rss=")
    return round(int(kilobytes) / 1024) if kilobytes.isdigit() else None


def _ps(pid: int, column: str) -> str:
    try:
        done = subprocess.run(["ps", "-o", column, "-p", str(pid)], capture_output=True, text=True, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
