"""Flow: a client's message becomes a brief."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Literal

from prefect import flow

from flows.result import FlowResult
from integrations.files.given import given
from integrations.settings import settings
from integrations.words import Words
from tasks.brief.case import Cases, Wishes
from tasks.brief.page import budget_text, client_key, client_text, fact_table, job_name, when_text
from tasks.brief.record import brief_record
from tasks.documents.markdown import to_markdown
from tasks.documents.save import Format
from tasks.events import happened, written
from tasks.extract_brief import extract_brief_facts
from tasks.read_messages import read_client_messages
from tasks.save_documents import save_briefs
from tasks.show import Progress, evidence_row, name_run, run_id, run_name, show_files, show_markdown, show_table
from tasks.show_spend import show_spend
from tasks.write_brief import pages, write_briefs

# Not needed to begin a run: the command imports them while it waits for Prefect's server.
LATER = ("tasks.facts.day", "integrations.files.read", "integrations.files.mail", "babel.dates", "tasks.documents.pdf")
BRIEF = Words("Brief", "Brief")
COLON = Words(": ", " : ")
SUSPICIOUS = Words(
    "it holds text that tries to instruct software; treated as data.",
    "un texte y cherche à commander un logiciel ; traité comme donnée.",
)
MOST_LINES = 20  # messages that the closing summary lists one by one
SHOWN_WHOLE = 20  # briefs of a folder that get an artifact of their own


@flow(name="client_brief", flow_run_name="client_brief", persist_result=False)
async def client_brief(
    source: str = "",
    text: str = "",
    received: date | None = None,
    client: str = "",
    language: Literal["auto", "en", "fr"] = "auto",
    model: Literal["auto", "off", "always"] = "auto",
    formats: tuple[Literal["pdf", "docx", "html", "md"], ...] = ("pdf", "md"),
    out: str = "out",
) -> FlowResult:
    """Turns a client's message into a brief: who, what, by when, for how much, each with the words that say so.

    Args:
        source: File or folder with the message: .eml, .msg, .txt, .md, .html, .docx or .pdf.
        text: The message itself, pasted, instead of a file.
        received: Day of the message where it carries none; relative dates count from it.
        client: Name to find the run and its spend by; without it the company or person of the message.
        language: Language of the brief; auto takes the message's.
        model: auto asks the configured model unless the client forbids it; off never; always even then.
        formats: Files to write beside brief.json.
        out: Folder for the files.
    """
    progress = Progress(5, BRIEF.in_(settings().freelance_lang))
    cases = await read_client_messages(given(source), text)
    await progress.done()
    cases = await extract_brief_facts(cases, received, None if language == "auto" else language)
    await progress.done()
    wishes = Wishes(model=model, author=settings().freelance_name, client=client, run_id=run_id())
    _, cases = await asyncio.gather(_name(cases, client), write_briefs(cases, wishes))
    pages(cases, wishes.author)
    await progress.done()
    files, _ = await asyncio.gather(
        save_briefs(cases, Path(out).expanduser(), list[Format](formats)), _show_spend(cases, model)
    )
    await progress.done()
    await asyncio.gather(_show(cases, files), progress.done())
    _tell(cases, files, client)
    return _result(cases, files)


async def _name(cases: Cases, client: str) -> None:
    """Names the run after the client and the job, or after the number of messages."""
    first = cases.items[0].facts
    assert first is not None
    if len(cases) == 1:
        who = client or client_key(first)
        name = run_name(BRIEF, who, job_name(first), first.lang)
        await name_run(name, "client_brief", [who], first.lang)
    else:
        count = Words(f"{len(cases)} messages", f"{len(cases)} messages")
        await name_run(run_name(BRIEF, "", count.in_(first.lang), first.lang), "client_brief")


async def _show_spend(cases: Cases, model: str) -> None:
    """Shows what the run has spent, while its files are written."""
    first = cases.items[0].facts
    wrote = [case.brief.model or "" for case in cases.items if case.brief is not None]
    await show_spend(model, wrote, first.lang if first else "en")


async def _show(cases: Cases, files: list[Path]) -> None:
    """Shows the briefs, their facts and the files on the run's page."""
    first = cases.items[0].facts
    language = first.lang if first else "en"
    rows = []
    for case in cases.items:
        assert case.facts is not None
        rows += [evidence_row(*row, language) for row in fact_table(case.facts)]
    pages_shown = [case.page for case in cases.items[:SHOWN_WHOLE] if case.page is not None]
    await asyncio.gather(
        *(show_markdown("brief", to_markdown(page)[0], page.title) for page in pages_shown),
        show_table("facts", rows, Words("Facts with evidence", "Faits et preuves").in_(language)),
        show_files("files", files, language),
    )


def _tell(cases: Cases, files: list[Path], client: str) -> None:
    """Lets automations know of each brief."""
    for case in cases.items:
        assert case.facts is not None
        mine = [path for path in files if path.parent.name == case.stem]
        record = next((str(path.resolve()) for path in mine if path.name == "brief.json"), "")
        about = {"title": job_name(case.facts), "brief": record, **written(mine, "brief")}
        who = client or client_key(case.facts)
        happened("brief.written", case.stem, client=who, language=case.facts.lang, **about)


def _result(cases: Cases, files: list[Path]) -> FlowResult:
    """What the command prints when the run has ended."""
    language = settings().freelance_lang
    several = len(cases) > 1
    summary: list[tuple[str, str]] = []
    notes = [note.in_(language) for note in cases.notes]
    for case in cases.items:
        facts, brief = case.facts, case.brief
        assert facts is not None and brief is not None
        budget, deadline = budget_text(facts.budget, language), when_text(facts.deadline, language)
        if several:
            summary.append((case.stem, " · ".join((client_text(facts, language), budget, deadline))))
        else:
            summary = [
                (Words("Client", "Client").in_(language), client_text(facts, language)),
                (Words("Budget", "Budget").in_(language), budget),
                (Words("Deadline", "Échéance").in_(language), deadline),
                (Words("Questions to answer", "Questions du client").in_(language), str(len(facts.questions))),
            ]
        found = list(brief.notes)
        if facts.suspicious:
            found.append(SUSPICIOUS.in_(language))
        notes += [f"{case.stem}{COLON.in_(language)}{note}" if several else note for note in found]
    if len(summary) > MOST_LINES:
        more = len(summary) - MOST_LINES
        summary = [*summary[:MOST_LINES], ("…", Words(f"and {more} more", f"et {more} de plus").in_(language))]
    if several:
        summary.insert(0, (Words("Briefs", "Briefs").in_(language), str(len(cases))))
    return FlowResult(
        files=files,
        summary=summary,
        records=[brief_record(case.brief) for case in cases.items if case.brief],
        notes=notes,
        failures=[*cases.failures, *(case.failure for case in cases.items if case.failure)],
    )
