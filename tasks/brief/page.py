"""A brief as a document: what a freelancer reads before answering, every fact beside the words that say it."""

from decimal import Decimal

from integrations.words import Language, Words
from tasks.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Column,
    DocumentModel,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Run,
    Table,
)
from tasks.facts.brief import Brief, Budget, ConstraintKind, Deliverable, Evidence, Facts, When
from tasks.formats import currency_symbol, format_date, format_money, format_number, format_period, rounded

UNITS = {
    "total": Words("", ""),
    "hour": Words(" an hour", " de l'heure"),
    "day": Words(" a day", " par jour"),
    "word": Words(" a word", " le mot"),
    "item": Words(" a piece", " l'unité"),
}
TAXES = {"excl": Words(" before VAT", " HT"), "incl": Words(" VAT included", " TTC")}
CONSTRAINTS: dict[ConstraintKind, Words] = {
    "no_ai": Words("No AI", "Sans IA"),
    "disclose_ai": Words("Disclose AI", "IA à signaler"),
    "nda": Words("Confidential", "Confidentialité"),
    "tone": Words("Tone", "Ton"),
    "tool": Words("Tools", "Outils"),
    "language": Words("Language", "Langue"),
    "format": Words("Format", "Format"),
    "other": Words("Other", "Autre"),
}
NOT_SAID = Words("not said", "non précisé")


def budget_text(budget: Budget | None, language: Language) -> str:
    """The budget in the language's own form: "2 000 à 3 000 € HT", "up to £1,200 a day"."""
    if budget is None:
        return NOT_SAID.in_(language)

    def amount(value: Decimal) -> str:
        if budget.currency is None:
            return format_number(value, language)
        # A price a word has more decimals than its currency.
        if value != rounded(value, 2):
            return f"{format_number(value, language, 3)} {currency_symbol(budget.currency, language)}"
        return format_money(value, budget.currency, language, trim=True)

    low, high = budget.min, budget.max
    if low is not None and high is not None:
        if low == high:
            text = amount(low)
        elif language == "fr":
            text = f"{amount(low)} à {amount(high)}"
        else:
            text = f"{amount(low)} to {amount(high)}"
    elif high is not None:
        text = Words("up to ", "jusqu'à ").in_(language) + amount(high)
    elif low is not None:
        text = Words("from ", "à partir de ").in_(language) + amount(low)
    else:
        return NOT_SAID.in_(language)
    tax = TAXES[budget.tax].in_(language) if budget.tax else ""
    return text + UNITS[budget.unit].in_(language) + tax


def when_text(when: When | None, language: Language) -> str:
    """A day or a period in the language's own form."""
    if when is None:
        return NOT_SAID.in_(language)
    if when.date is not None:
        return format_date(when.date, language, "weekday")
    if when.start is not None and when.end is not None:
        return format_period(when.start, when.end, language)
    known = when.start or when.end
    return format_date(known, language) if known else NOT_SAID.in_(language)


RECEIVED = Words("Received", "Reçu le")
ASSUMED = Words("Dates counted from", "Dates comptées depuis le")


def client_text(facts: Facts, language: Language) -> str:
    """Who asks: "Camille Noir, Atelier Luma"."""
    names = [name for name in (facts.client.name, facts.client.company) if name]
    return ", ".join(names) or facts.client.email or NOT_SAID.in_(language)


def client_key(facts: Facts) -> str:
    """Under which name a client's runs and spend are found together: the company, else the person, else the address."""
    return facts.client.company or facts.client.name or facts.client.email or ""


def counted(item: Deliverable) -> str:
    """A deliverable with its quantity, which stays on its line; of a single thing, its name says enough.

    So it does where it holds the number: "email sequence of 4 emails".
    """
    several = item.quantity is not None and item.quantity != 1 and str(item.quantity) not in item.what.split()
    return f"{item.quantity}\u00a0×\u00a0{item.what}" if several else item.what


def _capital(text: str) -> str:
    """With a capital letter at its start, as a label has."""
    return text[:1].upper() + text[1:]


def job_name(facts: Facts) -> str:
    """The job in a few words, for run names and titles: the subject without Re:/Fwd:, else the first deliverable."""
    subject = (facts.subject or "").strip()
    while True:
        head, colon, rest = subject.partition(":")
        if not colon or head.strip().casefold() not in {"re", "fw", "fwd", "tr", "réf", "aw"}:
            break
        subject = rest.strip()
    if subject:
        return subject[:80]
    if facts.deliverables:
        return _capital(facts.deliverables[0].what[:80])
    return Words("Inquiry", "Demande").in_(facts.lang)


def quoted(text: str, language: Language) -> str:
    """`text` inside the language's own quotation marks."""
    return f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"


def _quote(evidence: Evidence, language: Language) -> tuple[Run, ...]:
    return (Run(quoted(evidence.quote, language), italic=True),)


