"""`--kind auto` takes the first deliverable that a kind covers, whatever lies about in kinds/."""

import asyncio
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from integrations.files import message_from_text
from tasks.draft.draft import Draft
from tasks.facts.day import facts_of
from tasks.write_draft_text import Assignment, write_draft_text

ASKED = "Hello,\n\nWe need a landing page for our Christmas boxes.\n\nThanks,\nPriya"


def _write(kind: str) -> Draft:
    message = message_from_text(ASKED, "pasted", zone=ZoneInfo("Europe/London"))
    assignment = Assignment(facts_of(message), message.documents, "pasted")
    return asyncio.run(write_draft_text.fn(assignment, kind, None, "", "off", "", "", "run"))


def test_a_broken_kind_of_ones_own_is_a_note_and_no_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "mine.md").write_text("no headings")
    monkeypatch.chdir(tmp_path)
    draft = _write("auto")
    assert draft.plan.kind.key == "landing-page"
    assert [note for note in draft.notes if "mine.md" in note and "has no “## Section”" in note]
    assert not [note for note in _write("email").notes if "mine.md" in note]


def test_a_kind_of_ones_own_is_taken_for_what_it_covers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "one-pager.md").write_text("---\ncovers: [landing page]\n---\n## Top\nSay it all.\n")
    monkeypatch.chdir(tmp_path)
    draft = _write("auto")
    assert draft.plan.kind.key == "one-pager"
    assert draft.to_write and draft.parts[0].guidance == "Say it all."
