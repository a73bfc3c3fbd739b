"""Answers of models that were paid for, so that the same question is not paid for twice."""

from datetime import UTC, datetime

from sqlalchemy import select

from ledger.database import Ledger
from ledger.schema import LONGEST, model_answers


def kept_answer(ledger: Ledger, key: str) -> tuple[str, str] | None:
    """The answer kept under `key` and the model that gave it, or None."""
    with ledger.read() as connection:
        query = select(model_answers.c.answer, model_answers.c.model).where(model_answers.c.key == key)
        row = connection.execute(query).first()
    return (row.answer, row.model) if row else None


def keep_answer(ledger: Ledger, key: str, answer: str, model: str, tokens: int) -> None:
    """Keeps an answer; a later one under the same key takes its place."""
    values = {"at": datetime.now(UTC), "model": model[: LONGEST["model"]], "answer": answer, "tokens": tokens}
    with ledger.write() as connection:
        if connection.execute(model_answers.update().where(model_answers.c.key == key).values(**values)).rowcount == 0:
            connection.execute(model_answers.insert().values(key=key, **values))
