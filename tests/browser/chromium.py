"""Which Chromium the browser tests use: the system's, else the one that `make test-browser` has put into .venv."""

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
OWN = ROOT / ".venv" / "browsers"  # where Playwright's own is installed: tests have a home of their own


def chromium() -> str:
    """Its path; "" where there is none."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    for place in PLACES:
        if Path(place).exists():
            return place
    for pattern in ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/**/MacOS/*"):
        for path in sorted(OWN.glob(pattern), reverse=True):
            if os.access(path, os.X_OK):
                return str(path)
    return ""


if __name__ == "__main__":
    print(chromium())
