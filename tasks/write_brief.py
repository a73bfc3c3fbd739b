"""Task: write the briefs, with a model where one may be asked, else from the facts alone."""

import asyncio

from prefect import task

from integrations.errors import FreelanceError
from integrations.words import Words
from tasks.brief.assembled import assembled
from tasks.brief.case import Case, Cases, Wishes
from tasks.brief.page import brief_page
from tasks.kept import kept
from tasks.model_use import may_ask, over_budget, without_model
from tasks.progress import Event, in_own_language, step, tell

WRITE = Words("Write the brief", "Rédiger le brief")

AT_ONCE = 4  # model calls in flight for a folder of messages


@task(name=WRITE.en, task_run_name=in_own_language(WRITE), **kept())
async def write_briefs(cases: Cases, wishes: Wishes) -> Cases:
    """Fills in each case's brief. A model that fails is named in the brief's notes, and the rules' brief stands."""
    with step("write", WRITE):
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
        from tasks.brief.modelled import word_brief  # the client library takes half a second to import

        await word_brief(case, facts, wishes)
    except FreelanceError as error:
        note = without_model(error)
        tell(Event("note", "write", note))
        case.failure = over_budget(error)
        case.brief = case.brief.model_copy(update={"notes": (*case.brief.notes, note.in_(facts.lang))})


def pages(cases: Cases, author: str) -> None:
    """Lays out each case's document."""
    for case in cases.items:
        assert case.brief is not None
        case.page = brief_page(case.brief, author=author, untraced=case.untraced)
