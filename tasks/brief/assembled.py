"""The brief that the rules make of the facts."""

from integrations.words import Words
from tasks.brief.judge import assumptions, next_steps, open_questions, risks
from tasks.brief.summary import summary_sentence
from tasks.facts.brief import Brief, Facts


def assembled(facts: Facts, notes: tuple[Words, ...] = ()) -> Brief:
    """The brief that the rules make of the facts."""
    lang = facts.lang
    return Brief(
        facts=facts,
        summary=summary_sentence(facts),
        open_questions=tuple(w.in_(lang) for w in open_questions(facts)),
        risks=tuple(w.in_(lang) for w in risks(facts)),
        next_steps=tuple(w.in_(lang) for w in next_steps(facts)),
        notes=tuple(w.in_(lang) for w in (*notes, *assumptions(facts))),
    )
