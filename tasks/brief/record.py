"""A brief as one JSON record: the form that `freelance run brief --json` prints and `brief.json` holds."""

from decimal import Decimal
from typing import Any

from tasks.facts.brief import Brief, Budget, Evidence, Facts, Statement, When


def _place(evidence: Evidence) -> dict[str, Any]:
    return {
        "quote": evidence.quote,
        "evidence": {"document": evidence.document, "start": evidence.start, "end": evidence.end},
    }


def _number(value: Decimal | None) -> int | float | None:
    """JSON has one kind of number: whole amounts without a decimal point, others as written."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _budget(budget: Budget | None) -> dict[str, Any] | None:
    if budget is None:
        return None
    return {
        "min": _number(budget.min),
        "max": _number(budget.max),
        "currency": budget.currency,
        "unit": budget.unit,
        "tax": budget.tax,
        **_place(budget.evidence),
    }


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    if when.date is not None:
        days: dict[str, Any] = {"date": when.date.isoformat()}
    else:
        days = {
            "from": when.start.isoformat() if when.start else None,
            "to": when.end.isoformat() if when.end else None,
        }
    what = {"what": when.what} if when.what is not None else {}
    return {**days, **what, **_place(when.evidence)}


def _statement(statement: Statement | None) -> dict[str, Any] | None:
    if statement is None:
        return None
    return {"text": statement.text, "by_model": statement.by_model, **_place(statement.evidence)}


def facts_record(facts: Facts) -> dict[str, Any]:
    """The facts of one message; null or [] where the message says nothing."""
    client = facts.client
    return {
        "source": facts.source,
        "lang": facts.lang,
        "received": facts.received.isoformat() if facts.received else None,
        "subject": facts.subject,
        "client": {
            "name": client.name,
            "company": client.company,
            "email": client.email,
            "phone": client.phone,
            "quotes": [e.quote for e in client.evidence],
        },
        "goal": _statement(facts.goal),
        "audience": _statement(facts.audience),
        "deliverables": [{"what": d.what, "quantity": d.quantity, **_place(d.evidence)} for d in facts.deliverables],
        "budget": _budget(facts.budget),
        "deadline": _when(facts.deadline),
        "quote_by": _when(facts.quote_by),
        "other_dates": [_when(w) for w in facts.other_dates],
        "constraints": [{"kind": c.kind, **_place(c.evidence)} for c in facts.constraints],
        "questions": [q.text for q in facts.questions],
        "suspicious": [_place(e) for e in facts.suspicious],
    }


def brief_record(brief: Brief) -> dict[str, Any]:
    """The whole brief: the facts, then what was made of them."""
    return {
        **facts_record(brief.facts),
        "summary": brief.summary,
        "open_questions": list(brief.open_questions),
        "risks": list(brief.risks),
        "next_steps": list(brief.next_steps),
        "model": brief.model,
        "notes": list(brief.notes),
    }
