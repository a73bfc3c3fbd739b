"""Flow: a brief becomes a first draft."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Literal

from prefect import flow

from flows.result import FlowResult
from integrations.errors import BadInput
from integrations.files.given import given
from integrations.settings import settings
from integrations.words import Words
from tasks.brief.page import client_key, job_name
from tasks.documents.markdown import to_markdown
from tasks.documents.save import Format
from tasks.draft.outline import OUTLINE, outline_page, outline_rows, words_line
from tasks.draft.page import draft_page
from tasks.events import happened, written
from tasks.save_documents import Page, save_pages
from tasks.show import Progress, name_run, run_id, run_name, show_files, show_markdown, show_table
from tasks.show_spend import show_spend
from tasks.write_draft_text import choose_kind, read_brief, write_draft_text

DRAFT = Words("Draft", "Brouillon")


@flow(name="write_draft", flow_run_name="write_draft", persist_result=False)
async def write_draft(
    source: str = "",
    kind: str = "auto",
    words: int | None = None,
    voice: str = "",
    text: str = "",
    received: date | None = None,
    client: str = "",
    language: Literal["auto", "en", "fr"] = "auto",
    model: Literal["auto", "off", "always"] = "auto",
    formats: tuple[Literal["pdf", "docx", "html", "md"], ...] = ("docx", "md"),
    out: str = "out",
) -> FlowResult:
    """Writes a first draft from a brief: its text, outline, word count, and which brief item each part serves.

    Args:
        source: A brief.json, or the file with the client's message.
        kind: blog-post, landing-page, product-descriptions, email, social-posts, press-release, script, proposal, or
            a Markdown file of your own; auto takes the first deliverable that fits.
        words: Length of one piece in words; without it the brief's figure, else what is usual.
        voice: How it should sound, in words, or a text file that says so.
        text: The client's message, pasted, instead of a file.
        received: Day of the message where it carries none.
        client: Name to find the run and its spend by; without it the company or person of the message.
        language: Language of the draft; auto takes the message's.
        model: auto asks the configured model unless the client forbids it; off never; always even then.
        formats: Files to write.
        out: Folder for the files.
    """
    if words is not None and words < 1:
        raise BadInput(
            Words("a text has at least one word", "un texte a au moins un mot"),
            remedy=Words("Leave it out to take the brief's figure.", "Omettez-la pour prendre celle du brief."),
            field="words",
        )
    progress = Progress(4, DRAFT.in_(settings().freelance_lang))
    assignment = await read_brief(given(source), text, received, None if language == "auto" else language)
    await progress.done()
    facts = assignment.facts
    who = client or client_key(facts)
    name = run_name(choose_kind(kind, facts).name, who, job_name(facts), facts.lang)
    await name_run(name, "write_draft", [who], facts.lang)
    author = settings().freelance_name
    draft = await write_draft_text(assignment, kind, words, voice, model, author, client, run_id())
    await progress.done()
    page = draft_page(draft, facts, author=author)
    stem = f"draft-{draft.plan.kind.key}"
    folder = assignment.folder_below(Path(out).expanduser())
    outline = Page(outline_page(draft, facts, author=author), f"{stem}-outline")
    files, _ = await asyncio.gather(
        save_pages([Page(page, stem), outline], folder, list[Format](formats), assignment.of),
        show_spend(model, [draft.model or ""], facts.lang),
    )
    await progress.done()
    await asyncio.gather(
        show_markdown("draft", to_markdown(page)[0], page.title),
        show_table("outline", outline_rows(draft), OUTLINE.in_(facts.lang)),
        show_files("files", files, facts.lang),
        progress.done(),
    )
    about = {"title": draft.title, "kind": draft.plan.kind.key, **written(files, stem)}
    happened("draft.written", f"{folder.name}.{stem}", client=who, language=facts.lang, **about)
    say = settings().freelance_lang
    return FlowResult(
        files=files,
        summary=[
            (Words("Draft", "Brouillon").in_(say), draft.title),
            (Words("Words", "Mots").in_(say), words_line(draft, say)),
            (Words("Claims to check", "Points à vérifier").in_(say), str(len(draft.untraced))),
        ],
        records=[
            {
                "title": draft.title,
                "kind": draft.plan.kind.key,
                "lang": draft.language,
                "model": draft.model,
                "words": draft.words,
                "target": draft.plan.words,
                "parts": [
                    {
                        "key": part.key,
                        "heading": part.heading,
                        "text": part.text,
                        "material": part.material,
                        "guidance": part.guidance,
                        "words": part.words,
                        "target": part.target,
                        "serves": list(part.serves),
                    }
                    for part in draft.parts
                ],
                "untraced": list(draft.untraced),
                "notes": list(draft.notes),
            }
        ],
        notes=[*draft.notes, *draft.untraced],
        failures=[draft.failure] if draft.failure else [],
    )
