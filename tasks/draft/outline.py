"""A draft's outline: its parts, their words against the target, and which item of the brief each serves."""

from integrations.words import Language, Words
from tasks.documents.blocks import Block, Column, DocumentModel, Paragraph, Table
from tasks.draft.draft import ITEM_NAMES, Draft, DraftPart
from tasks.draft.page import details, origin
from tasks.facts.brief import Facts
from tasks.formats import format_number

OUTLINE = Words("Outline and words", "Plan et nombre de mots")
COLUMNS = (
    Words("No.", "N°"),
    Words("Part", "Partie"),
    Words("Serves", "Répond à"),
    Words("Words", "Mots"),
    Words("Target", "Visé"),
)


def outline_page(draft: Draft, facts: Facts, *, author: str = "") -> DocumentModel:
    """The outline as a document of its own, in the draft's language, so that the draft can be sent as it is."""
    language = draft.language
    have, want = format_number(draft.words, language), format_number(draft.plan.words, language)
    total = ("", Words("Total", "Total").in_(language), "", have, want)
    number, part, serves, words, target = (title.in_(language) for title in COLUMNS)
    columns = (
        Column(number),
        Column(part, weight=4),
        Column(serves, weight=4),
        Column(words, "right"),
        Column(target, "right"),
    )
    table = Table(columns, tuple(_cells(each, language) for each in draft.parts), total)
    blocks: tuple[Block, ...] = (table, Paragraph(words_line(draft, language), "small"))
    return DocumentModel(
        title=draft.title,
        subtitle=OUTLINE.in_(language),
        language=language,
        facts=details(draft, facts),
        blocks=blocks,
        label=origin(draft, facts),
        author=author,
    )


def outline_rows(draft: Draft) -> list[dict[str, str]]:
    """The outline as rows for a table on the run's page."""
    titles = [title.in_(draft.language) for title in COLUMNS]
    return [dict(zip(titles, _cells(part, draft.language), strict=True)) for part in draft.parts]


def words_line(draft: Draft, language: Language) -> str:
    """The word count against the target, where the target comes from, and what is missing."""
    plan = draft.plan
    have, want = format_number(draft.words, language), format_number(plan.words, language)
    origin_of_target = plan.words_from.in_(language)
    text = Words(f"{have} words of {want} ({origin_of_target}).", f"{have} mots sur {want} ({origin_of_target}).")
    said = [text.in_(language)]
    if draft.to_write:
        waiting = sum(not part.text for part in draft.parts)
        said.append(
            Words(
                f"Parts still to be written: {waiting} of {len(draft.parts)}.",
                f"Parties encore à rédiger : {waiting} sur {len(draft.parts)}.",
            ).in_(language)
        )
    if plan.asked > plan.pieces:
        said.append(
            Words(
                f"The brief asks for {plan.asked}; the first {plan.pieces} are drafted.",
                f"Le brief en demande {plan.asked} ; les {plan.pieces} premiers sont ébauchés.",
            ).in_(language)
        )
    return " ".join(said)


def _cells(part: DraftPart, language: Language) -> tuple[str, ...]:
    served = ", ".join(ITEM_NAMES[item].in_(language) for item in part.serves) or "–"
    return part.key, part.heading, served, format_number(part.words, language), format_number(part.target, language)
