"""The opening of a report in a model's words, as far as the computed figures bear them out."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from integrations.words import Language, Words
from tasks.ai import Data, ask
from tasks.checks.check import Sources, check_text
from tasks.formats import format_period, format_week
from tasks.job import Job
from tasks.report.data import ReportData
from tasks.report.document import build_report
from tasks.report.figure_table import figure_value
from tasks.report.letter import Letterhead, Report

MOST_FIGURES = 120  # lines of figures in a prompt
MOST_WORK = 150


class ReportWording(BaseModel):
    """A model's part of a report."""

    model_config = ConfigDict(extra="forbid")

    lead: Annotated[str, Field(max_length=900)]
    highlights: Annotated[list[Annotated[str, Field(max_length=300)]], Field(max_length=6)]


async def word_report(data: ReportData, head: Letterhead, run_id: str, notes: list[str]) -> Report:
    """Asks a model for the report's opening, and keeps what the computed figures bear out.

    Args:
        data: The figures and the work.
        head: Who reports to whom.
        run_id: Of the flow run, for the spend.
        notes: What the person should know; lines that were left out are added.
    """

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
        value = figure_value(figure, language) + (f" ({figure.of})" if figure.of else "")
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
