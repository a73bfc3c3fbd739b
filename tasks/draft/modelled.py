"""The draft in a model's words, as far as the message bears them out."""

import json
from collections.abc import Sequence

from integrations.files.document import Document
from tasks.ai import Data, ask
from tasks.brief.record import facts_record
from tasks.checks.check import Sources
from tasks.draft.draft import Draft
from tasks.draft.wording import PARTS_A_CALL, DraftWording, merge, outline_lines
from tasks.facts.brief import Facts
from tasks.job import Job
from tasks.progress import Event, tell


async def word_draft(base: Draft, facts: Facts, documents: Sequence[Document], voice: str, job: Job) -> Draft:
    """Asks a model for the draft's sections, and keeps what the message bears out.

    Args:
        base: The draft as assembled, with its plan.
        facts: The brief's facts.
        documents: The message, suspicious text blotted out.
        voice: How it should sound; "" for no wish.
        job: Whom the spend is counted under.
    """
    plan = base.plan
    keys = [part.key for part in plan.parts]
    wordings: list[DraftWording] = []
    model = ""
    for start in range(0, len(keys), PARTS_A_CALL):
        some = set(keys[start : start + PARTS_A_CALL])
        answer = await ask(
            "draft",
            DraftWording,
            job=job,
            kind=plan.kind.name.in_(plan.language),
            words=sum(part.words for part in plan.parts if part.key in some),
            outline=outline_lines(plan, some),
            voice=Data(voice, "voice") if voice else "",
            facts=Data(json.dumps(facts_record(facts), ensure_ascii=False, indent=1, default=str), "facts"),
            messages=[Data(document.text, document.name) for document in documents],
        )
        wordings.append(answer.value)
        model = answer.model
        tell(Event("detail", "write", "", done=min(start + PARTS_A_CALL, len(keys)), total=len(keys)))
    return merge(base, wordings, Sources(documents=documents), model)
