"""What happens, as events of Prefect that automations can wait for. Names and figures only: no text of a message."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from integrations.words import Words

PREFIX = "freelance."


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of event.

    Args:
        words: When it happens.
        fields: What it carries besides the client and the language.
    """

    words: Words
    fields: tuple[str, ...]


KINDS: dict[str, Kind] = {
    "brief.written": Kind(Words("a brief is written", "un brief est écrit"), ("files", "document", "title", "brief")),
    "draft.written": Kind(
        Words("a draft is written", "un brouillon est écrit"), ("files", "document", "title", "kind")
    ),
    "report.written": Kind(
        Words("a client report is written", "un rapport client est écrit"), ("files", "document", "title")
    ),
    "mail.approved": Kind(
        Words("you have approved a mail", "vous avez approuvé un message"), ("to", "subject", "approval")
    ),
    "mail.refused": Kind(
        Words("you have refused a mail, or did not answer in time", "vous avez refusé un message, ou le délai a passé"),
        ("subject", "approval"),
    ),
    "mail.sent": Kind(Words("a mail has left", "un message est parti"), ("to", "subject", "message_id")),
    "invoice.paid": Kind(
        Words("a client has paid (freelance events emit)", "un client a payé (freelance events emit)"),
        ("invoice", "amount", "currency", "to"),
    ),
}
HOOK = "hook."  # and the webhook's name: hook.shop
OF_HOOKS = Kind(
    Words("a webhook has come in (docs/hooks.md)", "un webhook est arrivé (docs/hooks.fr.md)"),
    ("number", "hook", "delivery", "type", "body"),
)
# What each flow brings about: an automation must not set off what sets it off.
OF_FLOWS: dict[str, tuple[str, ...]] = {
    "client_brief": ("brief.written",),
    "write_draft": ("draft.written",),
    "client_report": ("report.written",),
    "send_document": ("mail.approved", "mail.refused", "mail.sent"),
}


def kind_of(name: str) -> Kind | None:
    """The sort of an event, by its name without the prefix; None where it is none of ours."""
    return OF_HOOKS if name.startswith(HOOK) else KINDS.get(name)


def resource(name: str, key: str, client: str, language: str) -> dict[str, str]:
    """What an event is about, as Prefect wants it; automations match its labels."""
    ident = re.sub(r"[^\w.-]+", "-", key).strip("-") or "unnamed"
    found = {"prefect.resource.id": f"{PREFIX}{name.partition('.')[0]}.{ident}", "freelance.client": client}
    return found | ({"freelance.language": language} if language else {})


def happened(name: str, key: str, *, client: str = "", language: str = "", **fields: Any) -> None:
    """Tells that something has happened; sent beside the work.

    Args:
        name: One of KINDS.
        key: What it happened to: a file, an approval.
        client: Whose work it is.
        language: "fr" or "en".
        fields: What KINDS says.
    """
    from prefect.events import emit_event

    if unknown := set(fields) ^ set(KINDS[name].fields):
        raise ValueError(f"{name}: {sorted(unknown)}")
    payload = {"client": client, "language": language, **fields}
    emit_event(PREFIX + name, resource=resource(name, key, client, language), payload=payload)


def written(files: Sequence[Path], stem: str = "") -> dict[str, Any]:
    """The files of a document for an event: all of them, and the one that a client would be sent.

    Args:
        files: What was written.
        stem: Of the document's files, where others were written beside it.
    """
    paths = [path.resolve() for path in files if not stem or path.stem == stem]
    order = {".pdf": 0, ".docx": 1, ".html": 2, ".md": 3}
    best = min((path for path in paths if path.suffix in order), key=lambda path: order[path.suffix], default=None)
    return {"files": list(map(str, paths)), "document": str(best or "")}
