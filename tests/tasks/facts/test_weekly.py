"""What comes back each week is no date."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_text
from tasks.facts.extract import extract_facts

ZONE = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 10, 5, 12, tzinfo=ZONE)

CASES = [
    ("We sell our bread at the Saturday market.", None),
    ("The Sunday brunch brings in most of our guests.", None),
    ("Our Thursday class is full, so the Monday newsletter needs a new design by 3 May.", date(2027, 5, 3)),
    ("Nous vendons notre pain au marché du samedi.", None),
    ("Le cours du jeudi est complet ; il faut une affiche pour le 3 mai.", date(2027, 5, 3)),
    ("The poster has to be ready for the Saturday market on 10 October.", date(2026, 10, 10)),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_weekly_things(text: str, wanted: date | None) -> None:
    facts = extract_facts(message_from_text(text, "-", zone=ZONE), zone=ZONE, received=MONDAY)
    deadline = facts.deadline.date if facts.deadline else None
    assert deadline == wanted
    assert not facts.other_dates
    assert facts.quote_by is None
