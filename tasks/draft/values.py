"""The names that a kind's template may use, each a fact of the brief or of the plan, in words that fit a sentence."""

import re

from integrations.words import Language, Words
from tasks.brief.page import CONSTRAINTS, budget_text, client_text, counted, job_name, quoted, when_text
from tasks.documents.markdown import escape
from tasks.draft.events import dates_of, events_of
from tasks.draft.offer import offer_in, topic_of
from tasks.draft.plan import Part, Plan
from tasks.facts.brief import Facts, Statement
from tasks.formats import format_date

NAMES = (
    "client", "company", "who", "brand", "greeting", "email", "phone", "subject", "offer", "its_offer", "topic",
    "received", "goal", "audience", "deliverables", "budget", "deadline", "quote_by", "dates", "events", "questions",
    "constraints", "rules", "tone", "note", "author", "piece", "pieces", "words",
)  # fmt: skip
_LEGAL = r"(?:Ltd\.?|Limited|LLC|LLP|Inc\.?|PLC|GmbH|SARL|SASU?|EURL|SCOP|SNC|S\.A\.S\.|S\.A\.R\.L\.)"
_TITLE = re.compile(r"^(?:mrs?|ms|mx|miss|dr|prof|professor|sir|madame|monsieur|mme|maître|me|docteur)\b\.?\s+", re.I)

_IN_FULL = {"mme": "Madame", "me": "Maître"}  # one greets with the whole word


def values(plan: Plan, part: Part, facts: Facts, author: str) -> dict[str, object]:
    """Every name with its value; an empty text or list where the brief says nothing."""
    language = plan.language
    offer = offer_in(facts, language)
    delivered = plan.deliverable.what if plan.deliverable else ""
    return {
        "client": escape(facts.client.name or "", inside=True),
        "company": escape(facts.client.company or "", inside=True),
        "who": escape(client_text(facts, language), inside=True) if facts.client.name or facts.client.company else "",
        "brand": escape(brand_of(facts.client.company or ""), inside=True),
        "greeting": escape(greeting(facts.client.name or "", language), inside=True),
        "email": escape(facts.client.email or "", inside=True),
        "phone": escape(facts.client.phone or "", inside=True),
        "subject": escape(job_name(facts), inside=True) if (facts.subject or "").strip() else "",
        "offer": escape(offer.ours, inside=True),
        "its_offer": escape(offer.its, inside=True),
        "topic": escape(topic_of(delivered, language), inside=True),
        # A day that was only assumed is nothing to remind a client of.
        "received": (
            format_date(facts.received.date(), language)
            if facts.received and facts.received_from in ("message", "given")
            else ""
        ),
        "goal": _line(facts.goal.evidence.quote) if facts.goal else "",
        "audience": _line(facts.audience.evidence.quote) if facts.audience else "",
        "deliverables": [escape(counted(d), inside=True) for d in facts.deliverables],
        "budget": budget_text(facts.budget, language) if facts.budget else "",
        "deadline": when_text(facts.deadline, language) if facts.deadline else "",
        "quote_by": when_text(facts.quote_by, language) if facts.quote_by else "",
        "dates": dates_of(facts, language),
        "events": events_of(facts, language),
        "questions": [_line(q.text) for q in facts.questions if not _asks_for_quote(q, facts)],
        "constraints": [_line(c.evidence.quote) for c in facts.constraints if c.kind != "format"],
        "rules": [
            {"label": CONSTRAINTS[c.kind].in_(language), "quote": _line(c.evidence.quote)}
            for c in facts.constraints
            if c.kind != "format"
        ],
        "tone": [_line(c.evidence.quote) for c in facts.constraints if c.kind == "tone"],
        "note": note(facts, language),
        "author": escape(author, inside=True),
        "piece": part.piece,
        "pieces": plan.pieces,
        "words": part.words,
    }


def _asks_for_quote(question: Statement, facts: Facts) -> bool:
    """Whether a question only asks for the quote by its day ("Could you send it by Friday?"): a proposal answers it."""
    if facts.quote_by is None:
        return False
    asked, day = question.evidence, facts.quote_by.evidence
    return asked.document == day.document and asked.start <= day.start and day.end <= asked.end


def note(facts: Facts, language: Language) -> str:
    """What the writer should keep in mind, in the client's words, as a Markdown quote to delete; "" for nothing."""

    def say(en: str, fr: str) -> str:
        return Words(en, fr).in_(language)

    said = []
    if facts.goal:
        said.append((say("Aim", "Objectif"), facts.goal.evidence.quote))
    if facts.audience:
        said.append((say("Readers", "Public"), facts.audience.evidence.quote))
    said += [(say("Tone", "Ton"), c.evidence.quote) for c in facts.constraints if c.kind == "tone"]
    if not said:
        return ""
    colon = say(": ", " : ")
    # A list within the quote keeps each on a line of its own.
    lines = dict.fromkeys(f"> - {label}{colon}{quoted(_line(quote), language)}" for label, quote in said)
    head = say("> In the client's words (delete before use):", "> Dans les mots du client (à supprimer) :")
    return "\n".join((head, ">", *lines))


def brand_of(company: str) -> str:
    """The organisation as its readers know it, without its legal form: "Northwind Bakery Ltd" is Northwind Bakery."""
    bare = re.sub(rf"[,\s]+{_LEGAL}$|^(?:SARL|SASU?|EURL|SCOP)\s+", "", " ".join(company.split()))
    return bare or company


def greeting(name: str, language: Language) -> str:
    """How a letter to this person begins: "Dear Priya", "Dear Dr Okafor", « Bonjour Camille »; "Hello" to nobody."""
    bare = " ".join(name.split())
    title = _TITLE.match(bare)
    words = bare[title.end() :].split() if title else bare.split()
    word = r"[^\W\d_][\w'’-]+"
    if not words or not all(re.fullmatch(rf"{word}|\w\.?", one) for one in words):
        return Words("Hello", "Bonjour").in_(language)
    if title:
        called = f"{_IN_FULL.get(title.group().strip(' .').casefold(), title.group().strip())} {words[-1]}"
    else:
        # A family name in capitals may come first: "LEFÈVRE Julie".
        first = next((one for one in words if re.fullmatch(word, one) and not one.isupper()), words[0])
        called = bare if len(words[0].rstrip(".")) == 1 else first
    return Words(f"Dear {called}", f"Bonjour {called}").in_(language)


def _line(text: str) -> str:
    """Words of the client on one line, as Markdown that shows just them."""
    return escape(" ".join(text.split()), inside=True)
