"""`freelance check` as a command: 0 where all is traced, 1 where something is not, 2 for input that cannot be used."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from integrations.places import PROJECT

SOURCES = {"fr": PROJECT / "examples" / "atelier-luma", "en": PROJECT / "examples" / "northwind-bakery"}
TRUE = {
    "en": "# Report for October 2026\n\nWe worked 32.75 h: £1,473.75. The budget is £1,800 plus VAT.\n",
    "fr": "# Rapport d'octobre 2026\n\nJ'ai travaillé 39 h 20, soit 1 888 €. Le budget est de 3 000 € HT.\n",
}
WRONG = {"en": ("£1,473.75", "£1,743.75"), "fr": ("1 888 €", "1 988 €")}


def run(home: Path, *words: str | Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    """Runs `freelance check`, free of this machine's settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FREELANCE_", "OPENAI_", "PREFECT_"))}
    return subprocess.run(
        [sys.executable, "-m", "cli.main", "check", *map(str, words)], cwd=PROJECT, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=60, check=False,
        env={**kept, "FREELANCE_HOME": str(home), "FREELANCE_LANG": language, "NO_COLOR": "1"},
    )  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_traced_is_0_and_one_untraced_is_1(language: str, tmp_path: Path) -> None:
    text = tmp_path / "report.md"
    text.write_text(TRUE[language], "utf-8")
    done = run(tmp_path, text, "--against", SOURCES[language], language=language)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("are traced" if language == "en" else "ont leur source") in done.stdout
    assert "project.yaml" in done.stdout  # where rate, budget and client come from
    true, wrong = WRONG[language]
    text.write_text(TRUE[language].replace(true, wrong), "utf-8")
    done = run(tmp_path, text, "--against", SOURCES[language], language=language)
    assert done.returncode == 1, done.stderr
    assert wrong in done.stdout
    assert ("could not be traced" if language == "en" else "sans source") in done.stdout


@pytest.mark.parametrize("language", ["en", "fr"])
def test_json_has_one_line_a_claim(language: str, tmp_path: Path) -> None:
    text, (true, wrong) = tmp_path / "report.md", WRONG[language]
    whole = TRUE[language].replace(true, wrong)
    text.write_text(whole, "utf-8")
    done = run(tmp_path, text, "--against", SOURCES[language], "--json", language=language)
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [claim["text"] for claim in claims if claim["status"] != "traced"] == [wrong]
    for claim in claims:
        assert whole[claim["start"] : claim["end"]] == claim["text"]
        assert claim["line"] == whole.count("\n", 0, claim["start"]) + 1
        assert bool(claim["problem"]) == (claim["status"] != "traced")
        assert set(claim) == {"text", "kind", "status", "line", "page", "start", "end", "source", "problem"}


BAD: list[tuple[str, bytes | None, list[str]]] = [
    ("missing.md", None, []),
    ("empty.md", b"", []),
    ("garbage.pdf", b"\x00\x01garbage", []),
    ("report.md", b"12 h", ["--period", "2026-13"]),
    ("report.md", b"12 h", ["--rate", "many"]),
]


@pytest.mark.parametrize(("name", "content", "more"), BAD, ids=["missing", "empty", "garbage", "period", "rate"])
def test_input_that_cannot_be_used_is_2_and_named(
    name: str, content: bytes | None, more: list[str], tmp_path: Path
) -> None:
    text = tmp_path / name
    if content is not None:
        text.write_bytes(content)
    done = run(tmp_path, text, "--against", SOURCES["en"], *more)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (name if not more else more[-1]) in done.stderr


@pytest.mark.parametrize("content", [None, b"Date,Project\n2026-10-01,Website\n"], ids=["missing", "without hours"])
def test_a_source_that_cannot_be_used_is_2_and_named(content: bytes | None, tmp_path: Path) -> None:
    text, source = tmp_path / "report.md", tmp_path / "times.csv"
    text.write_text("The website took 12 h.\n", "utf-8")
    if content is not None:
        source.write_bytes(content)
    done = run(tmp_path, text, "--against", source)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "times.csv" in done.stderr
