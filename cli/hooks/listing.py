"""`freelance hooks`, `… list`, `… show`, `… replay` and `… clear`: what came in."""

import base64
import json as to_json
import re
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cli.language import spoken
from integrations.errors import BadInput
from integrations.words import Language, Words

if TYPE_CHECKING:
    from ledger.inbox import Entry

STATES = {
    "new": Words("not told yet", "pas encore annoncé"),
    "told": Words("told", "annoncé"),
    "done": Words("dealt with", "traité"),
    "failed": Words("failed", "échec"),
    "cleared": Words("cleared", "effacé"),
}
AGE = re.compile(r"(\d{1,5})\s*([hdwjs])")
HOURS = {"h": 1, "d": 24, "j": 24, "w": 168, "s": 168}


def overview(*, json: bool = False) -> int:
    """Lists the webhooks, and what came in last.

    Args:
        json: One line of JSON each.
    """
    from cli.hooks.define import address_of
    from cli.hooks.documents import read_documents
    from cli.schedule.connect import with_server
    from ledger.inbox import counts, listed

    async def act(client: Any, book: Any) -> Any:
        return await read_documents(client), counts(book), listed(book, most=10)

    language = spoken()
    documents, numbers, last = with_server(act)
    kept = {str(each.name): str(each.data.get("check", "")) for each in documents}
    hooks = {name: kept.get(name, "") for name in sorted({*kept, *numbers})}
    if json:
        for name, check in hooks.items():
            record = {
                "hook": name,
                "check": check or None,
                "address": address_of(name),
                "counts": numbers.get(name, {}),
            }
            print(to_json.dumps(record, ensure_ascii=False))
        return 0
    if not hooks:
        none = Words("There is no webhook yet: freelance hooks add NAME --check stripe",
                     "Il n'y a pas encore de webhook : freelance hooks add NOM --check stripe")  # fmt: skip
        print(none.in_(language))
        return 0
    from cli.tables import show_table

    heads = (Words("Webhook", "Webhook"), Words("Check", "Contrôle"), Words("Address", "Adresse"),
             Words("In the inbox", "Dans la boîte"))  # fmt: skip
    removed = Words("removed", "retiré").in_(language)
    rows = [
        [name, check or removed, address_of(name) if check else "", _count(numbers.get(name, {}), language)]
        for name, check in hooks.items()
    ]
    show_table([head.in_(language) for head in heads], rows)
    if last:
        print()
        _table(last, language)
    return 0


def list_(*, hook: str = "", state: str = "", most: int = 50, json: bool = False) -> int:
    """Lists what came in, the newest first.

    Args:
        hook: Only what was sent to this one.
        state: Only these: new, told, done, failed or cleared.
        most: How many at most.
        json: One line of JSON each.
    """
    from integrations.book import ledger
    from ledger.inbox import listed
    from tasks.model.failures import ledger_in_words

    language = spoken()
    if state and state not in STATES:
        known = ", ".join(STATES)
        raise BadInput(
            Words(f"there is no state “{state}”", f"il n'y a pas d'état « {state} »"),
            remedy=Words(f"Choose among {known}.", f"Choisissez parmi {known}."),
            field="--state",
        )
    with ledger_in_words():
        found = listed(ledger(), hook=hook, states=[state] if state else [], most=max(1, most))  # type: ignore[list-item]
    if json:
        for each in found:
            print(to_json.dumps(record(each), ensure_ascii=False))
    elif found:
        _table(found, language)
    else:
        print(Words("Nothing came in.", "Rien n'est arrivé.").in_(language))
    return 0


def show(number: int, *, raw: bool = False, json: bool = False) -> int:
    """Shows one delivery whole: its headers without signatures, and its content.

    Args:
        number: Its number.
        raw: Only its bytes, as they came.
        json: One line of JSON.
    """
    from integrations.book import ledger
    from ledger.inbox import find
    from tasks.model.failures import ledger_in_words

    language = spoken()
    with ledger_in_words():
        entry = find(ledger(), number)
    if entry is None:
        raise missing(number)
    body = entry.body or b""
    if raw:
        sys.stdout.flush()
        sys.stdout.buffer.write(body)
    elif json:
        print(to_json.dumps(record(entry) | _content(body), ensure_ascii=False))
    else:
        print(as_text(entry, body, language))
    return 0


def replay(number: int, *, json: bool = False) -> int:
    """Tells of a delivery again: automations act as if it had just come in.

    Args:
        number: Its number.
        json: One line of JSON.
    """
    from integrations.book import ledger
    from ledger import inbox
    from tasks.model.failures import ledger_in_words

    with ledger_in_words():
        entry = inbox.find(ledger(), number)
        again = entry is not None and inbox.replay(ledger(), number)
    if entry is None:
        raise missing(number)
    if not again:
        raise BadInput(
            Words(f"what {number} held was cleared", f"le contenu de {number} a été effacé"),
            remedy=Words("Have the sender send it again.", "Demandez à l'expéditeur de le renvoyer."),
            field="number",
        )
    told = Words(f"{number} is told again as soon as `freelance up` runs.",
                 f"{number} sera annoncé à nouveau dès que `freelance up` tourne.")  # fmt: skip
    print(to_json.dumps({"number": number, "state": "new"}) if json else told.in_(spoken()))
    return 0


