"""How the tests of conditions hold what was read against what a person would list."""

from tasks.facts.client_names import plain_of
from tasks.facts.constraints import find_constraints
from tests.tasks.facts.reading import reading_of

# Body, the conditions: kind and words that the quote holds, or that hold the quote.
Case = tuple[str, tuple[tuple[str, str], ...]]


def mistakes(body: str, conditions: tuple[tuple[str, str], ...]) -> list[str]:
    """Conditions that were missed, or read where there are none."""
    found = [(one.kind, plain_of(one.evidence.quote)) for one in find_constraints(reading_of(body))]
    wanted = [(kind, plain_of(text)) for kind, text in conditions]
    wrong = [f"missed {one}" for one in wanted if not any(_same(one, other) for other in found)]
    return wrong + [f"wrong {one}" for one in found if not any(_same(one, other) for other in wanted)]


def _same(one: tuple[str, str], two: tuple[str, str]) -> bool:
    return one[0] == two[0] and (one[1] in two[1] or two[1] in one[1])
