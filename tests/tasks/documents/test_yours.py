"""What a person changed is kept beside what is written anew; what two inputs make goes to two folders."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from integrations.errors import BadInput
from tasks.documents import files as low
from tasks.documents.record import RECORD, folder_name, key_of, record_of
from tasks.documents.save import save_files

LABEL = "yours 2026-11-23 14.05"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {RECORD}


def test_a_changed_file_is_kept_under_another_name(tmp_path: Path) -> None:
    written, theirs = save_files(tmp_path, {"draft.md": "first", "other.md": "same"}, label=LABEL)
    assert (written, theirs) == ([tmp_path / "draft.md", tmp_path / "other.md"], [])
    (tmp_path / "draft.md").write_text("first, and two hours of my own work")
    written, theirs = save_files(tmp_path, {"draft.md": "second", "other.md": "new"}, label=LABEL)
    assert [path.read_text() for path in written] == ["second", "new"]
    assert theirs == [tmp_path / f"draft ({LABEL}).md"]
    assert theirs[0].read_text() == "first, and two hours of my own work"
    save_files(tmp_path, {"draft.md": "third"}, label=LABEL)
    assert names(tmp_path) == {"draft.md", "other.md", f"draft ({LABEL}).md"}, "what we wrote ourselves is replaced"


def test_twice_in_a_minute(tmp_path: Path) -> None:
    for number in range(3):
        save_files(tmp_path, {"draft.md": f"ours {number}"}, label=LABEL)
        (tmp_path / "draft.md").write_text(f"mine {number}")
    save_files(tmp_path, {"draft.md": "ours"}, label=LABEL)
    kept = [f"draft ({LABEL}).md", f"draft ({LABEL} 2).md", f"draft ({LABEL} 3).md"]
    assert [(tmp_path / name).read_text() for name in kept] == ["mine 0", "mine 1", "mine 2"]


def test_a_file_that_we_did_not_write_is_theirs(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("an older one")
    _, theirs = save_files(tmp_path, {"draft.md": "new"}, label=LABEL)
    assert [path.read_text() for path in theirs] == ["an older one"]


def test_the_same_change_need_not_be_kept(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("new")
    assert save_files(tmp_path, {"draft.md": "new"}, label=LABEL)[1] == []


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"of": 1}', '{"of": "", "files": 3}', "\x00"])
def test_a_damaged_record_loses_nothing(tmp_path: Path, damaged: str) -> None:
    save_files(tmp_path, {"draft.md": "first"}, label=LABEL)
    (tmp_path / RECORD).write_text(damaged)
    assert [path.read_text() for path in save_files(tmp_path, {"draft.md": "second"}, label=LABEL)[1]] == ["first"]
    assert json.loads((tmp_path / RECORD).read_text())["files"]


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_files(tmp_path, {"draft.md": "first"}, label=LABEL)
    (tmp_path / "draft.md").write_text("mine")
    before = (tmp_path / RECORD).read_text()

    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(low, "_put_in_place", full)
    with pytest.raises(BadInput):
        save_files(tmp_path, {"draft.md": "second"}, label=LABEL)
    assert names(tmp_path) == {"draft.md"}
    assert ((tmp_path / "draft.md").read_text(), (tmp_path / RECORD).read_text()) == ("mine", before)


def test_one_folder_for_each_input(tmp_path: Path) -> None:
    one, two, three = (key_of("file", f"/{name}/message.eml") for name in "abc")
    for key, name in ((one, "message"), (two, "message-2"), (one, "message"), (three, "message-3")):
        assert folder_name(tmp_path, "message", key) == name
        save_files(tmp_path / name, {"brief.md": "…"}, of=key)
        assert record_of(tmp_path / name).of == key
    assert folder_name(tmp_path, "message", two, {"message"}) == "message-2"
    assert folder_name(tmp_path, "message", one, {"message"}) == "message-4", "another message of this run has it"


def test_many_writers_of_one_folder_lose_nothing(tmp_path: Path) -> None:
    save_files(tmp_path, {"first.md": "…"}, label=LABEL)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: save_files(tmp_path, {f"{number}.md": "…"}, label=LABEL), range(24)))
    assert set(record_of(tmp_path).files) == {"first.md", *(f"{number}.md" for number in range(24))}
