"""project.yaml: what a project's folder says besides its message and data."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from integrations.errors import BadInput
from integrations.words import Language, Words

NAME = "project.yaml"
# What people write where they mean something else.
MEANT = {
    "drafts": "kinds", "draft": "kinds", "kind": "kinds", "brouillons": "kinds", "types": "kinds", "length": "words",
    "mots": "words", "voix": "voice", "tone": "voice", "ton": "voice", "langue": "language", "lang": "language",
    "tarif": "rate", "taux": "rate", "devise": "currency", "budget": "budget_amount", "montant": "budget_amount",
    "heures": "budget_hours", "hours": "budget_hours", "période": "period", "periode": "period", "projet": "project",
    "colonnes": "columns", "mapping": "columns", "date": "received", "customer": "client",
}  # fmt: skip


class Wanted(BaseModel):
    """What project.yaml may say; every line is optional."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    client: str = Field(default="", max_length=200)
    project: str = Field(default="", max_length=200)
    language: Language | None = None
    kinds: list[str] = Field(default_factory=list, max_length=8, description="Drafts to write; none: the one that fits")
    words: int | None = Field(default=None, ge=1, le=20_000)
    voice: str = Field(default="", max_length=8_000)
    period: str = Field(
        default="", max_length=40, description="2026-10, or 2026-10-01..2026-10-31; none: all of the data"
    )
    rate: Decimal | None = Field(default=None, ge=0, description="An hour, where the time entries carry none")
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    budget_amount: Decimal | None = Field(default=None, gt=0)
    budget_hours: Decimal | None = Field(default=None, gt=0)
    columns: dict[str, str] = Field(
        default_factory=dict,
        max_length=20,
        description="Of a table of one's own: date: Jour, duration: Durée",
    )
    received: date | None = None


def wanted_near(paths: Iterable[Path]) -> tuple[Wanted, Path | None]:
    """The wishes of the project that files or folders belong to: project.yaml in a folder named, or beside it.

    Returns:
        The wishes and the file they come from; empty ones and None where there is no such file.

    Raises:
        BadInput: It does not fit.
    """
    for path in paths:
        for folder in (path, path.resolve().parent):
            if (folder / NAME).is_file():
                return read_wanted(folder / NAME), folder / NAME
    return Wanted(), None


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a report is asked for, after project.yaml has filled in what the person left open.

    Args:
        said: Which words the report says where they come from; None where nothing was filled in.
    """

    period: str = ""
    client: str = ""
    project: str = ""
    rate: Decimal | None = None
    currency: str = ""
    budget_amount: Decimal | None = None
    budget_hours: Decimal | None = None
    columns: tuple[str, ...] = ()
    language: Language | None = None
    said: Words | None = None


def filled_in(wishes: Wishes, sources: Iterable[Path]) -> Wishes:
    """The wishes, and for what they leave open those of the project that the sources belong to.

    A client who is named and is not the project's own leaves its file unread.

    Raises:
        BadInput: project.yaml does not fit.
    """
    wanted, path = wanted_near(sources)
    if path is None or (wishes.client and wanted.client and _other(wishes.client, wanted.client)):
        return wishes
    offered: dict[str, Any] = {
        "period": wanted.period, "client": wanted.client, "project": wanted.project, "rate": wanted.rate,
        "currency": wanted.currency, "budget_amount": wanted.budget_amount, "budget_hours": wanted.budget_hours,
        "columns": tuple(f"{field}={column}" for field, column in wanted.columns.items()), "language": wanted.language,
    }  # fmt: skip
    taken = {name: value for name, value in offered.items() if value and not getattr(wishes, name)}
    if not taken:
        return wishes
    names = ", ".join(taken)
    said = Words(f"From {path}: {names}.", f"D'après {path} : {names}.")
    return replace(wishes, **taken, said=said)


def _other(one: str, two: str) -> bool:
    one, two = one.strip().casefold(), two.strip().casefold()
    return one not in two and two not in one


def read_wanted(path: Path) -> Wanted:
    """Reads project.yaml; nothing wanted where there is none."""
    if not path.is_file():
        return Wanted()
    try:
        loaded = YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise _misfit(
            path, Words(f"is not YAML: {error.problem}", f"n'est pas du YAML : {error.problem}"), line
        ) from error
    except UnicodeDecodeError as error:
        raise BadInput(
            Words("is not UTF-8 text", "n'est pas un texte UTF-8"),
            remedy=Words("Save it as UTF-8.", "Enregistrez-le en UTF-8."),
            file=path,
        ) from error
    except YAMLError as error:
        raise _misfit(path, Words("is not a YAML text", "n'est pas un texte YAML"), None) from error
    if loaded is None:
        return Wanted()
    if not isinstance(loaded, CommentedMap):
        raise _misfit(path, Words("is not in “name: value” lines", "n'est pas en lignes « nom : valeur »"), 1)
    try:
        # Floats of YAML would lose cents: numbers are read again from their text.
        return Wanted.model_validate({key: str(v) if isinstance(v, float) else v for key, v in loaded.items()})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = str(first["loc"][0])
        line = loaded.lc.key(field)[0] + 1 if field in loaded else None
        problem = Words(first["msg"], first["msg"])
        if first["type"] == "extra_forbidden":
            near = MEANT.get(field.casefold()) or get_close_matches(field, Wanted.model_fields, n=1, cutoff=0)[0]
            problem = Words(
                f"is not known; the nearest is “{near}”", f"n'est pas connu ; le plus proche est « {near} »"
            )
        raise _misfit(path, problem, line, field) from error


def _misfit(path: Path, problem: Words, line: int | None, field: str | None = None) -> BadInput:
    names = ", ".join(Wanted.model_fields)
    remedy = Words(f"Known lines: {names}.", f"Lignes connues : {names}.")
    return BadInput(problem, remedy=remedy, file=path, line=line, field=field)
