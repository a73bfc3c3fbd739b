"""Task: write the documents to disk, all or nothing."""

import json
from collections.abc import Sequence
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.words import Words
from tasks.brief.case import Cases
from tasks.brief.record import brief_record
from tasks.documents.save import Format, save_documents
from tasks.progress import Event, step, tell


@task(name="Save the documents", cache_policy=NO_CACHE, persist_result=False)
async def save_briefs(cases: Cases, out: Path, formats: Sequence[Format]) -> list[Path]:
    """Writes each brief into its own folder below `out`: brief.json and the formats asked for.

    Returns:
        The files, those of the first message first; none where no format was asked for.

    Raises:
        BadInput: The folder cannot be written or the disk is full; earlier files stay as they were.
    """
    files: list[Path] = []
    if not formats:
        return files
    with step("save", Words("Save the documents", "Enregistrer les documents")):
        for number, case in enumerate(cases.items, 1):
            assert case.page is not None and case.brief is not None
            record = json.dumps(brief_record(case.brief), ensure_ascii=False, indent=2) + "\n"
            files += save_documents(case.page, out / case.stem, "brief", formats, extra={"brief.json": record})
            if len(cases) > 1:
                tell(Event("detail", "save", case.stem, done=number, total=len(cases)))
    return files
