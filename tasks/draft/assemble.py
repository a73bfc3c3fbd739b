"""A draft without a model: each section says what the brief's facts allow, and what remains to be written."""

import re

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from integrations.errors import BadInput
from integrations.words import Language, Words, french_spaces
from tasks.brief.page import CONSTRAINTS, budget_text, client_text, counted, job_name, quoted, when_text
from tasks.documents.markdown import escape
from tasks.draft.draft import Draft, DraftPart
from tasks.draft.plan import Part, Plan
from tasks.draft.values import NAMES, values
from tasks.facts.brief import Facts

LONGEST_TEXT = 20_000  # characters that a kind's own template may give
_PLACE = re.compile(r"\[(?:to confirm|à confirmer)\s*:\s*([^\]]+)\]")  # what a person has still to fill in


def assemble(plan: Plan, facts: Facts, *, voice: str = "", author: str = "") -> Draft:
    """Puts the draft together from the facts.

    Args:
        plan: The outline.
        facts: The brief's facts.
        voice: How it should sound; told in the guidance.
        author: The freelancer's name, for templates.

    Raises:
        BadInput: A template of the kind's file does not work; names file and section.
    """
    parts = tuple(_part(plan, part, facts, author) for part in plan.parts)
    language = plan.language
    notes = []
    if any(_PLACE.search(part.text) for part in parts):
        # No count of them: it would be a figure that no source holds.
        notes.append(
            Words(
                "What the message does not say is to be filled in where it says [to confirm: …]. Where the same words "
                "return within a piece, they ask for the same thing.",
                "Ce que le message ne dit pas est à compléter aux endroits marqués [à confirmer : …]. Là où les mêmes "
                "mots reviennent dans un texte, ils demandent la même chose.",
            ).in_(language)
        )
    if voice:
        notes.append(Words(f"Voice to keep: {voice[:300]}", f"Voix à tenir : {voice[:300]}").in_(language))
    return Draft(plan, language, draft_title(plan, facts), parts, None, tuple(notes))


def draft_title(plan: Plan, facts: Facts) -> str:
    """The draft's title: its kind and the job."""
    name = plan.kind.name.in_(plan.language)
    separator = " : " if plan.language == "fr" else ": "
    return french_spaces(f"{name}{separator}{job_name(facts)}")


def heading_of(plan: Plan, part: Part) -> str:
    """A section's heading; numbered by piece where there are several."""
    title = part.section.title.in_(plan.language)
    return title if plan.pieces == 1 else f"{part.piece}. {title}"


def _part(plan: Plan, part: Part, facts: Facts, author: str) -> DraftPart:
    language = plan.language
    heading = heading_of(plan, part)
    template = part.section.text.in_(language)
    if template:
        text = render(template, plan, part, facts, author)
        return DraftPart(part.key, heading, text, part.words, part.serves)
    material = "\n".join(f"- {line}" for line in fact_lines(facts, part.serves, language))
    return DraftPart(part.key, heading, "", part.words, part.serves, part.section.ask.in_(language), material)


def render(template: str, plan: Plan, part: Part, facts: Facts, author: str) -> str:
    """Fills in a section's template; it can reach nothing but the named values.

    Raises:
        BadInput: The template does not work; names file and section, and the names that there are.
    """
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        text = environment.from_string(template).render(values(plan, part, facts, author))
    # A template is a program of its author: it may also divide by nothing or look past the end of a list.
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        names = ", ".join(NAMES)
        raise BadInput(
            Words(f"the template does not work: {error}", f"le gabarit ne fonctionne pas : {error}"),
            remedy=Words(
                f"The names are: {names}. docs/drafts.md tells what each holds.",
                f"Les noms sont : {names}. docs/drafts.fr.md dit ce que chacun contient.",
            ),
            file=plan.kind.path,
            field=part.section.title.en,
        ) from error
    text = re.sub(r"\n{3,}", "\n\n", text[:LONGEST_TEXT]).strip()
    return french_spaces(text) if plan.language == "fr" else text


def fact_lines(facts: Facts, items: tuple[str, ...], language: Language) -> list[str]:
    """The facts under these items, one line each, in Markdown."""

    def say(en: str, fr: str) -> str:
        return Words(en, fr).in_(language)

    lines: list[str] = []
    for item in items:
        match item:
            case "client":
                lines.append(f"**{say('Client', 'Client')}** — {escape(client_text(facts, language))}")
            case "subject":
                lines.append(f"**{say('Subject', 'Objet')}** — {escape(job_name(facts))}")
            case "goal" | "audience":
                statement = facts.goal if item == "goal" else facts.audience
                label = say("Goal", "Objectif") if item == "goal" else say("Audience", "Public visé")
                if statement:
                    lines.append(f"**{label}** — {escape(quoted(statement.text, language))}")
            case "deliverables":
                for d in facts.deliverables:
                    lines.append(f"**{say('Deliverable', 'Livrable')}** — {escape(counted(d))}")
            case "budget":
                lines.append(f"**Budget** — {budget_text(facts.budget, language)}")
            case "deadline":
                lines.append(f"**{say('Deadline', 'Échéance')}** — {when_text(facts.deadline, language)}")
            case "dates":
                for w in facts.other_dates:
                    lines.append(f"**{escape(w.what or say('Date', 'Date'))}** — {when_text(w, language)}")
            case "tone" | "constraints":
                for c in facts.constraints:
                    # With "tone, constraints" the tone is told once.
                    if c.kind == "tone" if item == "tone" else c.kind != "tone" or "tone" not in items:
                        label = CONSTRAINTS[c.kind].in_(language)
                        lines.append(f"**{label}** — {escape(quoted(c.evidence.quote, language))}")
            case "questions":
                lines += [f"**{say('Question', 'Question')}** — {escape(q.text)}" for q in facts.questions]
    return lines
