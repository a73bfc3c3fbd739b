"""Check: every figure, date, amount, percentage, e-mail address and named party of a text, traced to its source.

How it works, each step a file of its own: `reading` takes marks out, `layout` divides the text, `quantities`, `days`
and `names` find what it states, `sentences`, `grids` and `measures` say what each number is about, and `match`,
`texts` and `date_claims` compare it with the sources.
"""

from collections.abc import Sequence
from datetime import date

from integrations.words import Language
from tasks.checks.claim import CheckResult, Claim
from tasks.checks.sources import Sources
from tasks.checks.texts import language_of
from tasks.checks.trial import Trial

__all__ = ["CheckResult", "Claim", "Sources", "check_text"]


def check_text(
    text: str, sources: Sources, *, language: Language | None = None, today: date | None = None
) -> CheckResult:
    """Traces every claim of a text.

    Args:
        text: Markdown, HTML or plain text.
        sources: What may bear it out.
        language: Of the text; None: told from its words. Its separators are the only ones allowed in numbers.
        today: The day on which the text was made, which it may state; None: today.

    Returns:
        Every claim in order, each traced or with the reason why not.
    """
    told = language or language_of(text)
    trial = Trial(text, sources, told, today or date.today())
    return CheckResult(tuple(_ordered(trial.claims())), told, text)


def _ordered(claims: Sequence[Claim]) -> list[Claim]:
    """By place, each place once."""
    kept: dict[tuple[int, int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
        kept.setdefault((claim.start, claim.end), claim)
    return list(kept.values())
