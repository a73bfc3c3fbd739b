"""A project's folder: the client's message, the data of the work, and a few wishes in project.yaml.

my-client/
    message.eml        the client's message (any form that `freelance run brief` reads), or a folder inbox/
    data/              time entries, tasks, notes: what `freelance run report` reads
    project.yaml       optional: kind, voice, period, rate, budget …
"""

from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE
from pydantic import BaseModel, ConfigDict

from integrations.errors import BadInput
from integrations.files.kinds import BY_EXTENSION
from integrations.files.limits import missing, no_rights, system_error
from integrations.words import Words
from tasks.progress import in_own_language, step
from tasks.project_file import NAME, Wanted, read_wanted

LOOK = Words("Look through the folder", "Parcourir le dossier")


class ProjectFolder(BaseModel):
    """A project's folder, looked through."""

    model_config = ConfigDict(frozen=True)

    folder: Path
    message: Path | None
    data: Path | None
    wanted: Wanted


@task(name=LOOK.en, task_run_name=in_own_language(LOOK), cache_policy=NO_CACHE, persist_result=False)
async def read_project_folder(folder: str) -> ProjectFolder:
    """Finds the message, the data and the wishes in a project's folder.

    Raises:
        BadInput: It is no folder, holds neither message nor data, or project.yaml does not fit (names line and field).
    """
    with step("project", LOOK):
        return look_through(Path(folder).expanduser())


def look_through(folder: Path) -> ProjectFolder:
    """See `read_project_folder`."""
    try:
        entries = sorted(folder.iterdir())
    except PermissionError as error:
        raise no_rights(folder, folder=True) from error
    except FileNotFoundError as error:
        raise missing(folder) from error
    except OSError as error:
        raise system_error(folder, error) from error
    wanted = read_wanted(folder / NAME)
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
