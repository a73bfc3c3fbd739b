"""What was sent back with a remark, in other words: by a model where one is configured, else as it was."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from integrations.book import ledger
from integrations.errors import FreelanceError
from integrations.settings import settings
from integrations.words import Words
from tasks.ai import Data, ask
from tasks.approval.decide import checked
from tasks.approval.outgoing import LONGEST_SUBJECT, Outgoing, addressed
from tasks.approval.show import Shown
from tasks.job import Job
from tasks.progress import Event, tell


class Reworded(BaseModel):
    """What a model answers."""

    model_config = ConfigDict(extra="forbid")

    subject: Annotated[str, Field(min_length=1, max_length=LONGEST_SUBJECT)]
    body: Annotated[str, Field(min_length=1, max_length=8_000)]


async def reword(what: Shown, model: Literal["auto", "off", "always"], run_id: str) -> Outgoing:
    """The mail as the person's remark asks for it.

    Recipients, account and attachments are never a model's to change. What its text states is checked anew, and shown.

    Args:
        what: What was sent back; the remark is with it.
        model: "off" asks none.
        run_id: What spend is counted by.
    """
    before, asker = what.outgoing, what.approval.asker
    if model == "off" or not settings().has_model:
        return before
    job = Job(asker.flow, run_id, asker.client, "fr" if asker.lang == "fr" else "en")
    try:
        answer = await ask(
            "reword",
            Reworded,
            job=job,
            subject=Data(before.subject, "subject"),
            mail=Data(before.body, "mail"),
            remark=Data(what.approval.remark, "remark"),
        )
        changed = addressed(before, subject=answer.value.subject, body=answer.value.body)
    except FreelanceError as error:  # the person sees the old text, with their own remark above it
        tell(Event("note", "write", Words(error.message("en"), error.message("fr"))))
        return before
    return checked(changed, ledger(), what.approval)
