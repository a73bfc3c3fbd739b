"""What the commands about schedules show, and the question before they save."""

import sys
from typing import Any

from cli.schedule.dates import next_dates, shown
from cli.schedule.rule import Rule
from integrations.errors import BadInput, Refused
from integrations.words import Language, Words

FIVE = 5
YES = ("y", "yes", "o", "oui")


def print_next(rule: Rule, language: Language, indent: str = "  ") -> None:
    """The next five times."""
    print(indent + Words(f"Next times ({rule.zone}):", f"Prochaines fois ({rule.zone}) :").in_(language))
    for each in shown(next_dates(rule, FIVE), rule.zone, language):
        print(f"{indent}  {each.line}")


def next_record(rule: Rule) -> list[str]:
    """The next five times for `--json`."""
    return [date.isoformat() for date in next_dates(rule, FIVE)]


def as_read(rule: Rule) -> str:
    """How the words were understood, in one line."""
    if rule.kind == "interval":
        return f"interval {float(rule.value) / 60:g} min"
    return f"{rule.kind} {rule.value}".replace("\n", " ")


def ask(question: Words, yes: bool, language: Language) -> None:
    """Asks the person, unless `--yes` was given.

    Raises:
        BadInput: Nobody is there to ask.
        Refused: The person says no.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise BadInput(
            Words(
                "nothing was saved: nobody is there to confirm it", "rien n'est enregistré : personne pour confirmer"
            ),
            remedy=Words("Add --yes.", "Ajoutez --yes."),
            field="--yes",
        )
    prompt = f"{question.in_('fr')} [o/N] " if language == "fr" else f"{question.en} [y/N] "
    if input(prompt).strip().lower() not in YES:
        raise Refused(Words("nothing was saved", "rien n'est enregistré"))


def record(each: Any) -> dict[str, Any]:
    """One schedule for `--json`."""
    return {
        "name": each.name,
        "id": str(each.id),
        "flow": each.deployment.name,
        "deployment": each.deployment.label,
        "when": said(each),
        "kind": each.rule.kind,
        "rule": each.rule.value,
        "zone": each.rule.zone,
        "active": each.runs,
        "parameters": each.parameters,
        "catch_up": each.catch_up,
        "expect_by": each.note.expect_by if each.note else "",
        "owner": each.owner or "ui",
        "next": next_record(each.rule) if each.runs else [],
    }


def said(each: Any) -> str:
    """The words that a schedule was made from, as long as they hold; else its rule."""
    note = each.note
    return note.said if note and note.said and note.rule == each.rule.text() else as_read(each.rule)
