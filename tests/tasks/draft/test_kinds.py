"""Kinds of draft are files that people write: they are read leniently where possible, and told exactly where not."""

from pathlib import Path

import pytest

from integrations.errors import BadInput
from tasks.draft.kinds import SHIPPED, find_kind, known_kinds, read_kind, readable_kinds

ASKED = {
    "blog-post",
    "landing-page",
    "product-descriptions",
    "email",
    "social-posts",
    "press-release",
    "script",
    "proposal",
}


def test_every_shipped_kind_speaks_both_languages():
    kinds = {path.stem: read_kind(path) for path in SHIPPED.glob("*.md")}
    assert kinds.keys() >= ASKED
    for kind in kinds.values():
        assert kind.name.en and kind.name.fr and kind.covers, kind.key
        assert 95 <= sum(section.share for section in kind.sections) <= 105, kind.key
        for section in kind.sections:
            assert section.serves, (kind.key, section.title)
            assert section.ask.en and section.ask.fr and section.ask.en != section.ask.fr, (kind.key, section.title)
            assert section.text.en and section.text.fr, (kind.key, section.title)
            assert section.text.en != section.text.fr, (kind.key, section.title)


def test_a_list_of_headings_is_a_kind(tmp_path: Path):
    file = tmp_path / "case.md"
    file.write_text("## Opening\nSay why.\n\n## Three tips | Trois conseils\nserves: goal\nshare: 70%\nOne each.\n")
    kind = read_kind(file)
    assert [section.title.fr for section in kind.sections] == ["Opening", "Trois conseils"]
    assert kind.sections[0].ask == ("Say why.", "Say why.")
    assert kind.sections[1].serves == ("goal",) and kind.sections[1].share == 70


@pytest.mark.parametrize(
    ("source", "line", "told"),
    [
        ("no headings at all", 1, "has no “## Section”"),
        ("---\nwords: many\n---\n## A\n", 1, "“words”"),
        ("---\nname: [\n---\n## A\n", 3, "is not YAML"),
        ("---\nname: X\n---\n\n## A\n\n## B\nserves: gaol\n", 7, "nearest is “goal”"),
        ("---\ncovers: article\n---\n## A\n", 1, "“covers” is not a list"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, source: str, line: int, told: str):
    file = tmp_path / "broken.md"
    file.write_text(source)
    with pytest.raises(BadInput) as error:
        read_kind(file)
    assert error.value.file == str(file)
    assert error.value.line == line
    assert told in error.value.message("en")


def test_a_kind_dropped_into_the_folder_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "case-study.md").write_text("---\nnom: Étude de cas\n---\n## Situation\n")
    monkeypatch.chdir(tmp_path)
    assert "case-study" in known_kinds()
    assert find_kind("Étude de cas").key == "case-study"


def test_an_unknown_kind_names_the_nearest():
    with pytest.raises(BadInput, match="Did you mean blog-post"):
        find_kind("blogpost")


def test_a_broken_file_leaves_the_other_kinds_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "kinds").mkdir()
    for name in ("email", "mine"):
        (tmp_path / "kinds" / f"{name}.md").write_text("no headings at all")
    (tmp_path / "kinds" / "bytes.md").write_bytes(b"## \xff\xfe")
    monkeypatch.chdir(tmp_path)
    kinds, broken = readable_kinds()
    assert {kind.key for kind in kinds} >= ASKED
    assert next(kind for kind in kinds if kind.key == "email").path.parent == SHIPPED
    assert sorted(Path(error.file or "").name for error in broken) == ["bytes.md", "email.md", "mine.md"]
    assert find_kind("Communiqué de presse").key == "press-release"
    with pytest.raises(BadInput, match=r"mine\.md"):
        find_kind("mine")
