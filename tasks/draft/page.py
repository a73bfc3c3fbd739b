"""A draft as a document: the text first, then its outline, its words and what each part serves."""

from integrations.words import Language, Words
from tasks.brief.page import client_text
from tasks.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Column,
    DocumentModel,
    Heading,
    Paragraph,
    Rule,
    Table,
)
from tasks.documents.parse import from_markdown
from tasks.draft.draft import ITEM_NAMES, Draft
from tasks.facts.brief import Facts
from tasks.formats import format_date, format_number


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
    blocks += [Rule(), Heading(say("Outline and words", "Plan et nombre de mots"), 2), _counts(draft)]
    blocks.append(Paragraph(words_line(draft, language), "small"))
    if draft.notes:
        blocks += [Heading(say("Notes", "Remarques"), 2), Bullets(draft.notes)]
    details = [(say("Client", "Client"), client_text(facts, language))]
    if facts.received:
        details.append((say("Message of", "Message du"), format_date(facts.received.date(), language)))
    if draft.plan.deliverable:
        details.append((say("Delivers", "Répond à"), draft.plan.deliverable.what))
    if draft.model is None:
        label = Words(
            f"Assembled without a model from {facts.source}", f"Assemblé sans modèle à partir de {facts.source}"
        )
    else:
        label = Words(
            f"Written with {draft.model} from {facts.source}", f"Rédigé avec {draft.model} à partir de {facts.source}"
        )
    return DocumentModel(
        title=draft.title,
        subtitle=say("Draft", "Brouillon"),
        language=language,
        facts=tuple(details),
        blocks=tuple(blocks),
        label=label.in_(language),
        author=author,
    )


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


def words_line(draft: Draft, language: Language) -> str:
    """The word count against the target, and where the target comes from."""
    plan = draft.plan
    have, want = format_number(draft.words, language), format_number(plan.words, language)
    origin = plan.words_from.in_(language)
    text = Words(f"{have} words of {want} ({origin}).", f"{have} mots sur {want} ({origin}).").in_(language)
    if plan.asked > plan.pieces:
        text += " " + Words(
            f"The brief asks for {plan.asked}; the first {plan.pieces} are drafted.",
            f"Le brief en demande {plan.asked} ; les {plan.pieces} premiers sont ébauchés.",
        ).in_(language)
    return text


def _counts(draft: Draft) -> Table:
    language = draft.language

    def say(en: str, fr: str) -> str:
        return Words(en, fr).in_(language)

    rows = tuple(
        (
            part.key,
            part.heading,
            ", ".join(ITEM_NAMES[item].in_(language) for item in part.serves) or "–",
            format_number(part.words, language),
            format_number(part.target, language),
        )
        for part in draft.parts
    )
    total = (
        "",
        say("Total", "Total"),
        "",
        format_number(draft.words, language),
        format_number(draft.plan.words, language),
    )
    columns = (
        Column("#"),
        Column(say("Part", "Partie"), weight=4),
        Column(say("Serves", "Répond à"), weight=4),
        Column(say("Words", "Mots"), "right"),
        Column(say("Target", "Visé"), "right"),
    )
    return Table(columns, rows, total)
