"""How the tests of questions hold what was read against what a person would list."""

from tasks.facts.client_names import plain_of
from tasks.facts.questions import find_questions
from tests.tasks.facts.reading import reading_of

# Body, questions, sentences that one may list or not.
Case = tuple[str, tuple[str, ...], tuple[str, ...]]


def mistakes(body: str, questions: tuple[str, ...], spare: tuple[str, ...] = ()) -> list[str]:
    """Questions that were missed, or read where there are none."""
    found = [plain_of(statement.text).strip(" ?") for statement in find_questions(reading_of(body))]
    wanted = [plain_of(question).strip(" ?") for question in questions]
    wrong = [f"missed {one!r}" for one in wanted if not any(_same(one, other) for other in found)]
    allowed = wanted + [plain_of(one).strip(" ?") for one in spare]
    return wrong + [f"wrong {one!r}" for one in found if not any(_same(one, other) for other in allowed)]


def _same(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return short in long and len(short) >= 0.6 * len(long)
