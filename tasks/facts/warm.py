"""Compiles the rules once, at set-up, so that the first command is as quick as the later ones."""

from pathlib import Path
from zoneinfo import ZoneInfo

from integrations.files import message_from_text, read_messages
from tasks.facts.compiled import keep
from tasks.facts.extract import extract_facts

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def warm() -> None:
    """Reads the examples, which compiles the rules that are compiled at first use, and keeps them all."""
    zone = ZoneInfo("Europe/Paris")
    messages = [one for path in sorted(EXAMPLES.glob("*/message.eml")) for one in read_messages(path, zone=zone)]
    for message in messages or [
        message_from_text("Un logo pour le 3 mars, 300 € ? A logo by 3 March?", "-", zone=zone)
    ]:
        extract_facts(message, zone=zone)
    keep()


if __name__ == "__main__":
    warm()
