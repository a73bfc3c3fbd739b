"""French and English side by side, at the place where they are used."""

import re
from typing import Literal, NamedTuple

Language = Literal["en", "fr"]

_BEFORE_THIN = re.compile(r" (?=[;!?])")
_BEFORE_WIDE = re.compile(r" (?=[:»])|(?<=«) ")


def french_spaces(text: str) -> str:
    """Plain spaces that French typography wants unbreakable: thin before ; ! ?, full before : and inside « »."""
    return _BEFORE_WIDE.sub("\u00a0", _BEFORE_THIN.sub("\u202f", text))


class Words(NamedTuple):
    """One text in both languages of the project.

    Args:
        en: The English text.
        fr: The French text; plain spaces before : ; ! ? and inside « » become no-break spaces when it is shown.
    """

    en: str
    fr: str

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return french_spaces(self.fr) if language == "fr" else self.en

    def __str__(self) -> str:
        return self.en
