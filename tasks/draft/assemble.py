"""A draft without a model: each section says what the brief's facts allow, and what remains to be written."""

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from integrations.errors import BadInput
from integrations.words import Language, Words, french_spaces
from tasks.brief.page import CONSTRAINTS, budget_text, client_text, counted, job_name, quoted, when_text
from tasks.documents.markdown import escape
from tasks.draft.draft import Draft, DraftPart
from tasks.draft.plan import Part, Plan
from tasks.facts.brief import Facts
from tasks.formats import format_date

LONGEST_TEXT = 20_000  # characters that a kind's own template may give


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
    if plan.pieces == 1:
        return title
    single = len(plan.kind.sections) == 1
    return f"{title} {part.piece}" if single else f"{part.piece}. {title}"


def _part(plan: Plan, part: Part, facts: Facts, author: str) -> DraftPart:
    language = plan.language
    heading = heading_of(plan, part)
    template = part.section.text.in_(language)
    if template:
        text = render(template, plan, facts, author, part.section.title.en)
        return DraftPart(part.key, heading, text, part.words, part.serves)
    material = "\n".join(f"- {line}" for line in fact_lines(facts, part.serves, language))
    return DraftPart(part.key, heading, "", part.words, part.serves, part.section.ask.in_(language), material)


def values(facts: Facts, language: Language, author: str) -> dict[str, object]:
    """The names that a kind's template may use; an empty text or list where the brief says nothing."""
    return {
        "client": escape(facts.client.name or ""),
        "company": escape(facts.client.company or ""),
        "who": escape(client_text(facts, language)) if facts.client.name or facts.client.company else "",
        "subject": escape(job_name(facts)),
        "received": format_date(facts.received.date(), language) if facts.received else "",
        "goal": escape(facts.goal.text) if facts.goal else "",
        "audience": escape(facts.audience.text) if facts.audience else "",
        "deliverables": [escape(counted(d)) for d in facts.deliverables],
        "budget": budget_text(facts.budget, language) if facts.budget else "",
        "deadline": when_text(facts.deadline, language) if facts.deadline else "",
        "quote_by": when_text(facts.quote_by, language) if facts.quote_by else "",
        "questions": [escape(q.text) for q in facts.questions],
        "constraints": [escape(c.evidence.quote) for c in facts.constraints if c.kind != "format"],
        "author": escape(author),
    }


def render(template: str, plan: Plan, facts: Facts, author: str, where: str) -> str:
    """Fills in a kind's template; it can reach nothing but the named values."""
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        text = environment.from_string(template).render(values(facts, plan.language, author))
    except TemplateError as error:
        raise BadInput(
            Words(f"the template does not work: {error}", f"le gabarit ne fonctionne pas : {error}"),
            remedy=Words("See docs/drafts.md for the names.", "Les noms sont dans docs/drafts.fr.md."),
            file=plan.kind.path,
            field=where,
        ) from error
    text = text[:LONGEST_TEXT].strip()
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
