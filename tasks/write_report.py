"""Task: write the client report, its opening by a model where one may be asked."""

from prefect import task

from integrations.errors import FreelanceError
from integrations.words import Words
from tasks.gather_work import Work
from tasks.kept import kept
from tasks.model_use import may_ask, over_budget, without_model
from tasks.progress import Event, in_own_language, step, tell
from tasks.report.document import build_report
from tasks.report.letter import Letterhead, Report

WRITE = Words("Write the report", "Rédiger le rapport")


@task(name=WRITE.en, task_run_name=in_own_language(WRITE), **kept())
async def write_report(work: Work, head: Letterhead, model: str, run_id: str) -> Report:
    """Builds the report's document; what a model says in it is checked against the computed figures first."""
    data, language = work.data, head.language
    notes = [remark.in_(language) for remark in data.remarks]
    failure: FreelanceError | None = None
    with step("write", WRITE):
        allowed, _ = may_ask(model, ())
        if allowed:
            try:
                from tasks.report.modelled import word_report  # the client library takes half a second to import

                return await word_report(data, head, run_id, notes)
            except FreelanceError as error:
                note = without_model(error)
                tell(Event("note", "write", note))
                notes.append(note.in_(language))
                failure = over_budget(error)
        document = build_report(
            data, language=language, client=head.client, project=head.project, freelancer=head.author
        )
        return Report(document, None, (), notes, failure)
