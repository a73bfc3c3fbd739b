"""The house keeps its shape: imports one way, settings listed, prompts in both languages, locks without addresses."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from integrations.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
RUN_LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"
PAIRS = [
    ("README.md", "README.fr.md"),
    *((f"docs/{name}.md", f"docs/{name}.fr.md") for name in ("facts", "drafts", "extending", "hooks", "integrations")),
]
ROOMS = ("cli", "flows", "tasks", "integrations", "ledger")


def test_imports_go_one_way():
    checked = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "1 kept, 0 broken" in checked.stdout


def test_every_setting_is_listed_in_the_example():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    listed = re.findall(r"^([A-Z_]+)=", example, flags=re.MULTILINE)
    assert sorted(listed) == sorted(name.upper() for name in Settings.model_fields)


def test_every_prompt_has_both_languages():
    names = {path.name.split(".")[0] for path in (ROOT / "tasks/prompts").glob("*.md")}
    assert names
    for name in names:
        for language in ("en", "fr"):
            system, line, user = (ROOT / f"tasks/prompts/{name}.{language}.md").read_text("utf-8").partition("\n---\n")
            assert system and line and user, (name, language)


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_locks_hold_versions_and_hashes_only(lock: Path):
    text = lock.read_text(encoding="utf-8")
    pinned = re.findall(r"^([a-z0-9][\w.-]*)==", text, flags=re.MULTILINE)
    assert pinned and text.count("--hash=sha256:") >= len(pinned)
    assert not re.search(r"https?://|--index-url|--find-links|^-i ", text, flags=re.MULTILINE)


@pytest.mark.parametrize(("english", "french"), PAIRS)
def test_every_user_document_stands_in_both_languages(english: str, french: str):
    counts = [len(re.findall(r"^#+ ", (ROOT / name).read_text("utf-8"), re.MULTILINE)) for name in (english, french)]
    assert counts[0] == counts[1]


def test_no_module_has_a_name_of_the_standard_library():
    """Prefect puts folders on the search path; a module named "calendar" would then hide Python's own."""
    ours = {path.stem for room in ROOMS for path in (ROOT / room).rglob("*.py")} - {"__init__"}
    assert not ours & (sys.stdlib_module_names - {"__main__"}), ours & sys.stdlib_module_names
