"""Times on the screen are in the person's time zone, whatever the machine's."""

from datetime import UTC, datetime

import pytest

from cli.up.screen import line
from integrations.settings import settings

RUN = {"name": "brief", "at": "2027-03-12T23:30:00+00:00"}


@pytest.mark.parametrize(
    ("zone", "language", "wanted"),
    [
        ("UTC", "en", "23:30  brief"),
        ("America/New_York", "en", "18:30  brief"),
        ("Europe/Paris", "en", "13 Mar 00:30  brief"),
        ("Europe/Paris", "fr", "13/03 00:30  brief"),
    ],
)
def test_the_time_of_a_run(monkeypatch: pytest.MonkeyPatch, zone: str, language: str, wanted: str) -> None:
    monkeypatch.setenv("FREELANCE_TIMEZONE", zone)
    settings.cache_clear()
    assert line(RUN, "fr" if language == "fr" else "en", datetime(2027, 3, 12, 22, tzinfo=UTC)) == wanted