def fact_table(facts: Facts) -> list[tuple[str, str, Evidence | None]]:
    """Every fact as label, reading and evidence, in the message's language."""
    language = facts.lang

    def say(en: str, fr: str) -> str:
        return Words(en, fr).in_(language)

    evidence = facts.client.evidence
    rows: list[tuple[str, str, Evidence | None]] = [
        (say("Client", "Client"), client_text(facts, language), evidence[0] if evidence else None)
    ]
    for label, statement in ((say("Goal", "Objectif"), facts.goal), (say("Audience", "Public visé"), facts.audience)):
        if statement:
            own = say("in their words", "dans ses mots")
            rows.append((label, statement.text if statement.by_model else own, statement.evidence))
    for item in facts.deliverables:
        rows.append((say("Deliverable", "Livrable"), counted(item), item.evidence))
    if facts.budget:
        rows.append((say("Budget", "Budget"), budget_text(facts.budget, language), facts.budget.evidence))
    for label, when in (
        (say("Deadline", "Échéance"), facts.deadline),
        (say("Quote by", "Devis avant le"), facts.quote_by),
        *((_capital(w.what or say("Date", "Date")), w) for w in facts.other_dates),
    ):
        if when:
            rows.append((label, when_text(when, language), when.evidence))
    rows += [
        (say("Constraint", "Contrainte"), CONSTRAINTS[item.kind].in_(language), item.evidence)
        for item in facts.constraints
    ]
    return rows


def origin_text(model: str | None, source: str, language: Language) -> str:
    """How a document was made, for the foot of each page."""
    if model is None:
        return Words(f"Assembled without a model from {source}", f"Assemblé sans modèle à partir de {source}").in_(
            language
        )
    return Words(f"Written with {model} from {source}", f"Rédigé avec {model} à partir de {source}").in_(language)


def brief_page(brief: Brief, *, author: str = "", untraced: tuple[str, ...] = ()) -> DocumentModel:
    """Builds the brief's document in the message's language.

    Args:
        brief: The brief.
        author: The freelancer's name, for the foot; "" for none.
        untraced: Claims of the model's text that no source bears out, already in words.
    """
    facts, language = brief.facts, brief.facts.lang

    def say(en: str, fr: str) -> str:
        return Words(en, fr).in_(language)

    blocks: list[Block] = []
    if facts.suspicious:
        blocks.append(
            Callout(
                say(
                    "The message holds text that tries to instruct software. It was treated as data: ",
                    "Le message contient un texte qui cherche à commander un logiciel, traité comme une donnée : ",
                )
                + " … ".join(quoted(e.quote, language) for e in facts.suspicious[:3]),
                "warning",
                say("Be careful", "Prudence"),
            )
        )
    if untraced:
        blocks.append(
            Callout(
                "\n".join(untraced),
                "warning",
                say("Not found in the message: check before use", "Introuvable dans le message : à vérifier"),
            )
        )
    if brief.summary:
        blocks.append(Paragraph(brief.summary, "lead"))
    blocks.append(
        KeyFigures(
            (
                KeyFigure(budget_text(facts.budget, language), say("Budget", "Budget")),
                KeyFigure(when_text(facts.deadline, language), say("Deadline", "Échéance")),
                KeyFigure(when_text(facts.quote_by, language), say("Quote by", "Devis avant le")),
            )
        )
    )
    if facts.questions:
        blocks.append(Heading(say("The client asks", "Le client demande"), 2))
        blocks.append(Bullets(tuple(_capital(q.text) for q in facts.questions)))
    for title, items in (
        (say("To ask the client", "À demander au client"), brief.open_questions),
        (say("Risks", "Points de vigilance"), brief.risks),
        (say("Next steps", "Prochaines étapes"), brief.next_steps),
    ):
        if items:
            blocks += [Heading(title, 2), Bullets(tuple(items), "dot" if items is brief.risks else "checkbox")]
    blocks.append(Heading(say("What the message says", "Ce que dit le message"), 2))
    columns = (
        Column(say("Fact", "Élément")),
        Column(say("Reading", "Lecture"), weight=2),
        Column(say("Evidence", "Preuve"), weight=3),
    )
    blocks.append(
        Table(
            columns,
            tuple(
                (label, value, _quote(evidence, language) if evidence else "")
                for label, value, evidence in fact_table(facts)
            ),
        )
    )
    if brief.notes:
        blocks += [Heading(say("Notes", "Remarques"), 2), Bullets(brief.notes)]
    details = [(say("Client", "Client"), client_text(facts, language))]
    if facts.received:
        label = RECEIVED if facts.received_from in ("message", "given") else ASSUMED
        details.append((label.in_(language), format_date(facts.received.date(), language)))
    details.append((say("Source", "Source"), facts.source))
    return DocumentModel(
        title=job_name(facts),
        subtitle=say("Brief", "Brief"),
        language=language,
        facts=tuple(details),
        blocks=tuple(blocks),
        label=origin_text(brief.model, facts.source, language),
        author=author,
    )
