"""Task: write the documents to disk, all or nothing."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.errors import BadInput
from integrations.settings import settings
from integrations.words import Words
from tasks.brief.case import Case, Cases
from tasks.brief.record import file_record
from tasks.documents.blocks import DocumentModel
from tasks.documents.record import folder_name, key_of
from tasks.documents.save import Format, render, save_files
from tasks.progress import Event, in_own_language, step, tell

SAVE = Words("Save the documents", "Enregistrer les documents")


class Page:
    """A document on its way to disk, and the name of its files without their ending.

    A plain class, so that Prefect hands it on without walking through it.
    """

    def __init__(self, document: DocumentModel, stem: str) -> None:
        self.document = document
        self.stem = stem


def made_from(case: Case) -> str:
    """What a message's folder is made from: its file, or its text where it was pasted."""
    if case.message.path is None:
        return key_of("text", case.message.body.text)
    return key_of("file", case.message.path.resolve(), case.named)


def settle_folders(cases: Cases, out: Path) -> None:
    """Gives each message the folder that it had before, or one that no other message has."""
    taken: set[str] = set()
    for case in cases.items:
        case.stem = folder_name(out, case.stem, made_from(case), taken)
        taken.add(case.stem)


def _save(folder: Path, files: Mapping[str, bytes | str], of: str) -> list[Path]:
    config = settings()
    now = f"{datetime.now(config.timezone):%Y-%m-%d %H.%M}"
    label = Words(f"yours {now}", f"à vous {now}").in_(config.freelance_lang)
    written, theirs = save_files(folder, files, of=of, label=label)
    for path in theirs:
        told = Words(
            f"You had changed this file; yours is now {path}.", f"Vous aviez modifié ce fichier ; le vôtre est {path}."
        )
        tell(Event("note", "save", told))
    return written


@task(name=SAVE.en, task_run_name=in_own_language(SAVE), cache_policy=NO_CACHE, persist_result=False)
async def save_briefs(cases: Cases, out: Path, formats: Sequence[Format]) -> list[Path]:
    """Writes each brief into its own folder below `out`: brief.json and the formats asked for.

    Where some can be written and others not, the failures are added to those of the cases.

    Returns:
        The files, those of the first message first; none where no format was asked for.

    Raises:
        BadInput: No brief could be written (rights, full disk); earlier files stay as they were.
    """
    files: list[Path] = []
    failures: list[BadInput] = []
    if not formats:
        return files
    with step("save", SAVE):
        settle_folders(cases, out)
        for number, case in enumerate(cases.items, 1):
            assert case.page is not None and case.brief is not None
            record = json.dumps(file_record(case.brief, case.message.documents), ensure_ascii=False, indent=2) + "\n"
            try:
                contents: dict[str, bytes | str] = {**render(case.page, "brief", formats), "brief.json": record}
                files += _save(out / case.stem, contents, made_from(case))
            except BadInput as error:
                failures.append(error)
            if len(cases) > 1:
                tell(Event("detail", "save", case.stem, done=number, total=len(cases)))
        if failures and not files:
            raise failures[0]
    cases.failures.extend(failures)
    return files


@task(name=SAVE.en, task_run_name=in_own_language(SAVE), cache_policy=NO_CACHE, persist_result=False)
async def save_pages(pages: Sequence[Page], folder: Path, formats: Sequence[Format], of: str = "") -> list[Path]:
    """Writes documents that belong together in the formats asked for, all or nothing.

    What the person has changed since it was written stays, under another name; the person is told.

    Args:
        pages: The documents.
        folder: Where; made if need be.
        formats: Which files.
        of: A hash of what they are made from (tasks.documents.record).

    Raises:
        BadInput: The folder cannot be written or the disk is full; earlier files stay as they were.
    """
    if not formats:
        return []
    with step("save", SAVE):
        files: dict[str, bytes | str] = {}
        for page in pages:
            files |= render(page.document, page.stem, formats)
        return _save(folder, files, of)
