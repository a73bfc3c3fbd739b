"""`freelance check`: is every figure, date and name of a text borne out by its sources?"""

import json as to_json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from cli.language import spoken
from integrations.words import Language, Words

if TYPE_CHECKING:
    from tasks.checks.claim import CheckResult, Claim


def check(
    file: Path,
    *,
    against: Annotated[list[Path], Parameter(consume_multiple=True)],
    period: str = "",
    client: str = "",
    rate: Decimal | None = None,
    currency: str = "",
    budget_amount: Decimal | None = None,
    budget_hours: Decimal | None = None,
    columns: Annotated[list[str] | None, Parameter(consume_multiple=True)] = None,
    json: bool = False,
) -> int:
    """Traces every figure, date and name of a text to its sources.

    Args:
        file: The text to check: .md, .txt, .html, .docx or .pdf.
        against: The sources: files and folders; project.yaml beside them gives client, rate and budgets.
        period: What the text reports on: 2026-10, or 2026-10-01..2026-10-15; without it the text says so itself.
        client: Whom it is for; the times of other clients are left out.
        rate: Money an hour, for times that carry none.
        currency: EUR, GBP …; without it the one of the settings.
        budget_amount: Money agreed for the work.
        budget_hours: Hours agreed for the work.
        columns: For a CSV of your own, field=column: date=Jour, duration=Durée, project=Projet …
        json: One line of JSON for each thing the text states, traced or not.
    """
    from integrations.errors import BadInput
    from integrations.files import read_document
    from integrations.settings import settings

    for path in (file, *against):
        if not path.exists():
            raise BadInput(Words("there is no such file or folder", "ce fichier ou dossier n'existe pas"), file=path)
    from tasks.checks.check import check_text
    from tasks.checks.sources import load_sources
    from tasks.project_file import wanted_near
    from tasks.report.period import read_period

    language, config = spoken(), settings()
    document = read_document(file)
    wanted, found_in = wanted_near(against)
    days = read_period(period or wanted.period)
    sources = load_sources(
        against,
        zone=config.timezone,
        currency=currency or wanted.currency or config.freelance_currency,
        rate=rate or wanted.rate,
        budget_hours=budget_hours or wanted.budget_hours,
        budget_amount=budget_amount or wanted.budget_amount,
        period=(days.start, days.end) if days else None,
        client=client or wanted.client,
        mapping=_mapping(columns),
        parties=[name for name in (config.freelance_name, wanted.client, wanted.project) if name],
        own_emails=frozenset({config.freelance_email.lower()} - {""}),
    )
    result = check_text(document.text, sources)
    if json:
        for claim in result.claims:
            print(to_json.dumps(_record(claim, result, document.page_of(claim.start), language), ensure_ascii=False))
    else:
        _print(file, result, language)
        if found_in is not None:
            told = Words(f"Rate, budgets and client from {found_in}.", f"Tarif, budgets et client d'après {found_in}.")
            print(told.in_(language))
    return 0 if result.ok else 1


def _mapping(columns: list[str] | None) -> dict[str, str] | None:
    if not columns:
        return None
    from flows.client_report import read_columns  # loads Prefect: only where it is needed

    return read_columns(columns)


def _record(claim: "Claim", result: "CheckResult", page: int | None, language: Language) -> dict[str, Any]:
    from tasks.checks.claim import source_text

    return {
        "text": claim.text,
        "kind": claim.kind,
        "status": claim.status,
        "line": result.line_of(claim),
        "page": page,
        "start": claim.start,
        "end": claim.end,
        "source": source_text(claim.source),
        "problem": claim.problem.in_(language),
    }


def _print(file: Path, result: "CheckResult", language: Language) -> None:
    from cli.tables import show_table

    total, left = len(result.claims), len(result.untraced)
    if left:
        rows = result.table_rows(language)
        show_table(list(rows[0]), [list(row.values()) for row in rows], right=(0,))
        print()
        words = Words(
            f"{file}: {left} of {total} claims could not be traced.",
            f"{file} : {left} affirmation(s) sur {total} sans source.",
        )
    elif total:
        words = Words(f"{file}: all {total} claims are traced.", f"{file} : les {total} affirmations ont leur source.")
    else:
        words = Words(f"{file}: nothing in it needs a source.", f"{file} : rien n'y demande de source.")
    print(words.in_(language))
