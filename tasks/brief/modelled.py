"""The brief in a model's words, as far as the message bears them out."""

import json

from integrations.words import Words
from tasks.ai import Data, ask
from tasks.brief.assembled import assembled
from tasks.brief.case import Case, Wishes
from tasks.brief.page import client_key
from tasks.brief.record import facts_record
from tasks.brief.wording import BriefWording, add_found, fact_sources, joined
from tasks.checks.check import check_text
from tasks.facts.blot import masked
from tasks.facts.brief import Facts
from tasks.job import Job


async def word_brief(case: Case, facts: Facts, wishes: Wishes) -> None:
    """Asks a model, keeps what the message bears out, and says what was left out."""
    lang = facts.lang
    documents = masked(case.message.documents, facts.suspicious)
    job = Job(wishes.flow, wishes.run_id, wishes.client or client_key(facts), lang)
    answer = await ask(
        "brief",
        BriefWording,
        job=job,
        messages=[Data(document.text, document.name) for document in documents],
        facts=Data(_facts_lines(facts), "facts"),
    )
    wording = answer.value
    richer, refused = add_found(facts, wording.found, documents)
    base = assembled(richer, case.message.notes)
    sources = fact_sources(facts)  # of the rules: a model's findings bear out nothing
    left_out: list[str] = []

    def borne_out(lines: list[str]) -> list[str]:
        kept = []
        for line in lines:
            if check_text(line, sources, language=lang).ok:
                kept.append(line)
            else:
                left_out.append(line)
        return kept

    summary = borne_out([" ".join(wording.summary.split())])
    notes = list(base.notes)
    if refused:
        notes.append(
            Words(
                f"{refused} finding(s) of the model were left out: not in the message.",
                f"{refused} trouvaille(s) du modèle écartée(s) : absente(s) du message.",
            ).in_(lang)
        )
    case.brief = base.model_copy(
        update={
            "summary": summary[0] if summary and summary[0] else base.summary,
            "open_questions": joined(base.open_questions, borne_out(wording.open_questions)),
            "risks": joined(base.risks, borne_out(wording.risks)),
            "next_steps": joined(base.next_steps, borne_out(wording.next_steps)),
            "model": answer.model,
            "notes": tuple(notes),
        }
    )
    case.facts = richer
    case.untraced = tuple(left_out)


def _facts_lines(facts: Facts) -> str:
    """The facts as JSON for the prompt: the model words them, it does not find budgets and dates again."""
    record = facts_record(facts)
    keep = ("client", "goal", "audience", "deliverables", "budget", "deadline", "quote_by", "questions")
    return json.dumps({key: record[key] for key in keep}, ensure_ascii=False, indent=1)
