"""Conditions in whole letters: most are found, few invented."""

from tests.tasks.facts import (
    deliverable_letters_eighth,
    deliverable_letters_eleventh,
    deliverable_letters_fifth,
    deliverable_letters_ninth,
    deliverable_letters_seventh,
    deliverable_letters_sixth,
    deliverable_letters_tenth,
)
from tests.tasks.facts.constraint_cases import mistakes

BATCHES = (
    deliverable_letters_fifth,
    deliverable_letters_sixth,
    deliverable_letters_seventh,
    deliverable_letters_eighth,
    deliverable_letters_ninth,
    deliverable_letters_tenth,
    deliverable_letters_eleventh,
)


def test_most_conditions_of_letters_are_found_and_few_invented() -> None:
    letters = [letter for batch in BATCHES for letter in (*batch.FRENCH, *batch.ENGLISH)]
    said = [mistake for text, _, conditions in letters for mistake in mistakes(text, conditions)]
    absent = sum(mistake.startswith("missed") for mistake in said)
    right = sum(len(conditions) for _, _, conditions in letters) - absent
    assert right / (right + len(said) - absent) >= 0.85, said
    assert right / (right + absent) >= 0.65, said
