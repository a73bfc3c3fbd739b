"""Times on the screen are in the person's time zone, whatever the machine's; webhooks, and why none come in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.up.places import UpFiles, UpState, write_json
from cli.up.screen import line, rows
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


def test_webhooks_and_why_none_come_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FREELANCE_HOOKS_URL", "https://hooks.example.com/")
    settings.cache_clear()
    files = UpFiles(tmp_path)
    files.make()
    state = UpState(1, "http://127.0.0.1:4200", str(tmp_path), 0.0, phase="ready")

    def row() -> list[tuple[str, str, str]]:
        return [each for each in rows(state, files.read_status(), "en") if each[0] == "Webhooks"]

    write_json(files.status, {"hooks": []})
    assert row() == []
    write_json(files.status, {"hooks": ["git", "shop"]})
    assert row() == [("Webhooks", "https://hooks.example.com/hooks/…  git, shop", "")]
    write_json(files.hooks, {"problem": "127.0.0.1 port 4291: Address already in use"})
    (found,) = row()
    assert found[1].endswith("Address already in use") and found[2] == "red"
