"""`freelance approvals`, `… list` and `… show`."""

import json as to_json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cli.language import spoken
from integrations.words import Language, Words

if TYPE_CHECKING:
    from tasks.approval.show import Shown


def overview(*, client: str = "", all: bool = False, unknown: bool = False, json: bool = False) -> int:
    """Lists what waits for you.

    Args:
        client: Only this client's.
        all: Also what was decided.
        unknown: Mails of which nobody knows whether they left, instead.
        json: One line of JSON each.
    """
    from cli.approvals.carry import carry

    if unknown:
        from cli.approvals.effects import effects

        return effects(json=json)
    language = spoken()
    from integrations.book import ledger
    from ledger.approval_reads import listed
    from ledger.approvals import expire
    from tasks.approval.show import as_record, shown
    from tasks.model.failures import ledger_in_words

    with ledger_in_words():
        book = ledger()
        expire(book)
        found = listed(book, () if all else ["waiting"], client)
        if json:
            from ledger.approval_reads import files_of

            for each in found:
                print(to_json.dumps(as_record(shown(each, files_of(book, each.root))), ensure_ascii=False))
    if json:
        return 0
    carry(language)
    if not found:
        print(Words("Nothing waits for you.", "Rien ne vous attend.").in_(language))
        return 0
    from cli.tables import show_table
    from tasks.approval.show import STATES

    last_head = Words("State", "État") if all else Words("Time left", "Temps restant")
    heads = (Words("No.", "N°"), Words("Client", "Client"), Words("To", "À"), Words("Subject", "Objet"), last_head)
    rows = []
    for each in found:
        to = ", ".join(each.content.recipients["to"])
        last = STATES[each.state].in_(language) if all else _left(each.expires_at, language)
        rows.append([str(each.id), _plain(each.asker.client), _plain(to), _plain(each.content.subject), last])
    show_table([head.in_(language) for head in heads], rows, right=(0,))
    if (first := next((each.id for each in found if each.state == "waiting"), None)) is not None:
        told = Words(
            f"Decide: freelance approvals approve {first} (or edit, send-back, refuse, show, link)",
            f"Décidez : freelance approvals approve {first} (ou edit, send-back, refuse, show, link)",
        )
        print(told.in_(language))
    return 0


def list_(*, client: str = "", all: bool = False, json: bool = False) -> int:
    """Lists what waits for you.

    Args:
        client: Only this client's.
        all: Also what was decided.
        json: One line of JSON each.
    """
    return overview(client=client, all=all, json=json)


def show(number: int, *, json: bool = False) -> int:
    """Shows exactly what will leave, or has left.

    Args:
        number: The approval's number.
        json: One line of JSON.
    """
    from integrations.book import ledger
    from tasks.approval.decide import load
    from tasks.approval.show import as_record
    from tasks.model.failures import ledger_in_words

    language = spoken()
    with ledger_in_words():
        what = load(ledger(), number)
    if json:
        print(to_json.dumps(as_record(what), ensure_ascii=False))
    else:
        print(as_text(what, language))
    return 0


def as_text(what: "Shown", language: Language) -> str:
    """All of it as plain lines; nothing in it can command the terminal."""
    from tasks.approval import show as words

    outgoing, approval = what.outgoing, what.approval
    colon = "\u00a0: " if language == "fr" else ": "
    rows = words.address_rows(outgoing, language)
    rows += [(words.SUBJECT.in_(language), outgoing.subject)]
    rows += [(words.CLIENT.in_(language), approval.asker.client)] if approval.asker.client else []
    rows += [(words.AMOUNTS.in_(language), words.money_line(outgoing, language))]
    state = words.STATES[approval.state].in_(language)
    if approval.decided_at and approval.decided_by:
        where = words.CHANNELS[approval.channel].in_(language)
        at = words.moment(approval.decided_at, language)
        state = f"{state} — {approval.decided_by}, {where}, {at}"
    rows += [(Words("State", "État").in_(language), state)]
    if approval.remark:
        rows += [(Words("Remark", "Remarque").in_(language), approval.remark)]
    if approval.state == "waiting":
        rows += [(words.UNTIL.in_(language), words.moment(approval.expires_at, language))]
    rows += [(words.VERSION.in_(language), f"{what.version} ({approval.version})")]
    lines = [f"{label}{colon}{_plain(value)}" for label, value in rows]
    if approval.asked_again:
        lines.insert(0, f"! {words.AGAIN.in_(language)}{colon}{_plain(approval.asked_again)}")
    lines += ["", *(f"    {_plain(line)}" for line in outgoing.body.rstrip().split("\n")), ""]
    for each in outgoing.attachments:
        lines.append(f"+ {_plain(each.name)}  {words.size(each.size, language)}  sha256 {each.sha256}")
    if outgoing.untraced:
        lines += ["", f"{words.UNTRACED.in_(language)}{colon}".rstrip()]
        lines += [f"  {number}. {_plain(claim)}" for number, claim in enumerate(outgoing.untraced, 1)]
    return "\n".join(lines)


def _plain(text: str) -> str:
    return "".join(each if each.isprintable() or each == "\u00a0" else " " for each in text)


def _left(until: datetime, language: Language) -> str:
    hours = max(0, int((until - datetime.now(UTC)).total_seconds() // 3600))
    days, rest = divmod(hours, 24)
    if days:
        return Words(f"{days} d {rest} h", f"{days} j {rest} h").in_(language)
    return f"{rest} h" if rest else "< 1 h"
