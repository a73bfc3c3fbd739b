"""Flow: the work done becomes a client report."""

import asyncio
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from prefect import flow

from flows.result import FlowResult
from integrations.files.given import given
from integrations.settings import settings
from integrations.words import Language, Words
from tasks.documents.blocks import Chart
from tasks.documents.charts import chart_png
from tasks.documents.markdown import to_markdown
from tasks.documents.record import folder_name, key_of, record_of
from tasks.documents.save import Format
from tasks.events import happened, written
from tasks.facts.language import detect_language
from tasks.formats import format_hours, format_money, format_period
from tasks.gather_work import gather_work
from tasks.project_file import Wishes, filled_in
from tasks.read_messages import slug
from tasks.report.columns import read_columns
from tasks.report.data import ReportData
from tasks.report.figure_table import figure_rows
from tasks.report.letter import Letterhead, Report
from tasks.save_documents import Page, save_pages
from tasks.show import Progress, name_run, run_id, run_name, show_files, show_markdown, show_png, show_table
from tasks.show_spend import show_spend
from tasks.write_report import write_report

REPORT = Words("Report", "Rapport")


@flow(name="client_report", flow_run_name="client_report", persist_result=False)
async def client_report(
    sources: list[str],
    period: str = "",
    client: str = "",
    project: str = "",
    rate: Decimal | None = None,
    currency: str = "",
    budget_amount: Decimal | None = None,
    budget_hours: Decimal | None = None,
    columns: tuple[str, ...] = (),
    allow_overlaps: bool = False,
    language: Literal["auto", "en", "fr"] = "auto",
    model: Literal["auto", "off", "always"] = "auto",
    formats: tuple[Literal["pdf", "docx", "html", "md"], ...] = ("pdf", "docx", "html", "md"),
    out: str = "out",
) -> FlowResult:
    """Reports the work done to a client: results, hours and amounts by project and week, budget, what is next.

    Args:
        sources: Time entries (Toggl, Clockify, Harvest or any CSV), tasks, notes, git repositories, or folders of them.
        period: A month (2026-10), a week (2026-W41) or days (2026-10-01..2026-10-15); without it all the times.
        client: Whom it is for; the times of other clients are left out.
        project: What the work is called; what is left open, project.yaml beside the sources fills in.
        rate: Money an hour, for times that carry none.
        currency: EUR, GBP …; without it the one of the times or settings.
        budget_amount: Money agreed for the work.
        budget_hours: Hours agreed for the work.
        columns: For a CSV of your own, field=column: date=Jour, duration=Durée, project=Projet …
        allow_overlaps: Count times that overlap in full rather than refuse them.
        language: Language of the report; auto takes that of the notes and entries.
        model: auto asks the configured model for the opening; off never; always as auto.
        formats: Files to write.
        out: Folder for the files.
    """
    progress = Progress(4, REPORT.in_(settings().freelance_lang))
    paths = list(map(given, sources))
    asked = filled_in(
        Wishes(period, client, project, rate, currency, budget_amount, budget_hours, columns),
        [Path(path).expanduser() for path in paths],
    )
    work = await gather_work(
        paths,
        asked.period,
        asked.client,
        asked.rate,
        asked.currency,
        asked.budget_amount,
        asked.budget_hours,
        read_columns(asked.columns),
        allow_overlaps,
    )
    await progress.done()
    data, client, project = work.data, work.client, asked.project
    tongue = language if language != "auto" else asked.language or language_of(data)
    when = format_period(data.period.start, data.period.end, tongue)
    await name_run(run_name(REPORT, client, when, tongue), "client_report", [client], tongue)
    head = Letterhead(client, project, settings().freelance_name, tongue)
    report = await write_report(work, head, model, run_id())
    await progress.done()
    of = key_of("report", client.casefold(), project.casefold(), data.period.start, data.period.end)
    folder = report_folder(Path(out).expanduser(), client or project, data.period.start, of)
    files, _ = await asyncio.gather(
        save_pages([Page(report.document, "report")], folder, list[Format](formats), of),
        show_spend(model, [report.model or ""], tongue),
    )
    await progress.done()
    await _show(report, data, files, tongue)
    happened(
        "report.written", f"{client} {when}", client=client, language=tongue, title=report.document.title,
        **written(files, "report"),
    )  # fmt: skip
    await progress.done()
    result = _result(report, data, files, tongue)
    if asked.said is not None:
        result.notes.append(asked.said.in_(settings().freelance_lang))
    return result


def report_folder(out: Path, who: str, start: date, of: str) -> Path:
    """The folder itself; where it holds the report of another client or period, one below it: "acme-2026-11"."""
    if record_of(out).of in ("", of):
        return out
    return out / folder_name(out, f"{slug(who or 'report')}-{start:%Y-%m}", of)


def language_of(data: ReportData) -> Language:
    """The language of the notes, else of the entries, else the person's own."""
    notes = " ".join((*data.notes.done, *data.notes.next, *data.notes.questions, *data.notes.body))
    words = notes or " ".join(entry.description for entry in data.entries[:200])
    return detect_language(words) if sum(map(str.isalpha, words)) >= 30 else settings().freelance_lang


async def _show(report: Report, data: ReportData, files: list[Path], language: Language) -> None:
    """Shows the report, its charts, every figure and the files on the run's page."""
    page = report.document
    await show_markdown("report", to_markdown(page)[0], page.title)
    charts = [block for block in page.blocks if isinstance(block, Chart)]
    for number, chart in enumerate(charts, 1):
        await show_png(f"chart-{number}", chart_png(chart, language), chart.title)
    about = Words("Figures and how they came about", "Chiffres et leur origine")
    await show_table("figures", figure_rows(data, language), about.in_(language))
    await show_files("files", files, language)


def _result(report: Report, data: ReportData, files: list[Path], language: Language) -> FlowResult:
    """What the command prints when the run has ended."""
    say = settings().freelance_lang
    summary = [
        (Words("Period", "Période").in_(say), format_period(data.period.start, data.period.end, say)),
        (Words("Hours", "Heures").in_(say), format_hours(data.total.hours, say)),
    ]
    if data.total.amount is not None:
        summary.append((Words("Amount", "Montant").in_(say), format_money(data.total.amount, data.currency, say)))
    record = {
        "lang": language,
        "model": report.model,
        "period": {"from": data.period.start.isoformat(), "to": data.period.end.isoformat()},
        "currency": data.currency,
        "figures": [
            {
                "measure": figure.measure,
                "value": str(figure.value),
                "unit": figure.unit,
                "about": dict(figure.about),
                "of": figure.of,
                "source": figure.source,
            }
            for figure in data.figures
        ],
        "untraced": list(report.untraced),
        "notes": report.notes,
        "sources": list(data.sources),
    }
    failures = [report.failure] if report.failure else []
    return FlowResult(files=files, summary=summary, records=[record], notes=report.notes, failures=failures)
