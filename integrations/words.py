"""French and English side by side, at the place where they are used."""

from typing import Literal, NamedTuple

Language = Literal["en", "fr"]


class Words(NamedTuple):
    """One text in both languages of the project.

    Args:
        en: The English text.
        fr: The French text, with French typography (no-break space before : ; ! ?).
    """

    en: str
    fr: str

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return self.fr if language == "fr" else self.en

    def __str__(self) -> str:
        return self.en
