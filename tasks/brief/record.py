"""A brief as one JSON record: the form that `freelance run brief --json` prints and `brief.json` holds."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from integrations.errors import BadInput
from integrations.files.document import Document
from integrations.words import Words
from tasks.facts.brief import Brief, Budget, Evidence, Facts, Statement, When

LARGEST = 50_000_000  # bytes of a brief.json


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
    return {**days, **_place(when.evidence)}


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
        "received_from": facts.received_from,
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
        "other_dates": [{**(_when(w) or {}), "what": w.what} for w in facts.other_dates],
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


def file_record(brief: Brief, documents: tuple[Document, ...]) -> dict[str, Any]:
    """What brief.json holds: the record and the decoded texts that its evidence points into."""
    return {**brief_record(brief), "documents": [{"name": d.name, "text": d.text, "kind": d.kind} for d in documents]}


def read_record(path: Path) -> tuple[Facts, tuple[Document, ...]]:
    """Reads a brief.json back, also one that a person has edited.

    Raises:
        BadInput: It is no brief; names the line or the field.
    """
    if path.stat().st_size > LARGEST:
        raise _no_brief(path, Words("is too large for a brief", "est trop gros pour un brief"))
    try:
        record = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise _no_brief(path, Words("is not UTF-8 text", "n'est pas un texte UTF-8")) from error
    except json.JSONDecodeError as error:
        problem = Words(f"is not JSON: {error.msg}", f"n'est pas du JSON : {error.msg}")
        raise _no_brief(path, problem, line=error.lineno) from error
    if not isinstance(record, dict) or "deliverables" not in record:
        raise _no_brief(path, Words("is JSON, but no brief", "est du JSON, mais pas un brief"))
    try:
        return _facts(record), tuple(Document(d["name"], d["text"], d["kind"]) for d in record.get("documents", []))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise _no_brief(path, Words(first["msg"], first["msg"]), field=field) from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        absent = str(error.args[0]) if isinstance(error, KeyError) else None
        problem = Words("has a field missing or of the wrong form", "a un champ absent ou de forme incorrecte")
        raise _no_brief(path, problem, field=absent) from error


def _no_brief(path: Path, problem: Words, *, line: int | None = None, field: str | None = None) -> BadInput:
    return BadInput(
        problem,
        remedy=Words(
            "Make it again with: freelance run brief <message>", "Refaites-le avec : freelance run brief <message>"
        ),
        file=path,
        line=line,
        field=field,
    )


def _facts(record: dict[str, Any]) -> Facts:
    def evidence(item: dict[str, Any]) -> dict[str, Any]:
        return {**item["evidence"], "quote": item["quote"]}

    def when(item: dict[str, Any] | None) -> dict[str, Any] | None:
        if item is None:
            return None
        return {
            "date": item.get("date"),
            "start": item.get("from"),
            "end": item.get("to"),
            "what": item.get("what"),
            "evidence": evidence(item),
        }

    def statement(item: dict[str, Any] | None) -> dict[str, Any] | None:
        return (
            None if item is None else {"text": item["text"], "by_model": item["by_model"], "evidence": evidence(item)}
        )

    budget = record["budget"]
    nowhere = {"document": record["source"], "start": 0, "end": 0}
    return Facts.model_validate(
        {
            "source": record["source"],
            "lang": record["lang"],
            "received": record["received"],
            "received_from": record.get("received_from", "message"),
            "subject": record["subject"],
            "client": {key: record["client"].get(key) for key in ("name", "company", "email", "phone")},
            "goal": statement(record["goal"]),
            "audience": statement(record["audience"]),
            "deliverables": [
                {"what": d["what"], "quantity": d["quantity"], "evidence": evidence(d)} for d in record["deliverables"]
            ],
            "budget": budget
            and {
                **{key: budget[key] for key in ("min", "max", "currency", "unit", "tax")},
                "evidence": evidence(budget),
            },
            "deadline": when(record["deadline"]),
            "quote_by": when(record["quote_by"]),
            "other_dates": [when(item) for item in record["other_dates"]],
            "constraints": [{"kind": c["kind"], "evidence": evidence(c)} for c in record["constraints"]],
            "questions": [{"text": text, "evidence": {**nowhere, "quote": text}} for text in record["questions"]],
            "suspicious": [evidence(item) for item in record["suspicious"]],
        }
    )
