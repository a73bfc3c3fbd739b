"""A client's message as facts, without a model: each with the place that says so, French and English."""

from datetime import datetime
from zoneinfo import ZoneInfo

from integrations.files.document import Message
from tasks.facts.blot import blotted_message
from tasks.facts.brief import Facts
from tasks.facts.budget import find_budget
from tasks.facts.client import find_client
from tasks.facts.constraints import find_constraints
from tasks.facts.date_roles import find_roles
from tasks.facts.deliverables import find_deliverables
from tasks.facts.language import detect_language
from tasks.facts.questions import find_questions
from tasks.facts.sources import Reading, read
from tasks.facts.statements import find_statements
from tasks.facts.suspicious import find_suspicious


def extract_facts(
    message: Message,
    *,
    zone: ZoneInfo,
    own_emails: frozenset[str] = frozenset(),
    default_currency: str | None = None,
    received: datetime | None = None,
) -> Facts:
    """Reads all facts of one message; docs/facts.md says what each field holds.

    Args:
        message: The decoded message.
        zone: In which today is, for a message without any day.
        own_emails: The freelancer's addresses, lower case; a mail from one of them is about the client quoted in it.
        default_currency: ISO 4217 for a budget that names no currency; without it such a budget has none.
        received: When it came, for a message that bears no date; relative dates count from today without either.
    """
    suspicious = find_suspicious(read(message, own_emails))
    # Nothing is believed that stands in text which tries to instruct software.
    reading = read(blotted_message(message, suspicious), own_emails)
    language = detect_language(_own_words(reading))
    moment = message.sent or received
    today = (moment or datetime.now(zone)).date()
    dates = find_roles(reading, today=today, language=language)
    goal, audience = find_statements(reading)
    return Facts(
        source=message.name,
        lang=language,
        received=moment,
        subject=message.subject,
        client=find_client(reading, own_emails),
        goal=goal,
        audience=audience,
        deliverables=find_deliverables(reading, language),
        budget=find_budget(reading, default_currency=default_currency),
        deadline=dates.deadline,
        quote_by=dates.quote_by,
        other_dates=dates.others,
        constraints=find_constraints(reading),
        questions=find_questions(reading),
        suspicious=suspicious,
    )


def _own_words(reading: Reading) -> str:
    """The words that tell the client's language: their own, else the subject, else all of the body."""
    own = next(part for part in reading.parts if part.kind == "own")
    if own.segments:
        text = "\n".join(own.seen.clean[segment.full_start : segment.end] for segment in own.segments[:400])
        if len(text) > 12:
            return text
    return f"{reading.message.subject or ''}\n{reading.message.body.text[:20000]}"
