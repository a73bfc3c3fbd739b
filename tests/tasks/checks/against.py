"""What the tests of the check look texts up in: the two example projects, and messages made on the spot."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from integrations.places import PROJECT
from integrations.words import Language
from tasks.checks.check import check_text
from tasks.checks.claim import CheckResult
from tasks.checks.sources import Sources, load_sources

TODAY = date(2026, 11, 2)
_MARKED = re.compile(r"\[\[(.+?)\]\]")
_EXAMPLES = {
    "fr": ("atelier-luma", "Europe/Paris", "48", "EUR", "3000", "Atelier Luma"),
    "en": ("northwind-bakery", "Europe/London", "45", "GBP", "1800", "Northwind Bakery"),
}


@cache
def example(language: Language) -> Sources:
    """The example project of a language: 39 h 20 for Atelier Luma, 32.75 h for Northwind Bakery, in October 2026."""
    folder, zone, rate, currency, budget, client = _EXAMPLES[language]
    return load_sources(
        [PROJECT / "examples" / folder / "message.eml", PROJECT / "examples" / folder / "data"],
        zone=zone, rate=Decimal(rate), currency=currency, budget_amount=Decimal(budget), client=client,
    )  # fmt: skip


def of_message(path: Path, words: str) -> Sources:
    """A message alone, written to a file first."""
    path.write_text(words, "utf-8")
    return load_sources([path], zone="Europe/Paris")


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without the marks around its mistakes, and where these are."""
    plain, places, last = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        places.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        last = match.end()
    return plain + text[last:], places


def assert_true(text: str, sources: Sources, language: Language) -> CheckResult:
    """Every claim of the text is traced, and there is at least one."""
    result = check_text(text, sources, language=language, today=TODAY)
    assert result.claims, f"nothing was checked in {text!r}"
    assert not result.untraced, [(claim.text, claim.problem.en) for claim in result.untraced]
    return result


def assert_found(text: str, sources: Sources, language: Language) -> CheckResult:
    """Every [[mistake]] of the text is found and explained in both languages, and nothing else is doubted."""
    plain, places = unmarked(text)
    assert places, "no mistake is marked"
    result = check_text(plain, sources, language=language, today=TODAY)
    for start, end in places:
        found = [claim for claim in result.untraced if claim.start < end and claim.end > start]
        assert found, f"missed {plain[start:end]!r}"
        assert all(claim.problem.en and claim.problem.fr for claim in found)
    assert not doubted_besides(result, places)
    return result


def doubted_besides(result: CheckResult, places: Sequence[tuple[int, int]]) -> list[tuple[str, str]]:
    """The claims that are doubted although they are no mistake."""
    return [
        (claim.text, claim.problem.en)
        for claim in result.untraced
        if not any(claim.start < end and claim.end > start for start, end in places)
    ]
