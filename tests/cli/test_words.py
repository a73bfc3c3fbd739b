"""What is typed: help, mistakes, languages; none of it needs Prefect."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.main import choose_language
from cli.stdin import as_file, suffix_of
from integrations.errors import BadInput
from tests.cli.commandline import FLOWS, Command, clean_environment

HEAVY = ("prefect", "pydantic", "sqlalchemy", "openai", "babel")


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["flows"], ["run", "--help"], ["run", "sample", "--help"]]
)
def test_help_loads_nothing_heavy(words: list[str], tmp_path: Path) -> None:
    code = (
        f"import sys, pathlib, cli.catalogue; cli.catalogue.FLOWS = pathlib.Path({str(FLOWS)!r})\n"
        f"from cli.main import main\ncode = main({words!r})\n"
        f"print('HEAVY', sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=clean_environment(tmp_path), capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr.strip()) == (0, "HEAVY []")
    assert done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nope"], "unknown command “nope”"),
        (["run", "sampel"], "Did you mean “sample”?"),
        (["run", "sample", "--numbr", "3"], "unknown option --numbr. Did you mean --number?"),
        (["run", "sample", "a", "b"], "too many inputs: b."),
        (["run", "sample", "--number", "many"], "--number many: a whole number is wanted."),
        (["run", "sample", "--act", "dance"], "choose among work, bad"),
        (["run", "sample", "--formats", "pdf,exe"], "choose among pdf, md."),
        (["run", "sample", "--number"], "--number needs a value."),
        (["check", "a.md"], "--against is missing."),
        (["check", "a.md", "--against", "b"], "a.md: there is no such file"),
        (["spend", "--since", "2027-01-02", "--until", "2027-01-01"], "the first day lies after the last"),
        (["flows", "--lang", "de"], "“de” is not a language"),
    ],
)
def test_mistakes_are_said_in_one_line(words: list[str], said: str, command: Command) -> None:
    done = command(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == "" and len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run", "sampel"], "Vouliez-vous dire « sample » ?"),
        (["run", "sample", "--number", "x"], "il faut un nombre entier"),
        (["spend", "--since", "2027-01-02", "--until", "2027-01-01"], "le premier jour est après le dernier"),
    ],
)
def test_mistakes_in_french(words: list[str], said: str, command: Command) -> None:
    done = command(*words, "--lang", "fr")
    assert done.returncode == 2
    assert said in done.stderr.replace("\u202f", " ").replace("\u00a0", " ")


def test_help_in_french(command: Command) -> None:
    done = command("spend", "--help", FREELANCE_LANG="fr")
    assert "Utilisation" in done.stdout and "Premier jour compté." in done.stdout and "Affiche" not in done.stderr
    assert "Usage" not in done.stdout and "choices" not in done.stdout and "default" not in done.stdout


def test_help_shows_the_flows_own_parameters(command: Command) -> None:
    text = " ".join(command("run", "sample", "--help").stdout.split())
    assert "--number NUMBER Anything. [default: 3]" in text
    assert "SOURCE --source A text." in text and "--json" in text


@pytest.mark.parametrize(
    ("words", "rest", "language"),
    [
        (["flows", "--lang", "fr"], ["flows"], "fr"),
        (["--lang=fr", "flows"], ["flows"], "fr"),
        (["run", "x", "--", "--lang", "fr"], ["run", "x", "--", "--lang", "fr"], "en"),
    ],
)
def test_language_is_taken_out_of_the_words(words, rest, language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FREELANCE_LANG", "en")
    assert choose_language(words) == (rest, language)


@pytest.mark.parametrize(
    ("start", "suffix"),
    [
        (b"%PDF-1.7\n", ".pdf"),
        (b"PK\x03\x04....", ".docx"),
        (b"\xd0\xcf\x11\xe0\xa1", ".msg"),
        (b"  <!DOCTYPE html><p>", ".html"),
        (b'{"facts": 1}', ".json"),
        (b"From: a@example.com\nSubject: Hello\n\nBody", ".eml"),
        (b"Received: from x\n\tby y\r\nDate: today\r\n\r\nBody", ".eml"),
        (b"Bonjour : voici\nune demande : deux articles\n\nMerci", ".txt"),
        (b"Note: first\nSecond: line\n\nBody", ".txt"),
        (b"Hello", ".txt"),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(start: bytes, suffix: str) -> None:
    assert suffix_of(start) == suffix


def test_empty_standard_input_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.write_bytes(b" \n")
    with empty.open("rb") as stream, pytest.raises(BadInput, match="standard input is empty"), as_file(stream):
        pass
