"""Task: read the sources of a report and compute its figures."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from integrations.errors import BadInput
from integrations.settings import settings
from integrations.words import Words
from tasks.progress import in_own_language, step
from tasks.report.data import ReportData
from tasks.report.figures import compute_figures
from tasks.report.gather import gather, own_spelling
from tasks.report.period import read_period

READ = Words("Read the work", "Lire le travail fait")


class Work:
    """What was done in a period, computed. A plain class, so that Prefect passes it on without walking through it."""

    def __init__(self, data: ReportData, client: str) -> None:
        self.data = data
        self.client = client  # as the times write it


@task(name=READ.en, task_run_name=in_own_language(READ), cache_policy=NO_CACHE, persist_result=False)
async def gather_work(
    sources: Sequence[str],
    period: str,
    client: str,
    rate: Decimal | None,
    currency: str,
    budget_amount: Decimal | None,
    budget_hours: Decimal | None,
    columns: Mapping[str, str],
    allow_overlaps: bool,
) -> Work:
    """Reads time entries, tasks, commits and notes, and computes every figure of the report.

    Args:
        sources: Files, folders and git repositories.
        period: "2026-10", "2026-10-01..2026-10-15"; "" for all that the times cover.
        client: Whom it is for; the times of other clients are left out.
        rate: Money an hour, for times that carry none.
        currency: ISO 4217; "" for the settings'.
        budget_amount: Money agreed for the work.
        budget_hours: Hours agreed.
        columns: Field to column, for tables that are no vendor's.
        allow_overlaps: Count times that overlap rather than refuse them.

    Raises:
        BadInput: Nothing was given, a source cannot be used, or there is nothing in the period.
    """
    config = settings()
    if not sources:
        raise BadInput(
            Words("no source was given", "aucune source n'a été donnée"),
            remedy=Words(
                "Name time entries (CSV), tasks, notes, a git repository, or a folder of them.",
                "Indiquez des temps (CSV), des tâches, des notes, un dépôt git, ou un dossier.",
            ),
        )
    for name, value in (("rate", rate), ("budget_amount", budget_amount), ("budget_hours", budget_hours)):
        if value is not None and value <= 0:
            raise BadInput(
                Words("must be more than zero", "doit être supérieur à zéro"),
                remedy=Words("Leave it out where there is none.", "Omettez-le s'il n'y en a pas."),
                field=name,
            )
    if currency.strip() and not re.fullmatch("[A-Za-z]{3}", currency.strip()):
        raise BadInput(
            Words(f"“{currency.strip()}” is no currency", f"« {currency.strip()} » n'est pas une devise"),
            remedy=Words("Write its three letters: EUR, GBP, CHF.", "Écrivez ses trois lettres : EUR, GBP, CHF."),
            field="currency",
        )
    with step("read", READ):
        money = currency.strip().upper() or config.freelance_currency
        found = gather(
            [Path(source).expanduser() for source in sources],
            period=read_period(period),
            zone=config.timezone,
            mapping=columns or None,
            currency=money,
            allow_overlaps=allow_overlaps,
            client=client,
        )
    with step("compute", Words("Compute the figures", "Calculer les chiffres")):
        return Work(
            compute_figures(
                found.entries,
                period=found.period,
                rate=rate,
                currency=money,
                currency_is_default=not currency.strip(),
                budget_hours=budget_hours,
                budget_amount=budget_amount,
                items=found.items,
                commits=found.commits,
                notes=found.notes,
                remarks=found.remarks,
                sources=found.sources,
            ),
            own_spelling(client, found.entries),
        )
