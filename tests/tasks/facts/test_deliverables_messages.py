"""Deliverables of short messages of many trades: nearly all found, next to nothing invented."""

import pytest

from integrations.words import Language
from tests.tasks.facts import (
    deliverable_cases_eighth,
    deliverable_cases_eleventh,
    deliverable_cases_fifth,
    deliverable_cases_first,
    deliverable_cases_fourth,
    deliverable_cases_ninth,
    deliverable_cases_second,
    deliverable_cases_seventh,
    deliverable_cases_sixth,
    deliverable_cases_tenth,
    deliverable_cases_third,
    deliverable_cases_twelfth,
    deliverable_letters_eighth,
    deliverable_letters_eleventh,
    deliverable_letters_fifteenth,
    deliverable_letters_fifth,
    deliverable_letters_first,
    deliverable_letters_fourteenth,
    deliverable_letters_fourth,
    deliverable_letters_ninth,
    deliverable_letters_second,
    deliverable_letters_seventh,
    deliverable_letters_sixth,
    deliverable_letters_tenth,
    deliverable_letters_third,
    deliverable_letters_thirteenth,
    deliverable_letters_twelfth,
)
from tests.tasks.facts.deliverable_table import Table, measure

BATCHES = (
    deliverable_cases_first,
    deliverable_cases_second,
    deliverable_cases_third,
    deliverable_cases_fourth,
    deliverable_cases_fifth,
    deliverable_cases_sixth,
    deliverable_cases_seventh,
    deliverable_cases_eighth,
    deliverable_cases_ninth,
    deliverable_cases_tenth,
    deliverable_cases_eleventh,
    deliverable_cases_twelfth,
    deliverable_letters_first,
    deliverable_letters_second,
    deliverable_letters_third,
    deliverable_letters_fourth,
    deliverable_letters_fifth,
    deliverable_letters_sixth,
    deliverable_letters_seventh,
    deliverable_letters_eighth,
    deliverable_letters_ninth,
    deliverable_letters_tenth,
    deliverable_letters_eleventh,
    deliverable_letters_twelfth,
    deliverable_letters_thirteenth,
    deliverable_letters_fourteenth,
    deliverable_letters_fifteenth,
)
FRENCH: tuple[Language, str] = ("fr", "FRENCH")
ENGLISH: tuple[Language, str] = ("en", "ENGLISH")
TABLES: list[tuple[str, Language, Table]] = [
    (batch.__name__.rpartition("_")[2], language, getattr(batch, name))
    for batch in BATCHES
    for language, name in (FRENCH, ENGLISH)
]


@pytest.mark.parametrize(("batch", "language", "table"), TABLES, ids=[f"{name}-{code}" for name, code, _ in TABLES])
def test_no_batch_is_read_badly(batch: str, language: Language, table: Table) -> None:
    count, mistakes = measure(table, language)
    assert count.precision >= 0.90, mistakes
    assert count.recall >= 0.80, mistakes


@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_batches_together_reach_the_bars(language: Language) -> None:
    counts = [measure(table, code)[0] for _, code, table in TABLES if code == language]
    right, wrong, absent = (sum(getattr(count, part) for count in counts) for part in ("right", "wrong", "absent"))
    assert right / (right + wrong) >= 0.95
    assert right / (right + absent) >= 0.90
