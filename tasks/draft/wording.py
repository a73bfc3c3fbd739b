"""What a model writes of a draft, and what is kept of it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from integrations.words import Words
from tasks.checks.check import Sources, check_text
from tasks.draft.assemble import heading_of
from tasks.draft.draft import Draft, DraftPart
from tasks.draft.plan import Plan

PARTS_A_CALL = 12  # sections asked for at once; a longer draft is asked for piece by piece


class WrittenPart(BaseModel):
    """One section."""

    model_config = ConfigDict(extra="forbid")

    key: Annotated[str, Field(max_length=8)] = Field(description="The section's number, as in the outline")
    heading: Annotated[str, Field(max_length=160)]
    text: Annotated[str, Field(max_length=12_000)] = Field(description="Markdown, without the heading")


class DraftWording(BaseModel):
    """A model's draft."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, Field(max_length=200)]
    parts: Annotated[list[WrittenPart], Field(max_length=PARTS_A_CALL)]


def outline_lines(plan: Plan, keys: set[str] | None = None) -> str:
    """The outline as the prompt shows it: number, heading, words, what to do."""
    lines = []
    for part in plan.parts:
        if keys is not None and part.key not in keys:
            continue
        ask = " ".join(part.section.ask.in_(plan.language).split())
        lines.append(f"{part.key}. {heading_of(plan, part)} (~{part.words}): {ask}")
    return "\n".join(lines)


def merge(base: Draft, wordings: list[DraftWording], sources: Sources, model: str) -> Draft:
    """Puts the model's sections in their places; what it left out keeps the assembled text.

    Claims that no source bears out are listed in `untraced`: the draft is for the freelancer to read, nothing of it is
    sent.
    """
    language = base.language
    written = {part.key: part for wording in wordings for part in wording.parts}
    parts, notes = [], list(base.notes)
    for part in base.parts:
        new = written.get(part.key)
        if new is None or not new.text.strip():
            notes.append(
                Words(
                    f"The model left out “{part.heading}”; it was assembled from the facts.",
                    f"Le modèle a omis « {part.heading} » ; cette partie est assemblée à partir des faits.",
                ).in_(language)
            )
            parts.append(part)
        else:
            heading = new.heading.strip() or part.heading
            parts.append(DraftPart(part.key, heading, new.text.strip(), part.target, part.serves))
    title = next((wording.title.strip() for wording in wordings if wording.title.strip()), base.title)
    draft = Draft(base.plan, language, title, tuple(parts), model, tuple(notes))
    result = check_text(f"{title}\n\n{draft.text}", sources, language=language)
    untraced = tuple(dict.fromkeys(f"{claim.text} — {claim.problem.in_(language)}" for claim in result.untraced))
    return Draft(draft.plan, language, title, draft.parts, model, draft.notes, untraced)
