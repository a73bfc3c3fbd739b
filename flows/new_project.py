"""Flow: a project's folder becomes a brief, drafts and a report."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from prefect import flow

from flows.client_brief import client_brief
from flows.client_report import client_report
from flows.result import FlowResult
from flows.write_draft import write_draft
from integrations.errors import BadInput, FreelanceError
from integrations.files.given import given
from integrations.settings import settings
from integrations.words import Words
from tasks.project_folder import ProjectFolder, read_project_folder
from tasks.show import name_run, run_name, runs_of_this, show_files
from tasks.show_spend import show_spend

PROJECT = Words("Project", "Projet")
ModelUse = Literal["auto", "off", "always"]
Formats = tuple[Literal["pdf", "docx", "html", "md"], ...]


@flow(name="new_project", flow_run_name="new_project", persist_result=False)
async def new_project(
    folders: list[str],
    model: ModelUse = "auto",
    formats: Formats = ("pdf", "docx", "html", "md"),
    out: str = "out",
) -> FlowResult:
    """Chains brief, drafts and client report for project folders (message.eml, data/, project.yaml).

    Args:
        folders: Project folders.
        model: auto asks the configured model unless the client forbids it; off never; always even then.
        formats: Files to write.
        out: Folder for the files; each project gets one of its own in it.
    """
    if not folders:
        raise BadInput(
            Words("no project folder was given", "aucun dossier de projet n'a été donné"),
            remedy=Words("Name one or more.", "Indiquez-en un ou plusieurs."),
            field="folders",
        )
    whole = FlowResult()
    names: list[str] = []
    language = settings().freelance_lang
    for folder in folders:
        async with _noting(whole):
            project = await read_project_folder(given(folder))
            names.append(project.wanted.client or project.folder.resolve().name)
            await name_run(run_name(PROJECT, ", ".join(names), "", language), "new_project", names)
            await _one(project, whole, model, formats, Path(out).expanduser() / project.folder.resolve().name)
    whole.raise_if_nothing_came_out()
    wrote = [str(record.get("model") or "") for record in whole.records]
    await asyncio.gather(
        show_files("files", whole.files, language), show_spend(model, wrote, language, await runs_of_this())
    )
    return whole


@asynccontextmanager
async def _noting(whole: FlowResult) -> AsyncIterator[None]:
    """What fails inside is noted among the chain's failures; the rest of the chain goes on."""
    try:
        yield
    except FreelanceError as error:
        whole.failures.append(error)


async def _one(project: ProjectFolder, whole: FlowResult, model: ModelUse, formats: Formats, out: Path) -> None:
    """Brief, drafts and report of one project, as far as its folder goes."""
    who, language = project.wanted.client or project.folder.resolve().name, settings().freelance_lang
    if project.message is not None:
        async with _noting(whole):
            await _texts(project, project.message, whole, model, formats, out)
    else:
        note = Words(f"{who}: no message, so no brief.", f"{who} : pas de message, donc pas de brief.")
        whole.notes.append(note.in_(language))
    if project.data is not None:
        async with _noting(whole):
            await _report(project, project.data, whole, model, formats, out)
    else:
        note = Words(f"{who}: no data folder, so no report.", f"{who} : pas de dossier data, donc pas de rapport.")
        whole.notes.append(note.in_(language))


async def _texts(
    project: ProjectFolder, message: Path, whole: FlowResult, model: ModelUse, formats: Formats, out: Path
) -> None:
    """Briefs of a project, and the drafts of each."""
    wanted, who = project.wanted, project.wanted.client or project.folder.resolve().name
    brief = await client_brief(
        source=str(message),
        received=wanted.received,
        client=wanted.client,
        language=wanted.language or "auto",
        model=model,
        formats=formats,
        out=str(out),
    )
    _add(whole, brief, who)
    for path in [path for path in brief.files if path.name == "brief.json"]:
        for kind in wanted.kinds or ["auto"]:
            async with _noting(whole):
                draft = await write_draft(
                    source=str(path),
                    kind=kind,
                    words=wanted.words,
                    voice=wanted.voice,
                    client=wanted.client,
                    model=model,
                    formats=formats,
                    out=str(path.parent.parent),
                )
                _add(whole, draft, who)


async def _report(
    project: ProjectFolder, data: Path, whole: FlowResult, model: ModelUse, formats: Formats, out: Path
) -> None:
    """Report of a project."""
    wanted = project.wanted
    report = await client_report(
        sources=[str(data)],
        period=wanted.period,
        client=wanted.client,
        project=wanted.project,
        rate=wanted.rate,
        currency=wanted.currency or "",
        budget_amount=wanted.budget_amount,
        budget_hours=wanted.budget_hours,
        columns=tuple(f"{field}={column}" for field, column in wanted.columns.items()),
        language=wanted.language or "auto",
        model=model,
        formats=formats,
        out=str(out),
    )
    _add(whole, report, wanted.client or project.folder.resolve().name)


def _add(whole: FlowResult, part: FlowResult, who: str) -> None:
    """Adds one flow's outcome to the chain's."""
    whole.files += part.files
    whole.records += part.records
    whole.failures += part.failures
    whole.notes += part.notes
    whole.summary += [(f"{who} · {label}", value) for label, value in part.summary]
