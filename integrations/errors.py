"""Errors, named by what the caller does next.

FreelanceError
├── BadInput      what was given cannot be used: mend the file or the setting (exit code 2)
├── Refused       the other side said no: do not retry
├── Unavailable   the other side did not answer: retry later
└── Unknown       it may have happened: a person has to look
"""

from pathlib import Path
from typing import Any

from integrations.places import spoken_language
from integrations.words import Language, Words


class FreelanceError(Exception):
    """A failure that a person can read: what is wrong, where, and what to do.

    Args:
        problem: What is wrong, in both languages, one sentence without a final full stop.
        remedy: What to do about it, in both languages; one sentence.
        file: The file it is about, as the person named it.
        line: 1-based line in that file.
        page: 1-based page in that file.
        field: Column, header or setting.
    """

    exit_code = 1

    def __init__(
        self,
        problem: Words,
        *,
        remedy: Words | None = None,
        file: str | Path | None = None,
        line: int | None = None,
        page: int | None = None,
        field: str | None = None,
    ) -> None:
        self.problem = problem
        self.remedy = remedy
        self.file = None if file is None else str(file)
        self.line = line
        self.page = page
        self.field = field
        super().__init__(problem.en)

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is kept in a file: with what it holds, not by the words that it was made of."""
        return _remade, (type(self), self.args), self.__dict__

    def __str__(self) -> str:
        """The message in the person's language: what Prefect shows beside a failed run."""
        return self.message(spoken_language())

    def place(self, language: Language) -> str:
        """Where it is wrong: file, line, page and field, as far as known."""
        french = language == "fr"
        parts = [self.file or ""]
        if self.line is not None:
            parts.append(f"ligne {self.line}" if french else f"line {self.line}")
        if self.page is not None:
            parts.append(f"page {self.page}")
        if self.field is not None:
            parts.append(f"champ « {self.field} »" if french else f"field “{self.field}”")
        return ", ".join(part for part in parts if part)

    def message(self, language: Language) -> str:
        """One line with the place, the problem and the remedy."""
        place = self.place(language)
        colon = " : " if language == "fr" else ": "
        text = f"{place}{colon}{self.problem.in_(language)}" if place else self.problem.in_(language)
        return f"{text}. {self.remedy.in_(language)}" if self.remedy else text


def _remade(kind: type[FreelanceError], args: tuple[Any, ...]) -> FreelanceError:
    return kind.__new__(kind, *args)


class BadInput(FreelanceError):
    """What was given cannot be used; nothing was written."""

    exit_code = 2


class Refused(FreelanceError):
    """The other side said no; the same call will be refused again."""


class Unavailable(FreelanceError):
    """The other side did not answer in time or is overloaded; try again later.

    `retry_after` holds the seconds that the other side asked for, if it did.
    """

    def __init__(self, problem: Words, *, retry_after: float | None = None, **where: Any) -> None:
        super().__init__(problem, **where)
        self.retry_after = retry_after


class Unknown(FreelanceError):
    """It may have happened or not; a person has to look before it is tried again."""
