"""Task: write the briefs, with a model where one may be asked, else from the facts alone."""

import asyncio

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.errors import FreelanceError
from integrations.words import Words
from tasks.brief.case import Case, Cases, Wishes
from tasks.brief.judge import assumptions, next_steps, open_questions, risks
from tasks.brief.page import brief_page, client_key
from tasks.brief.summary import summary_sentence
from tasks.brief.wording import BriefWording, add_found, fact_sources, joined, masked
from tasks.checks.check import check_text
from tasks.facts.brief import Brief, Facts
from tasks.job import Job
from tasks.model.failures import BudgetExceeded
from tasks.model_use import may_ask
from tasks.progress import Event, step, tell

AT_ONCE = 4  # model calls in flight for a folder of messages


@task(name="Write the brief", task_run_name="Write the brief", cache_policy=NO_CACHE, persist_result=False)
async def write_briefs(cases: Cases, wishes: Wishes) -> Cases:
    """Fills in each case's brief. A model that fails is named in the brief's notes, and the rules' brief stands."""
    with step("write", Words("Write the brief", "Rédiger le brief")):
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(number: int, case: Case) -> None:
            async with gate:
                await write_brief(case, wishes)
            if len(cases) > 1:
                tell(Event("detail", "write", case.message.name, done=number, total=len(cases)))

        await asyncio.gather(*(one(number, case) for number, case in enumerate(cases.items, 1)))
    return cases


async def write_brief(case: Case, wishes: Wishes) -> None:
    """Writes one brief: by rule, then with a model on top where that is allowed."""
    facts = case.facts
    assert facts is not None, "extract comes before write"
    case.brief = assembled(facts, case.message.notes)
    allowed, why_not = may_ask(wishes.model, {c.kind for c in facts.constraints})
    if not allowed:
        if why_not:
            case.brief = case.brief.model_copy(update={"notes": (*case.brief.notes, why_not.in_(facts.lang))})
        return
    try:
        await _with_model(case, facts, wishes)
    except FreelanceError as error:
        note = Words(
            f"Assembled without a model: {error.message('en')}", f"Assemblé sans modèle : {error.message('fr')}"
        )
        tell(Event("note", "write", note))
        case.failure = error if isinstance(error, BudgetExceeded) else None
        case.brief = case.brief.model_copy(update={"notes": (*case.brief.notes, note.in_(facts.lang))})


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


async def _with_model(case: Case, facts: Facts, wishes: Wishes) -> None:
    """Asks a model, keeps what the message bears out, and says what was left out."""
    from tasks.ai import Data, ask  # the client library takes half a second to import

    lang = facts.lang
    documents = masked(case.message.documents, facts)
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
    import json

    from tasks.brief.record import facts_record

    record = facts_record(facts)
    keep = ("client", "goal", "audience", "deliverables", "budget", "deadline", "quote_by", "questions")
    return json.dumps({key: record[key] for key in keep}, ensure_ascii=False, indent=1)


def pages(cases: Cases, author: str) -> None:
    """Lays out each case's document."""
    for case in cases.items:
        assert case.brief is not None
        case.page = brief_page(case.brief, author=author, untraced=case.untraced)
