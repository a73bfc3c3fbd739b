"""The look that every format shares: colours (told apart by people who see red and green alike) and fonts."""

from pathlib import Path

FONTS = Path(__file__).resolve().parent / "fonts"
FONT = "Inter"
INK = "#1c2430"
SOFT = "#5b6675"
LINE = "#d9dee5"
PAPER = "#f4f6f8"
ACCENT = "#1f5f8b"
WARNING = "#a3480b"
WARNING_PAPER = "#fdf3ea"
# After Okabe and Ito (2008), "Color Universal Design", muted for large areas.
SERIES = ("#1f5f8b", "#e0912f", "#3a9d7c", "#c2678f", "#6db1dd", "#8a6d3b", "#7a6fb0", "#9aa3ad")
