"""What a task of one's own is made of: the sentences of a text with their places, the check, the document's template.

`freelance new task` writes tasks that use it; docs/extending.md goes through one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from integrations.errors import BadInput
from integrations.files.document import Document
from integrations.settings import settings
from integrations.words import Language, Words
from tasks.brief.case import Case
from tasks.brief.page import ASSUMED, RECEIVED, client_text, origin_text
from tasks.checks.check import Sources, check_text
from tasks.documents.blocks import Block, Bullets, Callout, DocumentModel, Heading
from tasks.documents.parse import from_markdown
from tasks.facts.blot import blotted_message, masked
from tasks.facts.brief import Evidence, Facts
from tasks.facts.sources import read
from tasks.formats import format_date

TEMPLATES = Path(__file__).parent / "templates"
READ_PARTS = ("cover", "own", "attachment", "background")  # not the subject, nor mails quoted below
_PLACE = re.compile(r"(?m)^[ \t]*\{\{\s*(\w+)\s*\}\}[ \t]*$")
_LEFT_OUT = Words("Not in the source: check before use", "Absent de la source : à vérifier")


def facts_of_case(case: Case) -> Facts:
    """The facts that an earlier step has found.

    Raises:
        ValueError: That step was left out.
    """
    if case.facts is None:
        raise ValueError("extract_brief_facts comes before")
    return case.facts


def texts_of(case: Case) -> tuple[Document, ...]:
    """What was sent, for a model and as sources; text that tries to instruct software is blotted out."""
    return masked(case.message.documents, facts_of_case(case).suspicious)


def sentences(case: Case) -> Iterator[Evidence]:
    """Every sentence, bullet and line that the sender wrote, with its place; greetings and signatures are passed over.

    Text that tries to instruct software is left out too.
    """
    config = settings()
    mine = frozenset({config.freelance_email.casefold()}) if config.freelance_email else frozenset()
    texts = {document.name: document.text for document in (case.message.body, *case.message.documents)}
    reading = read(blotted_message(case.message, facts_of_case(case).suspicious), mine)
    for part in reading.parts:
        if part.kind in READ_PARTS:
            for segment in part.segments:
                found = part.evidence(segment.full_start, segment.end)
                if found.quote and texts[found.document][found.start : found.end] == found.quote:
                    yield found


def borne_out(lines: Iterable[str], case: Case) -> tuple[list[str], list[str]]:
    """Divides a model's lines: every figure, date, amount, address and name of the first stands in what was sent.

    Returns:
        The lines to keep, and those to leave out and show.
    """
    facts = facts_of_case(case)
    names = [name for name in (facts.client.name, facts.client.company, settings().freelance_name) if name]
    sources = Sources(documents=texts_of(case), facts=(facts,), parties=names)
    kept: list[str] = []
    left_out: list[str] = []
    for line in filter(None, (" ".join(line.split()) for line in lines)):
        (kept if check_text(line, sources, language=facts.lang).ok else left_out).append(line)
    return kept, left_out


def quotes(found: Sequence[Evidence]) -> tuple[Block, ...]:
    """Sentences as a list; nothing where there are none."""
    return bullets([" ".join(each.quote.split()) for each in found])


def bullets(lines: Sequence[str]) -> tuple[Block, ...]:
    """Lines as a list; nothing where there are none."""
    return (Bullets(tuple(lines)),) if lines else ()


def warning(lines: Sequence[str], language: Language) -> tuple[Block, ...]:
    """What a model wrote and no source bears out, above everything else; nothing where there is none."""
    return (Callout("\n".join(lines), "warning", _LEFT_OUT.in_(language)),) if lines else ()


def template(name: str, language: Language, parts: Mapping[str, Sequence[Block]]) -> tuple[Block, ...]:
    """The blocks of a document after its template, tasks/templates/NAME.LANGUAGE.md.

    A line {{ name }} is where a part goes; a heading above a part that is empty goes with it. Parts are blocks, not
    text: nothing that a client wrote can become Markdown.

    Args:
        name: Of the template.
        language: Which of its two files.
        parts: What goes where.

    Raises:
        BadInput: The file is not there, or has a place for which there is no part.
    """
    file = TEMPLATES / f"{name}.{language}.md"
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            Words(f"the template cannot be read: {error}", f"le modèle de document est illisible : {error}"), file=file
        ) from error
    blocks: list[Block] = []
    position = 0
    for place in _PLACE.finditer(text):
        blocks += from_markdown(text[position : place.start()], below=0)
        position = place.end()
        if place[1] not in parts:
            known = ", ".join(parts)
            raise BadInput(
                Words(f"there is no part “{place[1]}”", f"il n'y a pas de partie « {place[1]} »"),
                remedy=Words(f"There are: {known}.", f"Il y a : {known}."),
                file=file,
                line=text.count("\n", 0, place.start()) + 1,
            )
        if parts[place[1]]:
            blocks += parts[place[1]]
        elif blocks and isinstance(blocks[-1], Heading):
            blocks.pop()
    return (*blocks, *from_markdown(text[position:], below=0))


def page_of(case: Case, title: Words, blocks: Sequence[Block], model: str | None, author: str) -> DocumentModel:
    """A document about one message: whose, of which day, from which source, and how it was made.

    Args:
        case: The message.
        title: Of the document.
        blocks: What stands in it.
        model: Which model wrote in it; None where none did.
        author: The freelancer's name, for the foot; "" for none.
    """
    facts = facts_of_case(case)
    language = facts.lang
    details = [(Words("Client", "Client").in_(language), client_text(facts, language))]
    if facts.received:
        label = RECEIVED if facts.received_from in ("message", "given") else ASSUMED
        details.append((label.in_(language), format_date(facts.received.date(), language)))
    details.append((Words("Source", "Source").in_(language), facts.source))
    return DocumentModel(
        title=title.in_(language),
        language=language,
        facts=tuple(details),
        blocks=tuple(blocks),
        label=origin_text(model, facts.source, language),
        author=author,
    )
