"""A draft as a document: its text, and what is still to be written. Its outline is a document of its own."""

from integrations.words import Words
from tasks.brief.page import client_text
from tasks.documents.blocks import (
    Block,
    Bullets,
    Callout,
    DocumentModel,
    Heading,
    Rule,
)
from tasks.documents.parse import from_markdown
from tasks.draft.draft import Draft
from tasks.facts.brief import Facts
from tasks.formats import format_date


def draft_page(draft: Draft, facts: Facts, *, author: str = "") -> DocumentModel:
    """Builds the draft's document in the draft's language."""
    language = draft.language

    def say(en: str, fr: str) -> str:
        return Words(en, fr).in_(language)

    blocks: list[Block] = []
    if draft.untraced:
        blocks.append(
            Callout(
                "\n".join(draft.untraced), "warning", say("Not in the brief: check", "Absent du brief : à vérifier")
            )
        )
    for part in draft.parts:
        if part.text:
            blocks += [Heading(part.heading, 2), *from_markdown(part.text)]
    blocks += _still_to_write(draft)
    if draft.notes:
        blocks += [Rule(), Heading(say("Notes", "Remarques"), 2), Bullets(draft.notes)]
    return DocumentModel(
        title=draft.title,
        subtitle=say("Draft", "Brouillon"),
        language=language,
        facts=details(draft, facts),
        blocks=tuple(blocks),
        label=origin(draft, facts),
        author=author,
    )


def details(draft: Draft, facts: Facts) -> tuple[tuple[str, str], ...]:
    """What stands above a draft: for whom, after which message, for which deliverable."""
    language = draft.language
    found = [(Words("Client", "Client"), client_text(facts, language))]
    if facts.received:
        found.append((Words("Message of", "Message du"), format_date(facts.received.date(), language)))
    if draft.plan.deliverable:
        found.append((Words("Delivers", "Répond à"), draft.plan.deliverable.what))
    return tuple((name.in_(language), value) for name, value in found)


def origin(draft: Draft, facts: Facts) -> str:
    """How it was made: by which model, or without one, and from what."""
    if draft.model is None:
        label = Words(
            f"Assembled without a model from {facts.source}", f"Assemblé sans modèle à partir de {facts.source}"
        )
    else:
        label = Words(
            f"Written with {draft.model} from {facts.source}", f"Rédigé avec {draft.model} à partir de {facts.source}"
        )
    return label.in_(draft.language)


def _still_to_write(draft: Draft) -> list[Block]:
    """The parts without a text: what each should do, from which facts; told once where all are to do the same."""
    language = draft.language
    blocks: list[Block] = []
    told: dict[tuple[str, str], None] = {}
    waiting = [part for part in draft.parts if not part.text]
    alike = len({(part.guidance, part.material) for part in waiting}) == 1 and len(waiting) > 1
    for part in waiting:
        if alike and (part.guidance, part.material) in told:
            continue
        told[(part.guidance, part.material)] = None
        every = Words("Every piece", "Chaque texte").in_(language)
        title = Words(f"To write, about {part.target} words", f"À rédiger, environ {part.target} mots").in_(language)
        blocks.append(Heading(every if alike else part.heading, 2))
        if part.guidance:
            blocks.append(Callout(part.guidance, "note", title))
        blocks += from_markdown(part.material)
    if alike:
        blocks.append(Heading(Words("Pieces", "Textes").in_(language), 2))
        blocks.append(Bullets(tuple(part.heading for part in waiting), "checkbox"))
    return blocks
