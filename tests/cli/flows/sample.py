"""A flow for the tests of the command: it does, and fails, as it is told."""

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Literal

from prefect import flow, task

from flows.result import FlowResult
from integrations.errors import BadInput, Unavailable
from integrations.words import Words
from tasks.progress import Event, step, tell


@task(name="Count the words")
async def count_words(source: str) -> int:
    with step("count", Words("Count the words", "Compter les mots")):
        tell(Event("text", "count", "some words of a model "))
        tell(Event("spend", "count", tokens=1234, cost=Decimal("0.0031")))
        return len(Path(source).read_text("utf-8").split()) if source else 0


@flow(name="sample", flow_run_name="sample", persist_result=False)
async def sample(
    source: str = "",
    text: str = "",
    number: int = 3,
    act: Literal["work", "bad", "busy", "crash", "sleep", "some", "print"] = "work",
    formats: tuple[Literal["pdf", "md"], ...] = ("md",),
    out: str = "out",
) -> FlowResult:
    """Counts the words of a file.

    Args:
        source: A text.
        text: The text itself.
        number: Anything.
        act: What to do.
        formats: Files to write.
        out: Folder for the file.
    """
    words = await count_words(source)
    if act == "bad":
        raise BadInput(Words("is empty", "est vide"), file="a.txt", line=3)
    if act == "busy":
        raise Unavailable(Words("the model does not answer", "le modèle ne répond pas"))
    if act == "crash":
        raise RuntimeError("the roof fell in")
    if act == "sleep":
        await asyncio.sleep(60)
    if act == "print":
        print("stray words")
    Path(out).mkdir(parents=True, exist_ok=True)
    file = Path(out) / "count.md"
    file.write_text(str(words), "utf-8")
    return FlowResult(
        files=[file],
        summary=[("Words", str(words))],
        records=[{"words": words, "number": number, "name": Path(source).name, "é": "ça"}],
        notes=["A note."],
        failures=[BadInput(Words("is broken", "est abîmé"), file="b.txt")] if act == "some" else [],
    )
