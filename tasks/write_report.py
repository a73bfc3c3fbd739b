"""Task: write the client report, its opening by a model where one may be asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from prefect import task
from prefect.cache_policies import NO_CACHE
from pydantic import BaseModel, ConfigDict, Field

from integrations.errors import FreelanceError
from integrations.words import Language, Words
from tasks.checks.check import Sources, check_text
from tasks.documents.blocks import DocumentModel
from tasks.formats import format_hours, format_money, format_number, format_percent, format_period, format_week
from tasks.gather_work import Work
from tasks.job import Job
from tasks.model.failures import BudgetExceeded
from tasks.model_use import may_ask
from tasks.progress import Event, step, tell
from tasks.report.data import ReportData
from tasks.report.document import build_report

MOST_FIGURES = 120  # lines of figures in a prompt
MOST_WORK = 150


class ReportWording(BaseModel):
    """A model's part of a report."""

    model_config = ConfigDict(extra="forbid")

    lead: Annotated[str, Field(max_length=900)]
    highlights: Annotated[list[Annotated[str, Field(max_length=300)]], Field(max_length=6)]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who reports to whom, about what, in which language."""

    client: str
    project: str
    author: str
    language: Language


class Report:
    """A written report. A plain class, so that Prefect passes it on without walking through it."""

    def __init__(
        self,
        document: DocumentModel,
        model: str | None,
        untraced: tuple[str, ...],
        notes: list[str],
        failure: FreelanceError | None = None,
    ) -> None:
        self.document = document
        self.model = model
        self.untraced = untraced
        self.notes = notes
        self.failure = failure  # why the model had to stop, where that shall be the exit code (a budget)


@task(name="Write the report", task_run_name="Write the report", cache_policy=NO_CACHE, persist_result=False)
async def write_report(work: Work, head: Letterhead, model: str, run_id: str) -> Report:
    """Builds the report's document; what a model says in it is checked against the computed figures first."""
    data, language = work.data, head.language
    notes = [remark.in_(language) for remark in data.remarks]
    failure: FreelanceError | None = None
    with step("write", Words("Write the report", "Rédiger le rapport")):
        allowed, _ = may_ask(model, ())
        if allowed:
            try:
                return await _with_model(data, head, run_id, notes)
            except FreelanceError as error:
                note = Words(
                    f"Assembled without a model: {error.message('en')}", f"Assemblé sans modèle : {error.message('fr')}"
                )
                tell(Event("note", "write", note))
                notes.append(note.in_(language))
                failure = error if isinstance(error, BudgetExceeded) else None
        document = build_report(
            data, language=language, client=head.client, project=head.project, freelancer=head.author
        )
        return Report(document, None, (), notes, failure)


async def _with_model(data: ReportData, head: Letterhead, run_id: str, notes: list[str]) -> Report:
    from tasks.ai import Data, ask  # the client library takes half a second to import

    language = head.language
    answer = await ask(
        "report",
        ReportWording,
        job=Job("client_report", run_id, head.client, language),
        figures=Data("\n".join(figure_lines(data, language)), "figures"),
        work=Data("\n".join(work_lines(data)), "work"),
    )
    sources = Sources(
        figures=data.figures,
        notes=[data.notes],
        items=[*data.done, *data.open],
        commits=data.commits,
        parties=[head.client, head.author, head.project],
        period=(data.period.start, data.period.end),
    )
    left_out: list[str] = []

    def borne_out(lines: Iterable[str]) -> list[str]:
        kept = []
        for line in lines:
            text = " ".join(line.split())
            result = check_text(text, sources, language=language)
            if result.ok:
                kept.append(text)
            else:
                left_out.extend(f"{c.text} — {c.problem.in_(language)}" for c in result.untraced if c.problem)
        return [text for text in kept if text]

    lead = borne_out([answer.value.lead])
    highlights = borne_out(answer.value.highlights)
    if left_out:
        notes.append(
            Words(
                f"Left out of the model's words, not in the data: {'; '.join(left_out)}",
                f"Écarté des mots du modèle, absent des données : {' ; '.join(left_out)}",
            ).in_(language)
        )
    document = build_report(
        data,
        language=language,
        client=head.client,
        project=head.project,
        freelancer=head.author,
        summary=lead[0] if lead else None,
        highlights=highlights,
        model=answer.model if lead or highlights else None,
    )
    return Report(document, answer.model, tuple(left_out), notes)


def figure_lines(data: ReportData, language: Language) -> list[str]:
    """The computed figures in the language's own form, one a line, for a prompt."""
    lines = [format_period(data.period.start, data.period.end, language)]
    for figure in data.figures[:MOST_FIGURES]:
        match figure.unit:
            case "h":
                value = format_hours(figure.value, language)
            case "%":
                value = format_percent(figure.value, language) + (f" ({figure.of})" if figure.of else "")
            case "count":
                value = format_number(figure.value, language)
            case currency:
                value = format_money(figure.value, currency, language)
        about = ", ".join(
            format_week(name, language) if kind == "week" else f"{kind} {name}" for kind, name in figure.about.items()
        )
        lines.append(f"{figure.measure}{f' ({about})' if about else ''}: {value}")
    return lines


def work_lines(data: ReportData) -> list[str]:
    """What was done, is open and was noted, one a line, for a prompt."""
    lines = []
    for project, works in data.works.items():
        lines += [f"{project}: {work.name}" for work in works if work.name]
    lines += [f"done: {item.title}" for item in data.done] + [f"open: {item.title}" for item in data.open]
    lines += [f"note: {text}" for text in (*data.notes.done, *data.notes.next, *data.notes.questions)]
    return lines[:MOST_WORK]
