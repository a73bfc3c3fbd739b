"""Task: read the client's messages."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.errors import BadInput, FreelanceError
from integrations.files import message_from_text, read_messages, readable_files
from integrations.files.document import Message
from integrations.settings import settings
from integrations.words import Words
from tasks.brief.case import Case, Cases
from tasks.documents.record import record_of
from tasks.progress import Event, in_own_language, step, tell

READ = Words("Read the message", "Lire le message")


def slug(text: str) -> str:
    """A file name of plain letters, digits and dashes; "document" where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "document"


@task(name=READ.en, task_run_name=in_own_language(READ), cache_policy=NO_CACHE, persist_result=False)
async def read_client_messages(source: str, text: str) -> Cases:
    """Reads a file, a folder of files, or pasted text.

    Args:
        source: Path of a file or folder; "" for none.
        text: Pasted text; "" for none.

    Returns:
        One case a message, and a failure for each file of a folder that could not be read.

    Raises:
        BadInput: Nothing was given, or nothing could be read.
    """
    zone = settings().timezone
    if not source and not text.strip():
        raise BadInput(
            Words("no message was given", "aucun message n'a été donné"),
            remedy=Words(
                "Name a file or a folder, or paste the text.", "Indiquez un fichier ou un dossier, ou collez le texte."
            ),
        )
    messages: list[Message] = []
    failures: list[FreelanceError] = []
    notes: tuple[Words, ...] = ()
    with step("read", READ):
        if text.strip():
            name = Words("pasted text", "texte collé").in_(settings().freelance_lang)
            messages.append(message_from_text(text, name, zone=zone))
        if source:
            paths, notes = readable_files(Path(source).expanduser())
            paths = _not_ours(paths)
            for number, path in enumerate(paths, 1):
                try:
                    messages.extend(read_messages(path, zone=zone))
                except FreelanceError as error:
                    if len(paths) == 1:
                        raise
                    failures.append(error)
                tell(Event("detail", "read", path.name, done=number, total=len(paths)))
    if not messages and failures:
        raise failures[0]
    return Cases(_named(messages), failures, notes)


def _not_ours(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that were not written by a flow: a brief is no message.

    Raises:
        BadInput: Nothing else is there.
    """
    folders = {folder: record_of(folder).files for folder in {path.parent for path in paths}}
    kept = tuple(path for path in paths if path.name not in folders[path.parent])
    if paths and not kept:
        raise BadInput(
            Words(
                "was written by freelance; it is no client's message",
                "vient de freelance ; ce n'est pas un message de client",
            ),
            remedy=Words(
                "Give the message itself; for a draft, brief.json.",
                "Donnez le message lui-même ; pour un texte, brief.json.",
            ),
            file=paths[0],
        )
    return kept


def _named(messages: list[Message]) -> list[Case]:
    """Gives each message a folder name of its own."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    cases = []
    for message in messages:
        stem = name = slug(message.path.stem if message.path else message.name)
        while name in taken:  # also by a file that is called "message-2" itself
            last[stem] = last.get(stem, 1) + 1
            name = f"{stem}-{last[stem]}"
        taken.add(name)
        cases.append(Case(message, name))
    return cases
