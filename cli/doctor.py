"""`freelance doctor`: what is configured, what is missing, and whether each part works."""

import json as to_json
import os
import sys
from dataclasses import dataclass
from typing import Literal

from cli.language import spoken
from integrations.words import Words

State = Literal["ok", "note", "bad"]
_MARKS = {"ok": "✓", "note": "·", "bad": "✗"}
_COLOURS = {"ok": "32", "note": "33", "bad": "31"}
_HEADS = {
    "versions": Words("Versions", "Versions"),
    "settings": Words("Settings", "Réglages"),
    "home": Words("Home", "Dossier de travail"),
    "ledger": Words("Ledger", "Registre"),
    "server": Words("Prefect's server", "Serveur Prefect"),
    "model": Words("Model", "Modèle"),
    "mail": Words("Mail", "Courrier"),
    "documents": Words("Documents", "Documents"),
    "flows": Words("Flows", "Flows"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        part: Which part of the whole it is about.
        name: What exactly; a setting's name, for instance.
        state: "ok"; "note" where nothing is wrong and the person may want to know; "bad".
        words: What was found.
        value: For machines: the setting's value ("set" for a secret), a version, an address.
        where: Where a setting comes from.
    """

    part: str
    name: str
    state: State
    words: Words
    value: str = ""
    where: str = ""


def doctor(*, json: bool = False, offline: bool = False) -> int:
    """Says what is configured, what is missing, and whether everything works.

    Args:
        json: One line of JSON for each thing that was looked at.
        offline: Do not ask the model, nor the mail server.
    """
    from cli.findings import examine

    language = spoken()
    bad = False
    part = ""
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for finding in examine(offline):
        bad |= finding.state == "bad"
        if json:
            row = {
                "part": finding.part,
                "name": finding.name,
                "state": finding.state,
                "text": finding.words.in_(language),
                "value": finding.value,
                "where": finding.where,
            }
            print(to_json.dumps(row, ensure_ascii=False), flush=True)
            continue
        if finding.part != part:
            part = finding.part
            head = _HEADS[part].in_(language)
            print(f"\x1b[1m{head}\x1b[0m" if coloured else head)
        mark = _MARKS[finding.state]
        if coloured:
            mark = f"\x1b[{_COLOURS[finding.state]}m{mark}\x1b[0m"
        print(f"  {mark} {finding.words.in_(language)}", flush=True)
    return 1 if bad else 0
