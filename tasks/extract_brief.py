"""Task: extract the facts of the messages, by rule, each with its evidence."""

from datetime import date

from prefect import task

from integrations.words import Language, Words
from tasks.brief.case import Cases
from tasks.kept import kept
from tasks.progress import Event, in_own_language, step, tell

FIND = Words("Find the facts", "Relever les faits")


@task(name=FIND.en, task_run_name=in_own_language(FIND), **kept())
async def extract_brief_facts(cases: Cases, received: date | None, language: Language | None) -> Cases:
    """Fills in each case's facts.

    Args:
        cases: The messages; changed in place.
        received: The day that relative dates count from, for messages that carry no date; None: the file's.
        language: The brief's language; None: the message's own.
    """
    from tasks.facts.day import facts_of  # some hundred patterns: see flows.client_brief.LATER

    with step("extract", FIND):
        for number, case in enumerate(cases.items, 1):
            facts = facts_of(case.message, received)
            case.facts = facts if language is None else facts.model_copy(update={"lang": language})
            if len(cases) > 1:
                tell(Event("detail", "extract", case.message.name, done=number, total=len(cases)))
    return cases
