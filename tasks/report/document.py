"""The report as a document that a client reads: the result first, then the work, the numbers, and what comes next."""

from collections.abc import Sequence

from integrations.words import Language, Words
from tasks.documents.blocks import Block, Bullets, Callout, DocumentModel, Heading, Paragraph
from tasks.formats import format_period
from tasks.report.data import ReportData
from tasks.report.sections import questions, tidy, what_is_next, work_done
from tasks.report.tables import (
    budget_charts,
    key_figures,
    project_chart,
    project_table,
    week_chart,
    week_table,
)
from tasks.report.wording import lead, method


def build_report(
    data: ReportData,
    *,
    language: Language,
    client: str = "",
    project: str = "",
    freelancer: str = "",
    summary: str | None = None,
    highlights: Sequence[str] = (),
    model: str | None = None,
    untraced: Sequence[str] = (),
) -> DocumentModel:
    """Builds the report.

    Args:
        data: Everything computed.
        language: The client's.
        client: Whom it is for; "" where unknown.
        project: What the work is called; "" for none.
        freelancer: Who sends it.
        summary: A model's opening paragraph, already checked; None: the one made from the figures.
        highlights: A model's main results, already checked.
        model: The model that wrote these; None: no model did.
        untraced: Claims that the check could not trace, to be looked at before the report is sent.
    """

    def say(english: str, french: str) -> str:
        return Words(english, french).in_(language)

    period = format_period(data.period.start, data.period.end, language)
    blocks: list[Block] = []
    if untraced:
        blocks.append(
            Callout("\n".join(untraced), "warning", say("Not in the data: check", "Absent des données : à vérifier"))
        )
    numbers = key_figures(data, language)
    if numbers.figures:
        blocks.append(numbers)
    blocks.append(Paragraph(summary or lead(data, language, client), "lead"))
    if highlights:
        blocks.append(Bullets(tuple(tidy(text, language) for text in highlights)))
    blocks += work_done(data, language)
    blocks += _numbers(data, language)
    blocks += what_is_next(data, language)
    blocks += questions(data, language)
    blocks += _annex(data, language)
    facts = [
        (say("Client", "Client"), client),
        (say("Project", "Projet"), project),
        (say("Period", "Période"), period),
        (say("From", "De la part de"), freelancer),
    ]
    sources = ", ".join(data.sources)
    origin = (
        say(f"Assembled without a model from {sources}", f"Assemblé sans modèle à partir de {sources}")
        if model is None
        else say(
            f"Worded with {model} from {sources}; figures computed by code",
            f"Mis en mots avec {model} à partir de {sources} ; chiffres calculés par programme",
        )
    )
    subtitle = " · ".join(part for part in (project, period[0].upper() + period[1:]) if part)
    return DocumentModel(
        title=say(
            f"Work report for {client}" if client else "Work report",
            f"Compte rendu pour {client}" if client else "Compte rendu",
        ),
        subtitle=subtitle,
        language=language,
        facts=tuple((label, value) for label, value in facts if value),
        blocks=tuple(blocks),
        label=origin,
        author=freelancer,
        keywords=tuple(word for word in (client, project, period) if word),
    )


def _numbers(data: ReportData, language: Language) -> list[Block]:
    """Hours, amounts and budget in tables and charts."""
    if not data.entries:
        return []
    title = Words("Hours and amounts", "Heures et montants") if data.has_money else Words("Hours", "Heures")
    blocks: list[Block] = [Heading(title.in_(language), 2), project_table(data, language)]
    if len(data.projects) > 1:
        blocks.append(project_chart(data, language))
    if len(data.weeks) > 1:
        blocks += [week_table(data, language), week_chart(data, language)]
    return blocks + budget_charts(data, language)


def _annex(data: ReportData, language: Language) -> list[Block]:
    """How the figures come about. What was left out is told to the freelancer, not here: it may name other clients."""
    title = Words("How these figures are computed", "Comment ces chiffres sont calculés").in_(language)
    return [Heading(title, 2), *(Paragraph(line, "small") for line in method(data, language))]
