"""A project's folder: the client's message, the data of the work, and a few wishes in project.yaml.

my-client/
    message.eml        the client's message (any form that `freelance run brief` reads), or a folder inbox/
    data/              time entries, tasks, notes: what `freelance run report` reads
    project.yaml       optional: kind, voice, period, rate, budget …
"""

from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from integrations.errors import BadInput
from integrations.files.kinds import BY_EXTENSION
from integrations.words import Language, Words
from tasks.progress import step


class Wanted(BaseModel):
    """What project.yaml may say; every line is optional."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    client: str = Field("", max_length=200)
    project: str = Field("", max_length=200)
    language: Language | None = None
    kinds: list[str] = Field(default_factory=list, max_length=8, description="Drafts to write; none: the one that fits")
    words: int | None = Field(None, ge=1, le=20_000)
    voice: str = Field("", max_length=8_000)
    period: str = Field("", max_length=40, description="2026-10, or 2026-10-01..2026-10-31; none: all of the data")
    rate: Decimal | None = Field(None, ge=0, description="An hour, where the time entries carry none")
    currency: str | None = Field(None, pattern=r"^[A-Z]{3}$")
    budget_amount: Decimal | None = Field(None, gt=0)
    budget_hours: Decimal | None = Field(None, gt=0)
    received: date | None = None


class ProjectFolder(BaseModel):
    """A project's folder, looked through."""

    model_config = ConfigDict(frozen=True)

    folder: Path
    message: Path | None
    data: Path | None
    wanted: Wanted


@task(name="Look through the folder", cache_policy=NO_CACHE, persist_result=False)
async def read_project_folder(folder: str) -> ProjectFolder:
    """Finds the message, the data and the wishes in a project's folder.

    Raises:
        BadInput: It is no folder, holds neither message nor data, or project.yaml does not fit (names line and field).
    """
    with step("project", Words("Look through the folder", "Parcourir le dossier")):
        return look_through(Path(folder).expanduser())


def look_through(folder: Path) -> ProjectFolder:
    """See `read_project_folder`."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise BadInput(
            Words(f"cannot be opened ({error.strerror})", f"ne s'ouvre pas ({error.strerror})"),
            remedy=Words("Name a project's folder that you may read.", "Indiquez un dossier de projet lisible."),
            file=folder,
        ) from error
    wanted = read_wanted(folder / "project.yaml")
    inbox = folder / "inbox"
    files = [entry for entry in entries if entry.is_file() and entry.suffix.lower() in BY_EXTENSION]
    named = [entry for entry in files if entry.stem.casefold() in ("message", "mail", "demande", "inquiry")]
    message = named[0] if named else (inbox if inbox.is_dir() else (files[0] if len(files) == 1 else None))
    if message is None and files:
        raise BadInput(
            Words(
                f"holds {len(files)} texts, none named message.*",
                f"contient {len(files)} textes, aucun nommé message.*",
            ),
            remedy=Words(
                "Name the client's message message.eml (or .txt, .pdf …), or put all of them into inbox/.",
                "Nommez le message du client message.eml (ou .txt, .pdf …), ou mettez-les tous dans inbox/.",
            ),
            file=folder,
        )
    data = folder / "data"
    if message is None and not data.is_dir():
        raise BadInput(
            Words("holds neither a message nor a data folder", "ne contient ni message ni dossier data"),
            remedy=Words("Add message.eml or data/.", "Ajoutez message.eml ou data/."),
            file=folder,
        )
    return ProjectFolder(folder=folder, message=message, data=data if data.is_dir() else None, wanted=wanted)


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
    except (YAMLError, UnicodeDecodeError) as error:
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
            near = get_close_matches(field, Wanted.model_fields, n=1, cutoff=0)[0]
            problem = Words(
                f"is not known; the nearest is “{near}”", f"n'est pas connu ; le plus proche est « {near} »"
            )
        raise _misfit(path, problem, line, field) from error


def _misfit(path: Path, problem: Words, line: int | None, field: str | None = None) -> BadInput:
    names = ", ".join(Wanted.model_fields)
    remedy = Words(f"Known lines: {names}.", f"Lignes connues : {names}.")
    return BadInput(problem, remedy=remedy, file=path, line=line, field=field)
