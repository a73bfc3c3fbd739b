"""`freelance effects`: what left, what did not, and what nobody knows."""

import json as to_json
from typing import Any

from cli.language import spoken
from integrations.errors import BadInput
from integrations.words import Words

STATES = {
    "intended": Words("under way", "en cours"),
    "done": Words("done", "fait"),
    "failed": Words("did not happen", "n'a pas eu lieu"),
    "unknown": Words("nobody knows", "inconnu"),
}


def effects(*, all: bool = False, json: bool = False) -> int:
    """Lists what was begun and is not known to have happened: mails that may have left or not.

    Args:
        all: Also what happened.
        json: One line of JSON each.
    """
    from integrations.book import ledger
    from ledger.effects import give_up, listed_effects
    from tasks.model.failures import ledger_in_words

    language = spoken()
    with ledger_in_words():
        book = ledger()
        give_up(book)
        found = listed_effects(book, () if all else ["intended", "failed", "unknown"])
    if json:
        for each in found:
            print(to_json.dumps(_record(each), ensure_ascii=False))
        return 0
    if not found:
        print(Words("Everything that was begun is done.", "Tout ce qui a été commencé est fait.").in_(language))
        return 0
    from cli.tables import show_table

    heads = (
        Words("No.", "N°"),
        Words("State", "État"),
        Words("To", "À"),
        Words("Begun", "Commencé"),
        Words("Look for", "À chercher"),
        Words("Why", "Pourquoi"),
    )
    rows = [
        [
            str(each.id),
            STATES[each.state].in_(language),
            each.target,
            f"{each.intent_at:%Y-%m-%d %H:%M} UTC",
            each.reference,
            str(each.result.get("why", "")),
        ]
        for each in found
    ]
    show_table([head.in_(language) for head in heads], rows, right=(0,))
    if (first := next((each.id for each in found if each.state == "unknown"), None)) is not None:
        told = Words(
            f"It arrived: freelance effects done {first} — it did not: freelance effects again {first}",
            f"C'est arrivé : freelance effects done {first} — ce n'est pas arrivé : freelance effects again {first}",
        )
        print(told.in_(language))
    return 0


def done(number: int, *, remark: str = "", json: bool = False) -> int:
    """Says that it happened: you have seen it at the other side.

    Args:
        number: The effect's number.
        remark: How you know.
        json: One line of JSON.
    """
    settled = _resolve(number, "done", remark)
    told = Words(f"{number}: done.", f"{number} : fait.")
    print(to_json.dumps(_record(settled), ensure_ascii=False) if json else told.in_(spoken()))
    return 0


def again(number: int, *, remark: str = "", json: bool = False) -> int:
    """Says that it did not happen, and tries it again under the same approval.

    Args:
        number: The effect's number.
        remark: How you know.
        json: One line of JSON.
    """
    from cli.approvals.carry import use_running_server
    from integrations.book import ledger
    from ledger.effects import listed_effects

    language = spoken()
    failed = next((each for each in listed_effects(ledger(), ["failed"]) if each.id == number), None)
    settled = failed or _resolve(number, "failed", remark)
    if json:
        print(to_json.dumps(_record(settled), ensure_ascii=False))
    if settled.approval_id is None or not use_running_server():
        told = Words(
            f"{number}: it did not happen. Run its flow again while `freelance up` runs.",
            f"{number} : cela n'a pas eu lieu. Relancez son flow pendant que `freelance up` tourne.",
        )
        print(told.in_(language)) if not json else None
        return 0
    import asyncio

    from tasks.approval.wake import try_again

    how = asyncio.run(try_again(settled.approval_id))
    if how == "homeless":
        from cli.approvals.commands import go_on_here
        from ledger.approval_reads import find

        return go_on_here(find(ledger(), settled.approval_id), json, language)
    told = Words(f"{number}: its run is started again.", f"{number} : son exécution est relancée.")
    print(told.in_(language)) if not json else None
    return 0


def _resolve(number: int, state: Any, remark: str) -> Any:
    from cli.approvals.commands import person
    from integrations.book import ledger
    from ledger import LedgerError
    from ledger.effects import give_up, resolve
    from tasks.model.failures import ledger_in_words

    with ledger_in_words():
        book = ledger()
        give_up(book)
        try:
            settled = resolve(book, number, state, person(), remark)
        except LedgerError as error:
            if error.reason != "missing":
                raise
            settled = None
    if settled is None:
        raise BadInput(
            Words(f"{number} is not an effect of which nobody knows", f"{number} n'est pas un effet d'issue inconnue"),
            remedy=Words("See: freelance effects", "Voir : freelance effects"),
        )
    return settled


def _record(each: Any) -> dict[str, Any]:
    return {
        "id": each.id,
        "key": each.key,
        "kind": each.kind,
        "label": each.label,
        "state": each.state,
        "account": each.account,
        "target": each.target,
        "reference": each.reference,
        "hash": each.content_hash,
        "approval": each.approval_id,
        "run_id": each.run_id,
        "attempt": each.attempt,
        "intent_at": each.intent_at.isoformat(),
        "settled_at": each.settled_at.isoformat() if each.settled_at else None,
        "settled_by": each.settled_by,
        "result": each.result,
    }