def clear(number: int | None = None, *, older_than: str = "", hook: str = "", json: bool = False) -> int:
    """Erases what deliveries held; that they came in stays known, so that none is taken twice.

    Args:
        number: Only this one.
        older_than: Those that came in so long ago: 12h, 30d, 8w.
        hook: Only what was sent to this one.
        json: One line of JSON.
    """
    from integrations.book import ledger
    from ledger import inbox
    from tasks.model.failures import ledger_in_words

    if (number is None) == (not older_than):
        raise BadInput(
            Words("one number, or --older-than, is wanted", "il faut un numéro, ou --older-than"),
            remedy=Words("For instance: freelance hooks clear --older-than 30d",
                         "Par exemple : freelance hooks clear --older-than 30d"),
        )  # fmt: skip
    before = datetime.now(UTC) - age(older_than) if older_than else None
    with ledger_in_words():
        if number is not None and inbox.find(ledger(), number) is None:
            raise missing(number)
        count = inbox.clear(ledger(), number=number, hook=hook, before=before)
    told = Words(f"Cleared: {count}", f"Effacés : {count}")
    print(to_json.dumps({"cleared": count}) if json else told.in_(spoken()))
    return 0


def age(text: str) -> timedelta:
    """How long ago: 12h, 30d, 8w (in French also 30j, 8s).

    Raises:
        BadInput: It is none.
    """
    found = AGE.fullmatch(text.strip().lower())
    if found is None:
        raise BadInput(
            Words(f"“{text}” is no length of time", f"« {text} » n'est pas une durée"),
            remedy=Words("Write 12h, 30d or 8w.", "Écrivez 12h, 30j ou 8s."),
            field="--older-than",
        )
    return timedelta(hours=int(found[1]) * HOURS[found[2]])


def missing(number: int) -> BadInput:
    """The error for a number that nothing has."""
    return BadInput(
        Words(f"nothing came in as {number}", f"rien n'est arrivé sous le numéro {number}"),
        remedy=Words("See: freelance hooks list", "Voir : freelance hooks list"),
        field="number",
    )


def record(entry: "Entry") -> dict[str, Any]:
    """A delivery as JSON, without its content."""
    return {
        "number": entry.id,
        "hook": entry.hook,
        "delivery": entry.delivery_id,
        "state": entry.state,
        "received_at": entry.received_at.isoformat(),
        "content_type": entry.content_type,
        "size": entry.size,
        "sha256": entry.sha256,
        "headers": entry.headers,
        "attempts": entry.attempts,
        "told_at": entry.told_at.isoformat() if entry.told_at else None,
        "settled_at": entry.settled_at.isoformat() if entry.settled_at else None,
        "run_id": entry.run_id,
        "why": entry.why,
    }


def as_text(entry: "Entry", body: bytes, language: Language) -> str:
    """All of it as plain lines; nothing in it can command the terminal."""
    colon = "\u00a0: " if language == "fr" else ": "
    rows = [
        (Words("Webhook", "Webhook"), entry.hook),
        (Words("Delivery", "Envoi"), entry.delivery_id),
        (Words("Came in", "Arrivé"), _moment(entry.received_at)),
        (Words("State", "État"), STATES[entry.state].in_(language) + (f" — {entry.why}" if entry.why else "")),
        (Words("Run", "Exécution"), entry.run_id),
        (Words("Size", "Taille"), f"{_bytes(entry.size, language)}  sha256 {entry.sha256}"),
    ]
    lines = [f"{words.in_(language)}{colon}{_plain(value)}" for words, value in rows if value]
    lines += ["", *(f"    {_plain(name)}: {_plain(value)}" for name, value in entry.headers.items())]
    content = _content(body)
    if "json" in content:
        text = to_json.dumps(content["json"], ensure_ascii=False, indent=2)
    else:
        text = content.get("text") or f"({_bytes(entry.size, language)})"
    return "\n".join([*lines, "", *(f"    {_plain(line)}" for line in text.split("\n"))])


def _content(body: bytes) -> dict[str, Any]:
    """The content, as what it is."""
    from integrations.webhook_delivery import json_of

    if (found := json_of(body)) is not None:
        return {"json": found}
    try:
        return {"text": body.decode("utf-8")}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(body).decode()}


def _table(entries: "list[Entry]", language: Language) -> None:
    from cli.tables import show_table

    heads = (Words("No.", "N°"), Words("Webhook", "Webhook"), Words("Came in", "Arrivé"), Words("State", "État"),
             Words("Delivery", "Envoi"), Words("Bytes", "Octets"), Words("Why", "Pourquoi"))  # fmt: skip
    rows = [
        [
            str(each.id), each.hook, _moment(each.received_at), STATES[each.state].in_(language),
            _short(each.delivery_id), str(each.size), _plain(each.why),
        ]
        for each in entries
    ]  # fmt: skip
    show_table([head.in_(language) for head in heads], rows, right=(0, 5))


def _count(numbers: dict[Any, int], language: Language) -> str:
    return ", ".join(f"{numbers[state]} {STATES[state].in_(language)}" for state in STATES if numbers.get(state)) or "0"


def _bytes(size: int, language: Language) -> str:
    return Words(f"{size} bytes", f"{size} octets").in_(language)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _moment(moment: datetime) -> str:
    from integrations.settings import settings

    return f"{moment.astimezone(settings().timezone):%Y-%m-%d %H:%M:%S}"


def _plain(text: str) -> str:
    return "".join(each if each.isprintable() else " " for each in text)
