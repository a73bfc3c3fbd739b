"""The look that every format shares: colours (told apart by people who see red and green alike), fonts, page words."""

from pathlib import Path
from typing import NamedTuple

from integrations.words import Language

FONTS = Path(__file__).resolve().parent / "fonts"
FONT = "Inter"
INK = "#1c2430"
SOFT = "#566170"
LINE = "#d5dbe2"
PAPER = "#f3f6f9"
ACCENT = "#1f5f8b"
WARNING = "#a3480b"
WARNING_PAPER = "#fdf3ea"
COLORS = {
    "ink": INK,
    "soft": SOFT,
    "line": LINE,
    "paper": PAPER,
    "accent": ACCENT,
    "warning": WARNING,
    "warning_paper": WARNING_PAPER,
}
# After Okabe and Ito (2008), "Color Universal Design", muted for large areas; the last is for all that is left over.
SERIES = ("#1f5f8b", "#e0912f", "#3a9d7c", "#c2678f", "#6db1dd", "#8a6d3b", "#9aa3ad")


class PageWords(NamedTuple):
    """What stands before a page's number and between it and the number of pages."""

    en: tuple[str, str]
    fr: tuple[str, str]

    def in_(self, language: Language) -> tuple[str, str]:
        return self.fr if language == "fr" else self.en


PAGE = PageWords(("Page ", " of "), ("Page ", " sur "))
