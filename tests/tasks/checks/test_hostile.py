"""Texts made to slow the check down or to trip it: each is judged within a generous time."""

import time
from collections.abc import Callable

import pytest

from tasks.checks.check import check_text
from tests.tasks.checks.against import TODAY, example

SECONDS = 20  # an idle machine needs less than three for each
MADE: list[tuple[str, Callable[[], str]]] = [
    ("one line of 300 KB without a number", lambda: "words andwords " * 20_000),
    ("1 MB of sentences", lambda: "The landing page took 13 h, the rest 9.75 h.\n" * 200 + "one by one " * 95_000),
    ("thousands of numbers in one line", lambda: "one two " * 1500),
    ("a number of 100,000 digits", lambda: "The total is " + "9" * 100_000 + " hours."),
    ("groups without end", lambda: "The total is £1" + ",000" * 20_000 + "."),
    ("thousands of columns", lambda: "|" + " Landing page |" * 1200 + "\n|" + "---|" * 1200 + "\n|" + " 13 |" * 1200),
    ("thousands of rows", lambda: "| Project | Hours |\n|---|---|\n" + "| Landing page | 13 |\n" * 1000),
    ("brackets without end", lambda: "[" * 50_000 + "](" * 20_000 + "(" * 50_000),
    ("stars and lines", lambda: "*_`~" * 50_000),
    ("tags that never close", lambda: "<p class='" * 20_000 + "<style>" * 5000),
    ("at signs", lambda: "a@" * 40_000 + "b.example"),
    ("one name a thousand times", lambda: "Sam Rivers " * 5000 + "Northwand Bakery " * 500),
    ("multiples without end", lambda: "twice as many as twice as long as three times as much as " * 700),
    ("names to add up without end", lambda: "The landing page, " * 2000 + "add up to 29.75 hours."),
    ("left out without end", lambda: "Excluding the landing page and the email sequence, " * 500 + "we worked 10 h."),
    ("dates without end", lambda: "From 29 to 7 October 2026, " * 500),
    ("quotation marks that never close", lambda: "“«\"" * 50_000 + "13 h"),
    ("controls and marks of writing", lambda: "\x00\u202e\u200b\ufeff" * 20_000 + "13 h \ud7ff"),
]  # fmt: skip


@pytest.mark.parametrize("make", [make for _, make in MADE], ids=[name for name, _ in MADE])
def test_a_hostile_text_is_judged_in_time(make: Callable[[], str]) -> None:
    text = make()
    sources = example("en")
    began = time.perf_counter()
    result = check_text(text, sources, language="en", today=TODAY)
    assert time.perf_counter() - began < SECONDS
    assert all(text[claim.start : claim.end] == claim.text for claim in result.claims)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "|", "# ", "-", "**", "“”", "0", "%", "@", "h", "1/0"])
def test_almost_nothing_is_no_claim_that_could_fail(text: str) -> None:
    result = check_text(text, example("en"), language="en", today=TODAY)
    assert all(text[claim.start : claim.end] == claim.text for claim in result.claims)


@pytest.mark.parametrize(
    "text",
    ["The landing page took " + "9" * 30 + " h.", "The total is £" + "9" * 14 + ".", "82" * 8 + "% of the budget"],
)
def test_a_huge_number_is_not_believed(text: str) -> None:
    result = check_text(text, example("en"), language="en", today=TODAY)
    assert not any(claim.status == "traced" and claim.text[:2] in ("99", "82", "£9") for claim in result.claims)
