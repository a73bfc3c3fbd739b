"""Task: write the documents to disk, all or nothing."""

import json
from collections.abc import Sequence
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.errors import BadInput
from integrations.words import Words
from tasks.brief.case import Cases
from tasks.brief.record import file_record
from tasks.documents.blocks import DocumentModel
from tasks.documents.save import Format, render, save_documents, write_files
from tasks.progress import Event, in_own_language, step, tell

SAVE = Words("Save the documents", "Enregistrer les documents")


class Page:
    """A document on its way to disk, and the name of its files without their ending.

    A plain class, so that Prefect hands it on without walking through it.
    """

    def __init__(self, document: DocumentModel, stem: str) -> None:
        self.document = document
        self.stem = stem


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
        for number, case in enumerate(cases.items, 1):
            assert case.page is not None and case.brief is not None
            record = json.dumps(file_record(case.brief, case.message.documents), ensure_ascii=False, indent=2) + "\n"
            try:
                files += save_documents(case.page, out / case.stem, "brief", formats, extra={"brief.json": record})
            except BadInput as error:
                failures.append(error)
            if len(cases) > 1:
                tell(Event("detail", "save", case.stem, done=number, total=len(cases)))
        if failures and not files:
            raise failures[0]
    cases.failures.extend(failures)
    return files


@task(name=SAVE.en, task_run_name=in_own_language(SAVE), cache_policy=NO_CACHE, persist_result=False)
async def save_pages(pages: Sequence[Page], folder: Path, formats: Sequence[Format]) -> list[Path]:
    """Writes documents that belong together in the formats asked for, all or nothing.

    Raises:
        BadInput: The folder cannot be written or the disk is full; earlier files stay as they were.
    """
    if not formats:
        return []
    with step("save", SAVE):
        files: dict[str, bytes | str] = {}
        for page in pages:
            files |= render(page.document, page.stem, formats)
        return write_files(folder, files)
