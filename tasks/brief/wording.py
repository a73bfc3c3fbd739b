"""What a model may add to a brief, and how far it is believed: only as far as the message bears it out."""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz

from integrations.files.document import Document
from tasks.checks.check import Sources, check_text
from tasks.facts.brief import Constraint, Deliverable, Evidence, Facts, Statement

Line = Annotated[str, Field(max_length=240)]


class Found(BaseModel):
    """Something that the message says and the rules may have missed."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["goal", "audience", "deliverable", "tone", "tool", "question"]
    text: Line = Field(description="In a few words, in the message's language")
    quote: Annotated[str, Field(max_length=400)] = Field(description="Copied from the message, letter for letter")


class BriefWording(BaseModel):
    """The model's part of a brief."""

    model_config = ConfigDict(extra="forbid")

    summary: Annotated[str, Field(max_length=900)] = Field(description="Two to four sentences")
    open_questions: Annotated[list[Line], Field(max_length=8)]
    risks: Annotated[list[Line], Field(max_length=8)]
    next_steps: Annotated[list[Line], Field(max_length=8)]
    found: Annotated[list[Found], Field(max_length=12)]


def locate(quote: str, documents: tuple[Document, ...]) -> Evidence | None:
    """Finds a quote in the documents; white space and the shape of quotation marks may differ, nothing else."""
    words = quote.strip().strip("“”«»\"' …").split()
    if not words or len(words) > 80:
        return None
    same = {"'": "['’]", "’": "['’]", '"': '["“”]'}
    pattern = r"\s+".join("".join(same.get(c, re.escape(c)) for c in word) for word in words)
    for document in documents:
        if match := re.search(pattern, document.text):
            return Evidence(document=document.name, start=match.start(), end=match.end(), quote=match.group())
    return None


def add_found(facts: Facts, found: list[Found], documents: tuple[Document, ...]) -> tuple[Facts, int]:
    """Adds what a model found and the message bears out.

    A finding counts when its quote stands in the message and its text states no figure, date, amount, address or name
    that is no fact already. Budgets, dates, quantities and the client are never taken from a model.

    Returns:
        The facts, and how many findings were refused.
    """
    refused = 0
    known = fact_sources(facts)
    changes: dict = {}
    deliverables, constraints, questions = list(facts.deliverables), list(facts.constraints), list(facts.questions)
    for item in found:
        evidence = locate(item.quote, documents)
        if evidence is None or not check_text(item.text, known, language=facts.lang).ok:
            refused += 1
            continue
        statement = Statement(text=item.text, evidence=evidence, by_model=True)
        if item.kind == "goal" and facts.goal is None:
            changes.setdefault("goal", statement)
        elif item.kind == "audience" and facts.audience is None:
            changes.setdefault("audience", statement)
        elif item.kind == "deliverable" and not _known(item, [(d.what, d.evidence) for d in deliverables]):
            deliverables.append(Deliverable(what=item.text, quantity=None, evidence=evidence))
        elif item.kind in ("tone", "tool") and not _known(item, [(c.evidence.quote, c.evidence) for c in constraints]):
            constraints.append(Constraint(kind=item.kind, evidence=evidence))
        elif item.kind == "question" and not _known(item, [(q.text, q.evidence) for q in questions]):
            questions.append(Statement(text=evidence.quote, evidence=evidence))
    changes |= {"deliverables": tuple(deliverables), "constraints": tuple(constraints), "questions": tuple(questions)}
    return facts.model_copy(update=changes), refused


def _known(item: Found, have: list[tuple[str, Evidence]]) -> bool:
    """Whether the facts already hold this: in the same place or in nearly the same words."""
    return any(
        item.quote in evidence.quote or evidence.quote in item.quote or alike(item.text, text)
        for text, evidence in have
    )


def alike(one: str, other: str) -> bool:
    """Whether two lines say nearly the same."""
    return fuzz.token_set_ratio(one.casefold(), other.casefold()) >= 80


def joined(rules: tuple[str, ...], model: list[str]) -> tuple[str, ...]:
    """The lines of the rules, then those of the model that say something else."""
    lines = list(rules)
    for line in model:
        line = " ".join(line.split())
        if line and not any(alike(line, known) for known in lines):
            lines.append(line)
    return tuple(lines)


def fact_sources(facts: Facts) -> Sources:
    """What a model's words about a message may rest on: the facts and the words that say them.

    Not the whole message: an amount or a date that merely stands in it, and is no fact, is nothing a model may repeat.
    """
    evidence = [
        *facts.client.evidence,
        *(item.evidence for item in (facts.goal, facts.audience) if item and not item.by_model),
        *([facts.budget.evidence] if facts.budget else []),
        *(one.evidence for one in (facts.deadline, facts.quote_by) if one),
        *(one.evidence for one in facts.deliverables),
        *(one.evidence for one in facts.other_dates),
        *(one.evidence for one in facts.constraints),
        *(one.evidence for one in facts.questions),
    ]
    quotes = "\n".join(dict.fromkeys([facts.subject or "", *(found.quote for found in evidence)]))
    names = [name for name in (facts.client.name, facts.client.company) if name]
    return Sources(documents=(Document("facts", quotes, "text"),), facts=(facts,), parties=names)
