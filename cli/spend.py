"""`freelance spend`: what models have cost, and what is left of the budgets."""

import json as to_json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal

from cli.language import spoken
from integrations.words import Language, Words

HEADS = {
    "client": Words("Client", "Client"),
    "flow": Words("Flow", "Flow"),
    "model": Words("Model", "Modèle"),
    "month": Words("Month", "Mois"),
}
NOBODY = Words("(no client)", "(sans client)")
TOTAL = Words("Total", "Total")


def spend(
    *,
    by: Literal["client", "flow", "model", "month"] = "client",
    since: date | None = None,
    until: date | None = None,
    json: bool = False,
) -> int:
    """Shows what models have cost.

    Args:
        by: What to group by.
        since: First day that counts.
        until: Last day that counts.
        json: One line of JSON a group.
    """
    from integrations.errors import BadInput
    from integrations.settings import settings

    if since and until and since > until:
        raise BadInput(
            Words("the first day lies after the last", "le premier jour est après le dernier"),
            remedy=Words("Exchange --since and --until.", "Échangez --since et --until."),
        )
    from tasks.model.failures import ledger_in_words

    language, zone = spoken(), settings().timezone
    start = datetime.combine(since, time(), zone) if since else None
    end = datetime.combine(until + timedelta(days=1), time(), zone) if until else None
    with ledger_in_words():
        from ledger import open_ledger
        from ledger.spend import spend_report

        ledger = open_ledger(settings().ledger_url)
        try:
            rows = spend_report(ledger, by, since=start, until=end)
            month = _this_month(ledger)
        finally:
            ledger.close()
    budget = settings().freelance_budget_client_month
    left = {name: None if budget is None else max(Decimal(0), budget - cost) for name, cost in month.items()}
    if json:
        for row in rows:
            print(to_json.dumps(_record(row, by, left), ensure_ascii=False))
        return 0
    if not rows:
        print(Words("Nothing was spent.", "Aucune dépense.").in_(language))
    else:
        _print(rows, by, left if by == "client" and budget is not None else None, language)
    for line in _budgets(settings().freelance_budget_run, budget, language):
        print(line)
    return 0


def _this_month(ledger: Any) -> dict[str, Decimal]:
    """What each client has cost in this calendar month (UTC), which the budget counts by."""
    from ledger.calls import month_of
    from ledger.spend import spend_report

    start, end = month_of(datetime.now(UTC))
    return {row.group: row.cost for row in spend_report(ledger, "client", since=start, until=end)}


def _record(row: Any, by: str, left: dict[str, Decimal | None]) -> dict[str, Any]:
    record = {
        by: row.group,
        "calls": row.calls,
        "input_tokens": row.input_tokens,
        "output_tokens": row.output_tokens,
        "cost": str(row.cost),
        "currency": "USD",
        "unsettled_calls": row.unknown,
        "unpriced_calls": row.unpriced,
    }
    if by == "client":
        rest = left.get(row.group)
        record["budget_left_this_month"] = None if rest is None else str(rest)
    return record


def _print(rows: list[Any], by: str, left: dict[str, Decimal | None] | None, language: Language) -> None:
    from cli.tables import show_table

    heads = [
        HEADS[by].in_(language),
        Words("Calls", "Appels").in_(language),
        Words("Tokens in", "Jetons lus").in_(language),
        Words("Tokens out", "Jetons écrits").in_(language),
        Words("Cost (USD)", "Coût (USD)").in_(language),
    ]
    if left is not None:
        heads.append(Words("Left this month", "Reste ce mois").in_(language))
    table = []
    for row in rows:
        cells = [row.group or NOBODY.in_(language), *_numbers(row, language)]
        if left is not None:
            rest = left.get(row.group)
            cells.append(money(rest, language) if rest is not None else money(_whole_budget(), language))
        table.append(cells)
    if len(rows) > 1:
        sums = [
            TOTAL.in_(language),
            whole(sum(row.calls for row in rows), language),
            whole(sum(row.input_tokens for row in rows), language),
            whole(sum(row.output_tokens for row in rows), language),
            money(sum((row.cost for row in rows), Decimal(0)), language),
        ]
        table.append(sums + [""] * (len(heads) - len(sums)))
    show_table(heads, table, right=range(1, len(heads)))
    unknown = sum(row.unknown for row in rows)
    if unknown:
        text = Words(
            f"{unknown} call(s) without a known end are counted at their worst case.",
            f"{unknown} appel(s) dont l'issue est inconnue comptent pour leur coût maximal.",
        )
        print(text.in_(language))
    unpriced = sum(row.unpriced for row in rows)
    if unpriced:
        text = Words(
            f"{unpriced} call(s) have no known price and count as 0 (FREELANCE_MODEL_PRICE_INPUT, …_OUTPUT).",
            f"{unpriced} appel(s) sans prix connu comptent pour 0 (FREELANCE_MODEL_PRICE_INPUT, …_OUTPUT).",
        )
        print(text.in_(language))


def _whole_budget() -> Decimal:
    """What is left for a client who cost nothing this month."""
    from integrations.settings import settings

    return settings().freelance_budget_client_month or Decimal(0)


def _numbers(row: Any, language: Language) -> list[str]:
    return [
        whole(row.calls, language),
        whole(row.input_tokens, language),
        whole(row.output_tokens, language),
        money(row.cost, language),
    ]


def whole(number: int, language: Language) -> str:
    """ "12,345", « 12 345 »."""
    text = f"{number:,}"
    return text.replace(",", "\u202f") if language == "fr" else text


def money(amount: Decimal, language: Language) -> str:
    """ "1,234.5600", « 1 234,5600 »: four places, since one call costs less than a cent."""
    text = f"{amount:,.4f}"
    return text.replace(",", "\u202f").replace(".", ",") if language == "fr" else text


def _budgets(run: Decimal | None, month: Decimal | None, language: Language) -> list[str]:
    """What the person has set as limits."""
    lines = []
    if run is not None:
        text = money(run, language)
        lines.append(Words(f"Budget of a run: {text} USD", f"Budget d'une exécution : {text} USD"))
    if month is not None:
        text = money(month, language)
        lines.append(Words(f"Budget of a client and month: {text} USD", f"Budget d'un client par mois : {text} USD"))
    if not lines:
        lines.append(
            Words(
                "No budget is set (FREELANCE_BUDGET_RUN, FREELANCE_BUDGET_CLIENT_MONTH).",
                "Aucun budget défini (FREELANCE_BUDGET_RUN, FREELANCE_BUDGET_CLIENT_MONTH).",
            )
        )
    return [line.in_(language) for line in lines]
