"""How many errors `check` finds in reports and letters, and how many correct claims it doubts.

500 errors, 250 a language, evenly over the kinds of bench/_corrupt.py, one in each text. An error counts as found when
more claims are doubted on its line than in the correct text. The texts are reports made by the report's own code and
letters of true sentences (bench/_letters.py), from generated data (bench/_work.py); the seeds are fixed.
"""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from bench._corrupt import KINDS, Corruption, corrupt
from bench._letters import write_letter
from bench._result import finish
from bench._work import Case, make_case
from integrations.exports.records import TimeEntry
from integrations.words import Language
from tasks.checks.check import CheckResult, Sources, check_text
from tasks.checks.load import work_of
from tasks.documents.markdown import to_markdown
from tasks.report.document import build_report
from tasks.report.figures import compute_figures

A_LANGUAGE = 250
CASES = 24
LANGUAGES: tuple[Language, ...] = ("en", "fr")
BARS = {
    "found": (">=", 0.99),
    "found_en": (">=", 0.99),
    "found_fr": (">=", 0.99),
    "doubted_correct": ("<=", 0.02),
    "seconds_large": ("<=", 5.0),
}


def sources_of(case: Case) -> Sources:
    """What a case's texts are checked against."""
    return Sources(
        figures=case.data.figures,
        work=work_of(case.entries, rate=case.rate, currency=case.currency),
        period=(case.data.period.start, case.data.period.end),
        items=case.items,
        commits=case.commits,
        notes=case.notes,
        parties=(case.client, case.freelancer),
    )


def texts_of(case: Case) -> tuple[str, str]:
    """The report and the letter, both correct."""
    report = build_report(case.data, language=case.language, client=case.client, freelancer=case.freelancer)
    return to_markdown(report)[0], write_letter(case)


def line_at(text: str, start: int) -> int:
    """The line on which an offset lies."""
    return text.count("\n", 0, start)


def doubted_lines(result: CheckResult) -> Counter[int]:
    """How many claims are doubted on each line."""
    return Counter(line_at(result.text, claim.start) for claim in result.untraced)


def is_found(error: Corruption, clean: CheckResult, case: Case, sources: Sources) -> bool:
    """Whether the line with the error has a doubted claim that the correct text does not have."""
    result = check_text(error.text, sources, language=case.language)
    line = line_at(error.text, error.start)
    return doubted_lines(result)[line] > doubted_lines(clean)[line]


def errors(language: Language) -> Iterator[tuple[Corruption, Case, int]]:
    """The errors of a language, evenly over kinds, cases and texts."""
    rng = random.Random(f"trace-{language}")
    cases = [make_case(seed, language) for seed in range(CASES)]
    texts = [texts_of(case) for case in cases]
    made: set[tuple[str, int, int]] = set()
    count, turn = 0, 0
    while count < A_LANGUAGE:
        kind = KINDS[count % len(KINDS)]
        at, which = turn % CASES, (turn // CASES) % 2
        turn += 1
        error = corrupt(kind, texts[at][which], cases[at], rng)
        if error is None or (error.after, error.start, at * 2 + which) in made:
            continue
        made.add((error.after, error.start, at * 2 + which))
        yield error, cases[at], which
        count += 1


def large_run() -> float:
    """Seconds for a report of ten pages against 50,000 entries, from the entries to the verdict.

    The period is not told: the checker has to find it.
    """
    case = make_case(0, "en")
    many: list[TimeEntry] = []
    while len(many) < 50_000:
        for entry in case.entries:
            words = f"{entry.description} {len(many) % 97}"
            many.append(replace(entry, line=len(many) + 2, description=words))
    data = compute_figures(
        many, period=case.data.period, rate=case.rate, currency=case.currency, budget_hours=case.budget_hours,
        items=case.items, commits=case.commits, notes=case.notes, sources=("times.csv",),
    )  # fmt: skip
    large = replace(case, entries=tuple(many), data=data)
    report, letter = texts_of(large)
    text = report + "".join(f"\n{letter}" for _ in range(16))
    pages = len(text) / 2500
    started = time.perf_counter()
    sources = Sources(
        figures_for=lambda span: data.figures if span else (),
        work=work_of(many, rate=case.rate, currency=case.currency),
        items=case.items,
        commits=case.commits,
        notes=case.notes,
        parties=(case.client, case.freelancer),
    )
    result = check_text(text, sources, language="en")
    seconds = time.perf_counter() - started
    print(
        f"\n{pages:.0f} pages, {len(result.claims)} claims, {len(result.untraced)} doubted, {len(many)} entries:"
        f" {seconds:.2f} s"
    )
    return seconds


def main() -> None:
    """Runs the bench and prints what it found."""
    totals: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed: list[str] = []
    claims: Counter[str] = Counter()
    doubted: Counter[str] = Counter()
    examples: list[str] = []
    for language in LANGUAGES:
        cleans: dict[tuple[int, int], CheckResult] = {}
        for seed in range(CASES):
            case = make_case(seed, language)
            sources = sources_of(case)
            for which, text in enumerate(texts_of(case)):
                result = cleans[seed, which] = check_text(text, sources, language=language)
                claims[language] += len(result.claims)
                doubted[language] += len(result.untraced)
                examples += [f"  {language} {seed} {claim.text!r}: {claim.problem}" for claim in result.untraced]
        by_case: dict[int, Sources] = {}
        for error, case, which in errors(language):
            sources = by_case.setdefault(case.seed, sources_of(case))
            key = f"{error.kind}_{language}"
            totals[key] += 1
            if is_found(error, cleans[case.seed, which], case, sources):
                found[key] += 1
            else:
                line = error.text.splitlines()[line_at(error.text, error.start)]
                missed.append(f"  {key} {case.seed}: {error.before!r} → {error.after!r} in: {line[:160]}")
    print("found of seeded errors, by kind and language")
    for kind in KINDS:
        cells = "   ".join(
            f"{language} {found[f'{kind}_{language}']:>3}/{totals[f'{kind}_{language}']}" for language in LANGUAGES
        )
        print(f"  {kind:<10} {cells}")
    for title, lines in (("missed", missed), ("correct claims doubted", examples)):
        if lines:
            print(f"\n{title}")
            print("\n".join(lines))
    figures: dict[str, object] = {"errors": totals.total(), "found": found.total() / totals.total()}
    for language in LANGUAGES:
        mine = sum(totals[f"{kind}_{language}"] for kind in KINDS)
        figures[f"found_{language}"] = sum(found[f"{kind}_{language}"] for kind in KINDS) / mine
        figures[f"claims_{language}"] = claims[language]
        figures[f"doubted_{language}"] = doubted[language]
    figures["doubted_correct"] = doubted.total() / claims.total()
    figures["seconds_large"] = round(large_run(), 2)
    finish("trace", figures, BARS)


if __name__ == "__main__":
    main()
